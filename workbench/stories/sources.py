"""Where articles are read from: a table in memory, or Parquet files that nobody ever holds as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from glob import glob
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from workbench.articles.table import need
from workbench.errors import InputError
from workbench.stories.postings import Numbers

Texts = Callable[[], list[str]]

_ROWS = 2_000  # read at a time


class Source(NamedTuple):
    """Articles: `id` and, where there, `published` of all; and what reads the texts of some rows wherever it is."""

    documents: pd.DataFrame
    texts: Callable[[Numbers], Texts]


def source_of(articles: pd.DataFrame | str | Path, *columns: str) -> Source:
    """A table, a Parquet file, a folder of them or a pattern such as `news/2025-*.parquet`.

    Raises InputError when there is no file, one cannot be read, or one lacks `id`, `text` or one of `columns`.
    """
    if isinstance(articles, str | Path):
        return _files(_paths(articles), columns)
    need(articles, "id", "text", *columns)
    documents = articles[[name for name in ("id", "published") if name in articles.columns]]
    return Source(documents, partial(_OfColumn, articles["text"]))


class _OfColumn:
    """The texts of some rows of a column: taken out when they are called for, or sent to a worker, and not before."""

    def __init__(self, column: pd.Series[Any], rows: Numbers) -> None:
        self._column, self._rows = column, rows

    def __call__(self) -> list[str]:
        return self._column.iloc[self._rows].fillna("").astype(str).tolist()

    def __reduce__(self) -> tuple[type, tuple[pd.Series[Any], Numbers]]:
        taken = self._column.iloc[self._rows].reset_index(drop=True)
        return _OfColumn, (taken, np.arange(len(taken)))


def _paths(given: str | Path) -> list[str]:
    pattern = str(Path(given, "**", "*.parquet")) if Path(given).is_dir() else str(given)
    found = [given] if Path(given).is_file() else glob(pattern, recursive=True)  # noqa: PTH207 - absolute ones too
    files = sorted(str(Path(file).resolve()) for file in found if Path(file).is_file())
    if not files:
        raise InputError(f"no Parquet file at {str(given)!r}: give a file, a folder of .parquet files or a pattern")
    return files


class _Group(NamedTuple):
    """A group of rows in a file, and the number of its first row among all rows of all files."""

    path: str
    number: int
    first: int


def _files(paths: list[str], columns: tuple[str, ...]) -> Source:
    groups, tables, first = [], [], 0
    for path in paths:
        file = _opened(path)
        has = pd.DataFrame(columns=file.schema_arrow.names)
        try:
            need(has, "id", "text", *columns)
        except InputError as error:
            raise InputError(f"{path}: {error}") from error
        tables.append(file.read([name for name in ("id", "published") if name in has.columns]).to_pandas())
        for group in range(file.num_row_groups):
            groups.append(_Group(path, group, first))
            first += file.metadata.row_group(group).num_rows
    return Source(pd.concat(tables, ignore_index=True), partial(_rows_of, groups))


def _opened(path: str) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(path, pre_buffer=False)
    except (pa.ArrowInvalid, OSError) as error:
        raise InputError(
            f"{path} is no Parquet file that can be read ({error}): give files with id and text"
        ) from error


def _rows_of(groups: list[_Group], rows: Numbers) -> Texts:
    """What reads the texts of these rows, each group of rows at most once."""
    order = np.argsort(rows, kind="stable")
    group = np.searchsorted([group.first for group in groups], rows[order], side="right") - 1
    wanted = [(groups[number], rows[order][group == number] - groups[number].first) for number in np.unique(group)]
    return partial(_read, wanted, order)


def _read(wanted: list[tuple[_Group, Numbers]], order: Numbers) -> list[str]:
    texts = np.empty(len(order), dtype=object)
    texts[order] = [text for group, rows in wanted for text in _texts(group, rows)]
    return list(texts)


def _texts(group: _Group, rows: Numbers) -> Iterator[str]:
    start = 0
    for batch in _opened(group.path).iter_batches(_ROWS, [group.number], ["text"]):
        end = start + batch.num_rows
        here = rows[np.searchsorted(rows, start) : np.searchsorted(rows, end)] - start
        yield from ("" if text is None else str(text) for text in batch.column(0).take(pa.array(here)).to_pylist())
        start = end
