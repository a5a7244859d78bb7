"""Which of several words of a clause speaks of a tariff: its verb, its relative clause, or another."""

from __future__ import annotations

from workbench.findings.tariffs.near import cues_near
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import MODIFIER, RELIEF, governors, is_finite, is_relative

IDEAS = frozenset({"plan", "plans", "proposal", "proposals", "threat", "threats", "pledge", "promise"})


def by_weight(sentence: TariffSentence, first: int, last: int) -> list[Mark]:
    """The cues of a tariff's clause, the one that speaks of it first."""
    near = cues_near(sentence, first, last)
    inside = [cue for cue in near if first <= cue.first < last]
    after = [cue for cue in near if cue.first >= last]
    verb = _verb_before(sentence, [cue for cue in near if cue.last <= first], first)
    relative = next((cue for cue in after if is_relative(sentence, last, cue)), None)
    if relative is not None and sentence.of("rate", first=last, last=relative.first):
        relative = None  # "15%, replacing the 10% that has applied since April"
    main = next((cue for cue in after if cue is not relative and is_finite(sentence, cue)), None)
    between = set() if verb is None else set(sentence.low(verb.last, first))
    asked = next((cue for cue in (*inside, *after) if cue.kind in RELIEF and "ask" in governors(sentence, cue)), None)
    order: list[Mark | None]
    sought = verb is not None and verb.form == "noun"  # "relief from the 25% that its lorries have faced"
    burden = verb is None or verb.kind not in RELIEF or sought
    of_old = relative is not None and (relative.kind != "face" or verb is not None)
    if relative is not None and of_old and burden and _is_charged_now(sentence, relative):
        order = [relative, verb]  # "referring to the 18% tariff that Brazil charges"
    elif verb is not None and verb.kind == "ask" and asked in inside:
        order = [asked]
    elif main is not None and verb is not None and _is_of_a_plan(sentence, verb) and main.kind in RELIEF:
        order = [main, verb]  # "a plan to raise it to 50% was dropped"
    elif (
        verb is not None
        and main is not None
        and verb.form == "noun"
        and (verb.kind in RELIEF or main.kind in RELIEF)
        and _is_main(sentence, main)
    ):
        order = [main, verb]  # "a cut to 15% took effect"
    elif (
        relative is not None and verb is not None and verb.kind not in RELIEF and _is_told_of(sentence, last, relative)
    ):
        order = [relative, verb]  # "complained of the 30% duty that Ottawa had threatened"
    elif verb is None or (main is not None and ({"that", ","} & between or _is_attribute(sentence, verb, first))):
        order = [main, relative, verb, *after[:1]]
        if main is not None and main.kind == "reduce" and relative is not None and relative.kind not in RELIEF:
            order = [relative, main]  # "the tariff of 25%, which was charged from April, will be reduced"
    elif verb.kind == "ask" and asked is not None:
        order = [asked]
    elif relative is not None and "," in between and sentence.of("rate", first=verb.last, last=first):
        order = [relative, verb]  # "sets a 15% tariff, down from the 25% that Trump had threatened"
    elif relative is not None and relative.kind in RELIEF and _goes_on(sentence, last, relative):
        order = [relative, verb]  # "hit with a 24% tariff, which was suspended"
    else:
        order = [verb, relative, *after[:1]]
    finite = [cue for cue in inside if is_finite(sentence, cue) or {"which", "that"} & _word_before(sentence, cue)]
    return [cue for cue in (*finite, *order, *inside) if cue is not None]


def _is_main(sentence: TariffSentence, main: Mark | None) -> bool:
    """Whether a verb says more of "a cut to 15%" than the noun; what is extended stays what it was."""
    return main is not None and not set(sentence.low(main.first, main.last)) & plain("extends")


def _is_told_of(sentence: TariffSentence, last: int, relative: Mark) -> bool:
    """Whether a relative clause with a subject of its own says what somebody did with a tariff the reader knows of."""
    led = sentence.low(last, relative.first)
    i = max((n for n, word in enumerate(led) if word in ("that", "which")), default=None)
    return i is not None and relative.first - last - i > 1 and not plain("auxiliary") & set(led[i + 1 : i + 2])


