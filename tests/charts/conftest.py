"""A few measures, stances and stories, small enough to read."""

import pandas as pd
import pytest


@pytest.fixture
def measures() -> pd.DataFrame:
    blank = {
        "start": 0,
        "end": 9,
        "rate": None,
        "rate_from": None,
        "product": None,
        "implementing": "US",
        "affected": "JP",
        "date": pd.NaT,
        "until": pd.NaT,
        "date_text": None,
    }
    rows = [
        {"article": "a1", "quote": "a 10% duty was announced", "rate": 10.0, "status": "announced", "measure": "ten"}
        | {"date": pd.Timestamp("2025-04-02")},
        {"article": "a2", "quote": "Japan still faces 10%", "rate": 10.0, "status": "in_force", "measure": "ten"},
        {"article": "a3", "quote": "cars pay 25 percent", "rate": 25.0, "status": "in_force", "measure": "cars"},
        {"article": "a1", "quote": "a 90-day pause", "status": "suspended", "measure": "pause"}
        | {"date": pd.Timestamp("2025-04-09"), "until": pd.Timestamp("2025-07-08")},
    ]
    return pd.DataFrame([blank | row for row in rows])


@pytest.fixture
def told() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "id": ["a1", "a2", "a3", "i1"],
            "title": ["The first report", "A second <b>report</b>", None, "Our own view"],
            "outlet": None,
            "source": ["1.txt", "2.txt", "3.txt", "4.txt"],
            "published": pd.to_datetime(["2025-04-10", "2025-04-16", None, None]),
            "duplicate_of": None,
            "story": ["s1", "s1", "s3", None],
            "origin": [None, "a1", None, None],
        }
    )


@pytest.fixture
def relations() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "left": ["a1", "a1"],
            "right": ["a2", "a3"],
            "relation": ["retelling", "related"],
            "similarity": [0.4, 0.2],
            "overlap": [0.6, 0.0],
            "why": ["they share two full names", "they share a topic"],
        }
    )


@pytest.fixture
def stances() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "actor": ["Jane Roe", "Jane Roe", "John <i>Doe</i>"],
            "issue": ["concessions", "tariffs", "concessions"],
            "stance": ["opposes", "neutral", "supports"],
            "score": [-1.0, 0.0, 0.5],
            "n": [2, 1, 1],
            "independent": [2, 1, 1],
            "quotes": [["“We will not concede,” she said", "no concessions"], ["tariffs exist"], ["“<script>”"]],
            "override": [None, None, None],
        }
    )
