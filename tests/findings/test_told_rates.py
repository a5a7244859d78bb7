"""Percentages that are the rate of a tariff without the word beside them, and those that are something else."""

from __future__ import annotations

import pandas as pd
import pytest

import workbench as wb

OPENING = "Talks on tariffs went on in Geneva. "


def rates(text: str, title: str | None = None) -> list[tuple[float, str | None]]:
    table = wb.find_measures(pd.DataFrame({"id": ["a"], "text": [text], "title": [title]}))
    table = table[table["rate"].notna()]
    return list(zip(table["rate"], table["status"], strict=True))


def values(text: str) -> list[float]:
    return [rate for rate, _ in rates(text)]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Taiwan's was put at 20 percent.", 20),
        ("Steel is at 25 per cent.", 25),
        ("Peru, which had been at 12 percent, was not mentioned.", 12),
        ("Everyone else has been at 50 percent since June.", 50),
        ("London, with its 10 per cent, is the envy of the club.", 10),
        ("Brussels faces 30% the same day.", 30),
        ("The present rate is 25 percent.", 25),
        ("The minimum rate on cloth was 35 percent.", 35),
        ("It had gone as high as 145 percent before the truce.", 145),
        ("The next party pushed the average to almost 50 percent.", 50),
        ("Three years later they cut it to 41 percent.", 41),
        ("Washington will hit Norway with 50 percent.", 50),
        ("Watches get 39 percent.", 39),
        ("From October a further 10 percent comes on top.", 10),
        ("Farmers were promised a 49 percent wall.", 49),
        ("Under the truce it suspends the 24 percent part.", 24),
        ("That is triple the 10 percent paid by Kenya.", 10),
        ("Ministers spoke of the 25 percent that Canada now bears.", 25),
        ("A planned increase to 30 percent was postponed.", 30),
    ],
)
def test_the_words_before_or_after_a_percentage_make_a_rate_of_it_where_tariffs_are_the_topic(text, rate):
    assert values(OPENING + text) == [rate]


@pytest.mark.parametrize(
    "text",
    [
        "Oil is up 2 percent.",
        "The index added 0.6 percent.",
        "We are 95 percent there.",
        "The last 5 percent is about money.",
        "The central bank left its rate at 4 percent.",
        "Unemployment stands at 32 percent.",
        "Nurses won a pay award of 4 percent.",
        "A rule under which 40 percent of the value must be local is one option.",
        "Officials agreed to cancel 91 percent of the additional tariffs.",
        "The factory has laid off 40 percent of its staff.",
        "Exports to Japan dropped to 15 percent.",
        "A bottle could cost 65 percent more.",
        "Approval of the president is at 41 percent.",
        "The subsidy rate is 6 percent.",
    ],
)
def test_what_percentages_are_given_of_elsewhere_is_no_rate_even_in_an_article_about_tariffs(text):
    assert values(OPENING + text) == []


def test_without_a_tariff_in_the_article_or_its_title_there_is_no_rate():
    assert rates("Steel is at 25 percent.") == []
    assert rates("Steel is at 25 percent.", title="The tariffs at a glance") == [(25.0, "in_force")]


def test_a_tariff_that_is_named_only_in_the_next_line_is_the_topic_too():
    text = "• The United States will apply a rate of 15 percent to most goods.\n• Ordinary tariffs stay."
    assert rates(text) == [(15.0, "announced")]


def test_entries_of_lists_are_rates():
    text = (
        OPENING
        + "European Union, 15 percent. Switzerland: 39 percent. China (20 percent). • Transit goods: 40 percent."
    )
    assert values(text) == [15, 39, 20, 40]


def test_rates_in_a_row_stand_alike():
    assert rates(OPENING + "Laos, Peru and Chile are at 20%, 20% and 19%.") == [
        (20.0, "in_force"),
        (20.0, "in_force"),
        (19.0, "in_force"),
    ]


def test_an_amendment_tells_the_new_rate():
    text = OPENING + "The heading is amended by deleting “34%” and by inserting “10%” in lieu thereof."
    assert rates(text) == [(10.0, "announced")]


def test_the_lowest_and_the_highest_of_a_range_are_two_rates_and_no_change():
    assert rates("The duties, ranging from 10% to 41%, take effect in seven days.") == [
        (10.0, "announced"),
        (41.0, "announced"),
    ]


def test_more_than_double_a_rate_is_no_rate():
    assert values(OPENING + "Its goods are hit at 30%, more than triple the 10% paid by Kenya.") == [30, 10]
    assert values("The ministry doubled the 25% tariff.") == [50]


def test_nil_is_a_rate():
    assert values("The ministry cut the customs duty on cobalt to nil.") == [0]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A 25% tariff was announced and then paused for 90 days.", "suspended"),
        ("The council agreed on duties of 25% on soybeans, then suspended them.", "suspended"),
        ("A duty of 25% on bourbon, approved in April and frozen ever since, may return.", "suspended"),
        ("The ministry had floated a duty of 25%, a plan it then dropped.", "withdrawn"),
        ("The 25% duty, which was to start on Monday, is postponed until further notice.", "delayed"),
        ("A plan to raise the tariff to 25% was dropped.", "withdrawn"),
        ("Norway avoided a 25% tariff.", "threatened"),
        ("A 25% tariff hangs over the shoe industry.", "threatened"),
        ("She refused to rule out a 25% tariff on dairy.", "threatened"),
        ("Had the talks failed, a 25% tariff would have taken effect.", "threatened"),
        ("We can talk about a 25% tariff on cars.", "proposed"),
        ("The two will discuss the 25% tariff.", "in_force"),
        ("His opponent wants a flat 25% tariff.", "proposed"),
        ("The offer includes a 25% tariff on cars.", "proposed"),
        ("A bill to raise the duty to 25% has eleven sponsors.", "proposed"),
        ("Officials asked whether the duty should be raised to 25%.", "proposed"),
        ("In 1932 Britain introduced a 25% duty on almost all imports.", "in_force"),
        ("The act lifted the average duty to 25%.", "in_force"),
        ("The 25% tariff is due to expire in March.", "in_force"),
        ("The 25% tariff expired in March.", "withdrawn"),
        ("An appeals court reinstated the 25% levy.", "in_force"),
        ("Brussels drew up goods to be hit with 25% duties.", "announced"),
        ("The suspension of the 25% tariff was extended to November.", "suspended"),
        ("Experts referred to the threat, and to the 25% tariff that Brazil charges.", "in_force"),
        ("He named a rate below the 25% tariff Trump had threatened.", "threatened"),
        ("Firms are stung by a 25% duty on watches.", "in_force"),
        ("Until May the levy on cars had been 25%.", "in_force"),
    ],
)
def test_the_mood_of_its_clause_and_what_came_last_say_how_a_tariff_stands(text, status):
    assert rates(text) == [(25.0, status)]


def test_what_rises_from_a_proposed_rate_is_no_surer():
    assert rates("The ministry proposed a duty of 25% on chips, rising to 50% after a year.") == [
        (25.0, "proposed"),
        (50.0, "proposed"),
    ]
