"""What each word of a sentence may be to a tariff: a rate, its name, goods, a place, a verb, or a guard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.words import Phrases, Word
from workbench.findings.tariffs.grammar import plain
from workbench.findings.tariffs.rates import percentages
from workbench.findings.tariffs.touches import any_of


class Mark(NamedTuple):
    """Words, from `first` up to `last`, of one kind: rate, term, anaphor, guard, product, place, or a cue's act."""

    kind: str
    first: int
    last: int
    value: str = ""
    form: str = ""


begin = attrgetter("first")


def marks_of(text: list[Word], told: list[tuple[int, int, float]]) -> dict[str, list[Mark]]:
    """The marks of a sentence by kind, each kind in the order of the words."""
    marks: dict[str, list[Mark]] = {}
    rates = [Mark("rate", first, last, str(value)) for first, last, value in percentages(text, told)]
    rated = {i for mark in rates for i in range(mark.first, mark.last)}
    for first, last, meanings in lower().within(text, 0, len(text)):
        if first not in rated and not _is_inner(text, first, last):
            for kind, value, form in meanings:
                marks.setdefault(kind, []).append(Mark(kind, first, last, value, form))
    _as_verbs(text, marks)
    if stand_ins := [Mark("anaphor", m.last, m.last + 1) for m in rates if _is_rate_word(text, m.last)]:
        marks["anaphor"] = sorted([*marks.get("anaphor", ()), *stand_ins], key=begin)
    if fractions := marks.pop("fraction", None):
        rates = sorted([*rates, *_as_rates(text, fractions, marks.get("term", []))], key=begin)
    if guards := [mark for mark in marks.pop("guard", ()) if not _is_compound(text, mark.first)]:
        marks["guard"] = guards
    if rates:
        marks["rate"] = rates
    if places := [Mark("place", first, last, *place) for first, last, place in names().within(text, 0, len(text))]:
        marks["place"] = places
    return marks


def _as_verbs(text: list[Word], marks: dict[str, list[Mark]]) -> None:
    """Marks "levy" as a verb where it is one: "plans to levy 15 percent on rice"."""
    verbs = [
        m
        for m in marks.get("term", ())
        if m.first
        and (
            (text[m.first].low == "levy" and text[m.first - 1].low in _TO)
            or (text[m.first].low == "levies" and _leads_to_rate(text, m.last))
        )
    ]
    if verbs:
        marks["term"] = [mark for mark in marks["term"] if mark not in verbs]
        if not marks["term"]:
            del marks["term"]
        levies = [Mark("impose", m.first, m.last, form=_FORMS[text[m.first].low]) for m in verbs]
        marks["impose"] = sorted([*marks.get("impose", ()), *levies], key=begin)


def _leads_to_rate(text: list[Word], i: int) -> bool:
    """Whether an article or a number follows, as after a verb: "Chile levies a flat 6 percent"."""
    return i < len(text) and (text[i].low in ("a", "an", "no", "only", "just", "about") or text[i].text[0].isdigit())


def _is_rate_word(text: list[Word], i: int) -> bool:
    """Whether the word after a percentage stands for its tariff: "lower the 35 percent rate"."""
    return i < len(text) and text[i].low in _RATE_WORDS


def _is_compound(text: list[Word], i: int) -> bool:
    """Whether a word ends a compound, and so is no word of its own: "lab-grown diamonds"; a dash makes none."""
    return (
        i > 1 and text[i - 1].text == "-" and text[i - 1].end == text[i].start and text[i - 2].end == text[i - 1].start
    )


def _is_inner(text: list[Word], first: int, last: int) -> bool:
    """Whether words are the middle of a compound: "most-favoured-nation duty"."""
    after = text[last : last + 2]
    tight = len(after) == 2 and after[0].text == "-" and text[last - 1].end == after[0].start == after[1].start - 1
    return tight and _is_compound(text, first)


def _as_rates(text: list[Word], fractions: list[Mark], terms: list[Mark]) -> Iterator[Mark]:
    """The shares that are rates: "a duty of a quarter", "a one-fifth duty", "a third of the value of each car"."""
    firsts, lasts = {term.first for term in terms}, {term.last for term in terms}
    for fraction in fractions:
        first, last = fraction.first, fraction.last
        of = first > 1 and text[first - 1].low == "of"
        of = of and (text[first - 2].low in ("tax", "charge", "rate") or first - 1 in lasts)
        valued = [word.low for word in text[last : last + 4]]
        worth = valued[:1] == ["of"] and not plain("value").isdisjoint(valued[1:]) and "market" not in valued
        if of or worth or last in firsts:
            yield fraction._replace(kind="rate")


@cache
def touch(kind: str) -> re.Pattern[str]:
    """A pattern that finds any word of one kind in lower case."""
    rows = lexicon("rate_guards" if kind == "guard" else "tariff_words")
    words = {row["surface"] for row in rows if row.get("kind", kind) == kind}
    return any_of(words - plain("payer") if kind == "guard" else words)


@cache
def lower() -> Phrases[tuple[tuple[str, str, str], ...]]:
    """What a phrase in any case may be: pairs of kind and value; a cue's kind is its act, with its form."""
    meanings: dict[str, list[tuple[str, str, str]]] = {}
    for row in lexicon("tariff_words"):
        meanings.setdefault(row["surface"].lower(), []).append((row["kind"], row["value"], ""))
    for row in lexicon("rate_guards"):
        meanings.setdefault(row["surface"].lower(), []).append(("guard", "", ""))
    for row in lexicon("products"):
        meanings.setdefault(row["surface"].lower(), []).append(("product", row["product"], ""))
    for row in lexicon("status_words"):
        meanings.setdefault(row["surface"].lower(), []).append((row["act"], "", row["form"]))
    return Phrases(((surface, tuple(what)) for surface, what in meanings.items()), lower=True)


@cache
def names() -> Phrases[tuple[str, str]]:
    """Jurisdictions, with the kind of name, by their names, demonyms and capitals and by who holds their offices."""
    places = {row["surface"]: (row["jurisdiction"], row["kind"]) for row in lexicon("jurisdictions")}
    known = {place for place, _ in places.values()}
    holders = {row["holder"]: row["of"] for row in lexicon("offices") if row["of"] in known}
    also = {row["name"]: (row["alone"], *row["also"].split(";")) for row in lexicon("people")}
    for holder, place in holders.items():
        for name in filter(None, (holder, *also.get(holder, ()))):
            places.setdefault(name, (place, "person"))
    return Phrases(places.items())


_RATE_WORDS = frozenset("rate rates charge tax cess surcharge impost".split())
_FORMS = {"levy": "base", "levies": "present"}
_TO = frozenset("to will would may might could can should must not shall".split())
