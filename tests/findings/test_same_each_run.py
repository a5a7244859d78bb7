"""The same articles give the same findings in each run: no set decides by the order it happens to have."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib
import workbench as wb
from tests.quality.gold import gold
articles = gold("dev").articles
told = [find(articles) for find in (wb.find_dates, wb.find_measures, wb.find_statements, wb.find_agenda)]
told.append(wb.find_conflicts(articles, measures=told[1], statements=told[2]))
print([(len(table), hashlib.sha256(table.to_csv().encode()).hexdigest()) for table in told])
"""


@pytest.fixture(scope="module")
def runs() -> list[str]:
    started = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "4")
    ]
    return [process.communicate()[0] for process in started]


def test_the_order_of_sets_changes_nothing(runs):
    assert runs[0].startswith("[(")
    assert runs[0] == runs[1]
