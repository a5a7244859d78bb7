"""Invented pairs of reports (`contradictions.json`): what contradicts in them is found, and nothing where they agree.

A pair has two texts by lines, what differs (its kind, and a piece of each side), and what differs and is not found yet.
"""

import json
from pathlib import Path

import pandas as pd
import pytest

from tests.quality.comparing import ENTITIES, HEDGED
from workbench.findings.conflicts import find_conflicts

PAIRS = json.loads((Path(__file__).parent / "contradictions.json").read_text(encoding="utf-8"))
DIFFERING = [(pair, one) for pair in PAIRS for one in pair["differing"]]


def found_in(pair: dict) -> list[dict]:
    texts = ["\n".join(pair[side]) for side in ("left", "right")]
    table = pd.DataFrame({"id": ["left", "right"], "text": texts, "published": pd.Timestamp(pair["published"])})
    return find_conflicts(table.assign(story="s", kind="article")).to_dict("records")


def meets(row: dict, pair: dict, side: str, words: str) -> bool:
    start = "\n".join(pair[side]).index(words)
    spans = [(row[f"{end}_start"], row[f"{end}_end"]) for end in ("left", "right") if row[end] == side]
    return any(first < start + len(words) and start < last for first, last in spans)


def is_about(row: dict, pair: dict, one: dict) -> bool:
    sides = [meets(row, pair, side, one[side]) for side in ("left", "right")]
    return any(sides) if one["kind"] in ENTITIES else all(sides)


@pytest.mark.parametrize(("pair", "one"), DIFFERING, ids=[f"{pair['name']} {one['kind']}" for pair, one in DIFFERING])
def test_what_two_reports_tell_differently_is_found(pair, one):
    kinds = ENTITIES if one["kind"] in ENTITIES else (one["kind"],)

    assert any(is_about(row, pair, one) and row["kind"] in kinds for row in found_in(pair))


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["name"] for pair in PAIRS])
def test_what_two_reports_tell_alike_is_called_no_contradiction(pair):
    marked = [*pair["differing"], *pair["not_found"]]

    told = [row for row in found_in(pair) if not HEDGED.search(row["verdict"])]

    assert [row["verdict"] for row in told if not any(is_about(row, pair, one) for one in marked)] == []
