"""Words that govern others: verbs for and against their object, verdicts, and what lifts a burden."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.denying import is_denial, is_shaped, reaches_rivals
from workbench.findings.reading.issues import Issue, issues
from workbench.findings.reading.passages import Reading, small, smalls
from workbench.findings.reading.wording import phrases_told
from workbench.findings.reading.words import Phrases

_NEAR = 5  # words from a refusal to the lifting it refuses
_NEGATION = 6  # words a denial reaches
_OBJECT = 7  # words from a verb to its object
_BENT = 0.8  # what a denied word keeps of its worth
_VERDICT = 0.6  # what "right" and "false" are worth
_GOOD_AND_BAD = ("evaluation", "feeling", "effect", "temper")


class Composed(NamedTuple):
    """What a stretch tells of a thing: good or bad (-1 to 1), in what words, and the lifting if that is the thing."""

    value: float
    why: str
    relief: int | None = None


def act(reading: Reading, at: int, last: int) -> Composed | None:
    """Whether a verb that begins at a word is for or against its object: "(to) scrap it", "not to sign it"."""
    words = reading.words
    denied = 1
    while at < last and (
        is_denial(words[at].low) or words[at].low in ("to", "have") or words[at].low in small("adverb")
    ):
        denied = -denied if is_denial(words[at].low) else denied
        at += 1
    if at >= last:
        return None
    if words[at].low in smalls("undone", "silent verb form") or words[at].low in ("fail", "failing", "refusing"):
        inner = act(reading, at + 1, last) if words[min(at + 1, last - 1)].low == "to" else None
        return Composed(-denied * inner.value, f"{words[at].low} {inner.why}", inner.relief) if inner else None
    if relief_at(reading, at, at + 1) is not None:
        return Composed(denied, words[at].low, at) if denied > 0 else Composed(1.0, f"not {words[at].low}")
    lifts = bool(of_kind(reading, at, at + 1, "relief"))  # of what is no known issue: that is the thing
    known = lifts and bool(issues(words, at + 1, min(at + _OBJECT, last)))
    if known or (has(reading, at, last, "undoing") and not lifts):
        return Composed(-denied, words[at].low)
    if lifts:
        return Composed(denied, words[at].low)
    kinds = [kind for n, _, kind, _ in phrases_told(words, at, last) if n == at]
    if kinds and kinds[0] == "refusal":
        return Composed(-denied, words[at].low)
    if has(reading, at, last, "doing") or (kinds and kinds[0] in ("will", "stay")):
        return Composed(denied, words[at].low)
    return None


def is_undone(reading: Reading, first: int, at: int) -> bool:
    """Whether it is told not to be done: "the refusal to lift it", "never to lift it"."""
    return any(
        is_denial(word.low) or word.low in smalls("undone", "silent verb form") for word in reading.words[first:at]
    )


def lifting(reading: Reading, first: int, last: int, about: list[Issue]) -> int | None:
    """The lifting of a burden that is the object of a verb: "against the repeal of the levy"."""
    at = relief_at(reading, first, last)
    return None if at is None or any(issue.burden and issue.at < at for issue in about) else at


def lifts_next(reading: Reading, at: int, last: int, about: list[Issue]) -> bool:
    """Whether what a refusal refuses is to lift a burden: "will never lift it"; a cut that is a thing is none."""
    words = reading.words
    for n in of_kind(reading, at, min(last, at + _NEAR), "relief"):
        if words[n - 1].low == "be" and n - 1 <= at + 1 and not words[n].low.endswith("ing"):
            return any(issue.burden and 0 < at - issue.at <= _OBJECT for issue in about)  # "it will not be lifted"
        thing = n > at and words[n - 1].low in smalls("determiner", "possessive") | {"further", "such"}
        thing = thing and words[n - 1].low != "that" and not words[n].low.endswith("ing")
        burden = next((issue for issue in about if 0 < issue.at - n <= _OBJECT), None)
        return not thing and burden is not None and burden.burden
    return False


def is_against(reading: Reading, at: int, last: int) -> bool:
    """Whether a verb at a word is against its object: "(stop) attacking it"."""
    return has(reading, at, last, "undoing") > 0


def relief_at(reading: Reading, first: int, last: int) -> int | None:
    """The word between two words that lifts a burden named after it."""
    for at in of_kind(reading, first, last, "relief"):
        about = issues(reading.words, at + 1, min(at + _OBJECT, len(reading.words)))
        if about and about[0].burden:
            return at
    return None


def has(reading: Reading, at: int, last: int, kind: str) -> int:
    """How many words the governor of a kind has that stands at a word; 0 where none does."""
    hit = governors().at(reading.words, at, last - at) if at < last else None
    return hit[0] if hit is not None and kind in hit[1] else 0


def is_untrue(reading: Reading, at: int, end: int) -> bool:
    """Whether a verdict between two words is about the truth of what is said."""
    hit = governors().at(reading.words, at, end - at)
    hit = hit or governors().at(reading.words, end - 1, 1)
    return hit is not None and bool(hit[1] & {"untrue", "true"})


def verdicts(reading: Reading, first: int, last: int, *more: str) -> list[tuple[int, int, float]]:
    """What calls something good, bad, right or false between two words, denials counted."""
    found = good_and_bad(reading, first, last)
    taken = {i for at, end, _ in found for i in range(at, end)}
    for at, end, kinds in governors().within(reading.words, first, last):
        if taken.isdisjoint(range(at, end)) and kinds & {"true", "untrue", "mistaken", *more}:
            value = -_VERDICT if kinds & {"untrue", "mistaken"} else _VERDICT
            found.append((at, end, _bent(reading, first, at, value)))
    return sorted(found)


def good_and_bad(reading: Reading, first: int, last: int) -> list[tuple[int, int, float]]:
    """The words of praise and blame, gain and loss between two words, each bent by a denial before it."""
    return [
        (at, end, _bent(reading, first, at, -value if reaches_rivals(reading, end) else value))
        for at, end, kind, value in phrases_told(reading.words, first, last)
        if kind in _GOOD_AND_BAD
    ]


def _bent(reading: Reading, first: int, at: int, value: float) -> float:
    lows = [word.low for word in reading.words[max(first, at - _NEGATION) : at]]
    return -value * _BENT if is_shaped(lows) or sum(map(is_denial, lows)) % 2 else value


def of_kind(reading: Reading, first: int, last: int, *kinds: str) -> list[int]:
    """Where the stance words of some kinds begin between two words."""
    return [at for at, _, kind, _ in phrases_told(reading.words, first, last) if kind in kinds]


@cache
def governors() -> Phrases[frozenset[str]]:
    """The words of `lexicons/governors.csv`, each with its kinds."""
    kinds: dict[str, set[str]] = {}
    for row in lexicon("governors"):
        for phrase in row["words"].split(";"):
            kinds.setdefault(phrase, set()).add(row["kind"])
    return Phrases(((phrase, frozenset(told)) for phrase, told in kinds.items()), lower=True)
