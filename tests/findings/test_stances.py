"""Who stands where, added up: on how many origins it rests, and what a hand may set."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from workbench.errors import InputError
from workbench.findings.stances import COLUMNS, score_stances


def said(article: str, score: float, *, actor: str | None = "Jane Roe", issue: str | None = "tariffs", **more) -> dict:
    stance = "supports" if score > 0 else "opposes" if score < 0 else "neutral"
    told = {
        "article": article,
        "start": 0,
        "quote": f"“{article}”",
        "holder": actor,
        "issue": issue,
        "historical": False,
    }
    return told | {"stance": stance, "score": score} | more


def table(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(said("", 0)))


def the_only(stances: pd.DataFrame) -> dict:
    (row,) = stances.to_dict("records")
    return row


def test_statements_of_one_actor_on_one_issue_are_added_up():
    row = the_only(score_stances(table(said("a", -0.4), said("b", -0.8))))

    assert (row["actor"], row["issue"], row["stance"], row["score"]) == ("Jane Roe", "tariffs", "opposes", -0.6)
    assert (row["n"], row["independent"]) == (2, 2)
    assert [(one["article"], one["quote"]) for one in row["quotes"]] == [("a", "“a”"), ("b", "“b”")]
    assert all(one["start"] == 0 for one in row["quotes"])


def test_copies_and_retellings_count_as_what_they_derive_from():
    articles = pd.DataFrame(
        {"id": list("abcd"), "duplicate_of": [None, "a", None, None], "origin": [None, None, "b", None]}
    )

    row = the_only(score_stances(table(*(said(article, 1.0) for article in "abcd")), articles=articles))

    assert (row["n"], row["independent"]) == (4, 2)


def test_a_story_counts_once_where_no_origin_is_known():
    articles = pd.DataFrame({"id": list("abc"), "story": ["s", "s", None]})

    assert (
        the_only(score_stances(table(*(said(article, 1.0) for article in "abc")), articles=articles))["independent"]
        == 2
    )


def test_one_origin_told_often_weighs_no_more_than_one_told_once():
    articles = pd.DataFrame({"id": list("abc"), "story": ["s", "s", None]})

    row = the_only(score_stances(table(said("a", 1.0), said("b", 1.0), said("c", -0.5)), articles=articles))

    assert row["score"] == 0.25


def test_an_insight_is_quoted_but_is_no_origin():
    articles = pd.DataFrame({"id": ["a", "i"], "kind": ["article", "insight"]})

    row = the_only(score_stances(table(said("a", 1.0), said("i", 1.0)), articles=articles))

    assert (row["n"], row["independent"], len(row["quotes"])) == (2, 1, 2)


def test_history_silence_and_statements_on_nothing_known_are_left_out():
    rows = [
        said("a", 1.0, historical=True),
        said("b", 0.0, stance="none"),
        said("c", 1.0, issue=None),
        said("d", 1.0, actor=None),
    ]

    assert score_stances(table(*rows)).empty


def test_what_is_said_under_conditions_stays_conditional():
    assert the_only(score_stances(table(said("a", 0.4, stance="conditional"))))["stance"] == "conditional"


def test_a_score_set_by_hand_wins_and_says_so():
    row = the_only(score_stances(table(said("a", -1.0)), overrides={("Jane Roe", "tariffs"): 0.5}))

    assert (row["score"], row["stance"], row["override"], row["n"]) == (0.5, "supports", "by hand", 1)


def test_a_score_set_by_hand_may_stand_alone_and_carries_its_note():
    overrides = pd.DataFrame({"actor": ["John Doe"], "issue": ["rice"], "score": [-1.0], "note": ["he told me"]})

    row = the_only(score_stances(table(), overrides=overrides))

    assert (row["actor"], row["stance"], row["n"], row["override"]) == ("John Doe", "opposes", 0, "he told me")


def test_a_slip_in_a_name_set_by_hand_is_pointed_out():
    with pytest.warns(UserWarning, match=r"no statement has 'Jane Rowe'; did you mean 'Jane Roe'\?"):
        score_stances(table(said("a", -1.0)), overrides={("Jane Rowe", "tariffs"): 0.5})


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("key", [("Jane Roe", "tariffs"), ("Jane Roe", "rice"), ("Somebody Else", "tariffs")])
def test_an_actor_without_statements_may_be_set_by_hand(key):
    assert key in zip(
        *score_stances(table(said("a", -1.0)), overrides={key: 0.5})[["actor", "issue"]].T.values, strict=True
    )


def test_a_score_set_by_hand_is_kept_beside_the_corpus_until_it_is_taken_back(tmp_path):
    path = tmp_path / "drafts" / "stances.csv"
    wb.set_stance(path, "Jane Roe", "tariffs", 0.5, note="she told me")
    wb.set_stance(path, " Jane Roe ", "tariffs", 0.75)

    row = the_only(score_stances(table(said("a", -1.0)), overrides=path))
    assert (row["score"], row["override"]) == (0.75, "by hand")

    assert wb.set_stance(path, "Jane Roe", "tariffs", None).empty
    assert the_only(score_stances(table(said("a", -1.0)), overrides=path))["score"] == -1.0


def test_a_file_that_holds_no_stances_is_refused_in_words(tmp_path):
    path = tmp_path / "stances.csv"
    path.write_text("actor,issue\nJane Roe,tariffs\n", encoding="utf-8")

    with pytest.raises(InputError, match=r"stances\.csv: no column 'score'"):
        score_stances(table(), overrides=path)


def test_a_score_beyond_one_is_refused():
    with pytest.raises(InputError, match="between -1 and 1"):
        score_stances(table(), overrides={("Jane Roe", "tariffs"): 2.0})


def test_the_table_keeps_its_columns_when_nothing_was_said():
    assert score_stances(table()).columns.tolist() == list(COLUMNS)


def test_a_missing_column_is_named():
    with pytest.raises(InputError, match="no column 'holder'"):
        score_stances(table().drop(columns="holder"))


STATEMENTS = st.lists(
    st.builds(said, st.sampled_from("abc"), st.sampled_from([-1.0, -0.5, 0.0, 0.5, 1.0]), actor=st.sampled_from("xy"))
)


@settings(max_examples=40)
@given(STATEMENTS, st.randoms(use_true_random=False))
def test_the_order_of_the_statements_never_matters(rows, random):
    shuffled = rows.copy()
    random.shuffle(shuffled)

    left, right = score_stances(table(*rows)), score_stances(table(*shuffled))

    columns = [column for column in COLUMNS if column != "quotes"]
    pd.testing.assert_frame_equal(left[columns], right[columns])


@settings(max_examples=40)
@given(STATEMENTS)
def test_no_statement_is_lost_and_no_score_leaves_its_bounds(rows):
    stances = score_stances(table(*rows))

    assert stances["n"].sum() == len(rows)
    assert stances["score"].between(-1, 1).all()
    assert (stances["independent"] <= stances["n"]).all()
