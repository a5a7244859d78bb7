"""The day somebody wrote, or none."""

from datetime import UTC, date, datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.published import parse_published

DAY = date(2025, 4, 16)


@pytest.mark.parametrize(
    "written",
    [
        "2025-04-16",
        "2025/4/16",
        "2025.04.16",
        "20250416",
        20250416,
        "2025-W16-3",
        "2025-04-16T23:59:59-04:00",
        "2025-04-16 09:00:00.123456",
        "2025-04-16T09:00:00.000Z",
        "20250416T090000Z",
        "Wed, 16 Apr 2025 23:30:00 -0400",
        "Wednesday, April 16, 2025",
        "April 16th, 2025 at 9:00 am EDT",
        "Apr. 16, 2025, 9 a.m.",
        "16 April 2025",
        "16th of April 2025",
        "16-Apr-2025",
        "16/04/2025",
        "04/16/2025",
        "16.4.2025",
        "2025年4月16日",
        " 16  April\n2025 ",
        DAY,
        datetime(2025, 4, 16, 23, tzinfo=UTC),
        pd.Timestamp("2025-04-16 12:00"),
    ],
)
def test_the_common_ways_to_write_one_day(written: object) -> None:
    assert parse_published(written) == DAY


REFUSED = """|today|2 hours ago|2025|April 2025|2025-04|2025-13-01|31 April 2025|16 Germinal 2025|16/04/25|99/99/2025
1744800000|April 16|2025-04-16 to 2025-04-18"""


@pytest.mark.parametrize("written", [*REFUSED.replace("\n", "|").split("|"), "x" * 10_000])
def test_what_is_no_whole_day_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"is no|names no"):
        parse_published(written)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_day_and_month_in_figures_are_read_only_when_they_cannot_be_exchanged(day: date) -> None:
    written = f"{day.day}/{day.month}/{day.year}"

    if day.day > 12 or day.day == day.month:
        assert parse_published(written) == day
    else:
        with pytest.raises(ValueError, match="may be"):
            parse_published(written)


@given(st.dates(date(1600, 1, 1)))
def test_iso_dates_are_read_as_they_are_written(day: date) -> None:
    assert parse_published(day.isoformat()) == day
