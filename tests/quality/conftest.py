"""What a person found by hand, and the floors below which no change may fall."""

import json
from pathlib import Path

import pytest

import workbench as wb
from tests.quality.floors import PIN, Floors, read_floors
from tests.quality.gold import digest
from tests.quality.pin import reached

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def pinned() -> Floors:
    return read_floors()


@pytest.fixture(scope="session")
def gold(pinned: Floors) -> dict:
    """The hand-made truth about the seeds; every quote in it is exact."""
    assert digest() == pinned.gold, f"the gold has changed: look at `make quality`, then pin it with `{PIN}` (make pin)"
    return json.loads((HERE / "gold" / "seeds.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def floors(pinned: Floors) -> dict[str, float]:
    return pinned.floors


@pytest.fixture(scope="session")
def figures() -> dict[str, float]:
    """What is reached on the articles that were written for this, by the names of the floors."""
    return reached()


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
