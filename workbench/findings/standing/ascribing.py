"""What is no stance of the one it is told of: what others say of somebody, what one once thought, a denied fact."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.reading.denying import is_denial
from workbench.findings.reading.passages import small, smalls
from workbench.findings.speaking.holders import sides_of
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.composing import claimed
from workbench.findings.standing.governing import has, verdicts
from workbench.findings.standing.heads import finite_verb, head_of, opens_claim

_BEFORE = 6  # words within which it is told that others say so
_NORMS = "should must ought shall needs need"
_GIVEN = "offered offer agreed promised conceded caved yielded surrendered bowed"  # what one denies to have given
_NOT_MERELY = frozenset(f"{_NORMS} {_GIVEN}".split())
_FORMERLY = frozenset("once formerly previously initially originally".split())
_ITS = frozenset("it he she they".split())
_OURS = frozenset("our us my ours".split())
_SUBJECT = 3  # words from a verb back to its subject


def is_ascribed(speech: Speech) -> bool:
    """Whether others only say so of somebody: "was accused of backing the levy", "is said to back it".

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="Jane Roe, the minister, was accused of supporting the levy.")
    >>> is_ascribed(next(speeches(article)))
    True
    """
    words, (first, last) = speech.reading.words, speech.content
    near = [words[n].low for n in range(max(0, first - 2), first + 1)]
    if any(left in ("stands", "stood") and right == "accused" for left, right in pairwise(near)):
        return True
    if speech.direct or speech.kind != "believe" or speech.speaker is None:
        return False
    held = smalls("be", "have", "adverb") | {"stands", "stood", "who"}
    for n in range(first, min(first + _BEFORE, last - 1)):
        if words[n].low in small("ascribed"):
            return n > first and words[n + 1].low in ("of", "for", "to", "over", "as")
        if words[n].low not in held:
            return False
    return False


def is_past_view(speech: Speech) -> bool:
    """Whether somebody took the stance in other days: "used to back the levy", "once backed it"."""
    told = (speech.attitude or speech.cue or "").lower().split()
    if not speech.stance and speech.attitude is None:
        return False
    return told[:2] == ["used", "to"] or (told[:1] != [] and told[0] in _FORMERLY)


def denies_fact(speech: Speech) -> bool:
    """Whether what is denied only is or is not so: "denied reports that the duty would rise", "denied having asked".

    What should be, and what a thing does for better or worse, is denied with a stance.
    """
    if speech.kind not in ("reject", "deny") or not speech.stance:
        return False
    reading, (first, last) = speech.reading, speech.content
    words = reading.words
    if words[first].low == "having":
        return True
    begins = _claim_begins(speech)
    if speech.kind == "deny" and words[first].low == "that" and last - first == 1 and last < speech.passage.last:
        begins, last = first, speech.passage.last
    if begins is None or any(words[n].low in _NOT_MERELY for n in range(begins, last)):
        return False
    told = claimed(reading, begins, last)
    return told is None or (told.value > 0 and not verdicts(reading, begins, last, "working"))


def _claim_begins(speech: Speech) -> int | None:
    """Where the claim begins that is denied; None where a thing is."""
    reading, (first, last) = speech.reading, speech.content
    words = reading.words
    if first > 1 and words[first - 1].low == "that":
        claims = has(reading, first - 2, first - 1, "claim") > 0
        told = claims or speech.kind == "deny"
        return first if told and finite_verb(reading, first + 1, last) is not None else None
    head = head_of(reading, first, last)
    if head is None or head[0] != "claim" or not opens_claim(reading, head[2], last) or words[head[2]].low != "that":
        return None
    return head[2] + 1


def is_their_will(speech: Speech, at: int) -> bool:
    """Whether the will at a word is another's: "yet it wants a levy on our steel", "Brussels wants a levy"."""
    words, first = speech.reading.words, speech.content[0]
    if not speech.direct or not words[at].low.endswith("s"):
        return False
    for n in range(at - 1, max(first, at - _SUBJECT) - 1, -1):
        low = words[n].low
        if low in smalls("adverb") or low in ("still", "now", "also") or is_denial(low):
            continue
        if low in _ITS:
            earlier = [speech.actor(i) for i in range(first, n)]
            named = next((one for one in reversed(earlier) if one is not None), None)
            return named is not None and _is_foreign(speech, named.of, sides_of(named))
        mention = speech.speakers.ending(n + 1)
        return mention is not None and _is_foreign(speech, mention.of, sides_of(mention))
    return False


def _is_foreign(speech: Speech, of: str | None, sides: frozenset[str]) -> bool:
    """Whether a side is not the speaker's; where that is unknown, whether it is set against "us"."""
    mine = sides_of(speech.taker) if speech.taker is not None else frozenset()
    theirs = sides | ({of} if of else set())
    if not theirs:
        return False
    if mine:
        return not mine & theirs
    words, (first, last) = speech.reading.words, speech.content
    return any(words[n].low in _OURS for n in range(first, last))
