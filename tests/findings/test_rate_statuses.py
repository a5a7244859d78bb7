"""How a rate stands by the verbs, moods and asides of its sentence, and rates told in words or without a sign."""

from __future__ import annotations

import pandas as pd
import pytest

import workbench as wb

OPENING = "Talks on tariffs went on in Geneva. "


def rates(text: str) -> list[tuple[float, str | None]]:
    table = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [text]}))
    table = table[table["rate"].notna()]
    return list(zip(table["rate"], table["status"], strict=True))


def values(text: str) -> list[float]:
    return [rate for rate, _ in rates(OPENING + text)]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("The duty on tea is thirteen percent.", 13),
        ("A levy of two and a half percent on tea applies.", 2.5),
        ("They pay a tariff of nineteen point nine seven per cent.", 19.97),
        ("A tariff of a hundred and forty-five percent remains.", 145),
        ("The one-forty-five percent tariff remains.", 145),
        ("A duty of 12½ per cent applies to rope.", 12.5),
        ("A duty of 7 1/2 percent applies to rope.", 7.5),
        ("The tariff on drugs stays at nought.", 0),
        ("It takes a quarter of the value of each shipment.", 25),
        ("A tax of two-fifths on a watch is a ban.", 40),
    ],
)
def test_a_rate_may_be_spelled_out(text, rate):
    assert values(text) == [rate]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Watchmakers had reckoned with 10%.", 10),
        ("Vietnam gets away with 20 per cent.", 20),
        ("The 50% on copper sticks.", 50),
        ("Failing that, 30% applies.", 30),
        ("Importers should continue to deposit 25 percent.", 25),
        ("The 75.8 percent deposit on seed is lawful.", 75.8),
    ],
)
def test_a_percentage_that_nothing_else_claims_is_a_rate_where_tariffs_are_the_topic(text, rate):
    assert values(text) == [rate]


@pytest.mark.parametrize(
    "text",
    [
        "I agree a hundred percent.",
        "The last 5 percent is about money.",
        "They made 30 per cent less crude steel.",
        "Inflation was the other worry. It reached 5% in May.",
        "They took a cut of 10% in the number of shifts.",
        "Half the delegates were there at 12:01 on Tuesday.",
        "He was born on June 12, and moved to 15 Elm Street.",
        "The pact has 12 chapters, as Article 19, the last, says.",
        "One-month implieds are at 18%.",
        "Approval of the governor fell in March. In Ohio it was 40%.",
        "Support was at 52 percent in May; it is 44 percent now.",
        "Retail sales grew 4 percent in August, down from 11 percent in July.",
        "The yard works at 67 percent of what it can do, against 80 percent or so elsewhere.",
        "Unemployment in Windsor has climbed since the spring. It is 11.1 per cent today, against 8 a year ago.",
        "How many Americans agree? Some 68%.",
        "Two thirds of the growers have sold up. In Sonora it is about 70%.",
        "The party polled 23 percent in Lower Saxony, ahead of the Greens at 14 percent.",
        "It sells 38% in North America.",
        "Farm incomes, already weak, will shrink: by 4 percent in Iowa, 6 percent in Kansas.",
        "The surplus stands at 3.2 percent of output; Germany's is 5.8 percent.",
        "He gave 110 percent.",
        "The euro zone's harmonised index was 2.1 percent, and Spain's 2.7 percent.",
    ],
)
def test_what_has_a_noun_of_its_own_is_no_rate(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tariff on tea is 12 percent. We could live with 12.", [12, 12]),
        ("Peru gets away with 20 per cent, and Chile with 15.", [20, 15]),
        ("Peru pays 20%. He would happily go to 60 if Lima hit back.", [20, 60]),
        ("The president had threatened thirty.", [30]),
        ("The tariff is thirty-four percent. Thirty-four is a good start.", [34, 34]),
    ],
)
def test_a_number_without_a_sign_is_a_rate_where_only_a_rate_would_stand(text, found):
    assert values(text) == found


def test_what_is_charged_on_the_goods_of_a_country_is_a_tariff_without_the_word():
    assert rates("The United States will charge 100 percent on medicines from Peru.") == [(100.0, "announced")]
    assert rates("The bank charges 5 percent on most loans in Peru.") == []


