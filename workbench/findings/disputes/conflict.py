"""What a disagreement between two quotes is."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.findings.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two quotes that do not go together, and what to make of it.

    `kind` is person, office, organisation, rate, date, status, scope, quote_drift, attribution or omission; `left`
    and `right` are article ids, `within` says how the two belong together. `right` is null where the lexicon of offices
    disagrees.
    """

    kind: str
    left: str
    left_quote: str
    right: str | None
    right_quote: str | None
    within: str
    verdict: str
    left_start: int
    left_end: int
    right_start: int | None
    right_end: int | None


SAME_ARTICLE, SAME_STORY, ELSEWHERE, LEXICON = "same article", "same story", "other articles", "lexicon of offices"
ON_THE_STORY = "insight on the story"


def conflict(kind: str, left: Evidence, right: Evidence | None, within: str, verdict: str) -> Conflict:
    """The disagreement of two pieces of evidence; within one article it is the same article's."""
    return Conflict(
        kind=kind,
        left=left.article,
        left_quote=left.quote,
        right=right.article if right else None,
        right_quote=right.quote if right else None,
        within=SAME_ARTICLE if right and right.article == left.article else within,
        verdict=verdict,
        left_start=left.start,
        left_end=left.end,
        right_start=right.start if right else None,
        right_end=right.end if right else None,
    )
