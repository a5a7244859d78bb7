"""What a sentence says has become of a tariff, by its verbs, their tense, and who merely asks.

Each word of `lexicons/status_words.csv` speaks of an act; the act, what governs it ("urged … to lift") and its
auxiliaries (will, may, not) give the status.
"""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import (
    MODIFIER,
    RELIEF,
    cues_near,
    governors,
    is_denied,
    is_finite,
    is_relative,
    modals,
)

STEPS = 3  # words between the asking and the tariff asked for
CONDITION = 30  # words within which an "if" makes a "would" a threat


class Verdict(NamedTuple):
    """A status and the cue it rests on."""

    status: str
    cue: Mark


def status_of(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """What becomes of the tariff that words `first` up to `last` name; None when the sentence does not say."""
    for cue in _by_weight(sentence, first, last):
        if (status := act_status(sentence, cue)) is not None:
            return Verdict(status, cue)
        if cue.kind != "ask":  # denied: "shall not be subject to"
            return None
    if not sentence.of("rate", first=first, last=last):
        return None
    return _by_plain_verb(sentence, first, last) or _wanted(sentence, first)


def _wanted(sentence: TariffSentence, first: int) -> Verdict | None:
    """A new tariff that somebody wants is proposed: "the lobby wants a 60% duty"."""
    asked = sentence.of("ask", first=first - STEPS, last=first)
    new = {"a", "an"} & set(sentence.low(first - 1, first + 1))
    return Verdict("proposed", asked[-1]) if new and asked else None


def act_status(sentence: TariffSentence, cue: Mark) -> str | None:
    """The status that one cue gives its tariff; None when the act is denied, or is only the asking itself."""
    over, auxiliaries, relief = governors(sentence, cue), modals(sentence, cue), cue.kind in RELIEF
    if cue.kind in _PLAIN:
        return _PLAIN[cue.kind]
    if "ask" in over or (relief and auxiliaries & plain("ought")):
        return "ask" if relief else "proposed"
    if cue.kind == "ask":
        return None
    if is_denied(sentence, cue):
        return "in_force" if relief else None
    for governor in ("threaten", "propose"):
        if governor in over:
            return _PLAIN[governor]
    if cue.kind in ("announce", "plan"):
        return "announced"
    return _relief(sentence, cue) if relief else _burden(sentence, cue)


def standing_alone(sentence: TariffSentence) -> list[Verdict]:
    """Nouns that tell of a suspension or delay without naming the tariff: "despite the recent moratorium"."""
    return [
        Verdict("suspended" if cue.kind == "suspend" else "delayed", cue)
        for cue in sentence.of("suspend", "delay")
        if cue.form == "noun"
        and set(sentence.low(cue.first - 3, cue.first)) & (plain("determiner") | {"'s"})
        and not governors(sentence, cue) & {"ask", "threaten", "propose"}
    ]


def _by_weight(sentence: TariffSentence, first: int, last: int) -> list[Mark]:
    """The cues of a tariff's clause, the one that speaks of it first."""
    near = cues_near(sentence, first, last)
    inside = [cue for cue in near if first <= cue.first < last]
    after = [cue for cue in near if cue.first >= last]
    verb = _verb_before(sentence, [cue for cue in near if cue.last <= first], first)
    relative = next((cue for cue in after if is_relative(sentence, last, cue)), None)
    main = next((cue for cue in after if cue is not relative and is_finite(sentence, cue)), None)
    between = set() if verb is None else set(sentence.low(verb.last, first))
    asked = next((cue for cue in (*inside, *after) if cue.kind in RELIEF and "ask" in governors(sentence, cue)), None)
    order: list[Mark | None]
    if verb is not None and verb.kind == "ask" and asked in inside:
        order = [asked]
    elif verb is None or (main is not None and ({"that", ","} & between or _is_attribute(sentence, verb, first))):
        order = [main, relative, verb, *after[:1]]
        if main is not None and main.kind == "reduce" and relative is not None and relative.kind not in RELIEF:
            order = [relative, main]  # "the tariff of 25%, which has been levied since April, will be reduced"
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


def _verb_before(sentence: TariffSentence, before: list[Mark], first: int) -> Mark | None:
    """The nearest cue before a tariff, or the verb beyond an adjective: "postponed a planned 30% tariff"."""
    if not before:
        return None
    nearest = before[-1]
    if len(before) > 1 and _is_attribute(sentence, nearest, first):
        verb = before[-2]
        if nearest.first - verb.last <= MODIFIER and verb.kind not in ("face", "effect", "ask"):
            return verb
    if len(before) > 1 and nearest.form == "noun" and nearest.kind not in RELIEF:
        verb = before[-2]
        if verb.kind in RELIEF and nearest.first - verb.last <= MODIFIER:  # "shelved its plan for a 10% levy"
            return verb
    return nearest


def _word_before(sentence: TariffSentence, cue: Mark) -> set[str]:
    return set(sentence.low(cue.first - 1, cue.first))


def _goes_on(sentence: TariffSentence, last: int, relative: Mark) -> bool:
    """Whether a relative clause tells the next thing about a tariff, and not about another one between."""
    other = sentence.of("rate", first=last, last=relative.first)
    return "," in sentence.low(last, relative.first) and not other


def _is_attribute(sentence: TariffSentence, cue: Mark, first: int) -> bool:
    """Whether a cue is only an adjective of the tariff that begins at word `first`: "a planned 25% duty"."""
    determined = set(sentence.low(cue.first - 1, cue.first)) & plain("determiner")
    return cue.last == first and cue.form in ("past", "adj", "noun") and bool(determined)


def _relief(sentence: TariffSentence, cue: Mark) -> str:
    auxiliaries = modals(sentence, cue)
    if auxiliaries & plain("possible"):
        return "proposed"
    if cue.kind == "reduce":
        # a reduction told in the present tense is one on paper: "under the deal the duty falls to 15%"
        if "would" in auxiliaries and set(_low(sentence)) & plain("draft"):
            return "proposed"
        done = cue.form == "past" and not auxiliaries & (plain("certain") | {"to"})
        return "in_force" if done else "announced"
    return {"suspend": "suspended", "delay": "delayed", "withdraw": "withdrawn"}[cue.kind]


def waits(sentence: TariffSentence) -> bool:
    """Whether a sentence says that something is yet to be agreed: "once parliament ratifies", "subject to approval"."""
    text = _low(sentence)
    steps = [i for i, word in enumerate(text) if word in plain("pending")]
    return any(plain("awaits") & set(text[max(0, i - MODIFIER) : i]) for i in steps)


def _low(sentence: TariffSentence) -> list[str]:
    return sentence.low(0, len(sentence.words))


def _burden(sentence: TariffSentence, cue: Mark) -> str:
    """Put on, faced or in force: the tense decides between what is announced and what is."""
    auxiliaries = modals(sentence, cue)
    if auxiliaries & plain("lasting"):
        return "in_force"
    if auxiliaries & plain("possible"):
        return "threatened"
    if "would" in auxiliaries and set(_low(sentence)) & plain("draft"):
        return "proposed"
    if auxiliaries & plain("certain"):
        conditional = "would" in auxiliaries and "if" in sentence.low(cue.first - CONDITION, cue.first + CONDITION)
        return "threatened" if conditional else "announced"
    if governors(sentence, cue) & {"plan", "announce"} or cue.form == "noun":
        return "announced"
    if cue.form == "present" and {"unless", "if"} & set(sentence.low(cue.first - CONDITION, cue.first + CONDITION)):
        return "threatened"
    if cue.form == "present" and (cue.kind in ("effect", "impose") and waits(sentence)):
        return "announced"
    if cue.form == "present" and set(sentence.low(cue.first, cue.last)) & plain("begins"):
        return "announced"  # what begins, in the present tense, is about to: "takes effect on Monday"
    return "announced" if sentence.low(cue.first - 1, cue.first) == ["to"] else "in_force"


def _by_plain_verb(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """Without a cue: "the tariff on rice is 700%" is in force, "a 25% duty would hurt" is to come."""
    for i in range(first, min(last + 2, len(sentence.words))):
        word = sentence.words[i].low
        following = sentence.low(i + 1, i + 2)
        if word == "would" and i >= last and {"a", "an"} & set(sentence.low(first - 3, first + 1)):
            return Verdict("proposed", Mark("effect", i, i + 1, form="present"))
        if word in plain("certain") and (i >= last or following == ["be"]):
            return Verdict("announced", Mark("effect", i, i + 1, form="present"))
        if word == "shall" and following == ["be"]:
            return Verdict("announced", Mark("effect", i, i + 1, form="present"))
        if word in plain("possible") and i >= last:
            return Verdict("threatened", Mark("effect", i, i + 1, form="present"))
        if word in plain("be") and following == ["coming"]:
            return Verdict("announced", Mark("effect", i, i + 2, form="present"))
        if word in ("is", "are") or (word == "since" and i >= last):
            return Verdict("in_force", Mark("effect", i, i + 1, form="present"))
    return None


_PLAIN = {"threaten": "threatened", "propose": "proposed", "keep": "in_force"}
