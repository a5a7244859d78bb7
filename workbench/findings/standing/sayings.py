"""The forms in which people say what they think: an order, a taunt, a complaint, a word against the critics."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from workbench.findings.reading.passages import small, smalls
from workbench.findings.speaking.speech import Speech

_TOLD = 0.4  # what such a form is worth
_NEAR = 4  # words from one part of a form to the other
_CLAUSE = 10  # words that an order may have before what comes of it
_OPENING = 8  # words within which a content's subject stands
_OURS = frozenset("us me our my small every people a".split())
_MARKS = frozenset(",.;:!?—–-")
_LOVELY = frozenset(
    "great wonderful lovely brilliant marvellous fantastic super terrific splendid perfect thanks".split()
)


def saying(speech: Speech) -> tuple[str, float] | None:
    """A form in a party's own words, and what it is worth.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="“The critics have yet to milk a cow,” said Jane Roe, a farmer.")
    >>> saying(next(speeches(article)))
    ('critics', 0.4)
    """
    if not speech.direct:
        return None
    lows = [word.low for word in speech.reading.words[slice(*speech.content)] if word.text not in '“”"‘']
    if not lows:
        return None
    taker = speech.taker
    official = taker is not None and (taker.voice == "official" or taker.kind == "government")
    held = frozenset(lows)
    for form, needed in _FORMS if official else _FORMS_OF_PEOPLE:
        told = None if needed.isdisjoint(held) else form(lows)
        if told is not None:
            return told
    return None


def _taunt(lows: list[str]) -> tuple[str, float] | None:
    """Praise for what is none: "Great, another form to fill in"."""
    begins = lows[0] in _LOVELY and len(lows) > 2 and lows[1] in _MARKS
    return (f"{lows[0]}, {lows[2]}", -_TOLD) if begins and lows[2] in small("more of it") else None


def _none_shall(lows: list[str]) -> tuple[str, float] | None:
    """What shall not be: "not a crate of theirs will cross this quay"."""
    opens = lows[0] == "not" and lows[1:2] and lows[1] in ("a", "an", "one", "another")
    shall = not small("modal").isdisjoint(lows[2:_OPENING]) or "for" in lows[2:_NEAR]
    return ("not one", -2 * _TOLD) if opens and shall else None


def _undone(lows: list[str]) -> tuple[str, float] | None:
    """What comes of undoing it: "take the net away and the boat will follow"."""
    if lows[0] not in small("undoing") | {"take", "remove", "cut", "lower"} or "and" not in lows[2:_CLAUSE]:
        return None
    after = lows[lows.index("and", 2) + 1 :]
    if len(after) < 3 or after[0] not in smalls("determiner", "possessive") | {"it", "they", "there"}:
        return None
    told = not {"will", "would", "'ll", "is", "are"}.isdisjoint(after[1:_NEAR])
    well = not small("well").isdisjoint(after)
    return (f"{lows[0]} and {after[0]}", -_TOLD if well else _TOLD) if told else None


def _order(lows: list[str]) -> tuple[str, float] | None:
    """What is to be kept, and what is to be undone: "keep it, double it", "scrap it"."""
    at = 1 + (lows[1:2] == ["just"]) if lows[0] in ("so", "please", "then", "just", "now") else 0
    head, following = lows[at : at + 1], lows[at + 1 : at + 3]
    if (
        not head
        or not following
        or following[0] not in smalls("determiner", "possessive") | {"it", "them", "up", "out"}
    ):
        return None
    if head[0] in small("keeping"):
        return f"{head[0]} {following[0]}", _TOLD
    return (f"{head[0]} {following[0]}", -_TOLD) if head[0] in small("undoing") else None


def _critics(lows: list[str]) -> tuple[str, float] | None:
    """A word against those who are against it."""
    for n, low in enumerate(lows[:_OPENING]):
        scolds = low in ("people", "those", "crowd", "ones", "they") and not small("scolds").isdisjoint(
            lows[n + 1 : n + 4]
        )
        if (low in small("critics") or scolds) and not {"right", "like", "me", "us"} & set(lows[n + 1 : n + 5]):
            return low, _TOLD
    return None


def _last_straw(lows: list[str]) -> tuple[str, float] | None:
    """The last straw: "one more such favour and we are finished"."""
    opens = lows[:2] in (["one", "more"], ["any", "more"]) or lows[0] == "another"
    ends = any(left == "and" and right in ("we", "i", "you", "they") for left, right in pairwise(lows))
    return ("one more and we", -_TOLD) if opens and ends else None


def _rather_none(lows: list[str]) -> tuple[str, float] | None:
    """What would be better than this: "better no roof than this one"."""
    opens = lows[0] in ("better", "rather") and "than" in lows
    than = lows[lows.index("than") + 1 : lows.index("than") + 2] if opens else []
    return (
        ("better than this", -_TOLD) if than and than[0] in ("this", "that", "these", "such", "a", "theirs") else None
    )


def _undoing(lows: list[str]) -> tuple[str, float] | None:
    """What it would be to undo it: "scrapping it now would throw away the ladder"."""
    opens = lows[0] in small("undoing it") and not {"would", "will", "is", "means"}.isdisjoint(lows[1:_OPENING])
    well = not small("well").isdisjoint(lows)
    return (lows[0], -_TOLD if well else _TOLD) if opens else None


def _taken_from_us(lows: list[str]) -> tuple[str, float] | None:
    """What others do with what is ours: "they have sold our water"."""
    for n, low in enumerate(lows):
        others = not {"they", "he", "she", "you", "somebody"}.isdisjoint(lows[max(0, n - _NEAR) : n])
        if low in small("parting") and others and not {"our", "my"}.isdisjoint(lows[n + 1 : n + 3]):
            return f"{low} our", -2 * _TOLD
    return None


def _unheard(lows: list[str]) -> tuple[str, float] | None:
    """Who is not heard: "no one in the capital cares"."""
    for n, low in enumerate(lows):
        nobody = low == "nobody" or (low in ("no", "none") and lows[n + 1 : n + 2] in (["one"], ["of"]))
        if nobody and not small("caring").isdisjoint(lows[n + 1 : n + 7]):
            return "nobody cares", -_TOLD
    return None


def _enables(lows: list[str]) -> tuple[str, float] | None:
    """What it lets one's own people do: "it lets a poor man sell his rice"."""
    for n, low in enumerate(lows[1:_OPENING], 1):
        whom = lows[n + 1 : n + 2]
        if low in ("lets", "allows", "enables", "permits") and whom and whom[0] in _OURS:
            return f"{low} {whom[0]}", _TOLD
    return None


