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
from functools import partial
from hashlib import blake2b
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Numbers = NDArray[np.int64]
Figures = NDArray[np.float64]
Progress = Callable[..., Iterable[Any]]

_RESERVE = 0.05  # the r above: a smaller one probes with fewer columns and meets more strangers
_ROUNDING = 1e-12  # more than adding up the 64-bit products of one pair can lose
_SINGLE = 1e-5  # the same for 32-bit products, which only nominate
_SLABS = 8  # how often the rows already done are taken out of those still to be met
_CHUNK = 20_000  # pairs computed exactly at a time


class Pairs(NamedTuple):
    """Row numbers and the dot product of the two rows."""

    left: Numbers
    right: Numbers
    similarity: Figures


def pairs_at_or_above(
    matrix: Any, threshold: float, *, work: int = 1_000_000, progress: Progress | None = None
) -> Pairs:
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
    firsts, kind = _kinds(rows)
    if len(firsts) < rows.shape[0]:
        rows = rows[firsts]
    batches = [_equal(rows, threshold), *_different(rows, threshold, work, progress)]
    return _members(Pairs(*map(np.concatenate, zip(*batches, strict=True))), kind)


def _kinds(rows: Any) -> tuple[Numbers, Numbers]:
    """Equal rows are of one kind: the first row of each kind, and the kind of each row."""
    numbers: dict[bytes, int] = {}
    firsts: list[int] = []
    kind = np.empty(rows.shape[0], dtype=np.int64)
    bounds = rows.indptr.tolist()
    for row, (start, end) in enumerate(pairwise(bounds)):
        content = blake2b(rows.indices[start:end].tobytes(), digest_size=16)
        content.update(rows.data[start:end].tobytes())
        kind[row] = number = numbers.setdefault(content.digest(), len(firsts))
        if number == len(firsts):
            firsts.append(row)
    return np.array(firsts, dtype=np.int64), kind


def _equal(rows: Any, threshold: float) -> Pairs:
    """Each row with itself, which stands for its copies."""
    every = np.arange(rows.shape[0], dtype=np.int64)
    squares = np.bincount(_row_of_entry(rows), rows.data**2, len(every)).astype(np.float64)  # integers if no entries
    return _reaching(Pairs(every, every, squares), threshold)


def _different(rows: Any, threshold: float, work: int, progress: Progress | None) -> Iterable[Pairs]:
    """Each row with the others, no two of which are equal, block by block."""
    reserve = min(_RESERVE, threshold / 2)
    ranked = _common_first(rows)
    cut = _cut(ranked, threshold - reserve)
    order = np.argsort(cut, kind="stable")
    ranked, cut = ranked[order], cut[order]
    probes = _only(ranked, ranked.indices >= cut[_row_of_entry(ranked)])
    slabs = _slabs(probes, np.bincount(ranked.indices, minlength=ranked.shape[1]), work)

    def pairs_of(met: Any, block: slice) -> Pairs:
        products = probes[block, probes.shape[1] - met.shape[0] :] @ met
        nominated = np.flatnonzero(products.data >= reserve - _SINGLE)
        one = np.searchsorted(products.indptr, nominated, side="right") - 1 + block.start
        other = products.indices[nominated] + (len(order) - met.shape[1])
        later = other > one  # a row with a commoner cut has met this one already
        return _reaching(_dot_products(rows, order[one[later]], order[other[later]]), threshold)

    def batches() -> Iterator[Pairs]:
        with ThreadPoolExecutor(os.cpu_count()) as cores:  # scipy multiplies without the interpreter's lock
            for slab in slabs:
                start = slab[0].start
                met = ranked[start:, cut[start] :].T.tocsr()  # no row of this slab or a later one probes before its cut
                yield from cores.map(partial(pairs_of, met), slab)

    return progress(batches(), total=sum(map(len, slabs))) if progress else batches()


def _common_first(rows: Any) -> Any:
    """The columns from common to rare, in 32 bits, each row in that order."""
    common = np.argsort(-np.bincount(rows.indices, minlength=rows.shape[1]), kind="stable")
    rank = np.empty(len(common), dtype=rows.indices.dtype)
    rank[common] = np.arange(len(common))
    ranked = csr_matrix((rows.data.astype(np.float32), rank[rows.indices], rows.indptr), shape=rows.shape)
    ranked.sort_indices()
    return ranked


def _cut(ranked: Any, mass: float) -> Numbers:
    """The column of each row before which its squares add up to less than `mass`; past the last if they never do."""
    running = np.concatenate(([0.0], np.cumsum(ranked.data.astype(np.float64) ** 2)))
    starts, ends = ranked.indptr[:-1], ranked.indptr[1:]
    at = np.minimum(np.searchsorted(running, running[starts] + mass) - 1, ends)
    column = np.append(ranked.indices, ranked.shape[1])[at]
    cut: Numbers = np.where(at < ends, column, ranked.shape[1]).astype(np.int64)
    return cut


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


def _dot_products(rows: Any, left: Numbers, right: Numbers) -> Pairs:
    """Exactly, in 64 bits and in the order of the columns, so that a pair's product depends on nothing else."""
    products = [np.empty(0)]
    for start in range(0, len(left), _CHUNK):
        chunk = slice(start, start + _CHUNK)
        products.append(np.asarray(rows[left[chunk]].multiply(rows[right[chunk]]).sum(axis=1)).ravel())
    return Pairs(left, right, np.concatenate(products))


def _reaching(pairs: Pairs, threshold: float) -> Pairs:
    reached = pairs.similarity >= threshold - _ROUNDING
    similarity = np.clip(pairs.similarity[reached], threshold, 1.0)
    return Pairs(pairs.left[reached], pairs.right[reached], similarity)


def _members(pairs: Pairs, kind: Numbers) -> Pairs:
    """Pairs of kinds as pairs of the rows that are of these kinds."""
    rows, size = np.argsort(kind, kind="stable"), np.bincount(kind)
    first = np.concatenate(([0], np.cumsum(size)))
    wide = size[pairs.right]
    each = size[pairs.left] * wide
    pair = np.repeat(np.arange(len(each)), each)
    nth = np.arange(len(pair)) - np.repeat(np.cumsum(each) - each, each)
    one, other = (
        rows[first[pairs.left[pair]] + nth // wide[pair]],
        rows[first[pairs.right[pair]] + nth % wide[pair]],
    )
    once = (pairs.left != pairs.right)[pair] | (one < other)
    left, right = np.minimum(one, other)[once], np.maximum(one, other)[once]
    order = np.lexsort((right, left))
    return Pairs(left[order], right[order], pairs.similarity[pair][once][order])


def _row_of_entry(rows: Any) -> Numbers:
    return np.repeat(np.arange(rows.shape[0], dtype=np.int64), np.diff(rows.indptr))


def _only(rows: Any, kept: NDArray[np.bool_]) -> Any:
    starts = np.concatenate(([0], np.cumsum(kept)))[rows.indptr]
    return csr_matrix((rows.data[kept], rows.indices[kept], starts), shape=rows.shape)
