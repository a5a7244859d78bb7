"""The story map shows which articles tell one story, and why."""

import pandas as pd
import pytest

import workbench as wb


def nodes(figure):
    return next(trace for trace in figure.data if trace.mode == "markers+text")


def test_members_of_a_story_stand_on_one_line_with_the_origin_first(told, relations):
    shown = nodes(wb.story_map(told, relations))

    place = {point[0]: (x, y) for point, x, y in zip(shown.customdata, shown.x, shown.y, strict=True)}
    assert place["a1"] == (0, 0)
    assert place["a2"] == (1, 0)
    assert place["a3"] == (0, 1)


def test_an_insight_is_no_member_of_any_story(told, relations):
    assert ["i1"] not in [list(point) for point in nodes(wb.story_map(told, relations)).customdata]


def test_an_arc_tells_why_and_a_merely_related_pair_has_none(told, relations):
    arcs = [trace for trace in wb.story_map(told, relations).data if trace.mode == "lines"]

    assert [arc.name for arc in arcs] == ["retelling"]
    (tops,) = [trace for trace in wb.story_map(told, relations).data if trace.mode == "markers"]
    assert ["they share two full names" in text for text in tops.text] == [True]


def test_days_may_be_written_as_text(told, relations):
    written = told.assign(published="2025-04-16")

    assert any("2025-04-16" in text for text in nodes(wb.story_map(written, relations)).hovertext)


def test_the_weakest_link_says_what_the_story_would_fall_into(told, relations):
    chain = told.head(3).assign(story="s", origin=[None, "a1", "a1"])
    made = relations.head(1)
    links = pd.concat([made.assign(left="a1", right="a2", similarity=0.5), made.assign(left="a2", right="a3")])

    (tops,) = [
        trace for trace in wb.story_map(chain, links.assign(relation="retelling")).data if trace.mode == "markers"
    ]

    said = "the weakest link: without it the story falls into 2 and 1"
    assert [said in text for text in tops.text] == (links["similarity"] == links["similarity"].min()).tolist()


def test_members_left_out_of_a_long_line_are_counted_beside_it(told, relations):
    figure = wb.story_map(told, relations, most_members=1)

    assert figure.layout.yaxis.ticktext[0] == "2 articles<br>1 independent<br>1 of 2 shown"
    assert [point[0] for point in nodes(figure).customdata] == ["a1", "a3"]


def test_a_title_is_never_markup(told, relations):
    shown = nodes(wb.story_map(told, relations))

    assert not any("<b>report" in text for text in [*shown.text, *shown.hovertext])


def test_stories_left_out_are_counted_in_the_title(told, relations):
    figure = wb.story_map(told, relations, most_stories=0)

    assert "1 smaller stories not shown" in figure.layout.title.text


def test_without_any_article_the_figure_says_so(told, relations):
    assert "no article" in wb.story_map(told.iloc[3:], relations).layout.annotations[0].text


def test_a_table_that_was_not_grouped_is_refused_with_the_call_that_groups(told, relations):
    with pytest.raises(wb.InputError, match=r"group_stories"):
        wb.story_map(told.drop(columns="story"), relations)
