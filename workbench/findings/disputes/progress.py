"""Whether what is ahead in one report may have come about before the other was written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

_LATER = timedelta(days=3)  # reports of one day, or of the days after it, tell one state of things


class Progress:
    """When articles were published, and on which days something takes effect by what each of them tells."""

    def __init__(self, published: Mapping[str, date | None], effects: Mapping[str, set[date]]) -> None:
        """Each maps the ids of the articles."""
        self._published, self._effects = published, effects

    def came_about(self, ahead: str, done: str) -> bool:
        """Whether the day that the article `ahead` names had passed when the article `done` was written.

        >>> days = {"a": date(2025, 11, 10), "b": date(2025, 11, 11)}
        >>> progress = Progress(days, {"a": {date(2025, 11, 11)}})
        >>> progress.came_about("a", "b"), progress.came_about("b", "a")
        (True, False)
        """
        day = self._published.get(done)
        return day is not None and any(effect <= day for effect in self._effects.get(ahead, ()))

    def doubt(self, ahead: str, done: str) -> str:
        """What to add to a verdict where the second report is so much later that things may have moved on."""
        first, then = self._published.get(ahead), self._published.get(done)
        if first is None or then is None or then - first < _LATER:
            return ""
        return "; the second is later, and the two need not contradict"
