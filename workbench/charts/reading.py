"""Two articles sentence beside sentence, cut into pieces that can be painted: what differs, of which kind, in words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.stories.alignment import align

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# what is called out, strongest first: a number outweighs the words around it
KINDS = {"number": "number", "name": "name", "quotation": "quote", "word": "wording"}
MOST = 120_000  # characters a reader is shown of a pair, some two hours of reading
LONGEST = 4000  # characters shown of one sentence
SIDES = ("left", "right")
_QUOTES = "“”„\"'‘’«»"
_SHORT = 90  # characters of a change that is told in words
# half a pair of surrogates cannot be sent anywhere; the others would turn the text around them
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text, the kinds of change it is part of, strongest first, and the label of a change that ends with it."""

    text: str
    kinds: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence beside the one that renders it; a side is None where only the other article has it.

    `relation` is same, edited, rendered, only_left or only_right; `again` the side that stood in a row above already;
    `said` tells the difference in words, and is empty where there is none.
    """

    relation: str
    left: tuple[Piece, ...] | None
    right: tuple[Piece, ...] | None
    again: str
    said: str


def reading(left: str, right: str) -> tuple[list[Row], int]:
    """The rows of two texts in reading order, and how many of them are beyond what a reader is shown."""
    aligned = align(left, right)
    each = [aligned[f"{side}_end"] - aligned[f"{side}_start"] for side in SIDES]
    long = sum((length.fillna(0).clip(upper=LONGEST).to_numpy(int) for length in each), np.zeros(len(aligned), int))
    shown = aligned[np.cumsum(long) <= MOST]
    return list(rows_of(shown, left, right)), len(aligned) - len(shown)


def rows_of(aligned: pd.DataFrame, left: str, right: str) -> Iterator[Row]:
    """What to paint for each row of `wb.align`, of the texts it was made from."""
    seen: set[tuple[str, int]] = set()
    for row in aligned.to_dict("records"):
        changes = row["changes"]
        sides: dict[str, tuple[Piece, ...] | None] = {}
        again = ""
        for side, text in zip(SIDES, (left, right), strict=True):
            if pd.isna(row[f"{side}_start"]):
                sides[side] = None
                continue
            start, end = int(row[f"{side}_start"]), int(row[f"{side}_end"])
            sides[side] = pieces(text, start, end, _marks(changes, side))
            again = side if (side, start) in seen else again
            seen.add((side, start))
        relation = str(row["relation"])
        yield Row(relation, sides["left"], sides["right"], again, in_words(relation, changes))


def pieces(text: str, start: int, end: int, marks: Iterable[tuple[int, int, str]]) -> tuple[Piece, ...]:
    """`text[start:end]`, cut wherever a mark (start, end, kind) begins or ends; marks may overlap.

    >>> [(piece.text, piece.kinds) for piece in pieces("a 10% duty", 0, 10, [(2, 5, "number")])]
    [('a ', ()), ('10%', ('number',)), (' duty', ())]
    """
    last = min(end, start + LONGEST)
    clipped = ((max(start, first), min(last, after), kind) for first, after, kind in marks)
    bounds: dict[int, list[tuple[int, str]]] = {start: [], last: []}
    for first, after, kind in clipped:
        if first < after:
            bounds.setdefault(first, []).append((1, kind))
            bounds.setdefault(after, []).append((-1, kind))
    cuts = sorted(bounds)
    open_kinds: Counter[str] = Counter()
    found = []
    for here, there in pairwise(cuts):
        for step, kind in bounds[here]:
            open_kinds[kind] += step
        ended = {kind for step, kind in bounds[there] if step < 0}
        label = next((name for kind, name in KINDS.items() if kind in ended and kind != "word"), "")
        found.append(Piece(visible(text[here:there]), tuple(kind for kind in KINDS if open_kinds[kind]), label))
    if last < end:
        found.append(Piece(f" … ({end - last} more characters)"))
    return tuple(found)


def in_words(relation: str, changes: Iterable[Any]) -> str:
    """What differs: figures, names and quotations one by one, other words counted."""
    if relation.startswith("only_"):
        return f"only in the {relation.removeprefix('only_')} article"
    counted = list(changes)
    named = [change for kind in KINDS for change in counted if change.kind == kind != "word"]
    said = [f"{KINDS[change.kind]}: {_side(change.left)} → {_side(change.right)}" for change in named[:6]]
    if len(named) > 6:
        said.append(f"{len(named) - 6} more")
    words = sum(change.kind == "word" for change in counted)
    if words:
        said.append(f"{words} change{'s' if words > 1 else ''} of wording")
    return "; ".join(said) or ("in other words" if relation == "rendered" else "")


def visible(text: str) -> str:
    """Text whose characters that steer a screen, or that nothing can show, are seen: a reader is to notice them."""
    return _UNSEEN.sub(
        lambda found: f"[U+{ord(found[0]):04X}]" if found[0] >= "\u2000" else "\N{REPLACEMENT CHARACTER}", text
    )


def _marks(changes: Iterable[Any], side: str) -> list[tuple[int, int, str]]:
    spans = ((getattr(one, f"{side}_start"), getattr(one, f"{side}_end"), one.kind) for one in changes)
    return [(start, end, kind) for start, end, kind in spans if start is not None and end is not None]


def _side(words: str) -> str:
    shown = visible(" ".join(words[: 4 * _SHORT].split()))
    if not shown:
        return "nothing"
    cut = shown if len(shown) <= _SHORT else f"{shown[:_SHORT]}…"
    return cut if cut[0] in _QUOTES else f"“{cut}”"
