"""How many of the planted contradictions are found, and how often there is an alarm without any."""

from __future__ import annotations

import re

import pandas as pd

from tests.quality.matching import Span, covers, place
from tests.quality.truth import Cluster, Entry, Failure, share

Side = tuple[str, Span]
HEDGED = re.compile(r"may be different|may be about|need not|not necessarily|compatible")
ENTITIES = ("person", "office", "organisation", "entity", "role")
SCORED = {*ENTITIES, "rate", "date", "status", "scope", "quote_drift", "attribution", "omission"}


def conflicts(clusters: list[Cluster], found: pd.DataFrame, failures: list[Failure]) -> tuple[float, float, float]:
    """The share of the marked conflicts that is found, that told without a hedge, and the number of false alarms."""
    hits, firm, false = [], [], 0
    for cluster in clusters:
        rows = found[found["left"].isin(list(cluster.texts))].to_dict("records")
        placed = [
            (one, [(article, place(cluster.texts[article], quote)) for article, quote in one["sides"]])
            for one in cluster.conflicts
        ]
        for one, sides in placed:
            if one["kind"] in SCORED:
                told = [row for row in rows if _touches(row, sides, one["kind"])]
                right = [row for row in told if _kind(row["kind"]) == _kind(one["kind"])]
                hits.append(bool(right))
                firm.append(any(not HEDGED.search(row["verdict"]) for row in right))
                if not hits[-1]:
                    got = "; ".join(f"{row['kind']}: {row['verdict']}" for row in told) or "nothing"
                    failures.append(Failure("conflicts", sides[0][0], f"{one['kind']}: {one['sides']}", got))
        for row in rows:
            if not HEDGED.search(row["verdict"]) and not any(
                _touches(row, sides, one["kind"]) for one, sides in placed
            ):
                false += 1
                told = f"{row['kind']}: {row['left_quote']} / {row['right_quote']}: {row['verdict']}"
                failures.append(Failure("conflicts", row["left"], "no conflict", told))
    return share(hits), share(firm), float(false)


def _kind(kind: str) -> str:
    return "entity" if kind in ENTITIES else kind


def _touches(row: Entry, sides: list[Side], kind: str) -> bool:
    """Whether the two quotes of a row meet the two marked; for a wrong name one is enough."""
    told: list[Side] = [(row["left"], (row["left_start"], row["left_end"]))]
    if not pd.isna(row["right_start"]):
        told.append((row["right"], (int(row["right_start"]), int(row["right_end"]))))
    met = [[one[0] == other[0] and covers(one[1], other[1]) for other in sides] for one in told]
    if len(told) == 1 or _kind(row["kind"]) == _kind(kind) == "entity":
        return any(map(any, met))
    return (met[0][0] and met[1][1]) or (met[0][1] and met[1][0])
