"""Which percentages of a sentence are the rate of a tariff, and which are growth, yields, shares or polls."""

from __future__ import annotations

from workbench.findings.dating.patterns import surfaces
from workbench.findings.tariffs.parts import is_change_or_part, is_next_of_others
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.unclaimed import is_idiom, is_unclaimed
from workbench.findings.tariffs.verbs import ACTS, is_passive

TERM_AFTER = 8  # words between a rate and its tariff: "25% additional ad valorem rate of duty"
TERM_BEFORE = 14  # words between a tariff and its rate: "tariffs on imported Japanese cars and lorries of 25%"
FAR = 99  # not within reach
GUARD = 6  # words within which growth, yields, shares … claim a percentage for themselves
CLAUSE = 60  # words: more than a clause has that still says who faces what
LEAD = 8  # small words between a verb and its rate: "was put at a flat 20%"
BESIDE = 3  # words after a percentage within which a noun may claim it: "5 percent annual growth"
ITEM = 7  # words of a bullet point before its rate: "• Transshipped goods: 40%"
OBJECT = 6  # words between a verb and the "to" or "at" of its rate: "pushed the average duty to 49%"


def is_tariff_rate(sentence: TariffSentence, rate: Mark) -> bool:
    """A percentage is a tariff's when a tariff word is nearer to it than anything else percentages are given of.

    Without such a word it is one when the article speaks of tariffs there and the words that lead to it are those of a
    rate: "Japan pays 15%", "Taiwan's was set at 20%", "Brazil: 50%".
    """
    if rate.form == "bare":
        return True  # `bare` has seen to it
    if is_change_or_part(sentence, rate):
        return False
    near = {"first": rate.first - TERM_BEFORE - 6, "last": rate.last + TERM_AFTER + 1}
    terms = [m for m in sentence.of("term", "anaphor", **near) if sentence.words[m.first].low not in ("it", "them")]
    tariff = min((_distance(sentence, rate, term) for term in terms), default=FAR)
    guards = sentence.of("guard", **near)
    if guards:
        cues = sentence.of("effect", "impose", "reduce", **near)
        moves = {cue.first for cue in cues if _moves_a_tariff(sentence, cue)}
        guards = [one for one in guards if one.first not in moves and not _is_done_to(sentence, one, rate)]
    other = min((_distance(sentence, rate, guard) for guard in guards), default=FAR)
    if (other <= GUARD and other <= tariff) or _is_measured_of(sentence, rate, guards):
        return _is_led_to(sentence, rate)
    if tariff < FAR:
        return True
    if is_idiom(sentence, rate) or is_next_of_others(sentence, rate):
        return False
    return _is_charged(sentence, rate) or _is_led_to(sentence, rate) or is_unclaimed(sentence, rate)


def is_item(sentence: TariffSentence, told: Mark, rate: Mark) -> bool:
    """Whether a rate stands in the list that spells out the one before: "50 percent: 25 percent … and a further 25"."""
    between = range(told.last, rate.first)
    listed = any(sentence.words[i].low == ":" for i in between) or set(
        sentence.low(rate.first - 2, rate.first)
    ) & plain("more")
    part = sentence.low(rate.last, rate.last + 1) == ["of"]
    return bool(listed) and not part and not sentence.of("guard", first=told.last, last=rate.last + GUARD)


def goes_with(sentence: TariffSentence, told: Mark, rate: Mark) -> bool:
    """Whether a rate is what the one before it came from or goes to: "from 25% to 50%", "20%, down from the 32%"."""
    between = sentence.low(told.last, rate.first)
    if len(between) > OBJECT:
        return False
    if set(between) <= plain("list") and between:
        return True  # "are at 20%, 20% and 19%", "21.6%, against 26.4%"
    ahead = sentence.low(told.first - 2, told.first)
    small = plain("dated") | plain("lead") | {",", "and", "then", "or"}
    if (
        between
        and between[-1] in ahead
        and between[-1] in ("to", "at")
        and all(word in small or word.isdigit() or word in surfaces("month") for word in between)
    ):
        return True  # "stood at 20%, by 1967 at 12%"
    if between[:1] == ["to"] and set(between) <= plain("lead"):
        return True  # "from 38% to nearly 50%"
    return "from" in between and bool(plain("moved") & set(between) or "to" in ahead)


