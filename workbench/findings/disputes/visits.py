"""Visits that are dated differently: perhaps a mistake, perhaps two visits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from workbench.findings.actors import Actor
from workbench.findings.dates import dates_in
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.evidence import Evidence
from workbench.findings.naming.name_lexicon import name_words
from workbench.findings.naming.offices import terms_of
from workbench.findings.reading.passages import Reading

_APART = timedelta(days=10)  # a visit that is further from its report is not what the report is about


class Visit(NamedTuple):
    """That somebody of one jurisdiction goes to another on a day, and the sentence that says so."""

    words: Evidence
    by: str
    to: str
    day: date


def visits(reading: Reading, actors: Sequence[Actor]) -> Iterator[Visit]:
    """The dated visits of an article: a word of motion, who moves, where to, and a day, in one sentence.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import actors
    >>> from workbench.findings.reading.passages import read
    >>> article = Article(id="a", text="Japan's trade minister will visit Washington on April 30, 2025.")
    >>> [(visit.by, visit.to, str(visit.day)) for visit in visits(read(article), list(actors(article)))]
    [('JP', 'US', '2025-04-30')]
    """
    article = reading.article
    found = []
    starts = [actor.start for actor in actors]
    for passage in reading.passages:
        here = (word for word in reading.words[passage.first : passage.last] if word.low in name_words("motion"))
        moving = next(here, None)
        if moving is None:
            continue
        told = actors[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
        places = (actor for actor in told if actor.kind == "place" and actor.start > moving.start)
        goal = next((place.of for place in places), None)
        who = next((side for actor in told if (side := _side(actor)) and side != goal), None)
        if goal and who:
            found.append((passage, who, goal))
    days = [date for date in dates_in(article) if date.grain == "day" and date.first] if found else []
    for passage, who, goal in found:
        day = next((date.first for date in days if passage.start <= date.start < passage.end), None)
        if day:
            yield Visit(Evidence.cite(article, passage.start, passage.end), who, goal, day)


def disputed_visits(
    found: Sequence[Visit], within: str, published: Mapping[str, date | None] | None = None
) -> Iterator[Conflict]:
    """Visits of one side to another that are dated differently in different articles.

    Articles `published` far apart, each near the visit it tells, tell of two visits.
    """
    known = published or {}
    first: dict[tuple[str, str], dict[date, Visit]] = {}
    for visit in found:
        days = first.setdefault((visit.by, visit.to), {})
        for day, other in days.items():
            two = _are_two(other, visit, known)
            if day != visit.day and other.words.article != visit.words.article and not two:
                verdict = f"{day} and {visit.day}: different dates, may be different visits"
                yield conflict("date", other.words, visit.words, within, verdict)
        days.setdefault(visit.day, visit)


def _are_two(left: Visit, right: Visit, published: Mapping[str, date | None]) -> bool:
    """Whether each of two articles tells of a visit of its own time."""
    a, b = published.get(left.words.article), published.get(right.words.article)
    if a is None or b is None:
        return False
    return abs(a - b) > _APART and abs(a - left.day) <= _APART and abs(b - right.day) <= _APART


def _side(actor: Actor) -> str | None:
    """The jurisdiction somebody acts for."""
    if actor.kind == "place":
        return None
    if actor.of:
        return actor.of
    return next((term.of for term in reversed(terms_of(actor.name))), None)
