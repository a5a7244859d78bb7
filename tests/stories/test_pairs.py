from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfVectorizer
from sklearn.preprocessing import normalize

import workbench as wb
from tests.stories.families import EVENTS, FORMS, table
from workbench.stories.background import rarity

SENTENCES = [
    "Tokyo seeks a deal on tariffs.",
    "Washington delays the tariffs by 90 days.",
    "Ryosei Akazawa arrives in Washington on Wednesday.",
    "The yen rises against the dollar.",
    "Rice and wheat are on the table.",
    "Rain is due in Lyon.",
]
articles_of_sentences = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=5).map(" ".join), max_size=12).map(
    lambda texts: pd.DataFrame({"id": [f"a{number:02}" for number in range(len(texts))], "text": texts})
)


def weighed(texts: pd.Series) -> np.ndarray:
    """TF-IDF by the book: (1 + ln count) x rarity, one row a text."""
    counter = CountVectorizer()
    try:
        counts = counter.fit_transform(texts).toarray().astype(float)
    except ValueError:  # no text has a term
        return np.zeros((len(texts), 1))
    damped = np.where(counts > 0, 1 + np.log(np.maximum(counts, 1)), 0)
    return normalize(damped * rarity(counter.get_feature_names_out().tolist()))


def as_pairs(found: pd.DataFrame) -> dict[tuple[str, str], float]:
    return {(row.left, row.right): row.similarity for row in found.itertuples()}


@settings(max_examples=50)
@given(articles_of_sentences, st.sampled_from([0.05, 0.3, 0.7, 1.0]))
def test_every_pair_at_or_above_the_threshold_is_there_and_no_other(articles, threshold):
    found = wb.similar_pairs(articles, threshold=threshold)

    rows = weighed(articles["text"])
    cosines = rows @ rows.T
    expected = {
        (articles["id"][left], articles["id"][right]): cosines[left, right]
        for left, right in combinations(range(len(articles)), 2)
        if cosines[left, right] >= threshold - 1e-12
    }
    assert as_pairs(found) == pytest.approx(expected)


@settings(max_examples=40)
@given(articles_of_sentences, st.randoms())
def test_row_order_never_matters(articles, random):
    shuffled = articles.sample(frac=1, random_state=random.randrange(1_000))

    pd.testing.assert_frame_equal(wb.similar_pairs(articles), wb.similar_pairs(shuffled))


@settings(max_examples=40)
@given(articles_of_sentences, st.text(alphabet="wxyz ", min_size=5))
def test_an_unrelated_article_changes_no_cosine(articles, text):
    more = pd.concat([articles, pd.DataFrame({"id": ["a00z"], "text": [text]})], ignore_index=True)

    before, after = as_pairs(wb.similar_pairs(articles)), as_pairs(wb.similar_pairs(more))

    assert before == {pair: cosine for pair, cosine in after.items() if "a00z" not in pair}


def test_the_most_alike_come_first_and_ties_are_in_the_order_of_their_ids():
    articles = pd.DataFrame({"id": ["c", "b", "a", "d"], "text": [SENTENCES[0]] * 3 + [" ".join(SENTENCES[:2])]})

    found = wb.similar_pairs(articles)

    assert (found["left"] + found["right"]).tolist() == ["ab", "ac", "bc", "ad", "bd", "cd"]
    assert found["similarity"].is_monotonic_decreasing


def test_the_default_threshold_contains_every_retelling():
    articles = table(*((event, form) for event in EVENTS for form in FORMS))

    found = as_pairs(wb.similar_pairs(articles))

    told = {(f"{event}-{one}", f"{event}-{other}") for event in EVENTS for one, other in combinations(sorted(FORMS), 2)}
    assert told <= set(found)


@pytest.mark.parametrize(
    "vectoriser",
    [TfidfVectorizer(), CountVectorizer(analyzer="char", ngram_range=(2, 3)), HashingVectorizer(n_features=2**10)],
    ids=lambda vectoriser: type(vectoriser).__name__,
)
def test_any_fitted_vectoriser_may_weigh_the_words(vectoriser):
    articles = table(*(("moon", form) for form in FORMS), ("rates", "original"))
    vectoriser.fit(articles["text"])

    found = as_pairs(wb.similar_pairs(articles, threshold=0.4, vectoriser=vectoriser))

    rows = normalize(vectoriser.transform(articles["text"]))
    cosines = (rows @ rows.T).toarray()
    expected = {
        tuple(sorted((articles["id"][left], articles["id"][right]))): cosines[left, right]
        for left, right in combinations(range(len(articles)), 2)
        if cosines[left, right] >= 0.4
    }
    assert found == pytest.approx(expected)


def test_what_is_given_is_left_as_it_was():
    articles = table(("moon", "original"), ("moon", "edited"))
    before = articles.copy()

    wb.similar_pairs(articles)

    pd.testing.assert_frame_equal(articles, before)


def test_articles_without_pairs_keep_the_columns():
    found = wb.similar_pairs(pd.DataFrame({"id": ["a", "b"], "text": ["Rain.", None]}))

    assert found.dtypes.astype(str).to_dict() == {"left": "str", "right": "str", "similarity": "float64"}
    assert len(found) == 0


def test_no_articles_have_no_pairs():
    assert len(wb.similar_pairs(pd.DataFrame({"id": [], "text": []}))) == 0


@pytest.mark.parametrize("threshold", [0, -0.1, 1.01, float("nan"), "high"])
def test_a_threshold_that_is_no_cosine_is_refused(threshold):
    with pytest.raises(wb.InputError, match="threshold"):
        wb.similar_pairs(table(("moon", "original")), threshold=threshold)


def test_an_id_that_stands_twice_is_refused():
    with pytest.raises(wb.InputError, match="'a' stands twice"):
        wb.similar_pairs(pd.DataFrame({"id": ["a", "a"], "text": ["", ""]}))


def test_an_article_without_id_is_refused():
    with pytest.raises(wb.InputError, match="no id"):
        wb.similar_pairs(pd.DataFrame({"id": ["a", None], "text": ["", ""]}))


def test_a_missing_column_is_named():
    with pytest.raises(wb.InputError, match="'text'"):
        wb.similar_pairs(pd.DataFrame({"id": ["a"]}))


def test_a_vectoriser_that_is_not_fitted_is_refused():
    with pytest.raises(wb.InputError, match="TfidfVectorizer"):
        wb.similar_pairs(table(("moon", "original")), vectoriser=TfidfVectorizer())
