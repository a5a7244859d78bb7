"""Names in an article: known people, organisations and jurisdictions, titles, and unknown names by their shape."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import NamedTuple

from workbench.findings.lexicon import Row
from workbench.findings.naming.gender import is_given
from workbench.findings.naming.mention import source_nouns
from workbench.findings.naming.name_lexicon import (
    JURISDICTION,
    ORGANISATION,
    OTHER,
    PERSON,
    SURNAME,
    TITLE,
    Known,
    first_words,
    known,
    known_at,
    name_words,
)
from workbench.findings.naming.saying import is_beside_saying
from workbench.findings.naming.titles import titles
from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.reading.words import Word

_BEFORE_SENTENCES = frozenset("“”„‘’«»\"':–—-(…") | {"``", "''"}
_ACRONYM = 6  # letters; a longer word in capitals is shouted
_NAME_WORDS = 4  # a longer run of unknown capitalised words is a heading
_HYPHENATED = 3  # words of a name whose given name has a hyphen
_APPOSED = 8  # words within which an apposition has its noun
_SECTOR = 3  # words in lower case that may end the name of a body
_HEADLINE = 0.7  # the share of longer words with a capital from which capitals say nothing about names


class Name(NamedTuple):
    """A name or a title: its words (first, last), what it is, the name it is known by, its lexicon row if any."""

    first: int
    last: int
    kind: str
    name: str
    row: Row


def names(reading: Reading) -> list[Name]:
    """The names and titles of an article, in order, none overlapping.

    A run of capitalised words is taken apart: what a lexicon knows, then organisations by the word that heads them,
    then people by shape (two to four words). A lone unknown word is a `surname`, to be linked to a full name.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> text = "US Treasury Secretary Jane Roe met the Lumen Growers Association."
    >>> [(name.kind, name.name) for name in names(read(Article(id="a", text=text)))][-3:]
    [('title', 'treasury secretary'), ('person', 'Jane Roe'), ('organisation', 'Lumen Growers Association')]
    """
    lower_seen = {word.text for word in reading.words if word.text.islower()}
    found: list[Name] = []
    for passage in reading.passages:
        found += _Passage(reading, passage, lower_seen).names()
    return found


class _Passage:
    """The names of one passage."""

    def __init__(self, reading: Reading, passage: Passage, lower_seen: set[str]) -> None:
        self._reading, self._words = reading, reading.words
        self._first, self._last = passage.first, passage.last
        self._lower_seen = lower_seen
        self._headline = _is_headline(self._words[self._first : self._last])

    def names(self) -> list[Name]:
        found: list[Name] = []
        firsts = first_words()
        i = self._first
        while i < self._last:
            word = self._words[i]
            capital = word.text[0].isupper()
            if not capital and word.text not in firsts:
                i += 1
                continue
            hit = known_at(self._words, i, self._last)
            if capital and not self._is_letter(i) and (hit or not self._opens(i)):
                end, parts = self._run(i)
                before = found[-1] if found and found[-1].last == i else None
                told = [part for part in parts if part.kind != OTHER]
                found += told if self._headline else _Judge(self._reading, parts, before, self._lower_seen).names()
                i = end
            else:
                if hit:
                    found.append(_as_name(hit, i))
                i += hit.length if hit else 1
        return found

    def _opens(self, i: int) -> bool:
        """Whether an unknown word is capitalised only because a sentence or a quotation begins with it."""
        word = self._words[i]
        if i > self._first and self._words[i - 1].text not in _BEFORE_SENTENCES:
            return False
        if word.low in small("opener"):
            return True
        alone = i + 1 >= self._last or not self._words[i + 1].capital
        if not alone and word.low in name_words("body") and word.text not in name_words("organisation"):
            return True  # "Carmaker Lumen Motors"
        return alone and (word.text.lower() in self._lower_seen or word.low.endswith("ly"))

    def _is_letter(self, i: int) -> bool:
        """Whether a word is a lone letter that is no initial: the "Q" of an interview."""
        if len(self._words[i].text) != 1 or i + 1 >= self._last:
            return len(self._words[i].text) == 1
        following = self._words[i + 1]
        hyphened = i + 2 < self._last and self._words[i + 2].text == "-"
        initial = following.capital and (len(following.text) > 2 or hyphened) and self._words[i].text not in "AIQ"  # "R Roe"
        return following.text != "." and not initial

    def _run(self, i: int) -> tuple[int, list[Name]]:
        """Where the run of capitalised words at `i` ends, and its parts: what is known, and stretches that are not."""
        parts: list[Name] = []
        while i < self._last:
            hit = known_at(self._words, i, self._last)
            if hit and hit.kind == JURISDICTION and self._is_prefixed(i, parts):
                parts[-1] = parts[-1]._replace(last=i + hit.length)  # "Statistics Lumenia"
                i += hit.length
                continue
            place = hit is not None and (hit.kind == JURISDICTION or hit.row.get("kind") == "place")
            if hit and place and self._is_body_of(i, parts):
                parts[-1] = parts[-1]._replace(last=i + hit.length, row=hit.row)  # "State Bank of Lumenia"
                i += hit.length
            elif hit and hit.kind != TITLE and self._goes_on(i, parts):
                parts[-1] = parts[-1]._replace(last=i + hit.length)  # "Folha do Lumen"
                i += hit.length
            elif hit and not self._is_surname(hit, i, parts):
                parts.append(_as_name(hit, i))
                i += hit.length
            elif self._words[i].capital and not self._is_letter(i):
                joined = parts and parts[-1].kind == OTHER and parts[-1].last == i
                first = parts.pop().first if joined else i
                i += 1
                parts.append(Name(first, i, OTHER, "", {}))
            else:
                step = self._joins(i, parts)
                if not step:
                    break
                if parts[-1].kind == OTHER:
                    parts[-1] = parts[-1]._replace(last=i + step)
                i += step
        return self._with_sector(i, parts), parts

    def _with_sector(self, i: int, parts: list[Name]) -> int:
        """Where a body's name ends that goes on in lower case: "Association of the German machinery industry"."""
        if not parts or parts[-1].last != i or not self._is_headed(parts[-1]):
            return i
        of = any(word.low == "of" for word in self._words[parts[-1].first : i])
        for n in range(i, min(i + _SECTOR, self._last)):
            if (
                not of
                or not self._words[n].text.islower()
                or self._words[n].low in smalls("preposition", "modal", "be")
            ):
                break
            if self._words[n].low in name_words("sector"):
                parts[-1] = parts[-1]._replace(last=n + 1)
                return n + 1
        return i

    def _is_surname(self, hit: Known, i: int, parts: list[Name]) -> bool:
        """Whether a title is a surname here: the "King" that ends a name."""
        ends = i + 1 >= self._last or not self._words[i + 1].capital
        given = len(parts) == 1 and parts[0].kind == OTHER and parts[0].last - parts[0].first == 1
        return hit.kind == TITLE and hit.name in small("surname too") and ends and given

    def _is_body_of(self, i: int, parts: list[Name]) -> bool:
        """Whether a jurisdiction belongs to the name of a body that ends in "of" before it."""
        joined = bool(parts) and parts[-1].kind == OTHER and parts[-1].last == i
        return joined and self._words[i - 1].low in ("of", "the") and self._is_headed(parts[-1])

    def _joins(self, i: int, parts: list[Name]) -> int:
        """How many words from `i` hold a run together: a hyphen, an initial's full stop, "&", "van", "of the"."""
        if not parts or i + 1 >= self._last:
            return 0
        before, word, after = self._words[i - 1], self._words[i], self._words[i + 1]
        tight = before.end == word.start
        met = parts[-1].kind != OTHER
        if word.text == "-" and tight and word.end == after.start and after.text[0].isalpha():
            return 1 if after.capital or met else 2
        if word.text == "." and before.low in ("jr", "sr") and tight:
            return 1
        if word.text in "“\"'‘" and not tight and i + 3 < self._last and after.capital and not met:
            return 3 * (self._words[i + 2].text in "”\"'’" and self._words[i + 3].capital)  # Jane "Jo" Roe
        if word.text == ".":
            short = before.low in small("short title") if met else len(before.text) == 1
            return int(tight and after.capital and short)
        if word.text == "&":
            return int(after.capital)
        if word.text in ("'", "’", "'s", "’s"):
            return int(tight and not met and after.capital and self._is_owner(before, i))
        if not met and self._is_headed(parts[-1]) and word.low in name_words("body particle"):
            return int(after.capital)
        if word.text[0] in "dl" and word.text[1:2] in ("'", "’") and not met:
            return 1  # "Jane d'Este"
        if word.low in name_words("particle") and not met and after.text == "-":
            return 2 * (i + 2 < self._last and self._words[i + 2].capital)  # "Jane al-Roe"
        if word.low in name_words("particle") and not met:
            return int(after.capital or after.low in name_words("particle"))
        if word.text in ("and", ",") and self._is_headed(parts[-1]):
            return self._joins_portfolio(i)
        if word.low == "of" and before.text in name_words("seat") and parts[-1].last - parts[-1].first == 1:
            return int(after.capital)
        if word.low in ("of", "for", "on") and self._is_headed(parts[-1]) and after.low not in small("time"):
            distant = after.low == "the" and i + 2 < self._last and self._words[i + 2].capital
            return 1 if after.capital else 2 * distant
        return 0

    def _is_prefixed(self, i: int, parts: list[Name]) -> bool:
        """Whether a word before a country makes the name of a body of it: "Statistics Lumenia"."""
        if not parts or parts[-1].kind != OTHER or parts[-1].last != i:
            return False
        return parts[-1].last - parts[-1].first == 1 and self._words[i - 1].text in name_words("prefix")

    def _is_owner(self, owner: Word, mark: int) -> bool:
        """Whether a possessive is within the name of a body: "Millers' League", "Women's Institute"."""
        if not (owner.low.endswith("s") if len(self._words[mark].text) == 1 else owner.low in name_words("member")):
            return False
        heads = name_words("organisation")
        ahead = self._words[mark + 1 : min(mark + 1 + _NAME_WORDS, self._last)]
        return any(word.text in heads for word in takewhile(lambda word: word.capital, ahead))

    def _goes_on(self, i: int, parts: list[Name]) -> bool:
        """Whether a known name ends that of a body in another language: "Folha do Lumen"."""
        joined = bool(parts) and parts[-1].kind == OTHER and parts[-1].last == i
        return joined and self._words[i - 1].low in name_words("body particle") and self._is_headed(parts[-1])

    def _joins_portfolio(self, i: int) -> int:
        """1 where "and" or a comma goes on in the name of a body: "Ministry of Trade, Industry and Energy"."""
        portfolios = name_words("portfolio")
        if self._words[i + 1].text not in portfolios:
            return 0
        if self._words[i].text == "and":
            return 1
        near = [word.text for word in self._words[i + 1 : min(i + 6, self._last)]]
        listed = near[: near.index("and")] if "and" in near else []
        return int(bool(listed) and all(text == "," or text in portfolios for text in listed))

    def _is_headed(self, part: Name) -> bool:
        heads = name_words("organisation")
        return part.kind == OTHER and any(word.text in heads for word in self._words[part.first : part.last])


