"""What a template leaves open in a sentence: numbers, days and months, places in a series, and denial."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from workbench.stories.values import values

_MONTHS = "january february march april may june july august september october november december".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth final".split()
_DENIALS = frozenset("not never no none nor cannot without neither nobody nothing".split())
_WORD = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)?")
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
# before a capitalised "May" or "March" that is the month, not the start of a sentence
_BEFORE_MONTH = frozenset("in of since until till by last next early late mid this from to during for and".split())


class Slot(NamedTuple):
    """What fills a slot, and of which kind it is: number, time, order or denial."""

    kind: str
    filled: str

    @property
    def told(self) -> str:
        """As an analyst would write it; nothing for a date with its day, which figures tell."""
        unit, _, amount = self.filled.rpartition(" ")
        if unit in ("date", "time"):
            return ""
        if self.kind == "time":
            return amount.capitalize()
        return f"{amount}%" if unit == "%" else f"{unit}{amount}"


KINDS = ("number", "time", "order", "denial")


def slots(sentence: str) -> Iterator[Slot]:
    """The slots of a sentence, each number as its worth.

    >>> [slot.filled for slot in slots("The second round of talks did not begin in March but on 9 April at ten.")]
    ['date 409', '10', 'second', 'not', 'march', 'april']
    """
    for value in values(sentence):
        kind = "time" if value.unit in ("date", "time") else "number"
        yield Slot(kind, f"{value.unit} {value.amount.normalize():f}".strip())
    before = ""
    for word in _WORD.findall(sentence):
        plain = word.lower()
        if plain in _DENIALS or plain.endswith(("n’t", "n't")):
            yield Slot("denial", "not")
        elif plain in _ORDINALS:
            yield Slot("order", plain)
        elif _DAY.fullmatch(word) or (word[0].isupper() and plain in _MONTHS and _is_month(plain, before)):
            yield Slot("time", plain)
        before = plain


def _is_month(word: str, before: str) -> bool:
    return word not in ("march", "may") or before in _BEFORE_MONTH
