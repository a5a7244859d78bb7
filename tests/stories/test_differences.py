from itertools import pairwise

import pytest

import workbench as wb


def told(left: str, right: str) -> list[tuple[str, str, str]]:
    """The changes between two sentences, as kind, left, right."""
    [changes] = wb.align(left, right)["changes"]
    return [(change.kind, change.left, change.right) for change in changes]


def test_a_number_gives_way_to_another():
    assert told("Rates rose by 2 percent on Monday.", "Rates rose by 3 percent on Monday.") == [
        ("number", "2 percent", "3 percent")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10%", "10 percent"),
        ("10%", "ten per cent"),
        ("1,000", "1000"),
        ("$1.1 trillion", "1.1 trillion US dollars"),
        ("250,000", "two hundred and fifty thousand"),
        ("April 2", "2 April"),
        ("10:56 p.m.", "22:56"),
    ],
)
def test_numbers_of_one_worth_are_no_change(one, other):
    assert told(f"The talks in Oslo gave {one} to fishermen.", f"The talks in Oslo gave {other} to fishermen.") == []


def test_a_number_that_another_counterpart_has_is_not_missed():
    left = "Cars are taxed at 25 percent in Norway, and wine is taxed at 10 percent in Norway."
    right = "Cars are taxed at 25 percent in Norway.\nWine is taxed at 10 percent in Norway."

    table = wb.align(left, right)

    assert table["relation"].isin(["edited", "rendered"]).all()
    assert len(table) == 2
    assert [change for changes in table["changes"] for change in changes if change.kind == "number"] == []


def test_a_name_in_the_place_of_another_is_a_change():
    left = "Prime Minister Shigeru Ishiba welcomed the delegation in Kyoto on Monday."
    right = "Prime Minister Shigeru Okazaki welcomed the delegation in Kyoto on Monday."

    assert [kind for kind, *_ in told(left, right)] == ["name"]


def test_a_person_by_the_surname_is_the_same_person():
    left = "Ishiba welcomed the delegation in Kyoto on Monday and spoke of fish."
    right = "Prime Minister Shigeru Ishiba welcomed the delegation in Kyoto on Monday and spoke of fish."

    assert "name" not in [kind for kind, *_ in told(left, right)]


def test_numbers_and_names_that_change_places_are_changes():
    assert told("Rates in Norway fell from 3 to 2 percent.", "Rates in Norway fell from 2 to 3 percent.") == [
        ("number", "3", "2"),
        ("number", "2 percent", "3 percent"),
    ]
    changes = told(
        "On Monday in the final in Oslo Jane Roe beat Ann Hill.",
        "On Monday in the final in Oslo Ann Hill beat Jane Roe.",
    )
    assert changes == [("word", "Jane Roe beat", ""), ("word", "", "beat Jane Roe")]


def test_a_country_and_its_people_are_one_name():
    changes = told("The Japan team arrived in Oslo for talks.", "The Japanese team arrived in Oslo for talks.")

    assert "name" not in [kind for kind, *_ in changes]


def test_other_words_within_the_marks_are_a_change_of_the_quotation():
    left = "Roe called the plan “a gift to the fishermen of Norway” in Oslo on Monday."
    right = "Roe called the plan “a burden to the fishermen of Norway” in Oslo on Monday."

    assert told(left, right) == [
        ("quotation", "“a gift to the fishermen of Norway”", "“a burden to the fishermen of Norway”")
    ]


def test_marks_that_are_lost_are_a_change_of_the_quotation():
    left = "Roe called Norway a “test case” for the talks in Oslo."
    right = "Roe called Norway a test case for the talks in Oslo."

    assert told(left, right) == [("quotation", "“test case”", "test case")]


def test_other_marks_are_no_change():
    left = "Roe called Norway's plan a “test case” for the talks."
    right = 'Roe called Norway’s plan a "test case" for the talks.'

    table = wb.align(left, right)

    assert table["relation"].tolist() == ["same"]


def test_what_was_added_stands_against_nothing():
    changes = told("Fishermen in Bergen went on strike.", "Fishermen in Bergen went on strike again.")

    assert changes == [("word", "", "again")]


def test_changes_of_words_overlap_no_other_change():
    left = "Jane Roe offered 25 percent on Monday, calling it “a fair deal for all fishermen”, and left Oslo."
    right = "Ann Hill offered 30 percent on Tuesday, calling it “a poor deal for all fishermen”, and left Bergen."

    [changes] = wb.align(left, right)["changes"]

    spans = sorted((change.left_start, change.left_end) for change in changes if change.left)
    assert {change.kind for change in changes} == {"number", "name", "quotation", "word"}
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
