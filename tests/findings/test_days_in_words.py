"""Days told in words: spelled out, as holidays that move with the calendar, and put off to another day."""

from __future__ import annotations

import datetime

import pandas as pd
import pytest

import workbench as wb

PUBLISHED = datetime.date(2026, 1, 29)


def days(text: str, published: datetime.date | None = PUBLISHED) -> list[str]:
    return wb.find_dates(pd.DataFrame({"id": ["a"], "text": [text], "published": [published]}))["value"].tolist()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It has applied since the first of November.", "2025-11-01"),
        ("The levy ends on the thirty-first of March, 2026.", "2026-03-31"),
        ("The duty began on the Twelfth of May last year.", "2025-05-12"),
    ],
)
def test_a_day_of_a_month_may_be_spelled_out(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She won't raise prices before Labor Day.", "2026-09-07"),
        ("They met on Memorial Day.", "2025-05-26"),
        ("Thanksgiving 2024 was quiet.", "2024-11-28"),
    ],
)
def test_a_holiday_may_move_with_the_calendar(text, day):
    assert days(text) == [day]


def test_a_holiday_that_moves_is_no_day_while_no_year_is_known():
    assert days("She won't raise prices before Labor Day.", None) == []


def test_what_was_put_off_is_put_off_to_a_day_to_come():
    assert days("The duty has been deferred to May 1.") == ["2026-05-01"]
    assert days("The duty was lifted on May 1.") == ["2025-05-01"]


def test_a_quotation_in_guillemets_begins_a_sentence():
    assert days("She kept it in a drawer. «We shall announce it on Sunday», she declared.") == ["2026-02-01"]
