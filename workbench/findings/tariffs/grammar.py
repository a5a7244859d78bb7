"""The small words of the sentences about tariffs, by what they do there."""

from __future__ import annotations

from functools import cache

from workbench.findings.dating.patterns import surfaces
from workbench.findings.lexicon import lexicon


@cache
def plain(kind: str) -> frozenset[str]:
    """The small words of one kind in `lexicons/tariff_grammar.csv`."""
    return frozenset(word for row in lexicon("tariff_grammar") if row["kind"] == kind for word in row["words"].split())


@cache
def months() -> frozenset[str]:
    """The months in lower case, also as agencies shorten them: "aug"."""
    return frozenset({*surfaces("month"), *surfaces("short_month")})
