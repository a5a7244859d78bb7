"""Seasons, feasts that move and a firm's quarters: which year they are of, and what only looks like one."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import workbench as wb
from workbench.findings.dating.moving import easter


def values(text: str, published: str = "2025-11-20") -> list[str]:
    table = wb.find_dates(pd.DataFrame({"id": ["a"], "text": [text], "published": pd.to_datetime([published])}))
    return [value for value in table["value"] if not value.endswith("_REF")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank in the autumn.", "2025-FA"),
        ("The ferry could sail again in the autumn.", "2026-FA"),
        ("The town has had no doctor since the spring.", "2025-SP"),
        ("The bridge will be open by spring.", "2026-SP"),
        ("No ship will sail before the summer.", "2026-SU"),
        ("He expects the bank to close in the spring.", "2026-SP"),
        ("Stocks will last until the spring, he said.", "2026-SP"),
        ("The mill closed in the winter.", "2024-WI"),
        ("The lords will vote before Easter.", "2026-04-05"),
        ("The mill reopened on Easter Monday.", "2025-04-21"),
        ("They will vote by Whitsun.", "2026-05-24"),
        ("The margin was 40 percent in the September quarter.", "2025-Q3"),
        ("The December quarter of 2024 was weak.", "2024-Q4"),
        (
            "She said after lunch with U.S. Senator Ann Lee on Tuesday that she would resign.",
            "2025-11-18",
        ),
    ],
)
def test_the_verb_tells_of_which_year_a_season_a_feast_or_a_quarter_is(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rest in the spring water of the valley.",
        "The spring in the clock broke.",
        "He made no secret of the fall of the rupee.",
        "By spring water he meant rain.",
        "Prices spring back and the rates fall.",
        "They stayed at the summer house.",
    ],
)
def test_springs_and_falls_that_are_no_seasons_are_no_dates(text):
    assert values(text) == []


def test_a_season_without_a_day_of_publication_has_no_year():
    table = wb.find_dates(pd.DataFrame({"id": ["a"], "text": ["It was signed in the autumn."]}))

    assert table["value"].tolist() == ["XXXX-FA"]


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_between_late_march_and_late_april(year):
    sunday = easter(year)

    assert sunday.isoweekday() == 7
    assert (3, 22) <= (sunday.month, sunday.day) <= (4, 25)
