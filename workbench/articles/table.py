"""What an article is, and how records become tables and tables records again."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.errors import InputError

EARLIEST = 1600  # no newspaper is older


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One document: a report by somebody else (`article`) or a finished analysis (`insight`).

    `id` is 12 hex digits from the content; `published` is None when nobody said: never a guess, never today.
    """

    id: str
    kind: str = "article"
    title: str | None = None
    text: str
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    source: str | None = None


COLUMNS: tuple[str, ...] = tuple(field.name for field in fields(Article))


def articles_in(table: pd.DataFrame) -> Iterator[Article]:
    """Each row as an `Article`; a column that is absent is unknown, other columns are left alone.

    Raises InputError when `id` or `text` is missing, on an id or a column that stands twice, on a text that is none
    and on a day that is none.
    """
    need(table, "id", "text")
    twice = table.columns[table.columns.duplicated()].tolist()
    if twice:
        raise InputError(f"two columns are called {twice[0]!r}: name or drop one of them")
    unique_ids(table)
    present = [name for name in COLUMNS if name in table.columns]
    for row in rows_in(table, *present):
        known = {name: value for name, value in zip(present, row, strict=True) if not _is_missing(value)}
        known.setdefault("text", "")
        known["id"] = str(known["id"])
        for name in ("text", "title"):
            if not isinstance(known.get(name, ""), str):
                raise InputError(f"the {name} of article {known['id']!r} is {_told(known[name])}: wanted words")
        if "published" in known:
            known["published"] = _day(known["published"])
        yield Article(**known)


def _is_missing(value: Any) -> bool:
    return value is None or (pd.api.types.is_scalar(value) and bool(pd.isna(value)))


def _day(published: Any) -> date:
    try:
        day: date = pd.Timestamp(published).date()
    except (ValueError, TypeError) as problem:
        raise InputError(f"published is {published!r}, which is no day: write it as 2025-04-16") from problem
    if day.year < EARLIEST:
        raise InputError(f"published is {published!r}, which is before {EARLIEST}: write it as 2025-04-16")
    return day


def rows_in(table: pd.DataFrame, *columns: str) -> Iterator[tuple[Any, ...]]:
    """The values of some columns, row by row, as plain objects; a column that is absent is None in each row.

    For many small tables: pandas takes longer to make its own rows than a rule to read them.

    >>> list(rows_in(pd.DataFrame({"id": ["a", "b"], "n": [1, 2]}), "n", "id", "story"))
    [(1, 'a', None), (2, 'b', None)]
    """
    has = set(table.columns)
    return zip(*(table[name].tolist() if name in has else [None] * len(table) for name in columns), strict=True)


def need(table: pd.DataFrame, *columns: str, made_by: str = "wb.read_articles()") -> None:
    """Raise InputError unless every one of `columns` is in the table; `made_by` is the call that makes them."""
    if not isinstance(table, pd.DataFrame):
        raise InputError(f"a table was wanted and {_told(table)} came: pass what {made_by} returns")
    for name in columns:
        if name not in table.columns:
            has = ", ".join(map(str, table.columns)) or "no columns"
            raise InputError(f"no column {name!r} in this table (it has {has}): {made_by} makes it")


def unique_ids(articles: pd.DataFrame) -> NDArray[np.object_]:
    """The ids, one for each row; raises InputError when one stands twice or is missing."""
    ids = articles["id"]
    if ids.isna().any():
        raise InputError("an article has no id: wb.read_articles() gives each one")
    names = list(map(str, ids.tolist()))
    if len(set(names)) < len(names):
        twice = next(name for name, repeated in zip(names, pd.Series(names).duplicated(), strict=True) if repeated)
        raise InputError(f"the id {twice!r} stands twice: give each article an id of its own, or drop copies")
    return np.array(names, dtype=object)


def _told(came: object) -> str:
    return "None" if came is None else f"something of type {type(came).__name__}"


def table_of(records: Iterable[Any], record: type) -> pd.DataFrame:
    """Records of one dataclass as a table: its fields are the columns, kept when there is no row."""
    rows = list(records)
    columns = {name: pd.array(list(map(attrgetter(name), rows)), dtype=kind) for name, kind in _dtypes(record)}
    return pd.DataFrame(columns, copy=False)


def lift(rule: Callable[[Article], Iterable[Any]], articles: pd.DataFrame, record: type) -> pd.DataFrame:
    """The table of what `rule` yields on each article, in the order of the articles."""
    return table_of((found for article in articles_in(articles) for found in rule(article)), record)


@cache
def _dtypes(record: type) -> tuple[tuple[str, Any], ...]:
    """Each field of a dataclass with the pandas dtype that holds it; a small table costs less than its type hints."""
    hints = typing.get_type_hints(record)
    return tuple((field.name, pd.api.types.pandas_dtype(_dtype(hints[field.name]))) for field in fields(record))


def _dtype(hint: Any) -> str:
    """The name of the pandas dtype that holds a field's type, nulls included."""
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    kind = next(option for option in options if option is not type(None))
    nullable = len(options) > 1
    if kind is int:
        return "Int64" if nullable else "int64"
    if kind is bool:
        return "boolean" if nullable else "bool"
    return {str: "str", float: "float64", date: "datetime64[us]"}.get(kind, "object")
