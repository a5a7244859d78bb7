"""Percentages that nothing else claims in a text that speaks of tariffs there and then: they are rates."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verbs import ACTS

APPOSED = 7  # words of an aside before its noun: ", a bigger market"
SUBJECT = 8  # words before a percentage within which its subject stands


def is_unclaimed(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage has no noun that it would be of, and neither its clause nor a subject before it is aside.

    "Watchmakers had reckoned with 10%" is a rate where tariffs are the topic, "the last 5 percent" is none.
    """
    if not sentence.near or sentence.aside:
        return False
    said = next((i for i in range(rate.first - 1, 0, -1) if sentence.words[i].low in ("said", "says", "told")), 0)
    if any(_is_beside(sentence, guard, rate) for guard in sentence.of("guard", first=said)):
        return False
    before = sentence.low(rate.first - 2, rate.first)
    head = rate.first
    while head > 0 and sentence.words[head - 1].low in _ABOUT:
        head -= 1
    if set(sentence.low(head - 1, head)) & plain("changed by"):
        return False  # "the won has shed about 2%"
    if any(cue.form in ("present", "adj") for cue in sentence.of(*ACTS, "move", first=rate.last, last=rate.last + 1)):
        return True  # "failing that, 30% applies"
    if set(sentence.low(rate.last, rate.last + 1)) & _CAME:
        return True  # "was exempt, then 10 percent came"
    if set(before[-1:]) & plain("part of") or (before[-1:] == ["of"] and set(before) & plain("change")):
        return False
    subject = sentence.low(rate.first - SUBJECT, rate.first)
    if plain("traded") & set(subject[subject.index(",") :] if "," in subject else subject):
        return False  # "exports to Japan dropped to 15 percent"
    following = sentence.words[rate.last : rate.last + 1]
    if following and following[0].low == "of":
        return bool(sentence.of("move", "impose", "face", first=rate.first - 2, last=rate.first))
    after = following[0] if following else None
    called = sentence.low(rate.first - 2, rate.first)
    if called and (called[-1] in plain("calls") or (called[-1] in plain("stand-in") and called[0] in plain("calls"))):
        return True  # "whoever calls it 700 percent"
    if _is_a_level(sentence, rate) or _is_called(sentence, rate) or is_asked_of(sentence, rate):
        return True  # "called 15 percent bearable and 25 percent a catastrophe"
    return (
        _is_verb(sentence, rate)
        or after is None
        or after.low in plain("unclaimed")
        or after.capital
        or after.low.endswith("ly")
        or rate.last in sentence.named
    )


def _is_beside(sentence: TariffSentence, guard: Mark, rate: Mark) -> bool:
    """Whether a percentage may be of a noun before it, or of one after it in its clause with no comma between."""
    if sentence.words[guard.first].low in ("up", "down"):
        return False
    if guard.first == rate.last and sentence.of("move", "effect", first=rate.last, last=rate.last + 1):
        return False  # "before the full 34 percent returns"
    if guard.first < rate.first:
        return not is_in_aside(sentence, guard, rate)
    same = sentence.clauses[guard.first] == sentence.clauses[rate.first]
    if set(sentence.low(rate.last, rate.last + 1)) & plain("auxiliary"):
        return False  # "700 percent has to do with prices"
    return same and "," not in sentence.low(rate.last, guard.first)


def _is_verb(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a singular verb follows "the 15 percent", with what it governs: "a further 24 percent runs for"."""
    after = sentence.low(rate.last, rate.last + 2)
    if len(after) < 2 or not after[0].endswith("s") or not sentence.words[rate.last].text.islower():
        return False
    led = sentence.low(rate.first - 2, rate.first)
    one = led[-1:] and (led[-1] in plain("points") or (led[-1] in plain("further") and len(led) == 2))
    return bool(one) and (after[1] in small("preposition") or after[1] in plain("object"))


def _is_a_level(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage in front is where somebody does something: "At 25 percent the plant loses money"."""
    opens = rate.first == 1 or (rate.first > 1 and sentence.lows[rate.first - 2] in plain("quote") | {";", ",", "—"})
    if not opens or sentence.lows[rate.first - 1] != "at":
        return False
    told = bool(sentence.low(rate.last, rate.last + 1)) and sentence.lows[rate.last] in plain("determiner")
    return told and not sentence.of("guard", first=rate.last, last=rate.last + 4)


def _is_called(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a percentage is called something, and not counted by the year: "25 percent a catastrophe"."""
    after = sentence.low(rate.last, rate.last + 2)
    return after[:1] in (["a"], ["an"]) and not set(after[1:]) & {"year", "month", "quarter", "week", "day", "decade"}


def is_fronted(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a rate stands before who can or cannot bear it: "Ten percent I can pass on"."""
    opens = rate.first == 0 or sentence.lows[rate.first - 1] in plain("quote") | plain("pause")
    after = sentence.low(rate.last, rate.last + 2)
    able = len(after) == 2 and after[0] in plain("speaker") and after[1] in plain("possible") | _ABLE
    return able and opens and sentence.near and not sentence.aside


def is_in_aside(sentence: TariffSentence, guard: Mark, rate: Mark) -> bool:
    """Whether a noun in an aside has no percentage: "India, a bigger market than some think, takes 20%"."""
    first = guard.first
    while first > max(0, guard.first - APPOSED) and sentence.clauses[first - 1] == sentence.clauses[guard.first]:
        first -= 1
    aside = "," in sentence.low(first, guard.first)
    if sentence.low(rate.first - 1, rate.first) == [","]:
        return False  # "its share of imports, 14 percent before"
    return aside and "," in sentence.low(guard.last, min(rate.first, guard.last + APPOSED))


def is_asked_of(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a question is what a rate would do or mean."""
    led = sentence.low(rate.first - 1, rate.first)
    return led[:1] in (["would"], ["could"], ["might"]) and bool(set(sentence.low(rate.last, rate.last + 1)) & _DOES)


def is_idiom(sentence: TariffSentence, rate: Mark) -> bool:
    """Whether a hundred per cent, in words, only means wholly: "A hundred per cent.", "I agree a hundred percent"."""
    led = sentence.low(rate.first - 1, rate.first)
    if plain("auxiliary") & set(sentence.low(rate.last, rate.last + 1)):
        return False  # "a hundred percent would come on top"
    return "hundred" in sentence.low(rate.first, rate.last) and not any(
        word.isalpha() and word in plain("number lead") for word in led
    )


_ABOUT = frozenset(
    {"about", "around", "nearly", "roughly", "some", "almost", "another", "just", "only", "a", "further"}
)
_CAME = frozenset({"came", "arrived", "followed", "applied", "landed", "struck"})
_ABLE = frozenset({"cannot", "can't", "couldn't", "will", "would", "'ll", "'d"})
_DOES = frozenset({"do", "mean", "cost", "bring", "achieve", "change", "hurt", "help", "look", "feel"})
