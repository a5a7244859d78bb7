"""What an analyst decided by hand: which articles are one story, and which are not, whatever their texts say."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pandas as pd

from workbench.articles.table import need
from workbench.errors import InputError
from workbench.files import alone, write_whole

Decided = Literal["together", "apart"]

_COLUMNS = ("left", "right", "decision", "note", "decided")
_KINDS = ("together", "apart")


def read_decisions(path: str | Path) -> pd.DataFrame:
    """The decisions kept in a CSV file, none when there is no such file yet.

    Returns `left`, `right` (ids, left < right), `decision` (together or apart), `note` and `decided` (UTC, ISO 8601);
    of a pair decided more than once the last row holds. Raises InputError on a file that is no such table.
    """
    if not Path(path).exists():
        return decisions_of(pd.DataFrame(columns=list(_COLUMNS)))
    try:
        table = pd.read_csv(path, dtype="str", encoding="utf-8", keep_default_na=False)
    except (OSError, ValueError) as error:
        raise InputError(f"{path} is no table of decisions ({error}): give a CSV with left, right, decision") from error
    try:
        return decisions_of(table)
    except InputError as error:
        raise InputError(f"{path}: {error}") from error


def decisions_of(table: pd.DataFrame) -> pd.DataFrame:
    """Decisions in the form that grouping wants: a row for each pair, left < right, the last decision of each.

    >>> decisions_of(pd.DataFrame({"left": ["b"], "right": ["a"], "decision": ["apart"]}))["left"].tolist()
    ['a']
    """
    need(table, "left", "right", "decision", made_by="wb.decide()")
    known = table.reindex(columns=[*_COLUMNS, *table.columns.difference(list(_COLUMNS))]).astype("str").fillna("")
    for name in ("left", "right", "decision"):
        known[name] = known[name].str.strip()
    known = known[(known[["left", "right", "decision"]] != "").any(axis=1)]  # a blank line says nothing
    lines = (known.index + 2).tolist()  # line 1 names the columns
    for line, left, right, decision in zip(lines, known["left"], known["right"], known["decision"], strict=True):
        if decision not in _KINDS:
            raise InputError(f"line {line}: the decision is {decision!r}, wanted {' or '.join(_KINDS)}")
        if not left or not right or left == right:
            raise InputError(f"line {line}: {left!r} and {right!r}, wanted the ids of two articles")
    turned = known["left"] > known["right"]
    known = known.assign(
        left=known["left"].where(~turned, known["right"]), right=known["right"].where(~turned, known["left"])
    )
    return known.drop_duplicates(["left", "right"], keep="last", ignore_index=True)


def decide(path: str | Path, left: str, right: str, decision: Decided | None, *, note: str = "") -> pd.DataFrame:
    """Keep in a CSV file that two articles are one story (`together`) or are not (`apart`); None takes that back.

    Returns all decisions of the file. The file is replaced whole, under a lock, so that two notebooks lose nothing of
    each other's. Raises InputError on an unknown decision, on an article held against itself and on a file that is no
    table of decisions.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     decide(f"{folder}/decisions.csv", "b", "a", "apart")[["left", "right", "decision"]].values.tolist()
    [['a', 'b', 'apart']]
    """
    if decision is not None and decision not in _KINDS:
        raise InputError(f"the decision is {decision!r}: wanted {' or '.join(_KINDS)}, or None to take one back")
    left, right = sorted(str(end).strip() for end in (left, right))
    if left == right or not left:
        raise InputError(f"{left!r} is held against {right!r}: give the ids of two articles")
    with alone(path) as target:
        before = read_decisions(target)
        after = before[(before["left"] != left) | (before["right"] != right)]
        if decision is not None:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            added = pd.DataFrame([dict(zip(_COLUMNS, (left, right, decision, note, now), strict=True))])
            after = pd.concat([after, added], ignore_index=True)
        write_whole(target, after.to_csv(index=False).encode())
    return read_decisions(path)
