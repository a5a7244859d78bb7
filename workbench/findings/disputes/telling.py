"""Which sentences of two articles tell one thing, whatever words they tell it in."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache, cached_property
from typing import NamedTuple

from workbench.findings.dates import dates_in
from workbench.findings.disputes.cues import Cues
from workbench.findings.disputes.senses import meanings, saying, sense_of
from workbench.findings.evidence import Evidence
from workbench.findings.naming.name_lexicon import name_words
from workbench.findings.reading.likeness import Likeness
from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.reading.words import Word

_LONGEST = 80  # words; what runs on for longer is no sentence to be compared
_AS_OF = re.compile(r"\b(?:as of|starting|beginning|effective)(?: on| from)?\W+\w*$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_END_OF = re.compile(r"(?:the )?(?:very )?end of ", re.IGNORECASE)
_PER_CENT = frozenset(["%", "percent", "cent"])
_SHARED = 2  # senses that two sentences share at least
_OFTEN = 60  # sentences; a sense that more of them have finds no candidates, so that time stays linear
_WITNESSES = 3  # articles in which the sentence most like one is looked at; more would say the same


class Day(NamedTuple):
    """A day that a sentence names: where in the text, and the small word before it."""

    start: int
    before: str
    day: date


class Sentence:
    """A sentence of an article: its id, the words in lower case, and what is read of them where it is asked."""

    def __init__(self, reading: Reading, passage: Passage, named: Callable[[], list[tuple[int, date, str]]]) -> None:
        """`named` tells the days of the whole article; it is called only where sentences are compared."""
        self.reading, self.passage, self._named = reading, passage, named
        self.article = reading.article.id
        self.low = passage.lows

    @cached_property
    def text(self) -> list[Word]:
        """Its words."""
        return self.reading.words[self.passage.first : self.passage.last]

    @cached_property
    def cues(self) -> Cues:
        """The phrases in it that tell how firm, how far along or how wide something is told."""
        return Cues(self.reading.words, self.passage.first, self.passage.last)

    @cached_property
    def words(self) -> Evidence:
        """Where it stands."""
        return Evidence.cite(self.reading.article, self.passage.start, self.passage.end)

    @cached_property
    def meanings(self) -> list[str | None]:
        """What each of its words means; None for a word that only frames what is told."""
        return meanings(self.reading.words, self.passage.first, self.passage.last)

    @cached_property
    def senses(self) -> frozenset[str]:
        """What its words mean."""
        return frozenset(filter(None, self.meanings))

    @cached_property
    def names_time(self) -> bool:
        """Whether it may name a day at all."""
        time = _time()
        return not time.isdisjoint(self.low) and any(word.low in time and word.capital for word in self.text)

    @cached_property
    def periods(self) -> frozenset[str]:
        """The months and years it names: figures of two of them are two figures."""
        named = {word.low for word in self.text if word.low in _months() and word.capital}
        return frozenset(named | {word.text for word in self.text if _YEAR.fullmatch(word.text)})

    def days(self, grain: str = "day") -> list[Day]:
        """The days (months, years) it names, each with the small word before it."""
        start, end = self.passage.start, self.passage.end
        named = self._named() if self.names_time else []
        told = [(at, day) for at, day, its in named if its == grain and start <= at < end]
        return [
            Day(at, _small_before(self.reading.article.text[max(start, at - 16) : at + 3]), day) for at, day in told
        ]


class Pair(NamedTuple):
    """Two sentences of two articles that seem to tell one thing, and how alike they are, 0 to 1."""

    left: Sentence
    right: Sentence
    alike: float

    def sides(self) -> Iterator[tuple[Sentence, Sentence]]:
        """Each of the two with the other."""
        yield self.left, self.right
        yield self.right, self.left


def told_sentences(reading: Reading) -> list[Sentence]:
    """The sentences of an article."""
    named: Callable[[], list[tuple[int, date, str]]] = cache(lambda: _days(reading))
    return [Sentence(reading, passage, named) for passage in reading.passages]


def comparable(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that are short enough to tell one thing."""
    return [sentence for sentence in sentences if sentence.passage.last - sentence.passage.first <= _LONGEST]


