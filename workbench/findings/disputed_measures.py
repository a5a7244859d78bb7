"""Where articles disagree about a tariff: its status, whom it covers, its rate, its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

import pandas as pd

from workbench.findings.conflict import Conflict, conflict
from workbench.findings.evidence import Evidence
from workbench.findings.lexicon import lexicon
from workbench.findings.reading import Reading
from workbench.findings.words import Phrases, words

_WITNESSES = 3  # articles that are quoted against one; more would say the same
_STOPPED = ("suspended", "delayed", "withdrawn")
_AHEAD = ("threatened", "proposed", "open")
_SCOPES = {"all": "all every each", "most": "most majority", "some": "some several various certain selected many"}
_TARIFF = ("tariff", "tariffs", "duty", "duties", "levy", "levies", "trade")


class Told(NamedTuple):
    """A mention of a measure as a conflict needs it."""

    words: Evidence
    measure: str
    implementing: str | None
    product: str | None
    rate: float | None
    status: str | None
    date: pd.Timestamp | None


def disputed_measures(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """The conflicts over measures among the mentions of articles that belong together, in the order of the articles."""
    yield from _stopped_and_in_force(told, within)
    yield from _ahead_and_in_force(told, within)
    yield from _by_measure(told, within)


def open_questions(reading: Reading) -> Iterator[Told]:
    """The sentences that treat trade measures as still undecided.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading import read
    >>> found = open_questions(read(Article(id="a", text="Final decisions on car tariffs are due in May.")))
    >>> [(told.status, told.product) for told in found]
    [('open', 'automobiles')]
    """
    text = reading.words
    for passage in reading.passages:
        hit = next(_open_phrases().within(text, passage.first, passage.last), None)
        if hit is None or all(word.low not in _TARIFF for word in text[passage.first : passage.last]):
            continue
        product = next((product for _, _, product in _products().within(text, passage.first, passage.last)), None)
        evidence = Evidence.cite(reading.article, passage.start, passage.end)
        yield Told(evidence, "open", None, product, None, "open", None)


def _stopped_and_in_force(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """A measure that applies in one place and is suspended in another; each article with each once."""
    stops: dict[str, list[Told]] = {}
    for one in told:
        if one.status in _STOPPED:
            stops.setdefault(one.words.article, []).append(one)
    first = [here[0] for here in stops.values()]
    seen: set[tuple[str, str]] = set()
    for one in (one for one in told if one.status == "in_force" and one.product is None):
        article = one.words.article
        key = (article, one.measure if article in stops else "")
        if key in seen:
            continue
        fitting = (stop for stop in stops.get(article, first) if _may_be_one(one, stop))
        for stop in islice(fitting, 1 if article in stops else _WITNESSES):
            seen.add(key)
            verdict = (
                f"said to apply and to be {stop.status}: the stop may cover only part, or come later"
                if article in stops
                else f"said to apply here and to be {stop.status} there: the first may leave the stop out"
            )
            yield conflict("status", one.words, stop.words, within, verdict)


def _ahead_and_in_force(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """A measure still ahead in one article and in force in others, each told by its most precise mention."""
    applied = sorted((one for one in told if one.status == "in_force"), key=lambda one: one.rate is None)
    in_force = {one.words.article for one in applied}
    for one in (one for one in told if one.status in _AHEAD and one.words.article not in in_force):
        precise: dict[str, Told] = {}
        for other in applied:
            if _may_be_one(one, other) and (not one.product or other.product):
                precise.setdefault(other.words.article, other)
            if len(precise) == (_WITNESSES if one.product else 1):
                break
        for other in precise.values():
            verdict = f"{one.status} in one article and in force in the other: other dates, or another measure"
            yield conflict("status", one.words, other.words, within, verdict)


def _by_measure(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """Scope, date and rate of what is one measure by its mentions."""
    groups: dict[str, list[Told]] = {}
    for one in told:
        groups.setdefault(one.measure, []).append(one)
    for mentions in groups.values():
        yield from _pairwise("scope", mentions, within)
        yield from _pairwise("date", mentions, within)
    yield from _rates(told, within)


def _pairwise(kind: str, mentions: Sequence[Told], within: str) -> Iterator[Conflict]:
    """The first mention of each value, held against the first of every other one in another article."""
    first: dict[object, Told] = {}
    for one in mentions:
        value = _scope(one) if kind == "scope" else (one.status, one.date) if one.date is not None else None
        if value is None or value in first:
            continue
        for before, other in first.items():
            if other.words.article == one.words.article or (kind == "date" and other.status != one.status):
                continue
            verdict = (
                f"one measure for “{before}” and for “{value}”"
                if kind == "scope"
                else "one measure with two dates; they may be two steps of it"
            )
            yield conflict(kind, other.words, one.words, within, verdict)
        first[value] = one


def _rates(told: Sequence[Told], within: str) -> Iterator[Conflict]:
    """Two articles that give one tariff, by its sides and product, a single but different rate."""
    rates: dict[tuple[str, str], dict[str, list[Told]]] = {}
    for one in told:
        if one.rate is not None and one.status != "ask":
            tariff = one.measure.rsplit("-", 1)[0]
            rates.setdefault((tariff, str(one.status)), {}).setdefault(one.words.article, []).append(one)
    for articles in rates.values():
        single = [mentions[0] for mentions in articles.values() if len({one.rate for one in mentions}) == 1]
        for one in single[1:]:
            if one.rate != single[0].rate:
                verdict = f"{single[0].rate:g}% and {one.rate:g}% for what seems one tariff; they may be two"
                yield conflict("rate", single[0].words, one.words, within, verdict)


def _may_be_one(left: Told, right: Told) -> bool:
    """Whether two mentions may mean one measure: what both tell agrees."""
    sides = left.implementing is None or right.implementing is None or left.implementing == right.implementing
    products = left.product is None or right.product is None or left.product == right.product
    rates = left.rate is None or right.rate is None or left.rate == right.rate
    return sides and products and rates


def _scope(one: Told) -> str | None:
    """How many countries a mention says are covered."""
    text = words(one.words.quote)
    for i, word in enumerate(text):
        for scope, quantifiers in _SCOPES.items():
            near = {following.low for following in text[i + 1 : i + 7]}
            if word.low in quantifiers.split() and near & {"countries", "nations", "partners", "economies", "country"}:
                return scope
    return None


@cache
def _products() -> Phrases[str]:
    return Phrases(((row["surface"], row["product"]) for row in lexicon("products")), lower=True)


@cache
def _open_phrases() -> Phrases[bool]:
    return Phrases(((row["words"], True) for row in lexicon("open_questions")), lower=True)
