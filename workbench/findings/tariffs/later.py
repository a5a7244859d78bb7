"""What a sentence says has since become of its tariff: "…, then suspended them", "but a court restored it"."""

from __future__ import annotations

from workbench.findings.tariffs.acts import act_status
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import MODIFIER, RELIEF, governors, modals
from workbench.findings.tariffs.verdicts import Verdict

LATER = 40  # words after a tariff within which its sentence may tell how it went on


def overtaken(sentence: TariffSentence, last: int) -> Verdict | None:
    """What a sentence says has since become of its tariff: "…, then suspended them", "… and frozen ever since"."""
    if sentence.marks.keys().isdisjoint(_TURNS):
        return None
    other = sentence.of("rate", "term", first=last, last=last + LATER)
    end = other[0].first if other else last + LATER
    if (restored := _restored(sentence, last, end) or _goes_on(sentence, last, end)) is not None:
        return restored
    for cue in reversed(sentence.of("suspend", "delay", "withdraw", first=last, last=end)):
        if sentence.low(cue.first, cue.last) == ["on", "hold"] and _puts(sentence, last):
            return Verdict("suspended", cue)
        rests = cue.form == "adj" and sentence.low(cue.first - 1, cue.first) in (["and"], ["then"], ["but"], ["now"])
        if rests and sentence.of("announce", "impose", first=last, last=cue.first):
            return Verdict("suspended", cue)  # "announced in May and on hold ever since"
        own = sentence.of("impose", "reduce", "move", first=cue.last, last=end)
        if any(one.form == "noun" for one in own):
            continue  # "charges 25% and has put off until May an increase to 40%"
        if cue.form != "past" or not _is_what_follows(sentence, last, cue):
            continue
        status = act_status(sentence, cue)
        return None if status is None else Verdict(status, cue)
    return None


def _restored(sentence: TariffSentence, last: int, end: int) -> Verdict | None:
    """A tariff that was stopped and then put back: "blocked the duty, but an appeals court restored it"."""
    for cue in sentence.of("impose", first=last, last=end):
        back = sentence.low(cue.first, cue.last)[0] in plain("back") and cue.form == "past"
        if back and sentence.low(cue.last, cue.last + 1) in (["it"], ["them"]) and _stopped(sentence, last):
            turned = {"but", "before", "until", "then"} & set(sentence.low(last, cue.first))
            return Verdict("in_force", cue) if turned and not modals(sentence, cue) & plain("certain") else None
    return None


def _goes_on(sentence: TariffSentence, last: int, end: int) -> Verdict | None:
    """A tariff that was struck down and is charged all the same: "voided the duty, but it is collected for now"."""
    for cue in sentence.of("impose", "effect", "keep", first=last, last=end):
        led = sentence.low(last, cue.first)
        turned = max((i for i, word in enumerate(led) if word in _TURNED), default=None)
        if turned is None or not {"it", "they"} & set(led[turned : turned + 3]) or not _stopped(sentence, last):
            continue
        now = cue.form in ("present", "adj") or modals(sentence, cue) & {"is", "are", "being"}
        if now and not modals(sentence, cue) & (plain("certain") | plain("possible")):
            return Verdict("in_force", cue)
    return None


def _stopped(sentence: TariffSentence, last: int) -> bool:
    return bool(sentence.of(*RELIEF, first=last - LATER, last=last + MODIFIER))


def _puts(sentence: TariffSentence, last: int) -> bool:
    """Whether a verb before a tariff holds the first half of "put its tariffs of 25% on hold", as something done."""
    before = sentence.of("impose", "keep", first=last - LATER, last=last)
    verbs = [cue for cue in before if sentence.low(cue.first, cue.last)[0] in plain("puts")]
    if not verbs or sentence.clauses[verbs[-1].first] != sentence.clauses[last - 1]:
        return False
    auxiliaries = modals(sentence, verbs[-1])
    unsure = auxiliaries & (plain("possible") | plain("ought") | {"would", "to", "not"})
    return not unsure and not governors(sentence, verbs[-1]) and verbs[-1].form in ("past", "present")


def _is_what_follows(sentence: TariffSentence, last: int, cue: Mark) -> bool:
    """Whether only small words part a verb from an "and", a "then" or a comma, and it has no other object."""
    i = cue.first
    while i > last and sentence.words[i - 1].low in plain("then"):
        i -= 1
    led = set(sentence.low(i, cue.first))
    after = sentence.low(cue.last, cue.last + 1)
    alone = not after or after[0] in plain("after it") or after[0][0].isdigit() or after[0].endswith("ly")
    lasting = set(after) & {"ever", "since", "until", "till"}  # "approved in April and frozen ever since"
    return alone and bool(led & {",", "and", "but", "then", "before", "—", "–"}) and bool(led - {",", "and"} or lasting)


_TURNED = frozenset({"but", "though", "although", "yet"})
_TURNS = ("impose", "suspend", "delay", "withdraw")
