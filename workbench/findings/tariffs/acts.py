"""What one verb says of its tariff: its act, what governs it ("urged … to lift") and its auxiliaries."""

from __future__ import annotations

from workbench.findings.tariffs.circumstances import (
    amounts,
    from_a_day,
    goes_down,
    goes_on,
    in_a_scenario,
    is_advised,
    is_agreed,
    is_awaited,
    is_dated_unless,
    is_expected,
    is_inverted,
    is_meant_by,
    is_near,
    is_probed,
    is_reported,
    is_seen_to,
    is_talked_of,
    is_unexpected,
    is_what_follows,
    is_what_is_left,
    opens_with_if,
    shall_be,
    two_after,
    was_to_have,
)
from workbench.findings.tariffs.provisos import is_conditional, lacks, waits
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import MODIFIER, RELIEF, governors, is_denied, modals
from workbench.findings.tariffs.verdicts import FOLLOWS, STANDS


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
    if auxiliaries & {"should", "ought"} and not relief and is_advised(sentence, cue):
        return "proposed"
    if relief and opens_with_if(sentence, cue):
        return "proposed" if cue.kind == "reduce" else "in_force"
    led = sentence.low(cue.first - 3, cue.first)
    ended = not relief and ["no", "longer"] in (led[1:], led[:2])
    if is_talked_of(sentence, cue):
        return STANDS if relief and cue.kind != "reduce" else "proposed"  # "talk of raising it to 15%"
    if ended or is_denied(sentence, cue) or (relief and is_unexpected(sentence, cue)):
        ended = ended or (not relief and cue.form == "past" and {"was", "were", "never"} - auxiliaries in _NEVER)
        return "withdrawn" if ended else "in_force" if relief else None  # "will no longer collect 4%"
    for governor in ("threaten", "propose"):
        if governor in over:
            return "proposed" if cue.kind == "reduce" else _PLAIN[governor]  # "did not rule out a cut to 12%"
    near = cue.form in ("ing", "noun") and (is_near(sentence, cue) or is_seen_to(sentence, cue))
    if near or is_expected(sentence, cue):
        return "proposed"
    if cue.kind in ("announce", "plan"):
        return _announced(sentence, cue)
    return _relief(sentence, cue) if relief else burden_status(sentence, cue)


def _announced(sentence: TariffSentence, cue: Mark) -> str:
    """What is announced or planned, by what tells it: a draft, a regime that applies, a promise with an if."""
    if cue.form == "present":
        if plain("draft") & set(sentence.low(cue.first - 3, cue.first)):
            return "proposed"  # "the paper foresees a duty of 12.5%"
        if plain("regime") & set(sentence.low(0, cue.first)[-2 * MODIFIER :]):
            return "in_force"  # "the safeguard, which expires in June, sets a duty of 25%"
    if sentence.low(cue.first, cue.last) == ["introduced"] and {"that", "which"} & set(
        sentence.low(cue.first - MODIFIER, cue.first)
    ):
        return "in_force"  # "the 20% tariff that Washington introduced in August"
    # "promised a duty of 60% if Ottawa hit back"
    return "threatened" if cue.kind == "plan" and is_conditional(sentence, cue.first) else "announced"


def _kept(sentence: TariffSentence, cue: Mark) -> str | None:
    """The status of what remains as it is: "remains suspended"."""
    if cue.kind != "keep":
        return None
    states = sentence.of("suspend", "delay", first=cue.last, last=cue.last + 2)
    return {"suspend": "suspended", "delay": "delayed"}[states[0].kind] if states else None


