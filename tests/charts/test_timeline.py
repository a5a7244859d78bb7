"""The tariff timeline shows every mention, where the text dates it, with its words."""

import pandas as pd
import pytest

import workbench as wb


def marks(figure):
    """Every mark as (status, symbol, x, hover text)."""
    return [
        (trace.name, symbol, pd.Timestamp(x), text)
        for trace in figure.data
        if trace.mode == "markers"
        for symbol, x, text in zip(trace.marker.symbol, trace.x, trace.text, strict=True)
    ]


def test_every_mention_has_one_mark_with_its_exact_quote(measures, told):
    shown = marks(wb.tariff_timeline(measures, told))

    assert len(shown) == len(measures)
    for quote in measures["quote"]:
        assert sum(f"“{quote}”" in text for *_, text in shown) == 1


def test_a_date_in_the_text_is_a_filled_mark_on_that_day(measures, told):
    shown = marks(wb.tariff_timeline(measures, told))

    assert ("announced", "circle", pd.Timestamp("2025-04-02")) in [mark[:3] for mark in shown]


def test_without_a_date_the_mark_is_open_on_the_day_of_publication_and_says_so(measures, told):
    (mark,) = [mark for mark in marks(wb.tariff_timeline(measures, told)) if "Japan still faces 10%" in mark[3]]

    assert mark[1:3] == ("square-open", pd.Timestamp("2025-04-16"))
    assert "no date in the text (reported 2025-04-16)" in mark[3]


def test_without_any_date_the_mark_stands_right_of_all_dates(measures, told):
    shown = marks(wb.tariff_timeline(measures, told))

    (undated,) = [mark for mark in shown if "cars pay 25 percent" in mark[3]]
    assert undated[2] > measures["until"].max()
    assert "no date" in undated[3]
    assert "reported" not in undated[3]


def test_a_suspension_is_a_band_until_its_end(measures, told):
    bands = [trace for trace in wb.tariff_timeline(measures, told).data if trace.mode == "lines"]

    assert [tuple(map(pd.Timestamp, band.x)) for band in bands] == [
        (pd.Timestamp("2025-04-09"), pd.Timestamp("2025-07-08"))
    ]


def test_lanes_with_a_rate_come_first_and_name_the_countries(measures):
    labels = wb.tariff_timeline(measures).layout.yaxis.ticktext

    assert list(labels) == [
        "10%<br>United States → Japan",
        "25%<br>United States → Japan",
        "rate not stated<br>United States → Japan",
    ]


def test_a_side_or_product_nobody_states_is_not_made_up(measures):
    measures["affected"] = None
    measures["product"] = "cars/trucks"

    labels = wb.tariff_timeline(measures).layout.yaxis.ticktext

    assert labels[0] == "10% · cars/trucks<br>by United States"


def test_words_from_an_article_are_never_markup(measures, told):
    measures.loc[0, "quote"] = "<a href='javascript:alert(1)'>10%</a>"

    shown = [text for *_, text in marks(wb.tariff_timeline(measures, told))]

    assert not any("<a" in text for text in shown)
    assert any("&lt;a" in text for text in shown)


def test_no_measure_at_all_is_said_in_words(measures):
    figure = wb.tariff_timeline(measures.iloc[:0])

    assert "No tariff measure" in figure.layout.annotations[0].text


def test_mentions_without_any_date_or_article_still_have_a_figure(measures):
    measures[["date", "until"]] = pd.NaT

    figure = wb.tariff_timeline(measures)

    assert len(marks(figure)) == len(measures)
    assert figure.layout.xaxis.showticklabels is False


def test_the_order_of_the_rows_does_not_matter(measures, told):
    assert wb.tariff_timeline(measures.iloc[::-1], told) == wb.tariff_timeline(measures, told)


def test_articles_need_no_more_than_an_id(measures, told):
    shown = marks(wb.tariff_timeline(measures, told[["id"]]))

    assert len(shown) == len(measures)


def test_measures_left_out_are_counted_in_the_title_and_rates_come_first(measures, told):
    figure = wb.tariff_timeline(measures, told, most_measures=1)

    assert "2 more measures not shown" in figure.layout.title.text
    assert {text.split(" · ")[1] for *_, text in marks(figure)} == {"10%"}


def test_the_input_table_is_left_as_it_was(measures, told):
    before = measures.copy()

    wb.tariff_timeline(measures, told)

    pd.testing.assert_frame_equal(measures, before)


def test_a_missing_column_is_named_with_the_call_that_makes_it(measures):
    with pytest.raises(wb.InputError, match=r"no column 'rate'.*find_measures"):
        wb.tariff_timeline(measures.drop(columns="rate"))
