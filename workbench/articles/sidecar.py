"""What an articles.csv says about the files beside it."""

from __future__ import annotations

import csv
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.articles.metadata import our_names, said
from workbench.articles.tables import csv_rows
from workbench.errors import InputError, SkippedInput

_NAME = "articles.csv"
_KEYS = ("file", "name")
_NOT_FOR_FILES = ("id", "text", "source")

About = Mapping[str, Any]


@dataclass(slots=True)
class Sidecars:
    """What the articles.csv of every folder met so far says, each read once, and what was wrong with them."""

    encoding: str
    skipped: list[SkippedInput] = field(default_factory=list)
    _of_folder: dict[Path, Mapping[str, About]] = field(default_factory=dict)

    def about(self, path: Path, place: str) -> About:
        """What the nearest articles.csv says: in the file's folder, or above it as far up as `place` reaches."""
        for folder, _ in zip(path.parents, place.split("/"), strict=False):
            if folder not in self._of_folder:
                self._of_folder[folder] = dict(self._entries(folder / _NAME))
            if found := self._of_folder[folder].get(path.relative_to(folder).as_posix()):
                return found
        return {}

    def _entries(self, path: Path) -> list[tuple[str, About]]:
        if not is_sidecar(path):
            return []
        try:
            header, rows = csv_rows(path, self.encoding)
        except InputError as problem:
            self.skipped.append(SkippedInput(f"{_NAME}: {problem}"))
            return []
        entries: list[tuple[str, About]] = []
        for row in rows:
            if isinstance(row, SkippedInput):
                self.skipped.append(SkippedInput(f"{_NAME}, {row}"))
                continue
            where, cells = row
            fields = dict(zip(header, cells, strict=True))
            name = next(fields[column] for column in header if _plain(column) in _KEYS).strip()
            if not os.path.exists(path.parent / name):  # noqa: PTH110 - unlike Path.exists it takes any text
                self.skipped.append(SkippedInput(f"{_NAME}, {where}: there is no file {name!r} beside it"))
            known = {ours: value for ours, value in said(fields).items() if ours not in _NOT_FOR_FILES}
            entries.append((Path(name).as_posix(), known))
        return entries


def is_sidecar(path: Path) -> bool:
    """Whether this file tells of other files: called articles.csv, with a column file or name and none for a text."""
    if path.name.lower() != _NAME or not path.is_file():
        return False
    try:
        with path.open(encoding="utf-8", errors="replace", newline="") as lines:
            first = lines.readline(10_000)
    except OSError:  # then it is read like any other file, and that says what is wrong
        return False
    header = next(csv.reader([first], delimiter=max(",;\t|", key=first.count)), [])
    return any(_plain(name) in _KEYS for name in header) and "text" not in our_names(tuple(header))


def _plain(column: str) -> str:
    return column.strip("\ufeff \t\r\n").lower()
