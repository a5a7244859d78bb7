"""Rates that are wished for, offered or supposed are proposed; shares and taxes at home are no rates."""

from __future__ import annotations

import pandas as pd
import pytest

import workbench as wb

OPENING = "Washington has charged 20% tariffs on goods from Penang since August. "


def told(text: str) -> list[tuple[float, str]]:
    """The rates of a text after its opening, with their status."""
    found = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [OPENING + text], "published": ["2025-11-20"]}))
    rows = found[found["rate"].notna() & (found["start"] >= len(OPENING) - 1)]
    return list(zip(rows["rate"], rows["status"], strict=True))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rubber gloves should enter the United States at a tariff of 7%.", "proposed"),
        ("Steel ought to face no more than 7%, the minister argued.", "proposed"),
        ("The ministry wants palm oil to enter at a rate of 7%.", "proposed"),
        ("Kuala Lumpur wants 7% on everything else.", "proposed"),
        ("Customs now demands 7% on each crate.", "in_force"),
        ("She came with a swap: a 7% duty on soy.", "proposed"),
        ("The demand was met: 7 percent applies since Friday.", "in_force"),
        ("Kuala Lumpur would sign for 7 percent.", "proposed"),
        ("The lobby says anything above 7% would be fatal.", "proposed"),
        ("What would 7% do to the gloves?", "threatened"),
        ("The president spoke of “around 7%” for chips.", "threatened"),
        ("The minister spoke of a 7 percent tariff as a disaster.", "proposed"),
        ("A trader is betting on gloves, with a duty of 7 percent by Easter.", "proposed"),
        ("Farmers are betting that the 7 percent stays.", "in_force"),
        ("The odds of a 7% tariff are one in three, traders say.", "proposed"),
        ("A graduated rate of 7 percent is on the president's desk.", "proposed"),
        ("The plan would cut quotas by half and put 7% on whatever exceeds them.", "proposed"),
        ("A bill in the Senate would let the president levy 7 per cent on rice.", "proposed"),
        ("The bloc's members levy 7 percent on rice.", "in_force"),
    ],
)
def test_what_is_wished_offered_or_supposed_is_no_rate_in_force(text, status):
    assert told(text) == [(7.0, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Penang seeks relief from the 7 percent that its lorries have faced since June.", "in_force"),
        ("Tokyo would not be happy with less than the 7% that Seoul has.", "in_force"),
        ("Brussels has kept its 7 per cent on bourbon in the drawer.", "suspended"),
        ("The customs service shelved a plan to charge 7 percent on the value of imports.", "suspended"),
        ("The duty was suspended in March and comes back at 7 percent in the new year.", "announced"),
        ("Only one senator voted against the 7 per cent tariff.", "in_force"),
        ("The cut to 7 percent took effect at once.", "in_force"),
    ],
)
def test_the_verb_that_speaks_of_a_rate_is_found(text, status):
    assert told(text) == [(7.0, status)]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("They charge us 20 and we charge them 6.", [20.0, 6.0]),
        ("The mills had braced for 30 percent and got 19.", [30.0, 19.0]),
        ("Jakarta got 19 percent, Hanoi 20 and Dhaka 20.", [19.0, 20.0, 20.0]),
        ("Our beef goes in at 10 percent, theirs at 26.", [10.0, 26.0]),
        ("Germany 4, Italy 3 was the score.", []),
        ("The forum sees exports slip 8% in 2026 after growing 6% this year.", []),
        ("One dollar in five, 20%, is earned in America.", []),
        ("Brussels also eyes the luxury car tax, which is 33 per cent.", []),
        ("Pass-through of the tariff was 24 percent, the study says.", []),
        ("For sales outside the quota the duty is 26.4 percent.", [26.4]),
    ],
)
def test_rates_told_short_are_read_and_shares_are_not(text, rates):
    assert [rate for rate, _ in told(text)] == rates
