"""How somebody types: learned from a text, so that what is added to it looks as if it had always been there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple, TypeVar

from workbench.insight.body import Piece
from workbench.insight.headings import KINDS, Heading

_CLOSE = {("text", "item"), ("item", "item"), ("head", "row"), ("row", "row")}
T = TypeVar("T")
Typed = tuple[str, Heading | None, str, list[Piece]]  # kind, heading, text under it, its pieces


class Habits(NamedTuple):
    """The end of a line, the bullet, what stands after a heading and between two pieces, and the marks of a heading."""

    newline: str = "\n"
    bullet: str = "• "
    after_heading: str = ""
    gaps: Mapping[tuple[str, str, bool], str] = {}
    hashes: str = ""
    bold: str = ""

    def gap(self, one: Piece, other: Piece) -> str:
        """What stands between two pieces: the usual, else the end of a line, with an empty line between blocks."""
        usual = self.gaps.get((one.shape, other.shape, other.opens))
        if usual is not None:
            return usual
        close = (one.shape, other.shape) in _CLOSE or not other.opens
        return self.newline if close else 2 * self.newline


CANONICAL = Habits()


def habits_of(text: str, parts: Iterable[Typed]) -> Habits:
    """The habits that show in a text and its parts."""
    bullets: Counter[str] = Counter()
    gaps: dict[tuple[str, str, bool], Counter[str]] = {}
    leads: Counter[str] = Counter()
    marks: Counter[tuple[str, str]] = Counter()
    for kind, heading, typed, pieces in parts:
        if heading and kind in KINDS:
            marks[heading.hashes, heading.bold] += 1
            leads.update(typed[: piece.start] for piece in pieces[:1] if piece.shape != "head")
        bullets.update(typed[piece.start : piece.words] for piece in pieces if piece.shape == "item")
        for one, other in pairwise(pieces):
            if other.shape == "item" or one.shape == other.shape:
                gap = typed[one.end : other.start]
                gaps.setdefault((one.shape, other.shape, other.opens), Counter())[gap] += 1
    hashes, bold = _usual(marks, ("", ""))
    return Habits(
        newline=_newline(text),
        bullet=_usual(bullets, CANONICAL.bullet),
        after_heading=_usual(Counter({lead: n for lead, n in leads.items() if lead and not lead.strip()}), ""),
        gaps={key: gap for key, counted in gaps.items() if not (gap := _usual(counted, "")).strip() and gap},
        hashes=hashes,
        bold=bold,
    )


def _newline(text: str) -> str:
    return next((end for end in ("\r\n", "\n", "\r") if end in text), "\n")


def _usual(counted: Counter[T], otherwise: T) -> T:
    return counted.most_common(1)[0][0] if counted else otherwise
