"""What would come of doing away with a thing, and what could not be worse or better than it."""

from __future__ import annotations

from workbench.findings.reading.denying import is_denial
from workbench.findings.reading.issues import EFFECTS, issues
from workbench.findings.reading.passages import Reading, small, smalls
from workbench.findings.reading.wording import valence
from workbench.findings.standing.governing import act, relief_at

_WORTH = 0.6  # what such a turn is worth
_LEAD = 5  # words from an "if" to the verb that lifts
_OPENING = 3  # words within which a supposition opens a content
_OBJECT = 7  # words from a verb to the thing it does away with
_COMPARED = 5  # words from "no" to the comparative, and from there to its "than"
_AGREED = smalls("agreeing", "lifting") | {"retaliate", "respond", "answer"}
_WE = frozenset(["we", "i", "they", "he", "she", "it", "you"])
_WORSE = frozenset("worse dafter sillier crazier dumber madder crueller stupider fouler".split())
_BETTER = frozenset("better finer wiser smarter fairer safer surer".split())
_PLAIN = frozenset("bigger greater larger more graver clearer quicker surer faster".split())
_IMAGINED = frozenset("imagine think conceive picture see recall remember name find".split())


def outcome(reading: Reading, first: int, last: int) -> tuple[str, float, int | None] | None:
    """What a supposition about the end of a thing tells of it: who would lose by its end supports it.

    The third is where a lifting stands that is so judged: "lift it and we lose the yard" is about the lifting.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="If we drop the duty, we lose the yard."))
    >>> outcome(reading, 0, 11)
    ('if drop', 0.6, None)
    """
    while first < last and reading.words[first].text in '“"‘':
        first += 1
    lows = frozenset(word.low for word in reading.words[first:last])
    if not lows.isdisjoint(("if", "once", "when")):
        told = _if_gone(reading, first, last)
        if told is not None:
            return *told, None
    if "without" in lows:
        told = _without(reading, first, last)
        if told is not None:
            return *told, None
    return _order_and(reading, first, last) if "and" in lows else None


def worst_of_all(reading: Reading, first: int, last: int) -> tuple[str, float, int | None] | None:
    """What nothing is worse or better than: "hard to imagine a worse idea than scrapping it".

    The third is where a lifting stands that is so judged.
    """
    words = reading.words
    than = next((n for n in range(first, last) if words[n].low == "than"), None)
    if than is None or any(words[n].low == "without" for n in range(than, last)):
        return None
    near = range(max(first, than - _COMPARED), than)
    at = next((n for n in near if words[n].low in _WORSE | _BETTER | _PLAIN), None)
    if at is None or not _is_none(reading, first, at):
        return None
    low = words[at].low
    value = -1.0 if low in _WORSE else 1.0 if low in _BETTER else _plain_worth(reading, at + 1, than)
    if not value:
        return None
    value = _WORTH if value > 0 else -_WORTH
    done = act(reading, than + 1, last)
    if done is not None:
        return f"no {low} than {done.why}", value * (1 if done.value > 0 else -1), done.relief
    return (f"no {low} than", value, None) if issues(words, than + 1, min(than + _OBJECT, last)) else None


def _plain_worth(reading: Reading, first: int, last: int) -> float:
    """How good or bad what there is no more of is, the "no" before it left out."""
    from_words = [word.low for word in reading.words[first:last]]
    if not from_words:
        return 0.0
    if not small("bad in itself").isdisjoint(from_words):
        return -1.0
    if not small("good in itself").isdisjoint(from_words):
        return 1.0
    return 0.0


def _is_none(reading: Reading, first: int, at: int) -> bool:
    """Whether there is nothing that is more so: "no", "nothing could be", "hard to imagine", "can think of few"."""
    near = [word.low for word in reading.words[max(first, at - _COMPARED - 2) : at]]
    if not {"hard", "difficult", "impossible"}.isdisjoint(near) and not _IMAGINED.isdisjoint(near):
        return True
    if near[-1:] == ["no"] or "nothing" in near or "few" in near or "never" in near:
        return True
    return any(is_denial(low) for low in near) and not _IMAGINED.isdisjoint(near)


