"""The day on which somebody spoke of a tariff is no day of the tariff."""

from __future__ import annotations

import pandas as pd
import pytest

import workbench as wb


def days(text: str) -> list[str | None]:
    table = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [text], "published": ["2025-04-12"]}))
    return [None if pd.isna(day) else str(day)[:10] for day in table["date"]]


@pytest.mark.parametrize(
    "text",
    [
        "Peru said on Wednesday it opposed the 31% tariff.",
        "The premier said “we oppose any 10% tariff” on Friday.",
        "The 25% tariff on cars was “unacceptable”, she said on Tuesday.",
        "The minister told reporters on Monday that the 25% tariff on cars hurt.",
        "On Tuesday the minister criticised the 25% tariff on cars.",
        "The minister complained on Tuesday about the 25% tariff on cars.",
    ],
)
def test_the_day_somebody_spoke_is_no_day_of_a_tariff_that_stands(text):
    assert days(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Peru said on Wednesday it would impose a 25% tariff on tin.",
        "The 25% tariff on cars took effect on Wednesday, she said on Friday.",
        "On Wednesday a 25% tariff on cars took effect.",
        "She said the 25% tariff on cars took effect on Wednesday.",
        "On Wednesday Peru imposed a 25% tariff on tin, which miners criticised.",
    ],
)
def test_the_day_of_what_became_of_a_tariff_counts(text):
    assert days(text) == ["2025-04-09"]
