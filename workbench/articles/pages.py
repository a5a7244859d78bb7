"""The article in a web page, and what the page's markup says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from workbench.articles.decoding import decoded
from workbench.articles.document import Document
from workbench.articles.metadata import said
from workbench.errors import InputError

_THEIRS = {"title": "title", "author": "author", "published": "date", "outlet": "sitename", "url": "url"}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s{0,9}([\w-]{3,20})", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html[^>]{0,300}?\slang=[\"']?([A-Za-z-]{2,12})", re.IGNORECASE)
_HEAD = 4096


def read_page(path: Path, encoding: str) -> Iterator[Document]:
    """An HTML file: trafilatura finds the article; a page may name an encoding of its own.

    Raises InputError when there is no article in it.
    """
    import trafilatura  # half a second, and most folders hold no page

    data = path.read_bytes()
    page = decoded(data, _declared(data, encoding))
    try:
        found = trafilatura.bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            # a date that the markup calls one, never a day that merely stands somewhere on the page
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    # whatever a broken page makes the parser raise, the other files of the folder are still to be read
    except (ValueError, TypeError, AttributeError, RecursionError) as problem:
        raise InputError(f"this page cannot be read as HTML ({problem}): save its text as .txt") from None
    text = "" if found is None or isinstance(found, dict) else (found.text or "").strip()
    if not text:
        raise InputError("no article was found on this page: save its text as .txt")
    language = _LANGUAGE.search(page, 0, _HEAD)
    guessed = {ours: getattr(found, theirs) for ours, theirs in _THEIRS.items()}
    yield Document({"text": text}, said({**guessed, "language": language[1] if language else None}))


def _declared(data: bytes, encoding: str) -> str:
    """The encoding we were told if the bytes are in it, else the one the page declares if they are in that."""
    declared = _CHARSET.search(data, 0, _HEAD)
    for candidate in (encoding, declared[1].decode("ascii") if declared else encoding):
        try:
            data.decode(candidate)
        except (LookupError, UnicodeDecodeError):
            continue
        return candidate
    return encoding
