"""What a sentence says has become of a tariff, by its verbs, their tense, and who merely asks.

Each word of `lexicons/status_words.csv` speaks of an act; here is told which of several speaks of a tariff, in `acts`
what it says of it.
"""

from __future__ import annotations

from workbench.findings.tariffs.acts import act_status
from workbench.findings.tariffs.changes import is_old_rate, is_succeeded
from workbench.findings.tariffs.framed import framed
from workbench.findings.tariffs.heads import is_handed_over
from workbench.findings.tariffs.homonyms import is_bygone
from workbench.findings.tariffs.hypotheses import supposed
from workbench.findings.tariffs.later import overtaken
from workbench.findings.tariffs.levels import bidden, level_status, relapse
from workbench.findings.tariffs.meant import meant
from workbench.findings.tariffs.moods import hinged
from workbench.findings.tariffs.outlook import (
    accepted,
    as_seen,
    bought,
    capped,
    collected,
    is_definite,
    is_object,
    is_owned,
    standing,
)
from workbench.findings.tariffs.prevented import prevented
from workbench.findings.tariffs.refusals import refused
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.spared import spared
from workbench.findings.tariffs.stakes import at_stake
from workbench.findings.tariffs.unspoken import unspoken
from workbench.findings.tariffs.verbs import MODIFIER, REACH, governors
from workbench.findings.tariffs.verdicts import OR_THREATENED, RETOLD, STANDS, Verdict
from workbench.findings.tariffs.weighing import IDEAS, by_weight

_CHANGES = {"lift": "impose", "drop": "reduce"}
AGAIN = 40  # words after a tariff within which its sentence may name it again
_WANTED = frozenset({"for", "it", "them", "this", "that", "rate", "the"})
STEPS = 3  # words between the asking and the tariff asked for


def status_again(sentence: TariffSentence, last: int) -> Verdict | None:
    """What a sentence says of a tariff when it names it again: "a 100% tariff …, the day on which the levy was due"."""
    for term in sentence.of("term", first=last, last=last + AGAIN):
        pointed = sentence.low(term.first - 1, term.first) in (["the"], ["that"], ["this"])
        if pointed and not sentence.of("rate", first=last, last=term.last + STEPS):
            verdict = status_of(sentence, term.first, term.last)
            return None if verdict is None or verdict.status == STANDS else verdict
    return None


