"""How much of what people aligned by hand `wb.align` aligns, held to pinned floors.

The gold of the seeds has clusters of sentences of the three news reports that say the same, in whole (S) or in one
clause (P). The protocol:

- The gold pairs are any two members of a cluster that are of different reports: S with S, S with P and P with P. A pair
  of two clusters counts once. Sentences that only introduce a quotation are in no cluster, and so in no pair.
- The pairs found are the rows of `wb.align` of two cleaned reports that have both sides. A side is the gold sentence
  with which its span has most characters in common. Gold sentences that cleaning takes out are met by none.
- F1 is over the pairs of all three reports together.
- For top-1, each S-S pair asks twice, once from each side: is the most alike of the rows of this sentence in the gold?

The retellings of `tests/stories/aligned.py`, of other topics and made otherwise, are scored in the same way.
"""

from itertools import combinations, pairwise

import pytest

import workbench as wb
from tests.stories.aligned import retellings

Pairs = dict[tuple[int, int], float]


def test_sentences_of_the_seeds_are_with_those_that_render_them(gold, floors, news):
    found, wanted = [], []
    for one, other in combinations(sorted(news), 2):
        found.append(aligned(news[one], news[other], *(sentences(gold, side) for side in (one, other))))
        wanted.append(gold_pairs(gold, one, other, {"SS", "SP", "PS", "PP"}))

    assert f1(found, wanted) >= floors["alignment F1"]


def test_the_most_alike_sentence_is_the_one_that_renders_it(gold, floors, news):
    right = asked = 0
    for one, other in combinations(sorted(news), 2):
        found = aligned(news[one], news[other], *(sentences(gold, side) for side in (one, other)))
        wanted = gold_pairs(gold, one, other, {"SS", "SP", "PS", "PP"})
        for pair in gold_pairs(gold, one, other, {"SS"}):
            for side in (0, 1):
                rows = {row: likeness for row, likeness in found.items() if row[side] == pair[side]}
                asked += 1
                right += bool(rows) and max(rows, key=rows.__getitem__) in wanted

    assert asked == 36
    assert right >= floors["alignment top-1"]


def test_retellings_of_other_topics_are_aligned_as_well(floors):
    found, wanted = [], []
    for left, right, pairs in retellings():
        found.append(aligned(left, right, left.splitlines(), right.splitlines()))
        wanted.append(pairs)

    assert f1(found, wanted) >= floors["alignment F1 of other retellings"]


@pytest.fixture
def news(articles) -> dict[str, str]:
    """The cleaned text of each report by its number."""
    reports = articles[articles["kind"] == "article"]
    return dict(zip(reports["source"].str[:3], reports["text"], strict=True))


def sentences(gold: dict, report: str) -> list[str]:
    return [sentence["text"] for sentence in gold["sentences"][report]]


def gold_pairs(gold: dict, one: str, other: str, strengths: set[str]) -> set[tuple[int, int]]:
    """The pairs of two reports by the numbers of their sentences, of these strengths on the one and other side."""
    number = {
        sentence["id"]: (report, at) for report in (one, other) for at, sentence in enumerate(gold["sentences"][report])
    }
    pairs = set()
    for cluster in gold["alignment"]:
        members = [
            (*number[each["sentence"]], each["strength"]) for each in cluster["members"] if each["sentence"] in number
        ]
        pairs |= {
            (mine, its)
            for left, mine, strong in members
            for right, its, as_strong in members
            if left == one and right == other and strong + as_strong in strengths
        }
    return pairs


def aligned(left: str, right: str, ours: list[str], theirs: list[str]) -> Pairs:
    """The pairs found, by the numbers of the sentences given, with their likeness."""
    table = wb.align(left, right)
    both = table[table["left_start"].notna() & table["right_start"].notna()]
    places = located(left, ours), located(right, theirs)
    found: Pairs = {}
    for row in both.itertuples():
        mine = most_shared(row.left_start, row.left_end, places[0])
        its = most_shared(row.right_start, row.right_end, places[1])
        if mine is not None and its is not None:
            found[mine, its] = max(row.likeness, found.get((mine, its), 0))
    return found


def located(text: str, sentences: list[str]) -> list[tuple[int, int]]:
    """Where sentences stand one after the other in a text, blanks and marks aside; nowhere is an empty place."""
    kept = [at for at, character in enumerate(text) if character.isalnum()]
    bare = "".join(text[at] for at in kept).lower()
    places, after = [], 0
    for sentence in sentences:
        wanted = "".join(filter(str.isalnum, sentence)).lower()
        start = bare.find(wanted, after)
        after = start + len(wanted) if start >= 0 else after
        places.append((kept[start], kept[after - 1] + 1) if start >= 0 else (0, 0))
    assert all(one[1] <= other[0] for one, other in pairwise(place for place in places if any(place)))
    return places


def most_shared(start: int, end: int, places: list[tuple[int, int]]) -> int | None:
    shared = [min(end, last) - max(start, first) for first, last in places]
    return shared.index(max(shared)) if max(shared) > 0 else None


def f1(found: list[Pairs], wanted: list[set[tuple[int, int]]]) -> float:
    right = sum(len(pairs.keys() & truth) for pairs, truth in zip(found, wanted, strict=True))
    return 2 * right / (sum(map(len, found)) + sum(map(len, wanted)))
