"""Which percentages of a sentence are the rate of a tariff, and which are growth, yields, shares or polls."""

from __future__ import annotations

from workbench.findings.tariffs.grammar import months
from workbench.findings.tariffs.heads import is_headed
from workbench.findings.tariffs.leads import is_done_to, is_led_to, stands_alone
from workbench.findings.tariffs.parts import is_change_or_part, is_next_of_others, is_of_term, moves_a_tariff
from workbench.findings.tariffs.phrases import is_next_of_verb, is_phrased
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.unclaimed import is_fronted, is_idiom, is_in_aside, is_unclaimed
from workbench.findings.tariffs.verbs import is_passive

TERM_AFTER = 8  # words between a rate and its tariff: "25% additional ad valorem rate of duty"
TERM_BEFORE = 14  # words between a tariff and its rate: "tariffs on imported Japanese cars and lorries of 25%"
FAR = 99  # not within reach
GUARD = 6  # words within which growth, yields, shares … claim a percentage for themselves
CLAUSE = 60  # words: more than a clause has that still says who faces what
OBJECT = 6  # words between a verb and the "to" or "at" of its rate: "pushed the average duty to 49%"


def is_tariff_rate(sentence: TariffSentence, rate: Mark) -> bool:
    """A percentage is a tariff's when a tariff word is nearer to it than anything else percentages are given of.

    Without such a word it is one when the article speaks of tariffs there and the words that lead to it are those of a
    rate: "Japan pays 15%", "Taiwan's was set at 20%", "Brazil: 50%".
    """
    if rate.form == "bare":
        return True  # `bare` has seen to it
    if _is_again_of_others(sentence, rate):
        return False
    if is_change_or_part(sentence, rate):
        return False
    if is_of_term(sentence, rate) or is_fronted(sentence, rate) or is_phrased(sentence, rate):
        return True
    if _is_level_of_what_follows(sentence, rate) or is_headed(sentence, rate):
        return not _is_level_of_what_follows(sentence, rate)
    ahead = sentence.low(rate.first - 2, rate.first)
    gone = ahead[-1:] == ["from"] and (ahead[0] in ("up", "down") or _is_gone_from(sentence, rate))
    if gone and _is_after_others(sentence, rate):
        return False
    near = {"first": rate.first - TERM_BEFORE - 6, "last": rate.last + TERM_AFTER + 1}
    terms = [m for m in sentence.of("term", "anaphor", **near) if sentence.words[m.first].low not in ("it", "them")]
    tariff = min((_distance(sentence, rate, term) for term in terms), default=FAR)
    guards = sentence.of("guard", **near)
    if guards:
        cues = sentence.of("effect", "impose", "reduce", **near)
        moves = {cue.first for cue in cues if moves_a_tariff(sentence, cue)}
        guards = [
            one
            for one in guards
            if one.first not in moves
            and not (one.last <= rate.first and is_in_aside(sentence, one, rate))
            and not is_done_to(sentence, one, rate)
            and not (one.last <= rate.first and _opens_item(sentence, rate))
            and not (one.first == rate.last and sentence.of("move", first=rate.last, last=rate.last + 1))
        ]
    other = min((_distance(sentence, rate, guard) for guard in guards), default=FAR)
    if _is_at_the_level(sentence, rate, guards):
        return True
    if (other <= GUARD and other <= tariff) or _is_measured_of(sentence, rate, guards):
        return is_led_to(sentence, rate)
    if tariff < FAR:
        return True
    if is_idiom(sentence, rate) or is_next_of_others(sentence, rate):
        return False
    return _is_charged(sentence, rate) or is_led_to(sentence, rate) or is_unclaimed(sentence, rate)


