"""Lines that were broken at a fixed width, found and joined to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_WIDTHS = range(40, 101)  # e-mail, wire services and terminals break between; prose with a line per paragraph is longer
_MARKER = re.compile(r"\s*(?:[-*•>|#]|\d{1,3}[.)]|\(?[a-z\d]{1,2}\))\s")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)]{0,3}\Z")
_HYPHEN = re.compile(r"\w-\Z")


def paragraphs(lines: Sequence[str], *, at_least: int = 3, share: float = 0.4) -> list[range]:
    """Which lines are one paragraph: each its own, unless the text was broken at a fixed width.

    It was when all but a few lines are narrow and, of the lines that follow another, two in five (`share`) and three
    (`at_least`, fewer may be chance) go on in lower case where the line before ended no sentence.

    >>> paragraphs(["Talks on tariffs began", "on Monday.", "", "They go on."])
    [range(0, 1), range(1, 2), range(2, 3), range(3, 4)]
    """
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[-1 - len(lengths) // 20] if lengths else 0  # one line in twenty may hold an address
    pairs = [(before, line) for before, line in pairwise(lines) if before and line]
    broken = sum(_goes_on(before, line) for before, line in pairs)
    if width not in _WIDTHS or broken < max(at_least, share * len(pairs)):
        return [range(number, number + 1) for number in range(len(lines))]
    starts = [0]
    for number, (before, line) in enumerate(pairwise(lines), start=1):
        if not (before and line and (_goes_on(before, line) or _filled(before, line, width))):
            starts.append(number)
    return [range(start, end) for start, end in pairwise([*starts, len(lines)])]


def joined(lines: Sequence[str]) -> str:
    """The lines of one paragraph as one; a hyphen at the end of a line stays, without a space.

    >>> joined(["the long-", "term  ", "  plan"])
    'the long-term plan'
    """
    parts = [lines[0].strip()]
    for line in map(str.strip, lines[1:]):
        parts += ["" if _HYPHEN.search(parts[-1]) and line[:1].islower() else " ", line]
    return "".join(parts)


def _goes_on(before: str, line: str) -> bool:
    return line[0].islower() and not _SENTENCE_END.search(before) and not _MARKER.match(line)


def _filled(before: str, line: str, width: int) -> bool:
    """Whether the line before was broken because the next word did not fit."""
    first = line.split(maxsplit=1)[0]
    return len(before) + 1 + len(first) > width and not line[0].isspace() and not _MARKER.match(line)
