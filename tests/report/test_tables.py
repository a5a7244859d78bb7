"""Tables to read on a terminal, and to work on."""

import csv
import io
import json
import math
import unicodedata

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.report.tables import GAP, NARROWEST, Form, written

TABLE = pd.DataFrame(
    {
        "id": ["a1", "b2"],
        "published": pd.to_datetime(["2025-04-09", None]),
        "rate": [24.0, None],
        "n": pd.array([1, None], dtype="Int64"),
        "direct": pd.array([True, None], dtype="boolean"),
        "removed": [[{"line": 'say "so"', "why": "credit"}], []],
        "text": ["first line\nsecond, “line”", None],
    }
)
CELLS = st.text(max_size=40) | st.none()


def text(table: pd.DataFrame, form: str = "table", **how) -> str:
    return written(table, Form(form), **how).decode()


def wide(line: str) -> int:
    return sum((unicodedata.east_asian_width(c) in "WF") + (not unicodedata.combining(c)) for c in line)


def test_json_says_all_there_is():
    assert json.loads(text(TABLE, "json")) == [
        {
            "id": "a1",
            "published": "2025-04-09",
            "rate": 24.0,
            "n": 1,
            "direct": True,
            "removed": [{"line": 'say "so"', "why": "credit"}],
            "text": "first line\nsecond, “line”",
        },
        {"id": "b2", "published": None, "rate": None, "n": None, "direct": None, "removed": [], "text": None},
    ]


def test_csv_is_quoted_and_holds_lists_as_json():
    first, second = csv.DictReader(io.StringIO(text(TABLE, "csv")))

    assert first["text"] == "first line\nsecond, “line”"
    assert json.loads(first["removed"]) == [{"line": 'say "so"', "why": "credit"}]
    assert (first["published"], first["n"], second["published"], second["rate"]) == ("2025-04-09", "1", "", "")


def test_what_json_and_utf8_do_not_know_is_unknown_or_a_question_mark():
    table = pd.DataFrame({"n": [math.inf, -math.inf, math.nan], "word": ["\ud800", "b", None]}, dtype="object")

    assert [row["n"] for row in json.loads(text(table, "json"))] == [None, None, None]
    assert "?" in text(table, "csv")


def test_parquet_comes_back_as_it_was():
    back = pd.read_parquet(io.BytesIO(written(TABLE, Form.parquet)))

    pd.testing.assert_frame_equal(back.drop(columns="removed"), TABLE.drop(columns="removed"))


@pytest.mark.parametrize("form", ["csv", "json", "table"])
def test_a_moment_keeps_its_time_and_a_day_is_a_day(form):
    table = pd.DataFrame({"at": [pd.Timestamp("2025-04-09"), pd.Timestamp("2025-04-09T12:30")]})

    said = text(table, form)

    assert "2025-04-09T12:30:00" in said
    assert "T00:00" not in said


@pytest.mark.parametrize("form", list(Form))
def test_an_empty_table_keeps_its_columns(form):
    said = written(TABLE.iloc[:0], form)

    assert said == b"[]\n" if form is Form.json else b"published" in said


def test_a_terminal_shows_the_columns_named_aligned_numbers_right():
    lines = text(TABLE, columns=["id", "rate", "published", "not there"]).splitlines()

    assert lines == ["id  rate  published", "a1    24  2025-04-09", "b2"]


def test_what_does_not_fit_is_cut_with_an_ellipsis_and_the_short_columns_stay_whole():
    table = pd.DataFrame({"id": ["a1b2c3d4e5f6"], "quote": ["words " * 50], "kind": ["article"]})

    (_, line) = text(table, width=60).splitlines()

    assert line.startswith("a1b2c3d4e5f6  words words")
    assert line.endswith("…  article")
    assert len(line) == 60


@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5),
    st.integers(min_value=3 * NARROWEST + 2 * len(GAP), max_value=120),
)
def test_no_line_is_wider_than_the_terminal_and_every_row_is_one_line(rows, width):
    table = pd.DataFrame(rows, columns=["one", "two", "three"], dtype="object")

    lines = text(table, width=width).split("\n")[:-1]

    assert len(lines) == len(rows) + 1
    assert all(wide(line) <= width for line in lines)


def test_a_terminal_is_not_told_to_do_anything():
    table = pd.DataFrame({"title": ["\x1b[2J\x1b]0;gone\x07 and \u202eback\x9b"]})

    assert not set(text(table)) & set("\x1b\x07\u202e\x9b")


def test_east_asian_words_take_two_columns_each():
    lines = text(pd.DataFrame({"speaker": ["石破茂首相", "Ishiba"], "n": ["x", "y"]})).splitlines()

    assert [line.index(mark) for line, mark in zip(lines[1:], "xy", strict=True)] == [7, 12]


def test_the_table_given_is_not_changed():
    before = TABLE.copy(deep=True)

    for form in Form:
        written(TABLE, form, width=40)

    pd.testing.assert_frame_equal(TABLE, before)
