"""What the reader offers to pick from is short, in a useful order, and complete where it counts."""

import json

import pandas as pd
import pytest

from tests.widgets.weather_stories import articles, relations
from widgets.story_shelf import MOST_MEMBERS, MOST_PAIRS, STEP, Shelf
from workbench.stories.decisions import decisions_of
from workbench.stories.group import group_stories

NONE = decisions_of(pd.DataFrame(columns=["left", "right", "decision"]))


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(group_stories(articles(), relations()), relations(), NONE)


def listed(shelf, words="", many=STEP):
    return [one["title"] for one in shelf.stories(words, many)["stories"]]


def test_the_story_with_most_members_leads_under_the_title_of_its_first_member(shelf):
    first, second, third = shelf.stories()["stories"]

    assert (first["title"], first["members"], first["independent"]) == ("Rain on Oslo", 3, 1)
    assert (second["title"], second["members"]) == ("Road closed", 2)
    assert (third["title"], third["members"]) == ("Trains late", 1)  # was compared with another story's


def test_the_weakest_link_of_a_story_of_three_is_pointed_out(shelf):
    weakest = [(pair["left"], pair["right"]) for pair in shelf.contents(shelf.first())["pairs"] if pair["weakest"]]

    assert weakest == [("b", "c")]
    assert not any(pair["weakest"] for pair in shelf.contents(shelf.story_of("d"))["pairs"])


def test_an_insight_is_nobodys_member(shelf):
    everything = json.dumps([shelf.contents(one["story"]) for one in shelf.stories()["stories"]])

    assert '"i"' not in everything


def test_stories_are_found_by_words_of_any_member_in_any_case(shelf):
    assert listed(shelf, "mayor") == ["Rain on Oslo"]
    assert listed(shelf, "GAZETTE road") == ["Road closed"]
    assert listed(shelf, "no such words") == []


def test_of_many_stories_some_are_sent_and_all_are_counted(shelf):
    assert listed(shelf, many=1) == ["Rain on Oslo"]
    assert shelf.stories(many=1)["total"] == 3


def test_the_pairs_that_make_the_story_come_first_and_neighbours_last(shelf):
    assert shelf.pairs(shelf.first()) == [("a", "b"), ("b", "c"), ("a", "c"), ("a", "f")]


def test_the_likely_source_stands_left_whatever_the_ids():
    table = articles().assign(published=pd.to_datetime([None, "2025-04-13", None, None, None, None, None]))

    shelf = Shelf(group_stories(table, relations()), relations(), NONE)

    assert shelf.pairs(shelf.first())[0] == ("b", "a")


def test_neighbours_are_marked_as_such_among_those_to_choose_from(shelf):
    inside = {one["id"]: one["inside"] for one in shelf.contents(shelf.first())["members"]}

    assert inside == {"a": True, "b": True, "c": True, "f": False}


def test_a_decided_pair_stays_in_reach_after_it_left_the_story():
    apart = decisions_of(pd.DataFrame({"left": ["d"], "right": ["e"], "decision": ["apart"]}))
    grouped = group_stories(articles(), relations(), decisions=apart)
    shelf = Shelf(grouped, relations(), apart)

    (pair,) = shelf.contents(shelf.story_of("d"))["pairs"]
    assert (pair["left"], pair["right"], pair["decision"]) == ("d", "e", "apart")


def test_a_pair_nobody_compared_can_be_decided_and_read_again():
    together = decisions_of(pd.DataFrame({"left": ["d"], "right": ["f"], "decision": ["together"]}))
    shelf = Shelf(group_stories(articles(), relations(), decisions=together), relations(), together)

    assert ("d", "f") in shelf.pairs(shelf.story_of("f"))


def test_a_story_without_relations_offers_its_first_two_members():
    grouped = articles().assign(story="story-a", origin=None, duplicate_of=None)

    assert Shelf(grouped, relations().head(0), NONE).pairs("story-a") == [("a", "b")]


def test_the_order_of_the_rows_makes_no_difference():
    grouped = group_stories(articles(), relations())
    forth, back = (Shelf(grouped.iloc[::step], relations().iloc[::step], NONE) for step in (1, -1))

    assert forth.stories() == back.stories()
    assert [forth.contents(story) for story in forth._order] == [back.contents(story) for story in back._order]


def test_a_story_of_thousands_is_cut_and_says_so():
    names = [f"{number:05d}" for number in range(3000)]
    table = pd.DataFrame({"id": names, "text": "Rain.", "story": "story-0", "origin": [None, *["00000"] * 2999]})
    table["duplicate_of"] = table["origin"]
    pairs = pd.DataFrame({"left": "00000", "right": names[1:], "relation": "copy", "similarity": 1.0})

    contents = Shelf(table, pairs, NONE).contents("story-0")

    assert len(contents["members"]) <= MOST_MEMBERS + 2 * MOST_PAIRS
    assert len(contents["members"]) + contents["more"] == 3000
    assert len(contents["pairs"]) + contents["morePairs"] == 2999


def test_without_any_report_there_is_nothing_to_pick():
    shelf = Shelf(articles().head(0).assign(story=None, origin=None, duplicate_of=None), relations().head(0), NONE)

    assert (shelf.first(), shelf.stories()["total"], shelf.pairs("")) == ("", 0, [])
