"""Of what an office is held that a role names: a country, a body, or nothing that can be told."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.findings.naming.governments import HEADS_OF_GOVERNMENT
from workbench.findings.naming.name import Name
from workbench.findings.naming.name_lexicon import JURISDICTION, ORGANISATION, TITLE, name_words
from workbench.findings.reading.passages import Reading, smalls

_PUBLIC = ("government", "central bank", "international")


def seat(reading: Reading, inside: Sequence[Name], span: tuple[int, int]) -> tuple[Name | None, str | None]:
    """The organisation a role names, and what an office in it is held of: a jurisdiction or that body.

    `inside` has the names in the words of the role.
    """
    body = next((name for name in inside if name.kind == ORGANISATION), None)
    places = [name for name in inside if name.kind == JURISDICTION]
    if body is None:
        title = next((name for name in inside if name.kind == TITLE), None)
        held = next((place for place in places if _is_seat(reading, place, title, span[1])), None)
        return None, held.row["jurisdiction"] if held else None
    if body.row["kind"] not in _PUBLIC or _presides(reading, inside, body):
        return body, body.name
    return body, places[0].row["jurisdiction"] if places else body.row["of"] or None


def _presides(reading: Reading, inside: Sequence[Name], body: Name) -> bool:
    """Whether a head of state's title is that of a body: "president of the French National Assembly"."""
    heads = any(name.kind == TITLE and name.row["office"] in HEADS_OF_GOVERNMENT for name in inside)
    return heads and reading.words[body.last - 1].low not in name_words("state noun")


def _is_seat(reading: Reading, place: Name, title: Name | None, end: int) -> bool:
    """Whether an office is held of a place named with it: not that of the "president of the Swiss People's Party"."""
    if title is None or not title.row["office"]:
        return True
    of = _complement(reading, title.last, end)
    heads = title.row["office"] in HEADS_OF_GOVERNMENT
    if of is None or not heads:
        return place.first < title.first or _is_whole(reading, place.last, end)
    if place.first < title.first:
        return _is_state(reading, of, end)  # not "the American president of a Swiss bank"
    return place.first <= of < place.last and _is_whole(reading, place.last, end)


def _complement(reading: Reading, at: int, end: int) -> int | None:
    """Where the noun begins that "of" ties to a title right before it, the "republic of" before a country passed by."""
    words = reading.words
    for _ in range(2):
        if at + 1 >= end or words[at].low != "of":
            return None
        at += 2 if words[at + 1].low == "the" else 1
        if at + 1 >= end or words[at].low not in name_words("state noun") or words[at + 1].low != "of":
            return at
        at += 1
    return at


def _is_state(reading: Reading, at: int, end: int) -> bool:
    """Whether no more than a noun for a state stands from a word on: "the French president of the republic"."""
    return reading.words[at].low in name_words("state noun") and _is_whole(reading, at, end)


def _is_whole(reading: Reading, at: int, end: int) -> bool:
    """Whether what ends before a word belongs to no noun behind it: "of France", "of the French Republic"."""
    words = reading.words
    if at < end and words[at].low == "'s":
        at += 1
        if at < end and words[at].low not in name_words("state noun"):
            return False
    at += at < end and words[at].low in name_words("state noun")
    if at >= end:
        return True
    mark = not words[at].text[0].isalnum() and words[at].low != "-"
    joined = words[at].low in smalls("preposition", "conjunction", "relative", "adverb")
    return mark or (joined and words[at].low != "of")
