"""How alike two statements are in content, by the words they share, rare words counting more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from workbench.findings.reading.passages import smalls

_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_ENDINGS = ("ization", "isation", "ations", "ation", "ities", "ments", "ment", "ness", "ions", "ion", "ings", "ing")
_SHORTER = ("ies", "ied", "est", "ers", "ity", "ly", "ed", "er", "es", "al", "s", "e")
SMALL = (
    *("determiner", "preposition", "conjunction", "relative", "be", "have", "do", "modal", "negation", "pronoun"),
    "adverb",
)  # the kinds of words that say nothing by themselves
_KEPT = 4  # letters a stem keeps
_COMMON = 200  # statements; a word that more of them have finds no candidates, so that time stays linear


class Likeness:
    """Compares statements of one collection, whose own counts tell which words are rare."""

    def __init__(self, told: Iterable[frozenset[str]]) -> None:
        """`told` is the content of each statement to be compared: its stems, or the senses of its words."""
        self._stems = list(told)
        counts = Counter(stem for found in self._stems for stem in found)
        self._weight = {stem: math.log(1 + len(self._stems) / count) for stem, count in counts.items()}
        self._masses = list(map(self._mass, self._stems))

    def contained(self, left: int, right: int) -> float:
        """The share of the shorter statement's content that the other one has, 0 to 1."""
        smaller = min(self._masses[left], self._masses[right])
        return self._mass(self._stems[left] & self._stems[right]) / smaller if smaller else 0.0

    def alike(self, left: int, right: int) -> float:
        """How much of the content of both is shared, 0 to 1: what is short is not like everything."""
        both = math.sqrt(self._masses[left] * self._masses[right])
        return self._mass(self._stems[left] & self._stems[right]) / both if both else 0.0

    def shared(self, left: int, right: int) -> int:
        """How many content words both statements have."""
        return len(self._stems[left] & self._stems[right])

    def sharing(
        self, lefts: Sequence[int], rights: Sequence[int], *, least: int, often: int = _COMMON
    ) -> list[tuple[int, int]]:
        """The pairs that share at least `least` content words, found without comparing all with all.

        Words that more than `often` statements have find no pairs.
        """
        having: dict[str, list[int]] = {}
        for right in rights:
            for stem in self._stems[right]:
                having.setdefault(stem, []).append(right)
        having = {stem: found for stem, found in having.items() if len(found) <= often}
        pairs = []
        for left in lefts:
            counts = Counter(right for stem in self._stems[left] for right in having.get(stem, ()))
            pairs += [(left, right) for right in sorted(counts) if counts[right] >= least]
        return pairs

    def sharing_each_once(self, *, least: int, often: int = _COMMON) -> list[tuple[int, int]]:
        """The same pairs among all statements, each once, the lower number first."""
        having: dict[str, list[int]] = {}
        pairs = []
        many = {stem for stem, count in Counter(chain.from_iterable(self._stems)).items() if count > often}
        for right, stems_of in enumerate(self._stems):
            known = [having.setdefault(stem, []) for stem in stems_of if stem not in many]
            counts = Counter(chain.from_iterable(known))
            pairs += [(left, right) for left, count in counts.items() if count >= least]
            for found in known:
                found.append(right)
        return sorted(pairs)

    def _mass(self, found: frozenset[str]) -> float:
        return math.fsum(map(self._weight.__getitem__, found))  # the same in whatever order a set gives them


def stems(text: str) -> frozenset[str]:
    """The content words of a text without their endings.

    >>> sorted(stems("The automobile tariffs were suspended"))
    ['auto', 'suspend', 'tariff']
    """
    return frozenset(_stem(word) for word in _WORD.findall(text.lower()) if word not in smalls(*SMALL))


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    if word.startswith("auto"):
        return "auto"
    for ending in (*_ENDINGS, *_SHORTER):
        if word.endswith(ending) and len(word) - len(ending) >= _KEPT:
            return word.removesuffix(ending)
    return word
