"""The words of a quotation however they are typed: "We're" is "we are", fifteen is 15, "per cent" a sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.words import Word, words

_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
_NEGATED = {"can't": "can", "cannot": "can", "won't": "will", "shan't": "shall", "ain't": "is"}
_SHORT_FOR_IS = frozenset("it that this what he she there here who where how".split())  # before an "'s"
_OPENERS = frozenset("and but so well look now because".split())  # with which who quotes may begin or not
_SPELLED = (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("our", "or"), ("ll", "l"))
_DIFFERENT = {"defence": "defense", "centre": "center", "programme": "program", "licence": "license", "grey": "gray"}
_TIED = frozenset(["'s", "cent", "st", "nd", "rd", "th"])  # that are told by the word before
_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_PER_CENT = ("percent", "%")


def verbatim(text: Sequence[Word]) -> list[str]:
    """The words within quotation marks in plain form, without marks and without the "and" or "but" they begin with.

    >>> verbatim(words("“But we're paying fifteen per cent, and we can't,”"))
    ['we', 'are', 'paying', '15', '%', 'and', 'we', 'can', 'not']
    """
    found = list(_plain(text))
    first = next((n for n, word in enumerate(found) if word not in _OPENERS), 0)
    return found[first:]


@lru_cache(maxsize=20_000)
def verbatim_text(quote: str) -> str:
    """The same of a quote, as one text."""
    return " ".join(verbatim(words(quote)))


def _plain(text: Sequence[Word]) -> Iterator[str]:
    before = ""
    for word in text:
        low = word.low
        if low not in _TIED:
            yield from _forms(low)
        elif low == "'s":
            if before in _SHORT_FOR_IS:
                yield "is"
        elif low == "cent" and before == "per":
            yield "%"
        elif not before[:1].isdigit():
            yield low
        before = low


@lru_cache(maxsize=20_000)
def _forms(low: str) -> tuple[str, ...]:
    """The plain words that one word stands for; none for a mark."""
    if low in _ENDINGS:
        return (_ENDINGS[low],)
    if low in _NEGATED or low.endswith("n't"):
        return tuple(filter(None, (_NEGATED.get(low) or low[:-3], "not")))
    if low in _PER_CENT:
        return ("%",)
    return (_spelled(low),) if low[0].isalnum() and low != "per" else ()


def _spelled(low: str) -> str:
    """A word as an American dictionary has it, roughly; a number in digits."""
    if low in _numbers():
        return _numbers()[low]
    plain = _DIFFERENT.get(low, low.replace(".", "") if not low[0].isdigit() else low)
    for british, american in _SPELLED if len(plain) > 4 else ():
        plain = plain.replace(british, american)
    return plain.replace(",", "")


@cache
def _numbers() -> dict[str, str]:
    rows = (row for row in lexicon("numbers") if row["kind"] == "number")
    ordinals = {word: str(n) for n, word in enumerate(_ORDINALS.split(), 3)}
    return ordinals | {word: row["value"] for row in rows for word in row["words"].split()}
