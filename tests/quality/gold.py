"""The hand-made truth: the articles with what a person marked in them, and the digest that holds it still.

`gold/seeds.json` is about the five seeds. Each file of `gold/dev` and `gold/held` is an article that was written for
this purpose, in a style of its own, or a small cluster of reports of one event with planted contradictions (no
`conflicts` means that there is nothing to report). Offices and office-holders are real, what they do and say there is
invented. People who write rules look at `dev`; `held` tells whether the rules hold elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

import workbench as wb
from tests.quality.matching import Span, place

HERE = Path(__file__).parent
FOLDERS = ("seeds", "dev", "held")
Entry = dict[str, Any]

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


@dataclass(frozen=True, kw_only=True)
class Document:
    """A cleaned article and the places and readings of what a person marked in it."""

    id: str
    text: str
    dates: list[Entry] = field(default_factory=list)
    measures: list[Entry] = field(default_factory=list)
    statements: list[Entry] = field(default_factory=list)
    agenda: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Cluster:
    """Articles that are compared with each other, and the conflicts that a person sees; `texts` by article."""

    texts: dict[str, str]
    conflicts: list[Entry]


@dataclass(frozen=True, kw_only=True)
class Gold:
    """One folder of truth: cleaned articles as a table, what is marked in each, and what is to be compared."""

    articles: pd.DataFrame
    documents: list[Document]
    clusters: list[Cluster]


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
    return _seeds() if folder == "seeds" else _written(files(folder))


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
        statements=_placed(entry["statements"], text),
        agenda=_placed(entry["agenda"], text),
    )


def _placed(entries: list[Entry], text: str) -> list[Entry]:
    return [{**one, "span": place(text, one["quote"])} for one in entries]


def _seeds() -> Gold:
    """The truth about the seeds in the same form; what is about the two insights is kept to dates."""
    told = json.loads((HERE / "gold" / "seeds.json").read_text(encoding="utf-8"))
    articles = wb.clean_articles(wb.read_articles(HERE.parent.parent / "seeds"))
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
