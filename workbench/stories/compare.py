"""How two articles compare: how strongly they speak of one event, and what each has in the place of what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from workbench.stories.alignment import Counterparts, counterparts
from workbench.stories.background import rarity
from workbench.stories.join import Figures, Numbers
from workbench.stories.profile import Profile

COUNTERPART = 0.2  # likeness from which a sentence has a counterpart; chance seldom gets that far
SURE = 0.3  # from which the two say the same, so that their figures can be held against each other
VERBATIM = 0.7  # from which the two are one sentence, edited at most
_TELLING = 3.0  # rarity from which a word is no mere grammar


@dataclass(frozen=True, slots=True)
class Comparison:
    """One value for each pair.

    `strength` (0 to 1) is the mean of four cosines: words, names, opening, and figures where both have some. `overlap`
    is the share of the shorter article's `sentences` that have a counterpart, `verbatim` that of those almost word for
    word. `figures_kept` and `figures_swapped` are counted in sentences that surely match; `kept` and `swapped` (names
    and figures) and `exchanged` (how often one word gives way to one other) in those almost word for word.
    """

    strength: Figures
    overlap: Figures
    verbatim: Figures
    sentences: Numbers
    figures_kept: Figures
    figures_swapped: Figures
    kept: Figures
    swapped: Figures
    exchanged: Figures


def compare(profile: Profile, left: Numbers, right: Numbers) -> tuple[Comparison, Counterparts]:
    """How the articles `left` compare with the articles `right`, pair by pair, and which sentences correspond."""
    count = len(left)
    sentences = counterparts(profile.stems, profile.bounds, left, right)

    def total(values: Any, where: Any) -> Figures:
        return np.bincount(sentences.pair[where], values, count).astype(np.float64)

    size = np.bincount(sentences.pair, minlength=count)
    likeness = sentences.likeness
    sure, same = np.flatnonzero(likeness >= SURE), np.flatnonzero(likeness >= VERBATIM)
    figures, figures_same = _slots(profile.counted, sentences, sure), _slots(profile.counted, sentences, same)
    names_same = _slots(profile.capitals, sentences, same)
    return Comparison(
        strength=_strength(profile, left, right),
        overlap=total(None, likeness >= COUNTERPART) / np.maximum(size, 1),
        verbatim=total(None, same) / np.maximum(size, 1),
        sentences=size,
        figures_kept=total(figures[0], sure),
        figures_swapped=total(figures[1], sure),
        kept=total(figures_same[0] + names_same[0], same),
        swapped=total(figures_same[1] + names_same[1], same),
        exchanged=_exchanged(profile, sentences, same, count),
    ), sentences


def _strength(profile: Profile, left: Numbers, right: Numbers) -> Figures:
    words, opening, names, figures = (
        dots(rows, left, right) for rows in (profile.words, profile.opening, profile.names, profile.figures)
    )
    counts = np.diff(profile.figures.indptr) > 0
    with_figures = counts[left] & counts[right]
    total: Figures = words + opening + names + np.where(with_figures, figures, 0)
    mean: Figures = total / (3 + with_figures)
    return mean


def dots(rows: Any, left: Numbers, right: Numbers) -> Figures:
    """The dot products of some pairs of rows."""
    products = [np.empty(0)]
    for start in range(0, len(left), 20_000):
        chunk = slice(start, start + 20_000)
        products.append(np.asarray(rows[left[chunk]].multiply(rows[right[chunk]]).sum(axis=1)).ravel())
    return np.concatenate(products)


def _slots(held: Any, sentences: Counterparts, where: Numbers) -> tuple[Figures, Figures]:
    """How many figures or names corresponding sentences share, and in how many places each has one of its own."""
    one, other = sentences.shorter[where], sentences.longer[where]
    count = np.diff(held.indptr)
    kept = dots(held, one, other)
    return kept, np.minimum(count[one], count[other]) - kept


def _exchanged(profile: Profile, sentences: Counterparts, same: Numbers, count: int) -> Figures:
    """How often the commonest telling word that only one article has stands against one that only the other has."""
    telling = rarity(profile.vocabulary) >= _TELLING
    pair = sentences.pair[same]
    into = csr_matrix((np.ones(len(pair)), (pair, np.arange(len(pair)))), shape=(count, len(pair)))
    difference = profile.terms[sentences.shorter[same]] - profile.terms[sentences.longer[same]]
    often = []
    for only in (difference > 0, difference < 0):
        times = csr_matrix(into @ only.astype(np.float64)).multiply(telling)
        often.append(csr_matrix(times).max(axis=1).toarray().ravel() if times.shape[1] else np.zeros(count))
    fewer: Figures = np.minimum(*often)
    return fewer
