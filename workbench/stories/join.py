"""Every pair of rows whose dot product reaches a threshold, and no other.

Why nothing is missed: order the columns from common to rare and cut each row where the squared mass of its common side
reaches t - r, a little under the threshold t. Take a pair, and the commoner of its two cuts. Before it both rows hold
less than t - r, so by Cauchy and Schwarz they earn less than t - r there; a pair that reaches t earns more than r after
it. So the row with that cut, probing only with its columns from there on, meets the other row with a product above r.
What is met so is computed exactly. After Bayardo, Ma and Srikant (2007) and Anastasiu and Karypis (2014).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from workbench.stories.postings import Side, ready, reserve, row_of_entry
from workbench.stories.window import near

Numbers = NDArray[np.int64]
Figures = NDArray[np.float64]
Progress = Callable[..., Iterable[Any]]

_ROUNDING = 1e-12  # more than adding up the 64-bit products of one pair can lose
_SINGLE = 1e-5  # the same for 32-bit products, which only nominate
_SLABS = 8  # how often the rows already done are taken out of those still to be met
_CHUNK = 20_000  # pairs computed exactly at a time
WORK = 1_000_000  # products that a block of rows may take, which bounds the memory


class Pairs(NamedTuple):
    """Row numbers and the dot product of the two rows."""

    left: Numbers
    right: Numbers
    similarity: Figures


def pairs_at_or_above(matrix: Any, threshold: float, *, work: int = WORK, progress: Progress | None = None) -> Pairs:
    """All pairs of rows whose dot product is at least `threshold` (over 0, up to 1): left < right, by left, then right.

    The rows of `matrix` (sparse) are L2-normalised or empty, so that a dot product is a cosine. `work` bounds how many
    products a block of rows may take, and so the memory; blocks run on all cores. `progress` wraps the finished blocks,
    as `tqdm` does. A dot product within rounding error (1e-12) of the threshold has reached it.

    >>> pairs_at_or_above(csr_matrix([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]]), 0.5).right.tolist()
    [2]
    """
    rows = csr_matrix(matrix, dtype=np.float64, copy=True)
    rows.sum_duplicates()
    rows.eliminate_zeros()
    side = ready(rows, threshold)
    found = pairs_between(side, side, threshold, work=work, progress=progress)
    left, right = np.minimum(found.left, found.right), np.maximum(found.left, found.right)
    order = np.lexsort((right, left))
    return Pairs(left[order], right[order], found.similarity[order])


def pairs_between(
    one: Side,
    other: Side,
    threshold: float,
    *,
    within: int | None = None,
    cores: int | None = None,
    work: int = WORK,
    progress: Progress | None = None,
) -> Pairs:
    """All pairs of a document of one side and a document of the other that reach the threshold, in any order.

    Of a side with itself each pair is there once. The sides are ready for this threshold or a lower one; `within` keeps
    documents that may have been published at most so many microseconds apart; `cores` is all of them when not given.
    """
    if one is other:
        batches = [_equal(one, threshold)]
        meetings = [_Meeting.of(one, one, np.arange(1, len(one.cut) + 1), threshold, within, work)]
    else:  # whichever row has the commoner cut probes
        batches = []
        meetings = [
            _Meeting.of(one, other, np.searchsorted(other.cut, one.cut, side="left"), threshold, within, work),
            _Meeting.of(other, one, np.searchsorted(one.cut, other.cut, side="right"), threshold, within, work),
        ]
    with ThreadPoolExecutor(cores or os.cpu_count()) as workers:  # scipy multiplies without the interpreter's lock
        met = (pairs for meeting in meetings for pairs in meeting.pairs(one, workers))
        batches += progress(met, total=sum(meeting.blocks for meeting in meetings)) if progress else met
    return _documents(_together(batches), one, other, within)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meeting:
    """Each row that probes with the rows of the other side from `begin` on: one block of rows after the other."""

    probing: Side
    met: Side
    begin: Numbers
    threshold: float
    within: int | None
    slabs: list[list[slice]]

    @classmethod
    def of(cls, probing: Side, met: Side, begin: Numbers, threshold: float, within: int | None, work: int) -> _Meeting:
        products = np.bincount(met.ranked.indices, minlength=met.ranked.shape[1])
        slabs = [slab for slab in _slabs(probing.probes, products, work) if begin[slab[0].start] < len(met.cut)]
        return cls(probing=probing, met=met, begin=begin, threshold=threshold, within=within, slabs=slabs)

    @property
    def blocks(self) -> int:
        return sum(map(len, self.slabs))

    def pairs(self, left: Side, workers: ThreadPoolExecutor) -> Iterator[Pairs]:
        for slab in self.slabs:
            row = slab[
                0
            ].start  # no row of this slab or a later one meets rows before its first, or probes before its cut
            start, column = int(self.begin[row]), int(self.probing.cut[row])
            postings = self.met.ranked[start:, column:].T.tocsr()
            for one, other, similarity in workers.map(partial(self._of_block, postings, start, column), slab):
                yield Pairs(one, other, similarity) if self.probing is left else Pairs(other, one, similarity)

    def _of_block(self, postings: Any, start: int, column: int, block: slice) -> Pairs:
        products = self.probing.probes[block, column:] @ postings
        nominated = np.flatnonzero(products.data >= reserve(self.threshold) - _SINGLE)
        one = np.searchsorted(products.indptr, nominated, side="right") - 1 + block.start
        other = products.indices[nominated].astype(np.int64) + start
        kept = other >= self.begin[one]  # a row before that has met this one already, or will
        if self.within is not None and self.probing.span and self.met.span:
            kept &= near(self.probing.span.only(one), self.met.span.only(other), self.within)
        one, other = one[kept], other[kept]
        return _reaching(Pairs(one, other, _dot_products(self.probing.rows, self.met.rows, one, other)), self.threshold)


def _slabs(probes: Any, met: Numbers, work: int) -> list[list[slice]]:
    """Blocks of rows that take about `work` products each (`met`: how many rows hold a column), in a few slabs."""
    products = np.concatenate(([0], np.cumsum(met[probes.indices])))[probes.indptr]
    slabs = []
    edges = np.unique(np.linspace(0, probes.shape[0], _SLABS + 1, dtype=np.int64)).tolist()
    for first, last in pairwise(edges):
        start, slab = first, []
        while start < last:
            full = int(np.searchsorted(products, products[start] + work, side="right")) - 1
            end = min(max(full, start + 1), last)
            slab.append(slice(start, end))
            start = end
        slabs.append(slab)
    return slabs


def _dot_products(rows: Any, others: Any, left: Numbers, right: Numbers) -> Figures:
    """Exactly, in 64 bits and in the order of the columns, so that a pair's product depends on nothing else."""
    sums = [np.empty(0)]
    for start in range(0, len(left), _CHUNK):
        chunk = slice(start, start + _CHUNK)
        sums.append(_sums(rows[left[chunk]].multiply(others[right[chunk]])))
    return np.concatenate(sums)


