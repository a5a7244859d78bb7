"""Whether the clause around some words speaks of the past or of the future.

Newspapers name days by their weekday and leave the week to the verb: "arrived on Wednesday", "will meet on Friday". The
nearest verb before the words decides, else the nearest after them; what counts is in `lexicons/tense_words.csv`.
"""

from __future__ import annotations

import re
from functools import cache

from workbench.findings.lexicon import lexicon

_REACH = 160  # characters to look at on each side: about two lines of print, more than any clause needs


def tense_at(text: str, start: int, end: int) -> str | None:
    """`past`, `future` or None for the sentence around `text[start:end]`.

    >>> tense_at("He said they will meet on Friday.", 26, 32)
    'future'
    >>> tense_at("On Friday, after a delay, they met.", 3, 9)
    'past'
    """
    before, after = around(text, start, end)
    return next(reversed(_tenses(before)), None) or next(iter(_tenses(after)), None)


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What precedes and what follows `text[start:end]` in its sentence, as far as it can bear on it."""
    before = _SENTENCE_BREAK.split(text[max(0, start - _REACH) : start])[-1]
    after = _SENTENCE_BREAK.split(text[end : end + _REACH], maxsplit=1)[0]
    return before, after


def _tenses(words: str) -> list[str]:
    """The tenses of the verbs in some words, in their order."""
    tokens = _TOKEN.findall(_PASSIVE.sub("be", words).replace("’", "'"))
    lower = [token.lower() for token in tokens]
    found = []
    i = 0
    while i < len(tokens):
        size, tense = _cue(lower, i)
        noun = size == 1 and _is_noun(lower, i)
        if tense in ("past", "future") and not noun and tokens[i] != "May":
            found.append(tense)
        i += size
    return found


def _cue(lower: list[str], i: int) -> tuple[int, str]:
    """How many words the cue has that begins at word `i`, and its tense."""
    for cue, tense in _cues().get(lower[i], ()):
        if tuple(lower[i : i + len(cue)]) == cue:
            return len(cue), tense
    return 1, "past" if lower[i].endswith("ed") else "none"


def _is_noun(lower: list[str], i: int) -> bool:
    """Whether a verb form is a noun or an adjective, judged by what precedes: "the planned talks"."""
    before = lower[i - 1] if i else ""
    if i > 1 and (before in _ADJECTIVES or before.endswith("-day")):
        before = lower[i - 2]
    return before in _DETERMINERS


@cache
def _cues() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The cues of the lexicon by their first word, the longest first."""
    cues: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in sorted(lexicon("tense_words"), key=lambda row: -len(row["surface"].split())):
        cue = tuple(row["surface"].split())
        cues.setdefault(cue[0], []).append((cue, row["tense"]))
    return cues


_SENTENCE_BREAK = re.compile(r"[•▪●]|[.!?;:]['\"”’]?\s+(?=[\"“‘'«„]?[A-Z])|[\r\n]+")
_PASSIVE = re.compile(r"\bbe\s+\w{2,20}(?:ed|en)\b")  # "to be announced": the participle is no past
_TOKEN = re.compile(r"\w+(?:-\w+)*(?='ll)|'ll|\w+(?:['-]\w+)*")
_DETERMINERS = frozenset("the a an its his her their our newly recently of some any these those".split())
_ADJECTIVES = frozenset("first second last next latest recent official state".split())
