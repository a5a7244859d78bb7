"""What frames a rate: a comparison with today, an aside, a judgement, a wish, a letter, a phrase of trade."""

from __future__ import annotations

import pandas as pd
import pytest

import workbench as wb


def told(text: str) -> list[tuple[float, str | None]]:
    """The rates of a text with their status, asks aside."""
    found = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [text], "published": ["2025-09-15"]}))
    rows = found[found["rate"].notna() & (found["status"] != "ask")]
    return list(zip(rows["rate"], rows["status"], strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The draft sets a duty of 30%, compared with 12% at present.", [(30, "proposed"), (12, "in_force")]),
        ("He asked that the duty on thighs, now 42%, be raised to 82%.", [(42, "in_force"), (82, "proposed")]),
        (
            "The US levies a 20% tariff on Swiss cheese and has delayed a rise to 35%.",
            [(20, "in_force"), (35, "delayed")],
        ),
        ("Ottawa imposed a 25% tariff on steel, then suspended it.", [(25, "suspended")]),
        (
            "The 25% tariff on steel, imposed in 2018 in reply to a tax, was abolished the same day.",
            [(25, "withdrawn")],
        ),
        ("The 25% tariff on steel, a burden for many, remains in force.", [(25, "in_force")]),
        ("London dropped its 20% tariff in favour of a flat duty of 5%.", [(20, "withdrawn"), (5, "in_force")]),
        (
            "The duty had been 35 percent until Manila cut it to 15 percent in July 2024.",
            [(35, "in_force"), (15, "in_force")],
        ),
        (
            "The tariff on Thai rice, 15% since July, is to climb to 20% on November 1.",
            [(15, "in_force"), (20, "announced")],
        ),
        ("Only Lima is excluded from the 30% levy which has been in force since May.", [(30, "in_force")]),
    ],
)
def test_what_stands_beside_a_rate_tells_what_is_charged(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("before", "status"),
    [
        ("Brussels has proposed a steel tariff of 50 per cent.", "proposed"),
        ("Trump announced a 50% tariff on Colombo.", "announced"),
        ("Lanka faces a tariff of 50%.", "in_force"),
    ],
)
def test_a_rate_that_is_only_judged_is_as_it_was_told(before, status):
    assert told(f"{before} “Fifty per cent is a wall,” said a tailor.") == [(50, status), (50, status)]
    assert told(f"{before} “Fifty per cent is the new rate,” said a tailor.")[1] == (50, "in_force")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The government is working with Washington to bring the tariff down to 5%.", [(5, "proposed")]),
        ("Delhi is in talks to cut its tariff on whisky to 75%.", [(75, "proposed")]),
        ("Delhi agreed to cut its tariff on whisky to 75%.", [(75, "announced")]),
        ("Lima has asked for a reduced tariff of 8% on its grapes.", [(8, "proposed")]),
        ("Vietnam is seeking a cut in the 20% tariff.", [(20, "in_force")]),
        ("Unions demanded that the 40% tariff be reinstated.", [(40, "proposed")]),
        ("The growers' union wants 80% on tariff items outside the quota.", [(80, "proposed")]),
        ("Lima defended its decision to admit 5,000 Korean cars at a tariff of 6%.", [(6, "announced")]),
        ("The letters set a tariff of 36% for Laos and 25% for Malaysia.", [(36, "announced"), (25, "announced")]),
        ("The finance ministry has an order ready that would levy a 15% duty on cement.", [(15, "proposed")]),
        ("The sugar lobby said that even a 60% tariff would be fair.", [(60, "proposed")]),
        ("The union wants 7% on top of inflation, tariffs or not.", []),
        ("Ghana wants the tariff cut to 5 percent.", []),
        ("The sides are said to be close to a tariff of 18%.", [(18, "proposed")]),
        ("Exports to Peru face close to a tariff of 18%.", [(18, "in_force")]),
        ("The duty would then be 5%.", [(5, "proposed")]),
        ("The duty will now be 5%.", [(5, "announced")]),
        ("If talks fail the tariff will then be 30%.", [(30, "threatened")]),
        ("A tariff of 17% is the likeliest outcome, analysts say.", [(17, "proposed")]),
        ("In the bill the tariff is 35%.", [(35, "proposed")]),
        ("Under the law the tariff is 35%.", [(35, "in_force")]),
        ("Wasn't the tariff supposed to be 46%?", [(46, "announced")]),
    ],
)
def test_who_wants_a_rate_or_has_put_it_on_paper_tells_how_sure_it_is(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Washington levies 25% on the foreign content of cars and 35% on goods outside the tariff pact.", [25, 35]),
        ("Canada has a surtax of 50 per cent on shipments above last year's volumes.", [50]),
        ("Shipments above the quota fell 12%. The tariff bites.", []),
        ("Exports make up 20% of output. The tariff hurts.", []),
        ("The firm charges 12% on orders above $100 and blames tariffs.", []),
        ("Nothing above 3% growth is expected with these tariffs.", []),
        ("“Anything below 35% kills our harvest,” he said of the tariff.", [35]),
        ("The duty is 6% for members of the pact and 18% for everybody else.", [6, 18]),
        ("Importers pay a 40% countervailing deposit on Thai tyres.", [40]),
        ("The two countries have traded at 0% since 1994. The tariff ended that.", [0]),
        ("The duty on wine was 20% in 1995 and fell to zero in 2015.", [20, 0]),
        ("The duty on wine was 20% in 1995 and sales rose to 40% of demand.", [20]),
        ("To the tariff of 20% is added the ordinary 9%.", [20, 9]),
        ("Korean cars pay a tariff of 25%. Each month at 25 percent costs us 300 million won.", [25, 25]),
    ],
)
def test_phrases_that_only_rates_stand_in(text, rates):
    assert [rate for rate, _ in told(text)] == rates
