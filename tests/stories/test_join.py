from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.sparse import csr_matrix

from workbench.stories.join import pairs_at_or_above

NEARLY = 1e-12


def normalised(rows: np.ndarray) -> np.ndarray:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)


def brute_force(rows: np.ndarray, threshold: float) -> set[tuple[int, int]]:
    products = rows @ rows.T
    return {
        (left, right)
        for left, right in combinations(range(len(rows)), 2)
        if products[left, right] >= threshold - NEARLY
    }


@st.composite
def collections(draw) -> np.ndarray:
    """Rows that are sparse, empty, equal, nearly equal, of either sign."""
    shape = draw(st.tuples(st.integers(0, 25), st.integers(1, 40)))
    weights = st.one_of(st.just(0.0), st.floats(0.01, 5), st.floats(-5, -0.01))
    rows = draw(arrays(np.float64, shape, elements=weights, fill=st.just(0.0)))
    for _ in range(draw(st.integers(0, 5)) if len(rows) else 0):
        copied, onto = (draw(st.integers(0, len(rows) - 1)) for _ in range(2))
        rows[onto] = rows[copied] * draw(arrays(np.bool_, shape[1], fill=st.just(True)))
    return normalised(rows)


@given(collections(), st.floats(1e-6, 1), st.integers(1, 500))
def test_every_pair_at_or_above_the_threshold_is_found_and_no_other(rows, threshold, work):
    found = pairs_at_or_above(csr_matrix(rows), threshold, work=work)

    pairs = list(zip(found.left.tolist(), found.right.tolist(), strict=True))
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == brute_force(rows, threshold)


@given(collections(), st.data())
def test_a_threshold_that_a_pair_just_reaches_keeps_the_pair(rows, data):
    products = (rows @ rows.T)[np.triu_indices(len(rows), 1)]
    reachable = products[products > 1e-6]
    threshold = float(min(1, data.draw(st.sampled_from(reachable.tolist())))) if len(reachable) else 0.5

    found = pairs_at_or_above(csr_matrix(rows), threshold)

    assert set(zip(found.left.tolist(), found.right.tolist(), strict=True)) == brute_force(rows, threshold)
    assert (found.similarity >= threshold).all()


@given(collections())
def test_similarities_are_the_dot_products(rows):
    found = pairs_at_or_above(csr_matrix(rows), 0.01)

    assert found.similarity == pytest.approx((rows @ rows.T)[found.left, found.right], abs=NEARLY)


def test_a_large_collection_in_many_blocks_agrees_with_brute_force():
    random = np.random.default_rng(5)
    rows = random.exponential(size=(400, 300)) * (random.random((400, 300)) < random.random(300) ** 3)
    rows[300:] = rows[:100] * (random.random((100, 300)) < 0.8)
    rows = normalised(rows)

    for threshold in (0.15, 0.5, 0.8, 0.95):
        found = pairs_at_or_above(csr_matrix(rows), threshold, work=20_000)

        assert set(zip(found.left.tolist(), found.right.tolist(), strict=True)) == brute_force(rows, threshold)


def test_at_one_only_equal_rows_are_pairs_and_empty_rows_never_are():
    rows = normalised(np.array([[1.0, 2, 3], [0, 0, 0], [1, 2, 3], [1, 2, 3.0001], [0, 0, 0]]))

    found = pairs_at_or_above(csr_matrix(rows), 1.0)

    assert list(zip(*(column.tolist() for column in found), strict=True)) == [(0, 2, 1.0)]


def test_a_burst_of_copies_is_compared_once():
    rows = normalised(np.vstack([np.ones((2_000, 3)), [[1, 0, 0]]]))

    found = pairs_at_or_above(csr_matrix(rows), 0.9)

    assert len(found.left) == 2_000 * 1_999 // 2
    assert (found.left < found.right).all()


def test_the_matrix_given_is_left_as_it_was():
    matrix = csr_matrix(([0.6, 0.0, 0.8], [2, 0, 1], [0, 3]), shape=(1, 3))

    pairs_at_or_above(matrix, 0.5)

    assert matrix.indices.tolist() == [2, 0, 1]
    assert matrix.data.tolist() == [0.6, 0.0, 0.8]


@pytest.mark.parametrize("shape", [(0, 0), (0, 5), (1, 0), (3, 0), (1, 1)])
def test_a_collection_without_pairs_has_none(shape):
    found = pairs_at_or_above(csr_matrix(shape), 0.5)

    assert [len(column) for column in found] == [0, 0, 0]


def test_progress_sees_every_block():
    rows = csr_matrix(normalised(np.random.default_rng(1).random((50, 8))))
    seen = []

    def progress(blocks, total):
        for block in blocks:
            seen.append(total)
            yield block

    pairs_at_or_above(rows, 0.5, work=100, progress=progress)

    assert len(seen) == seen[0] > 1
