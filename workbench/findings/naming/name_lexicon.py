"""The names and titles the lexicons know, to be looked up at a word."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import Row, lexicon
from workbench.findings.naming.titles import titles
from workbench.findings.reading.words import Phrases, Word, words

PERSON, SURNAME, ORGANISATION = "person", "surname", "organisation"
JURISDICTION, TITLE, OTHER = "jurisdiction", "title", "other"
_CAPITALS = 4  # letters; a shorter word in capitals is an acronym, not a place written large


class Known(NamedTuple):
    """What a phrase stands for: how many words it has, what it is, the name it is known by, its lexicon row."""

    length: int
    kind: str
    name: str
    row: Row


def known_at(text: list[Word], i: int, stop: int) -> Known | None:
    """The longest name or title of the lexicons at word `i`; a title wins the words it shares with a name.

    >>> known_at(words("US Treasury Secretary"), 0, 3)[:3]
    (1, 'jurisdiction', 'US')
    """
    phrases, called = _phrases(), _titles()
    word = text[i]
    hit = phrases.at(text, i, stop - i) if word.text in phrases.firsts else None
    title = called.at(text, i, stop - i) if word.low in called.firsts else None
    for inner in range(1, hit[0] if hit else 0):  # "US | Treasury Secretary", not "US Treasury | Secretary"
        over = called.at(text, i + inner, stop - i - inner)
        if hit and over and inner + over[0] > hit[0]:
            hit = phrases.at(text, i, inner)
            break
    if title and (hit is None or title[0] > hit[0]):
        return Known(title[0], TITLE, title[1]["title"], title[1])
    if hit:
        return Known(hit[0], *hit[1])
    if len(word.text) >= _CAPITALS and word.text.isupper():
        return _place_in_capitals(text, i, stop)
    return None


@cache
def first_words() -> frozenset[str]:
    """The words with which a name begins as written, or a title in lower case: elsewhere there is nothing to find."""
    return frozenset([*_phrases().firsts, *_titles().firsts])


def known(surface: str) -> Known | None:
    """What the lexicons know under exactly this name.

    >>> known("Carney").name
    'Mark Carney'
    """
    text = words(surface)
    hit = _phrases().at(text, 0) if text else None
    return Known(hit[0], *hit[1]) if hit and hit[0] == len(text) else None


@cache
def name_words(kind: str) -> dict[str, str]:
    """The words of one kind in `lexicons/name_words.csv`, each with what it is."""
    return {word: row["is"] for row in lexicon("name_words") if row["kind"] == kind for word in row["words"].split()}


def _place_in_capitals(text: list[Word], i: int, stop: int) -> Known | None:
    """The place at the head of a dispatch: "WASHINGTON (Reuters) -"."""
    end = i + 1
    while end < min(stop, i + 3) and text[end].text.isupper() and text[end].text.isalpha():
        end += 1
    for last in range(end, i, -1):
        hit = known(" ".join(word.text.title() for word in text[i:last]))
        if hit is not None and hit.kind == JURISDICTION:
            return hit._replace(length=last - i)
    return None


@cache
def _phrases() -> Phrases[tuple[str, str, Row]]:
    """People, organisations and jurisdictions as written; a name that is several is an organisation first."""
    entries: dict[str, tuple[str, str, Row]] = {}
    for row in lexicon("jurisdictions"):
        if row["jurisdiction"] != "WORLD":
            entries[row["surface"]] = (JURISDICTION, row["surface"], row)
    for row in lexicon("offices"):
        entries[row["holder"]] = (PERSON, row["holder"], row)
    for row in lexicon("people"):
        for surface in filter(None, [row["name"], row["alone"], *row["also"].split(";")]):
            entries[surface] = (PERSON, row["name"], row)
    for row in lexicon("organisations"):
        for surface in filter(None, [row["name"], *row["also"].split(";")]):
            entries[surface] = (ORGANISATION, row["name"], row)
    plain = {_unaccented(surface): meaning for surface, meaning in entries.items()}
    every = plain | entries
    curly = {surface.replace("'", "’"): meaning for surface, meaning in every.items() if "'" in surface}
    return Phrases((every | curly).items())


@cache
def _titles() -> Phrases[Row]:
    return Phrases(titles().items(), lower=True)


def _unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
