"""Rates told without a sign for per cent, once the reader knows what is counted: "we could live with 12"."""

from __future__ import annotations

from workbench.findings.reading.words import Word
from workbench.findings.tariffs.parts import is_of_term, moves_a_tariff
from workbench.findings.tariffs.pointed import (
    LEAST,
    has_become,
    is_answer,
    is_called,
    is_level,
    is_pointed_again,
    is_pointed_at,
)
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.series import is_next_of_series
from workbench.findings.tariffs.unclaimed import is_in_aside

GUARD = 12  # words before a number within which growth, yields, shares … claim it
BESIDE = 4  # the same after it
HIGHEST = 300  # per cent: more is a count or a year
STRANGE = 1  # words unknown to the lexicons among goods: "canned fish"
FAR = 12  # words between a verb and the "to" of its number, with goods between
VERB = 3  # words between a verb and the "to" or "at" of its number: "brought it down to 19"
BEFORE = 24  # words back to the rate that a number goes with: "from 42 per cent on almonds down to 10"


def with_bare_rates(sentence: TariffSentence) -> TariffSentence:
    """A sentence with its bare numbers as rates, as far as they stand where only a rate would stand."""
    if not sentence.goes_on or not (sentence.near or sentence.told):
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
        if i == 0 and end < len(text) and text[end].low == "." and text[i].text.isdigit():
            continue  # the number of a paragraph
        alone = end == len(text) or (text[end].low in plain("alone after number") and not _is_clock(text, end))
        alone = alone or (text[end].low == "and" and i - 1 in sentence.named)  # "Hanoi 20 and Dhaka 19"
        alone = alone or _is_object(text, i, end) or _is_subject(text, i, end) or _is_named_rate(text, i, end)
        alone = alone and not (text[i].low == "one" and end == i + 1)  # "the one that applies to Britain"
        named = i - 1 in sentence.named and value >= LEAST
        if alone and 0 < value <= HIGHEST and (named or not _is_labelled(text, i)):
            found.append((i, end, value))
    return found


def _is_subject(text: list[Word], first: int, end: int) -> bool:
    """Whether an amount does something to somebody: a singular verb and its object follow ("Twenty hurts us")."""
    after = [word.low for word in text[end : end + 2]]
    opens = first == 0 or text[first - 1].low in plain("pause") | plain("quote") | {"and", "but"}
    return opens and len(after) == 2 and after[0].endswith("s") and after[1] in plain("object")


def _is_object(text: list[Word], first: int, end: int) -> bool:
    """Whether a number is called something: "would call 15 a success"."""
    called = first > 0 and text[first - 1].low in plain("calls")
    return called and end < len(text) and text[end].low in ("a", "an", "too")


def _is_named_rate(text: list[Word], first: int, end: int) -> bool:
    """Whether a number is told as the name of a rate: "the two-fifty rate"."""
    before, after = text[first - 1 : first], text[end : end + 1]
    return bool(before and after) and before[0].low in _ITS and after[0].low in ("rate", "tariff", "duty", "levy")


def _is_clock(text: list[Word], end: int) -> bool:
    """Whether a mark right after a number parts it from more figures: "12:01", "10.30"."""
    after = text[end + 1 : end + 2]
    return bool(after) and after[0].text.isdigit() and after[0].start == text[end].end


def _is_labelled(text: list[Word], i: int) -> bool:
    """Whether what stands before a number makes it a date, a sum, a score or the number of something: "Chapter 84"."""
    if i == 0:
        return False
    before = text[i - 1]
    if before.low == "(":
        return True  # "(10) Any article …", "subdivision (xiii)(10)"
    named = before.capital and before.low not in plain("number lead") and i > 1
    return named or before.low in plain("sum") or before.text.isdigit()


def _is_rate(sentence: TariffSentence, mark: Mark, rates: list[Mark]) -> bool:
    clause = sentence.clauses[mark.first]
    near = {"first": mark.first - GUARD, "last": mark.last + BESIDE}
    guards = [guard for guard in sentence.of("guard", **near) if sentence.clauses[guard.first] == clause]
    guards = [g for g in guards if g.first < mark.first or "," not in sentence.low(mark.last, g.first)]
    guards = [guard for guard in guards if guard.first > mark.first or not is_in_aside(sentence, guard, mark)]
    moves = {cue.first for cue in sentence.of("effect", "impose", "reduce") if moves_a_tariff(sentence, cue)}
    if any(sentence.words[guard.first].low not in ("up", "down") and guard.first not in moves for guard in guards):
        return False
    if is_of_term(sentence, mark) or _is_named_rate(sentence.words, mark.first, mark.last):
        return True  # "a tariff of 31"
    before = sentence.low(mark.first - 1, mark.first)
    told = float(mark.value) in sentence.told
    if not sentence.near:
        return told and (_opens(sentence, mark) or _ends_in_cue(sentence, mark))
    if told and (not before or before[0] in plain("number lead") or _ends_in_cue(sentence, mark)):
        return True
    earlier = [rate for rate in rates if mark.first - BEFORE <= rate.first < mark.first]
    if earlier and is_next_of_series(sentence, earlier[-1], mark):
        return True
    return any(rule(sentence, mark) for rule in _PLACES)


