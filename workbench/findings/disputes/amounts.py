"""Where two articles count one thing differently: figures of one unit in like surroundings, that neither shares."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, islice
from operator import attrgetter
from typing import NamedTuple

from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import sense_of
from workbench.findings.disputes.telling import Sentence, overlap
from workbench.findings.disputes.witnesses import Witnesses
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.figures import (
    LASTING,
    MULTIPLES,
    ORDINALS,
    WHICH,
    Figure,
    currencies,
    durations,
    figures,
    multiples,
    ordinals,
)
from workbench.findings.reading.passages import small
from workbench.findings.reading.words import Word

_NEAR = 8  # words around a figure that tell what it is about
_SHORT = 20  # words of a sentence that is taken whole
_ALIKE = 0.3  # of the surroundings; for two figures that look like one mistyped less is enough
_SLIP = 0.15
_HEAD = 0.2  # what the same noun before both adds
_LONE = 0.2  # for the only rates of a tariff that the two articles do not share
_BASE = 0.3  # what the same figure beside both adds: "from 12 to 34 per cent"
_SURE = 0.45
_THINGS = 2  # senses beside two figures that are no tariffs
_OVERLAP = 0.22  # of the sentences with them
_LIKE = 0.35
_COUNTED = 0.22  # where the same noun is counted
_FORMER = ("from", "instead", "with", "against")  # before what a figure was: "down from", "compared with"
_BROAD = frozenset(["%", "people", "times"]) | currencies()  # that count no one kind of thing
_UNITS = _BROAD | {"day", "week", "month", "year", "women", "men", "children", "staff", "cattle", "sheep", "personnel"}
_MOST = 20  # articles of one story that are held against one another; more would say the same
_FIGURES = 60  # of an article that another does not have; a table has more
_DIGIT = re.compile(r"\d")
_REACH = 0.15  # of a figure, within which another may be near it


class Amount(NamedTuple):
    """A figure, what it counts, and what stands around it: senses, other figures, a word for what was, a noun.

    `told` is the sentence.
    """

    figure: Figure
    unit: str
    near: frozenset[str]
    beside: frozenset[float]
    before: bool
    of: str
    told: Sentence

    @property
    def tariff(self) -> bool:
        """Whether it seems to be the rate of a tariff."""
        return self.figure.unit == "%" and sense_of("tariff") in self.near


def amounts(sentences: Sequence[Sentence]) -> list[Amount]:
    """The figures of an article with what stands around them."""
    found = []
    for sentence in sentences:
        words, passage = sentence.reading.words, sentence.passage
        digit = _DIGIT.search(sentence.reading.article.text, passage.start, passage.end)
        if digit is None and _figure_words().isdisjoint(sentence.low):
            continue
        here = figures(sentence.reading, passage.first, passage.last)
        if not LASTING.keys().isdisjoint(sentence.low):
            here += durations(sentence.reading, passage.first, passage.last)
        if not MULTIPLES.keys().isdisjoint(sentence.low):
            here += multiples(sentence.reading, passage.first, passage.last)
        if not ORDINALS.keys().isdisjoint(sentence.low):
            here += ordinals(sentence.reading, passage.first, passage.last)
        reach = _NEAR if passage.last - passage.first > _SHORT else _SHORT
        for figure in (one for one in here if one.value):
            first, last = max(passage.first, figure.at - reach), min(passage.last, figure.at + reach + 1)
            around = sentence.meanings[first - passage.first : last - passage.first]
            near = frozenset([sense for sense in around if sense and not sense[0].isdigit()])
            before = figure.at > 0 and words[figure.at - 1].low in _FORMER
            beside = frozenset(
                one.value for one in here if one.unit == figure.unit and 0 < abs(one.at - figure.at) <= _NEAR
            )
            found.append(
                Amount(figure, _unit(figure), near - plain_senses(), beside, before, _of(words, figure.at), sentence)
            )
    return found


def _unit(figure: Figure) -> str:
    """What a figure counts, by what its noun means: firms are companies."""
    if figure.unit.endswith(WHICH):
        return figure.unit
    return figure.unit if figure.unit in _UNITS else sense_of(f"{figure.unit}s")


def _of(words: Sequence[Word], at: int) -> str:
    """What a figure measures, where that stands before it: "a delay of 12 months"; a duty is told by its goods."""
    told = sense_of(words[at - 2].low) if at > 1 and words[at - 1].low == "of" else ""
    return told if told != sense_of("tariff") else ""


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
    return _BASE * bool(one.beside & other.beside) + _HEAD * bool(one.of and one.of == other.of)


def _verdict(one: Amount, other: Amount, alike: float, lone: bool) -> str | None:
    """What to make of two figures in surroundings that are alike; None where these are not enough so."""
    slip = is_slip(one.figure.value, other.figure.value)
    tariff = one.tariff and other.tariff
    least = _LONE if lone and tariff else _COUNTED if one.unit not in _BROAD else _ALIKE
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
    shared = len((one.near & other.near) - _generic() - {one.unit}) + (one.unit not in _BROAD)
    if slip:
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


def are_of_a_kind(one: Amount, other: Amount) -> bool:
    """Whether two figures may count one thing: of one unit, both what is or both what was, of the same goods."""
    alike = one.unit == other.unit or ({one.unit, other.unit} <= staff() and not one.figure.is_near(other.figure))
    return alike and one.before == other.before and _products_agree(one, other) and not _are_opposed(one, other)


def _are_opposed(one: Amount, other: Amount) -> bool:
    """Whether figures count what is told apart in any list: the dead and the hurt, exports and imports, two months."""
    periods = one.told.periods, other.told.periods
    if all(periods) and periods[0].isdisjoint(periods[1]):
        return True
    return any(
        one.near & ours and other.near & theirs and not (one.near & theirs or other.near & ours)
        for a, b in _opposites()
        for ours, theirs in ((a, b), (b, a))
    )


def _products_agree(one: Amount, other: Amount) -> bool:
    """Whether the goods around two rates may be the same: those of steel and of cars are two."""
    ours, theirs = one.near & _products(), other.near & _products()
    return not ours or not theirs or bool(ours & theirs)


def is_slip(left: float, right: float) -> bool:
    """Whether one figure may be the other mistyped: its digits in another order, a 1 before or a 0 behind it.

    >>> is_slip(34, 43), is_slip(4000, 14000), is_slip(2.4, 4.2), is_slip(900, 400)
    (True, True, True, False)
    """
    a, b = (f"{value:.15g}".replace(".", "") for value in (left, right))
    short, long = sorted((a, b), key=len)
    return (a != b and sorted(a) == sorted(b)) or long in (f"1{short}", f"{short}0")


def told_figure(figure: Figure) -> str:
    """A figure with its unit."""
    if figure.unit.endswith(WHICH):
        return f"{figure.unit.removesuffix(WHICH)} no. {figure.value:g}"
    value = f"{figure.value:,.0f}" if figure.value == int(figure.value) else f"{figure.value:,g}"
    return f"{value}%" if figure.unit == "%" else f"{value} ({figure.unit})"


@cache
def _figure_words() -> frozenset[str]:
    return _number_words() | MULTIPLES.keys() | ORDINALS.keys()


@cache
def _number_words() -> frozenset[str]:
    return frozenset(word for row in lexicon("numbers") for word in row["words"].split())


@cache
def plain_senses() -> frozenset[str]:
    """The senses of the words that only make up a figure."""
    return frozenset(map(sense_of, [*_number_words(), *small("money"), "percent", "per", "cent"]))


@cache
def staff() -> frozenset[str]:
    """The units in which those who work somewhere are counted."""
    return frozenset(["people", "staff", "employee", *(sense_of(word) for word in ("employees", "workers"))])


_OPPOSED = (
    ("killed dead died kill", "injured wounded hurt"),
    ("killed dead died kill arrested", "missing displaced evacuated"),
    ("export exports exported", "import imports imported"),
    ("sell sold sales", "buy bought purchases"),
    ("lost lose cut losses", "created create added gained"),
    ("women", "men"),
    ("highest maximum", "lowest minimum"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("adults", "children"),
    ("deficit", "surplus"),
    ("new", "used"),
    ("rose rise growth", "fell fall decline"),
)


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Senses of which a figure may be told with the one or with the other, and is then another figure."""
    return tuple((_senses(left), _senses(right)) for left, right in _OPPOSED)


def _senses(words: str) -> frozenset[str]:
    return frozenset(map(sense_of, words.split()))


@cache
def _products() -> frozenset[str]:
    """The senses of the goods that tariffs are charged on."""
    return frozenset(sense_of(row["surface"].lower()) for row in lexicon("products") if " " not in row["surface"])
