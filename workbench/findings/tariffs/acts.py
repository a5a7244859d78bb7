"""What one verb says of its tariff: its act, what governs it ("urged … to lift") and its auxiliaries."""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.dating.patterns import surfaces
from workbench.findings.tariffs.provisos import CONDITION, is_conditional, waits
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import MODIFIER, RELIEF, governors, is_denied, modals


STANDS = "stands"  # no status of a measure: it is as it was told before, whatever is asked or offered
OR_PROPOSED, OR_THREATENED = "or proposed", "or threatened"  # as it was told before; told for the first time, this
FOLLOWS = "follows"  # what the step just told comes to: "That would mean 30%" is as sure as the threat before it
SUPPOSED = "supposed"  # the same, and another one than what is charged already
UNLESS_TOLD = {OR_PROPOSED: "proposed", OR_THREATENED: "threatened", SUPPOSED: "proposed"}


class Verdict(NamedTuple):
    """A status and the cue it rests on."""

    status: str
    cue: Mark


def act_status(sentence: TariffSentence, cue: Mark) -> str | None:
    """The status that one cue gives its tariff; None when the act is denied, or is only the asking itself."""
    over, auxiliaries, relief = governors(sentence, cue), modals(sentence, cue), cue.kind in RELIEF
    if cue.kind in _PLAIN:
        return _kept(sentence, cue) or _PLAIN[cue.kind]
    if "ask" in over or (relief and auxiliaries & plain("ought")):
        # "we hope that they will cut it to 5%" is a step one sees coming
        return "ask" if relief and not auxiliaries & {"will", "would"} else "proposed"
    if cue.kind == "ask":
        return None
    if auxiliaries & {"should", "ought"} and not relief and _is_advised(sentence, cue):
        return "proposed"
    if relief and _opens_with_if(sentence, cue):
        return "proposed" if cue.kind == "reduce" else "in_force"
    if is_denied(sentence, cue):
        return "in_force" if relief else None
    for governor in ("threaten", "propose"):
        if governor in over:
            return "proposed" if cue.kind == "reduce" else _PLAIN[governor]  # "did not rule out a cut to 12%"
    if cue.kind in ("announce", "plan"):
        if cue.form == "present" and plain("draft") & set(sentence.low(cue.first - 3, cue.first)):
            return "proposed"  # "the paper foresees a duty of 12.5%"
        # "promised a duty of 60% if Ottawa hit back"
        return "threatened" if cue.kind == "plan" and is_conditional(sentence, cue.first) else "announced"
    return _relief(sentence, cue) if relief else burden_status(sentence, cue)


def _kept(sentence: TariffSentence, cue: Mark) -> str | None:
    """The status of what remains as it is: "remains suspended"."""
    if cue.kind != "keep":
        return None
    states = sentence.of("suspend", "delay", first=cue.last, last=cue.last + 2)
    return {"suspend": "suspended", "delay": "delayed"}[states[0].kind] if states else None


