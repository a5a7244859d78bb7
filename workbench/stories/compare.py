"""How two articles compare: how strongly they speak of one event, and what each has in the place of what."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags, hstack

from workbench.stories.background import rarity
from workbench.stories.counterparts import Counterparts, counterparts
from workbench.stories.details import CALENDAR
from workbench.stories.join import Figures, Numbers
from workbench.stories.profile import Profile, held_by
from workbench.stories.slots import KINDS, slots

COUNTERPART = 0.2  # likeness from which a sentence has a counterpart; chance seldom gets that far
SURE = 0.3  # from which the two say the same, so that their figures can be held against each other
EDITED = 0.6  # from which the two are one sentence with words of it replaced
VERBATIM = 0.7  # from which the two are one sentence, edited at most
_TELLING = 3.0  # rarity from which a word that is replaced by another says something else
_SOME = 3  # figures of which two reports of one event share one or more
_NO_FIGURE = 0.08  # strength lost where they share none, as a report and what followed months later
_MEANT = 2.0  # rarity from which a word is no mere grammar
_A_NUMBER = 3.0  # rarity of a number at most: two reports that both say 15 have little in common


@dataclass(frozen=True, slots=True)
class Comparison:
    """One value for each pair.

    `strength` (up to 1) is the mean of four cosines: words, names, opening, and figures where both have some; it is
    less where both have several and share none; `figures` is the last of the four. `overlap` is the share of the
    shorter article's `sentences` that have a counterpart, `verbatim` that of those almost word for word. `kept` and
    `swapped` are figures in sentences that surely match, `named` and `misnamed` names in them. `evidence` is what
    the words say that both hold, their rarities added up. `renamed` says how often one name or figure gives way to
    one other in sentences almost word for word, `reworded` the same of any telling word in the `edited` sentences,
    which are those and the ones a little less alike. Of these, `refilled` have another number, time, order, denial
    or name in the place of one, of so many `kinds`, and `reset` another of these that is no name.
    """

    strength: Figures
    figures: Figures
    overlap: Figures
    verbatim: Figures
    sentences: Numbers
    kept: Figures
    swapped: Figures
    named: Figures
    misnamed: Figures
    evidence: Figures
    renamed: Figures
    reworded: Figures
    edited: Figures
    refilled: Figures
    reset: Figures
    kinds: Figures

    def at(self, pairs: Numbers) -> Comparison:
        """The same values for some of the pairs, or for pairs that stand more than once."""
        return Comparison(*(getattr(self, field.name)[pairs] for field in fields(self)))


def compare(profile: Profile, left: Numbers, right: Numbers) -> tuple[Comparison, Counterparts]:
    """How the articles `left` compare with the articles `right`, pair by pair, and which sentences correspond."""
    count = len(left)
    sentences = counterparts(profile.stems, profile.bounds, left, right)

    def total(values: Any, where: Any) -> Figures:
        return np.bincount(sentences.pair[where], values, count).astype(np.float64)

    size = np.bincount(sentences.pair, minlength=count)
    sure, edited, same = (np.flatnonzero(sentences.likeness >= level) for level in (SURE, EDITED, VERBATIM))
    kept, swapped = _slots(profile.counted, sentences, sure)
    named, misnamed = _slots(profile.capitals, sentences, sure)
    refilled = _refilled(profile, sentences, edited)
    telling = profile.terms @ diags((rarity(profile.vocabulary) >= _TELLING).astype(np.float64))
    return Comparison(
        strength=_strength(profile, left, right),
        figures=dots(profile.figures, left, right),
        overlap=total(None, sentences.likeness >= COUNTERPART) / np.maximum(size, 1),
        verbatim=total(None, same) / np.maximum(size, 1),
        sentences=size,
        kept=total(kept, sure),
        swapped=total(swapped, sure),
        named=total(named, sure),
        misnamed=total(misnamed, sure),
        evidence=_evidence(profile, left, right),
        renamed=_exchanged(hstack([profile.capitals, profile.counted]).tocsr(), sentences, same, count),
        reworded=_exchanged(telling.tocsr(), sentences, edited, count),
        edited=total(None, edited),
        refilled=total(refilled.any(axis=0), edited),
        reset=total(refilled[:-1].any(axis=0), edited),
        kinds=np.sum([total(of_kind, edited) > 0 for of_kind in refilled], axis=0).astype(np.float64),
    ), sentences


def _strength(profile: Profile, left: Numbers, right: Numbers) -> Figures:
    words, opening, names, figures = (
        dots(rows, left, right) for rows in (profile.words, profile.opening, profile.names, profile.figures)
    )
    fewer = np.minimum(*(np.diff(profile.figures.indptr)[side] for side in (left, right)))
    total = words + opening + names + np.where(fewer > 0, figures, 0)
    none_shared = (fewer >= _SOME) & (figures == 0)
    mean: Figures = total / (3 + (fewer > 0)) - _NO_FIGURE * none_shared
    return mean


def dots(rows: Any, left: Numbers, right: Numbers) -> Figures:
    """The dot products of some pairs of rows."""
    products = [np.empty(0)]
    for start in range(0, len(left), 20_000):
        chunk = slice(start, start + 20_000)
        products.append(np.asarray(rows[left[chunk]].multiply(rows[right[chunk]]).sum(axis=1)).ravel())
    return np.concatenate(products)


def _evidence(profile: Profile, left: Numbers, right: Numbers) -> Figures:
    """How much the words that both articles hold say: their rarities added up, without grammar and weekdays."""
    weights = np.minimum(
        rarity(profile.vocabulary), [_A_NUMBER if word.isdigit() else np.inf for word in profile.vocabulary]
    )
    grammar = (weights < _MEANT) | np.isin(profile.vocabulary, CALENDAR)
    held = profile.words.sign() @ diags(np.sqrt(np.where(grammar, 0, weights)))
    return dots(csr_matrix(held), left, right)


def _slots(held: Any, sentences: Counterparts, where: Numbers) -> tuple[Figures, Figures]:
    """How many figures or names corresponding sentences share, and in how many places each has one of its own."""
    one, other = sentences.shorter[where], sentences.longer[where]
    count = np.diff(held.indptr)
    kept = dots(held, one, other)
    return kept, np.minimum(count[one], count[other]) - kept


def _refilled(profile: Profile, sentences: Counterparts, where: Numbers) -> NDArray[np.bool_]:
    """For each kind of slot, and for names, which of these corresponding sentences fill it otherwise."""
    one, other = sentences.shorter[where], sentences.longer[where]
    asked = np.unique(np.concatenate([one, other]))  # few sentences have a counterpart so alike
    filled, fillings = held_by([slots(profile.text[sentence]) for sentence in asked.tolist()])
    kinds = np.array([slot.kind for slot in fillings], dtype=object)
    places = np.searchsorted(asked, one), np.searchsorted(asked, other)
    by_kind = [_otherwise(filled[:, kinds == kind].sign().tocsr(), *places, kind == "denial") for kind in KINDS]
    return np.array([*by_kind, _otherwise(profile.capitals, one, other, False)])


def _otherwise(held: Any, one: Numbers, other: Numbers, one_suffices: bool) -> NDArray[np.bool_]:
    """Whether each of two rows holds something that the other does not, or one of them does where one suffices."""
    count = np.diff(held.indptr)
    both = dots(held, one, other)
    least = np.maximum if one_suffices else np.minimum
    otherwise: NDArray[np.bool_] = least(count[one], count[other]) > both
    return otherwise


def _exchanged(held: Any, sentences: Counterparts, same: Numbers, count: int) -> Figures:
    """How often the word that most often only one article has stands against the one that only the other has."""
    pair = sentences.pair[same]
    into = csr_matrix((np.ones(len(pair)), (pair, np.arange(len(pair)))), shape=(count, len(pair)))
    difference = held[sentences.shorter[same]] - held[sentences.longer[same]]
    often = [
        csr_matrix(into @ only.astype(np.float64)).max(axis=1).toarray().ravel() if held.shape[1] else np.zeros(count)
        for only in (difference > 0, difference < 0)
    ]
    fewer: Figures = np.minimum(*often)
    return fewer
