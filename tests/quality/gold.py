"""The hand-made truth: the articles with what a person marked in them, and the digest that holds it still.

`gold/seeds.json` is about the five seeds. Each file of `gold/dev` and `gold/held` is an article that was written for
this purpose, in a style of its own, or a small cluster of reports of one event with planted contradictions (no
`conflicts` means that there is nothing to report). Offices and office-holders are real, what they do and say there is
invented. People who write rules look at `dev`; `held` tells whether the rules hold elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

import pandas as pd

import workbench as wb
from tests.quality.matching import place
from tests.quality.seeds import truth_of_seeds
from tests.quality.truth import Cluster, Document, Entry, Gold

HERE = Path(__file__).parent
FOLDERS = ("seeds", "dev", "held")


def digest() -> str:
    """One digest over the names and contents of all gold files."""
    told = hashlib.sha256()
    for path in sorted((HERE / "gold").rglob("*.json")):
        told.update(path.relative_to(HERE).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


def files(folder: str) -> list[Entry]:
    """The gold files of a folder as they are written, by name."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((HERE / "gold" / folder).glob("*.json"))]


@cache
def gold(folder: str) -> Gold:
    """The truth of one of FOLDERS."""
    return truth_of_seeds(HERE) if folder == "seeds" else _written(files(folder))


def _written(entries: list[Entry]) -> Gold:
    rows = []
    for entry in entries:
        for part in entry.get("articles", [entry]):
            name = entry["id"] if part is entry else f"{entry['id']}/{part['id']}"
            rows.append(
                {"id": name, **{key: part[key] for key in ("published", "title", "text")}, "story": entry["id"]}
            )
    table = pd.DataFrame(rows)
    table = table.assign(kind="article", published=pd.to_datetime(table["published"]))
    articles = wb.clean_articles(table)
    texts = dict(zip(articles["id"], articles["text"], strict=True))
    documents, clusters = [], []
    for entry in entries:
        parts = {part["id"]: f"{entry['id']}/{part['id']}" for part in entry.get("articles", [])}
        conflicts = [
            {
                "kind": one["kind"],
                "sides": [(parts[one[side]["article"]], one[side]["quote"]) for side in ("left", "right")],
            }
            for one in entry.get("conflicts", [])
        ]
        clusters.append(
            Cluster(texts={name: texts[name] for name in parts.values() or [entry["id"]]}, conflicts=conflicts)
        )
        if not parts:
            documents.append(_document(entry, texts[entry["id"]]))
    return Gold(articles=articles, documents=documents, clusters=clusters)


def _document(entry: Entry, text: str) -> Document:
    dates, after = [], 0
    for one in entry["dates"]:
        span = place(text, one["expr"], after)
        after = max(after, span[1])
        dates.append({"scored": True, **one, "span": span})
    dates += [
        {"expr": expr, "value": None, "scored": False, "span": place(text, expr)} for expr in entry["unscored_times"]
    ]
    return Document(
        id=entry["id"],
        text=text,
        dates=dates,
        measures=_placed(entry["measures"], text),
        no_rates=[{"quote": quote, "span": place(text, quote)} for quote in entry["not_measures"]],
        statements=_placed(entry["statements"], text),
        agenda=_placed(entry["agenda"], text),
    )


def _placed(entries: list[Entry], text: str) -> list[Entry]:
    return [{**one, "span": place(text, one["quote"])} for one in entries]
