"""The small words of the sentences about tariffs, by what they do there."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import lexicon


@cache
def plain(kind: str) -> frozenset[str]:
    """The small words of one kind in `lexicons/tariff_grammar.csv`."""
    return frozenset(word for row in lexicon("tariff_grammar") if row["kind"] == kind for word in row["words"].split())
