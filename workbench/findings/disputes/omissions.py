"""What decides how a measure works and only one report tells: a stop, a condition, an exemption, a consent, a term."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from workbench.findings.disputes.claims import claim_words, has_claim
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import common_senses
from workbench.findings.disputes.telling import Pair, Sentence, overlap
from workbench.findings.reading.passages import small

_ALIKE = 0.28
_SUBJECT, _OBJECT = 12, 7  # words from a stop within which stands what it stops
_PAIRED = 0.4  # what is alike to this degree is surely told by both
_AFTER = 2  # sentences after one that both tell
_SAME = 1  # senses that two details of one kind share where they may be one
_BEFORE = frozenset("replace replaces replaced replacing instead former previous earlier original".split())
_NO_IF = frozenset("even as what only asked ask see know wonder wondered doubt doubts unclear".split())
_UNSURE = frozenset(["if", "unless", "once", "not", "yet", "whether"])
_MUCH = 0.6
_DECISIVE = ("condition", "exemption", "approval")
_KINDS = {
    "stop": "a stop or a delay",
    "exemption": "an exemption",
    "condition": "a condition",
    "approval": "a consent that is still needed",
    "limit": "a term or a limit",
}


def disputed_omissions(
    pairs: Sequence[Pair], told: Mapping[str, Sequence[Sentence]], within: str
) -> Iterator[Conflict]:
    """The sentences on a measure of which one tells a detail that the other's whole article leaves out.

    `told` has the sentences of each article. Of each kind of detail two articles are held against each other once.
    """
    details = {article: _details(sentences) for article, sentences in told.items()}
    is_of_measure = cache(lambda side: has_claim(side, "measure"))
    near = [pair for pair in sorted(pairs, key=lambda pair: -pair.alike) if pair.alike >= _ALIKE]
    near = [pair for pair in near if pair.alike >= _MUCH or (is_of_measure(pair.left) and is_of_measure(pair.right))]
    own = ((side, side, other) for pair in near for side, other in pair.sides())
    seen: set[tuple[str, str, str]] = set()
    for detail, side, other in chain(own, _following(near, told)):
        for kind in sorted(_told_as_fact(detail), key=list(_KINDS).index):
            key = (side.article, other.article, kind)
            if key not in seen and not _has_like(details[other.article], kind, detail):
                plain = kind in _DECISIVE and _is_plain(detail, side, other)
                if not plain and not (is_of_measure(side) and is_of_measure(other)):
                    continue
                seen.add(key)
                doubt = "or is earlier" if kind == "stop" else "and the two need not contradict"
                doubt = "where it is alike in all else" if plain else doubt
                verdict = f"one article tells of {_KINDS[kind]}; the other does not mention that, {doubt}"
                yield conflict("omission", detail.words, other.words, within, verdict)


def _has_like(details: Sequence[tuple[str, Sentence]], kind: str, detail: Sentence) -> bool:
    """Whether an article has a detail of that kind that may be the same."""
    own = detail.senses - common_senses()
    return any(kind == its and len(own & other.senses) >= _SAME for its, other in details)


def _following(
    near: Sequence[Pair], told: Mapping[str, Sequence[Sentence]]
) -> Iterator[tuple[Sentence, Sentence, Sentence]]:
    """The sentences after one that both articles tell, where only one goes on so ("Steel is exempt")."""
    paired = {side for pair in near if pair.alike >= _PAIRED for side in (pair.left, pair.right)}
    at = {one: (sentences, n) for sentences in told.values() for n, one in enumerate(sentences)}
    for pair in near:
        for side, other in pair.sides():
            sentences, n = at.get(side, ([], 0))
            for then in sentences[n + 1 : n + 1 + _AFTER]:
                if then not in paired:
                    yield then, side, other


def _told_as_fact(sentence: Sentence) -> set[str]:
    """The kinds of details in a sentence, without those that somebody only wants or that may come."""
    words, begin = sentence.reading.words, sentence.passage.first
    return {
        kind
        for first, _, kind in claim_words(sentence, *_KINDS)
        if first == begin or words[first - 1].low not in ("to", "may", "might", "could", "would", "should")
        if words[first].low != "if" or words[first - 1].low not in _NO_IF
        if words[first].low != "exemption" or words[first - 1].low not in ("the", "this")  # it is the measure itself
        if kind != "stop" or (_stops_a_measure(sentence, first) and not _was_another(sentence, first))
    }


def _stops_a_measure(sentence: Sentence, at: int) -> bool:
    """Whether it is a measure that stops, and not orders that are cancelled "since the rate rose"."""
    words = sentence.reading.words
    stop = next((i for i in range(at, sentence.passage.last) if words[i].low in small("subordinator")), at + _OBJECT)
    told = [first for first, _, _ in claim_words(sentence, "measure")]
    return any(at - _SUBJECT <= first < min(stop, at + _OBJECT) for first in told)


def _is_plain(detail: Sentence, side: Sentence, other: Sentence) -> bool:
    """Whether another sentence much like the one with a detail has no condition or exception of any kind."""
    ahead = has_claim(side, "measure", "decided", "planned", "agreed") and not {"was", "were"} & side.low
    bare = ahead and not has_claim(other, "modal", "chance", *_KINDS)
    return detail is side and bare and overlap(side, other) >= _MUCH and not _UNSURE & other.low


def _was_another(sentence: Sentence, at: int) -> bool:
    """Whether what stopped is a rate that went before: "replaces a rate of 50 percent, which was put off"."""
    words = sentence.reading.words[max(sentence.passage.first, at - _SUBJECT) : at]
    return any(word.low in _BEFORE for word in words) and any(word.low in ("which", "that") for word in words[-4:])


def _details(sentences: Sequence[Sentence]) -> list[tuple[str, Sentence]]:
    return [(kind, sentence) for sentence in sentences for _, _, kind in claim_words(sentence, *_KINDS)]
