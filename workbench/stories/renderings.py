"""How alike each sentence of one article and each of another are, whatever words they use.

Four signals are added: the words by what they stand for and how rare they are, at large and in these two articles;
groups of four letters, for words of one family that begin or end otherwise; numbers of one worth; names. Sentences
whose neighbours correspond are more likely to correspond themselves. What two sentences of the articles have in common
by chance is measured and taken as the ground from which likeness counts: reports that turn in circles around three
words need more than those that do not. The weights were set on reports aligned by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, diags

from workbench.stories.background import rarity
from workbench.stories.compare import COUNTERPART
from workbench.stories.join import Figures, Numbers
from workbench.stories.particulars import Particulars
from workbench.stories.synonyms import meaning
from workbench.stories.vectors import normalised

_LETTERS = 4  # in a group
_BY_LETTERS = 1 / 3  # what groups of letters weigh against words
_A_NUMBER, _NUMBERS = 0.06, 2  # likeness gained by each number in common, and how many of them count
_A_NAME, _NAMES = 0.01, 5.0  # the same of names, each as rare as it is in the two articles, in logarithms
_NEIGHBOURS = 0.6  # how much of the likeness of the sentences before and after is added
_PLAIN, _PER_CHANCE = 0.08, 2.75  # likeness wanted at least, and how often that of a chance pair besides
_USUAL, _BELIEVED = 0.04, 30  # a chance pair in short articles, and how many such pairs that is worth
_FEW_SENTENCES = 8  # added to those counted, so that what both of two sentences share is not worth nothing
_NEAR = 0.7  # of the best likeness that the one or the other sentence has
_AT_MOST = 4  # counterparts of a sentence: what is like everything renders nothing
_MOST = 1.8  # what the signals and the neighbours add up to when everything is the same


def renderings(left: Sequence[Particulars], right: Sequence[Particulars]) -> Figures:
    """Likeness of each sentence of `left` (rows) to each of `right`, 0 to 1; `COUNTERPART` and more is no chance."""
    if not left or not right:
        return np.zeros((len(left), len(right)))
    signals = (1 - _BY_LETTERS) * _by_words(left, right) + _BY_LETTERS * _by_letters(left, right)
    signals += np.minimum(_shared(left, right, _amounts), _NUMBERS) * _A_NUMBER
    signals += np.minimum(_shared(left, right, _called, rare=True), _NAMES) * _A_NAME
    added = signals + _NEIGHBOURS * np.sqrt(signals * _beside(signals))
    return _above_chance(added)


def matches(likeness: Figures) -> list[tuple[int, int]]:
    """The rows and columns that correspond: no chance pairs, and near the best that one of the two sentences has."""
    if not likeness.size:
        return []
    best = np.minimum(likeness.max(axis=1)[:, None], likeness.max(axis=0))
    among = np.maximum(_place(likeness), _place(likeness.T).T)
    rows, columns = np.nonzero((likeness >= COUNTERPART) & (likeness >= _NEAR * best) & (among < _AT_MOST))
    return list(zip(rows.tolist(), columns.tolist(), strict=True))


def _place(likeness: Figures) -> Numbers:
    """Which place each entry has in its row, the most alike first."""
    order = np.argsort(-likeness, axis=1, kind="stable")
    place = np.empty_like(order)
    np.put_along_axis(place, order, np.arange(likeness.shape[1])[None], axis=1)
    return place


def _by_words(left: Sequence[Particulars], right: Sequence[Particulars]) -> Figures:
    """Cosines of the words by what they stand for."""
    words = [[word for word in sentence.bare if len(word) > 1] for sentence in chain(left, right)]
    distinct = sorted(set(chain.from_iterable(words)))
    counts, meanings = _counts([[meaning(word) for word in sentence] for sentence in words])
    at_large = np.full(len(meanings), np.inf)
    place = {name: column for column, name in enumerate(meanings)}
    np.minimum.at(at_large, [place[meaning(word)] for word in distinct], rarity(distinct))
    counts.data = 1 + np.log(counts.data)
    return _cosines(counts @ diags(np.sqrt(at_large * _local(counts))), len(left))


def _by_letters(left: Sequence[Particulars], right: Sequence[Particulars]) -> Figures:
    """Cosines of the groups of letters in the words."""
    counts, words = _counts([sentence.bare for sentence in chain(left, right)])
    spelled, _ = _counts([_groups(word) for word in words])
    groups = csr_matrix(counts @ spelled)
    groups.data = 1 + np.log(groups.data)
    return _cosines(groups @ diags(_local(groups)), len(left))


@lru_cache(maxsize=100_000)
def _groups(word: str) -> list[str]:
    """The groups of letters in a word, the blanks around it among them."""
    padded = f" {word[:40]} "
    return [padded[at : at + _LETTERS] for at in range(max(1, len(padded) - _LETTERS + 1))]


def _shared(
    left: Sequence[Particulars],
    right: Sequence[Particulars],
    what: Callable[[Particulars], Iterable[str]],
    *,
    rare: bool = False,
) -> Figures:
    """How many of these two sentences share, or how rare those are in the articles."""
    held = _counts([sorted(set(what(sentence))) for sentence in chain(left, right)])[0]
    weighed = held @ diags(_local(held)) if rare else held
    shared: Figures = (weighed[: len(left)] @ held[len(left) :].T).toarray()
    return shared


def _amounts(sentence: Particulars) -> Iterable[str]:
    return (f"{number.amount.normalize()}" for number in sentence.numbers)


def _called(sentence: Particulars) -> Iterable[str]:
    return (meaning(word) for name in sentence.names for word in name.words)


def _counts(rows: Sequence[Sequence[str]]) -> tuple[Any, list[str]]:
    """How often each row holds each word, and the words in alphabetical order."""
    words = sorted(set(chain.from_iterable(rows)))
    place = {word: column for column, word in enumerate(words)}
    columns = np.fromiter((place[word] for row in rows for word in row), np.int32)
    starts = np.cumsum([0, *map(len, rows)])
    counts = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(words)))
    counts.sum_duplicates()
    return counts, words


def _local(counts: Any) -> Figures:
    """How rare each column is among the sentences of the two articles."""
    holding: Numbers = np.bincount(counts.indices, minlength=counts.shape[1])
    local: Figures = np.log((counts.shape[0] + _FEW_SENTENCES) / np.maximum(holding, 1))
    return local


def _cosines(rows: Any, left: int) -> Figures:
    unit = normalised(csr_matrix(rows))
    cosines: Figures = (unit[:left] @ unit[left:].T).toarray()
    return cosines


def _beside(signals: Figures) -> Figures:
    """The mean likeness of the sentences before the two and of those after them."""
    around = np.pad(signals, 1)
    return (around[:-2, :-2] + around[2:, 2:]) / 2


def _above_chance(added: Figures) -> Figures:
    """Likeness with its ground at `COUNTERPART`; chance pairs are those that are best for neither row nor column."""
    chance = np.ones(added.shape, dtype=np.bool_)
    chance[np.arange(len(added)), added.argmax(axis=1)] = False
    chance[added.argmax(axis=0), np.arange(added.shape[1])] = False
    usual = (added[chance].sum() + _USUAL * _BELIEVED) / (chance.sum() + _BELIEVED)
    ground = min(_PLAIN + _PER_CHANCE * usual, 0.9 * _MOST)
    above = COUNTERPART + (1 - COUNTERPART) * (added - ground) / (_MOST - ground)
    likeness: Figures = np.clip(np.where(added < ground, COUNTERPART * added / ground, above), 0, 1)
    return likeness
