"""Which tariffs are only spoken of to be denied, ruled out or turned down, and which were voted down."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.levels import is_new
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import ACTS, MODIFIER, REACH, RELIEF, modals
from workbench.findings.tariffs.verdicts import Verdict

DENIED = "denied"  # no status of a measure: nothing stands, and nothing is held to be known to the reader
REFUSALS = ("deny", "refuse", "defeat")
SOME = 3  # words between a "no" and its tariff: "no new across-the-board 25% tariff"
SUBJECT = 6  # words between who decides and the verb: "Lawmakers in the lower house have rejected"


def refused(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """What is refused to a rate: withdrawn when those who decide voted it down, denied when nothing comes of it."""
    told, denied = not sentence.marks.keys().isdisjoint(REFUSALS), not _DENIALS.isdisjoint(sentence.vocabulary)
    if not (told or denied) or not sentence.of("rate", first=first, last=last):
        return None
    if denied and (none := _none(sentence, first)) is not None:
        return none
    before = sentence.of(*REFUSALS, first=first - REACH - MODIFIER, last=first)
    if before and _governs(sentence, before[-1], first, last):
        return _verdict(sentence, before[-1], first, last)
    after = sentence.of(*REFUSALS, first=last, last=last + REACH)
    if after and _ends(sentence, after[0], last):
        return _verdict(sentence, after[0], first, last)
    return None


def _none(sentence: TariffSentence, first: int) -> Verdict | None:
    """What is said not to be: "there will be no 25% tariff", "nobody thinks of a 30% tariff", "it is not true that"."""
    led = sentence.low(first - SOME, first)
    if "no" in led and not set(led[led.index("no") :]) & _MEASURED:
        return Verdict(DENIED, Mark("deny", first, first + 1, form="adj"))
    for i in range(first - 1, max(-1, first - REACH), -1):
        if sentence.words[i].low in plain("pause") and sentence.words[i].low != ",":
            break
        untrue = sentence.words[i].low in _UNTRUE or sentence.low(i - 1, i + 1) in _NOT_TRUE
        nobody = sentence.low(i - (i > 0), i + 1)[-2:] in _NOBODY or sentence.words[i].low in (
            "nobody",
            "no-one",
            "none",
        )
        if untrue or (nobody and sentence.of(*ACTS, "talk", first=i, last=first)):
            return Verdict(DENIED, Mark("deny", i, i + 1, form="adj")) if is_new(sentence, first) else None
    return None


def _verdict(sentence: TariffSentence, cue: Mark, first: int, last: int) -> Verdict | None:
    """Withdrawn or denied; None when a rate stands whoever rejects it: "China rejects the 145% tariff"."""
    draft = bool(set(sentence.low(min(cue.last, first), max(last + 2, cue.first))) & plain("draft"))
    by = sentence.low(cue.first - SUBJECT, cue.first) + sentence.low(cue.last, cue.last + SUBJECT)
    voted = "against" in sentence.low(cue.first, cue.last) and cue.first < first
    if voted and plain("decider").isdisjoint(by) and not is_new(sentence, first):
        return None  # "only one senator voted against the 35% tariff"
    decided = cue.kind == "defeat" or (cue.kind == "refuse" and bool(set(by) & plain("decider")))
    done = cue.form in ("past", "present") and not modals(sentence, cue) & (plain("certain") | plain("possible"))
    if decided and done and (draft or cue.kind == "defeat" or is_new(sentence, first)):
        return Verdict("withdrawn", cue)
    changed = len(sentence.of("rate", first=first, last=last)) > 1  # "would cut the 145% tariff to 50%"
    return Verdict(DENIED, cue) if changed or is_new(sentence, first) else None


def _governs(sentence: TariffSentence, cue: Mark, first: int, last: int) -> bool:
    """Whether it is the tariff that is refused, and not relief from it, criticism of it, or what a later verb tells."""
    between = sentence.low(cue.last, first)
    if not _is_said_of(sentence, cue, first) or {",", ";"} & set(between) or set(between) & plain("complaint"):
        return False
    acts = sentence.of(*ACTS, "move", first=cue.last, last=first)
    if any(sentence.low(act.first - 1, act.first) in (["and"], ["but"], ["then"]) for act in acts):
        return False  # "rejected the offer and imposed a 25% tariff"
    goal = "to" in sentence.low(first - 3, last) or len(sentence.of("rate", first=first, last=last)) > 1
    if any(act.kind in RELIEF for act in acts) and not goal:
        return False  # "refused to lift a 25% tariff"
    if "that" not in between:
        return True
    # "denied that a 25% tariff would hurt" denies the harm
    told = [*acts, *sentence.of(*ACTS, first=last, last=last + REACH)]
    return any(sentence.clauses[act.first] == sentence.clauses[first] for act in told)


def _ends(sentence: TariffSentence, cue: Mark, last: int) -> bool:
    """Whether a refusal after a tariff is its verb: "was rejected", "rejected by parliament", "is not on the table"."""
    if not _is_said_of(sentence, cue, last - 1) or sentence.of("rate", first=last, last=cue.first):
        return False
    passive = bool(modals(sentence, cue) & plain("be")) or sentence.low(cue.last, cue.last + 1) == ["by"]
    return cue.form == "adj" or (cue.form == "past" and passive)


def _is_said_of(sentence: TariffSentence, cue: Mark, at: int) -> bool:
    """Whether a refusal speaks of the clause of a word, and is not denied itself: "did not reject"."""
    ahead = modals(sentence, cue) | set(sentence.low(cue.first - 2, cue.first))
    denied = ahead & (small("negation") | {"cannot"}) or any(word.endswith("n't") for word in ahead)
    return not denied and sentence.clauses[cue.first] == sentence.clauses[at]


_DENIALS = frozenset({"no", "nobody", "no-one", "none", "untrue", "false", "baseless", "unfounded", "true", "correct"})
_MEASURED = frozenset({"more", "less", "longer", "higher", "lower", "other", "doubt", ",", "matter"})
_UNTRUE = frozenset({"untrue", "false", "baseless", "unfounded"})
_NOT_TRUE = (["not", "true"], ["no", "truth"], ["n't", "true"], ["isn't", "true"], ["not", "correct"])
_NOBODY = (["no", "one"], ["no", "government"], ["no", "minister"], ["no", "country"])
