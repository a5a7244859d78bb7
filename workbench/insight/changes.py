"""Which of the new things was which of the old ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")
_MOST_PAIRS = 250_000  # beyond it a comparison of all with all would be felt: then place decides


def origins(old: Sequence[T], new: Sequence[T], alike: Callable[[T, T], bool]) -> list[int | None]:
    """For each of `new` its index in `old`, in rising order: the equal one, or one in the same place that is `alike`.

    >>> origins(["a", "b", "c"], ["a", "B", "c", "d"], lambda one, other: one.lower() == other.lower())
    [0, 1, 2, None]
    """
    start = _same(old, new)
    end = _same(old[start:][::-1], new[start:][::-1])
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    found: list[int | None] = list(range(start))
    found += [None if at is None else start + at for at in _matched(left, right, alike)]
    return found + list(range(len(old) - end, len(old)))


def share_words(one: str, other: str) -> bool:
    """Whether two texts are recognisably the same: at least half of their words are common.

    >>> share_words("A deal may come", "A deal may still come in June"), share_words("A deal", "No talks")
    (True, False)
    """
    left, right = Counter(one.casefold().split()), Counter(other.casefold().split())
    return 4 * (left & right).total() >= left.total() + right.total() > 0


def _same(old: Sequence[T], new: Sequence[T]) -> int:
    """How many are equal at the beginning."""
    pairs = zip(old, new, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new)))


def _matched(old: Sequence[T], new: Sequence[T], alike: Callable[[T, T], bool]) -> list[int | None]:
    if len(old) * len(new) > _MOST_PAIRS:
        return [at if at < len(old) and alike(old[at], one) else None for at, one in enumerate(new)]
    found: list[int | None] = [None] * len(new)
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found[new_start:new_end] = range(old_start, old_end)
        elif tag == "replace":
            at = old_start
            for place in range(new_start, new_end):
                match = next((one for one in range(at, old_end) if alike(old[one], new[place])), None)
                if match is not None:
                    found[place], at = match, match + 1
    return found
