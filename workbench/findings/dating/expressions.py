"""What words of a text name a time, found in one scan and not yet placed on the calendar.

After HeidelTime (Strötgen and Gertz 2010): a rule is a name, a pattern (`patterns.py`) and what speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from workbench.findings.dating.patterns import WORD, grammar, surfaces


class Expression(NamedTuple):
    """Words that name a time: the rule that knows them, their span, and what the rule picked out, in lower case."""

    rule: str
    start: int
    end: int
    parts: dict[str, str]


def expressions(text: str) -> Iterator[Expression]:
    """The time expressions of a text from left to right, no two overlapping; the time taken is linear in its length.

    >>> [(e.rule, e.parts) for e in expressions("They may meet on Monday, two days after April 2.")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('weekday', {'weekday': 'monday'}), ('span', {'number': 'two', 'unit': 'day', 'way': 'after'}),
     ('date', {'month': 'april', 'day': '2'})]
    """
    openers, leading, followers, any_rule, rules = grammar()
    words = WORD.findall(text)
    lows = {word: word.lower() for word in set(words)}
    opening = {word: low in leading for word, low in lows.items() if word[0] <= "9" or low in openers}
    led_to = {word for word, low in lows.items() if word[0] <= "9" or low in followers or low in leading}
    position = end = 0
    for word, following in zip_longest(words, words[1:]):  # nothing that a word could begin with is between two
        start = text.index(word, end)
        end = start + len(word)
        if word not in opening or start < position:
            continue
        if opening[word]:
            if not (following in led_to and _leads_on(text, end, leading, followers)):
                continue
        elif len(word) < _YEAR and word[0] <= "9" and following not in led_to and text[end : end + 1] in _NO_TIME:
            continue  # most numbers count something else
        match = any_rule.match(text, start)
        if match is None:
            continue
        rule = match.lastgroup or ""
        exact = rules[rule].match(text, start) or match  # the same pattern at the same place
        parts = {key.rstrip("2"): _plain(words) for key, words in exact.groupdict().items() if words}
        against = _AGAINST.get(rule)
        if against is not None and against(text, *exact.span(), parts):
            continue
        position = exact.end()
        if rule != "name":
            begin = exact.start("number") if "lead" in parts else start
            yield Expression(rule.rstrip("2"), begin, position, parts)


def _leads_on(text: str, end: int, leading: frozenset[str], followers: frozenset[str]) -> bool:
    """Whether a word that ends at `end` leads to a word of time, perhaps over others that lead: "in the last …"."""
    for _ in range(_LED_OVER):
        following = _FOLLOWING.match(text, end)
        if following is None:
            return False
        word = following[1].lower()
        if word not in leading:
            return word in followers or word[0] <= "9"
        end = following.end()
    return True


def _plain(words: str) -> str:
    """A part as the rules look it up: lower case, single blanks, straight apostrophes, no closing full stop."""
    return " ".join(words.lower().replace("’", "'").rstrip(".").split())


def _no_month(text: str, start: int, _end: int, parts: dict[str, str]) -> bool:
    """May and March alone are months only after a word that leads to a time: "in May", never "will May visit"."""
    if parts.keys() & {"year", "edge", "which", "inyear"} or parts["month"] not in ("may", "march"):
        return False
    return _word_before(text, start) not in surfaces("may_precede")


def _no_year(text: str, start: int, end: int, parts: dict[str, str]) -> bool:
    """Four figures are no year when they count things ("2000 workers") or number them ("section 2019")."""
    if "edge" in parts:
        return False
    after = re.match(r"\s?([A-Za-z]+(?:\scent)?)", text[end : end + 24])
    counts = after is not None and after[1].lower() in surfaces("count")
    return counts or _word_before(text, start) in surfaces("label")


def _no_period(text: str, start: int, end: int, parts: dict[str, str]) -> bool:
    """`the year` is a time only with an edge ("the end of the year"), `last day` and `this night` are none."""
    which, unit, edge = parts["which"], parts["unit"], parts.get("edge")
    if which == "the" and unit in surfaces("season"):
        before = _word_before(text, start)  # "in the autumn", and not "the spring water" or "the fall of the rupee"
        return before not in _BEFORE_SEASONS or _goes_on(text, end)
    if which == "the":
        return unit != "weekend" and (edge in (None, "earlier", "later") or unit not in _HAVE_EDGES)
    if which in ("following", "past"):
        return True
    if unit == "date":
        return which not in ("that", "the same")
    if unit == "day":
        return which in ("last", "the last", "previous", "coming")
    return unit == "night" and which not in ("last", "that", "the same", "the previous")


def _no_season(text: str, _start: int, end: int, _parts: dict[str, str]) -> bool:
    """By spring, but not "by spring water"."""
    return _goes_on(text, end)


def _goes_on(text: str, end: int) -> bool:
    """Whether a word follows that the one before may only describe: "the summer house", "in the fall of the rupee"."""
    after = _NEXT_WORD.match(text, end)
    return after is not None and after[1].lower() not in _AFTER_SEASONS and not after[1].lower().endswith("ly")


def _no_span(text: str, start: int, _end: int, parts: dict[str, str]) -> bool:
    """`a day` counts only when it leads somewhere: "a week later", "in a month", "delayed for a month"."""
    leads = parts.get("way") not in (None, "of", "from", "following") or "lead" in parts
    if parts["number"] not in ("a", "an") or leads:
        return False
    return _word_before(text, start) not in ("for", "after") and not _is_rate(text, start)


def _no_fraction(text: str, start: int, _end: int, parts: dict[str, str]) -> bool:
    """Half of something else: "take the second half away", "the first half of the match"."""
    before = _THE.sub("", text[max(0, start - 24) : start])
    led = _word_before(before, len(before)) in surfaces("may_precede") or parts.keys() & {"year", "which", "short"}
    return parts.get("unit") == "half" and not led


def _is_rate(text: str, start: int) -> bool:
    """Whether an amount or how often stands before: "15 a year", "£1bn a year", "twice a week"."""
    before = re.findall(r"\S+", text[max(0, start - 24) : start])[-2:]
    return any(word.lower() in surfaces("count") or _AMOUNT.search(word) for word in before)


def _word_before(text: str, start: int) -> str:
    words = re.findall(r"[\w.]+", text[max(0, start - 24) : start])
    return words[-1].lower().strip(".") if words and not text[start - 1 : start].strip() else ""


_NEXT_WORD = re.compile(r"\s([A-Za-z]+|\d)")
_BEFORE_SEASONS = frozenset(
    "in since by until till before after during through throughout to from over into early late mid toward towards "
    "this last next for around".split()
)
_AFTER_SEASONS = frozenset(
    "and or but when if as at in on for by with to from than that which because while though although before after "
    "the a an its his her their it he she they we i is was are were has have had will would could may might can should "
    "said says told because so only then already still under over without unless until since amid despite about "
    "against not no there this these those".split()
)
_YEAR = 4  # figures
_NO_TIME = frozenset([*" %,)(;“”\"'", "\n", "\u00a0", ""])  # behind a number, where no word of time follows
_LED_OVER = 3  # words; a text may have nothing but "the the the"
_FOLLOWING = re.compile(r"[\s-]([A-Za-z]+|\d)")
_THE = re.compile(r"\b[Tt]he\s$")
_AMOUNT = re.compile(r"^[$€£¥]|\d|(?:million|billion|trillion|bn|mn)$", re.IGNORECASE)
_HAVE_EDGES = frozenset({"week", "month", "quarter", "year", "decade"})
_AGAINST: dict[str, Callable[[str, int, int, dict[str, str]], bool]] = {
    "month": _no_month,
    "year": _no_year,
    "relative": _no_period,
    "lone_season": _no_season,
    "span": _no_span,
    "fraction": _no_fraction,
}
