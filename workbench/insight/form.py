"""Remarks on the form of an insight: parts that are missing or empty, a long summary, ragged tables."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.insight.headings import FIELDS, KINDS, canonical_name
from workbench.insight.model import Insight
from workbench.insight.outline import outline
from workbench.insight.parts import Table
from workbench.insight.remarks import Remark

LONGEST_SUMMARY = 120  # words; the summaries of the two finished reports have about 100


def missing(insight: Insight) -> Iterator[Remark]:
    """Sections and closing without a heading in the text the insight was read from, and still without content."""
    there = outline(insight.style.source).kinds() if insight.style.source else set(FIELDS)
    for kind in (*KINDS, "closing"):
        if kind not in there and not insight.texts()[kind]:
            message = f"there is no heading such as {canonical_name(kind)!r}"
            yield Remark(where=kind, rule="missing", severity="error", message=message)


def empty(insight: Insight) -> Iterator[Remark]:
    """Fields with nothing in them."""
    for name, text in insight.texts().items():
        if not text:
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
                        f"row {number} ({row[0]!r}) has {len(row)} cells, the table has {len(table.columns)} columns"
                    )
                    yield Remark(where=section.kind, rule="ragged_table", severity="warning", message=message)
