"""Whose record it is that shows something: "figures from the Lumen Institute", "its timetable", "a bulletin"."""

from __future__ import annotations

from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers

_NOUN = 6  # words within which the noun of the record stands
_MADE = 3  # words from the noun to who made it: "calculations published on Monday by"
_OWN = ("its", "their", "his", "her")


def author_after(reading: Reading, passage: Passage, speakers: Speakers, at: int) -> Speaker | None:
    """Who is behind the record with which a phrase begins: its maker, its owner, or whom the sentence is about.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import mentions
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Rents fell, according to figures from the Lumen Institute."))
    >>> author_after(reading, reading.passages[0], Speakers(reading, mentions(reading)), 5).mention.name
    'Lumen Institute'
    """
    noun = _noun(reading, at, min(passage.last, at + _NOUN))
    if noun is None:
        return None
    if reading.words[at].low in _OWN:
        return speakers.body_before(at)
    owner = speakers.possessor_at(at)
    if owner is not None:
        return owner
    beside = speakers.ending(noun)
    if beside is not None and beside.kind in ("organisation", "government") and beside.first >= at:
        return Speaker(beside.first, beside.last, beside)  # "Commerce Department figures"
    return _maker(reading, passage, speakers, noun + 1)


def author_of(reading: Reading, passage: Passage, speakers: Speakers, first: int, last: int) -> Speaker | None:
    """Who is behind a record that is the subject of a verb; a record of nobody's is that of the sentence's subject."""
    noun = _noun(reading, first, last)
    if noun is None:
        return None
    told = author_after(reading, passage, speakers, first)
    if told is not None:
        return told
    return speakers.body_before(first) if first > passage.first else None


def written_by(reading: Reading, passage: Passage, speakers: Speakers, first: int, last: int) -> Speaker | None:
    """Who speaks by a letter or the like, as the subject of a verb: "a letter signed by Roe", "the union's motion"."""
    noun = _noun(reading, first, last)
    if noun is None or reading.words[first].low in _OWN:
        return None
    return speakers.possessor_at(first) or _maker(reading, passage, speakers, noun + 1)


def _noun(reading: Reading, first: int, last: int) -> int | None:
    """The noun of a record, where nothing but what describes it stands before it."""
    for i in range(first, last):
        word = reading.words[i]
        if word.low in small("record"):
            return i
        inner = word.low == "of" and first < i < last - 1
        if inner and reading.words[i - 1].capital and reading.words[i + 1].capital:
            continue  # "Bureau of Statistics figures"
        if word.low in small("preposition") or not (word.text[0].isalnum() or word.text in "-'’" or word.low == "'s"):
            return None
    return None


def _maker(reading: Reading, passage: Passage, speakers: Speakers, at: int) -> Speaker | None:
    """Who made a record: "by", "from" or "of" somebody after its noun."""
    for i in range(at, min(at + _MADE, passage.last - 1)):
        if reading.words[i].low in ("by", "from", "of", "at"):
            mention = speakers.whole(i + 1)
            known = mention is not None and mention.kind in ("organisation", "government", "person")
            return Speaker(mention.first, mention.last, mention) if mention is not None and known else None
    return None
