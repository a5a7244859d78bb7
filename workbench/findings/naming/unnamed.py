"""Actors without a name: "officials in Tokyo", "a person familiar with the talks", "the minister"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from workbench.findings.naming.again import Bodies
from workbench.findings.naming.bodies import body_noun, own_name
from workbench.findings.naming.governments import central_bank_of, government_of
from workbench.findings.naming.mention import Mention, source_nouns
from workbench.findings.naming.name import Name
from workbench.findings.naming.named import Named
from workbench.findings.naming.offices import holder_on, terms_of
from workbench.findings.naming.reach import bare_verbs, breaks, left, right
from workbench.findings.naming.titles import implied
from workbench.findings.reading.passages import Reading, small

_SPOKEN = ("spokesperson", "spokesman", "spokeswoman")
_ANONYMOUS = ("unnamed officials", "unnamed aides")  # who speaks is told apart from whose side it is
_BODIES = ("unnamed groups", "unnamed unions")
_SETTLED = timedelta(days=14)  # around a change of office a description may mean either holder


def unnamed(reading: Reading, named: Named) -> Iterator[Mention]:
    """Who acts or speaks in an article without being named.

    Officials with a jurisdiction count as its government, officials and staff of an organisation as the organisation. A
    definite description ("the minister") is the last person told to hold that office, or stays a description.
    """
    at_last = {mention.last: mention for mention in named.mentions}
    at_first = {mention.first: mention for mention in named.mentions}
    begins = {last: mention.first for last, mention in at_last.items()}
    titles = {title.first: title for title in named.titles}
    ends = {title.last: title.first for title in named.titles}
    holders = _Holders(reading, named.mentions)
    home = _home(named.mentions)
    bodies = Bodies(named.mentions)
    done = 0
    for i in _heads(reading, named, titles):
        begin, stop = reading.bounds[i]
        title = titles.get(i)
        head_last = title.last if title else i + 1
        if i < done or _describes(reading, i, head_last, titles, at_first):
            continue
        first = max(done, left(reading, i, begin, at_last, begins, ends))
        last = right(reading, head_last, stop, at_first)
        inside = [at_first[k] for k in range(first, last) if k in at_first]
        mention = _described(reading, title, first, i, last, inside, holders, at_last) if title else None
        mention = mention or _again(reading, first, i, last, holders)
        mention = mention or _group(reading, title, first, i, last, inside, home, at_first, bodies)
        if mention is not None:
            yield mention
            done = max(last, head_last)


def _heads(reading: Reading, named: Named, titles: dict[int, Name]) -> list[int]:
    """The words that may head the phrase: titles without a name, and the nouns of `lexicons/sources.csv`."""
    taken = named.roles.union(*(range(mention.first, mention.last) for mention in named.mentions))
    nouns = source_nouns()
    found = {i for i, word in enumerate(reading.words) if word.low in nouns and not word.text.isupper()}
    within = {i for title in titles.values() for i in range(title.first + 1, title.last)}
    return sorted(((found - within) | titles.keys()) - taken)


def _describes(reading: Reading, i: int, following: int, titles: dict[int, Name], at_first: dict[int, Mention]) -> bool:
    """Whether a word heads no phrase: "some tariffs", the "ministry" of "ministry officials"."""
    word = reading.words[i].low
    stop = reading.bounds[i][1]
    if word in small("quantifier"):
        after = reading.words[i + 1].low if i + 1 < stop else "."
        speaks = after in breaks() or after in small("adverb") or after in bare_verbs()
        return after != "of" and not speaks
    if following >= stop:
        return False
    if reading.words[following].low in source_nouns():
        return True
    member = following + 1 < stop and reading.words[following].text in ("'", "’")
    if member and reading.words[following + 1].low in source_nouns():
        return True  # "the growers' council"
    owns = i in titles and following + 1 < stop and reading.words[following].low == "'s"
    if owns and reading.words[following + 1].low in ("office", "campaign", "team"):
        return True  # "the prime minister's office"
    return word in small("source modifier") and (following in titles or following in at_first)


def _home(mentions: list[Mention]) -> str | None:
    """The jurisdiction an article is about, when one is named most: whose "the ministry" is; the US has departments."""
    counts = Counter(m.of for m in mentions if m.of and m.of not in ("US", "EU") and m.kind in ("government", "place"))
    most = counts.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


class _Holders:
    """Who has been told to hold an office, up to a place in the article."""

    def __init__(self, reading: Reading, mentions: list[Mention]) -> None:
        self._published = reading.article.published
        self._people = [m for m in mentions if m.kind == "person"]
        self._upto = 0
        self._office: dict[str, Mention] = {}
        self._noun: dict[str, Mention] = {}

    def last(self, before: int, office: str | None, noun: str, of: str | None) -> Mention | None:
        """The last person before a word who holds the office (of that body), or whose role has the noun."""
        while self._upto < len(self._people) and self._people[self._upto].first < before:
            person = self._people[self._upto]
            terms = (
                []
                if person.former
                else [(office, term.of) for term in terms_of(person.name)[-1:] for office in term.offices]
            )
            if person.office and not person.former:
                terms.append((person.office, person.of or ""))
            for office_held, body in terms:
                self._office[office_held] = self._office[f"{office_held} {body}"] = person
            for word in (person.role or "").lower().split():
                told = word.strip(",.;")
                for each in _SPOKEN if told in _SPOKEN else (told,):
                    self._noun[each] = person
            self._upto += 1
        if office:
            found = self._office.get(f"{office} {of}" if of else office)
            if found is None and of and self._published:
                sure = holder_on(office, of, self._published - _SETTLED) == holder_on(
                    office, of, self._published + _SETTLED
                )
                name = holder_on(office, of, self._published) if sure else None
                return Mention(0, 0, 0, name, "person", "official", None, office, of) if name else None
            return found
        return None if of else self._noun.get(noun)


def _described(
    reading: Reading,
    title: Name,
    first: int,
    head: int,
    last: int,
    inside: list[Mention],
    holders: _Holders,
    at_last: dict[int, Mention],
) -> Mention | None:
    """The person a definite description means."""
    definite = first < head and reading.words[first].low in ("the", "its", "his", "her", "their")
    possessed = any(mention.last <= head for mention in inside)
    if not definite and not possessed:
        return None
    body = next((m for m in inside if m.of or m.kind == "organisation"), None)
    if body is None and reading.words[first].low in ("its", "their"):
        body = _owner(reading, first, at_last)
    of = (body.of or body.name) if body else next(iter(implied(title.row)), None)
    office = title.row["office"] or None
    if office == "prime minister" and of == "US":
        return None
    shared = body is None and len(implied(title.row)) > 1
    noun = reading.words[title.last - 1].low
    person = (holders.last(first, office, noun, None) if shared else None) or holders.last(first, office, noun, of)
    if person is not None:
        return person._replace(first=first, last=last, head=head)
    if office is None:
        return None
    name = reading.text(first, last)
    for start in ("the ", "The ", "its ", "his ", "her ", "their "):
        name = name.removeprefix(start)
    return Mention(first, last, head, name, "person", title.row["voice"] or None, None, office, of)


def _owner(reading: Reading, at: int, at_last: dict[int, Mention]) -> Mention | None:
    """The country named last before an "its" in the same sentence: "Canada will wait, its prime minister said"."""
    before = (at_last[i] for i in range(at, reading.bounds[at][0], -1) if i in at_last)
    return next((mention for mention in before if mention.kind in ("government", "place") and mention.of), None)


def _again(reading: Reading, first: int, head: int, last: int, holders: _Holders) -> Mention | None:
    """The person told before to be what a plain description says: "the spokesperson", "the economist"."""
    noun = reading.words[head].low
    if reading.words[first].low != "the" or (first + 1, head + 1) != (head, last) or noun.endswith("s"):
        return None
    row = source_nouns().get(noun)
    office = row is None or row["voice"] not in ("analyst", "business", "public")
    if (office and noun not in _SPOKEN) or noun in small("body noun") or body_noun(noun) is not None:
        return None
    person = holders.last(first, None, noun, None)
    return person._replace(first=first, last=last, head=head) if person is not None else None


def _group(
    reading: Reading,
    title: Name | None,
    first: int,
    head: int,
    last: int,
    inside: list[Mention],
    home: str | None,
    at_first: dict[int, Mention],
    bodies: Bodies,
) -> Mention | None:
    """An unnamed source: whose voice it is and under which name it is counted."""
    noun = title.last - 1 if title is not None else head
    source = source_nouns().get(reading.words[noun].low) or source_nouns().get(reading.words[last - 1].low)
    if source is None:
        if title is None or first == head:
            return None
        source = {"name": f"unnamed {reading.words[head].low}", "voice": title.row["voice"]}
    told = own_name(reading, first, head, last, inside) if source["name"] in _BODIES else None
    voice, name, kind = source["voice"] or None, told or source["name"], "group"
    meant = _spoken_for(reading, first, head, last, inside, voice, bodies)
    if meant is not None:
        return meant._replace(first=first, last=last, head=head)
    body = next((m for m in inside if m.kind == "organisation"), None)
    if source["name"] == "unnamed study":
        body = body or _author(reading, last, at_first)
    power = next((m for m in inside if m.kind in ("government", "place") and m.of), None)
    if any(word.low in ("media", "press", "newspaper") for word in reading.words[first:last]):
        voice, name = "media", "unnamed media"
    elif body is not None and voice in ("official", "business", "analyst", "media"):
        name, voice, kind = body.name, body.voice or voice, "organisation"
    elif power is not None and voice == "insider" and reading.words[head].low in small("house source"):
        voice = "official"  # "a Downing Street source" speaks for the house
    elif power is not None and voice == "official" and power.of and not _is_partisan(reading, source["name"], head):
        government = power.kind == "government" and not power.name.startswith("Government")
        name, kind = (power.name if government else government_of(power.of)), "government"
    if reading.text(max(0, head - 1), head + 1).lower() == "central bank":
        known = power is not None and power.of
        name, kind = (central_bank_of(power.of), "organisation") if power and known else ("unnamed central bank", kind)
        voice = "official"
    of = power.of if power else None
    if of is None and body is None and any(word.low in small("ministry") for word in reading.words[first:last]):
        of = home
        name, kind = (government_of(home), "government") if home else (name, kind)
    anonymous = None
    if kind != "group" and source["name"] in _ANONYMOUS:
        anonymous = f"{source['name']} of {'the ' if ' ' in name else ''}{name}"
    meant = Mention(first, last, head, name, kind, voice, None, None, of, body.name if body else None)
    return meant._replace(anonymous=anonymous)


def _is_partisan(reading: Reading, name: str, head: int) -> bool:
    """Whether a source speaks for a party and no government: "Peru's ruling party", "Peru's opposition leader"."""
    near = reading.words[max(0, head - 1) : head + 1]
    return name == "unnamed party" or any(word.low in small("opposition") for word in near)


def _spoken_for(
    reading: Reading, first: int, head: int, last: int, inside: list[Mention], voice: str | None, bodies: Bodies
) -> Mention | None:
    """Who is meant by what is theirs or stands for them: "Roe's office", "its lawyers", "the company"."""
    person = next((m for m in inside if m.kind == "person" and m.first == first), None)
    if person is not None and (voice == "document" or reading.words[head].low in ("office", "campaign", "team")):
        return person
    if any(m.kind in ("organisation", "government", "place") for m in inside):
        return bodies.again(reading, first, head, last) if reading.words[head - 1].low in small("seated") else None
    return bodies.spoken_for(reading, first, head) or bodies.again(reading, first, head, last)


def _author(reading: Reading, at: int, at_first: dict[int, Mention]) -> Mention | None:
    """Whose study it is: "a paper by economists at the Lumen Institute"."""
    if at >= len(reading.words) or reading.words[at].low not in ("by", "from", "of"):
        return None
    stop = min(reading.bounds[at][1], at + 8)
    found = next((at_first[i] for i in range(at, stop) if i in at_first), None)
    return found if found is not None and found.kind == "organisation" else None
