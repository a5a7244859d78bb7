"""Many small objects are made while articles are read; the garbage collector need not look at each of them every time.

Python searches for unreachable cycles whenever some 700 objects more are alive. What a reading makes is let go as it
goes out of use and makes next to no cycles, so that the search finds nothing: over a fifth of the time, for findings.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_EVERY = 50_000  # objects more that are alive, a few megabytes


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Until the end of the block or of the decorated call, cycles are searched for less often.

    Whoever has asked for fewer searches, or for none, gets what was asked for.

    >>> before = gc.get_threshold()
    >>> with rarely_collected():
    ...     gc.get_threshold()[0] >= before[0]
    True
    >>> gc.get_threshold() == before
    True
    """
    young, *older = gc.get_threshold()
    if not 0 < young < _EVERY:
        yield
        return
    gc.set_threshold(_EVERY, *older)
    try:
        yield
    finally:
        gc.set_threshold(young, *older)
