"""Rates and their status as agencies, fact sheets and the trade press tell them, each class beside its twin."""

from __future__ import annotations

import pandas as pd
import pytest

import workbench as wb

OPENING = "Talks on tariffs went on in Geneva. "


def rates(text: str, published: str = "2025-09-10") -> list[tuple[float, str | None]]:
    """The rates of a text with their status, read after a sentence about tariffs."""
    days = pd.to_datetime([published])
    table = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [OPENING + text], "published": days}))
    table = table[table["rate"].notna()]
    told = [status if isinstance(status, str) else None for status in table["status"]]
    return list(zip(table["rate"], told, strict=True))


def values(text: str) -> list[float]:
    return [rate for rate, _ in rates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana asked for relief from the 15 percent tariff.", [(15, "in_force")]),
        ("Bolivia is shielded from the 35 percent tariff by a treaty.", [(35, "in_force")]),
        ("Exempted from the 10% tariff are bullion and energy.", [(10, "in_force")]),
        ("Norway wants an exemption from the 30 percent tariff that Brussels intends to impose.", [(30, "proposed")]),
        ("Kazakhstan might be spared the 25 percent duty that Moscow is preparing for grain.", [(25, "proposed")]),
        ("Mexico won a reprieve from a tariff of 30 percent that was set to kick in on Monday.", [(30, "suspended")]),
        ("A reprieve from the 30 percent tariff expired at midnight.", [(30, "in_force")]),
        ("Phones were exempted from the 25% tariff.", [(25, "withdrawn")]),
        ("Turkey, which introduced a 40 percent tariff on cars, exempted those who invest.", [(40, "in_force")]),
    ],
)
def test_who_is_spared_a_tariff_says_nothing_of_it(text, expected):
    assert rates(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A levy of 25% that the White House wants to put on films has alarmed studios.", "proposed"),
        ("The levy of 12 percent that the ministry is considering would hurt.", "proposed"),
        ("The 20-percent tariff that Washington introduced in August eats into orders.", "in_force"),
        ("The 18 percent tariff that Brazil charges is no secret.", "in_force"),
        ("They dodged duties averaging 32.2 percent, which took effect in July.", "in_force"),
        ("The plan is to abolish duties on toys, which average 1.4 percent.", "in_force"),
    ],
)
def test_the_relative_clause_of_a_tariff_decides(text, status):
    assert [status_ for _, status_ in rates(text)] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fijian goods would pay 19% rather than 32%, the two sides agreed.", [(19, "announced")]),
        ("Cambodia pays 19 percent compared with 49 percent under the plan of April.", [(19, "in_force")]),
        ("Cambodia pays 19 percent compared with 20 percent for Vietnam.", [(19, "in_force"), (20, "in_force")]),
        ("The rate took effect on Sunday and replaced the 29% set in April.", [(29, "withdrawn")]),
        ("The 15 percent rate superseded a 20 percent rate.", [(15, "in_force")]),
        ("A bill would double the duty on toys from 25 percent.", [(25, "in_force")]),
        ("Average tariffs stand at 20%, the highest since 1911, from 2.4% in January.", [(20, "in_force")]),
        ("Cars have been charged a 15 percent tariff since last week, down from 27.5 percent.", [(15, "in_force")]),
    ],
)
def test_a_rate_told_as_what_another_is_not_is_the_old_one(text, expected):
    assert rates(text) == expected


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Roasters reckon that a rate of 25 percent would cost them millions.", 25),
        ("A return to 32% could shave half a point off growth.", 32),
        ("“I will pay Mr. Roe his 19% with pleasure,” said the weaver.", 19),
        ("Without his 50 percent on Brazil prices would be lower.", 50),
        ("Exports fell in August, with the 15 percent ceiling in place.", 15),
        ("She could go to Vietnam, which pays 20 percent and costs half.", 20),
        ("Importers have until Monday before the full 34 percent returns.", 34),
        ("The deposit of up to 62.4 percent took effect and prices slid.", 62.4),
    ],
)
def test_a_noun_or_an_owner_makes_a_rate_of_a_percentage(text, rate):
    assert values(text) == [rate]


