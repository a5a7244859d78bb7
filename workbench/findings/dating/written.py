"""Which days a date means that is written out, wholly or in part: April 9, 2025; April 9; the first quarter; the 1990s.

What is not written, mostly the year, is taken from the anchor. Without an anchor it stays an X: never today's date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from workbench.findings.dating import periods
from workbench.findings.dating.anchors import Anchor, Resolution
from workbench.findings.dating.moving import feast
from workbench.findings.dating.patterns import surfaces
from workbench.findings.dating.periods import Period

Parts = dict[str, str]
_IN_YEAR = {"last": -1, "this": 0, "next": 1}  # "April last year"
MONTH_IN_OTHER_TENSE = 8  # "in January" with a verb of the future is hardly ever the January gone by
LAST = 5  # in `times.csv`: the last of its weekday in a month
_MONTHS = 12
_LEAP_YEAR = 2000  # has every day that any year has


def iso(parts: Parts, _anchor: Anchor) -> Resolution:
    """2025-04-09."""
    return Resolution(periods.day(date(int(parts["year"]), int(parts["month"]), int(parts["day"]))), "written in full")


def figures(parts: Parts, anchor: Anchor) -> Resolution:
    """9.4.2025 has its day first; 4/9/2025 is a day only where no doubt is left which figure is its month."""
    year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
    left, right = int(parts["left"]), int(parts["right"])
    readings = {True: (right, left), False: (left, right)}  # whether the day is first: month and day
    if parts["sign"] != "/":
        del readings[False]
    days = {order: date(year, *reading) for order, reading in readings.items() if _exists(year, *reading)}
    if not days:
        raise ValueError("no such day")
    if len(set(days.values())) == 1:
        return Resolution(periods.day(next(iter(days.values()))), "written in figures")
    if anchor.day_first is None:
        return Resolution(periods.year(year), "written in figures: day and month may be either way round")
    by = f"written in figures, the {'day' if anchor.day_first else 'month'} first as elsewhere in the article"
    return Resolution(periods.day(days[anchor.day_first]), by)


def day_first(written: Iterable[Parts]) -> bool | None:
    """Whether an article's dates in figures have their day first, told by those that can be read one way only.

    >>> day_first([{"left": "13", "right": "4", "sign": "/"}, {"left": "3", "right": "4", "sign": "/"}])
    True
    """
    orders = {int(one["left"]) > _MONTHS for one in written if one["sign"] == "/" and _shows_its_order(one)}
    return orders.pop() if len(orders) == 1 else None


def _shows_its_order(parts: Parts) -> bool:
    low, high = sorted((int(parts["left"]), int(parts["right"])))
    return low <= _MONTHS < high


def day(parts: Parts, anchor: Anchor) -> Resolution:
    """A day and a month, or a range of days in one month, with or without the year."""
    return _days(_month_number(parts["month"]), _number(parts.get("day") or parts["until"]), parts, anchor)


def holiday(parts: Parts, anchor: Anchor) -> Resolution:
    """A holiday that falls on the same day every year, or on a weekday of its month, such as the first Monday."""
    when = surfaces("holiday")[parts["holiday"].lower().replace("’", "'")]
    if when.startswith("EASTER"):
        return feast(int(when.removeprefix("EASTER")), parts, anchor)
    month, number, *weekday = when.split("-")
    if weekday:
        return _weekday_of_month(int(month), int(number.removeprefix("W")), int(weekday[0]), parts, anchor)
    found = _days(int(month), int(number), parts, anchor)
    return found._replace(by=f"the same day every year, {found.by}")


def _weekday_of_month(month: int, which: int, weekday: int, parts: Parts, anchor: Anchor) -> Resolution:
    """The first (1) to fourth or the last (5) of one weekday (Monday is 1) in a month."""
    if "year" in parts:
        year = int(parts["year"])
        return Resolution(periods.day(_nth_weekday(year, month, which, weekday)), "a weekday of its month, in a year")
    if anchor.day is None:
        raise ValueError("no year for a holiday that moves")
    days = [_nth_weekday(anchor.day.year + step, month, which, weekday) for step in (-1, 0, 1)]
    return Resolution(periods.day(anchor.nearest(days)), f"a weekday of its month, year from the {anchor.name} date")


def _nth_weekday(year: int, month: int, which: int, weekday: int) -> date:
    days = [date(year, month, number) for number in range(1, 32) if _exists(year, month, number)]
    return [day for day in days if day.isoweekday() == weekday][which - 1 if which < LAST else -1]


def week_of(parts: Parts, anchor: Anchor) -> Resolution:
    """The week of April 14."""
    found = day(parts, anchor)
    period = periods.unknown("week") if found.period.first is None else periods.week(found.period.first)
    return Resolution(period, f"week of a day, {found.by}")


def day_of_month(parts: Parts, anchor: Anchor) -> Resolution:
    """On the 9th."""
    number = int(parts["day"])
    if anchor.day is None:
        return Resolution(Period(f"XXXX-XX-{number:02}", "day"), "day written, month unknown")
    months = [periods.moved(anchor.day.replace(day=1), step, "M") for step in (-1, 0, 1)]
    days = [date(m.year, m.month, number) for m in months if _exists(m.year, m.month, number)]
    return Resolution(periods.day(anchor.nearest(days)), f"month from the {anchor.name} date")


def month(parts: Parts, anchor: Anchor) -> Resolution:
    """April, early April 2025, last April."""
    number, edge = _month_number(parts["month"]), edge_of(parts)
    if "year" in parts:
        return Resolution(periods.part(periods.month(int(parts["year"]), number), edge), "month and year written")
    if anchor.day is None:
        return Resolution(Period(f"XXXX-{number:02}", "month"), "month written, year unknown")
    this = anchor.day.replace(day=1)
    candidates = [date(this.year + step, number, 1) for step in (-1, 0, 1)]
    which = which_of(parts)
    if "inyear" in parts:
        found = date(this.year + _IN_YEAR[parts["inyear"]], number, 1)
    elif which == "last":
        found = max(day for day in candidates if day < this)
    elif which == "next":
        found = min(day for day in candidates if day > this)
    else:
        # the middle of a month stands for it, the anchor's own month lies nowhere but here
        middles = [anchor.day if day == this else day.replace(day=15) for day in candidates]
        found = anchor.nearest(middles, other_tense_counts=MONTH_IN_OTHER_TENSE)
    return Resolution(periods.part(periods.month(found.year, number), edge), f"year from the {anchor.name} date")


def fraction(parts: Parts, anchor: Anchor) -> Resolution:
    """Quarters and halves of a year; "the first quarter" alone is the latest one that had begun."""
    grain = {"q": "quarter", "h": "half"}[parts["short"][0]] if "short" in parts else parts["unit"]
    of_year, make = (4, periods.quarter) if grain == "quarter" else (2, periods.half)
    number = int(parts["short"][1]) if "short" in parts else int(surfaces("ordinal")[parts["ordinal"]] or of_year)
    if number > of_year:
        raise ValueError(f"no {grain} number {number}")
    if "year" in parts:
        return Resolution(make(int(parts["year"]), number), f"{grain} and year written")
    if anchor.day is None:
        return Resolution(Period(f"XXXX-{grain[0].upper()}{number}", grain), f"{grain} written, year unknown")
    year = anchor.day.year + {"last": -1, "next": 1}.get(which_of(parts), 0)
    begins = make(year, number).first
    if "which" not in parts and anchor.tense != "future" and begins is not None and begins > anchor.day:
        year -= 1
    return Resolution(make(year, number), f"year from the {anchor.name} date")


def fiscal(parts: Parts, _anchor: Anchor) -> Resolution:
    """Fiscal 2025."""
    return Resolution(Period(f"FY{parts['year']}", "year"), "a fiscal year: its first day differs by country")


def year(parts: Parts, _anchor: Anchor) -> Resolution:
    """2019, early 2019."""
    return Resolution(periods.part(periods.year(int(parts["year"])), edge_of(parts)), "year written")


def years(parts: Parts, _anchor: Anchor) -> Resolution:
    """2019-2021, 2024-25."""
    first, until = int(parts["year"]), parts["until"]
    last = int(until if len(until) == 4 else parts["year"][:2] + until)
    if last <= first:
        raise ValueError("years that run backwards")
    return Resolution(periods.between(periods.year(first), periods.year(last)), "years written")


def season(parts: Parts, _anchor: Anchor) -> Resolution:
    """Spring 2025."""
    return Resolution(
        periods.season(int(parts["year"]), surfaces("season")[parts["season"]]), "season and year written"
    )


def decade(parts: Parts, _anchor: Anchor) -> Resolution:
    """The 1990s."""
    return Resolution(periods.part(periods.decade(int(parts["year"])), edge_of(parts)), "decade written")


def century(parts: Parts, _anchor: Anchor) -> Resolution:
    """The 19th century."""
    number = int(parts.get("nth") or surfaces("century")[parts["word"]])
    first, last = date(100 * number - 99, 1, 1), date(100 * number, 12, 31)
    return Resolution(Period(f"{number - 1:02}", "century", first, last), "century written")


def edge_of(parts: Parts) -> str:
    """START, MID or END for early, mid, late and the like; nothing for earlier and later."""
    return surfaces("edge").get(parts.get("edge", "").removeprefix("the ")) or surfaces("edge").get(
        parts.get("edge", ""), ""
    )


def which_of(parts: Parts) -> str:
    """last, next, this, that, same, following or previous; what else is said means one of them."""
    words = parts.get("which", "").removeprefix("the ")
    return {"past": "last", "this past": "last", "coming": "next", "this coming": "this", "current": "this"}.get(
        words, words
    )


def _days(month: int, first: int, parts: Parts, anchor: Anchor) -> Resolution:
    last = _number(parts["until"]) if "day" in parts and "until" in parts else first
    if "year" in parts:
        year, by = int(parts["year"]), "written in full"
    elif anchor.day is None:
        values = [date(_LEAP_YEAR, month, number).strftime("XXXX-%m-%d") for number in dict.fromkeys((first, last))]
        return Resolution(Period("/".join(values), "day"), "day and month written, year unknown")
    elif "inyear" in parts:
        year, by = anchor.day.year + _IN_YEAR[parts["inyear"]], f"{parts['inyear']} year, counted from {anchor.name}"
    else:
        year, by = anchor.nearest(_each_year(month, first, anchor.day)).year, f"year from the {anchor.name} date"
    period = periods.day(date(year, month, first))
    if last != first:
        period = periods.between(period, periods.day(date(year, month, last)))
    return Resolution(period, by)


def _each_year(month: int, number: int, around: date) -> Iterator[date]:
    """That day in the years around another; 29 February comes every four."""
    reach = 4 if (month, number) == (2, 29) else 1
    for step in range(-reach, reach + 1):
        if _exists(around.year + step, month, number):
            yield date(around.year + step, month, number)


def _exists(year: int, month: int, number: int) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True


def _number(word: str) -> int:
    """A day of the month in figures or spelled out: "first"."""
    return int(word) if word.isdigit() else int(surfaces("day_ordinal")[word.lower().replace(" ", "-")])


def _month_number(word: str) -> int:
    return int((surfaces("month") | surfaces("short_month"))[word])
