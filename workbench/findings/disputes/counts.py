"""Where two articles count one thing differently: figures of one unit in like surroundings, that neither shares."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, islice
from operator import attrgetter

from workbench.findings.disputes.amounts import BROAD, Amount, are_of_a_kind, how_often, is_slip, told_figure
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import sense_of
from workbench.findings.disputes.telling import overlap
from workbench.findings.disputes.witnesses import Witnesses
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.figures import Figure, currencies

_ALIKE = 0.3  # of the surroundings; for two figures that look like one mistyped less is enough
_SLIP = 0.15
_HEAD = 0.2  # what the same noun before both adds
_LONE = 0.2  # for the only rates of a tariff that the two articles do not share
_BASE = 0.3  # what the same figure beside both adds: "from 12 to 34 per cent"
_PER = 0.15  # what the same base adds: "a year"
_SURE = 0.45
_THINGS = 2  # senses beside two figures that are no tariffs
_OVERLAP = 0.22  # of the sentences with them
_LIKE = 0.35
_COUNTED = 0.22  # where the same noun is counted
_MOST = 20  # articles of one story that are held against one another; more would say the same
_FIGURES = 60  # of an article that another does not have; a table has more
_REACH = 0.15  # of a figure, within which another may be near it


def disputed_amounts(told: Mapping[str, Sequence[Amount]], within: str) -> Iterator[Conflict]:
    """The figures of two articles that seem to count one thing; `told` has those of each article.

    Only figures that the other article does not have at all are held against each other, each against the one whose
    surroundings are most like its own.
    """
    witnesses = Witnesses()
    weigh = _Weights([amount.near for found in told.values() for amount in found])
    having = [(found, _by_unit(found)) for found in list(told.values())[:_MOST]]
    for (left, known), (right, its) in combinations(having, 2):
        ours, theirs = _unshared(left, its), _unshared(right, known)
        lone = sum(one.tariff for one in ours) == sum(other.tariff for other in theirs) == 1
        scored = [
            (weigh.alike(one.near, other.near) + _bonus(one, other), n, m)
            for n, one in enumerate(ours)
            for m, other in enumerate(theirs)
            if are_of_a_kind(one, other)
        ]
        taken: set[tuple[int, int]] = set()
        for alike, n, m in sorted(scored, key=lambda found: (-found[0], found[1:])):
            if not {(0, n), (1, m)} & taken:
                taken |= {(0, n), (1, m)}
                found = _verdict(ours[n], theirs[m], alike, lone)
                if found and witnesses.take(ours[n].told, theirs[m].told):
                    yield conflict("rate", ours[n].told.words, theirs[m].told.words, within, found)


def _bonus(one: Amount, other: Amount) -> float:
    """What the same figure beside both adds, and the same noun before both: "a delay of 12 months"."""
    per = _PER * (how_often(one) == how_often(other) != "")
    return per + _BASE * bool(one.beside & other.beside) + _HEAD * bool(one.of and one.of == other.of)


def _verdict(one: Amount, other: Amount, alike: float, lone: bool) -> str | None:
    """What to make of two figures in surroundings that are alike; None where these are not enough so."""
    slip = is_slip(one.figure.value, other.figure.value)
    tariff = one.tariff and other.tariff
    least = _LONE if lone and tariff else _COUNTED if one.unit not in BROAD else _ALIKE
    if alike < (_SLIP if slip else least) or not (tariff or _are_of_one_thing(one, other, slip=slip)):
        return None
    verdict = (
        f"different figures, {told_figure(one.figure)} and {told_figure(other.figure)}, for what reads as one thing"
    )
    sure = "they may be two tariffs" if one.tariff or other.tariff else "one of them may be wrong"
    firm = slip or (alike >= _SURE and (tariff or overlap(one.told, other.told) >= _LIKE))
    doubt = sure if firm else "they may be about two things"
    return f"{verdict}; {doubt}"


def _are_of_one_thing(one: Amount, other: Amount, *, slip: bool) -> bool:
    """Whether what two figures count is told by more than a country: by two things at least, and in like sentences."""
    shared = len((one.near & other.near) - _generic() - {one.unit}) + (one.unit not in BROAD)
    if slip or (one.unit in currencies() and how_often(one) == how_often(other) != ""):
        return shared >= 1
    same = bool(one.of and one.of == other.of) or overlap(one.told, other.told) >= _OVERLAP
    return shared >= _THINGS and same


@cache
def _generic() -> frozenset[str]:
    """The senses that tell nothing of what is counted: countries, tariffs."""
    return frozenset([*(row["jurisdiction"] for row in lexicon("jurisdictions")), sense_of("tariff")])


class _Weights:
    """How much words weigh, by how few surroundings of figures have them."""

    def __init__(self, told: Sequence[frozenset[str]]) -> None:
        counts = Counter(sense for near in told for sense in near)
        self._weight = {sense: math.log(1 + len(told) / count) for sense, count in counts.items()}

    def alike(self, left: frozenset[str], right: frozenset[str]) -> float:
        both = math.sqrt(self._mass(left) * self._mass(right))
        return self._mass(left & right) / both if both else 0.0

    def _mass(self, near: frozenset[str]) -> float:
        return sum(self._weight[sense] for sense in near)


def _by_unit(amounts: Sequence[Amount]) -> dict[str, list[Figure]]:
    """The figures of an article by their units, in order."""
    known: dict[str, list[Figure]] = {}
    for one in sorted(amounts, key=attrgetter("figure.value")):
        known.setdefault(one.unit, []).append(one.figure)
    return known


def _unshared(ours: Sequence[Amount], known: Mapping[str, Sequence[Figure]]) -> list[Amount]:
    """The figures, each once, that the other article does not have with that unit; `known` has those of the other."""
    found: dict[tuple[str, float], Amount] = {}
    for one in ours:
        if not _is_known(one.figure, known.get(one.unit, ())):
            found.setdefault((one.unit, one.figure.value), one)
    return list(found.values())[:_FIGURES]


def _is_known(figure: Figure, known: Sequence[Figure]) -> bool:
    """Whether a figure is near one of those of its unit, which are in order; a bound may be further off."""
    value = attrgetter("value")
    first, last = (bisect_left(known, figure.value * edge, key=value) for edge in (1 - _REACH, 1 + _REACH))
    if any(figure.is_near(other) for other in islice(known, first, last + 1)):
        return True
    bounds = known if figure.bound else [other for other in known if other.bound]
    return any(figure.is_near(other) for other in bounds[:_FIGURES])
