"""What this room reads of a table of articles: the rows of its ids, and when they were published."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.errors import InputError
from workbench.stories.join import Numbers

_WIDE = 2**31  # more than any row number


def rows_of(column: pd.Series[str], ids: Any) -> Numbers:
    """The row of each id of a column among `ids`; raises InputError when it is not there."""
    rows: Numbers = pd.Index(ids).get_indexer(column.astype(str).to_numpy(object)).astype(np.int64)
    if (rows < 0).any():
        name = column.iloc[int(np.argmin(rows))]
        raise InputError(f"no article {name!r} among these {len(ids)}: use pairs with the articles they were made of")
    return rows


def distinct_pairs(pairs: Numbers) -> tuple[Numbers, Numbers]:
    """The different rows of a table of two numbers each, in order, and which of them each row is.

    As `np.unique` by rows, but of single numbers, which sort several times as fast.
    """
    codes, place = np.unique(pairs @ [_WIDE, 1], return_inverse=True)
    return np.column_stack(np.divmod(codes, _WIDE)), place


def known(articles: pd.DataFrame, name: str) -> pd.Series[Any]:
    """A column, or nothing known about any article when it is absent."""
    if name in articles.columns:
        return articles[name]
    return pd.Series([None] * len(articles), index=articles.index, dtype=object)


def published(articles: pd.DataFrame) -> NDArray[np.datetime64]:
    """The time of publication, NaT when unknown; raises InputError on what is no date."""
    given = known(articles, "published")
    if pd.api.types.is_numeric_dtype(given) and given.notna().any():
        raise InputError(f"'published' holds numbers such as {given.dropna().iloc[0]!r}: give dates such as 2025-04-16")
    try:
        times = pd.to_datetime(
            given, utc=True, format="ISO8601" if given.dtype.kind == "O" or given.dtype == "str" else None
        )
    except (ValueError, TypeError) as error:
        raise InputError(f"a value of 'published' is no date ({error}): give dates such as 2025-04-16") from error
    times = times.dt.tz_localize(None)
    return times.to_numpy("datetime64[us]")
