"""Where somebody's words stand between quotation marks: curly, straight, single, angle, and left open.

Only the outermost quotation is told; a quotation within it belongs to it. A line is a paragraph. A speech that runs on
over lines is told line by line, whether its mark is left open and set again (as in newspapers) or not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from workbench.articles.characters import blanked

_MARK = re.compile(r"``|''|[“”„‟\"‘’‚'«»‹›「」『』＂]")
_LINE = re.compile(r"[^\r\n]+")
# what may close each opening mark; the straight ones and the German ones are read by their neighbours
_CLOSERS = {
    "“": "”\"“", "„": "“”\"", "‟": "”\"", '"': '"”', "＂": "＂", "``": ("''", '"', "”"), "''": ("''",),
    "‘": "’'", "‚": "‘’", "'": "'’", "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』",
}  # fmt: skip
_SINGLE = frozenset("‘‚'’")
_POSSESSIVE = frozenset("'’‘")
_AFTER_CLOSING = frozenset(",.;:!?)]}")
_RUN = 12  # lines over which a speech may run without being opened again
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
    if not _MARK.search(text):
        return []
    text = blanked(text)
    lines = [_Line.read(text, *match.span()) for match in _LINE.finditer(text)]
    found: list[Quotation] = []
    runs = 0  # lines for which the quotation left open still runs
    for number, line in enumerate(lines):
        first = 0
        if runs:
            closer = line.first_closer() if runs == 1 else None
            end = line.end if closer is None else line.marks[closer][1]
            found += _quotation(text, line.start, end, closed=closer is not None)
            first = len(line.marks) if closer is None else closer + 1
            runs -= 1
        left = line.paired(first, found)
        if left is not None and not runs:
            at, _, mark = line.marks[left]
            runs = _runs_on(lines, number, mark)
            if runs or _left_open(text, at, line, lines[number + 1] if number + 1 < len(lines) else None):
                found += _quotation(text, at, line.end, closed=False)
    return found


class _Line(NamedTuple):
    """A line with its quotation marks, what each may do, and which one closes it."""

    start: int
    end: int
    marks: list[tuple[int, int, str]]
    roles: list[str]
    closing: list[int | None]

    @classmethod
    def read(cls, text: str, start: int, end: int) -> _Line:
        marks = [(m.start(), m.end(), m[0]) for m in _MARK.finditer(text, start, end)]
        roles = [_role(text, mark, start, end) for mark in marks]
        return cls(start, end, marks, roles, _next_closers(text, marks, roles))

    def paired(self, first: int, found: list[Quotation]) -> int | None:
        """Add the quotations from mark `first` on; the first mark that opens and is not closed, or None."""
        i, left = first, None
        while i < len(self.marks):
            at, _, mark = self.marks[i]
            j = self.closing[i] if "o" in self.roles[i] and mark in _CLOSERS else None
            if j is not None:
                found.append(Quotation(at, self.marks[j][1], True))
                i, left = j, None  # what stood open before a whole quotation was a slip
            elif "o" in self.roles[i] and mark in _CLOSERS and left is None:
                left = i
            i += 1
        return left

    def first_closer(self) -> int | None:
        """The first mark that does something, when it can only close."""
        first = next((i for i, role in enumerate(self.roles) if role), None)
        return first if first is not None and self.roles[first] == "c" else None


def _runs_on(lines: list[_Line], number: int, mark: str) -> int:
    """For how many lines more a quotation runs whose mark opens in a line and closes at the next mark, further down."""
    if mark in _SINGLE:
        return 0
    for n in range(number + 1, min(number + 1 + _RUN, len(lines))):
        closer = lines[n].first_closer()
        if closer is not None and lines[n].marks[closer][2] in _CLOSERS[mark]:
            return n - number
        if any(lines[n].roles):
            return 0
    return 0


def _quotation(text: str, start: int, end: int, *, closed: bool) -> list[Quotation]:
    words = text[start:end].rstrip()
    return [Quotation(start, start + len(words), closed)] if len(words) > 1 else []


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


def _left_open(text: str, at: int, line: _Line, following: _Line | None) -> bool:
    """Whether a mark without its partner opens a speech that opens again at the next paragraph, or is the last one."""
    mark = text[at]
    if following is not None and text[following.start] == mark:
        return True
    lead = text[line.start : at].rstrip()
    return mark not in _SINGLE and (not lead or lead[-1] in ",:")
