"""Which part of an insight a heading line opens, however it was typed.

`1. Event Identification`, `## 1) What happened`, `**Event:** …` and `🗞️ INCIDENT IDENTIFICATION` all open the event.
What analysts call the parts stands in `lexicons/headings.csv`.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, get_args

from workbench.insight.lexicon import lexicon

Kind = Literal["event", "motives", "structure", "variables", "trends"]
Field = Literal["title", "summary", "event", "motives", "structure", "variables", "trends", "closing"]

KINDS: tuple[Kind, ...] = get_args(Kind)
FIELDS: tuple[Field, ...] = get_args(Field)
FRONT = ("title", "summary", "comment")
NUMBERS: dict[int, str] = dict(enumerate((*KINDS, "closing"), start=1))

_PICTURE = "[\u2600-\u27a3\u27a5-\u27bf\u2b00-\u2bff\u231a-\u23ff\U0001f000-\U0001faff]"
_EMOJI = f"{_PICTURE}[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
_PREFIX = re.compile(
    rf"""\s*(?P<hashes>\#{{1,6}}(?!\#))?\s*
    (?P<bold>\*\*|__|\*(?!\s)|_(?!\s))?\s*
    (?P<emoji>(?:{_EMOJI}\s*)*)
    (?P<number>(?:(?:section|part)\s+(?=\S))?
        (?:(?P<keycap>\d)\ufe0f?\u20e3
        |(?P<circled>[①-⑥])
        |\(?(?P<plain>\d{{1,2}}|[IVX]{{1,4}})\s?(?:\.(?!\d)|[):：]|[-–—](?=\s))\)?
        |(?P<bare>\d)(?=\s+[^\W\d])))?\s*
    (?:\*\*(?!\s)|__(?!\s))?
    (?P<later>(?:{_EMOJI}\s*)*)""",
    re.VERBOSE | re.IGNORECASE,
)
_ONLY_EMOJI = re.compile(rf"(?:{_EMOJI}\s*)+")
_LAST_EMOJI = re.compile(rf"\s(?:{_EMOJI}\s?){{1,4}}$")
_INLINE = re.compile(r"(?P<name>[^:：]{2,60}?)\s{0,3}(?:(?:\*\*|__)?[:：](?:\*\*|__)?|(?:\*\*|__)?\s[-–—])\s+(?=\S)")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LONGEST = 120
_MOST_WORDS = 12


class Heading(NamedTuple):
    """A line that may open a part of the insight.

    `kind` is what its name says (None: no name we know), `number` what its number says; `marked` tells whether it is
    set off from plain text (hashes, bold, emoji or a number); `body` is where text begins that follows on its line.
    """

    kind: str | None
    number: int | None
    name: str
    emoji: str
    hashes: str
    bold: str
    marked: bool
    body: int | None


def heading(line: str) -> Heading | None:
    """The line as a heading, or None when it cannot be one.

    >>> heading("🗞️ 1. Incident Identification  ").kind
    'event'
    >>> heading("**Outlook:** talks will resume").body
    13
    >>> heading("Canada will wait for an offer.") is None
    True
    """
    prefix = _PREFIX.match(line)
    assert prefix is not None  # noqa: S101 - every part of the pattern may be absent
    rest = line[prefix.end() :]
    name, late_emoji = _name(rest)
    emoji = " ".join(f"{prefix['emoji']} {prefix['later']} {late_emoji}".split())
    number = _number(prefix)
    hashes, bold = prefix["hashes"] or "", prefix["bold"] or ""
    marked = bool(hashes or bold or emoji or number is not None)
    kind = kind_named(name)
    body = None
    if kind is None:
        kind, known, body = _inline(rest, prefix.end())
        if hashes and kind not in FRONT:
            body = None  # "## Outlook: a long summer" is a heading as a whole
        elif hashes and number is not None:
            kind, body = None, None
        name = name if body is None else known
    if kind is None and not hashes and not (number in NUMBERS and _short(name)):
        return None
    return Heading(kind, number, name, emoji, hashes, bold, marked, body)


def kind_named(name: str) -> str | None:
    """The part that is called so, or None.

    >>> kind_named("the DRIVERS & motives:"), kind_named("Weather")
    ('motives', None)
    """
    if len(name) > _LONGEST or not _INVISIBLE.sub("", name)[:1].isalnum():
        return None
    whole = _NAMES.get(_folded(name))
    return whole or _NAMES.get(_folded(re.split(r"[(/]", name, maxsplit=1)[0]))


def canonical_name(kind: str) -> str:
    """What the lexicon calls a part first."""
    return next(row["name"] for row in lexicon("headings") if row["kind"] == kind)


def settled(kind: str, name: str, emoji: str) -> tuple[str, str]:
    """A name and emoji as they will be read again when written as a heading of this kind.

    >>> settled("event", "What happened:", "🎯")
    ('What happened', '🎯')
    """
    number = next(number for number, one in NUMBERS.items() if one == kind)
    emoji = " ".join(emoji.split())
    if emoji and not _ONLY_EMOJI.fullmatch(emoji):
        raise ValueError(f"the emoji of a heading is one or more emoji, not {emoji!r}")
    while True:
        read = heading(f"### {emoji} {number}. {name}")
        if read is None or (read.name, read.emoji) == (name, emoji):
            return name or canonical_name(kind), emoji
        name, emoji = read.name, read.emoji


def _name(rest: str) -> tuple[str, str]:
    """The name without what only decorates its end, and the emoji found there."""
    name = rest.strip().rstrip("#").rstrip(" \t:：*_")
    emoji = ""
    if len(name) <= _LONGEST and (last := _LAST_EMOJI.search(name)):
        name, emoji = name[: last.start()].rstrip(" \t:：*_"), last[0]
    return " ".join(name.split()), emoji


def _number(prefix: re.Match[str]) -> int | None:
    if prefix["circled"]:
        return ord(prefix["circled"]) - ord("①") + 1
    written = prefix["keycap"] or prefix["plain"] or prefix["bare"]
    if written is None:
        return None
    return int(written) if written.isdecimal() else _ROMAN.get(written.upper())


def _inline(rest: str, start: int) -> tuple[str | None, str, int | None]:
    """A known name that text follows on the same line: `Outlook: talks will resume`."""
    opening = _INLINE.match(rest)
    if opening and (kind := kind_named(opening["name"])):
        return kind, " ".join(opening["name"].split()), start + opening.end()
    return None, "", None


def _short(name: str) -> bool:
    return 0 < len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS


def _folded(name: str) -> str:
    """Case, plural s, articles and punctuation taken off, so that spellings meet."""
    words = re.findall(r"\w+", _INVISIBLE.sub("", name).casefold().replace("&", " and "))
    return " ".join(word.rstrip("s") for word in words if word not in ("the", "a", "an"))


_NAMES = {_folded(row["name"]): row["kind"] for row in reversed(lexicon("headings"))}
