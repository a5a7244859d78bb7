"""Which days a time means that is counted from another: Wednesday, last week, two days ago, a week later, tomorrow.

Weekdays follow the tense of their verb, weeks are ISO weeks (Monday to Sunday). Without an anchor the unknown is an X.
"""

from __future__ import annotations

from datetime import date, timedelta

from workbench.findings.dating import periods
from workbench.findings.dating.anchors import Anchor, Resolution
from workbench.findings.dating.durations import Duration, duration
from workbench.findings.dating.moving import lone_season
from workbench.findings.dating.patterns import surfaces
from workbench.findings.dating.periods import Period
from workbench.findings.dating.written import edge_of, which_of

Parts = dict[str, str]
TOO_NEAR_FOR_LAST = 2  # days: on a Thursday "last Wednesday" is not yesterday, which would be "on Wednesday"
NEAR_SEASON = timedelta(days=60)  # nobody calls a summer "next" that begins in a few weeks: it is "this" summer
_STEPS = {"last": -1, "previous": -1, "next": 1, "following": 1}
_LENGTHS = {"weekend": ("W", 1), "quarter": ("M", 3), "half": ("M", 6), "decade": ("Y", 10)}
_NEAR = {"yesterday": -1, "overnight": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
_TIMES_OF_DAY = ("date", "night", "morning", "afternoon", "evening")


def weekday(parts: Parts, anchor: Anchor) -> Resolution:
    """Wednesday, next Monday; a week from Tuesday, which is yet to come unless its verb is past."""
    if "weeks" not in parts:
        return _weekday(parts, anchor)
    start = _weekday(parts, anchor._replace(tense=anchor.tense or "future"))
    length = duration(parts["weeks"], "week")
    if start.period.first is None or length.size is None:
        return Resolution(periods.unknown("day"), f"{length.value} from {start.by}")
    when = periods.moved(start.period.first, length.size, length.letter)
    return Resolution(periods.day(when), f"{length.value} from {start.by}")


def _weekday(parts: Parts, anchor: Anchor) -> Resolution:
    """The weekday in the week that the words or the tense of the verb point to."""
    number, which = int(surfaces("weekday")[parts["weekday"]]), which_of(parts)
    name = parts["weekday"].capitalize()
    if (
        which in ("following", "previous", "same", "that")
        and anchor.event is not None
        and anchor.event.first is not None
    ):
        found = _on_weekday(anchor.event.first, number, _STEPS.get(which, 0))
        return Resolution(periods.day(found), f"{which} {name}, counted from {anchor.event.value}")
    if anchor.day is None:
        return Resolution(Period(f"XXXX-WXX-{number}", "day"), f"{name} of an unknown week: no publication date")
    monday = anchor.day - timedelta(days=anchor.day.weekday())
    if which in ("next", "following"):
        return Resolution(periods.day(monday + timedelta(days=6 + number)), f"{name} of the week after {anchor.name}")
    if which == "this":
        return Resolution(periods.day(monday + timedelta(days=number - 1)), f"{name} of the week of {anchor.name}")
    if which in ("last", "previous"):
        before = _on_weekday(anchor.day, number, -1)
        if which == "last" and (anchor.day - before).days <= TOO_NEAR_FOR_LAST:
            before -= timedelta(days=7)
        return Resolution(periods.day(before), f"last {name} before {anchor.name}")
    if anchor.day.isoweekday() == number:
        return Resolution(periods.day(anchor.day), f"{name} is the day of {anchor.name}")
    if anchor.tense == "future":
        return Resolution(periods.day(_on_weekday(anchor.day, number, 1)), f"{name} after {anchor.name} (future tense)")
    tense = "past tense" if anchor.tense else "no verb: the past assumed"
    return Resolution(periods.day(_on_weekday(anchor.day, number, -1)), f"{name} before {anchor.name} ({tense})")


def near(parts: Parts, anchor: Anchor) -> Resolution:
    """Today, yesterday, tomorrow, tonight."""
    if anchor.day is None:
        return Resolution(periods.unknown("day"), f"{parts['near']}: no publication date")
    found = anchor.day + timedelta(days=_NEAR.get(parts["near"], 0))
    return Resolution(periods.day(found), f"{parts['near']}, counted from {anchor.name}")


def relative(parts: Parts, anchor: Anchor) -> Resolution:
    """Last week, this month, the following day, the end of the year."""
    which, unit = which_of(parts), parts["unit"]
    if unit in surfaces("season") and which == "the":
        return lone_season(parts, anchor)
    grain = "day" if unit in _TIMES_OF_DAY else unit
    told = which in ("that", "same", "following", "previous") or (unit in ("day", "date") and which != "this")
    if told and (anchor.event is None or anchor.event.first is None):
        return Resolution(periods.unknown(grain), "no event before it to count from")
    start, name = (anchor.event.first, anchor.event.value) if told and anchor.event else (anchor.day, anchor.name)
    if start is None:
        return Resolution(periods.unknown(grain), f"{which} {unit}: no publication date")
    step = _STEPS.get(which, 0)
    if (which, unit) == ("the", "weekend") and anchor.tense != "future" and start.isoweekday() < 6:
        step = -1
    if unit in surfaces("season"):
        period = _season(unit, start, step)
    else:
        letter, size = _LENGTHS.get(grain, (grain[0].upper(), 1))
        # the first of a month is safe to move from: the 31st of March less a month is no day of February
        origin = start if letter in "DW" else start.replace(day=1)
        period = periods.containing(grain, periods.moved(origin, step * size, letter))
    place = {-1: "before", 0: "of", 1: "after"}[step]
    return Resolution(periods.part(period, edge_of(parts)), f"{unit} {place} {name}")


def span(parts: Parts, anchor: Anchor) -> Resolution:
    """A length of time (90-day), or a date so far from publication (two weeks ago) or an event (a week later)."""
    length = duration(parts["number"], parts["unit"], half="half" in parts)
    way = parts.get("way") or ("from now" if parts.get("lead") == "in" and anchor.tense == "future" else "")
    way = "later" if way.startswith(("thereafter", "afterward")) else way
    if way not in ("ago", "from now", "hence", "later", "earlier", "after", "before"):
        return Resolution(Period(length.value, "duration"), "a length of time")
    sign = -1 if way in ("ago", "earlier", "before") else 1
    if length.size is None:
        return Resolution(Period("PAST_REF" if sign < 0 else "FUTURE_REF", "reference"), "vague")
    if way in ("ago", "from now", "hence"):
        return _away_from_publication(length, sign, way, anchor)
    return _away_from_event(length, sign, way, anchor)


def past_span(parts: Parts, _anchor: Anchor) -> Resolution:
    """The past five years, the past decade."""
    return Resolution(Period(duration(parts.get("number", "one"), parts["unit"]).value, "duration"), "a length of time")


def long(parts: Parts, _anchor: Anchor) -> Resolution:
    """Year-long is one year, for decades is several."""
    unit = parts.get("unit") or parts["vague"].removesuffix("s")
    one = "unit" in parts and unit in ("year", "day", "week", "month", "hour")
    return Resolution(Period(duration("one" if one else "several", unit).value, "duration"), "a length of time")


def each(parts: Parts, _anchor: Anchor) -> Resolution:
    """Every day, every two years, every Tuesday, a year: a set, told by how often."""
    if "weekday" in parts:
        return Resolution(Period(f"XXXX-WXX-{surfaces('weekday')[parts['weekday']]}", "set"), "a set of days")
    number = parts.get("number", "one").replace("other", "two")
    return Resolution(Period(duration(number, parts["unit"]).value, "set"), "how often")


def year_end(parts: Parts, anchor: Anchor) -> Resolution:
    """Year-end, month-end: the last third of the one that is running."""
    if anchor.day is None:
        return Resolution(periods.unknown(parts["unit"]), f"{parts['unit']}-end: no publication date")
    return Resolution(periods.part(periods.containing(parts["unit"], anchor.day), "END"), f"end of the {anchor.name}")


def reference(parts: Parts, _anchor: Anchor) -> Resolution:
    """Recent, now, soon: no date."""
    return Resolution(Period(surfaces("reference")[parts["reference"]], "reference"), "vague")


def _away_from_publication(length: Duration, sign: int, way: str, anchor: Anchor) -> Resolution:
    if anchor.day is None or length.size is None:
        return Resolution(periods.unknown(length.grain), f"{length.value} {way}: no publication date")
    when = periods.moved(anchor.day, sign * length.size, length.letter)
    side = "before" if sign < 0 else "after"
    return Resolution(periods.containing(length.grain, when), f"{length.value} {side} {anchor.name}")


def _away_from_event(length: Duration, sign: int, way: str, anchor: Anchor) -> Resolution:
    """Days and weeks from a day are a day; anything else is as coarse as the coarser of the two."""
    event = anchor.event
    start = event.first if event is not None else None
    name = event.value if event is not None else ""
    if start is None and way == "earlier" and length.letter == "Y":
        start, name = anchor.day, anchor.name  # "from a year earlier": a comparison with the time of writing
    if start is None or length.size is None or (length.letter in "DW" and event is not None and event.grain != "day"):
        return Resolution(periods.unknown(length.grain), f"{length.value} {way}: no event before it to count from")
    when = periods.moved(start, sign * length.size, length.letter)
    grain = "day" if length.letter in "DW" else length.grain
    return Resolution(periods.containing(grain, when), f"{length.value} {'before' if sign < 0 else 'after'} {name}")


def _season(word: str, start: date, step: int) -> Period:
    code = surfaces("season")[word]
    now = periods.season(start.year, code)
    begun, over = now.first is not None and now.first <= start + NEAR_SEASON, now.last is not None and now.last < start
    return periods.season(start.year + (-1 if step < 0 and not over else 1 if step > 0 and begun else 0), code)


def _on_weekday(start: date, number: int, step: int) -> date:
    """The nearest such weekday before (-1) or after (1) a day, itself left out; 0: that day or the next such one."""
    ahead = (number - start.isoweekday()) % 7
    if step == 0:
        return start + timedelta(days=ahead)
    return start + timedelta(days=(ahead or 7) if step > 0 else ahead - 7)
