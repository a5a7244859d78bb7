"""What a careful reader would remark on an insight before it is signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from workbench.articles.table import need, table_of
from workbench.errors import expect
from workbench.insight.claims import ORDER
from workbench.insight.form import empty, long_summary, missing, ragged_tables
from workbench.insight.judgements import hedges, no_confidence, no_horizon, no_likelihood
from workbench.insight.model import Insight
from workbench.insight.remarks import Remark
from workbench.insight.sources import no_source, officeholders, stale_evidence

Rule = Callable[[Insight], Iterator[Remark]]
RULES: tuple[Rule, ...] = (
    missing, empty, long_summary, ragged_tables, no_likelihood, no_horizon, hedges, no_confidence, no_source,
)  # fmt: skip


def review(insight: Insight, articles: pd.DataFrame | None = None) -> pd.DataFrame:
    """What is missing, vague or not borne out in an insight, in the order of its fields; an empty table is praise.

    Returns `where` (the field: title, summary, event, motives, structure, variables, trends, closing), `rule`,
    `severity` (error, warning, note), `message`, and `start` and `end` of the words in `insight.texts()[where]` (null:
    the field as a whole). With `articles` (columns `id`, `text`, if there `kind`) evidence is compared with them, and
    the names of people in office. Raises InputError when a column is missing.
    The rules on likelihood, confidence and sources follow US Intelligence Community Directive 203 (2015).

    >>> remarks = review(Insight.blank("TALKS").with_texts(trends="- A deal may come."))
    >>> remarks.loc[remarks["where"] == "trends", "rule"].tolist()
    ['no_confidence', 'no_source', 'no_horizon', 'no_likelihood', 'hedge']
    """
    expect(insight, Insight, wanted="an insight", made_by="wb.parse_insight()")
    remarks = [remark for rule in RULES for remark in rule(insight)]
    if articles is not None:
        need(articles, "id", "text")
        remarks += [remark for rule in (stale_evidence, officeholders) for remark in rule(insight, articles)]
    return table_of(sorted(remarks, key=_place), Remark)


def _place(remark: Remark) -> tuple[int, int, str]:
    return ORDER.index(remark.where), -1 if remark.start is None else remark.start, remark.rule
