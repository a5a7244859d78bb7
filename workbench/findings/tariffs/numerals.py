"""Which words of a sentence are one number, in figures or spelled out: "2.5", "two and a half", "one-forty-five"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.words import Word

_FIGURE = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?")
_GROUPED = re.compile(r"\d,\d{3}")

Number = tuple[int, float]  # the word after it, and its value


def numbers(text: Sequence[Word]) -> Iterator[tuple[int, int, float]]:
    """Where each number begins and ends among the words, and its value, from left to right."""
    after = 0
    words = _words()
    for i, word in enumerate(text):
        low = word.low
        if not (low in words or low[0].isdigit() or (low == "a" and _low(text, i + 1) == "hundred")):
            continue
        if i >= after and (counted := number(text, i)) is not None:
            after = counted[0]
            yield i, after, counted[1]


def number(text: Sequence[Word], i: int) -> Number | None:
    """The word after a number that begins at word `i`, and its value; an article alone is none.

    >>> from workbench.findings.reading.words import words
    >>> said = ["27.5", "two and a half", "a hundred and forty-five", "one-forty-five", "seven point two five", "12½"]
    >>> [number(words(one), 0)[1] for one in said]
    [27.5, 2.5, 145.0, 145.0, 7.25, 12.5]
    """
    whole = _figure(text, i) or _hundreds(text, i) or _spoken(text, i) or _below_hundred(text, i)
    return None if whole is None else _with_part(text, *whole)


def _figure(text: Sequence[Word], i: int) -> Number | None:
    if i >= len(text) or not _FIGURE.fullmatch(text[i].low):
        return None
    figure = text[i].low
    return i + 1, float(figure.replace(",", "") if _GROUPED.fullmatch(figure) else figure.replace(",", "."))


def _hundreds(text: Sequence[Word], i: int) -> Number | None:
    """A hundred, "two hundred", "one hundred and twenty-five"."""
    times = 1.0 if _low(text, i) == "a" else _word(text, i)
    at = _after_hyphen(text, i + 1)
    if times is None or not 0 < times < 10 or _low(text, at) != "hundred":
        return None
    rest = _below_hundred(text, _after_hyphen(text, at + 1 + (_low(text, at + 1) == "and")))
    return (at + 1, 100 * times) if rest is None else (rest[0], 100 * times + rest[1])


def _spoken(text: Sequence[Word], i: int) -> Number | None:
    """A hundred and more as it is said on the radio: "one-forty-five", "one-twenty", "two fifty"."""
    times = _word(text, i)
    rest = _below_hundred(text, _after_hyphen(text, i + 1))
    if times is None or rest is None or not 0 < times < 10 or rest[1] < 10:
        return None
    return rest[0], 100 * times + rest[1]


def _below_hundred(text: Sequence[Word], i: int) -> Number | None:
    value = _word(text, i)
    if value is None:
        return None
    ones = _after_hyphen(text, i + 1)
    more = _word(text, ones) if 20 <= value < 100 else None
    return (ones + 1, value + more) if more is not None and 0 < more < 10 else (i + 1, value)


def _with_part(text: Sequence[Word], end: int, value: float) -> Number:
    """A number with what follows of it: "and a half", "point five", "1/2", "½"."""
    following = _low(text, end)
    if following not in _MORE and not following.isdigit():
        return end, value  # nearly every number: said first, to be quick
    if (part := _FRACTIONS.get(_low(text, end))) is not None:
        return end + 1, value + part
    if _low(text, end) == "point" and (digits := _digits(text, end + 1)):
        return end + 1 + len(digits), value + float(f"0.{digits}")
    if _low(text, end) == "and" and _low(text, end + 1) in ("a", "one", "three"):
        share = _SHARES.get(_low(text, _after_hyphen(text, end + 2)))
        if share is not None:
            return _after_hyphen(text, end + 2) + 1, value + share * (3 if _low(text, end + 1) == "three" else 1)
    return _with_ratio(text, end, value)


def _with_ratio(text: Sequence[Word], end: int, value: float) -> Number:
    upper, stroke, lower = _low(text, end), _low(text, end + 1), _low(text, end + 2)
    if stroke == "/" and upper.isdigit() and lower.isdigit() and 0 < int(upper) < int(lower) < 10:
        return end + 3, value + int(upper) / int(lower)
    return end, value


def _digits(text: Sequence[Word], i: int) -> str:
    """The digits spelled out from word `i` on, in figures: "two five" is 25."""
    found = ""
    while (value := _word(text, i + len(found))) is not None and value < 10:
        found += str(int(value))
    return found


def _low(text: Sequence[Word], i: int) -> str:
    return text[i].low if 0 <= i < len(text) else ""


def _after_hyphen(text: Sequence[Word], i: int) -> int:
    return i + 1 if _low(text, i) in ("-", "‑") else i


def _word(text: Sequence[Word], i: int) -> float | None:
    """The value of a number word; None for any other."""
    return _words().get(_low(text, i))


@cache
def _words() -> dict[str, float]:
    counts = {row["words"]: row for row in lexicon("numbers") if row["kind"] == "number"}
    values = {word: float(row["value"]) for words, row in counts.items() for word in words.split() if word != "dozen"}
    return {**values, "one": 1.0, "zero": 0.0, "nil": 0.0, "nought": 0.0, "naught": 0.0}


_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_MORE = _FRACTIONS.keys() | {"point", "and"}
_SHARES = {"half": 0.5, "quarter": 0.25, "quarters": 0.25, "third": 1 / 3}
