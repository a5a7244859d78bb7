"""What an analyst decides about findings is kept, found again after a re-run, and never lost."""

from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from workbench.findings.reviewing.reviewed import not_found_again, standing, unreviewed
from workbench.findings.reviewing.reviews import identity, reviews_of

TEXT = "Lumenia put a 10% duty on tea and a 25% duty on cars. Its neighbour put a 10% duty on tea too."


def duty(start: int, rate: float, **what: object) -> dict:
    """A measure found in TEXT."""
    end = start + len("10% duty")
    blank = {"product": None, "status": "announced", "date": pd.NaT, "measure": f"m{rate:g}"}
    blank |= {"implementing": "US", "affected": None}
    return {"article": "a", "start": start, "end": end, "quote": TEXT[start:end], "rate": rate, **blank, **what}


def duties(*rows: dict) -> pd.DataFrame:
    table = pd.DataFrame(list(rows) or [duty(14, 10.0)])
    return table.astype({"date": "datetime64[us]", "product": "str", "status": "str", "affected": "str"}).iloc[
        : len(rows)
    ]


@pytest.fixture
def found() -> pd.DataFrame:
    return duties(duty(14, 10.0), duty(36, 25.0), duty(74, 10.0))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "drafts" / "reviews.csv"


def verdicts(table: pd.DataFrame) -> list:
    return [None if pd.isna(value) else value for value in table["review"]]


def test_what_is_decided_is_in_the_file_and_in_the_table(found, path):
    wb.record_review(path, found.iloc[0], "accepted")
    wb.record_review(path, found.iloc[1], "rejected", note="a joke")
    wb.record_review(path, found.iloc[2], "corrected", rate="12 %", date="2025-04-02", product="tea")

    table = wb.apply_reviews(found, wb.read_reviews(path))

    assert verdicts(table) == ["accepted", "rejected", "corrected"]
    assert table["review_note"].tolist()[1] == "a joke"
    corrected = table.iloc[2]
    assert (corrected["rate"], corrected["date"], corrected["product"]) == (12.0, pd.Timestamp("2025-04-02"), "tea")
    assert corrected["found"]["rate"] == 10.0


def test_the_file_does_as_well_as_what_is_read_from_it(found, path):
    wb.record_review(path, found.iloc[1], "rejected")

    pd.testing.assert_frame_equal(wb.apply_reviews(found, path), wb.apply_reviews(found, wb.read_reviews(path)))
    assert verdicts(wb.apply_reviews(found, path)) == [None, "rejected", None]


def test_a_step_marks_and_neither_drops_rows_nor_changes_types_nor_its_input(found, path):
    before = found.copy()
    wb.record_review(path, found.iloc[0], "corrected", rate="", date="2025-04-02")

    table = wb.apply_reviews(found, wb.read_reviews(path))

    pd.testing.assert_frame_equal(found, before)
    assert len(table) == len(found)
    assert table.dtypes[list(found)].equals(found.dtypes)
    assert pd.isna(table["rate"].iloc[0])


def test_applying_twice_is_applying_once_and_what_was_found_comes_back(found, path):
    wb.record_review(path, found.iloc[1], "corrected", rate=20, product="cars")
    reviews = wb.read_reviews(path)
    once = wb.apply_reviews(found, reviews)

    pd.testing.assert_frame_equal(wb.apply_reviews(once, reviews), once)
    pd.testing.assert_frame_equal(unreviewed(once), found)


def test_a_corrected_row_can_be_decided_again(found, path):
    wb.record_review(path, found.iloc[0], "corrected", rate=20)
    shown = wb.apply_reviews(found, wb.read_reviews(path))

    wb.record_review(path, shown.iloc[0], "rejected")

    assert len(wb.read_reviews(path)) == 1
    assert verdicts(wb.apply_reviews(found, wb.read_reviews(path))) == ["rejected", None, None]


