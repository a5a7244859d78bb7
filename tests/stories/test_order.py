import numpy as np
import pandas as pd
import pytest

from workbench.stories.order import dateline, source_order


def order_of(*texts: str, published=None) -> list[int]:
    articles = pd.DataFrame({"id": [f"a{place}" for place in range(len(texts))], "text": texts})
    if published is not None:
        articles["published"] = pd.to_datetime(published)
    return source_order(articles, articles["id"].to_numpy(object), np.ones(len(texts), dtype=np.bool_)).tolist()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("OSLO, March 3 (Agency) – The minister left.", (None, 3, 3)),
        ("OSLO (Agency), 3 March 2024 — The minister left.", (2024, 3, 3)),
        ("Minister leaves Oslo\nMarch 3, 2024 6:11 PM\nThe minister left.", (2024, 3, 3)),
        ("Minister leaves Oslo\nPublished on Sunday, 3 March 2024\nThe minister left.", (2024, 3, 3)),
        ("The minister left Oslo on March 3 – and came back.", None),
        ("The talks of 3 March 2024 failed.", None),
        ("Talks begin.\n" * 6 + "March 3, 2024", None),
        ("", None),
    ],
)
def test_a_dateline_is_read_and_a_date_in_a_sentence_is_not(text, date):
    assert dateline(text) == date


def test_reports_stand_in_the_order_of_publication_and_those_without_a_date_after_them():
    assert order_of("b", "b", "b", published=["2025-04-16", None, "2025-04-14"]) == [1, 2, 0]


def test_a_dateline_stands_for_a_publication_date_that_is_not_known():
    texts = ("OSLO, March 5 (Agency) – Rain fell.", "Rain fell.", "OSLO, March 2 (Agency) – Rain fell.")

    assert order_of(*texts, published=[None, "2024-03-04", None]) == [2, 1, 0]
    assert order_of(*texts) == [1, 2, 0]


@pytest.mark.parametrize("detail", ["in Oslo", "for 12 days", "“as it never fell before in spring”"])
def test_without_any_date_the_one_with_most_details_comes_first(detail):
    wordy = "Rain, which everybody had long been waiting for in vain, fell at last."

    assert order_of(wordy, f"Rain fell {detail}.") == [1, 0]
