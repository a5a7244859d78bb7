"""The forms an English word takes: a verb's tenses, a noun's plural, an adjective's degrees and adverb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.findings.lexicon import lexicon

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_DOUBLED = re.compile(r"^(?:.*[^aeiou])?[aeiou][bdgklmnprt]$")  # "stab", "undercut": the last letter may be doubled
_AFTER_CONSONANT = re.compile(r"[^aeiou]y$")


def inflected(word: str, part: str) -> list[str]:
    """All forms of a word as a `part` of speech (verb, noun, adjective; anything else stays as it is), itself first.

    A form that English does not have ("visitting") may be among them: no text has it either.

    >>> inflected("bury", "verb")
    ['bury', 'buries', 'buried', 'burying']
    >>> inflected("happy", "adjective")
    ['happy', 'happier', 'happiest', 'happily']
    """
    forms = {"verb": _verb, "noun": _noun, "adjective": _adjective}.get(part)
    return [word, *dict.fromkeys(forms(word))] if forms else [word]


def _verb(word: str) -> Iterator[str]:
    irregular = _irregular().get(word)
    if irregular is not None:
        yield from irregular
        return
    yield _with_s(word)
    if word.endswith("e"):
        yield from (f"{word}d", f"{word[:-1]}ing")
    elif _AFTER_CONSONANT.search(word):
        yield from (f"{word[:-1]}ied", f"{word}ing")
    else:
        yield from (f"{word}ed", f"{word}ing")
        if _DOUBLED.match(word):
            yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")


def _noun(word: str) -> Iterator[str]:
    yield _with_s(word)


def _adjective(word: str) -> Iterator[str]:
    if word.endswith("e"):
        yield from (f"{word}r", f"{word}st")
    elif _AFTER_CONSONANT.search(word):
        yield from (f"{word[:-1]}ier", f"{word[:-1]}iest")
    elif len(word) <= 6:  # longer ones take "more" and "most"
        last = word[-1] if _DOUBLED.match(word) else ""
        yield from (f"{word}{last}er", f"{word}{last}est")
    if word.endswith("le"):
        yield f"{word[:-1]}y"
    elif word.endswith("y"):
        yield f"{word[:-1]}ily"
    elif word.endswith("ic"):
        yield f"{word}ally"
    else:
        yield f"{word}ly"


def _with_s(word: str) -> str:
    if _SIBILANT.search(word):
        return f"{word}es"
    return f"{word[:-1]}ies" if _AFTER_CONSONANT.search(word) else f"{word}s"


@cache
def _irregular() -> dict[str, list[str]]:
    return {row["base"]: row["forms"].split(";") for row in lexicon("verb_forms")}
