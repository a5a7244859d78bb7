"""Where two articles tell one thing with different days: sentences alike in content, held side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.events import governed, is_slip
from workbench.findings.disputes.telling import Day, Pair, Sentence, is_of_travel

_LETTERS = {"day": 10, "month": 7, "year": 4}  # of a date as it is written
_LEAST = 0.2  # where one day looks like the other mistyped
_SAID = 0.4  # where two sentences may tell one utterance
_REPORTS = ("say", "dateline")  # on which somebody reports something, and nothing else happens
_TOLD = 2  # senses that are no figures, in both
_ALIKE = 0.42  # how much of their content is shared where two sentences tell one thing


def disputed_facts(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The conflicts of days between sentences that seem to tell one thing, where all other days in them agree."""
    for pair in pairs:
        if pair.alike >= _LEAST:
            yield from _days(pair, within)
        if pair.alike >= _SAID:
            yield from _said_on(pair, within)


def _days(pair: Pair, within: str) -> Iterator[Conflict]:
    if not (pair.left.names_time and pair.right.names_time):
        return
    for grain in ("day", "month", "year"):
        ours, theirs = (_others(mine, its, grain) for mine, its in pair.sides())
        if len(ours) == len(theirs) == 1 and _may_be_one(ours[0][1], theirs[0][1]):
            left, right = ours[0][0].day, theirs[0][0].day
            if _is_likely(pair, left, right) if grain == "day" else _is_one_event(pair, grain, ours[0], theirs[0]):
                days = " and ".join(day.isoformat()[: _LETTERS[grain]] for day in (left, right))
                verdict = f"different dates, {days}, for what reads as one thing; they may be two steps"
                yield conflict("date", pair.left.words, pair.right.words, within, verdict)
                return


def _said_on(pair: Pair, within: str) -> Iterator[Conflict]:
    """Two days on which somebody is reported to have said one thing."""
    if not (pair.left.names_time and pair.right.names_time):
        return
    ours, theirs = (
        {told.day for told, kind in governed(side, side.days()) if kind == "say"} for side in (pair.left, pair.right)
    )
    if len(ours) == len(theirs) == 1 and ours != theirs:
        days = f"{min(ours)} and {min(theirs)}"
        verdict = f"said on two days, {days}, by what reads as one report; they may be about two occasions"
        yield conflict("date", pair.left.words, pair.right.words, within, verdict)


def _is_likely(pair: Pair, left: date, right: date) -> bool:
    """Whether two days seem to be told of one thing: the sentences are much alike, or one day is the other mistyped."""
    if sum(not sense[0].isdigit() for sense in pair.left.senses & pair.right.senses) < _TOLD:
        return False  # the lines with the days on which articles were published
    travel = is_of_travel(pair.left) or is_of_travel(pair.right)
    return (pair.alike >= _ALIKE and not travel) or is_slip(left, right)


def _is_one_event(pair: Pair, grain: str, ours: tuple[Day, str], theirs: tuple[Day, str]) -> bool:
    """Whether two months or years are told of one event that both name: of many things a month is told."""
    if pair.alike < _ALIKE or not ours[1] == theirs[1] != "":
        return False
    return (
        ours[1] == "deadline" if grain == "year" else ours[0].day.month != theirs[0].day.month
    )  # the year may be read in


def _others(mine: Sentence, its: Sentence, grain: str) -> list[tuple[Day, str]]:
    """The days of a sentence that the other does not name, with what each is the day of; who said so when is none.

    A month is named by each of its days.
    """
    days = mine.days(grain)
    known = {told.day for told in its.days(grain)} if days else set()
    if grain == "month" and days:
        known |= {told.day.replace(day=1) for side in (mine, its) for told in side.days()}
    return [(told, kind) for told, kind in governed(mine, days) if told.day not in known and kind not in _REPORTS]


def _may_be_one(left: str, right: str) -> bool:
    """Whether two days may be those of one event; what nothing tells may be anything but an end or a beginning."""
    return left == right or (not {left, right} & {"deadline", "since", "publish", "announce"} and "" in (left, right))
