"""A document and all that is known of it become an article that lacks only its id."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.articles.decoding import blank
from workbench.articles.document import Document
from workbench.articles.identity import Identity, content_of
from workbench.articles.metadata import in_words
from workbench.articles.published import parse_published
from workbench.articles.recognise import insight_title, is_insight
from workbench.articles.sidecar import About
from workbench.articles.sources import File
from workbench.errors import SkippedInput

FILLED = ("title", "outlet", "author", "url", "published", "language")
_KINDS = ("article", "insight")


@dataclass(frozen=True, slots=True)
class Found:
    """A document, what an articles.csv says about it, and the file it is from (null for a table in memory)."""

    document: Document
    about: About
    file: File | None

    @property
    def name(self) -> str:
        """How a message names it."""
        return ", ".join(part for part in (self.file.place if self.file else "", self.document.where) if part)


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of an article but its id, and what the id is made from."""

    fields: Mapping[str, Any]
    identity: Identity


def assembled(found: Found, fill: Mapping[str, Any]) -> Iterator[Draft | SkippedInput]:
    """The article in a document, and a sentence for a text or a date that cannot be read.

    What the document says itself outweighs what its articles.csv says, that what its markup suggests, and that `fill`.
    """
    said = found.document.fields
    raw = _sound(said["text"] if isinstance(said.get("text"), str) else in_words(said.get("text")) or "")
    if blank(raw):
        yield SkippedInput(f"{found.name}: there is no text")
        return
    known = {**fill, **found.document.guessed, **found.about, **said}
    kind = known["kind"] if known.get("kind") in _KINDS else _KINDS[is_insight(raw)]
    if kind == "insight":
        known.setdefault("title", insight_title(raw))
    published = None
    if "published" in known:
        try:
            published = parse_published(known["published"])
        except ValueError as problem:
            date = in_words(known["published"]) or ""
            yield SkippedInput(f"{found.name}: the date {date[:60]!r} {problem}: left unknown, write it as 2025-04-16")
    words = {name: _line(known.get(name)) for name in FILLED if name != "published"}
    source = in_words(known.get("source")) or (found.file and found.file.place)
    place = [found.file.place if found.file else ""]
    place += [_line(said.get(name)) or "" for name in ("source", "url", "outlet", "published") if found.document.where]
    identity = Identity(
        content=content_of(_line(said.get("title")), raw),
        place=tuple(place),
        published=published,
        brought=_line(said.get("id")),
    )
    text = raw if kind == "insight" else _plain(raw)
    yield Draft({**words, "kind": kind, "text": text, "published": published, "source": source}, identity)


def _line(value: Any) -> str | None:
    """A field on one line."""
    words = in_words(value)
    return " ".join(unicodedata.normalize("NFC", _sound(words)).split()) if words else None


def _plain(text: str) -> str:
    """An article's text: lines end with a line feed, no byte order mark, composed characters (Unicode NFC)."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _sound(text: str) -> str:
    """The text without half characters, which JSON can spell and no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
