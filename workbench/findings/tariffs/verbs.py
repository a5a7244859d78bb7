"""How the verbs of a clause stand to a tariff in it: its main verb, hanging on it, denied, or governed."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain

RELIEF = frozenset({"suspend", "delay", "withdraw", "reduce"})
GOVERN = frozenset({"ask", "threaten", "propose", "plan", "announce"})
ACTS = frozenset({"impose", "face", "have", "effect", "keep"}) | RELIEF | GOVERN
REACH = 14  # words between a tariff and its verb: the longest noun phrases of legal prose
MODIFIER = 6  # words between a tariff and the participle that hangs on it: "tariffs on Japanese steel announced …"


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
    parted = {",", "which", "before"}
    if not (wished or _is_subjunctive(sentence, cue)):
        parted.add("that")
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
    return bool(asked) and "that" in sentence.low(asked[-1].last, min(asked[-1].last + MODIFIER - 2, cue.first))


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
    if cue.form == "past" and before[-1:] in (["and"], ["then"]) and "be" in before:
        return _shared(before) | {"be"}  # "will be halved at once and brought to 40%"
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
    none = none or "cannot" in sentence.low(cue.first - 2, cue.first)
    return bool(none or refused or before & small("negation") or any(word.endswith("n't") for word in before))


_PRETERITES = frozenset(
    "took went came rose fell began became grew sprang sank shrank gave froze broke chose drew saw was were did".split()
)
_ADVERBIAL = frozenset({"on", "from", "in", "at", "as", "by", "for", "with", "under", "after", "starting", "beginning"})
_UNCHANGED = frozenset({"cut", "put", "set", "hit"})  # the same in the past
_HELPERS = frozenset({"will", "would", "may", "might", "could", "can", "should", "must"})
_SAME = {"'ll": "will", "won't": "will", "shall": "will", "'d": "would", "cannot": "can"}
