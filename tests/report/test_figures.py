"""A stored figure: its words, and its data inside HTML."""

import json

from hypothesis import given
from hypothesis import strategies as st

from workbench.report.figures import chart


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_data_comes_back_and_cannot_leave_its_element(value):
    data = chart({"data": [{"text": value}], "layout": {}}).data

    assert "<" not in data
    assert json.loads(data)["data"] == [{"text": value}]


def test_the_title_leaves_the_drawing_as_plain_words():
    drawn = chart(
        {"data": [], "layout": {"title": {"text": "<b>Rates</b> &lt;10%<br>by day", "subtitle": {"text": "2025"}}}}
    )

    assert drawn.title == "Rates <10% by day: 2025"
    assert "title" not in json.loads(drawn.data)["layout"]


def test_room_for_a_title_goes_with_the_title_and_the_plot_keeps_its_height():
    layout = json.loads(chart({"data": [], "layout": {"height": 400, "margin": {"t": 72}}}).data)["layout"]

    assert layout["margin"]["t"] < 72
    assert layout["height"] - layout["margin"]["t"] == 400 - 72


def test_a_small_margin_stays():
    layout = json.loads(chart({"data": [], "layout": {"height": 400, "margin": {"t": 5}}}).data)["layout"]

    assert (layout["height"], layout["margin"]["t"]) == (400, 5)


def test_words_are_the_description_or_the_names_of_what_is_drawn():
    described = {"data": [{"name": "a"}], "layout": {"title": "T", "meta": {"description": "Two lines."}}}
    named = {"data": [{"name": "in force"}, {"name": "suspended"}], "layout": {"title": "T"}}

    assert chart(described).words == "T. Two lines."
    assert chart(named).words == "T. Chart of in force, suspended."
    assert chart({"data": [], "layout": {}}).words == "Chart."


def test_the_figure_given_is_not_changed():
    given = {"data": [], "layout": {"title": "T", "width": 900, "margin": {"t": 80}}}

    chart(given)

    assert given == {"data": [], "layout": {"title": "T", "width": 900, "margin": {"t": 80}}}
