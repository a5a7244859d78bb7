"""Findings as they stand after review: each review is found again in what the rules find today."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.articles.table import need
from workbench.errors import expect
from workbench.findings.reviewing.fields import SPAN, found_in, kinds_in, kinds_of, written
from workbench.findings.reviewing.reviews import read_reviews, reviews_of, values_in

_ADDED = ("review", "review_note", "found")


def apply_reviews(findings: pd.DataFrame, reviews: pd.DataFrame | str | Path) -> pd.DataFrame:
    """The findings with what an analyst decided about them by hand; no row is dropped, the rejected ones are marked.

    Reads `article`, `start`, `end`, `quote` and what else there is of findings, and the reviews: their file, or what
    `wb.read_reviews` returns. Adds `review` (accepted, corrected, rejected, or null), `review_note` and `found` (of a
    corrected row the values that the rules had found, as a dict, else null); corrected values stand in their columns. A
    finding is known again by article, kind and words, in the same place or in the nearest; of several there, by what
    they say. Charts and `wb.score_stances` leave rejected rows out. Raises InputError when a column is missing.

    >>> row = {"article": "a", "start": 5, "end": 13, "quote": "10% duty", "found": "", "kind": "finding"}
    >>> reviews = pd.DataFrame([row | {"verdict": "rejected"}])
    >>> moved = pd.DataFrame({"article": ["a"], "start": [7], "end": [15], "quote": ["10% duty"]})
    >>> apply_reviews(moved, reviews)["review"].tolist()
    ['rejected']
    """
    expect(reviews, pd.DataFrame, str, os.PathLike, wanted="a table or file of reviews", made_by="wb.read_reviews()")
    table = unreviewed(findings)
    known = reviews_of(reviews if isinstance(reviews, pd.DataFrame) else read_reviews(reviews))
    rows = dict(enumerate(table.to_dict("records")))
    told = known.to_dict("records")
    held = {row: told[number] for number, row in found_again(table, known)}
    for name, source in (("review", "verdict"), ("review_note", "note")):
        marks = [held[row][source] or None if row in held else None for row in rows]
        table[name] = pd.Series(marks, index=table.index, dtype="str")
    corrections = {row: values_in(review["corrections"]) for row, review in held.items() if review["corrections"]}
    before = [
        {name: rows[n][name] for name in corrections[n] if name in rows[n]} if n in corrections else None for n in rows
    ]
    table["found"] = pd.Series(before, index=table.index, dtype="object")
    for name in sorted({name for values in corrections.values() for name in values} & set(table.columns)):
        column = table[name].tolist()
        for row, values in corrections.items():
            if name in values:
                column[row] = values[name]
        table[name] = _typed(column, table[name])
    return table


def standing(findings: pd.DataFrame) -> pd.DataFrame:
    """The findings without those that a hand rejected, for whatever counts or draws them."""
    return findings[findings["review"].ne("rejected").to_numpy()] if "review" in findings.columns else findings


def unreviewed(findings: pd.DataFrame) -> pd.DataFrame:
    """The findings as the rules found them: a copy without what earlier reviews added and changed."""
    need(findings, *SPAN, made_by="wb.find_measures(), wb.find_statements() or wb.find_dates()")
    table = findings.drop(columns=[name for name in _ADDED if name in findings.columns])
    if "found" not in findings.columns:
        return table
    changed = {row: values for row, values in enumerate(findings["found"]) if isinstance(values, dict)}
    for name in {name for values in changed.values() for name in values}:
        column = table[name].tolist()
        for row, values in changed.items():
            column[row] = values.get(name, column[row])
        table[name] = _typed(column, table[name])
    return table


def found_again(findings: pd.DataFrame, reviews: pd.DataFrame) -> Iterator[tuple[int, int]]:
    """Each review that has its finding, by number, with the number of that row; later reviews come later.

    Reviews in their old place go first: one whose finding moved does not take another's.
    """
    places: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    rows = findings.to_dict("records")
    kinds = kinds_of(findings).tolist()
    for number, row in enumerate(rows):
        places[str(row["article"]), kinds[number], str(row["quote"])].append(number)
    pairs: dict[int, list[int]] = {}
    taken: set[int] = set()
    told = list(enumerate(reviews.to_dict("records")))
    for exact in (True, False):
        for number, review in told:
            if number in pairs:
                continue
            there = places.get((review["article"], review["kind"], review["quote"]), [])
            near = [row for row in there if rows[row]["start"] == review["start"]] if exact else set(there) - taken
            if near:
                nearest = min(abs(rows[row]["start"] - review["start"]) for row in near)
                ends = [row for row in near if abs(rows[row]["start"] - review["start"]) == nearest]
                pairs[number] = _meant(review, {row: rows[row] for row in ends})
        taken |= {row for found in pairs.values() for row in found}
    for number in sorted(pairs):
        yield from ((number, row) for row in pairs[number])


def not_found_again(
    findings: pd.DataFrame, reviews: pd.DataFrame, articles: pd.DataFrame | None = None
) -> pd.DataFrame:
    """The reviews whose findings the rules no longer find; they stay in their file.

    Reviews of other kinds of findings than this table's are not meant, nor, with `articles`, those of other articles.
    """
    table, known = unreviewed(findings), reviews_of(reviews)
    found = {number for number, _ in found_again(table, known)}
    meant = known["kind"].isin(kinds_in(table.columns))
    if articles is not None:
        meant &= known["article"].isin(articles["id"].astype("str"))
    return known[meant & ~known.index.isin(found)].reset_index(drop=True)


def _meant(review: Mapping[Any, Any], candidates: Mapping[int, Mapping[Any, Any]]) -> list[int]:
    """Of findings on the same words the one that says what was reviewed, or comes closest; none when unclear."""
    if len(candidates) == 1:
        return list(candidates)
    then = values_in(review["found"], "found")
    now = {row: found_in(finding, review["kind"]) for row, finding in candidates.items()}
    alike = {row: sum(values.get(name) == value for name, value in then.items()) for row, values in now.items()}
    best = [row for row in alike if alike[row] == max(alike.values())]
    return best if len({written(now[row]) for row in best}) == 1 else []


def _typed(column: list[Any], like: pd.Series) -> pd.Series:
    """Values as a column of the type that it had."""
    if pd.api.types.is_datetime64_any_dtype(like.dtype):
        return pd.Series(pd.to_datetime(pd.Series(column, index=like.index)), dtype=like.dtype)
    return pd.Series([None if value is None else value for value in column], index=like.index, dtype=like.dtype)
