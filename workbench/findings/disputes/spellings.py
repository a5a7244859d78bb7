"""One person in two spellings: names nearly alike for whoever has one role in two reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.introductions import Introduction
from workbench.findings.disputes.posts import posts
from workbench.findings.disputes.senses import senses_of
from workbench.findings.reading.words import words

_ALIKE = 0.7  # of the letters of the part that is spelled otherwise
_SHORTEST = 3  # letters of a part that may be misspelt
_SHARED = 2  # senses of two roles
_MOST = 12  # people with one name in a story; more are a family or a list


def disputed_spellings(
    articles: Sequence[str], introductions: Mapping[str, Sequence[Introduction]], within: str
) -> Iterator[Conflict]:
    """The people of two articles whose names differ by a letter or two, and who have one role."""
    named: dict[str, list[Introduction]] = {}
    written: dict[str, set[str]] = {}
    for article in articles:
        for told in introductions[article]:
            if told.actor.kind != "person" or told.person in written.get(article, ()):
                continue
            written.setdefault(article, set()).add(told.person)
            for part in set(told.person.split()):
                if len(part) >= _SHORTEST:
                    named.setdefault(part.lower(), []).append(told)
    seen: set[frozenset[str]] = set()
    for found in named.values():
        for left, right in combinations(found[:_MOST], 2):
            both = frozenset([left.person, right.person])
            apart = left.words.article != right.words.article and not any(both <= names for names in written.values())
            if both not in seen and apart and is_misspelt(left.person, right.person) and _is_one_role(left, right):
                seen.add(both)
                verdict = f"one name in two spellings, {left.person} and {right.person}; one of them may be misspelt"
                yield conflict("person", left.words, right.words, within, verdict)


def is_misspelt(left: str, right: str) -> bool:
    """Whether one name may be the other with a slip in one part, all other parts being the same.

    >>> is_misspelt("Jane Agrawal", "Jane Agarwal"), is_misspelt("Jane Roe", "Jane Poole")
    (True, False)
    """
    ours, theirs = left.lower().split(), right.lower().split()
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(differing) != 1 or min(map(len, differing[0])) < _SHORTEST:
        return False
    a, b = differing[0]
    return sorted(a) == sorted(b) or SequenceMatcher(None, a, b).ratio() >= _ALIKE


def _is_one_role(left: Introduction, right: Introduction) -> bool:
    """Whether two people are introduced as the same."""
    a, b = left.actor, right.actor
    if a.office and a.office == b.office and not (a.of and b.of and a.of != b.of and a.organisation != b.organisation):
        return True
    ours, theirs = (frozenset(senses_of(text := words(actor.role or ""), 0, len(text))) for actor in (a, b))
    heads = {post.head for post in posts(a.role or "")} & {post.head for post in posts(b.role or "")}
    return len(ours & theirs) >= _SHARED and (bool(heads) or ours == theirs)