def _if_gone(reading: Reading, first: int, last: int) -> tuple[str, float] | None:
    """What happens if it goes, the if-clause before or after: "if they lift it, we lose the yard"."""
    words = reading.words
    at = next((n for n in range(first, last) if words[n].low in ("if", "once", "when")), None)
    if at is None or (at > first and words[at - 1].low in ("as", "even", "only", "not")):
        return None
    leads = at - first < _OPENING
    comma = next((n for n in range(at + 3, last) if words[n].text == "," or words[n].low == "then"), None)
    if leads and comma is None:
        return None
    ends = last if comma is None else comma
    gone = _gone(reading, at + 1, ends)
    stays = None if gone is not None else _stays(reading, at + 1, ends)
    if gone is None and stays is None:
        return None
    told = _fortune(reading, comma + 1, last) if leads and comma is not None else _fortune(reading, first, at)
    if stays is not None:
        return (f"{words[at].low} {stays}", -told) if told > 0 else None
    return (f"{words[at].low} {gone}", told) if told else None


def _stays(reading: Reading, first: int, last: int) -> str | None:
    """The word that keeps a burden between two words: "the duty stays", "they keep the duty"."""
    words = reading.words
    about = next((issue for issue in issues(words, first, last) if issue.burden), None)
    if about is None or any(is_denial(words[n].low) for n in range(first, last)):
        return None
    told = (n for n in range(first, last) if words[n].low in small("stays on" if n > about.at else "kept on"))
    return next((words[n].low for n in told), None)


def _gone(reading: Reading, first: int, last: int) -> str | None:
    """The word that does away with a burden between two words: "we drop the duty", "the duty is lifted or goes"."""
    words = reading.words
    if any(is_denial(words[n].low) for n in range(first, last)):
        return None
    at = relief_at(reading, first, last)
    if at is not None and at - first <= _LEAD:
        return words[at].low
    about = next((issue for issue in issues(words, first, last) if issue.burden), None)
    if about is None:
        return None
    for n in range(first, last):
        low = words[n].low
        undone = low in smalls("undoing", "done away") and (n < about.at or words[n - 1].low in smalls("be"))
        leaves = n > about.at and low in small("goes away") and (n + 1 == last or words[n + 1].low == "away")
        if undone or leaves:
            return low
    return None


def _without(reading: Reading, first: int, last: int) -> tuple[str, float] | None:
    """What happens without it: "without the duty we lose the yard", "the yard dies without it"."""
    words = reading.words
    at = next(n for n in range(first, last) if words[n].low == "without")
    about = [issue for issue in issues(words, at, min(at + _OBJECT, last)) if issue.name not in EFFECTS]
    if not about:
        return None
    begins = at + 1
    leads = at - first < _OPENING
    if not leads:
        told = _fortune(reading, first, at) if about[0].at - at <= _LEAD else 0.0
        return ("without", told) if told else None
    begins = about[0].at + 1
    told = _fortune(reading, begins, last)
    return ("without", told) if told else None


def _order_and(reading: Reading, first: int, last: int) -> tuple[str, float, int | None] | None:
    """What comes of an order: "lift the duty and we lose the yard"."""
    words = reading.words
    joint = next((n for n in range(first, last) if words[n].low == "and"), None)
    if joint is None or joint - first < 3 or words[first].low not in smalls("undoing", "lifting") | {"take", "lower"}:
        return None
    if not any(issue.burden for issue in issues(words, first, joint)):
        return None
    told = _fortune(reading, joint + 1, last)
    why = f"{words[first].low} and"
    if not told:
        return None
    return (why, -told, first) if relief_at(reading, first, joint) == first else (why, told, None)


def _fortune(reading: Reading, first: int, last: int) -> float:
    """What losing (above 0) or gaining (below 0) by the end of a thing tells of it; promises tell nothing."""
    lows = [word.low for word in reading.words[first:last]]
    if any(low in _WE and _promises(lows[n + 1 : n + 4]) for n, low in enumerate(lows)):
        return 0.0
    denied = any(is_denial(low) for low in lows)
    ill = valence(reading, first, last)
    if not denied and ill >= 0 and not smalls("going under").isdisjoint(lows):
        ill = -1.0
    if not denied and not ill and lows and [low for low in lows if low.isalpha()][-1:] in (["go"], ["goes"]):
        ill = -1.0
    if not denied and not ill and not small("faring well").isdisjoint(lows):
        ill = 1.0
    return _WORTH if ill < 0 else -_WORTH if ill > 0 else 0.0


def _promises(lows: list[str]) -> bool:
    modal = not {"will", "'ll", "would", "'d", "shall", "can", "could"}.isdisjoint(lows)
    return modal and not _AGREED.isdisjoint(lows)
