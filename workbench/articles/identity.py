"""An article's id: twelve hex digits from what it says."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from workbench.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What an id is made from: the content, what tells a copy of it from the others, or an id that came with it."""

    content: str
    place: tuple[str, ...] = ()
    published: date | None = None
    brought: str | None = None


def content_of(title: str | None, text: str) -> str:
    """Title and text as they count for an id: however lines end, with or without white space around them."""
    content = "\n\n".join(part.strip("\ufeff \t\r\n") for part in (title, text) if part)
    return unicodedata.normalize("NFC", content.replace("\r\n", "\n").replace("\r", "\n"))


def ids_for(identities: Sequence[Identity]) -> list[str]:
    """An id for each, in their order; the order never changes which gets which.

    An id that came is kept. Of documents with one content the earliest published has the id of the content alone,
    the others one of content and place: a copy that arrives later changes no id. Raises InputError when two
    documents brought the same id.

    >>> ids_for([Identity(content="Talks begin.", place=(name,)) for name in ("b.txt", "a.txt")])
    ['fdd37cbe9b62', '375aea07439a']
    >>> ids_for([Identity(content="Talks begin.")])
    ['375aea07439a']
    """
    ids = {number: identity.brought for number, identity in enumerate(identities) if identity.brought is not None}
    _refuse_clashes(ids.values())
    taken = set(ids.values())
    copies: Counter[tuple[str, ...]] = Counter()
    for number in sorted(range(len(identities)), key=lambda number: _rank(identities[number])):
        if number not in ids:
            content, place = _digest(identities[number].content), identities[number].place
            name = content
            while name in taken:
                copies[content, *place] += 1
                name = _digest("\n".join((content, *place, str(copies[content, *place]))))
            ids[number] = name
            taken.add(name)
    return [ids[number] for number in range(len(identities))]


def _refuse_clashes(brought: Iterable[str]) -> None:
    clashing = sorted(name for name, times in Counter(brought).items() if times > 1)
    if clashing:
        shown = ", ".join(map(repr, clashing[:5])) + (f" and {len(clashing) - 5} more" if len(clashing) > 5 else "")
        raise InputError(f"several documents have the id {shown}: give each its own, or leave the column 'id' out")


def _rank(identity: Identity) -> tuple[str, date, tuple[str, ...]]:
    return identity.content, identity.published or date.max, identity.place


def _digest(content: str) -> str:
    return sha256(content.encode("utf-8")).hexdigest()[:12]
