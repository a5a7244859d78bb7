"""What the mood of a clause says of a rate: it may be, will be, would be, is what the step just told comes to."""

from __future__ import annotations

from bisect import bisect_left

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.circumstances import is_what_follows
from workbench.findings.tariffs.provisos import is_conditional, paratactic
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import REACH
from workbench.findings.tariffs.verdicts import FOLLOWS, Verdict


def is_new(sentence: TariffSentence, first: int) -> bool:
    """Whether a tariff is one the reader has yet to hear of: "a flat 20% tariff", and not "the 20% tariff"."""
    near = sentence.low(first - 3, first + 1)
    if near[-1:] == ["levy"] and sentence.of("rate", first=first + 1, last=first + 2):
        return True  # a verb: "would let the president levy 500%"
    led = max((i for i, word in enumerate(near) if word in ("to", "at", "of", "with", "from")), default=-1)
    # "would take the total to 50%": not the reader's 50%
    near = near[led + 1 :]
    ahead = [
        word
        for i, word in enumerate(near)
        if word in plain("determiner")
        or (word == "'s" and near[i - 1 : i] not in (["it"], ["that"], ["there"], ["he"]))
    ]
    return not ahead or ahead[-1] in ("a", "an", "any", "some")


def following(sentence: TariffSentence, first: int) -> Verdict | None:
    """What the step just told comes to: "That would mean 30%"."""
    would = is_what_follows(sentence, first) and "would" in sentence.low(0, first)
    return _verdict(FOLLOWS, first - 1) if would else None


def by_mood(sentence: TariffSentence, first: int) -> Verdict | None:
    """A rate in a clause of what may, might or will be is not in force: "we could talk about 10% on cars"."""
    at = sentence.of("rate", first=first, last=first + 4)
    goal = bool(at) and first < at[0].first and "to" in sentence.low(max(first, at[0].first - 3), at[0].first)
    if not goal and not is_new(sentence, first):
        return None  # "they will discuss the 24% tariff", but not "may knock the rate down to 15 percent"
    levelled = bool(at) and "at" in sentence.low(first - 2, at[0].first)
    start = max(0, first - (2 if levelled else 1) * REACH)  # "would let 9 tonnes of beef from … in at a duty of 7.5%"
    for i in range(first - 1, start - 1, -1):
        word = sentence.words[i].low
        if sentence.clauses[i] != sentence.clauses[first] or sentence.of("rate", first=i, last=i + 1):
            break
        if _is_impossible(sentence, i, first):
            return None
        if word in plain("possible") and sentence.words[i].text != "May":
            return _possible(sentence, i, first, at)
        if word in _WILL:
            return _future(sentence, i, first)
        if word in _IS and not (word == "'s" and _owns(sentence, i)):
            return _being(sentence, i, at)
    return None


def hinged(sentence: TariffSentence, first: int, last: int) -> Verdict | None:
    """A rate that "it is", or that "you pay", after a clause that stands for an if: "don't sign, and it's 40"."""
    rates = sentence.of("rate", first=first, last=last)
    if len(rates) != 1 or "," not in sentence.vocabulary:
        return None
    i = rates[0].first - 1
    while i > 0 and sentence.lows[i] in plain("lead") - {"'s", "is", "will", "would"}:
        i -= 1
    if sentence.lows[i] not in _IS | _WILL | _PAY:
        return None
    put = paratactic(sentence, i)
    return None if put is None else _verdict(put, i)


def _owns(sentence: TariffSentence, i: int) -> bool:
    """Whether an "'s" is that of an owner: "the bank's baseline assumes a tariff of 20%", but not "the rate's 25%"."""
    is_verb = set(sentence.low(i - 1, i)) & _SHORT or sentence.of("rate", first=i + 1, last=i + 2)
    return i - 1 in sentence.named or not (is_verb or plain("determiner") & set(sentence.low(i + 1, i + 2)))