class _Judge:
    """Says what the unknown parts of a run are, by their own words and by their neighbours."""

    def __init__(self, reading: Reading, parts: list[Name], before: Name | None, lower_seen: set[str]) -> None:
        self._reading, self._words = reading, reading.words
        self._parts, self._before, self._lower_seen = parts, before, lower_seen
        self._found: list[Name] = []

    def names(self) -> list[Name]:
        for number, part in enumerate(self._parts):
            if part.kind != OTHER:
                self._found.append(part)
                continue
            texts = [word.text for word in self._words[part.first : part.last] if word.text[0].isalpha()]
            kind = self._kind(texts) or self._shown(part)
            following = self._parts[number + 1] if number + 1 < len(self._parts) else None
            if kind == SURNAME and self._found and self._is_given_after(self._found[-1], part):
                self._found.append(self._name(self._found.pop().first, part.last, PERSON, []))
                continue
            if kind == SURNAME and following is not None and self._is_town(part, following):
                self._parts[number + 1] = self._name(part.first, following.last, PERSON, [])  # "Jane London"
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
        """A person whose name is also a word, where the given name or a verb of saying beside it shows one: Jane Hall."""
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


def _as_name(hit: Known, i: int) -> Name:
    return Name(i, i + hit.length, hit.kind, hit.name, hit.row)


def _is_headline(passage: list[Word]) -> bool:
    """Whether most longer words are capitalised, so that capitals say nothing about names."""
    marks = [word.text for word in passage[-2:]]
    if marks[-1] == "." or (len(marks) > 1 and marks[0] in ".!?" and marks[1] in '”"’»'):
        return False
    longer = [word for word in passage if len(word.text) > 3 and word.text.isalpha()]
    capitals = sum(word.capital for word in longer)
    return len(longer) >= 4 and capitals >= _HEADLINE * len(longer)


def _is_place(texts: list[str]) -> bool:
    return any(name_words("other").get(text) == "place" for text in texts)


def _organisation_row(name: str, texts: list[str], of: str) -> Row:
    """A row for an organisation no lexicon knows: its kind by the word that heads it; a public one acts for a place."""
    heads = name_words("organisation")
    headed = [text for text in texts if text in heads]
    kind = heads[headed[-1] if texts[-1] in heads else headed[0]] if headed else "organisation"
    return {"name": name, "kind": kind, "of": of if kind == "government" else ""}
