"""Which articles were published close enough to each other to be compared."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.errors import InputError

Numbers = NDArray[np.int64]

_ALWAYS = 2**61  # microseconds: further than any date, and twice that is still an integer


class Span(NamedTuple):
    """From when to when each article (or row, or block of them) may have been published, in microseconds."""

    first: Numbers
    last: Numbers

    def only(self, which: Any) -> Span:
        """The spans of some of them."""
        return Span(self.first[which], self.last[which])


def spans(times: NDArray[np.datetime64]) -> Span:
    """A date as the span of that moment; no date as all of time, so that it is close to everything.

    >>> spans(np.array(["1970-01-02", "NaT"], dtype="datetime64[us]")).first.tolist()
    [86400000000, -2305843009213693952]
    """
    unknown = np.isnat(times)
    moments = times.astype("datetime64[us]").astype(np.int64)
    return Span(np.where(unknown, -_ALWAYS, moments), np.where(unknown, _ALWAYS, moments))


def near(one: Span, other: Span, within: int) -> NDArray[np.bool_]:
    """Whether anything of one span is at most `within` microseconds from anything of the other."""
    return (one.first - other.last <= within) & (other.first - one.last <= within)


def covering(span: Span, groups: Numbers) -> Span:
    """One span for each group (`groups`: where each begins), from the first beginning in it to the last end."""
    return Span(np.minimum.reduceat(span.first, groups), np.maximum.reduceat(span.last, groups))


def microseconds(window: Any) -> int | None:
    """The length of a window, which is anything that pandas takes as a Timedelta; None stays None.

    >>> microseconds("7D")
    604800000000
    """
    if window is None:
        return None
    try:
        bare = isinstance(window, bool | int | float) or str(window).strip().replace(".", "", 1).isdigit()
        length = pd.NaT if bare else pd.Timedelta(window)  # pandas reads a bare 7 as nanoseconds
    except (ValueError, TypeError) as error:
        raise InputError(f"window is {window!r}: wanted a length of time such as '7D' or '36h'") from error
    if pd.isna(length) or length < pd.Timedelta(0):
        raise InputError(f"window is {window!r}: wanted a length of time from 0 up with its unit, such as '7D'")
    return length // pd.Timedelta(1, "us")


def in_blocks(span: Span, count: int, by_date: bool) -> list[Numbers]:
    """Articles in about `count` blocks of equal size, by date if asked; those without date have blocks of their own."""
    articles = len(span.first)
    if not by_date:
        return _parts(np.arange(articles), count)
    order = np.argsort(span.first, kind="stable")
    undated = int(np.searchsorted(span.first[order], -_ALWAYS, side="right"))
    share = -(-undated * count // max(articles, 1))
    return [*_parts(order[:undated], share), *_parts(order[undated:], max(count - share, 1))]


def close(blocks: list[Numbers], span: Span, within: int | None) -> list[tuple[int, int]]:
    """The pairs of blocks, each with itself too, that hold articles close to each other."""
    every = np.column_stack(np.triu_indices(len(blocks)))
    if within is not None and blocks:
        starts = np.cumsum([0, *map(len, blocks[:-1])])
        whole = covering(span.only(np.concatenate(blocks)), starts)
        every = every[near(whole.only(every[:, 0]), whole.only(every[:, 1]), within)]
    return [(one, other) for one, other in every.tolist()]


def _parts(articles: Numbers, count: int) -> list[Numbers]:
    return [part for part in np.array_split(articles, max(count, 1)) if len(part)]
