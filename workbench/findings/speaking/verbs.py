"""The reporting verbs of `lexicons/cues.csv`, found at a word: in one, with an adverb in them, or parted."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.passages import small
from workbench.findings.reading.variants import forms
from workbench.findings.reading.words import Phrases, Word

_OBJECT = 14  # words within which what belongs to a verb follows its object
_NEAR = 5  # the same where the object is short: "cut its growth forecast"
_LONG = 8  # words the longest phrase has behind its verb


class Verb(NamedTuple):
    """A reporting verb as `lexicons/cues.csv` has it, in one form: base, s, past, ing, or state (after "is")."""

    cue: str
    frames: frozenset[str]
    kind: str
    stance: str
    form: str


def verb_at(words: list[Word], at: int, stop: int) -> tuple[int, Verb] | None:
    """The verb at a word and how many words it has: with an adverb in it, with its object in it, or in one."""
    hit = verbs().at(words, at, stop - at)
    if (hit is None or hit[0] == 1) and words[at].low in _split_verbs():
        split = _split(words, at, stop)
        if split is not None:
            return 1, split
    if at + 2 < stop and "adverb" in group_word(words[at + 1].low):
        spliced = [words[at], *words[at + 2 : min(at + 2 + _LONG, stop)]]
        looser = verbs().at(spliced, 0)
        if looser is not None and looser[0] > max(1, hit[0] if hit else 0):
            return looser[0] + 1, looser[1]
    return hit


def _split(words: list[Word], at: int, stop: int) -> Verb | None:
    """The verb at a word that its object parts from what belongs to it: "gave the plan its blessing"."""
    for lead, tails in _split_verbs()[words[at].low]:
        first = at + 1 + len(lead)
        if any(word.low != low for word, low in zip(words[at + 1 : first], lead, strict=False)):
            continue
        for i in range(first + 1 - len(lead), min(first + (_OBJECT if not lead else _NEAR), stop)):
            if words[i].text in ",;:—–":
                break
            tail = tails.at(words, i, stop - i) if words[i].low in tails.firsts else None
            if tail is not None:
                return tail[1]
    return None


@cache
def first_words() -> frozenset[str]:
    """The words with which a reporting verb may begin: at any other there is nothing to look up."""
    return frozenset([*verbs().firsts, *_split_verbs()])


@cache
def _split_verbs() -> dict[str, list[tuple[tuple[str, ...], Phrases[Verb]]]]:
    """What follows the object of a verb that says something only with it, by the verb and by what leads the object."""
    tails: dict[tuple[str, ...], list[tuple[str, Verb]]] = {}
    for row in lexicon("cues"):
        if "…" in row["forms"]:
            for number, variants in enumerate(forms(row["forms"])):
                for variant in variants:
                    verb, _, tail = variant.partition(" … ")
                    told = Verb(row["cue"], frozenset("n"), row["kind"], row["stance"], _ending(number, verb))
                    tails.setdefault(tuple(verb.split()), []).append((tail, told))
    found: dict[str, list[tuple[tuple[str, ...], Phrases[Verb]]]] = {}
    for head, entries in tails.items():
        found.setdefault(head[0], []).append((head[1:], Phrases(entries, lower=True)))
    return found


def _ending(number: int, form: str) -> str:
    """Which form of a verb the cell of `forms` at a place holds."""
    if form.startswith("be "):
        return "state"
    return "base" if not number else "ing" if form.split()[0].endswith("ing") else "s" if number == 1 else "past"


@cache
def verbs() -> Phrases[Verb]:
    """Every form of every reporting verb."""
    entries: dict[str, Verb] = {}
    for row in lexicon("cues"):
        frames = frozenset(row["frames"].split())
        for number, variants in enumerate(forms(row["forms"])):
            for variant in variants:
                if "…" in variant:
                    continue
                form = variant.removeprefix("be ")
                if form in entries and entries[form].cue != row["cue"]:
                    continue  # a form that is base and past alike ("forecast") is past: a singular takes it
                entries[form] = Verb(row["cue"], frames, row["kind"], row["stance"], _ending(number, variant))
    return Phrases(entries.items(), lower=True)


@lru_cache(maxsize=4096)
def group_word(low: str) -> frozenset[str]:
    """What a word does in a group of verbs: have, do, be, modal, negation, adverb; nothing for any other word."""
    if low.endswith("n't"):
        stem = low[:-3]
        return frozenset(
            ["negation", *(kind for kind in ("have", "do", "be") if stem in small(kind))]
            + ["modal"] * (stem in small("modal stem"))
        )
    if low in ("not", "never"):
        return frozenset(["negation"])
    found = frozenset(kind for kind in ("have", "do", "be", "modal", "adverb") if low in small(kind))
    if not found and low.endswith("ly") and low not in small("no adverb"):
        return frozenset(["adverb"])
    return found
