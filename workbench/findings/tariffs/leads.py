"""Whether the words before a percentage lead to a rate: a verb, a noun that has one, an entry of a list."""

from __future__ import annotations

from workbench.findings.tariffs.grammar import months
from workbench.findings.tariffs.parts import is_next_of_others
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import ACTS

GUARD = 6  # words within which growth, yields, shares … claim a percentage for themselves
CLAUSE = 60  # words: more than a clause has that still says who faces what
LEAD = 8  # small words between a verb and its rate: "was put at a flat 20%"
BESIDE = 3  # words after a percentage within which a noun may claim it: "5 percent annual growth"
ITEM = 7  # words of a bullet point before its rate: "• Transshipped goods: 40%"
OBJECT = 6  # words between a verb and the "to" or "at" of its rate: "pushed the average duty to 49%"


def is_led_to(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether the words right before a percentage are those that lead to a rate, with nothing else it could be of."""
    if not sentence.goes_on:
        return False
    if sentence.near and _is_told_again(sentence, rate):
        return True
    if not stands_alone(sentence, rate):
        return False
    if (plain("replaced") | plain("struck")) & set(sentence.low(rate.first - 2, rate.first)):
        return True  # legal prose: by deleting "34%" and inserting "10%"
    head = _head(sentence, rate)
    lead = set(sentence.low(head, rate.first))
    if lead & {"up", "down"} and not lead & plain("toward"):  # "oil is up 2%"
        return False
    if _is_measure_of_others(sentence, head, rate):
        return False
    entry = _is_entry(sentence, rate) and not is_next_of_others(sentence, rate)
    if sentence.near and (entry or float(rate.value) in sentence.told):
        return True
    return _is_verb_of_a_rate(sentence, head, lead) or (
        sentence.near and _is_noun_of_a_rate(sentence, head, rate, lead)
    )


def _is_verb_of_a_rate(sentence: TariffSentence, head: int, lead: set[str]) -> bool:
    """Whether the verb that ends at word `head` leads to a rate: "pays", "was set at", "went as high as"."""
    verbs = [mark for mark in sentence.of(*_LEADS, first=head - LEAD, last=head + 1) if mark.last >= head]
    kinds = {mark.kind for mark in verbs}
    word = {sentence.words[mark.last - 1].low for mark in verbs} | set(sentence.low(head - 1, head))
    if "face" in kinds or not sentence.near:
        return "face" in kinds
    if kinds & {"impose", "keep", *_TALK, "plan", "ask"} or word & plain("gets"):
        return True
    if kinds & {"effect", "reduce", "move"}:
        return bool(lead & (plain("toward") | {"high", "low"}) or word & {"to", "at", "from", "of", "by", "with"})
    if kinds & {"suspend", "delay", "withdraw", "avert"}:
        return bool(lead & plain("determiner"))  # "suspends the 24 per cent part"
    return bool(lead & {"to", "at", "from", "with"}) and _is_moved_to(sentence, head)


def _is_noun_of_a_rate(sentence: TariffSentence, head: int, rate: Mark, lead: set[str]) -> bool:
    """Whether what ends at word `head` has a rate: "steel is at 25%", "the rate is 15%", "London, with its 10%"."""
    if lead & plain("further") or set(sentence.low(rate.last, rate.last + 1)) & plain("burden"):  # "a further 10%"
        return True
    level = bool(lead & (plain("toward") | plain("be")))
    if {"at", "on"} & lead and plain("be") & lead:  # "everyone else has been at 50%"
        return True
    has = sentence.of("place", "product", "anaphor", first=head - LEAD, last=head)
    if any(mark.last == head for mark in has) or set(sentence.low(head - 1, head)) & plain("stand-in"):
        return level or bool(lead & (plain("own") | plain("once") | {"of"}))
    if lead & plain("certain") and "be" in lead and sentence.of("term", first=rate.first - CLAUSE, last=rate.first):
        return True  # "the duty, which was to be 25%, will be 15%"
    return level and _is_of_a_rate(sentence, head)


def _is_told_again(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage is a rate told before, or is followed by how it is charged: "the 10% paid by Kenya"."""
    told = ("face", "impose", "plan", *_TALK)
    ended = ("suspend", "delay", "withdraw")
    charged = [m for m in sentence.of(*told, *ended, first=rate.last, last=rate.last + 1) if m.form == "past"]
    if sentence.low(rate.first - 1, rate.first) == ["the"] and sentence.low(rate.last, rate.last + 1) in (
        ["they"],
        ["we"],
    ):
        charged += sentence.of("face", "impose", first=rate.last, last=rate.last + OBJECT)  # "the 10% they paid"
    if set(sentence.low(rate.last, rate.last + 2)) & {"that", "which"}:  # "the 25 percent that Canada now bears"
        charged += sentence.of("face", "impose", *_TALK, first=rate.last, last=rate.last + OBJECT)
    subject = rate.last in sentence.named or bool(set(sentence.low(rate.last, rate.last + 1)) & plain("speaker"))
    if subject and {"have", "has", "had"} & set(sentence.low(rate.last, rate.last + 3)):
        charged += sentence.of(
            "face", "impose", *_TALK, first=rate.last, last=rate.last + OBJECT
        )  # "the 16 percent shirts have paid"
    again = float(rate.value) in sentence.told and set(sentence.low(rate.first - 2, rate.first)) & _POINTS
    return bool(charged or again) and not _is_measure_of_others(sentence, rate.first, rate)


def _head(sentence: TariffSentence, rate: Mark) -> int:
    """The word up to which only small words stand before a rate: "was put" before "at a flat 20%"."""
    i = rate.first
    while i > max(0, rate.first - LEAD) and sentence.words[i - 1].low in plain("lead"):
        i -= 1
    return i


def stands_alone(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether no noun follows that a percentage would be of: "pays 19%", not "pays 19% interest"."""
    following = sentence.low(rate.last, rate.last + 1)
    if following == ["of"] and plain("value") & set(sentence.low(rate.last, rate.last + 3)):
        return True  # "have helped themselves to 27 percent of its value"
    verbs = [
        m
        for m in sentence.of(*ACTS, "move", "avert", first=rate.last, last=rate.last + 1)
        if m.form in ("past", "present")
    ]
    told = bool(verbs) and following != ["cut"]  # "an increase to 30% planned for May", but no "15% cut"
    return not following or told or following[0] in plain("alone") or rate.last in sentence.named


def _is_measure_of_others(sentence: TariffSentence, head: int, rate: Mark) -> bool:
    """Whether the clause speaks of growth, shares, sales or the like just before a percentage, or right after it."""
    clause = sentence.clauses[rate.first]
    first = _subject_from(sentence, head)
    guards = sentence.of("guard", first=first, last=rate.last + BESIDE)
    moves = {mark.first for mark in sentence.of("effect", "impose", "reduce", first=head - 2 * GUARD, last=rate.first)}
    return any(
        sentence.clauses[guard.first] == clause
        and guard.first not in moves
        and not (guard.first >= rate.last and _parts_from(sentence.low(rate.last, guard.first)))
        and sentence.words[guard.first].low not in plain("payer")
        and not is_done_to(sentence, guard, rate)
        and not (guard.last == rate.first - 1 and sentence.lows[guard.last] in _POINTS)  # "dropped the 15 percent"
        and not (sentence.words[guard.first].low == "content" and sentence.low(rate.last, rate.last + 1) == ["on"])
        and not set(sentence.low(guard.last - 1, guard.last)) & plain("money")
        for guard in guards
    ) or bool((plain("market") | {"demand", "output", "consumption"}) & set(clause_before(sentence, head)))


def _parts_from(between: list[str]) -> bool:
    """Whether the words after a percentage part it from a noun: a comma, or a second verb ("pays 20% and costs …")."""
    return "," in between or between[:1] == ["and"]


def is_done_to(sentence: TariffSentence, guard: Mark, rate: Mark) -> bool:
    """Whether a verb after a percentage tells what became of a plan, and not of a market: "… to 50% was dropped"."""
    return guard.first > rate.last and bool(set(sentence.low(guard.first - 1, guard.first)) & plain("be"))


def _subject_from(sentence: TariffSentence, head: int) -> int:
    """Where what has the percentage begins: after the comma before it, if a name or a noun for a rate follows."""
    far = max(0, head - 2 * GUARD)
    pause = next((i + 1 for i in range(head - 1, far, -1) if sentence.words[i].low in ",;"), far)
    named = any(i in sentence.named for i in range(pause, head))
    return pause if named or plain("stand-in") & set(sentence.low(pause, head)) else far


def clause_before(sentence: TariffSentence, head: int) -> list[str]:
    """The words of a clause before one of its words."""
    first = head
    while first > max(0, head - 2 * GUARD) and sentence.clauses[first - 1] == sentence.clauses[head - 1]:
        first -= 1
    return sentence.low(first, head)


def _is_moved_to(sentence: TariffSentence, head: int) -> bool:
    """Whether a verb moves what a tariff is on, or the tariff by a word that stands for it: "cut it to", "pushed …"."""
    cues = [
        cue
        for cue in sentence.of("impose", "reduce", "effect", "keep", "move", first=head - OBJECT - 2, last=head)
        if cue.last <= head <= cue.last + OBJECT and sentence.clauses[cue.first] == sentence.clauses[head - 1]
    ]
    if not cues:
        return False
    between = sentence.low(cues[-1].last, head)
    held = any(i in sentence.named for i in range(cues[-1].last, head))
    dated = all(word in plain("dated") or word.isdigit() or word in months() for word in between)
    return held or dated or bool(set(between) & plain("stand-in"))


def _is_of_a_rate(sentence: TariffSentence, head: int) -> bool:
    """Whether the subject of a clause is a rate, with some words between: "the minimum rate on wool cloth was 35%"."""
    return bool({"rate", "rates", "tax", "charge"} & set(clause_before(sentence, head)))


def _is_entry(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a rate is an entry of a list of countries or goods: "Brazil: 50%", "Japan (24%)", "Copper, 50%"."""
    sign = sentence.low(rate.first - 1, rate.first)
    if sign == [":"] and rate.first <= ITEM and sentence.low(0, 1)[0] in plain("bullet"):
        return True
    near = {"first": rate.first - CLAUSE, "last": rate.first}
    if sign == [":"] and sentence.of("term", **near) and not sentence.of("guard", **near):
        return True  # "the rates of duty shall be as follows: the first company: 17%"
    named = rate.first - 2 in sentence.named
    if sign == [","]:
        first = rate.first - 2
        while first >= max(0, rate.first - CLAUSE) and (
            first in sentence.named or sentence.words[first].low in ("the", "and")
        ):
            first -= 1
        named = named and (first < 0 or sentence.words[first].low in plain("pause"))
    after = sentence.low(rate.last, rate.last + 1)
    closed = sign != ["("] or after == [")"]
    return sign in ([":"], ["("], ["–"], ["—"], [","], ["-"]) and closed and named


_POINTS = frozenset({"the", "its", "their", "that", "this", "'s"})
_TALK = ("propose", "threaten", "announce")
_LEADS = (
    "face",
    "impose",
    "keep",
    "effect",
    "reduce",
    "plan",
    "ask",
    "move",
    "suspend",
    "delay",
    "withdraw",
    "avert",
    *_TALK,
)
