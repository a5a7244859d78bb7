"""Where one report has somebody welcome, start or confirm what another has the same body reject, stop or deny."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from workbench.findings.disputes.claims import claim_words
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import common_senses, senses_of
from workbench.findings.disputes.telling import Sentence
from workbench.findings.disputes.witnesses import Witnesses
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.passages import small

_SUBJECT, _OBJECT = 16, 10  # words before and behind within which stands who does it, and to what
_SHARED = 2  # senses of who and what
_HEAD = 2  # words from "preliminary" to what it is said of
_MOST = 20  # articles of one story that are held against one another; more would say the same
_POLES = 100  # of an article
_FIGURES = ("rise",)  # axes on which only the same figure makes it one thing
_SAID = ("confirm",)  # axes of what is said of a thing: that must be shared, and not who stands before
_OPINIONS = ("welcome", "apply")  # axes on which it is enough that one body has them
_NOUNS = ("lasting",)  # axes of adjectives, which must stand before one noun


class Pole(NamedTuple):
    """One of two opposites: which axis, which end, its words, the senses before and behind, the noun, and where."""

    axis: str
    end: str
    words: str
    before: frozenset[str]
    behind: frozenset[str]
    head: frozenset[str]
    told: Sentence


def poles(sentences: Sequence[Sentence]) -> list[Pole]:
    """The opposites an article tells, without those that are denied.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> from workbench.findings.reading.passages import read
    >>> article = Article(id="a", text="Oslo rejected the offer. Bern did not welcome it.")
    >>> [(pole.axis, pole.end, pole.words) for pole in poles(told_sentences(read(article)))]
    [('welcome', '-', 'rejected')]
    """
    found = []
    for sentence in sentences:
        words, passage = sentence.reading.words, sentence.passage
        for first, end, kind in claim_words(sentence, *_kinds()):
            before = {word.low for word in words[max(passage.first, first - 3) : first]}
            if not before.isdisjoint(small("negation")) or not before.isdisjoint(("may", "might", "could")):
                continue
            _, axis, pole = kind.split()
            found.append(
                Pole(
                    axis,
                    pole,
                    sentence.reading.text(first, end),
                    frozenset(senses_of(words, max(passage.first, first - _SUBJECT), first)),
                    frozenset(senses_of(words, end, min(passage.last, end + _OBJECT))),
                    frozenset(senses_of(words, end, min(passage.last, end + _HEAD))),
                    sentence,
                )
            )
    return found


def disputed_poles(told: Sequence[Sequence[Pole]], within: str) -> Iterator[Conflict]:
    """The opposites that two articles tell of one body and one thing; `told` has those of each article."""
    witnesses = Witnesses()
    for ours, theirs in combinations([found[:_POLES] for found in told[:_MOST]], 2):
        found = []
        for n, left in enumerate(ours):
            for m, right in enumerate(theirs):
                shared = _shared(left, right) if left.axis == right.axis and left.end != right.end else 0
                if shared and not _also(ours, right) and not _also(theirs, left):
                    found.append((-shared, n, m))
        taken: set[tuple[int, int]] = set()
        for _, n, m in sorted(found):
            if {(0, n), (1, m)} & taken or not witnesses.take(ours[n].told, theirs[m].told):
                continue
            taken |= {(0, n), (1, m)}
            left, right = ours[n], theirs[m]
            verdict = f"“{left.words}” in one article and “{right.words}” in the other, for what reads as one thing"
            yield conflict("status", left.told.words, right.told.words, within, f"{verdict}; one at most is right")


def _shared(left: Pole, right: Pole) -> int:
    """How many senses two poles share, 0 where it is another body or another thing."""
    every, its = left.before | left.behind, right.before | right.behind
    shared = every & its
    if left.axis in _NOUNS:
        return len(shared) if left.head & right.head and len(shared) > 1 else 0
    if left.axis in _SAID:
        return len(shared) if len(shared) > _SHARED and shared - common_senses() else 0
    who, what = (left.before & right.before) - common_senses(), left.behind & right.behind
    if left.axis in _FIGURES and not any(sense[0].isdigit() for sense in shared):
        return 0
    told = (who and what and len(shared) >= _SHARED) or (left.axis in _OPINIONS and len(who) >= _SHARED)
    return len(shared) if told else 0


def _also(poles: Sequence[Pole], other: Pole) -> bool:
    """Whether an article tells the same end too, of what may be the same."""
    return any(one.axis == other.axis and one.end == other.end and _shared(one, other) for one in poles)


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["kind"] for row in lexicon("claims") if row["kind"].startswith("pole ")))