def test_of_a_finding_the_last_decision_holds_and_it_can_be_taken_back(found, path):
    for verdict in ("accepted", "rejected"):
        wb.record_review(path, found.iloc[0], verdict)
    assert wb.read_reviews(path)["verdict"].tolist() == ["rejected"]

    assert wb.record_review(path, found.iloc[0], None).empty
    assert verdicts(wb.apply_reviews(found, wb.read_reviews(path))) == [None, None, None]


def test_a_decision_that_arrives_twice_leaves_the_file_as_it_is(found, path):
    wb.record_review(path, found.iloc[0], "accepted", note="as printed")
    wb.record_review(path, found.iloc[1], "corrected", rate=20)
    before = path.read_bytes()

    wb.record_review(path, found.iloc[0], "accepted", note="as  printed")

    assert path.read_bytes() == before


def test_a_finding_that_moved_is_known_by_its_words_the_nearest_first(found, path):
    wb.record_review(path, found.iloc[2], "rejected")
    moved = found.assign(start=found["start"] + 3, end=found["end"] + 3)

    assert verdicts(wb.apply_reviews(moved, wb.read_reviews(path))) == [None, None, "rejected"]


def test_a_review_that_moved_never_takes_the_finding_of_another(found, path):
    wb.record_review(path, found.iloc[0], "accepted")
    wb.record_review(path, found.iloc[2], "rejected")
    only_the_second = found.iloc[[2]]

    assert verdicts(wb.apply_reviews(only_the_second, wb.read_reviews(path))) == ["rejected"]
    assert len(not_found_again(only_the_second, wb.read_reviews(path))) == 1


def test_two_findings_on_the_same_words_are_told_apart_by_what_they_say(path):
    both = duties(duty(14, 10.0), duty(14, 25.0))
    wb.record_review(path, both.iloc[1], "rejected")

    assert verdicts(wb.apply_reviews(both, wb.read_reviews(path))) == [None, "rejected"]
    assert verdicts(wb.apply_reviews(both.iloc[::-1], wb.read_reviews(path))) == ["rejected", None]


def test_a_review_whose_finding_is_gone_stays_and_is_counted(found, path):
    wb.record_review(path, found.iloc[0], "accepted")
    rest = found.iloc[[1]]

    assert not_found_again(rest, wb.read_reviews(path))["quote"].tolist() == ["10% duty"]
    assert not_found_again(found.iloc[:0], wb.read_reviews(path))["verdict"].tolist() == ["accepted"]
    wb.record_review(path, rest.iloc[0], "rejected")
    assert len(wb.read_reviews(path)) == 2


def test_reviews_of_other_kinds_and_other_articles_are_not_called_lost(found, path):
    wb.record_review(path, found.iloc[0], "accepted")
    dates = wb.find_dates(pd.DataFrame({"id": ["a"], "text": ["On 2 April 2025 it rained."]}))
    elsewhere = pd.DataFrame({"id": ["b"], "text": ["x"]})

    assert not_found_again(dates, wb.read_reviews(path)).empty
    assert not_found_again(found.iloc[:0], wb.read_reviews(path), elsewhere).empty


def test_every_kind_of_finding_of_the_seeds_is_reviewed_and_known_again(articles):
    tables = [wb.find_dates(articles), wb.find_measures(articles), wb.find_statements(articles)]
    joined = pd.concat(tables, ignore_index=True)
    reviews = reviews_of(pd.DataFrame([{**identity(row), "verdict": "accepted"} for row in joined.to_dict("records")]))

    for table in [*tables, joined]:
        assert set(verdicts(wb.apply_reviews(table, reviews))) == {"accepted"}
        assert not_found_again(table, reviews, articles).empty
    assert set(reviews["kind"]) == {"date", "measure", "statement"}


