"""For which government or bloc an actor speaks, and who speaks for none: firms, lobbies, parties, observers."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.naming.governments import government_of
from workbench.findings.naming.mention import Mention
from workbench.findings.naming.offices import terms_of

_OBSERVERS = ("analyst", "media", "public", "insider", "document")  # they tell what others want
OTHERS = ("lawmakers", "judges", "prosecutors", "party", "party members", "leaders")  # they do not speak for a side
_PRIVATE = frozenset(["opposition", "shadow", "ex"])
_UNCOUNTED = ("central bank governor", "chief executive", "speaker of the house", "parliament president")


def side_of(mention: Mention | None) -> str | None:
    """The government or bloc an actor speaks for; None for whoever speaks for none: firms, lobbies, parties, observers.

    >>> side_of(Mention(0, 1, 0, "Jane Roe", "person", "official", of="FR"))
    'Government of France'
    >>> side_of(Mention(0, 1, 0, "Teapot Union", "organisation", "business", of="FR")) is None
    True
    """
    if mention is None or mention.former or mention.kind in ("place", "organisation") or mention.voice in _OBSERVERS:
        return None
    if mention.kind == "person" and is_private(mention):
        return None
    terms = terms_of(mention.name)[-1:]
    official = mention.voice == "official" or bool(terms) or mention.kind == "government"
    if not official or (mention.kind == "group" and mention.name.removeprefix("unnamed ") in OTHERS):
        return None
    if mention.office in _UNCOUNTED or any(office in _UNCOUNTED for term in terms for office in term.offices):
        return None
    served = next((term.of for term in terms), None)
    of = served if served in codes() and mention.kind == "person" else mention.of or served or named_in(mention)
    return government_of(of) if of in codes() else None


def other_side(mention: Mention) -> str | None:
    """The side that a name stands for where something is asked of it: a place, a delegation, "the US side"."""
    kind = "government" if mention.kind == "place" else mention.kind
    return side_of(mention._replace(kind=kind, voice="official"))


def is_private(mention: Mention) -> bool:
    """Whether a person's role speaks for no government: the opposition, a shadow minister."""
    return mention.role is not None and not _PRIVATE.isdisjoint(mention.role.lower().replace("-", " ").split())


@cache
def codes() -> frozenset[str]:
    """The codes of all jurisdictions and blocs."""
    return frozenset(row["jurisdiction"] for row in lexicon("jurisdictions"))


@cache
def _demonyms() -> dict[str, str]:
    return {row["surface"]: row["jurisdiction"] for row in lexicon("jurisdictions")}


def named_in(mention: Mention) -> str | None:
    """The jurisdiction that a public body has in its name, or a spokesman in the role: the "Chinese Embassy"."""
    told = mention.name if mention.kind == "government" else mention.role if mention.kind == "person" else None
    words = (told or "").split()
    return next((_demonyms()[lead] for n in (2, 1) if (lead := " ".join(words[:n])) in _demonyms()), None)
