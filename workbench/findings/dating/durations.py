"""How long a stretch of time is: words and figures as TIMEX3 durations (P90D, P2.5Y, PT48H, PXY for several years)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from workbench.findings.dating import periods
from workbench.findings.dating.anchors import Resolution
from workbench.findings.dating.patterns import surfaces


class Duration(NamedTuple):
    """A TIMEX3 `value`, `size` and `letter` (D, W, M or Y) for arithmetic, and the `grain` of a date counted in it.

    `size` is None when it is vague, shorter than a day or not whole.
    """

    value: str
    size: int | None
    letter: str
    grain: str


def duration(number: str, unit: str, *, half: bool = False) -> Duration:
    """The duration of `number` units, one half more if `half`.

    >>> duration("90", "day").value, duration("several", "year").value, duration("two", "year", half=True).value
    ('P90D', 'PXY', 'P2.5Y')
    """
    code = surfaces("unit")[unit]
    time, letter = ("T" if code.startswith("T") else ""), code[-1]
    factor = int(code[:-1]) if code[:-1].isdigit() else 1
    grain = {"fortnight": "week", "century": "year"}.get(unit, unit)
    amount = amount_of(number)
    if amount is None:
        return Duration(f"P{time}X{letter}", None, letter, grain)
    amount = (amount + half / 2) * factor
    if (amount, letter) == (0.5, "Y"):
        amount, letter, grain = 6, "M", "month"
    if (amount, time, letter) == (0.5, "T", "H"):
        amount, letter, grain = 30, "M", "minute"
    countable = not time and amount == int(amount)
    return Duration(f"P{time}{amount:g}{letter}", int(amount) if countable else None, letter, grain)


def amount_of(number: str) -> float | None:
    """What a number in figures or words is worth; None when it is vague (several).

    >>> amount_of("twenty-five"), amount_of("a couple of"), amount_of("2.5")
    (25.0, 2.0, 2.5)
    """
    if number[0].isdigit():
        return float(number)
    words = surfaces("number")
    if number in words:
        return None if words[number] == "X" else float(words[number])
    tens, _, ones = number.replace("-", " ").partition(" ")
    return float(words[tens]) + float(words[ones])


def counted(length: Duration, start: date, name: str) -> Resolution:
    """The stretch that begins on `start`: P90D from 9 April 2025 ends on 8 July.

    >>> counted(duration("90", "day"), date(2025, 4, 9), "2025-04-09")[0].last
    datetime.date(2025, 7, 8)
    """
    if length.size is None:
        raise ValueError(f"{length.value} cannot be counted in days")
    last = periods.moved(start, length.size, length.letter)
    return Resolution(periods.Period(length.value, "duration", start, last), f"{length.value} counted from {name}")
