"""Why two articles are what they are to each other, in words an analyst can check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from workbench.stories.alignment import Counterparts
from workbench.stories.compare import SURE, VERBATIM, Comparison
from workbench.stories.details import quotations
from workbench.stories.join import Figures, Numbers
from workbench.stories.profile import Profile
from workbench.stories.verdict import Collection, Verdict

_SHOWN = 3  # examples of a kind


class Reasons:
    """What articles share and where they differ, looked up pair by pair: `left[k]` and `right[k]` are the k-th pair."""

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
        self.profile, self.titles, self.left, self.right = profile, collection.titles, left.tolist(), right.tolist()
        self.comparison, self.sentences, self.verdict = comparison, sentences, verdict
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
            return _listed(self._rendered(pair), *self._shared(pair), others)
        if cause == "template":
            return _listed("much the same sentences about something else", _examples("", self._swaps(pair)))
        return _listed(cause, self._rendered(pair))

    def _count(self, pair: int, share: Figures) -> str:
        count = int(self.comparison.sentences[pair])
        return f"{round(share[pair] * count)} of {count} sentences"

    def _rendered(self, pair: int) -> str:
        return f"{self._count(pair, self.comparison.overlap)} have a counterpart"

    def _shared(self, pair: int) -> Iterator[str]:
        left, right = self._rows(self.left[pair]), self._rows(self.right[pair])
        yield _examples("both name", self._names(left, right))
        numerals = [
            {numeral for row in rows for numeral in self.profile.counted[row].indices.tolist()}
            for rows in (left, right)
        ]
        both = [self.profile.numerals[numeral] for numeral in sorted(numerals[0] & numerals[1])]
        yield _examples("both give", sorted(both, key=lambda figure: (figure.isdigit(), len(figure) < 3, figure)))
        said = [quotations("\n".join(self.profile.text[row] for row in rows)) for rows in (left, right)]
        yield _examples("both quote", [f"“{quoted}”" for bare, quoted in said[0].items() if bare in said[1]])

    def _names(self, left: range, right: range) -> list[str]:
        """The full names that both hold, as the left one writes them."""
        theirs = {
            step for row in right for run in self.profile.runs[row] for step in pairwise(word.lower() for word in run)
        }
        found: dict[str, None] = {}
        for row in left:
            for run in self.profile.runs[row]:
                name: list[str] = []
                for step in pairwise(run):
                    if (step[0].lower(), step[1].lower()) in theirs:
                        name = [*name, step[1]] if name else [*step]
                    elif name:
                        found[" ".join(name)] = None
                        name = []
                if name:
                    found[" ".join(name)] = None
        return [name for name in found if not any(name != other and name in other for other in found)]

    def _swaps(self, pair: int) -> list[str]:
        """What one has in the place of what the other has: figures, names, and words that always change."""
        profile, found = self.profile, Counter[str]()
        only: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        for entry in range(self.bounds[pair], self.bounds[pair + 1]):
            likeness = self.sentences.likeness[entry]
            rows = int(self.sentences.shorter[entry]), int(self.sentences.longer[entry])
            if rows[0] not in self._rows(self.left[pair]):
                rows = rows[::-1]
            if likeness >= SURE:
                found.update(_instead(profile.counted, profile.numerals, profile.text, rows))
            if likeness >= VERBATIM:
                found.update(_instead(profile.capitals, profile.capitalised, profile.text, rows))
                terms = [{profile.vocabulary[term] for term in profile.terms[row].indices.tolist()} for row in rows]
                only[0].update(terms[0] - terms[1])
                only[1].update(terms[1] - terms[0])
        (one, often), (other, _) = (
            max(words.items(), key=lambda item: (item[1], item[0]), default=("", 0)) for words in only
        )
        if one and other and often > 2:
            found[f"{one} / {other}"] += often
        return [swap for swap, _ in found.most_common()]

    def _titles(self, pair: int) -> str:
        one, other = self.titles[self.left[pair]], self.titles[self.right[pair]]
        return f"titled “{one}” and “{other}”" if one and other and one.casefold() != other.casefold() else ""

    def _rows(self, article: int) -> range:
        return range(self.profile.bounds[article], self.profile.bounds[article + 1])


def _instead(held: Any, words: Sequence[str], text: Sequence[str], rows: tuple[int, int]) -> list[str]:
    """What only one of two sentences holds against what only the other holds, both in the order of the sentence."""
    one, other = ({words[column] for column in held[row].indices.tolist()} for row in rows)
    mine, theirs = _in_order(one - other, text[rows[0]]), _in_order(other - one, text[rows[1]])
    return [f"{left} / {right}" for left, right in zip(mine, theirs, strict=False)]


def _in_order(words: Iterable[str], sentence: str) -> list[str]:
    """Words where the sentence has them, with its capitals."""
    plain = sentence.casefold()
    places = sorted((plain.find(word.casefold().rstrip("%")), word) for word in words)
    return [sentence[at : at + len(word)] if at >= 0 and word.isalpha() else word for at, word in places]


def _examples(head: str, items: Sequence[str]) -> str:
    if not items:
        return ""
    more = f" and {len(items) - _SHOWN} more" if len(items) > _SHOWN else ""
    return f"{head} {', '.join(items[:_SHOWN])}{more}".strip()


def _listed(*parts: str) -> str:
    return "; ".join(filter(None, parts))