@pytest.mark.parametrize(
    "text",
    [
        "A rate of inflation of 25 percent would cost voters dearly.",
        "A return to 2 percent inflation could take years.",
        "The levy of 5 percent on remittances was trimmed.",
        "The union won a raise of 4.5 percent.",
        "The tax will shave off another 0.5 percent, the bank reckons.",
        "It would shave 5 percent off Korean exports.",
        "Garments with at least 20 per cent American cotton come in free.",
        "Indonesia will eliminate 99% of tariff barriers for farm goods.",
        "Shares gained 3 percent and ten-year bonds yielded 4.2 percent.",
        "In a poll 61 percent disapproved of the tariffs.",
        "Wages rose 3.1 percent as the duty bit.",
    ],
)
def test_growth_raises_shares_and_what_is_taken_off_are_no_rates(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laos faces 40 percent and may face another 10 percent if it joins.", [(40, "in_force"), (10, "threatened")]),
        ("India pays 25% and faces another 25% from Sept. 27.", [(25, "in_force"), (25, "announced")]),
        ("A tariff of 25 percent was to have started on Aug. 1.", [(25, "announced")]),
        ("Under the deal, the rate would fall to 15 percent.", [(15, "announced")]),
        ("Under the proposed deal, the rate would fall to 15 percent.", [(15, "proposed")]),
        ("He threatened Spain with twice the tariffs of others. That would mean 30 percent.", [(30, "threatened")]),
        ("Nobody expects the 40 percent tariff to be scrapped soon.", [(40, "in_force")]),
        ("Customs will no longer collect a levy of 4 percent on imports.", [(4, "withdrawn")]),
        ("The 36 percent tariff announced in April was never applied.", [(36, "withdrawn")]),
        ("A 15 percent levy on diesel imports, approved last month, will not go ahead.", [(15, "withdrawn")]),
        ("The imposition of a 50 percent tariff was put off in July.", [(50, "delayed")]),
        ("Colombia shelved its plan to levy 15 percent on rice.", [(15, "suspended")]),
        ("A 100 percent tariff, were it ever imposed, would hurt.", [(100, "threatened")]),
        ("The tariff is lower than the 25 percent feared.", [(25, "threatened")]),
        ("There is talk in Delhi of scrapping the 11% duty on cotton.", [(11, "in_force")]),
        ("On Jan. 1 the tariff climbs to 30%, unless somebody has a change of heart.", [(30, "announced")]),
        ("The safeguard, which expires in June, sets a 25 percent duty.", [(25, "in_force")]),
    ],
)
def test_tense_and_circumstance_say_how_a_tariff_stands(text, expected):
    assert rates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It wants something the pact does not contain: a zero rate for shoes.", [(0, "proposed")]),
        ("Kenya's wish list is short: zero duty on tea.", [(0, "proposed")]),
        ("The demand that maize enter at zero duty is unacceptable.", [(0, "proposed")]),
        ("Tokyo asked Washington for the same 15% cap.", [(15, "proposed")]),
        ("The law is plain: a 7 percent duty applies to shoes.", [(7, "in_force")]),
    ],
)
def test_what_is_wished_for_is_no_rate_in_force(text, expected):
    assert rates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington announced a tariff of 25 percent on Fiji. A rate of 25 percent would hurt.", ["announced"] * 2),
        ("Fiji pays a tariff of 25 percent. A 25 percent duty on films would hurt.", ["in_force", "proposed"]),
        ("Fiji pays a tariff of 25 percent. “Twenty-five we can live with,” he said.", ["in_force"] * 2),
        ("“Fifteen we can live with, provided it lasts,” he said of the tariff.", ["proposed"]),
    ],
)
def test_a_rate_of_which_no_verb_speaks_stands_as_it_was_told_before(text, expected):
    assert [status for _, status in rates(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In April the tariff was 145%, in May 30%.", [(145, "in_force"), (30, "in_force")]),
        ("Envoys are close to settling on a tariff of 15 percent.", [(15, "proposed")]),
        ("Oslo had expected a tariff of 10 percent.", [(10, "proposed")]),
        ("An expected 10 percent tariff unsettles Oslo.", [(10, "announced")]),
        ("Anything beyond continues to be subject to the full tariff of 50 percent.", [(50, "in_force")]),
        ("Goods shall be, consistent with law, subject to a duty of 25 percent.", [(25, "announced")]),
        ("The alternative, a 30 percent tariff, would have been far worse.", [(30, "threatened")]),
        ("A second duty of 15%, they fear, is only a post away.", [(15, "threatened")]),
        ("Turkey has lifted duties of up to 70 percent on cars.", [(70, "withdrawn")]),
        ("Peru lifted the average duty to 50 percent.", [(50, "in_force")]),
        ("Vietnam is seeking a cut in the 20% tariff.", [(20, "in_force")]),
        ("A decree that would have slapped a 30 percent duty on pasta is off the table.", [(30, "withdrawn")]),
        (
            "Sofas have been charged a duty of 25 percent, and the rate goes to 30 percent on New Year's Day.",
            [
                (25, "in_force"),
                (30, "announced"),
            ],
        ),
        ("The duty is 62 percent, rising to 265 percent with other charges.", [(62, "in_force"), (265, "in_force")]),
        ("The duty is 25 percent, rising to 50 percent after a year.", [(25, "in_force"), (50, "announced")]),
        ("A tariff of 12 percent on the most favored nation basis is charged.", [(12, "in_force")]),
        ("A levy will eat into a margin that stood at 46.5%; the duty of 10 percent applies.", [(10, "in_force")]),
    ],
)
def test_the_verb_that_speaks_of_a_tariff_is_the_one_of_its_clause(text, expected):
    assert rates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The economy will expand 2.9% this year.",
        "Our ratio of consumption to output (GDP) is 68%, it is much lower in Ireland (24%).",
        "10. These volumes support the conclusion.",
        "Firms passed on 15 percent to their customers.",
        "The bank cut its growth forecast to 0.9% from 1.3%; if talks went well, it would go back to 1.3%.",
    ],
)
def test_growth_numbered_paragraphs_and_what_is_passed_on_are_no_rates(text):
    assert values("Fiji pays a tariff of 10 percent. " + text) == [10]
