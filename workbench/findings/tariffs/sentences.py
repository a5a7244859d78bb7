"""The sentences of an article that may speak of a tariff, and what each of their words is to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from workbench.articles.characters import blanked
from workbench.articles.table import Article
from workbench.findings.reading.pieces import sentences_of, words_of
from workbench.findings.reading.words import Word, words
from workbench.findings.tariffs.clauses import clauses_of
from workbench.findings.tariffs.clauses import is_dash as is_dash
from workbench.findings.tariffs.grammar import plain as plain
from workbench.findings.tariffs.marking import Mark as Mark
from workbench.findings.tariffs.marking import begin, lower, marks_of, names, touch
from workbench.findings.tariffs.numerals import numbers
from workbench.findings.tariffs.touches import BARE, CHARGED, CUSTOMS, PERCENT

CONTEXT = 2  # sentences: how far back "the measure" may point for its tariff
AHEAD = 500  # characters: how soon after a percentage a tariff may be named for the first time
AFTER = 60  # characters: how soon after "charges 20 percent on" its goods and their country are named
TOPIC = 4  # sentences: how far a tariff that was named is still what a percentage may be of
NEARBY = 500  # characters: the same in talk, where sentences are short


class TariffSentence(NamedTuple):
    """A sentence: its words, also in lower case, for each the number of its clause, and its marks.

    `vocabulary` is each word in lower case once. `marks` are by kind, in order; `named` are the words that name goods
    or a country; `numbers` its numbers, each with the words where it begins and ends. `goes_on` says that a tariff is
    named elsewhere in the article, `near` that it is named here or just before, `aside` that the sentence before spoke
    of growth, shares, polls or the like; `told` are the rates of tariffs that earlier sentences gave.
    """

    article: Article
    words: list[Word]
    lows: list[str]
    vocabulary: frozenset[str]
    clauses: list[int]
    marks: dict[str, list[Mark]]
    named: frozenset[int]
    numbers: list[tuple[int, int, float]]
    goes_on: bool = False
    near: bool = False
    aside: bool = False
    told: frozenset[float] = frozenset()

    def of(self, *kinds: str, first: int = 0, last: int | None = None) -> list[Mark]:
        """The marks of some kinds that begin at word `first` or later and before word `last`, in order."""
        found: list[Mark] = []
        for kind in kinds:
            if kind in self.marks:
                marks = self.marks[kind]
                end = len(marks) if last is None else bisect_left(marks, last, key=begin)
                found += marks[bisect_left(marks, first, key=begin) if first > 0 else 0 : end]
        if len(kinds) > 1 and len(found) > 1:
            found.sort(key=_place)  # kinds may come as a set: what begins together stands in one order, run after run
        return found

    def low(self, first: int, last: int) -> list[str]:
        """The words from `first` up to `last` in lower case; what lies outside the sentence is left out."""
        if first < 0:
            first = 0
        return self.lows[first:last] if last > 0 else []

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` up to `last` stand in the text."""
        return self.words[first].start, self.words[last - 1].end

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.span(0, 1)[0]

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.span(0, len(self.words))[1]


_start = attrgetter("start")
_place = attrgetter("first", "last", "kind", "form")


def tariff_sentences(article: Article) -> Iterator[TariffSentence]:
    """The sentences that name a tariff, or refer to one that was named just before; time is linear in the text.

    >>> text = "Japan faces a 25% tariff. Talks go on. The White House paused the measure."
    >>> [found.start for found in tariff_sentences(Article(id="a", text=text))]
    [0, 39]
    """
    names, refers = touch("term"), touch("anaphor")
    titled = names.search((article.title or "").lower()) is not None
    named, topic, told = -TOPIC - 1, 0 if titled else -TOPIC - 1, -NEARBY - 1
    whole = blanked(article.text)
    about = titled or _is_about_tariffs(" ".join(whole.split()))
    previous, named_before, rated = "", False, False
    every: list[Word] = []
    for number, (start, end, _, _) in enumerate(sentences_of(article)):
        # a fact sheet may say "rate" first and "tariff" in the next line
        close = number - topic <= TOPIC or start - told <= NEARBY
        if not (about or close):
            continue
        every = every or words_of(article)
        text = " ".join(whole[start:end].split())
        low = text.lower()
        before, named_there, bare = previous, named_before, False
        previous, named_before = low, names.search(low) is not None
        if named_before or (about and (CHARGED.search(low) or CUSTOMS.search(text))):
            named = topic = number
        elif not (about and PERCENT.search(low)):
            bare = (close or rated) and BARE.search(low) is not None
            if not bare and (number - named > CONTEXT or not refers.search(low)):
                continue
        near = (
            close
            or rated
            or named == number
            or names.search(" ".join(whole[end : end + AHEAD].split()).lower()) is not None
        )
        first, last = (bisect_left(every, at, key=_start) for at in (start, end))
        read = _read(article, every[first:last], goes_on=about, near=near)
        rates = read.marks.get("rate")
        if rates and named != number and not named_there and touch("guard").search(before):
            read = read._replace(aside=True)
        if bare or not read.marks.keys().isdisjoint(_SPEAKS):
            yield read
        if rates and near and "guard" not in read.marks:
            topic = number  # a list of rates keeps to its tariff
            rated = about
        if topic == number:
            told = end


_SPEAKS = frozenset({"term", "anaphor", "rate"})


def _is_about_tariffs(text: str) -> bool:
    low = text.lower()
    if touch("term").search(low) or CUSTOMS.search(text):
        return True
    return CHARGED.search(low) is not None and _is_charged_on_goods(text)


def _is_charged_on_goods(text: str) -> bool:
    """Whether a text without the word says that a share is charged on the goods of a country, and not on loans."""
    for found in re.finditer(CHARGED.pattern, text, re.IGNORECASE):
        after = words(text[found.end() : found.end() + AFTER])
        kinds = {kind for _, _, what in lower().within(after, 0, len(after)) for kind, _, _ in what}
        goods = "product" in kinds or any(word.low in ("goods", "imports", "products") for word in after)
        if goods and any(names().within(after, 0, len(after))):
            return True
    return False


def _read(article: Article, text: list[Word], *, goes_on: bool, near: bool) -> TariffSentence:
    told = list(numbers(text))
    marks = marks_of(text, told)
    names = [mark for kind in ("place", "product") if kind in marks for mark in marks[kind]]
    named = frozenset(i for mark in names for i in range(mark.first, mark.last))
    lows = [word.low for word in text]
    clauses = clauses_of(text, lows, marks)
    return TariffSentence(article, text, lows, frozenset(lows), clauses, marks, named, told, goes_on=goes_on, near=near)
