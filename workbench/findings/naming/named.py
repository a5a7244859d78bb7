"""Actors that are named: people with their roles, governments and their metonyms, organisations."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.naming.bodies import phrase_from, phrase_to, with_bodies
from workbench.findings.naming.governments import institution, led_by, of_its_country
from workbench.findings.naming.mention import Mention, source_nouns
from workbench.findings.naming.misnamed import rightful
from workbench.findings.naming.name import Name
from workbench.findings.naming.name_lexicon import JURISDICTION, ORGANISATION, PERSON, SURNAME, TITLE, known, name_words
from workbench.findings.naming.names import names
from workbench.findings.naming.offices import Term, terms_of
from workbench.findings.naming.roles import Role, role_of
from workbench.findings.naming.saying import bare_reporting, is_beside_saying, reporting
from workbench.findings.reading.passages import Reading, smalls


class Named(NamedTuple):
    """The named mentions of an article in order, the titles without a name, and the words that tell a role."""

    mentions: list[Mention]
    titles: list[Name]
    roles: set[int]


def named(reading: Reading) -> Named:
    """Who is named in an article; a surname is linked to the full name, and a role once told is kept.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> text = "The minister met Jane Roe, an analyst at Lumen Bank. Ms Roe is sure."
    >>> [(m.name, m.role) for m in named(read(Article(id="a", text=text))).mentions if m.kind == "person"]
    [('Jane Roe', 'an analyst at Lumen Bank'), ('Jane Roe', 'an analyst at Lumen Bank')]
    """
    found = with_bodies(reading, names(reading))
    people = _surnames(reading, found)
    told: dict[str, Mention] = {}
    result = Named([], [], set())
    for at, name in enumerate(found):
        surname = name.kind in (TITLE, ORGANISATION, JURISDICTION) and _is_surname(reading, name, people)
        surname = surname and not (name.kind == JURISDICTION and _is_where(reading, name))
        if name.kind == TITLE and not surname:
            if at and found[at - 1].kind == PERSON and found[at - 1].last == name.first:
                continue  # "Jane Roe MP"
            if not _has_bearer(reading, found, at):
                result.titles.append(name)
        elif name.kind not in (PERSON, SURNAME) and not surname:
            told_of = institution(reading, of_its_country(reading, found, at))
            first = phrase_from(reading, found, at) if told_of.kind == "organisation" else told_of.first
            end = phrase_to(reading, told_of.last) if told_of.kind == "organisation" else told_of.last
            result.mentions.append(told_of._replace(first=first, last=end))
        elif (last := _government_end(reading, name)) is not None:
            holder = _canonical(reading, name, people)
            result.mentions.append(led_by(holder, reading.text(name.first, last), name.first, last))
        else:
            role = role_of(reading, found, at)
            result.roles.update(range(*role.span))
            if role.shared and not role.of:
                role = role._replace(of=_country_of(_canonical(reading, name, people), role, found))
            mention = _person(reading, name, role, _canonical(reading, name, people))
            if mention is not None and mention.written:
                people[mention.written.lower().split()[-1]] = mention.name
            if mention is not None:
                mention = told[mention.name] = _remember(mention, told.get(mention.name))
                result.mentions.append(mention)
    return result


def _has_bearer(reading: Reading, found: list[Name], at: int) -> bool:
    """Whether a title stands right before a person's name."""
    following = found[at + 1] if at + 1 < len(found) else None
    if following is None or following.kind not in (PERSON, SURNAME):
        return False
    gap = reading.words[found[at].last : following.first]
    return not gap or (len(gap) == 1 and gap[0].text == ".")


def _is_surname(reading: Reading, name: Name, people: dict[str, str]) -> bool:
    """Whether a title or an acronym is the surname of somebody the article has introduced: Ms King, ROE."""
    word = reading.words[name.first]
    return name.last - name.first == 1 and word.capital and people.get(word.low, "").lower().endswith(f" {word.low}")


def _is_where(reading: Reading, name: Name) -> bool:
    """Whether a preposition before a name tells where something is: "he came from London"."""
    return name.first > 0 and reading.words[name.first - 1].low in smalls("preposition")


