"""Records become tables and tables records again."""

from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import workbench as wb
from workbench.articles.table import COLUMNS, Article, articles_in, lift, need, table_of

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
maybe = st.none() | words
articles = st.builds(
    Article,
    id=st.text("0123456789abcdef", min_size=12, max_size=12),
    kind=st.sampled_from(["article", "insight"]),
    title=maybe,
    text=words,
    outlet=maybe,
    author=maybe,
    url=maybe,
    published=st.none() | st.dates(date(1700, 1, 1), date(2200, 1, 1)),
    language=maybe,
    source=maybe,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One of every kind of field."""

    article: str
    start: int
    score: float
    rate: float | None
    count: int | None
    sure: bool
    maybe: bool | None
    day: date | None


@given(st.lists(articles, max_size=5, unique_by=lambda article: article.id))
def test_articles_come_back_from_their_table(records: list[Article]) -> None:
    assert list(articles_in(table_of(records, Article))) == records


@given(st.lists(articles, max_size=5))
def test_types_do_not_depend_on_the_rows(records: list[Article]) -> None:
    assert table_of(records, Article).dtypes.to_dict() == table_of([], Article).dtypes.to_dict()


def test_an_empty_table_has_the_columns_and_types_of_its_record() -> None:
    table = table_of([], Finding)

    assert table.columns.tolist() == [field.name for field in fields(Finding)]
    assert table.dtypes.astype(str).tolist() == "str int64 float64 float64 Int64 bool boolean datetime64[us]".split()


def test_what_is_unknown_is_null_in_every_kind_of_field() -> None:
    row = Finding(article="a", start=1, score=0.5, rate=None, count=None, sure=True, maybe=None, day=None)

    table = table_of([row], Finding)

    assert table.loc[0, ["rate", "count", "maybe", "day"]].isna().all()
    assert table["start"].tolist() == [1]


def test_a_column_that_is_absent_is_unknown_and_others_are_left_alone() -> None:
    (article,) = articles_in(pd.DataFrame({"text": ["They met."], "id": ["a"], "mood": ["calm"]}))

    assert article == Article(id="a", text="They met.")


def test_a_rule_is_lifted_to_a_table_in_the_order_of_the_articles() -> None:
    table = table_of([Article(id=name, text=name * 2) for name in "ba"], Article)

    doubled = lift(lambda article: [article, article], table, Article)

    assert doubled["id"].tolist() == list("bbaa")
    assert lift(lambda _: [], table, Article).columns.tolist() == list(COLUMNS)


def test_a_missing_column_is_named_with_what_there_is_and_who_makes_it() -> None:
    with pytest.raises(wb.InputError, match=r"no column 'story'.*\(it has id, text\).*wb\.group_stories"):
        need(pd.DataFrame(columns=["id", "text"]), "id", "story", made_by="wb.group_stories()")


def test_a_cleaned_table_comes_back_from_parquet(articles: pd.DataFrame, tmp_path: Path) -> None:
    articles.to_parquet(tmp_path / "articles.parquet")

    back = pd.read_parquet(tmp_path / "articles.parquet")

    pd.testing.assert_frame_equal(back.drop(columns="removed"), articles.drop(columns="removed"))
    assert [[dict(line) for line in lines] for lines in back["removed"]] == articles["removed"].tolist()
    pd.testing.assert_frame_equal(
        wb.clean_articles(back).assign(removed=articles["removed"]), articles.assign(removed=articles["removed"])
    )


def test_a_table_from_which_nothing_was_removed_can_be_saved(tmp_path: Path) -> None:
    table = wb.clean_articles(wb.read_articles(pd.DataFrame({"text": ["They met."]})))
    table.to_parquet(tmp_path / "articles.parquet")

    assert [len(lines) for lines in pd.read_parquet(tmp_path / "articles.parquet")["removed"]] == [0]
