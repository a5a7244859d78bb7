"""Words that look like a verb of a tariff and are none: nouns, an adjective, a participle of the goods."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain

ADJECTIVES = 4  # words between an article and its noun: "a second two-step rise"
NEAR = 6  # words between a rate and its noun


def is_noun(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether what looks like a verb is a noun here: "the cut", "an order"."""
    words = sentence.low(cue.first, cue.last)
    before = sentence.low(cue.first - 1, cue.first)
    if (
        words[0] in _NOUNS
        and len(words) == 1
        and not set(sentence.low(cue.last, cue.last + 1)) - _ENDS - plain("pause")
    ):
        return True  # "has found its way into grain bins": a verb would have an object
    if cue.form == "present" and cue.last - cue.first == 1:  # "his orders", "of threats": no subject stands there
        if cue.kind == "withdraw" and any(p.last == cue.first for p in sentence.of("product", last=cue.first)):
            return True  # "grain bins": goods withdraw nothing
        if before and before[0].endswith("ing") and cue.kind == "announce":
            return True  # "are losing orders"
        return bool(before) and (before[0] in plain("no subject") or before[0] in small("preposition"))
    bare = cue.form == "base" or words == ["cut"]
    if set(sentence.low(cue.first - 2, cue.first - 1)) & (plain("witness") | {"let", "make"}):
        return False  # "would see this come down"
    if not bare:
        return False
    if cue.kind != "face" and before in (["'s"], ["’s"]):
        return True  # "before Trump's return"
    return bool(set(before) & plain("determiner")) or (
        len(words) == 1 and words[0] in plain("nominal") and _is_headed(sentence, cue)
    )


def _is_headed(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a rate or an article and its adjectives stand before a noun: "a 15% cap", "a second-stage rise"."""
    if any(rate.last == cue.first for rate in sentence.of("rate", first=cue.first - NEAR, last=cue.first)):
        return True
    for i in range(cue.first - 1, max(-1, cue.first - ADJECTIVES - 1), -1):
        word = sentence.words[i].low
        if word in plain("determiner"):
            return True
        if "-" in sentence.low(i - 1, i + 2):
            continue  # "second-stage"
        if i in sentence.named or word in plain("auxiliary") or (not word[0].isalpha() and word != "-"):
            return False
        if word in plain("pronoun") or word in small("preposition") or word.endswith(("s", "ly")) or word in _PLURAL:
            return False
    return False


def is_comparative(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether "lower" is no verb: "the lower tariff of 15%", "at a lower rate", "even lower"."""
    if sentence.low(cue.first, cue.last) != ["lower"]:
        return False
    before = sentence.low(cue.first - 1, cue.first)
    if sentence.low(cue.first - 2, cue.first) in (["in", "return"], ["in", "turn"], ["in", "exchange"]):
        before = sentence.low(cue.first - 3, cue.first - 2)  # "would in return lower the rate"
    verb = plain("auxiliary") | plain("pronoun") | plain("pause") | {"to", "and", "or", "not", "you", "i", "'ll", "'d"}
    named = cue.first - 1 in sentence.named and before[0] not in plain("be")
    return bool(before) and (before[0] in plain("be") or (before[0] not in verb and not named))


def is_bygone(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a pause is of another time: "an earlier truce", "the failed reprieve"."""
    paused = cue.form == "noun" and cue.kind in ("suspend", "delay")
    return paused and not plain("bygone").isdisjoint(sentence.low(cue.first - 2, cue.first))


def is_adjective(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a participle only says what goods or duties are like: "frozen shrimp", "its floating export duty"."""
    words = sentence.low(cue.first, cue.last)
    if words == ["floating"]:
        return bool(sentence.of("term", first=cue.last, last=cue.last + 1))
    goods = words == ["frozen"] and cue.last in sentence.named
    return goods and not set(sentence.low(cue.first - 2, cue.first)) & plain("be")


_ENDS = frozenset({".", "!", "?"})
_NOUNS = frozenset({"bins", "scraps", "shelves", "axes", "freezes", "dumps", "hikes", "halts", "brakes"})
_PLURAL = frozenset({"people", "rest", "who", "that", "which", "and", "or", "men", "women", "not", "you"})
