"""Who is named for an office, held against other articles and against the lexicon."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import chain, islice

from workbench.articles.sentences import sentences
from workbench.articles.table import Article
from workbench.findings.actors import Actor
from workbench.findings.disputes.companions import Company
from workbench.findings.disputes.conflict import ELSEWHERE, LEXICON, Conflict, conflict
from workbench.findings.disputes.introductions import Introduction
from workbench.findings.disputes.roles import disputed_roles
from workbench.findings.disputes.senses import places
from workbench.findings.disputes.spellings import disputed_spellings
from workbench.findings.evidence import Evidence
from workbench.findings.naming.governments import HEADS_OF_GOVERNMENT, country
from workbench.findings.naming.offices import holders_on, terms_in, terms_of
from workbench.findings.naming.titles import shared_offices
from workbench.findings.reading.words import words

_NO_MINISTERS = frozenset(["US", "EU", "WORLD", "G7", "G20", "ASEAN", "BRICS"])
_WITNESSES = 3  # articles that are quoted against a claim; more would say the same
_HANDOVER = timedelta(days=14)  # around a change of office both names are to be expected


class Known:
    """What all articles tell: whom they name, their introductions, their days."""

    def __init__(
        self,
        articles: Mapping[str, Article],
        people: Mapping[str, Sequence[Actor]],
        introductions: Mapping[str, Sequence[Introduction]],
    ) -> None:
        """Each maps the ids of the articles."""
        self.articles, self.people, self.introductions = articles, people, introductions
        self.days = {name: article.published for name, article in articles.items()}
        self._sentences = cache(lambda name: sentences(articles[name].text))
        self._holders: dict[tuple[str, str, str], Introduction] = {}
        for told in chain.from_iterable(introductions.values()):
            if _is_claim(told):
                key = (str(told.actor.office), str(told.actor.of), told.person)
                self._holders.setdefault(key, told)

    def sentence(self, actor: Actor) -> Evidence:
        """The sentence in which somebody is named."""
        article = self.articles[actor.article]
        inside = (s for s in self._sentences(actor.article) if s.start <= actor.start < s.end)
        return next((Evidence.cite(article, s.start, s.end) for s in inside), actor)

    def holder(self, office: str, of: str, person: str) -> Introduction | None:
        """Where any article first names this person for this office."""
        return self._holders.get((office, of, person))


def disputed_people(company: Company, known: Known) -> Iterator[Conflict]:
    """The conflicts over people in articles that belong together."""
    claims = [told for article in company.articles for told in known.introductions[article] if _is_claim(told)]
    days = sorted(day for article in company.articles if (day := known.days[article]))
    usual = days[len(days) // 2] if days else None  # stands in where an article does not tell its own
    wrong = set()
    for claim in _once(claims):
        day = known.days[claim.words.article] or usual
        right = _rightful(claim, day)
        if right and day is not None:
            wrong.add(claim.words)
            yield from _against(claim, right, day, company, known)
    guessed = [
        one for article in company.articles for told in known.introductions[article] for one in _guessed(told, known)
    ]
    yield from _between([*(claim for claim in claims if claim.words not in wrong), *guessed], company)
    yield from disputed_spellings(company.articles, known.introductions, company.within)
    yield from disputed_roles(company.articles, known.introductions, known.days, company.within)


def same_person(left: str, right: str) -> bool:
    """Whether two names may mean one person: without accents, in another order or in part, by the surname alone.

    >>> same_person("Pedro Sánchez", "Sanchez"), same_person("Jane Roe", "John Roe")
    (True, False)
    >>> same_person("J. D. Vance", "JD Vance"), same_person("Jane A. Roe", "Jane Roe")
    (True, True)
    """
    a, b = _plain(left), _plain(right)
    if len(a) > 1 and len(b) > 1 and a[-1] == b[-1] and a[0][0] == b[0][0] and 1 in (len(a[0]), len(b[0])):
        return True  # an initial stands for the name
    return not (set(a) - set(b) and set(b) - set(a)) or "".join(a) == "".join(b)


def _is_claim(told: Introduction) -> bool:
    """Whether an introduction fills an office that one person holds at a time."""
    return bool(told.actor.office and told.actor.of) and not told.actor.former


def _guessed(told: Introduction, known: Known) -> Iterator[Introduction]:
    """An introduction of a minister of no country, as one of the only country with ministers in its sentence."""
    actor = told.actor
    if actor.of or actor.former or actor.leader or not (actor.office or "").endswith(" minister"):
        return
    here = words(known.sentence(actor).quote)
    codes = {code for _, _, code in places().within(here, 0, len(here))} - _NO_MINISTERS
    if len(codes) == 1:
        yield told._replace(actor=replace(actor, of=codes.pop()))


def _once(claims: list[Introduction]) -> list[Introduction]:
    """Each claim of an article once, where it first stands."""
    first: dict[tuple[str, str | None, str | None, str], Introduction] = {}
    for claim in claims:
        first.setdefault((claim.words.article, claim.actor.office, claim.actor.of, claim.person), claim)
    return list(first.values())


def _rightful(claim: Introduction, day: date | None) -> list[str]:
    """Who held the office by the lexicon, when that is somebody else and no change of office is near."""
    office, of = str(claim.actor.office), str(claim.actor.of)
    if day is None or not _is_sure(claim):
        return []
    for term in terms_in(office, of):
        near = term.since - _HANDOVER <= day and (term.until is None or day <= term.until + _HANDOVER)
        if near and same_person(term.holder, claim.person):
            return []
    return holders_on(office, of, day)


def _is_sure(claim: Introduction) -> bool:
    """Whether the country of a claim is told or known: an "agriculture secretary" may be of any."""
    office, of = claim.actor.office, claim.actor.of
    if office not in shared_offices() or any(term.of == of for term in terms_of(claim.person)):
        return True
    told = words(claim.words.quote)
    return any(code == of for _, _, code in places().within(told, 0, len(told)))


def _against(claim: Introduction, right: list[str], day: date, company: Company, known: Known) -> Iterator[Conflict]:
    """A claim the lexicon contradicts, held against each article that names whom the lexicon names."""
    office, of = str(claim.actor.office), str(claim.actor.of)
    verdict = (
        f"{claim.person} is named as {_office(claim)}; on {day:%Y-%m-%d} it was {' or '.join(right)}, "
        "by the lexicon of offices"
    )
    own = claim.words.article
    witnesses = (
        _witness(article, holder, office, known)
        for article in sorted(company.articles, key=lambda one: one != own)
        for holder in right
    )
    named = list(islice(filter(None, witnesses), _WITNESSES))
    found = [conflict("person", claim.words, witness, company.within, verdict) for witness in named]
    if office not in HEADS_OF_GOVERNMENT and not terms_of(claim.person):
        verdict += ", which need not know every change"
    elsewhere = next(filter(None, (known.holder(office, of, holder) for holder in right)), None)
    if not found and elsewhere is not None:
        found = [conflict("person", claim.words, elsewhere.words, ELSEWHERE, verdict)]
    yield from found or [conflict("person", claim.words, None, LEXICON, verdict)]


def _witness(article: str, right: str, office: str, known: Known) -> Evidence | None:
    """Where an article names whom the lexicon names: with the office if it does, else in a sentence."""
    for told in known.introductions[article]:
        if told.person == right and told.actor.office == office:
            return told.words
    meant = next((actor for actor in known.people[article] if actor.name == right and actor.written is None), None)
    return known.sentence(meant) if meant is not None else None


def _between(claims: list[Introduction], company: Company) -> Iterator[Conflict]:
    """Two names for one office where the lexicon does not decide."""
    names: dict[tuple[str | None, str | None], list[Introduction]] = {}
    for claim in claims:
        before = names.setdefault((claim.actor.office, claim.actor.of), [])
        if any(same_person(claim.person, other.person) for other in before):
            continue
        for other in before:
            if _may_share(claim, other):
                continue
            verdict = f"two names for the {_office(claim)}: {other.person} and {claim.person}; one at most is right"
            yield conflict("person", other.words, claim.words, company.within, verdict)
        before.append(claim)


def _may_share(left: Introduction, right: Introduction) -> bool:
    """Whether the lexicon knows two people to have held one office at a time: there are several vice premiers."""
    terms = terms_in(str(left.actor.office), str(left.actor.of))
    ours = [term for term in terms if same_person(term.holder, left.person)]
    theirs = [term for term in terms if same_person(term.holder, right.person)]
    return any(one.covers(other.since) or other.covers(one.since) for one in ours for other in theirs)


@lru_cache(maxsize=4096)  # each name is held against every other of its story
def _plain(name: str) -> tuple[str, ...]:
    bare = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return tuple(bare.replace("-", " ").replace(".", " ").split())


def _office(claim: Introduction) -> str:
    return f"{claim.actor.office} ({country(str(claim.actor.of))})"
