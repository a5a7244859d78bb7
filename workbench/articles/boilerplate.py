"""Which lines of a page are no part of the article: `lexicons/boilerplate.csv`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from workbench.articles.sentences import sentences
from workbench.articles.words import rows

_LONGEST = 300  # characters; a notice is short, and what is longer may hold prose
_STRAIGHT = str.maketrans("‘’“”\u00a0", "''\"\" ")
_MARKS = " \t.…!,;:|•·*_~–—-→»›>▶►▸<«‹=+✓✔"
_BRACKETS = ("()", "[]", "{}")
_SMALL_WORDS = "and|in|at|for|from|by|with|&|additional|reporting|editing|writing|de|van|von|der|del|di|da|al|bin|ibn"
_NAMES = rf"(?-i:[A-Z][\w.'-]*[,;/]?(?: (?:[A-Z][\w.'-]*|{_SMALL_WORDS})[,;/]?){{0,40}})"


def boilerplate(line: str) -> str | None:
    """Why a line is no part of the article, or null: each of its sentences is a known notice, credit or label.

    >>> boilerplate("Already a subscriber? Sign in.")
    'pay-wall'
    >>> boilerplate("Sign up to the deal or face tariffs, he said.") is None
    True
    """
    return _short_boilerplate(line) if len(line) <= _LONGEST else None


@lru_cache(maxsize=4096)  # a line is looked at again whenever another one has gone
def _short_boilerplate(line: str) -> str | None:
    found = sentences(line.translate(_STRAIGHT))
    reason = _notice(found[0].text) if found else None
    return reason if reason and all(_notice(sentence.text) for sentence in found[1:]) else None


def _notice(sentence: str) -> str | None:
    words = " ".join(sentence.strip(_MARKS).split())
    if words[:1] + words[-1:] in _BRACKETS:
        words = words[1:-1].strip(_MARKS)
    found = _notices().fullmatch(words) if words else None
    return _reasons()[found.lastindex - 1] if found and found.lastindex else None


@cache
def _notices() -> re.Pattern[str]:
    """One pattern of all rows, a group for each: `lastindex` tells which row it was."""
    return re.compile("|".join(f"({pattern})" for _, pattern in _patterns()), re.IGNORECASE)


@cache
def _reasons() -> tuple[str, ...]:
    return tuple(reason for reason, _ in _patterns())


@cache
def _patterns() -> tuple[tuple[str, str], ...]:
    """Each row's reason and pattern; a row whose reason is in braces says what that stands for in the rows below."""
    meanings = {"{names}": _NAMES}
    found = []
    for row in rows("boilerplate"):
        pattern = row["pattern"]
        for name, meaning in meanings.items():
            pattern = pattern.replace(name, meaning)
        if row["reason"].startswith("{"):
            meanings[row["reason"]] = pattern
        else:
            found.append((row["reason"], pattern))
    return tuple(found)
