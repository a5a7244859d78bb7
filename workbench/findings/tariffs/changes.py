"""Which of two rates of a clause is the new one and which the old, and what doubling makes of one."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.tariffs.grammar import months
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.told import TERM_AFTER, TERM_BEFORE

LONGEST = 8  # words of an aside after its rate: ", 2.4 percent at the start of the year,"

SUCCEEDS = 4  # words between a verb of taking a place and the rate whose place is taken

Order = tuple[Mark, Mark]  # the new rate, the old one


def change(sentence: TariffSentence, left: Mark, right: Mark) -> Order | None:
    """The new rate and the old one: "from 10% to 25%", "to 25% from 10%", "raised the 10% tariff to 25%"."""
    between = sentence.low(left.last, right.first)
    if _is_down_from(between):
        return left, right  # "15 percent, the minister said on Thursday, down from the temporary rate of 20"
    if len(between) > TERM_BEFORE or sentence.clauses[left.first] != sentence.clauses[right.first]:
        return None
    return _replaced(sentence, between, left, right) or _moved(sentence, between, left, right)


def _is_down_from(between: list[str]) -> bool:
    """Whether only small words part a "down from" from the second of two rates, and a comma stands before it."""
    at = [i for i, pair in enumerate(pairwise(between)) if pair in (("down", "from"), ("up", "from"))]
    if not at or "from" in between[: at[-1]] or between[at[-1] - 1 : at[-1]] != [","]:
        return False
    return all(word in _OLD or word in plain("lead") or word in plain("older") for word in between[at[-1] + 2 :])


def _replaced(sentence: TariffSentence, between: list[str], left: Mark, right: Mark) -> Order | None:
    """One rate in place of another: "25%, up from 10%", "15 percent instead of 25", legal prose."""
    on = sentence.low(right.last, right.last + 1) == ["to"] and sentence.of(
        "rate", first=right.last, last=right.last + 3
    )
    if not on and "from" in between[-8:] and plain("moved") & set(between[between.index("from") - 1 :]):
        return left, right  # "25%, up from 10%", "15%, down from a threatened 25%"
    if between in (["became"], ["becomes"], ["turned", "into"], ["gave", "way", "to"]):
        return right, left
    if plain("replacing") & set(between[-4:]) or _is_former(sentence, between, right):
        return left, right  # "15 percent instead of 25 percent", "…, replacing one of 27.5 percent"
    if _is_instead(sentence, between, right):
        return left, right  # "would pay 19% rather than 32%", "20 percent compared with the 46 percent set in April"
    if _is_succeeded(between):
        return left, right  # "the 15% rate superseded a 20% rate"
    if plain("replaced") & set(between[-4:]):
        return right, left  # legal prose: by striking "84 percent" and inserting "125 percent"
    return None


def _moved(sentence: TariffSentence, between: list[str], left: Mark, right: Mark) -> Order | None:
    """A rate that goes to another: "from 10% to 25%", "to 25% from 10%", "the duty, now 25%, will go up to 50%"."""
    ahead = sentence.low(left.first - 3, left.first)
    if {"until", "till"} & set(between):
        return None  # "had been 35 percent until Manila cut it to 15 percent": each is told of itself
    if plain("range") & set(ahead):  # "ranging from 10% to 41%"
        return None
    from_there = ahead[-1:] == ["from"] and between[-1:] == ["to"]
    if from_there and sentence.of("move", "effect", first=left.last, last=right.first):
        return right, left  # "from 3 percent in January, the tariff on shirts has climbed to 19"
    if _is_aside(sentence, between, left, right):
        return right, left  # "the tariff, 57 percent on average, will come down to 47"
    aside = between[-2:] == [",", "from"] and between[:1] == [","]  # "stand at 20%, the highest since 1911, from 2%"
    if aside and {"to", "at"} & set(ahead):
        return left, right
    if len(between) > TERM_AFTER:
        return None
    if plain("now") & set(ahead[-2:]) and "to" in between[-2:]:
        return right, left
    raised = between[-1:] == ["to"] and len(between) > 1 and not {"and", ","} & set(between)
    if "to" in between and ("from" in ahead or raised):
        return right, left
    return (left, right) if "from" in between[:2] and "to" in ahead else None


def _is_aside(sentence: TariffSentence, between: list[str], left: Mark, right: Mark) -> bool:
    """Whether the first of two rates stands between commas, and a verb moves it to the second."""
    aside = sentence.low(left.first - 1, left.first) == [","] and "," in between and between.index(",") < LONGEST
    moved = sentence.of("move", "effect", "reduce", "impose", first=right.first - 3, last=right.first)
    return aside and between[-1] in ("to", "above", "past", "below") and bool(moved)


def _is_former(sentence: TariffSentence, between: list[str], right: Mark) -> bool:
    """Whether a rate is told as the one before: "compared with 25% before", "more than doubling the previous 6%"."""
    ahead = set(between[-3:])
    if ahead & plain("older") and any(word.startswith(_MULTIPLIES) for word in between[-6:]):
        return True
    was = plain("beforehand") & set(sentence.low(right.last, right.last + 2)) or ahead & plain("older")
    return bool(was) and bool({"compared", "against", "versus", "than", "from"} & set(between[-5:]))


def _is_succeeded(between: list[str]) -> bool:
    """Whether a verb in the active tells that one rate took the place of another."""
    at = [i for i, word in enumerate(between) if word in plain("succeeds")]
    if not at or plain("be") & set(between[: at[0]]):
        return False
    return bool(plain("determiner") & set(between[at[0] + 1 :])) and "with" not in between and "by" not in between


def is_succeeded(sentence: TariffSentence, first: int) -> bool:
    """Whether a rate is the object of a verb that says another took its place: "replaced the 29% set in April"."""
    led = sentence.low(first - SUCCEEDS, first)
    at = max((i for i, word in enumerate(led) if word in plain("succeeds")), default=None)
    if at is None or plain("be") & set(led[:at]) or {"to", "by", "with"} & set(led):
        return False
    return all(word in plain("determiner") | plain("older") | {"rate", "of"} for word in led[at + 1 :])


def _is_instead(sentence: TariffSentence, between: list[str], right: Mark) -> bool:
    """Whether a rate is told as what another is not, or no longer: "rather than 32%", "against the 46% of April"."""
    if len(between) > LONGEST or any(i in sentence.named for i in range(right.first - len(between), right.first)):
        return False
    after = sentence.low(right.last, right.last + 4)
    if after[:1] in (["for"], ["on"], ["in"], ["paid"], ["charged"]) and right.last + 1 in sentence.named:
        return False  # "20 percent against 19 percent for Cambodia" are two
    if after[:1] in (["that"], ["which"]):
        return False  # "in place of the 19% that now applies": that one is a measure of its own
    if any(pair in _RATHER for pair in pairwise(between)) or between[:2] == ["not", "the"]:
        return True
    compared = between[:2] in (["compared", "with"], ["compared", "to"], ["as", "against"], ["as", "opposed"])
    compared = compared or between[:1] in (["against"], ["versus"])
    return compared and not plain("once").isdisjoint(_time_words(after))


def _time_words(after: list[str]) -> list[str]:
    """The first words after a rate, with a stand-in for those that put it into the past or only on paper."""
    told = (
        "before",
        "until",
        "under",
        "last",
        "announced",
        "threatened",
        "proposed",
        "planned",
        "imposed",
        "set",
        "earlier",
    )
    dated = any(word in told or word in months() or word[:2] in ("19", "20") for word in after[:3])
    return ["previously"] if dated else after


def is_old_rate(sentence: TariffSentence, rates: list[Mark]) -> bool:
    """Whether a rate is what something is moved from, and it is not told to what: "to double the duty from 25%"."""
    if len(rates) != 1 or sentence.low(rates[0].first - 1, rates[0].first) != ["from"]:
        return False
    led = sentence.low(rates[0].first - 3, rates[0].first - 1)
    if plain("moved") & set(led[1:]) and led[:1] not in (["put"], ["went"], ["brought"], ["raised"], ["marked"]):
        return False
    cues = sentence.of("impose", "reduce", first=rates[0].first - TERM_BEFORE, last=rates[0].first)
    to = "to" in sentence.low(rates[0].last, rates[0].last + 2)
    return bool(cues) and not to and sentence.clauses[cues[-1].first] == sentence.clauses[rates[0].first]


def factor_of(sentence: TariffSentence, rate: Mark) -> float | None:
    """Two for a rate that is doubled, as far as the sentence does not say to what."""
    ahead = sentence.low(rate.first - 5, rate.first)
    if "to" in ahead or "by" in ahead:
        return None
    if set(ahead) & plain("compares"):  # "more than double the 10% paid by Kenya"
        return None
    return next((factor for stem, factor in FACTORS.items() for word in ahead if word.startswith(stem)), None)


_OLD = frozenset(
    {"a", "an", "the", "temporary", "provisional", "rate", "tariff", "duty", "of", "initial", "threatened"}
)
_RATHER = frozenset({("rather", "than"), ("instead", "of"), ("in", "place")})
FACTORS = {"doubl": 2.0, "tripl": 3.0, "halv": 0.5}
_MULTIPLIES = (*FACTORS, "trebl", "quadrupl", "quintupl")
