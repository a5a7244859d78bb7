"""What a document says about itself, whatever it calls its fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import yaml

from workbench.articles.table import COLUMNS
from workbench.articles.words import rows
from workbench.errors import InputError

_NOTHING = frozenset({"", "nan", "nat", "null", "none", "n/a", "<na>"})
_FENCE = re.compile(r"\ufeff?\s{0,20}---[ \t]*\r?\n(.{0,10000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FILE_OR_ADDRESS = re.compile(r"[/\\]|\.(?:txt|md|html?|jsonl?|ndjson|csv|parquet|pdf|docx?)\Z", re.IGNORECASE)
_KEY = re.compile(r"([A-Za-z][\w .-]{0,40}?)\s*:\s*(.*)")


@cache
def our_names(names: tuple[str, ...]) -> Mapping[str, str]:
    """Which of a table's columns fills which of ours: our own name first, else the first synonym that is there.

    >>> our_names(("Headline", "body", "content", "views"))
    {'title': 'Headline', 'text': 'body'}
    """
    theirs = {_plain(name): name for name in reversed(names)}
    found = {}
    for ours in COLUMNS:
        for name in (ours, *(row["theirs"] for row in rows("columns") if row["ours"] == ours)):
            if name in theirs:
                found[ours] = theirs[name]
                break
    return dict(sorted(found.items(), key=lambda item: names.index(item[1])))


def need_text(names: Iterable[str]) -> Mapping[str, str]:
    """`our_names`, and InputError unless one of the columns holds the text."""
    names = tuple(names)
    found = our_names(names)
    if "text" not in found:
        shown = ", ".join(names[:12]) + (", …" if len(names) > 12 else "")
        raise InputError(f"no column holds the text (it has {shown or 'no column'}): name one of them 'text'")
    return found


def said(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields under our names; what says nothing (null, "", "nan", "n/a") is left out."""
    names = our_names(tuple(map(str, fields)))
    known = {ours: fields[theirs] for ours, theirs in names.items()}
    if "outlet" not in known and not _path(known.get("source")):  # elsewhere, a source is mostly an outlet
        known["outlet"] = known.pop("source", None)
    return {name: value for name, value in known.items() if in_words(value) is not None}


def in_words(value: Any) -> str | None:
    """A field as text: several authors with commas between, a thing by its name, null for what says nothing.

    >>> in_words(["A. Writer", {"name": "B. Author"}, None])
    'A. Writer, B. Author'
    """
    if isinstance(value, str):
        return None if value.strip().lower() in _NOTHING else value
    if isinstance(value, Mapping):
        return in_words(value.get("name"))
    if isinstance(value, Iterable):
        return ", ".join(words for item in value if (words := in_words(item))) or None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # an id in a column that has gaps
    return in_words(str(value))


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    r"""What stands between two lines of --- at the top, if it names fields of ours, and the text below it.

    >>> front_matter("---\ntitle: Talks: round two\ndate: 2025-04-16\n---\nThey met.")
    ({'title': 'Talks: round two', 'published': '2025-04-16'}, 'They met.')
    """
    fence = _FENCE.match(text)
    if fence is None:
        return {}, text
    fields = said(_yaml(fence[1]) or _lines(fence[1]))
    fields.pop("text", None)
    return (fields, text[fence.end() :]) if fields else ({}, text)


def _path(source: Any) -> bool:
    """Whether a source is where a text was found, as it is here: a file or an address."""
    return isinstance(source, str) and bool(_FILE_OR_ADDRESS.search(source))


def _plain(name: str) -> str:
    return re.sub(r"[\s.-]+", "_", name.strip().strip("\ufeff").lower())


def _yaml(block: str) -> dict[str, Any]:
    try:
        # every scalar stays the text that was typed: no date is moved between time zones, no `No` becomes False
        fields = yaml.BaseLoader(block).get_single_data()
    except (yaml.YAMLError, RecursionError):
        return {}
    return {str(key): value for key, value in fields.items()} if isinstance(fields, dict) else {}


def _lines(block: str) -> dict[str, Any]:
    """`key: value` lines that are no YAML, such as a title with a colon in it."""
    pairs = [_KEY.fullmatch(line.strip()) for line in block.splitlines() if line.strip()]
    return {pair[1]: pair[2].strip("\"'[] ") for pair in pairs if pair}
