"""Why two articles are what they are to each other, in words an analyst can check."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np

from workbench.stories.compare import SURE, VERBATIM, Comparison
from workbench.stories.counterparts import Counterparts
from workbench.stories.details import Name, quotations
from workbench.stories.join import Figures, Numbers
from workbench.stories.profile import Profile
from workbench.stories.shared import Step, Swaps, full_names, steps
from workbench.stories.verdict import Collection, Verdict

_SHOWN = 3  # examples of a kind


class Reasons:
    """The reasons for a verdict, pair by pair: `left[k]` and `right[k]` are the articles of the k-th pair."""

    def __init__(
        self,
        profile: Profile,
        collection: Collection,
        left: Numbers,
        right: Numbers,
        comparison: Comparison,
        sentences: Counterparts,
        verdict: Verdict,
    ) -> None:
        self.profile, self.collection, self.verdict = profile, collection, verdict
        self.left, self.right = left.tolist(), right.tolist()
        self.comparison, self.sentences = comparison, sentences
        self.bounds = np.searchsorted(sentences.pair, np.arange(len(left) + 1)).tolist()

    def of(self, pair: int) -> str:
        """Why the two articles of a pair are what they are to each other."""
        relation, cause = self.verdict.relation[pair], self.verdict.cause[pair]
        if relation == "copy":
            return _listed("the same text", self._titles(pair))
        if relation == "near_duplicate":
            same = f"{self._count(pair, self.comparison.verbatim)} stand almost word for word in the other"
            return _listed(same, _examples("but", self._swaps(pair)), self._titles(pair))
        if relation == "retelling":
            others = "" if self.verdict.firm[pair] else "other reports of the story hold the two together"
            return _listed(self._rendered(pair), *self._shared(self.left[pair], self.right[pair]), others)
        if cause == "template":
            return _listed("much the same sentences about something else", _examples("", self._swaps(pair)))
        return _listed(cause, self._rendered(pair))

    def _rendered(self, pair: int) -> str:
        return f"{self._count(pair, self.comparison.overlap)} have a counterpart"

    def _count(self, pair: int, share: Figures) -> str:
        count = int(self.comparison.sentences[pair])
        return f"{round(share[pair] * count)} of {count} sentences"

    def _titles(self, pair: int) -> str:
        one, other = (self.collection.titles[article] for article in (self.left[pair], self.right[pair]))
        return f"titled “{one}” and “{other}”" if one and other and one.casefold() != other.casefold() else ""

    def _shared(self, left: int, right: int) -> list[str]:
        numerals = (_held(self.profile.figures, self.profile.numerals, article) for article in (left, right))
        one, other = self._quotations(left), self._quotations(right)
        return [
            _examples("both name", full_names(self._names(left), self._steps(right))),
            _examples("both give", sorted(set.intersection(*numerals), key=_plainness)),
            _examples("both quote", [f"“{quoted}”" for bare, quoted in one.items() if bare in other]),
        ]

    def _swaps(self, pair: int) -> list[str]:
        swaps, profile = Swaps(), self.profile
        mine = range(*profile.bounds[self.left[pair] : self.left[pair] + 2])
        for entry in range(self.bounds[pair], self.bounds[pair + 1]):
            likeness = self.sentences.likeness[entry]
            one, other = sorted((int(side[entry]) for side in self.sentences[1:3]), key=lambda row: row not in mine)
            if likeness >= SURE:
                self._replaced(swaps, profile.counted, profile.numerals, one, other)
            if likeness >= VERBATIM:
                self._replaced(swaps, profile.capitals, profile.capitalised, one, other)
                terms, words = profile.terms, profile.vocabulary
                swaps.exchanged(_held(terms, words, one), _held(terms, words, other))
        return swaps.listed()

    def _replaced(self, swaps: Swaps, held: Any, words: Sequence[str], one: int, other: int) -> None:
        text = self.profile.text
        swaps.replaced(_held(held, words, one), _held(held, words, other), text[one], text[other])

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


def _listed(*parts: str) -> str:
    return "; ".join(filter(None, parts))