@settings(max_examples=30)
@given(st.lists(st.integers(0, 5), max_size=6), st.permutations(range(6)))
def test_the_order_of_the_rows_changes_nothing(reviewed, order):
    table = duties(*[duty(14 if n < 3 else 36, float(n)) for n in range(6)])
    reviews = pd.DataFrame([{**identity(table.iloc[n]), "verdict": "rejected"} for n in reviewed], columns=COLUMNS)

    straight = wb.apply_reviews(table, reviews)
    shuffled = wb.apply_reviews(table.iloc[order], reviews)

    pd.testing.assert_frame_equal(shuffled.sort_index(), straight)
    assert {n for n, verdict in enumerate(verdicts(straight)) if verdict} == set(reviewed)


COLUMNS = ["article", "kind", "start", "end", "quote", "found", "verdict"]


def test_empty_tables_keep_their_columns(found, path):
    table = wb.apply_reviews(found.iloc[:0], wb.read_reviews(path))

    assert list(table) == [*found, "review", "review_note", "found"]
    assert wb.read_reviews(path).columns.tolist()[:5] == COLUMNS[:5]


def test_quotes_of_any_kind_come_back_from_the_file(path):
    for n, quote in enumerate(['say "so", he', "two\nlines", "NA", "", "  ", "“ß–漢”", "=1+1", "car\r\nriage"]):
        row = duty(14, float(n)) | {"quote": quote or "x"}
        wb.record_review(path, row, "rejected")
        table = wb.apply_reviews(duties(row), wb.read_reviews(path))
        assert verdicts(table) == ["rejected"]


def test_ten_notebooks_at_once_lose_nothing_of_each_others(path):
    rows = [duty(14, float(n)) for n in range(10)]

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(lambda row: wb.record_review(path, row, "accepted"), rows))

    assert len(wb.read_reviews(path)) == 10


