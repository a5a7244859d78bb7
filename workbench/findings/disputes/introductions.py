"""Where an article says who somebody is: a name with its role beside it, or a government with its leader's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from workbench.articles.table import Article
from workbench.findings.actors import Actor
from workbench.findings.evidence import Evidence

_OF = re.compile(r",? (?:of|from|at|with)(?: the)? ")
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
    for n, actor in enumerate(actors):
        body = _body_behind(article.text, actors, n)
        if body is not None:
            role = article.text[actor.end : body.end].strip()
            found.append(
                Introduction(
                    replace(actor, role=role, organisation=body.name), Evidence.cite(article, actor.start, body.end)
                )
            )
            continue
        span = _span(article.text, actor)
        if span is not None:
            found.append(Introduction(actor, Evidence.cite(article, *span)))
    return found


def _body_behind(text: str, actors: Sequence[Actor], n: int) -> Actor | None:
    """The body that "of" ties to a person of whom nothing else is told: "Jane Roe of the Lumen Growers Union"."""
    actor = actors[n]
    following = actors[n + 1] if n + 1 < len(actors) else None
    if actor.kind != "person" or actor.role or following is None or following.kind != "organisation":
        return None
    return following if _OF.fullmatch(text, actor.end, following.start) else None


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
