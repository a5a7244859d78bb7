"""What is known of each article before any two are compared: rows of weights for all of it and for its sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any, TypeVar

import numpy as np
from scipy.sparse import csr_matrix

from workbench.articles.sentences import sentences
from workbench.stories.background import is_common, rarity
from workbench.stories.details import Name, figures, names
from workbench.stories.join import Figures, Numbers
from workbench.stories.slots import Slot
from workbench.stories.tokens import term_counts
from workbench.stories.vectors import normalised

Word = TypeVar("Word", str, Slot)

_OPENING = 3  # sentences in which news says what it is about
_BEGINNING = 60  # letters by which standing text is known again, whatever figures or names come after
_STEM = 5  # letters: "negotiation" and "negotiators" begin alike


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Articles as rows of weights, and their sentences too; `bounds[i]:bounds[i + 1]` are the sentences of article i.

    Of articles: `words`, `opening` (the words of its first sentences), `names` and `figures`, L2-normalised.
    Of sentences: `text` and the `runs` of names in it, `stems` (L2-normalised), and which `terms`, `capitals` (words of
    names) and `counted` (figures) it holds, with the word of each column in `vocabulary`, `capitalised`, `numerals`.
    """

    bounds: Numbers
    words: Any
    opening: Any
    names: Any
    figures: Any
    text: list[str]
    runs: list[list[Name]]
    stems: Any
    terms: Any
    capitals: Any
    counted: Any
    vocabulary: list[str]
    capitalised: list[str]
    numerals: list[str]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Profile:
        """The profiles of some texts, in their order."""
        split = [[sentence.text for sentence in sentences(text)] for text in texts]
        text = list(chain.from_iterable(split))
        bounds = np.cumsum([0, *map(len, split)])
        article = np.repeat(np.arange(len(texts)), np.diff(bounds))
        runs = list(chain.from_iterable(map(names, split)))
        terms, vocabulary = term_counts(text)
        weights = rarity(vocabulary)
        capitals, capitalised = held_by(
            [[word.lower() for run in found for word in run if not is_common(word)] for found in runs]
        )
        counted, numerals = held_by([figures(sentence) for sentence in text])
        own = _own(split)
        opening = np.where(_first(own, bounds), own, 0)
        count = len(texts)
        return cls(
            bounds=bounds,
            words=_weighed(_added(terms, article, own, count), weights),
            opening=_weighed(_added(terms, article, opening, count), weights),
            names=_weighed(_added(capitals, article, own, count), rarity(capitalised)),
            figures=normalised(_added(counted, article, own, count).minimum(1)),
            text=text,
            runs=runs,
            stems=_stems(terms, vocabulary, weights, article),
            terms=terms.sign(),
            capitals=capitals.sign(),
            counted=counted,
            vocabulary=vocabulary,
            capitalised=capitalised,
            numerals=numerals,
        )


def held_by(found: Sequence[Iterable[Word]]) -> tuple[Any, list[Word]]:
    """How often each sentence holds each word of those found, and the words."""
    found = [list(words) for words in found]
    columns = {word: column for column, word in enumerate(sorted(set(chain.from_iterable(found))))}
    cells = [(row, columns[word]) for row, words in enumerate(found) for word in words]
    rows, held = np.array(cells, dtype=np.int64).reshape(-1, 2).T
    return csr_matrix((np.ones(len(rows)), (rows, held)), shape=(len(found), len(columns))), list(columns)


def _own(split: Sequence[Sequence[str]]) -> Figures:
    """How much each sentence is its article's own: 1, or less when three articles or more begin one in the same words.

    Standing text, such as a disclaimer or the preamble of an order, says nothing about the story. Where all of an
    article is shared alike, as in a burst of reprints, the shares are alike too and change nothing.
    """
    bare = [
        ["".join(filter(str.isalpha, sentence.casefold()))[:_BEGINNING] for sentence in article] for article in split
    ]
    held_by: Counter[str] = Counter()
    for article in {tuple(article) for article in bare}:  # identical articles count once
        held_by.update(set(article))
    return 1 / np.array([max(1, held_by[sentence] - 1) for article in bare for sentence in article], dtype=np.float64)


def _first(own: Figures, bounds: Numbers) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """The first sentences of each article that are its own, or simply the first where none is."""
    first = np.zeros(len(own), dtype=np.bool_)
    for start, end in pairwise(bounds.tolist()):
        mine = start + np.flatnonzero(own[start:end] == 1)[:_OPENING]
        first[mine if len(mine) else slice(start, min(start + _OPENING, end))] = True
    return first


def _added(held: Any, article: Numbers, share: Figures, count: int) -> Any:
    """Sentences added up to articles, each with its share."""
    into = csr_matrix((share, (article, np.arange(len(article)))), shape=(count, len(article)))
    added = csr_matrix(into @ held)
    added.eliminate_zeros()
    added.sort_indices()
    return added


def _weighed(counts: Any, weights: Figures) -> Any:
    """Counts damped, weighed and normalised: those under 1 stay as they are, those over it grow with the logarithm."""
    damped = np.where(counts.data < 1, counts.data, 1 + np.log(np.maximum(counts.data, 1)))
    return normalised(csr_matrix((damped * weights[counts.indices], counts.indices, counts.indptr), counts.shape))


def _stems(terms: Any, vocabulary: Sequence[str], weights: Figures, article: Numbers) -> Any:
    """Sentences as weights of word beginnings: the geometric mean of how rare one is at large and in its article."""
    beginnings = [term[:_STEM] for term in vocabulary]
    columns = {beginning: column for column, beginning in enumerate(sorted(set(beginnings)))}
    column = np.array([columns[beginning] for beginning in beginnings], dtype=np.int64)
    at_large = np.full(len(columns), np.inf)
    np.minimum.at(at_large, column, weights)
    onto = csr_matrix((np.ones(len(column)), (np.arange(len(column)), column)), shape=(len(column), len(columns)))
    counts = csr_matrix(terms @ onto)
    counts.sort_indices()
    of_article = article[np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))]
    _, entry, holding = np.unique(of_article * len(columns) + counts.indices, return_inverse=True, return_counts=True)
    in_article = np.bincount(article, minlength=1)
    local = np.log((in_article[of_article] + 1) / holding[entry])
    weight = (1 + np.log(counts.data)) * np.sqrt(at_large[counts.indices] * local)
    return normalised(csr_matrix((weight, counts.indices, counts.indptr), counts.shape))
