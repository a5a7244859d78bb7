"""The role that is told with a person's name: "Minister Jane Roe"; "Jane Roe, chair of …,"; "its chair, Jane Roe,"."""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.lexicon import Row
from workbench.findings.naming.bodies import described_from
from workbench.findings.naming.mention import source_nouns, voice_of
from workbench.findings.naming.name import Name
from workbench.findings.naming.name_lexicon import JURISDICTION, ORGANISATION, PERSON, SURNAME, TITLE, name_words
from workbench.findings.naming.saying import reporting
from workbench.findings.naming.seats import seat
from workbench.findings.naming.titles import implied
from workbench.findings.reading.passages import Reading, small

_LONGEST = 40  # words an apposition may have
_LISTS = (",", "and", "&", "but", "or")  # what parts the portfolios of one minister
_LEAD = 8  # words before the title within it: "a former US foreign policy expert"


class Role(NamedTuple):
    """A role as written: where the phrase with the name begins, the words of the role, its text, and what it says.

    `text` is None for a mere "Mr"; `titled` when a title stands right before the name; `shared` has the
    jurisdictions that the title may be of where no words tell which.
    """

    first: int
    span: tuple[int, int]
    text: str | None = None
    titled: bool = False
    office: str | None = None
    of: str | None = None
    voice: str | None = None
    organisation: str | None = None
    former: bool = False
    shared: tuple[str, ...] = ()


def role_of(reading: Reading, found: list[Name], at: int) -> Role:
    """The role told with the name `found[at]`; one without text and span when none is told."""
    return _Finder(reading, found, at).role()


