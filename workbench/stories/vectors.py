"""What an article says, as a row of weights: the cosine of two rows is their similarity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from workbench.errors import InputError
from workbench.stories.background import rarity
from workbench.stories.join import Figures, Numbers
from workbench.stories.postings import row_of_entry
from workbench.stories.tokens import term_counts

_ROWS = 5_000  # weighed at a time


class Counted(NamedTuple):
    """The different texts as rows of counts, the words of the columns, and the row of each text.

    Where a vectoriser weighs the words its rows are final, and its columns have no words (None).
    """

    rows: Any
    terms: list[str] | None
    row_of: Numbers

    def holding(self) -> Numbers:
        """How many texts hold each column."""
        copies = np.bincount(self.row_of, minlength=self.rows.shape[0])
        held = np.bincount(self.rows.indices, copies[row_of_entry(self.rows)], self.rows.shape[1])
        return held.astype(np.int64)


def vectors(texts: Sequence[str], vectoriser: Any = None) -> Any:
    """TF-IDF rows (texts x terms, sparse, L2-normalised; empty where a text has no term).

    A term weighs 1 + ln(its count), so that the tenth mention adds little, times its rarity in the background. So the
    cosine of two texts depends on these two alone, until there are thousands. `vectoriser` is any fitted scikit-learn
    vectoriser to use instead. Raises InputError when it cannot transform the texts.
    """
    counted = counts_of(texts, vectoriser)
    rarities = rarity(counted.terms, counted.holding(), len(texts)) if counted.terms is not None else None
    rows = weighed(counted, rarities)
    return rows[counted.row_of] if rows.shape[0] < len(texts) else rows


def counts_of(texts: Sequence[str], vectoriser: Any = None) -> Counted:
    """What each of the different texts holds; raises InputError when the vectoriser cannot transform them."""
    row_of, distinct = pd.factorize(np.array(texts, dtype=object))
    if vectoriser is None:
        return Counted(*term_counts(list(distinct)), row_of.astype(np.int64))
    return Counted(_transformed(list(distinct), vectoriser), None, row_of.astype(np.int64))


def weighed(counted: Counted, rarities: Figures | None) -> Any:
    """The rows of the different texts, L2-normalised, in place of the counts: there is room for one of them only."""
    rows = counted.rows
    for start in range(0, rows.shape[0], _ROWS):
        end = min(start + _ROWS, rows.shape[0])
        shape = (end - start, rows.shape[1])
        entries = slice(rows.indptr[start], rows.indptr[end])
        some = csr_matrix(
            (rows.data[entries], rows.indices[entries], rows.indptr[start : end + 1] - entries.start), shape
        )
        rows.data[entries] = normalised(some if rarities is None else weighted(some, rarities)).data
    return rows


def weighted(counts: Any, weights: Figures) -> Any:
    """Counts damped by the logarithm and multiplied by the weight of their column."""
    return csr_matrix(
        ((1 + np.log(counts.data)) * weights[counts.indices], counts.indices, counts.indptr), counts.shape
    )


def normalised(rows: Any) -> Any:
    """Each row divided by its length; empty rows stay empty."""
    row = row_of_entry(rows)
    lengths = np.sqrt(np.bincount(row, rows.data**2, rows.shape[0]))  # adds up in the order of the columns
    return csr_matrix((rows.data / lengths[row], rows.indices, rows.indptr), rows.shape)


def _transformed(texts: Sequence[str], vectoriser: Any) -> Any:
    try:
        rows = csr_matrix(vectoriser.transform(texts), dtype=np.float64)
    except Exception as error:
        raise InputError(
            f"the vectoriser {type(vectoriser).__name__} cannot transform the texts ({error}): "
            "give a scikit-learn vectoriser that has been fitted"
        ) from error
    rows.sum_duplicates()
    rows.eliminate_zeros()
    return rows
