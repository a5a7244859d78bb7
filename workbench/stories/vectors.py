"""What an article says, as a row of weights: the cosine of two rows is their similarity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from workbench.errors import InputError
from workbench.stories.background import rarity
from workbench.stories.join import Figures
from workbench.stories.tokens import term_counts


def vectors(texts: Sequence[str], vectoriser: Any = None) -> Any:
    """TF-IDF rows (texts x terms, sparse, L2-normalised; empty where a text has no term).

    A term weighs 1 + ln(its count), so that the tenth mention adds little, times its rarity in the background. So the
    cosine of two texts depends on these two alone, until there are thousands. `vectoriser` is any fitted scikit-learn
    vectoriser to use instead. Raises InputError when it cannot transform the texts.
    """
    if vectoriser is not None:
        return normalised(_transformed(texts, vectoriser))
    counts, terms = term_counts(texts)
    held = np.bincount(counts.indices, minlength=len(terms))
    return normalised(weighted(counts, rarity(terms, held, len(texts))))


def weighted(counts: Any, weights: Figures) -> Any:
    """Counts damped by the logarithm and multiplied by the weight of their column."""
    return csr_matrix(
        ((1 + np.log(counts.data)) * weights[counts.indices], counts.indices, counts.indptr), counts.shape
    )


def normalised(rows: Any) -> Any:
    """Each row divided by its length; empty rows stay empty."""
    row = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    lengths = np.sqrt(np.bincount(row, rows.data**2, rows.shape[0]))  # adds up in the order of the columns
    return csr_matrix((rows.data / lengths[row], rows.indices, rows.indptr), rows.shape)


def _transformed(texts: Sequence[str], vectoriser: Any) -> Any:
    try:
        return csr_matrix(vectoriser.transform(texts), dtype=np.float64)
    except Exception as error:
        raise InputError(
            f"the vectoriser {type(vectoriser).__name__} cannot transform the texts ({error}): "
            "give a scikit-learn vectoriser that has been fitted"
        ) from error
