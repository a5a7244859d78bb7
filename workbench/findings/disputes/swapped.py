"""Where two sentences alike in all else have two bodies do one thing: one report has taken one body for another."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from workbench.findings.actors import Actor
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import common_senses, senses_of
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.reading.words import words

_ALIKE = 0.3  # of the sentences, the bodies with them
_REST = 0.7  # and without them
_SHARED = 2  # senses of the rest that are more than a country or a tariff


def disputed_swaps(pairs: Sequence[Pair], bodies: Mapping[str, Sequence[Actor]], within: str) -> Iterator[Conflict]:
    """The pairs of sentences that each name one body the other's whole article does not; `bodies` has those of each."""
    named = cache(lambda side: _named(side, bodies[side.article]))
    for pair in pairs:
        ours, theirs = (named(side) for side in (pair.left, pair.right)) if pair.alike >= _ALIKE else ((), ())
        if len(ours) != 1 or len(theirs) != 1:
            continue
        left, right = ours[0], theirs[0]
        known = _is_among(left, bodies[pair.right.article]) or _is_among(right, bodies[pair.left.article])
        if not known and _tells_itself(left) and _tells_itself(right) and _rest(pair, left, right) >= _REST:
            verdict = f"{left.name} in one article and {right.name} in the other, for what reads as one thing"
            yield conflict("organisation", pair.left.words, pair.right.words, within, f"{verdict}; one may be wrong")


def _named(sentence: Sentence, bodies: Sequence[Actor]) -> list[Actor]:
    """Each body that a sentence names, once."""
    first = bisect_left(bodies, sentence.words.start, key=lambda one: one.start)
    last = bisect_left(bodies, sentence.words.end, key=lambda one: one.start)
    return list({one.name: one for one in bodies[first:last]}.values())


def _is_among(body: Actor, others: Sequence[Actor]) -> bool:
    """Whether an article names a body too, in full, in short or by its letters."""
    own = {word for word in body.name.lower().split() if word != "the"}
    initials = "".join(word[0] for word in body.name.split() if word[0].isupper())
    for other in others:
        its = {word for word in other.name.lower().split() if word != "the"}
        if own <= its or its <= own or other.name == initials:
            return True
    return False


def _tells_itself(body: Actor) -> bool:
    """Whether a name has several words: a short one may be the other in short or in another language."""
    return " " in body.name


def _rest(pair: Pair, left: Actor, right: Actor) -> float:
    """How much two sentences share besides the bodies, where that is more than a country or a tariff."""
    ours, theirs = (
        side.senses - frozenset(senses_of(text := words(one.quote), 0, len(text)))
        for side, one in ((pair.left, left), (pair.right, right))
    )
    if len((ours & theirs) - common_senses()) < _SHARED:
        return 0.0
    return len(ours & theirs) / math.sqrt(len(ours) * len(theirs))
