"""The agenda chart shows who wants what, with the words it rests on."""

import pandas as pd
import pytest

import workbench as wb


@pytest.fixture
def agenda() -> pd.DataFrame:
    rows = [
        ("a1", "demands a <b>lower</b> rate", "Lumenia", "Government of France", "demand", "tariffs", "Jane Roe"),
        ("a2", "insists on a lower rate", "Lumenia", None, "demand", "tariffs", None),
        ("a2", "offers rice", "Lumenia", None, "offer", "tariffs", None),
        ("a1", "will never concede", "A & <script>", None, "red_line", None, None),
    ]
    return pd.DataFrame(rows, columns=["article", "quote", "side", "toward", "kind", "issue", "speaker"])


def marks(figure):
    """Every mark as (legend, side, issue, hover text), sides and issues by the ticks of the axes."""
    sides, issues = figure.layout.xaxis.ticktext, figure.layout.yaxis.ticktext
    return [
        (trace.name, sides[round(x)], issues[y], text)
        for trace in figure.data
        for x, y, text in zip(trace.x, trace.y, trace.text, strict=True)
    ]


def test_each_side_issue_and_kind_is_one_mark_with_its_exact_words(agenda):
    shown = marks(wb.agenda_chart(agenda))

    assert len(shown) == 3
    (demand,) = [mark for mark in shown if mark[:3] == ("demands", "Lumenia", "tariffs")]
    assert "“insists on a lower rate”" in demand[3]
    assert "(of Government of France) — Jane Roe" in demand[3]
    assert "in 2 articles" in demand[3]


def test_kinds_in_one_cell_stand_beside_one_another_each_with_its_symbol(agenda):
    demand, offer, _ = wb.agenda_chart(agenda).data

    assert demand.y[0] == offer.y[0]
    assert demand.x[0] < offer.x[0] < demand.x[0] + 1
    assert demand.marker.symbol != offer.marker.symbol
    assert demand.marker.size[0] > offer.marker.size[0]


def test_a_wish_about_no_known_issue_stands_in_the_last_row(agenda):
    assert wb.agenda_chart(agenda).layout.yaxis.ticktext == ("tariffs", "other")


def test_a_name_or_quote_is_never_markup(agenda):
    text = " ".join(" ".join(mark) for mark in marks(wb.agenda_chart(agenda)))

    assert "<script>" not in text
    assert "<b>lower" not in text


def test_who_cannot_see_it_is_told(agenda):
    told = wb.agenda_chart(agenda).layout.meta["description"]

    assert "Lumenia: demands, tariffs; Lumenia: offers, tariffs" in told
    assert "red line, other" in told


def test_what_is_rejected_is_not_drawn_and_what_is_corrected_says_so(agenda):
    shown = marks(wb.agenda_chart(agenda.assign(review=["rejected", "corrected", None, "accepted"])))

    (demand,) = [mark for mark in shown if mark[0] == "demands"]
    assert "“insists on a lower rate” · corrected by hand" in demand[3]
    assert "<b>lower" not in demand[3]
    assert "in 1 article<" in demand[3]


def test_the_order_of_the_rows_does_not_matter(agenda):
    assert sorted(marks(wb.agenda_chart(agenda.iloc[::-1]))) == sorted(marks(wb.agenda_chart(agenda)))


def test_sides_left_out_are_counted_in_the_title(agenda):
    figure = wb.agenda_chart(agenda, most_sides=1)

    assert "1 more sides not shown" in figure.layout.title.text
    assert figure.layout.yaxis.ticktext == ("tariffs",)


def test_no_wish_at_all_is_said_in_words(agenda):
    assert "No demand" in wb.agenda_chart(agenda.iloc[:0]).layout.annotations[0].text


def test_a_missing_column_is_named(agenda):
    with pytest.raises(wb.InputError, match="no column 'side'"):
        wb.agenda_chart(agenda.drop(columns="side"))
