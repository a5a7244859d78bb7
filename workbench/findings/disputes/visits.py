"""Visits that are dated differently: perhaps a mistake, perhaps two visits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from workbench.findings.dates import dates_in
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.telling import Sentence, is_of_travel
from workbench.findings.evidence import Evidence
from workbench.findings.naming.mention import Mention
from workbench.findings.naming.name_lexicon import name_words
from workbench.findings.naming.offices import terms_of

_APART = timedelta(days=10)  # a visit that is further from its report is not what the report is about


class Visit(NamedTuple):
    """That somebody of one jurisdiction goes to another on a day, and the sentence that says so."""

    words: Evidence
    by: str
    to: str
    day: date


def visits(sentences: Sequence[Sentence], actors: Sequence[Mention]) -> Iterator[Visit]:
    """The dated visits of an article: a word of motion, who moves, where to, and a day, in one sentence.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import read_actors
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> article = Article(id="a", text="Japan's trade minister will visit Washington on April 30, 2025.")
    >>> reading, actors = read_actors(article)
    >>> [(visit.by, visit.to, str(visit.day)) for visit in visits(told_sentences(reading), actors)]
    [('JP', 'US', '2025-04-30')]
    """
    found = []
    starts = [actor.first for actor in actors]
    for sentence in filter(is_of_travel, sentences):
        first, last = sentence.passage.first, sentence.passage.last
        moving = next(i for i, word in enumerate(sentence.text, first) if word.low in name_words("motion"))
        told = actors[bisect_left(starts, first) : bisect_left(starts, last)]
        goal = next((actor.of for actor in told if actor.kind == "place" and actor.first > moving), None)
        who = next((side for actor in told if (side := _side(actor)) and side != goal), None)
        if goal and who:
            found.append((sentence.words, who, goal))
    named = dates_in(sentences[0].reading.article) if found else ()
    days = [date for date in named if date.grain == "day" and date.first]
    for words, who, goal in found:
        day = next((day.first for day in days if words.start <= day.start < words.end), None)
        if day:
            yield Visit(words, who, goal, day)


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


def _side(actor: Mention) -> str | None:
    """The jurisdiction somebody acts for."""
    if actor.kind == "place":
        return None
    if actor.of:
        return actor.of
    return next((term.of for term in reversed(terms_of(actor.name))), None)