def _surnames(reading: Reading, found: list[Name]) -> dict[str, str]:
    """The full name for each last name (or, failing that, first name) of the people an article introduces."""
    first: dict[str, str] = {}
    last: dict[str, str] = {}
    for name in found:
        if name.kind == PERSON and name.last - name.first > 1:
            written = [word for word in reading.words[name.first : name.last] if word.text[0].isalpha()]
            given_last = written[-1].text.islower()  # "Kim Jung-hoon"
            last.setdefault(written[0 if given_last else -1].low, name.name)
            first.setdefault(written[0].low, name.name)
            if name.row.get("alone"):
                last[name.row["alone"].lower()] = name.name
    return first | last


def _canonical(reading: Reading, name: Name, people: dict[str, str]) -> str:
    """The full name behind a name: as the article introduces it, else as the lexicons know it, else as written."""
    if name.last - name.first > 1:
        return name.name
    word = reading.words[name.first]
    if word.low in people:
        return people[word.low]
    if name.kind != PERSON and word.text.isupper():
        hit = known(word.text.title())
        return hit.name if hit else word.text.title()
    return name.name


def _government_end(reading: Reading, name: Name) -> int | None:
    """Where "the Roe government" or "Roe's cabinet" ends; None when a person is meant."""
    following = [word.low for word in reading.words[name.last : name.last + 2]]
    possessive = int(following[:1] == ["'s"])
    if name.last - name.first > 1 or following[possessive : possessive + 1] == []:
        return None
    return name.last + possessive + 1 if following[possessive] in name_words("government noun") else None


def _person(reading: Reading, name: Name, role: Role, canonical: str) -> Mention | None:
    """The mention of a person; None for a lone unknown word that nothing shows to be somebody."""
    word = reading.words[name.first]
    unlinked = name.kind == SURNAME and canonical.lower() == word.low
    shown = role.titled or role.text is not None
    if unlinked and not shown and (word.low in source_nouns() or not _reports(reading, name)):
        return None
    if unlinked and role.office:
        canonical = _officeholder(word.low, role) or canonical
    meant = None if role.former else rightful(canonical, role.office, role.of, reading.article.published)
    written, canonical = (canonical, meant) if meant else (None, canonical)
    terms = terms_of(canonical)
    voice = role.voice or (_voice_in_office(terms[-1]) if terms else None)
    of = role.of or next((term.of for term in terms if role.office in term.offices), None)
    told = (voice, role.text, role.office, of, role.organisation, role.former)
    return Mention(role.first, name.last, name.first, canonical, "person", *told, written=written)


def _country_of(holder: str, role: Role, found: list[Name]) -> str:
    """The country of a title that several have: the one its holder is known in, else the one the article names most."""
    terms = terms_of(holder)
    held = (term.of for term in terms if role.office in term.offices or term.of in role.shared)
    named = Counter(name.row["jurisdiction"] for name in found if name.kind == JURISDICTION)
    return next(held, max(role.shared, key=lambda code: named[code]))


def _voice_in_office(term: Term) -> str:
    """A country's offices speak for it, and so do those of provinces; a chair or a chief executive is in business."""
    return "official" if term.of.isupper() or "prime minister" in term.offices else "business"


def _reports(reading: Reading, name: Name) -> bool:
    """Whether a lone unknown word has a reporting verb right beside it; "Watchmakers say" is a plural noun."""
    words = reading.words
    if not is_beside_saying(words, name.first, name.last):
        return False
    before = words[name.first - 1].low if name.first else ""
    if before == "to" or before in reporting():
        return True
    following = [word.low for word in words[name.last : name.last + 2]]
    if following[0] in smalls("adverb", "have", "be") or following[0] == "'s":
        del following[0]
    opens = name.first == reading.bounds[name.first][0]
    plural = words[name.first].low.endswith("s") and following[0] in bare_reporting()
    return not (plural or (opens and words[name.first].low.endswith("s") and not following[0].endswith("s")))


def _officeholder(surname: str, role: Role) -> str | None:
    """The one person of that surname who has held the office, by the lexicon of offices."""
    rows = [
        row for row in lexicon("offices") if role.office in row["office"].split("+") and role.of in (None, row["of"])
    ]
    holders = {row["holder"] for row in rows if row["holder"].lower().split()[-1] == surname}
    return holders.pop() if len(holders) == 1 else None


def _remember(mention: Mention, before: Mention | None) -> Mention:
    """A later mention without a role keeps the one told before."""
    if before is None:
        return mention
    if mention.role is None:
        kept = ("role", "office", "of", "former")
        mention = mention._replace(**{field: getattr(before, field) for field in kept})
    voice, organisation = mention.voice or before.voice, mention.organisation or before.organisation
    return mention._replace(voice=voice, organisation=organisation)
