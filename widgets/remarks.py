"""What the editor remarks beside a field: what could not be read of it, and what a careful reader would ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from widgets.changes import Desk
from workbench.insight.review import review

Remark = dict[str, Any]

_TOLD_ELSEWHERE = ("empty", "missing")  # the outline shows which fields are empty
_WORTH_TELLING = ("error", "warning")  # a note on every "may" would be a nuisance while one writes


def remarks_on(desk: Desk, articles: pd.DataFrame | None = None) -> dict[str, list[Remark]]:
    r"""By field, each remark once: `severity`, `message`, and `quotes`, the words it is about.

    `severity` is "unread" when the insight cannot say what was typed; else it is that of `workbench.review`.

    >>> from workbench.insight.model import Insight
    >>> desk = Desk(insight=Insight.blank().with_texts(trends="- A deal by June.\n- A deal by July."))
    >>> [remark["quotes"] for remark in remarks_on(desk)["trends"] if "how likely" in remark["message"]]
    [['A deal by June.', 'A deal by July.']]
    """
    found: dict[str, list[Remark]] = {}
    for name, remark in (*_unread(desk), *_reviewed(desk, articles)):
        told = next((one for one in found.setdefault(name, []) if one["message"] == remark["message"]), None)
        if told:
            told["quotes"] += remark["quotes"]
        else:
            found[name].append(remark)
    return found


def _unread(desk: Desk) -> Iterator[tuple[str, Remark]]:
    for name, text in desk.typed.items():
        try:
            desk.insight.with_texts(**{name: text})
        except ValueError as problem:
            message = f"Kept as you typed it, but not part of the insight: {problem}"
            yield name, {"severity": "unread", "message": message, "quotes": []}


def _reviewed(desk: Desk, articles: pd.DataFrame | None) -> Iterator[tuple[str, Remark]]:
    texts = desk.insight.texts()
    told = review(desk.insight, articles)
    told = told[told["severity"].isin(_WORTH_TELLING) & ~told["rule"].isin(_TOLD_ELSEWHERE)]
    columns = (told[name] for name in ("where", "severity", "message", "start", "end"))
    for where, severity, message, start, end in zip(*columns, strict=True):
        if texts[where].strip():
            quotes = [] if pd.isna(start) else [texts[where][start:end]]
            yield where, {"severity": severity, "message": message, "quotes": quotes}
