"""Where articles contradict each other, and where one contradicts what is known: two quotes and a careful verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

import pandas as pd

from workbench.articles.table import Article, articles_in, need, rows_in, table_of
from workbench.findings.actors import Actor, cited, read_actors
from workbench.findings.disputes.companions import companies
from workbench.findings.disputes.conflict import ON_THE_STORY, SAME_STORY, Conflict
from workbench.findings.disputes.introductions import introductions
from workbench.findings.disputes.measures import Told, disputed_measures
from workbench.findings.disputes.people import Known, disputed_people
from workbench.findings.disputes.sentences import disputed_sentences
from workbench.findings.disputes.sources import disputed_sources
from workbench.findings.disputes.swapped import disputed_swaps, disputed_things
from workbench.findings.disputes.telling import comparable, telling_pairs, told_sentences
from workbench.findings.disputes.undecided import open_questions
from workbench.findings.disputes.visits import disputed_visits, visits
from workbench.findings.disputes.wordings import disputed_wordings, utterances
from workbench.findings.disputes.words import Said, disputed_words
from workbench.findings.evidence import Evidence
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.collecting import rarely_collected
from workbench.findings.reading.passages import small
from workbench.findings.reading.quotations import quotations
from workbench.findings.reading.variants import plain_forms

KINDS = (
    *("person", "office", "organisation", "rate", "date", "status", "scope", "quote_drift", "attribution", "omission"),
)

Cited = TypeVar("Cited", Told, Said)

_OF_A_MEASURE = ("implementing", "product", "rate", "status", "date", "affected", "rate_from")


@rarely_collected()
def find_conflicts(
    articles: pd.DataFrame, *, measures: pd.DataFrame | None = None, statements: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Where articles disagree with each other or with the lexicon of offices; one row is a disagreement of two quotes.

    Reads `id`, `text`, and where they are there `published`, `kind`, `story`; `measures` and `statements` are found
    when they are not given. Articles of one story are compared, with the insights that are about it; names for an
    office also across all articles and with the lexicon. Without `story` all are compared.

    Returns `kind` (person, office, organisation, rate: a tariff's or any other figure, date, status, scope,
    quote_drift, attribution, omission: what one article tells of a measure and another leaves out), `left`,
    `left_quote`, `right`, `right_quote` (null where only the lexicon disagrees), `within` (same article, same story,
    insight on the story, other articles, lexicon of offices), `verdict` (in words, careful) and the spans
    `left_start`, `left_end`, `right_start`, `right_end`. Raises InputError when `id` or `text` is missing.

    >>> text = "Finance Minister Jane Roe of Japan resigned in 2025."
    >>> find_conflicts(pd.DataFrame({"id": ["a"], "text": [text]})).empty
    True
    """
    need(articles, "id", "text")
    if statements is None:
        from workbench.findings.statements import find_statements

        statements = find_statements(articles)
    if measures is None:
        from workbench.findings.measures import find_measures

        measures = find_measures(articles)
    places = ["article", "start", "end"]
    need(measures, *places, made_by="wb.find_measures()")
    need(statements, *places, made_by="wb.find_statements()")
    read, stories = _in_order(articles)
    insights = {article.id for article in read if article.kind == "insight"}
    found = _once(_conflicts(read, stories, measures, statements))
    return table_of((_placed(one, insights) for one in found), Conflict)


def _in_order(articles: pd.DataFrame) -> tuple[list[Article], list[Any] | None]:
    """The articles and, if the table has them, their stories; by day and id, so that no result hangs on the rows."""
    days = [(pd.isna(day), day, name) for day, name in rows_in(articles, "published", "id")]
    ranks = [(unknown, 0 if unknown else day, name) for unknown, day, name in days]
    rows = sorted(range(len(ranks)), key=ranks.__getitem__)
    read = list(articles_in(articles))
    stories = [_or_none(story) for (story,) in rows_in(articles, "story")]
    return [read[row] for row in rows], [stories[row] for row in rows] if "story" in articles.columns else None


def _once(found: Iterable[Conflict]) -> Iterator[Conflict]:
    """The conflicts, those left out that tell of a kind again between words that overlap: the first says it best."""
    told: dict[tuple[str, str, str | None], list[Conflict]] = {}
    for one in found:
        before = told.setdefault((one.kind, one.left, one.right), [])
        turned = told.get((one.kind, one.right or "", one.left), [])
        if one.right is None or (
            not any(_overlap(one, other) for other in before)
            and not any(_overlap(one, _turned(other)) for other in turned)
        ):
            before.append(one)
            yield one


def _overlap(one: Conflict, other: Conflict) -> bool:
    left = one.left_start < other.left_end and other.left_start < one.left_end
    right = (one.right_start or 0) < (other.right_end or 0) and (other.right_start or 0) < (one.right_end or 0)
    return left and right


def _turned(one: Conflict) -> Conflict:
    return replace(
        one,
        left_start=one.right_start or 0,
        left_end=one.right_end or 0,
        right_start=one.left_start,
        right_end=one.left_end,
    )


def _placed(conflict: Conflict, insights: set[str]) -> Conflict:
    """An insight is about a story, never in it."""
    about = conflict.within == SAME_STORY and insights & {conflict.left, conflict.right}
    return replace(conflict, within=ON_THE_STORY) if about else conflict


_INTRODUCED = ("person", "organisation")


