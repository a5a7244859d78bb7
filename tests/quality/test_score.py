"""The scorer gives full marks to what was marked, none to nothing, and does not care about the order of rows."""

import pandas as pd
import pytest

from tests.quality.__main__ import table
from tests.quality.gold import gold
from tests.quality.outside import outside
from tests.quality.score import Score, found_in, score

PERFECT = {
    "dates value F1",
    "measures F1",
    "quoted statements",
    "statements",
    "stances macro-F1",
    "conflicts",
    "conflicts told firmly",
    "agenda F1",
}


@pytest.fixture(scope="module")
def truth():
    return gold("dev")


@pytest.fixture(scope="module")
def ideal(truth):
    """The tables of a workbench that finds what is marked, and nothing else."""
    return {
        "dates": rows(truth, "dates", quote="expr", value="value"),
        "measures": rows(truth, "measures", quote="quote", rate="rate", status="status").assign(
            status=lambda found: [statuses[0] for statuses in found["status"]]
        ),
        "statements": rows(
            truth, "statements", quote="quote", speaker="speaker", speaker_text="speaker_text", stance="stance"
        ),
        "agenda": rows(truth, "agenda", quote="quote", side="side", kind="kind"),
        "conflicts": conflicts(truth),
    }


def rows(truth, name: str, **columns: str) -> pd.DataFrame:
    return pd.DataFrame(
        {"article": document.id, "start": one["span"][0], "end": one["span"][1]}
        | {column: one[key] for column, key in columns.items()}
        for document in truth.documents
        for one in getattr(document, name)
        if one.get("scored", True)
    )


def conflicts(truth) -> pd.DataFrame:
    found = []
    for cluster in truth.clusters:
        for one in cluster.conflicts:
            (left, ours), (right, theirs) = one["sides"]
            starts = cluster.texts[left].index(ours), cluster.texts[right].index(theirs)
            found.append(
                {"kind": one["kind"], "left": left, "right": right, "left_quote": ours, "right_quote": theirs}
                | {"left_start": starts[0], "left_end": starts[0] + len(ours)}
                | {"right_start": starts[1], "right_end": starts[1] + len(theirs), "verdict": "they differ"}
            )
    return pd.DataFrame(found)


def test_who_finds_what_is_marked_has_full_marks(truth, ideal):
    figures = score(truth, ideal).figures

    assert {name for name, value in figures.items() if value == 1} == PERFECT
    assert figures["conflict false alarms"] == figures["rate false alarms"] == 0


def test_who_finds_nothing_has_none(truth, ideal):
    figures = score(truth, {name: found.iloc[:0] for name, found in ideal.items()}).figures

    assert set(figures.values()) == {0}


def test_the_order_of_rows_does_not_matter(truth):
    tables = found_in(truth)

    assert (
        score(truth, {name: found.iloc[::-1] for name, found in tables.items()}).figures == score(truth, tables).figures
    )


@pytest.mark.parametrize(
    ("name", "wrong", "figure"),
    [
        ("dates", {"value": "1999-01-01"}, "dates value F1"),
        ("measures", {"status": "delayed"}, "measures F1"),
        ("statements", {"speaker": "Somebody Else"}, "statements"),
        ("statements", {"stance": "none"}, "stances macro-F1"),
        ("agenda", {"kind": "red_line"}, "agenda F1"),
    ],
)
def test_what_is_read_wrongly_counts_as_wrong(truth, ideal, name, wrong, figure):
    figures = score(truth, {**ideal, name: ideal[name].assign(**wrong)}).figures

    assert figures[figure] < 0.4


def test_an_ask_is_no_measure_and_a_poll_read_as_a_rate_is_a_false_one(truth, ideal):
    text = next(document.text for document in truth.documents if document.id == "tabloid-whisky-steel")
    start = text.index("54% of Scots")
    poll = {"article": "tabloid-whisky-steel", "start": start, "end": start + 12, "quote": "54% of Scots", "rate": 54.0}

    def with_a_poll(status):
        return score(
            truth, {**ideal, "measures": pd.concat([ideal["measures"], pd.DataFrame([poll | {"status": status}])])}
        )

    assert with_a_poll("ask").figures["measures F1"] == 1
    assert with_a_poll("in_force").figures["measures F1"] < 1
    assert with_a_poll("in_force").figures["rate false alarms"] == 1


def test_a_conflict_that_nobody_marked_is_a_false_alarm_unless_it_says_so(truth, ideal):
    stray = {"kind": "date", "left": "control-goyal-visits/a", "right": "control-goyal-visits/b", "left_quote": "…"}
    stray |= {"right_quote": "…", "left_start": 0, "left_end": 40, "right_start": 0, "right_end": 40}

    def alarms(verdict):
        found = pd.concat([ideal["conflicts"], pd.DataFrame([stray | {"verdict": verdict}])])
        return score(truth, {**ideal, "conflicts": found}).figures["conflict false alarms"]

    assert alarms("the dates contradict each other") == 1
    assert alarms("different dates, may be different visits") == 0


def test_the_table_says_when_there_is_no_agenda():
    assert "find_agenda" in table({"dev": Score({"statements": 0.5}, [])})
    assert "find_agenda" not in table({"dev": Score({"agenda F1": 0.5}, [])})


def test_data_of_others_is_scored_only_where_it_lies(tmp_path):
    assert outside(tmp_path / "nowhere") == {}
