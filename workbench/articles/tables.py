"""Tables of documents, a row each."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.articles.decoding import decoded
from workbench.articles.document import Document
from workbench.articles.metadata import need_text, said
from workbench.errors import InputError, SkippedInput


def read_frame(table: pd.DataFrame) -> Iterator[Document]:
    """A DataFrame; raises InputError when no column holds the text."""
    theirs = [str(name) for name in table.columns]
    names = need_text(theirs)
    cells = table.iloc[:, [theirs.index(name) for name in names.values()]]
    for label, row in zip(table.index, cells.itertuples(index=False, name=None), strict=True):
        yield Document(said(dict(zip(names, row, strict=True))), where=f"row {label}")


def read_csv(path: Path, encoding: str) -> Iterator[Document | SkippedInput]:
    """A table with a header row."""
    header, rows = csv_rows(path, encoding)
    places = {ours: header.index(theirs) for ours, theirs in need_text(header).items()}
    for row in rows:
        if isinstance(row, SkippedInput):
            yield row
        else:
            where, cells = row
            yield Document(said({ours: cells[place] for ours, place in places.items()}), where=where)


def csv_rows(path: Path, encoding: str) -> tuple[list[str], Iterator[tuple[str, list[str]] | SkippedInput]]:
    """The header of a CSV file, and its rows with the line each begins on; rows that do not fit are a sentence.

    Cells are separated by what separates the header's: comma, semicolon, tab or |.
    """
    text = io.StringIO(decoded(path.read_bytes(), encoding).removeprefix("\ufeff"), newline="")
    first = text.readline()
    text.seek(0)
    lines = csv.reader(text, delimiter=max(",;\t|", key=first.count), strict=True)
    try:
        header = _cells(lines) or []
    except csv.Error as problem:
        raise InputError(f"line 1: a quotation mark in the header is not closed ({problem})") from None
    return header, _rows(lines, len(header))


def read_parquet(path: Path, encoding: str) -> Iterator[Document]:  # noqa: ARG001 - Parquet is UTF-8 by definition
    """A Parquet file, block by block, only the columns that are ours."""
    import pyarrow
    import pyarrow.parquet

    if not path.stat().st_size:
        raise InputError("the file is empty")
    try:
        file = pyarrow.parquet.ParquetFile(path)
        names = need_text(file.schema_arrow.names)
        blocks = file.iter_batches(batch_size=1024, columns=list(names.values()))
        rows = (row for block in blocks for row in block.to_pylist())
        for number, row in enumerate(rows, start=1):
            yield Document(said({ours: row[theirs] for ours, theirs in names.items()}), where=f"row {number}")
    except (pyarrow.ArrowException, OSError) as problem:
        reason = (str(problem).splitlines() or [type(problem).__name__])[0][:200]
        raise InputError(f"this is no readable Parquet file ({reason}): write it again") from None


def _rows(lines: Any, width: int) -> Iterator[tuple[str, list[str]] | SkippedInput]:
    while True:
        number = lines.line_num + 1
        try:
            cells = _cells(lines)
        except csv.Error as problem:
            yield SkippedInput(f"line {number}: a quotation mark is not closed or stands within a cell ({problem})")
            continue
        if cells is None:
            return
        if len(cells) == width:
            yield f"line {number}", cells
        elif any(map(str.strip, cells)):
            yield SkippedInput(f"line {number}: {len(cells)} cells under a header of {width} columns")


def _cells(lines: Any) -> list[str] | None:
    """The next row of a csv reader, null at the end."""
    limit = csv.field_size_limit(sys.maxsize)  # an article may be longer than the 128 KiB that csv allows a cell
    try:
        return next(lines, None)
    finally:
        csv.field_size_limit(limit)
