"""Where two sentences that tell one thing name two people for it."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache

from workbench.findings.actors import Actor
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.people import same_person
from workbench.findings.disputes.senses import saying, senses_of
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.reading.words import words

_ALIKE = 0.45
_SURE = 0.6
_SHARED = 2
_SPELLED = 0.75  # how alike two spellings of one name are


def disputed_names(pairs: Sequence[Pair], people: Mapping[str, Sequence[Actor]], within: str) -> Iterator[Conflict]:
    """The pairs of sentences that each name one person whom the other does not, as whoever does or says the same.

    `people` has those of each article in their order. Two names for one office are told elsewhere.
    """
    named = cache(lambda side: _named(side, people[side.article]))
    for pair in pairs:
        ours, theirs = named(pair.left), named(pair.right)
        if not ours or not theirs:
            continue
        left = [one for one in ours if not any(same_person(one.name, other.name) for other in theirs)]
        right = [one for one in theirs if not any(same_person(one.name, other.name) for other in ours)]
        if len(left) != 1 or len(right) != 1 or _is_one_office(left[0], right[0]):
            continue
        rest = _rest(pair, left[0], right[0])
        if max(pair.alike, rest) >= _ALIKE:
            yield from _two_names(pair, max(pair.alike, rest), left[0], right[0], people, within)


def _rest(pair: Pair, left: Actor, right: Actor) -> float:
    """How much two sentences share besides the names with their roles, where that is more than one thing."""
    ours, theirs = (
        side.senses - frozenset(senses_of(words(one.quote), 0, len(words(one.quote))))
        for side, one in ((pair.left, left), (pair.right, right))
    )
    shared = len(ours & theirs)
    return shared / math.sqrt(len(ours) * len(theirs)) if shared >= _SHARED else 0.0


def _two_names(
    pair: Pair, alike: float, left: Actor, right: Actor, people: Mapping[str, Sequence[Actor]], within: str
) -> Iterator[Conflict]:
    names = f"{left.name} in one article and {right.name} in the other"
    known = any(
        same_person(one.name, other.name)
        for one, where in ((left, right), (right, left))
        for other in people[where.article]
    )
    spelled = SequenceMatcher(None, left.name.lower(), right.name.lower()).ratio() >= _SPELLED
    if not known and (spelled or (alike >= _SURE and _are_people(pair, left, right))):
        doubt = "one of them may be misnamed" if pair.alike >= _ALIKE else "they may be about two things"
        verdict = f"{names}, for what reads as one thing; {doubt}"
        yield conflict("person", pair.left.words, pair.right.words, within, verdict)
    elif known and alike >= _SURE and all(_is_said(side) for side in (pair.left, pair.right)):
        verdict = f"like content, from {names}; they may be about two statements"
        yield conflict("attribution", pair.left.words, pair.right.words, within, verdict)


def _are_people(pair: Pair, left: Actor, right: Actor) -> bool:
    """Whether both are told to be somebody or to say something: a village that looks like a name is not."""
    return all(one.role or _speaks(side, one) for side, one in ((pair.left, left), (pair.right, right)))


def _speaks(sentence: Sentence, one: Actor) -> bool:
    """Whether a verb of saying stands beside a name."""
    words = sentence.text
    at = [n for n, word in enumerate(words) if one.start <= word.start < one.end]
    near = words[max(0, at[0] - 2) : at[-1] + 4] if at else []
    return any(word.low in saying() for word in near)


def _named(sentence: Sentence, people: Sequence[Actor]) -> list[Actor]:
    """Each person whom a sentence names, once."""
    first = bisect_left(people, sentence.words.start, key=lambda one: one.start)
    last = bisect_left(people, sentence.words.end, key=lambda one: one.start)
    return list({one.name: one for one in people[first:last]}.values())


def _is_one_office(left: Actor, right: Actor) -> bool:
    return left.office is not None and (left.office, left.of) == (right.office, right.of)


def _is_said(sentence: Sentence) -> bool:
    return not saying().isdisjoint(sentence.low)
