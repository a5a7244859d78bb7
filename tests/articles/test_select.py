"""A selection keeps what was asked for, and what nobody can rule out."""

import pandas as pd
import pytest

import workbench as wb


@pytest.fixture
def table() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "id": ["early", "late", "undated", "ours"],
            "kind": ["article", "article", "article", "insight"],
            "outlet": ["Gazette", "Herald", "Gazette", None],
            "published": pd.to_datetime(["2025-04-01", "2025-04-16 09:30", None, None], format="mixed"),
        }
    )


def test_both_days_are_included_and_the_undated_are_kept(table):
    chosen = wb.select_articles(table, date_from="2025-04-02", date_to="2025-04-16")

    assert chosen["id"].tolist() == ["late", "undated", "ours"]


def test_an_outlet_is_found_whatever_its_capitals(table):
    assert wb.select_articles(table, outlets="GAZETTE")["id"].tolist() == ["early", "undated", "ours"]


def test_no_wish_keeps_every_row_and_the_table_is_another_one(table):
    chosen = wb.select_articles(table)

    pd.testing.assert_frame_equal(chosen, table)
    assert chosen is not table


def test_an_outlet_nobody_wrote_for_is_named_with_those_there_are(table):
    with pytest.raises(wb.InputError, match=r"no article is from 'Times': the outlets here are Gazette, Herald"):
        wb.select_articles(table, outlets=["Times"])


def test_a_day_that_is_none_and_days_in_the_wrong_order_are_refused(table):
    with pytest.raises(wb.InputError, match="date_from='soon' is no whole date"):
        wb.select_articles(table, date_from="soon")
    with pytest.raises(wb.InputError, match="swap them"):
        wb.select_articles(table, date_from="2025-05-01", date_to="2025-04-01")


def test_a_day_written_as_a_number_is_that_day_and_one_that_may_be_two_is_refused(table):
    assert wb.select_articles(table, date_from=20250417).equals(wb.select_articles(table, date_from="2025-04-17"))
    with pytest.raises(wb.InputError, match="may be 3 April or 4 March 2025"):
        wb.select_articles(table, date_to="03/04/2025")
