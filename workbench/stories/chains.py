"""Which articles hold together, so that one odd pair does not chain two stories into one."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heapify, heappop, heappush

import numpy as np

from workbench.stories.columns import distinct_pairs
from workbench.stories.join import Figures, Numbers


def held_together(
    kind: Numbers, left: Numbers, right: Numbers, strength: Figures, *, enough: float, absent: float
) -> Numbers:
    """A group number for each article, from the strength of some of their pairs; those of one `kind` are one group.

    The two groups that are strongest on average over all pairs between them become one, as long as that average is
    `enough`; a pair that is not given counts as `absent`. So a report between two stories joins the one it is closer
    to. Average linkage (Sokal and Michener 1958) on a sparse graph.

    >>> pairs = np.array([0, 1, 2]), np.array([1, 2, 3]), np.array([0.9, 0.4, 0.9])
    >>> held_together(np.arange(4), *pairs, enough=0.3, absent=0.1).tolist()
    [0, 0, 2, 2]
    """
    size: list[int] = np.bincount(kind).tolist()
    count, group = len(size), list(range(len(size)))
    links: list[dict[int, tuple[float, int]]] = [{} for _ in range(count)]
    for one, other, total, given in _between(kind, left, right, strength):
        links[one][other] = links[other][one] = (total, given)

    def average(one: int, other: int) -> float:
        total, given = links[one][other]
        every = size[one] * size[other]
        return (total + absent * (every - given)) / every

    waiting = [(-average(one, other), one, other) for one in range(count) for other in links[one] if one < other]
    waiting = [item for item in waiting if -item[0] >= enough]
    heapify(waiting)
    while waiting:
        value, one, other = heappop(waiting)
        if other not in links[one] or -average(one, other) != value:
            continue  # one of the two has grown since
        group[other] = one
        size[one] += size[other]
        for third, link in links[other].items():
            del links[third][other]
            if third != one:
                before = links[one].get(third, (0.0, 0))
                links[one][third] = links[third][one] = (before[0] + link[0], before[1] + link[1])
        links[other] = {}
        for third in links[one]:
            if (value := average(one, third)) >= enough:
                heappush(waiting, (-value, min(one, third), max(one, third)))
    for member in range(count):  # groups carry the number of their first member
        group[member] = group[group[member]]
    return np.array(group, dtype=np.int64)[kind]


def _between(kind: Numbers, left: Numbers, right: Numbers, strength: Figures) -> Iterator[tuple[int, int, float, int]]:
    """Every two kinds between which there are pairs, with the sum of their strengths and their number."""
    ends = np.sort(np.column_stack([kind[left], kind[right]]), axis=1)
    different = ends[:, 0] != ends[:, 1]
    kinds, pair = distinct_pairs(ends[different])
    totals = np.bincount(pair, strength[different], len(kinds))
    given = np.bincount(pair, minlength=len(kinds))
    yield from zip(*kinds.T.tolist(), totals.tolist(), given.tolist(), strict=True)
