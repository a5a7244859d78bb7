"""Why two articles are what they are to each other, in words an analyst can check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np

from workbench.stories.compare import EDITED, SURE, VERBATIM, Comparison
from workbench.stories.counterparts import Counterparts
from workbench.stories.details import Name, quotations
from workbench.stories.join import Figures
from workbench.stories.profile import Profile
from workbench.stories.shared import Step, Swaps, full_names, steps
from workbench.stories.slots import KINDS, slots
from workbench.stories.verdict import TEMPLATE

_SHOWN = 3  # examples of a kind


class Reasons:
    """The reasons for a verdict; texts are those of the profile, pairs of texts those that were compared."""

    def __init__(self, profile: Profile, comparison: Comparison, sentences: Counterparts) -> None:
        self.profile, self.comparison, self.sentences = profile, comparison, sentences
        self.bounds = np.searchsorted(sentences.pair, np.arange(len(comparison.overlap) + 1)).tolist()
        self._known: dict[tuple[int, int, str, str], str] = {}

    def of(self, pair: int, left: int, right: int, relation: str, cause: str) -> str:
        """Why two texts, compared as the given pair, are what they are to each other."""
        if relation == "copy":
            return "the same text"
        asked = left, right, relation, cause
        if asked not in self._known:  # a burst of reprints gives the same reason many times
            self._known[asked] = listed(*self._parts(pair, *asked))
        return self._known[asked]

    def _parts(self, pair: int, left: int, right: int, relation: str, cause: str) -> Iterator[str]:
        if relation == "near_duplicate":
            yield f"{self._count(pair, self.comparison.verbatim)} stand almost word for word in the other"
            yield _examples("but", self._swaps(pair, left))
        elif relation == "retelling":
            yield self._rendered(pair)
            yield from self._shared(left, right)
            yield cause
        elif cause == TEMPLATE:
            yield cause
            yield _examples("", self._swaps(pair, left))
        else:
            yield cause
            yield self._rendered(pair)

    def _rendered(self, pair: int) -> str:
        return f"{self._count(pair, self.comparison.overlap)} have a counterpart"

    def _count(self, pair: int, share: Figures) -> str:
        count = int(self.comparison.sentences[pair])
        return f"{round(share[pair] * count)} of {count} sentences"

    def _shared(self, left: int, right: int) -> list[str]:
        numerals = (_held(self.profile.figures, self.profile.numerals, article) for article in (left, right))
        one, other = self._quotations(left), self._quotations(right)
        return [
            _examples("both name", full_names(self._names(left), self._steps(right))),
            _examples("both give", sorted(set.intersection(*numerals), key=_plainness)),
            _examples("both quote", [f"“{quoted}”" for bare, quoted in one.items() if bare in other]),
        ]

    def _swaps(self, pair: int, left: int) -> list[str]:
        swaps, profile = Swaps(), self.profile
        mine = range(*profile.bounds[left : left + 2])
        for entry in range(self.bounds[pair], self.bounds[pair + 1]):
            likeness = self.sentences.likeness[entry]
            one, other = sorted((int(side[entry]) for side in self.sentences[1:3]), key=lambda row: row not in mine)
            if likeness >= SURE:
                self._replaced(swaps, profile.counted, profile.numerals, one, other)
            if likeness >= EDITED:
                self._refilled(swaps, one, other)
            if likeness >= VERBATIM:
                self._replaced(swaps, profile.capitals, profile.capitalised, one, other)
                terms, words = profile.terms, profile.vocabulary
                swaps.exchanged(_held(terms, words, one), _held(terms, words, other))
        return swaps.listed()

    def _replaced(self, swaps: Swaps, held: Any, words: Sequence[str], one: int, other: int) -> None:
        text = self.profile.text
        swaps.replaced(_held(held, words, one), _held(held, words, other), text[one], text[other])

    def _refilled(self, swaps: Swaps, one: int, other: int) -> None:
        """What the figures do not tell: small numbers, those in words, months alone, places in a series, denials."""
        told = [_held(self.profile.counted, self.profile.numerals, row) for row in (one, other)]
        mine, theirs = (set(slots(self.profile.text[row])) for row in (one, other))
        for kind in KINDS:
            if kind == "number" and told[0] - told[1] and told[1] - told[0]:
                continue
            left, right = (
                [slot.told for slot in row if slot.kind == kind and slot.told] for row in (mine - theirs, theirs - mine)
            )
            swaps.in_place(sorted(left), sorted(right), one_suffices=kind == "denial")

    def _names(self, article: int) -> list[Name]:
        return list(chain.from_iterable(self.profile.runs[self._rows(article)]))

    def _steps(self, article: int) -> frozenset[Step]:
        return steps(self._names(article))

    def _quotations(self, article: int) -> dict[str, str]:
        return quotations("\n".join(self.profile.text[self._rows(article)]))

    def _rows(self, article: int) -> slice:
        return slice(*self.profile.bounds[article : article + 2].tolist())


def _held(rows: Any, words: Sequence[str], row: int) -> set[str]:
    """The words of the columns that a row holds."""
    return {words[column] for column in rows.indices[rows.indptr[row] : rows.indptr[row + 1]].tolist()}


def _plainness(figure: str) -> tuple[bool, int, str]:
    """What says most comes first: 1.1 trillion before 25%, and bare numbers last."""
    return figure.isdigit(), -len(figure), figure


def _examples(head: str, items: Sequence[str]) -> str:
    if not items:
        return ""
    more = f" and {len(items) - _SHOWN} more" if len(items) > _SHOWN else ""
    return f"{head} {', '.join(items[:_SHOWN])}{more}".strip()


def listed(*parts: str) -> str:
    """The parts that say something, in one line."""
    return "; ".join(filter(None, parts))