def _is_advised(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a "should" is advice or a question: "should retaliate with", "whether the duty should be raised"."""
    return cue.kind in ("impose", "effect") and "if" not in sentence.low(cue.first - CONDITION, cue.first)


def _opens_with_if(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a verb is that of a condition: "if Ottawa drops the tariff", "should they drop it"."""
    i, far, clause = cue.first, max(0, cue.first - CONDITION), sentence.clauses[cue.first]
    while i > far and sentence.clauses[i - 1] == clause:
        i -= 1
    return sentence.lows[i] in ("if", "unless", "should", "were")


def _relief(sentence: TariffSentence, cue: Mark) -> str:
    auxiliaries = modals(sentence, cue)
    if auxiliaries & plain("possible") or ("would" in auxiliaries and not _is_reported(sentence, cue)):
        return "proposed"
    if set(sentence.low(cue.first, cue.last)) & plain("lapses") and (
        cue.form != "past" or auxiliaries & plain("certain")
    ):
        return "in_force"  # what is due to lapse has not yet
    if cue.form == "noun" and cue.kind == "reduce":
        # "a cut to 15% would save jobs"
        return "proposed" if "would" in sentence.low(cue.last, cue.last + 2 * MODIFIER) else "announced"
    if cue.kind == "reduce":
        # a reduction told in the present tense is one on paper: "under the deal the duty falls to 15%"
        if "would" in sentence.low(cue.first - MODIFIER, cue.first) and set(_low(sentence)) & plain("draft"):
            return "proposed"
        if {"to"} & auxiliaries and auxiliaries & plain("be") and plain("draft") & set(_low(sentence)):
            return "proposed"  # "its opening bid was to bring the duty down to 40%"
        done = cue.form == "past" and not auxiliaries & (plain("certain") | {"to"})
        if auxiliaries & {"is", "are"} and set(_low(sentence)) & plain("deal"):
            return "announced"  # "under the pact the duty is capped at 15%"
        return "in_force" if done else "announced"
    return {"suspend": "suspended", "delay": "delayed", "withdraw": "withdrawn"}[cue.kind]


def burden_status(sentence: TariffSentence, cue: Mark) -> str:
    """Put on, faced or in force: the tense decides between what is announced and what is."""
    auxiliaries = modals(sentence, cue)
    if cue.form == "past" and _was_to_have(sentence, cue):
        return "announced"
    told = _prolonged(sentence, cue) or _by_auxiliaries(sentence, cue, auxiliaries)
    if told is not None:
        return told
    if governors(sentence, cue) & {"plan", "announce"} or cue.form == "noun":
        return "announced"
    if cue.form == "ing" and auxiliaries & plain("be") and set(sentence.low(cue.first, cue.last)) & plain("changes"):
        return "announced"  # "said he was increasing the duty to 25%"
    if "to" in auxiliaries and auxiliaries & plain("be") and plain("draft") & set(sentence.low(0, cue.first)):
        return "proposed"  # "the opening bid was to bring it down to 40%"
    if {"to", "be"} <= auxiliaries and (cue.form == "adj" or auxiliaries & {"is", "are"}):  # "goods to be hit with"
        return "announced"
    if cue.form in ("present", "base") and (told := _in_the_present(sentence, cue)) is not None:
        return told
    begins = cue.form == "present" or (cue.form == "base" and cue.kind in ("effect", "move") and not auxiliaries)
    words = sentence.low(cue.first, cue.last)
    if _amounts(sentence, cue):
        return "in_force"
    if begins and set(words) & plain("begins") and words not in (["take"], ["takes"]):
        return "announced"  # what begins, in the present tense, is about to: "takes effect on Monday"
    led = sentence.low(cue.first - 2, cue.first)
    ahead = led[-1:] == ["to"] and (cue.kind != "face" or bool(set(led) & plain("be")))  # "are to pay"
    return "announced" if ahead else "in_force"


def _was_to_have(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether something was only on the calendar: "was to have started", "were due to have been charged"."""
    led = sentence.low(cue.first - MODIFIER, cue.first)
    led = led[:-1] if led[-1:] == ["been"] else led
    return led[-2:] == ["to", "have"] and bool({"was", "were", "due", "supposed", "meant", "set"} & set(led))


def _amounts(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what comes or goes does so now, and every day: "the toll comes to 45%", "cars go in at 10%"."""
    verb, after = sentence.low(cue.first, cue.last), sentence.low(cue.last, cue.last + 1)
    if verb in (["come"], ["comes"]):
        return after == ["to"]
    if after == ["to"] and cue.last + 1 in sentence.named:
        return True  # "cocoa goes to America at 21%"
    return (
        verb in (["go"], ["goes"], ["enter"], ["enters"])
        and bool(after)
        and after[0] not in ("to", "up", "from", "back")
    )


def _by_auxiliaries(sentence: TariffSentence, cue: Mark, auxiliaries: frozenset[str]) -> str | None:
    """What still, may, will or would say of a burden."""
    if auxiliaries & plain("lasting"):
        return "in_force"
    if auxiliaries & plain("possible"):
        return "proposed" if _goes_down(sentence, cue) else "threatened"
    if not auxiliaries & plain("certain"):
        return None
    if "whether" in sentence.low(cue.first - 2 * MODIFIER, cue.first):
        return "threatened"
    averted = "would" in auxiliaries and sentence.low(cue.first - 1, cue.first) == ["have"]
    if averted or is_conditional(sentence, cue.first):
        return "threatened"  # "an hour before it would have begun"
    if "would" in auxiliaries and is_what_follows(sentence, cue.first):
        return FOLLOWS
    told = _is_reported(sentence, cue)
    return "proposed" if "would" in auxiliaries and not told else "announced"


def is_what_follows(sentence: TariffSentence, first: int) -> bool:
    """Whether a "would" tells what the step just told comes to: "That would take the total to 50%"."""
    before = sentence.low(first - MODIFIER, first)
    at = max((i for i, word in enumerate(before) if word == "would"), default=0)
    return bool(set(before[max(0, at - 1) : at]) & {"that", "this"}) and first <= MODIFIER


def _is_reported(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a "would" only tells a "will" again ("said it would put …"), and no draft, offer or table is meant."""
    said = set(_low(sentence))
    tabled = sentence.of("propose", first=cue.first - CONDITION, last=cue.first)
    return bool(said & plain("reports")) and not said & plain("draft") and not tabled


def _in_the_present(sentence: TariffSentence, cue: Mark) -> str | None:
    """What a burden told in the present tense hangs on, or is ordered by; None when it simply is."""
    if is_conditional(sentence, cue.first):
        return "announced" if _is_dated_unless(sentence, cue) else "threatened"
    if cue.kind in ("effect", "impose", "move") and (_from_a_day(sentence, cue) or _is_awaited(sentence, cue)):
        return "announced"
    if cue.form != "present":
        return None
    if cue.kind in ("effect", "impose") and waits(sentence):
        return "announced"
    if cue.kind == "impose" and set(sentence.low(cue.first - 1, cue.first)) & plain("bullet"):
        return "announced"  # "• Applies a 15% tariff": a fact sheet tells what shall be
    return _by_decree(sentence, cue)


def _is_dated_unless(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a day is named on which something begins, and only an "unless" follows: "climbs to 30% on 1 May, unless"."""
    before, after = sentence.low(0, cue.first), sentence.low(cue.last, cue.last + CONDITION)
    if "unless" not in after or (plain("condition") - {"unless"}) & set(before + after):
        return False
    around = before + after[: after.index("unless")]
    return any(word in surfaces("month") or word in surfaces("weekday") for word in around)


def _goes_down(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what may be is a way out: "could bring the duty down to 20%", "it might end up at 15%"."""
    moved = set(sentence.low(cue.first, cue.last)) & plain("settling")
    return bool(moved) or (cue.kind == "move" and "down" in sentence.low(cue.last, cue.last + MODIFIER + 2))


def _by_decree(sentence: TariffSentence, cue: Mark) -> str | None:
    """What an order, a law or a draft does in the present tense: "signed an order that puts a duty on copper"."""
    before = sentence.low(cue.first - 2, cue.first)
    if before[-1:] not in (["that"], ["which"]):
        return None
    return "announced" if before[0] in plain("decree") else "proposed" if before[0] in plain("draft") else None


def _from_a_day(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a day follows on which what is told in the present tense begins: "applies from 1 March"."""
    after = sentence.low(cue.last, cue.last + 3)
    return after[:1] in (["from"], ["starting"], ["beginning"], ["effective"], ["as"]) and any(
        word.isdigit() or word in surfaces("month") or word in surfaces("weekday") or word in ("next", "tomorrow")
        for word in after[1:]
    )


def _is_awaited(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether something happens before it: "raced to sell before the 46% tariff bites"."""
    before = sentence.low(cue.first - CONDITION, cue.first)
    led = max((i for i, word in enumerate(before) if word in ("before", "until", "till")), default=None)
    return led is not None and not plain("pause") & set(before[led:]) and bool(before[led + 1 :])


def _prolonged(sentence: TariffSentence, cue: Mark) -> str | None:
    """The status of a tariff whose pause or deadline was extended."""
    if not set(sentence.low(cue.first, cue.last)) & plain("extends"):
        return None
    around = set(sentence.low(cue.first - MODIFIER, cue.last + MODIFIER))
    return "suspended" if around & plain("respite") else "delayed" if around & plain("deadline") else None


def _low(sentence: TariffSentence) -> list[str]:
    return sentence.low(0, len(sentence.words))


_PLAIN = {"threaten": "threatened", "propose": "proposed", "keep": "in_force"}