def status_of(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """What becomes of the tariff that words `first` up to `last` name; None when the sentence does not say."""
    rates = sentence.of("rate", first=first, last=last)
    if rates and (known := _as_known(sentence, rates) or meant(sentence, last)) is not None:
        return known
    if (seen := framed(sentence, first, last) or overtaken(sentence, last)) is not None:
        return seen
    if sentence.low(first - 4, first - 1)[-3:] == ["on", "top", "of"] and is_definite(sentence, first):
        return None  # "he would add whatever they charge on top of the 50%"
    told = (
        meant(sentence, last)
        or hinged(sentence, first, last)
        or prevented(sentence, first, last)
        or at_stake(sentence, first, last)
        or spared(sentence, first, last)
        or relapse(sentence, first)
        or bidden(sentence, first)
        or collected(sentence, first, last)
        or supposed(sentence, first, last)
        or unspoken(sentence, first, last)
        or capped(sentence, first, last)
        or bought(sentence, first)
        or standing(sentence, first, last)
    )
    if told is not None:
        return status_again(sentence, last) or told if told.status == OR_THREATENED else told
    denied = refused(sentence, first, last) or accepted(sentence, first, last) or _beside(sentence, first)
    if denied is not None:
        return denied
    for found in by_weight(sentence, first, last):
        cue = _as_change(sentence, found, first, last)
        if (status := act_status(sentence, cue)) is not None:
            if _is_of_what_stands(sentence, cue, status, first, last):
                return Verdict(STANDS, cue)
            if status == "in_force" and _is_done_to_it(sentence, cue, rates):
                status = RETOLD
            return as_seen(sentence, Verdict(_as_meant(sentence, cue, status), cue), first)
        if cue.kind != "ask":  # denied: "shall not be subject to"
            return None
    if not rates:
        return None
    return _by_level(sentence, first, last, rates)


def _listed(sentence: TariffSentence, first: int) -> Verdict | None:
    """What a verb before a colon says of the rates after it: "will drop in stages: 30% next year, 20% in 2028"."""
    colon = max((i for i in range(max(0, first - AGAIN), first) if sentence.lows[i] == ":"), default=None)
    if colon is None or sentence.of("rate", last=colon) or not sentence.of("term", "anaphor", last=colon):
        return None
    cues = [cue for cue in sentence.of("reduce", "impose", "move", "effect", last=colon) if cue.form != "noun"]
    status = act_status(sentence, cues[-1]) if cues else None
    return None if status is None or status == STANDS else Verdict(status, cues[-1])


def _by_level(sentence: TariffSentence, first: int, last: int, rates: list[Mark]) -> Verdict | None:
    """What a wish, a plain verb or a mood says of a rate that no verb of tariffs speaks of."""
    told = level_status(sentence, first, last) or _listed(sentence, rate_at(sentence, first, last))
    if told is not None and told.status == "in_force" and _is_done_to_it(sentence, told.cue, rates):
        told = told._replace(status=RETOLD)
    return as_seen(sentence, _wanted(sentence, first) or told, first)


def _is_done_to_it(sentence: TariffSentence, cue: Mark, rates: list[Mark]) -> bool:
    """Whether somebody has brought what was told before to a rate told before: "the deal cut it to 18"."""
    led = sentence.low(cue.last, cue.last + 1)
    known = bool(rates) and float(rates[0].value) in sentence.told
    return (
        known and cue.kind in ("move", "reduce", "impose") and cue.form == "past" and led in (["it"], ["them"], ["us"])
    )


def _beside(sentence: TariffSentence, first: int) -> Verdict | None:
    """A rate that comes with another: "including the existing 2.5%"."""
    led = sentence.low(first - 3, first)
    if plain("beside").isdisjoint(led) or plain("standing").isdisjoint(sentence.low(first - 1, first + 2)):
        return None
    return Verdict("in_force", Mark("effect", first, first + 1, form="adj"))


def _as_known(sentence: TariffSentence, rates: list[Mark]) -> Verdict | None:
    """A rate that somebody hands over or moves away from stands as it was told; one that was succeeded is no more."""
    at = rates[0].first
    if is_handed_over(sentence, at) or is_old_rate(sentence, rates):
        return Verdict(STANDS, Mark("keep", at, at + 1, form="adj"))
    return Verdict("withdrawn", Mark("withdraw", at - 1, at, form="past")) if is_succeeded(sentence, at) else None


def _is_of_what_stands(sentence: TariffSentence, cue: Mark, status: str, first: int, last: int) -> bool:
    """Whether relief that is only meant is of a rate that stands: "might trim its own 18% levy"."""
    led = sentence.low(cue.first - 1, cue.first)
    subject = cue.form == "ing" and (not led or led[0] in plain("quote") | {"that"})
    if subject and cue.last <= first and not sentence.of("rate", first=last, last=last + MODIFIER):
        return is_object(sentence, cue, first, last)  # "scrapping the 20 percent would be a catastrophe"
    meant = status == "proposed" or (cue.kind == "reduce" and status != "ask")
    goal = sentence.of("rate", first=last, last=last + MODIFIER)  # "to lower its tariff of 15% to the 10% that …"
    # "seeks a cut in the 20% duty", "wants the 20% tariff waived"
    told = cue.form == "noun" or is_owned(sentence, first) or _is_known(sentence, first, last)
    owned = status == "ask" and not goal and told  # "urged Lagos to scrap its 35% levy"
    return (meant or owned) and is_object(sentence, cue, first, last)


def _is_known(sentence: TariffSentence, first: int, last: int) -> bool:
    """Whether a tariff is one the reader knows of, and not the goal of what is asked: "to the 10 percent that …"."""
    at = rate_at(sentence, first, last)
    return is_definite(sentence, at) and "to" not in sentence.low(at - 2, at)


def rate_at(sentence: TariffSentence, first: int, last: int) -> int:
    """The word at which the rate of a tariff begins."""
    return next((rate.first for rate in sentence.of("rate", first=first, last=last)), first)


def _as_meant(sentence: TariffSentence, cue: Mark, status: str) -> str:
    """The status of an act, proposed where it is only talked about or is part of a plan that may be dropped."""
    if status == "announced" and _is_supposed_plan(sentence, cue):
        return "proposed"  # "if Brussels goes ahead with a plan to double its duty to 50%"
    led = sentence.low(cue.first - 2, cue.first)
    if status == "ask" and led[:1] in (["wants"], ["want"], ["wanted"]) and led[1:] not in (["a"], ["another"]):
        return status  # "wants the tariff cut to 5 percent": there is a verb in "tariff cut"
    talked = cue.form == "noun" and sentence.of(
        "talk", "avert", "ask", "propose", first=cue.first - STEPS, last=cue.first
    )
    return "proposed" if talked else status  # "there is talk of a cut to 15%"


def _as_change(sentence: TariffSentence, cue: Mark, first: int, last: int) -> Mark:
    """What is lifted or dropped to a rate is changed, not withdrawn: "lifted the average duty to 50%"."""
    verb = sentence.words[cue.first].low
    act = next((act for stem, act in _CHANGES.items() if verb.startswith(stem)), None)
    if act is None or cue.kind != "withdraw":
        return cue
    rates = sentence.of("rate", first=first, last=last)
    led = [sentence.low(max(cue.last, rate.first - STEPS), rate.first) for rate in rates]
    to = any("to" in words and words[-2:] != ["up", "to"] for words in led)  # not "lifted duties of up to 70%"
    return cue._replace(kind=act) if to else cue


def _wanted(sentence: TariffSentence, first: int) -> Verdict | None:
    """A new tariff that somebody wants is proposed: "the lobby wants a 60% duty"."""
    asked = sentence.of("ask", first=first - STEPS - 2, last=first)
    if not asked:
        return None
    if {"a", "an"} & set(sentence.low(first - STEPS, first + 1)):
        return Verdict("proposed", asked[-1])
    between = sentence.low(asked[-1].last, first)
    if "for" in between and "same" in between:
        return Verdict("proposed", asked[-1])  # "asked Washington for the same 15% cap"
    return Verdict("ask", asked[-1]) if all(word in _WANTED or word in plain("lead") for word in between) else None


def standing_alone(sentence: TariffSentence) -> list[Verdict]:
    """Nouns that tell of a suspension or delay without naming the tariff: "despite the recent moratorium"."""
    return [
        Verdict("suspended" if cue.kind == "suspend" else "delayed", cue)
        for cue in sentence.of("suspend", "delay")
        if cue.form == "noun"
        and set(sentence.low(cue.first - 3, cue.first)) & (plain("determiner") | {"'s"})
        and not governors(sentence, cue) & {"ask", "threaten", "propose"}
        and not is_bygone(sentence, cue)
    ]


def _is_supposed_plan(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a verb tells what a plan is that somebody may yet go ahead with."""
    led = sentence.low(cue.first - REACH, cue.first)
    supposed = max((i for i, word in enumerate(led) if word in ("if", "should", "unless", "whether")), default=None)
    return supposed is not None and led[-1:] == ["to"] and bool(IDEAS & set(led[supposed:])) and cue.form == "base"
