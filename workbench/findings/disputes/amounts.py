"""The figures of an article with what each counts and what stands around it, and which two may count one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from workbench.findings.disputes.senses import sense_of
from workbench.findings.disputes.telling import Sentence
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.extents import LASTING, MULTIPLES, ORDINALS, WHICH, durations, multiples, ordinals
from workbench.findings.reading.figures import Figure, currencies, figures
from workbench.findings.reading.passages import small
from workbench.findings.reading.words import Word

_NEAR = 8  # words around a figure that tell what it is about
_SHORT = 20  # words of a sentence that is taken whole
_FORMER = ("from", "instead", "with", "against")  # before what a figure was: "down from", "compared with"
BROAD = frozenset(["%", "people", "times"]) | currencies()  # that count no one kind of thing
_UNITS = BROAD | {"day", "week", "month", "year", "women", "men", "children", "staff", "cattle", "sheep", "personnel"}
_DIGIT = re.compile(r"\d")
_BASE_NEAR = 5  # words behind a figure among which stands how often: "a year"
_OFTEN = {
    **dict.fromkeys(("day", "daily"), "a day"),
    **dict.fromkeys(("week", "weekly"), "a week"),
    **dict.fromkeys(("month", "monthly"), "a month"),
    **dict.fromkeys(("quarter", "quarterly"), "a quarter"),
    **dict.fromkeys(("year", "annually", "yearly", "annum"), "a year"),
}
_EACH = ("a", "per", "each", "every", "an")


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


def how_often(amount: Amount) -> str:
    """The base of a figure: "a year", "monthly"; "" where none is told."""
    words, last = amount.told.reading.words, amount.told.passage.last
    for i in range(amount.figure.at + 1, min(last, amount.figure.at + _BASE_NEAR)):
        if words[i].low in _OFTEN and (words[i].low.endswith("ly") or words[i - 1].low in _EACH):
            return _OFTEN[words[i].low]
    return ""
