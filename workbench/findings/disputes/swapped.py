"""Where two sentences alike in all else differ in one thing: another body that does it, or other goods."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from workbench.findings.actors import Actor
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import common_senses, sense_of, senses_of
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.words import words

_ALIKE = 0.3  # of the sentences, the bodies with them
_REST = 0.7  # and without them
_SHORTEST = 4  # letters of goods: "tin" is another word too, and who watches has no watch
_MUCH = 0.55  # of sentences that differ in one kind of goods
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


def disputed_things(pairs: Sequence[Pair], told: Mapping[str, Sequence[Sentence]], within: str) -> Iterator[Conflict]:
    """The pairs of sentences alike in all else of which each names one kind of goods the other's article does not."""
    known = cache(lambda article: frozenset().union(*(one.senses for one in told[article])))
    for pair in pairs:
        if pair.alike < _MUCH:
            continue
        ours, theirs = pair.left.senses & _goods(), pair.right.senses & _goods()
        left, right = ours - known(pair.right.article), theirs - known(pair.left.article)
        if len(left) == len(right) == 1 and ours - left == theirs - right:
            a, b = (_as_written(side, one) for side, one in ((pair.left, left), (pair.right, right)))
            verdict = f"“{a}” in one article and “{b}” in the other, for what reads as one thing; one may be wrong"
            yield conflict("scope", pair.left.words, pair.right.words, within, verdict)


def _as_written(side: Sentence, senses: frozenset[str]) -> str:
    """The word of a sentence that has a sense."""
    return next(word.text for word, sense in zip(side.text, side.meanings, strict=True) if sense in senses)


@cache
def _goods() -> frozenset[str]:
    """The senses of goods told in one word."""
    told = (row["surface"].lower() for row in lexicon("products"))
    return frozenset(
        sense_of(word) for word in told if " " not in word and len(word) >= _SHORTEST and word[:5] != "watch"
    )


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
