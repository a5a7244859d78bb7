"""Words that reports put for one another, so that a retelling is known by what it says."""

from __future__ import annotations

from functools import cache, lru_cache

from workbench.lexicon import lexicon

_BEGINNING = 5  # letters: "negotiation" and "negotiators" begin alike
_LONGEST = 16  # letters of a beginning in the lexicon


@lru_cache(maxsize=100_000)
def meaning(word: str) -> str:
    """What a lower-cased word stands for: the row of `lexicons/synonyms.csv` that has it, else its first five letters.

    >>> meaning("vehicles") == meaning("cars"), meaning("harvesting") == meaning("harvest")
    (True, True)
    """
    words, beginnings = _rows()
    found = words.get(word)
    for length in range(min(len(word), _LONGEST), 2, -1):
        found = found or beginnings.get(word[:length])
    return found or word[:_BEGINNING]


@cache
def _rows() -> tuple[dict[str, str], dict[str, str]]:
    """The meaning of each word and of each beginning of words; the mark in front keeps it apart from any beginning."""
    whole: dict[str, str] = {}
    begun: dict[str, str] = {}
    for row in lexicon(__package__, "synonyms"):
        for word in row["words"].split():
            of_kind = begun if word.endswith("-") else whole
            of_kind[word.rstrip("-")] = f"={row['meaning']}"
    return whole, begun
