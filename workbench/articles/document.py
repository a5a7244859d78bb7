"""One document as a reader found it, before it is an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.errors import SkippedInput


@dataclass(frozen=True, slots=True)
class Document:
    """The text and what is known about it, under our column names.

    `fields` is what the document says itself, `guessed` what was read off it by heuristics (weaker than an
    articles.csv beside the file), `where` its place in a file that holds several, such as "line 7".
    """

    fields: Mapping[str, Any]
    guessed: Mapping[str, Any] = field(default_factory=dict)
    where: str = ""


Reader = Callable[[Path, str], Iterable[Document | SkippedInput]]
