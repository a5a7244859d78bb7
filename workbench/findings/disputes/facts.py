"""Where two articles tell one thing with different figures or days: sentences alike in content, held side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.telling import Day, Pair, Sentence, is_of_trade, is_of_travel
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.figures import Figure, figures

_TARIFFS = 0.5  # of two tariffs more is told in the same words
_UNTIL = ("by", "until", "till", "before")
_LEAST = 0.28  # where the same noun is counted
_ALIKE = 0.42  # how much of their content is shared where two sentences tell one thing


def disputed_facts(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The conflicts of figures and of days between sentences that seem to tell one thing.

    A figure or a day is disputed when all others in the two sentences agree.
    """
    told_in = cache(_told_in)
    for pair in pairs:
        if pair.alike >= _LEAST:
            yield from _figures(pair, told_in(pair.left), told_in(pair.right), within)
        if pair.alike >= _ALIKE:
            yield from _days(pair, within)


def _figures(pair: Pair, left: Sequence[Figure], right: Sequence[Figure], within: str) -> Iterator[Conflict]:
    single = _single(left, right)
    if single is None:
        return
    verdict = f"different figures, {_told(single[0])} and {_told(single[1])}, for what reads as one thing"
    tariff = single[0].unit == "%" and (is_of_trade(pair.left) or is_of_trade(pair.right))
    if pair.alike < _ALIKE:
        if single[0].unit not in ("%", "money"):
            yield conflict(
                "rate", pair.left.words, pair.right.words, within, f"{verdict}; they may be about two things"
            )
    elif not tariff:
        yield conflict("rate", pair.left.words, pair.right.words, within, f"{verdict}; one of them may be wrong")
    elif pair.alike >= _TARIFFS:
        yield conflict("rate", pair.left.words, pair.right.words, within, f"{verdict}; they may be two tariffs")


def _days(pair: Pair, within: str) -> Iterator[Conflict]:
    if is_of_travel(pair.left) or is_of_travel(pair.right):
        return
    ours, theirs = (_others(mine, its) for mine, its in pair.sides())
    if len(ours) == len(theirs) == 1 and (ours[0].before in _UNTIL) == (theirs[0].before in _UNTIL):
        days = f"{ours[0].day} and {theirs[0].day}"
        verdict = f"different dates, {days}, for what reads as one thing; they may be two steps"
        yield conflict("date", pair.left.words, pair.right.words, within, verdict)


def _others(mine: Sentence, its: Sentence) -> list[Day]:
    days = mine.days()
    known = {told.day for told in its.days()} if days else set()
    return [told for told in days if told.day not in known]


def _told_in(sentence: Sentence) -> list[Figure]:
    if _number_words().isdisjoint(sentence.low) and not any(word[0].isdigit() for word in sentence.low):
        return []
    return figures(sentence.reading, sentence.passage.first, sentence.passage.last)


def _single(left: Sequence[Figure], right: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The one figure of each side that the other side does not have, when both count the same."""
    ours = [one for one in left if not any(one.unit == other.unit and one.is_near(other) for other in right)]
    theirs = [one for one in right if not any(one.unit == other.unit and one.is_near(other) for other in left)]
    units = {one.unit for one in ours} & {other.unit for other in theirs}
    for unit in sorted(units):
        a, b = [one for one in ours if one.unit == unit], [one for one in theirs if one.unit == unit]
        if len(a) == len(b) == 1:
            return a[0], b[0]
    return None


def _told(figure: Figure) -> str:
    value = f"{figure.value:,.0f}" if figure.value == int(figure.value) else f"{figure.value:,g}"
    return f"{value}%" if figure.unit == "%" else f"{value} ({figure.unit})"


@cache
def _number_words() -> frozenset[str]:
    return frozenset(word for row in lexicon("numbers") for word in row["words"].split())
