"""The figures of a sentence, each with what it counts: "150,000 jobs", "$1.1 trillion", "about a quarter"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import Row, lexicon
from workbench.findings.reading.bounds import SIGNS, bound
from workbench.findings.reading.passages import Reading, small, smalls
from workbench.findings.reading.words import Word

_DECIMAL_COMMA = re.compile(r"\d+,(?:\d{1,2}|\d{4,})")  # "3,5 per cent" in a translation
_ROUND = 0.02  # figures this near each other are one figure rounded
_ABOUT = 0.12  # with "about", "nearly", "more than" before one of them; of tons there are two
_FAR = 2  # times as much: a bound that is told is not further off
_NEAR = 3  # words from a figure to the "about" before it
_NOUNS = 3  # words after a figure among which what it counts is told


class Figure(NamedTuple):
    """A figure: its word, its value, what it counts (unit, currency, stem of a noun), and whether it is approximate.

    A `part` is told as a fraction: "two thirds"; `bound` is over or under where only a bound is told: "at least 40".
    """

    at: int
    value: float
    unit: str
    about: bool
    part: bool = False
    bound: str = ""

    def is_near(self, other: Figure) -> bool:
        """Whether two figures may be one, rounded in one place, or only bounded there and not by far."""
        if self.bound != other.bound and (self._holds(other) or other._holds(self)):
            return True
        rounded = (self.about or other.about) and not (self.part and other.part)
        reach = _ABOUT if rounded else _ROUND
        return abs(self.value - other.value) <= reach * max(abs(self.value), abs(other.value))

    def _holds(self, other: Figure) -> bool:
        """Whether another figure lies within the bound that this one tells: 40,000 are "more than 30,000".

        Two bounds of one kind are two figures: "up to 25" is not "no more than 15".
        """
        if self.bound == other.bound:
            return False
        if self.bound == "over":
            return self.value <= other.value <= self.value * _FAR
        return self.bound == "under" and self.value / _FAR <= other.value <= self.value


def figures(reading: Reading, first: int, last: int) -> list[Figure]:
    """The figures between two words, in order; days, years and clock times are none.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="About 27 states sued on April 3 for $1.5 billion, a quarter of it lost."))
    >>> [(figure.value, figure.unit, figure.about) for figure in figures(reading, 0, len(reading.words))]
    [(27.0, 'state', True), (1500000000.0, 'dollar', False), (25.0, '%', True)]
    """
    found = []
    done = first
    for i in counting(reading.words, first, last):
        if i < done:
            continue
        value, end = value_at(reading.words, i)
        if value is not None:
            unit, scale = _unit(reading.words, i, end, last)
            if unit is not None and not _is_time(reading.words, i, end, last):
                part = _is_part(reading.words, i)
                before = [word.low for word in reading.words[max(first, i - _NEAR) : i]]
                about = part or unit == "ton" or not small("about").isdisjoint(before)
                found.append(Figure(i, value * scale, unit, about, part, bound(reading.words, first, i)))
        done = end
    return found


def _is_part(words: list[Word], i: int) -> bool:
    """Whether a figure is told as a part, which is mostly a rounded one: "a fifth", "two thirds"."""
    row = _numbers().get(words[i].low)
    return row is not None and (row["kind"] == "fraction" or _fraction(words, i + 1) is not None)


def counting(words: list[Word], first: int, last: int) -> list[int]:
    """The words at which a figure may begin."""
    numbers = _numbers()
    return [i for i, word in enumerate(words[first:last], first) if word.low in numbers or word.text[0].isdigit()]


def value_at(words: list[Word], i: int) -> tuple[float | None, int]:
    """The value that begins at a word, and where it ends."""
    word = words[i]
    row = _numbers().get(word.low)
    if row is not None:
        article = i > 0 and words[i - 1].low in ("a", "one")
        if row["kind"] == "fraction":
            if tuple(each.low for each in words[i + 1 : i + 3]) in _OF_THAT:
                return None, i + 1  # "half of that" is told of a figure
            if i > 0 and words[i - 1].low in _ORDER:
                return None, i + 1  # the first half of a year
            return (float(row["value"]) if article or row["alone"] == "yes" else None), i + 1
        if (unit := _unit_after_ten(words, i, float(row["value"]))) is not None:
            return float(row["value"]) + unit, i + 3
        parts = _fraction(words, i + 1)
        return float(row["value"]) * (parts[0] if parts else 1.0), parts[1] if parts else i + 1
    digits = word.text.replace(",", "." if _DECIMAL_COMMA.fullmatch(word.text) else "")
    if not digits.replace(".", "", 1).isdigit():
        return None, i + 1
    return float(digits), i + 1


def _unit_after_ten(words: list[Word], i: int, tens: float) -> float | None:
    """What a number of tens goes on with: the five of "twenty-five"."""
    if tens not in range(20, 100, 10) or [word.text for word in words[i + 1 : i + 2]] != ["-"]:
        return None
    row = _numbers().get(words[i + 2].low) if i + 2 < len(words) else None
    unit = float(row["value"]) if row is not None and row["kind"] != "fraction" else 0.0
    return unit if 0 < unit < 10 else None


def _fraction(words: list[Word], i: int) -> tuple[float, int] | None:
    """The fraction of which several are counted at a word, and where it ends: "two thirds", "three-quarters"."""
    i += i < len(words) and words[i].text == "-"
    row = _numbers().get(words[i].low) if i < len(words) and words[i].low.endswith("s") else None
    return (float(row["value"]), i + 1) if row is not None and row["kind"] == "fraction" else None


def _unit(words: list[Word], i: int, end: int, last: int) -> tuple[str | None, float]:
    """What a figure counts, and the power of ten behind it."""
    row = _numbers().get(words[i].low)
    if row is not None and (row["kind"] == "fraction" or _fraction(words, i + 1)):
        return "%", 1.0
    scale = 1.0
    at = end
    if at < last and words[at].text == "-":
        at += 1
    if at < last and words[at].low in _scales():
        scale, at = _scales()[words[at].low], at + 1
    if i and (sign := SIGNS.get(words[i - 1].text)) is not None:
        return sign, scale
    if at + 1 < last and words[at].low in _RANGE and scale == 1.0:  # "from 12 to 43 per cent"
        value, then = value_at(words, at + 1)
        return _unit(words, at + 1, then, last) if value is not None else (None, scale)
    at = _of_which(words, at, last)
    for n in range(at, min(last, at + _NOUNS)):
        low = words[n].low
        if low in small("money"):
            return _currency(low), scale
        if low in ("%", "percent", "percentage") or (low in ("per", "pc") and n == at):
            return "%", scale
        if words[n].text[0].isalpha() and low not in smalls(*NO_NOUN):
            many = low.endswith("s") and not low.endswith("ss") and low != "others"
            if many or low in _ONE_UNIT or (low.endswith("men") and len(low) > _MEN):
                return _ONE_UNIT.get(low, low.removesuffix("s")), scale
        else:
            break
    return None, scale


def _of_which(words: list[Word], at: int, last: int) -> int:
    """Where the noun begins of which a figure counts some: "two of its five plants", "nine out of ten growers"."""
    start = at + (at < last and words[at].low == "out")
    if start >= last or words[start].low != "of":
        return at
    start += 1
    while start < last:
        owner = start + 2 < last and words[start + 1].low == "'s"
        if not (
            owner or words[start].low in smalls("determiner", "possessive", "pronoun") or value_at(words, start)[0]
        ):
            break
        start += 2 if owner else 1
    return start


_CODES = {"usd": "dollar", "eur": "euro", "gbp": "pound", "rmb": "yuan", "renminbi": "yuan", "roubles": "ruble"}


def _currency(word: str) -> str:
    return _CODES.get(word, word.removesuffix("s"))


@cache
def currencies() -> frozenset[str]:
    """The units of money."""
    return frozenset(map(_currency, [*small("money"), *SIGNS.values()]))


_MEN = 5  # letters of "women", and fewer than those of "seamen"
_ORDER = ("first", "second", "third", "fourth", "last", "latter", "other", "final")
_OF_THAT = (("of", "that"), ("of", "this"))
_RANGE = ("to", "and", "or")
_ONE_UNIT = {
    **{many: many for many in ("people", "staff", "women", "men", "children", "cattle", "sheep", "personnel")},
    "tonnes": "ton",
    "persons": "people",
    "posts": "job",
    "positions": "job",
    "miles": "mile",
}
NO_NOUN = ("preposition", "conjunction", "relative", "be", "have", "do", "modal", "pronoun", "determiner")


def _is_time(words: list[Word], i: int, end: int, last: int) -> bool:
    """Whether a figure tells a day, a year, an age or an hour."""
    beside = [word.low for word in (*words[max(0, i - 1) : i], *words[end : min(last, end + 2)])]
    return any(low in small("time") or low in ("a.m", "p.m", "am", "pm", "hours", "hour", "minutes") for low in beside)


@cache
def _numbers() -> dict[str, Row]:
    return {word: row for row in lexicon("numbers") if row["kind"] != "scale" for word in row["words"].split()}


@cache
def _scales() -> dict[str, float]:
    rows = (row for row in lexicon("numbers") if row["kind"] == "scale")
    return {word: float(row["value"]) for row in rows for word in row["words"].split()}