class _Finder:
    """Looks around one name."""

    def __init__(self, reading: Reading, found: list[Name], at: int) -> None:
        self._reading, self._words = reading, reading.words
        self._found, self._at, self._name = found, at, found[at]
        self._begin, self._end = reading.bounds[self._name.first]

    def role(self) -> Role:
        name = self._name
        title = self._title()
        if title is not None:
            first = self._left(title.first)
            told = bool(title.row["voice"] or title.row["office"]) or self._has_body((first, title.first))
            if told:
                return self._told(first, (first, title.last), [title.row])._replace(titled=True)
            after = self._apposition() or self._pre_apposition(title.first - 1)
            role = self._told(first, after, self._titles_in(after)) if after else Role(first, (first, title.last))
            return role._replace(first=min(first, after[0]) if after else first, titled=True)
        noun = self._words[name.first - 1] if name.first > self._begin else None
        opens = name.first - 1 == self._begin and name.last - name.first > 1
        source = noun is not None and (noun.low if opens else noun.text) in source_nouns()
        if noun is not None and source and (noun.low.endswith("ss") or not noun.low.endswith("s")):
            first = self._left(name.first - 1)  # "union boss Jane Roe"
            row = {"office": "", "of": "", "voice": source_nouns()[noun.low]["voice"]}
            return self._told(first, (first, name.first), [row])
        span = self._apposition()
        before = None if span else self._pre_apposition()
        if before:
            return self._told(before[0], before, self._titles_in(before))
        return self._told(name.first, span, self._titles_in(span)) if span else self._affiliated()

    def _told(self, first: int, span: tuple[int, int], rows: list[Row]) -> Role:
        text = self._reading.text(*span)
        row = next((row for row in rows if row["office"]), rows[0] if rows else {})
        body, place = seat(self._reading, self._names_in(span), span)
        deputy = not small("deputy").isdisjoint(text.lower().split()) and not small("deputy") & set(
            row.get("title", "").split()
        )
        words = text.lower().replace("-", " ").split()
        hopeful = not name_words("hopeful").keys().isdisjoint(words)
        office = None if deputy or hopeful else row.get("office") or None
        voice = row.get("voice") or (voice_of(body.row["kind"]) if body else None)
        if voice != "official" and not small("analyst role").isdisjoint(words):
            voice = "analyst"
        former = not name_words("past").keys().isdisjoint(words[:4])
        known = place or (row["of"] if row and len(implied(row)) == 1 else None)
        of = known if office or voice == "official" else None
        shared = implied(row) if row and office and not place else ()
        return Role(first, span, text, False, office, of, voice, body.name if body else None, former, shared)

    def _title(self) -> Name | None:
        """The title right before the name; an abbreviation's full stop may stand between."""
        title = self._found[self._at - 1] if self._at else None
        if title is None or title.kind != TITLE or title.first < self._begin:
            return None
        gap = self._words[title.last : self._name.first]
        return title if not gap or (len(gap) == 1 and gap[0].text == ".") else None

    def _left(self, first: int) -> int:
        """Where the words before a title begin: "Italy's then-finance minister"."""
        near = self._found[max(0, self._at - 6) : self._at]
        begins = {name.last: name.first for name in near if name.kind in (JURISDICTION, ORGANISATION)}
        while first > self._begin:
            before = self._words[first - 1]
            if first in begins:
                first = begins[first]
            elif before.low == "'s" and first - 1 in begins:
                first -= 1
            elif before.low == "then" and before.capital and self._words[first].text != "-":
                break
            elif before.low in name_words("modifier") or before.text == "-" or before.low in small("title noun"):
                first -= 1
            else:
                first, plain = described_from(self._reading, first, self._begin, begins), first
                if first == plain:
                    break
        return max(first, self._begin)

    def _apposition(self) -> tuple[int, int] | None:
        """The role after a name: ", chair of the Lumen Association," or " (an economist at …)"."""
        first = self._name.last
        if first + 2 >= self._end or self._words[first].text not in ",(–—-":
            return None
        first += 1
        if self._words[first].text.isdigit() and self._words[first + 1].text == ",":
            first += 2  # an age
        if first + 1 >= self._end:
            return None
        last = first
        while last < min(self._end, first + _LONGEST) and self._words[last].text not in ',;:()–—.“”"':
            last += 1
        titles = [name for name in self._names_in((first, last)) if name.kind == TITLE]
        if titles and self._name.last - self._name.first == 1 and self._is_anothers(titles[0], last):
            return None  # "In Geneva, Brazil's ambassador Jane Roe said"
        if titles and titles[-1].last < last and self._words[titles[-1].last].low in reporting():
            return None  # "Prices, the minister said, rose"
        if titles:
            lead = self._words[first : titles[0].first]
            clause = any(self._starts_clause(word.low) for word in lead)
            if len(lead) <= _LEAD and not clause:
                return (first, last)
        if self._words[first].low == "who" and self._words[first + 1].low in small("heading"):
            return (first, last)  # "who chairs the Lumen Association"
        if titles:
            return None
        near = range(first, min(last, first + 6))
        noun = max((n for n in near if self._words[n].low in source_nouns()), default=None)
        if noun is None or self._words[first].low not in small("determiner"):
            return None
        clause = noun + 1 < last and self._words[noun + 1].low in reporting()  # "Prices, the bank said, rose"
        return None if clause else (first, last)

    def _is_anothers(self, title: Name, last: int) -> bool:
        """Whether a name follows a title that is no owner's: then the title is that one's and no apposition."""
        bearer = next((near for near in self._names_in((title.last, last)) if near.first == title.last), None)
        named = bearer is not None and bearer.kind in (PERSON, SURNAME)
        return named and bearer is not None and self._words[min(bearer.last, self._end - 1)].low != "'s"

    def _affiliated(self) -> Role:
        """No role, but the voice of the body a name belongs to: "Jane Roe of the Lumen Institute"."""
        name, at = self._name, self._name.last
        none = Role(name.first, (0, 0))
        at += at < self._end and self._words[at].text == ","
        short = name.last - name.first < 2  # "Economists at the Lumen Bank"
        if short or at + 1 >= self._end or self._words[at].low not in ("of", "at", "from", "with"):
            return none
        first = at + 1 + (self._words[at + 1].low == "the")
        body = next((near for near in self._names_in((first, self._end)) if near.first == first), None)
        voice = voice_of(body.row["kind"]) if body is not None and body.kind == ORGANISATION else None
        return none._replace(voice=voice) if voice != "official" or self._words[at].low == "of" else none

    def _pre_apposition(self, comma: int | None = None) -> tuple[int, int] | None:
        """The role before a name and its comma: "Japan's chief negotiator, Jane Roe,"."""
        comma = self._name.first - 1 if comma is None else comma
        if comma <= self._begin or self._words[comma].text != ",":
            return None
        near = self._found[max(0, self._at - 4) : self._at]
        title = next((n for n in reversed(near) if n.kind == TITLE and self._begin <= n.first < comma), None)
        if title is None:
            owned = self._words[comma - 2].low in small("possessive") if comma - 2 >= self._begin else False
            return (comma - 1, comma) if owned and self._words[comma - 1].low in source_nouns() else None
        between = self._words[title.last : comma]
        listed = {word.text for word in between if word.capital} <= name_words("portfolio").keys()
        if between and between[0].low not in ("of", "for", "at", "in") and not (listed and between[0].text in _LISTS):
            return None
        if any(word.text in ".;:" or (word.low in _LISTS and not listed) for word in between):
            return None
        after = self._words[self._name.last].low if self._name.last < self._end else "."
        return (self._left(title.first), comma) if after in (",", ".", ";", ")", "'s") else None

    def _starts_clause(self, low: str) -> bool:
        return any(low in small(kind) for kind in ("relative", "conjunction", "be", "preposition"))

    def _names_in(self, span: tuple[int, int]) -> list[Name]:
        near = self._found[max(0, self._at - 12) : self._at + 16]
        return [name for name in near if span[0] <= name.first and name.last <= span[1]]

    def _has_body(self, span: tuple[int, int]) -> bool:
        return any(name.kind == ORGANISATION for name in self._names_in(span))

    def _titles_in(self, span: tuple[int, int]) -> list[Row]:
        return [name.row for name in self._names_in(span) if name.kind == TITLE]
