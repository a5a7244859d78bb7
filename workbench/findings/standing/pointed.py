"""What is asked, named and set beside something else tells a stance without a word for it."""

from __future__ import annotations

from workbench.findings.reading.issues import EFFECTS, issues
from workbench.findings.reading.passages import small
from workbench.findings.speaking.speech import Speech

_ASKED = -0.4  # what a pointed question is worth
_NAMED = 0.4  # what naming a rate of one's own is worth
_SET = 0.4  # what setting a thing above another is worth
_SHORT = 12  # words that a rate named may have around it
_SHARES = frozenset(["percent", "%", "cent"])
_WHY = frozenset("why how who whom whose".split())


def pointed(speech: Speech) -> tuple[str, float] | None:
    """What a party's question, a rate it names, or its comparison tells, and what that is worth.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="Senator Jane Roe wants to know who got rich.")
    >>> pointed(next(speeches(article)))
    ('wants to know', -0.4)
    """
    return _question(speech) or _rate(speech) or _better(speech)


def _question(speech: Speech) -> tuple[str, float] | None:
    """What a lawmaker or a private person asks those who govern: "asked why", "wants to know who"."""
    words, (first, last) = speech.reading.words, speech.content
    cue = (speech.cue or "").lower()
    lows = [words[i].low for i in range(first, min(last, first + 3))]
    if speech.kind == "want" and lows[:2] == ["to", "know"] and not _WHY.isdisjoint(lows[2:]):
        return f"{cue} to know", _ASKED
    inquires = speech.kind == "ask" or "wonder" in cue
    if speech.direct or not inquires or not _is_critic(speech):
        return None
    if lows[:1] == ["whether"] or not _WHY.isdisjoint(lows[:1]):
        return f"{cue} {lows[0]}", _ASKED
    return None


def _is_critic(speech: Speech) -> bool:
    """Whether somebody holds those who govern to account: a lawmaker, or one of the people."""
    taker = speech.taker
    if taker is None or taker.voice in ("business", "public"):
        return taker is not None
    role = (taker.role or "").lower().replace("-", " ").split()
    return not (small("lawmaker") | small("opposition")).isdisjoint(role)


def _rate(speech: Speech) -> tuple[str, float] | None:
    """A rate that an official has only spoken of: "spoke of 200 per cent"."""
    words, (first, last) = speech.reading.words, speech.content
    taker = speech.taker
    told = (speech.cue or "").lower().split()
    if taker is None or taker.voice != "official" or small("speaking of").isdisjoint(told) or last - first > _SHORT:
        return None
    rate = any(words[i].low in _SHARES for i in range(first, last))
    about = issues(words, first, last)
    bears = not about or any(issue.burden for issue in about)
    if not rate or not bears or any(issue.name in EFFECTS for issue in about):
        return None
    return " ".join(told), _NAMED


def _better(speech: Speech) -> tuple[str, float] | None:
    """What is better than what: "better a duty than a soup kitchen", "better no pact than this"."""
    words, (first, last) = speech.reading.words, speech.content
    while first < last and not words[first].text.isalnum():
        first += 1
    than = next((n for n in range(first + 1, last) if words[n].low == "than"), None)
    if than is None or words[first].low not in ("better", "rather") or words[first + 1].low in ("no", "not"):
        return None
    here, there = issues(words, first, than), issues(words, than, last)
    if bool(here) == bool(there):
        return None
    return "better than", _SET if here else -_SET
