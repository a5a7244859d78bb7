"""What is asked, what was long ago, what only tells a step, and what an adverbial parts from its verb."""

import pandas as pd
import pytest

import workbench as wb


def rated(text: str) -> list[tuple[float | None, str | None]]:
    found = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [text]}))
    return [
        (None if pd.isna(rate) else rate, status) for rate, status in zip(found["rate"], found["status"], strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("China demanded that the United States withdraw the tariff on steel.", [(None, "ask")]),
        ("The union insisted that Ottawa scrap the levy on cars.", [(None, "ask")]),
        ("China demanded that the United States withdraw the 25% tariff on steel.", [(25.0, "in_force")]),
        ("Mexico urged Nigeria to scrap its 35 per cent levy on tea.", [(35.0, "in_force")]),
        ("Rabat has asked Washington to bring the tariff rate down to 2%.", [(2.0, "ask")]),
        ("Turkey will answer if Brussels goes ahead with a plan to double its duty to 50%.", [(50.0, "proposed")]),
        ("The duty on steel was cut by 25% to 10%.", [(10.0, "in_force")]),
        ("The United States will from Monday collect on Chinese goods the tariff of 34%.", [(34.0, "announced")]),
        ("The United States will on all goods from Japan collect 24% tariff.", [(24.0, "announced")]),
        ("Then there is the 50% tariff on steel, which has found its way into grain bins.", [(50.0, "in_force")]),
        ("A duty on chips would trim growth to 3.9 per cent next year from 4.5 per cent.", []),
        ("Jane Roe, who had welcomed an earlier truce on tariffs, said trade was fine.", []),
        ("Brussels hailed the truce on tariffs.", [(None, "suspended")]),
    ],
)
def test_what_becomes_of_a_tariff_is_told_by_who_asks_and_when(text: str, told: list[tuple[float | None, str]]) -> None:
    assert rated(text) == told
