"""What was decided about findings, as a table that needs no kernel, script or style sheet, and as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from widgets.findings_desk import Desk
from workbench.charts.reading import visible
from workbench.findings.reviewing.reviews import VERDICTS

MOST = 100  # decisions shown: the others stand in the file
# no `mark`: JupyterLab takes `color: inherit` from notebooks nobody trusts, and without it a mark is black by night
_QUOTE = "font-weight: normal; border-bottom: 2px solid #2f7fbf; background-color: rgba(0, 114, 178, 0.16)"
_CELL = "padding: 7px 14px 7px 0; text-align: left; vertical-align: top; white-space: normal"
_CELL += "; overflow-wrap: anywhere; font-size: 1em; line-height: 1.55"
_QUIET = "opacity: 0.82"  # of black on white or the reverse this leaves more than 7:1
_SMALL = "font-size: 0.85em; font-weight: normal"


def progress(counts: Mapping[str, int]) -> str:
    """How far the review has come, in words.

    >>> progress({"total": 9, "accepted": 2, "corrected": 1, "rejected": 0, "lost": 0})
    '3 of 9 findings reviewed'
    """
    done = sum(counts[name] for name in VERDICTS)
    return f"{done} of {counts['total']} finding{'' if counts['total'] == 1 else 's'} reviewed"


def html(desk: Desk, place: str) -> str:
    """The decisions as one fragment of HTML; every text is escaped."""
    return "".join(_parts(desk, place))


def plain(desk: Desk, place: str) -> str:
    """The same in plain text."""
    entries = desk.told(MOST)
    lines = [f"- {one['review']['verdict']}: {_said(one)} | {one['title']} | {one['quote']}" for one in entries]
    return "\n".join([_summary(desk.counts()), *lines, *_rest(desk.counts(), len(entries), place)])


def _parts(desk: Desk, place: str) -> Iterator[str]:
    entries, counts = desk.told(MOST), desk.counts()
    yield '<section class="findings-reviewed" style="max-width: 1100px">'
    yield f"<p><strong>{escape(_summary(counts))}</strong></p>"
    if entries:
        yield '<table style="width: 100%; table-layout: fixed; border-collapse: collapse"><thead><tr>'
        for name, width in (("Decision", 15), ("Finding", 30), ("In its sentence", 55)):
            yield f'<th scope="col" style="{_CELL}; width: {width}%; font-weight: bold">{name}</th>'
        yield "</tr></thead><tbody>"
        yield from map(_row, entries)
        yield "</tbody></table>"
    yield from (f'<p style="{_SMALL}">{escape(words)}</p>' for words in _rest(counts, len(entries), place))
    yield "</section>"


def _row(entry: Mapping[str, Any]) -> str:
    note = entry["review"]["note"]
    noted = f'<br><span style="{_SMALL}; {_QUIET}">{escape(visible(note))}</span>' if note else ""
    quote = f'<b style="{_QUOTE}">{escape(entry["quote"])}</b>'
    details = " · ".join(filter(None, (entry["title"], entry["details"])))
    return (
        f'<tr><td dir="auto" style="{_CELL}">{entry["review"]["verdict"]}{noted}</td>'
        f'<td dir="auto" style="{_CELL}">{escape(_said(entry))}</td>'
        f'<td dir="auto" style="{_CELL}">{escape(entry["before"])}{quote}{escape(entry["after"])}'
        f'<br><span style="{_SMALL}; {_QUIET}">{escape(details)}</span></td></tr>'
    )


def _said(entry: Mapping[str, Any]) -> str:
    """The kind of a finding and its values; what a hand has corrected with the value before."""
    right = entry["review"]["corrections"]
    told = [
        f"{name} {_value(value)} → {_value(right[name])}"
        if right.get(name, value) != value
        else f"{name} {_value(value)}"
        for name, value in entry["found"].items()
        if value is not None or name in right
    ]
    return visible(f"{entry['kind']}: {', '.join(told)}" if told else entry["kind"])


def _value(value: object) -> str:
    return "unknown" if value is None else str(value).replace("_", " ")


def _summary(counts: Mapping[str, int]) -> str:
    told = ", ".join(f"{counts[name]} {name}" for name in VERDICTS if counts[name])
    return f"{progress(counts)} by hand{f': {told}' if told else ''}"


def _rest(counts: Mapping[str, int], shown: int, place: str) -> Iterator[str]:
    more = sum(counts[name] for name in VERDICTS) - shown
    if more:
        yield f"{more} more stand in {place}."
    if counts["lost"]:
        yield f"{lost_in_words(counts['lost'])}; {'it stays' if counts['lost'] == 1 else 'they stay'} in {place}."


def lost_in_words(lost: int) -> str:
    """How many reviews have lost their finding."""
    return f"{lost} review{' is of a finding' if lost == 1 else 's are of findings'} no longer found"
