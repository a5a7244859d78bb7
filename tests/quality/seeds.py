"""The truth about the five seeds, brought into the form of the other gold."""

from __future__ import annotations

import json
import re
from pathlib import Path

import workbench as wb
from tests.quality.matching import Span, place
from tests.quality.truth import Cluster, Document, Entry, Gold

# what the truth about the seeds calls other things, or is no contradiction, is neither wanted nor a false alarm
SEED_KINDS = {
    "entity": "entity",
    "role": "entity",
    "status": "status",
    "status/internal": "status",
    "scope": "scope",
    "attribution strength": "attribution",
    "quote wording": "quote_drift",
}


def truth_of_seeds(here: Path) -> Gold:
    """The truth about the seeds, from the `gold/seeds.json` of this folder; of statements, those of the news."""
    told = json.loads((here / "gold" / "seeds.json").read_text(encoding="utf-8"))
    articles = wb.clean_articles(wb.read_articles(here.parent.parent / "seeds"))
    articles = wb.group_stories(articles, wb.relate(articles, wb.similar_pairs(articles)))
    number = dict(zip(articles["source"].str[:3], articles["id"], strict=True))
    texts = dict(zip(articles["source"].str[:3], articles["text"], strict=True))
    documents = [_seed(told, seed, number[seed], text) for seed, text in sorted(texts.items())]
    conflicts = [
        {
            "kind": "entity" if one["id"] == "C04" else SEED_KINDS.get(one["type"], "other"),
            "sides": [(number[one[f"file_{side}"]], one[f"quote_{side}"]) for side in "ab"],
        }
        for one in told["conflicts"]
    ]
    whole = Cluster(texts={number[seed]: text for seed, text in texts.items()}, conflicts=conflicts)
    return Gold(articles=articles, documents=documents, clusters=[whole])


def _seed(told: Entry, seed: str, name: str, text: str) -> Document:
    def here(key: str) -> list[Entry]:
        return [one for one in told[key] if one["file"] == seed]

    return Document(
        id=name,
        text=text,
        dates=[
            {"expr": one["expr"], "value": one["value"], "scored": True, "span": _within(text, one)}
            for one in here("time_expressions")
        ],
        measures=[
            {
                "quote": one["quote"],
                "rate": one["rate"],
                "status": [_status(one["status"])],
                "span": place(text, one["quote"]),
            }
            for one in here("measures")
            if one["rate"]
        ],
        statements=[_statement(one, place(text, one["quote"])) for one in here("statements") if seed != "001"],
        agenda=[
            {
                **one,
                "side": one["side"].split()[0],
                "kind": kind[0].replace(" ", "_"),
                "span": place(text, one["quote"]),
            }
            for one in here("agenda")
            if (kind := re.findall("demand|offer|ask|red line", one["side"]))
        ],
    )


def _within(text: str, one: Entry) -> Span:
    quote = place(text, one["quote"])
    return place(text, one["expr"], quote[0])


def _status(told: str) -> str:
    return told.replace("introduced", "announced").split(" for ")[0].split(";")[0].replace("in force", "in_force")


def _statement(one: Entry, span: Span) -> Entry:
    nobody = one["canonical"] == "(none)"
    return {
        "quote": one["quote"],
        "speaker": None if nobody else one["canonical"].split(" by ")[0],
        "speaker_text": one["speaker"],
        "direct": one["type"] == "direct",
        "stance": re.split(r"\W", one["stance"])[0],
        "span": span,
    }