def _is_again_of_others(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether "it" goes back to what was told of growth: "cut to 0.9% from 1.3%; …, it would be 1.3%"."""
    if rate.value == "0.0" or not {"it", "they"} & set(sentence.low(rate.first - GUARD, rate.first)):
        return False
    same = [one for one in sentence.of("rate", last=rate.first) if one.value == rate.value]
    if not same:
        return False
    return bool(sentence.of("guard", first=same[-1].first - TERM_BEFORE, last=same[-1].first)) and not is_tariff_rate(
        sentence, same[-1]
    )


def _is_level_of_what_follows(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage in front is that of the subject: "At 4.2 percent, unemployment is the lowest in years"."""
    if sentence.low(rate.first - 1, rate.first) != ["at"] or sentence.low(rate.last, rate.last + 1) != [","]:
        return False
    opens = rate.first == 1 or sentence.lows[rate.first - 2] in plain("pause") | plain("quote")
    guards = sentence.of("guard", first=rate.last + 1, last=rate.last + 1 + GUARD - 1)
    if not opens or not guards or not {"would", "could", "might", "'d", "will", "'ll"}.isdisjoint(sentence.lows):
        return False
    return not sentence.of("term", first=rate.last, last=guards[0].first)


def _opens_item(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage opens the next of a list: "…, 15 percent for most others"."""
    after = sentence.low(rate.last, rate.last + 1)
    return sentence.low(rate.first - 1, rate.first) in ([","], [";"]) and after in (["for"], ["on"])


def _is_at_the_level(sentence: TariffSentence, rate: Mark, guards: list[Mark]) -> bool:
    """Whether a tariff costs somebody something "at 15 percent": what it costs is told before, and no percentage."""
    if sentence.low(rate.first - 1, rate.first) != ["at"] or not guards or guards[-1].first > rate.first:
        return False
    terms = sentence.of("term", last=guards[0].first)
    does = set(sentence.low(guards[-1].last, guards[-1].last + 1)) & (plain("determiner") | plain("object"))
    return bool(terms and does) and rate.first - guards[-1].last >= OBJECT and len(guards) == 1


def _is_gone_from(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a "from" tells what another percentage was: "trim growth to 3.9 percent next year from 4.5"."""
    before = sentence.of("rate", first=rate.first - OBJECT - 2, last=rate.first)
    return bool(before) and sentence.low(before[-1].first - 1, before[-1].first) == ["to"]


def _is_after_others(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether the percentage before is none of a tariff either: "30% of demand, down from 70% a decade ago"."""
    before = sentence.of("rate", last=rate.first)
    return bool(before) and not is_tariff_rate(sentence, before[-1])


def is_item(sentence: TariffSentence, told: Mark, rate: Mark) -> bool:
    """Whether a rate stands in the list that spells out the one before: "50 percent: 25 percent … and a further 25"."""
    between = range(told.last, rate.first)
    listed = any(sentence.words[i].low == ":" for i in between) or set(
        sentence.low(rate.first - 2, rate.first)
    ) & plain("more")
    part = sentence.low(rate.last, rate.last + 1) == ["of"]
    guards = sentence.of("guard", first=told.last, last=rate.last + GUARD)
    here = [one for one in guards if sentence.clauses[one.first] == sentence.clauses[rate.first]]
    return bool(listed) and not part and not here


def goes_with(sentence: TariffSentence, told: Mark, rate: Mark) -> bool:
    """Whether a rate is what the one before it came from or goes to: "from 25% to 50%", "20%, down from the 32%"."""
    if is_next_of_verb(sentence, told, rate):
        return True
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
        and all(word in small or word.isdigit() or word in months() for word in between)
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
    return bool(charged and stands_alone(sentence, rate) and sentence.goes_on and (sentence.named or sentence.near))


def _charges(sentence: TariffSentence, cue: Mark, rate: Mark, *, listed: bool) -> bool:
    """Whether a verb tells of a charge without the word for it: "pays 19%", "charges 50% on most goods"."""
    if cue.kind in _TALK:
        return cue.last == rate.first  # "officials have floated 25 per cent"
    if cue.kind == "face":
        return True
    at = sentence.low(rate.first - 1, rate.first) == ["at"] and rate.first - cue.first <= OBJECT
    if at and sentence.words[cue.first].low in plain("charges"):
        return True  # "taxes the excess at 50 percent"
    if cue.kind == "impose" and listed and cue.last == rate.first:
        return True  # "a proposal to put 12 percent on cement"
    return sentence.words[cue.first].low in plain("charges") and (listed or is_passive(sentence, cue))


def _is_measured_of(sentence: TariffSentence, rate: Mark, guards: list[Mark]) -> bool:
    """Whether a tariff only stands in what was measured: "put the odds of a slump caused by tariffs at 60%"."""
    led = sentence.low(rate.first - 2, rate.first)
    is_it = not plain("be").isdisjoint(led[-1:])  # "pass-through of the tariff was 24 percent"
    if not (is_it or set(led) & {"at", "to"}):
        return False
    heads = [guard for guard in guards if guard.last < rate.first]
    terms = [term for term in sentence.of("term", last=rate.first) if heads and term.first > heads[-1].first]
    if not terms or sentence.clauses[heads[-1].first] != sentence.clauses[rate.first]:
        return False
    if is_it and not (set(sentence.low(heads[-1].last, terms[0].first)) <= {"of", "for", "the", "a", "this"}):
        return False
    return bool({"of", "from", "by", "to", "for"} & set(sentence.low(heads[-1].last, terms[0].first)))


def _distance(sentence: TariffSentence, rate: Mark, other: Mark) -> int:
    """The words between a rate and another mark of its clause; far when a clause or more words lie between than may."""
    if sentence.clauses[rate.first] != sentence.clauses[other.first]:
        return FAR
    if other.first >= rate.last:
        gap = other.first - rate.last
        parted = plain("parts") & set(sentence.low(rate.last, other.first))
        if other.kind == "guard":
            parted = frozenset({","}) & set(sentence.low(rate.last, other.first))
            parted = parted or frozenset({"and"}) & set(
                sentence.low(rate.last, rate.last + 1)
            )  # "pays 20% and costs half"
        return FAR if gap > TERM_AFTER or parted else gap
    gap = rate.first - other.last
    return gap if gap <= TERM_BEFORE else FAR


_TALK = ("propose", "threaten", "announce")
