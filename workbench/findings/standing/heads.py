"""The heads of phrases and the bounds of clauses: "the critics of the levy", "those who say", "it would be"."""

from __future__ import annotations

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import Reading, smalls
from workbench.findings.standing.governing import governors, has

_HEAD = 5  # words that may stand before the noun at the head of a phrase
_LINK = 6  # words from "critics of" to what they are critics of
_ENDS = frozenset(",;:.!?—–")
_TURNS = frozenset("but because while although whereas though since unless if".split())
_MARKS = frozenset("“”\"‘’'")
_PEOPLE = frozenset("those people anyone anybody everyone everybody whoever they ones nobody".split())
_THING = frozenset("it them this these those".split())
_OF = frozenset("of to against about over at from on".split())
_IT = frozenset("it there what that this nothing makes i we you they he she".split())


def head_of(reading: Reading, first: int, last: int) -> tuple[str, int, int] | None:
    """The governing noun at the head of a phrase: its kind, where it begins and ends."""
    words = reading.words
    kinds: frozenset[str]
    for i in range(first, min(first + _HEAD, last)):
        hit = governors().at(words, i, last - i)
        if hit is not None:
            kinds = hit[1] & {"against", "for", "alarm", "claim"}
            opens = "claim" in kinds and opens_claim(reading, i + hit[0], last)
            if kinds:
                kind = "claim" if opens else next(k for k in ("against", "for", "alarm", "claim") if k in kinds)
                return kind, i, i + hit[0]
        if words[i].text in _ENDS or words[i].low in smalls("be", "have", "modal", "conjunction"):
            return None
    return None


def opens_claim(reading: Reading, at: int, last: int) -> bool:
    """Whether a claim follows: "that it hurts", "who say so"."""
    return at < last - 1 and reading.words[at].low in ("that", "who")


def is_linked(reading: Reading, at: int, end: int, last: int) -> bool:
    """Whether what a noun is against or for is named beside it: "critics of the levy", "tariff foes"."""
    words = reading.words
    if issues(words, max(0, at - 2), at) or issues(words, at, end):
        return True
    linked = end < last and (words[end].low in _OF or words[end - 1].low in ("to", "against", "in"))
    about = issues(words, end, min(last, end + _LINK)) if linked else []
    return bool(about) or (linked and words[end + 1].low in _THING if end + 1 < last else False)


def names_first(reading: Reading, first: int, last: int) -> bool:
    """Whether a clause opens with naming, or with those who name: "calling it reckless", "those who say it hurts"."""
    words = reading.words
    if words[first].low.endswith("ing"):
        return has(reading, first, last, "naming") == 1
    at = first + 1 + (words[first + 1].low in ("who", "that"))
    return words[first].low in _PEOPLE and at < last and has(reading, at, last, "naming") > 0


def is_said(reading: Reading, first: int, at: int) -> bool:
    """Whether a verdict is told of "it" or of nothing else: "it would be", "there is", "what a mistake"."""
    lows = {word.low for word in reading.words[first:at]}
    return first == at or not lows.isdisjoint(_IT)


def finite_verb(reading: Reading, first: int, last: int) -> int | None:
    """The first verb of a main clause that is told by its auxiliary."""
    finite = smalls("be", "have", "do", "modal") - {"be", "being", "been", "having"}
    return next((i for i in range(first, last) if reading.words[i].low in finite), None)


def first_clause(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The first clause of a stretch, without quotation marks around it."""
    words = reading.words
    while first < last and words[first].text in _MARKS:
        first += 1
    for i in range(first + 1, last):
        if words[i].text in _ENDS or (words[i].low in _TURNS and i - first > 2):
            last = i
            break
    while last > first and words[last - 1].text in _MARKS:
        last -= 1
    return first, last
