"""What a time expression is counted from, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from workbench.findings.dating.periods import Period

OTHER_TENSE_COUNTS = 3  # a day on the wrong side of the verb's tense must be this many times nearer to be believed


class Anchor(NamedTuple):
    """The `day` to count from (None: nobody said), what that day is, the clause's `tense`, and the event before.

    `day_first` is the order in which the article writes 3/4/2025 (None: nothing in it shows).
    """

    day: date | None
    name: str = "publication"
    tense: str | None = None
    event: Period | None = None
    day_first: bool | None = None

    def nearest(self, days: Iterable[date], *, other_tense_counts: int = OTHER_TENSE_COUNTS) -> date:
        """The day nearest to the anchor, days on the wrong side of the tense held to be further away.

        Raises ValueError when there is none to choose from, or nothing to measure from.
        """
        if self.day is None:
            raise ValueError("no day to count from")
        return min(sorted(days), key=lambda when: self._distance(when, other_tense_counts))

    def _distance(self, when: date, other_tense_counts: int) -> float:
        ahead = 0 if self.day is None else (when - self.day).days
        against = (self.tense == "past" and ahead > 0) or (self.tense == "future" and ahead < 0)
        return abs(ahead) * (other_tense_counts if against else 1)


class Resolution(NamedTuple):
    """The period that an expression means, and why, in words."""

    period: Period
    by: str
