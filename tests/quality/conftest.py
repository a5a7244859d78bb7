"""What a person found in the seeds by hand, and the floors below which no change may fall."""

import hashlib
import json
from pathlib import Path

import pytest

import workbench as wb

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def gold() -> dict:
    """The hand-made truth; every quote in it is exact. Another digest than the pinned one is refused."""
    path, pinned = HERE / "gold" / "seeds.json", json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert digest == pinned["gold"], f"gold/seeds.json has changed: score anew, then pin its digest {digest}"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def floors() -> dict[str, float]:
    return json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["floors"]


@pytest.fixture
def texts(articles) -> dict[str, str]:
    """The cleaned text of each seed by its number, title first."""
    return {
        row.source[:3]: f"{row.title}\n{row.text}" if isinstance(row.title, str) else row.text
        for row in articles.itertuples()
    }


@pytest.fixture
def numbered(articles):
    """The seeds, and a function that adds the number of the seed to a table of findings."""
    number = dict(zip(articles["id"], articles["source"].str[:3], strict=True))
    return articles, lambda table: table.assign(seed=table["article"].map(number))


@pytest.fixture
def stories(articles):
    return wb.group_stories(articles, wb.relate(articles, wb.similar_pairs(articles)))
