"""Which articles the links between them make one story, where some must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from workbench.stories.join import Numbers

Ends = tuple[int, int]


def connected(count: int, left: Numbers, right: Numbers) -> Numbers:
    """A group number for each of `count` articles: linked ones have the same."""
    links = csr_matrix((np.ones(len(left)), (left, right)), shape=(count, count))
    group: Numbers = connected_components(links, directed=False)[1]
    return group


def kept_apart(count: int, left: Numbers, right: Numbers, apart: Iterable[Ends], named: Numbers) -> Numbers:
    """The same, but no group holds two articles that are `apart`, nor two of different names (-1: no name yet).

    Links are given strongest first; one that would bring together what stays apart is left out. So an article between
    two stories goes with the one it has the stronger link to. Kruskal (1956) with constraints.

    >>> kept_apart(3, np.array([0, 1]), np.array([1, 2]), [(0, 2)], np.array([-1, -1, -1])).tolist()
    [0, 0, 2]
    """
    group = connected(count, left, right)
    barred = [(one, other) for one, other in apart if group[one] == group[other]]
    torn = _torn(group, barred, named)
    if not len(torn):
        return group
    forest = _Forest(count, barred, named)
    within = np.flatnonzero(np.isin(group[left], torn))
    for one, other in zip(left[within].tolist(), right[within].tolist(), strict=True):
        forest.join(one, other)
    mine = np.flatnonzero(np.isin(group, torn))
    roots = np.array([forest.root(article) for article in mine.tolist()], dtype=np.int64)
    split = group + count  # numbers of their own, so that a root is no other group's number
    split[mine] = roots
    return split if len(mine) < count else roots


def _torn(group: Numbers, barred: list[Ends], named: Numbers) -> Numbers:
    """The groups that hold what must stay apart."""
    with_name = named >= 0
    names = np.unique(np.column_stack([group[with_name], named[with_name]]), axis=0)[:, 0]
    several = names[:-1][names[:-1] == names[1:]]
    torn: Numbers = np.union1d(several, [group[one] for one, _ in barred]).astype(np.int64)
    return torn


class _Forest:
    """Groups that grow by links, each with its name and with the groups it must not meet."""

    def __init__(self, count: int, barred: list[Ends], named: Numbers) -> None:
        self._above = list(range(count))
        self._name = named.tolist()
        self._barred: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in barred:
            self._barred[one].add(other)
            self._barred[other].add(one)

    def root(self, article: int) -> int:
        while self._above[article] != article:
            self._above[article] = article = self._above[self._above[article]]
        return article

    def join(self, one: int, other: int) -> None:
        one, other = self.root(one), self.root(other)
        if one == other or other in self._barred[one]:
            return
        if self._name[one] >= 0 and self._name[other] >= 0 and self._name[one] != self._name[other]:
            return
        if len(self._barred[one]) < len(self._barred[other]):
            one, other = other, one
        self._above[other] = one
        self._name[one] = max(self._name[one], self._name[other])
        for third in self._barred.pop(other, ()):
            self._barred[third].discard(other)
            self._barred[third].add(one)
            self._barred[one].add(third)
