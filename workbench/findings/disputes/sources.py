"""Where one report has from hints what the other has as settled: a source that hardens on the way, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from workbench.findings.disputes.claims import has_claim
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import common_senses, saying
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.passages import small
from workbench.findings.reading.variants import plain_forms
from workbench.findings.reading.words import Word

_ALIKE = 0.3
_LEAST = 0.25  # where one side could not be softer nor the other firmer
_LIKE = 0.45
_MUCH = 0.6
_FAR = 4  # how far apart two sentences are on the scale from hearsay to decree
_NEAR = 3
_DECLARED = 2
_AROUND = 6  # words before who tells or what is told
_BEHIND = 8  # words from who tells to the verb: "an official at the ministry in Bern thought"
_UNNAMED = (
    *("unnamed officials", "unnamed diplomats", "unnamed negotiators", "unnamed lawmakers", "unnamed aides"),
    *("anonymous source", "unnamed executives"),
)


class _Vague(NamedTuple):
    """How vague a sentence is: 0 to 3 for hints, sources and what may be, and whether nobody named tells it so.

    `plain` is whether it is only said that something may be, by whomever.
    """

    score: int
    unnamed: bool
    plain: bool


def disputed_sources(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The pairs of sentences of which one is hedged and the other firm."""
    vague_of, firm_of = cache(_vagueness), cache(_firmness)
    for pair in pairs:
        if pair.alike < _LEAST or pair.left.senses & pair.right.senses <= common_senses():
            continue
        for soft, firm in pair.sides():
            vague, sure = vague_of(soft), firm_of(firm)
            if vague.score and sure and not vague_of(firm).score and firm_of(soft) < _DECLARED:
                apart = vague.score + sure
                if vague.plain and not has_claim(firm, "firm"):
                    yield from _told_as_fact(pair, soft, firm, within)
                elif apart >= (_NEAR if pair.alike >= _ALIKE else _FAR):
                    told = "hardened or softened: one place has it as a hint or from sources, the other as settled"
                    sure = vague.unnamed and apart >= _FAR
                    sure = sure or (apart > _FAR and pair.alike >= _LIKE)  # hinted at that it may be
                    doubt = "" if sure else "; they may be about two stages"
                    yield conflict("attribution", soft.words, firm.words, within, told + doubt)
                break


def _vagueness(sentence: Sentence) -> _Vague:
    """Nothing for what is told plainly; a source that vouches for little counts double."""
    unnamed = has_claim(sentence, "unnamed") or _is_from_insider(sentence)
    hint, modal = has_claim(sentence, "soft"), has_claim(sentence, "modal", "chance")
    return _Vague(2 * (unnamed or hint) + modal, unnamed and (hint or modal), modal and not (unnamed or hint))


def _told_as_fact(pair: Pair, soft: Sentence, firm: Sentence, within: str) -> Iterator[Conflict]:
    """What is somebody's view of a figure by one sentence, and nobody's by the other."""
    sourced = has_claim(firm, "view") or not saying().isdisjoint(firm.low) or "according" in firm.low
    view = has_claim(soft, "view") and not sourced
    figure = any(sense[0].isdigit() for sense in pair.left.senses & pair.right.senses)
    if view and (figure or pair.alike >= _MUCH):
        told = "somebody's view in one article, and told as a fact in the other"
        doubt = "" if pair.alike >= _LIKE else "; they may be about two things"
        yield conflict("attribution", soft.words, firm.words, within, told + doubt)


def _firmness(sentence: Sentence) -> int:
    """How sure what is told is: a declaration, what a body says that will be, or what simply will be."""
    if has_claim(sentence, "firm"):
        return _DECLARED
    if has_claim(sentence, "modal", "chance"):
        return 0
    return int(has_claim(sentence, "decided")) + _is_from_body(sentence)


def _is_from_body(sentence: Sentence) -> bool:
    """Whether a government or another body says it, and no single person: "the ministry has said that"."""
    words, first = sentence.reading.words, sentence.passage.first
    said = (i for i in range(first, sentence.passage.last) if words[i].low in saying()) if _tells(sentence) else ()
    return any(not _bodies().isdisjoint([word.low for word in words[max(first, i - _AROUND) : i]]) for i in said)


def _tells(sentence: Sentence) -> bool:
    return not (_bodies().isdisjoint(sentence.low) or saying().isdisjoint(sentence.low))


def _is_from_insider(sentence: Sentence) -> bool:
    """Whether somebody nobody names says or thinks it: "a senior diplomat said", "according to two officials"."""
    words, passage = sentence.reading.words, sentence.passage
    for i in range(passage.first, passage.last) if not _insiders().isdisjoint(sentence.low) else ():
        if words[i].low in _insiders() and not words[i].capital and not _is_named(words, i, passage.first):
            near = [word.low for word in words[max(passage.first, i - _AROUND) : min(passage.last, i + _BEHIND)]]
            counted = not _one_of().isdisjoint(near[:_AROUND]) or words[i].low.endswith("s")
            if counted and any(low in _thinking() or low == "according" for low in near):
                return True
    return False


def _is_named(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether a name stands beside a noun: "Jane Roe, an official of the agency", "the official Jane Roe"."""
    if at + 1 < len(words) and words[at + 1].capital:
        return True
    before = at - 1
    while before > begin and (words[before].low in _one_of() or words[before].low in small("source modifier")):
        before -= 1
    return before > begin and words[before].low == "," and words[before - 1].capital


@cache
def _insiders() -> frozenset[str]:
    """The nouns for people who tell and are not named."""
    rows = (row for row in lexicon("sources") if row["name"] in _UNNAMED)
    return (
        frozenset(form for row in rows for form in row["forms"].split(";")) - small("quantifier") - {"one", "another"}
    )


@cache
def _bodies() -> frozenset[str]:
    """The nouns for bodies that say what will be."""
    return frozenset("government ministry department commission office cabinet administration party committee".split())


@cache
def _thinking() -> frozenset[str]:
    """The forms of the verbs by which somebody says or thinks something."""
    kinds = ("say", "infer", "believe", "relay")
    return frozenset(form for row in lexicon("cues") if row["kind"] in kinds for form in plain_forms(row["forms"]))


@cache
def _one_of() -> frozenset[str]:
    return frozenset(["a", "an", "one", "two", "three", "several", "some", "senior", "another"])
