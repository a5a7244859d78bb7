"""Rates told without a sign for per cent, once the reader knows what is counted: "we could live with 12"."""

from __future__ import annotations

from workbench.findings.reading.words import Word
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain

HIGHEST = 300  # per cent: more is a count or a year
VERB = 3  # words between a verb and the "to" or "at" of its number: "brought it down to 19"
BEFORE = 14  # words back to the rate that a number goes with: "from 42 per cent on almonds down to 10"


def with_bare_rates(sentence: TariffSentence) -> TariffSentence:
    """A sentence with its bare numbers as rates, as far as they stand where only a rate would stand."""
    if not sentence.goes_on or not sentence.near:
        return sentence
    rates = list(sentence.of("rate"))
    taken = {i for mark in rates for i in range(mark.first, mark.last)}
    known = len(rates)
    for first, last, value in _alone(sentence):
        mark = Mark("rate", first, last, str(value), form="bare")
        if first not in taken and _is_rate(sentence, mark, rates):
            rates.append(mark)
    if len(rates) == known:
        return sentence
    return sentence._replace(marks={**sentence.marks, "rate": sorted(rates, key=lambda mark: mark.first)})


def _alone(sentence: TariffSentence) -> list[tuple[int, int, float]]:
    """The numbers after which no word follows that they could count."""
    text, found = sentence.words, []
    for i, end, value in sentence.numbers:
        alone = end == len(text) or (text[end].low in plain("alone after number") and not _is_clock(text, end))
        if alone and 0 < value <= HIGHEST and not _is_labelled(text, i):
            found.append((i, end, value))
    return found


def _is_clock(text: list[Word], end: int) -> bool:
    """Whether a mark right after a number parts it from more figures: "12:01", "10.30"."""
    after = text[end + 1 : end + 2]
    return bool(after) and after[0].text.isdigit() and after[0].start == text[end].end


def _is_labelled(text: list[Word], i: int) -> bool:
    """Whether what stands before a number makes it a date, a sum, a score or the number of something: "Chapter 84"."""
    if i == 0:
        return False
    before = text[i - 1]
    named = before.capital and before.low not in plain("number lead") and i > 1
    return named or before.low in plain("sum") or before.text.isdigit()


def _is_rate(sentence: TariffSentence, mark: Mark, rates: list[Mark]) -> bool:
    clause = sentence.clauses[mark.first]
    guards = [guard for guard in sentence.of("guard") if sentence.clauses[guard.first] == clause]
    if any(sentence.words[guard.first].low not in ("up", "down") for guard in guards):
        return False
    before = sentence.low(mark.first - 1, mark.first)
    told = float(mark.value) in sentence.told
    if told and (not before or before[0] in plain("number lead") or _ends_in_cue(sentence, mark)):
        return True
    earlier = [rate for rate in rates if mark.first - BEFORE <= rate.first < mark.first]
    if earlier and (_goes_on(sentence, earlier[-1], mark) or _is_next_step(sentence, earlier[-1], mark)):
        return True
    return _ends_in_cue(sentence, mark) or _is_moved(sentence, mark) or _is_level(sentence, mark)


def _goes_on(sentence: TariffSentence, rate: Mark, mark: Mark) -> bool:
    """Whether the next of a list has a number led to as the first was: "Peru gets away with 20%, and Chile with 15"."""
    lead = sentence.low(mark.first - 1, mark.first)
    alike = (
        bool(lead) and lead == sentence.low(rate.first - 1, rate.first) and lead[0] in ("at", "with", "to", "on", "'s")
    )
    return alike and mark.first - 2 in sentence.named


def _is_next_step(sentence: TariffSentence, rate: Mark, mark: Mark) -> bool:
    """Whether a number is where a rate goes: "from 42 per cent down to 10"."""
    lead = sentence.low(mark.first - 2, mark.first)
    from_there = "from" in sentence.low(rate.first - 2, rate.first)
    return lead[-1:] == ["to"] and (from_there or lead[0] in ("up", "down", "back"))


def _ends_in_cue(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a verb of tariffs has a number for its object: "he had threatened thirty"."""
    cues = sentence.of("threaten", "propose", "talk", "avert", first=mark.first - VERB, last=mark.first)
    paid = sentence.of("face", first=mark.first - VERB, last=mark.first)
    charged = sentence.low(mark.first - 1, mark.first)[-1:]
    return any(
        cue.last == mark.first and (cue.form != "noun" or cue.kind in ("talk", "avert")) for cue in (*cues, *paid)
    ) or bool(set(charged) & plain("charges") and sentence.named)


def _is_moved(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a verb of movement leads to a number: "would happily go to 60", "a visit brought it to 19"."""
    if not set(sentence.low(mark.first - 1, mark.first)) & {"to", "at", "past", "above", "below", "under"}:
        return False
    cues = sentence.of("move", "reduce", "effect", "impose", first=mark.first - VERB - 2, last=mark.first)
    return any(set(sentence.low(cue.last, mark.first - 1)) <= plain("step") for cue in cues)


def _is_level(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a number is what a rate is: "the figure was one-forty-five for China"."""
    noun, verb = (sentence.low(mark.first - 2, mark.first) or [""])[0], sentence.low(mark.first - 1, mark.first)
    return verb in (["is"], ["was"]) and noun in ("rate", "figure", "tariff", "duty", "levy", "number")
