"""Where articles disagree about a tariff: its status, whom it covers, its rate, its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

import pandas as pd

from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.evidence import Evidence
from workbench.findings.reading.passages import small
from workbench.findings.reading.words import words

_WITNESSES = 3  # articles that are quoted against one; more would say the same
_STOPPED = ("suspended", "delayed", "withdrawn")
_AHEAD = ("threatened", "proposed", "open")
_SCOPES = ("all", "most", "some")
_STEPS = 2.0  # points by which two rates may differ and be one, rounded


class Told(NamedTuple):
    """A mention of a measure as a conflict needs it."""

    words: Evidence
    measure: str
    implementing: str | None
    product: str | None
    rate: float | None
    status: str | None
    date: pd.Timestamp | None
    affected: str | None = None
    rate_from: float | None = None


def disputed_measures(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """The conflicts over measures among the mentions of articles that belong together, in the order of the articles."""
    yield from _stopped_and_in_force(told, within)
    yield from _left_out(told, within)
    yield from _ahead_and_in_force(told, within)
    yield from _scopes_told(told, within)
    yield from _dates(told, within)
    yield from _rates(told, within)


def _stopped_and_in_force(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """A measure that applies in one place and is suspended in another; each article with each once."""
    stops: dict[str, list[Told]] = {}
    for one in told:
        if one.status in _STOPPED and not _still_applies(one):
            stops.setdefault(one.words.article, []).append(one)
    first = [here[0] for here in stops.values()]
    seen: set[tuple[str, str]] = set()
    for one in (one for one in told if one.status == "in_force" and one.product is None and not _is_contrast(one)):
        article = one.words.article
        key = (article, one.measure if article in stops else "")
        if key in seen:
            continue
        fitting = (stop for stop in stops.get(article, first) if stop.product is None and _may_be_one(one, stop))
        for stop in islice(fitting, 1 if article in stops else _WITNESSES):
            seen.add(key)
            verdict = (
                f"said to apply and to be {stop.status}: the stop may be about a part only, or come later"
                if article in stops
                else f"said to apply here and to be {stop.status} there: the first may leave the stop out"
            )
            if article not in stops and not _is_same(one, stop):
                verdict += ", or they may be about two measures"
            yield conflict("status", one.words, stop.words, within, verdict)


def _left_out(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """A measure one article only knows as announced or threatened, while another tells that it has been stopped."""
    stops = [
        one
        for one in told
        if one.status in _STOPPED and (one.rate is not None or one.product is not None) and not _is_wish(one)
    ]
    seen: set[str] = set()
    for one in (one for one in told if one.status in ("threatened", "announced", "proposed")):
        article = one.words.article
        known = [stop for stop in stops if _is_same(one, stop)]
        if article in seen or not known or any(stop.words.article == article for stop in known):
            continue
        seen.add(article)
        verdict = f"one article has the measure {known[0].status}; the other does not mention that, or is earlier"
        yield conflict("omission", known[0].words, one.words, within, verdict)


def _ahead_and_in_force(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """A measure still ahead in one article and in force in others, each told by its most precise mention."""
    applied = sorted((one for one in told if one.status == "in_force"), key=lambda one: one.rate is None)
    in_force = {one.words.article for one in applied}
    rates: dict[str, set[float | None]] = {}
    for one in told:
        rates.setdefault(one.words.article, set()).update((one.rate, one.rate_from))
    for one in (one for one in told if one.status in _AHEAD and one.words.article not in in_force):
        precise: dict[str, Told] = {}
        for other in applied:
            raised = one.product and one.product == other.product and other.rate not in rates[one.words.article]
            same = _may_be_one(one._replace(rate=None) if raised else one, other)
            strangers = (
                one.rate is not None and one.product is None and other.rate is None and other.product is not None
            )
            if same and not strangers and (not one.product or other.product):
                precise.setdefault(other.words.article, other)
            if len(precise) == (_WITNESSES if one.product else 1):
                break
        for other in precise.values():
            verdict = f"{one.status} in one article and in force in the other: other dates, or another measure"
            yield conflict("status", one.words, other.words, within, verdict)


def _scopes_told(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """How many countries a measure covers, where articles tell it differently."""
    first: dict[str, list[Told]] = {}
    for one in told:
        scope = _scope(one)
        if scope is None:
            continue
        for before, others in first.items():
            other = next((other for other in others if _may_be_one(one, other)), None)
            if before != scope and other is not None and other.words.article != one.words.article:
                verdict = f"one measure for “{before}” and for “{scope}” countries, unless two are meant"
                yield conflict("scope", other.words, one.words, within, verdict)
        if not any(_may_be_one(one, other) for other in first.get(scope, ())):
            first.setdefault(scope, []).append(one)


def _dates(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """The first mention of each step and date of a measure, held against every other date of the same step."""
    groups: dict[tuple[str, str | None], dict[object, Told]] = {}
    for one in told:
        if one.date is None or one.status == "ask":
            continue  # who asks on which day is for the events to tell
        first = groups.setdefault((one.measure, one.status), {})
        if one.date in first:
            continue
        for other in first.values():
            if other.words.article != one.words.article:
                verdict = "different dates for one measure; they may be two steps of it"
                yield conflict("date", other.words, one.words, within, verdict)
        first[one.date] = one


def _rates(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """Two articles that give what seems one tariff, by its sides and product, a different rate and no common one."""
    groups: dict[tuple[str | None, ...], dict[str, list[Told]]] = {}
    for one in told:
        if one.rate is not None and one.status != "ask" and (one.product or one.affected):
            status = None if one.product else one.status  # without a product two rates are one tariff's in one state
            key = (one.implementing, one.product, one.affected, status)
            groups.setdefault(key, {}).setdefault(one.words.article, []).append(one)
    for articles in groups.values():
        (_, first), *rest = articles.items()
        seen: set[float | None] = set()
        for other in (other for _, other in rest):
            left, right = _unshared(first, other), _unshared(other, first)
            if len(left) == len(right) == 1 and right[0].rate not in seen and not _is_near(left[0], right[0]):
                seen.add(right[0].rate)
                verdict = f"different rates, {left[0].rate:g}% and {right[0].rate:g}%, for what seems one tariff"
                yield conflict("rate", left[0].words, right[0].words, within, f"{verdict}; they may be two")


def _unshared(ours: Sequence[Told], theirs: Sequence[Told]) -> list[Told]:
    """The mentions, one for each rate, whose rate the other side does not tell."""
    known = {rate for one in theirs for rate in (one.rate, one.rate_from)}
    found = {one.rate: one for one in reversed(ours) if one.rate not in known}
    return [found[rate] for rate in sorted(found, key=lambda rate: rate or 0.0)]


def _is_near(left: Told, right: Told) -> bool:
    """Whether a rate may be another one rounded: a quarter and 24 per cent."""
    a, b = left.rate or 0.0, right.rate or 0.0
    rounded = not all(any(char.isdigit() for char in one.words.quote) for one in (left, right))
    return abs(a - b) <= (_STEPS if rounded else 0.0)


def _is_same(left: Told, right: Told) -> bool:
    """Whether two mentions tell one measure: the same rate or product, and nothing that differs."""
    rate = left.rate is not None and left.rate == right.rate
    product = left.product is not None and left.product == right.product
    affected = left.affected is None or right.affected is None or left.affected == right.affected
    return (rate or product) and affected and _may_be_one(left, right)


def _is_contrast(one: Told) -> bool:
    """Whether a mention says of itself that it is what is left, or that it is a pause: "remaining duties"."""
    return any(word.strip('.,;:()“”"') in small("left over") for word in one.words.quote.lower().split())


def _is_wish(one: Told) -> bool:
    """Whether somebody only wants to see a measure stopped."""
    return not {"wish", "wishes", "want", "wants", "wanted", "hope", "hopes", "like"}.isdisjoint(
        one.words.quote.lower().split()
    )


def _still_applies(one: Told) -> bool:
    """Whether a mention says that something still applies, whatever else of it is stopped or asked for."""
    low = one.words.quote.lower()
    return any(
        f"{word} {verb}" in low for word in ("still", "continue to") for verb in ("face", "pay", "appl", "stand")
    )


def _may_be_one(left: Told, right: Told) -> bool:
    """Whether two mentions may mean one measure: what both tell agrees."""
    sides = left.implementing is None or right.implementing is None or left.implementing == right.implementing
    products = left.product is None or right.product is None or left.product == right.product
    rates = left.rate is None or right.rate is None or left.rate == right.rate
    return sides and products and rates


def _scope(one: Told) -> str | None:
    """How many countries a mention says are covered."""
    if not any(country in one.words.quote for country in small("countries")):
        return None
    text = words(one.words.quote)
    for i, word in enumerate(text):
        scope = _quantifiers().get(word.low)
        if scope and any(following.low in small("countries") for following in text[i + 1 : i + 7]):
            return scope
    return None


@cache
def _quantifiers() -> dict[str, str]:
    """Each quantifier with how many it stands for: all, most or some."""
    return {word: scope for scope in _SCOPES for word in small(f"scope {scope}")}