def _possible(sentence: TariffSentence, i: int, first: int, at: list[Mark]) -> Verdict:
    """What may or could be: a threat as the answer to a blow, or beyond all that was told so far."""
    feared = not (plain("brings on") | plain("answers")).isdisjoint(sentence.low(i, first))
    return _verdict("threatened" if feared or _is_beyond_all(sentence, i, at) else "proposed", i)


def _future(sentence: TariffSentence, i: int, first: int) -> Verdict:
    """What will or would be, by what it hangs on."""
    if (put := paratactic(sentence, i)) is not None:
        return _verdict(put, i)
    would = sentence.lows[i] in ("would", "'d")
    if would and set(sentence.low(i - 1, i)) & {"i", "we"}:
        return _verdict("proposed", i)  # "if it were up to me, I'd make it zero"
    if plain("answers") & set(sentence.low(i, first)) or is_conditional(sentence, i):
        return _verdict("threatened", i)
    return _verdict("proposed" if would else "announced", i)


def _being(sentence: TariffSentence, i: int, at: list[Mark]) -> Verdict | None:
    """What is: unless it maybe is, hangs on the clause before, or is only going to be."""
    if not {"maybe", "perhaps"}.isdisjoint(sentence.low(i - 3, i + 2)):
        beyond = bool(at) and float(at[0].value) > max(sentence.told, default=0.0)
        return _verdict("threatened" if beyond else "proposed", i)
    if (put := paratactic(sentence, i)) is not None:
        return _verdict(put, i)
    if sentence.low(i + 1, i + 3) in _AHEAD:
        return _verdict("threatened" if is_conditional(sentence, i) else "announced", i)
    if not plain("guess").isdisjoint(sentence.low(i + 1, i + 2)):
        return None  # "is betting on gloves, with a duty of 15%"
    return _verdict("in_force", i)


def _is_beyond_all(sentence: TariffSentence, i: int, at: list[Mark]) -> bool:
    """Whether what "I" or "we" could do is more than every rate told so far: "we could do 100 percent"."""
    does = sentence.low(i + 1, i + 2) in (["do"], ["go"], ["make"]) and sentence.low(i - 1, i) in (["we"], ["i"])
    return does and bool(at) and float(at[0].value) > max(sentence.told, default=0.0)


def _is_impossible(sentence: TariffSentence, i: int, first: int) -> bool:
    """Whether a helper leaves a rate as it was told: "nobody can do business at 50%", "she could not absorb 34%"."""
    word = sentence.words[i].low
    if word == "can" and not sentence.of("move", "effect", "impose", first=i, last=first):
        return True
    denied = word in _HELPERS and bool(set(sentence.low(i + 1, i + 2)) & small("negation"))
    return denied or word == "cannot" or word.startswith("won'")


def in_a_condition(sentence: TariffSentence, first: int) -> Verdict | None:
    """A new rate in an "if" of its own: "if Europe taxes my steel at 50 percent"."""
    i = bisect_left(sentence.clauses, sentence.clauses[first])  # where the clause begins: they are in order
    opens = {"if", "should", "unless"} & set(sentence.low(i, i + 2))
    return _verdict("threatened", i) if opens and is_new(sentence, first) else None


_AHEAD = (["going", "to"], ["about", "to"], ["gonna", "be"], ["set", "to"], ["due", "to"])
_PAY = frozenset({"pay", "get", "face", "owe"})
_SHORT = frozenset({"it", "that", "this", "he", "she", "there", "here", "what", "who", "where", "which"})
_WILL = frozenset({"will", "shall", "'ll", "would", "'d"})
_HELPERS = frozenset({"will", "shall", *"may might could".split()})
_IS = frozenset({"is", "are", "was", "were", "'s", "been"})


def _verdict(status: str, i: int) -> Verdict:
    return Verdict(status, Mark("effect", i, i + 1, form="present"))
