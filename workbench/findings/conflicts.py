"""Where articles contradict each other, and where one contradicts what is known: two quotes and a careful verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from workbench.articles.table import Article, articles_in, need, table_of
from workbench.findings.actors import Actor, actors
from workbench.findings.companions import companies
from workbench.findings.conflict import Conflict
from workbench.findings.dates import dates_in
from workbench.findings.disputed_measures import Told, disputed_measures, open_questions
from workbench.findings.disputed_people import Known, disputed_people
from workbench.findings.disputed_visits import Visit, disputed_visits, visits
from workbench.findings.disputed_words import Said, drifted, hardened
from workbench.findings.evidence import Evidence
from workbench.findings.introductions import introductions
from workbench.findings.quotations import quotations

KINDS = ("person", "office", "organisation", "rate", "date", "status", "scope", "quote_drift", "attribution")


def find_conflicts(
    articles: pd.DataFrame, *, measures: pd.DataFrame | None = None, statements: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Where articles disagree with each other or with the lexicon of offices; one row is a disagreement of two quotes.

    Reads `id`, `text`, and where they are there `published`, `kind`, `story`; `measures` and `statements` are found
    when they are not given. Articles of one story are compared, with the insights that are about it; names for an
    office also across all articles and with the lexicon. Without `story` all are compared.

    Returns `kind` (person, office, organisation, rate, date, status, scope, quote_drift, attribution), `left`,
    `left_quote`, `right`, `right_quote` (null where only the lexicon disagrees), `within` (same article, same story,
    other articles, lexicon of offices), `verdict` (in words, careful) and the spans `left_start`, `left_end`,
    `right_start`, `right_end`. Raises InputError when `id` or `text` is missing.

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
    return table_of(_conflicts(articles, measures, statements), Conflict)


def _conflicts(articles: pd.DataFrame, measures: pd.DataFrame, statements: pd.DataFrame) -> Iterator[Conflict]:
    by_id = {article.id: article for article in articles_in(articles)}
    acting = {name: list(actors(article)) for name, article in by_id.items()}
    told = {name: introductions(article, acting[name]) for name, article in by_id.items()}
    known = Known(by_id, acting, told)
    tariffs = _mentions(measures, by_id)
    said = _said(statements, by_id)
    journeys = {name: _visits(article, acting[name]) for name, article in by_id.items()}
    for company in companies(articles, acting):
        members = company.articles
        yield from disputed_people(company, known)
        yield from disputed_measures([one for name in members for one in tariffs[name]], company.within)
        yield from disputed_visits([one for name in members for one in journeys[name]], company.within)
        yield from drifted([one for name in members for one in said[name]], company.within)
        yield from hardened([one for name in members for one in said[name]], company.within)


def _mentions(measures: pd.DataFrame, articles: dict[str, Article]) -> dict[str, list[Told]]:
    """The mentions of measures by article, with the sentences that treat measures as undecided."""
    need(measures, "article", "start", "end", "status", "measure", made_by="wb.find_measures()")
    found: dict[str, list[Told]] = {name: list(open_questions(article)) for name, article in articles.items()}
    for row in measures.to_dict("records"):
        article = articles.get(row["article"])
        if article is not None:
            words = Evidence.cite(article, int(row["start"]), int(row["end"]))
            optional = (_or_none(row.get(column)) for column in ("implementing", "product", "rate", "status", "date"))
            found[article.id].append(Told(words, str(row["measure"]), *optional))
    return found


def _said(statements: pd.DataFrame, articles: dict[str, Article]) -> dict[str, list[Said]]:
    """The statements by article, history left out."""
    need(statements, "article", "start", "end", "speaker", "direct", made_by="wb.find_statements()")
    found: dict[str, list[Said]] = {name: [] for name in articles}
    for row in statements.to_dict("records"):
        article = articles.get(row["article"])
        speaker = _or_none(row["speaker"])
        if article is None or speaker is None or row.get("historical") is True or row.get("stance") == "none":
            continue
        words = Evidence.cite(article, int(row["start"]), int(row["end"]))
        unnamed = speaker.startswith("unnamed ") or speaker == "anonymous source"
        direct = bool(row["direct"])
        found[article.id].append(Said(words, speaker, direct, unnamed, None if direct else _term(words.quote)))
    return found


def _term(quote: str) -> str | None:
    """What alone stands in quotation marks within a reported statement."""
    marks = quotations(quote)
    return quote[marks[0].start : marks[0].end].strip("“”\"'‘’,.") if len(marks) == 1 else None


def _visits(article: Article, acting: list[Actor]) -> list[Visit]:
    return list(visits(article, acting, list(dates_in(article))))


def _or_none(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value
