"""What one line of an insight is, and how a line that only looks like something else says that it is not.

A line of plain text that would be read as a bullet, a table row, a rule or a heading is written with a backslash before
it; one backslash is taken off when it is read, so that any text comes back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from workbench.insight.headings import heading
from workbench.insight.lexicon import lexicon

Test = Callable[[str], bool]

# a mark and the space after it; "•" needs none, "-" and "1." do
_BULLET = re.compile(r"\s*(?:[•◦▪▫‣●○■□▸▹➤➢·∙⁃]|(?:[-*+–—]|\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\)|\([a-z]\))(?=\s|$))\s*")
_RULE = re.compile(r"(?:-{3,}|\*{3,}|_{3,}|={3,})")
_SEPARATOR_CELL = re.compile(r"\s*:?-{2,}:?\s*")
_PIPE = re.compile(r"\\.|\|")  # a backslash takes the next character with it
_ESCAPED = re.compile(r"\\([\\|])")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1b\x7f\ufeff]")
_LABEL = re.compile(r"(?:\*\*|__)?([^\s:：*_][^:：\n*]{0,60}?)(?:\*\*|__)?[:：](?:\*\*|__)?[^\S\n]+(?=\S)")
_LABEL_WORDS = 4
_ASIDE = re.compile(r"\([^()]*\)")
_VERBS = frozenset(row["word"] for row in lexicon("label_verbs"))


def lines_of(text: str) -> list[str]:
    r"""The lines of a text without control characters and without the white space around each line.

    >>> lines_of("one \r\n\ttwo")
    ['one', 'two']
    """
    return [line.strip() for line in _UNWANTED.sub("", text).splitlines()]


def one_line(text: str) -> str:
    r"""The text on a single line with single spaces.

    >>> one_line(" two\n words ")
    'two words'
    """
    return " ".join(_UNWANTED.sub("", text).split())


def has_words(text: str) -> bool:
    r"""Whether there is anything but white space, byte order marks and control characters.

    >>> has_words("\ufeff\t"), has_words("-")
    (False, True)
    """
    return not text.isspace() and bool(_UNWANTED.sub("", text).strip())


def after_bullet(line: str) -> int:
    """Where the words begin after the bullet or number of a list item; 0 when the line is no list item.

    >>> after_bullet("   • Talks"), after_bullet("2) Talks"), after_bullet("-40 degrees")
    (5, 3, 0)
    """
    mark = _BULLET.match(line)
    return mark.end() if mark and not is_rule(line) else 0


def is_rule(line: str) -> bool:
    """Whether a line is only drawn, such as `---` between two sections."""
    return _RULE.fullmatch(line.strip()) is not None


def is_row(line: str) -> bool:
    """Whether a line opens with the pipe of a table row."""
    return line.lstrip().startswith("|")


def is_separator(line: str) -> bool:
    """Whether a line parts the head of a table from its rows: `|---|---|`."""
    return "|" in line and "--" in line and all(_SEPARATOR_CELL.fullmatch(cell) for cell in cells(line))


def cells(line: str) -> tuple[str, ...]:
    r"""The cells of a table row, trimmed; `\|` is a pipe and `\\` a backslash within a cell.

    >>> cells(r"| 24 % | in force \| suspended |")
    ('24 %', 'in force | suspended')
    """
    return tuple(_ESCAPED.sub(r"\1", line[start:end]) for start, end in cell_spans(line))


def cell_spans(line: str) -> list[tuple[int, int]]:
    """Where the words of each cell begin and end in a table row.

    >>> cell_spans("| a | bc |")
    [(2, 3), (6, 8)]
    """
    start = len(line) - len(line.lstrip())
    start += line.startswith("|", start)
    found = []
    for pipe in (mark.start() for mark in _PIPE.finditer(line, start) if mark[0] == "|"):
        found.append((start, pipe))
        start = pipe + 1
    if line[start:].strip() or not found:
        found.append((start, len(line)))
    return [_trimmed(line, *span) for span in found]


def cell(value: str) -> str:
    """A cell as it is written."""
    return value.replace("\\", "\\\\").replace("|", "\\|")


def row(values: tuple[str, ...]) -> str:
    """The cells as a table row; `cells` reads them back."""
    return "| " + " | ".join(map(cell, values)) + " |"


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    words = line[start:end]
    start += len(words) - len(words.lstrip())
    return start, max(start, start + len(words.strip()))


def label_length(text: str) -> int:
    """How much of an item's text is its label, colon and space included; 0 when it has none.

    A label is at most four words before the first colon, not counting those in brackets, and no clause.

    >>> label_length("Toward the U.S.: pressure"), label_length("Short-term, both will wait")
    (17, 0)
    """
    mark = _LABEL.match(text)
    if mark is None:
        return 0
    words = _ASIDE.sub(" ", mark[1]).casefold().split()
    return mark.end() if len(words) <= _LABEL_WORDS and _VERBS.isdisjoint(words) else 0


def split_label(text: str) -> tuple[str | None, str]:
    """An item's label, if it has one, and the rest of its text.

    >>> split_label("**Inward:** discontent")
    ('Inward', 'discontent')
    """
    mark = _LABEL.match(text)
    if mark is None or not label_length(text):
        return None, text
    return one_line(mark[1]), text[mark.end() :]


def in_prose(line: str) -> bool:
    """Whether a line of the summary or the closing would be read as something else than text."""
    return is_rule(line) or heading(line) is not None


def in_list(line: str) -> bool:
    """Whether a line would be read as something else than text within a section whose heading is known."""
    return is_rule(line) or is_row(line) or is_separator(line) or after_bullet(line) > 0


def in_section(line: str) -> bool:
    """Whether a line of a section would be read as something else than text within the whole insight."""
    return in_list(line) or heading(line) is not None


def escaped(line: str, special: Test) -> str:
    """The line with a backslash before it when it is `special`, or would be without its backslashes."""
    return "\\" + line if special(line.lstrip("\\")) else line


def unescaped(line: str, special: Test) -> str:
    """The line without the backslash that `escaped` put before it."""
    return line[1:].strip() if line.startswith("\\") and special(line.lstrip("\\")) else line
