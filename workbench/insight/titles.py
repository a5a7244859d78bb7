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
    series, title = "", line.strip()
    while True:
        before = title
        title = _HASHES.sub("", title, count=1) if _HASHES.match(title) else title
        for mark in ("**", "__"):
            if title.startswith(mark) and title.endswith(mark) and len(title) > 2 * len(mark):
                title = title[len(mark) : -len(mark)].strip()
        if named := _SERIES.match(title):
            series = series or " ".join(named["series"].split())
            title = title[named.end() :]
        if title == before:
            return series, title


def title_line(series: str, title: str) -> str:
    """Series and title as one line."""
    return f"{series}: {title}".strip() if series else title