@pytest.mark.parametrize(
    ("verdict", "corrections", "said"),
    [
        ("perhaps", {}, "the verdict is 'perhaps': wanted accepted"),
        ("corrected", {}, "without saying how"),
        ("accepted", {"rate": 3}, "is accepted and yet corrected"),
        ("corrected", {"rate": "much"}, "the rate is 'much': wanted a number"),
        ("corrected", {"rate": float("inf")}, "wanted a number"),
        ("corrected", {"rate": -5}, "the rate is -5: wanted a number from 0 to 10000"),
        ("corrected", {"implementing": "Narnia"}, "the implementing is 'Narnia': wanted a country or bloc"),
        ("corrected", {"affected": "CA/Narnia"}, "wanted a country or bloc such as Japan or JP, several as CA/MX"),
        ("corrected", {"rate": "1_0"}, "wanted a number from 0"),
        ("corrected", {"product": {"a": 1}}, "wanted one value"),
        ("corrected", {"date": "soon"}, "wanted a day such as 2025-04-09"),
        ("corrected", {"status": "loved"}, "the status is 'loved': wanted announced"),
        ("corrected", {"speaker": "Roe"}, "'speaker' of a measure cannot be corrected: give rate, status"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words_and_not_kept(found, path, verdict, corrections, said):
    with pytest.raises(wb.InputError, match=said):
        wb.record_review(path, found.iloc[0], verdict, **corrections)
    assert not path.exists()


@pytest.mark.parametrize(("typed", "kept"), [("japan", "JP"), ("CA / mexico", "CA/MX"), ("EU", "EU"), ("", None)])
def test_a_country_may_be_typed_by_its_name(found, path, typed, kept):
    wb.record_review(path, found.iloc[0], "corrected", implementing=typed)

    implementing = wb.apply_reviews(found, path)["implementing"].iloc[0]
    assert (None if pd.isna(implementing) else implementing) == kept


def test_a_row_of_no_table_of_findings_is_refused(path):
    with pytest.raises(wb.InputError, match="the finding has no 'end'"):
        wb.record_review(path, {"article": "a", "start": 1, "quote": "x"}, "accepted")


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ('{"rate": "x"}', "the rate is 'x'"),
        ('{"rate": {"a": 1}}', "wanted one value"),
        ('{"date": "9999-99-99"}', "wanted a day"),
        ('{"quote": "faked", "start": 999}', "'quote' of a measure cannot be corrected"),
    ],
)
def test_what_a_hand_wrote_into_the_file_is_checked_like_what_is_typed(found, path, cell, said):
    kept = wb.record_review(path, found.iloc[0], "corrected", rate=12)
    kept.assign(corrections=cell).to_csv(path, index=False)

    with pytest.raises(wb.InputError, match=said):
        wb.apply_reviews(found, path)


def test_a_stance_and_a_score_that_contradict_each_other_are_refused(path):
    said = wb.find_statements(pd.DataFrame({"id": ["a"], "text": ["“We will not accept the tariffs,” said Jane Roe."]}))

    with pytest.raises(wb.InputError, match="one of them is the other way round"):
        wb.record_review(path, said.iloc[0], "corrected", stance="opposes", score=1)


def test_a_slip_in_the_name_of_the_file_is_pointed_out(found, path):
    wb.record_review(path, found.iloc[0], "accepted")

    with pytest.warns(UserWarning, match=r"no 'reviws.csv'; did you mean 'reviews.csv'\?"):
        wb.apply_reviews(found, path.with_name("reviws.csv"))


def test_a_file_that_another_holds_is_waited_for_and_then_refused(found, path, monkeypatch):
    monkeypatch.setattr("workbench.files._PATIENCE", 0.1)
    path.parent.mkdir()
    with (
        FileLock(path.with_name(".reviews.csv.lock")),
        pytest.raises(wb.InputError, match="another process has held it"),
    ):
        wb.record_review(path, found.iloc[0], "accepted")


@pytest.mark.parametrize("broken", ["nonsense\n1\n", "article,kind,start,end,quote,verdict\na,measure,1,2,x,maybe\n"])
def test_a_file_that_is_no_table_of_reviews_is_named(path, broken):
    path.parent.mkdir()
    path.write_text(broken, encoding="utf-8")

    with pytest.raises(wb.InputError, match=r"reviews\.csv"):
        wb.read_reviews(path)


def test_a_stance_set_by_hand_counts_as_a_whole_one(path):
    said = wb.find_statements(pd.DataFrame({"id": ["a"], "text": ["“We will not accept the tariffs,” said Jane Roe."]}))
    wb.record_review(path, said.iloc[0], "corrected", stance="supports")

    stances = wb.score_stances(wb.apply_reviews(said, wb.read_reviews(path)))

    assert stances[["actor", "score"]].values.tolist() == [["Jane Roe", 1.0]]


def test_what_is_rejected_is_neither_counted_nor_drawn(articles, path):
    said, measures = wb.find_statements(articles), wb.find_measures(articles)
    for table in (said, measures):
        for row in table.to_dict("records"):
            wb.record_review(path, row, "rejected")
    reviews = wb.read_reviews(path)

    assert wb.score_stances(wb.apply_reviews(said, reviews)).empty
    assert "No tariff measure" in wb.tariff_timeline(wb.apply_reviews(measures, reviews)).layout.annotations[0].text
    assert standing(wb.apply_reviews(said, reviews)).empty


def test_what_a_hand_corrected_is_said_on_hover(articles, path):
    said, measures = wb.find_statements(articles), wb.find_measures(articles)
    wb.record_review(path, measures[measures["rate"] == 24].iloc[0], "corrected", rate=23)
    wb.record_review(path, said[said["issue"].notna()].iloc[0], "corrected", stance="opposes")
    reviews = wb.read_reviews(path)

    timeline = wb.tariff_timeline(wb.apply_reviews(measures, reviews))
    stances = wb.stance_chart(wb.score_stances(wb.apply_reviews(said, reviews)))

    assert [text for text in hovers(timeline) if "by hand" in text and " · 23% ·" in text]
    assert sum("corrected by hand" in text for text in hovers(stances)) == 1


def hovers(figure) -> list[str]:
    texts = (trace.text for trace in figure.data)
    return [one for text in texts for one in ([text] if isinstance(text, str) else text)]
