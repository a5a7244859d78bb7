"""What a name in a text is: its words and what it stands for."""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.lexicon import Row
from workbench.findings.naming.name_lexicon import Known


class Name(NamedTuple):
    """A name or a title: its words (first, last), what it is, the name it is known by, its lexicon row if any."""

    first: int
    last: int
    kind: str
    name: str
    row: Row


def as_name(hit: Known, i: int) -> Name:
    """What the lexicons know at a word, as a name."""
    return Name(i, i + hit.length, hit.kind, hit.name, hit.row)
