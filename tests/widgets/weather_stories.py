"""A few reports on the weather: one story told three times, one copied, one alone, and an analysis."""

from __future__ import annotations

import pandas as pd

TEXTS = {
    "a": "Rain fell on Oslo all Monday. The river rose by 10 cm. Nobody was hurt in the flood.",
    "b": "Rain fell on Oslo all Monday. The river rose by 24 cm. Nobody was hurt in the flood. Trains ran late.",
    "c": "Heavy rain fell on Oslo on Monday. The river rose by 24 cm. Mayor Jane Roe warned of a flood.",
    "d": "Snow closed the mountain road to Bergen.",
    "e": "Snow closed the mountain road to Bergen.",
    "f": "Trains to Oslo ran late again, and rain was to blame.",
    "i": "Our view: rain on Oslo will come back.",
}
TITLES = {"a": "Rain on Oslo", "b": "River rises", "c": "Mayor warns", "d": "Road closed", "f": "Trains late"}


def articles() -> pd.DataFrame:
    table = pd.DataFrame({"id": list(TEXTS), "text": list(TEXTS.values())})
    return table.assign(
        title=table["id"].map(TITLES),
        outlet="The <b>Gazette</b>",
        kind=table["id"].map({"i": "insight"}).fillna("article"),
        published=pd.to_datetime(["2025-04-14", "2025-04-15", None, None, None, None, None]),
    )


def relations() -> pd.DataFrame:
    pairs = [
        ("a", "b", "near_duplicate", 0.9, 1.0, "3 of 3 sentences have a counterpart"),
        ("b", "c", "retelling", 0.6, 0.7, "the figure 24 cm stands in both"),
        ("a", "c", "retelling", 0.5, 0.7, "both name Oslo"),
        ("d", "e", "copy", 1.0, 1.0, "the same text"),
        ("a", "f", "related", 0.2, 0.1, "too little in common for one story"),
        ("a", "i", "related", 0.3, 0.4, "an insight is an analysis, not a report"),
    ]
    return pd.DataFrame(pairs, columns=["left", "right", "relation", "similarity", "overlap", "why"])
