"""Figures on texts of others, scored where they lie beside the repository (`../shared/data`) and nowhere needed.

- meantime: F1 of time expressions with their value, in the lines people annotated (the first seven, or as far as the
  last annotation); a pair needs a common character, the same span goes first.
- whitehouse: how many of the listed measures are found with their date (or the day they end) and, where one is given,
  their rate.
- ecbplus: F1 of the pairs of texts that are put into one story, against the pairs that people put there.
"""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pandas as pd

import workbench as wb
from tests.quality.matching import alike, pairs, shared

DATA = Path(__file__).parents[3] / "shared" / "data"


def outside(data: Path = DATA) -> dict[str, str]:
    """The figures in words, by name; none when the data is not there."""
    if not data.is_dir():
        return {}
    return {
        "meantime, dates span and value F1": f"{meantime(data / 'meantime'):.3f}",
        "whitehouse, measures found": "{} of {}".format(*whitehouse(data / "whitehouse")),
        "ecbplus, same-story pairs F1": f"{ecbplus(data / 'ecbplus'):.3f}",
    }


def meantime(folder: Path) -> float:
    documents = _lines(folder / "articles.jsonl")
    found = wb.find_dates(_table(documents))
    right = total = 0
    for document in documents:
        wanted = [{**one, "span": (one["start"], one["end"])} for one in document["timex"]]
        ends = [line.end() for line in re.finditer(r"[^\n]+", document["text"])][:7]
        region = max([*ends[-1:], *(one["end"] for one in wanted)])
        rows = found[(found["article"] == document["id"]) & (found["start"] < region)].to_dict("records")
        rows = [{**row, "span": (row["start"], row["end"])} for row in rows]
        met = pairs(
            rows,
            wanted,
            lambda row, one: shared(row["span"], one["span"]) > 0,
            lambda row, one: alike(row["span"], one["span"]),
        )
        right += sum(rows[i]["value"] == wanted[j]["value"] for i, j in met)
        total += len(rows) + len(wanted)
    return 2 * right / total


def whitehouse(folder: Path) -> tuple[int, int]:
    found = wb.find_measures(_table(_lines(folder / "articles.jsonl")))
    with (folder / "measures.csv").open(encoding="utf-8") as told:
        wanted = list(csv.DictReader(told))
    right = 0
    for one in wanted:
        day = pd.Timestamp(one["date"])
        there = found[(found["article"] == one["doc_id"]) & ((found["date"] == day) | (found["until"] == day))]
        right += bool(len(there[there["rate"] == float(one["rate_pct"])]) if one["rate_pct"] else len(there))
    return right, len(wanted)


def ecbplus(folder: Path) -> float:
    documents = _lines(folder / "articles.jsonl")
    articles = _table(documents)
    told = wb.group_stories(articles, wb.relate(articles, wb.similar_pairs(articles)))
    table = pd.DataFrame({"found": told["story"], "wanted": [one["story"] for one in documents]})
    right, found, wanted = (
        sum(size * (size - 1) // 2 for size in table.groupby(keys).size())
        for keys in (["found", "wanted"], "found", "wanted")
    )
    return 2 * right / (found + wanted)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _table(documents: list[dict[str, Any]]) -> pd.DataFrame:
    table = pd.DataFrame({key: [one.get(key) for one in documents] for key in ("id", "text", "published")})
    return table.assign(published=pd.to_datetime(table["published"]))
