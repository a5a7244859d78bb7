"""How much of what a person marked in a folder of articles the workbench finds; pure functions over its tables.

The protocol. A span found and a span marked meet when half of the shorter is in both; where several fit, they are
paired one to one, the most alike first.

- `dates value F1`: a pair is right when the TIMEX3 values are the same, the time of day aside. Left out on both sides:
  references (PRESENT_REF, PAST_REF, FUTURE_REF) and expressions that are marked as not scored.
- `measures F1`: mentions of a tariff with a rate; a pair of one rate is right when the status is (one of) the marked.
  A clause may have one rate twice ("pays 25% and faces another 25%"): then the row with the right status is taken.
  What is found as an ask is no measure. Everything else with a rate that is in no pair is a false one.
- `rate false alarms`: numbers marked as no rate, such as growth, yields and polls, that are read as one.
- `quoted statements`, `statements`: the share of quotations, and of all statements, whose speaker is right (see
  `same_speaker`) in the row that is most alike of those that meet it; of equals, in one.
- `stances macro-F1`: over supports, opposes, conditional and neutral, from the same rows; a statement that was not
  found is missed. What is found beyond the marked statements is not judged.
- `conflicts`: the share of marked conflicts for which a row of that kind (names, offices and organisations are one) has
  both quotes; one of them where a name is wrong, since the right one stands in many places.
  `conflicts told firmly`: the share for which such a row does not say itself that there may be none.
  `conflict false alarms`: rows that meet no marked conflict and do not say themselves that there may be none. Each
  cluster is compared by itself; an article in no cluster is one.
- `agenda F1`: side and kind are right (a demand and an ask are one: each wants something).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pandas as pd

import workbench as wb
from tests.quality.comparing import conflicts
from tests.quality.matching import alike, covers, pairs, same_speaker, side_of
from tests.quality.truth import Document, Entry, Failure, Gold, share

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_OF_EQUALS = 1e-6  # less than any difference between spans
STANCES = ("supports", "opposes", "conditional", "neutral")


class Score(NamedTuple):
    """The figures by name, and what went wrong."""

    figures: dict[str, float]
    failures: list[Failure]


def score(gold: Gold, tables: dict[str, pd.DataFrame] | None = None) -> Score:
    """All figures of a folder of truth, for these tables of findings; without any, for what the workbench finds."""
    tables = tables if tables is not None else found_in(gold)
    failures: list[Failure] = []
    by_article = {
        name: {article: rows.to_dict("records") for article, rows in table.groupby("article")}
        for name, table in tables.items()
        if name != "conflicts"
    }

    def rows(name: str, document: Document) -> list[Entry]:
        return [{**row, "span": (row["start"], row["end"])} for row in by_article[name].get(document.id, [])]

    figures: dict[str, float] = {}
    figures["dates value F1"] = _f1(dates(one, rows("dates", one), failures) for one in gold.documents)
    figures["measures F1"] = _f1(measures(one, rows("measures", one), failures) for one in gold.documents)
    figures["rate false alarms"] = float(sum(misread(one, rows("measures", one)) for one in gold.documents))
    said = [pair for one in gold.documents for pair in statements(one, rows("statements", one), failures)]
    figures["quoted statements"] = share([right for entry, _, right in said if entry["direct"]])
    figures["statements"] = share([right for _, _, right in said])
    figures["stances macro-F1"] = macro_f1([(entry["stance"], row and row["stance"]) for entry, row, _ in said])
    told = conflicts(gold.clusters, tables["conflicts"], failures)
    figures["conflicts"], figures["conflicts told firmly"], figures["conflict false alarms"] = told
    if "agenda" in tables:
        figures["agenda F1"] = _f1(agenda(one, rows("agenda", one), failures) for one in gold.documents)
    return Score(figures, failures)


def found_in(gold: Gold) -> dict[str, pd.DataFrame]:
    """What the workbench finds in the articles; each cluster is compared by itself. No agenda while it finds none."""
    articles = gold.articles
    named = ["dates", "measures", "statements"] + ["agenda"] * ("find_agenda" in wb.__all__)
    tables = {name: getattr(wb, f"find_{name}")(articles) for name in named}
    compared = []
    for cluster in gold.clusters:
        mine = {
            name: tables[name][tables[name]["article"].isin(list(cluster.texts))] for name in ("measures", "statements")
        }
        compared.append(wb.find_conflicts(articles[articles["id"].isin(list(cluster.texts))], **mine))
    return {**tables, "conflicts": pd.concat(compared, ignore_index=True)}


def dates(document: Document, found: list[Entry], failures: list[Failure]) -> tuple[int, int, int]:
    """How many dates are right, found and wanted."""
    wanted = [one for one in document.dates if one["scored"] and not str(one["value"]).endswith("_REF")]
    aside = [one for one in document.dates if not one["scored"] or str(one["value"]).endswith("_REF")]
    counted = [
        row
        for row in found
        if not row["value"].endswith("_REF")
        and (
            any(covers(row["span"], one["span"]) for one in wanted)
            or not any(covers(row["span"], one["span"]) for one in aside)
        )
    ]
    met = pairs(counted, wanted, _meet, _alike)
    right = [(i, j) for i, j in met if _day(counted[i]["value"]) == _day(wanted[j]["value"])]
    got = {j: f"{counted[i]['quote']} = {counted[i]['value']}" for i, j in met}
    _report(failures, "dates", document, wanted, right, got, lambda one: f"{one['expr']} = {one['value']}")
    _extra(failures, "dates", document, counted, met, lambda row: f"{row['quote']} = {row['value']}")
    return len(right), len(counted), len(wanted)


def measures(document: Document, found: list[Entry], failures: list[Failure]) -> tuple[int, int, int]:
    """How many rates are right with their status, found and wanted."""
    wanted = document.measures
    counted = [row for row in found if not pd.isna(row["rate"]) and row["status"] != "ask"]
    met = pairs(counted, wanted, lambda row, one: _meet(row, one) and row["rate"] == float(one["rate"]), _alike_as_told)
    right = [(i, j) for i, j in met if _as_told(counted[i], wanted[j])]
    got = {j: f"{counted[i]['rate']:g} {counted[i]['status']}: {counted[i]['quote']}" for i, j in met}
    _report(
        failures,
        "measures",
        document,
        wanted,
        right,
        got,
        lambda one: f"{one['rate']:g} {'|'.join(map(str, one['status']))}: {one['quote']}",
    )
    _extra(failures, "measures", document, counted, met, lambda row: f"{row['rate']:g} {row['status']}: {row['quote']}")
    return len(right), len(counted), len(wanted)


def misread(document: Document, found: list[Entry]) -> int:
    """How many numbers that are marked as no rate (growth, yields, polls) are read as the rate of a tariff."""
    rates = [row for row in found if not pd.isna(row["rate"]) and row["status"] != "ask"]
    return sum(
        any(_meet(row, one) and row["rate"] in map(float, _NUMBER.findall(one["quote"])) for row in rates)
        for one in document.no_rates
    )


def statements(
    document: Document, found: list[Entry], failures: list[Failure]
) -> Iterator[tuple[Entry, Entry | None, bool]]:
    """Each marked statement with the row that tells it best, and whether its speaker is right."""
    for one in document.statements:
        meeting = [row for row in found if _meet(row, one)]
        row = max(meeting, key=lambda row: (_alike(row, one), _speaks(row, one), row["stance"]), default=None)
        right = row is not None and _speaks(row, one)
        told = "nothing" if row is None else f"{row['speaker']} ({row['stance']}): {row['quote']}"
        if not right:
            failures.append(Failure("statements", document.id, f"{one['speaker']}: {one['quote']}", told))
        elif row is not None and row["stance"] != one["stance"]:
            failures.append(
                Failure(
                    "stances", document.id, f"{one['stance']}: {one['quote']}", f"{row['stance']}: {row.get('why', '')}"
                )
            )
        yield one, row, right


def macro_f1(pairs: list[tuple[str, str | None]]) -> float:
    """The mean F1 of the stances that are wanted at all; (wanted, found) pairs, None for what was not found.

    >>> macro_f1([("supports", "supports"), ("opposes", None)])
    0.5
    """
    scores = []
    for stance in STANCES:
        wanted = [found for want, found in pairs if want == stance]
        if wanted:
            right = wanted.count(stance)
            scores.append(2 * right / (len(wanted) + sum(found == stance for _, found in pairs)))
    return sum(scores) / len(scores) if scores else 1.0


def agenda(document: Document, found: list[Entry], failures: list[Failure]) -> tuple[int, int, int]:
    """How many points of the agenda are right with side and kind, found and wanted."""
    wanted = document.agenda
    met = pairs(found, wanted, _meet, lambda row, one: _alike(row, one) + _same_point(row, one))
    right = [(i, j) for i, j in met if _same_point(found[i], wanted[j])]
    got = {j: f"{found[i]['side']} {found[i]['kind']}: {found[i]['quote']}" for i, j in met}
    _report(
        failures, "agenda", document, wanted, right, got, lambda one: f"{one['side']} {one['kind']}: {one['quote']}"
    )
    _extra(failures, "agenda", document, found, met, lambda row: f"{row['side']} {row['kind']}: {row['quote']}")
    return len(right), len(found), len(wanted)


def _same_point(row: Entry, one: Entry) -> bool:
    wants = {"ask": "demand"}
    kinds = [wants.get(str(each["kind"]), each["kind"]) for each in (row, one)]
    return kinds[0] == kinds[1] and side_of(row["side"]) == side_of(one["side"])


def _speaks(row: Entry, one: Entry) -> bool:
    names = _known(row["speaker"]), _known(row["speaker_text"])
    return same_speaker(*names, one["speaker"], one["speaker_text"], one.get("also", []))


def _known(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _meet(row: Entry, one: Entry) -> bool:
    return covers(row["span"], one["span"])


def _alike(row: Entry, one: Entry) -> float:
    return alike(row["span"], one["span"])


def _as_told(row: Entry, one: Entry) -> bool:
    """Whether the status of a measure is (one of) the marked."""
    return _known(row["status"]) in one["status"]


def _alike_as_told(row: Entry, one: Entry) -> float:
    """How alike two measures of one rate are; of two rows in one clause, the one with the right status is more so."""
    return _alike(row, one) + _OF_EQUALS * _as_told(row, one)


def _day(value: str) -> str:
    """A value without its time of day; durations are left as they are."""
    return value if value.startswith("P") else value.split("T")[0]


def _report(
    failures: list[Failure],
    figure: str,
    document: Document,
    wanted: list[Entry],
    right: list[tuple[int, int]],
    got: dict[int, str],
    told: Callable[[Entry], str],
) -> None:
    """What was wanted and is not right; `got` tells what was found there."""
    fine = {j for _, j in right}
    for j, one in enumerate(wanted):
        if j not in fine:
            failures.append(Failure(figure, document.id, told(one), got.get(j, "nothing")))


def _extra(
    failures: list[Failure],
    figure: str,
    document: Document,
    found: list[Entry],
    met: list[tuple[int, int]],
    told: Callable[[Entry], str],
) -> None:
    """What was found where nothing was wanted."""
    used = {i for i, _ in met}
    for i, row in enumerate(found):
        if i not in used:
            failures.append(Failure(figure, document.id, "nothing", told(row)))


def _f1(counts: Iterator[tuple[int, int, int]]) -> float:
    right, found, wanted = map(sum, zip(*counts, strict=True))
    return 2 * right / (found + wanted) if found + wanted else 1.0
