"""How well families of articles are told apart: copies, edits and retellings of one report, and others of its kind.

Each file of `gold/families` holds a `base` and what others made of it: an `exact` copy but for typography, a
`light_edit`, a `heavy_rewrite` by another hand, a `translation_rewrite` that went through another language; and two
`hard_negative`s, which tell another event with the same actors: one in almost the same frame, one some weeks later.

- `pairs in one story, F1`: over all pairs of all families together.
- `relation to the base`: the share of copies, edits and rewrites that are called what they are.
- `false alarms`: hard negatives that are put into the story of their base.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pandas as pd

import workbench as wb
from tests.quality.truth import Failure, share

FOLDER = Path(__file__).parent / "gold" / "families"
NAME = "families"
_OTHER = "hard_negative"
RELATIONS = {
    "exact": {"copy"},
    "light_edit": {"near_duplicate", "copy"},
    "heavy_rewrite": {"retelling"},
    "translation_rewrite": {"retelling"},
}


def families() -> tuple[dict[str, float], list[Failure]]:
    """The figures by name, and what went wrong."""
    written = pd.DataFrame(_rows())
    articles = wb.clean_articles(written[["id", "kind", "published", "title", "text"]])
    relations = wb.relate(articles, wb.similar_pairs(articles))
    told = wb.group_stories(articles, relations)["story"].tolist()
    between = {
        frozenset((one.left, one.right)): (str(one.relation), str(one.why)) for one in relations.itertuples(index=False)
    }
    right = found = wanted = alarms = 0
    called: list[bool] = []
    failures: list[Failure] = []
    rows = written.to_dict("records")
    for (one, story), (other, beside) in combinations(zip(rows, told, strict=True), 2):
        same, held = one["story"] == other["story"], story == beside
        right, found, wanted = right + (same and held), found + held, wanted + same
        relation, why = between.get(frozenset((one["id"], other["id"])), ("no pair", "below the threshold"))
        if one["family"] == other["family"] and one["variant"] == "base":
            alarms += held and not same
            named = RELATIONS.get(other["variant"])
            called += [] if named is None else [relation in named]
        if same != held:
            failures.append(Failure(NAME, one["id"], f"{other['variant']}: {'one' if same else 'no'} story", why))
    figures = {
        "pairs in one story, F1": 2 * right / max(found + wanted, 1),
        "relation to the base": share(called),
        "false alarms": float(alarms),
    }
    return figures, failures


def _rows() -> Iterator[dict[str, object]]:
    for path in sorted(FOLDER.glob("*.json")):
        family = json.loads(path.read_text(encoding="utf-8"))
        for number, one in enumerate(family["articles"]):
            story = f"{family['id']}-{number}" if one["variant"] == _OTHER else family["id"]
            yield {
                **one,
                "id": f"{family['id']}-{number}",
                "kind": "article",
                "published": pd.Timestamp(one["published"]) if one["published"] else pd.NaT,
                "family": family["id"],
                "story": story,
            }
