"""What the words that frame a rate say of it: who wants it, what it is compared with, the letter that names it."""

from __future__ import annotations

from workbench.findings.tariffs.acts import act_status
from workbench.findings.tariffs.outlook import is_definite
from workbench.findings.tariffs.provisos import is_conditional
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import REACH, RELIEF, modals
from workbench.findings.tariffs.verdicts import STANDS, Verdict
from workbench.findings.tariffs.wished import opens_speech, raised, restored, wished

PHRASE = 8  # words of goods and places that a tariff is on, before the comma of an aside
ASIDE = 16  # words of an aside between a tariff and its verb: "the duty on tyres, a relic of the 1990s, was lifted"
NEAR = 4  # words between a rate and what tells that it is the one of today: "25% under the present safeguard"


def framed(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """What the words around the rate in words `first` up to `last` say of it, whatever verb of tariffs stands there."""
    rates = sentence.of("rate", first=first, last=last)
    if len(rates) == 2 and rates[0].first < rates[1].first:
        return raised(sentence, rates[1])
    if len(rates) != 1:
        return None
    rate = rates[0]
    return (
        _after_aside(sentence, last)
        or _charged_now(sentence, rate)
        or restored(sentence, rate, last)
        or _was_meant(sentence, rate)
        or _borne(sentence, rate)
        or _would_then(sentence, rate)
        or _likely(sentence, rate, last)
        or _might_go(sentence, rate)
        or _judged(sentence, rate)
        or _feared_again(sentence, rate)
        or _of_today(sentence, rate)
        or _in_favour(sentence, rate)
        or wished(sentence, first, rate)
        or _spared_of(sentence, rate, last)
    )


def _after_aside(sentence: TariffSentence, last: int) -> Verdict | None:
    """What became of a tariff, told after an aside: "the 25% levy, a relic of the 1990s, was scrapped"."""
    lows = sentence.lows
    comma = next((i for i in range(last, min(last + PHRASE, len(lows))) if lows[i] == ","), None)
    if comma is None or not all(_is_target(sentence, i) for i in range(last, comma)):
        return None
    for i in range(comma + 2, min(comma + ASIDE, len(lows) - 1)):
        if lows[i] == ";" or sentence.of("rate", first=i, last=i + 1):
            return None
        if lows[i] == "," and lows[i + 1] in _WAS:
            for cue in sentence.of(*RELIEF, first=i + 2, last=i + 5):
                done = cue.form in ("past", "adj") and modals(sentence, cue) and cue.kind != "reduce"
                status = act_status(sentence, cue) if done else None
                return None if status is None else Verdict(status, cue)
            return None
    return None


def _charged_now(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """What is charged while a step up is put off: "charges 25% on steel and has postponed until May a rise to 40%"."""
    charges = [
        cue for cue in sentence.of("impose", "face", first=rate.first - 3, last=rate.first) if cue.form == "present"
    ]
    other = sentence.of("rate", first=rate.last, last=rate.last + 2 * ASIDE)
    if not charges or not other:
        return None
    for cue in sentence.of(*RELIEF, first=rate.last, last=other[0].first):
        led = sentence.low(cue.first - 2, cue.first)
        if led in (["and", "has"], ["and", "have"]) and _RISES & set(sentence.low(cue.last, other[0].first)):
            return Verdict("in_force", charges[-1])
    return None


def _is_target(sentence: TariffSentence, i: int) -> bool:
    """Whether a word may stand between a tariff and the comma of an aside: "on electric cars from China"."""
    word = sentence.lows[i]
    if i in sentence.named or word in plain("target") or word in plain("within") or word in plain("own"):
        return True
    return not any(sentence.of(kind, first=i, last=i + 1) for kind in _VERBS) and word not in plain("auxiliary")


def _judged(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate told before that is only judged: "“Fifty per cent is a wall”", "“Ten was eating half our margin”"."""
    if float(rate.value) not in sentence.told or not opens_speech(sentence, rate.first):
        return None
    i = rate.last
    if sentence.low(i, i + 1) in (["for"], ["on"]):
        i += 2
    word = sentence.low(i, i + 1)
    if word not in (["is"], ["was"], ["'s"]) or set(sentence.low(i + 1, i + 2)) & _NO_VERDICT:
        return None
    if sentence.of("effect", "impose", "keep", "face", "announce", *RELIEF, first=i + 1, last=i + 2):
        return None
    if sentence.low(i + 1, i + 2) == ["the"] and set(sentence.low(i + 2, i + 4)) & _LEVELS:
        return None  # "Fifty per cent is the new rate"
    return _verdict(STANDS, "keep", i)


def _feared_again(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate told before in an if: "if the 40% hits everything" is no new threat."""
    i = rate.first
    known = float(rate.value) in sentence.told and sentence.low(i - 1, i) in (["the"], ["that"], ["this"])
    if not known or sentence.low(i - 2, i - 1) not in (["if"], ["when"], ["once"], ["should"]):
        return None
    hits = sentence.of("effect", "face", "impose", "move", first=rate.last, last=rate.last + 3)
    return Verdict(STANDS, hits[0]) if hits and hits[0].form in ("present", "base") else None


def _of_today(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """What another rate is compared with and is paid today: "50 per cent, against 25 under the present safeguard"."""
    led = sentence.low(rate.first - 3, rate.first)
    compared = bool(set(led) & _AGAINST) and not sentence.of("rate", first=rate.first - 3, last=rate.first)
    after = sentence.low(rate.last, rate.last + NEAR)
    under = after[:1] in (["under"], ["in"]) and bool(set(after) & _PRESENT)
    today = compared and (
        under or bool(set(after[:1]) & plain("now")) or after[:2] in (["at", "present"], ["at", "the"])
    )
    today = today or (compared and bool(set(led) & _PRESENT))
    aside = led[-2:-1] == [","] and bool(set(led[-1:]) & plain("now"))  # "the duty on thighs, now 42%,"
    today = today or (aside and set(sentence.low(rate.last, rate.last + 1)) <= {",", ")", "."})
    return _verdict("in_force", "keep", rate.first) if today else None


def _in_favour(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """What takes the place of a tariff that is done away with: "then paused it in favour of a baseline of 10%"."""
    for i in range(rate.first - 1, max(1, rate.first - PHRASE), -1):
        if sentence.lows[i] == "of" and sentence.lows[i - 1] in ("favour", "favor") and sentence.lows[i - 2] == "in":
            gone = sentence.of(*RELIEF, first=i - REACH, last=i)
            if not gone or sentence.of("rate", first=i, last=rate.first):
                return None
            status = act_status(sentence, gone[-1])
            done = status in ("suspended", "withdrawn", "in_force", "delayed") and gone[-1].form == "past"
            return Verdict("in_force" if done else "proposed", gone[-1])
    return None


def _was_meant(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate that was to be, once: "wasn't it supposed to be 46%?"."""
    led = sentence.low(rate.first - NEAR, rate.first)
    meant = any(led[i : i + 3] in (["supposed", "to", "be"], ["meant", "to", "be"]) for i in range(len(led) - 2))
    return _verdict("announced", "announce", rate.first) if meant else None


def _would_then(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A level that will or would be, with an adverb between: "the duty would then be 5%", "will in future be 8%"."""
    led = sentence.low(rate.first - NEAR, rate.first)
    if led[-1:] != ["be"] or len(led) < NEAR or led[-2] not in _ADVERBS:
        return None
    auxiliary = led[-3] if led[-3] in ("would", "will") else led[-4] if led[-3] == "in" else ""
    if auxiliary not in ("would", "will"):
        return None
    if is_conditional(sentence, rate.first):
        return _verdict("threatened", "effect", rate.first - 1) if auxiliary == "will" else None
    return _verdict("announced" if auxiliary == "will" else "proposed", "effect", rate.first - 1)


def _likely(sentence: TariffSentence, rate: Mark, last: int) -> Verdict | None:
    """A rate that is called likely or possible: "a tariff of 17% is the most likely outcome"."""
    after = sentence.low(last, last + NEAR + 1)
    called = after[:1] in (["is"], ["seems"], ["looks"], ["remains"], ["was"]) and set(after[1:]) & _LIKELY
    new = called and not is_definite(sentence, rate.first) and not {"not", "to", "that", "a"} & set(after[1:3])
    return _verdict("proposed", "propose", last) if new else None


def _borne(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """A rate told before that is borne for a while: "another year at 50 percent would ruin us"."""
    led = sentence.low(rate.first - 2, rate.first)
    spell = led[1:] == ["at"] and led[0].rstrip("s") in _SPELLS and float(rate.value) in sentence.told
    return _verdict(STANDS, "keep", rate.first) if spell else None


def _might_go(sentence: TariffSentence, rate: Mark) -> Verdict | None:
    """Where a rate may go to, whatever is charged already: "which charges 15%, might go to 25% if talks fail"."""
    led = sentence.low(rate.first - 4, rate.first)
    if led[-1:] != ["to"] or not {"might", "may", "could"} & set(led[:-2]):
        return None
    if set(led[-3:-1]) & _RETURNS and sentence.told and float(rate.value) <= min(sentence.told):
        return _verdict("proposed", "move", rate.first - 2)  # "Ankara could return to 10%", the lowest so far
    before = sentence.of("rate", first=rate.first - PHRASE, last=rate.first)
    gone = led[-2] in _GOES and bool(before) and is_conditional(sentence, rate.first)
    return _verdict("threatened", "move", rate.first - 2) if gone else None


def _spared_of(sentence: TariffSentence, rate: Mark, last: int) -> Verdict | None:
    """A tariff from which one side is let off while others pay it: "exempt from the 50% that has applied to others"."""
    if plain("sparing").isdisjoint(sentence.vocabulary):
        return None
    led = sentence.low(rate.first - PHRASE, rate.first)
    if (
        "from" not in led
        or not plain("sparing") & set(led[: led.index("from")])
        or not is_definite(sentence, rate.first)
    ):
        return None
    after = sentence.low(last, last + PHRASE)
    others = {"that", "which"} & set(after[:3]) or after[:1] in (["paid"], ["charged"], ["now"], ["applied"])
    return _verdict(STANDS, "keep", rate.first) if others else None


def _verdict(status: str, kind: str, i: int) -> Verdict:
    return Verdict(status, Mark(kind, i, i + 1, form="adj"))


_LEVELS = frozenset("rate tariff duty levy level new current going maximum minimum ceiling floor average".split())
_WAS = frozenset({"was", "were", "has", "have", "had", "is", "are", "will"})
_VERBS = ("impose", "face", "effect", "announce", "keep", *RELIEF)
_NO_VERDICT = frozenset(
    {"what", "now", "the", "already", "still", "our", "to", "due", "on", "in", "only", "not", "paid"}
)
_AGAINST = frozenset({"against", "versus", "compared", "than"})
_PRESENT = frozenset({"present", "current", "existing", "prevailing"})
_SPELLS = frozenset("day week month quarter year season decade".split())
_ADVERBS = frozenset("then thus also again now still probably likely eventually henceforth thereafter future".split())
_LIKELY = frozenset("likely likeliest probable possible conceivable plausible unlikely realistic".split())
_RETURNS = frozenset({"return", "revert", "go", "back"})
_GOES = frozenset("go rise climb jump move shoot".split())
_RISES = frozenset("increase rise hike step jump move raise surcharge tariff duty levy plan one".split())
