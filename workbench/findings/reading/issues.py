"""What a statement is about: the issues of `lexicons/issues.csv` in a stretch of words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.words import Phrases, Word

# what a policy does to an economy: nobody's to promise or to give
EFFECTS = ("prices", "growth", "jobs", "interest rates", "currency", "Treasury market")
_NEAR = 8  # words after a stance word within which an issue is its object
_NO_ISSUE = "-"  # words that only look like an issue: "deal with"
_OBJECT = 2  # what being the object of a stance word weighs against being specific


class Issue(NamedTuple):
    """An issue found: its name, the word it begins at, how specific it is, and whether it is a burden to be lifted."""

    name: str
    at: int
    weight: float
    burden: bool


def issues(words: list[Word], first: int, last: int) -> list[Issue]:
    """Every issue told between two words, in order.

    >>> from workbench.findings.reading.words import words
    >>> text = words("No quick deal on auto tariffs")
    >>> [issue.name for issue in issues(text, 0, len(text))]
    ['speed of deal', 'auto tariffs']
    """
    found = _phrases().within(words, first, last)
    return [Issue(name, at, weight, burden) for at, _, (name, weight, burden) in found if name != _NO_ISSUE]


def object_of(at: int, about: list[Issue]) -> Issue | None:
    """The issue that a stance word at word `at` is about: the first one that follows closely."""
    return next((issue for issue in about if 0 <= issue.at - at <= _NEAR), None)


def main_issue(about: list[Issue], stance_words: list[int]) -> Issue | None:
    """The issue a statement is about: the object of a stance word, the most specific one, the first one.

    >>> main_issue([Issue("talks", 2, 1, False), Issue("tariffs", 9, 1, True)], stance_words=[8]).name
    'tariffs'
    """
    objects = [object_of(at, about) for at in stance_words]
    return max(about, key=lambda issue: (issue.weight + _OBJECT * (issue in objects), -issue.at), default=None)


@cache
def _phrases() -> Phrases[tuple[str, float, bool]]:
    entries = {}
    for row in lexicon("issues"):
        for phrase in row["words"].split(";"):
            for written in (phrase, phrase.replace(" ", "-", 1)):
                entries[written] = (row["issue"], float(row["weight"]), row["burden"] == "yes")
    return Phrases(entries.items(), lower=True)