def _is_charged(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a verb of paying or charging, or a list, makes a rate of a percentage in a sentence about tariffs."""
    listed = set(sentence.low(rate.last, rate.last + 1)) & {"on", "for", "against"}
    charged = [
        cue
        for cue in sentence.of("face", "impose", *_TALK, first=rate.first - CLAUSE, last=rate.first)
        if sentence.clauses[cue.first] == sentence.clauses[rate.first]
        and _charges(sentence, cue, rate, listed=bool(listed))
    ]
    if sentence.of("term", "free"):
        return bool(charged or listed)
    return bool(charged and _stands_alone(sentence, rate) and sentence.goes_on and (sentence.named or sentence.near))


def _charges(sentence: TariffSentence, cue: Mark, rate: Mark, *, listed: bool) -> bool:
    """Whether a verb tells of a charge without the word for it: "pays 19%", "charges 50% on most goods"."""
    if cue.kind in _TALK:
        return cue.last == rate.first  # "officials have floated 25 per cent"
    if cue.kind == "face":
        return True
    return sentence.words[cue.first].low in plain("charges") and (listed or is_passive(sentence, cue))


def _is_led_to(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether the words right before a percentage are those that lead to a rate, with nothing else it could be of."""
    if not sentence.goes_on:
        return False
    if sentence.near and _is_told_again(sentence, rate):
        return True
    if not _stands_alone(sentence, rate):
        return False
    if (plain("replaced") | plain("struck")) & set(sentence.low(rate.first - 2, rate.first)):
        return True  # legal prose: by deleting "34%" and inserting "10%"
    head = _head(sentence, rate)
    lead = set(sentence.low(head, rate.first))
    if lead & {"up", "down"} and not lead & plain("toward"):  # "oil is up 2%"
        return False
    if _is_measure_of_others(sentence, head, rate):
        return False
    if sentence.near and (_is_entry(sentence, rate) or float(rate.value) in sentence.told):
        return True
    return _is_verb_of_a_rate(sentence, head, lead) or (
        sentence.near and _is_noun_of_a_rate(sentence, head, rate, lead)
    )


def _is_verb_of_a_rate(sentence: TariffSentence, head: int, lead: set[str]) -> bool:
    """Whether the verb that ends at word `head` leads to a rate: "pays", "was set at", "went as high as"."""
    verbs = [mark for mark in sentence.of(*_LEADS, first=head - LEAD, last=head + 1) if mark.last >= head]
    kinds = {mark.kind for mark in verbs}
    word = {sentence.words[mark.last - 1].low for mark in verbs} | set(sentence.low(head - 1, head))
    if "face" in kinds or not sentence.near:
        return "face" in kinds
    if kinds & {"impose", "keep", *_TALK, "plan", "ask"} or word & plain("gets"):
        return True
    if kinds & {"effect", "reduce", "move"}:
        return bool(lead & (plain("toward") | {"high", "low"}) or word & {"to", "at", "from", "of", "by", "with"})
    if kinds & {"suspend", "delay", "withdraw", "avert"}:
        return bool(lead & plain("determiner"))  # "suspends the 24 per cent part"
    return bool(lead & {"to", "at", "from", "with"}) and _is_moved_to(sentence, head)


def _is_noun_of_a_rate(sentence: TariffSentence, head: int, rate: Mark, lead: set[str]) -> bool:
    """Whether what ends at word `head` has a rate: "steel is at 25%", "the rate is 15%", "London, with its 10%"."""
    if lead & plain("further") or set(sentence.low(rate.last, rate.last + 1)) & plain("burden"):  # "a further 10%"
        return True
    level = bool(lead & (plain("toward") | plain("be")))
    if {"at", "on"} & lead and plain("be") & lead:  # "everyone else has been at 50%"
        return True
    has = sentence.of("place", "product", "anaphor", first=head - LEAD, last=head)
    if any(mark.last == head for mark in has) or set(sentence.low(head - 1, head)) & plain("stand-in"):
        return level or bool(lead & (plain("own") | plain("once") | {"of"}))
    if lead & plain("certain") and "be" in lead and sentence.of("term", first=rate.first - CLAUSE, last=rate.first):
        return True  # "the duty, which was to be 25%, will be 15%"
    return level and _is_of_a_rate(sentence, head)


def _is_told_again(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage is a rate told before, or is followed by how it is charged: "the 10% paid by Kenya"."""
    told = ("face", "impose", "plan", *_TALK)
    charged = [m for m in sentence.of(*told, first=rate.last, last=rate.last + 1) if m.form == "past"]
    if set(sentence.low(rate.last, rate.last + 2)) & {"that", "which"}:  # "the 25 percent that Canada now bears"
        charged += sentence.of("face", "impose", *_TALK, first=rate.last, last=rate.last + OBJECT)
    again = float(rate.value) in sentence.told and set(sentence.low(rate.first - 2, rate.first)) & _POINTS
    return bool(charged or again) and not _is_measure_of_others(sentence, rate.first, rate)


def _head(sentence: TariffSentence, rate: Mark) -> int:
    """The word up to which only small words stand before a rate: "was put" before "at a flat 20%"."""
    i = rate.first
    while i > max(0, rate.first - LEAD) and sentence.words[i - 1].low in plain("lead"):
        i -= 1
    return i


def _stands_alone(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether no noun follows that a percentage would be of: "pays 19%", not "pays 19% interest"."""
    following = sentence.low(rate.last, rate.last + 1)
    verbs = [
        m for m in sentence.of(*ACTS, "move", first=rate.last, last=rate.last + 1) if m.form in ("past", "present")
    ]
    told = bool(verbs) and following != ["cut"]  # "an increase to 30% planned for May", but no "15% cut"
    return not following or told or following[0] in plain("alone") or rate.last in sentence.named


def _is_measure_of_others(sentence: TariffSentence, head: int, rate: Mark) -> bool:
    """Whether the clause speaks of growth, shares, sales or the like just before a percentage, or right after it."""
    clause = sentence.clauses[rate.first]
    first = _subject_from(sentence, head)
    guards = sentence.of("guard", first=first, last=rate.last + BESIDE)
    moves = {mark.first for mark in sentence.of("effect", "impose", "reduce", first=head - 2 * GUARD, last=rate.first)}
    return any(
        sentence.clauses[guard.first] == clause
        and guard.first not in moves
        and sentence.words[guard.first].low not in plain("payer")
        and not _is_done_to(sentence, guard, rate)
        and not set(sentence.low(guard.last - 1, guard.last)) & plain("money")
        for guard in guards
    ) or bool(plain("market") & set(_clause_before(sentence, head)))


def _is_done_to(sentence: TariffSentence, guard: Mark, rate: Mark) -> bool:
    """Whether a verb after a percentage tells what became of a plan, and not of a market: "… to 50% was dropped"."""
    return guard.first > rate.last and bool(set(sentence.low(guard.first - 1, guard.first)) & plain("be"))


def _subject_from(sentence: TariffSentence, head: int) -> int:
    """Where what has the percentage begins: after the comma before it, if a name or a noun for a rate follows."""
    far = max(0, head - 2 * GUARD)
    pause = next((i + 1 for i in range(head - 1, far, -1) if sentence.words[i].low in ",;"), far)
    named = any(i in sentence.named for i in range(pause, head))
    return pause if named or plain("stand-in") & set(sentence.low(pause, head)) else far


def _clause_before(sentence: TariffSentence, head: int) -> list[str]:
    """The words of a clause before one of its words."""
    first = head
    while first > max(0, head - 2 * GUARD) and sentence.clauses[first - 1] == sentence.clauses[head - 1]:
        first -= 1
    return sentence.low(first, head)


def _is_moved_to(sentence: TariffSentence, head: int) -> bool:
    """Whether a verb moves what a tariff is on, or the tariff by a word that stands for it: "cut it to", "pushed …"."""
    cues = [
        cue
        for cue in sentence.of("impose", "reduce", "effect", "keep", "move", first=head - OBJECT - 2, last=head)
        if cue.last <= head <= cue.last + OBJECT and sentence.clauses[cue.first] == sentence.clauses[head - 1]
    ]
    if not cues:
        return False
    between = sentence.low(cues[-1].last, head)
    held = any(i in sentence.named for i in range(cues[-1].last, head))
    dated = all(word in plain("dated") or word.isdigit() or word in surfaces("month") for word in between)
    return held or dated or bool(set(between) & plain("stand-in"))


def _is_of_a_rate(sentence: TariffSentence, head: int) -> bool:
    """Whether the subject of a clause is a rate, with some words between: "the minimum rate on wool cloth was 35%"."""
    return bool({"rate", "rates", "tax", "charge"} & set(_clause_before(sentence, head)))


def _is_entry(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a rate is an entry of a list of countries or goods: "Brazil: 50%", "Japan (24%)", "Copper, 50%"."""
    sign = sentence.low(rate.first - 1, rate.first)
    if sign == [":"] and rate.first <= ITEM and sentence.low(0, 1)[0] in plain("bullet"):
        return True
    near = {"first": rate.first - CLAUSE, "last": rate.first}
    if sign == [":"] and sentence.of("term", **near) and not sentence.of("guard", **near):
        return True  # "the rates of duty shall be as follows: the first company: 17%"
    named = rate.first - 2 in sentence.named
    if sign == [","]:
        first = rate.first - 2
        while first >= max(0, rate.first - CLAUSE) and (
            first in sentence.named or sentence.words[first].low in ("the", "and")
        ):
            first -= 1
        named = named and (first < 0 or sentence.words[first].low in plain("pause"))
    after = sentence.low(rate.last, rate.last + 1)
    closed = sign != ["("] or after == [")"]
    return sign in ([":"], ["("], ["–"], ["—"], [","], ["-"]) and closed and named


def _is_measured_of(sentence: TariffSentence, rate: Mark, guards: list[Mark]) -> bool:
    """Whether a tariff only stands in what was measured: "put the odds of a slump caused by tariffs at 60%"."""
    if not set(sentence.low(rate.first - 2, rate.first)) & {"at", "to"}:
        return False
    heads = [guard for guard in guards if guard.last < rate.first]
    terms = [term for term in sentence.of("term", last=rate.first) if heads and term.first > heads[-1].first]
    if not terms or sentence.clauses[heads[-1].first] != sentence.clauses[rate.first]:
        return False
    return bool({"of", "from", "by", "to", "for"} & set(sentence.low(heads[-1].last, terms[0].first)))


def _moves_a_tariff(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what rose or fell is a tariff: "import duties on cars rose to 27.5 percent"."""
    clause = sentence.clauses[cue.first]
    near = sentence.of("term", "guard", first=cue.first - TERM_AFTER - 6, last=cue.first)
    before = [mark for mark in near if mark.last <= cue.first and sentence.clauses[mark.first] == clause]
    return bool(before) and before[-1].kind == "term" and cue.first - before[-1].last <= TERM_AFTER


def _distance(sentence: TariffSentence, rate: Mark, other: Mark) -> int:
    """The words between a rate and another mark of its clause; far when a clause or more words lie between than may."""
    if sentence.clauses[rate.first] != sentence.clauses[other.first]:
        return FAR
    if other.first >= rate.last:
        gap = other.first - rate.last
        parted = plain("parts") & set(sentence.low(rate.last, other.first))
        return FAR if gap > TERM_AFTER or (parted and other.kind != "guard") else gap
    gap = rate.first - other.last
    return gap if gap <= TERM_BEFORE else FAR


_POINTS = frozenset({"the", "its", "their", "that", "this", "'s"})
_TALK = ("propose", "threaten", "announce")
_LEADS = (
    "face",
    "impose",
    "keep",
    "effect",
    "reduce",
    "plan",
    "ask",
    "move",
    "suspend",
    "delay",
    "withdraw",
    "avert",
    *_TALK,
)
