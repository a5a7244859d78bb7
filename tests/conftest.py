"""The seeds, for every test that wants something real to read."""

import os
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings

import workbench as wb

# the same examples on every machine, however busy it is; `HYPOTHESIS_PROFILE=default` looks for new ones
settings.register_profile("repeatable", deadline=None, derandomize=True)
if "HYPOTHESIS_PROFILE" not in os.environ:
    settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the five texts."""
    return Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def _cleaned_seeds(seeds: Path) -> pd.DataFrame:
    return wb.clean_articles(wb.read_articles(seeds))


@pytest.fixture
def articles(_cleaned_seeds: pd.DataFrame) -> pd.DataFrame:
    """The seeds, read and cleaned; each test has its own copy, so that no test sees what another did to it."""
    removed = [[dict(line) for line in lines] for lines in _cleaned_seeds["removed"]]
    return _cleaned_seeds.copy().assign(removed=pd.Series(removed, index=_cleaned_seeds.index, dtype="object"))
