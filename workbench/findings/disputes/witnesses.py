"""How often a sentence is quoted against others: copies add nothing, and three witnesses are enough."""

from __future__ import annotations

from collections import Counter

from workbench.findings.disputes.telling import Sentence

_MOST = 3


class Witnesses:
    """Counts against how many others the wording of a sentence has been held."""

    def __init__(self) -> None:
        """Nothing has been quoted yet."""
        self._quoted: Counter[str] = Counter()
        self._seen: set[tuple[str, str]] = set()

    def take(self, left: Sentence, right: Sentence) -> bool:
        """Whether two sentences are to be held against each other; if so, that counts."""
        one, other = sorted((_wording(left), _wording(right)))
        if (one, other) in self._seen or max(self._quoted[one], self._quoted[other]) >= _MOST:
            return False
        self._seen.add((one, other))
        self._quoted.update((one, other))
        return True


def _wording(sentence: Sentence) -> str:
    return " ".join(sentence.words.quote.lower().split())
