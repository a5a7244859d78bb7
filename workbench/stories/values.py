"""What the numbers of a text are worth, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_UNITS = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORTH = {word: value for value, word in enumerate((*_UNITS, *_TEENS))}
_WORTH |= {word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)} | {"a": 1}
_SCALES = {
    "hundred": 10**2,
    **dict.fromkeys(("thousand", "k"), 10**3),  # a bare k, m or b only after a currency: "£80m", never "80m"
    **dict.fromkeys(("million", "mn", "m"), 10**6),
    **dict.fromkeys(("billion", "bn", "b"), 10**9),
    **dict.fromkeys(("trillion", "tn"), 10**12),
}
_MONEY = {
    **dict.fromkeys(("$", "us$", "usd", "dollar", "dollars", "us dollars", "u.s. dollars"), "$"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "€"),
    **dict.fromkeys(("£", "gbp", "pound", "pounds"), "£"),
    **dict.fromkeys(("¥", "jpy", "yen"), "¥"),
    **dict.fromkeys(("yuan", "rmb", "cny", "renminbi"), "yuan"),
}
_ONES = "|".join(_UNITS[1:])
_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{_ONES})\b)?|{'|'.join(_TEENS)}|zero|(?!one){'(?:' + _ONES + ')'})"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?-i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_DATE = (
    rf"\b(?:(?P<day_first>{_DAY})\s(?:of\s)?(?P<month>{_MONTH})(?!\w)"
    rf"|(?P<month_first>{_MONTH})\s(?P<day>{_DAY})\b(?!,\d{{3}}))"
)
_LARGE = "(?:thousand|million|mn|billion|bn|trillion|tn)"
_SPELLED = (
    rf"\b(?:(?:(?:a|one)\s(?=hundred)|{_SMALL}\s(?=hundred))hundred(?:\s(?:and\s)?(?:{_SMALL}|one\b))?(?:[\s-]{_LARGE})?"
    rf"|(?:a|one)\s{_LARGE}|{_SMALL}(?:[\s-]{_LARGE})?)\b"
)
_NUMBER = re.compile(
    rf"{_DATE}|"
    r"(?:(?P<sign>us\$|[$€£¥]|\b(?:usd|eur|gbp|jpy|rmb|cny)\s?)|(?<![\w.,:]))"
    rf"(?:(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?!\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    rf"|(?P<digits>\d{{1,3}}(?:,\d{{3}}){{1,9}}(?:\.\d{{1,40}})?(?!\d|,\d)|\d{{1,40}}(?:\.\d{{1,40}})?)"
    rf"(?:(?:st|nd|rd|th)\b|[\s-]?(?P<scale>hundred|{_LARGE})\b|(?(sign)(?P<short>[kmb])\b|(?!)))?(?![\w])"
    rf"|(?P<spelled>{_SPELLED}))"
    r"(?:\s?(?P<percent>%)|[\s-](?P<rate>per\s?cent\b|percentage\spoints?\b)"
    r"|[\s-](?P<money>u\.?s\.?\sdollars|dollars?|euros?|pounds?|yen|yuan|renminbi)\b)?",
    re.IGNORECASE,
)


class Value(NamedTuple):
    """A number as written at `start:end`, and its worth; `unit` is %, time, date (month and day), a currency or ""."""

    start: int
    end: int
    amount: Decimal
    unit: str

    def equals(self, other: Value) -> bool:
        """Whether the two are worth the same; a currency that only one of them names makes no difference."""
        units = {self.unit, other.unit}
        told = len(units) == 1 or (units & {""} and not units & {"%", "time", "date"})
        return self.amount == other.amount and bool(told)


def values(text: str) -> Iterator[Value]:
    """The numbers of a text, in order; "one" alone is no number, and neither are ordinals in words.

    >>> [(str(value.amount), value.unit) for value in values("Ten per cent of $1,000 after 25 years, at 10:30 p.m.")]
    [('10', '%'), ('1000', '$'), ('25', ''), ('1350', 'time')]
    """
    for match in _NUMBER.finditer(text):
        amount, unit = _worth(match)
        yield Value(match.start(), match.end(), amount, unit)


def _worth(match: re.Match[str]) -> tuple[Decimal, str]:
    if month := match["month"] or match["month_first"]:
        day = re.sub(r"\D", "", match["day"] or match["day_first"])
        return Decimal(100 * _MONTHS.index(month[:3].lower()) + 100 + int(day)), "date"
    if match["hour"]:
        afternoon = 12 * ((match["half"] or "").lower() == "p")
        hour = int(match["hour"]) % 12 if match["half"] else int(match["hour"])
        return Decimal((hour + afternoon) * 60 + int(match["minute"])), "time"
    if match["digits"]:
        scale = match["scale"] or match["short"] or ""
        amount = Decimal(match["digits"].replace(",", "")) * _SCALES.get(scale.lower(), 1)
    else:
        amount = Decimal(_spelled(match["spelled"].lower()))
    money = (match["sign"] or match["money"] or "").lower().strip()
    unit = "%" if match["percent"] or match["rate"] else _MONEY.get(re.sub(r"u\.?s\.?\s", "", money), "")
    return amount, unit


def _spelled(words: str) -> int:
    """The worth of a number in words.

    >>> _spelled("two hundred and fifty thousand")
    250000
    """
    total = 0
    for word in re.findall(r"[a-z]+", words):
        if word in _SCALES:
            total = max(total, 1) * _SCALES[word]
        else:
            total += _WORTH.get(word, 0)
    return total
