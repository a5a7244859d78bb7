"""Two articles on facing columns, as a page that needs no kernel, script or style sheet, and as plain text."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from workbench.charts.reading import KINDS, Piece, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.charts.side_by_side import Heading, SideBySide

_FOLDED = 3  # sentences in a row that are the same: from here on one line says so

# told apart by their lines where colours are not seen; the tints are clear enough for light and dark pages. No `mark`:
# JupyterLab takes `color: inherit` from notebooks nobody trusts, and a mark without it is black, on dark pages too
_STYLES = {
    "number": "border-bottom: 2px solid #2f7fbf; background-color: rgba(0, 114, 178, 0.16); font-weight: bold",
    "name": "border-bottom: 2px dashed #1f9d78; background-color: rgba(0, 158, 115, 0.16); font-weight: bold",
    "quotation": "border-bottom: 3px double #c2649a; background-color: rgba(204, 121, 167, 0.18); font-weight: normal",
    "word": "border-bottom: 1px dotted #8a8d93; font-weight: normal",
}
_CELL = "width: 50%; padding: 7px 14px 7px 0; text-align: left; vertical-align: top; white-space: normal"
_CELL += "; overflow-wrap: anywhere; font-size: 1em; line-height: 1.55"
_QUIET = "opacity: 0.82"  # of black on white or the reverse this leaves more than 7:1
_SMALL = "font-size: 0.85em; font-weight: normal"


def html(pair: SideBySide) -> Iterator[str]:
    """The parts of an HTML fragment: grounds, legend, and a table of two columns."""
    yield '<section class="side-by-side" style="max-width: 1100px">'
    why = f'<br><span style="{_QUIET}">{escape(pair.why)}</span>' if pair.why else ""
    yield f'<p dir="auto"><strong>{escape(pair.grounds)}</strong>{why}</p>'
    if pair.decision:
        yield f'<p dir="auto"><strong>{escape(pair.decision)}</strong></p>'
    samples = " &nbsp; ".join(_mark(KINDS[kind], (kind,)) for kind in KINDS)
    yield f'<p style="{_SMALL}">What differs: {samples}</p>'
    yield '<table style="width: 100%; table-layout: fixed; border-collapse: collapse"><thead><tr>'
    for heading in (pair.left, pair.right):
        details = f'<span style="{_SMALL}">{escape(heading.published)}</span>'
        yield f'<th scope="col" dir="auto" style="{_CELL}; font-weight: bold">{escape(heading.title)}<br>{details}</th>'
    yield "</tr></thead><tbody>"
    for relation, run in groupby(pair.rows, key=lambda row: row.relation):
        rows = list(run)
        if relation == "same" and len(rows) >= _FOLDED:
            texts = " ".join(escape(_plain(row.left or ())) for row in rows)
            fold = f'<details><summary style="{_QUIET}">{len(rows)} sentences are the same</summary>{texts}</details>'
            yield f'<tr><td colspan="2" dir="auto" style="{_CELL}; padding-right: 0">{fold}</td></tr>'
        else:
            yield from (f"<tr>{_cell(row, 'left')}{_cell(row, 'right')}</tr>" for row in rows)
    yield "</tbody></table>"
    if pair.left_out:
        yield f"<p>{pair.left_out} more sentences are not shown.</p>"
    yield "</section>"


def _cell(row: Row, side: str) -> str:
    pieces = row.left if side == "left" else row.right
    alone = row.relation.startswith("only_")
    if pieces is None:
        return f'<td style="{_CELL}"></td>'
    note = "as above" if row.again == side else f"only {side}" if alone else ""
    label = f' <small style="{_SMALL}; white-space: nowrap">[{note}]</small>' if note else ""
    words = "".join(map(_painted, pieces))
    quiet = f'<span style="{_QUIET}">{words}</span>' if note or row.relation == "same" else words
    return f'<td dir="auto" style="{_CELL}">{quiet}{label}</td>'


def _painted(piece: Piece) -> str:
    label = f'<sup style="font-size: 0.7em; line-height: 0"> {escape(piece.label)}</sup>' if piece.label else ""
    return (_mark(piece.text, piece.kinds) if piece.kinds else escape(piece.text)) + label


def _mark(text: str, kinds: tuple[str, ...]) -> str:
    return f'<b style="{_STYLES[kinds[0]]}">{escape(text)}</b>'


def _plain(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def lines(pair: SideBySide) -> Iterator[str]:
    """The pair in plain text, as one reads the difference of two files: what both have, then left over right."""
    yield ": ".join(filter(None, (pair.grounds, pair.why)))
    if pair.decision:
        yield pair.decision
    yield from (f"{side}: {heading.title} ({heading.published})" for side, heading in _headed(pair))
    for row in pair.rows:
        yield ""
        if row.relation == "same":
            yield f"  {_plain(row.left or row.right or ())}"
            continue
        yield from (f"{sign} {_plain(side)}" for sign, side in (("<", row.left), (">", row.right)) if side is not None)
        if row.said:
            yield f"    [{row.said}]"
    if pair.left_out:
        yield f"\n{pair.left_out} more sentences are not shown."


def _headed(pair: SideBySide) -> tuple[tuple[str, Heading], ...]:
    return (("< left", pair.left), ("> right", pair.right))
