"""A table as somebody wants it: to read on a terminal, or as CSV, JSON or Parquet to work on."""

from __future__ import annotations

import csv
import io
import json
import math
import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

GAP = "  "
NARROWEST = 6  # a column is cut no further than this, even if the table then runs over the edge
# what a terminal would act on instead of showing it: control characters, and marks that turn the direction of text
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Form(StrEnum):
    """The forms a table can be written in."""

    table = "table"
    csv = "csv"
    json = "json"
    parquet = "parquet"


def written(table: pd.DataFrame, form: Form, *, columns: Sequence[str] = (), width: int | None = None) -> bytes:
    """The table in a form, UTF-8 where that is text.

    CSV and JSON hold every column, dates as 2025-04-09, lists as JSON, unknown as empty or null. `table` shows
    `columns` (all when none are named or there) aligned, and cut with … to `width` characters a line.

    >>> import pandas as pd
    >>> table = pd.DataFrame({"rate": [24.0, None], "quote": ["a 24 percent tariff", "some tariffs"]})
    >>> print(written(table, Form.table, width=20).decode(), end="")
    rate  quote
      24  a 24 percent …
          some tariffs
    """
    if form is Form.parquet:
        return bytes(table.to_parquet())
    if form is Form.json:
        return (json.dumps(_records(table), ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode(
            "utf-8", "replace"
        )
    if form is Form.csv:
        return _csv(table).encode("utf-8", "replace")
    shown = [name for name in columns if name in table.columns] or list(table.columns)
    return "".join(f"{row}\n" for row in _lines(table[shown], width)).encode("utf-8", "replace")


def line(value: Any) -> str:
    """A value on one line, with nothing in it that a terminal obeys."""
    if value is None:
        return ""
    text = f"{value:.6g}" if isinstance(value, float) else str(value)
    return _UNSHOWN.sub("�", " ".join(text.split()))


def _csv(table: pd.DataFrame) -> str:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(zip(*([_text(value) for value in table[name]] for name in table.columns), strict=True))
    return lines.getvalue()


def _text(value: Any) -> Any:
    value = _value(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    columns = [[_value(value) for value in table[name]] for name in table.columns]
    return [dict(zip(table.columns, row, strict=True)) for row in zip(*columns, strict=True)]


def _value(value: Any) -> Any:
    """A cell as JSON knows it; a moment at midnight is a day."""
    from pandas import isna

    if isinstance(value, dict):
        return {str(key): _value(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset) or hasattr(value, "tolist"):
        members = value.tolist() if hasattr(value, "tolist") else list(value)
        return [_value(item) for item in members] if isinstance(members, list) else _value(members)
    if isna(value) or value in (math.inf, -math.inf):
        return None
    if hasattr(value, "isoformat"):
        return value.isoformat().removesuffix("T00:00:00")
    return value if isinstance(value, str | int | float | bool) else str(value)


def _lines(table: pd.DataFrame, width: int | None) -> Iterable[str]:
    columns = [[line(name), *(line(_text(value)) for value in table[name])] for name in table.columns]
    right = [table[name].dtype.kind in "iuf" for name in table.columns]
    widths = _fitted([max(map(_columns_wide, column)) for column in columns], width)
    for row in zip(*columns, strict=True):
        cells = (_set(cell, room, on_right) for cell, room, on_right in zip(row, widths, right, strict=True))
        yield GAP.join(cells).rstrip()


def _fitted(widths: list[int], width: int | None) -> list[int]:
    """Column widths that fit: the widest columns give way, down to an equal width."""
    if width is None or not widths:
        return widths
    room = max(width - len(GAP) * (len(widths) - 1), NARROWEST * len(widths))
    fitted = dict.fromkeys(range(len(widths)), 0)
    for left, column in enumerate(sorted(fitted, key=widths.__getitem__)):
        fitted[column] = min(widths[column], room // (len(widths) - left))
        room -= fitted[column]
    return list(fitted.values())


def _set(text: str, room: int, on_right: bool) -> str:
    """The text in exactly this room."""
    wide = _columns_wide(text)
    if wide > room:
        text, wide = _cut(text, room)
    space = " " * (room - wide)
    return space + text if on_right else text + space


def _cut(text: str, room: int) -> tuple[str, int]:
    kept = 0
    used = 0
    while kept < len(text) and used + _columns_wide(text[kept]) < room:
        used += _columns_wide(text[kept])
        kept += 1
    return text[:kept] + "…", used + 1


def _columns_wide(text: str) -> int:
    """How many columns of a terminal a text takes: East Asian characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
