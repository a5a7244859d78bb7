"""A remark on an insight, and where in its text the words stand that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from workbench.insight.body import read_section
from workbench.insight.headings import KINDS
from workbench.insight.lexicon import lexicon
from workbench.insight.lines import in_list
from workbench.insight.model import Insight
from workbench.insight.parts import Item

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a rule has to say on the field `where`, from `start` to `end` of its text; None: on the whole of it."""

    where: str
    rule: str
    severity: str
    message: str
    start: int | None = None
    end: int | None = None


class Said(NamedTuple):
    """An item of a section, its number there, and where its words stand in the text of the section."""

    where: str
    number: int
    item: Item
    start: int
    end: int


def items_said(insight: Insight) -> Iterator[Said]:
    """Every item with the place of its words."""
    texts = insight.texts()
    for kind in KINDS:
        pieces = [piece for piece in read_section(texts[kind], in_list) if piece.shape == "item"]
        for number, (item, piece) in enumerate(zip(insight.section(kind).items, pieces, strict=True)):
            yield Said(kind, number, item, piece.words, piece.end)


@cache
def phrases(name: str, column: str) -> re.Pattern[str]:
    """A pattern for the words in one column of a lexicon, longest first; `;` parts several in one row."""
    found = {words for row in lexicon(name) for words in row[column].split(";") if words}
    longest_first = "|".join(map(re.escape, sorted(found, key=lambda words: (-len(words), words))))
    return re.compile(rf"(?<![\w-])(?:{longest_first})(?![\w-])")
