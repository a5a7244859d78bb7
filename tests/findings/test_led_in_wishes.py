"""Wishes that another verb leads in, and votes that a side will not give."""

import pandas as pd
import pytest

import workbench as wb


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("Malta seized the occasion to press Cyprus to scrap its 12 per cent levy on tea.", ["demand"]),
        ("Sweden will not vote for a duty above 40%, two diplomats said.", ["red_line"]),
        ("Ghana seized the ship in March.", []),
        ("Sweden will vote on Monday.", []),
    ],
)
def test_a_wish_is_found_behind_what_leads_it_in(text: str, wishes: list[str]) -> None:
    found = wb.find_agenda(pd.DataFrame({"id": ["a"], "text": [text]}))
    assert found["kind"].tolist() == wishes
