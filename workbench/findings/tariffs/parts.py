"""Percentages that tell a change or a part of something, and those that go on from one that does."""

from __future__ import annotations

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import ACTS

GUARD = 6  # words within which growth, yields, shares … claim a percentage for themselves
LEAD = 8  # words of more or less between "by" and its percentage: "by as much as 20%"


def is_change_or_part(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage tells by how much something moved, or how much of it is meant; "of its value" is a rate."""
    ahead = sentence.low(rate.first - 2, rate.first)
    if ahead[-1:] == ["by"] and not set(ahead) & plain("replaced"):
        return True
    if _is_measured_change(sentence, rate):
        return True
    parts = sentence.low(rate.last, rate.last + 3)
    if parts[:1] != ["of"] or set(parts[1:]) & plain("value") or parts[2:] == ["own"]:
        return False
    return not sentence.of("term", first=rate.last, last=rate.last + 4) or parts[1:2] == ["the"]


def is_next_of_others(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage follows one of something else, and no tariff is named: "2.1 percent, and Spain's 2.7"."""
    if sentence.of("term"):
        return False
    if sentence.aside and set(sentence.low(0, rate.first)) & {"it", "they"}:
        return True  # "Support fell. In Ohio it was 40%."
    for before in sentence.of("rate", last=rate.first):
        near = sentence.of("guard", first=before.first - GUARD, last=before.last + 1)
        claimed = any(sentence.clauses[guard.first] == sentence.clauses[before.first] for guard in near)
        charged = sentence.of(*ACTS, first=before.last, last=rate.first)
        if (claimed or is_change_or_part(sentence, before)) and not charged:
            return True
    return False


def _is_measured_change(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether only words of more or less part a percentage from its "by": "by as much as 20%", "by at least 5%"."""
    i = rate.first
    while i > max(0, rate.first - LEAD) and sentence.words[i - 1].low in _MORE_OR_LESS:
        i -= 1
    return i < rate.first and sentence.low(i - 1, i) == ["by"]


_MORE_OR_LESS = frozenset("as much many about around nearly roughly some almost at least most more than up to".split())
