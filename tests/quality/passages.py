"""How well stances are told in short passages: one to three sentences with one statement, in many turns of phrase.

`gold/passages/dev.json` and `held.json` were written by different hands, neither of which knew the rules; people who
write rules look at `dev`. The figures are those of `score`, over statements alone.

- `statements`: the share whose speaker is right.
- `stances macro-F1`: over supports, opposes, conditional and neutral; a statement that was not found is missed.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pandas as pd

import workbench as wb
from tests.quality.matching import place
from tests.quality.score import macro_f1, statements
from tests.quality.truth import Document, Entry, Failure, share

FOLDER = Path(__file__).parent / "gold" / "passages"
NAME = "passages"
HALVES = ("dev", "held")


@cache
def passages(half: str) -> list[Entry]:
    """The passages of one of HALVES as they are written."""
    return json.loads((FOLDER / f"{half}.json").read_text(encoding="utf-8"))


def score_passages(half: str) -> tuple[dict[str, float], list[Failure]]:
    """The figures by name, and what went wrong."""
    table = pd.DataFrame(passages(half))
    found = wb.find_statements(table[["id", "text"]])
    rows = {article: part.to_dict("records") for article, part in found.groupby("article")}
    failures: list[Failure] = []
    said = []
    for one in passages(half):
        marked = {**one, "span": place(one["text"], one["quote"]), "also": one.get("also", [])}
        document = Document(id=one["id"], text=one["text"], statements=[marked])
        told = [{**row, "span": (row["start"], row["end"])} for row in rows.get(one["id"], [])]
        said += statements(document, told, failures)
    figures = {
        "statements": share([right for _, _, right in said]),
        "stances macro-F1": macro_f1([(entry["stance"], row and row["stance"]) for entry, row, _ in said]),
    }
    return figures, failures
