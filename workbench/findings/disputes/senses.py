"""What the words of a sentence mean where reports are compared: countries by their code, words put for one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.likeness import SMALL
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.variants import plain_forms
from workbench.findings.reading.words import Phrases, Word
from workbench.stories.synonyms import meaning

_DOUBLED = re.compile(r"([bdgmnprt])\1(?:ed|ing)$")
_SHORT = 6  # letters of a word whose plural ending would make it another


def senses_of(words: Sequence[Word], first: int, last: int) -> list[str]:
    """What the words between two words mean: countries by their code, synonyms alike, small words left out.

    >>> from workbench.findings.reading.words import words
    >>> sorted(senses_of(words("The Canadian duties"), 0, 3)) == sorted(senses_of(words("tariffs of Canada"), 0, 3))
    True
    """
    return list(filter(None, meanings(words, first, last)))


def meanings(words: Sequence[Word], first: int, last: int) -> list[str | None]:
    """What each word between two words means, None for a small one; what several mean together is told at the first."""
    texts = [word.text for word in words[first:last]]
    found = list(map(_sense, texts))
    if not places().firsts.isdisjoint(texts):
        for i, end, code in places().within(words, first, last):
            found[i - first : end - first] = [code, *[None] * (end - i - 1)]
    return found


@lru_cache(maxsize=100_000)
def _sense(text: str) -> str | None:
    """What a word as written means, None where it only frames what is told."""
    if text[0].isdigit():
        return text.replace(",", "")
    low = text.lower().replace("’", "'")
    return sense_of(low) if len(text) > 1 and text[0].isalpha() and low not in _frame() else None


@lru_cache(maxsize=100_000)
def sense_of(word: str) -> str:
    """What one word means; a consonant doubled before an ending is one.

    >>> sense_of("banned") == sense_of("ban"), sense_of("duties") == sense_of("tariff")
    (True, True)
    >>> sense_of("pears") == sense_of("pear")
    True
    """
    plain = _DOUBLED.sub(r"\1", word)
    found = _retold(word) or _retold(plain) or meaning(plain)
    many = _SHORT >= len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is"))
    return meaning(plain[:-1]) if many and found == plain[: len(found)] else found  # "pears" is cut to five letters


def _retold(word: str) -> str | None:
    """What a word of trade or policy stands for: the row of `lexicons/retellings.csv` that has it."""
    whole, begun = _retellings()
    hit = whole.get(word)
    return hit or next(filter(None, (begun.get(word[:length]) for length in range(len(word), 2, -1))), None)


@cache
def _retellings() -> tuple[dict[str, str], dict[str, str]]:
    """The meaning of each word and of each beginning of words; the mark in front keeps it apart from any word."""
    whole: dict[str, str] = {}
    begun: dict[str, str] = {}
    for row in lexicon("retellings"):
        for word in row["words"].split():
            (begun if word.endswith("-") else whole)[word.rstrip("-")] = f"={row['meaning']}"
    return whole, begun


@cache
def _frame() -> frozenset[str]:
    """The words that frame what is told in any report: small words, days, and who says so when."""
    return (smalls(*SMALL) | small("time") | saying()) - {"add", "adds", "added", "adding"}


@cache
def saying() -> frozenset[str]:
    """The forms of the verbs by which somebody says something."""
    return frozenset(form for row in lexicon("cues") if row["kind"] == "say" for form in plain_forms(row["forms"]))


@cache
def common_senses() -> frozenset[str]:
    """The senses that any report of trade has: countries, tariffs, goods."""
    codes = frozenset(row["jurisdiction"] for row in lexicon("jurisdictions"))
    return codes | {
        sense_of(word) for word in ("tariff", "goods", "products", "trade", "government", "import", "export")
    }


@cache
def places() -> Phrases[str]:
    """Countries and their people as written, in lower case only where that is no other word."""
    kinds = ("name", "demonym", "abbreviation", "capital")
    return Phrases((row["surface"], row["jurisdiction"]) for row in lexicon("jurisdictions") if row["kind"] in kinds)
