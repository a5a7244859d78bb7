"""The stance chart shows who wants what, with the quotes it rests on."""

import pandas as pd
import pytest

import workbench as wb


def marks(figure):
    """Every mark as (legend, actor, issue, hover text)."""
    return [
        (trace.name, actor, issue, text)
        for trace in figure.data
        for actor, issue, text in zip(trace.y, trace.x, trace.text, strict=True)
    ]


def test_every_stance_is_one_mark_and_its_quotes_are_on_hover(stances):
    shown = marks(wb.stance_chart(stances))

    assert len(shown) == len(stances)
    (opposed,) = [mark for mark in shown if mark[:3] == ("opposes", "Jane Roe", "concessions")]
    assert "““We will not concede,” she said”" in opposed[3]
    assert "2 statement(s), 2 independent" in opposed[3]


def test_more_independent_reports_make_a_larger_mark(stances):
    sizes = {trace.name: trace.marker.size[0] for trace in wb.stance_chart(stances).data}

    assert sizes["opposes"] > sizes["supports"]


def test_a_name_or_quote_is_never_markup(stances):
    text = " ".join(" ".join(mark) for mark in marks(wb.stance_chart(stances)))

    assert "<script>" not in text
    assert "<i>Doe" not in text


def test_every_mark_lies_on_its_axes_whatever_the_names_hold(stances):
    stances["actor"] = ["AT&T", "AT&T", "A <b> C"]
    stances["issue"] = ["steel & aluminium", "cars", "x < y"]

    figure = wb.stance_chart(stances)

    for _, actor, issue, _ in marks(figure):
        assert actor in figure.layout.yaxis.categoryarray
        assert issue in figure.layout.xaxis.categoryarray


def test_the_order_of_the_rows_does_not_matter(stances):
    assert sorted(marks(wb.stance_chart(stances.iloc[::-1]))) == sorted(marks(wb.stance_chart(stances)))


def test_actors_left_out_are_counted_in_the_title(stances):
    figure = wb.stance_chart(stances, most_actors=1)

    assert "1 more actors not shown" in figure.layout.title.text
    assert {actor for _, actor, *_ in marks(figure)} == {"Jane Roe"}


def test_an_actor_in_two_reports_stands_before_one_who_says_much_in_a_single_article():
    stances = pd.DataFrame(
        {
            "actor": ["One Long Article", "Two Reports", "One Long Article"],
            "issue": ["rice", "tariffs", "steel"],
            "score": [1.0, -1.0, 1.0],
            "n": [9, 2, 8],
            "independent": [1, 2, 1],
            "quotes": [["a"], ["b"], ["c"]],
        }
    )

    every, one = wb.stance_chart(stances), wb.stance_chart(stances, most_actors=1)

    assert every.layout.yaxis.categoryarray == ("Two Reports", "One Long Article")
    assert one.layout.yaxis.categoryarray == ("Two Reports",)
    assert one.layout.xaxis.categoryarray == ("tariffs",)


def test_no_stance_at_all_is_said_in_words(stances):
    assert "No actor's stance" in wb.stance_chart(stances.iloc[:0]).layout.annotations[0].text


def test_a_missing_column_is_named(stances):
    with pytest.raises(wb.InputError, match="no column 'quotes'"):
        wb.stance_chart(stances.drop(columns="quotes"))