def _is_charged_now(sentence: TariffSentence, relative: Mark) -> bool:
    """Whether a relative clause says that somebody charges a tariff today."""
    if relative.kind == "effect" and relative.form == "past":
        return True  # "duties averaging 32%, which took effect in July"
    if relative.kind not in ("impose", "have", "keep", "face"):
        return False
    perfect = set(sentence.low(relative.first - 2, relative.first)) & {"has", "have", "'ve"}
    return relative.form == "present" or (relative.form == "past" and bool(perfect))


def _is_of_a_plan(sentence: TariffSentence, verb: Mark) -> bool:
    """Whether a verb only tells what a plan, a bill or a threat was to do: "a plan to raise it"."""
    if verb.form == "noun" and verb.kind in ("propose", "threaten"):
        return True  # "a proposal to tax ethanol at 5% was abandoned"
    would = sentence.low(verb.first - 3, verb.first)
    if verb.kind == "impose" and "would" in would and {"that", "which"} & set(would):
        return True  # "a decree that would have slapped 30% on pasta is off the table"
    led = sentence.low(verb.first, verb.first + 1) == ["to"]  # "to levy" is told as one
    ahead = sentence.low(verb.first - 2, verb.first + led)
    return verb.form == "base" and ahead[-1:] == ["to"] and bool(set(ahead) & (plain("draft") | plain("intent")))


def _verb_before(sentence: TariffSentence, before: list[Mark], first: int) -> Mark | None:
    """The nearest cue before a tariff, or the verb beyond an adjective: "postponed a planned 30% tariff"."""
    if not before:
        return None
    nearest = before[-1]
    if len(before) > 1 and (dropped := _dropped(sentence, before)) is not None:
        return dropped
    if len(before) > 1 and _is_attribute(sentence, nearest, first):
        verb = before[-2]
        if nearest.first - verb.last <= MODIFIER and verb.kind not in ("face", "effect", "ask"):
            return verb
    if len(before) > 1 and nearest.form == "noun" and nearest.kind not in RELIEF:
        verb = before[-2]
        if verb.kind in RELIEF and nearest.first - verb.last <= MODIFIER:  # "shelved its plan for a 10% levy"
            return verb
    return nearest


def _dropped(sentence: TariffSentence, before: list[Mark]) -> Mark | None:
    """The verb that does away with a plan to charge something: "shelved a plan to charge 4 percent"."""
    if before[-1].form != "base" or not _is_of_a_plan(sentence, before[-1]):
        return None
    verbs = [cue for cue in before[:-1] if not IDEAS & set(sentence.low(cue.first, cue.last))]
    near = bool(verbs) and verbs[-1].kind in RELIEF - {"reduce"} and before[-1].first - verbs[-1].last <= MODIFIER
    return verbs[-1] if near and verbs[-1].form in ("past", "present", "base", "ing") else None


def _word_before(sentence: TariffSentence, cue: Mark) -> set[str]:
    return set(sentence.low(cue.first - 1, cue.first))


def _goes_on(sentence: TariffSentence, last: int, relative: Mark) -> bool:
    """Whether a relative clause tells the next thing about a tariff, and not about another one between."""
    other = sentence.of("rate", first=last, last=relative.first)
    return "," in sentence.low(last, relative.first) and not other


def _is_attribute(sentence: TariffSentence, cue: Mark, first: int) -> bool:
    """Whether a cue is only an adjective of the tariff that begins at word `first`: "a planned 25% duty"."""
    determined = set(sentence.low(cue.first - 1, cue.first)) & plain("determiner")
    between = sentence.low(cue.last, first)
    step = between[-1:] == ["to"] and between[0] in plain("step up")  # "a planned rise to 30% was delayed"
    return (step or cue.last == first) and cue.form in ("past", "adj", "noun") and bool(determined)
