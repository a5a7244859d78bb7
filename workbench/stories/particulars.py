"""The sentences of an article with what is particular in each: numbers, names and quotations, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from workbench.articles.sentences import Sentence, sentences
from workbench.lexicon import lexicon
from workbench.stories.background import is_common, is_known
from workbench.stories.details import Name, names
from workbench.stories.synonyms import meaning
from workbench.stories.values import Value, values

# a quotation ends with its line, whether or not it is closed there: a speech goes on in the next
_QUOTATION = re.compile(
    r"[“„][^“”„\n]{1,2000}(?:”|(?=\n|\Z))|«[^«»\n]{1,2000}(?:»|(?=\n|\Z))|\"[^\"\n]{1,2000}(?:\"|(?=\n|\Z))"
    r"|(?<!\w)[‘'](?=\w)[^‘’'\n]{1,80}[’'](?!\w)"
)
_WORD = re.compile(r"(?:\w\.){2,}|\w+(?:['’]\w+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_AT_MOST = 50  # numbers, names and quotations each that are told apart in one sentence: the rest of a list is words
_NATIONAL = ("s", "n", "an", "ian", "ese", "i", "ish", "y")  # endings that make no other name: Japan, Japanese


class Word(NamedTuple):
    """A word as written at `start:end`, and by itself: in lower case, without a possessive or the dots of "U.S."."""

    start: int
    end: int
    bare: str


class Unit(NamedTuple):
    """A word, or a number however many words it has, at `start:end`; equal keys read alike."""

    start: int
    end: int
    key: str


class Quotation(NamedTuple):
    """What is quoted in a sentence, with its marks, at `start:end`, and its bare words."""

    start: int
    end: int
    bare: tuple[str, ...]


class Named(NamedTuple):
    """A name at `start:end`, its words in lower case.

    The `telling` ones tell it from others: not those of offices, nor of what the news speaks of every day.
    """

    start: int
    end: int
    words: Name
    telling: Name

    def within(self, said: AbstractSet[str]) -> bool:
        """Whether its telling words are among these forms of words, as a name or not."""
        return all(not forms(word).isdisjoint(said) for word in self.telling or self.words)

    def same(self, other: Named) -> bool:
        """Whether the two may be one: Ishiba is Prime Minister Shigeru Ishiba, Jane Miles is not Robert Miles."""
        one, two = self.telling, other.telling
        if not one or not two:
            return _covers(self.words, other.words) and _covers(other.words, self.words)
        if _covers(one, other.words) or _covers(two, self.words):
            return True
        before = [name.words[-2] if len(name.words) > 1 else "" for name in (self, other)]
        return _alike(one[-1], two[-1]) and any(not word or is_known(word) for word in before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """One sentence: where it is in the article, its words, and what is particular in it."""

    sentence: Sentence
    words: list[Word]
    units: list[Unit]  # the words, with those of a number in one
    bare: tuple[str, ...]  # its words by themselves, equal where only typography differs
    forms: frozenset[str]  # every form of its words, to look names up in
    numbers: list[Value]
    names: list[Named]
    quotations: list[Quotation]


def particulars(text: str) -> list[Particulars]:
    """The sentences of a text, in order; every place is one in the text.

    >>> [found] = particulars("Jane Roe spoke of “a fair deal” worth 10 percent.")
    >>> found.numbers[0].unit, found.names[0].words, found.quotations[0].bare
    ('%', ('jane', 'roe'), ('a', 'fair', 'deal'))
    """
    found = sentences(text)
    called = names([sentence.text for sentence in found])
    quoted = _quoted(text, found)
    return [_particulars(*each) for each in zip(found, called, quoted, strict=True)]


def _particulars(sentence: Sentence, runs: Sequence[Name], quotations: list[Quotation]) -> Particulars:
    words = list(_words(sentence))
    numbers = [
        value._replace(start=value.start + sentence.start, end=value.end + sentence.start)
        for value in islice(values(sentence.text), _AT_MOST)
    ]
    return Particulars(
        sentence=sentence,
        words=words,
        units=_units(words, numbers),
        bare=tuple(word.bare for word in words),
        forms=frozenset().union(*(forms(word.bare) for word in words)),
        numbers=numbers,
        names=list(_named(sentence, runs[:_AT_MOST])),
        quotations=quotations[:_AT_MOST],
    )


def _words(sentence: Sentence) -> Iterator[Word]:
    for match in _WORD.finditer(sentence.text):
        yield Word(match.start() + sentence.start, match.end() + sentence.start, _bare(match.group()))


def _units(words: Sequence[Word], numbers: Sequence[Value]) -> list[Unit]:
    units: list[Unit] = []
    following = iter(numbers)
    number = next(following, None)
    for word in words:
        while number and word.start >= number.end:
            number = next(following, None)
        if not number or word.start < number.start:
            units.append(Unit(*word))
        elif not units or units[-1].start != number.start:
            units.append(Unit(number.start, number.end, f"{number.amount.normalize()}{number.unit == '%'}"))
    return units


@lru_cache(maxsize=100_000)
def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word.lower()).replace(".", "").replace("’", "'") or word


def _named(sentence: Sentence, runs: Sequence[Name]) -> Iterator[Named]:
    """Each name where it stands: runs come in the order of the sentence."""
    end = 0
    for run in runs:
        places: list[tuple[int, int]] = []
        for word in run:
            start = sentence.text.index(word, end)
            end = start + len(word)
            places.append((start, end))
        opens = 0
        while opens < len(run) and run[opens].lower() in _openers():
            opens += 1
        if opens < len(run):
            words = tuple(part for word in run[opens:] for part in word.lower().split("-") if part)
            telling = tuple(word for word in words if not (is_common(word) or is_known(word)))
            yield Named(places[opens][0] + sentence.start, end + sentence.start, words, telling)


@cache
def _openers() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon(__package__, "openers"))


def _quoted(text: str, found: Sequence[Sentence]) -> list[list[Quotation]]:
    """For each sentence the parts of it that are quoted: a quotation of several sentences is in each of them."""
    parts: list[list[Quotation]] = [[] for _ in found]
    starts = [sentence.start for sentence in found]
    for match in _QUOTATION.finditer(text):
        start, end = match.span()
        for at in range(max(0, bisect_right(starts, start) - 1), len(found)):
            if found[at].start >= end:
                break
            inside = max(start, found[at].start), min(end, found[at].end)
            words = tuple(_bare(word) for word in _WORD.findall(text, *inside))
            if words:
                parts[at].append(Quotation(*inside, words))
    return parts


def _covers(words: Name, others: Name) -> bool:
    """Whether each of some words names the same as one of the others."""
    return all(any(_alike(word, each) for each in others) for word in words)


def _alike(one: str, other: str) -> bool:
    """Whether two words name the same: one word, synonyms such as America and the US, or a country and its people."""
    return not forms(one).isdisjoint(forms(other))


@lru_cache(maxsize=100_000)
def forms(word: str) -> frozenset[str]:
    """The word, what it stands for when it has synonyms, and what it is without a national ending."""
    stems = {word.removesuffix(ending) for ending in _NATIONAL}
    stood_for = {meaning(word)} if meaning(word).startswith("=") else set()
    return frozenset({word} | {stem for stem in stems if len(stem) > 3} | stood_for)
