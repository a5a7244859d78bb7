import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workbench.stories.chains import held_together

ENOUGH, ABSENT = 0.3, 0.1


@st.composite
def graphs(draw) -> tuple[int, dict[tuple[int, int], float]]:
    count = draw(st.integers(0, 9))
    pairs = [(left, right) for left in range(count) for right in range(left + 1, count)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    # distinct strengths, so that no tie decides
    strengths = draw(st.lists(st.integers(-1_000, 1_000), unique=True, min_size=len(chosen), max_size=len(chosen)))
    return count, {pair: strength / 1_000 for pair, strength in zip(chosen, strengths, strict=True)}


def slow(kind: list[int], strength: dict[tuple[int, int], float]) -> set[frozenset[int]]:
    """Merge the two groups of the highest average until none is enough, beginning with one group for each kind."""
    groups = [frozenset(np.flatnonzero(np.array(kind) == number).tolist()) for number in set(kind)]

    def average(one: frozenset[int], other: frozenset[int]) -> float:
        return float(np.mean([strength.get((min(a, b), max(a, b)), ABSENT) for a in one for b in other]))

    while True:
        candidates = [(average(one, other), one, other) for place, one in enumerate(groups) for other in groups[:place]]
        best = max(candidates, key=lambda candidate: candidate[0], default=(0.0, frozenset(), frozenset()))
        if best[0] < ENOUGH:
            return set(groups)
        groups = [group for group in groups if group not in best[1:]] + [best[1] | best[2]]


def fast(kind: list[int], strength: dict[tuple[int, int], float]) -> np.ndarray:
    left, right = np.array(list(strength), dtype=np.int64).reshape(-1, 2).T
    return held_together(
        np.array(kind, dtype=np.int64), left, right, np.array(list(strength.values())), enough=ENOUGH, absent=ABSENT
    )


def members(group: np.ndarray) -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(group == number).tolist()) for number in set(group.tolist())}


@given(graphs())
def test_groups_are_those_of_average_linkage(graph):
    count, strength = graph

    group = fast(list(range(count)), strength)

    assert members(group) == slow(list(range(count)), strength)


@given(graphs(), st.integers(1, 4))
def test_those_of_a_kind_are_one_group_from_the_beginning(graph, kinds):
    count, strength = graph
    kind = [article % kinds for article in range(count)]

    group = fast(kind, strength)

    assert members(group) == slow(kind, strength)


def test_one_odd_pair_does_not_chain_two_stories():
    within = {(0, 1): 0.8, (0, 2): 0.7, (1, 2): 0.75, (3, 4): 0.9, (3, 5): 0.6, (4, 5): 0.65}

    group = fast(list(range(6)), within | {(2, 3): 0.55})

    assert group.tolist() == [0, 0, 0, 3, 3, 3]
