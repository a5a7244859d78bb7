"""Which days a time expression means, given the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from workbench.findings.dating import moving, periods, relative, written
from workbench.findings.dating.anchors import Anchor, Resolution
from workbench.findings.dating.durations import counted, duration
from workbench.findings.dating.expressions import Expression
from workbench.findings.dating.patterns import surfaces
from workbench.findings.dating.tense import around, tense_at


class Placed(NamedTuple):
    """An expression with the days it means."""

    expression: Expression
    resolution: Resolution


def resolve(text: str, expression: Expression, following: Expression | None, anchor: Anchor) -> Placed | None:
    """The days an expression means, counted from `anchor`; None when no calendar has them (the 31st of April).

    `following` is the next expression of the text: "two days after April 2" is counted from it.

    >>> from datetime import date
    >>> he_said = Expression("weekday", 8, 14, {"weekday": "monday"})
    >>> resolve("He said Monday", he_said, None, Anchor(day=date(2025, 4, 16))).resolution.by
    'Monday before publication (past tense)'
    """
    if anchor.day is not None and _hangs_on_tense(expression) and not _heads_an_entry(text, expression):
        anchor = anchor._replace(tense=_tense(text, expression))
    if expression.parts.get("way") in _LEADS_ON:
        expression, anchor = _counted_from(text, expression, following, anchor)
    resolution = _days(expression, anchor)
    return None if resolution is None else Placed(expression, resolution)


def _tense(text: str, expression: Expression) -> str | None:
    """The tense beside an expression; what has gone on since a season has begun, what is to be by then is to come."""
    if _is_season(expression):
        led = _LED.search(text, max(0, expression.start - LED), expression.start)
        if led is not None and led[1].lower() == "since":
            return "past"
        return tense_at(text, expression.start, expression.end) or ("future" if led is not None else None)
    return tense_at(text, expression.start, expression.end)


def _is_season(expression: Expression) -> bool:
    parts = expression.parts
    lone = expression.rule == "relative" and parts["which"] == "the" and parts["unit"] in surfaces("season")
    return lone or expression.rule == "lone_season"


def _hangs_on_tense(expression: Expression) -> bool:
    """Whether the verb beside an expression may tell which days it means."""
    parts = expression.parts
    if expression.rule == "span":
        return "lead" in parts or parts.get("way") in _LEADS_ON
    if expression.rule == "relative":
        return parts["unit"] == "weekend" or _is_season(expression)
    return expression.rule in _TENSED and "year" not in parts


def _heads_an_entry(text: str, expression: Expression) -> bool:
    """Whether a date stands alone before a colon, as in a list of what happened when, told in the present tense."""
    if text[expression.end : expression.end + 1] != ":":
        return False
    line = text[max(0, expression.start - 3) : expression.start].rpartition("\n")[2]
    return not re.search(r"\w", line)


def counted_from_its_date(text: str, placed: Placed, before: Sequence[Placed]) -> Placed:
    """A pause of a certain length ("a 90-day suspension") runs from the day that its sentence names before it."""
    expression, (period, _) = placed
    if period.grain != "duration" or expression.rule != "span" or not before:
        return placed
    length = duration(expression.parts["number"], expression.parts["unit"], half="half" in expression.parts)
    ahead, after = around(text, expression.start, expression.end)
    event = before[-1].resolution.period
    same_sentence = before[-1].expression.start >= expression.start - len(ahead)
    about_a_pause = _pauses().search(ahead) or _pauses().search(after)
    if length.size is None or event.grain != "day" or event.first is None or not (same_sentence and about_a_pause):
        return placed
    return placed._replace(resolution=counted(length, event.first, event.value))


def _days(expression: Expression, anchor: Anchor) -> Resolution | None:
    try:
        return _RULES[expression.rule](expression.parts, anchor)
    except (ValueError, OverflowError):
        return None


def _counted_from(
    text: str, expression: Expression, following: Expression | None, anchor: Anchor
) -> tuple[Expression, Anchor]:
    """What "7 days after …" counts from: a date that follows, the document's own, or what was told; else no date."""
    way = expression.parts["way"]
    counting = expression._replace(
        parts=expression.parts | {"way": "before" if way in ("before", "prior to") else "after"}
    )
    if _THIS_DOCUMENT.match(text, expression.end):
        own = None if anchor.day is None else periods.day(anchor.day)
        return counting, anchor._replace(event=own)
    if following is not None and not text[expression.end : following.start].strip():
        date = _days(following, anchor)
        if date is not None and date.period.grain == "day":
            return counting, anchor._replace(event=date.period)
    if _THAT.match(text, expression.end):
        return counting, anchor
    end = expression.start + len(text[expression.start : expression.end - len(way)].rstrip("'’ \t"))
    return expression._replace(end=end, parts={k: v for k, v in expression.parts.items() if k != "way"}), anchor


@cache
def _pauses() -> re.Pattern[str]:
    words = "|".join(map(re.escape, surfaces("pause")))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


LED = 12  # characters before a season in which its "since" or "by" stands
_LED = re.compile(r"\b(since|by|until|till|before)\s$", re.IGNORECASE)
_LEADS_ON = frozenset({"after", "before", "from", "following", "prior to", "of"})
_THIS_DOCUMENT = re.compile(
    r"\s(?:the\s)?(?:(?:date|publication|signing|issuance)\sof\s)?this\s(?!year|month|week|day)[a-z]+", re.IGNORECASE
)
_THAT = re.compile(r"\s(?:that|this|it|then)(?=\s?[.,;)]|\s*$)", re.MULTILINE)
_TENSED = frozenset(
    {"date", "day_of_month", "fraction", "holiday", "lone_season", "quarter_to", "month", "weekday", "week_of"}
)
_RULES: dict[str, Callable[[dict[str, str], Anchor], Resolution]] = {
    "iso": written.iso,
    "figures": written.figures,
    "date": written.day,
    "holiday": written.holiday,
    "week_of": written.week_of,
    "day_of_month": written.day_of_month,
    "month": written.month,
    "fraction": written.fraction,
    "fiscal": written.fiscal,
    "year": written.year,
    "years": written.years,
    "season": written.season,
    "lone_season": moving.lone_season,
    "quarter_to": moving.quarter_to,
    "decade": written.decade,
    "weekday": relative.weekday,
    "near": relative.near,
    "relative": relative.relative,
    "span": relative.span,
    "past_span": relative.past_span,
    "each": relative.each,
    "long": relative.long,
    "century": written.century,
    "year_end": relative.year_end,
    "reference": relative.reference,
}
