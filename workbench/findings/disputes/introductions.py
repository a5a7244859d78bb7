"""Where an article says who somebody is: a name with its role beside it, or a government with its leader's name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.articles.table import Article
from workbench.findings.actors import Actor
from workbench.findings.evidence import Evidence

_BETWEEN = 3  # characters between a name and its role: ", " or " ("


class Introduction(NamedTuple):
    """An actor and the words that introduce it, name and role together."""

    actor: Actor
    words: Evidence

    @property
    def person(self) -> str:
        """Whom it names, as written: the actor, or the leader a government is named after."""
        return self.actor.leader or self.actor.written or self.actor.name


def introductions(article: Article, actors: Sequence[Actor]) -> list[Introduction]:
    """The introductions of an article, in order.

    >>> from workbench.findings.actors import actors
    >>> article = Article(id="a", text="Jane Roe, chair of the Lumen Association, left. Roe was tired.")
    >>> [found.words.quote for found in introductions(article, list(actors(article)))]
    ['Jane Roe, chair of the Lumen Association']
    """
    found = []
    for actor in actors:
        span = _span(article.text, actor)
        if span is not None:
            found.append(Introduction(actor, Evidence.cite(article, *span)))
    return found


def _span(text: str, actor: Actor) -> tuple[int, int] | None:
    if actor.leader:
        return actor.start, actor.end
    role = actor.role
    if actor.kind != "person" or not role:
        return None
    if actor.quote.startswith(role):
        return actor.start, actor.end
    after = text.find(role, actor.end, actor.end + _BETWEEN + len(role))
    if after >= 0:
        return actor.start, after + len(role)
    before = text.find(role, max(0, actor.start - _BETWEEN - len(role)), actor.start)
    return (before, actor.end) if before >= 0 else None
