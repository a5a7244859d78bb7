"""Percentages that a whole phrase makes a rate: of a quota, of exports that are taxed, of a level somebody bears."""

from __future__ import annotations

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain

TAXES = 9  # words between "taxes" and its "at": "taxes its own exports of crude palm oil at 9.5%"
APART = 18  # words between two rates of one verb: "25% on the foreign content of cars and 35% on goods"
SHARED = 14  # words between two verbs that share a subject: "started at 35% in 2018 and fell to zero"
NAMED = 4  # words of the longest name of a tariff
PLACE = 6  # words between a rate and the quota beyond which it is paid: "50 per cent on shipments above 2024 volumes"


def is_phrased(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage stands in a phrase that only rates stand in, whatever goods or sales are named beside it."""
    return (
        _is_on_trade(sentence, rate)
        or _is_predicate(sentence, rate)
        or _is_taxed_at(sentence, rate)
        or _is_traded_at(sentence, rate)
        or _is_ordinary(sentence, rate)
        or (sentence.near and not sentence.aside and (_is_borne(sentence, rate) or _is_limit(sentence, rate)))
        or _is_wanted_on(sentence, rate)
    )


def is_next_of_verb(sentence: TariffSentence, told: Mark, rate: Mark) -> bool:
    """Whether a percentage hangs on the verb of the rate before, or its subject: "… and 35% on goods"."""
    between = sentence.low(told.last, rate.first)
    if not between or len(between) > APART or {";", "“", "said"} & set(between):
        return False
    on = sentence.low(told.last, told.last + 1)
    joined = between[-1] in ("and", ",", "or") and on == sentence.low(rate.last, rate.last + 1)
    if (
        joined
        and on[:1] in (["on"], ["for"])
        and sentence.of("impose", "face", "term", first=told.first - TAXES, last=told.first)
    ):
        return True
    if len(between) > SHARED:
        return False
    joins = [i for i, word in enumerate(between) if word in ("and", "but", "or")]
    verb = between[joins[-1] + 1 :] if joins else []
    return bool(verb) and (
        (verb[-1] in ("be", "is", "was", "stay", "remain") and verb[0] in _HELPS and len(verb) <= 2)
        or (verb[-1] in ("to", "at") and len(verb) <= 4 and bool(_moves(sentence, rate, len(verb))))
    )


def _moves(sentence: TariffSentence, rate: Mark, many: int) -> list[Mark]:
    """The verb of movement with which the words before a rate begin."""
    first = rate.first - many
    return [
        cue
        for cue in sentence.of("move", "effect", "impose", "reduce", "guard", first=first, last=first + 2)
        if sentence.lows[cue.first] in _MOVES and (cue.first == first or sentence.lows[first] in _LIGHT)
    ]


def _is_on_trade(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether what is charged is told by its trade: "a surtax of 50 per cent on shipments above the quota"."""
    after = sentence.low(rate.last, rate.last + PLACE + 2)
    if after[:1] == ["on"]:
        traded = bool(set(after[1:PLACE]) & plain("trade"))
    elif after[:1] and after[0] in _BEYOND:
        traded = bool(set(after[1:PLACE]) & plain("quota"))
    else:
        return False
    if not traded:
        return False
    terms = sentence.of("term", first=rate.first - 3, last=rate.last)
    charged = sentence.of(
        "impose", "face", "ask", "propose", "threaten", "announce", first=rate.first - 4, last=rate.first
    )
    return bool(terms) or any(cue.form != "noun" for cue in charged)


def _is_predicate(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a tariff is said to be a percentage: "the duty is 6% for members of the pact"."""
    i = rate.first
    while i > 0 and sentence.lows[i - 1] in plain("lead"):
        i -= 1
    led = sentence.lows[i : rate.first]
    after = sentence.low(rate.last, rate.last + 1)
    if not plain("be") & set(led[:2]) or after not in (["for"], ["on"], ["in"], ["at"], ["if"], ["when"]):
        return False
    return any(term.last == i for term in sentence.of("term", first=i - NAMED, last=i))


def _is_taxed_at(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether exports or imports are what is taxed at a rate: "taxes its own exports of crude palm oil at 9.5%"."""
    if sentence.low(rate.first - 1, rate.first) != ["at"]:
        return False
    led = sentence.low(rate.first - TAXES, rate.first - 1)
    verb = max((i for i, word in enumerate(led) if word in plain("charges")), default=None)
    goods = plain("trade") & set(led[verb:]) if verb is not None else set()
    return bool(goods) and "," not in led[verb:] and sentence.goes_on


def _is_traded_at(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether goods come in or countries trade at a rate: "the two have traded at 0% since 1993"."""
    led = sentence.low(rate.first - 2, rate.first)
    free = float(rate.value) == 0 and led[:1] and led[0] in plain("trades") and led[1:] == ["at"]
    return bool(free) and sentence.goes_on


def _is_ordinary(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage is called the ordinary one: "a deposit of 75.8% and the ordinary 9%", "the common 10%"."""
    led = sentence.low(rate.first - 2, rate.first)
    named = len(led) == 2 and led[0] in ("the", "its", "their", "'s") and led[1] in plain("ordinary")
    after = sentence.low(rate.last, rate.last + 1)
    closed = not after or not after[0].isalpha() or after[0] in plain("alone")
    return named and closed and sentence.near and sentence.goes_on


def _is_borne(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a span of time at a rate told before costs something: "each month at 25 percent costs us millions"."""
    if sentence.low(rate.first - 1, rate.first) != ["at"] or float(rate.value) not in sentence.told:
        return False
    led = sentence.low(rate.first - 4, rate.first - 1)
    return len(led) > 1 and led[-1].rstrip("s") in _SPANS


def _is_limit(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a rate is a limit of what one can do with: "Anything below 35% kills the harvest price"."""
    led = sentence.low(rate.first - 4, rate.first)
    at = max(
        (i for i, word in enumerate(led) if word in ("anything", "nothing", "everything", "whatever")), default=None
    )
    if sentence.of("guard", first=rate.last, last=rate.last + 1):
        return False  # "anything above 3% growth"
    return at is not None and len(led) > at + 1 and set(led[at + 1 :]) <= _LIMITS


def _is_wanted_on(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether somebody wants a rate on goods, or beyond a quota: "wants 80% on what comes in outside the quota"."""
    if not sentence.goes_on or sentence.lows[rate.first - 1 : rate.first] == []:
        return False
    wants = [cue for cue in sentence.of("ask", first=rate.first - 2, last=rate.first) if cue.last == rate.first]
    return bool(wants) and wants[0].form != "noun" and is_put_on(sentence, rate)


def is_put_on(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether goods, or what exceeds a quota, follow a rate: "on rolled steel", "outside the quota", not "on top"."""
    after = sentence.low(rate.last, rate.last + PLACE)
    if after[:1] and after[0] in _BEYOND:
        return bool(set(after) & plain("quota"))
    if sentence.of("guard", first=rate.last, last=rate.last + 3):
        return False  # "wants 30% on domestic content"
    named = any(i in sentence.named for i in range(rate.last, rate.last + PLACE))
    return (
        after[:1] == ["on"]
        and (named or bool(set(after) & (plain("quota") | {"what", "whatever"})))
        and "top" not in after[:2]
    )


_BEYOND = frozenset("outside beyond above within inside over".split())
_SPANS = frozenset("day week month quarter year season hour".split())
_LIMITS = frozenset("below above under over beyond short of less more than higher lower like about around".split())
_HELPS = frozenset("would will is was be could should shall may might".split())
_LIGHT = _HELPS | {"then", "later", "finally", "eventually", "gradually", "since", "has", "had", "have"}
_MOVES = frozenset(
    """fell fall falls rose rise rises dropped drop drops climbed climb climbs jumped went go goes came come down up
    declined sank sink settled returned return reverted revert increased increase""".split()
)
