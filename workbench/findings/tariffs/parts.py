"""Percentages that tell a change or a part of something, and those that go on from one that does."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.tariffs.grammar import months
from workbench.findings.tariffs.homonyms import is_comparative
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import ACTS

GUARD = 6  # words within which growth, yields, shares … claim a percentage for themselves
TERM_AFTER = 14  # words between a tariff and the verb that moves it: "import duties on cars from Japan rose"
LEAD = 8  # words of more or less between "by" and its percentage: "by as much as 20%"


def is_change_or_part(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage tells by how much something moved, or how much of it is meant; "of its value" is a rate."""
    ahead = sentence.low(rate.first - 2, rate.first)
    if ahead[-1:] == ["by"] and not set(ahead) & plain("replaced"):
        return True
    if _is_measured_change(sentence, rate) or set(sentence.low(rate.last, rate.last + 1)) & plain("comparative"):
        return True  # "110 percent dearer"
    if sentence.low(rate.last, rate.last + 1) == ["off"] and not sentence.of(
        "term", first=rate.last, last=rate.last + 5
    ):
        return True  # "would shave 5 percent off exports"
    grows = "".join(sentence.low(_head_of(sentence, rate) - 1, _head_of(sentence, rate))).startswith(_GROWS)
    if grows or _takes_off(sentence, rate) or _is_rise_of(sentence, rate):
        return True
    if _is_polled(sentence, rate) or _is_told_as_share(sentence, rate):
        return True
    if (
        set(sentence.low(_head_of(sentence, rate) - 1, _head_of(sentence, rate))) & _CONTAINS
        and rate.last in sentence.named
    ):
        return True  # "garments with at least 20% American cotton"
    parts = sentence.low(rate.last, rate.last + 3)
    if parts[:1] in (["a"], ["per"], ["every"]) and parts[1:2] and parts[1] in _SPANS:
        return True  # "2 per cent a day in demurrage"
    if set(sentence.low(rate.first - 1, rate.first)) & plain("levies") and parts[:2] in (
        ["of", "every"],
        ["of", "each"],
    ):
        return False  # "customs want 15% of every crate"
    if (
        parts[:1] != ["of"]
        or (parts[1:2] and parts[1] in months())
        or set(parts[1:]) & plain("value")
        or parts[2:] == ["own"]
    ):
        return False
    return not sentence.of("term", first=rate.last, last=rate.last + 4) or parts[1:2] == ["the"]


def moves_a_tariff(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what rose or fell is a tariff: "import duties on cars rose to 27.5 percent"."""
    clause = sentence.clauses[cue.first]
    near = sentence.of("term", "guard", first=cue.first - TERM_AFTER, last=cue.first)
    before = [mark for mark in near if mark.last <= cue.first and sentence.clauses[mark.first] == clause]
    return bool(before) and before[-1].kind == "term" and cue.first - before[-1].last <= TERM_AFTER - 6


def is_of_term(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a tariff and its rate are one phrase, whatever stands near: "a tariff of 20 percent would cost jobs"."""
    head = rate.first
    while head > max(0, rate.first - LEAD) and sentence.words[head - 1].low in _ABOUT:
        head -= 1
    if sentence.low(head - 1, head) != ["of"]:
        return False
    if sentence.low(rate.last, rate.last + 1) == ["on"] and any(
        sentence.lows[guard.first] not in _TRADED
        for guard in sentence.of("guard", first=rate.last + 1, last=rate.last + 3)
    ):
        return False  # "a levy of 5% on remittances"
    return any(term.last == head - 1 for term in sentence.of("term", first=head - LEAD, last=head))


def is_next_of_others(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage follows one of something else, and no tariff is named: "2.1 percent, and Spain's 2.7"."""
    if sentence.of("term"):
        return False
    if sentence.aside and set(sentence.low(0, rate.first)) & {"it", "they"}:
        return True  # "Support fell. In Ohio it was 40%."
    for before in sentence.of("rate", last=rate.first):
        near = sentence.of("guard", first=before.first - GUARD, last=before.last + 1)
        claimed = any(sentence.clauses[guard.first] == sentence.clauses[before.first] for guard in near)
        acts = sentence.of(*ACTS, first=before.last, last=rate.first)
        charged = any(not is_comparative(sentence, cue) for cue in acts)  # "it is much lower in Ireland (24%)"
        if (claimed or is_change_or_part(sentence, before)) and not charged:
            return True
    return False


def _is_polled(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage opens its clause and thinks or says something: "41% blamed tariffs for dearer bread"."""
    opens = rate.first == 0 or sentence.words[rate.first - 1].low in plain("pause")
    return opens and bool(set(sentence.low(rate.last, rate.last + 1)) & plain("thinks"))


def _is_told_as_share(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage tells a share again between commas: "one dollar in five, 20%, is earned in …"."""
    if sentence.low(rate.first - 1, rate.first) != [","] or sentence.low(rate.last, rate.last + 1) != [","]:
        return False
    led = sentence.low(rate.first - LEAD, rate.first - 1)
    counted = any(word == "in" and after in _COUNTS for word, after in pairwise(led))
    return counted or any(word in _SHARES and after == "of" for word, after in pairwise(led))


def _is_measured_change(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether only words of more or less part a percentage from its "by": "by as much as 20%", "by at least 5%"."""
    i = rate.first
    while i > max(0, rate.first - LEAD) and sentence.words[i - 1].low in _MORE_OR_LESS:
        i -= 1
    return i < rate.first and sentence.low(i - 1, i) == ["by"]


def _takes_off(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a verb takes a percentage off something: "will shave off another 0.5%", "knocked 2% off"."""
    led = sentence.low(rate.first - 4, rate.first)
    return "off" in led and not plain("takes off").isdisjoint(led[: led.index("off")])


def _is_rise_of(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage measures a rise or a fall: "won a raise of 4.5%", "after a fall of 12 percent"."""
    at = _head_of(sentence, rate)
    return sentence.low(at - 1, at) == ["of"] and bool(set(sentence.low(at - 2, at - 1)) & _RISES)


def _head_of(sentence: TariffSentence, rate: Mark) -> int:
    """Where a percentage begins with the words of more or less that lead to it."""
    i = rate.first
    while i > max(0, rate.first - LEAD) and sentence.words[i - 1].low in _MORE_OR_LESS | {"a"}:
        i -= 1
    return i


_TRADED = frozenset({"shipments", "exports", "volumes", "volume", "orders", "content"})
_SPANS = frozenset({"day", "week", "month", "year", "annum", "quarter"})
_CONTAINS = frozenset({"with", "containing", "contain", "contains", "contained", "comprising"})
_GROWS = ("expand", "contract", "shrink", "shrank", "grow", "grew")
_RISES = frozenset(
    "raise raises rise rises increase increases decrease fall falls drop decline gain gains loss losses jump".split()
)
_COUNTS = frozenset("two three four five six seven eight nine ten twenty".split())
_SHARES = frozenset("half third thirds quarter quarters fifth fifths tenth tenths".split())
_MORE_OR_LESS = frozenset("as much many about around nearly roughly some almost at least most more than up to".split())
_ABOUT = frozenset("about around nearly roughly some almost at least most just only up to a mere as much as".split())