def _relief(sentence: TariffSentence, cue: Mark) -> str:
    auxiliaries = modals(sentence, cue)
    if auxiliaries & plain("possible") or (
        "would" in auxiliaries and not (is_reported(sentence, cue) or is_agreed(sentence, cue))
    ):
        return "proposed"
    if (
        cue.form == "base"
        and not auxiliaries
        and {"let", "lets"} & set(sentence.low(cue.first - MODIFIER - 4, cue.first))
    ):
        return "withdrawn"  # "let its 25% duty lapse"
    if set(sentence.low(cue.first, cue.last)) & plain("lapses") and (
        cue.form != "past" or auxiliaries & plain("certain")
    ):
        return "in_force"  # what is due to lapse has not yet
    if cue.form == "noun" and cue.kind == "reduce":
        # "a cut to 15% would save jobs"
        after = sentence.low(cue.last, cue.last + 2 * MODIFIER)
        surely = plain("reports") & set(sentence.low(0, cue.first)) and plain("comes about") & set(
            two_after(after, "would")
        )
        unsure = "would" in after or {"could", "might"} & set(after[:MODIFIER])
        return "proposed" if unsure and not surely else "announced"
    if cue.kind == "reduce":
        # a reduction told in the present tense is one on paper: "under the deal the duty falls to 15%"
        if "would" in sentence.low(cue.first - MODIFIER, cue.first) and set(_low(sentence)) & plain("draft"):
            return "proposed"
        if {"to"} & auxiliaries and auxiliaries & plain("be") and plain("draft") & set(_low(sentence)):
            return "proposed"  # "its opening bid was to bring the duty down to 40%"
        if cue.form == "present" and "if" in sentence.low(cue.first - 2 * MODIFIER, cue.first):
            return "proposed"  # "if chips are exempted, the rate drops to 7 percent"
        done = cue.form == "past" and not auxiliaries & (plain("certain") | {"to"})
        if auxiliaries & {"is", "are"} and set(_low(sentence)) & plain("deal"):
            return "announced"  # "under the pact the duty is capped at 15%"
        return "in_force" if done else "announced"
    return {"suspend": "suspended", "delay": "delayed", "withdraw": "withdrawn"}[cue.kind]


def burden_status(sentence: TariffSentence, cue: Mark) -> str:
    """Put on, faced or in force: the tense decides between what is announced and what is."""
    auxiliaries = modals(sentence, cue)
    told = _by_circumstance(sentence, cue) or _prolonged(sentence, cue) or _by_auxiliaries(sentence, cue, auxiliaries)
    if told is not None:
        return told
    if governors(sentence, cue) & {"plan", "announce"} or cue.form == "noun":
        return "announced"
    if cue.form == "ing" and auxiliaries & plain("be") and set(sentence.low(cue.first, cue.last)) & plain("changes"):
        return "announced"  # "said he was increasing the duty to 25%"
    if auxiliaries & plain("be") and sentence.low(cue.first, cue.last) in (["going"], ["heading"], ["headed"]):
        return "announced"  # "it's going to 250"
    if "to" in auxiliaries and auxiliaries & plain("be") and plain("draft") & set(sentence.low(0, cue.first)):
        return "proposed"  # "the opening bid was to bring it down to 40%"
    if {"to", "be"} <= auxiliaries and (cue.form == "adj" or auxiliaries & {"is", "are"}):  # "goods to be hit with"
        return "announced"
    if cue.form in ("present", "base") and (told := _in_the_present(sentence, cue)) is not None:
        return told
    begins = cue.form == "present" or (cue.form == "base" and cue.kind in ("effect", "move") and not auxiliaries)
    words = sentence.low(cue.first, cue.last)
    if amounts(sentence, cue):
        return "in_force"
    if begins and set(words) & plain("begins") and words not in (["take"], ["takes"]):
        return "announced"  # what begins, in the present tense, is about to: "takes effect on Monday"
    led = sentence.low(cue.first - 2, cue.first)
    ahead = led[-1:] == ["to"] and (cue.kind != "face" or bool(set(led) & plain("be")))  # "are to pay"
    return "announced" if ahead else "in_force"


def _by_circumstance(sentence: TariffSentence, cue: Mark) -> str | None:
    """What stands around a burden says of it, whatever its tense."""
    if is_inverted(sentence, cue):
        return "threatened"
    if goes_on(sentence, cue):
        return "in_force"
    if cue.form in ("past", "adj") and opens_with_if(sentence, cue) and modals(sentence, cue) & {"is", "are", "be"}:
        return "threatened"  # "if copper is hit with 15 percent next year"
    if is_seen_to(sentence, cue):
        return "proposed"
    if (imagined := in_a_scenario(sentence, cue)) is not None:
        return imagined
    if is_meant_by(sentence, cue) or is_probed(sentence, cue):
        return "threatened"
    return "announced" if shall_be(sentence, cue) or (cue.form == "past" and was_to_have(sentence, cue)) else None


