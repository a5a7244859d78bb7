"""Where the parts of an insight stand in its text: every character belongs to one segment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from workbench.insight.claims import ORDER, Claim, chosen, claims
from workbench.insight.headings import FRONT, KINDS, NUMBERS, Heading, canonical_name
from workbench.insight.lines import has_words, one_line
from workbench.insight.titles import title_parts

_LONGEST_TITLE = 200


class Segment(NamedTuple):
    """A stretch of the text: its heading (none for a preface) up to `body`, and what stands under it up to `end`."""

    kind: str
    start: int
    body: int
    end: int
    heading: Heading | None


class Outline(NamedTuple):
    """The segments in the order of the text, and remarks on what is odd, each with its line."""

    segments: tuple[Segment, ...]
    remarks: tuple[str, ...]

    def kinds(self) -> set[str]:
        """The parts that are there."""
        return {segment.kind for segment in self.segments}


def outline(text: str) -> Outline:
    """The segments of a text, or an outline without any when it is no insight."""
    lines = text.splitlines(keepends=True)
    starts = _starts(lines)
    found = claims(lines)
    taken = chosen(found, lines)
    title = _title_line(lines, taken)
    if not _is_insight(lines, taken, title):
        return Outline((), ())
    segments = tuple(_segments(lines, starts, taken, title))
    return Outline(segments, tuple(_remarks(found, taken, title, segments)))


def _starts(lines: list[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts


def _title_line(lines: list[str], taken: dict[str, Claim]) -> int | None:
    """The line that holds the title, or None when there is none."""
    headings = {one.at for one in taken.values()}
    marker = taken.get("title")
    if marker is not None and marker.heading.body is not None:
        return marker.at
    start = marker.at + 1 if marker is not None else 0
    for at in range(start, len(lines)):
        if at in headings:
            return None
        if has_words(lines[at]):
            return at if marker is not None or _like_a_title(lines, at, headings) else None
    return None


def _like_a_title(lines: list[str], at: int, headings: set[int]) -> bool:
    line = one_line(lines[at])
    alone = at + 1 == len(lines) or at + 1 in headings or not has_words(lines[at + 1])
    return bool(title_parts(line)[0]) or line.startswith("#") or (alone and len(line) <= _LONGEST_TITLE)


def _is_insight(lines: list[str], taken: dict[str, Claim], title: int | None) -> bool:
    """Whether the text says that it is an insight: by its title, or by sections it could not have by chance."""
    sections = [one for kind, one in taken.items() if kind in KINDS]
    counted = any(one.heading.kind == NUMBERS.get(one.number) for one in sections)
    if counted or len(sections) > 1:
        return True
    marker = taken.get("title")
    entitled = marker is not None and marker.heading.marked and marker.heading.body is None
    return title is not None and (entitled or bool(title_parts(lines[title].lstrip("\ufeff"))[0]))


def _segments(lines: list[str], starts: list[int], taken: dict[str, Claim], title: int | None) -> Iterator[Segment]:
    """The text cut at its headings, and after the line of the title."""
    cuts: list[tuple[int, int, str, Heading | None]] = []
    for kind, one in taken.items():
        line = lines[one.at]
        body = one.heading.body
        width = len(line.rstrip()) if body is None else body + (len(line) - len(line.lstrip("\ufeff")))
        cuts.append((starts[one.at], starts[one.at] + width, kind, one.heading))
    if title is not None and "title" not in taken:
        cuts.append((starts[title], starts[title], "title", None))
    after = None if title is None else _first_text(lines, title + 1)
    if after is not None and starts[after] not in {start for start, *_ in cuts}:
        cuts.append((starts[after], starts[after], "preface" if "summary" in taken else "summary", None))
    cuts.sort()
    if not cuts or cuts[0][0] > 0:
        cuts.insert(0, (0, 0, "preface", None))
    ends = [start for start, *_ in cuts[1:]] + [starts[-1]]
    mark = len(lines[0]) - len(lines[0].lstrip("\ufeff"))
    for (start, body, kind, read), end in zip(cuts, ends, strict=True):
        yield Segment(kind, start, max(body, mark), end, read)


def _first_text(lines: list[str], at: int) -> int | None:
    return next((number for number in range(at, len(lines)) if has_words(lines[number])), None)


def _remarks(
    found: list[Claim], taken: dict[str, Claim], title: int | None, segments: tuple[Segment, ...]
) -> Iterator[str]:
    kinds = [segment.kind for segment in segments]
    for kind in ("title", "summary", *KINDS, "closing"):
        if kind not in kinds:
            yield f"no {kind}: a heading such as {canonical_name(kind)!r} was expected"
    if "summary" in kinds and "summary" not in taken:
        yield "no heading 'Summary': the text after the title is taken for it"
    order = [kind for kind in kinds if kind in (*KINDS, "closing")]
    if order != sorted(order, key=ORDER.index):
        yield f"sections out of order: {', '.join(order)}"
    yield from _conflicts(taken)
    yield from _leftovers(found, taken, title)


def _conflicts(taken: dict[str, Claim]) -> Iterator[str]:
    for kind, one in taken.items():
        name = one.heading.kind
        if name is not None and name != kind and name in KINDS:
            yield f"line {one.at + 1}: {one.heading.name!r} is read as {kind}, though it is named like {name}"
        elif kind in FRONT and re.search(r"[(/]", one.heading.name):
            yield f"line {one.at + 1}: {one.heading.name!r} is read as {canonical_name(kind)!r}"


def _leftovers(found: list[Claim], taken: dict[str, Claim], title: int | None) -> Iterator[str]:
    """Lines that look like headings and are kept as text."""
    lines_taken = {one.at for one in taken.values()} | {title}
    for one in found:
        if one.at in lines_taken or not (one.heading.hashes or (one.strong and one.heading.kind)):
            continue
        first = taken.get(one.heading.kind or "")
        why = f"a second {first.heading.name!r} (the first is on line {first.at + 1})" if first else "no known heading"
        where = max(((there.at, kind) for kind, there in taken.items() if there.at < one.at), default=(0, "preface"))
        yield f"line {one.at + 1}: {one.heading.name!r} is {why}; kept as text of {where[1]}"
