"""What a clause tells around the verb of a tariff: that it is advised, agreed, awaited, only meant to have begun."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.dating.patterns import surfaces
from workbench.findings.tariffs.grammar import months
from workbench.findings.tariffs.provisos import CONDITION
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import MODIFIER

SHALL = 14  # words of an aside within "shall be, …, subject to"


def is_unexpected(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether nobody reckons with a relief: "nobody expects the duty to be scrapped", "few believe it will be cut"."""
    before = sentence.low(max(0, cue.first - CONDITION), cue.first)
    nobody = [i for i, word in enumerate(before) if word in ("nobody", "few", "none", "neither", "no-one")]
    return bool(nobody) and not plain("guess").isdisjoint(before[nobody[-1] :])


def is_advised(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a "should" is advice or a question: "should retaliate with", "whether the duty should be raised"."""
    return cue.kind in ("impose", "effect") and "if" not in sentence.low(cue.first - CONDITION, cue.first)


def opens_with_if(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a verb is that of a condition: "if Ottawa drops the tariff", "should they drop it"."""
    i, far, clause = cue.first, max(0, cue.first - CONDITION), sentence.clauses[cue.first]
    while i > far and sentence.clauses[i - 1] == clause:
        i -= 1
    if sentence.lows[i] in plain("pause") and i + 1 < cue.first:
        i += 1
    return sentence.lows[i] in ("if", "unless", "should", "were")


def was_to_have(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether something was only on the calendar: "was to have started", "were due to have been charged"."""
    led = sentence.low(cue.first - MODIFIER, cue.first)
    led = led[:-1] if led[-1:] == ["been"] else led
    return led[-2:] == ["to", "have"] and bool({"was", "were", "due", "supposed", "meant", "set"} & set(led))


def two_after(words: list[str], word: str) -> list[str]:
    """The two words after one of some words."""
    return words[words.index(word) + 1 : words.index(word) + 3] if word in words else []


def amounts(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what comes or goes does so now, and every day: "the toll comes to 45%", "cars go in at 10%"."""
    verb, after = sentence.low(cue.first, cue.last), sentence.low(cue.last, cue.last + 1)
    if verb in (["come"], ["comes"]):
        return after == ["to"] or sentence.low(cue.last, cue.last + 2) == ["on", "top"]
    if after == ["to"] and cue.last + 1 in sentence.named:
        return True  # "cocoa goes to America at 21%"
    return (
        verb in (["go"], ["goes"], ["enter"], ["enters"])
        and bool(after)
        and after[0] not in ("to", "up", "from", "back")
    )


def is_what_follows(sentence: TariffSentence, first: int) -> bool:
    """Whether a "would" tells what the step just told comes to: "That would take the total to 50%"."""
    before = sentence.low(first - MODIFIER, first)
    at = max((i for i, word in enumerate(before) if word == "would"), default=0)
    return bool(set(before[max(0, at - 1) : at]) & {"that", "this"}) and first <= MODIFIER


def in_a_scenario(sentence: TariffSentence, cue: Mark) -> str | None:
    """The status of what is only imagined: "in the worst case it goes to 40%", "let us say it ends at 20%"."""
    if cue.form not in ("present", "base"):
        return None
    before = sentence.low(cue.first - CONDITION, cue.first)
    case = next((i for i, word in enumerate(before) if word in _CASES and i), None)
    if case is not None and {"in", "under"} & set(before[max(0, case - 5) : case]) and "that" not in before[case + 1 :]:
        return "proposed" if {"best", "base", "central", "good", "mild"} & set(before[:case]) else "threatened"
    said = any(pair in _SUPPOSE for pair in pairwise(before)) or {"suppose", "imagine", "supposing"} & set(before[:2])
    return "proposed" if said else None


def is_probed(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what goods face hangs on an inquiry: "face tariffs of up to 300 percent under a Section 232 probe"."""
    after = sentence.low(cue.last, cue.last + CONDITION // 2)
    at = next((i for i, word in enumerate(after) if word in _PROBES), None)
    led = [] if at is None else after[:at]
    return cue.kind == "face" and bool({"under", "pending", "from", "in"} & set(led[-5:])) and "," not in led


def is_meant_by(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a "would mean" leads to a verb in the present: "losing it would mean that cars pay 2.5%"."""
    before = sentence.low(cue.first - 2 * MODIFIER, cue.first)
    would = [i for i, word in enumerate(before[:-1]) if word in ("would", "could", "might") and before[i + 1] in _MEANS]
    return cue.form in ("present", "base") and bool(would) and not {",", ";", "to"} & set(before[would[-1] :])


def is_what_is_left(sentence: TariffSentence, at: int) -> bool:
    """Whether a burden is told as what a relief leaves: "even after the cut, shrimp will face …", "will still pay"."""
    before = sentence.low(at - CONDITION, at)
    even = any(pair in _EVEN for pair in pairwise(before)) and "if" not in before
    dated = any(word in ("from", "on") and (after in months() or after.isdigit()) for word, after in pairwise(before))
    return even and not dated


def is_reported(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a "would" only tells a "will" again ("said it would put …"), and no draft, offer or table is meant."""
    said = set(sentence.vocabulary)
    tabled = sentence.of("propose", first=cue.first - CONDITION, last=cue.first) or _is_of_draft(sentence, cue)
    return bool(said & plain("reports")) and not said & plain("draft") and not tabled


def _is_of_draft(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether "would" tells what an unsigned text would do: "has a decree ready that would impose"."""
    led = sentence.low(cue.first - 3, cue.first)
    at = next((i for i in range(len(led) - 1) if led[i] in ("that", "which") and led[i + 1] == "would"), None)
    if at is None:
        return False
    text = sentence.low(cue.first - len(led) + at - 4, cue.first - len(led) + at)
    return bool(set(text) & (plain("decree") - plain("deal") | _TEXTS)) and not set(text) & _SIGNED


_TEXTS = frozenset({"amendment", "motion", "text", "list", "ordinance", "clause", "measure"})
_SIGNED = frozenset({"signed", "issued", "published", "announced"})


def is_agreed(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a "would" tells the terms of a deal that was made: "under the agreement the rate would fall to 15%"."""
    before = sentence.low(0, cue.first)
    if set(before) & (plain("draft") | {"if", "proposed", "possible", "any", "such"}):
        return False
    led = [i for i, word in enumerate(before) if word in ("under", "by") and i + 1 < len(before)]
    return any(plain("deal") & set(before[i + 1 : i + MODIFIER]) - {"bill", "draft"} for i in led)


def is_dated_unless(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a day is named on which something begins, and only an "unless" follows: "climbs on 1 May, unless …"."""
    before, after = sentence.low(0, cue.first), sentence.low(cue.last, cue.last + CONDITION)
    if "unless" not in after or (plain("condition") - {"unless"}) & set(before + after):
        return False
    around = before + after[: after.index("unless")]
    return any(word in months() or word in surfaces("weekday") for word in around)


def goes_down(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what may be is a way out: "could bring the duty down to 20%", "it might end up at 15%"."""
    moved = set(sentence.low(cue.first, cue.last)) & plain("settling")
    if sentence.low(cue.last, cue.last + 2) in (["as", "low"], ["as", "little"]):
        return True
    return bool(moved) or (cue.kind == "move" and "down" in sentence.low(cue.last, cue.last + MODIFIER + 2))


def from_a_day(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a day follows on which what is told in the present tense begins: "applies from 1 March"."""
    after = sentence.low(cue.last, cue.last + 3)
    return after[:1] in (["from"], ["starting"], ["beginning"], ["effective"], ["as"]) and any(
        word.isdigit() or word in months() or word in surfaces("weekday") or word in ("next", "tomorrow")
        for word in after[1:]
    )


def is_awaited(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether something happens before it: "raced to sell before the 46% tariff bites"."""
    before = sentence.low(cue.first - CONDITION, cue.first)
    led = max((i for i, word in enumerate(before) if word in ("before", "until", "till")), default=None)
    return led is not None and not plain("pause") & set(before[led:]) and bool(before[led + 1 :])


def is_near(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether something is about to be agreed or done: "close to settling on 15%", "on the verge of …"."""
    before = [word for word in sentence.low(cue.first - 4, cue.first) if word not in plain("quote") | {"’", "'"}]
    close = before[-2:] in (["close", "to"], ["closer", "to"]) or before[-1:] in (["near"], ["nearing"])
    return close or (before[-1:] == ["of"] and bool({"verge", "brink", "cusp", "point", "edge"} & set(before)))


def is_seen_to(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether somebody sees a tariff go somewhere: "analysts see the duty settling at 15%"."""
    before = sentence.low(cue.first - MODIFIER, cue.first)
    at = max(
        (i for i, word in enumerate(before) if word in ("see", "sees", "foresee", "foresees", "envision")), default=None
    )
    return cue.form == "ing" and at is not None and plain("pause").isdisjoint(before[at:])


def is_talked_of(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a relief is only an idea: "talk in Delhi of scrapping the duty", "the idea of lifting it"."""
    before = sentence.low(cue.first - MODIFIER - 1, cue.first)
    return cue.form == "ing" and before[-1:] in (["of"], ["about"]) and not plain("ideas").isdisjoint(before)


def is_inverted(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a verb stands in an if without the word: "the duty, were it ever imposed, would …"."""
    before = sentence.low(cue.first - 4, cue.first)
    return cue.form == "past" and any(
        before[i : i + 2] in (["were", "it"], ["were", "they"]) for i in range(len(before))
    )


def is_expected(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether "expected" is a verb with somebody for its subject: "Oslo had expected 10 percent"."""
    if sentence.low(cue.first, cue.last) != ["expected"] or sentence.low(cue.last, cue.last + 1) == ["to"]:
        return False
    led = sentence.low(cue.first - 1, cue.first)
    return led in (["had"], ["have"]) or not plain("speaker").isdisjoint(led) or cue.first - 1 in sentence.named


def goes_on(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what is borne continues to be: "continues to be subject to the full duty"."""
    return not plain("continues").isdisjoint(sentence.low(cue.first - 3, cue.first))


def shall_be(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether legal prose parts "shall be" from what shall be: "shall be, consistent with law, subject to a duty"."""
    if cue.form not in ("adj", "past") or sentence.low(cue.first - 1, cue.first) != [","]:
        return False
    before = sentence.low(cue.first - SHALL, cue.first)
    return any(pair == ("shall", "be") for pair in pairwise(before)) and before.count(",") == 2


_EVEN = frozenset(("even", word) for word in ("after", "with", "under", "then", "so", "now", "following", "at"))
_CASES = frozenset({"case", "scenario", "scenarios", "simulation", "simulations", "model"})
_SUPPOSE = frozenset(
    [("'s", "say"), ("us", "say"), ("'s", "assume"), ("'s", "suppose"), ("'s", "imagine"), ("assume", "it")]
)
_MEANS = frozenset({"mean", "imply", "leave", "see", "entail"})
_PROBES = frozenset({"probe", "probes", "investigation", "investigations", "inquiry", "inquiries"})
