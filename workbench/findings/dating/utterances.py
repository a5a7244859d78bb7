"""On which day something between quotation marks was said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

Span = tuple[int, int]
REACH = 2000  # characters: more than a paragraph holds; a text that is one line of megabytes is read no further


def said_on(text: str, quotation: Span, days: Sequence[tuple[int, date]]) -> date | None:
    """The day a quotation was uttered, out of `days` (position, day; in order); None when none of them is near.

    Near is the quotation's own paragraph, and the line before when it leads up to the quotation with a colon.

    >>> said_on('On Monday he said: "We meet today."', (19, 35), [(3, date(2025, 4, 14))])
    datetime.date(2025, 4, 14)
    """
    start, end = _paragraph(text, quotation)
    near = days[bisect_left(days, (start,)) : bisect_left(days, (end,))]
    return min(near, key=lambda one: abs(one[0] - quotation[0]))[1] if near else None


def _paragraph(text: str, quotation: Span) -> Span:
    lower, upper = max(0, quotation[0] - REACH), min(len(text), quotation[1] + REACH)
    start = text.rfind("\n", lower, quotation[0]) + 1 or lower
    end = text.find("\n", quotation[1], upper)
    if not text[start : quotation[0]].strip():
        before = text[max(0, start - REACH) : start].rstrip()
        if before.endswith(":"):
            start -= len(text[max(0, start - REACH) : start]) - (before.rfind("\n") + 1)
    return start, end if end >= 0 else upper
