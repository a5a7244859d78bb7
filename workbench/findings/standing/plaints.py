"""How people outside government complain without a word of blame, and how rivals speak of those who govern."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import small, smalls
from workbench.findings.speaking.speech import Speech

_TOLD = -0.4  # what such a form is worth
_METHOD = -0.6  # what telling that a means does not reach its end is worth
_SUBJECT = 6  # words within which a content's subject stands
_NEAR = 8  # words from a denial to the means: "you cannot mend a roof by selling it"
_ME = frozenset("we i".split())
_MINE = frozenset("us our me my ours mine".split())
_PAUSES = frozenset(",;—–-:".split())


def plaint(speech: Speech) -> tuple[str, float] | None:
    """A complaint in a party's own words that no lexicon has, and what it is worth.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="“We fill in four forms for each crate,” said Jane Roe, a farmer.")
    >>> plaint(next(speeches(article)))
    ('fill for each', -0.4)
    """
    if rival(speech):
        return "a rival", _TOLD
    if speech.kind == "ask" and _misses(speech):
        return "what became of", -_TOLD
    lows = _lows(speech) if speech.direct else []
    if len(lows) < 4 or lows[-1] == "?":
        return None
    told = _ask_them(lows) or _only_a(lows) or _like_doing(lows)
    taker = speech.taker
    if told is None and taker is not None and taker.voice in (None, "business", "public"):
        told = _toll(lows) or _worse_now(lows) or _done_to_us(speech, lows) or _bears(speech, lows)
    return (told, _TOLD) if told else None


def in_vain(speech: Speech) -> tuple[str, float] | None:
    """A means that does not reach its end, and what is borne beside what is not: "stomach this, but not that"."""
    lows = _lows(speech) if speech.direct else []
    taker = speech.taker
    private = taker is not None and taker.voice in (None, "business", "public")
    if private and lows[:1] == ["first"] and not {"then", "now", "next"}.isdisjoint(lows) and _MINE & set(lows):
        return "first, then", _TOLD
    for n, low in enumerate(lows):
        if low == "by" and lows[n + 1 : n + 2] and lows[n + 1].endswith("ing"):
            near = lows[max(0, n - _NEAR) : n]
            if any(word in small("denial") or word.endswith("n't") for word in near) and _ME.isdisjoint(near):
                return f"not by {lows[n + 1]}", _METHOD
        if low == "but" and lows[n + 1 : n + 2] == ["not"] and not {"can", "could"}.isdisjoint(lows[:_SUBJECT]):
            return "can, but not", _TOLD
    return None


def rival(speech: Speech) -> bool:
    """Whether one of the opposition tells of those who govern, or asks why they do what they do."""
    speaker = speech.speaker
    if speaker is None or speaker.role is None or speech.holder is not None:
        return False
    if small("opposition").isdisjoint(speaker.role.lower().replace("-", " ").split()):
        return False
    words, (first, last) = speech.reading.words, speech.content
    opens = min(first, speech.passage.first) if speech.direct else first
    return any(words[i].low in small("rulers") for i in range(opens, min(last, first + _SUBJECT)))


def _misses(speech: Speech) -> bool:
    """Whether somebody asks where something has gone: "asked what had become of the fund"."""
    first, last = speech.content
    lows = [word.low for word in speech.reading.words[first : min(last, first + 4)]]
    return lows[:1] == ["what"] and lows[2:] in (["become", "of"], ["happened", "to"])


def _lows(speech: Speech) -> list[str]:
    return [word.low for word in speech.reading.words[slice(*speech.content)] if word.text not in '“”"‘']


def _ask_them(lows: list[str]) -> str | None:
    """Who could tell how bad it is: "ask any baker in this street"."""
    at = 1 + (lows[1] == "and") if lows[0] in ("go", "just", "so", "well") else 0
    following = lows[at + 1 : at + 2]
    opens = lows[at] == "ask" and following and following[0] in {"the", "any", "anyone", "anybody", "my", "our"}
    return f"ask {following[0]}" if opens else None


def _only_a(lows: list[str]) -> str | None:
    """What a thing with a flaw is worth: "a net with one hole is only a rope"."""
    if lows[0] not in ("a", "an"):
        return None
    flawed = False
    for left, right in pairwise(lows):
        flawed = flawed or left in ("with", "without", "that", "which")
        if left in small("be") and flawed and right in ("only", "just", "merely", "nothing"):
            return f"is {right}"
    return None


def _like_doing(lows: list[str]) -> str | None:
    """What folly it is like: "it is like selling the oars to buy a sail"."""
    for n, low in enumerate(lows[1:-2], 1):
        if low == "like" and lows[n - 1] in small("be") | {"'s"} and lows[n + 1].endswith("ing"):
            return f"like {lows[n + 1]}"
    return None


def _toll(lows: list[str]) -> str | None:
    """How much trouble how little takes: "I sign nine papers for one cow"."""
    for n in range(1, len(lows) - 3):
        if lows[n] not in small("bearing") or not (_ME & set(lows[max(0, n - 3) : n])):
            continue
        for k in range(n + 1, len(lows) - 1):
            if lows[k] in ("for", "per") and lows[k + 1] in ("one", "each", "every", "a", "an", "nothing"):
                return f"{lows[n]} {lows[k]} {lows[k + 1]}"
    return None


def _worse_now(lows: list[str]) -> str | None:
    """What was, and what is now: "first the mill shut, now the bank"."""
    for n in range(3, len(lows) - 2):
        if lows[n] != "now" or lows[n - 1] not in {*_PAUSES, "and", "but"}:
            continue
        after = lows[n + 1 : n + 4]
        if lows[0] == "first" or (after[0] in _ME and after[1] in small("bearing")):
            return "then, now"
    return None


def _done_to_us(speech: Speech, lows: list[str]) -> str | None:
    """What those who govern have done to what is ours: "parliament has locked my gate"."""
    words, first = speech.reading.words, speech.content[0]
    head = next((n for n, low in enumerate(lows[:_SUBJECT]) if low in ("has", "have", "'ve")), 0)
    if not head or head + 2 >= len(lows) or _ME & set(lows[:head]):
        return None
    start = first + (words[first].text in '“"‘')
    mention = speech.actor(start)
    rules = not small("rulers").isdisjoint(lows[:head]) or (mention is not None and mention.kind == "government")
    given = not small("giving").isdisjoint(lows) or not small("giving us").isdisjoint(lows)
    done = lows[head + 1].endswith(("ed", "en", "ut", "aken")) and not _MINE.isdisjoint(lows[head + 2 : head + 5])
    return f"has {lows[head + 1]}" if rules and done and not given else None


def _bears(speech: Speech, lows: list[str]) -> str | None:
    """A burden in the mouth of who bears it: "each cup will carry the duty", "theirs is duty free and we wait"."""
    if _ME.isdisjoint(lows) and _MINE.isdisjoint(lows) and lows[0] not in ("every", "each"):
        return None
    for n, low in enumerate(lows[2:-1], 2):
        joins = low in ("and", "but", "while", "so") and lows[n + 1] in _ME
        if joins and not small("bearing").isdisjoint(lows[n + 2 : n + 3]):
            return f"{low} {lows[n + 1]} {lows[n + 2]}"
    if "know" in lows or "decided" in lows:
        return None  # "we do not know what the rate will be"
    about = issues(speech.reading.words, *speech.content)
    present = any(low in smalls("be", "have", "modal") or low in small("bearing") for low in lows)
    past = any(low in ("was", "were", "had", "did") for low in lows)
    return "a burden" if present and not past and any(issue.burden for issue in about) else None
