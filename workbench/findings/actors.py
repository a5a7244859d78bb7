"""Who acts and speaks in an article: people, governments and their metonyms, organisations, unnamed sources.

Names are linked within the article: a surname or "Mr" to the full name, "the minister" to the last minister named, a
capital to its government unless somebody only travels there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from operator import attrgetter

from workbench.articles.table import Article
from workbench.findings.evidence import Evidence
from workbench.findings.naming.mention import Mention
from workbench.findings.naming.named import named
from workbench.findings.naming.unnamed import unnamed
from workbench.findings.reading.keeping import kept
from workbench.findings.reading.passages import Reading, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Evidence):
    """A mention of somebody who can act or speak.

    `name` is the canonical name; `kind` is person, government, organisation, place, or group (nobody named); `voice` is
    official, business, analyst, media, public, insider or document; `role` as written here or before; `office` and `of`
    (jurisdiction or body) as in the lexicons; `leader` is the person a government is named after; `former` marks a past
    office; `written` is a name that is misspelled or mistranslated, where office, country and day tell who is meant.
    """

    name: str
    kind: str
    voice: str | None = None
    role: str | None = None
    office: str | None = None
    of: str | None = None
    organisation: str | None = None
    leader: str | None = None
    former: bool = False
    written: str | None = None


_TOLD = tuple(field.name for field in fields(Actor) if field.name in Mention._fields)
_told = attrgetter(*_TOLD)


def actors(article: Article) -> Iterator[Actor]:
    """Every mention of an actor in an article, in order.

    >>> article = Article(id="a", text="Jane Roe, chair of the Lumen Growers Association, met Mr Doe. “No,” Roe said.")
    >>> [(actor.quote, actor.name, actor.role) for actor in actors(article)][-1]
    ('Roe', 'Jane Roe', 'chair of the Lumen Growers Association')
    """
    reading, found = read_actors(article)
    for mention in found:
        yield cited(reading, mention)


def cited(reading: Reading, mention: Mention) -> Actor:
    """A mention as a finding with its quote."""
    start, end = reading.words[mention.first].start, reading.words[mention.last - 1].end
    return Actor.cite(reading.article, start, end, **dict(zip(_TOLD, _told(mention), strict=True)))


@kept
def read_actors(article: Article) -> tuple[Reading, list[Mention]]:
    """An article read, with its actors."""
    reading = read(article)
    return reading, mentions(reading)


def mentions(reading: Reading) -> list[Mention]:
    """The mentions of actors in a reading, in order; an unnamed source may hold named ones ("officials in Tokyo")."""
    told = named(reading)
    return sorted([*told.mentions, *unnamed(reading, told)], key=lambda mention: (mention.first, -mention.last))
