import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import workbench as wb
from tests.stories.aligned import retellings
from tests.stories.families import EVENTS, text
from workbench.articles.table import Article

COLUMNS = [
    *("left_start", "left_end", "left_text", "right_start", "right_end", "right_text"),
    *("likeness", "relation", "changes"),
]
SAID = st.sampled_from(
    [
        "Jane Roe said on Monday that 10% of the 1,000 jobs would go.",
        "On Monday, Roe said ten per cent of 1000 jobs would go.",
        "“We have no choice,” she told reporters in Oslo.",
        "She told reporters in Oslo that there was no choice.",
        "Richard Miles denied it.",
        "He said nothing.",
        "THE END",
        "***",
    ]
)
TEXTS = st.lists(st.one_of(SAID, st.text(alphabet='aB 1.“”"%\n’é', max_size=30)), max_size=6).map("\n".join)


def pairs(table: pd.DataFrame) -> list[tuple]:
    """The pairs of a table with all that is said of them, in the order of the left side."""
    both = table[table["left_start"].notna() & table["right_start"].notna()]
    return [(*row[:6], round(row[6], 9), *row[7:]) for row in both.itertuples(index=False, name=None)]


def mirrored(row: tuple) -> tuple:
    return (*row[3:6], *row[:3], *row[6:8], tuple(change.mirrored() for change in row[8]))


@given(TEXTS, TEXTS)
def test_every_place_is_exact(left, right):
    table = wb.align(left, right)

    for row in table.itertuples():
        sides = {"left": left, "right": right}
        for side, whole in sides.items():
            start, end, quote = (getattr(row, f"{side}_{name}") for name in ("start", "end", "text"))
            assert pd.isna(start) == pd.isna(end) == pd.isna(quote)
            assert pd.isna(start) or whole[start:end] == quote
        for change in row.changes:
            assert change.left or change.right
            for side, whole in sides.items():
                start, end, quote = (getattr(change, f"{side}{name}") for name in ("_start", "_end", ""))
                assert (quote == "") if start is None else (whole[start:end] == quote)


@given(TEXTS, TEXTS)
def test_swapping_the_articles_gives_the_same_pairs_with_mirrored_changes(left, right):
    there, back = wb.align(left, right), wb.align(right, left)

    assert sorted(pairs(there), key=repr) == sorted(map(mirrored, pairs(back)), key=repr)
    assert (there["relation"] == "only_left").sum() == (back["relation"] == "only_right").sum()


@given(TEXTS)
def test_an_article_is_the_same_as_itself(article):
    table = wb.align(article, article)

    assert (table["relation"] == "same").all()
    assert (table["likeness"] == 1).all()
    assert not any(table["changes"])
    assert table["left_start"].equals(table["right_start"])


@given(TEXTS, TEXTS)
def test_no_sentence_is_lost_and_those_alone_stand_alone(left, right):
    table = wb.align(left, right)

    alone = table["relation"].isin(["only_left", "only_right"])
    assert set(table["left_start"].dropna()) == set(wb.align(left, left)["left_start"])
    assert set(table["right_start"].dropna()) == set(wb.align(right, right)["left_start"])
    assert (table.loc[alone, "likeness"] == 0).all()
    assert table["likeness"].between(0, 1).all()
    assert (table["left_start"].isna() | table["right_start"].isna()).equals(alone)


@given(TEXTS, TEXTS)
def test_the_left_side_reads_downwards(left, right):
    starts = wb.align(left, right)["left_start"].dropna()

    assert starts.is_monotonic_increasing


def test_the_same_two_articles_always_give_the_same_table():
    one, other = text("quake", "original"), text("quake", "rewritten")

    assert wb.align(one, other).equals(wb.align(one, other))


def test_two_empty_articles_give_an_empty_table_with_columns():
    table = wb.align("", "")

    assert table.empty
    assert list(table.columns) == COLUMNS
    assert table["left_start"].dtype == "Int64"


@pytest.mark.parametrize("event", EVENTS)
def test_an_edited_reprint_is_aligned_sentence_by_sentence(event):
    table = wb.align(text(event, "original"), text(event, "edited"))

    assert set(table["relation"]) <= {"same", "edited"}
    assert (table["left_text"].str.len() > 0).all()
    assert table["right_start"].is_monotonic_increasing


def test_a_sentence_that_merges_two_stands_beside_both():
    left = "Anna Berg won the long jump in Bergen.\nThe crowd of 9,000 cheered for minutes.\nIt rained."
    right = "A crowd of 9,000 cheered as Anna Berg won the long jump in Bergen."

    table = wb.align(left, right)

    assert table["right_text"].tolist()[:2] == [right, right]
    assert table["relation"].tolist()[2:] == ["only_left"]


def test_what_only_the_right_article_has_stands_where_it_stands_there():
    kept = ["The bank of Oslo raised its rate.", "Fishermen in Bergen went on strike."]
    added = ["It snowed in Tromso.", "A ferry sank near Stavanger.", "Nobody was hurt."]

    table = wb.align("\n".join(kept), "\n".join([added[0], kept[0], added[1], kept[1], added[2]]))

    assert table["right_text"].tolist() == [added[0], kept[0], added[1], kept[1], added[2]]
    assert table["left_text"].dropna().tolist() == kept


def test_texts_articles_and_rows_are_taken_alike():
    one, other = text("moon", "original"), text("moon", "rewritten")
    table = pd.DataFrame({"id": ["a", "b"], "text": [one, other]})

    expected = wb.align(one, other)

    assert wb.align(Article(id="a", text=one), table.iloc[1]).equals(expected)


def test_a_row_whose_text_is_unknown_is_an_empty_article():
    row = pd.Series({"id": "a", "text": None})

    assert wb.align(row, "It rained.")["relation"].tolist() == ["only_right"]


@pytest.mark.parametrize(
    ("what", "came"),
    [
        (None, "NoneType"),
        (3, "int"),
        (pd.Series({"id": "a"}), "it has id"),
        (pd.DataFrame({"text": ["a"]}), "DataFrame"),
    ],
)
def test_what_is_no_article_is_said_to_be_none(what, came):
    with pytest.raises(wb.InputError, match=rf"right .*{came}.* wanted"):
        wb.align("It rained.", what)


def test_neither_a_wall_of_words_nor_of_marks_takes_long():
    wall, marks = "talks went on " * 10_000, '“a" ' * 10_000

    tables = [
        wb.align(wall, marks),
        wb.align(marks, "'" * 10_000),
        wb.align("It rained. " * 3_000, "It rained. " * 2_000),
    ]

    assert [len(table) for table in tables] == [2, 2, 3_000]


def test_every_retelling_aligned_by_hand_is_read_whole():
    for retelling in retellings():
        rows, columns = (range(len(side.splitlines())) for side in (retelling.left, retelling.right))
        assert retelling.pairs
        assert {row for row, _ in retelling.pairs} <= set(rows)
        assert {column for _, column in retelling.pairs} <= set(columns)
