"""A few findings on duties in two short reports, as a rule would find them."""

from __future__ import annotations

import pandas as pd

TEXTS = {
    "a": "Talks began. Lumenia put a 10% duty on tea, and a 25% duty on cars. Traders were not asked.",
    "b": "Rain fell. “We will not accept the duty on tea,” said Jane Roe. Nobody answered.",
}
SAID = "“We will not accept the duty on tea,”"


def articles() -> pd.DataFrame:
    table = pd.DataFrame({"id": list(TEXTS), "text": list(TEXTS.values())})
    return table.assign(
        title=["Duties on tea", "A protest"], outlet="The <b>Gazette</b>", published=pd.Timestamp("2025-04-14")
    )


def findings() -> pd.DataFrame:
    return pd.concat([measures(), statements()], ignore_index=True)


def measures() -> pd.DataFrame:
    rows = [
        {"quote": "10% duty", "rate": 10.0, "product": "tea", "status": "in_force", "measure": "tea"},
        {"quote": "25% duty", "rate": 25.0, "product": "cars", "status": "announced", "measure": "cars"},
    ]
    return _cited("a", rows).assign(date=pd.to_datetime(["2025-04-02", None]))


def statements() -> pd.DataFrame:
    said = {"quote": SAID, "speaker": "Jane Roe", "stance": "opposes", "issue": "tariffs", "score": -0.9}
    return _cited("b", [said | {"holder": "Jane Roe"}])


def many(count: int) -> pd.DataFrame:
    """As many findings on the same words, each of another rate."""
    return pd.concat([measures().head(1)] * count, ignore_index=True).assign(rate=[float(n) for n in range(count)])


def _cited(article: str, rows: list[dict]) -> pd.DataFrame:
    starts = [TEXTS[article].index(row["quote"]) for row in rows]
    ends = [start + len(row["quote"]) for start, row in zip(starts, rows, strict=True)]
    return pd.DataFrame(rows).assign(article=article, start=starts, end=ends)