class _Told:
    """What one article tells, read once; its sentences only where it has others beside it."""

    def __init__(self, article: Article, *, alone: bool) -> None:
        reading, self.actors = read_actors(article)
        named = [cited(reading, mention) for mention in self.actors if mention.kind in _INTRODUCED or mention.leader]
        sentences = told_sentences(reading)
        self.article = article
        self.people = [actor for actor in named if actor.kind == "person"]
        self.bodies = [actor for actor in named if actor.kind == "organisation"]
        self.introductions = introductions(article, named)
        self.open = list(open_questions(sentences))
        self.visits = list(visits(sentences, self.actors))
        self.sentences = [] if alone else comparable(sentences)
        self.utterances = [] if alone else utterances(sentences)


def _conflicts(
    articles: Sequence[Article], stories: Sequence[Any] | None, measures: pd.DataFrame, statements: pd.DataFrame
) -> Iterator[Conflict]:
    alone = _alone(articles, stories)
    told = {article.id: _Told(article, alone=article.id in alone) for article in articles}
    by_id = {name: one.article for name, one in told.items()}
    people = {name: one.people for name, one in told.items()}
    known = Known(by_id, people, {name: one.introductions for name, one in told.items()})
    tariffs, said = _mentions(measures, by_id), _said(statements, by_id, people)
    for company in companies(articles, stories, {name: one.actors for name, one in told.items()}):
        members = company.articles
        yield from disputed_people(company, known)
        mentioned = [one for name in members for one in (*told[name].open, *tariffs[name])]
        yield from disputed_measures(mentioned, company.within)
        yield from disputed_visits([one for name in members for one in told[name].visits], company.within, known.days)
        yield from disputed_wordings({name: told[name].utterances for name in members}, known.days, company.within)
        spoken = _linked([one for name in members for one in said[name]])
        sentences = {name: told[name].sentences for name in members} if len(members) > 1 else {}
        pairs = telling_pairs([sentence for name in sentences for sentence in sentences[name]])
        yield from disputed_sources(pairs, company.within)
        yield from disputed_words(spoken, company.within)
        if sentences:
            yield from disputed_sentences(pairs, sentences, people, tariffs, known.days, company.within)
            yield from disputed_things(pairs, sentences, company.within)
            yield from disputed_swaps(pairs, {name: told[name].bodies for name in members}, company.within)


def _alone(articles: Sequence[Article], stories: Sequence[Any] | None) -> set[str]:
    """The articles that are the only ones of their story, with no insight that could be about it."""
    if stories is None or any(article.kind == "insight" for article in articles):
        return set()
    members = Counter(story for story in stories if story is not None)
    return {article.id for article, story in zip(articles, stories, strict=True) if members[story] <= 1}


def _mentions(measures: pd.DataFrame, articles: dict[str, Article]) -> dict[str, list[Told]]:
    """The mentions of measures by article."""
    need(measures, "article", "start", "end", "status", "measure", made_by="wb.find_measures()")
    found: dict[str, list[Told]] = {name: [] for name in articles}
    for name, start, end, measure, *optional in rows_in(measures, "article", "start", "end", "measure", *_OF_A_MEASURE):
        if name in articles:
            words = Evidence.cite(articles[name], int(start), int(end))
            found[name].append(Told(words, str(measure), *map(_or_none, optional)))
    return _sorted(found)


def _said(
    statements: pd.DataFrame, articles: dict[str, Article], people: Mapping[str, Sequence[Actor]]
) -> dict[str, list[Said]]:
    """The statements by article, history left out."""
    need(statements, "article", "start", "end", "speaker", "direct", made_by="wb.find_statements()")
    found: dict[str, list[Said]] = {name: [] for name in articles}
    offices = {name: {one.name: one.office or "" for one in named} for name, named in people.items()}
    columns = ("article", "start", "end", "speaker", "direct", "cue", "historical", "stance", "speaker_text")
    for name, start, end, speaker, direct, cue, historical, stance, text in rows_in(statements, *columns):
        if name not in articles or pd.isna(speaker) or historical is True or stance == "none":
            continue
        words = Evidence.cite(articles[name], int(start), int(end))
        term = None if direct else _term(words.quote)
        acts = not direct and not _acting().isdisjoint(str(cue or "").lower().split())
        office = offices[name].get(speaker) if speaker.split()[-1] in str(text or "") else None
        found[name].append(Said(words, speaker, bool(direct), _is_unnamed(speaker), term, acts, office))
    return _sorted(found)


def _sorted(found: dict[str, list[Cited]]) -> dict[str, list[Cited]]:
    """Each article's findings in the order of its text."""
    return {name: sorted(here, key=lambda one: (one.words.start, one.words.end)) for name, here in found.items()}


def _linked(said: list[Said]) -> list[Said]:
    """The statements of one story, with the full name where an article has a speaker by the surname alone."""
    full: dict[str, set[str]] = {}
    for speaker in {one.speaker for one in said if " " in one.speaker and not one.unnamed}:
        full.setdefault(speaker.split()[-1], set()).add(speaker)
    only = {surname: names.pop() for surname, names in full.items() if len(names) == 1}
    return [one._replace(speaker=only[one.speaker]) if one.speaker in only else one for one in said]


def _is_unnamed(speaker: str) -> bool:
    """Whether a speaker is some person nobody names; a ministry or a company is a body all the same."""
    if not speaker.startswith("unnamed "):
        return speaker == "anonymous source"
    return speaker.split()[-1] not in small("body noun")


@cache
def _acting() -> frozenset[str]:
    """The forms of the verbs by which somebody does something with words: offers, orders, threatens."""
    rows = [row for row in lexicon("cues") if row["kind"] in ("offer", "act", "threat", "ask")]
    return frozenset(form for row in rows for form in plain_forms(row["forms"]))


def _term(quote: str) -> str | None:
    """What alone stands in quotation marks within a reported statement."""
    marks = quotations(quote)
    return quote[marks[0].start : marks[0].end].strip("“”\"'‘’,.") if len(marks) == 1 else None


def _or_none(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value
