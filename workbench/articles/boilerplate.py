"""Which lines of a page are no part of the article: `lexicons/boilerplate.csv`."""

from __future__ import annotations

import re
from functools import cache

from workbench.articles.sentences import sentences
from workbench.articles.words import rows

_LONGEST = 300  # characters; a notice is short, and what is longer may hold prose
_STRAIGHT = str.maketrans("‘’“”\u00a0", "''\"\" ")
_MARKS = " \t.…!,;:|•·*_~–—-→»›>▶►▸<«‹[](){}=+✓✔"
_SMALL_WORDS = "and|in|at|for|from|by|with|&|additional|reporting|editing|writing|de|van|von|der|del|di|da|al|bin|ibn"
_NAMES = rf"(?-i:[A-Z][\w.'-]*[,;/]?(?: (?:[A-Z][\w.'-]*|{_SMALL_WORDS})[,;/]?){{0,40}})"


def boilerplate(line: str) -> str | None:
    """Why a line is no part of the article, or null: each of its sentences is a known notice, credit or label.

    >>> boilerplate("Already a subscriber? Sign in.")
    'pay-wall'
    >>> boilerplate("Sign up to the deal or face tariffs, he said.") is None
    True
    """
    if len(line) > _LONGEST:
        return None
    reasons = [_notice(sentence.text) for sentence in sentences(line.translate(_STRAIGHT))]
    return reasons[0] if reasons and all(reasons) else None


def _notice(words: str) -> str | None:
    words = " ".join(words.strip(_MARKS).split())
    if not words or not _any_notice().fullmatch(words):
        return None
    return next(reason for reason, pattern in notices() if pattern.fullmatch(words))


@cache
def _any_notice() -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for _, pattern in notices()), re.IGNORECASE)


@cache
def notices() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each row's reason and its compiled pattern."""
    placeholders = {"{names}": _NAMES}
    found = []
    for row in rows("boilerplate"):
        pattern = row["pattern"]
        for name, meaning in placeholders.items():
            pattern = pattern.replace(name, meaning)
        if row["reason"].startswith("{"):
            placeholders[row["reason"]] = pattern
        else:
            found.append((row["reason"], re.compile(f"(?:{pattern})", re.IGNORECASE)))
    return tuple(found)
