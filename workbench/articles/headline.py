"""The headline that stands as the first line of a text."""

from __future__ import annotations

import re

_LONGEST = 160
_WORDS = range(3, 26)
_MARKED = re.compile(r"#{1,6}\s+(.*?)[\s#]*|\*\*(.+?)\*\*|__(.+?)__")
_SENTENCE_END = re.compile(r"[.!…:;,–—-][\"'”’)]*\Z")
_DATE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d{1,4}(?:\s*,?\s+\d{4})?\W{0,3}(?:\d{1,2}[:.]\d{2}.{0,20})?"
    r"|\d{4}-\d{2}-\d{2}.{0,20}|\d{1,2}[./]\d{1,2}[./]\d{4}.{0,20}",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’]{2,40}(?:,[^—–\n]{1,40})?\s*(?:\([^)\n]{1,40}\)\s*)?[—–-]{1,2}\s"  # TOKYO, April 16 (Agency) -
    r"|[A-Z][\w .,'’]{2,60}\([A-Z][\w ]{1,40}\)\s*[—–-]"  # Tokyo (Agency) -
)


def headline(first: str, following: str, *, apart: bool) -> str | None:
    """The headline in a text's first line, or null when that line is the text itself.

    `following` is the next line that is not blank; `apart` says whether a blank line, or one that was taken out,
    stands between them. A headline is short, ends no sentence, and stands apart from the text or before its dateline.

    >>> headline("Tokyo opens talks on tariffs", "Japan and the United States met.", apart=True)
    'Tokyo opens talks on tariffs'
    >>> headline("Tokyo opened talks on tariffs.", "Japan and the United States met.", apart=True)
    """
    marked = _MARKED.fullmatch(first.strip())
    words = " ".join((next(filter(None, marked.groups()), "") if marked else first).split())
    if not following.strip() or not words or len(words) > _LONGEST:
        return None
    if marked and first.lstrip().startswith("#"):
        return words
    apart = apart or bool(_DATELINE.match(following) or _DATE.fullmatch(following.strip()))
    is_headline = (
        apart
        and len(words.split()) in _WORDS
        and (words[0].isupper() or not words[0].isalpha())
        and not _SENTENCE_END.search(words)
        and not _DATE.fullmatch(words)
        and not _DATELINE.match(words + " ")
    )
    return words if is_headline else None
