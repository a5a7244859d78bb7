"""On what goods a tariff is put, by whom and on whom."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import is_passive, modals

CLAUSE = 60  # words: more than a clause has that still says whose goods face what
OWNER = 6  # words between a country and its tariff: "Trump’s new “liberation day” tariffs"
STRANGE = 2  # words in a row, unknown to the lexicons, that a noun phrase may hold: "on light commercial vehicles"


class Scope(NamedTuple):
    """Product and jurisdictions, each None when unsaid; several are joined by a stroke: CA/MX, steel/aluminium."""

    product: str | None
    implementing: str | None
    affected: str | None


def scope_of(sentence: TariffSentence, first: int, last: int, cue: Mark | None, *, asked: bool = False) -> Scope:
    """What the sentence says of the tariff that words `first` up to `last` name and that `cue` speaks of."""
    end = _reach(sentence, last, cue)
    near = sentence.of("place", first=first - CLAUSE, last=last + CLAUSE)
    clause = [place for place in near if sentence.clauses[place.first] == sentence.clauses[first]]
    clause = [place for place in clause if not _owns_partners(sentence, place)]
    led_by = {place: _preposition(sentence, place) for place in clause}
    owners = [place for place in clause if place.last <= first and _owns(sentence, place, first, last)]
    left = [place for place in clause if cue is not None and place.last <= cue.first and place not in owners]
    affected = [place for place in clause if first <= place.first < end and led_by[place] in plain("target")]
    affected = affected or [
        place for place in clause if place not in owners and _is_rated(sentence, place, first, last)
    ]
    by = [place for place in clause if led_by[place] == "by" or _is_source(sentence, place, last, cue)]
    affected = [place for place in affected if place not in by]
    agents = owners or by
    agents = agents or [p for p in clause if first <= p.first < last and led_by[p] is None and p.form != "name"]
    if cue is not None and asked:
        asker = _asker(sentence, cue)
        agents = owners or [place for place in left if asker <= place.first]
        affected = affected or [p for p in left if p.last <= asker and led_by[p] is None][-1:]
    elif cue is not None and (
        cue.kind == "face" or _is_spared(sentence, cue) or (cue.first <= first and is_passive(sentence, cue))
    ):
        affected = affected or [p for p in left if led_by[p] in ("from", "of")] or left[-1:]
    elif cue is not None:
        between = [p for p in clause if cue.last <= p.first and p.last <= first and p not in owners]
        affected = affected or [place for place in between if led_by[place] in (None, *plain("target"))]
        # "Japan said …, leaving a 10% rate" is not Japan's, "Japan said it was considering …" is
        loose = cue.form == "ing" and not modals(sentence, cue) & plain("be")
        close = cue.first - STRANGE - 1 if loose else 0
        subjects = [place for place in left if place.first >= (close if cue.last <= first else last)]
        if cue.kind != "effect":
            agents = agents or [place for place in subjects if led_by[place] is None][-1:]
    agents = agents or [place for place in clause if led_by[place] == "market"]
    if cue is not None and cue.kind in ("face", "impose") and not agents:
        agents = [p for p in clause if led_by[p] == "in" and p.value and p not in affected]
    if not agents and (importers := [place for place in affected if _is_importer(sentence, place)]):
        agents, affected = importers, []
    implementing = _joined(agents[-1:])
    return Scope(
        product=_joined(_goods(sentence, first, last, end, cue)),
        implementing=implementing,
        affected=_joined(place for place in affected if place.value != implementing),
    )


def _reach(sentence: TariffSentence, last: int, cue: Mark | None) -> int:
    """The word before which everything still belongs to the tariff: the noun phrases that say on what and on whom."""
    others = [mark.first for mark in sentence.of("rate", "term", first=last, last=last + CLAUSE)]
    start = last
    if cue is not None and cue.first >= last and not any(other < cue.first for other in others):
        start = cue.last
    end, strange = start, 0
    stop = min([len(sentence.words), *others])
    while end < stop and sentence.clauses[end] == sentence.clauses[start - 1]:
        word = sentence.lows[end]
        expected = end in sentence.named or word in _expected() or word[0].isdigit()
        strange = 0 if expected else strange + 1
        if strange > STRANGE or word in plain("ends") or (end == start and not expected):
            break
        end += 1
    return end


@cache
def _expected() -> frozenset[str]:
    """The small words of the noun phrases that say on what and on whom a tariff is."""
    return plain("within") | plain("target") | plain("made")


def _is_spared(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a tariff is what somebody is spared: "Singapore's drugmakers might be spared a 100 percent tariff"."""
    return sentence.lows[cue.first] in plain("sparing") and not plain("be").isdisjoint(modals(sentence, cue))


