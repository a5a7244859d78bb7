"""The phrases of `lexicons/claims.csv` in a sentence, looked up once for all the rules that ask for some kinds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.words import Phrases, Word

_Hit = tuple[int, list[tuple[int, tuple[str, ...]]]]  # where phrases begin; where each ends, the longest first; kinds


class Cues:
    """The phrases of every kind among the words of a sentence; a rule takes the kinds it asks for.

    >>> from workbench.findings.reading.words import words
    >>> heard = words("It may end, a source hinted.")
    >>> Cues(heard, 0, len(heard)).of(("unnamed", "soft", "modal"))
    [(1, 2, 'modal'), (4, 6, 'unnamed'), (6, 7, 'soft')]
    """

    __slots__ = ("_hits", "kinds")

    def __init__(self, text: Sequence[Word], first: int, last: int) -> None:
        """The words are those of a text from `first` up to `last`."""
        self._hits = _hits(text, first, last)
        self.kinds = frozenset([kind for _, phrases in self._hits for _, kinds in phrases for kind in kinds])

    def of(self, kinds: tuple[str, ...]) -> list[tuple[int, int, str]]:
        """The phrases of some kinds, the longest first and none overlapping; what is of several is of the first."""
        found: list[tuple[int, int, str]] = []
        done = -1
        for at, phrases in self._hits:
            if at < done:
                continue
            for end, its in phrases:
                own = [kind for kind in its if kind in kinds]
                if own:
                    found.append((at, end, own[0] if len(own) == 1 else min(own, key=kinds.index)))
                    done = end
                    break
        return found


def _hits(text: Sequence[Word], first: int, last: int) -> list[_Hit]:
    """The words at which phrases begin, each with those phrases."""
    phrases = _phrases()
    firsts = phrases.firsts
    found = []
    for at, word in enumerate(text[first:last], first):
        if word.low in firsts and (here := phrases.every(text, at, last)):
            found.append((at, here))
    return found


@cache
def _phrases() -> Phrases[tuple[str, ...]]:
    """Every phrase with its kinds."""
    found: dict[str, list[str]] = {}
    for row in lexicon("claims"):
        for phrase in row["words"].split(";"):
            found.setdefault(phrase.lower(), []).append(row["kind"])
    return Phrases(((phrase, tuple(dict.fromkeys(kinds))) for phrase, kinds in found.items()), lower=True)
