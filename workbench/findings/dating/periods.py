"""Stretches of the calendar, each with its TIMEX3 value: a day, a week, a month, a year, or what is known of one.

Values follow TIMEX3 (ISO 24617-1): `2025-04-09`, `2025-W15`, `2025-W15-WE`, `2025-04`, `2025-Q2`, `2025-SP`, `2025`,
and `202` for the decade; intervals follow EDTF (ISO 8601-2): `2025-04-02/2025-04-09`. What is unknown is an X.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the first month, in the northern hemisphere
_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
}


class Period(NamedTuple):
    """A TIMEX3 `value`, its `grain`, and the first and the last day of it when both are known."""

    value: str
    grain: str
    first: date | None = None
    last: date | None = None


def day(when: date) -> Period:
    """One day."""
    return Period(when.isoformat(), "day", when, when)


def week(when: date) -> Period:
    """The ISO week, Monday to Sunday, that holds a day.

    >>> week(date(2025, 4, 9)).value
    '2025-W15'
    """
    monday = when - timedelta(days=when.weekday())
    year, number, _ = when.isocalendar()
    return Period(f"{year}-W{number:02}", "week", monday, monday + timedelta(days=6))


def weekend(when: date) -> Period:
    """Saturday and Sunday of the ISO week that holds a day."""
    whole = week(when)
    return Period(f"{whole.value}-WE", "weekend", _shift(whole.first, 5), whole.last)


def month(year: int, number: int) -> Period:
    """A month by its number."""
    last = monthrange(year, number)[1]
    return Period(f"{year}-{number:02}", "month", date(year, number, 1), date(year, number, last))


def quarter(year: int, number: int) -> Period:
    """A quarter of the calendar year."""
    return Period(f"{year}-Q{number}", "quarter", month(year, 3 * number - 2).first, month(year, 3 * number).last)


def half(year: int, number: int) -> Period:
    """The first or the second half of a year."""
    return Period(f"{year}-H{number}", "half", month(year, 6 * number - 5).first, month(year, 6 * number).last)


def season(year: int, code: str) -> Period:
    """Three months by their TIMEX3 code, as in the north: SP (from March), SU, FA, WI (from December)."""
    start = _SEASONS[code]
    return Period(f"{year}-{code}", "season", month(year, start).first, month(*_month_after(year, start, 2)).last)


def year(number: int) -> Period:
    """A calendar year."""
    return Period(f"{number:04}", "year", date(number, 1, 1), date(number, 12, 31))


def decade(number: int) -> Period:
    """The ten years that begin as `number` does: 1985 gives the 1980s, whose TIMEX3 value is 198."""
    start = number // 10 * 10
    return Period(f"{start // 10}", "decade", date(start, 1, 1), date(start + 9, 12, 31))


def between(left: Period, right: Period) -> Period:
    """From the first day of one to the last day of the other."""
    return Period(f"{left.value}/{right.value}", left.grain, left.first, right.last)


def part(whole: Period, edge: str) -> Period:
    """The first (START), middle (MID) or last (END) third of a period; the TIMEX3 value stays that of the whole."""
    if whole.first is None or whole.last is None or not edge:
        return whole
    third = ((whole.last - whole.first).days + 1) / 3
    begin, end = {"START": (0, third), "MID": (third, 2 * third), "END": (2 * third, 3 * third)}[edge]
    first = whole.first + timedelta(days=round(begin))
    return whole._replace(first=first, last=whole.first + timedelta(days=round(end) - 1))


def unknown(grain: str) -> Period:
    """A period of this grain, and nothing else known of it: `XXXX-WXX` for a week."""
    return Period(_UNKNOWN.get(grain, "XXXX"), grain)


def containing(grain: str, when: date) -> Period:
    """The day, week, month, … of `grain` that holds a day."""
    makers = {
        "day": lambda: day(when),
        "week": lambda: week(when),
        "weekend": lambda: weekend(when),
        "month": lambda: month(when.year, when.month),
        "quarter": lambda: quarter(when.year, (when.month + 2) // 3),
        "half": lambda: half(when.year, (when.month + 5) // 6),
        "year": lambda: year(when.year),
        "decade": lambda: decade(when.year),
    }
    return makers[grain]()


def moved(when: date, amount: int, unit: str) -> date:
    """The day `amount` units (D, W, M or Y) away; the 31st becomes the last day of a shorter month.

    >>> moved(date(2025, 1, 31), 1, "M")
    datetime.date(2025, 2, 28)
    """
    if unit in "DW":
        return when + timedelta(days=amount * (7 if unit == "W" else 1))
    to_year, to_month = _month_after(when.year, when.month, amount * (12 if unit == "Y" else 1))
    return date(to_year, to_month, min(when.day, monthrange(to_year, to_month)[1]))


def _month_after(in_year: int, number: int, amount: int) -> tuple[int, int]:
    months = in_year * 12 + number - 1 + amount
    return months // 12, months % 12 + 1


def _shift(when: date | None, days: int) -> date | None:
    return None if when is None else when + timedelta(days=days)
