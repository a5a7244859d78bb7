"""The date somebody wrote, or none: nothing is guessed, and never today."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from workbench.articles.table import EARLIEST

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_NUMBER = {name[:size]: number for number, name in enumerate(_MONTHS, start=1) for size in (3, len(name))} | {
    "sept": 9
}
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:[T\s,|·-]+(?:at\s+)?\d{1,2}(?:[:.h]\d{2}|\s*[ap]\.?m\b).{0,40})?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.IGNORECASE)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T\d{4,6}.{0,10})?")
_WEEK = re.compile(r"\d{4}-W\d{2}-\d")
_CJK = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号].{0,20}")
_DAY_MONTH = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{{3,9}})\.?,?[\s-]+(\d{{4}}){_TIME}", re.IGNORECASE
)
_MONTH_DAY = re.compile(
    rf"{_WEEKDAY}([a-z]{{3,9}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}", re.IGNORECASE
)
_TWO_THEN_YEAR = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){_TIME}", re.IGNORECASE)


def parse_published(value: Any) -> date:
    """The day in a date, a time stamp or a text; of a time stamp the day as it was written, whatever the time zone.

    Reads ISO 8601, RFC 2822 and the English ways to name a day. Raises ValueError, saying why, on anything that
    could be two days (03/04/2025), is no whole date (April 2025) or no date.

    >>> parse_published("Wed, 16 Apr 2025 23:30:00 -0400")
    datetime.date(2025, 4, 16)
    >>> parse_published("03/04/2025")
    Traceback (most recent call last):
    ValueError: may be 3 April or 4 March 2025
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = " ".join(str(value).split())
    if len(text) > 100:
        raise ValueError("is no date")
    for form, order in ((_YEAR_FIRST, (1, 3, 4)), (_COMPACT, (1, 2, 3)), (_CJK, (1, 2, 3))):
        if match := form.fullmatch(text):
            return _day(*(int(match[group]) for group in order))
    if _WEEK.fullmatch(text):
        return date.fromisoformat(text)
    if match := _DAY_MONTH.fullmatch(text):
        return _day(int(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_DAY.fullmatch(text):
        return _day(int(match[3]), _month(match[1]), int(match[2]))
    if match := _TWO_THEN_YEAR.fullmatch(text):
        return _either(int(match[1]), int(match[3]), int(match[4]))
    raise ValueError("is no whole date")


def _month(name: str) -> int:
    if name.lower() not in _MONTH_NUMBER:
        raise ValueError("names no month")
    return _MONTH_NUMBER[name.lower()]


def _day(year: int, month: int, day: int) -> date:
    try:
        when = date(year, month, day)
    except ValueError:
        raise ValueError("is no day of the calendar") from None
    if year < EARLIEST:
        raise ValueError(f"is before {EARLIEST}, when no newspaper was")
    return when


def _either(first: int, second: int, year: int) -> date:
    """The day when only one of day/month and month/day exists, or both are the same."""
    if first <= 12 and second <= 12 and first != second:
        one, other = _MONTHS[second - 1].capitalize(), _MONTHS[first - 1].capitalize()
        raise ValueError(f"may be {first} {one} or {second} {other} {year}")
    return _day(year, second, first) if second <= 12 else _day(year, first, second)
