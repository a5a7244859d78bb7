"""Rates that stand in a wish, an offer or a supposition: what should be, what is wanted, what the price is."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.levels import is_new
from workbench.findings.tariffs.provisos import is_conditional
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.unclaimed import is_asked_of
from workbench.findings.tariffs.verbs import REACH, RELIEF
from workbench.findings.tariffs.verdicts import Verdict

ENTRY = 8  # words between "wants" and its "to enter": "wants palm oil from Sumatra to enter"
TERMS = 8  # words before the colon that call what follows an offer
LIMIT = 3  # words between "anything" and its rate: "anything much above 15%"


def supposed(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """A new rate that should be, is wanted, offered or supposed is proposed; None for every other."""
    rates = sentence.of("rate", first=first, last=last)
    if not rates or not is_new(sentence, first):
        return None
    at = rates[0].first
    return (
        (_ought(sentence, at) if not plain("norm").isdisjoint(sentence.vocabulary) else None)
        or (_wanted(sentence, rates[0]) if "ask" in sentence.marks else None)
        or (_offered(sentence, at) if ":" in sentence.vocabulary else None)
        or _asked(sentence, rates[0])
        or _named_an_offer(sentence, first, at)
        or _neared(sentence, at)
        or _demanded(sentence, at)
        or (_beyond(sentence, rates[-1]) if not _WHATEVER.isdisjoint(sentence.vocabulary) else None)
    )


def _ought(sentence: TariffSentence, at: int) -> Verdict | None:
    """What goods should pay or come in at: "gloves should enter at zero duty"; a "should they fail" is an if."""
    for i in range(at - 1, max(-1, at - REACH), -1):
        if sentence.clauses[i] != sentence.clauses[at] or sentence.words[i].low in (";", ":"):
            return None
        if sentence.words[i].low not in plain("norm"):
            continue
        after = sentence.low(i + 1, i + 3)
        opens = i == 0 or i + 1 in sentence.named or bool(set(after[:1]) & (plain("determiner") | plain("pronoun")))
        past = after[:1] == ["have"] or after[1:] == ["have"]
        relief = sentence.of(*RELIEF, "announce", "propose", "threaten", first=i, last=at)
        denied = bool(set(after) & small("negation"))
        led = sentence.low(i + 1, i + 4)
        enters = any(pair in _ENTERS for pair in pairwise(["to", *[word for word in led if word != "to"]][:2]))
        return _proposed(i) if enters and not (opens or past or relief or denied) else None
    return None


def _wanted(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """What somebody wants on goods, or wants goods to pay: "wants 15% on the rest", "wants palm oil to enter at 0%"."""
    for cue in reversed(sentence.of("ask", first=rate.first - REACH - ENTRY, last=rate.first)):
        if cue.form in ("noun", "adj") or sentence.clauses[cue.first] != sentence.clauses[rate.first]:
            continue
        on = sentence.low(rate.last, rate.last + 1) in (["on"], ["for"])
        if cue.last == rate.first and on and float(rate.value) and cue.form == "present":
            return _proposed(cue.first)
        led = sentence.low(max(cue.last, rate.first - ENTRY), rate.first)
        if "," not in led and any(pair in _ENTERS for pair in pairwise(led)):
            return _proposed(cue.first)
    return None


def _offered(sentence: TariffSentence, at: int) -> Verdict | None:
    """What follows the name of an offer and a colon: "came with a swap: zero duty on logs", "its price: …"."""
    for i in range(at - 1, max(0, at - REACH - TERMS), -1):
        if sentence.words[i].low in (".", ";", "”"):
            return None
        if sentence.words[i].low == ":":
            told = sentence.low(i - TERMS, i)
            if told[-2:] in (["in", "return"], ["in", "exchange"]):
                return _proposed(i)
            if _asks_before(sentence, i):
                return _proposed(i)  # "wants something that the pact does not contain: a zero rate for shoes"
            told = [word for word in told if word != "list"]
            ends = [
                n + 1 == len(told) or told[n + 1] in _IS or told[n + 1] in small("preposition")
                for n in range(len(told))
            ]
            named = {n for n, word in enumerate(told) if word in plain("terms") and ends[n]}
            own = any(set(told[max(0, n - 3) : n]) & (plain("determiner") | {"'s"}) for n in named)
            return _proposed(i) if own else None
    return None


def _demanded(sentence: TariffSentence, at: int) -> Verdict | None:
    """What a demand has for its content: "the demand that maize enter at zero duty is unacceptable"."""
    for i in range(at - 2, max(-1, at - REACH), -1):
        if sentence.words[i].low in plain("pause") or sentence.of("rate", first=i, last=i + 1):
            return None
        if sentence.words[i].low in plain("terms") and sentence.low(i + 1, i + 2) == ["that"]:
            return _proposed(i)
    return None


def _named_an_offer(sentence: TariffSentence, first: int, at: int) -> Verdict | None:
    """What a demand, an offer or a goal is said to be: "its opening demand was zero tariffs on cars"."""
    i = min(first, at)
    while i > 0 and sentence.lows[i - 1] in plain("lead") - plain("be"):
        i -= 1
    verb = sentence.low(i - 1, i)
    named = i > 1 and verb in (["was"], ["is"], ["remains"], ["were"]) and sentence.lows[i - 2] in plain("terms")
    return _proposed(i - 1) if named else None


def _neared(sentence: TariffSentence, at: int) -> Verdict | None:
    """The rate of a deal that is yet to be struck: "are close to a deal on 15 percent", "a compromise at 12%"."""
    i = at - 1
    while i > 0 and sentence.lows[i] in plain("lead") - {"on", "at", "of"}:
        i -= 1
    deal = sentence.lows[i] in ("on", "at", "of") and sentence.lows[i - 1] in _DEALS
    led = sentence.low(i - 6, i - 1)
    return _proposed(i - 1) if deal and not _NEARS.isdisjoint(led) else None


def _asks_before(sentence: TariffSentence, colon: int) -> bool:
    """Whether a verb of asking leads to a colon, with no rate between."""
    asked = [
        cue
        for cue in sentence.of("ask", last=colon)
        if cue.form in ("present", "past", "base")
        and not set(sentence.low(cue.first - 1, cue.first)) & plain("determiner")
    ]
    return bool(asked) and not sentence.of("rate", first=asked[-1].last, last=colon)


def _asked(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """What a rate would do, if it came: "What would 35% do to the gloves?"."""
    if not is_asked_of(sentence, rate):
        return None
    return Verdict("threatened", Mark("effect", rate.first - 1, rate.first, form="present"))


def _beyond(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """Whatever lies beyond a rate and would be too much: "anything above 15% would be fatal"."""
    led = sentence.low(rate.first - LIMIT, rate.first)
    limited = led[-1:] and led[-1] in _LIMITS and not _WHATEVER.isdisjoint(led)
    if not limited or is_conditional(sentence, rate.first):
        return None
    return _proposed(rate.first - 1) if set(sentence.low(rate.last, rate.last + 2)) & {"would", "'d"} else None


def _proposed(i: int) -> Verdict:
    return Verdict("proposed", Mark("effect", i, i + 1, form="present"))


_ENTERS = frozenset(
    ("to", verb)
    for verb in ("enter", "come", "go", "pay", "face", "bear", "carry", "attract", "land", "arrive", "be", "owe")
)
_IS = frozenset({"is", "are", "remains"})
_DEALS = frozenset({"deal", "agreement", "accord", "compromise", "pact", "settlement", "understanding", "truce"})
_NEARS = frozenset(
    "near nearing close closer toward towards seek seeking want wants hoping working possible eventual".split()
)
_WHATEVER = frozenset({"anything", "everything", "any"})
_LIMITS = frozenset({"above", "over", "beyond", "than", "past", "below", "under", "exceeding", "near"})
