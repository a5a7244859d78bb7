"""Which articles are to be held against each other: a story's, with the insights that are about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from workbench.findings.actors import Actor
from workbench.findings.disputes.conflict import ELSEWHERE, SAME_STORY

_SHARED_NAMES = 2  # actors an insight must share with a story to be about it


class Company(NamedTuple):
    """Articles to be compared, in the order of the table, and how they belong together."""

    articles: list[str]
    within: str


def companies(articles: pd.DataFrame, actors: Mapping[str, Sequence[Actor]]) -> list[Company]:
    """The groups of articles to compare: each story, and each article outside of one by itself.

    Without a column `story`, all are compared. An insight joins the story with which it shares most actors, if any; the
    insights that join none are compared among themselves.
    """
    ids = [str(article) for article in articles["id"]]
    if "story" not in articles.columns:
        return [Company(ids, ELSEWHERE)]
    insight = articles["kind"] == "insight" if "kind" in articles.columns else pd.Series(False, index=articles.index)
    groups: dict[str, list[str]] = {}
    for article, story, finished in zip(ids, articles["story"], insight, strict=True):
        if not finished:
            groups.setdefault(article if pd.isna(story) else f"story {story}", []).append(article)
    names = {key: _names(actors, members) for key, members in groups.items()}
    left_over: list[str] = []
    for article in (article for article, finished in zip(ids, insight, strict=True) if finished):
        own = _names(actors, [article])
        shared = {key: len(own & told) for key, told in names.items()}
        best = max(shared, key=lambda key: shared[key], default=None)
        joins = best is not None and shared[best] >= _SHARED_NAMES
        (groups[best] if best is not None and joins else left_over).append(article)
    order = {article: place for place, article in enumerate(ids)}
    found = [Company(sorted(members, key=order.__getitem__), SAME_STORY) for members in groups.values()]
    return [*found, *([Company(left_over, ELSEWHERE)] if left_over else [])]


def _names(actors: Mapping[str, Sequence[Actor]], members: Sequence[str]) -> set[str]:
    told = (actor for article in members for actor in actors.get(article, ()))
    return {actor.name for actor in told if actor.kind in ("person", "government", "organisation")}
