"""Rates that only stand in a supposition of what they would do: "At 25 percent, the plant would close"."""

from __future__ import annotations

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import RELIEF
from workbench.findings.tariffs.verdicts import DREADED, OR_PROPOSED, Verdict

STEP = 6  # words between a step and its rate: "a rise in the duty on cars to 25 percent"
EFFECT = 8  # words between a rate and the "would" of what it does
CLAUSE = 12  # words between the "if" of a condition and its rate


def at_stake(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """The verdict on a rate of which is told only what it would do if it came."""
    if _WOULD.isdisjoint(sentence.vocabulary):
        return None
    rates = sentence.of("rate", first=first, last=last)
    if len(rates) != 1:
        return None
    return (
        _level(sentence, rates[0], last)
        or _step(sentence, rates[0], last)
        or _taken(sentence, rates[0])
        or _condition(sentence, rates[0], first)
    )


def _level(sentence: TariffSentence, rate: Mark, last: int) -> Verdict | None:
    """A rate in front "at" which somebody would do something: "At 25 percent, the company would lose millions"."""
    at = _head(sentence, rate.first)
    opens = at == 0 or sentence.lows[at - 1] in plain("quote") | {";", "—", "–", "but", "and", ":", ","}
    if sentence.lows[at] not in ("at", "with") or not opens:
        return None
    return Verdict(DREADED, _cue(at)) if _would(sentence, last, EFFECT + (sentence.lows[at] == "at")) else None


def _step(sentence: TariffSentence, rate: Mark, last: int) -> Verdict | None:
    """A step up to a rate that would do something: "a rise to 25 percent would shave …", "raising it to 25% could"."""
    to = _head(sentence, rate.first)
    if sentence.lows[to] != "to" or not _would(sentence, last, EFFECT):
        return None
    for i in range(to - 1, max(-1, to - STEP - 1), -1):
        word, led = sentence.lows[i], sentence.lows[i - 1] if i else ""
        if sentence.clauses[i] != sentence.clauses[rate.first] or word in plain("pause") or word in _WOULD:
            return None
        if word in plain("step up") and (led in _ONE or sentence.low(i - 2, i - 1) in (["a"], ["any"], ["another"])):
            return Verdict(DREADED, _cue(i))
        if word in plain("changes") and (i == 0 or led in plain("quote") | {"that", ",", "says", "said"}):
            return Verdict(DREADED, _cue(i))
        if sentence.of(*RELIEF, first=i, last=i + 1):
            return None
    return None


def _taken(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate that somebody would be glad of: "we'd take 15 and run"."""
    i = rate.first - 1
    while i > 0 and (sentence.lows[i] in _ABOUT or sentence.lows[i] in ("for", "at")):
        i -= 1
    would = sentence.lows[i] in _TAKES and sentence.low(i - 1, i) in (["'d"], ["would"], ["gladly"], ["happily"])
    return Verdict(OR_PROPOSED, _cue(i)) if would else None


def _condition(sentence: TariffSentence, rate: Mark, first: int) -> Verdict | None:
    """A rate in the past tense of an if: "would sign only if seafood came out at zero", "if the duty went to 25%"."""
    start = first
    while start > max(0, first - CLAUSE) and not _opens_if(sentence, start):
        start -= 1
    led = sentence.low(start, rate.first)
    if not _opens_if(sentence, start) or "had" in led or _PRESENT & set(led):
        return None
    verbs = sentence.of("move", "effect", "impose", "face", *RELIEF, first=start, last=rate.first)
    were = sentence.lows[rate.first - 1] in ("were", "was")
    if not were and not (verbs and verbs[-1].form == "past"):
        return None
    settles = were or float(rate.value) == 0 or verbs[-1].kind == "reduce" or _settles(sentence, verbs[-1], rate)
    return Verdict("proposed" if settles else DREADED, _cue(start))


def _opens_if(sentence: TariffSentence, i: int) -> bool:
    """Whether a word opens a condition: "if", "provided", "as long as", "on condition that"."""
    if sentence.lows[i] in ("if", "unless", "provided", "providing"):
        return True
    return sentence.lows[i] in ("long", "condition") and sentence.low(i + 1, i + 2) in (["as"], ["that"])


def _settles(sentence: TariffSentence, verb: Mark, rate: Mark) -> bool:
    """Whether goods come to rest at a rate: "came in at 5%", "ended up at 10%", "fell to 10%"."""
    words = sentence.low(verb.first, rate.first)
    return words[-1:] == ["at"] or not plain("settling").isdisjoint(words) or words[0] in ("fell", "dropped", "entered")


def _head(sentence: TariffSentence, first: int) -> int:
    """The preposition that leads to a rate, over words of more or less: "at around 25 percent"."""
    i = first - 1
    while i > 0 and sentence.lows[i] in _ABOUT:
        i -= 1
    return max(0, i)


def _would(sentence: TariffSentence, last: int, far: int) -> bool:
    """Whether a "would" follows within some words, with no other rate and no pause but one comma between."""
    commas = 0
    for i in range(last, min(last + far, len(sentence.lows))):
        word = sentence.lows[i]
        if word in _WOULD:
            return sentence.words[i].text != "May"
        commas += word == ","
        if (
            commas > 1
            or word in (";", "”", "“", "if", "that", "which", "who")
            or sentence.of("rate", first=i, last=i + 1)
        ):
            return False
    return False


def _cue(i: int) -> Mark:
    return Mark("effect", i, i + 1, form="present")


_WOULD = frozenset({"would", "could", "might", "may", "'d", "wouldn't", "couldn't"})
_TAKES = frozenset({"take", "grab", "sign", "settle", "accept", "love", "welcome", "snatch", "swallow"})
_PRESENT = frozenset({"is", "are", "has", "have", "will", "can"})
_ONE = frozenset({"a", "an", "any", "the", "further", "another", "new", "sudden", "sharp"})
_ABOUT = frozenset(
    {"about", "around", "nearly", "roughly", "some", "almost", "just", "only", "even", "a", "full", "over"}
)
