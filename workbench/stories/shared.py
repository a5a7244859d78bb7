"""What two articles both name, and what one puts in the place of what the other has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from workbench.stories.background import is_known
from workbench.stories.details import Name

Step = tuple[str, str]


def steps(names: Iterable[Name]) -> frozenset[Step]:
    """Every two words that follow one another in a name."""
    return frozenset(step for name in names for step in pairwise(word.lower() for word in name))


def full_names(names: Iterable[Name], elsewhere: frozenset[Step]) -> list[str]:
    """The names of two words or more whose steps are found elsewhere too; offices without a name are left out.

    >>> ours = [("Treasury", "Secretary", "Jane", "Roe"), ("Prime", "Minister")]
    >>> full_names(ours, steps([("Secretary", "Jane", "Roe"), ("Prime", "Minister")]))
    ['Secretary Jane Roe']
    """
    found = list(dict.fromkeys(part for name in names for part in _parts(name, elsewhere)))
    named = [part for part in found if not all(map(is_known, part))]
    spelled = [" ".join(part) for part in named]
    return [name for name in spelled if not any(name != other and name in other for other in spelled)]


def _parts(name: Name, elsewhere: frozenset[Step]) -> Iterator[Name]:
    """The longest parts of a name whose every step is found elsewhere."""
    part: list[str] = []
    for one, other in pairwise(name):
        if (one.lower(), other.lower()) in elsewhere:
            part = [*part, other] if part else [one, other]
        elif part:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


class Swaps:
    """Counts what gives way to what, over the corresponding sentences of two articles."""

    def __init__(self) -> None:
        self._found: Counter[str] = Counter()
        self._only: tuple[Counter[str], Counter[str]] = Counter(), Counter()

    def replaced(self, one: set[str], other: set[str], sentence: str, counterpart: str) -> None:
        """Figures or names of a sentence and of its counterpart: those that only one has stand for each other."""
        mine, theirs = _in_order(one - other, sentence), _in_order(other - one, counterpart)
        self._found.update(f"{left} / {right}" for left, right in zip(mine, theirs, strict=False))

    def in_place(self, one: list[str], other: list[str], *, one_suffices: bool = False) -> None:
        """What fills the slots of a sentence and of its counterpart; where one suffices, the other may have nothing."""
        if one_suffices:
            self._found.update([f"{left} / –" for left in one] + [f"– / {right}" for right in other])
        else:
            self._found.update(f"{left} / {right}" for left, right in zip(one, other, strict=False))

    def exchanged(self, one: set[str], other: set[str]) -> None:
        """All words of a sentence and of its counterpart: a word that always gives way to the same other is a swap."""
        self._only[0].update(one - other)
        self._only[1].update(other - one)

    def listed(self) -> list[str]:
        """What was swapped, as "this / that", most frequent first, else in the order of the sentences."""
        (one, often), (other, too) = (
            max(only.items(), key=lambda item: (item[1], item[0]), default=("", 0)) for only in self._only
        )
        if min(often, too) >= 3:
            self._found[f"{one} / {other}"] += often
        distinct: dict[str, str] = {}
        for swap, _ in self._found.most_common():
            distinct.setdefault(swap.casefold(), swap)
        return list(distinct.values())


def _in_order(words: Iterable[str], sentence: str) -> list[str]:
    """Words in the order of the sentence, with its capitals."""
    plain = sentence.casefold()
    places = sorted((plain.find(word.casefold().rstrip("%")), word) for word in words)
    return [sentence[at : at + len(word)] if at >= 0 and word.isalpha() else word for at, word in places]
