"""Whether a text is a finished insight, and what it calls itself."""

from __future__ import annotations

import re
from functools import cache

from workbench.articles.words import rows

_LINE = re.compile(r"[^\r\n]+")
_HEADING = re.compile(
    r"[\W\d_]{0,24}"  # emoji, #, **, 1., 1), 1️⃣
    r"(?:(?:section|part)\s\d[\W_]{0,8}|[ivx]{1,4}[.)]\s)?"
    r"(?P<name>[a-z]+(?: [a-z]+){0,2})"
    r"[\W_]{0,12}",
    re.IGNORECASE,
)
_RUN_IN = re.compile(r"\W{0,16}[1-5][.)]\W{1,8}(?P<name>[a-z]+(?: [a-z]+){0,2})\s?(?:\*\*)?[:—–]", re.IGNORECASE)
_MARKER = re.compile(r"(?:#{1,6}\s{0,3}|\*\*|__)(?:\*\*)?(title|summary|news comment)\W{0,6}", re.IGNORECASE)
_LONGEST_HEADING = 80


def is_insight(text: str) -> bool:
    r"""Whether the text is built as an insight is: its field markers, or three of its five headings in order.

    Headings count by their names (`lexicons/sections.csv`), however they are typed; numbered points alone do not.

    >>> is_insight("# Title\nA\n\n# Summary\nB\n\n# News Comment\n1. Event Identification\nC")
    True
    >>> is_insight("Five things to know\n1. What is a tariff?\n2. Who pays?\n3. What next?")
    False
    """
    markers: set[str] = set()
    sections: list[int] = []
    for line in _LINE.finditer(text):
        if line.end() - line.start() <= _LONGEST_HEADING and (marker := _MARKER.fullmatch(line[0].strip(" \t\ufeff"))):
            markers.add(marker[1].lower())
        elif (section := _section(line[0])) and section > max(sections, default=0):
            sections.append(section)
        if len(sections) >= 3 or len(markers) == 3 or (len(markers) == 2 and sections):
            return True
    return False


def insight_title(text: str) -> str | None:
    r"""The line below the title marker, if there is one.

    >>> insight_title("# Title\nLUMEN INSIGHT: TALKS\n\n# Summary\n…")
    'LUMEN INSIGHT: TALKS'
    """
    lines = (line[0].strip(" \t\ufeff") for line in _LINE.finditer(text))
    marked = next((line for line in lines if (found := _MARKER.fullmatch(line)) and found[1].lower() == "title"), None)
    title = next((line for line in lines if line), None) if marked else None
    return title if title and len(title) <= 300 and not _MARKER.fullmatch(title) else None


@cache
def _names() -> dict[str, int]:
    return {row["name"]: int(row["section"]) for row in rows("sections")}


def _section(line: str) -> int | None:
    """The number of the section that this line heads; a numbered heading may run on into its paragraph."""
    if len(line) <= _LONGEST_HEADING and (heading := _HEADING.fullmatch(line.strip())):
        return _names().get(heading["name"].lower())
    run_in = _RUN_IN.match(line)
    return _names().get(run_in["name"].lower()) if run_in else None
