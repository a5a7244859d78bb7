"""Visits that are dated differently: perhaps a mistake, perhaps two visits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from workbench.articles.table import Article
from workbench.findings.actors import Actor
from workbench.findings.conflict import Conflict, conflict
from workbench.findings.dates import DateMention
from workbench.findings.evidence import Evidence
from workbench.findings.name_lexicon import name_words
from workbench.findings.offices import terms_of
from workbench.findings.reading import read


class Visit(NamedTuple):
    """That somebody of one jurisdiction goes to another on a day, and the sentence that says so."""

    words: Evidence
    by: str
    to: str
    day: date


def visits(article: Article, actors: Sequence[Actor], dates: Sequence[DateMention]) -> Iterator[Visit]:
    """The dated visits of an article: a word of motion, who moves, where to, and a day, in one sentence.

    >>> from workbench.findings.actors import actors
    >>> from workbench.findings.dates import dates_in
    >>> article = Article(id="a", text="Japan's trade minister will visit Washington on April 30, 2025.")
    >>> found = visits(article, list(actors(article)), list(dates_in(article)))
    >>> [(visit.by, visit.to, str(visit.day)) for visit in found]
    [('JP', 'US', '2025-04-30')]
    """
    reading = read(article)
    for passage in reading.passages:
        days = [d for d in dates if d.grain == "day" and d.first and passage.start <= d.start < passage.end]
        moving = [w for w in reading.words[passage.first : passage.last] if w.low in name_words("motion")]
        if not days or not moving:
            continue
        here = [actor for actor in actors if passage.start <= actor.start < passage.end]
        goal = next((actor.of for actor in here if actor.kind == "place" and actor.start > moving[0].start), None)
        who = next((side for actor in here if (side := _side(actor)) and side != goal), None)
        if goal and who and days[0].first:
            yield Visit(Evidence.cite(article, passage.start, passage.end), who, goal, days[0].first)


def disputed_visits(found: Sequence[Visit], within: str) -> Iterator[Conflict]:
    """Visits of one side to another that are dated differently in different articles."""
    first: dict[tuple[str, str], dict[date, Visit]] = {}
    for visit in found:
        days = first.setdefault((visit.by, visit.to), {})
        for day, other in days.items():
            if day != visit.day and other.words.article != visit.words.article:
                verdict = f"{day} and {visit.day}: different dates, may be different visits"
                yield conflict("date", other.words, visit.words, within, verdict)
        days.setdefault(visit.day, visit)


def _side(actor: Actor) -> str | None:
    """The jurisdiction somebody acts for."""
    if actor.kind == "place":
        return None
    if actor.of:
        return actor.of
    return next((term.of for term in reversed(terms_of(actor.name))), None)
