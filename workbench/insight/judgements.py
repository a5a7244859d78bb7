"""Remarks on judgements nobody could be held to: without likelihood, without a date, without confidence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from workbench.articles.sentences import sentences
from workbench.articles.table import Article
from workbench.findings.dates import dates_in
from workbench.insight.model import Insight
from workbench.insight.parts import Item
from workbench.insight.remarks import Remark, items_said, phrases

_PER_CENT = re.compile(r"\d\s?(?:%|per\s?cent)\s(?:chance|probability|likelihood|odds)")
_CONFIDENCE = re.compile(r"\b(?:low|moderate|high|little|some|great)(?:-to-(?:moderate|high))? confidence\b")


def no_likelihood(insight: Insight) -> Iterator[Remark]:
    """Predictions that say neither in a term of ICD 203 nor in per cent how likely they are."""
    for said in items_said(insight):
        if said.where == "trends" and not _weighed(said.item) and not says_how_likely(said.item.typed):
            message = "how likely is it? Say so in a term of ICD 203 (unlikely, likely, very likely …) or in per cent"
            yield Remark(
                where="trends",
                rule="no_likelihood",
                severity="warning",
                message=message,
                start=said.start,
                end=said.end,
            )


def no_horizon(insight: Insight) -> Iterator[Remark]:
    """Predictions without a date or span by which they will have turned out right or wrong."""
    for said in items_said(insight):
        forecast = said.item.forecast
        if said.where == "trends" and not (forecast and forecast.deadline) and not _says_when(said.item.typed):
            message = "by when? Without a date or span it can never turn out wrong"
            yield Remark(
                where="trends", rule="no_horizon", severity="warning", message=message, start=said.start, end=said.end
            )


def hedges(insight: Insight) -> Iterator[Remark]:
    """Words such as "could" and "may" in sentences that do not say how likely it is."""
    weighed = {
        where: [(said.start, said.end) for said in all_said if _weighed(said.item)]
        for where, all_said in groupby(items_said(insight), key=lambda said: said.where)
    }
    for where, text in insight.texts().items():
        vague = (one for one in sentences(text) if where != "title" and not says_how_likely(one.text))
        for sentence in vague:
            for hedge in phrases("hedges", "hedge").finditer(text, sentence.start, sentence.end):
                start, end = hedge.span()
                if _within(start, weighed.get(where, [])):
                    continue
                message = f"{hedge[0]!r} may mean 5 or 95 per cent; say how likely it is, or that it is a fact"
                severity = "warning" if where == "trends" else "note"
                yield Remark(where=where, rule="hedge", severity=severity, message=message, start=start, end=end)


def no_confidence(insight: Insight) -> Iterator[Remark]:
    """Predictions of which none says with how much confidence they are made."""
    items = insight.trends.items
    said = _CONFIDENCE.search(f"{insight.texts()['trends']} {insight.closing.text}".casefold())
    if items and not said and not any(item.confidence for item in items):
        message = "with how much confidence (low, moderate, high), and because of what sources?"
        yield Remark(where="trends", rule="no_confidence", severity="note", message=message)


def says_how_likely(text: str) -> bool:
    """Whether a text holds a term of ICD 203 or a probability in per cent.

    >>> says_how_likely("A deal is unlikely."), says_how_likely("A deal may come."), says_how_likely("a 70% chance")
    (True, False, True)
    """
    text = text.casefold()
    return bool(phrases("likelihood", "forms").search(text) or _PER_CENT.search(text))


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the spans, which are in order."""
    at = bisect_right(spans, (place, place)) - 1
    return at >= 0 and place < spans[at][1]


def _weighed(item: Item) -> bool:
    probability = item.forecast.probability if item.forecast else None
    return item.likelihood is not None or probability is not None


def _says_when(text: str) -> bool:
    dates = dates_in(Article(id="", text=text))
    return any(date.grain != "reference" for date in dates) or bool(
        phrases("horizons", "horizon").search(text.casefold())
    )
