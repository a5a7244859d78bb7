"""JSON files of documents, an object each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbench.articles.decoding import decoded
from workbench.articles.document import Document
from workbench.articles.metadata import our_names, said
from workbench.errors import InputError, SkippedInput


def read_json(path: Path, encoding: str) -> Iterator[Document | SkippedInput]:
    """An object, a list of objects, or an object that holds the list."""
    found = _parsed(decoded(path.read_bytes(), encoding))
    if isinstance(found, dict) and "text" not in our_names(tuple(found)):
        found = next((value for value in found.values() if isinstance(value, list) and value), found)
    if not isinstance(found, list):
        yield _document(found)
        return
    for number, item in enumerate(found, start=1):
        try:
            document = _document(item, where=f"item {number}")
        except InputError as problem:
            yield SkippedInput(f"item {number}: {problem}")
        else:
            yield document


def read_json_lines(path: Path, encoding: str) -> Iterator[Document | SkippedInput]:
    """One object on each line; the file is never in memory as a whole."""
    if not path.stat().st_size:
        raise InputError("the file is empty")
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                document = _document(_parsed(decoded(line, encoding)), where=f"line {number}")
            except InputError as problem:
                yield SkippedInput(f"line {number}: {problem}")
            else:
                yield document


def _parsed(text: str) -> Any:
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as problem:
        place = f"line {problem.lineno}, " if "\n" in text.strip() else ""
        raise InputError(f"this is no JSON ({problem.msg} at {place}column {problem.colno})") from None
    except (ValueError, RecursionError) as problem:  # a number of 5,000 digits, 5,000 nested lists
        raise InputError(f"this JSON cannot be read ({problem})") from None


def _document(found: Any, where: str = "") -> Document:
    if not isinstance(found, dict):
        raise InputError(f"wanted an object with a field 'text', not a {type(found).__name__}")
    if "text" not in our_names(tuple(found)):
        raise InputError(f"no field holds the text (it has {', '.join(list(found)[:12]) or 'none'}): name one 'text'")
    return Document(said(found), where=where)
