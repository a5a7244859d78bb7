"""Which line opens which part of an insight: the surest claims first, and each part is claimed once.

A number that fits the name is surest; then a name that is set off from plain text; then a number alone; a plain line
counts only where its part is expected.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from workbench.insight.headings import FRONT, KINDS, NUMBERS, Heading, heading
from workbench.insight.lines import after_bullet, has_words

ORDER = ("title", "preface", "summary", "comment", *KINDS, "closing")
_MOST_WORDS = 8  # of a numbered line whose name is unknown: longer is an item of a list
_SENTENCE_ENDS = ".;,!?…。！？।؟"


class Claim(NamedTuple):
    """A line (counted from 0) that may be a heading, and whether an empty line or a heading stands before it."""

    at: int
    heading: Heading
    after_gap: bool

    @property
    def number(self) -> int:
        """Its number; 0 when it has none."""
        return self.heading.number or 0

    @property
    def strong(self) -> bool:
        """Whether it is a heading wherever it stands: marked, or a known name of several words on its own line."""
        if self.heading.marked:
            return bool(self.heading.kind or self.heading.hashes or self.heading.bold or self.heading.emoji)
        return self.heading.kind is not None and self.heading.body is None and " " in self.heading.name


class _Text(NamedTuple):
    """What a claim is judged by: the lines, and the numbers that mean something here."""

    lines: list[str]
    numbers: Mapping[int, str]


def claims(lines: list[str]) -> list[Claim]:
    """Every line that may be a heading."""
    found = []
    after_gap = True
    for at, line in enumerate(lines):
        read = heading(line.lstrip("\ufeff")) if has_words(line) else None
        if read is not None:
            found.append(Claim(at, read, after_gap))
        after_gap = not has_words(line) or (read is not None and found[-1].strong)
    return found


def chosen(found: list[Claim], lines: list[str]) -> dict[str, Claim]:
    """The claim of each part that has one."""
    text = _Text(lines, {} if _counts_otherwise(found) else NUMBERS)
    taken: dict[str, Claim] = {}
    lines_taken: set[int] = set()
    for rule in (_front, _number_and_name, _name, _number, _name_after_all, _expected, _last_summary):
        for kind, claim in rule(found, text, taken):
            if kind not in taken and claim.at not in lines_taken:
                taken[kind] = claim
                lines_taken.add(claim.at)
    return taken


def _counts_otherwise(found: Iterable[Claim]) -> bool:
    """Whether the numbers count the summary too, so that they are not those of the five sections."""
    summaries = [one.heading.number for one in found if one.heading.kind == "summary" and one.heading.marked]
    return bool(summaries) and None not in summaries


def _front(found: list[Claim], text: _Text, _: dict[str, Claim]) -> Iterator[tuple[str, Claim]]:
    first = next((at for at, line in enumerate(text.lines) if has_words(line)), 0)
    for one in found:
        kind = one.heading.kind
        if kind == "title":
            sure = one.heading.marked or one.at == first
        else:
            sure = kind in FRONT and one.strong and one.number not in text.numbers
        if kind is not None and sure:
            yield kind, one


def _number_and_name(found: list[Claim], text: _Text, _: dict[str, Claim]) -> Iterator[tuple[str, Claim]]:
    for one in found:
        if one.heading.kind is not None and one.heading.kind == text.numbers.get(one.number):
            yield one.heading.kind, one


def _name(found: list[Claim], text: _Text, _: dict[str, Claim]) -> Iterator[tuple[str, Claim]]:
    for one in found:
        if one.strong and one.number not in text.numbers and one.heading.kind not in (None, *FRONT):
            yield one.heading.kind, one


def _number(found: list[Claim], text: _Text, _: dict[str, Claim]) -> Iterator[tuple[str, Claim]]:
    for one in found:
        if one.strong and one.number in text.numbers:
            yield text.numbers[one.number], one


def _name_after_all(found: list[Claim], text: _Text, _: dict[str, Claim]) -> Iterator[tuple[str, Claim]]:
    for one in found:
        if one.strong and one.number in text.numbers and one.heading.kind not in (None, "title"):
            yield one.heading.kind, one


def _expected(found: list[Claim], text: _Text, taken: dict[str, Claim]) -> Iterator[tuple[str, Claim]]:
    """Lines that may as well be text, where their part is expected."""
    for one in found:
        kind = one.heading.kind or text.numbers.get(one.number)
        set_off = one.after_gap or any(there.at == one.at - 1 for there in taken.values())
        if kind is None or kind == "title" or not set_off or not _in_place(kind, one, taken):
            continue
        if one.heading.kind is not None or _like_a_heading(one, text, taken):
            yield kind, one


def _last_summary(found: list[Claim], _: _Text, taken: dict[str, Claim]) -> Iterator[tuple[str, Claim]]:
    """A summary after the sections is the closing."""
    last = max((one.at for kind, one in taken.items() if kind in KINDS), default=None)
    for one in found:
        set_off = one.heading.marked or one.after_gap
        if last is not None and one.heading.kind == "summary" and one.at > last and set_off:
            yield "closing", one


def _in_place(kind: str, one: Claim, taken: dict[str, Claim]) -> bool:
    place = ORDER.index(kind)
    return all((ORDER.index(other) < place) == (there.at < one.at) for other, there in taken.items())


def _like_a_heading(one: Claim, text: _Text, taken: dict[str, Claim]) -> bool:
    """Whether a numbered line with an unknown name is short, no sentence and no item of a list."""
    if any(there.heading.hashes or there.heading.bold for kind, there in taken.items() if kind in KINDS):
        return False
    words = one.heading.name.split()
    short = len(words) <= _MOST_WORDS and words[-1][-1] not in _SENTENCE_ENDS
    headings = {there.at for there in taken.values()}
    before = next((at for at in range(one.at - 1, -1, -1) if has_words(text.lines[at])), None)
    after = next((at for at in range(one.at + 1, len(text.lines)) if has_words(text.lines[at])), None)
    counted = ((before, one.number - 1), (after, one.number + 1))
    return short and not any(
        at is not None and at not in headings and _item_number(text.lines[at]) == number for at, number in counted
    )


def _item_number(line: str) -> int | None:
    """The number of a list item."""
    digits = line[: after_bullet(line)].strip().strip("().")
    return int(digits) if digits.isdecimal() else None
