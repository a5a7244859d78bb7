"""Which words of a sentence are percentages, in figures or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.findings.dating.durations import amount_of
from workbench.findings.dating.patterns import surfaces
from workbench.findings.words import Word

_FIGURE = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?")
_SIGNS = frozenset({"%", "percent", "pct", "pc", "％"})
_TARIFFS = frozenset({"tariff", "tariffs", "duty", "duties", "levy", "levies"})
_RANGE = frozenset({"to", "-", "–", "and", "or"})


def percentages(text: Sequence[Word]) -> Iterator[tuple[int, int, float]]:
    """Where a percentage begins and ends among the words, and its value; percentage points are none.

    >>> from workbench.findings.words import words
    >>> text = words("10%, twenty-five per cent, 10 to 20 percent, 3 percentage points")
    >>> [value for _, _, value in percentages(text)]
    [10.0, 25.0, 10.0, 20.0]
    """
    if not any(word.low in _SIGNS or word.low in ("per", "zero", "nil") for word in text):
        return
    i = 0
    while i < len(text):
        number = _number(text, i)
        if number is None:
            i += 1
            continue
        after, value = number
        end = _sign(text, after)
        upper = _number(text, after + 1) if end is None and after < len(text) and text[after].low in _RANGE else None
        if end is None and _is_free_of_duty(text, i):
            end = after
        if end is not None:
            yield i, end, value
        elif upper is not None and (top := _sign(text, upper[0])) is not None and _is_range(text, i, after):
            yield i, after, value
            yield after + 1, top, upper[1]
            end = top
        i = end or after


def _number(text: Sequence[Word], i: int) -> tuple[int, float] | None:
    """The word after a number that begins at word `i`, and its value."""
    if i >= len(text):
        return None
    word = text[i].low
    if _FIGURE.fullmatch(word):
        return i + 1, float(word.replace(",", "") if re.fullmatch(r"\d,\d{3}", word) else word.replace(",", "."))
    value = _word_value(word)
    if value is None:
        return None
    ones = i + 2 if i + 1 < len(text) and text[i + 1].low == "-" else i + 1
    more = _word_value(text[ones].low) if ones < len(text) and word.endswith("ty") else None
    return (ones + 1, value + more) if more is not None and more < 10 else (i + 1, value)


def _word_value(word: str) -> float | None:
    """The value of a number word; None for any other, for articles and for vague ones."""
    if word in ("zero", "nil"):
        return 0.0
    return amount_of(word) if word in surfaces("number") and word not in ("a", "an") else None


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
    if text[i].low not in ("zero", "nil"):
        return False
    before = [word.low for word in text[max(0, i - 4) : i] if word.low != "-"]
    after = [word.low for word in text[i + 1 : i + 6] if word.low != "-"]
    if before[-2:] == ["zero", "for"]:
        return False
    return (
        (i > 0 and text[i - 1].low in ("to", "at") and after[:1] != ["in"])
        or bool(set(after[:3]) & _TARIFFS)
        or after[:1] == ["rate"]
    )


def _is_range(text: Sequence[Word], first: int, sign: int) -> bool:
    return text[sign].low != "and" or (first > 0 and text[first - 1].low == "between")
