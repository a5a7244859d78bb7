"""Which tariffs a sentence speaks of, with the rate it gives them, or none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from workbench.findings.tariffs.changes import change, factor_of
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.status import standing_alone, status_of
from workbench.findings.tariffs.told import TERM_AFTER, TERM_BEFORE, goes_with, is_item, is_tariff_rate
from workbench.findings.tariffs.verbs import RELIEF
from workbench.findings.tariffs.verdicts import STANDS, Verdict

LONGEST = 8  # words of an aside after its rate: ", 2.4 percent at the start of the year,"
NOUN = 3  # words between a tariff and a noun that speaks of it: "suspension of all new tariffs"
NAMED = 2  # words between a rate and the tariff it names: "its 45% import duty"
VERB = 7  # words between a tariff without a rate and the verb that makes it worth a row


class Mention(NamedTuple):
    """A tariff in a sentence: its words from `first` up to `last`, its rate, the rate before, what becomes of it."""

    first: int
    last: int
    rate: float | None = None
    rate_from: float | None = None
    verdict: Verdict | None = None


_WHERE = (["with"], ["for"], ["above"], ["beyond"], ["including"], ["depending"], ["where"])  # not when, but of what


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
            is_tariff_rate(sentence, rate)
            or (lower and is_tariff_rate(sentence, following))
            or (rates and (is_item(sentence, rates[-1], rate) or goes_with(sentence, rates[-1], rate)))
        ):
            rates.append(rate)
    told, stated = None, None
    i = 0
    while i < len(rates):
        rate, before = rates[i], None
        following = rates[i + 1] if i + 1 < len(rates) else None
        if following is not None and (order := change(sentence, rate, following)):
            rate, before = order
            i += 1
        first, last = min(rate.first, (before or rate).first), max(rate.last, (before or rate).last)
        first, last = _with_term(sentence, first, last)
        told_of = (first, last) if before is None or before.first < rate.first else (first, rate.last)
        value = float(rate.value)
        earlier = None if before is None else float(before.value)
        if before is None and (factor := factor_of(sentence, rate)):
            value, earlier = value * factor, value
        verdict = status_of(sentence, *told_of)
        if verdict is None and told is not None and is_item(sentence, told, rate):
            verdict = stated
        if verdict is not None and stated is not None and _rises_on(sentence, verdict.cue, rate):
            # "a duty of 25%, rising to 50% after a year" is still to come, and no surer than the first step
            later = stated.status == "in_force" and sentence.low(last, last + 1) not in _WHERE
            verdict = verdict._replace(status="announced" if later else stated.status)
        ahead = verdict is not None and verdict.status in ("announced", "proposed", "threatened")
        if before is not None and ahead and _is_today(sentence, before, verdict):
            yield Mention(before.first, before.last, earlier, None, _stands(before))
        elif before is not None and ahead and (named := _named_before(sentence, before, rate)):
            yield Mention(before.first, named.last, float(before.value), None, _stands(before))
        yield Mention(first, last, value, earlier, verdict)
        told, stated = rate, verdict
        i += 1


def _stands(before: Mark) -> Verdict:
    return Verdict(STANDS, Mark("keep", before.first, before.last, form="adj"))


def _is_today(sentence: TariffSentence, before: Mark, verdict: Verdict | None) -> bool:
    """Whether an old rate is told of itself, between commas: "that the duty on thighs, now 42%, be raised to 82%"."""
    led = sentence.low(before.first - 3, before.first)
    now = led[-2:-1] == [","] and led[-1] in plain("now")
    after = sentence.low(before.last, before.last + 1)
    if led[-1:] == [","] and after == ["since"]:
        return True  # "the tariff on rice, 15% since July, is to climb to 20%"
    closed = after == [","] and verdict is not None and verdict.status == "proposed"
    return closed and (now or led == [",", "at", "present"])


def _named_before(sentence: TariffSentence, before: Mark, rate: Mark) -> Mark | None:
    """The word for the tariff that has the old rate for its name, and is told of itself: "its 45% duty will fall"."""
    if before.first > rate.first or sentence.low(before.first - 1, before.first) == ["from"]:
        return None
    return next(iter(sentence.of("term", first=before.last, last=before.last + NAMED)), None)


def _with_term(sentence: TariffSentence, first: int, last: int) -> tuple[int, int]:
    """The rate's words with those of its tariff: "24 percent “reciprocal tariff”", "tariffs on cars of 25%"."""
    for term in sentence.of("term", first=last, last=last + TERM_AFTER + 1):
        here = sentence.clauses[term.first] == sentence.clauses[first]
        if here and not plain("parts") & set(sentence.low(last, term.first)):
            return first, term.last
    if sentence.of("rate", first=first - TERM_BEFORE - 6, last=first):
        return first, last
    near = sentence.of("term", first=first - TERM_BEFORE - 6, last=first)
    stand_ins = sentence.of("anaphor", first=first - TERM_BEFORE - 6, last=first)
    near = near or [one for one in stand_ins if sentence.words[one.first].low not in ("it", "them")]
    for term in reversed(near):
        if {"which", "who"} & set(sentence.low(term.last, first)):
            break  # "the tariff, which they had wanted to raise to 50%, stays"
        if term.last <= first <= term.last + TERM_BEFORE and sentence.clauses[term.first] == sentence.clauses[first]:
            return term.first, last
    return first, last


def _rises_on(sentence: TariffSentence, cue: Mark, rate: Mark) -> bool:
    """Whether a participle leads from the rate before to this one: "…, rising to 50%"."""
    return cue.form == "ing" and cue.last <= rate.first and bool(plain("more") & set(sentence.low(cue.first, cue.last)))


def _unrated(sentence: TariffSentence, taken: set[int]) -> Iterator[Mention]:
    for tariff in sentence.of("term", "anaphor"):
        if tariff.first in taken or sentence.of("rate", first=tariff.last, last=tariff.last + 1):
            continue
        verdict = status_of(sentence, tariff.first, tariff.last)
        if verdict is None or not _speaks_of(sentence, verdict.cue, tariff):
            continue
        yield Mention(tariff.first, tariff.last, verdict=verdict)
    for verdict in standing_alone(sentence) if sentence.of("term", "anaphor") else ():
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