def _asker(sentence: TariffSentence, cue: Mark) -> int:
    """Where the asking stands over what is asked: "Japan urged the US to lift …"."""
    return max((ask.first for ask in sentence.of("ask", first=cue.first - CLAUSE, last=cue.first)), default=cue.first)


def _owns_partners(sentence: TariffSentence, place: Mark) -> bool:
    """Whether a place only says whose trading partners are meant."""
    after = sentence.of("place", first=place.last + 1, last=place.last + 2)
    return any(one.value == "WORLD" for one in after) and sentence.words[place.last].low == "'s"


def _preposition(sentence: TariffSentence, place: Mark) -> str | None:
    """What leads to a place: the preposition before it, over adjectives and a list; `market` for "exports to"."""
    i = place.first - 1
    while i >= max(0, place.first - CLAUSE) and (i in sentence.named or sentence.words[i].low in plain("within")):
        i -= 1
    word = sentence.words[i].low if i >= 0 else ""
    if word in ("to", "into") and set(sentence.low(i - 1, i)) & plain("market"):
        return "market"
    if word == "in" and set(sentence.low(i - 1, i)) & plain("made"):
        return "from"
    return word if word in plain("target") or word in ("by", "in", "with", "at", "into") else None


def _owns(sentence: TariffSentence, place: Mark, first: int, last: int) -> bool:
    """Whether a place stands before the tariff as its owner: "US auto tariffs", "Canada's “mirror” tariffs"."""
    between = sentence.low(place.last, first)
    named = bool(sentence.of("term", "anaphor", "suspend", "delay", first=first, last=last))
    apart = {"a", "an"} & set(between) and not {"of", "'s", "’", "'"} & set(between)
    adjunct = place.form == "name" and "'s" not in between[:1]  # "the China tariffs" are tariffs on China
    fits = len(between) <= OWNER and all(
        word in plain("owner") or i in sentence.named for i, word in enumerate(between, place.last)
    )
    return named and fits and not apart and not adjunct


def _is_rated(sentence: TariffSentence, place: Mark, first: int, last: int) -> bool:
    """Whether a place stands right before its rate: "Vietnam 46%", "Vietnam (46%)", "the China tariffs"."""
    between = sentence.low(place.last, first)
    if between in (["ones"], ["goods"], ["products"], [",", "with", "a"], [",", "with", "an"], [",", "with"], ["at"]):
        return True
    if between in ([":"], ["–"], ["—"]):  # an entry of a list
        return True
    if place.last in (first, first - 1) and sentence.words[place.last].low in ("(", *sentence.low(first, first + 1)):
        return place.form == "name" or not sentence.of("term", first=first, last=last)
    return False


def _is_source(sentence: TariffSentence, place: Mark, last: int, cue: Mark | None) -> bool:
    """Whether what is faced comes from a place: "faces a 10% tariff from the US"."""
    faced = cue is not None and cue.kind == "face" and last < place.first
    return faced and not set(sentence.low(last, place.first)) - {"from", "the"}


def _is_importer(sentence: TariffSentence, place: Mark) -> bool:
    """Whether a place is where the goods go: "almost all US imports"."""
    return "all" in sentence.low(place.first - 2, place.first) and sentence.low(place.last, place.last + 1) == [
        "imports"
    ]


def _goods(sentence: TariffSentence, first: int, last: int, end: int, cue: Mark | None) -> list[Mark]:
    """The products in the tariff's own words, right before them ("steel and aluminium tariffs") or after them."""
    start = first
    while first - 1 in sentence.named and start > max(0, first - CLAUSE):
        if not (start - 1 in sentence.named or sentence.words[start - 1].low in ("and", ",", "&")):
            break
        start -= 1
    for begin, stop in ((first, last), (start, first), (last, end)):
        if found := sentence.of("product", first=begin, last=stop):
            return found
    if cue is None or cue.last > first or cue.kind not in ("face", "withdraw"):
        return []
    begin, stop = (first - CLAUSE, cue.first) if cue.kind == "face" else (cue.last, first)
    clause = sentence.clauses[first]
    return [mark for mark in sentence.of("product", first=begin, last=stop) if sentence.clauses[mark.first] == clause]


def _joined(marks: Iterable[Mark]) -> str | None:
    return "/".join(dict.fromkeys(mark.value for mark in marks)) or None