def _by_auxiliaries(sentence: TariffSentence, cue: Mark, auxiliaries: frozenset[str]) -> str | None:
    """What still, may, will or would say of a burden."""
    if auxiliaries & plain("lasting"):
        return "in_force"
    if auxiliaries & plain("possible"):
        return "proposed" if goes_down(sentence, cue) else "threatened"
    if not auxiliaries & plain("certain"):
        return None
    if "whether" in sentence.low(cue.first - 2 * MODIFIER, cue.first):
        return "threatened"
    if cue.kind in ("face", "effect") and is_what_is_left(sentence, cue.first):
        return "in_force"
    averted = "would" in auxiliaries and sentence.low(cue.first - 1, cue.first) == ["have"]
    if averted or is_conditional(sentence, cue.first):
        return "threatened"  # "an hour before it would have begun"
    if "would" in auxiliaries and is_what_follows(sentence, cue.first):
        return FOLLOWS
    told = is_reported(sentence, cue) or ("would" in auxiliaries and is_agreed(sentence, cue))
    return "proposed" if "would" in auxiliaries and not told else "announced"


def _in_the_present(sentence: TariffSentence, cue: Mark) -> str | None:
    """What a burden told in the present tense hangs on, or is ordered by; None when it simply is."""
    if is_conditional(sentence, cue.first):
        if cue.kind == "face" and not modals(sentence, cue) and lacks(sentence, cue.first):
            return "in_force"
        return "announced" if is_dated_unless(sentence, cue) else "threatened"
    if cue.kind in ("effect", "impose", "move") and (from_a_day(sentence, cue) or is_awaited(sentence, cue)):
        return "announced"
    if cue.form != "present":
        return None
    if cue.kind in ("effect", "impose") and waits(sentence):
        return "announced"
    if cue.kind == "impose" and set(sentence.low(cue.first - 1, cue.first)) & plain("bullet"):
        return "announced"  # "• Applies a 15% tariff": a fact sheet tells what shall be
    return _by_decree(sentence, cue)


def _by_decree(sentence: TariffSentence, cue: Mark) -> str | None:
    """What an order, a law or a draft does in the present tense: "signed an order that puts a duty on copper"."""
    before = sentence.low(cue.first - 2, cue.first)
    if before[-1:] not in (["that"], ["which"]):
        return "proposed" if _is_plans(sentence, cue) else None
    return "announced" if before[0] in plain("decree") else "proposed" if before[0] in plain("draft") else None


def _is_plans(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a plan or a draft is who does it: "the plan halves the quota and doubles the duty to 50%"."""
    for i in range(cue.first - 1, max(0, cue.first - 2 * MODIFIER), -1):
        if sentence.clauses[i] != sentence.clauses[cue.first] or sentence.lows[i] in plain("pause"):
            return False
        if sentence.lows[i] in plain("draft"):
            verb = sentence.lows[i + 1]
            led = set(sentence.low(i - 4, i))
            return verb.endswith("s") and verb not in ("is", "was", "has") and not led & {"under", "in", "with", "by"}
    return False


def _prolonged(sentence: TariffSentence, cue: Mark) -> str | None:
    """The status of a tariff whose pause or deadline was extended."""
    if not set(sentence.low(cue.first, cue.last)) & plain("extends"):
        return None
    around = set(sentence.low(cue.first - MODIFIER, cue.last + MODIFIER))
    return "suspended" if around & plain("respite") else "delayed" if around & plain("deadline") else None


def _low(sentence: TariffSentence) -> list[str]:
    return sentence.low(0, len(sentence.words))


_NEVER = ({"was"}, {"were"})  # what is left of "was never", "were never" when one of them was said
_PLAIN = {"threaten": "threatened", "propose": "proposed", "keep": "in_force"}
