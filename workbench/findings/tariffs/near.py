"""Which verbs of a clause are near enough to a tariff to speak of it, and speak of no other thing."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.tariffs.homonyms import is_adjective, is_bygone, is_comparative, is_noun
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import ACTS, MODIFIER, REACH, RELIEF, is_passive

ADJECTIVES = 4  # words between an article and its noun: "a second two-step rise"


def cues_near(sentence: TariffSentence, first: int, last: int) -> list[Mark]:
    """The words that may say what becomes of the tariff at words `first` up to `last`: in its clause, and near."""
    found = []
    # "the duty of 36% on modules, which was to apply from December 1, shall be suspended"
    parted = (",", "which") in _pairs(sentence.low(last, last + MODIFIER + 1))
    far = last + (2 * REACH if parted else REACH) + 1
    rates = sentence.of("rate", first=first, last=last)
    for cue in sentence.of(*ACTS, first=first - REACH - 4, last=far):
        if rates and cue.last <= rates[0].first and _goes_back(sentence, cue, rates[0].first):
            continue
        if sentence.clauses[cue.first] != sentence.clauses[first] or cue.last < first - REACH:
            continue
        if (cue.last <= first and _is_of_another(sentence, cue, first)) or _is_beyond(sentence, last, cue):
            continue
        if cue.kind == "have" and first - cue.last > MODIFIER:
            continue  # "I have a bill that takes the rate to zero"
        if cue.kind in ("impose", "keep") and (_holds(sentence, cue) or _goes_on_doing(sentence, cue)):
            continue
        if any(rule(sentence, last, cue) for rule in _OTHERS):
            continue
        if is_comparative(sentence, cue) or is_adjective(sentence, cue) or is_bygone(sentence, cue):
            continue
        if not is_noun(sentence, cue):
            found.append(cue)
        elif sentence.words[cue.first].low in ("cap", "charge", "tax", "levy"):
            continue  # "the same 15% cap"
        elif cue.kind in RELIEF and (cue.form != "present" or sentence.words[cue.first].low in plain("relief noun")):
            found.append(cue._replace(form="noun"))
    return found


def _is_of_another(sentence: TariffSentence, cue: Mark, first: int) -> bool:
    """Whether a verb before a tariff has a rate of its own, and another verb follows: "asked for 5% and got 10%"."""
    if cue.form == "noun" and cue.kind in RELIEF and "which" in sentence.low(cue.last, first):
        return True  # "an exemption for beans, but none for butter, on which 15% will be due"
    rates = sentence.of("rate", first=cue.last, last=first)
    if not rates:
        return _is_rated_before(sentence, cue, first)
    if sentence.of("guard", first=rates[-1].last, last=rates[-1].last + 1):
        return True  # "gives an 80% chance to a duty of 30%"
    later = sentence.of(*ACTS, "move", first=rates[-1].last, last=first)
    return any(sentence.low(one.first - 1, one.first) in (["and"], ["but"], [","], ["then"]) for one in later)


def _is_rated_before(sentence: TariffSentence, cue: Mark, first: int) -> bool:
    """Whether a verb has said what it says of the rate before it: "the 19% rate stands and would be joined by 4%"."""
    own = sentence.of("rate", first=cue.first - MODIFIER, last=cue.first)
    after = sentence.low(cue.last, first)
    joined = any(pair[0] in ("and", "but") and pair[1] in plain("auxiliary") for pair in pairwise(after))
    if own and own[-1].last == cue.first and cue.form == "past" and "," in after:
        return True  # "in place of the 31% threatened in spring, Bern got 39%"
    if cue.form == "adj" and after[:1] == [","] and own and "," not in sentence.low(own[-1].last, cue.first):
        return True  # "with the 15% already in place, that makes 107%"
    return bool(own) and cue.form in ("present", "past") and joined


def _goes_back(sentence: TariffSentence, cue: Mark, first: int) -> bool:
    """Whether what was stopped moves again, to the rate: "was suspended in March and comes back at 25 percent"."""
    if cue.kind not in ("suspend", "delay"):
        return False
    later = sentence.of("move", "effect", first=cue.last, last=first)
    return any(sentence.low(one.first - 1, one.first) in (["and"], ["but"], ["then"]) for one in later)


def _is_beyond(sentence: TariffSentence, last: int, cue: Mark) -> bool:
    """Whether a verb after a tariff belongs to another: ", and a further 25% is due", "… whatever it signs"."""
    rates = sentence.of("rate", first=last, last=cue.first)
    if rates and set(_pairs(sentence.low(last, rates[0].first))) & _OPENS_ANOTHER:
        return True
    if cue.first > last and _is_gapped(sentence, last, cue.first):
        return True  # "Canada got 35%, Mexico a 90-day reprieve"
    if cue.first > last + 1 and _pairs(sentence.low(last, last + 2)) in ([(",", "not")], [("rather", "than")]):
        return True  # "a duty of 10%, not one that kills the trade"
    if cue.first > last and _opens_at(sentence, rates_before(sentence, last), last):
        return True  # "With 39 percent, nobody orders machines any more"
    guards = sentence.of("guard", first=last, last=cue.first)
    if any(sentence.low(guard.last, guard.last + 1) in (["that"], ["which"]) for guard in guards):
        return True  # "a levy would eat into a margin that stood at 46.5%"
    joined = sentence.low(last, last + 2)
    if cue.first >= last and joined[:1] == ["and"] and set(joined[1:]) & plain("auxiliary"):
        return True  # "duties now total 35% and are to climb"
    subject = sentence.low(cue.first - 2, cue.first)
    own = subject[-1:] and subject[-1] in plain("pronoun") and subject[0] in _WHATEVER
    return bool(cue.first >= last and own)


def rates_before(sentence: TariffSentence, last: int) -> list[Mark]:
    """The rate that ends before a word, if one does."""
    return sentence.of("rate", first=last - 4, last=last)[-1:]


def _opens_at(sentence: TariffSentence, rates: list[Mark], last: int) -> bool:
    """Whether a sentence opens with a bare rate and its preposition, and goes on after a comma."""
    if not rates or rates[0].last != last or sentence.low(last, last + 1) != [","]:
        return False
    at = rates[0].first - 1
    opens = at == 0 or (at > 0 and sentence.lows[at - 1] in plain("quote"))
    return opens and sentence.lows[at] in ("at", "with", "on")


def _is_gapped(sentence: TariffSentence, last: int, end: int) -> bool:
    """Whether a comma, a place and its object without a verb follow: the next of a list told by one verb."""
    for place in sentence.of("place", first=last + 1, last=end):
        if sentence.low(place.first - 1, place.first) == [","] and place.form == "name":
            return sentence.low(place.last, place.last + 1)[:1] in (["a"], ["an"], ["nothing"], ["only"], ["just"])
    return False


def _pairs(low: list[str]) -> list[tuple[str, str]]:
    return list(pairwise(low))


def _is_consequence(sentence: TariffSentence, last: int, cue: Mark) -> bool:
    """Whether a tariff is who does it, to something else: "a 25% levy would cut output", "the tariff raises prices"."""
    if (
        cue.first < last
        or cue.last - cue.first > 1
        or cue.kind not in ("reduce", "impose", "withdraw", "suspend", "delay")
        or is_passive(sentence, cue)
    ):
        return False
    between = sentence.low(last, cue.first)
    does = cue.form in ("base", "present") or (cue.form == "past" and bool({"has", "have", "had"} & set(between)))
    if not does or any(last <= place.first < cue.first for place in sentence.of("place", first=last, last=cue.first)):
        return False
    if {"to", ",", "and", "if", "when"} & set(between) or plain("pronoun") & set(between):
        return False
    after = sentence.low(cue.last, cue.last + 1)
    done_to = bool(after) and (after[0] in plain("determiner") or after[0] in _OBJECTS or cue.last in sentence.named)
    return done_to or bool(sentence.of("guard", first=cue.last, last=cue.last + ADJECTIVES))


def _is_of_noun(sentence: TariffSentence, last: int, cue: Mark) -> bool:
    """Whether a participle after a tariff is the adjective of another noun: "too low for the threatened industry"."""
    if cue.first < last or cue.form != "past" or cue.kind not in ("threaten", "propose", "plan", "announce"):
        return False
    led = not plain("determiner").isdisjoint(sentence.low(cue.first - 1, cue.first))
    return led and not sentence.of("term", "rate", first=cue.last, last=cue.last + MODIFIER)


def _exempts_others(sentence: TariffSentence, last: int, cue: Mark) -> bool:
    """Whether a verb after a tariff lets others off: "introduced a 40% tariff but exempted those who invest"."""
    spares = sentence.words[cue.first].low in plain("sparing") and cue.form in ("past", "present", "base", "ing")
    return cue.first >= last and spares and not is_passive(sentence, cue)


def _goes_on_doing(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what is kept is an action: "you keep dumping, it's 36 percent"."""
    after = "".join(sentence.low(cue.last, cue.last + 1))
    return cue.kind == "keep" and cue.last - cue.first == 1 and after.endswith("ing") and after != "existing"


def _holds(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a verb is only part of "put … on hold"."""
    after = sentence.of("suspend", first=cue.last, last=cue.last + MODIFIER + 2)
    return any(one.form == "adj" and sentence.low(one.first, one.first + 1) in (["on"], ["in"]) for one in after)


_OBJECTS = frozenset({"no", "more", "some", "about", "him", "them", "us", "$", "€", "£", "up", "most", "many", "much"})
_OPENS_ANOTHER = frozenset({(",", "and"), (",", "but"), (",", "while"), (",", "whereas")})
_WHATEVER = frozenset({"whatever", "whoever", "whichever", "whether", "before", "until", "if", "when", "what"})
_OTHERS = (_is_consequence, _exempts_others, _is_of_noun)  # a verb after a tariff that speaks of another thing
