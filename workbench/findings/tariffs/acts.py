"""What one verb says of its tariff: its act, what governs it ("urged … to lift") and its auxiliaries."""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import MODIFIER, RELIEF, governors, is_denied, modals

CONDITION = 30  # words within which an "if" makes a "would" a threat


class Verdict(NamedTuple):
    """A status and the cue it rests on."""

    status: str
    cue: Mark


def act_status(sentence: TariffSentence, cue: Mark) -> str | None:
    """The status that one cue gives its tariff; None when the act is denied, or is only the asking itself."""
    over, auxiliaries, relief = governors(sentence, cue), modals(sentence, cue), cue.kind in RELIEF
    if cue.kind in _PLAIN:
        return _PLAIN[cue.kind]
    if "ask" in over or (relief and auxiliaries & plain("ought")):
        return "ask" if relief else "proposed"
    if cue.kind == "ask":
        return None
    if auxiliaries & {"should", "ought"} and _is_advised(sentence, cue):
        return "proposed"
    if relief and _opens_with_if(sentence, cue):
        return "proposed" if cue.kind == "reduce" else "in_force"
    if is_denied(sentence, cue):
        return "in_force" if relief else None
    for governor in ("threaten", "propose"):
        if governor in over:
            return _PLAIN[governor]
    if cue.kind in ("announce", "plan"):
        return "announced"
    return _relief(sentence, cue) if relief else burden_status(sentence, cue)


def _is_advised(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a "should" is advice or a question: "should retaliate with", "whether the duty should be raised"."""
    return cue.kind == "impose" and "if" not in sentence.low(cue.first - CONDITION, cue.first)


def _opens_with_if(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a verb is that of a condition: "if Ottawa drops the tariff", "should they drop it"."""
    i = cue.first
    while i > max(0, cue.first - CONDITION) and sentence.clauses[i - 1] == sentence.clauses[cue.first]:
        i -= 1
    return bool(set(sentence.low(i, i + 1)) & {"if", "unless", "should", "were"})


def _relief(sentence: TariffSentence, cue: Mark) -> str:
    auxiliaries = modals(sentence, cue)
    if auxiliaries & plain("possible"):
        return "proposed"
    if set(sentence.low(cue.first, cue.last)) & plain("lapses") and (
        cue.form != "past" or auxiliaries & plain("certain")
    ):
        return "in_force"  # what is due to lapse has not yet
    if cue.form == "noun" and cue.kind == "reduce":
        return "announced"
    if cue.kind == "reduce":
        # a reduction told in the present tense is one on paper: "under the deal the duty falls to 15%"
        if "would" in auxiliaries and set(_low(sentence)) & plain("draft"):
            return "proposed"
        done = cue.form == "past" and not auxiliaries & (plain("certain") | {"to"})
        return "in_force" if done else "announced"
    return {"suspend": "suspended", "delay": "delayed", "withdraw": "withdrawn"}[cue.kind]


def burden_status(sentence: TariffSentence, cue: Mark) -> str:
    """Put on, faced or in force: the tense decides between what is announced and what is."""
    auxiliaries = modals(sentence, cue)
    if (prolonged := _prolonged(sentence, cue)) is not None:
        return prolonged
    if auxiliaries & plain("lasting"):
        return "in_force"
    if auxiliaries & plain("possible"):
        return "threatened"
    if "would" in auxiliaries and set(_low(sentence)) & plain("draft"):
        return "proposed"
    if auxiliaries & plain("certain"):
        conditional = "would" in auxiliaries and is_conditional(sentence, cue.first)
        return "threatened" if conditional else "announced"
    if governors(sentence, cue) & {"plan", "announce"} or cue.form == "noun":
        return "announced"
    if cue.form == "adj" and {"to", "be"} <= auxiliaries:  # "goods to be hit with"
        return "announced"
    if cue.form in ("present", "base") and is_conditional(sentence, cue.first):
        return "threatened"
    if cue.form == "present" and (cue.kind in ("effect", "impose") and waits(sentence)):
        return "announced"
    if cue.form == "present" and cue.kind == "impose" and set(sentence.low(cue.first - 1, cue.first)) & plain("bullet"):
        return "announced"  # "• Applies a 15% tariff": a fact sheet tells what shall be
    begins = cue.form == "present" or (cue.form == "base" and cue.kind in ("effect", "move") and not auxiliaries)
    if begins and set(sentence.low(cue.first, cue.last)) & plain("begins"):
        return "announced"  # what begins, in the present tense, is about to: "takes effect on Monday"
    led = sentence.low(cue.first - 2, cue.first)
    ahead = led[-1:] == ["to"] and (cue.kind != "face" or bool(set(led) & plain("be")))  # "are to pay"
    return "announced" if ahead else "in_force"


def _prolonged(sentence: TariffSentence, cue: Mark) -> str | None:
    """The status of a tariff whose pause or deadline was extended."""
    if not set(sentence.low(cue.first, cue.last)) & plain("extends"):
        return None
    around = set(sentence.low(cue.first - MODIFIER, cue.last + MODIFIER))
    return "suspended" if around & plain("respite") else "delayed" if around & plain("deadline") else None


def is_conditional(sentence: TariffSentence, at: int) -> bool:
    """Whether what is told near a word hangs on a condition: "if the talks fail", "unless …", "without a deal"."""
    around = sentence.low(at - CONDITION, at + CONDITION)
    inverted = sentence.low(0, 1)[0] in ("had", "should", "were") and "would" in around  # "had the talks failed"
    asked = [i for i, word in enumerate(around) if word == "if" and around[max(0, i - 1)] in plain("asks if")]
    words = [word for i, word in enumerate(around) if i not in asked]  # "it is unclear if"
    return inverted or bool(plain("condition") & set(words))


def waits(sentence: TariffSentence) -> bool:
    """Whether a sentence says that something is yet to be agreed: "once parliament ratifies", "subject to approval"."""
    text = _low(sentence)
    steps = [i for i, word in enumerate(text) if word in plain("pending")]
    return any(plain("awaits") & set(text[max(0, i - MODIFIER) : i]) for i in steps)


def _low(sentence: TariffSentence) -> list[str]:
    return sentence.low(0, len(sentence.words))


_PLAIN = {"threaten": "threatened", "propose": "proposed", "keep": "in_force"}
