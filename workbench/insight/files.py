"""Insights on disk: a file is the whole old insight or the whole new one, never half of one."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError

from workbench.errors import InputError, expect
from workbench.files import write_whole
from workbench.insight.lumen import InsightSyntaxError, read_lumen, warn_of
from workbench.insight.model import Insight

_TEXT = (".txt", ".md")
_JSON = ".json"


def read_insight(path: str | os.PathLike[str]) -> Insight:
    """The insight in a file: LUMEN text (`.txt`, `.md`) or the whole model (`.json`).

    Raises InputError, which names the file, when there is none, when it cannot be read or is no insight; the file is
    left as it is. What is odd in LUMEN text is warned of, as by `parse_insight`.
    """
    path = _path(path)
    kind = _kind(path)
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8 and read it again"
        ) from error
    if kind == _JSON:
        return _from_json(path, text)
    try:
        insight = read_lumen(text)
    except InsightSyntaxError as error:
        raise error.in_file(path) from None
    warn_of(insight, stacklevel=3)
    return insight


def save_insight(insight: Insight, path: str | os.PathLike[str]) -> Path:
    """Write an insight to a file, all of it or nothing, and return the path.

    `.json` keeps everything. `.txt` and `.md` hold LUMEN text, which has no place for evidence, likelihood, confidence,
    the kind of an item and forecasts: those are left out. Folders that are missing are made; the permissions of a file
    that is replaced are kept. Raises InputError for another suffix.
    """
    expect(insight, Insight, wanted="an insight", made_by="wb.parse_insight()")
    path = _path(path)
    text = insight.model_dump_json(indent=2) + "\n" if _kind(path) == _JSON else insight.to_lumen()
    write_whole(path, text.encode("utf-8"))
    return path


def _path(path: str | os.PathLike[str]) -> Path:
    expect(path, str, os.PathLike, wanted="a path", made_by="the name of a file, such as 'drafts/insight.json'")
    return Path(path)


def _kind(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in (*_TEXT, _JSON):
        raise InputError(
            f"{path}: an insight is kept in .txt or .md (LUMEN text) or .json (everything), not {suffix!r}"
        )
    return suffix


def _from_json(path: Path, text: str) -> Insight:
    try:
        return Insight.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        where = ".".join(map(str, first["loc"])) or "the beginning"
        raise InputError(
            f"{path}: no insight in JSON (at {where}: {first['msg']}); the file is left as it is"
        ) from error