def _is_bidden(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether an order names the number: "“Give us 15 and we sign”", "“Make it ten”"."""
    led = sentence.low(mark.first - 3, mark.first)
    opens = len(led) < 3 or led[0] in plain("quote") | plain("pause")
    return opens and len(led) > 1 and led[-2] in plain("bids") and led[-1] in ("us", "it", "them", "me")


def _opens(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a number stands in front, as what is spoken of: "“Ten we could swallow", "Twenty-five chokes us"."""
    before = sentence.low(mark.first - 1, mark.first)
    if before and before[0] not in plain("quote") and before[0] not in ("—", ";", ":", "but"):
        return False
    after = sentence.low(mark.last, mark.last + 2)
    fronted = (
        bool(after)
        and (after[0] in plain("speaker") or after[0] in plain("possible") | {"would", "will"})
        and float(mark.value) >= LEAST
    )
    does = len(after) == 2 and after[0].endswith("s") and after[1] in plain("object")
    return fronted or does


def _ends_in_cue(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a verb of tariffs has a number for its object: "he had threatened thirty"."""
    cues = sentence.of("threaten", "propose", "talk", "avert", "accept", first=mark.first - VERB, last=mark.first)
    paid = sentence.of("face", first=mark.first - VERB, last=mark.first)
    charged = sentence.low(mark.first - 1, mark.first)[-1:]
    wanted = sentence.low(mark.first - 1, mark.first)
    has = sentence.low(mark.first - 2, mark.first)
    if (
        len(has) == 2
        and has[0] in ("we", "they")
        and has[1] in ("have", "had")
        and sentence.of("rate", last=mark.first)
    ):
        return True  # "we had 2 percent, now we have 15"
    on = sentence.low(mark.last, mark.last + 1) == ["on"]
    if on and any(cue.last == mark.first for cue in sentence.of("impose", first=mark.first - VERB, last=mark.first)):
        return True  # "let them put fifty on it"
    whom = sentence.low(mark.first - 2, mark.first)
    if len(whom) == 2 and whom[0] in plain("charges") and whom[1] in _THEM:
        return True  # "they charge us 20 and we charge them 6"
    borne = sentence.of("accept", first=mark.first - VERB - 2, last=mark.first)
    if any(_leads(sentence, cue, mark) for cue in borne):
        return True
    if (
        wanted
        and (wanted[0] in plain("collects") or wanted == ["came"])
        and (sentence.told or sentence.of("rate", last=mark.first))
    ):
        return True  # "it now demands 22"
    return any(
        cue.last == mark.first and (cue.form != "noun" or cue.kind in ("talk", "avert")) for cue in (*cues, *paid)
    ) or bool(set(charged) & plain("charges") and sentence.named)


def _leads(sentence: TariffSentence, cue: Mark, mark: Mark) -> bool:
    """Whether only words of more or less part a verb from its number: "cannot live with less than 20"."""
    return all(word in plain("lead") for word in sentence.low(cue.last, mark.first))


def _is_moved(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a verb of movement leads to a number: "would happily go to 60", "a visit brought it to 19"."""
    before = sentence.low(mark.first - 1, mark.first)
    settled = before in (["on"], ["for"]) and sentence.of("announce", first=mark.first - 2, last=mark.first)
    if settled or (before == ["for"] and sentence.low(mark.first - 2, mark.first - 1) in (["settled"], ["settle"])):
        return True  # "settled on 20", "settled for 20"
    limit = before == ["than"] and set(sentence.low(mark.first - 2, mark.first - 1)) & {"higher", "lower", "further"}
    if not limit and not set(before) & {"to", "at", "past", "above", "below", "under"}:
        return False
    cues = sentence.of(
        "move", "reduce", "effect", "impose", "keep", "announce", "propose", first=mark.first - FAR, last=mark.first
    )
    near = [cue for cue in cues if cue.first >= mark.first - VERB - 2]
    if any(set(sentence.low(cue.last, mark.first - 1)) <= plain("step") for cue in near):
        return True
    of_goods = [cue for cue in cues if sentence.clauses[cue.first] == sentence.clauses[mark.first]]
    return bool(of_goods) and _are_goods(sentence, of_goods[-1].last, mark.first - 1)


def _are_goods(sentence: TariffSentence, first: int, last: int) -> bool:
    """Whether only goods and places stand between a verb and the "at" of its number: "would tax canned fish at 40"."""
    words = range(first, last)
    held = [i for i in words if i in sentence.named or sentence.of("term", first=i, last=i + 1)]
    small = [i for i in words if sentence.words[i].low in plain("within") or sentence.words[i].low in plain("step")]
    return bool(held) and len(set(words) - set(held) - set(small)) <= STRANGE


_THEM = frozenset({"us", "them", "him", "her", "me", "you"})
_ITS = frozenset({"the", "its", "that", "this", "their", "a", "'s", "old", "new"})
_PLACES = (
    _opens,
    is_answer,
    _is_bidden,
    is_pointed_at,
    is_called,
    _ends_in_cue,
    is_pointed_again,
    has_become,
    _is_moved,
    is_level,
)
