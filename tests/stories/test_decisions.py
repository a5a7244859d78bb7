from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import workbench as wb

IDS = "abcd"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "decisions" / "stories.csv"


def kept(path) -> list[list[str]]:
    return wb.read_decisions(path)[["left", "right", "decision"]].values.tolist()


def test_no_file_is_no_decision(path):
    assert len(wb.read_decisions(path)) == 0


def test_the_last_decision_on_a_pair_holds_whichever_way_round_it_is_given(path):
    wb.decide(path, "a", "b", "together")
    wb.decide(path, "b", "a", "apart", note="Two visits, not one; see “the second”,\nline two.")

    assert kept(path) == [["a", "b", "apart"]]
    assert wb.read_decisions(path)["note"].item() == "Two visits, not one; see “the second”,\nline two."


def test_a_decision_is_taken_back(path):
    wb.decide(path, "a", "b", "apart")
    wb.decide(path, "a", "c", "together")

    wb.decide(path, "a", "b", None)

    assert kept(path) == [["a", "c", "together"]]


def test_an_article_may_be_called_na(path):
    wb.decide(path, "NA", "nan", "apart")

    assert kept(path) == [["NA", "nan", "apart"]]


def test_columns_somebody_added_and_blank_lines_are_no_harm(path):
    path.parent.mkdir()
    path.write_text("left,right,decision,who\nb , a,apart,me\n,,,\n")

    wb.decide(path, "a", "c", "together")

    assert kept(path) == [["a", "b", "apart"], ["a", "c", "together"]]
    assert wb.read_decisions(path)["who"].tolist()[0] == "me"


@pytest.mark.parametrize("line", ["a,b,maybe", "a,,apart", "a,a,apart"])
def test_a_line_that_is_no_decision_is_named_by_its_number(path, line):
    path.parent.mkdir()
    path.write_text(f"left,right,decision\na,b,apart\n{line}\n")

    with pytest.raises(wb.InputError, match="line 3: "):
        wb.read_decisions(path)


def test_two_notebooks_that_decide_at_once_lose_nothing(path):
    with ThreadPoolExecutor(8) as notebooks:
        list(notebooks.map(lambda number: wb.decide(path, "a", f"b{number}", "apart"), range(24)))

    assert len(wb.read_decisions(path)) == 24


@pytest.mark.parametrize(
    ("left", "decision", "said"), [("a", "maybe", "together or apart"), (" b ", "apart", "two articles")]
)
def test_what_is_no_decision_is_refused_and_the_file_stays(path, left, decision, said):
    wb.decide(path, "a", "b", "together")
    before = path.read_bytes()

    with pytest.raises(wb.InputError, match=said):
        wb.decide(path, left, "b", decision)

    assert path.read_bytes() == before


def test_a_file_that_is_no_table_of_decisions_is_refused(path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(wb.InputError, match="no table of decisions"):
        wb.read_decisions(path)


def test_a_table_of_something_else_is_named_with_its_file(path):
    path.parent.mkdir()
    path.write_text("a,b\n1,2\n")

    with pytest.raises(wb.InputError, match=r"stories\.csv: no column 'left'"):
        wb.read_decisions(path)


@given(st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS), st.sampled_from(["together", "apart"]))))
def test_a_table_of_decisions_has_each_pair_once(rows):
    table = pd.DataFrame([row for row in rows if row[0] != row[1]], columns=["left", "right", "decision"])

    decided = wb.group_stories(
        pd.DataFrame({"id": list(IDS), "text": "Rain fell."}),
        pd.DataFrame(columns=["left", "right", "relation", "similarity", "overlap"]),
        decisions=table,
    ).set_index("id")["story"]

    last = {frozenset(row[:2]): row[2] for row in table.itertuples(index=False)}
    assert all(decided[list(pair)].nunique() == 2 for pair, decision in last.items() if decision == "apart")
