"""What leads a verb of saying in: "likes to say", "keeps saying", "took the chance to urge", "never tires of"."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.reading.words import Word

_BACK = 9  # words from an infinitive to the "took" of "took the floor on Monday to say"
_OF = ("of", "in", "about", "on", "at")
_BROKEN = frozenset([*',;:—–“”"()', "and", "but", "or"])


def before_infinitive(words: list[Word], begin: int, at: int) -> int | None:
    """Where the verb group begins that leads in an infinitive whose "to" stands before a word; None for any other.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> words = read(Article(id="a", text="Roe has seized the chance to press, having come to trade.")).words
    >>> before_infinitive(words, 0, 6), before_infinitive(words, 0, 11)
    (1, None)
    """
    i = at - 2  # the word before "to"
    if i < begin:
        return None
    low = words[i].low
    if low == "on" and i > begin and words[i - 1].low in small("going on"):
        return _group_from(words, begin, i - 1)
    if low in small("likes to"):
        return _group_from(words, begin, i)
    if low in small("quick to"):
        for n in range(i - 1, max(begin, i - 4), -1):
            if words[n].low in small("be") or words[n].low in small("copula"):
                return _group_from(words, begin, n)
        return None
    for n in range(i - 1, max(begin, at - _BACK) - 1, -1):
        if words[n].low in _BROKEN:
            return None
        if words[n].low in small("taking"):
            return _group_from(words, begin, n)
        if words[n].low in small("seizing"):
            seized = any(word.low in small("occasion") for word in words[n + 1 : at - 1])
            return _group_from(words, begin, n) if seized else None
    return None


def before_participle(words: list[Word], begin: int, at: int) -> int | None:
    """Where the verb group begins that leads in a verb in "-ing": "has kept | saying", "never tires of | saying"."""
    i = at - 1
    if i < begin:
        return None
    if words[i].low in small("keeps"):
        return _group_from(words, begin, i)
    if words[i].low not in _OF:
        return None
    for n in range(i - 1, max(begin, i - 5) - 1, -1):
        if words[n].low in _BROKEN:
            return None
        if words[n].low in small("tiring"):
            return _group_from(words, begin, n)
    return None


def _group_from(words: list[Word], begin: int, i: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    while i > begin and (
        words[i - 1].low in small("be") | small("have") | small("do") | small("adverb") | small("negation")
        or (words[i - 1].low.endswith("ly") and words[i - 1].text.islower())
    ):
        i -= 1
    return i
