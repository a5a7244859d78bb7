"""Rates as newspapers tell them: without a sign, by plain verbs, in the mood of their clause, and what is no rate."""

from __future__ import annotations

import pandas as pd
import pytest

import workbench as wb

OPENING = "Talks on tariffs went on in Geneva. "
AFTER_A_RATE = "Canada pays a tariff of 35 percent. "


def rates(text: str) -> list[tuple[float, str | None]]:
    published = pd.to_datetime(["2025-11-20"])
    table = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [text], "published": published}))
    table = table[table["rate"].notna()]
    return list(zip(table["rate"], table["status"], strict=True))


def values(text: str) -> list[float]:
    return [rate for rate, _ in rates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Carpets now incur a tariff of 31.", [31]),
        ("Before that it was 3 percent, and now they demand 22.", [3, 22]),
        ("The tariff came down from 39 percent to 15.", [15]),
        ("Cocoa goes to America at 21 percent, Ghana's at 15.", [21, 15]),
        ("Mangoes pay 30 percent, guavas 15 and papayas nothing.", [30, 15]),
        ("Cars pay 50 percent; toys, for the first time, 30.", [50, 30]),
        ("At 39 percent nobody bought; at 15 they are coming back.", [39, 15]),
        ("He put 10 percent on the world and 25 on its neighbours.", [10, 25]),
        ("It was 3 percent in March and has been 15 since August.", [3, 15]),
        ("“Ten percent, then twenty, then fifty,” the trader said.", [10, 20, 50]),
        ("It is 25 percent on sofas at once, 30 from New Year.", [25, 30]),
        ("“Twelve hurts us,” said the baker.", [12]),
        ("“Twelve we could swallow,” said the baker.", [12]),
        ("“Give us 12 and we sign,” said the envoy.", [12]),
        ("“Let them put fifty on it,” he shrugged.", [50]),
        ("They would call 12 a success.", [12]),
        ("She cannot live with less than 20.", [20]),
    ],
)
def test_a_number_without_a_sign_is_a_rate_where_only_a_rate_would_stand(text, expected):
    assert values(OPENING + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "At 62, she has seen worse.",
        "On a scale of one to ten, the pact is a 4.",
        "Page 15 of the order is missing.",
        "He was 25 when it began.",
        "The yard hired forty women more.",
        "The judges voted 6 to 3.",
        "5. Trends",
        "Twenty trucks a day cross the bridge.",
    ],
)
def test_ages_pages_votes_and_counts_are_no_rates_after_one_was_told(text):
    assert values(AFTER_A_RATE + text) == [35]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("America, the growers' second market, has taken 30 per cent since August.", 30),
        ("In those years Norway contented itself with 2.5 percent.", 2.5),
        ("Customs officers have helped themselves to 27 percent of its value.", 27),
        ("Yachts are charged 15 percent all told.", 15),
        ("The ministry wants to put 12 percent on cement from Vietnam.", 12),
        ("A tariff of 20 percent would cost Slovakia jobs and growth.", 20),
        ("The tariff on lab-grown diamonds was cut to 8 percent.", 8),
        ("What hurts is less the 15 percent than the waiting.", 15),
        ("The other 25 percent goes.", 25),
        ("He called 15 percent bearable.", 15),
    ],
)
def test_a_percentage_is_a_rate_whatever_stands_in_an_aside_or_is_said_of_the_tariff(text, rate):
    assert values(OPENING + text) == [rate]