def _equal(side: Side, threshold: float) -> Pairs:
    """Each row with itself, which stands for its copies."""
    every = np.arange(len(side.cut), dtype=np.int64)
    squares = csr_matrix((side.rows.data**2, side.rows.indices, side.rows.indptr), shape=side.rows.shape)
    return _reaching(Pairs(every, every, _sums(squares)), threshold)


def _sums(products: Any) -> Figures:
    """Added up one by one: copies earn the same whether they are met in one block or in two."""
    return np.bincount(row_of_entry(products), products.data, products.shape[0]).astype(np.float64)


def _reaching(pairs: Pairs, threshold: float) -> Pairs:
    reached = pairs.similarity >= threshold - _ROUNDING
    similarity = np.clip(pairs.similarity[reached], threshold, 1.0)
    return Pairs(pairs.left[reached], pairs.right[reached], similarity)


def _together(batches: Iterable[Pairs]) -> Pairs:
    none = np.empty(0, dtype=np.int64)
    return Pairs(*map(np.concatenate, zip(Pairs(none, none, np.empty(0)), *batches, strict=True)))


def _documents(pairs: Pairs, one: Side, other: Side, within: int | None) -> Pairs:
    """Pairs of rows as pairs of the documents that are of these rows."""
    size, wide = np.diff(one.first)[pairs.left], np.diff(other.first)[pairs.right]
    each = size * wide
    pair = np.repeat(np.arange(len(each)), each)
    nth = np.arange(len(pair)) - np.repeat(np.cumsum(each) - each, each)
    left = one.first[pairs.left[pair]] + nth // wide[pair]
    right = other.first[pairs.right[pair]] + nth % wide[pair]
    kept = np.ones(len(pair), dtype=np.bool_)
    if one is other:
        kept = (pairs.left != pairs.right)[pair] | (left < right)
    if within is not None and one.dated and other.dated:
        kept &= near(one.dated.only(left), other.dated.only(right), within)
    return Pairs(one.documents[left[kept]], other.documents[right[kept]], pairs.similarity[pair][kept])
