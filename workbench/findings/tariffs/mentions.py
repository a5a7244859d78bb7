"""Which tariffs a sentence speaks of, with the rate it gives them, or none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.status import Verdict, standing_alone, status_of
from workbench.findings.tariffs.verbs import RELIEF, is_passive

TERM_AFTER = 8  # words between a rate and its tariff: "25% additional ad valorem rate of duty"
TERM_BEFORE = 14  # words between a tariff and its rate: "tariffs on imported Japanese cars and lorries of 25%"
FAR = 99  # not within reach
GUARD = 6  # words within which growth, yields, shares … claim a percentage for themselves
CLAUSE = 60  # words: more than a clause has that still says who faces what
NOUN = 3  # words between a tariff and a noun that speaks of it: "suspension of all new tariffs"
VERB = 7  # words between a tariff without a rate and the verb that makes it worth a row


class Mention(NamedTuple):
    """A tariff in a sentence: its words from `first` up to `last`, its rate, the rate before, what becomes of it."""

    first: int
    last: int
    rate: float | None = None
    rate_from: float | None = None
    verdict: Verdict | None = None


def mentions(sentence: TariffSentence) -> Iterator[Mention]:
    """The tariffs of a sentence in order: those with a rate, and those without of which something is said."""
    rated = list(_rated(sentence))
    taken = {i for mention in rated for i in range(mention.first, mention.last)}
    spoken = {mention.verdict.cue for mention in rated if mention.verdict is not None}
    yield from rated
    for mention in _unrated(sentence, taken):
        if mention.verdict is not None and mention.verdict.cue not in spoken:
            spoken.add(mention.verdict.cue)
            yield mention


def _rated(sentence: TariffSentence) -> Iterator[Mention]:
    rates: list[Mark] = []
    percentages = sentence.of("rate")
    for rate, following in zip_longest(percentages, percentages[1:]):
        lower = (
            following is not None and following.first - rate.last == 1
        )  # "15 or 20 percent": the second tells of both
        if (
            _is_tariff_rate(sentence, rate)
            or (lower and _is_tariff_rate(sentence, following))
            or (rates and _is_item(sentence, rates[-1], rate))
        ):
            rates.append(rate)
    told, stated = None, None
    i = 0
    while i < len(rates):
        rate, before = rates[i], None
        following = rates[i + 1] if i + 1 < len(rates) else None
        if following is not None and (order := _change(sentence, rate, following)):
            rate, before = order
            i += 1
        first, last = min(rate.first, (before or rate).first), max(rate.last, (before or rate).last)
        first, last = _with_term(sentence, first, last)
        value = float(rate.value)
        earlier = None if before is None else float(before.value)
        if before is None and (factor := _factor(sentence, rate)):
            value, earlier = value * factor, value
        verdict = status_of(sentence, first, last)
        if verdict is None and told is not None and _is_item(sentence, told, rate):
            verdict = stated
        yield Mention(first, last, value, earlier, verdict)
        told, stated = rate, verdict
        i += 1


def _is_tariff_rate(sentence: TariffSentence, rate: Mark) -> bool:
    """A percentage is a tariff's when a tariff word is nearer to it than anything else percentages are given of."""
    ahead = sentence.low(rate.first - 2, rate.first)
    if ahead[-1:] == ["by"] and not set(ahead) & plain("replaced"):  # a change, not a rate
        return False
    parts = sentence.low(rate.last, rate.last + 2)
    if parts[:1] == ["of"] and parts[1:] not in (["their"], ["its"]):  # a share of something, unless of the value
        of_a_tariff = sentence.of("term", first=rate.last, last=rate.last + 4)
        if not of_a_tariff:
            return False
    near = {"first": rate.first - TERM_BEFORE - 6, "last": rate.last + TERM_AFTER + 1}
    terms = [m for m in sentence.of("term", "anaphor", **near) if sentence.words[m.first].low not in ("it", "them")]
    tariff = min((_distance(sentence, rate, term) for term in terms), default=FAR)
    moves = {cue.first for cue in sentence.of("effect", "impose", "reduce", **near) if _moves_a_tariff(sentence, cue)}
    guards = [guard for guard in sentence.of("guard", **near) if guard.first not in moves]
    other = min((_distance(sentence, rate, guard) for guard in guards), default=FAR)
    if (other <= GUARD and other <= tariff) or _is_measured_of(sentence, rate, guards):
        return False
    if tariff < FAR:
        return True
    listed = set(sentence.low(rate.last, rate.last + 1)) & {"on", "for", "against"}
    charged = [
        cue
        for cue in sentence.of("face", "impose", *_TALK, first=rate.first - CLAUSE, last=rate.first)
        if sentence.clauses[cue.first] == sentence.clauses[rate.first]
        and _charges(sentence, cue, rate, listed=bool(listed))
    ]
    if _is_entry(sentence, rate) and not sentence.of("guard") and (sentence.goes_on or sentence.of("term")):
        return True
    if sentence.of("term", "free"):
        return bool(charged or listed)
    following = sentence.low(rate.last, rate.last + 1)
    stands_alone = not following or following[0] in plain("alone")  # "pays 19%", not "pays 19% interest"
    return bool(charged and stands_alone and sentence.goes_on and sentence.named)


