"""The line an insight is known by: `LUMEN INSIGHT: JAPAN TAKES A STAND`."""

from __future__ import annotations

import re

SERIES = "LUMEN INSIGHT"
_SERIES = re.compile(
    r"(?:\*\*|__)?(?P<series>lumen\s{1,3}insights?)\s{0,3}(?:(?:\*\*|__)?[:：|](?:\*\*|__)?|\s[-–—](?=\s))\s*",
    re.IGNORECASE,
)
_HASHES = re.compile(r"#{1,6}\s+")


def title_parts(line: str) -> tuple[str, str]:
    """The series (empty when none is named) and the title itself, without Markdown's marks around them.

    >>> title_parts("# **LUMEN INSIGHT: TALKS BEGIN**")
    ('LUMEN INSIGHT', 'TALKS BEGIN')
    """
    series, start, end = "", *_without_space(line, 0, len(line))
    before = None
    while (start, end) != before:
        before = start, end
        if hashes := _HASHES.match(line, start, end):
            start = hashes.end()
        if (
            line[start : start + 2] in ("**", "__")
            and end - start > 4
            and line.endswith(line[start : start + 2], start, end)
        ):
            start, end = _without_space(line, start + 2, end - 2)
        if named := _SERIES.match(line, start, end):
            series, start = series or " ".join(named["series"].split()), named.end()
    return series, line[start:end]


def title_line(series: str, title: str) -> str:
    """Series and title as one line."""
    return f"{series}: {title}".strip() if series else title


def _without_space(line: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    while start < end and line[start].isspace():
        start += 1
    while start < end and line[end - 1].isspace():
        end -= 1
    return start, end
