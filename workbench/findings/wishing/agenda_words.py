"""The words in which wishes are told: `lexicons/agenda.csv`, ready to be looked up."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.words import Phrases

_KINDS = ("demand", "ask", "offer", "red_line")


class Cue(NamedTuple):
    """What a phrase tells: the kind of wish, and the frame in which it stands."""

    kind: str
    frame: str


@cache
def wish_cues() -> Phrases[tuple[Cue, ...]]:
    """The words that tell wishes, each with what it may tell."""
    entries: dict[str, tuple[Cue, ...]] = {}
    for row in lexicon("agenda"):
        if row["kind"] in _KINDS:
            for words in row["words"].split(";"):
                entries[words] = (*entries.get(words, ()), Cue(row["kind"], row["frame"]))
    return Phrases(entries.items(), lower=True)


@cache
def phrases(frame: str) -> Phrases[bool]:
    """The phrases of a frame, to look up in a text."""
    return Phrases(((words, True) for words in sorted(agenda_words(frame))), lower=True)


@cache
def goods() -> Phrases[bool]:
    """The goods that tariffs are put on."""
    surfaces = {row["surface"] for row in lexicon("products")} | agenda_words("goods")
    return Phrases(((surface, True) for surface in sorted(surfaces)), lower=True)


@cache
def agenda_words(frame: str) -> frozenset[str]:
    """The words of a frame."""
    return frozenset(words for row in lexicon("agenda") if row["frame"] == frame for words in row["words"].split(";"))


@cache
def is_giving(word: str) -> bool:
    """Whether a word is the participle of a deed of giving under way: "buying", "cutting"."""
    stems = (word[:-3], f"{word[:-3]}e", word[:-4]) if word.endswith("ing") else ()
    return any(stem in agenda_words("give") for stem in stems)


@cache
def is_done(word: str) -> bool:
    """Whether a word is the participle of a deed: "opened", "given".

    >>> is_done("dropped"), is_done("opened"), is_done("slept")
    (True, True, False)
    """
    if word in agenda_words("taken"):
        return True
    stems = (word[:-2], word[:-1], word[:-3]) if word.endswith("ed") else ()
    return any(stem in agenda_words("deed") or stem in agenda_words("give") for stem in stems)