def _is_entry(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a rate is an entry of a list of countries: "Brazil: 50%", "Japan (24%)"."""
    sign = sentence.low(rate.first - 1, rate.first)
    after = sentence.low(rate.last, rate.last + 1)
    places = sentence.of("place", first=rate.first - 4, last=rate.first)
    return bool(
        sign in ([":"], ["("], ["–"], ["—"])
        and places
        and places[-1].last == rate.first - 1
        and (not after or after[0] in (")", ";", ".", ","))
    )


def _charges(sentence: TariffSentence, cue: Mark, rate: Mark, *, listed: bool) -> bool:
    """Whether a verb tells of a charge without the word for it: "pays 19%", "charges 50% on most goods"."""
    if cue.kind in _TALK:
        return cue.last == rate.first  # "officials have floated 25 per cent"
    if cue.kind == "face":
        return True
    return sentence.words[cue.first].low in plain("charges") and (listed or is_passive(sentence, cue))


def _is_measured_of(sentence: TariffSentence, rate: Mark, guards: list[Mark]) -> bool:
    """Whether a tariff only stands in what was measured: "put the odds of a slump caused by tariffs at 60%"."""
    if not set(sentence.low(rate.first - 2, rate.first)) & {"at", "to"}:
        return False
    heads = [guard for guard in guards if guard.last < rate.first]
    terms = [term for term in sentence.of("term", last=rate.first) if heads and term.first > heads[-1].first]
    if not terms or sentence.clauses[heads[-1].first] != sentence.clauses[rate.first]:
        return False
    return bool({"of", "from", "by", "to", "for"} & set(sentence.low(heads[-1].last, terms[0].first)))


def _is_item(sentence: TariffSentence, told: Mark, rate: Mark) -> bool:
    """Whether a rate stands in the list that spells out the one before: "50 percent: 25 percent … and a further 25"."""
    between = range(told.last, rate.first)
    listed = any(sentence.words[i].low == ":" for i in between) or set(
        sentence.low(rate.first - 2, rate.first)
    ) & plain("more")
    part = sentence.low(rate.last, rate.last + 1) == ["of"]
    return bool(listed) and not part and not sentence.of("guard", first=told.last, last=rate.last + GUARD)


def _moves_a_tariff(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what rose or fell is a tariff: "import duties on cars rose to 27.5 percent"."""
    clause = sentence.clauses[cue.first]
    near = sentence.of("term", "guard", first=cue.first - TERM_AFTER - 6, last=cue.first)
    before = [mark for mark in near if mark.last <= cue.first and sentence.clauses[mark.first] == clause]
    return bool(before) and before[-1].kind == "term" and cue.first - before[-1].last <= TERM_AFTER


def _distance(sentence: TariffSentence, rate: Mark, other: Mark) -> int:
    """The words between a rate and another mark of its clause; far when a clause or more words lie between than may."""
    if sentence.clauses[rate.first] != sentence.clauses[other.first]:
        return FAR
    if other.first >= rate.last:
        gap = other.first - rate.last
        parted = plain("parts") & set(sentence.low(rate.last, other.first))
        return FAR if gap > TERM_AFTER or (parted and other.kind != "guard") else gap
    gap = rate.first - other.last
    return gap if gap <= TERM_BEFORE else FAR


def _with_term(sentence: TariffSentence, first: int, last: int) -> tuple[int, int]:
    """The rate's words with those of its tariff: "24 percent “reciprocal tariff”", "tariffs on cars of 25%"."""
    for term in sentence.of("term", first=last, last=last + TERM_AFTER + 1):
        if not plain("parts") & set(sentence.low(last, term.first)):
            return first, term.last
    if sentence.of("rate", first=first - TERM_BEFORE - 6, last=first):
        return first, last
    near = sentence.of("term", first=first - TERM_BEFORE - 6, last=first)
    near = near or sentence.of("anaphor", first=first - TERM_BEFORE - 6, last=first)
    for term in reversed(near):
        if term.last <= first <= term.last + TERM_BEFORE and sentence.clauses[term.first] == sentence.clauses[first]:
            return term.first, last
    return first, last


def _change(sentence: TariffSentence, left: Mark, right: Mark) -> tuple[Mark, Mark] | None:
    """The new rate and the old one: "from 10% to 25%", "to 25% from 10%", "raised the 10% tariff to 25%"."""
    between = sentence.low(left.last, right.first)
    if len(between) > TERM_BEFORE or sentence.clauses[left.first] != sentence.clauses[right.first]:
        return None
    if "from" in between[-4:] and plain("moved") & set(between[between.index("from") - 1 :]):
        return left, right  # "25%, up from 10%", "15%, down from a threatened 25%"
    if plain("replacing") & set(between[-4:]):
        return left, right  # "15 percent instead of 25 percent", "…, replacing one of 27.5 percent"
    if plain("replaced") & set(between[-4:]):
        return right, left  # legal prose: by striking "84 percent" and inserting "125 percent"
    if len(between) > TERM_AFTER:
        return None
    ahead = sentence.low(left.first - 3, left.first)
    if plain("now") & set(ahead[-2:]) and "to" in between[-2:]:
        return right, left  # "the tariff, currently 25%, will go up to 50%"
    raised = between[-1:] == ["to"] and len(between) > 1 and not {"and", ","} & set(between)
    if "to" in between and ("from" in ahead or raised):
        return right, left
    if "from" in between[:2] and "to" in ahead:
        return left, right
    return None


def _factor(sentence: TariffSentence, rate: Mark) -> float | None:
    """Two for a rate that is doubled, as far as the sentence does not say to what."""
    ahead = sentence.low(rate.first - 5, rate.first)
    if "to" in ahead or "by" in ahead:
        return None
    return next((factor for stem, factor in _FACTORS.items() for word in ahead if word.startswith(stem)), None)


def _unrated(sentence: TariffSentence, taken: set[int]) -> Iterator[Mention]:
    for tariff in sentence.of("term", "anaphor"):
        if tariff.first in taken or sentence.of("rate", first=tariff.last, last=tariff.last + 1):
            continue
        verdict = status_of(sentence, tariff.first, tariff.last)
        if verdict is None or not _speaks_of(sentence, verdict.cue, tariff):
            continue
        yield Mention(tariff.first, tariff.last, verdict=verdict)
    for verdict in standing_alone(sentence):
        yield Mention(verdict.cue.first, verdict.cue.last, verdict=verdict)


def _speaks_of(sentence: TariffSentence, cue: Mark, tariff: Mark) -> bool:
    """Whether a verb is near enough to its tariff, with no other tariff or rate between them."""
    first, last = (cue.last, tariff.first) if cue.last <= tariff.first else (tariff.last, cue.first)
    if last - first > VERB or sentence.of("rate", "term", first=first, last=max(first, last)):
        return False
    if cue.form == "noun" and last - first > NOUN:
        return False
    if tariff.kind == "term":
        return True
    if sentence.words[tariff.first].low in ("it", "them"):
        return cue.kind in RELIEF and first == last
    return cue.kind in RELIEF or cue.kind in ("effect", "announce", "impose")


_TALK = ("propose", "threaten", "announce")
_FACTORS = {"doubl": 2.0, "tripl": 3.0, "halv": 0.5}
