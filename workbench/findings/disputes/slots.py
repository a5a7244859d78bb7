"""Where two sentences tell one thing with another figure in one place: mistyped, of another unit, on another base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from workbench.findings.disputes.amounts import Amount, are_of_a_kind, how_often, is_slip, plain_senses, told_figure
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import common_senses
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.reading.figures import currencies

_ALIKE = 0.33
_LEAST = 0.25  # where the same figure stands beside both, or one looks like the other mistyped
_SURE = 0.5
_THINGS = 2  # senses around both figures that are more than a country or a tariff
_DOUBT = "they may be about two things"
_LASTING = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}  # in days
_ROUNDED = 0.06
_WEIGHTS = frozenset(["ton", "kilo", "kilogram", "pound", "barrel", "bushel", "bag", "litre", "liter", "gallon"])


class _Left(NamedTuple):
    """The figures of each of two sentences that the other does not have."""

    ours: list[Amount]
    theirs: list[Amount]
    anchored: bool  # whether both have another figure too


def disputed_slots(
    pairs: Sequence[Pair], told: Mapping[str, Sequence[Amount]], within: str
) -> Iterator[tuple[bool, Conflict]]:
    """The pairs of sentences that differ in one figure of a unit, or in the unit or the base of one figure.

    `told` has the figures of each article. With each stands whether it is sure.
    """
    having: dict[Sentence, list[Amount]] = {}
    for here in told.values():
        for amount in here:
            having.setdefault(amount.told, []).append(amount)
    for pair in pairs:
        if pair.alike >= _LEAST and pair.left in having and pair.right in having:
            left = _left_over(having[pair.left], having[pair.right])
            verdict = _other_unit(pair, left) or _other_figure(pair, left, told)
            verdict = verdict or _other_base(pair, having[pair.left], having[pair.right])
            if verdict:
                found = conflict("rate", pair.left.words, pair.right.words, within, verdict)
                yield not verdict.endswith(_DOUBT), found


def _left_over(ours: Sequence[Amount], theirs: Sequence[Amount]) -> _Left:
    left = [one for one in ours if not any(_is_same(one, other) for other in theirs)]
    right = [other for other in theirs if not any(_is_same(one, other) for one in ours)]
    left, right = ([*{(one.unit, one.figure.value): one for one in side}.values()] for side in (left, right))
    return _Left(left, right, any(_is_same(one, other) for one in ours for other in theirs))


def _is_same(one: Amount, other: Amount) -> bool:
    if one.unit in _LASTING and other.unit in _LASTING and one.unit != other.unit:
        return abs(_days(one) - _days(other)) <= _ROUNDED * max(_days(one), _days(other))
    return one.unit == other.unit and one.figure.is_near(other.figure)


def _days(amount: Amount) -> float:
    return amount.figure.value * _LASTING[amount.unit]


def _may_be_one(one: Amount, other: Amount) -> bool:
    """Whether two figures may count one thing; how long something lasts may be told in days or in months."""
    return are_of_a_kind(one, other) or (one.unit in _LASTING and other.unit in _LASTING and one.before == other.before)


def _other_figure(pair: Pair, left: _Left, told: Mapping[str, Sequence[Amount]]) -> str | None:
    """What to make of the only figure of a unit that each sentence has and the other has not."""
    for one in left.ours:
        mates = [other for other in left.theirs if _may_be_one(one, other)]
        if len(mates) != 1 or sum(_may_be_one(each, mates[0]) for each in left.ours) != 1:
            continue
        other = mates[0]
        around = (one.near & other.near) if not left.anchored else pair.left.senses & pair.right.senses
        shared = sum(not sense[0].isdigit() for sense in around - common_senses() - plain_senses() - {one.unit})
        slip = is_slip(one.figure.value, other.figure.value)
        tied = left.anchored or slip or (one.of != "" and one.of == other.of)
        if pair.alike < (_LEAST if tied else _ALIKE) or shared < (1 if tied else _THINGS):
            continue
        figures = f"different figures, {told_figure(one.figure)} and {told_figure(other.figure)}"
        sure = (slip and pair.alike >= _ALIKE) or (left.anchored and shared > _THINGS) or pair.alike >= _SURE
        sure = sure and not (_is_known(one, told[other.told.article]) or _is_known(other, told[one.told.article]))
        sure = sure and not _name_others(pair)
        doubt = "one of them may be wrong" if sure else _DOUBT
        return f"{figures}, where two sentences tell one thing; {doubt}"
    return None


def _is_known(one: Amount, told: Sequence[Amount]) -> bool:
    """Whether an article has a figure somewhere."""
    return any(_is_same(one, other) for other in told)


def _name_others(pair: Pair) -> bool:
    """Whether each sentence names somebody or something, and none that the other has."""
    ours, theirs = (
        {word.low for word in side.text[1:] if word.capital and word.low.isalpha()} for side in (pair.left, pair.right)
    )
    return bool(ours and theirs) and ours.isdisjoint(theirs) and not (ours & pair.right.low or theirs & pair.left.low)


def _other_unit(pair: Pair, left: _Left) -> str | None:
    """What to make of one number with two units: dollars and euros, months and years."""
    for one in left.ours:
        for other in left.theirs:
            units = {one.unit, other.unit}
            same = any(units <= kind for kind in (currencies(), _LASTING.keys(), _WEIGHTS)) and len(units) == 2
            if same and one.figure.value == other.figure.value and pair.alike >= _ALIKE:
                figures = f"one number with two units, {told_figure(one.figure)} and {told_figure(other.figure)}"
                return f"{figures}, where two sentences tell one thing; one of them may be wrong"
    return None


def _other_base(pair: Pair, ours: Sequence[Amount], theirs: Sequence[Amount]) -> str | None:
    """What to make of one figure that is told for a month and for a year."""
    for one in ours:
        for other in theirs:
            if pair.alike >= _ALIKE and one.unit == other.unit and one.figure.value == other.figure.value:
                a, b = how_often(one), how_often(other)
                if a and b and a != b:
                    figure = told_figure(one.figure)
                    return f"{figure} {a} in one article and {b} in the other; one of them may be wrong"
    return None
