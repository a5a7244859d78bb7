"""Where a figure is only a bound of what is meant: "at least 40", "up to 30,000"."""

from __future__ import annotations

from workbench.findings.reading.words import Word

SIGNS = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee", "₩": "won"}
_NEAR = 3  # words before a figure
_MOST = (["at", "most"], ["much", "as"], ["many", "as"])
# after these, "up to" leads to a figure and does not bound it: "goes up to 43"
_CLIMBS = frozenset(
    "go goes going went gone come comes came coming rise rises rose risen rising climb climbs climbed climbing "
    "move moves moved moving push pushes pushed pushing put puts take takes took bring brings brought raise raised "
    "jump jumps jumped it them".split()
)


def bound(words: list[Word], first: int, at: int) -> str:
    """Whether the words before a figure tell that it is `over` or `under` it, or neither ("").

    >>> from workbench.findings.reading.words import words
    >>> said = ("more than 40", "no more than $40", "up to 40", "rose up to 40", "about 40")
    >>> [bound(words(one), 0, len(words(one)) - 1) for one in said]
    ['over', 'under', 'under', '', '']
    """
    before = [word.low for word in words[max(first, at - _NEAR - 1) : at] if word.text not in SIGNS][-_NEAR:]
    last = before[-1:]
    at_most = before[-2:] == ["up", "to"] and before[0] not in _CLIMBS
    if at_most or before[-2:] in _MOST or last in (["under"], ["below"]):
        return "under"
    if before[-2:] == ["at", "least"] or last in (["over"], ["above"], ["exceeding"]):
        return "over"
    if last != ["than"]:
        return ""
    if not {"more", "higher", "larger"}.isdisjoint(before):
        return "under" if "no" in before else "over"
    return "" if {"less", "fewer", "lower"}.isdisjoint(before) else "over" if "no" in before else "under"
