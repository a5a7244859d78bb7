"""Which of a finding's fields a hand may correct, and in what form: a number, a day, a word, one of a few words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from math import isfinite
from typing import Any, NamedTuple

import pandas as pd

from workbench.errors import InputError
from workbench.findings.naming.governments import codes_of_names

NUMBER, DAY, SIDES, TEXT = "number", "day", "sides", "text"
STATUSES = ("announced", "threatened", "proposed", "in_force", "suspended", "delayed", "withdrawn", "ask")
STANCES = ("supports", "opposes", "conditional", "neutral", "none")
WISHES = ("demand", "offer", "ask", "red_line")
SPAN = ("article", "start", "end", "quote")


class Field(NamedTuple):
    """A field: its name, its form (number, day, sides, text), the words it may hold when those are few, its bounds."""

    name: str
    form: str = TEXT
    choices: tuple[str, ...] = ()
    least: float = -1
    most: float = 1


# the column that only findings of a kind have, and what can be corrected of them, most telling first
_KINDS = {
    "measure": (
        "measure",
        (
            Field("rate", NUMBER, least=0, most=10_000),  # per cent; no tariff was ever higher
            Field("status", TEXT, STATUSES),
            *(Field("product"), Field("date", DAY), Field("until", DAY)),
            *(Field("implementing", SIDES), Field("affected", SIDES)),
        ),
    ),
    "statement": (
        "stance",
        (
            *(Field("speaker"), Field("stance", TEXT, STANCES), Field("issue"), Field("holder")),
            Field("score", NUMBER),
        ),
    ),
    "agenda": (
        "side",
        (Field("side"), Field("kind", TEXT, WISHES), Field("issue"), Field("toward"), Field("speaker")),
    ),
    "date": ("grain", (Field("value"), Field("first", DAY), Field("last", DAY))),
}


def kinds_of(findings: pd.DataFrame) -> pd.Series[str]:
    """What each row is: measure, statement, agenda, date, or merely a finding. Tables of several kinds may be joined.

    >>> kinds_of(pd.DataFrame({"grain": ["day", None], "stance": [None, "opposes"]})).tolist()
    ['date', 'statement']
    """
    kinds = pd.Series("finding", index=findings.index, dtype="str")
    for kind, (marker, _) in _KINDS.items():
        if marker in findings.columns:
            kinds = kinds.mask(findings[marker].notna() & (kinds == "finding"), kind)
    return kinds


def kinds_in(columns: Iterable[str]) -> set[str]:
    """The kinds that a table with these columns may hold, rows or none."""
    known = set(columns)
    return {kind for kind, (marker, _) in _KINDS.items() if marker in known} or {"finding"}


def kind_of(finding: Mapping[Any, Any]) -> str:
    """The same of one finding."""
    return next((kind for kind, (marker, _) in _KINDS.items() if not _missing(finding.get(marker))), "finding")


def fields_of(kind: str, columns: Iterable[str]) -> tuple[Field, ...]:
    """The fields of a kind that a table with these columns has."""
    known = set(columns)
    return tuple(field for field in _KINDS.get(kind, ("", ()))[1] if field.name in known)


def found_in(finding: Mapping[Any, Any], kind: str) -> dict[str, Any]:
    """What a finding says, as far as it can be corrected, in plain values; `found` tells it of a corrected row."""
    before = finding.get("found")
    now = {**finding, **before} if isinstance(before, dict) else finding
    return {field.name: plain(now[field.name]) for field in fields_of(kind, finding)}


def plain(value: Any) -> Any:
    """A value as JSON holds it: None for what is unknown, days as ISO dates, whole numbers without a point.

    >>> plain(25.0), plain(pd.NaT), plain(pd.Timestamp("2025-04-09"))
    (25, None, '2025-04-09')
    """
    if _missing(value):
        return None
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return value if isinstance(value, (bool, int)) else str(value)


def corrected(kind: str, columns: Iterable[str] | None, corrections: Mapping[str, Any]) -> dict[str, Any]:
    """Corrections in plain values; raises InputError on a field that cannot be corrected and on a value of no sense.

    Without `columns` a field may be any of the kind.

    >>> corrected("measure", ["rate", "status"], {"rate": "25 %", "status": ""})
    {'rate': 25, 'status': None}
    """
    every = _KINDS.get(kind, ("", ()))[1]
    known = {field.name: field for field in (every if columns is None else fields_of(kind, columns))}
    right = {}
    for name, value in corrections.items():
        if name not in known:
            raise InputError(f"{name!r} of a {kind} cannot be corrected: give {', '.join(known) or 'no corrections'}")
        right[name] = _checked(known[name], value)
    score = right.get("score")
    if score is not None and right.get("stance") in _SIGNS and score * _SIGNS[right["stance"]] <= 0:
        raise InputError(f"the stance is {right['stance']!r} and the score {score}: one of them is the other way round")
    if right.get("stance") is not None and "score" not in right and "score" in known:
        right["score"] = _SIGNS.get(right["stance"], 0)  # a stance set by hand is a whole one
    return right


_SIGNS = {"supports": 1, "opposes": -1}


def _checked(field: Field, value: Any) -> Any:
    if not pd.api.types.is_scalar(value) and not isinstance(value, date):
        raise InputError(f"the {field.name} is {value!r}: wanted one value, or nothing when it is unknown")
    given = plain(value)
    words = given.strip() if isinstance(given, str) else given
    if words in (None, ""):
        return None
    if field.choices and words not in field.choices:
        raise InputError(f"the {field.name} is {words!r}: wanted {', '.join(field.choices)}")
    try:
        return _number(field, str(words)) if field.form == NUMBER else _FORMS[field.form](str(words))
    except ValueError as error:
        wanted = _WANTED[field.form].format(least=field.least, most=field.most)
        raise InputError(f"the {field.name} is {words!r}: wanted {wanted}, or nothing when it is unknown") from error


def _number(field: Field, words: str) -> float:
    number = float(words.removesuffix("%").strip().replace("_", "no number"))
    if not (isfinite(number) and field.least <= number <= field.most):
        raise ValueError(words)
    return int(number) if number.is_integer() else number


def _day(words: str) -> str:
    return date.fromisoformat(words).isoformat()


def _sides(words: str) -> str:
    """Codes of jurisdictions, several joined by a stroke; a name that the lexicon knows is told by its code."""
    named = [codes_of_names().get(side.strip().lower()) for side in words.split("/")]
    if None in named:
        raise ValueError(words)
    return "/".join(filter(None, named))


_FORMS: dict[str, Callable[[str], Any]] = {DAY: _day, SIDES: _sides, TEXT: str}
_WANTED = {
    NUMBER: "a number from {least} to {most}",
    DAY: "a day such as 2025-04-09",
    SIDES: "a country or bloc such as Japan or JP, several as CA/MX",
}


def written(values: Mapping[str, Any]) -> str:
    """Plain values as one cell of a file, the same for the same values."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True) if values else ""


def _missing(value: Any) -> bool:
    return value is None or (pd.api.types.is_scalar(value) and bool(pd.isna(value)))
