"""Whether words make a clause: which of them may be its verb."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from workbench.findings.reading.passages import small, smalls


@lru_cache(maxsize=8192)
def is_verbal(low: str) -> bool:
    """Whether a word may be the verb of a clause: a finite form, a past, or a common verb in the present.

    >>> [is_verbal(low) for low in ("applies", "was", "painted", "went", "cheese")]
    [True, True, True, True, False]
    """
    if is_finite(low) or low.endswith(("ed", "n't")) or low in small("irregular past"):
        return True
    stems = (low, low.removesuffix("s"), low.removesuffix("es"), f"{low.removesuffix('ies')}y")
    return any(stem in small("plain verb") for stem in stems)


def has_verb(clause: list[str]) -> bool:
    """Whether a clause has a verb: a known one, or a word that looks like one behind its subject ("talks resume")."""
    if any(map(is_verbal, clause[1:])):
        return True
    nominal = smalls("determiner", "preposition", "conjunction", "number")
    return any(
        (word.endswith("s") and not word.endswith(("ss", "us", "is")) and before not in nominal)
        or (before.endswith("s") and len(before) > 3 and word not in smalls("preposition", "conjunction", "relative"))
        for before, word in pairwise(clause)
        if word.isalpha() and before.isalpha()
    )


def is_finite(low: str) -> bool:
    """Whether a word is a finite form of "be", "have" or "do", or a modal."""
    return low in smalls("be", "have", "modal", "do")
