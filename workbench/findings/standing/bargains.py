"""The short forms of a bargain: "no steel, no deal", "show us the text and we will sign", "not before they move"."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from workbench.findings.reading.passages import small, smalls
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.prices import priced

_PAIR = 5  # words from one "no" to the other
_WITH = 8  # words from a conditional yes to its "with"
_ANSWER = 6  # words from "any step" to its answer
_MARKS = (*",;:.—–-",)
_CLOSED = (
    *_MARKS,
    *"“”\"'‘’»«",
)
_NO_ORDER = smalls(
    "determiner", "pronoun", "preposition", "conjunction", "relative", "adverb", "modal", "be", "have", "do"
) | {
    "yes",
    "no",
    "not",
    "never",
    "maybe",
    "only",
    "well",
}
_QUALIFIED = ("a", "an", "some", "more", "better", "proper", "longer", "fewer", "lower", "clear", "firm", "enough")


def bargain(speech: Speech) -> str | None:
    """What makes the content a bargain without any "if", in words.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="“No steel, no deal,” said Jane Roe, the minister.")
    >>> bargain(next(speeches(article)))
    'no, no'
    """
    lows = [word.low for word in speech.reading.words[slice(*speech.content)]]
    held = frozenset(lows)
    for form, needed in _FORMS:
        told = None if needed.isdisjoint(held) else form(lows)
        if told is not None:
            return told
    return priced(lows, held)


def _yes_with(lows: list[str]) -> str | None:
    """A yes to something as it is not yet: "would back it with a longer transition"."""
    for n, low in enumerate(lows[:-1]):
        if low not in ("would", "could", "'d") or lows[n + 1] not in small("agreeing"):
            continue
        near = lows[n + 2 : n + 2 + _WITH]
        if any(word == "with" and following in _QUALIFIED for word, following in pairwise(near)):
            return f"{low} {lows[n + 1]} with"
    return None


def _no_and_no(lows: list[str]) -> str | None:
    """Two things denied one after the other, the second for want of the first."""
    ends = [n for n, low in enumerate(lows) if low == "no" and (n == 0 or lows[n - 1] in _CLOSED)]
    paired = any(1 < right - left <= _PAIR and lows[right - 1] in _MARKS for left, right in pairwise(ends))
    return "no, no" if paired and len(ends) == 2 else None


def _yes_and_no(lows: list[str]) -> str | None:
    """A yes to the one and a no to the other: "A deal, yes. Any deal, no"."""
    alone = [
        n
        for n, low in enumerate(lows)
        if low in ("yes", "no") and (lows[n + 1 : n + 2] or ["."])[0] in (*_CLOSED, "to")
    ]
    return "yes and no" if alone and {lows[n] for n in alone} == {"yes", "no"} and lows[alone[0]] == "yes" else None


def _give_and_take(lows: list[str]) -> str | None:
    """Something asked for, "and" what is given for it."""
    start = next((n for n, low in enumerate(lows) if low.isalpha()), None)
    if start is not None and not _orders(lows, start):
        return None
    return None if start is None else _and_then(lows, start)


def _and_then(lows: list[str], start: int) -> str | None:
    """What an order is answered with: "guarantee the water and you can have the mine"."""
    for n in range(start + 2, len(lows) - 2):
        if lows[n] not in ("and", "then"):
            continue
        who = n + 1 + (lows[n + 1] == "then")
        if {"they", "which", "who", "that", "he", "she"} & set(lows[start:n]):
            return None  # "spare us a pact in which they get the lamb and we get the lecture"
        given = who + 1 < len(lows) and lows[who] in ("we", "i", "you", "they")
        if given and lows[who + 1] in smalls("modal", "have", "agreeing", "be", "taking up"):
            return f"{lows[start]} and {lows[who]} {lows[who + 1]}"
    return None


def _orders(lows: list[str], n: int) -> bool:
    """Whether a content begins with an order: a bare verb, then what it is to be done to."""
    if lows[n] in small("giving"):
        return True
    bare = lows[n] not in _NO_ORDER and not lows[n].endswith(("ed", "ing", "s"))
    objects = smalls("determiner", "number", "possessive") | {
        "me",
        "us",
        "them",
        "him",
        "it",
        "in",
        "out",
        "up",
        "down",
        "to",
        "with",
    }
    return bare and n + 1 < len(lows) and lows[n + 1] in objects


def _not_before(lows: list[str]) -> str | None:
    """A time that others have to bring about, "and not before"."""
    for n, low in enumerate(lows[:-1]):
        following = (lows[n + 2 : n + 3] or ["."])[0]
        if low in ("not", "never") and lows[n + 1] == "before" and following in _CLOSED:
            return "not before"
    return None


def _answers(lows: list[str]) -> str | None:
    """What is answered should it come: "any further step would be matched"."""
    for n, low in enumerate(lows):
        if low != "any":
            continue
        after = lows[n + 2 : n + 2 + _ANSWER]
        if any(word in small("modal") for word in after) and any(word in small("answering") for word in after):
            return "any"
    return None


def _only(lows: list[str]) -> str | None:
    """A yes held back: "would only agree to it if", "can only sign once"."""
    for n, low in enumerate(lows[:-2]):
        if low in smalls("modal") and lows[n + 1] == "only" and lows[n + 2] in smalls("agreeing", "giving"):
            return f"{low} only"
    return None


# the forms in the order they are tried, each with words of which it holds at least one
_FORMS: tuple[tuple[Callable[[list[str]], str | None], frozenset[str]], ...] = (
    (_no_and_no, frozenset(["no"])),
    (_yes_and_no, frozenset(["yes"])),
    (_give_and_take, frozenset(["and", "then"])),
    (_not_before, frozenset(["before"])),
    (_answers, frozenset(["any"])),
    (_yes_with, frozenset(["with"])),
    (_only, frozenset(["only"])),
)
