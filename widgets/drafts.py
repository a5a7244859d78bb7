"""An insight on disk while it is being written: every change is in the file before it is acknowledged.

Other editors, other kernels and other programs may write the same file: it is looked at anew before each change, and
the change is settled with what is found. What the insight cannot hold (see `changes`) stands beside it, in
`<name>.typed`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from threading import RLock
from typing import Any

from filelock import FileLock

from widgets.changes import Change, Desk, change_from, kept_of, settle, with_kept
from workbench.errors import InputError
from workbench.files import write_whole
from workbench.insight.files import read_insight, save_insight
from workbench.insight.model import Insight


class Draft:
    """The draft at `path`; `insight` is what it starts from when there is no file yet.

    `desk` is what was on disk when it was last looked at. Raises InputError when the file is no insight.
    """

    def __init__(self, path: Path, insight: Insight | None = None) -> None:
        self.path = path.resolve()  # the folder may be left, and a link is one draft with its target
        self.desk = Desk(insight=insight or Insight.blank())
        self._beside = self.path.with_name(f"{self.path.name}.typed")
        self._seen: tuple[bytes | None, bytes | None] = (None, None)
        self._one_at_a_time = RLock()  # a kernel may answer its widgets in a thread of their own
        self._look()

    def look(self) -> Desk:
        """What is on disk now. Raises InputError when that is no insight, OSError when it cannot be read."""
        with self._one_at_a_time:
            self._look()
            return self.desk

    def take(self, changes: Iterable[Change]) -> Desk:
        """Settle the changes with what is on disk, and write it. Raises OSError when that fails: nothing was taken."""
        with self._one_at_a_time:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with _alone(self.path):
                self._look()
                desk = self.desk
                for change in changes:
                    desk = settle(desk, change)
                self._write(desk)
                return self.desk

    def _look(self) -> None:
        found = (_bytes(self.path), _bytes(self._beside))
        if found == self._seen:
            return
        gone = found[0] is None  # then it is written again with the next change
        insight = self.desk.insight if gone else read_insight(self.path)
        self.desk = with_kept(insight, _kept(self._beside, found[1]))
        self._seen = found

    def _write(self, desk: Desk) -> None:
        draft, beside = self._seen
        if draft is None or desk.insight != self.desk.insight:
            save_insight(desk.insight, self.path)
        kept = kept_of(desk)
        if any(kept.values()):
            write_whole(self._beside, json.dumps(kept, ensure_ascii=False, indent=1).encode())
        elif beside is not None:
            self._beside.unlink(missing_ok=True)
        self._seen = (_bytes(self.path), _bytes(self._beside))
        self.desk = desk


def _alone(path: Path) -> FileLock:
    """No other editor writes the file meanwhile; the system lets go of the lock when its kernel dies."""
    return FileLock(path.with_name(f".{path.name}.lock"))


def _kept(path: Path, found: bytes | None) -> dict[str, Any]:
    if found is None:
        return {"typed": {}, "versions": []}
    try:
        kept = json.loads(found)
    except ValueError:
        kept = None
    match kept:
        case {"typed": dict(typed), "versions": list(others)} if _sound(typed, others):
            return {"typed": typed, "versions": others}
    raise InputError(f"{path} cannot be read: it holds what was typed, so mend it or move it away")


def _sound(typed: dict[str, Any], versions: list[Any]) -> bool:
    """Whether the values have the shape that `kept_of` gives them."""
    fields = Insight.blank().texts()
    texts = [
        words[part] if isinstance(words, dict) and part in words else None
        for words in typed.values()
        for part in ("typed", "said")
    ]
    try:
        list(map(change_from, versions))
    except (InputError, KeyError, TypeError, ValueError):
        return False
    return typed.keys() <= fields.keys() and all(isinstance(text, str) for text in texts)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
