"""What the unknown parts of a run of capitalised words are: people, bodies, or nobody."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import Row
from workbench.findings.naming.gender import is_given
from workbench.findings.naming.mention import source_nouns
from workbench.findings.naming.name import Name
from workbench.findings.naming.name_lexicon import (
    JURISDICTION,
    ORGANISATION,
    OTHER,
    PERSON,
    SURNAME,
    TITLE,
    known,
    name_words,
)
from workbench.findings.naming.saying import is_beside_saying
from workbench.findings.naming.titles import titles
from workbench.findings.reading.passages import Reading, small

_ACRONYM = 6  # letters; a longer word in capitals is shouted
_NAME_WORDS = 4  # a longer run of unknown capitalised words is a heading
_HYPHENATED = 3  # words of a name whose given name has a hyphen
_APPOSED = 8  # words within which an apposition has its noun


class Judge:
    """Says what the unknown parts of a run are, by their own words and by their neighbours."""

    def __init__(self, reading: Reading, parts: list[Name], before: Name | None, lower_seen: set[str]) -> None:
        self._reading, self._words = reading, reading.words
        self._parts, self._before, self._lower_seen = parts, before, lower_seen
        self._found: list[Name] = []

    def names(self) -> list[Name]:
        """The names of the run, in order."""
        for number, part in enumerate(self._parts):
            if part.kind != OTHER:
                self._found.append(part)
                continue
            texts = [word.text for word in self._words[part.first : part.last] if word.text[0].isalpha()]
            kind = self._kind(texts) or self._shown(part)
            following = self._parts[number + 1] if number + 1 < len(self._parts) else None
            if kind in (SURNAME, PERSON) and self._found and self._is_given_after(self._found[-1], part):
                self._found.append(self._name(self._found.pop().first, part.last, PERSON, []))
                continue
            if kind == SURNAME and following is not None and self._is_town(part, following):
                self._parts[number + 1] = self._name(part.first, following.last, PERSON, [])  # "Jane London"
                continue
            if kind == SURNAME and following is not None and self._is_branch(part, following):
                self._parts[number + 1] = self._name(part.first, following.last, ORGANISATION, texts)
                continue
            if kind == SURNAME and following is not None and self._is_style(part, following):
                self._parts[number + 1] = following._replace(first=part.first)  # "Minister Tengku Jane Roe"
                continue
            if kind == SURNAME and following is not None and self._is_given_name(part, following):
                self._parts[number + 1] = self._name(part.first, following.last, PERSON, [])
                continue
            first, kind = self._joined(part.first, kind, texts)
            if kind:
                self._found.append(self._name(first, part.last, kind, texts, part.row.get("jurisdiction", "")))
        return self._found

    def _kind(self, texts: list[str]) -> str | None:
        """What an unknown stretch is by its own words, and by a title before it."""
        organisation = name_words("organisation")
        heads = [organisation[text] for text in texts if text in organisation]
        if heads and (len(texts) > 1 or heads == ["government"]):
            return ORGANISATION
        previous = self._found[-1] if self._found else self._before
        if previous is not None and previous.kind == TITLE and sum(t[0].isupper() for t in texts) <= _NAME_WORDS + 1:
            return PERSON if len(texts) > 1 else SURNAME
        if texts[0] in name_words("prefix") and len(texts) > 1 and known(texts[-1]) is not None:
            return ORGANISATION
        if texts[0] in name_words("seat") and texts[1:2] == ["of"]:
            return ORGANISATION  # "Port of Lumen"
        if heads or sum(text[0].isupper() for text in texts) > _NAME_WORDS:
            return None
        if 1 < len(texts) <= _HYPHENATED and texts[-1].islower():
            return PERSON  # "Park Seo-yun"
        if any(text in name_words("other") or text.lower() in small("time") for text in texts):
            return None
        shouted = any(len(text) > 1 and text.isupper() and "." not in text for text in texts)
        if len(texts) > 1:
            return None if shouted else PERSON
        if not shouted:
            return SURNAME
        return ORGANISATION if len(texts[0]) <= _ACRONYM else None

    def _shown(self, part: Name) -> str | None:
        """A person whose name is also a word, where the given name or what stands beside it shows one: Jane Hall."""
        words = self._words[part.first : part.last]
        names = [word for word in words if word.capital]
        if not 1 < len(names) <= _NAME_WORDS or any(word.text.isupper() and len(word.text) > 1 for word in words):
            return None
        if names[0].text in name_words("place word"):
            return None
        beside = is_beside_saying(self._words, part.first, part.last) or self._is_introduced(part)
        return PERSON if beside or is_given(names[0].low) else None

    def _is_introduced(self, part: Name) -> bool:
        """Whether an apposition tells what somebody is: "Wednesday Roe, an economist"; "the minister, May Roe,"."""
        words = self._words
        if part.first > 1 and words[part.first - 1].text in '”"’»' and words[part.first - 2].text in ",?!":
            return True  # “…,” May Roe of the bank told us
        if part.first > 1 and words[part.first - 1].text == "," and words[part.first - 2].low in _people():
            return True
        comma = part.last + 1 < len(words) and words[part.last].text == ","
        lead = words[part.last + 1].low if comma else ""
        near = words[part.last + 2 : part.last + _APPOSED]
        return lead in ("a", "an", "the") and any(word.low in _people() for word in near)

    def _joined(self, first: int, kind: str | None, texts: list[str]) -> tuple[int, str | None]:
        """The stretch with what belongs to it of the names before: "Japan" + "Growers Association"."""
        found = self._found
        if not found or found[-1].last != first:
            return first, kind
        if kind == ORGANISATION:
            while found and found[-1].last == first and found[-1].kind != TITLE:
                first = found.pop().first
        elif kind == SURNAME and found[-1].name in name_words("given"):
            return found.pop().first, PERSON
        elif kind == SURNAME and found[-1].kind == JURISDICTION and found[-1].row["kind"] == "name":
            return found.pop().first, ORGANISATION  # "Lumenia Foresight"
        elif kind is None and self._is_national(found[-1], texts):
            return found.pop().first, ORGANISATION  # "UK Steel"
        elif kind is None and found[-1].kind == PERSON and _is_place(texts):
            found.pop()  # a building that bears a name
        return first, kind

    def _is_national(self, before: Name, texts: list[str]) -> bool:
        """Whether a lone word that heads a body follows a country's name or abbreviation, and nothing follows it."""
        country = before.kind == JURISDICTION and before.row["kind"] in ("name", "abbreviation")
        return country and len(texts) == 1 and texts[0] in name_words("organisation")

    def _is_town(self, part: Name, place: Name) -> bool:
        """Whether the name of a place is a surname: behind a given name."""
        beside = place.first == part.last and place.kind == JURISDICTION and place.row["kind"] in ("name", "capital")
        return beside and part.last - part.first == 1 and is_given(self._words[part.first].low)

    def _is_branch(self, part: Name, place: Name) -> bool:
        """Whether a country ends the name of a firm there, as who heads it shows: "Lumen Japan chief Jane Roe"."""
        country = place.first == part.last and place.kind == JURISDICTION and place.row["kind"] == "name"
        opens = part.first == self._reading.bounds[part.first][0] and self._words[part.first].low in self._lower_seen
        return country and not opens and place.last < len(self._words) and self._words[place.last].low in small("chief")

    def _is_style(self, part: Name, person: Name) -> bool:
        """Whether an unknown word between a title and a known full name is one more title."""
        previous = self._found[-1] if self._found else self._before
        titled = previous is not None and previous.kind == TITLE and previous.last == part.first
        return titled and person.kind == PERSON and person.first == part.last and person.last - person.first > 1

    def _is_given_after(self, surname: Name, part: Name) -> bool:
        """Whether a hyphenated given name follows a surname: another person than the one known by it alone."""
        joined = surname.kind == PERSON and surname.last == part.first and surname.last - surname.first == 1
        return joined and any(word.text == "-" for word in self._words[part.first : part.last])

    def _is_given_name(self, part: Name, person: Name) -> bool:
        """Whether an unknown word before a known surname makes another person of that name."""
        one = part.last - part.first == 1 and person.last - person.first == 1
        adjacent = person.kind == PERSON and person.first == part.last
        return one and adjacent and self._words[part.first].text.lower() not in self._lower_seen

    def _name(self, first: int, last: int, kind: str, texts: list[str], of: str = "") -> Name:
        name = self._reading.text(first, last)
        return Name(first, last, kind, name, _organisation_row(name, texts, of) if kind == ORGANISATION else {})


@cache
def _people() -> frozenset[str]:
    """The nouns for what people are, of which any may stand in apposition to a name."""
    return frozenset(title for title in titles() if " " not in title) | source_nouns().keys()


def _is_place(texts: list[str]) -> bool:
    return any(name_words("other").get(text) == "place" for text in texts)


def _organisation_row(name: str, texts: list[str], of: str) -> Row:
    """A row for an organisation no lexicon knows: its kind by the word that heads it; a public one acts for a place."""
    heads = name_words("organisation")
    headed = [text for text in texts if text in heads]
    kind = heads[headed[-1] if texts[-1] in heads else headed[0]] if headed else "organisation"
    if kind == "think tank" and any(heads[text] == "association" for text in headed):
        kind = "association"  # "Millers' Council"
    return {"name": name, "kind": kind, "of": of if kind == "government" else ""}
