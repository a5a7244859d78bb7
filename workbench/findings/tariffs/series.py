"""Numbers that go on from a rate told just before: the next of a list, the next step, the same said of other goods."""

from __future__ import annotations

from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain

ASIDE = 6  # words of an aside between goods and their number
APART = 9  # words between two rates that are put on two places: "10 percent on the world and 25 on its neighbours"


def is_next_of_series(sentence: TariffSentence, rate: Mark, mark: Mark) -> bool:
    """Whether a number stands to the rate before it as the next of a list or of a row of steps."""
    return (
        _goes_on(sentence, rate, mark)
        or _is_next_step(sentence, rate, mark)
        or _is_elliptic(sentence, mark)
        or _is_next_in_time(sentence, mark)
        or _is_put_alike(sentence, rate, mark)
        or _is_of_one_build(sentence, rate, mark)
        or sentence.low(mark.first - 1, mark.first) == ["then"]  # "ten percent, then twenty, then fifty"
    )


def _goes_on(sentence: TariffSentence, rate: Mark, mark: Mark) -> bool:
    """Whether the next of a list has a number led to as the first was: "Peru gets away with 20%, and Chile with 15"."""
    lead = sentence.low(mark.first - 1, mark.first)
    before = sentence.low(rate.first - 1, rate.first)
    if set(lead) & plain("be") and set(before) & plain("be"):
        return True  # "was 3 percent in March and has been 15 since"
    alike = bool(lead) and lead == before and lead[0] in ("at", "with", "to", "on", "of", "'s")
    new = sentence.low(mark.first - 2, mark.first - 1)
    again = alike and new[:1] and (new[0] in plain("pause") or new[0] in ("and", "or", "then", "but", "even"))
    whose = mark.first - 2 in sentence.named or new == ["'s"] or bool(set(new) & plain("left over"))
    return (alike and whose) or bool(again)


def _is_elliptic(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether a verb is to be thought between goods or a place and their number: "mangoes pay 30%, guavas 15"."""
    after = sentence.low(mark.last, mark.last + 1)
    closed = not after or after[0] in plain("pause") or after[0] in (".", "and", "but", "”", '"', "?", "!")
    before = sentence.low(mark.first - 1, mark.first)[0]
    if before == "," and closed:  # "garments 35; toys, for the first time, 30"
        aside = sentence.low(mark.first - ASIDE, mark.first - 1)
        at = mark.first - 1 - (aside[::-1].index(",") + 1) if "," in aside else 0
        led = sentence.low(at - 2, at)
        return len(led) == 2 and led[0] in (";", ",", "and") and (at - 1 in sentence.named or led[1].endswith("s"))
    if before == "got" and (closed or after[0] in ("in", "instead", "eventually")):
        return True  # "had braced for 30% and got 19"
    goods = before.isalpha() and before.endswith("s") and sentence.low(mark.first - 2, mark.first - 1)[:1] == [","]
    return closed and (mark.first - 1 in sentence.named or goods or before in plain("left over"))


def _is_next_in_time(sentence: TariffSentence, mark: Mark) -> bool:
    """Whether the next of a list of rates has its day: "25 percent at once, 30 from New Year"."""
    after = sentence.low(mark.last, mark.last + 1)
    return sentence.low(mark.first - 1, mark.first)[:1] in ([","], [";"], ["then"], ["first"]) and bool(
        after and after[0] in ("from", "until", "after", "by", "later", ",", ".", "now", "then")
    )


def _is_next_step(sentence: TariffSentence, rate: Mark, mark: Mark) -> bool:
    """Whether a number is where a rate goes: "from 42 per cent down to 10"."""
    lead = sentence.low(mark.first - 2, mark.first)
    from_there = "from" in sentence.low(rate.first - 2, rate.first)
    if sentence.low(rate.last, mark.first) == ["to"]:
        return bool(
            sentence.of("reduce", "impose", "move", first=rate.first - 4, last=rate.first)
        )  # "trim the 30% to 20"
    return lead[-1:] == ["to"] and (from_there or lead[0] in ("up", "down", "back"))


def _is_put_alike(sentence: TariffSentence, rate: Mark, mark: Mark) -> bool:
    """Whether both are followed by the same word: "10 percent on the world and 25 on its neighbours"."""
    joined = sentence.low(mark.first - 1, mark.first) in (["and"], [","], ["but"], ["or"])
    after = sentence.low(mark.last, mark.last + 1)
    alike = after[:1] in (["on"], ["for"], ["from"], ["against"]) and after == sentence.low(rate.last, rate.last + 1)
    return joined and alike and mark.first - rate.last <= APART


def _is_of_one_build(sentence: TariffSentence, rate: Mark, mark: Mark) -> bool:
    """Whether a number opens the next of two clauses of one build: "twenty per cent is a headache, forty is murder"."""
    if rate.last >= mark.first or sentence.low(mark.first - 1, mark.first) not in ([","], [";"], ["and"], ["but"]):
        return False
    opens = rate.first == 0 or sentence.lows[rate.first - 1] in plain("quote") | plain("pause")
    follows = sentence.lows[rate.last]
    same = sentence.low(mark.last, mark.last + 1) == [follows]
    return opens and same and follows in plain("speaker") | {"is", "would", "was", "means"}
