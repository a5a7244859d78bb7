"""Where somebody's words stand between quotation marks: curly, straight, single, angle, and left open.

Only the outermost quotation is told; a quotation within it belongs to it. A line is a paragraph, and a quotation ends
with its paragraph: a speech that runs on opens again at the next one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"[“”„‟\"‘’‚'«»‹›「」『』＂]|``|''")
_LINE = re.compile(r"[^\r\n]+")
# what may close each opening mark; the straight ones and the German ones are read by their neighbours
_CLOSERS = {
    "“": "”\"“", "„": "“”\"", "‟": "”\"", '"': '"”', "＂": "＂", "``": ("''", '"', "”"), "''": ("''",),
    "‘": "’'", "‚": "‘’", "'": "'’", "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』",
}  # fmt: skip
_SINGLE = frozenset("‘‚'’")
_POSSESSIVE = frozenset("'’‘")
_AFTER_CLOSING = frozenset(",.;:!?)]}")
_AMBIGUOUS = frozenset(["“", '"', "‘", "’", "'", "''", "»", "›", "«", "‹"])
# an apostrophe that opens a word, not a quotation
_ELISION = re.compile(r"['’‘](?:\d0s|em|tis|twas|cause|til|n)\b", re.IGNORECASE)


class Quotation(NamedTuple):
    """A quotation with its marks: its span in the text and whether its closing mark is there."""

    start: int
    end: int
    closed: bool


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of a text, in order; time grows linearly with the text.

    >>> text = "'It's over,' she said. “We go on.”"
    >>> [text[q.start:q.end] for q in quotations(text)]
    ["'It's over,'", '“We go on.”']
    """
    lines = [match.span() for match in _LINE.finditer(text)]
    found: list[Quotation] = []
    for number, (start, end) in enumerate(lines):
        following = text[lines[number + 1][0]] if number + 1 < len(lines) else ""
        found += _in_paragraph(text, start, end, following)
    return found


def _in_paragraph(text: str, start: int, end: int, following: str) -> list[Quotation]:
    marks = [(m.start(), m.end(), m[0]) for m in _MARK.finditer(text, start, end)]
    roles = [_role(text, mark, start, end) for mark in marks]
    closing = _next_closers(text, marks, roles)
    found = []
    i = 0
    while i < len(marks):
        at, after, mark = marks[i]
        if "o" not in roles[i] or mark not in _CLOSERS:
            i += 1
            continue
        j = closing[i]
        if j is not None:
            found.append(Quotation(at, marks[j][1], True))
            i = j + 1
        elif _left_open(text, at, start, mark, following) and text[after:end].strip():
            found.append(Quotation(at, at + len(text[at:end].rstrip()), False))
            break
        else:
            i += 1
    return found


def _role(text: str, mark: tuple[int, int, str], start: int, end: int) -> str:
    """Whether a mark may open (o), close (c), or both, judged by what stands on either side."""
    at, after, sign = mark
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    if sign not in _AMBIGUOUS:
        return "oc" if sign == "＂" else "o" if sign in _CLOSERS else "c"
    if before.isalnum() and behind.isalnum():
        return ""  # an apostrophe, an inch
    opens = not behind.isspace() and behind not in _AFTER_CLOSING
    closes = not before.isspace()
    if sign in _SINGLE:
        if _ELISION.match(text, at):
            return ""
        opens = opens and sign != "’" and (behind.isalnum() or behind in '“"…[£$€')
    if sign in "“‘»›«‹":  # each may close in one language and open in another
        opens = opens and (sign in "“‘" or before.isspace() or before in "([")
        closes = closes and not opens
    opens = opens and not before.isalnum()
    return "o" * opens + "c" * closes


def _next_closers(text: str, marks: list[tuple[int, int, str]], roles: list[str]) -> list[int | None]:
    """For each opening mark the mark that closes it, found in one pass from the right."""
    nearest: dict[str, int] = {}
    single = ""  # what the single mark before this one, seen from the right, does
    closing: list[int | None] = [None] * len(marks)
    for i in range(len(marks) - 1, -1, -1):
        mark, role = marks[i][2], roles[i]
        if "o" in role:
            options = [nearest[sign] for sign in _CLOSERS.get(mark, ()) if sign in nearest]
            closing[i] = min(options, default=None)
        if "c" in role and not (mark in _POSSESSIVE and single == "c" and _possessive(text, marks[i])):
            nearest[mark] = i
        if mark in _POSSESSIVE and role:
            single = role
    return closing


def _possessive(text: str, mark: tuple[int, int, str]) -> bool:
    """Whether a mark stands as in "the workers' fault"; it does when a later mark closes what it would have closed."""
    at, after, _ = mark
    return text[at - 1 : at] in "sSzx" and text[after : after + 1] == " " and text[after + 1 : after + 2].isalpha()


def _left_open(text: str, at: int, start: int, mark: str, following: str) -> bool:
    """Whether a mark without its partner opens a speech that runs on: the next paragraph opens with the same mark."""
    if following == mark:
        return True
    lead = text[start:at].rstrip()
    return mark not in _SINGLE and (not lead or lead[-1] in ",:")
