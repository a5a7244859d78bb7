from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workbench.stories.links import connected, kept_apart

COUNT = 7


@st.composite
def constrained(draw) -> tuple[list[tuple[int, int]], list[tuple[int, int]], list[int]]:
    """Links, strongest first, pairs to keep apart, and names."""
    pairs = list(combinations(range(COUNT), 2))
    links = draw(st.lists(st.sampled_from(pairs), unique=True))
    apart = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=3))
    return links, apart, draw(st.lists(st.sampled_from([-1, -1, 0, 1]), min_size=COUNT, max_size=COUNT))


def grouped(links, apart, names) -> list[int]:
    left, right = np.array(links, dtype=np.int64).reshape(-1, 2).T
    return kept_apart(COUNT, left, right, apart, np.array(names)).tolist()


def slow(links, apart, names) -> list[frozenset[int]]:
    """One link after the other, each looked at in full."""
    groups = [frozenset([article]) for article in range(COUNT)]
    for one, other in links:
        whole = next(group for group in groups if one in group) | next(group for group in groups if other in group)
        parted = any(left in whole and right in whole for left, right in apart)
        if not parted and len({names[member] for member in whole} - {-1}) < 2:
            groups = [group for group in groups if not group & whole] + [whole]
    return groups


@given(constrained())
def test_groups_are_those_of_one_link_after_the_other(given_links):
    group = grouped(*given_links)

    groups = {frozenset(np.flatnonzero(np.array(group) == number).tolist()) for number in group}
    assert groups == set(slow(*given_links))


@given(constrained())
def test_without_constraints_all_that_is_linked_is_one_group(given_links):
    links = given_links[0]
    left, right = np.array(links, dtype=np.int64).reshape(-1, 2).T

    group = np.array(grouped(links, [], [-1] * COUNT))

    plain = connected(COUNT, left, right)
    assert np.array_equal(group[:, None] == group, plain[:, None] == plain)
