"""What stands under a heading: read as pieces that know where they stand, and as paragraphs, lists and tables.

A piece is the smallest thing that can change on its own: a line of text, an item, a row of a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from workbench.insight.lines import (
    Test,
    after_bullet,
    cells,
    in_prose,
    in_section,
    is_row,
    is_rule,
    is_separator,
    lines_of,
    unescaped,
)
from workbench.insight.parts import Item, Items, Paragraph, Section, Table, prose

Shape = Literal["text", "item", "head", "row"]


class Piece(NamedTuple):
    """A line of text, an item, or the head or a row of a table.

    `content` is the line, or label ("" for none) and text, or the cells; `opens` tells whether it begins a
    block of its own. `start` and `end` are where it was typed, indentation included, `words` where its words begin
    (after the bullet).
    """

    shape: Shape
    content: tuple[str, ...]
    opens: bool
    start: int = 0
    end: int = 0
    words: int = 0


class _Line(NamedTuple):
    """A line as typed and as read, where it starts, where its words start and where they end."""

    typed: str
    text: str
    start: int
    words: int
    end: int


def pieces_of_section(section: Section) -> list[Piece]:
    """The pieces a section is written as."""
    found = [Piece("text", (section.lead_in,), True)] if section.lead_in else []
    for block in section.blocks:
        match block:
            case Paragraph(text=text):
                found += [Piece("text", (line,), number == 0) for number, line in enumerate(text.split("\n"))]
            case Items(items=items):
                found += [Piece("item", (i.label or "", i.text), number == 0) for number, i in enumerate(items)]
            case Table(columns=columns, rows=rows):
                found += [Piece("head", columns, True), *(Piece("row", row, False) for row in rows)]
    return found


def pieces_of_prose(text: str) -> list[Piece]:
    """The pieces a running text is written as."""
    paragraphs = [paragraph.split("\n") for paragraph in text.split("\n\n")] if text else []
    return [Piece("text", (line,), at == 0) for lines in paragraphs for at, line in enumerate(lines)]


def read_prose(typed: str) -> list[Piece]:
    """The pieces of a running text as it was typed."""
    found: list[Piece] = []
    opens = True
    for line in _lines(typed):
        words = "" if is_rule(line.text) else unescaped(line.text, in_prose)
        if words:
            found.append(_text(line, words, opens))
        opens = not words
    return found


def read_section(typed: str, special: Test = in_section) -> list[Piece]:
    """The pieces of a section's body as it was typed; `special` tells which lines of text got a backslash."""
    lines = list(_lines(typed))
    found: list[Piece] = []
    at, opens = 0, True
    while at < len(lines):
        line, previous = lines[at], found[-1].shape if found else "text"
        length = 1
        if height := _table_height(lines, at):
            found += _table(lines[at : at + height])
            length = height
        elif after_bullet(line.text):
            length = _item_height(lines, at)
            found.append(_item(lines[at : at + length], special, opens=previous != "item"))
        elif line.text and not is_rule(line.text):
            found.append(_text(line, unescaped(line.text, special), opens or previous != "text"))
        opens = not line.text or is_rule(line.text)
        at += length
    return found


def section_blocks(pieces: Iterable[Piece]) -> tuple[Paragraph | Items | Table, ...]:
    """Pieces as paragraphs, lists and tables."""
    found: list[Paragraph | Items | Table] = []
    for run in _runs(pieces):
        match run[0].shape:
            case "text":
                found.append(Paragraph(text="\n".join(piece.content[0] for piece in run)))
            case "item":
                found.append(Items(items=tuple(Item(label=p.content[0] or None, text=p.content[1]) for p in run)))
            case _:
                found.append(Table(columns=run[0].content, rows=tuple(piece.content for piece in run[1:])))
    return tuple(found)


def prose_of(pieces: Iterable[Piece]) -> str:
    """Pieces of text as running text."""
    return prose("\n\n".join("\n".join(piece.content[0] for piece in run) for run in _runs(pieces)))


def _runs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    found: list[list[Piece]] = []
    for piece in pieces:
        if piece.opens or not found:
            found.append([])
        found[-1].append(piece)
    return found


def _lines(typed: str) -> Iterator[_Line]:
    start = 0
    for line in typed.splitlines(keepends=True):
        text = "" if line.isspace() else "".join(lines_of(line))
        yield _Line(line, text, start, start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        start += len(line)


def _text(line: _Line, words: str, opens: bool) -> Piece:
    return Piece("text", (words,), opens, line.start, line.end, line.words)


def _item(lines: list[_Line], special: Test, *, opens: bool) -> Piece:
    first, *more = lines
    text = "\n".join([first.text[after_bullet(first.text) :], *(unescaped(line.text, special) for line in more)])
    item = Item(text=text)
    words = min(first.start + after_bullet(first.typed), first.end)
    return Piece("item", (item.label or "", item.text), opens, first.start, lines[-1].end, words)


def _item_height(lines: list[_Line], at: int) -> int:
    """How many lines an item takes: a line indented deeper than its bullet goes on with it."""
    indent = lines[at].words - lines[at].start
    end = at + 1
    while end < len(lines) and _goes_on(lines, end, indent):
        end += 1
    return end - at


def _goes_on(lines: list[_Line], at: int, indent: int) -> bool:
    line = lines[at]
    plain = line.text and not (is_rule(line.text) or after_bullet(line.text) or _table_height(lines, at))
    return bool(plain) and line.words - line.start > indent


def _table_height(lines: list[_Line], at: int) -> int:
    """How many lines the table takes that starts on this line; 0 when none does."""
    text = lines[at].text
    parted = at + 1 < len(lines) and is_separator(lines[at + 1].text)
    bare = parted and "|" in text and not after_bullet(text)
    if not (is_row(text) or bare):
        return 0
    end = at + 1 + parted
    while end < len(lines) and _is_next_row(lines[end].text, bare):
        end += 1
    return end - at


def _is_next_row(text: str, bare: bool) -> bool:
    return is_row(text) or (bare and "|" in text and not after_bullet(text))


def _table(lines: list[_Line]) -> Iterator[Piece]:
    """The head of a table with the line below that parts it from the rows, then the rows."""
    head, *rows = lines
    below = rows.pop(0) if rows and is_separator(rows[0].text) else head
    yield Piece("head", cells(head.text), True, head.start, below.end, head.words)
    for row in rows:
        yield Piece("row", cells(row.text), False, row.start, row.end, row.words)
