"""When something found counts as the thing a person marked: places in a text, spans, names and sides."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from workbench.findings.lexicon import lexicon

Span = tuple[int, int]
NOWHERE: Span = (0, 0)

_EMPTY = frozenset(["the", "of", "a", "an", "and", "mr", "mrs", "ms", "s"])
_GENERIC = frozenset(["government", "ministry", "minister", "office", "department", "secretary", "president"])
_UNNAMED = re.compile(r"^\W*(?:unnamed|anonymous)\b", re.IGNORECASE)


def place(text: str, quote: str, after: int = 0) -> Span:
    """Where a quote stands in a cleaned text; blanks and marks that cleaning has changed do not matter.

    >>> place("On April 9, at noon", "april 9")
    (3, 10)
    >>> place("It may rain in May", "May"), place("nothing here", "gone")
    ((15, 18), (0, 0))
    """
    exact = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, quote.split())) + r"(?!\w)").search(text, after)
    if exact:
        return exact.span()
    kept = [at for at, character in enumerate(text) if at >= after and character.isalnum()]
    wanted = "".join(filter(str.isalnum, quote)).lower()
    at = "".join(text[each] for each in kept).lower().find(wanted)
    return (kept[at], kept[at + len(wanted) - 1] + 1) if wanted and at >= 0 else NOWHERE


def shared(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def alike(one: Span, other: Span) -> float:
    """Shared characters by the length of the longer span: 1 for the same, 0 for spans that do not meet."""
    return shared(one, other) / max(one[1] - one[0], other[1] - other[0], 1)


def covers(found: Span, wanted: Span) -> bool:
    """At least half of the one span or of the other is in both."""
    shorter = min(found[1] - found[0], wanted[1] - wanted[0])
    return shorter > 0 and 2 * shared(found, wanted) >= shorter


def pairs(
    found: Sequence[Any], wanted: Sequence[Any], fits: Callable[[Any, Any], bool], likeness: Callable[[Any, Any], float]
) -> list[tuple[int, int]]:
    """One to one, the most alike first: the numbers of what was found and of what was wanted.

    >>> pairs([1, 9], [8, 2], lambda one, other: True, lambda one, other: -abs(one - other))
    [(0, 1), (1, 0)]
    """
    ranked = sorted(
        (-likeness(one, other), i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(wanted)
        if fits(one, other)
    )
    taken: list[tuple[int, int]] = []
    left, right = set[int](), set[int]()
    for _, i, j in ranked:
        if i not in left and j not in right:
            taken.append((i, j))
            left.add(i)
            right.add(j)
    return taken


def same_speaker(
    name: str | None, words: str | None, wanted: str | None, wanted_words: str, also: Sequence[str]
) -> bool:
    """Whether a speaker found (its name, its words in the text) is the one a person named.

    Names are the same when all the words of the one are words of the other ("Harris", "Tobias Harris"), and these say
    more than "government". Unnamed speakers are the same when both are unnamed and of one noun ("sources").

    >>> same_speaker("Government of the United States", "Washington", "US government", "Washington", [])
    True
    >>> same_speaker("unnamed experts", "Experts", "unnamed experts", "Several experts", [])
    True
    >>> same_speaker("Government of Japan", "Tokyo", "Government of India", "Delhi", [])
    False
    """
    if wanted is None or name is None:
        return wanted is None and name is None
    return any(_same_name(name, words or "", one, wanted_words) for one in (wanted, *also))


def _same_name(name: str, words: str, wanted: str, wanted_words: str) -> bool:
    if _UNNAMED.match(wanted) or wanted.startswith("("):
        nouns = _words(wanted.replace("unnamed", "").replace("anonymous", "")) | _words(wanted_words)
        return bool(_UNNAMED.match(name)) and bool((_words(name) | _words(words)) & nouns)
    ours, theirs = _words(name), _words(wanted)
    smaller = min(ours, theirs, key=len)
    return (ours <= theirs or theirs <= ours) and bool(smaller - _GENERIC)


@cache
def _words(name: str) -> frozenset[str]:
    plain = (
        unicodedata.normalize("NFKD", re.sub(r"(?<=\w) \(.*\)$|[.]|['’]s\b", "", name))
        .encode("ascii", "ignore")
        .decode()
    )
    for surface, code in _codes().items():
        if surface in plain:
            plain = re.sub(rf"\b{re.escape(surface)}\b", code, plain)
    return frozenset(word.removesuffix("s") for word in re.findall(r"\w+", plain.lower()) if word not in _EMPTY)


def side_of(name: str | None) -> str:
    """The code of a side's jurisdiction, however it is written; a side that is none is its name in lower case.

    >>> side_of("Government of Japan"), side_of("JP"), side_of("US government"), side_of("Swissmem")
    ('JP', 'JP', 'US', 'swissmem')
    """
    told = (name or "").removeprefix("Government of ").removeprefix("the ").removesuffix(" government")
    codes = _codes()
    return told if told in set(codes.values()) else codes.get(told, told.lower())


@cache
def _codes() -> dict[str, str]:
    rows = [row for row in lexicon("jurisdictions") if row["kind"] in ("name", "demonym", "abbreviation")]
    return {row["surface"]: row["jurisdiction"] for row in sorted(rows, key=lambda row: -len(row["surface"]))}
