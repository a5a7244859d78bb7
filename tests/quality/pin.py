"""Pin the floors at what is reached now: `python -m tests.quality.pin`, or `make pin`.

Floors are raised. One is lowered only with `--lower NAME --why TEXT`, and the reason is kept beside it.
"""

from __future__ import annotations

import argparse
import sys
from functools import cache
from pathlib import Path

from tests.quality.families import NAME, families
from tests.quality.floors import PATH, PINNED, Refusal, named, pinned, read_floors, write_floors
from tests.quality.gold import digest, gold
from tests.quality.passages import HALVES, score_passages
from tests.quality.passages import NAME as PASSAGES
from tests.quality.score import score


def main(arguments: list[str] | None = None, path: Path = PATH) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.pin", description=__doc__)
    parser.add_argument("--lower", action="append", default=[], metavar="NAME", help="a floor that may fall")
    parser.add_argument("--why", action="append", default=[], metavar="TEXT", help="the reason, one for each --lower")
    told = parser.parse_args(arguments)
    if len(told.lower) != len(told.why):
        parser.error("each --lower NAME needs a --why TEXT")
    old = read_floors(path)
    try:
        new = pinned(old, reached(), digest(), lower=dict(zip(told.lower, told.why, strict=True)))
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    write_floors(new, path)
    for name, floor in new.floors.items():
        if old.floors.get(name) != floor:
            sys.stdout.write(f"{name}: {old.floors.get(name, 'new')} -> {floor:g}\n")
    return 0


@cache
def reached() -> dict[str, float]:
    """The figures that have floors, by name."""
    found = {folder: score(gold(folder)).figures for folder in ("dev", "held")} | {NAME: families()[0]}
    found |= {f"{PASSAGES} {half}": score_passages(half)[0] for half in HALVES}
    return {name: value for folder in PINNED for name, value in named(folder, found[folder]).items()}


if __name__ == "__main__":
    raise SystemExit(main())
