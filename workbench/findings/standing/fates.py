"""What is said of a thing by its own verb: that it must go, that it has failed, that it works, that it is needed."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.reading.denying import is_denial
from workbench.findings.reading.issues import EFFECTS, Issue
from workbench.findings.reading.passages import Reading, small, smalls

_WORTH = 0.6  # what such a verb is worth
_THING = frozenset("it this these they those that".split())
_NAME = 5  # words that the name of a thing and what belongs to it may have
_VERB = 6  # words from a thing to the end of its verb
_HEAD = 3  # words within which a pronoun opens a content
_MUST = frozenset("must should ought has have had need needs got".split())
_SPAN = frozenset("will to 'll would simply just really now also at last finally all be".split())
_TIME = frozenset(["time"])
_TRANSITIVE = frozenset(["end", "stop"])  # what has an object after it tells of that: "must end the dispute"
_AFTER_END = smalls("adverb", "conjunction") | frozenset("by at before today now immediately here for and".split())
_WENT = frozenset("went ended died disappeared vanished".split())
_LEAVES = small("going away")
_ENDED = small("done away")
_NEEDED = small("needed")
_STRONGLY = frozenset("badly sorely much urgently desperately still absolutely clearly really so now long".split())
_FAILED = frozenset(["failed", "flopped", "backfired", "misfired"])
_WORKS = frozenset(["work", "works", "worked", "working"])
_AT_WORK = small("at work")  # what follows "work" where it does not tell success
_CLAIMED = frozenset("that who which say says said claim claims think thinks believe believes".split())
_MANNER = frozenset("how why way where when whether if what".split())


def fate(reading: Reading, first: int, last: int, about: list[Issue], before: Issue | None) -> tuple[str, float] | None:
    """What is to become of a thing or has become of it, in words, and what that is worth.

    `about` are the things named between the two words, `before` is what "it" means there.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.issues import issues
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="The duty will have to go."))
    >>> fate(reading, 0, 6, issues(reading.words, 0, 6), None)
    ('will have to go', -0.6)
    """
    words = reading.words
    for issue in about:
        if issue.name in EFFECTS or _is_asked_how(reading, first, issue.at):
            continue
        told = _of(reading, issue.at, last, burden=issue.burden)
        if told is not None:
            return told
    if before is None or before.name in EFFECTS:
        return None
    for n in range(first, min(first + _HEAD, last)):
        if words[n].low in _THING:
            told = None if _is_asked_how(reading, first, n) else _of(reading, n, last, burden=before.burden)
            return None if told is not None and _is_of_doing(reading, n, last) else told
    return None


def _of(reading: Reading, at: int, last: int, *, burden: bool) -> tuple[str, float] | None:
    """What is told of the thing that is named at a word."""
    words = reading.words
    for n in range(at + 1, min(at + _NAME, last)):
        low = words[n].low
        if low in _MUST or (low == "to" and _is_time(reading, at)):
            told = _goes(reading, n, last)
            if told is not None or low not in ("has", "have", "had"):
                return told
        if low in smalls("be", "have") or is_denial(low):
            return _stands(reading, n, last, burden=burden)
        if low in _WORKS or low in _FAILED:
            return _stands(reading, n, last, burden=burden)
        if low in ("will", "'ll", "would", "do", "does", "did") or is_denial(low):
            told = _goes(reading, n, last) if low in ("will", "'ll", "would") else None
            return told or _stands(reading, n, last, burden=burden)
        if low in _WENT and _is_time(reading, at):
            return f"time it {low}", -_WORTH
        if words[n].text in ",;:." or low in smalls("relative", "conjunction"):
            return None
    return None


def _goes(reading: Reading, at: int, last: int) -> tuple[str, float] | None:
    """That it has to go: "must go", "will have to come off", "ought to be gone by Easter"."""
    words = reading.words
    denied, bound = False, False
    for n in range(at, min(at + _VERB, last)):
        low = words[n].low
        following = words[n + 1].low if n + 1 < last else ""
        if bound and (low in _LEAVES or (low in _ENDED and words[n - 1].low == "be")):
            further = low in _LEAVES and following in small("going further")
            further = further or (low in _TRANSITIVE and following.isalpha() and following not in _AFTER_END)
            return None if further else (reading.text(at, n + 1), _WORTH if denied else -_WORTH)
        denied = denied or is_denial(low)
        bound = bound or low in _MUST or low == "to"
        if not (low in _MUST or low in _SPAN or is_denial(low)):
            return None
    return None


def _is_time(reading: Reading, at: int) -> bool:
    """Whether it is time for it: "it is high time for the levy to go", "time the levy went"."""
    lows = [word.low for word in reading.words[max(0, at - _NAME) : at]]
    return not _TIME.isdisjoint(lows)


def _stands(reading: Reading, at: int, last: int, *, burden: bool) -> tuple[str, float] | None:
    """That it has failed, works or is needed; of what weighs on nobody only that it is needed."""
    words, denied = reading.words, False
    for n in range(at, min(at + _VERB, last)):
        low = words[n].low
        following = words[n + 1].low if n + 1 < last else ""
        told = None
        if low in _NEEDED and not small("be").isdisjoint([word.low for word in words[at:n]]):
            told = None if following in ("to", "by") and low == "needed" else _WORTH
        elif burden and low in _FAILED:
            told = -_WORTH
        elif burden and low in _WORKS and following not in _AT_WORK:
            told = _WORTH
        if told is not None:
            return f"{'not ' if denied else ''}{low}", -told if denied else told
        denied = denied or is_denial(low) or low in ("longer", "hardly", "scarcely", "barely")
        fills = low in smalls("be", "have", "do", "adverb") or low in ("no", "longer", "hardly", "scarcely", "barely")
        if not (fills or is_denial(low) or low in _STRONGLY):
            return None
    return None


def _is_asked_how(reading: Reading, first: int, at: int) -> bool:
    """Whether it is only told how, or what others say: "this is how duties work", "those who say duties work"."""
    near = [word.low for word in reading.words[max(first, at - _VERB) : at]]
    if not _CLAIMED.isdisjoint(near[1:]):
        return True
    return not _MANNER.isdisjoint(near) or any(is_denial(low) for low in near)


def _is_of_doing(reading: Reading, at: int, last: int) -> bool:
    """Whether "it" only stands before what is needed: "it is necessary to end the pact"."""
    near = [word.low for word in reading.words[at : min(at + _VERB, last)]]
    return any(left in _NEEDED and right in ("to", "that", "for") for left, right in pairwise(near))
