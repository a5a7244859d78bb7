"""Remarks on the form of an insight: parts that are missing or empty, a long summary, ragged tables."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.insight.headings import KINDS, canonical_name
from workbench.insight.model import Insight
from workbench.insight.outline import outline
from workbench.insight.parts import Table
from workbench.insight.remarks import Remark

LONGEST_SUMMARY = 120  # words; the summaries of the two finished reports have about 100


def missing(insight: Insight) -> Iterator[Remark]:
    """Sections and closing without a heading in the text the insight was read from, and still without content."""
    for kind in _without_heading(insight):
        message = f"there is no heading such as {canonical_name(kind)!r}"
        yield Remark(where=kind, rule="missing", severity="error", message=message)


def empty(insight: Insight) -> Iterator[Remark]:
    """Fields with nothing in them, a heading apart."""
    unheaded = _without_heading(insight)
    for name, text in insight.texts().items():
        if not text and name not in unheaded:
            yield Remark(where=name, rule="empty", severity="error", message="nothing is written here yet")


def long_summary(insight: Insight) -> Iterator[Remark]:
    """A summary of more than LONGEST_SUMMARY words."""
    words = len(insight.summary.split())
    if words > LONGEST_SUMMARY:
        message = f"{words} words; a summary is read when it has no more than {LONGEST_SUMMARY}"
        yield Remark(where="summary", rule="long_summary", severity="note", message=message)


def ragged_tables(insight: Insight) -> Iterator[Remark]:
    """Rows of a table with more or fewer cells than it has columns."""
    for section in insight.sections:
        for table in (block for block in section.blocks if isinstance(block, Table)):
            for number, row in enumerate(table.rows, start=1):
                if len(row) != len(table.columns):
                    message = (
                        f"row {number} ({row[0]!r}) has {_cells(row)}, the head of the table {_cells(table.columns)}"
                    )
                    yield Remark(where=section.kind, rule="ragged_table", severity="warning", message=message)


def _without_heading(insight: Insight) -> list[str]:
    """The parts that neither the text the insight was read from nor the analyst has begun."""
    if not insight.style.source:
        return []
    there, texts = outline(insight.style.source).kinds(), insight.texts()
    return [kind for kind in (*KINDS, "closing") if kind not in there and not texts[kind]]


def _cells(row: tuple[str, ...]) -> str:
    return f"{len(row)} cell{'s' if len(row) > 1 else ''}"
