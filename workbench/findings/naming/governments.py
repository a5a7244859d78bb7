"""Governments and organisations: under which name they are counted, and when a capital is only a place."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import Row, lexicon
from workbench.findings.naming.mention import Mention, voice_of
from workbench.findings.naming.name import Name
from workbench.findings.naming.name_lexicon import JURISDICTION, ORGANISATION, PERSON, known, name_words
from workbench.findings.naming.offices import terms_of
from workbench.findings.reading.passages import Reading

HEADS_OF_GOVERNMENT = ("president", "prime minister", "chancellor", "acting president")
_PUBLIC = ("government", "central bank", "court")
_GROUPS = frozenset(["EU", "ASEAN", "G7", "G20", "BRICS", "WORLD"])  # they have no government of their own


def institution(reading: Reading, name: Name) -> Mention:
    """The government, organisation or place that a name stands for.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.naming.names import names
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="He flew to Tokyo. Tokyo objects."))
    >>> [(mention.name, mention.kind) for mention in (institution(reading, name) for name in names(reading))]
    [('Tokyo', 'place'), ('Government of Japan', 'government')]
    """
    first, last = name.first, name.last
    if name.kind == ORGANISATION:
        kind = name.row["kind"]
        told = kind if kind in ("place", "government") else "organisation"
        return Mention(first, last, first, name.name, told, voice_of(kind), of=name.row["of"] or None)
    code = name.row["jurisdiction"]
    leader = known(reading.words[first].text) if name.row["kind"] == "government" else None
    if leader is not None and leader.kind == PERSON:
        return led_by(leader.name, name.name, first, last)
    if name.row["kind"] != "government":
        if last < len(reading.words) and reading.words[last].low in name_words("government noun"):
            last += 1
        elif _is_place(reading, name):
            return Mention(first, last, first, name.name, "place", of=code)
    return Mention(first, last, first, government_of(code), "government", "official", of=code)


def of_its_country(reading: Reading, found: list[Name], at: int) -> Name:
    """A public body as that of the country named right before it: the "Thai Ministry of Commerce" is not China's."""
    body, before = _seated(reading, found, at), found[at - 1] if at else None
    if body.kind != ORGANISATION or body.row["kind"] not in _PUBLIC or before is None or before.kind != JURISDICTION:
        return body
    beside = before.last == body.first or (before.last + 1 == body.first and reading.words[before.last].low == "'s")
    code = before.row["jurisdiction"]
    if not beside or body.row["of"] == code or code in _GROUPS:
        return body
    whole = reading.text(before.first, body.last)
    row = _bodies().get(whole.lower().replace("’", "'"))
    if row is not None:
        return body._replace(name=row["name"], row=row)
    name = f"{reading.text(body.first, body.last)} of {country(code)}"
    return body._replace(name=name, row={**body.row, "name": name, "of": code})


def _seated(reading: Reading, found: list[Name], at: int) -> Name:
    """A public body as that of the country it sits in: the "Ministry of Commerce in Phnom Penh" is not China's."""
    body, after = found[at], found[at + 1] if at + 1 < len(found) else None
    if body.kind != ORGANISATION or body.row["kind"] not in _PUBLIC or after is None or after.kind != JURISDICTION:
        return body
    code = after.row["jurisdiction"]
    beside = body.last + 1 == after.first and reading.words[body.last].low == "in"
    if not beside or body.row["of"] in ("", "US", "EU", code) or code in _GROUPS:
        return body
    name = f"{reading.text(body.first, body.last)} of {country(code)}"
    return body._replace(name=name, row={**body.row, "name": name, "of": code})


def led_by(holder: str, written: str, first: int, last: int) -> Mention:
    """The government that is named after the person who leads it ("the Ishiba government")."""
    told = Mention(first, last, first, written, "government", "official", leader=holder)
    terms = [term for term in terms_of(holder) if set(term.offices) & set(HEADS_OF_GOVERNMENT)]
    if not terms:
        return told
    office = next(office for office in terms[-1].offices if office in HEADS_OF_GOVERNMENT)
    return told._replace(name=government_of(terms[-1].of), office=office, of=terms[-1].of)


def government_of(code: str) -> str:
    """The name under which a jurisdiction's government is counted.

    >>> government_of("JP"), government_of("FR"), government_of("EU")
    ('Government of Japan', 'Government of France', 'European Union')
    """
    return _governments().get(code) or (country(code) if code in _GROUPS else f"Government of {country(code)}")


@cache
def central_bank_of(code: str) -> str:
    """The name of a jurisdiction's central bank.

    >>> central_bank_of("JP"), central_bank_of("LK")
    ('Bank of Japan', 'Central Bank of Sri Lanka')
    """
    rows = [row["name"] for row in lexicon("organisations") if row["kind"] == "central bank" and row["of"] == code]
    return rows[0] if rows else f"Central Bank of {country(code)}"


@cache
def codes_of_names() -> dict[str, str]:
    """The codes of all jurisdictions by their names and by themselves, in lower case; adjectives and capitals are none.

    >>> codes_of_names()["japan"], codes_of_names()["eu"]
    ('JP', 'EU')
    """
    rows = lexicon("jurisdictions")
    named = {row["surface"].lower(): row["jurisdiction"] for row in rows if row["kind"] in ("name", "abbreviation")}
    return {**named, **{row["jurisdiction"].lower(): row["jurisdiction"] for row in rows}}


@cache
def country(code: str) -> str:
    """The plain name of a jurisdiction; the code itself when it has none."""
    rows = [row for row in lexicon("jurisdictions") if row["jurisdiction"] == code and row["kind"] == "name"]
    return rows[0]["surface"] if rows else code


@cache
def _governments() -> dict[str, str]:
    rows = [row for row in lexicon("organisations") if row["kind"] == "government" and "overnment" in row["name"]]
    return {row["of"]: row["name"] for row in rows}


@cache
def _bodies() -> dict[str, Row]:
    """The public bodies of the lexicon by each of their names in lower case."""
    rows = [row for row in lexicon("organisations") if row["kind"] in _PUBLIC]
    return {name.lower(): row for row in rows for name in (row["name"], *row["also"].split(";")) if name}


def _ends_address(reading: Reading, name: Name) -> bool:
    """Whether a country only tells where a town is: "a grower in Lumen, Peru,"."""
    words, at = reading.words, name.first
    begin = reading.bounds[at][0]
    if name.row["kind"] != "name" or at - 3 < begin or words[at - 1].text != "," or not words[at - 2].capital:
        return False
    if name.last < len(words) and words[name.last].text not in ",.;:)":
        return False
    town = [word.low for word in words[max(begin, at - 5) : at - 2] if not word.capital]
    return bool(town) and town[-1] in name_words("place preposition") | {"of": ""}


def _is_place(reading: Reading, name: Name) -> bool:
    """Whether somebody is only there: "arrived in Washington", "TOKYO —"."""
    words = reading.words
    if words[name.first].text.isupper() and len(words[name.first].text) > 4:
        return True
    begin = reading.bounds[name.first][0]
    before = [word.low for word in words[max(begin, name.first - 4) : name.first] if word.low != "the"]
    if _ends_address(reading, name):
        return True
    if not before:
        return False
    if before[-1] in name_words("place preposition"):
        return True
    capital = name.row["kind"] == "capital" and before[-1] in ("to", "for")
    return capital and not name_words("motion").keys().isdisjoint(before)
