"""How the verbs of a clause stand to a tariff in it: near enough, its main verb, hanging on it, denied, or governed."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.homonyms import is_comparative, is_noun, is_of_goods
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain

RELIEF = frozenset({"suspend", "delay", "withdraw", "reduce"})
GOVERN = frozenset({"ask", "threaten", "propose", "plan", "announce"})
ACTS = frozenset({"impose", "face", "have", "effect", "keep"}) | RELIEF | GOVERN
REACH = 14  # words between a tariff and its verb: the longest noun phrases of legal prose
ADJECTIVES = 4  # words between an article and its noun: "a second two-step rise"
MODIFIER = 6  # words between a tariff and the participle that hangs on it: "tariffs on Japanese steel announced …"


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
        if cue.kind in ("impose", "keep") and _holds(sentence, cue):
            continue
        if _is_consequence(sentence, last, cue):
            continue
        if is_bygone(sentence, cue) or is_comparative(sentence, cue):
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
    joined = sentence.low(last, last + 2)
    if cue.first >= last and joined[:1] == ["and"] and set(joined[1:]) & plain("auxiliary"):
        return True  # "duties now total 35% and are to climb"
    subject = sentence.low(cue.first - 2, cue.first)
    own = subject[-1:] and subject[-1] in plain("pronoun") and subject[0] in _WHATEVER
    return bool(cue.first >= last and own)


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


def is_bygone(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a pause is of goods ("frozen shrimp"), or of another time: "an earlier truce", "the failed reprieve"."""
    if cue.kind == "suspend" and is_of_goods(sentence, cue):
        return True
    paused = cue.form == "noun" and cue.kind in ("suspend", "delay")
    return paused and not plain("bygone").isdisjoint(sentence.low(cue.first - 2, cue.first))


