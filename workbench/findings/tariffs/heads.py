"""Nouns and owners that make a rate of a percentage, whatever it then does: "a rate of 25% would cost us growth"."""

from __future__ import annotations

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain

BEFORE = 14  # words before a head within which growth, yields, shares … claim what follows
PAYS = 7  # words between a verb of paying and whose rate is paid: "pay the man in the White House his 19%"


def is_headed(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage hangs on a noun or an owner as only a rate does, where tariffs are the topic."""
    if not (sentence.near or float(rate.value) in sentence.told) or sentence.aside:
        return False
    head = rate.first
    while head > 0 and sentence.words[head - 1].low in _ABOUT:
        head -= 1
    led = sentence.low(head - 1, head)
    if led == ["of"]:
        at = head - 2
        found = sentence.low(at, at + 1) in _RATES and not _is_claimed(sentence, at, at + 1)
        return found and _is_free(sentence, rate)
    if led == ["at"] and sentence.lows[head - 2] in _TIMES and sentence.low(head - 3, head - 2) != ["the"]:
        return float(rate.value) in sentence.told  # "every week at 20 percent costs us a customer"
    if led in (["on"], ["at"]) and set(sentence.low(head - 2, head - 1)) & _DEALS:
        return _is_free(sentence, rate)  # "are close to a deal on 15 percent"
    if sentence.low(rate.first - 1, rate.first) == ["to"]:
        at = rate.first - 2
        falls_back = bool(plain("relapse") & set(sentence.low(at, at + 1)))
        again = float(rate.value) in sentence.told or sentence.low(at, at + 1) == ["hike"]
        falls_back = falls_back or (again and not plain("step up").isdisjoint(sentence.low(at, at + 1)))
        return falls_back and _is_free(sentence, rate) and not _is_claimed(sentence, at, at)
    if led and led[0] in plain("own") and _is_owned(sentence, head - 1, rate):
        return True
    capped = bool(plain("limit") & set(sentence.low(rate.last, rate.last + 1)))
    return (
        capped
        and not (plain("determiner") | plain("own")).isdisjoint(sentence.low(rate.first - 1, rate.first))
        and _is_free(sentence, rate)
    )


def _is_owned(sentence: TariffSentence, at: int, rate: Mark) -> bool:
    """Whether somebody has a rate that is on a country, or that one pays: "his 50 percent on Brazil"."""
    on = sentence.low(rate.last, rate.last + 1)
    if on in (["on"], ["for"], ["against"]) and rate.last + 1 in sentence.named:
        return True
    paid = set(sentence.low(at - PAYS, at)) & plain("hands over")
    closed = not on or on[0] in plain("pause") or on[0] in _CLOSES
    return bool(paid) and closed and not _is_claimed(sentence, at, at, far=PAYS)


def is_handed_over(sentence: TariffSentence, first: int) -> bool:
    """Whether a rate is what somebody pays another as his due: "I will pay Mr. Trump his 19%"."""
    owned = set(sentence.low(first - 1, first)) & (plain("own") - {"'s"})
    return bool(owned and set(sentence.low(first - 1 - PAYS, first - 1)) & plain("hands over"))


def _is_claimed(sentence: TariffSentence, first: int, last: int, far: int = BEFORE) -> bool:
    """Whether growth, yields, shares or the like stand before a head in its clause, or make a compound with it."""
    guards = sentence.of("guard", first=first - far, last=last)
    return any(
        sentence.clauses[one.first] == sentence.clauses[first]
        and "that" not in sentence.low(one.last, first)
        and sentence.words[one.first].low not in plain("payer")
        for one in guards
    )


def _is_free(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether what follows a percentage is a verb, a pause or the end, and no noun it would be of."""
    after = sentence.low(rate.last, rate.last + 1)
    if sentence.of("effect", "impose", "keep", "suspend", "delay", "withdraw", first=rate.last, last=rate.last + 1):
        return True  # "the deposit of 62.4 percent took effect"
    return not after or after[0] in plain("auxiliary") | plain("possible") | plain("pause") | plain("limit") | _CLOSES


_RATES = (
    ["rate"],
    ["rates"],
    ["ceiling"],
    ["floor"],
    ["baseline"],
    ["minimum"],
    ["deposit"],
    ["deposits"],
    ["penalty"],
    ["surtax"],
    ["cess"],
    ["toll"],
)
_TIMES = frozenset({"day", "week", "month", "year", "quarter", "life", "business", "trading", "exporting"})
_DEALS = frozenset({"deal", "agreement", "accord", "compromise", "settlement"})
_ABOUT = frozenset("about around nearly roughly some almost at least most just only a an the flat full up to".split())
_CLOSES = frozenset(
    '. ? ! ” " ’ with and or but if when while because before after until from as is was were would'.split()
)
