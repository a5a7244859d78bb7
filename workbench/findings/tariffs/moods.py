"""What the mood of a clause says of a rate: it may be, will be, would be, is what the step just told comes to."""

from __future__ import annotations

from bisect import bisect_left

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.circumstances import is_what_follows
from workbench.findings.tariffs.provisos import is_conditional
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
    ahead = [word for word in near[led + 1 :] if word in plain("determiner") or word == "'s"]
    return not ahead or ahead[-1] in ("a", "an", "any", "some")


def following(sentence: TariffSentence, first: int) -> Verdict | None:
    """What the step just told comes to: "That would mean 30%"."""
    would = is_what_follows(sentence, first) and "would" in sentence.low(0, first)
    return _verdict(FOLLOWS, first - 1) if would else None


def by_mood(sentence: TariffSentence, first: int) -> Verdict | None:
    """A rate in a clause of what may, might or will be is not in force: "we could talk about 10% on cars"."""
    if not is_new(sentence, first):
        return None  # "they will discuss the 24% tariff"
    start = max(0, first - REACH)
    for i in range(first - 1, start - 1, -1):
        word = sentence.words[i].low
        if sentence.clauses[i] != sentence.clauses[first] or sentence.of("rate", first=i, last=i + 1):
            break
        if _is_impossible(sentence, i, first):
            return None
        if word in plain("possible") and sentence.words[i].text != "May":
            feared = plain("brings on") | plain("answers")
            return _verdict("threatened" if feared & set(sentence.low(i, first)) else "proposed", i)
        answered = bool(plain("answers") & set(sentence.low(i, first)))
        if word in ("will", "shall", "'ll"):
            return _verdict("threatened" if answered or is_conditional(sentence, i) else "announced", i)
        if word in ("would", "'d"):
            if set(sentence.low(i - 1, i)) & {"i", "we"}:
                return _verdict("proposed", i)  # "if it were up to me, I'd make it zero"
            return _verdict("threatened" if answered or is_conditional(sentence, i) else "proposed", i)
        if word in _IS and not plain("guess").isdisjoint(sentence.low(i + 1, i + 2)):
            return None  # "is betting on gloves, with a duty of 15%"
        if word in _IS and not (word == "'s" and i - 1 in sentence.named):
            return _verdict("in_force", i)
    return None


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


_HELPERS = frozenset({"will", "shall", *"may might could".split()})
_IS = frozenset({"is", "are", "was", "were", "'s", "been"})


def _verdict(status: str, i: int) -> Verdict:
    return Verdict(status, Mark("effect", i, i + 1, form="present"))
