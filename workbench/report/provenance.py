"""What a report rests on: its inputs by hash, the versions that read them, the parameters, and when it ran."""

from __future__ import annotations

import hashlib
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import workbench
from workbench.articles.sources import File, files_in

SIDECAR = "articles.csv"
LIBRARIES = ("pandas", "numpy", "scipy", "scikit-learn", "pydantic", "plotly", "papermill")


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One file that was there to read: its path within the source, SHA-256, size in bytes, and last change (UTC)."""

    name: str
    sha256: str
    size: int
    modified: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a report comes from; `skipped` holds a sentence for each input that could not be read."""

    started: str
    seconds: float
    notebook: str
    parameters: dict[str, Any]
    versions: dict[str, str]
    inputs: list[Input]
    skipped: list[str]


def versions() -> dict[str, str]:
    """The version of the workbench, of Python, and of the libraries that shape a result."""
    found = {"lumen-workbench": workbench.__version__, "python": platform.python_version()}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def inputs(source: str) -> list[Input]:
    """The files that `wb.read_articles(source)` reads, then each articles.csv that says who published them."""
    found = {item.path: item.place for item in files_in(source) if isinstance(item, File)}
    about = {
        folder / SIDECAR: "/".join([*place.split("/")[:-depth], SIDECAR])
        for path, place in found.items()
        for depth, folder in enumerate(path.parents[: place.count("/") + 1], start=1)
    }
    read = (_input(path, place) for path, place in {**found, **about}.items() if path.is_file())
    return [each for each in read if each]


def utc(seconds: float | None = None) -> str:
    """A moment (seconds since 1970, or now) in UTC to the second, such as 2025-04-09T12:00:00+00:00."""
    moment = datetime.now(UTC) if seconds is None else datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat(timespec="seconds")


def _input(path: Path, name: str) -> Input | None:
    """The input, or None for a file that cannot be opened: `wb.read_articles` has said so."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        status = path.stat()
    except OSError:
        return None
    return Input(name=name, sha256=digest, size=status.st_size, modified=utc(status.st_mtime))
