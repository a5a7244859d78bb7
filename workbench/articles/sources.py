"""Which files a source means, in natural order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from glob import glob, has_magic
from itertools import takewhile
from pathlib import Path

from workbench.articles.readers import READERS
from workbench.articles.sidecar import is_sidecar
from workbench.errors import InputError, SkippedInput

_OURS = b'<meta name="generator" content="Lumen Workbench">'
_HEAD = 4096  # bytes in which a page says what has made it


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: `place` is its path below the folder it was asked for in, which names it in messages."""

    path: Path
    place: str


def files_in(source: str | os.PathLike[str]) -> list[File | SkippedInput]:
    """The files of a folder and its folders, of a pattern (`news/**/*.txt`) or the one file, in natural order.

    Passed over are hidden files, files called README, an articles.csv about other files, notebooks, and reports
    that the workbench itself has written there. A file without a reader is listed as skipped. Links that lead round
    in a circle are followed once. Raises InputError when nothing is there.
    """
    name = os.fspath(source)
    if not name.strip():
        raise InputError("the source is empty: pass a folder, a file, a pattern such as 'news/*.txt' or a DataFrame")
    path = Path(name).expanduser()
    try:
        folder, file, missing = path.is_dir(), path.is_file(), not path.exists()
    except (OSError, ValueError):  # a text given for a path is too long a name, or holds a null character
        folder, file, missing = False, False, True
    if folder:
        return _wanted(_below(path), _short(name))
    if file:
        return [_readable(File(path, path.name))]
    if re.match(r"https?://", name):
        raise InputError(f"{_short(name)}: this is an address on the web, save the page and pass the file")
    if missing and has_magic(name) and len(name) < 4096:
        return _wanted(_matching(str(path)), _short(name))
    what = "there is no file or folder of this name" if missing else "this is neither a file nor a folder"
    raise InputError(f"{_short(name)}: {what}, pass a folder, a file, a pattern such as 'news/*.txt' or a DataFrame")


def _readable(file: File) -> File:
    if file.path.suffix.lower() not in READERS:
        kind = file.path.suffix or "without a suffix"
        raise InputError(f"{file.place}: there is no reader for files {kind}, only for {', '.join(READERS)}")
    return file


def _wanted(found: Iterator[File | SkippedInput], asked_for: str) -> list[File | SkippedInput]:
    """Those that can be read, in natural order, and a sentence for each that cannot."""
    files: list[File | SkippedInput] = []
    for item in sorted(found, key=_natural):
        if isinstance(item, File) and _is_beside(item.path):
            continue
        try:
            files.append(_readable(item) if isinstance(item, File) else item)
        except InputError as problem:
            files.append(SkippedInput(str(problem)))
    if not any(isinstance(item, File) for item in files):
        only = f", only what cannot be read ({files[0]})" if files else ""
        raise InputError(f"{asked_for}: there is no article here{only}: wanted files that end in {', '.join(READERS)}")
    return files


def _is_beside(path: Path) -> bool:
    """Whether a file lies among the articles and is none: a README, a table about them, what was made of them."""
    return path.name.upper().startswith("README") or is_sidecar(path) or path.suffix == ".ipynb" or _is_report(path)


def _is_report(path: Path) -> bool:
    """Whether a page is a report of the workbench, which would quote every article once more."""
    if path.suffix != ".html":
        return False
    try:
        with path.open("rb") as page:
            return _OURS in page.read(_HEAD)
    except OSError:
        return False  # whoever reads it says what is wrong


def _below(folder: Path) -> Iterator[File | SkippedInput]:
    """Every file below a folder but the hidden ones; a folder that is reached twice, by a link, is entered once."""
    problems: list[OSError] = []
    entered = {folder.resolve()}
    for here, folders, names in os.walk(folder, followlinks=True, onerror=problems.append):
        folders[:] = [name for name in sorted(folders) if _new(Path(here, name), entered)]
        for name in names:
            path = Path(here, name)
            place = path.relative_to(folder).as_posix()
            if name.startswith("."):
                continue
            if path.is_file():
                yield File(path, place)
            else:
                yield SkippedInput(f"{place}: no ordinary file (a link that leads nowhere, a pipe or a device)")
    for problem in problems:
        yield SkippedInput(f"{problem.filename}: this folder cannot be opened ({problem.strerror})")


def _new(folder: Path, entered: set[Path]) -> bool:
    real = folder.resolve()
    if folder.name.startswith(".") or real in entered:
        return False
    entered.add(real)
    return True


def _matching(pattern: str) -> Iterator[File | SkippedInput]:
    """The files a pattern means; `**` stands for any folders, and a folder that matches for what is in it."""
    parts = Path(pattern).parts
    fixed = Path(*takewhile(lambda part: not has_magic(part), parts))
    head = Path(*takewhile(lambda part: part != "**", parts))
    tail = parts[len(head.parts) :]
    for match in _glob(head):
        for item in _below(match) if match.is_dir() else [File(match, match.name)]:
            if isinstance(item, File) and (not tail or _fits(item.place.split("/"), tail)):
                yield File(item.path, item.path.relative_to(fixed).as_posix())


def _glob(pattern: Path) -> list[Path]:
    return sorted(map(Path, glob(str(pattern))))  # noqa: PTH207 - Path.glob takes no absolute pattern


def _fits(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether a path has the shape of a pattern in which `**` stands for any number of folders."""
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return _fits(parts, pattern[1:]) or (bool(parts) and _fits(parts[1:], pattern))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])


def _natural(item: File | SkippedInput) -> list[list[tuple[str, int, str]]]:
    """Digits count as numbers: part 2 before part 10."""
    place = item.place if isinstance(item, File) else str(item).partition(":")[0]
    return [
        [(words.casefold(), int(digits or -1), part) for words, digits in re.findall(r"([^0-9]*)([0-9]*)", part)]
        for part in place.split("/")
    ]


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= 120 else line[:117] + "…"
