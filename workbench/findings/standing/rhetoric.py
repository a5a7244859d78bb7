"""What a party's turn of phrase tells: a question that asks nothing, "let them", what "they" do to "us"."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.speaking.speech import Speech

_SCORN = -0.3  # what such a turn is worth
_RESOLVE = 0.3  # what calling one's own side to something is worth
_SUBJECT = 3  # words within which the subject of a quotation stands
_US = frozenset(["us", "our", "ours", "we"])
_THEM = frozenset(["they", "you"])
_US_AND_THEM = _US | _THEM | {"them", "their", "your", "anyone", "anybody", "i", "my"}
_QUESTIONS = ("who", "why", "how", "what", "where", "since", "is", "are", "does", "do")


def turn(speech: Speech) -> tuple[str, float] | None:
    """A turn of phrase in a party's own words, and what it is worth.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="“Let them send almonds” said Jane Roe, the minister.")
    >>> turn(next(speeches(article)))
    ('let them', -0.3)
    """
    lows = _lows(speech) if speech.direct else []
    return (_letting(lows) or _saying(lows) or _against_us(lows)) if lows else None


def label(speech: Speech) -> tuple[str, float] | None:
    """What a party names something, by a word that no lexicon has: a name is a taunt, unless it is a superlative."""
    words, (first, last) = speech.reading.words, speech.content
    lows = [word.low for word in words[first:last] if word.low.isalpha()]
    if speech.kind != "describe" or not speech.cue or not small("naming") & set(speech.cue.split()):
        return None
    best = any(low.endswith("est") and lows[n - 1] in ("the", "our", "his") for n, low in enumerate(lows) if n)
    return ("the ...est", _RESOLVE) if best else (speech.cue, _SCORN)


def rhetorical(speech: Speech) -> str | None:
    """A question to which a party knows the answer; what will come of it is a question indeed."""
    lows = _lows(speech) if speech.direct and _ends_asking(speech) else []
    about = lows and lows[0] in _QUESTIONS and not _US_AND_THEM.isdisjoint(lows)
    return f"{lows[0]}?" if about else None


def _ends_asking(speech: Speech) -> bool:
    first, last = speech.content
    return any(word.text == "?" for word in speech.reading.words[max(first, last - 2) : last])


def _lows(speech: Speech) -> list[str]:
    told = [word.low for word in speech.reading.words[slice(*speech.content)]]
    return [low for low in told if low.isalpha() or low == "?" or low.startswith("'")]


def _letting(lows: list[str]) -> tuple[str, float] | None:
    """What one's own side is called to, and what others are welcome to try."""
    if lows[:2] == ["let", "them"]:
        return "let them", _SCORN
    if lows[:2] not in (["let", "'s"], ["let", "us"]) or not small("wait and see").isdisjoint(lows[2:4]):
        return None
    return "let us", _RESOLVE


def _saying(lows: list[str]) -> tuple[str, float] | None:
    """The forms of a bitter saying: "another year, another tax", "whoever pays once will pay twice"."""
    if lows.count("another") > 1 and lows[0] == "another":
        return "another, another", _SCORN
    return (lows[0], _SCORN) if lows[0] in ("whoever", "whichever") else None


def _against_us(lows: list[str]) -> tuple[str, float] | None:
    """What others do to one's own side, unless they give it something."""
    tells = len(lows) > 1 and (lows[1] in small("be") or lows[1] == "'re")
    acts = lows[-1] != "?" and not tells and not _THEM.isdisjoint(lows[:_SUBJECT]) and not _US.isdisjoint(lows)
    return ("they, us", _SCORN) if acts and small("giving").isdisjoint(lows) else None
