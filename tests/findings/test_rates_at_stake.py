"""Rates that are kept off, supposed, hinged on a clause before, left by a relief, or that hurt somebody already."""

from __future__ import annotations

import datetime

import pandas as pd
import pytest

import workbench as wb

OPENING = "Since August the United States has charged a 20 percent tariff on goods from Peru. "


def told(text: str) -> list[tuple[float, str | None]]:
    """The rates of a text and their statuses, less the opening that makes tariffs the topic."""
    row = {"id": ["a"], "text": [OPENING + text], "published": [datetime.date(2025, 10, 15)]}
    table = wb.find_measures(pd.DataFrame(row))
    table = table[table["rate"].notna() & (table["start"] >= len(OPENING) - 1)]
    return list(zip(table["rate"], table["status"], strict=True))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Lima is trying to stop the tariff on cars from going back up to 35 percent.", "threatened"),
        ("The new law kept the levy from being raised to 35 percent.", "threatened"),
        ("Lima failed to keep the tariff from rising to 35 percent.", "in_force"),
        ("They could not prevent the levy from going to 35 percent.", "in_force"),
        ("At 35 percent, the smelter would lose a tenth of its sales.", "threatened"),
        ("A jump to 35 percent would kill the trade.", "threatened"),
        ("A cut to 35 percent could help.", "proposed"),
        ("Raising the rate to 35 percent would break the pact.", "threatened"),
        ("If the tariff went to 35 percent, the smelter would close.", "threatened"),
        ("Lima would sign only if zinc came in at 35 percent.", "proposed"),
        ("If zinc is hit with 35 percent next year, prices will jump.", "threatened"),
        ("In the bank's worst case the tariff goes to 35 percent.", "threatened"),
        ("Losing the scheme would mean that cars pay 35 percent.", "threatened"),
    ],
)
def test_what_is_kept_off_or_supposed_is_not_in_force(text: str, status: str) -> None:
    assert told(text) == [(35.0, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("“You keep dumping, it's 35 percent,” the president said.", "threatened"),
        ("“Don't sign, and it's 35,” he told reporters.", "threatened"),
        ("“Sign, and it's 35,” he told reporters.", "proposed"),
        ("“It's going to be 35 percent for everybody,” he said.", "announced"),
        ("“Maybe it's 15 percent,” he said of the rate.", "proposed"),
        ("“We could do 100 percent,” he said of films.", "threatened"),
        ("“It's 35 percent at the moment,” he said.", "in_force"),
    ],
)
def test_a_clause_may_stand_for_an_if(text: str, status: str) -> None:
    (found,) = told(text)

    assert found[1] == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Even after the cut, zinc will face a duty of 35 percent.", "in_force"),
        ("From January, zinc will face a duty of 35 percent.", "announced"),
        ("Without a certificate of origin, shoes pay 35 percent.", "in_force"),
        ("Without a deal, shoes face a 35 percent tariff.", "threatened"),
        ("Lima levies a flat 35 percent on goods from countries without a treaty.", "in_force"),
        ("Parliament will vote on Nov. 3 on aid for mills squeezed by a 35 percent duty.", "in_force"),
        ("The duty of 35 percent on trucks begins on Nov. 3.", "announced"),
        ("For cars: 35 percent from Monday.", "announced"),
        ("“A 35 percent tariff on an ally is not a negotiating position,” he said.", "in_force"),
        ("The rate of 35 percent has yet to be published.", "announced"),
        ("Brewers dread a return of the 35 percent tariff.", "threatened"),
        ("Ministers say they are close to a deal on 15 percent.", "proposed"),
        ("The commission's plan halves the quota and doubles the duty to 35 percent.", "proposed"),
        ("A planned rise to 35 percent was delayed.", "delayed"),
        ("In return, Lima would phase out duties of 35 percent on cars.", "in_force"),
        ("The chamber wants the 35 percent tariff waived for coffee.", "in_force"),
    ],
)
def test_what_stands_and_what_is_to_come(text: str, status: str) -> None:
    (found,) = told(text)

    assert found[1] == status


def test_what_a_verb_says_before_a_colon_is_said_of_the_list_after_it() -> None:
    text = "The duty will be cut in stages: 30% next year, 20% in 2028."

    assert told(text) == [(30.0, "announced"), (20.0, "announced")]
    assert told("The duty was cut in two stages: by 5 points in May, by 3 in June.") == []


def test_a_duty_that_will_fall_is_told_with_its_own_rate() -> None:
    assert told("Its 45% duty on wheat will fall to 10%.") == [(45.0, "in_force"), (10.0, "announced")]
    assert told("The duty on wheat will fall from 45% to 10%.") == [(10.0, "announced")]


@pytest.mark.parametrize(
    "text",
    [
        "At 4.2 percent, unemployment is the lowest in a decade.",
        "The fund stopped inflation from going back to 10 percent.",
        "An increase to 7 percent in unemployment would follow.",
        "At 40 she still sands table legs.",
        "At nine we open the gate.",
        "A ship that waits pays 2 percent a day in demurrage.",
        "He has two offers, the one that counts and the other.",
    ],
)
def test_what_is_no_rate_stays_none(text: str) -> None:
    assert told(text) == []


def test_who_is_spared_is_hit_and_not_the_one_who_hits() -> None:
    text = OPENING + "Singapore's drugmakers might be spared a 100 percent tariff, the minister said."
    found = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [text]}))
    last = found.iloc[-1]

    assert (last["rate"], last["status"], last["implementing"], last["affected"]) == (100.0, "threatened", "US", "SG")
