"""What an object tells whose verb reports only with some: "calls that a shrug", "sees rice at 55 pesos"."""

from __future__ import annotations

from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import stance_kinds
from workbench.findings.reading.words import Word
from workbench.findings.speaking.clauses import is_finite

_PREDICATE = 14  # words between a verb and what becomes of its object
_ENOUGH = 8  # words within which nothing else can have begun
_CURRENCIES = "$€£¥"


def is_called(words: list[Word], i: int, last: int, stop: int) -> bool:
    """Whether an object is called something: "calls that a shrug", but not "called a meeting".

    >>> from workbench.findings.reading.words import words
    >>> is_called(words("he calls that a shrug"), 2, 5, 5), is_called(words("he called a meeting"), 2, 4, 4)
    (True, False)
    """
    for n in range(i + 1, last - 1):
        if words[n].text in ",;:" or words[n].low in smalls("preposition", "conjunction", "be"):
            return False
        if words[n].low in ("a", "an"):
            rest = words[n + 1 : min(n + _ENOUGH, stop)]
            said = words[i].low not in ("a", "an") and rest[0].low not in small("time")
            return said and not any(is_finite(word.low) for word in rest)
    return False


def is_put(words: list[Word], i: int, stop: int) -> bool:
    """Whether a figure or a chance is put on something: "put the odds of an extension at evens"."""
    for n in range(i, min(i + _PREDICATE, stop - 1)):
        if words[n].low in ("at", "between"):
            after = words[n + 1]
            told = after.text[0].isdigit() or after.low in smalls("number", "chance") or after.text in _CURRENCIES
            return n - i < _ENOUGH or told
    return False


def foresees(words: list[Word], i: int, stop: int) -> bool:
    """Whether an object goes on in what becomes of it: "sees rice at 55 pesos", "see mills losing sales"."""
    for n in range(i + 1, min(i + _PREDICATE, stop - 1)):
        word, after = words[n], words[n + 1]
        if word.text in ",;:" or word.low in small("relative"):
            return False
        counted = after.text[0].isdigit() or after.text in _CURRENCIES
        if word.low.endswith("ing") and len(word.low) > 5 and words[n - 1].low not in small("determiner"):
            return n > i + 1 or words[i].low.endswith("s") or counted
        if word.low in small("level") and (counted or after.low in small("number")):
            return True
    return False


def is_judged(words: list[Word], first: int, last: int) -> bool:
    """Whether a stretch has a word that tells good or bad."""
    return any(kind in ("evaluation", "feeling", "temper") for kind in stance_kinds(words, first, last))


def is_ended(words: list[Word], i: int, stop: int) -> bool:
    """Whether a predicate ends at a word, but for an "either", "at all" or "on Monday"."""
    if i >= stop or words[i].text in ",;–—()" or words[i].low in small("closing word"):
        return True
    led = words[i].low in ("at", "on", "in") and i + 1 < stop
    return led and words[i + 1].low in smalls("time", "closing word")
