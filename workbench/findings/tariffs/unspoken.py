"""Rates of which no verb of tariffs speaks: they hang on a preposition, stand in front, are feared, or are measured."""

from __future__ import annotations

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verdicts import OR_PROPOSED, OR_THREATENED, STANDS, Verdict

LED = 6  # words after a rate in front within which its clause may be denied
POINTS = 5  # words between "the" or "its" and a rate: "its own additional 18%"
GIVEN = ("threaten", "propose", "plan", "suspend", "delay", "announce", "withdraw", "effect", "impose", "face", "keep")


def unspoken(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """The verdict on a rate by what stands right beside it; None when nothing of the kind does."""
    rates = sentence.of("rate", first=first, last=last)
    if len(rates) != 1:
        return None
    return (
        _taken_for_granted(sentence, rates[0], last)
        or _fronted(sentence, rates[0])
        or _averted(sentence, rates[0], first, last)
        or _at_the_level(sentence, rates[0])
        or _feared(sentence, rates[0], last)
        or _measured(sentence, rates[0])
        or _might_be(sentence, rates[0])
        or _succeeded(sentence, last)
    )


def _taken_for_granted(sentence: TariffSentence, rate: Mark, last: int) -> Verdict | None:
    """A rate that the reader knows of, and that hangs on a preposition: "despite the 25% duty", "without his 50%"."""
    i = rate.first - 1
    while i >= 0 and sentence.words[i].low in plain("own") | _ITS:
        i -= 1
    if i < 0 or i == rate.first - 1 or i + POINTS < rate.first or sentence.words[i].low not in plain("granted"):
        return None
    more = bool(set(sentence.low(last, last + POINTS)) & {"that", "which"})
    more = more or bool(sentence.of(*GIVEN, first=rate.first, last=last + POINTS - 1))
    return None if more else Verdict(STANDS, Mark("keep", i, i + 1, form="adj"))


def _fronted(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A bare rate before who can or cannot bear it: "Fifteen we can live with", "thirty-six we cannot"."""
    after = sentence.low(rate.last, rate.last + 3)
    if len(after) < 2 or after[0] not in plain("speaker") or after[1] not in plain("possible") | _CANNOT | {"can"}:
        return None
    if after[1] in _CANNOT or after[2:] in (["not"], ["never"]):
        return _verdict(OR_THREATENED, rate.last)
    bound = not plain("bound by").isdisjoint(sentence.low(rate.last, len(sentence.words)))
    return _verdict("proposed" if bound else OR_PROPOSED, rate.last)


def _at_the_level(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate at which somebody has done something: "At 145 we cancelled Christmas"."""
    at = rate.first - 1
    if at < 0 or sentence.lows[at] != "at" or (at and sentence.lows[at - 1] not in plain("quote") | {";", "—", "but"}):
        return None
    done = sentence.low(rate.last, rate.last + 2)
    if done[:1] == [","]:
        done = sentence.low(rate.last + 1, rate.last + 3)
    ill = not {"not", "never", "barely", "hardly", "n't"}.isdisjoint(sentence.low(rate.last, rate.last + LED))
    if len(done) == 2 and not ill and done[0] in plain("speaker") and done[1] in _STAY:
        return _verdict(OR_PROPOSED, at)  # "At 25 we're in business"
    past = len(done) == 2 and done[0] in plain("speaker") and done[1].endswith("ed")
    return _verdict(STANDS, at) if past else None


def _averted(sentence: TariffSentence, rate: Mark, first: int, last: int) -> Verdict | None:
    """A new rate that somebody got round, told as the object of the verb: "averted a 25% tariff by agreeing to …"."""
    cues = [cue for cue in sentence.of("avert", first=rate.first - POINTS, last=first + 1) if cue.last <= rate.first]
    if not cues or cues[-1].form == "noun" or {"that", "which"} & set(sentence.low(last, last + POINTS)):
        return None
    led = sentence.low(cues[-1].last, first)
    return _verdict(OR_THREATENED, cues[-1].first) if led in (["a"], ["an"], []) else None


def _feared(sentence: TariffSentence, rate: Mark, last: int) -> Verdict | None:
    """A rate that is told as one that was feared or hoped for: "lower than the 25% feared", "the feared 100% duty"."""
    after, before = sentence.low(rate.last, rate.last + 1), sentence.low(rate.first - 1, rate.first)
    after += sentence.low(last, last + 1)
    if after and after[0] in ("deal", "offer", "compromise"):
        return _verdict(OR_PROPOSED, rate.first)
    if _FEARED & set(after + before):
        return _verdict(OR_THREATENED, rate.first)
    return _verdict(OR_PROPOSED, rate.first) if _HOPED & set(after) else None


def _measured(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate that a relative clause measures: "abolish its duties on toys, which average 8%"."""
    i = rate.first - 1
    while i > 0 and sentence.words[i].low in plain("measured with") - plain("measures"):
        i -= 1
    levelled = sentence.words[i].low in plain("measures") and sentence.low(i - 1, i) in (["which"], ["that"])
    return _verdict("in_force", i) if levelled else None


def _might_be(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """What a tariff might be: "the duty, which is still being drafted, could be 100 percent"."""
    i = rate.first - 1
    while i > 0 and sentence.words[i].low in plain("measured with"):
        i -= 1
    might = sentence.lows[i] == "be" and sentence.lows[i - 1] in plain("possible")
    return _verdict("proposed", i) if might else None


def _succeeded(sentence: TariffSentence, last: int) -> Verdict | None:
    """A tariff that is, or would be, replaced by another: only what has been done makes an end of it."""
    for i in range(last, min(last + POINTS + 1, len(sentence.words))):
        if sentence.words[i].low in _REPLACED and sentence.low(i + 1, i + 2) in (["by"], ["with"]):
            led = set(sentence.low(max(last, i - 3), i))
            if led & {"would", "could", "might", "may", "will", "should", "to"}:
                return _verdict(STANDS, i)
            return Verdict("withdrawn", Mark("withdraw", i, i + 1, form="past")) if led & plain("be") else None
        if sentence.words[i].low in plain("pause"):
            return None
    return None


def _verdict(status: str, i: int) -> Verdict:
    return Verdict(status, Mark("effect", i, i + 1, form="present"))


_STAY = frozenset(
    {"'re", "'m", "are", "can", "'ll", "survive", "live", "compete", "win", "stay", "break", "breathe", "earn", "make"}
)
_ITS = frozenset({"the", "american", "existing", "current", "present"})
_CANNOT = frozenset({"cannot", "can't", "can’t", "couldn't", "couldn’t"})
_FEARED = frozenset({"feared", "dreaded"})
_HOPED = frozenset({"hoped", "mooted", "rumoured", "rumored", "expected", "forecast"})
_REPLACED = frozenset({"replaced", "superseded", "supplanted", "succeeded"})
