"""Tariffs from which somebody is spared, exempt or shielded: that says nothing of what becomes of the tariff itself."""

from __future__ import annotations

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import ACTS, MODIFIER
from workbench.findings.tariffs.verdicts import OR_THREATENED, STANDS, Verdict

NEAR = 12  # words between the sparing and its tariff: "exempt makers of farm machinery in the north from the 50% duty"


def spared(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """The verdict on a tariff that is only what somebody is spared; None when nobody is, or more is said of it.

    "An exemption from the 25% duty" leaves the duty as it was told; a new one that one "was spared" was threatened.
    """
    if plain("sparing").isdisjoint(sentence.vocabulary):
        return None
    rates = sentence.of("rate", first=first, last=last)
    if not rates or "to" in sentence.low(rates[0].first - 1, rates[0].first):
        return None  # "was spared the rise to 50%"
    at = _sparing(sentence, min(first, rates[0].first))
    if at is None or (sentence.words[at].low not in _RESPITE and _is_told_more(sentence, at, last)):
        return None
    if sentence.words[at].low in _RESPITE:
        if not plain("lapses").isdisjoint(sentence.low(last, last + MODIFIER)):
            return Verdict("in_force", Mark("effect", at, at + 1, form="present"))  # "a reprieve from it expired"
        return Verdict("suspended", Mark("suspend", at, at + 1, form="noun"))
    new = bool({"a", "an"} & set(sentence.low(first - 2, first + 1)))
    from_it = "from" in sentence.low(at, rates[0].first)
    cue = Mark("keep", at, at + 1, form="adj")
    return Verdict(OR_THREATENED if new and not from_it else STANDS, cue)


def _sparing(sentence: TariffSentence, first: int) -> int | None:
    """The word that spares somebody the tariff at word `first`, with no verb of a tariff and no other rate between."""
    for i in range(first - 1, max(-1, first - NEAR), -1):
        if sentence.clauses[i] != sentence.clauses[first] or sentence.of("rate", first=i, last=i + 1):
            return None
        if sentence.words[i].low in plain("sparing"):
            led = set(sentence.low(i - 3, i))
            if sentence.words[i].low in _DONE and led & plain("be") and not led & (plain("possible") | _YET):
                return None  # "phones were exempted from the duty": for them it is withdrawn
            from_it = "from" in sentence.low(i, first) or sentence.words[i].low in _DIRECT
            return i if from_it else None
        if any(cue.form in ("past", "present", "base") for cue in sentence.of(*ACTS, first=i, last=i + 1)):
            return None
    return None


def _is_told_more(sentence: TariffSentence, at: int, last: int) -> bool:
    """Whether the tariff has a word of its own, before or after it: "a planned 25% duty", "… that was to begin"."""
    after = sentence.low(last, last + MODIFIER + 2)
    relative = {"that", "which"} & set(after) or last in sentence.named
    own = sentence.of("threaten", "propose", "plan", "suspend", "delay", first=at + 1, last=last)
    return bool(own) or bool(relative and sentence.of(*ACTS, first=last, last=last + 2 * MODIFIER))


_DONE = frozenset({"exempted", "excluded", "freed", "released", "relieved"})
_YET = frozenset({"will", "would", "should", "to"})
_RESPITE = frozenset({"reprieve", "respite"})
_DIRECT = frozenset({"spare", "spares", "spared", "sparing"})
