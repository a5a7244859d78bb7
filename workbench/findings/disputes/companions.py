"""Which articles are to be held against each other: a story's, with the insights that are about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from workbench.articles.table import Article
from workbench.findings.disputes.conflict import ELSEWHERE, SAME_STORY
from workbench.findings.naming.mention import Mention

_SHARED_NAMES = 2  # actors an insight must share with a story to be about it


class Company(NamedTuple):
    """Articles to be compared, in the order of the table, and how they belong together."""

    articles: list[str]
    within: str


def companies(
    articles: Sequence[Article], stories: Sequence[Any] | None, actors: Mapping[str, Sequence[Mention]]
) -> list[Company]:
    """The groups of articles to compare: each story, and each article outside of one by itself.

    `stories` has the story of each article, None outside of one; where it is None itself, all are compared. An insight
    joins the story with which it shares most actors, if any; the insights that join none are compared among themselves.
    """
    if stories is None:
        return [Company([article.id for article in articles], ELSEWHERE)]
    groups: dict[str, list[str]] = {}
    for article, story in zip(articles, stories, strict=True):
        if article.kind != "insight":
            groups.setdefault(article.id if story is None else f"story {story}", []).append(article.id)
    insights = [article.id for article in articles if article.kind == "insight"]
    names = {key: _names(actors, members) for key, members in groups.items()} if insights else {}
    left_over: list[str] = []
    for insight in insights:
        own = _names(actors, [insight])
        shared = {key: len(own & told) for key, told in names.items()}
        best = max(shared, key=lambda key: shared[key], default=None)
        joins = best is not None and shared[best] >= _SHARED_NAMES
        (groups[best] if best is not None and joins else left_over).append(insight)
    order = {article.id: place for place, article in enumerate(articles)}
    found = [Company(sorted(members, key=order.__getitem__), SAME_STORY) for members in groups.values()]
    return [*found, *([Company(left_over, ELSEWHERE)] if left_over else [])]


def _names(actors: Mapping[str, Sequence[Mention]], members: Sequence[str]) -> set[str]:
    told = (actor for article in members for actor in actors.get(article, ()))
    return {actor.name for actor in told if actor.kind in ("person", "government", "organisation")}