STATUSES = {
    "announced": [
        "A further 25 per cent is due on August 27.",
        "A 12% tariff on tea is to be phased in.",
        "The new rate, 13 percent, applies from 1 March.",
        "Goods of Peru will be subject to a duty of 15 percent, replacing the 10 percent that has applied since April.",
        "The two neighbours settled for 19% each.",
        "Under the accord, the tariff is capped at 15%.",
        "We asked for 5% and got 10%.",
        "He signed an order that puts a 50% tariff on copper.",
        "Its exporters will end up paying 15%.",
        "The union will halve its quota and charge 50 percent on the rest.",
        "That would take the total to 50 per cent.",
    ],
    "threatened": [
        "Without a deal the rate jumps to 54%.",
        "The rate would climb to 80% on the day that Peru retaliates.",
        "Unless they sign, they will pay 30%.",
        "Should talks collapse, the duty will snap back to 34%.",
        "Otherwise the tariff rises to 50%.",
        "Growers fear that they will end up with 15%.",
        "He promised 60% if Lima hit back.",
        "A levy on tea may turn into one of 100%.",
        "The alternative is a tariff of 30%.",
    ],
    "proposed": [
        "Delhi is prepared to cut its duty on almonds to 10 per cent.",
        "Lima could bring the duty down to 20 per cent.",
        "It might end up at 15 per cent.",
        "Analysts expect the tariff to settle at 20%.",
        "We assume that tea gets 15%.",
        "We hope that they will reduce the tariff on shoes to 0%.",
        "Under a draft accord the rate would be 15%.",
        "Bern is said to be offering to buy gas in return for 15%.",
        "The ministry has drawn up a 20% tariff on pork.",
        "Mill owners clamour for a 60 percent tariff on ships.",
    ],
    "in_force": [
        "Ministers might trim the 18% levy on ethanol.",
        "He is ready to eliminate its 30 percent duty on pork.",
        "Kitchen cabinets, taxed at 25 per cent, face a rise.",
        "Lima's 25% counter-tariffs were not touched.",
        "“If the day is moved, we can talk,” he said of the 18 percent tariff that Peru charges on ethanol.",
        "Goods from Peru woke up to a duty of 25 per cent, and a further 25 per cent is due on August 27.",
    ],
    "suspended": [
        "A further tariff of 24% remains suspended.",
        "The duty of 36 percent on modules, which was to apply from December 1, 2025, shall be suspended.",
    ],
    "withdrawn": [
        "A 30% charge on beer floated last week is off the table.",
        "A proposal to tax ethanol at 5 per cent was abandoned.",
        "The 25% tariff is gone.",
        "The bill for a 100% duty on toys has died in committee.",
    ],
}


@pytest.mark.parametrize(("text", "status"), [(text, status) for status, texts in STATUSES.items() for text in texts])
def test_verbs_moods_and_asides_tell_how_a_rate_stands(text, status):
    assert status in [told for _, told in rates(OPENING + text)]


def test_a_rate_that_somebody_cannot_bear_stands_as_it_was_told():
    assert rates("Trump announced a 34% tariff on tea. She could not absorb 34%.") == [
        (34.0, "announced"),
        (34.0, "announced"),
    ]


def test_a_petition_for_a_rate_is_an_ask():
    assert rates(OPENING + "A petition for a rate of 60 percent on pipes is denied.") == [(60.0, "ask")]


def test_paying_no_tariff_is_no_tariff_in_force():
    table = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [OPENING + "Makers of chips pay no tariff."]}))
    assert table["status"].tolist() == []


def test_a_second_verb_of_the_clause_is_not_of_its_rate():
    assert rates(OPENING + "Lumber duties now total 35.2 per cent and are to climb past 45.") == [
        (35.2, "in_force"),
        (45.0, "announced"),
    ]


def test_what_became_of_a_rate_is_one_change():
    assert values("In India 25% became 50% overnight.") == [50]


def test_customs_are_as_good_as_tariffs():
    text = "The maker blamed customs. “We budgeted for 15% and got 50%,” its chief said."
    assert [rate for rate, _ in rates(text)] == [15, 50]
