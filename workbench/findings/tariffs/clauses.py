"""Where a sentence about a tariff falls into clauses: at conjunctions, dashes, and where a new subject follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.findings.dating.patterns import surfaces
from workbench.findings.reading.words import Word
from workbench.findings.tariffs.grammar import months, plain

if TYPE_CHECKING:
    from workbench.findings.tariffs.sentences import Mark

SUBJECT = 9  # words of a subject after "and", before its auxiliary


def clauses_of(text: list[Word], lows: list[str], marks: dict[str, list[Mark]]) -> list[int]:
    """The number of each word's clause; a conjunction opens one, and so does the comma after a leading clause."""
    subjects = {mark.first: mark.last for mark in marks.get("place", ())}
    ends = set(subjects.values())
    cues = (mark for some in marks.values() for mark in some) if subjects or "and" in lows else ()
    verbs = {mark.first for mark in cues if mark.form in ("present", "past", "base")}
    conjunctions, subordinators = plain("conjunction"), plain("subordinator")
    found: list[int] = []
    clause, told = 0, False
    leading = lows[:1] in (["should"], ["had"], ["were"])  # "Should the pause lapse, the rate …"
    helpers = plain("auxiliary")
    for i, low in enumerate(lows):
        if low in helpers:
            told = True
        if low not in _PARTS and low not in conjunctions and low not in subordinators:
            continue
        following = lows[i + 1] if i + 1 < len(lows) else ""
        opens = (
            (low in conjunctions and not _is_time(text, i))
            or is_dash(text, i)
            or (low == "and" and following in ("that", "whether", "if"))
            or (low in subordinators and not _is_date(following))
        )
        if low == "and" and i + 1 in subjects:
            after = subjects[i + 1]
            opens = after in verbs or (after < len(lows) and lows[after] in plain("auxiliary"))
            # "tariffs on Canada and Mexico were postponed" names both, "… and Mexico was hit" goes on
            opens = opens and not (i in ends and lows[after] in plain("plural"))
        opens = opens or (low == "and" and told and _is_subject(text, i + 1, verbs))
        if opens or (leading and low == ","):
            found += [clause] * (i - len(found))
            clause += 1
            # "the EU accepts 15%, while its own duty, 10%, is to go": the comma after a trailing clause ends nothing
            trails = low in ("while", "whereas") and i > 0 and lows[i - 1] == ","
            leading = opens and low in subordinators and not trails
            told = told and not opens
    return found + [clause] * (len(lows) - len(found))


def _is_subject(text: list[Word], i: int, verbs: set[int]) -> bool:
    """Whether a noun phrase and its auxiliary follow: "… has been approved, and | a rise to 40% will be …"."""
    if i >= len(text) or text[i].low not in ("a", "an", "the", "its", "their", "his", "her"):
        return False
    for at in range(i + 1, min(len(text), i + SUBJECT)):
        word = text[at].low
        if word in plain("auxiliary") or (at in verbs and at > i + 1):
            return True  # "…, and the rate goes to 30%"
        if word in ("which", "that", "who", "and", ",", ";", ".") or (at in verbs and text[at - 1].low in plain("be")):
            return False
    return False


def is_dash(text: list[Word], i: int) -> bool:
    """Whether a hyphen stands alone between blanks, as a dash or the bullet of a list."""
    if text[i].text != "-" or not 0 < i < len(text) - 1:
        return False
    if text[i - 1].end == text[i].start:
        return text[i - 1].text == "-"
    return text[i + 1].text == "-" or text[i].end < text[i + 1].start


def _is_time(text: list[Word], i: int) -> bool:
    """Whether a colon stands within a time of day: 12:01."""
    return text[i].low == ":" and i + 1 < len(text) and text[i + 1].start == text[i].end and text[i + 1].low.isdigit()


def _is_date(word: str) -> bool:
    """Whether a word after "since" or "after" makes it a date rather than a clause."""
    return word[:1].isdigit() or word in _THEN or word in months() or word in surfaces("weekday")


_THEN = frozenset("last this early late mid next then yesterday earlier midnight".split())
_PARTS = frozenset({"and", ",", "-"})  # what may part two clauses, conjunctions aside