def telling_pairs(told: Sequence[Sentence]) -> list[Pair]:
    """The pairs of sentences of different articles of which one is the most like the other, the first article's first.

    Each wording counts once, so that copies add nothing.
    """
    once = _once(told)
    likeness = Likeness(sentence.senses for sentence in once)
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for left, right in likeness.sharing_each_once(least=_SHARED, often=_OFTEN):
        if once[left].article != once[right].article:
            value = likeness.alike(left, right)
            for one, other in ((left, right), (right, left)):
                key = (one, once[other].article)
                best[key] = max(best.get(key, (0.0, 0)), (value, -other))
    chosen: dict[int, list[tuple[float, int]]] = {}
    for (one, _), (value, other) in best.items():
        chosen.setdefault(one, []).append((value, other))
    pairs = {
        (min(one, -other), max(one, -other)): value
        for one, others in chosen.items()
        for value, other in sorted(others, reverse=True)[:_WITNESSES]
    }
    return [Pair(once[left], once[right], value) for (left, right), value in sorted(pairs.items())]


def overlap(left: Sentence, right: Sentence) -> float:
    """The share of their senses that two sentences have in common, 0 to 1; each counts alike."""
    size = math.sqrt(len(left.senses) * len(right.senses))
    return len(left.senses & right.senses) / size if size else 0.0


def is_of_trade(sentence: Sentence) -> bool:
    """Whether a sentence is about tariffs or trade."""
    return not small("trade measure").isdisjoint(sentence.low)


def is_of_measure(sentence: Sentence) -> bool:
    """Whether a sentence is about what is charged, by whatever name, or tells a rate."""
    return sense_of("tariff") in sentence.senses or not _PER_CENT.isdisjoint(sentence.low)


def is_of_travel(sentence: Sentence) -> bool:
    """Whether a sentence tells of somebody's coming and going: visits are compared as visits."""
    return not name_words("motion").keys().isdisjoint(sentence.low)


def own_days(sentence: Sentence) -> list[Day]:
    """The days of what a sentence tells, without those on which somebody said so, or since which it has been so."""
    words, first = sentence.reading.words, sentence.passage.first
    days = sentence.days()
    starts = [word.start for word in sentence.text] if days else []
    found = []
    for told in days:
        at = bisect_left(starts, told.start) + first
        if told.before != "since" and all(
            word.low not in saying() or word.capital for word in words[max(first, at - 4) : at]
        ):
            found.append(told)
    return found


def _once(told: Sequence[Sentence]) -> list[Sentence]:
    """Each wording where it first stands."""
    first: dict[str, Sentence] = {}
    for sentence in told:
        first.setdefault(" ".join([word.low for word in sentence.text]), sentence)
    return list(first.values())


@cache
def _time() -> frozenset[str]:
    """The words that a day is told by, months in short too."""
    return small("time") | {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}


@cache
def _months() -> frozenset[str]:
    names = "january february march april may june july august september october november december"
    return frozenset([*names.split(), *(name[:3] for name in names.split())])


def _small_before(words: str) -> str:
    if _AS_OF.search(words):
        return "from"
    return next((word for word in reversed(words.lower().split()) if word in small("preposition")), "")


def _days(reading: Reading) -> list[tuple[int, date, str]]:
    found = (date for date in dates_in(reading.article) if date.grain in ("day", "month", "year") and date.first)
    return [told for one in found if one.first for told in _ends(reading.article.text, one.start, one.first, one.grain)]


def _ends(text: str, at: int, first: date, grain: str) -> Iterator[tuple[int, date, str]]:
    """A day as it is told; "the end of September" is a day of it, and the last."""
    yield at, first, grain
    if grain == "month" and _END_OF.match(text, at):
        yield at, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1), "day"
