"""What a yes is made to cost, without any "if": a tied vote, a swap, first this then that, with it and without it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from workbench.findings.reading.passages import small, smalls

_TIED = 6  # words from a consent to what it is tied to
_THEN = 12  # words from the beginning to "first", and from there to "then"
_SWAP = 6  # words from "their" to "for our"
_QUOTES = frozenset('“”"‘’»«')
_ENDS = frozenset(",;:.—–-")


def priced(lows: list[str], held: frozenset[str]) -> str | None:
    """The price of a yes, in words, told by the words of a content in lower case; `held` are the same without order.

    >>> lows = "our consent is tied to the release of the ships".split()
    >>> priced(lows, frozenset(lows))
    'consent tied'
    """
    forms = [form for form, needed in _FORMS if not needed.isdisjoint(held)]
    lows = [low for low in lows if low not in _QUOTES] if forms else []
    for form in forms:
        told = form(lows)
        if told is not None:
            return told
    return None


def _consent(lows: list[str]) -> str | None:
    """A vote, a signature, a yes that depends on something: "our consent is tied to"."""
    owners = smalls("possessive") | {"my", "your", "'s", "'", "any", "a"}
    for n in range(1, len(lows)):
        if lows[n] in small("consent") and lows[n - 1] in owners:
            tie = next((low for low in lows[n + 1 : n + 1 + _TIED] if low in small("tying")), None)
            if tie is not None:
                return f"{lows[n]} {tie}"
    return None


def _first_then(lows: list[str]) -> str | None:
    """An order of things: "first the inspectors, then the licence", "pay them first and then come to me"."""
    first = next((n for n, low in enumerate(lows) if low == "first"), None)
    if first is None:
        return None
    then = next((n for n in range(first + 1, min(first + _THEN, len(lows))) if lows[n] in ("then", "second")), None)
    opens = first <= 1 and (lows[first + 1 : first + 2] or ["."])[0] not in (
        "of",
        "half",
        "quarter",
        "round",
        "time",
        "-",
    )
    orders = lows[0] not in smalls("determiner", "pronoun", "preposition", "conjunction", "relative", "adverb", "modal")
    ordered = then is not None and (lows[then - 1] in _ENDS or lows[then - 1] == "and")
    if first + 1 < len(lows) and lows[first + 1] in ("our", "my", "they", "it", "he", "she", "came", "went"):
        return None  # a tale, and no bargain
    past = any(low.endswith("ed") or low in ("came", "went", "was", "were") for low in lows[first + 1 : then])
    told = first < _THEN and not past and (opens or orders or (then is not None and lows[then - 1] == "and"))
    return "first, then" if ordered and told else None


def _swap(lows: list[str]) -> str | None:
    """One thing for another: "their dairy for our sugar"."""
    for n, low in enumerate(lows):
        if low in ("their", "your", "our", "my"):
            others = ("our", "my") if low in ("their", "your") else ("their", "your")
            for left, right in pairwise(lows[n + 1 : n + 1 + _SWAP]):
                if left in ("for", "against") and right in others:
                    return f"{low}, {left} {right}"
    return None


def _with_or_without(lows: list[str]) -> str | None:
    """With it we do, without it we do not."""
    if not {"with", "without", "less"} & set(lows) or "with" not in lows[:3]:
        return None
    halves = _halves(lows)
    return "with, without" if halves and any(_denies(half) for half in halves[1:]) and not _denies(halves[0]) else None


def _without(lows: list[str]) -> str | None:
    """A yes there will not be: "without a transition there will be no Danish yes"."""
    if lows[:1] != ["without"] or not {"would", "'d", "could"}.isdisjoint(lows):
        return None
    no = next(
        (n for n, low in enumerate(lows) if low in ("no", "not", "never", "nothing") or low.endswith("n't")), None
    )
    agreed = small("consent") | small("agreeing") | {"deal", "treaty", "licence", "pact", "accord"}
    return "without, no" if no is not None and not agreed.isdisjoint(lows[no : no + _TIED]) else None


def _both_ways(lows: list[str]) -> str | None:
    """Two outcomes side by side: "ten years and we sign; five years and we walk away"."""
    halves = _halves(lows)
    told = [half for half in halves if _and_who(half)]
    if len(told) < 2:
        return None
    return (
        "and we, and we" if _denies(told[1]) != _denies(told[0]) or not small("leaving").isdisjoint(told[1]) else None
    )


def _and_who(half: list[str]) -> bool:
    return any(left == "and" and right in ("we", "i", "they") for left, right in pairwise(half))


def _fragment(lows: list[str]) -> str | None:
    """A yes cut short: "only against a guarantee", "depends what we get", "in principle yes", "yes, but"."""
    told = [low for low in lows if low.isalpha()]
    if not told:
        return None
    if told[0] == "depends" or told[:2] == ["it", "depends"] or told[:3] == ["that", "depends", "on"]:
        return "depends"
    if told[0] == "only" and told[1:2] and told[1] in ("against", "with", "if", "when", "after", "once", "for"):
        return f"only {told[1]}"
    if (told[:2] == ["in", "principle"] and "but" in told) or told[:2] == ["yes", "but"]:
        return "yes, but"
    if told[0] == "not" and told[1:2] and told[1] in ("until", "unless", "without"):
        dated = told[2:3] and told[2] in small("time")
        return None if dated or len(told) < 3 else f"not {told[1]}"
    if told[0] in ("provided", "providing", "assuming", "conditional"):
        return told[0]
    return None


def _sooner(lows: list[str]) -> str | None:
    """What is given when others have given: "let them lower theirs and we shall lower ours", "the day they open"."""
    mutual = "theirs" in lows and "ours" in lows and not {"not", "never", "than"} & set(lows)
    return "theirs, ours" if mutual else None


def _as_soon_as(lows: list[str]) -> str | None:
    """A promise kept as soon as something has come about: "we shall lift it the very day they are home"."""
    for n in range(1, len(lows) - 1):
        agreed = lows[n] in smalls("agreeing", "lifting") and not smalls("modal").isdisjoint(lows[max(0, n - 2) : n])
        if not agreed:
            continue
        for at in range(n + 1, len(lows) - 2):
            soon = lows[at : at + 3] == ["as", "soon", "as"] or lows[at] == "once"
            day = lows[at] in ("day", "moment", "minute", "hour") and lows[at - 1] in ("the", "very")
            if (soon or day) and lows[at + 1] not in ("of", "after", "before", "ahead"):
                return "as soon as" if soon else f"the {lows[at]}"
    return None


def _inverted(lows: list[str]) -> str | None:
    """An if-clause without its "if": "we might swallow it, were the quota twice as large"."""
    for n in range(1, len(lows) - 2):
        asks = lows[n] in ("were", "should", "had") and lows[n - 1] in (",", "–", "—")
        if (
            asks
            and lows[n + 1] in smalls("determiner", "pronoun")
            and {"would", "might", "could", "'d"} & set(lows[:n])
        ):
            return lows[n]
    return None


def _halves(lows: list[str]) -> list[list[str]]:
    """The content cut at its semicolons, or at the comma or "but" between two clauses."""
    cuts = [n for n, low in enumerate(lows) if low == ";"]
    cuts = cuts or [n for n, low in enumerate(lows) if low in (",", "but", "—", "–") and n > 2]
    edges = [0, *cuts, len(lows)]
    return [lows[left:right] for left, right in pairwise(edges)] if cuts else []


def _denies(half: list[str]) -> bool:
    return any(low in small("denial") or low.endswith("n't") for low in half)


# the forms in the order they are tried, each with words of which it holds at least one
_FORMS: tuple[tuple[Callable[[list[str]], str | None], frozenset[str]], ...] = (
    (_consent, small("tying")),
    (_first_then, frozenset(["first"])),
    (_swap, frozenset(["for", "against"])),
    (_with_or_without, frozenset(["with"])),
    (_without, frozenset(["without"])),
    (_both_ways, frozenset(["and"])),
    (_fragment, frozenset("depends only principle yes not provided providing assuming conditional".split())),
    (_sooner, frozenset(["theirs"])),
    (_as_soon_as, frozenset(["soon", "once", "day", "moment", "minute", "hour"])),
    (_inverted, frozenset(["were", "should", "had"])),
)
