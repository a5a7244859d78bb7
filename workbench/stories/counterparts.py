"""Which sentence of one article renders which of another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from workbench.stories.join import Figures, Numbers

_AT_MOST = 300  # sentences of an article that are looked at: nobody rewrites a book
_TOGETHER = 20_000  # sentences compared with one article at a time, which bounds the memory


class Counterparts(NamedTuple):
    """Each sentence of the shorter article of a pair with the one most like it in the longer."""

    pair: Numbers
    shorter: Numbers
    longer: Numbers
    likeness: Figures


def counterparts(stems: Any, bounds: Numbers, left: Numbers, right: Numbers) -> Counterparts:
    """The counterparts of every pair, pair by pair; sentences are rows of `stems`, `bounds` says whose they are."""
    size = np.minimum(np.diff(bounds), _AT_MOST)
    turned = size[left] > size[right]
    short, long = np.where(turned, right, left), np.where(turned, left, right)
    none = np.empty(0, np.int64)
    found = [Counterparts(none, none, none, np.empty(0))]
    columns = np.full(stems.shape[1], -1, dtype=np.int64)
    for one, pairs in _batches(long, size[short]):
        mine = np.arange(bounds[one], bounds[one] + size[one])
        theirs, of_pair = _ranges(bounds[short[pairs]], size[short[pairs]])
        if len(theirs):
            likeness = _products(stems, theirs, mine, columns)
            best = likeness.argmax(axis=1)
            found.append(Counterparts(pairs[of_pair], theirs, mine[best], likeness[np.arange(len(best)), best]))
    pair, shorter, longer, likeness = map(np.concatenate, zip(*found, strict=True))
    in_order = np.argsort(pair, kind="stable")
    return Counterparts(pair[in_order], shorter[in_order], longer[in_order], likeness[in_order])


def _batches(long: Numbers, size: Numbers) -> Iterator[tuple[int, Numbers]]:
    """Each longer article with its pairs, or some of them when the shorter ones are many."""
    order = np.argsort(long, kind="stable")
    for pairs in np.split(order, np.flatnonzero(np.diff(long[order])) + 1):
        parts = np.cumsum(size[pairs]) // _TOGETHER
        for part in np.split(pairs, np.flatnonzero(np.diff(parts)) + 1):
            if len(part):
                yield int(long[part[0]]), part


def _ranges(starts: Numbers, counts: Numbers) -> tuple[Numbers, Numbers]:
    """The numbers from each start on, as many as its count, and which range each is of."""
    of_range = np.repeat(np.arange(len(starts)), counts)
    return np.arange(len(of_range)) + (starts - np.cumsum(counts) + counts)[of_range], of_range


def _products(rows: Any, theirs: Numbers, mine: Numbers, columns: Numbers) -> Figures:
    """The dot products of some rows with a few others, dense: only the columns of the few matter.

    `columns` is all -1, and is so again afterwards. Slices of a sparse matrix would take several times as long.
    """
    entry, row = _entries(rows, mine)
    used, column = np.unique(rows.indices[entry], return_inverse=True)
    few = np.zeros((len(used), len(mine)))
    few[column, row] = rows.data[entry]
    columns[used] = np.arange(len(used))
    entry, row = _entries(rows, theirs)
    column = columns[rows.indices[entry]]
    columns[used] = -1
    shared = column >= 0
    starts = np.searchsorted(row[shared], np.arange(len(theirs) + 1))
    many = csr_matrix((rows.data[entry[shared]], column[shared], starts), shape=(len(theirs), len(used)))
    product: Figures = many @ few
    return product


def _entries(rows: Any, some: Numbers) -> tuple[Numbers, Numbers]:
    """Where the entries of some rows lie, and in which of these rows each is."""
    starts = rows.indptr[some].astype(np.int64)
    return _ranges(starts, rows.indptr[some + 1] - starts)