def _promised(lows: list[str]) -> tuple[str, float] | None:
    """What was promised and what came: "they promised us honey and brought vinegar"."""
    at = next((n for n, low in enumerate(lows) if low in ("promised", "preached", "announced")), None)
    if at is None or not {"they", "he", "she", "you"} & set(lows[max(0, at - 2) : at]):
        return None
    came = any(left in ("and", "but") and right in small("bringing") for left, right in pairwise(lows[at:]))
    return ("promised, brought", -_TOLD) if came else None


def _made_to(lows: list[str]) -> tuple[str, float] | None:
    """What one's own people are made to do: "we are being asked to pay"."""
    for n in range(len(lows) - 3):
        if lows[n] in ("we", "i", "us") and lows[n + 1] in smalls("be"):
            at = n + 2 + (lows[n + 2] in ("being", "now", "always"))
            if at + 1 < len(lows) and lows[at] in small("compelled") and lows[at + 1] == "to":
                return f"{lows[at]} to", -_TOLD
    return None


def _fortune(lows: list[str]) -> tuple[str, float] | None:
    """How one's own sales, prices and wages fare, told without a number."""
    if {"our", "my", "we", "i"}.isdisjoint(lows) or any(low[0].isdigit() or low in ("percent", "cent") for low in lows):
        return None
    for n, low in enumerate(lows):
        after = set(lows[n + 1 : n + 1 + _NEAR])
        if low in small("cost") and after & small("rising"):
            return f"{low} up", -_TOLD
        if low in small("income") and after & (small("rising") | small("falling")):
            return (f"{low} down", -_TOLD) if after & small("falling") else (f"{low} up", _TOLD)
    return None


# the forms in the order they are tried, each with words of which it holds at least one
_FORMS: tuple[tuple[Callable[[list[str]], tuple[str, float] | None], frozenset[str]], ...] = (
    (_taunt, _LOVELY),
    (_none_shall, frozenset(["not"])),
    (_undone, frozenset(["and"])),
    (_order, smalls("keeping", "undoing")),
    (_critics, smalls("critics", "scolds")),
    (_last_straw, frozenset(["more", "another"])),
    (_rather_none, frozenset(["than"])),
    (_undoing, small("undoing it")),
    (_taken_from_us, small("parting")),
    (_unheard, small("caring")),
    (_enables, frozenset(["lets", "allows", "enables", "permits"])),
    (_promised, frozenset(["promised", "preached", "announced"])),
)
_FORMS_OF_PEOPLE = (*_FORMS, (_made_to, small("compelled")), (_fortune, smalls("rising", "falling")))
