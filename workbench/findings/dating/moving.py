"""Times whose year the verb tells and no figure: Easter and the feasts it moves, seasons, the December quarter."""

from __future__ import annotations

from datetime import date, timedelta

from workbench.findings.dating import periods
from workbench.findings.dating.anchors import Anchor, Resolution
from workbench.findings.dating.patterns import surfaces
from workbench.findings.dating.periods import Period

Parts = dict[str, str]

MONTHS_OF_A_QUARTER = 3


def feast(away: int, parts: Parts, anchor: Anchor) -> Resolution:
    """Easter Sunday, or a feast so many days away from it."""
    if "year" in parts:
        return Resolution(
            periods.day(easter(int(parts["year"])) + timedelta(days=away)), "counted from Easter of a year"
        )
    if anchor.day is None:
        raise ValueError("no year for a holiday that moves")
    days = [easter(anchor.day.year + step) + timedelta(days=away) for step in (-1, 0, 1)]
    return Resolution(periods.day(anchor.nearest(days)), f"counted from Easter, year from the {anchor.name} date")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, after Meeus.

    >>> easter(2026)
    datetime.date(2026, 4, 5)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def lone_season(parts: Parts, anchor: Anchor) -> Resolution:
    """The autumn, by spring: the one to come when the verb tells of the future, else the last that had begun."""
    code = surfaces("season")[parts.get("season") or parts["unit"]]
    if anchor.day is None:
        return Resolution(Period(f"XXXX-{code}", "season"), "season, year unknown")
    year = anchor.day.year
    begun = periods.season(year, code).first
    ahead = begun is not None and begun > anchor.day
    if anchor.tense == "future":
        return Resolution(periods.season(year if ahead else year + 1, code), f"the next after {anchor.name}")
    return Resolution(periods.season(year - 1 if ahead else year, code), f"the last that had begun at {anchor.name}")


def quarter_to(parts: Parts, anchor: Anchor) -> Resolution:
    """The December quarter: the three months that end with one."""
    month = int(surfaces("month")[parts["month"]])
    if month % MONTHS_OF_A_QUARTER:
        raise ValueError("no quarter of the calendar ends so")
    number = month // MONTHS_OF_A_QUARTER
    if "year" in parts:
        return Resolution(periods.quarter(int(parts["year"]), number), "quarter and year written")
    if anchor.day is None:
        return Resolution(Period(f"XXXX-Q{number}", "quarter"), "quarter written, year unknown")
    begins = periods.quarter(anchor.day.year, number).first
    ahead = anchor.tense != "future" and begins is not None and begins > anchor.day
    return Resolution(periods.quarter(anchor.day.year - ahead, number), f"year from the {anchor.name} date")
