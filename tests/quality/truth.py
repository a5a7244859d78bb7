"""What a folder of truth holds: cleaned articles, what a person marked in each, and what is to be compared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pandas as pd

Entry = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Document:
    """A cleaned article and the places and readings of what a person marked in it."""

    id: str
    text: str
    dates: list[Entry] = field(default_factory=list)
    measures: list[Entry] = field(default_factory=list)
    no_rates: list[Entry] = field(default_factory=list)
    statements: list[Entry] = field(default_factory=list)
    agenda: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Cluster:
    """Articles that are compared with each other, and the conflicts that a person sees; `texts` by article."""

    texts: dict[str, str]
    conflicts: list[Entry]


@dataclass(frozen=True, kw_only=True)
class Gold:
    """One folder of truth: cleaned articles as a table, what is marked in each, and what is to be compared."""

    articles: pd.DataFrame
    documents: list[Document]
    clusters: list[Cluster]


class Failure(NamedTuple):
    """What was expected in an article and what came."""

    figure: str
    article: str
    expected: str
    got: str


def share(right: list[bool]) -> float:
    """Of nothing, all is right."""
    return sum(right) / len(right) if right else 1.0
