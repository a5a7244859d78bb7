"""What an analyst decided about findings by hand, in a file beside the corpus: accepted, corrected, rejected."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from workbench.articles.table import need
from workbench.errors import InputError, expect
from workbench.files import alone, doubt_missing, write_whole
from workbench.findings.reviewing.fields import SPAN, corrected, found_in, kind_of, plain, written

Verdict = Literal["accepted", "corrected", "rejected"]

VERDICTS = ("accepted", "corrected", "rejected")
COLUMNS = ("article", "kind", "start", "end", "quote", "found", "verdict", "corrections", "note", "reviewed")
_KEY = ["article", "kind", "start", "end", "quote", "found"]
_SAID = ["verdict", "corrections", "note"]


def read_reviews(path: str | Path) -> pd.DataFrame:
    """The reviews kept in a CSV file, none when there is no such file yet; of a finding the last one holds.

    Returns `article`, `kind` (of finding), `start`, `end`, `quote`, `found` (what the rules said then, as JSON),
    `verdict` (accepted, corrected, rejected), `corrections` (JSON, empty when none), `note` and `reviewed` (UTC, ISO
    8601). Raises InputError on a file that is no such table.
    """
    doubt_missing(path)
    if not Path(path).exists():
        return reviews_of(pd.DataFrame(columns=list(COLUMNS), dtype="str"))
    try:
        table = pd.read_csv(path, dtype="str", encoding="utf-8", keep_default_na=False)
    except (OSError, ValueError) as error:
        raise InputError(f"{path} is no table of reviews ({error}): give a file of wb.record_review()") from error
    try:
        return reviews_of(table)
    except InputError as error:
        raise InputError(f"{path}: {error}") from error


def reviews_of(table: pd.DataFrame) -> pd.DataFrame:
    """Reviews in the form that is applied: checked, with spans as numbers, the last one of each finding."""
    need(table, "article", "kind", "start", "end", "quote", "verdict", made_by="wb.record_review()")
    known = table.reindex(columns=list(COLUMNS), fill_value="").astype("str").fillna("")
    unknown = known.loc[~known["verdict"].isin(VERDICTS), "verdict"]
    if len(unknown):
        raise InputError(f"a verdict is {unknown.iloc[0]!r}: wanted {', '.join(VERDICTS)}")
    for cell in known["found"].unique():
        values_in(cell, "found")
    for kind, cell in set(zip(known["kind"], known["corrections"], strict=True)):
        corrected(kind, None, values_in(cell))
    try:
        known = known.astype({"start": "int64", "end": "int64"})
    except ValueError as error:
        raise InputError(f"a review has no place in its article ({error}): start and end are numbers") from error
    return known.drop_duplicates(_KEY, keep="last", ignore_index=True)


def values_in(cell: str, column: str = "corrections") -> dict[str, Any]:
    """The values that a cell of a file holds; raises InputError on damage."""
    try:
        values = json.loads(cell or "{}")
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise InputError(f'the {column} {cell!r} cannot be read: wanted JSON such as {{"rate": 25}}')
    return values


def record_review(
    path: str | Path,
    finding: Mapping[Any, Any] | pd.Series,
    verdict: Verdict | None,
    *,
    note: str = "",
    **corrections: Any,
) -> pd.DataFrame:
    """Keep in a CSV file that a finding is accepted, corrected or rejected; None takes that back.

    `finding` is a row of any table of findings (`article`, `start`, `end`, `quote`); `corrections` are its fields as
    they should be, such as `rate=25` or `stance="opposes"`, an empty one for what is not known. Returns all reviews of
    the file; the same review again changes nothing, not even its time. The file is replaced whole, under a lock, so
    that two notebooks lose nothing of each other's. Raises InputError on an unknown verdict, field or value and on a
    file that is no table of reviews.

    >>> import tempfile
    >>> row = {"article": "a", "start": 0, "end": 8, "quote": "10% duty", "rate": 10.0, "status": None, "measure": "m"}
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     kept = record_review(f"{folder}/reviews.csv", row, "corrected", status="in_force", note="since April")
    >>> kept[["kind", "verdict", "corrections", "note"]].values.tolist()
    [['measure', 'corrected', '{"status": "in_force"}', 'since April']]
    """
    if verdict is not None and verdict not in VERDICTS:
        raise InputError(f"the verdict is {verdict!r}: wanted {', '.join(VERDICTS)}, or None to take one back")
    if bool(corrections) != (verdict == "corrected"):
        told = "is corrected without saying how" if verdict == "corrected" else f"is {verdict} and yet corrected"
        raise InputError(f"the finding {told}: give the verdict 'corrected' with the right values, such as rate=25")
    expect(note, str, wanted="a note in words", made_by="a text, or nothing")
    review = {**identity(finding), "verdict": verdict, "note": " ".join(note.split())}
    review["corrections"] = written(corrected(review["kind"], finding.keys(), corrections))
    review["reviewed"] = datetime.now(UTC).isoformat(timespec="seconds")
    with alone(path) as target:
        before = read_reviews(target)
        same = _of(before, review)
        if (before.loc[same, _SAID] == pd.Series(review)[_SAID]).all(axis=1).any():
            return before  # said again, as a view does that has waited long for an answer
        after = before[~same]
        if verdict is not None:
            after = pd.concat([after, pd.DataFrame([review], columns=list(COLUMNS))], ignore_index=True)
        write_whole(target, after.to_csv(index=False).encode())
    return reviews_of(after)


def review_of(reviews: pd.DataFrame, finding: Mapping[Any, Any] | pd.Series) -> dict[Any, Any] | None:
    """The review of a finding, in the place where it was reviewed; None when it has none."""
    found = reviews[_of(reviews, identity(finding))].to_dict("records")
    return found[-1] if found else None


def identity(finding: Mapping[Any, Any] | pd.Series) -> dict[str, Any]:
    """What a finding is known by in a file of reviews: its kind, its place, its words, and what it says."""
    expect(finding, Mapping, pd.Series, wanted="a finding", made_by="a row of a table of findings")
    row = dict(finding)
    for name in SPAN:
        if plain(row.get(name)) is None:
            raise InputError(f"the finding has no {name!r}: give a row of a table of findings")
    kind = kind_of(row)
    try:
        place = {"start": int(row["start"]), "end": int(row["end"]), "quote": str(row["quote"])}
    except ValueError as error:
        raise InputError(f"the finding has no place ({error}): give a row of a table of findings") from error
    return {"article": str(row["article"]), "kind": kind, **place, "found": written(found_in(row, kind))}


def _of(reviews: pd.DataFrame, known: Mapping[str, Any]) -> pd.Series:
    """Which reviews are of the finding that is known by these values."""
    return (reviews[_KEY] == pd.Series(known)[_KEY]).all(axis=1)