def _holds(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a verb is only part of "put … on hold"."""
    after = sentence.of("suspend", first=cue.last, last=cue.last + MODIFIER + 2)
    return any(one.form == "adj" and sentence.low(one.first, one.first + 1) in (["on"], ["in"]) for one in after)


def is_finite(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a cue is the verb of its clause rather than a participle: "was suspended", "took effect", "applies"."""
    if cue.form == "noun":
        return False
    if (cue.form == "base" or sentence.words[cue.last - 1].low in _UNCHANGED) and sentence.low(
        cue.first - 1, cue.first
    ) == ["to"]:
        return False
    if cue.form == "present" or (cue.kind in ("effect", "face", "have") and cue.form in ("past", "base", "adj")):
        return True
    if cue.kind == "suspend" and cue.form == "adj":  # "has been on hold", "stays in the drawer"
        return bool(set(sentence.low(cue.first - 2, cue.first)) & (plain("be") | plain("rests")))
    for i in range(cue.first - 1, max(-1, cue.first - 5), -1):
        if sentence.words[i].low in plain("auxiliary"):
            return True
        if sentence.of("term", first=i, last=i + 1):  # "have the tariffs lifted": have is no auxiliary of lifted
            return False
    return False


def is_relative(sentence: TariffSentence, last: int, cue: Mark) -> bool:
    """Whether a cue hangs on the tariff that ends before word `last`: "tariffs imposed by", "that Trump has placed"."""
    between = sentence.low(last, cue.first)
    if {"which", "that"} & set(between[-MODIFIER:]):
        return True
    if _has_subject(sentence, last) and {"had", "has", "have"} & set(between[1:MODIFIER]):
        return True  # "the 25% Trump had threatened"
    if between[-1:] and between[-1] in ("and", "but", "or"):  # "imposed a tariff on cars, and postponed it"
        return False
    if sentence.words[cue.first].low in _PRETERITES:
        return False  # "the cut to 15% took effect"
    return cue.form == "past" and len(between) <= MODIFIER and not set(between) & plain("auxiliary")


def _has_subject(sentence: TariffSentence, last: int) -> bool:
    """Whether a place, its holder or a pronoun stands right after a tariff, as the subject of a clause on it."""
    return last in sentence.named or bool(set(sentence.low(last, last + 1)) & plain("pronoun"))


def governors(sentence: TariffSentence, cue: Mark) -> frozenset[str]:
    """The acts that stand over a cue: "threatened to raise", "urged … to lift", "wants the duty removed"."""
    wished = _is_wished(sentence, cue)
    if (
        cue.form == "present"
        or (cue.form == "adj" and not wished)
        or (cue.form == "past" and is_finite(sentence, cue) and not wished)
    ):
        return frozenset()
    sure = bool(modals(sentence, cue) & {"will", "'ll", "shall"})  # "a levy that was planned will slip"
    parted = {",", "which"} if wished or _is_subjunctive(sentence, cue) else {",", "which", "that"}
    over = [
        mark
        for mark in sentence.of(*GOVERN, first=cue.first - REACH - 4, last=cue.first)
        if mark.last <= cue.first <= mark.last + REACH
        and sentence.clauses[mark.first] == sentence.clauses[cue.first]
        and not parted & set(_after_clause(sentence.low(mark.last, cue.first)))
        and not (sure and sentence.low(mark.first - 1, mark.first)[-1:] in (["been"], ["was"], ["were"]))
    ]
    if over and sentence.low(over[-1].first - 1, over[-1].first) in (["and"], ["but"]):
        over = over[-1:]  # "asked for a delay and offered to cut …"
    return frozenset(mark.kind for mark in over)


def _after_clause(between: list[str]) -> list[str]:
    """The words between a governor and its verb, less the "that" of "threatened … that it would impose"."""
    led = [i for i, word in enumerate(between[:-1]) if word == "that" and between[i + 1] in plain("pronoun")]
    return [word for i, word in enumerate(between) if i not in led]


def _is_wished(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a participle stands with a bare "be": "demanded that the tariffs be scrapped", "asked for them to be"."""
    before = sentence.low(cue.first - 3, cue.first)
    ahead = [word for word in before[:-1] if word != "to"]
    if cue.form == "adj" and "to" in before:
        return False  # "goods to be hit with"
    return cue.form in ("past", "adj") and before[-1:] == ["be"] and not set(ahead) & plain("verbal")


def _is_subjunctive(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a bare verb is what is asked of somebody: "demanded that the United States withdraw the tariff"."""
    if cue.form != "base" or modals(sentence, cue) or sentence.low(cue.first - 1, cue.first) in (["to"], ["they"]):
        return False
    asked = sentence.of("ask", first=cue.first - REACH, last=cue.first)
    return bool(asked) and "that" in sentence.low(asked[-1].last, min(asked[-1].last + ADJECTIVES, cue.first))


def is_passive(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether something is done to the subject of a cue: "will be charged"."""
    return cue.form == "past" and bool(modals(sentence, cue) & plain("be"))


def modals(sentence: TariffSentence, cue: Mark) -> frozenset[str]:
    """The auxiliaries and adverbs right before a cue; shall counts as will."""
    found: set[str] = set()
    before = sentence.low(cue.first - 3 * MODIFIER, cue.first)
    if cue.form == "past" and not plain("witness").isdisjoint(before[-MODIFIER:]):  # "would see the rate halved"
        before = before[: max(i for i, word in enumerate(before) if word in plain("witness"))]
    if "may" in before and any(word.text == "May" for word in sentence.words[max(0, cue.first - MODIFIER) : cue.first]):
        before = [word for word in before if word != "may"]  # the month
    if cue.form == "base" and before[-1:] in (["and"], ["or"], ["then"]):
        return _shared(before)
    if sentence.low(cue.first, cue.first + 1)[0] in _UNCHANGED and before[-1:] in (["and"], ["or"]):
        return _shared(_since_verb(sentence.low(cue.first - REACH, cue.first)))
    if cue.form == "base" and before and (parted := _parted(before)) is not None:
        return frozenset([parted])
    verbal, negation = plain("verbal"), small("negation")
    for word in reversed(before[-MODIFIER:]):
        if not (word in verbal or word in negation or word.endswith("ly")):
            break
        found.add(_SAME.get(word, word))
    return frozenset(found)


def _parted(before: list[str]) -> str | None:
    """The auxiliary that an adverbial parts from its verb: "will from Monday on all goods collect"."""
    helped = max((i for i, word in enumerate(before) if word in _HELPERS or word == "shall"), default=None)
    between = [] if helped is None else before[helped + 1 :]
    if helped is None or between[:1] == [] or between[0] not in _ADVERBIAL:
        return None
    verbs = plain("verbal") | {",", ";", "to", "and", "that", "which", "who"}
    return None if verbs & set(between) else _SAME.get(before[helped], before[helped])


def _since_verb(before: list[str]) -> list[str]:
    """The words from a helper and its verb on, with no clause between: "would cut imports by 47% and" before "put"."""
    helped = max((i for i, word in enumerate(before) if word in _HELPERS), default=len(before))
    return [] if {",", ";", "which", "that", "who"} & set(before[helped:]) else before[helped:]


def _shared(before: list[str]) -> frozenset[str]:
    """The auxiliary that a verb after an "and" shares with the one before: "will halve the quota and charge 50%"."""
    helped = [_SAME.get(word, word) for word in before if _SAME.get(word, word) in _HELPERS]
    return frozenset(helped[-1:])


def is_denied(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a cue is said not to be: "shall not be subject to", "refused to lift", "ruled out any cut"."""
    before = modals(sentence, cue)
    refused = set(sentence.low(cue.first - MODIFIER, cue.first)) & plain("refusal")
    if cue.form not in ("ing", "noun"):
        refused = refused - {"without", "no"}  # "without a deal the rate rises"
    none = cue.kind not in RELIEF and sentence.low(cue.last, cue.last + 1) in (["no"], ["neither"])  # "pay no duty"
    return bool(none or refused or before & small("negation") or any(word.endswith("n't") for word in before))


_PRETERITES = frozenset(
    "took went came rose fell began became grew sprang sank shrank gave froze broke chose drew saw was were did".split()
)
_ADVERBIAL = frozenset({"on", "from", "in", "at", "as", "by", "for", "with", "under", "after", "starting", "beginning"})
_OBJECTS = frozenset({"no", "more", "some", "about", "him", "them", "us", "$", "€", "£", "up", "most", "many", "much"})
_OPENS_ANOTHER = frozenset({(",", "and"), (",", "but"), (",", "while"), (",", "whereas")})
_WHATEVER = frozenset({"whatever", "whoever", "whichever", "whether", "before", "until", "if", "when", "what"})
_UNCHANGED = frozenset({"cut", "put", "set", "hit"})  # the same in the past
_HELPERS = frozenset({"will", "would", "may", "might", "could", "can", "should", "must"})
_SAME = {"'ll": "will", "won't": "will", "shall": "will", "'d": "would", "cannot": "can"}
