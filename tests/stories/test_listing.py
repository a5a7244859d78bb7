from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb

IDS = [f"a{number}" for number in range(6)]


@st.composite
def one_story(draw) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Reports and retellings, of which those that hang together are stories."""
    pairs = draw(st.lists(st.sampled_from(list(combinations(IDS, 2))), unique=True, min_size=1))
    strengths = draw(st.lists(st.integers(1, 99), unique=True, min_size=len(pairs), max_size=len(pairs)))
    made = pd.DataFrame(pairs, columns=["left", "right"]).assign(
        relation="retelling", similarity=[strength / 100 for strength in strengths], overlap=0.6, why="both name Rome"
    )
    return wb.group_stories(pd.DataFrame({"id": IDS, "text": "Rain fell."}), made), made


def reachable(start: str, made: pd.DataFrame) -> set[str]:
    seen, front = {start}, {start}
    while front:
        front = {
            end for row in made.itertuples() for end in (row.left, row.right) if {row.left, row.right} & front
        } - seen
        seen |= front
    return seen


@settings(max_examples=50)
@given(one_story())
def test_a_story_falls_apart_below_its_weakest_link_and_holds_at_it(given_story):
    articles, made = given_story

    listed = wb.list_stories(articles, made).query("members > 1")

    for row in listed.itertuples():
        assert len(reachable(row.weakest_left, made[made["similarity"] >= row.weakest])) == row.members
        above = made[made["similarity"] > row.weakest]
        left, right = reachable(row.weakest_left, above), reachable(row.weakest_right, above)
        assert not left & right


@settings(max_examples=50)
@given(one_story())
def test_the_parts_without_the_weakest_link_make_up_the_story(given_story):
    listed = wb.list_stories(*given_story).query("members > 1")

    assert [sum(parts) for parts in listed["parts"]] == listed["members"].tolist()


@settings(max_examples=50)
@given(one_story())
def test_members_and_origins_are_counted(given_story):
    articles, made = given_story

    listed = wb.list_stories(articles, made).set_index("story")

    told = articles.groupby("story")
    assert listed["members"].to_dict() == told.size().to_dict()
    assert listed["independent"].to_dict() == told["origin"].agg(lambda origin: origin.isna().sum()).to_dict()
    assert listed["members"].is_monotonic_decreasing


def test_a_copy_is_counted_as_one_and_its_outlet_too():
    articles = pd.DataFrame(
        {
            "id": ["a", "b", "c"],
            "story": ["s", "s", None],
            "origin": [None, "a", None],
            "duplicate_of": [None, "a", None],
            "title": ["First", "Second", "Insight"],
            "outlet": ["One", "Two", None],
            "published": pd.to_datetime(["2025-04-15", "2025-04-16", None]),
        }
    )
    made = pd.DataFrame({"left": ["a"], "right": ["b"], "relation": ["copy"], "similarity": [1.0], "why": ["same"]})

    (row,) = wb.list_stories(articles, made).to_dict("records")

    assert (row["title"], row["copies"], row["independent"], row["outlets"]) == ("First", 1, 1, 2)
    assert (str(row["first"].date()), str(row["last"].date()), row["weakest_why"]) == (
        "2025-04-15",
        "2025-04-16",
        "same",
    )


def test_no_stories_keep_the_columns():
    articles = pd.DataFrame({"id": [], "story": [], "origin": [], "duplicate_of": []}, dtype="str")
    made = pd.DataFrame({"left": [], "right": [], "relation": [], "similarity": []})

    listed = wb.list_stories(articles, made)

    assert len(listed) == 0
    assert {"independent", "weakest", "parts"} <= set(listed.columns)


def test_articles_that_were_not_grouped_are_refused():
    with pytest.raises(wb.InputError, match=r"wb.group_stories\(\) makes it"):
        wb.list_stories(pd.DataFrame({"id": ["a"]}), pd.DataFrame())
