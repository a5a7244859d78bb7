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
_WE = frozenset(["we", "i"])
_QUESTIONS = (
    "who",
    "why",
    "how",
    "what",
    "where",
    "since",
    "is",
    "are",
    "does",
    "do",
    "did",
    "have",
    "has",
    "in",
    "if",
)
_OPEN_QUESTIONS = ("when", "which", "whether")
_REACHED = 6  # words from "who" to the verb that asks
_SUPPOSED = frozenset("would could can should wouldn't couldn't can't 'd".split())
_BETWEEN = frozenset(
    "possibly ever really honestly seriously be anyone anybody not never still now does doesn't in of to".split()
)
_ASKED = 0.4  # what a question that asks nothing is worth


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


def rhetorical(speech: Speech) -> tuple[str, float] | None:
    """A question to which a party knows the answer; what will come of it is a question indeed.

    Who asks "who signs that?" would not; who asks "who would not sign?" or "who could complain?" would.
    """
    lows = _lows(speech) if speech.direct and _ends_asking(speech) else []
    if not lows or (lows[0] in _OPEN_QUESTIONS and not small("scolding") & set(lows)):
        return None
    scolds = bool(small("scolding") & set(lows))
    begins = lows[0] in _QUESTIONS or lows[0].endswith("n't") or scolds
    wrong = lows[0] == "what" and not (small("complaining") | {"not", "never"}).isdisjoint(lows)
    about = lows[0] in ("who", "why") or wrong or scolds or not _US_AND_THEM.isdisjoint(lows)
    if not begins or not about:
        return None
    return f"{lows[0]}?", -_ASKED if _expects_no(lows) else _ASKED


def nobody_would(speech: Speech) -> tuple[str, float] | None:
    """A question whose answer is "nobody": "who in his right mind would sign it?", "how could anyone object?"."""
    lows = _lows(speech) if speech.direct and _ends_asking(speech) else []
    if not lows:
        return None
    who = lows[0] in ("who", "whoever") or (
        lows[0] in ("what", "which") and not small("sound of mind").isdisjoint(lows)
    )
    anyone = lows[0] in ("how", "why") and not {"anyone", "anybody", "anyone's"}.isdisjoint(lows[1:_REACHED])
    if not who and not anyone:
        return None
    minded = "mind" in lows and not {"right", "sane", "sound"}.isdisjoint(lows)
    at = lows.index("mind") + 1 if minded else 1
    told = lows[at:]
    if told[:1] not in (["wants"], ["needs"], ["likes"]):
        modal = next((n for n, low in enumerate(told[:_REACHED]) if low in _SUPPOSED), None)
        if modal is None and told[:2] != ["does", "not"] and told[:1] != ["doesn't"]:
            return None
        told = told[modal or 0 :]
    near = [low for low in told if low not in _BETWEEN][:_REACHED]
    verb = next((low for low in near if low not in _SUPPOSED), "")
    favours = not {"favour", "favor"}.isdisjoint(told[:_REACHED])
    against = verb in small("unwilling") and not favours
    if not (against or favours) and verb not in small("willing"):
        return None
    denied = any(low in ("not", "never") or low.endswith("n't") for low in told)
    return f"{lows[0]}?", _ASKED if against != denied else -_ASKED


def _expects_no(lows: list[str]) -> bool:
    """Whether "nobody", "nothing", "no" is the answer a question expects to what it asks for."""
    if lows[0] == "if":
        return not (lows[-3:-2] == ["who"] or lows[-2:-1] == ["who"])  # "if we do not, who will?"
    if "become" in lows[1:3] and lows[0] == "what":
        return False  # "what has become of the fund?"
    if "without" in lows and lows[0] in ("where", "who", "what", "how"):
        return False  # "where would we be without it?"
    if lows[0] == "what" and not {"use", "good", "point", "sense"}.isdisjoint(lows[1:4]):
        return True
    denied = any(low in ("not", "never") or low.endswith("n't") for low in lows[1:])
    who = lows[0] in ("who", "what")
    complains = who and not small("complaining").isdisjoint(lows[1:])
    why_refuse = lows[0] == "why" and not small("refusing").isdisjoint(lows) and not _WE.isdisjoint(lows)
    why_not = lows[0] == "why" and denied and not _WE.isdisjoint(lows)
    return not (complains != (denied and who) or why_refuse or why_not)


def _ends_asking(speech: Speech) -> bool:
    first, last = speech.content
    return any(word.text == "?" for word in speech.reading.words[max(first, last - 2) : last])


def _lows(speech: Speech) -> list[str]:
    told = [word.low for word in speech.reading.words[slice(*speech.content)]]
    return [low for low in told if low.isalpha() or low == "?" or low.startswith("'") or low.endswith("n't")]


def _letting(lows: list[str]) -> tuple[str, float] | None:
    """What one's own side is called to, and what others are welcome to try."""
    if lows[:2] == ["let", "it"] and not small("standing").isdisjoint(lows[2:3]):
        return "let it", _RESOLVE
    others = lows[:1] == ["let"] and lows[1:2] and lows[1] not in ("us", "me", "'s")
    if lows[:2] == ["let", "them"] or (others and not small("trying it").isdisjoint(lows[2:5])):
        return f"let {lows[1]}", _SCORN
    at = next((n + 1 for n, low in enumerate(lows[:-3]) if low == "so" and lows[n + 1] == "let"), 0)
    lows = lows[at:]  # "the net is cast, so let us haul"
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
