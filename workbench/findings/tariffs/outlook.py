"""What a clause around a rate says of it before any verb of tariffs: it is guessed, feared, bought, or stands today."""

from __future__ import annotations

from workbench.findings.tariffs.acts import Verdict
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import REACH, RELIEF

LED = 6  # words between a preposition and its rate: "in return for a flat 15%"
POINTS = 3  # words between "the" or "its" and a rate: "its own additional 18%"


def bought(sentence: TariffSentence, first: int) -> Verdict | None:
    """A rate that is asked for, or had in return for something: then proposed, or announced when it was agreed."""
    for cue in sentence.of("ask", first=first - LED, last=first):
        if cue.form == "noun":
            if sentence.low(cue.first, cue.first + 1) != ["in"]:
                return Verdict("ask", cue)  # "a petition for a rate of 60%"
            agreed = sentence.of("announce", first=cue.first - REACH, last=cue.first)
            return Verdict("announced" if agreed else "proposed", cue)
    return None


def standing(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """A rate that an aside says is paid today: "cars, taxed at 27.5%, …", "27.5% until now"."""
    if " ".join(sentence.low(last, last + 3)).startswith(_TODAY):
        return _verdict("in_force", first)
    rates = sentence.of("rate", first=first, last=last)
    if not rates:
        return None
    i = rates[0].first
    while i > 0 and sentence.words[i - 1].low in plain("lead"):
        i -= 1
    for cue in sentence.of("impose", "face", first=i - LED, last=rates[0].first):
        closes = sentence.low(rates[-1].last, rates[-1].last + 1)
        aside = sentence.low(cue.first - 1, cue.first) == [","] and closes in ([","], [])
        if aside and cue.last >= i and cue.form in ("past", "ing", "adj"):
            return Verdict("in_force", cue._replace(kind="face"))
    return None


def as_seen(sentence: TariffSentence, verdict: Verdict | None, first: int) -> Verdict | None:
    """A verdict as those see it who tell it: what analysts expect is proposed, what growers fear is threatened."""
    if verdict is not None and verdict.status not in ("announced", "in_force"):
        return verdict
    cue = None if verdict is None else verdict.cue
    if cue is not None and (cue.form in ("past", "adj", "ing") or cue.kind in ("plan", "announce", "propose")):
        return verdict
    if verdict is None and is_definite(sentence, first):
        return None
    at = first if cue is None else min(first, cue.first)
    for i in range(at - 1, max(-1, at - REACH), -1):
        word = sentence.words[i].low
        if word in ("said", "says", ";", ":", "“", '"') or sentence.of("rate", first=i, last=i + 1):
            break
        passive = set(sentence.low(i - 1, i)) & plain("be")
        if word in plain("guess") and not passive:
            return Verdict("proposed", cue or Mark("effect", i, i + 1, form="present"))
        if word in plain("fear"):
            return Verdict("threatened", cue or Mark("effect", i, i + 1, form="present"))
    return verdict


def is_object(sentence: TariffSentence, cue: Mark, first: int, last: int) -> bool:
    """Whether relief that is only possible is of a rate that stands: "might trim its own 18% levy", and not "to 5%"."""
    if cue.kind not in RELIEF or cue.last > first:
        return False
    rates = sentence.of("rate", first=first, last=last)
    return len(rates) == 1 and is_definite(sentence, rates[0].first)


def is_definite(sentence: TariffSentence, first: int) -> bool:
    """Whether a rate is one that the reader knows of: "the 25% duty", "Brazil's 18%", "its own additional 18%"."""
    for i in range(first - 1, max(-1, first - POINTS - 1), -1):
        word = sentence.words[i].low
        if word == "own":
            continue
        if word in ("the", "its", "their", "his", "our", "these", "those", "'s"):
            return True
        if word not in plain("lead") - plain("toward") or word in ("a", "an", "of", "with", "from"):
            return False
    return False


def _verdict(status: str, i: int) -> Verdict:
    return Verdict(status, Mark("effect", i, i + 1, form="present"))


_TODAY = ("until now", "till now", "so far", "at present", "to date", "at the moment", "hitherto")
