"""Rows of weights made ready to be joined: equal rows as one, columns from common to rare, each row cut once."""

from __future__ import annotations

from hashlib import blake2b
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from workbench.stories.window import Span, covering

Numbers = NDArray[np.int64]

_RESERVE = 0.05  # a smaller one probes with fewer columns and meets more strangers


class Columns(NamedTuple):
    """The number of each column of some rows among `width` columns, and its rank among them from common to rare.

    Rows that are to be joined with each other must number and rank columns alike.
    """

    number: Any
    rank: Any
    width: int


class Side(NamedTuple):
    """What one side brings to a join: its different rows, the commoner their cut the earlier."""

    rows: Any  # as given, in 64 bits
    ranked: Any  # the same rows with their columns from common to rare, in 32 bits
    probes: Any  # of these, what is not before the cut
    cut: Numbers
    first: Numbers  # documents[first[row]:first[row + 1]] are of this row
    documents: Numbers
    dated: Span | None  # when each of the documents may have been published
    span: Span | None  # the same for all documents of each row


def ready(
    rows: Any,
    threshold: float,
    *,
    columns: Columns | None = None,
    row_of: Numbers | None = None,
    dated: Span | None = None,
) -> Side:
    """One side of a join at `threshold`, of L2-normalised rows with sorted columns, which it may take for its own.

    `row_of` is the row of each document (each its own when not given), `dated` when each may have been published.
    """
    columns = columns or columns_of(rows)
    firsts, kind = _kinds(rows)
    if len(firsts) < rows.shape[0]:
        rows = rows[firsts]
    ranked = _ranked(rows, columns)
    cut = _cut(ranked, threshold - reserve(threshold))
    order = np.argsort(cut, kind="stable")
    rows, ranked, cut = rows[order], ranked[order], cut[order]
    rows = csr_matrix((rows.data, columns.number[rows.indices], rows.indptr), shape=(len(cut), columns.width))
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    held = place[kind if row_of is None else kind[row_of]]
    documents = np.argsort(held, kind="stable")
    first = np.searchsorted(held[documents], np.arange(len(order) + 1))
    dated = dated.only(documents) if dated else None
    return Side(
        rows=rows,
        ranked=ranked,
        probes=_only(ranked, ranked.indices >= np.repeat(cut.astype(np.int32), np.diff(ranked.indptr))),
        cut=cut,
        first=first,
        documents=documents,
        dated=dated,
        span=covering(dated, first[:-1]) if dated and len(documents) else dated,
    )


def reserve(threshold: float) -> float:
    """How far under the threshold a row is cut, and so what the rest of it must earn in any pair that is found."""
    return min(_RESERVE, threshold / 2)


def row_of_entry(rows: Any) -> Numbers:
    """The row of each weight of a sparse matrix."""
    return np.repeat(np.arange(rows.shape[0], dtype=np.int64), np.diff(rows.indptr))


def columns_of(rows: Any) -> Columns:
    """The columns of some rows, by themselves or with the rows of the other side below them."""
    width = rows.shape[1]
    common = np.argsort(-np.bincount(rows.indices, minlength=width), kind="stable")
    rank = np.empty(width, dtype=np.int32)
    rank[common] = np.arange(width, dtype=np.int32)
    return Columns(np.arange(width, dtype=np.int32), rank, width)


def _kinds(rows: Any) -> tuple[Numbers, Numbers]:
    """Equal rows are of one kind: the first row of each kind, and the kind of each row."""
    numbers: dict[bytes, int] = {}
    firsts: list[int] = []
    kind = np.empty(rows.shape[0], dtype=np.int64)
    for row, (start, end) in enumerate(pairwise(rows.indptr.tolist())):
        content = blake2b(rows.indices[start:end].tobytes(), digest_size=16)
        content.update(rows.data[start:end].tobytes())
        kind[row] = number = numbers.setdefault(content.digest(), len(firsts))
        if number == len(firsts):
            firsts.append(row)
    return np.array(firsts, dtype=np.int64), kind


def _ranked(rows: Any, columns: Columns) -> Any:
    shape = (rows.shape[0], columns.width)
    ranked = csr_matrix((rows.data.astype(np.float32), columns.rank[rows.indices], rows.indptr), shape=shape)
    ranked.has_sorted_indices = False
    ranked.sort_indices()
    return ranked


def _cut(ranked: Any, mass: float) -> Numbers:
    """The column of each row before which its squares add up to less than `mass`; past the last if they never do."""
    running = np.concatenate(([0.0], np.cumsum(np.square(ranked.data, dtype=np.float64))))
    starts, ends = ranked.indptr[:-1], ranked.indptr[1:]
    at = np.minimum(np.searchsorted(running, running[starts] + mass) - 1, ends)
    column = np.append(ranked.indices, ranked.shape[1])[at]
    cut: Numbers = np.where(at < ends, column, ranked.shape[1]).astype(np.int64)
    return cut


def _only(rows: Any, kept: NDArray[np.bool_]) -> Any:
    starts = np.concatenate(([0], np.cumsum(kept)))[rows.indptr]
    return csr_matrix((rows.data[kept], rows.indices[kept], starts), shape=rows.shape)
