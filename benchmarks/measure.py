"""What a call takes: seconds, processor time and memory, in a process of its own."""

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

_UNIT = 2**30 if sys.platform == "darwin" else 2**20  # how the system counts the memory of a process


class Run(NamedTuple):
    """What a call took and returned."""

    seconds: float
    processor: float  # seconds of all processors together: steadier than the clock where others work too
    memory: float  # GiB at most
    found: Any


def alone(
    call: Callable[..., Any], *given: Any, prepare: Callable[..., Any] | None = None, limit: float | None = None
) -> Run | str:
    """The call in a process of its own, or in words why it did not finish (within `limit` seconds).

    `prepare` makes of what is given what the call gets, before it is measured.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_measured, args=(theirs, call, prepare, given))
    process.start()
    theirs.close()
    try:
        return ours.recv() if ours.poll(limit) else f"stopped after {limit:.0f} s"
    except EOFError:
        return "ended without a result"
    finally:
        process.terminate()
        process.join()


def _measured(
    answer: Connection, call: Callable[..., Any], prepare: Callable[..., Any] | None, given: tuple[Any, ...]
) -> None:
    try:
        given = prepare(*given) if prepare else given
        clock, processor = time.perf_counter(), time.process_time()
        found = call(*given)
        clock, processor = time.perf_counter() - clock, time.process_time() - processor
    except ModuleNotFoundError as error:
        answer.send(f"not installed ({error.name})")
    except Exception as error:  # a peer may fail as it likes: the table says how
        answer.send(str(error) if isinstance(error, NotImplementedError) else f"{type(error).__name__}: {error}")
    else:
        answer.send(Run(clock, processor, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNIT, found))
