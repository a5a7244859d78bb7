import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer

from workbench.stories import tokens
from workbench.stories.tokens import term_counts

texts = st.lists(
    st.one_of(
        st.text(),
        st.text(alphabet="aB1_ é’–\n.\u0301ßİ"),
        st.lists(
            st.sampled_from(["Tokyo", "tariff", "internationalisation", "a", "24%", "l’été", "__x__", "关税"])
        ).map(" ".join),
    ),
    max_size=6,
)


def scikit_learn_counts(given_texts: list[str]) -> tuple[list[str], list[list[float]]]:
    vectoriser = CountVectorizer()
    try:
        counts = vectoriser.fit_transform(given_texts)
    except ValueError:  # no text has a term
        return [], [[] for _ in given_texts]
    return vectoriser.get_feature_names_out().tolist(), counts.toarray().tolist()


@given(texts)
def test_terms_and_counts_are_those_of_scikit_learn(given_texts):
    counts, terms = term_counts(given_texts)

    assert (terms, counts.toarray().tolist()) == scikit_learn_counts(given_texts)


def test_texts_are_counted_alike_in_one_block_or_many(monkeypatch):
    given_texts = ["Tokyo and Washington talk.", "", "internationalisation of Tokyo’s talks " * 9, "and so on"]
    together, terms = term_counts(given_texts)

    monkeypatch.setattr(tokens, "_BLOCK", 30)
    apart, terms_apart = term_counts(given_texts)

    assert terms == terms_apart
    assert (together != apart).nnz == 0


@pytest.mark.parametrize("letter", ["a", "é", "关"])
def test_long_words_that_differ_at_the_end_are_told_apart(letter):
    words = [letter * length for length in range(2, 40)] + [letter * 39 + "b"]

    counts, terms = term_counts([" ".join(words)])

    assert sorted(words) == terms
    assert (counts.toarray() == 1).all()


def test_no_texts_have_no_terms():
    counts, terms = term_counts([])

    assert counts.shape == (0, 0)
    assert terms == []


def test_counts_are_figures_that_can_be_weighed():
    counts, _ = term_counts(["to be or not to be"])

    assert counts.dtype == np.float64
    assert counts.has_sorted_indices
