"""What a clause around a rate says of it before any verb of tariffs: it is guessed, feared, bought, or stands today."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.levels import is_new
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import ACTS, REACH, RELIEF, governors, is_denied, modals
from workbench.findings.tariffs.verdicts import OR_PROPOSED, STANDS, Verdict

LED = 6  # words between a preposition and its rate: "in return for a flat 15%"
BEYOND = 8  # words between "will never" and the "more than" of a rate
POINTS = 5  # words between "the" or "its" and a rate: "its own additional 18%"


def bought(sentence: TariffSentence, first: int) -> Verdict | None:
    """A rate that is asked for, or had in return for something: then proposed, or announced when it was agreed."""
    for cue in sentence.of("ask", first=first - LED, last=first):
        if cue.form == "noun":
            if sentence.low(cue.first, cue.first + 1) != ["in"]:
                return Verdict("ask", cue)  # "a petition for a rate of 60%"
            agreed = sentence.of("announce", first=cue.first - REACH, last=cue.first)
            return Verdict("announced" if agreed else "proposed", cue)
    return None


def collected(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """What customs ask, want or take of a shipment is a charge: "it now demands 22", "asks 15% of every crate"."""
    if "ask" not in sentence.marks:
        return None
    rates = sentence.of("rate", first=first, last=last)
    head = rates[0].first if rates else 0
    while head > 0 and sentence.words[head - 1].low in plain("lead") - plain("toward") - {"for", "a", "an"}:
        head -= 1
    cues = [cue for cue in sentence.of("ask", first=head - 1, last=head) if cue.form == "present" and cue.last == head]
    if len(rates) != 1 or not cues or not set(sentence.low(head - 1, head)) & plain("collects"):
        return None
    from_payer = set(sentence.low(rates[0].last, rates[0].last + 1)) & {"of", "from"}  # "wants 15% on" is a demand
    now = set(sentence.low(head - 2, head - 1)) & {"now", "already", "still", "today", "customs"}
    return Verdict("in_force", cues[0]._replace(kind="impose")) if from_payer or now else None


def accepted(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """A rate that somebody lives with stands; one that somebody could live with is proposed."""
    if "accept" not in sentence.marks:
        return None
    rates = sentence.of("rate", first=first, last=last)
    for cue in reversed(sentence.of("accept", first=first - REACH, last=first)):
        if (
            not rates
            or sentence.clauses[cue.first] != sentence.clauses[first]
            or sentence.of("rate", first=cue.last, last=first)
        ):
            break
        if sentence.of(*ACTS, first=cue.last, last=rates[0].first):
            break  # "cope with the end of a 25% tariff"
        led = modals(sentence, cue)
        if is_denied(sentence, cue):
            return Verdict(STANDS, cue)
        ready = governors(sentence, cue) & {"propose", "plan", "ask"} or led & (plain("possible") | {"would", "'d"})
        return Verdict(OR_PROPOSED if ready and is_new(sentence, first) else STANDS, cue)
    return None


def capped(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """A rate that is never gone beyond: "will never pay more than 15%", "shall not exceed 9%"."""
    if _LIMITS.isdisjoint(sentence.vocabulary):
        return None
    rates = sentence.of("rate", first=first, last=last)
    if not rates or (sentence.low(last, last + 1) in (["that"], ["which"]) and is_definite(sentence, rates[0].first)):
        return None  # "less than the 15% that Seoul has"
    beyond = [
        i for i in range(rates[0].first - BEYOND, rates[0].first) if not _LIMITS.isdisjoint(sentence.low(i, i + 1))
    ]
    if not beyond:
        return None
    before = sentence.low(beyond[-1] - BEYOND, beyond[-1])
    denied = [i for i, word in enumerate(before) if word in _NEVER or word.endswith("n't")]
    if not denied or {",", ";", "“"} & set(before[denied[-1] :]):
        return None
    sure = {"will", "would", "shall", "won't", "wouldn't", "'ll"} & set(before)
    return _verdict("announced" if sure else "in_force", beyond[-1])


def standing(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """A rate that an aside says is paid today: "cars, taxed at 27.5%, …", "27.5% until now"."""
    if " ".join(sentence.low(last, last + 3)).startswith(_TODAY):
        return _verdict("in_force", first)
    if sentence.low(last, last + 3)[1:] == ["yet", "to"]:
        return _verdict("announced", last)  # "the rate of 15 percent has yet to be published"
    rates = sentence.of("rate", first=first, last=last)
    if not rates:
        return None
    i = rates[0].first
    while i > 0 and sentence.words[i - 1].low in plain("lead"):
        i -= 1
    for cue in sentence.of("impose", "face", first=i - LED, last=rates[0].first):
        closes = sentence.low(rates[-1].last, rates[-1].last + 1)
        dated = closes == ["in"] and "," in sentence.low(rates[-1].last, rates[-1].last + 4)  # "in August,"
        aside = sentence.low(cue.first - 1, cue.first) == [","] and (closes in ([","], []) or dated)
        if aside and cue.last >= i and cue.form in ("past", "ing", "adj"):
            return Verdict("in_force", cue._replace(kind="face"))
    return None


def as_seen(sentence: TariffSentence, verdict: Verdict | None, first: int) -> Verdict | None:
    """A verdict as those see it who tell it: what analysts expect is proposed, what growers fear is threatened."""
    if verdict is not None and verdict.status not in ("announced", "in_force"):
        return verdict
    cue = None if verdict is None else verdict.cue
    loose = (
        cue is not None and cue.form == "ing" and cue.first >= first
    )  # "gives 80% to a duty of 30%, starting in May"
    if (
        cue is not None
        and not loose
        and (cue.form in ("past", "adj", "ing") or cue.kind in ("plan", "announce", "propose"))
    ):
        return verdict
    aside = sentence.low(first, first + REACH)
    if any(aside[i] == "," and aside[i + 2] in plain("fear") for i in range(len(aside) - 2)):
        return Verdict("threatened", cue or Mark("effect", first, first + 1, form="present"))  # ", they fear,"
    if verdict is None and is_definite(sentence, first):
        return None
    at = first if cue is None else min(first, cue.first)
    for i in range(at - 1, max(-1, at - REACH), -1):
        word = sentence.words[i].low
        if word in ("said", "says", ";", ":", "“", '"') or sentence.of("rate", first=i, last=i + 1):
            break
        passive = set(sentence.low(i - 1, i)) & (plain("be") | plain("determiner") | {",", "as", "than"})
        if word in _CHANCES and at - i <= LED and sentence.low(i + 1, i + 2) == ["of"]:
            return Verdict("proposed", cue or Mark("effect", i, i + 1, form="present"))  # "the odds of a 30% tariff"
        if word in ("priced", "price", "prices", "factored") and sentence.low(i + 1, i + 2) == ["in"]:
            return Verdict("proposed", cue or Mark("effect", i, i + 1, form="present"))
        if word in plain("guess") and (not passive or (word.endswith("ing") and is_new(sentence, first))):
            return Verdict("proposed", cue or Mark("effect", i, i + 1, form="present"))
        if word in plain("fear"):
            return Verdict("threatened", cue or Mark("effect", i, i + 1, form="present"))
    return verdict


def is_object(sentence: TariffSentence, cue: Mark, first: int, last: int) -> bool:
    """Whether relief that is only possible is of a rate that stands: "might trim its own 18% levy", and not "to 5%"."""
    if cue.kind not in RELIEF:
        return False
    rates = sentence.of("rate", first=first, last=last)
    if len(rates) != 1:
        return False
    return is_definite(sentence, rates[0].first) or _ends_duties(sentence, cue, rates[0])


def _ends_duties(sentence: TariffSentence, cue: Mark, rate: Mark) -> bool:
    """Whether what would be done away with are duties, which there must be first: "would phase out duties of 35%"."""
    if cue.kind != "withdraw" or cue.form not in ("base", "present", "ing") or rate.first < cue.last:
        return False
    terms = sentence.of("term", first=cue.last, last=cue.last + 3)
    plural = bool(terms) and sentence.lows[terms[0].last - 1].endswith("s")
    return plural and not sentence.of("threaten", "propose", "plan", first=cue.last, last=rate.first)


def is_definite(sentence: TariffSentence, first: int) -> bool:
    """Whether a rate is one that the reader knows of: "the 25% duty", "Brazil's 18%", "its own duty of 18%"."""
    terms = sentence.of("term", first=first - POINTS, last=first)
    if terms and sentence.low(terms[-1].last, terms[-1].last + 1) == ["of"]:
        first = terms[-1].first
    for i in range(first - 1, max(-1, first - POINTS - 1), -1):
        word = sentence.words[i].low
        if word in ("the", "its", "their", "his", "our", "these", "those", "'s"):
            return True
        if word in ("a", "an") or word in small("preposition") or word in plain("pause") or word in plain("auxiliary"):
            return False
    return False


def is_owned(sentence: TariffSentence, first: int) -> bool:
    """Whether a tariff is somebody's, so that there is one: "its own 18% levy", "Brazil's 18%"."""
    led = sentence.low(first - POINTS, first)
    owners = [i for i, word in enumerate(led) if word in ("its", "their", "his", "her", "our", "'s")]
    return bool(owners) and not {"the", "a", "an", "to", "of", "on", ","} & set(led[owners[-1] + 1 :])


def _verdict(status: str, i: int) -> Verdict:
    return Verdict(status, Mark("effect", i, i + 1, form="present"))


_LIMITS = frozenset(
    {
        "below",
        "under",
        "less",
        "lower",
        "more",
        "above",
        "over",
        "beyond",
        "higher",
        "exceed",
        "exceeds",
        "surpass",
        "top",
    }
)
_CHANCES = frozenset({"odds", "chance", "chances", "probability", "likelihood", "prospect", "possibility"})
_NEVER = frozenset({"never", "not", "cannot", "no", "nobody", "none", "without"})
_TODAY = ("until now", "till now", "so far", "at present", "to date", "at the moment", "hitherto")
