"""Which sentence of one article renders which of another."""

from __future__ import annotations

from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from workbench.stories.join import Figures, Numbers

_AT_MOST = 300  # sentences of an article that are looked at: nobody rewrites a book
_WIDE = 20_000  # sentences of partners looked at together


class Counterparts(NamedTuple):
    """Each sentence of the shorter article of a pair with the one most like it in the longer."""

    pair: Numbers
    shorter: Numbers
    longer: Numbers
    likeness: Figures


def counterparts(stems: Any, bounds: Numbers, left: Numbers, right: Numbers) -> Counterparts:
    """The counterparts of every pair, pair by pair; sentences are rows of `stems`, `bounds` says whose they are."""
    ends = np.minimum(bounds[1:], bounds[:-1] + _AT_MOST)
    none = np.empty(0, np.int64)
    found = [Counterparts(none, none, none, np.empty(0))]
    local = np.full(stems.shape[1], -1, dtype=np.int64)
    order = np.argsort(left, kind="stable")
    for one, of_one in groupby(order.tolist(), key=lambda pair: int(left[pair])):
        mine = np.arange(bounds[one], ends[one])
        for batch in _batches(list(of_one), ends[right] - bounds[right]):
            theirs = [np.arange(bounds[other], ends[other]) for other in right[batch].tolist()]
            likeness = _products(stems, mine, np.concatenate(theirs), local)
            start = 0
            for pair, sentences in zip(batch, theirs, strict=True):
                block = likeness[:, start : start + len(sentences)]
                start += len(sentences)
                if block.size:
                    found.append(_best(pair, mine, sentences, block))
    pairs, shorter, longer, likeness = map(np.concatenate, zip(*found, strict=True))
    in_order = np.argsort(pairs, kind="stable")
    return Counterparts(pairs[in_order], shorter[in_order], longer[in_order], likeness[in_order])


def _products(rows: Any, mine: Numbers, theirs: Numbers, local: Numbers) -> Figures:
    """The dot products of some rows with others, dense: only columns of the first ones matter, and they are few.

    `local` is all -1, and is so again afterwards. Slices of a sparse matrix would take several times as long.
    """
    at, row = _entries(rows, mine)
    used, column = np.unique(rows.indices[at], return_inverse=True)
    one = np.zeros((len(used), len(mine)))
    one[column, row] = rows.data[at]
    local[used] = np.arange(len(used))
    at, row = _entries(rows, theirs)
    column = local[rows.indices[at]]
    local[used] = -1
    shared = column >= 0
    starts = np.searchsorted(row[shared], np.arange(len(theirs) + 1))
    other = csr_matrix((rows.data[at[shared]], column[shared], starts), shape=(len(theirs), len(used)))
    product: Figures = (other @ one).T
    return product


def _entries(rows: Any, some: Numbers) -> tuple[Numbers, Numbers]:
    """Where the entries of some rows lie, and in which of these rows each is."""
    starts = rows.indptr[some].astype(np.int64)
    count = rows.indptr[some + 1] - starts
    row = np.repeat(np.arange(len(some)), count)
    return np.arange(len(row)) + (starts - np.cumsum(count) + count)[row], row


def _batches(pairs: list[int], size: Numbers) -> list[list[int]]:
    """Pairs in batches whose right articles hold some `_WIDE` sentences together."""
    batches: list[list[int]] = []
    room = 0
    for pair in pairs:
        if room <= 0:
            batches.append([])
            room = _WIDE
        batches[-1].append(pair)
        room -= int(size[pair])
    return batches


def _best(pair: int, mine: Numbers, theirs: Numbers, likeness: Figures) -> Counterparts:
    if len(mine) > len(theirs):
        mine, theirs, likeness = theirs, mine, likeness.T
    best = likeness.argmax(axis=1)
    return Counterparts(np.full(len(mine), pair), mine, theirs[best], likeness[np.arange(len(mine)), best])
