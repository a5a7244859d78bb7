"""An insight written as LUMEN text: what was typed stays, and only what has changed is written anew.

The text an insight was read from is read once more and compared with the insight. If the outcome did not read as the
insight, the canonical form would be written instead: how it looks never counts more than what it says.
"""

from __future__ import annotations

from workbench.insight.body import Piece, pieces_of_prose, pieces_of_section
from workbench.insight.claims import ORDER
from workbench.insight.habits import CANONICAL, Habits, habits_of
from workbench.insight.headings import FRONT, KINDS, NUMBERS, canonical_name, heading
from workbench.insight.lines import Test, escaped, in_prose, in_section
from workbench.insight.lumen import InsightSyntaxError, pieces, read_lumen
from workbench.insight.model import Insight
from workbench.insight.outline import Segment, outline
from workbench.insight.titles import title_line
from workbench.insight.weaving import woven


def to_lumen(insight: Insight) -> str:
    """The insight as it was typed, except for what has changed; canonical when it was never typed."""
    source = insight.style.source
    if not source:
        return canonical(insight)
    try:
        before = read_lumen(source)
    except InsightSyntaxError:
        return canonical(insight)
    if before == insight:
        return source
    text = _patched(source, before, insight)
    return text if _reads_as(text, insight) else canonical(insight)


def canonical(insight: Insight) -> str:
    """The insight in the tidier typography of the two: no trailing spaces, "• ", an empty line between parts."""
    order = list(ORDER)
    if not title_line(insight.series, insight.title):
        order.remove("preface")  # under an empty title its first line would be the title
        order.insert(0, "preface")
    parts = [part for kind in order if (part := _part(insight, kind, CANONICAL))]
    bare = _heading_line(insight, "comment", CANONICAL)
    return "".join(part + ("\n" if part == bare else "\n\n") for part in parts).rstrip("\n") + "\n"


def _reads_as(text: str, insight: Insight) -> bool:
    try:
        return read_lumen(text) == insight
    except InsightSyntaxError:
        return False


def _part(insight: Insight, kind: str, habits: Habits) -> str:
    """A part with its heading, without an empty line after it; a preface has no heading."""
    wanted = _content(insight, kind)
    special = _special(kind)
    body = woven("", [], wanted, habits, special=special, under_heading=False).removesuffix(2 * habits.newline)
    if kind == "preface":
        return body
    if kind == "title":
        body = escaped(title_line(insight.series, insight.title), in_prose)
    line = _heading_line(insight, kind, habits)
    if not body:
        return line
    between = habits.after_heading or habits.newline
    if wanted and wanted[0].shape == "head":
        between = 2 * habits.newline
    return line + between + body


def _content(insight: Insight, kind: str) -> list[Piece]:
    """The pieces that stand under one heading."""
    if kind in KINDS:
        return pieces_of_section(insight.section(kind))
    if kind == "title":
        return []
    return pieces_of_prose(insight.closing.text if kind == "closing" else getattr(insight, kind))


def _special(kind: str) -> Test:
    return in_section if kind in KINDS else in_prose


def _heading_line(insight: Insight, kind: str, habits: Habits) -> str:
    """A heading that will be read as what it is: with a number and hashes when its name alone would not do."""
    if kind in FRONT:
        return f"# {canonical_name(kind)}"
    part = insight.closing if kind == "closing" else insight.section(kind)
    number = next(number for number, one in NUMBERS.items() if one == kind)
    emoji = f"{part.emoji} " if part.emoji else ""
    counted = f"{emoji}{number}. {part.heading}"
    plain = emoji + part.heading if kind == "closing" else counted
    hashes = f"{habits.hashes} " if habits.hashes else ""
    for line in (f"{hashes}{habits.bold}{plain}{habits.bold}", plain):
        read = heading(line)
        if read and (read.kind, read.name, read.emoji, read.body) == (kind, part.heading, part.emoji, None):
            return line
    return f"### {counted}"


def _patched(source: str, before: Insight, insight: Insight) -> str:
    """The source with every part that has changed written anew, and parts that were missing put in."""
    found = outline(source)
    read = [(one, source[one.body : one.end], pieces(source, one)) for one in found.segments]
    habits = habits_of(source, ((one.kind, one.heading, typed, had) for one, typed, had in read))
    last = {one.kind: at for at, (one, *_) in enumerate(read)}
    texts: list[tuple[str, str]] = []
    for at, (one, typed, had) in enumerate(read):
        if _same(before, insight, one.kind):
            texts.append((one.kind, source[one.start : one.end]))
            continue
        wanted = _content(insight, one.kind) if last[one.kind] == at else []
        head = _head(source, one, before, insight, habits)
        if one.kind == "title":
            body = _title_body(typed, before, insight, habits, under_heading=one.heading is not None)
        else:
            under_heading = one.heading is not None
            body = woven(typed, had, wanted, habits, special=_special(one.kind), under_heading=under_heading)
        texts.append((one.kind, head + body))
    for kind in ORDER:
        if kind not in last and not _same(before, insight, kind):
            _insert(texts, kind, _part(insight, kind, habits), habits)
    return "".join(text for _, text in texts)


def _same(before: Insight, insight: Insight, kind: str) -> bool:
    if kind in KINDS:
        return before.section(kind) == insight.section(kind)
    if kind == "title":
        return (before.series, before.title) == (insight.series, insight.title)
    return bool(getattr(before, kind) == getattr(insight, kind))


def _head(source: str, one: Segment, before: Insight, insight: Insight, habits: Habits) -> str:
    """The heading as typed unless it has been given another name or emoji."""
    typed = source[one.start : one.body]
    if one.kind not in (*KINDS, "closing"):
        return typed
    old, new = (each.closing if one.kind == "closing" else each.section(one.kind) for each in (before, insight))
    if (old.heading, old.emoji) == (new.heading, new.emoji):
        return typed
    if old.emoji == new.emoji and typed.count(old.heading) == 1:
        return typed.replace(old.heading, new.heading)
    return _heading_line(insight, one.kind, habits)


def _title_body(typed: str, before: Insight, insight: Insight, habits: Habits, *, under_heading: bool) -> str:
    """The line of the title with other words, its marks and the name of the series as typed."""
    start = typed.find(before.title) if before.title and before.series == insight.series else -1
    if start < 0 or not insight.title:
        words = escaped(title_line(insight.series, insight.title), in_prose)
        lead = habits.newline if under_heading else ""
        return lead + words + (typed[len(typed.rstrip()) :] or habits.newline)
    title = insight.title if typed[:start].strip() else escaped(insight.title, in_prose)
    return typed[:start] + title + typed[start + len(before.title) :]


def _insert(texts: list[tuple[str, str]], kind: str, part: str, habits: Habits) -> None:
    """Put a part where it belongs: after the last of those that come before it."""
    place = 1 + max((at for at, (one, _) in enumerate(texts) if ORDER.index(one) < ORDER.index(kind)), default=-1)
    if place:
        one, text = texts[place - 1]
        texts[place - 1] = one, text.rstrip("\r\n") + 2 * habits.newline
    texts.insert(place, (kind, part + (2 * habits.newline if place < len(texts) else habits.newline)))
