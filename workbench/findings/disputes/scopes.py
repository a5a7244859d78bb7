"""Where two sentences tell one thing of all in the one and of most or some in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from workbench.findings.disputes.claims import claim_words
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import senses_of
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.reading.passages import small, smalls

_ALIKE = 0.3  # with the same noun behind the quantifier less of the rest must be shared
_NOUNS = 5  # words behind a quantifier among which stands what it counts


def disputed_scopes(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The sentences that quantify one thing differently: "all goods" and "most goods"."""
    quantified = cache(_quantified)
    for pair in pairs:
        if pair.alike < _ALIKE:
            continue
        ours, theirs = quantified(pair.left), quantified(pair.right)
        differing = next(
            (
                (left, right)
                for left, scope, counted in ours
                for right, other, its in theirs
                if scope != other and counted & its and not _has(theirs, scope, counted) and not _has(ours, other, its)
            ),
            None,
        )
        if differing is not None:
            verdict = f"one says “{differing[0]}” where the other says “{differing[1]}”; one at most is right"
            yield conflict("scope", pair.left.words, pair.right.words, within, verdict)


def _has(told: Sequence[tuple[str, str, frozenset[str]]], scope: str, counted: frozenset[str]) -> bool:
    return any(scope == other and counted & its for _, other, its in told)


def _quantified(sentence: Sentence) -> list[tuple[str, str, frozenset[str]]]:
    """Each quantifier of a sentence: its words, how many it stands for, and the senses of what it counts."""
    reading, last = sentence.reading, sentence.passage.last
    found = []
    for first, end, scope in (*claim_words(sentence, "none", "all", "most", "some"), *_counted_parts(sentence)):
        following = reading.words[end] if end < last else None
        if scope == "none" or following is None or following.text == "%":
            continue
        if following.text[0].isdigit() and scope != "all" and not reading.words[first].text.isdigit():
            continue  # "some 3,000" is a figure
        stop = end + following.text[0].isdigit()
        while stop < min(last, end + _NOUNS) and not _ends(reading.words[stop].low):
            stop += 1
        counted = frozenset(senses_of(reading.words, end, stop))
        if counted:
            found.append((reading.text(first, end), scope, counted))
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
