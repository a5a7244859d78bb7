"""What is only supposed tells a stance: a wish, what would be without it, what might have been."""

from __future__ import annotations

from workbench.findings.reading.denying import is_denial
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import stance_kinds, valence
from workbench.findings.speaking.speech import Speech

_WISHED = 0.6  # what such a turn is worth
_OPENING = 4  # words within which a supposition begins
_REACH = 14  # words a wish has
_WOULD = ("would", "'d", "could", "might")
_ABSENT = (
    ("but", "for"),
    ("were", "it", "not", "for"),
    ("if", "it", "were", "not", "for"),
    ("if", "it", "weren't", "for"),
    ("if", "it", "wasn't", "for"),
    ("if", "not", "for"),
    ("had", "it", "not", "been", "for"),
    ("if", "it", "hadn't", "been", "for"),
    ("if", "it", "had", "not", "been", "for"),
    ("without",),
)
_WISHES = (
    ("if", "only"),
    ("i", "wish"),
    ("we", "wish"),
    ("i", "only", "wish"),
    ("how", "i", "wish"),
    ("would", "that"),
)
_LOST = [lost.split() for lost in ("nothing left", "no future", "no tomorrow", "nobody left", "be lost", "be gone")]
_MY_WAY = ["i", "had", "my", "way"]
_WISHING = frozenset(word for wish in _WISHES for word in wish[-1:])
_ABSENTLY = frozenset(opener[0] for opener in _ABSENT)
_OTHERS = frozenset("they somebody someone anybody anyone you he she people".split())
_ILL = frozenset("rot burn die fail perish sink vanish never not collapse lapse rest fall wither drown".split())


def supposing(speech: Speech) -> tuple[str, float] | None:
    """What a party's supposition tells, and what it is worth.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="“Without the duty I would be out of work,” said Jane Roe, a smith.")
    >>> supposing(next(speeches(article)))
    ('but for it', 0.6)
    """
    if not speech.direct:
        return None
    lows = [word.low for word in speech.reading.words[slice(*speech.content)] if word.text not in '“”"‘']
    return _if_asked(speech, lows) or _wish(lows) or _blessing(lows) or _absence(speech, lows) or _past(speech, lows)


def _if_asked(speech: Speech, lows: list[str]) -> tuple[str, float] | None:
    """What somebody would do who had the say: "if it were up to me, it would be law already"."""
    if lows[:5] not in (["if", "it", "were", "up", "to"], ["if", "it", "was", "up", "to"]) and lows[1:5] != _MY_WAY:
        return None
    words, (first, last) = speech.reading.words, speech.content
    kinds = stance_kinds(words, first, last)
    ill = "relief" in kinds or "refusal" in kinds or valence(speech.reading, first, last) < 0
    return "up to me", -_WISHED if ill else _WISHED


def _wish(lows: list[str]) -> tuple[str, float] | None:
    """What somebody wishes: that others had done better is blame, that one had it sooner is praise."""
    if _WISHING.isdisjoint(lows):
        return None
    for opener in _WISHES:
        at = _find(lows, opener, _OPENING if opener[0] != "if" else len(lows))
        if at is None:
            continue
        wished = lows[at + len(opener) : at + len(opener) + _REACH]
        if wished[:1] and wished[0] in ("them", "him", "her", "you", "it", "to") and wished[0] != "it":
            return None  # "I wish them luck"
        ill = any(low in small("negation") or low.endswith("n't") for low in wished)
        ill = ill or not _OTHERS.isdisjoint(wished[:3])
        return " ".join(opener), -_WISHED if ill else _WISHED
    return None


def _blessing(lows: list[str]) -> tuple[str, float] | None:
    """A wish for something's long life, or for its end: "may it last"."""
    if len(lows) < 3 or lows[0] != "may" or lows[-1] == "?" or lows[1].isdigit():
        return None
    return "may", _WISHED if _ILL.isdisjoint(lows[1:8]) else -_WISHED


def _absence(speech: Speech, lows: list[str]) -> tuple[str, float] | None:
    """What would be without something: who would fare ill supports it, who would fare well opposes it."""
    if not lows or lows[0] not in _ABSENTLY:
        return None
    opener = next((one for one in _ABSENT if _find(lows, one, 1) is not None), None)
    if opener is None or not _is_own_fortune(lows):
        return None
    if not set(_WOULD) & set(lows):
        lost = "will" in lows and any(lows[n : n + 2] in _LOST for n in range(len(lows)))
        return ("but for it", _WISHED) if lost else None
    words, (first, last) = speech.reading.words, speech.content
    comma = next((i for i in range(first, last) if words[i].text == ","), first)
    well = valence(speech.reading, comma, last) > 0 or "finally" in lows or "at last" in " ".join(lows)
    denied = any(is_denial(low) for low in lows[1:])
    well = well or (not denied and not small("faring well").isdisjoint(lows))
    return "but for it", -_WISHED if well else _WISHED


def _is_own_fortune(lows: list[str]) -> bool:
    """Whether the speaker's own people, or how things stand, are what it is about; a promise not to is a bargain."""
    promised = any(
        lows[n] in _WOULD and lows[n + 1] in ("not", "never") and lows[n + 2] in smalls("agreeing")
        for n in range(len(lows) - 2)
    )
    return not promised


def _past(speech: Speech, lows: list[str]) -> tuple[str, float] | None:
    """What might have been: "had we had it then, we would have kept the shop"."""
    if not lows or lows[0] != "had" or not set(_WOULD) & set(lows):
        return None
    words, (first, last) = speech.reading.words, speech.content
    comma = next((i for i in range(first, last) if words[i].text == ","), last)
    supposed = [word.low for word in words[first:comma]]
    denied = any(low in small("negation") for low in supposed)
    ill = valence(speech.reading, comma, last) < 0
    return "had", _WISHED if denied == ill else -_WISHED


def _find(lows: list[str], phrase: tuple[str, ...], within: int) -> int | None:
    """Where a phrase begins, within so many words."""
    size = len(phrase)
    last = min(within, len(lows) - size + 1)
    return next((n for n in range(last) if lows[n] == phrase[0] and tuple(lows[n : n + size]) == phrase), None)
