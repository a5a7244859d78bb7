"""Where a text's sentences begin and end.

A line is a paragraph. Within it a sentence ends at `.`, `!` or `?` with the marks that close a quotation, when what
follows looks like a beginning and what precedes is no abbreviation.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from workbench.articles.characters import blanked

# followed by a name or a number, never by a new sentence
_LEADING = frozenset(
    "mr mrs ms dr prof gen gov sen rep rev hon lt col maj capt sgt st mt ft vs cf sec art fig vol pp para par".split()
)
# may end a sentence or stand within one: what follows decides
_TRAILING = frozenset(
    "inc ltd corp co llc plc bros jr sr etc jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun a.m p.m e.g i.e est dept approx no nos".split()
)
_OPENERS = frozenset(
    "a after all although an and as at but by despite each experts for from he her his however i if in it its last "
    "many meanwhile most no on one only our she since so some such that the their then there "
    "these they this those though to under we what when where whether while who will with yet you".split()
)
# a run of marks is tried once, from its first: a text of dots alone takes no longer than another
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s+[\"'“‘«(\[]*[A-Z0-9À-ÖØ-Þ])")
_LAST_WORD = re.compile(r"[\w.&'’-]{1,40}$")
_NEXT_WORD = re.compile(r"\s+([\"'“‘«(\[]*)(\w+)")
_LINE = re.compile(r"[^\r\n]+")


class Sentence(NamedTuple):
    """A sentence: its span in the text, its words, and the number of its paragraph (line), counted from 0."""

    start: int
    end: int
    text: str
    paragraph: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order, without the white space around them; time grows linearly with the text.

    >>> [s.text for s in sentences('Mr. Abe met U.S. officials. “Talks go on,” he said.')]
    ['Mr. Abe met U.S. officials.', '“Talks go on,” he said.']
    """
    written, text = text, blanked(text)  # an emoji after a full stop hides no beginning
    found = []
    for paragraph, line in enumerate(match.span() for match in _LINE.finditer(text)):
        start = line[0]
        for end in _ends(text, *line):
            found += _stripped(written, text, start, end, paragraph)
            start = end
        found += _stripped(written, text, start, line[1], paragraph)
    return found


def _ends(text: str, start: int, end: int) -> list[int]:
    return [mark.end() for mark in _END.finditer(text, start, end) if _closes(text, start, mark)]


def _closes(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether this mark closes a sentence."""
    if mark.group()[0] != "." or mark.group()[:3] == "...":
        return True
    before = _LAST_WORD.search(text, max(start, mark.start() - 40), mark.start())
    if before is None:
        return True
    word = before.group().lower().strip("'’-")
    following = _NEXT_WORD.match(text, mark.end())
    opens = following is not None and (bool(following[1]) or following[2].lower() in _OPENERS)
    if word in _LEADING or re.fullmatch(r"[a-z]", word):
        return False
    if word in _TRAILING or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return opens
    return True


def _stripped(written: str, text: str, start: int, end: int, paragraph: int) -> list[Sentence]:
    words = text[start:end].strip()
    if not words:
        return []
    start += text[start:end].index(words[0])
    end = start + len(words)
    return [Sentence(start, end, written[start:end], paragraph)]
