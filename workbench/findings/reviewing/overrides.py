"""Stances that an analyst has set by hand, in a file beside the corpus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.articles.table import need
from workbench.errors import InputError, expect
from workbench.files import alone, doubt_missing, write_whole

_COLUMNS = ("actor", "issue", "score", "note", "set")
_BY_HAND = "by hand"

Overrides = pd.DataFrame | Mapping[tuple[str, str], float] | str | Path


def read_overrides(path: str | Path) -> pd.DataFrame:
    """The stances set by hand that are kept in a CSV file, none when there is no such file yet.

    Returns `actor`, `issue`, `score` (-1 to 1), `note` and `set` (UTC, ISO 8601); of an actor and an issue the last row
    holds. Raises InputError on a file that is no such table.
    """
    doubt_missing(path)
    if not Path(path).exists():
        return overrides_of(pd.DataFrame(columns=list(_COLUMNS)))
    try:
        return overrides_of(pd.read_csv(path, dtype="str", encoding="utf-8", keep_default_na=False))
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path} is no table of stances ({error}): give a CSV with actor, issue, score") from error


def overrides_of(overrides: Overrides) -> pd.DataFrame:
    """Overrides in the form that is applied, from a table, a file, or a map of (actor, issue) to a score."""
    if isinstance(overrides, str | Path):
        return read_overrides(overrides)
    expect(overrides, pd.DataFrame, Mapping, wanted="stances set by hand", made_by="wb.set_stance()")
    if not isinstance(overrides, pd.DataFrame):
        odd = next((key for key in overrides if not _is_pair(key)), None)
        if odd is not None:
            raise InputError(f"an override is of {odd!r}: give (actor, issue), such as ('Jane Roe', 'tariffs'): -1")
        rows = [{"actor": actor, "issue": issue, "score": score} for (actor, issue), score in overrides.items()]
        return overrides_of(pd.DataFrame(rows, columns=list(_COLUMNS)))
    need(overrides, "actor", "issue", "score", made_by="wb.set_stance()")
    table = overrides.reindex(columns=list(_COLUMNS))
    for name in ("actor", "issue", "note", "set"):
        table[name] = table[name].astype("str").fillna("").str.strip()
    nameless = table[["actor", "issue"]].isin(["", "None", "nan"]).any(axis=1)
    if nameless.any():
        raise InputError("an override has no actor or no issue: name both")
    scores = pd.to_numeric(table["score"], errors="coerce").astype("float64")
    wrong = table[~scores.between(-1, 1)]
    if len(wrong):
        told = f"the override of {wrong['actor'].iloc[0]} on {wrong['issue'].iloc[0]} is {wrong['score'].iloc[0]}"
        raise InputError(f"{told}: a score lies between -1 and 1")
    return table.assign(score=scores).drop_duplicates(["actor", "issue"], keep="last", ignore_index=True)


def _is_pair(key: object) -> bool:
    return isinstance(key, tuple) and len(key) == 2 and all(isinstance(part, str) for part in key)


def set_stance(path: str | Path, actor: str, issue: str, score: float | None, *, note: str = "") -> pd.DataFrame:
    """Keep in a CSV file where an actor stands on an issue, whatever was found; None takes that back.

    `score` runs from -1 (opposes) to 1 (supports). Returns all stances of the file, which `wb.score_stances` takes as
    `overrides`. The file is replaced whole, under a lock, so that two notebooks lose nothing of each other's. Raises
    InputError on a score beyond that, on an empty name and on a file that is no table of stances.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     kept = set_stance(f"{folder}/stances.csv", "Jane Roe", "tariffs", -1, note="she told me")
    >>> kept[["actor", "issue", "score", "note"]].values.tolist()
    [['Jane Roe', 'tariffs', -1.0, 'she told me']]
    """
    for given in (actor, issue):
        expect(given, str, wanted="the name of an actor and of an issue", made_by="two names, such as 'tariffs'")
    who, what = str(actor).strip(), str(issue).strip()
    if not who or not what:
        raise InputError(f"the stance of {actor!r} on {issue!r} cannot be kept: name an actor and an issue")
    expect(note, str, wanted="a note in words", made_by="a text, or nothing")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    row = dict(zip(_COLUMNS, (who, what, score, " ".join(note.split()), now), strict=True))
    added = overrides_of(pd.DataFrame([row] if score is not None else [], columns=list(_COLUMNS)))
    with alone(path) as target:
        before = read_overrides(target)
        others = before[(before["actor"] != who) | (before["issue"] != what)]
        write_whole(target, pd.concat([others, added], ignore_index=True).to_csv(index=False).encode())
    return read_overrides(path)


def by_hand(overrides: Overrides | None) -> dict[tuple[str, str], tuple[float, str]]:
    """The scores set by hand, each with what is told about it."""
    rows: Iterable[Mapping[Any, Any]] = [] if overrides is None else overrides_of(overrides).to_dict("records")
    return {(row["actor"], row["issue"]): (row["score"], row["note"] or _BY_HAND) for row in rows}
