"""The things that stand before or behind a phrase: "beer and wine | are exempt", "except | ships that carry grain"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.findings.disputes.senses import saying
from workbench.findings.disputes.telling import Sentence
from workbench.findings.reading.passages import smalls
from workbench.findings.reading.words import Word

_BEHIND = 9  # words of the things behind a phrase
_BEFORE = 16  # and before it, where a clause may hang on them
_ASIDE = 20  # words between the commas around a clause
_JOINTS = frozenset(["and", "or", "nor", ",", "both", "neither", "either"])
_CLAUSES = frozenset(["while", "but", "whereas", "though", "although", "because", "since", "as", "if", "when"])
_FROM = frozenset(["from", "in", "at", "by", "on", "until", "since", "as"])


class Item(NamedTuple):
    """A thing: its words, and where what is tied to its noun begins: "small farms | of less than four hectares"."""

    first: int
    head: int
    last: int


def items_before(sentence: Sentence, first: int) -> Iterator[Item]:
    """The things that end where a phrase begins.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="She said ships that carry grain, and pipes, are exempt."))
    >>> (sentence,) = told_sentences(reading)
    >>> at = next(i for i, word in enumerate(reading.words) if word.low == "exempt")
    >>> [(reading.text(one.first, one.head), reading.text(one.first, one.last)) for one in items_before(sentence, at)]
    [('pipes', 'pipes')]
    """
    words, begin = sentence.reading.words, sentence.passage.first
    if any(word.low in ("may", "might", "could", "should", "can") for word in words[max(begin, first - 2) : first]):
        return
    stop = first
    while stop > begin and words[stop - 1].low in smalls("be", "adverb", "modal", "have"):
        stop -= 1
    stop = _without_aside(words, begin, stop)
    at = stop
    while at > max(begin, stop - _BEFORE) and not _begins_clause(words, at - 1, begin):
        at -= 1
        if words[at].low == "and" and words[at - 1].low == ",":
            break  # another clause, mostly
    yield from _things(words, at, stop)


def items_behind(sentence: Sentence, end: int) -> Iterator[Item]:
    """The things that begin where a phrase ends."""
    words, last = sentence.reading.words, sentence.passage.last
    stop = end
    while stop < min(last, end + _BEHIND) and not ends_thing(words[stop]) and words[stop].low not in _FROM:
        stop += 1
    yield from _things(words, end, stop)


def ends_thing(word: Word) -> bool:
    """Whether a word stands outside of the noun phrases beside it."""
    if word.low in _JOINTS or word.low in ("-", "'s", "of"):
        return False
    verbal = word.low in smalls("be", "have", "do", "modal", "relative", "subordinator", "pronoun")
    return verbal or not word.text[0].isalnum() or word.low == "but"


def _without_aside(words: list[Word], begin: int, stop: int) -> int:
    """Where what stands before a clause between commas ends: "games, which another order covers, | are exempt"."""
    if stop - 1 <= begin or words[stop - 1].low != ",":
        return stop
    for at in range(stop - 2, max(begin, stop - _ASIDE), -1):
        if words[at].low == "," and words[at + 1].low in smalls("relative"):
            return at
    return stop - 1


def _begins_clause(words: list[Word], at: int, begin: int) -> bool:
    """Whether the clause with the thing begins behind a word: a mark, "said", "while", the "that" of "said that"."""
    word = words[at]
    if not word.text[0].isalnum() and word.low not in (",", "-", "'s", "'"):
        return True
    if word.low == "that":
        return at == begin or words[at - 1].low in saying()
    return word.low in _CLAUSES or (word.low in saying() and not word.capital)


def _things(words: list[Word], at: int, stop: int) -> Iterator[Item]:
    """Each thing of a list by itself; what begins with a preposition or has a verb of its own is none."""
    start = at
    for i in range(at, stop + 1):
        if i < stop and words[i].low not in _JOINTS:
            continue
        tied = (n for n in range(start + 1, i) if words[n].low in smalls("relative", "preposition"))
        head = next(tied, i)
        verbal = any(words[n].low in smalls("be", "have", "do", "modal", "pronoun") for n in range(start, head))
        if start < i and not verbal and words[start].low not in smalls("preposition", "relative"):
            yield Item(start, head, i)
        start = i + 1
