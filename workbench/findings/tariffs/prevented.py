"""Rates that somebody tries to keep a tariff from: "to stop the duty from going back up to 25%"."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import modals
from workbench.findings.tariffs.verdicts import Verdict

LED = 10  # words between the "from" and its rate: "from going back up to an even steeper 25%"
OBJECT = 12  # words between the verb and its "from": "stop U.S. tariffs on Korean cars and parts from"
AHEAD = 5  # words before the verb that tell whether it came to something: "failed, for the third time, to stop"


def prevented(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """Threatened, when somebody keeps a tariff from moving to the rate among words `first` to `last`, or means to.

    What somebody failed to prevent has come, and is told by its own verb. A way down that is barred is proposed.
    """
    if plain("prevents").isdisjoint(sentence.vocabulary):
        return None
    rates = sentence.of("rate", first=first, last=last)
    first = rates[0].first if rates else first
    for cue in reversed(sentence.of("move", "impose", "effect", "reduce", "face", first=first - LED, last=first)):
        if sentence.clauses[cue.first] != sentence.clauses[first] or sentence.of("rate", first=cue.last, last=first):
            return None
        at = _led_by(sentence, cue)
        verb = None if at is None else _verb(sentence, at)
        if verb is not None:
            return None if _fails(sentence, verb) else _verdict(cue, verb)
    return None


def _led_by(sentence: TariffSentence, cue: Mark) -> int | None:
    """The "from" or "against" that leads to what does not come about: "from going", "from ever being raised"."""
    i = cue.first - 1
    while i > 0 and (sentence.lows[i] in ("being", "ever", "again", "even") or sentence.lows[i].endswith("ly")):
        i -= 1
    doing = cue.form == "ing" or (cue.form in ("past", "adj") and sentence.lows[cue.first - 1] == "being")
    return i if doing and sentence.lows[i] in ("from", "against") else None


def _verb(sentence: TariffSentence, at: int) -> int | None:
    """The verb of preventing before a "from" or "against", in the same clause."""
    for i in range(at - 1, max(-1, at - OBJECT - 1), -1):
        if sentence.clauses[i] != sentence.clauses[at] or sentence.lows[i] in (";", ":"):
            return None
        if sentence.lows[i] in plain("prevents"):
            return i
    return None


def _fails(sentence: TariffSentence, verb: int) -> bool:
    """Whether nothing was prevented: "failed to stop", "could not keep", "did little to prevent"."""
    led = modals(sentence, Mark("avert", verb, verb + 1, form="base")) | set(sentence.low(verb - AHEAD, verb))
    denied = any(word.endswith(("n't", "n’t")) for word in led) or bool(led & small("negation"))
    return denied or not plain("fails").isdisjoint(led)


def _verdict(cue: Mark, verb: int) -> Verdict:
    return Verdict("proposed" if cue.kind == "reduce" else "threatened", Mark("avert", verb, verb + 1, form="present"))
