"""How a rate stands that is denied, ruled out, turned down or voted down, put on hold, restored or given up."""

from __future__ import annotations

import pandas as pd
import pytest

import workbench as wb

OPENING = "Talks on tariffs went on in Geneva. "


def rates(text: str) -> list[tuple[float, str | None]]:
    table = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [OPENING + text]}))
    table = table[table["rate"].notna()]
    return [
        (rate, None if pd.isna(status) else status) for rate, status in zip(table["rate"], table["status"], strict=True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru rejected a 25% tariff on zinc.",
        "Peru's minister turned down a 25% tariff on zinc.",
        "Peru ruled out a 25% tariff on zinc.",
        "Peru denied planning a 25% tariff on zinc.",
        "He denied that a 25% tariff on zinc was in force.",
        "The palace dismissed reports of a 25% tariff on zinc.",
        "Peru is not considering a 25% tariff on zinc.",
        "Peru isn't planning a 25% tariff on zinc.",
        "Peru has no plans for a 25% tariff on zinc.",
        "Peru has no intention of imposing a 25% tariff on zinc.",
        "Peru decided against a 25% tariff on zinc.",
        "Peru refused to accept a 25% tariff on zinc.",
        "Peru rejected a plan to impose a 25% tariff on zinc.",
        "A 25% tariff on zinc has been ruled out.",
        "A 25% tariff on zinc is not on the table.",
        "The palace denied that it would cut the 40% tariff to 25%.",
        "“We oppose any 25% tariff,” she said.",
    ],
)
def test_what_is_denied_ruled_out_or_turned_down_has_no_status(text):
    assert rates(text) == [(25.0, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Senate voted down a 25% tariff on zinc.",
        "Lawmakers rejected a bill to impose a 25% tariff on zinc.",
        "The governor vetoed the 25% tariff on zinc.",
        "A 25% tariff on zinc was rejected by parliament.",
        "The proposed 25% tariff on zinc was voted down.",
    ],
)
def test_what_those_who_decide_vote_down_is_withdrawn(text):
    assert rates(text) == [(25.0, "withdrawn")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru rejects the 25% tariff on zinc.", "in_force"),
        ("The court rejected a challenge to the 25% tariff on zinc.", "in_force"),
        ("Peru refused to lift the 25% tariff on zinc.", "in_force"),
        ("Peru rejected the offer and imposed a 25% tariff on zinc.", "in_force"),
        ("Peru refused to rule out a 25% tariff on zinc.", "threatened"),
        ("Peru would not rule out a 25% tariff on zinc.", "threatened"),
    ],
)
def test_what_stands_stands_whoever_rejects_it(text, status):
    assert rates(text) == [(25.0, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru has put its tariffs of 25 percent on zinc on hold for two months.", "suspended"),
        ("Peru put the 25% tariff on hold.", "suspended"),
        ("A judge blocked the 25% tariff on zinc, but an appeals court restored it.", "in_force"),
        ("Peru suspended the 25% tariff on zinc before parliament reinstated it.", "in_force"),
        ("Peru threatened to raise the duty on zinc to 25% but backed down.", "withdrawn"),
        ("Peru threatened a 25% duty on zinc, then relented.", "withdrawn"),
    ],
)
def test_what_last_became_of_a_tariff_counts(text, status):
    assert rates(text) == [(25.0, status)]


@pytest.mark.parametrize(
    "text",
    [
        "The 25% duty on zinc, up from 6%, is to stay in force.",
        "The 25% duty on zinc, compared with 6% before, took effect.",
        "Peru charges a 25% duty on zinc, against 6% previously.",
        "Peru imposed a 25% tariff on zinc, more than doubling the previous 6% rate.",
        "Peru imposed a 25% tariff on zinc, quadrupling the old 6% duty.",
        "Peru imposed a 25% tariff on zinc, compared with the former 6%.",
    ],
)
def test_a_rate_told_as_the_one_before_is_no_second_tariff(text):
    table = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [OPENING + text]}))
    assert table[["rate", "rate_from", "status"]].values.tolist() == [[25.0, 6.0, "in_force"]]
