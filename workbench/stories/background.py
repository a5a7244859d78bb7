"""How rare a word is in English news at large, so that five articles are weighed as well as five million.

The counts are in `background.csv.gz` (version and collections in its first line; `benchmarks/background.py` makes it).
They are frozen: what is learned from a few articles is noise, and would change with every article added.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from workbench.stories.join import Figures, Numbers

_FEW = 1_000  # documents that say nothing yet about how rare a word is
_TRUST = 20_000  # documents that weigh as much as the background, which counts about as many


def rarity(terms: Sequence[str], held: Numbers | None = None, documents: int = 0) -> Figures:
    """The weight of each lower-cased term: minus the logarithm of the share of documents that hold it.

    Each collection of the background votes on that share with the square root of its size: the largest is old, the
    recent ones are small. A term that none of them holds, such as a new name or a number, counts as held by half a
    document of each, which makes it rarer than any other: 7.7, against 0.1 for "the".

    `held` says how many of the `documents` at hand hold each term. The first 1,000 count for nothing, so that a small
    collection is weighed by the background alone; with 20,000 more the two have equal say.

    >>> rarity(["the", "tariff", "semiconductors"]).round(1).tolist()
    [0.1, 2.7, 4.5]
    """
    shares, unseen = _shares()
    share = np.array([shares.get(term, unseen) for term in terms], dtype=np.float64)
    if held is not None and documents > _FEW:
        counted = documents - _FEW
        share = (share * _TRUST + held / documents * counted) / (_TRUST + counted)
    return -np.log(share)


def is_common(word: str) -> bool:
    """Whether a word stands in one of sixteen documents or more, as a few hundred do: too common to be a name.

    >>> is_common("The"), is_common("Tokyo")
    (True, False)
    """
    shares, unseen = _shares()
    return shares.get(word.lower(), unseen) > 1 / 16


def is_known(word: str) -> bool:
    """Whether a word stands in one of sixty documents or more, as those of offices do but few surnames.

    >>> is_known("Minister"), is_known("Featherstone")
    (True, False)
    """
    shares, unseen = _shares()
    return shares.get(word.lower(), unseen) > 1 / 60


@cache
def _shares() -> tuple[dict[str, float], float]:
    with gzip.open(str(files(__package__) / "background.csv.gz"), "rt", encoding="utf-8") as lines:
        rows = csv.reader(line for line in lines if not line.startswith("#"))
        next(rows)  # the names of the collections
        _, *sizes = next(rows)
        terms, *counts = zip(*rows, strict=True)
    documents = np.array(sizes, dtype=np.float64)
    votes = np.sqrt(documents) / np.sqrt(documents).sum()
    shares = votes @ ((np.array(counts, dtype=np.float64) + 0.5) / (documents + 1)[:, None])
    return dict(zip(terms, shares.tolist(), strict=True)), float(votes @ (0.5 / (documents + 1)))
