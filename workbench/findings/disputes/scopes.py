"""Where two sentences tell one thing of all in the one and of most or some in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from workbench.findings.disputes.claims import claim_words
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import common_senses, sense_of, senses_of
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.reading.passages import small, smalls

_LEAST = 0.18  # where what is counted is told with one more thing
_ALIKE = 0.3  # with the same noun behind the quantifier less of the rest must be shared
_EXCEPT = frozenset(["except", "excepting", "excluding", "barring"])
_TIES = ("without", "with", "that", "which", "whose", "lacking", "outside", "not", "made", "built", "grown")
_SHOWN = 8  # words that are shown of those whom a measure hits
_NOUNS = 5  # words behind a quantifier among which stands what it counts


def disputed_scopes(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The sentences that quantify one thing differently: "all goods" and "most goods"."""
    quantified = cache(_quantified)
    for pair in pairs:
        if pair.alike < _LEAST:
            continue
        restricted = _restricted(pair) if pair.alike >= _ALIKE else None
        if restricted is not None:
            verdict = f"“{restricted[0]}” in one article, “{restricted[1]}” in the other; one at most is right"
            yield conflict("scope", pair.left.words, pair.right.words, within, verdict)
            continue
        shared = pair.left.senses & pair.right.senses
        ours, theirs = quantified(pair.left), quantified(pair.right)
        differing = next(
            (
                (left, right)
                for left, scope, counted in ours
                for right, other, its in theirs
                if scope != other
                and _is_one_thing(pair, counted & its, shared)
                and not _has(theirs, scope, counted)
                and not _has(ours, other, its)
            ),
            None,
        )
        if differing is not None:
            doubt = "one at most is right" if pair.alike >= _ALIKE else "the two need not count the same"
            verdict = f"one says “{differing[0]}” where the other says “{differing[1]}”; {doubt}"
            yield conflict("scope", pair.left.words, pair.right.words, within, verdict)


def _is_one_thing(pair: Pair, counted: frozenset[str], shared: frozenset[str]) -> bool:
    """Whether two quantifiers count one thing: the same noun, and what is told of it where little else is alike."""
    return bool(counted) and (
        pair.alike >= _ALIKE or bool(counted - common_senses() and shared - counted - common_senses())
    )


def _restricted(pair: Pair) -> tuple[str, str] | None:
    """What the one sentence has of all of a kind, and the other only of those it tells of: "those without a deal"."""
    for side, other in pair.sides():
        whole, part = _whole(side), _part(other)
        if whole and part and whole[0] == part[0] and not (_part(side) or _whole(other)):
            return (whole[1], part[1]) if side is pair.left else (part[1], whole[1])
    return None


def _whole(sentence: Sentence) -> tuple[str, str] | None:
    """The noun for those whom a sentence has all of, and the words: "all Asian countries"."""
    words, last = sentence.reading.words, sentence.passage.last
    for _, end, _ in claim_words(sentence, "none", "all") if not _groups().isdisjoint(sentence.low) else ():
        for i in range(end, min(last, end + _NOUNS)):
            if words[i].low in _groups():
                tied = i + 1 < last and words[i + 1].low in _TIES
                return None if tied else (sense_of(words[i].low), sentence.reading.text(end - 1, i + 1))
    return None


def _part(sentence: Sentence) -> tuple[str, str] | None:
    """The noun for those of whom a sentence has some, and the words that say which: "countries without a deal"."""
    words, passage = sentence.reading.words, sentence.passage
    for i in range(passage.first, passage.last - 2) if not _groups().isdisjoint(sentence.low) else ():
        if words[i].low in _groups() and words[i + 1].low in _TIES:
            return sense_of(words[i].low), sentence.reading.text(i, min(passage.last, i + _SHOWN))
    return None


@cache
def _groups() -> frozenset[str]:
    """The nouns for those whom a measure hits or spares."""
    return small("countries") | frozenset(
        "goods products imports exporters companies firms importers items vessels ships cars".split()
    )


def _has(told: Sequence[tuple[str, str, frozenset[str]]], scope: str, counted: frozenset[str]) -> bool:
    return any(scope == other and counted & its for _, other, its in told)


def _quantified(sentence: Sentence) -> list[tuple[str, str, frozenset[str]]]:
    """Each quantifier of a sentence: its words, how many it stands for, and the senses of what it counts."""
    reading, last = sentence.reading, sentence.passage.last
    found = []
    for first, end, told in (*claim_words(sentence, "none", "all", "most", "some"), *_counted_parts(sentence)):
        following = reading.words[end] if end < last else None
        if told == "none" or following is None or following.text == "%":
            continue
        if following.text[0].isdigit() and told != "all" and not reading.words[first].text.isdigit():
            continue  # "some 3,000" is a figure
        stop = end + following.text[0].isdigit()
        while stop < min(last, end + _NOUNS) and not _ends(reading.words[stop].low):
            stop += 1
        counted = frozenset(senses_of(reading.words, end, stop))
        excepted = told == "all" and any(word.low in _EXCEPT for word in reading.words[stop : min(last, stop + 3)])
        if counted:
            found.append((reading.text(first, end), "most" if excepted else told, counted))
    return found


def _counted_parts(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """The parts that are told in numbers: "40 of the 70 employees"."""
    words, passage = sentence.reading.words, sentence.passage
    for i in range(passage.first, passage.last - 3):
        if (
            words[i].text.isdigit()
            and words[i + 1].low == "of"
            and words[i + 2].low in smalls("determiner", "possessive")
        ):
            yield i, i + 3, "some"


def _ends(low: str) -> bool:
    """Whether a word ends the noun phrase that a quantifier begins."""
    verbal = any(low in small(kind) for kind in ("be", "have", "do", "modal", "relative", "conjunction"))
    return verbal or not (low[0].isalpha() or low[0] in "-'")
