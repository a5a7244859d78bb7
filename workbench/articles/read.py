"""A folder, a file, a pattern or a table becomes the table of articles."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from workbench.articles.assemble import FILLED, Draft, Found, assembled
from workbench.articles.decoding import checked_encoding
from workbench.articles.document import Document
from workbench.articles.identity import ids_for
from workbench.articles.metadata import in_words
from workbench.articles.published import parse_published
from workbench.articles.readers import READERS
from workbench.articles.sidecar import Sidecars
from workbench.articles.sources import File, files_in
from workbench.articles.table import Article, table_of
from workbench.articles.tables import read_frame
from workbench.errors import InputError, SkippedInput

Source = str | os.PathLike[str] | pd.DataFrame | Iterable[Any]

_PROGRESS_FROM = 200  # files; below that a bar is gone before it is read


def read_articles(source: Source, *, encoding: str = "utf-8", **defaults: Any) -> pd.DataFrame:
    """One row for each document in a folder, a pattern, a file, a DataFrame or a list of these, in natural order.

    Returns `id` (12 hex from title and text; an id that a table brings is kept), `kind` (article, or insight for a
    finished analysis, whose text stays as it was typed), `title`, `text`, `outlet`, `author`, `url`, `published`
    (a day or null: nothing is guessed), `language`, `source` (the file, named from the folder asked for). What is
    unknown is null.

    Reads the suffixes in `READERS`. Metadata come from front matter or columns (common synonyms included), else from
    an articles.csv beside the files (column `file`), else from the markup of a page; `defaults` such as
    `outlet="The Daily"` fill what is still unknown. `encoding` is that of text files without a byte order mark.

    A file or row that cannot be read is a SkippedInput warning that begins with its name; so is a date that is
    unreadable or could be two days (03/04/2025), which stays null. Raises InputError when nothing could be read.

    >>> table = read_articles(pd.DataFrame({"headline": ["Talks begin"], "body": ["They met."]}), outlet="The Daily")
    >>> table.loc[0, ["kind", "title", "text", "outlet"]].tolist()
    ['article', 'Talks begin', 'They met.', 'The Daily']
    """
    checked_encoding(encoding)
    fill = _checked(defaults)
    drafts: list[Draft] = []
    skipped: list[SkippedInput] = []
    for found in _found(source, encoding):
        for result in [found] if isinstance(found, SkippedInput) else assembled(found, fill):
            if isinstance(result, SkippedInput):
                skipped.append(result)
            else:
                drafts.append(result)
    if skipped and not drafts:
        others = f" (and {len(skipped) - 1} more that cannot be read)" if len(skipped) > 1 else ""
        raise InputError(f"{skipped[0]}{others}")
    for problem in skipped:
        warnings.warn(problem, stacklevel=2)
    drafts = _once(drafts)
    ids = ids_for([draft.identity for draft in drafts])
    return table_of((Article(id=name, **draft.fields) for name, draft in zip(ids, drafts, strict=True)), Article)


def _once(drafts: list[Draft]) -> list[Draft]:
    """The documents without those of files that bring an id which another has brought before; each is told of."""
    first: dict[str, Draft] = {}
    kept = []
    for draft in drafts:
        place, brought = draft.identity.place[0], draft.identity.brought
        before = first.setdefault(brought, draft) if brought is not None else draft
        if before is draft or not place:
            kept.append(draft)
        else:
            message = f"{place}: the id {brought!r} stands twice, first in {before.identity.place[0] or 'the table'}"
            warnings.warn(SkippedInput(f"{message}: this document is left out, give it an id of its own"), stacklevel=3)
    return kept


def _checked(defaults: Mapping[str, Any]) -> dict[str, Any]:
    for name in defaults:
        if name not in FILLED:
            raise InputError(f"there is nothing to fill in {name!r}: defaults are {', '.join(FILLED)}")
    fill = {name: value for name, value in defaults.items() if in_words(value) is not None}
    if "published" in fill:
        try:
            parse_published(fill["published"])
        except ValueError as problem:
            raise InputError(f"published={fill['published']!r} {problem}: write it as 2025-04-16") from None
    return fill


def _found(source: Source, encoding: str) -> Iterator[Found | SkippedInput]:
    """Every document there is, and a sentence for each that cannot be read; what was not tried comes last."""
    sidecars = Sidecars(encoding)
    for part in _with_progress(sorted(_parts(source), key=lambda part: isinstance(part, SkippedInput))):
        if isinstance(part, SkippedInput):
            yield part
        else:
            yield from _documents(part, sidecars, encoding)
    yield from sidecars.skipped


def _parts(source: Source) -> Iterator[File | pd.DataFrame | SkippedInput]:
    """The files and tables that a source means, each file once."""
    if isinstance(source, pd.DataFrame):
        yield source
    elif isinstance(source, str | os.PathLike):
        try:
            yield from files_in(source)
        except InputError as problem:
            yield SkippedInput(str(problem))
    elif isinstance(source, Iterable) and not isinstance(source, Mapping | bytes):
        items: Iterable[Any] = source
        unique: dict[Any, File | pd.DataFrame | SkippedInput] = {}
        for part in (part for item in items for part in _parts(item)):
            unique.setdefault(part.path.absolute() if isinstance(part, File) else id(part), part)
        if not unique:
            raise InputError("the list of sources is empty: pass a folder, a file, a pattern or a DataFrame")
        yield from unique.values()
    else:
        raise InputError(f"a {type(source).__name__} is no source: pass a folder, a file, a pattern or a DataFrame")


def _with_progress(parts: list[Any]) -> Iterable[Any]:
    if len(parts) <= _PROGRESS_FROM:
        return parts
    from tqdm.auto import tqdm

    return tqdm(parts, desc="Reading", unit="file")


def _documents(part: File | pd.DataFrame, sidecars: Sidecars, encoding: str) -> Iterator[Found | SkippedInput]:
    """What stands in one file or table; what is wrong with it becomes a sentence that begins with its name."""
    file = part if isinstance(part, File) else None
    place = file.place if file else "the table"
    any_yet = file is None  # a table in memory may well be empty; a file that is has gone wrong
    try:
        about = sidecars.about(file.path, file.place) if file else {}
        for item in _read(part, encoding):
            any_yet = True
            yield SkippedInput(f"{place}, {item}") if isinstance(item, SkippedInput) else Found(item, about, file)
    except InputError as problem:
        yield SkippedInput(f"{place}: {problem}")
    except OSError as problem:
        yield SkippedInput(f"{place}: this file cannot be opened ({problem.strerror or problem})")
    else:
        if not any_yet:
            yield SkippedInput(f"{place}: there is no document in it")


def _read(part: File | pd.DataFrame, encoding: str) -> Iterable[Document | SkippedInput]:
    if isinstance(part, File):
        return READERS[part.path.suffix.lower()](part.path, encoding)
    return read_frame(part)
