"""Bare numbers that are a rate because of how they are told: as an answer, pointed at again, called something."""

from __future__ import annotations

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain

LEAST = 5  # per cent: less, in front of its clause, may well count something ("Two we have lost")


def is_answer(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a number is all that is said: "“Five,” said the Indian", "“Ten, today,” he said"."""
    before, after = sentence.low(mark.first - 1, mark.first), sentence.low(mark.last, mark.last + 1)
    opens = bool(before) and before[0] in plain("quote")
    return opens and after[:1] in ([","], ["."]) and float(mark.value) >= LEAST


def is_pointed_at(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a number in the singular is one the reader knows of: "the 39 on which Bern had been sitting"."""
    if sentence.low(mark.first - 1, mark.first) != ["the"] or not sentence.told:
        return False
    after = sentence.low(mark.last, mark.last + 2)
    return after[:1] in (["is"], ["was"], ["has"], ["that"]) or after in (["on", "which"], ["with", "which"])


def is_pointed_again(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether "the 10" is a rate told before, and nothing follows that it would count: "pays only the 10."."""
    after = sentence.low(mark.last, mark.last + 1)
    closed = not after or after[0] in plain("pause") or after[0] in plain("quote") | {".", "?", "!", "”"}
    return closed and sentence.low(mark.first - 1, mark.first) == ["the"] and float(mark.value) in sentence.told


def has_become(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a tariff has turned into a number: "When it became 50, we stopped shipping"."""
    led = sentence.low(mark.first - 2, mark.first)
    after = sentence.low(mark.last, mark.last + 1)
    subject = led[:1] in (["it"], ["that"], ["rate"], ["tariff"], ["duty"], ["levy"])
    closed = not after or after[0] in plain("pause") | {".", "”", "and"}
    return subject and led[1:] in (["became"], ["becomes"], ["hit"], ["reached"]) and closed and bool(sentence.told)


def is_called(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a number is called something: "his negotiators would call 15 a success"."""
    after = sentence.low(mark.last, mark.last + 1)
    return bool(set(sentence.low(mark.first - 1, mark.first)) & plain("calls")) and after[:1] in (
        ["a"],
        ["an"],
        ["too"],
    )


def is_level(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a number is what a rate is: "the figure was one-forty-five", "up to now it has been a flat 10"."""
    head = mark.first
    while head > 0 and sentence.words[head - 1].low in plain("lead") - plain("toward") - {"will", "would"}:
        head -= 1
    lead = set(sentence.low(head, mark.first))
    if sentence.low(head - 2, head) == ["it", "'s"]:
        head -= 1
    if sentence.low(head - 1, head + 1) == ["it", "'s"]:
        lead |= {"is"}
    if not lead & plain("be"):
        return False
    if sentence.low(mark.first - 1, mark.first) == ["on"]:
        return True  # "have been on 15 since August"
    noun = sentence.low(head - 1, head)
    if noun == ["it"] and sentence.near and lead.isdisjoint(("was", "were", "been")) and float(mark.value) >= 2 * LEAST:
        led = sentence.low(head - 2, head - 1)
        if led and led[0] in _LOOSE:
            return True  # "Sign, and it's 15", "Maybe it's 30"
    again = noun == ["it"] and bool(sentence.told) and float(mark.value) >= LEAST
    return again or noun in (["rate"], ["figure"], ["tariff"], ["duty"], ["levy"], ["number"])


_LOOSE = frozenset({"maybe", "perhaps", "and", "or", "then", "so", "now", "today", ",", "if"})
