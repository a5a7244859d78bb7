"""What is made of a rate by those who want it, work on it, weigh it, or have put it in a letter."""

from __future__ import annotations

from workbench.findings.tariffs.phrases import is_put_on
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import REACH, modals
from workbench.findings.tariffs.verdicts import SUPPOSED, Verdict

PHRASE = 8  # words of goods and places that a tariff is on, before the comma of an aside
NEAR = 4  # words between a rate and what tells that it is the one of today: "25% under the present safeguard"
ADMITS = 14  # words between a decision and the rate at which goods are let in
FINAL = 14  # words between "is working with the United States to bring" and "to bring"


def wished(sentence: TariffSentence, first: int, rate: Mark) -> Verdict | None:
    """What those who want a rate, work on it, weigh it or have written it down make of it."""
    return (
        _wanted_on(sentence, rate)
        or _in_a_scheme(sentence, rate)
        or _in_a_bill(sentence, rate)
        or _strived_for(sentence, rate)
        or raised(sentence, rate)
        or _approached(sentence, first, rate)
        or _lettered(sentence, rate)
        or _admitted(sentence, rate)
        or _imagined(sentence, rate)
        or _requested(sentence, first, rate)
    )


def _wanted_on(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate that somebody wants on goods or beyond a quota: "wants 100% outside the quota", "demand 45% on steel"."""
    led = sentence.low(rate.first - 2, rate.first)
    wants = bool(set(led[-1:]) & _WANTS) and not set(led[:-1]) & _COLLECTS  # "customs now demands 7% on each crate"
    return _verdict("proposed", "ask", rate.first - 1) if wants and is_put_on(sentence, rate) else None


def restored(sentence: TariffSentence, rate: Mark, last: int) -> Verdict | None:
    """A tariff that somebody wants back: "demanded that the 20% duty be brought back before sowing starts"."""
    after = sentence.low(last, last + PHRASE)
    if "be" not in after[:-1] or after[after.index("be") + 1] not in plain("put back"):
        return None
    asks = sentence.of("ask", first=rate.first - REACH, last=rate.first)
    lost = after[after.index("be") + 1] == "brought" and "back" not in after
    sure = set(after[: after.index("be")]) & {"will", "would", "may", "might", "could", "can"}
    return Verdict("proposed", asks[-1]) if asks and not lost and not sure else None


def _in_a_scheme(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate that a scheme would have: "under the formula it would be 20% if prices fall and 35% if they rise"."""
    if plain("scheme").isdisjoint(sentence.lows[: rate.first]):
        return None
    led = sentence.low(rate.first - NEAR, rate.first)
    return _verdict("proposed", "propose", rate.first) if "would" in led and led[-1] in ("be", "to", "at") else None


def _in_a_bill(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """What stands in a draft, or in a list that lies ready: "in the bill the tariff is 35%"."""
    lows = sentence.lows
    listed = {":", "ready"} <= sentence.vocabulary
    colon = max((i for i in range(rate.first) if lows[i] == ":"), default=0) if listed else 0
    if colon and "ready" in lows[:colon] and (plain("draft") | plain("letters")) & set(lows[:colon]):
        return _verdict("proposed", "propose", colon)
    opens = lows[:1] in (["in"], ["under"]) and set(lows[1:2]) & plain("determiner")
    draft = bool(set(lows[2:5]) & {"bill", "draft", "proposal", "plan", "blueprint"}) and rate.first <= ADMITS
    at = sentence.low(rate.first - 1, rate.first)
    return _verdict("proposed", "propose", 2) if opens and draft and at in (["is"], ["be"], ["are"]) else None


def _strived_for(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """What somebody works on or talks about: "is working with Washington to bring it down to 5%", "in talks to cut"."""
    led_to = sentence.low(rate.first - 1, rate.first) in (["to"], ["at"])
    if plain("strives").isdisjoint(sentence.vocabulary) or not led_to:
        return None
    for cue in reversed(sentence.of("reduce", "move", "impose", first=rate.first - PHRASE - 2, last=rate.first)):
        led = sentence.low(cue.first - FINAL, cue.first)
        if led[-1:] == ["to"] or (cue.form == "past" and {"get", "have", "see"} & set(led[-5:])):
            after = max((i for i, word in enumerate(led) if word in plain("strives")), default=None)
            if after is None or {",", ";", "that", "and"} & set(led[after:]):
                return None
            named = led[after] not in _NOUNS or "to" in led[after:]
            return Verdict("proposed", cue) if named else None
        return None
    return None


def raised(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rise that is asked for: "asked that the duty, now 42%, be raised to 82%", "wants the duty lifted to 40%"."""
    if sentence.low(rate.first - 1, rate.first) != ["to"] and "to" not in sentence.low(rate.first - 5, rate.first):
        return None
    for cue in reversed(sentence.of("impose", "move", "effect", first=rate.first - PHRASE, last=rate.first)):
        before = sentence.low(cue.first - 1, cue.first)
        if cue.form != "past" or before != ["be"] or modals(sentence, cue) & _FINITE:
            return None
        over = sentence.of("ask", "propose", first=cue.first - REACH - NEAR, last=cue.first)
        return Verdict("proposed", cue) if over and "that" in sentence.low(over[-1].last, over[-1].last + 2) else None
    return None


def _requested(sentence: TariffSentence, first: int, rate: Mark) -> Verdict | None:
    """A tariff that somebody has asked for: "has asked for a reduced tariff of 8% on its grapes"."""
    i = min(first, rate.first)
    while i > 0 and i > first - NEAR and sentence.lows[i - 1] not in ("a", "an"):
        i -= 1
    if sentence.low(i - 1, i) not in (["a"], ["an"]):
        return None
    asks = [cue for cue in sentence.of("ask", first=i - NEAR, last=i) if cue.form != "noun"]
    between = sentence.low(asks[-1].last, i - 1) if asks else []
    own = not set(sentence.low(i, rate.first)) & {"in", "from", "to", "the", "on"}  # not "a cut in the 20% tariff"
    return Verdict("proposed", asks[-1]) if asks and own and between in ([], ["for"]) else None


def _admitted(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """What was decided or agreed: "its decision to admit 5,000 cars a year at a tariff of 6%"."""
    if plain("decides").isdisjoint(sentence.vocabulary) or "at" not in sentence.low(rate.first - 5, rate.first):
        return None
    for i in range(rate.first - 1, max(0, rate.first - ADMITS - PHRASE), -1):
        if sentence.lows[i] in plain("decides") and sentence.low(i + 1, i + 2) == ["to"]:
            return _verdict("announced", "announce", i) if set(sentence.low(i + 2, i + 3)) & plain("admits") else None
    return None


def _approached(sentence: TariffSentence, first: int, rate: Mark) -> Verdict | None:
    """A rate that two sides are near to: "are said to be close to a tariff of 18%", "were converging on 15%"."""
    i = min(first, rate.first)
    while i > 0 and sentence.lows[i - 1] in (
        "a",
        "an",
        "flat",
        "rate",
        "tariff",
        "duty",
        "of",
        "compromise",
        "around",
        "about",
    ):
        i -= 1
    led = sentence.low(i - 2, i)
    near = tuple(led) in _NEARING or led[-1:] in (["nearing"], ["approaching"])
    sides = {"sides", "negotiators", "talks", "two", "agreement", "deal", "officials", "they"} & set(sentence.lows[:i])
    return _verdict("proposed", "propose", i - 1) if near and sides else None


def _lettered(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate that a letter or a chart gives a country: "Trump's letters name 36% for Laos and 25% for Malaysia"."""
    if plain("letters").isdisjoint(sentence.vocabulary) or plain("lists rates").isdisjoint(sentence.vocabulary):
        return None
    if sentence.low(rate.last, rate.last + 1) not in (["for"], ["on"], ["from"]) and "at" not in sentence.low(
        rate.first - 2, rate.first
    ):
        return None
    verb = max((i for i in range(rate.first) if sentence.lows[i] in plain("lists rates")), default=None)
    if verb is None or plain("letters").isdisjoint(sentence.low(verb - REACH, verb)):
        return None
    return _verdict("announced", "announce", verb)


def _imagined(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate that is weighed: "even 60% would be fair", "anything below 35% kills us"."""
    i = rate.first
    while i > 0 and sentence.lows[i - 1] in _MORE_OR_LESS:
        i -= 1
    led, after = sentence.low(i - 1, i), sentence.low(rate.last, rate.last + 2)
    if led in (["anything"], ["nothing"], ["everything"], ["whatever"]) and i < rate.first:
        return _verdict(SUPPOSED, "propose", rate.first)
    if led != ["even"] and not (opens_speech(sentence, i) or led in (["that"], [","])):
        return None
    would = after == ["would", "be"] and sentence.low(i - 2, i - 1) != [","]
    fair = set(sentence.low(rate.last + 2, rate.last + 6)) & plain("verdict")
    return _verdict(SUPPOSED, "propose", rate.last) if would and fair else None


def opens_speech(sentence: TariffSentence, i: int) -> bool:
    """Whether a word opens its sentence, a quotation or what follows a colon or a dash."""
    return i == 0 or sentence.lows[i - 1] in plain("quote") | {";", "—", "–", ":"}


def _verdict(status: str, kind: str, i: int) -> Verdict:
    return Verdict(status, Mark(kind, i, i + 1, form="adj"))


_NEARING = frozenset(
    {
        ("close", "to"),
        ("near", "to"),
        ("converging", "on"),
        ("closing", "on"),
        ("edging", "towards"),
        ("edging", "toward"),
    }
    | {("verge", "of"), ("inching", "towards"), ("inching", "toward"), ("moving", "towards"), ("moving", "toward")}
)
_NOUNS = frozenset("talks discussions negotiations efforts effort attempt attempts campaign bid battle".split())
_FINITE = frozenset("will would may might could can should must to shall 'll".split())
_MORE_OR_LESS = frozenset(
    "below above under over beyond short of less more than higher lower like about around".split()
)
_WANTS = frozenset(
    "want wants wanted demand demands demanded seek seeks sought favour favours favor favors prefer".split()
)
_COLLECTS = frozenset({"now", "already", "still", "today", "customs"})
