"""New pieces woven into what was typed: what is equal keeps its bytes, what is new looks like its neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from workbench.insight.body import Piece
from workbench.insight.changes import origins
from workbench.insight.habits import CANONICAL, Habits
from workbench.insight.headings import heading
from workbench.insight.lines import after_bullet, cell, cell_spans, cells, escaped, in_section, label_length, row

Test = Callable[[str], bool]
_NUMBER = re.compile(r"\d+")


def woven(
    typed: str,
    had: Sequence[Piece],
    wanted: Sequence[Piece],
    habits: Habits,
    *,
    special: Test = in_section,
    under_heading: bool = True,
) -> str:
    """The text `typed`, which holds the pieces `had`, with the pieces `wanted` in their place.

    `special` tells which lines of text need a backslash; `under_heading` whether a heading stands before it.
    """
    before, after = _around(typed, had, wanted, habits, under_heading)
    sources = origins([one[:2] for one in had], [one[:2] for one in wanted], lambda one, other: one[0] == other[0])
    numbered = len([one for one in had if one.shape == "item"]) != len([one for one in wanted if one.shape == "item"])
    found, place, like = [before], 0, habits.bullet
    for at, piece in enumerate(wanted):
        source = None if (origin := sources[at]) is None else had[origin]
        if at:
            found.append(_gap(typed, had, wanted, sources, at, habits))
        place = place + 1 if piece.shape == "item" and not piece.opens else 1
        if piece.shape == "item":
            like = typed[source.start : source.words] if source else _bullet(typed, had, like)
            if numbered:
                like = _NUMBER.sub(str(place), like, count=1)
            found.append(_item(typed, source, piece, like, habits, special))
        elif source is not None and source.content == piece.content:
            found.append(typed[source.start : source.end])
        else:
            found.append(_written(typed, source, piece, habits, special))
    return "".join([*found, after])


def _around(
    typed: str, had: Sequence[Piece], wanted: Sequence[Piece], habits: Habits, under_heading: bool
) -> tuple[str, str]:
    """What stands before the first piece and after the last."""
    if had:
        before, after = typed[: had[0].start], typed[had[-1].end :]
        first, *rest = after.splitlines(keepends=True) or [""]
        if not wanted and before.splitlines(keepends=True):
            return before, "".join(rest) if not first.strip() else after
        inline = under_heading and not before and wanted and wanted[0].shape != "text"
        return (habits.newline if inline else before), after
    if not under_heading or not wanted:
        return "", typed if not wanted else 2 * habits.newline + typed
    first, *rest = typed.splitlines(keepends=True) or [""]
    usual = habits.after_heading if wanted[0].shape != "head" else ""
    before = usual or (first if first.endswith(("\n", "\r")) else first + habits.newline)
    return before, habits.newline + "".join(rest) if typed else ""


def _gap(
    typed: str, had: Sequence[Piece], wanted: Sequence[Piece], sources: Sequence[int | None], at: int, habits: Habits
) -> str:
    """What stands between a piece and the one before it: as typed when both stood there so."""
    one, other = sources[at - 1], sources[at]
    if one is not None and other == one + 1 and had[other].opens == wanted[at].opens:
        return typed[had[one].end : had[other].start]
    return habits.gap(wanted[at - 1], wanted[at])


def _bullet(typed: str, had: Sequence[Piece], like: str) -> str:
    """The bullet of a new item: that of the item before it, else of any in the section, else the usual."""
    return next((typed[one.start : one.words] for one in had if one.shape == "item"), like)


def _item(typed: str, source: Piece | None, piece: Piece, bullet: str, habits: Habits, special: Test) -> str:
    """An item with its bullet; a label that has not changed keeps its marks."""
    if source is not None and source.content == piece.content:
        return bullet + typed[source.words : source.end]
    label, text = piece.content
    if label:
        words = typed[source.words : source.end] if source is not None and source.content[0] == label else ""
        text = (words[: label_length(words)] or f"{label}: ") + text
    first, *more = text.split("\n")
    if after_bullet(bullet + "x") != len(bullet):  # an empty item was typed without the space
        bullet += " "
    if (read := heading(bullet + first)) and read.kind:  # "2. Outlook" would open a section, "• Outlook" does not
        bullet = CANONICAL.bullet
    indent = " " * max(len(bullet), 2)
    lines = [bullet + first if first else bullet.rstrip(), *(indent + escaped(line, special) for line in more)]
    return habits.newline.join(lines)


def _written(typed: str, source: Piece | None, piece: Piece, habits: Habits, special: Test) -> str:
    """A line of text or a row of a table, in the place of the one it changes."""
    old = typed[source.start : source.end] if source else ""
    if piece.shape == "text":
        return old[: source.words - source.start if source else 0] + escaped(piece.content[0], special)
    line, *below = old.splitlines(keepends=True) or [""]
    if len(cell_spans(line)) == len(piece.content) and line.strip():
        line = _with_cells(line, piece.content)
        return line + "".join(below) if below or piece.shape == "row" else line
    parting = "|" + "---|" * len(piece.content)
    return row(piece.content) + (habits.newline + parting if piece.shape == "head" else "")


def _with_cells(line: str, values: Sequence[str]) -> str:
    """The row with other words in the cells that changed."""
    had = cells(line)
    for (start, end), old, new in reversed(list(zip(cell_spans(line), had, values, strict=True))):
        if old != new:
            line = line[:start] + cell(new) + line[end:]
    return line
