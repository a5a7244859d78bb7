from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from workbench.stories.window import close, in_blocks, microseconds, near, spans

SENTENCES = ["Tokyo seeks a deal.", "The yen rises.", "Rain is due in Lyon.", "Rice and wheat are on the table."]
dates = st.one_of(
    st.none(), st.integers(0, 60).map(lambda hours: pd.Timestamp("2025-04-01") + pd.Timedelta(hours, "h"))
)
texts = st.lists(st.sampled_from(SENTENCES), max_size=3).map(" ".join)
collections = st.lists(st.tuples(texts, dates), max_size=14).map(
    lambda rows: pd.DataFrame(
        {
            "id": [f"a{(7 * number) % 15:02}" for number in range(len(rows))],
            "text": [text for text, _ in rows],
            "published": pd.to_datetime(pd.Series([date for _, date in rows], dtype="datetime64[us]")),
        }
    )
)


def filtered(pairs: pd.DataFrame, articles: pd.DataFrame, window: str) -> pd.DataFrame:
    """By brute force: all pairs, then those published at most a window apart, or nobody knows when."""
    published = articles.set_index("id")["published"]
    left, right = (published.reindex(pairs[side]).reset_index(drop=True) for side in ("left", "right"))
    apart = (left - right).abs()
    return pairs[apart.isna() | (apart <= pd.Timedelta(window))].reset_index(drop=True)


@settings(max_examples=80)
@given(collections, st.sampled_from([0.1, 0.5, 1.0]), st.sampled_from(["0h", "1h", "12h", "2D"]), st.integers(1, 16))
def test_a_window_keeps_the_pairs_published_that_close_and_no_other(articles, threshold, window, blocks):
    every = wb.similar_pairs(articles, threshold=threshold)

    found = wb.similar_pairs(articles, threshold=threshold, window=window, blocks=blocks)

    pd.testing.assert_frame_equal(found, filtered(every, articles, window))


@settings(max_examples=30)
@given(collections, st.integers(2, 16))
def test_any_number_of_blocks_finds_the_same_pairs(articles, blocks):
    pd.testing.assert_frame_equal(wb.similar_pairs(articles, blocks=blocks), wb.similar_pairs(articles))


@given(st.lists(dates, max_size=30), st.integers(1, 40), st.integers(0, 40))
def test_blocks_that_do_not_meet_hold_no_articles_that_are_close(published, count, hours):
    span = spans(pd.to_datetime(pd.Series(published, dtype="datetime64[us]")).to_numpy())
    within = hours * 3_600_000_000
    blocks = in_blocks(span, count, by_date=True)
    meeting = close(blocks, span, within)

    assert sorted(number for block in blocks for number in block.tolist()) == list(range(len(published)))
    for one, other in combinations(range(len(blocks)), 2):
        left, right = (axis.ravel() for axis in np.meshgrid(blocks[one], blocks[other]))
        assert (one, other) in meeting or not near(span.only(left), span.only(right), within).any()


def test_blocks_of_a_year_meet_their_neighbours_only():
    span = spans(np.datetime64("2025-01-01", "us") + np.arange(360).astype("timedelta64[D]"))

    meeting = close(in_blocks(span, 12, by_date=True), span, microseconds("7D"))

    assert meeting == sorted([(block, block) for block in range(12)] + [(block, block + 1) for block in range(11)])


def test_blocks_further_apart_than_the_window_are_never_joined():
    months = pd.date_range("2025-01-01", periods=12, freq="MS")
    articles = pd.DataFrame({"id": list("abcdefghijkl"), "text": SENTENCES[0], "published": months})
    totals = []

    def progress(steps, total):
        totals.append(total)
        return steps

    found = wb.similar_pairs(articles, window="7D", blocks=12, progress=progress)

    assert totals == [12, 12]  # blocks counted; blocks joined, each with itself
    assert len(found) == 0


def test_articles_without_date_lie_in_blocks_of_their_own():
    span = spans(np.array(["2025-01-01", "NaT", "2025-01-02", "2025-01-03"], dtype="datetime64[us]"))

    assert [block.tolist() for block in in_blocks(span, 2, by_date=True)] == [[1], [0, 2, 3]]


@pytest.mark.parametrize("window", ["soon", "-7D", "NaT", object()])
def test_a_window_that_is_no_length_of_time_is_refused(window):
    with pytest.raises(wb.InputError, match="window"):
        wb.similar_pairs(pd.DataFrame({"id": [], "text": [], "published": []}), window=window)


def test_a_window_without_dates_is_refused():
    with pytest.raises(wb.InputError, match="'published'"):
        wb.similar_pairs(pd.DataFrame({"id": ["a"], "text": ["b"]}), window="7D")


@pytest.mark.parametrize("window", [7, 7.0, "7", True, "soon", "-1D"])
def test_a_window_without_a_unit_or_before_nothing_is_refused(window):
    with pytest.raises(wb.InputError, match="wanted a length of time"):
        microseconds(window)
