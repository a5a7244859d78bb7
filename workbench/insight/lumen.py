"""LUMEN text read as an insight, however it was typed."""

from __future__ import annotations

import warnings
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from pathlib import PurePath

from workbench.errors import InputError, expect
from workbench.insight.body import Piece, prose_of, read_prose, read_section, section_blocks
from workbench.insight.claims import ORDER
from workbench.insight.headings import KINDS, Heading
from workbench.insight.lines import has_words, in_prose, one_line, unescaped
from workbench.insight.model import Insight, Style
from workbench.insight.outline import Outline, Segment, outline
from workbench.insight.parts import Closing, Section
from workbench.insight.titles import title_parts


class InsightWarning(UserWarning):
    """Something in an insight is odd but was read; the message names the line where there is one."""


class InsightSyntaxError(InputError):
    """The text is no insight: `line` (counted from 1) is where reading stopped, `expected` what was wanted there."""

    def __init__(self, came: str, *, line: int, expected: str, source: str = "") -> None:
        super().__init__(f"{source}line {line}: {came}; expected {expected}")
        self.came = came
        self.line = line
        self.expected = expected

    def in_file(self, path: PurePath) -> InsightSyntaxError:
        """The same error, naming the file."""
        return InsightSyntaxError(self.came, line=self.line, expected=self.expected, source=f"{path}, ")


def parse_insight(text: str) -> Insight:
    """The insight that a text in LUMEN format holds.

    The format is a title, a summary, five numbered sections and a closing; headings in Markdown or bold, other numbers,
    bullets and names, missing or surplus parts are read as well. What is odd is kept as text, warned of
    (InsightWarning) and listed in `insight.warnings`. `insight.to_lumen()` is the same text again, byte for byte.
    Raises InsightSyntaxError, which names the line and what was expected, for what is no insight.

    >>> insight = parse_insight(Insight.blank("TALKS BEGIN").with_texts(variables="- the yen").to_lumen())
    >>> insight.title, insight.variables.items[0].text
    ('TALKS BEGIN', 'the yen')
    """
    expect(text, str, wanted="the text of an insight", made_by="a str, or read a file with wb.read_insight()")
    insight = read_lumen(text)
    warn_of(insight, stacklevel=3)
    return insight


def warn_of(insight: Insight, *, stacklevel: int) -> None:
    """Warn of everything that is odd about an insight, on behalf of the caller so many frames up."""
    for warning in insight.warnings:
        warnings.warn(warning, InsightWarning, stacklevel=stacklevel)


def read_lumen(text: str) -> Insight:
    """What `parse_insight` reads, without a word."""
    found = _outline(text)
    fields: dict[str, list[list[Piece]]] = {}
    for segment in found.segments:
        fields.setdefault(segment.kind, []).append(pieces(text, segment))
    headings = {segment.kind: segment.heading for segment in found.segments}
    series, title = title_of(text, found)
    texts = {kind: "\n\n".join(map(prose_of, fields.get(kind, []))) for kind in ORDER if kind not in KINDS}
    return Insight(
        series=series,
        title=title,
        preface=texts["preface"],
        summary=texts["summary"],
        comment=texts["comment"],
        sections=tuple(
            Section(
                kind=kind,
                **_named(headings.get(kind)),
                blocks=tuple(block for read in fields.get(kind, []) for block in section_blocks(read)),
            )
            for kind in KINDS
        ),
        closing=Closing(**_named(headings.get("closing")), text=texts["closing"]),
        warnings=(*found.remarks, *_table_remarks(text, found)),
        style=Style(source=text),
    )


def pieces(text: str, segment: Segment) -> list[Piece]:
    """What stands under a heading, piece by piece."""
    typed = text[segment.body : segment.end]
    return read_section(typed) if segment.kind in KINDS else read_prose(typed)


def title_of(text: str, found: Outline) -> tuple[str, str]:
    """Series and title."""
    for segment in found.segments:
        if segment.kind == "title":
            line = one_line(text[segment.body : segment.end])
            return title_parts(unescaped(line, in_prose))
    return "", ""


def _outline(text: str) -> Outline:
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise InsightSyntaxError("a NUL character, so this is no text", line=line, expected="text in UTF-8")
    if not has_words(text):
        raise InsightSyntaxError("the text is empty", line=1, expected="an insight that begins with '# Title'")
    found = outline(text)
    if not found.segments:
        first = next(number for number, line in enumerate(text.splitlines(), 1) if has_words(line))
        raise InsightSyntaxError(
            "neither a title nor two of the five sections are here or below",
            line=first,
            expected="'# Title' with 'LUMEN INSIGHT: …' under it, then '# Summary', '# News Comment' and "
            "'1. Event Identification' to '5. Trend Predictions'",
        )
    return found


def _named(heading: Heading | None) -> dict[str, str]:
    return {"heading": heading.name, "emoji": heading.emoji} if heading else {}


def _table_remarks(text: str, found: Outline) -> Iterator[str]:
    ends = list(accumulate(map(len, text.splitlines(keepends=True))))
    for segment in found.segments:
        for piece in pieces(text, segment):
            if piece.shape not in ("head", "row"):
                continue
            typed = text[segment.body + piece.start : segment.body + piece.end]
            line = 1 + bisect_right(ends, segment.body + piece.start)
            if piece.shape == "head" and len(typed.splitlines()) == 1:
                yield f"line {line}: no line '|---|' under the head of the table"
            if any(row.lstrip().startswith("|") and not row.rstrip().endswith("|") for row in typed.splitlines()):
                yield f"line {line}: a table row that is not closed by '|'"
