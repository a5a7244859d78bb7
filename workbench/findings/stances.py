"""Who stands where: an actor's statements on an issue added up, with the number of independent origins behind them."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from statistics import fmean
from typing import Any

import pandas as pd

from workbench.articles.table import need, rows_in
from workbench.findings.reviewing.overrides import Overrides, by_hand
from workbench.findings.reviewing.reviewed import standing

COLUMNS = ("actor", "issue", "stance", "score", "n", "independent", "quotes", "override")
_CITED = ("article", "start", "end", "quote", "review")
_ADDED_UP = ("holder", "issue", "stance", "score")
_TAKEN = 0.25  # a mean score beyond this is a stance, as for a single statement
_MIXED = 0.2  # the share of conditional statements beyond which the whole is conditional
_ALIKE = 0.75  # of the letters of two names, from which one may be a slip for the other
_FIRM = 0.8  # unless the mean is as strong as this


def score_stances(
    statements: pd.DataFrame,
    *,
    articles: pd.DataFrame | None = None,
    overrides: Overrides | None = None,
) -> pd.DataFrame:
    """Each actor's stance on each issue, the best attested first; one row is an actor and an issue.

    Reads `article`, `quote`, `holder`, `issue`, `stance`, `score` (and `historical`: what is history is left out) as
    `wb.find_statements` makes them. Returns `actor`, `issue`, `stance`, `score` (-1 to 1, the mean over origins), `n`
    (statements), `independent` (origins: without `articles`, every article is one; with them, a copy or retelling
    counts as what it derives from by `duplicate_of` and `origin`, or as its `story`, and an insight is no origin),
    `quotes` (a list of records with article id, quote and, where given, its span) and `override` (the note on a score
    that was set by hand, or "by hand"; else null).

    `overrides` is the file in which `wb.set_stance` keeps what was set by hand, a table with `actor`, `issue`, `score`
    and perhaps `note`, or maps (actor, issue) to a score. One of an actor without statements is a row too; where its
    name is much like one that has statements, a warning says so.
    Statements with no holder or no issue, and "no comment", have no stance to add up.
    Raises InputError when a column is missing or an override is outside -1 to 1.

    >>> said = {"article": ["a", "b"], "quote": ["No.", "Never."], "holder": ["Jane Roe"] * 2}
    >>> statements = pd.DataFrame(said | {"issue": "tariffs", "stance": "opposes", "score": [-0.8, -1.0]})
    >>> score_stances(statements)[["actor", "issue", "stance", "score", "independent"]].values.tolist()
    [['Jane Roe', 'tariffs', 'opposes', -0.9, 2]]
    """
    need(statements, "article", "quote", "holder", "issue", "stance", "score", made_by="wb.find_statements()")
    statements = standing(statements)
    counted = statements[statements["holder"].notna() & statements["issue"].notna() & (statements["stance"] != "none")]
    if "historical" in counted.columns:
        counted = counted[~counted["historical"].isin([True, "True", "true"])]
    cited = [column for column in _CITED if column in counted.columns]
    read = [*cited, *(column for column in _ADDED_UP if column not in cited)]
    origin, insights = _origins(articles)
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows_in(counted, *read):
        told = dict(zip(read, row, strict=True))
        told["origin"] = origin.get(told["article"], told["article"])
        groups.setdefault((str(told["holder"]), str(told["issue"])), []).append(told)
    forced = by_hand(overrides)
    _doubt(forced, groups)
    keys = dict.fromkeys([*groups, *forced])
    rows = [_row(key, groups.get(key, []), cited, insights, forced.get(key)) for key in keys]
    rows.sort(key=lambda row: (-row["independent"], -row["n"], row["actor"], row["issue"]))
    return _table(rows)


def _doubt(forced: Iterable[tuple[str, str]], found: Collection[tuple[str, str]]) -> None:
    """Warn of an actor or an issue set by hand that no statement has, where one has a name much like it."""
    for key in forced:
        for name, known in zip(key, zip(*found, strict=True), strict=False):
            alike = [] if name in known else get_close_matches(name, set(known), n=1, cutoff=_ALIKE)
            if alike:
                told = f"the stance set by hand of {key[0]} on {key[1]} is a row of its own: no statement has {name!r}"
                warnings.warn(f"{told}; did you mean {alike[0]!r}?", UserWarning, stacklevel=3)


def _origins(articles: pd.DataFrame | None) -> tuple[dict[str, str], set[str]]:
    """For each article the one it counts as, and which articles are insights."""
    if articles is None:
        return {}, set()
    need(articles, "id")
    derived = [column for column in ("duplicate_of", "origin") if column in articles.columns]
    columns = derived if "origin" in derived else [*derived, *({"story"} & set(articles.columns))]
    parents: dict[str, str] = {}
    for article, *above in rows_in(articles, "id", *columns):
        for parent in above:
            if not pd.isna(parent):
                parents.setdefault(article, str(parent))
    found = {}
    for article in articles["id"]:
        at, seen = article, {article}
        while at in parents and parents[at] not in seen:
            at = parents[at]
            seen.add(at)
        found[article] = at
    insights = set(articles["id"][articles["kind"] == "insight"]) if "kind" in articles.columns else set[str]()
    return found, insights


def _row(
    key: tuple[str, str],
    said: list[dict[str, Any]],
    cited: list[str],
    insights: set[str],
    forced: tuple[float, str] | None,
) -> dict[str, Any]:
    by_origin: dict[str, list[float]] = {}
    for one in said:
        by_origin.setdefault(one["origin"], []).append(one["score"])
    score = forced[0] if forced else round(fmean(map(fmean, by_origin.values())), 2)
    ordered = sorted(said, key=lambda one: (one["article"], one.get("start", 0), one["quote"]))
    return {
        "actor": key[0],
        "issue": key[1],
        "stance": _stance(score, [] if forced else [one["stance"] for one in said]),
        "score": score,
        "n": len(said),
        "independent": len(set(by_origin) - insights),
        "quotes": [{column: one[column] for column in cited} for one in ordered],
        "override": forced[1] if forced else None,
    }


def _stance(score: float, stances: list[str]) -> str:
    if stances and stances.count("conditional") > _MIXED * len(stances) and abs(score) < _FIRM:
        return "conditional"
    return "supports" if score >= _TAKEN else "opposes" if score <= -_TAKEN else "neutral"


def _table(rows: list[dict[str, Any]]) -> pd.DataFrame:
    types = {"score": "float64", "n": "int64", "independent": "int64", "quotes": "object"}
    columns = {name: pd.Series([row[name] for row in rows], dtype=types.get(name, "str")) for name in COLUMNS}
    return pd.DataFrame(columns)
