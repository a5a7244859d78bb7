"""Which words of a sentence are percentages, in figures or in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.findings.reading.words import Word
from workbench.findings.tariffs.numerals import number

_SIGNS = frozenset({"%", "percent", "pct", "pc", "％"})
_TARIFFS = frozenset({"tariff", "tariffs", "duty", "duties", "levy", "levies"})
_ZEROS = frozenset({"zero", "nil", "nought", "naught"})
_AFTER_ZERO = frozenset(
    {"is", "was", "would", "on", "for", "from", "by", "if", "and", "or", "but", "until", "as", "under", "since"}
)
_OTHER_ZEROS = frozenset(
    {"net", "ground", "absolute", "above", "below", "near", "sub", "year", "day", "patient", "toward", "towards"}
)
_MONTHS = "january february march april may june july august september october november december"
_TERMS = "stages steps phases spring summer autumn winter return exchange"
_YEARS = "two three four five six seven eight ten twelve fifteen"
_WHEN = frozenset(f"{_MONTHS} {_TERMS} {_YEARS}".split())
_TOUCHED = _SIGNS | _ZEROS | {"per"}
_MOVES = ("cut", "lower", "reduc", "rais", "increas", "slash", "trim", "drop", "fell", "rose", "climb", "hik", "jump")
_RANGE = frozenset({"to", "-", "–", "and", "or"})


def percentages(text: Sequence[Word], found: Iterable[tuple[int, int, float]]) -> Iterator[tuple[int, int, float]]:
    """Where a percentage begins and ends among the words, and its value; percentage points are none.

    `found` are the numbers among the words.

    >>> from workbench.findings.reading.words import words
    >>> from workbench.findings.tariffs.numerals import numbers
    >>> text = words("10%, twenty-five per cent, 10 to 20 percent, 3 percentage points")
    >>> [value for _, _, value in percentages(text, numbers(text))]
    [10.0, 25.0, 10.0, 20.0]
    """
    if _TOUCHED.isdisjoint([word.low for word in text]):
        return
    told = 0  # up to here a rate has been told
    for i, after, value in found:
        if i < told or _is_step(text, i, after):
            continue
        end = _sign(text, after)
        upper = number(text, after + 1) if end is None and after < len(text) and text[after].low in _RANGE else None
        if end is None and _is_free_of_duty(text, i):
            end = after
        if end is not None:
            yield i, end, value
        elif upper is not None and (top := _sign(text, upper[0])) is not None and _is_range(text, i, after):
            yield i, after, value
            yield after + 1, top, upper[1]
            end = top
        told = end or after


def _is_step(text: Sequence[Word], i: int, after: int) -> bool:
    """Whether a percentage only tells by how much a rate moved to the one told next: "cut by 25% to 10%"."""
    if i < 2 or text[i - 1].low != "by" or (end := _sign(text, after)) is None:
        return False
    reached = end + 1 < len(text) and text[end].low == "to" and number(text, end + 1)
    return bool(reached) and any(word.low.startswith(_MOVES) for word in text[max(0, i - 4) : i - 1])


def _sign(text: Sequence[Word], i: int) -> int | None:
    """The word after a per cent sign that stands at word `i`, or after a hyphen there; None when it counts points."""
    if i < len(text) and text[i].low == "-":
        i += 1
    if i < len(text) and text[i].low in _SIGNS:
        end = i + 1
    elif i + 1 < len(text) and text[i].low == "per" and text[i + 1].low == "cent":
        end = i + 2
    elif [word.low for word in text[i : i + 3]] == ["per", "-", "cent"]:
        end = i + 3
    else:
        return None
    following = text[end].low if end < len(text) else ""
    return None if following in ("point", "points") else end


def _is_free_of_duty(text: Sequence[Word], i: int) -> bool:
    """Whether a zero without a sign is a rate: "cut to zero", "zero tariffs", "zero-for-zero"."""
    if text[i].low not in _ZEROS:
        return False
    before = [word.low for word in text[max(0, i - 4) : i] if word.low != "-"]
    after = [word.low for word in text[i + 1 : i + 6] if word.low != "-"]
    if before[-2:] == ["zero", "for"] or (after[:2] == ["for", "zero"] and not set(after[2:4]) & _TARIFFS):
        return False
    closed = not after or after[0] in _AFTER_ZERO or not after[0][0].isalnum()
    closed = closed or (after[0] == "in" and _is_when(after[1:2]))
    return (
        (before[-1:] in (["to"], ["at"]) and (after[:1] != ["in"] or _is_when(after[1:2])))
        or (bool(before) and before[-1] not in _OTHER_ZEROS and closed)
        or bool(set(after[:3]) & _TARIFFS)
        or after[:1] == ["rate"]
    )


def _is_when(words: list[str]) -> bool:
    """Whether a word after "in" tells when and not where: "fell to zero in 2022"."""
    return any(word in _WHEN or (word.isdigit() and len(word) == 4) for word in words)


def _is_range(text: Sequence[Word], first: int, sign: int) -> bool:
    return text[sign].low != "and" or (first > 0 and text[first - 1].low == "between")
