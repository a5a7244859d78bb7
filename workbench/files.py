"""Files that are the old ones or the new ones whole, never half of one."""

import difflib
import os
import secrets
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.errors import InputError, expect

_PATIENCE = 20  # seconds for another process to have written; it takes milliseconds


@contextmanager
def alone(path: str | os.PathLike[str]) -> Iterator[Path]:
    """The file, its folder made, while nobody else who asks for it alone may write it.

    Raises InputError when there can be no such file, and when another process does not let go of it.
    """
    expect(path, str, os.PathLike, wanted="a path", made_by="the name of a file, such as 'reviews.csv'")
    target = Path(path)
    lock = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(target.with_name(f".{target.name}.lock"), timeout=_PATIENCE)
        lock.acquire()
    except Timeout as held:
        told = (
            f"{str(path)!r} cannot be written: for {_PATIENCE} s another process has held it, or its folder is closed"
        )
        raise InputError(f"{told}; close what writes it, or name a file elsewhere") from held
    except (OSError, ValueError) as refused:
        raise InputError(f"{str(path)!r} cannot be written ({refused}): name a file in a folder of yours") from refused
    try:
        yield target
    finally:
        lock.release()


def doubt_missing(path: str | os.PathLike[str]) -> None:
    """Warn when a file is not there and one of its kind beside it is called much alike: it may be a slip."""
    missing = Path(path)
    if missing.exists() or not missing.parent.is_dir():
        return
    files = (other for other in missing.parent.iterdir() if other.suffix == missing.suffix)
    beside = [other.name for other in files if not other.name.startswith(".")]
    for near in difflib.get_close_matches(missing.name, beside, n=1, cutoff=0.8):
        warnings.warn(f"there is no {missing.name!r}; did you mean {near!r}?", UserWarning, stacklevel=3)


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` into a file so that no reader and no power cut ever meets half of it."""
    target = path.resolve()  # a link stays a link
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