@pytest.mark.parametrize(
    "text",
    [
        "A tariff that makes a car 110 percent dearer is none, he said.",
        "41 percent blamed tariffs for dearer bread.",
        "Demand fell to 30 percent, down from 70 percent a decade ago.",
        "Serbia's share of imports, 14 percent before, is 9 percent.",
        "The margin stood at 46.5 percent.",
        "The levy was 12.5 percentage points higher.",
    ],
)
def test_differences_polls_and_shares_are_no_rates(text):
    assert values(OPENING + text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # what may be
        ("A 25% tariff on olives is on the cards.", "proposed"),
        ("A 25% tariff on olives is within the bounds of possibility.", "proposed"),
        ("The envoy has tabled a plan under which honey would pay a 25% duty.", "proposed"),
        ("The paper foresees a duty of 25% on bicycles.", "proposed"),
        ("There is talk of a cut in the tariff to 25%.", "proposed"),
        ("He had pencilled a 25% tariff on clothes into his budget.", "proposed"),
        ("“Make it 25% and we sign,” he said of the tariff.", "proposed"),
        ("Its opening bid was to bring the tariff on cars down to 25%.", "proposed"),
        ("How does he explain the 25% in the draft schedule?", "proposed"),
        ("It recommended that steel be hit with a duty of 25%.", "proposed"),
        # what somebody could live with, or would like
        ("The brewers would stomach a tariff of 25% if it bought them peace.", "proposed"),
        ("The tanners would prefer the tariff trimmed to 25%.", "proposed"),
        ("The union would sooner see the tariff go to 25%.", "proposed"),
        ("The vintners have to put up with a tariff of 25%.", "in_force"),
        # a would that tells a will again, and one that stands under a bill
        ("The levy on tiles would climb from 8 to 25 percent.", "proposed"),
        ("The ministry said it would raise the duty to 25 percent.", "announced"),
        ("That would take the total to 25 percent.", "announced"),
        ("Two hours later a tariff of 25% would have come into force.", "threatened"),
        # what hangs on something
        ("Should Delhi refuse, a levy of 25% awaits.", "threatened"),
        ("The tariff, should it come, will be 25%.", "threatened"),
        ("A relapse to 25% would ruin the harbour.", "threatened"),
        ("Ships raced to land before a 25% tariff bites.", "announced"),
        ("He will answer a new duty with 25% on cotton.", "threatened"),
        # a limit
        ("European pills will never pay more than 25%.", "announced"),
        ("The minister promised that the duty will not fall below 25%.", "announced"),
        # what stands
        ("The toll, with the old tariff, comes to 25%.", "in_force"),
        ("Cars go in at 25%.", "in_force"),
        ("The lower tariff of 25% helps them.", "in_force"),
        ("A third of her customers went with the 25% tariff.", "in_force"),
        ("Its whiskey, on which Canada levies 25% in tariffs, has vanished from the shelves.", "in_force"),
        ("A cut to 25%, long promised, took effect on Monday.", "in_force"),
        ("The lobby has got toys out from under the 25% tariff.", "in_force"),
        ("A reduction of the 25% tariff is not in sight.", "in_force"),
        ("Chile has offered to lift its duty of 25%.", "in_force"),
        # what waits, and what is gone
        ("A 25% tariff, announced with a roar and on hold ever since, may return.", "suspended"),
        ("A tariff of 25%, approved by the board last year, remains in the drawer.", "suspended"),
        ("A duty of 25% that was pencilled in for June will slip to the winter.", "delayed"),
        ("The second-stage rise to 25% was quietly scrapped.", "withdrawn"),
        ("Parliament killed a proposal for a 25% tariff.", "withdrawn"),
        ("He climbed down over the 25% tariff on cotton.", "withdrawn"),
        # another one's verb
        ("She complained to friends about the 25% duty that Ottawa had threatened.", "threatened"),
        ("He said he was doubling the tariff to 25%.", "announced"),
        ("A tariff of 25% would cut the harvest of some firms by half.", "proposed"),
        ("They bring in frozen fish under the 25% tariff.", "in_force"),
    ],
)
def test_mood_tense_and_whose_verb_it_is_tell_how_a_rate_stands(text, status):
    assert rates(OPENING + text) == [(25.0, status)]


@pytest.mark.parametrize(
    "text",
    [
        "There will be no 25% tariff on books.",
        "Nobody in Brussels is contemplating a 25% tariff.",
        "It is not true that a tariff of 25% has been agreed.",
    ],
)
def test_what_is_said_not_to_be_has_no_status(text):
    ((rate, status),) = rates(OPENING + text)

    assert rate == 25
    assert pd.isna(status)


def test_the_old_rate_and_the_new_one_are_told_apart_across_an_aside():
    text = (
        "The tariff on lamps, 57 percent on average, will come down to 47 percent. "
        "From 3 percent in January, the duty on shirts has climbed to 19."
    )
    table = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [text]}))

    assert table[["rate", "rate_from"]].values.tolist() == [[47.0, 57.0], [19.0, 3.0]]


def test_each_of_two_places_keeps_its_own_fate():
    assert rates("Canada was hit with a tariff of 35 percent, Mexico a 90-day reprieve.")[0] == (35.0, "in_force")


def test_a_rate_far_from_the_word_for_a_tariff_is_still_one_of_the_tariffs_the_article_tells_of():
    middle = "The town has a mill, a church and a bridge, and little else to show to strangers. " * 9

    assert values(f"{AFTER_A_RATE}{middle}Beyond the quota, sugar attracts 81 percent.") == [35, 81]
