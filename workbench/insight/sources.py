"""Remarks on what an insight rests on: sources that are not named, quotes that are not exact, names nobody reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pandas as pd

from workbench.articles.table import articles_in
from workbench.findings.lexicon import lexicon as findings_lexicon
from workbench.insight.headings import KINDS
from workbench.insight.lexicon import lexicon
from workbench.insight.model import Insight
from workbench.insight.remarks import Remark, items_said, phrases

_NAME = r"[^\W\d_][\w’'-]*"
_NAMES = re.compile(_NAME)
_WORD = re.compile(r"[^\W_]+")


def no_source(insight: Insight) -> Iterator[Remark]:
    """Sections that say something and cite nothing: no evidence on any item, no source in the words."""
    texts = insight.texts()
    for kind in KINDS:
        items = insight.section(kind).items
        named = phrases("source_words", "words").search(texts[kind].casefold())
        if texts[kind] and not named and not any(item.evidence for item in items):
            message = "no article is cited: attach the quotes this rests on, or name the source in the text"
            yield Remark(where=kind, rule="no_source", severity="warning", message=message)


def stale_evidence(insight: Insight, articles: pd.DataFrame) -> Iterator[Remark]:
    """Quotes that do not stand in the article at the place they are said to."""
    texts = {article.id: article.text for article in articles_in(articles)}
    for said in items_said(insight):
        for evidence in said.item.evidence:
            text = texts.get(evidence.article)
            if text is not None and text[evidence.start : evidence.end] == evidence.quote:
                continue
            moved = text is not None and evidence.quote in text
            why = "is not among the articles" if text is None else "has moved in" if moved else "is no longer in"
            subject = f"article {evidence.article}" if text is None else f"the quote {evidence.quote[:60]!r}"
            message = f"{subject} {why}" + ("" if text is None else f" article {evidence.article}")
            yield Remark(
                where=said.where,
                rule="stale_evidence",
                severity="error",
                message=message,
                start=said.start,
                end=said.end,
            )


def officeholders(insight: Insight, articles: pd.DataFrame) -> Iterator[Remark]:
    """People named with an office, or with a government, whom no article names; other insights are no source."""
    reported = {
        word.casefold()
        for article in articles_in(articles)
        if article.kind != "insight"
        for word in _WORD.findall(article.text)
    }
    for where, text in insight.texts().items():
        for start, end, name in _in_office(text):
            # in a headline of capitals no word tells whether it is a name
            if not name.isupper() and reported.isdisjoint(_WORD.findall(name.casefold())):
                message = f"no article names {name}: is the name right, and is the office still held?"
                yield Remark(
                    where=where, rule="officeholder", severity="warning", message=message, start=start, end=end
                )


def _in_office(text: str) -> Iterator[tuple[int, int, str]]:
    """Where somebody is named with an office, and the surname."""
    governments, titles = _patterns()
    for found in governments.finditer(text):
        if found["name"][0].isupper() and found["name"].casefold() not in _no_names():
            yield *found.span("name"), found["name"]
    for found in titles.finditer(text):
        names = [name for name in _NAMES.findall(found["names"]) if name[0].isupper()]
        if names and found["names"][0].isupper():
            yield *found.span("names"), names[-1]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Names before a word for a government, and names after a title."""
    governments = "|".join(row["word"] for row in lexicon("government_words") if row["kind"] == "government")
    titles = "|".join(
        re.escape(row["title"])
        for row in sorted(findings_lexicon("titles"), key=lambda row: -len(row["title"]))
        if row["office"]
    )
    return (
        re.compile(rf"\b(?P<name>{_NAME}?)(?:['’]s)? (?:{governments})\b"),
        re.compile(rf"\b(?i:{titles}) (?P<names>{_NAME}?(?: {_NAME}?)?)(?:['’]s)?(?![\w’'-])"),
    )


@cache
def _no_names() -> frozenset[str]:
    """Words before "government" that name nobody: adjectives, countries and peoples."""
    words = {row["word"] for row in lexicon("government_words") if row["kind"] == "no name"}
    return frozenset(words | {row["surface"].casefold() for row in findings_lexicon("jurisdictions")})
