"""Which articles hold together, so that one odd pair does not chain two stories into one."""

from __future__ import annotations

from heapq import heapify, heappop, heappush

import numpy as np

from workbench.stories.join import Figures, Numbers


def held_together(
    count: int, left: Numbers, right: Numbers, strength: Figures, *, enough: float, absent: float
) -> Numbers:
    """A group number for each of `count` articles, from the strength of some of their pairs.

    The two groups that are strongest on average over all pairs between them become one, as long as that average is
    `enough`; a pair that is not given counts as `absent`. So a report between two stories joins the one it is closer
    to. Average linkage (Sokal and Michener 1958) on a sparse graph.

    >>> pairs = np.array([0, 1, 2]), np.array([1, 2, 3]), np.array([0.9, 0.4, 0.9])
    >>> held_together(4, *pairs, enough=0.3, absent=0.1).tolist()
    [0, 0, 2, 2]
    """
    links: list[dict[int, tuple[float, int]]] = [{} for _ in range(count)]
    for one, other, value in zip(left.tolist(), right.tolist(), strength.tolist(), strict=True):
        links[one][other] = links[other][one] = (value, 1)
    size, group = [1] * count, list(range(count))

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
    for article in range(count):  # groups carry the number of their first article
        group[article] = group[group[article]]
    return np.array(group, dtype=np.int64)
