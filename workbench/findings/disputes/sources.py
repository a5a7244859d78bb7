"""Where one report has from hints what the other has as settled: a source that hardens on the way, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from workbench.findings.disputes.claims import has_claim
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import saying
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.passages import small

_ALIKE = 0.3
_LEAST = 0.25  # where one side could not be softer nor the other firmer
_FAR = 4  # how far apart two sentences are on the scale from hearsay to decree
_NEAR = 3
_DECLARED = 2
_AROUND = 4  # words around who tells
_UNNAMED = (
    *("unnamed officials", "unnamed diplomats", "unnamed negotiators", "unnamed lawmakers", "unnamed aides"),
    *("anonymous source", "unnamed executives"),
)


def disputed_sources(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The pairs of sentences of which one is hedged and the other firm."""
    soft_of, firm_of = cache(_softness), cache(_firmness)
    for pair in pairs:
        if pair.alike < _LEAST:
            continue
        for soft, firm in pair.sides():
            if soft_of(soft) > 0 and soft_of(firm) == 0 and firm_of(soft) < _DECLARED:
                apart = soft_of(soft) + firm_of(firm)
                if apart >= (_NEAR if pair.alike >= _ALIKE else _FAR) and firm_of(firm):
                    told = "hardened or softened: one place has it as a hint or from sources, the other as settled"
                    doubt = "" if apart >= _FAR else "; they may be about two stages"
                    yield conflict("attribution", soft.words, firm.words, within, told + doubt)
                break


def _softness(sentence: Sentence) -> int:
    """0 for what is told plainly; a source that vouches for little counts double."""
    soft = has_claim(sentence, "soft") or _is_from_insider(sentence)
    return 2 * soft + has_claim(sentence, "modal")


def _firmness(sentence: Sentence) -> int:
    """How sure what is told is: a declaration, or what simply will be."""
    if has_claim(sentence, "firm"):
        return _DECLARED
    return int(has_claim(sentence, "decided") and not has_claim(sentence, "modal"))


def _is_from_insider(sentence: Sentence) -> bool:
    """Whether somebody nobody names says it: "a senior diplomat said", "according to two officials"."""
    words, passage = sentence.reading.words, sentence.passage
    for i in range(passage.first, passage.last) if not _insiders().isdisjoint(sentence.low) else ():
        if words[i].low in _insiders() and not words[i].capital:
            near = [word.low for word in words[max(passage.first, i - _AROUND) : min(passage.last, i + _AROUND + 1)]]
            counted = not _one_of().isdisjoint(near[:_AROUND]) or words[i].low.endswith("s")
            if counted and any(low in saying() or low == "according" for low in near):
                return True
    return False


@cache
def _insiders() -> frozenset[str]:
    """The nouns for people who tell and are not named."""
    rows = (row for row in lexicon("sources") if row["name"] in _UNNAMED)
    return (
        frozenset(form for row in rows for form in row["forms"].split(";")) - small("quantifier") - {"one", "another"}
    )


@cache
def _one_of() -> frozenset[str]:
    return frozenset(["a", "an", "one", "two", "three", "several", "some", "senior", "another"])
