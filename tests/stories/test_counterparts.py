import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize

from tests.stories.families import text
from workbench.stories.counterparts import counterparts
from workbench.stories.profile import Profile


@st.composite
def collections(draw) -> tuple[np.ndarray, np.ndarray, list[tuple[int, int]]]:
    """Sentences as rows, where each article's begin, and some pairs of articles."""
    lengths = draw(st.lists(st.integers(0, 4), min_size=2, max_size=5))
    random = np.random.default_rng(draw(st.integers(0, 1_000)))
    rows = (
        normalize(random.random((sum(lengths), 6)) * (random.random((sum(lengths), 6)) < 0.5) + 0.0)
        if sum(lengths)
        else np.zeros((0, 6))
    )
    pairs = [(left, right) for left in range(len(lengths)) for right in range(left + 1, len(lengths))]
    return rows, np.cumsum([0, *lengths]), draw(st.lists(st.sampled_from(pairs), unique=True))


@given(collections())
def test_each_sentence_of_the_shorter_article_is_with_the_one_most_like_it(collection):
    rows, bounds, pairs = collection
    left, right = np.array(pairs, dtype=np.int64).reshape(-1, 2).T

    found = counterparts(csr_matrix(rows), bounds, left, right)

    expected = []
    for pair, sides in enumerate(pairs):
        shorter, longer = sorted((np.arange(*bounds[side : side + 2]) for side in sides), key=len)
        expected += [(pair, row, (rows[row] @ rows[longer].T).max()) for row in shorter if len(longer)]
    assert list(zip(found.pair, found.shorter, strict=True)) == [entry[:2] for entry in expected]
    assert np.allclose(found.likeness, [entry[2] for entry in expected])
    assert np.allclose(found.likeness, (rows[found.shorter] * rows[found.longer]).sum(axis=1))


def test_a_translation_is_aligned_sentence_by_sentence():
    profile = Profile.of([text("moon", "original"), text("moon", "translated")])

    found = counterparts(profile.stems, profile.bounds, np.array([0]), np.array([1]))

    assert (found.longer - found.longer[0]).tolist() == list(range(8))
