"""The figures of every folder of truth as a table: `python -m tests.quality [--failures FOLDER ...]`."""

from __future__ import annotations

import argparse
import sys

from tests.quality.families import NAME, families
from tests.quality.floors import named
from tests.quality.gold import FOLDERS, gold
from tests.quality.outside import outside
from tests.quality.passages import HALVES, score_passages
from tests.quality.passages import NAME as PASSAGES
from tests.quality.score import Failure, Score, score


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument(
        "--failures",
        nargs="+",
        default=[],
        choices=[*FOLDERS, NAME, PASSAGES],
        help="tell what went wrong in a folder (of passages, in dev)",
    )
    told = parser.parse_args(arguments)
    scores = {folder: score(gold(folder)) for folder in FOLDERS}
    sys.stdout.write(table(scores))
    reached, apart = families()
    for name, value in named(NAME, reached).items():
        sys.stdout.write(f"{name:<34}{_written(name, value):>10}\n")
    short = {half: score_passages(half) for half in HALVES}
    for half, (figures, _) in short.items():
        for name, value in named(f"{PASSAGES} {half}", figures).items():
            sys.stdout.write(f"{name:<34}{_written(name, value):>10}\n")
    for name, figure in outside().items():
        sys.stdout.write(f"{name:<34}{figure:>10}\n")
    for folder in told.failures:
        failures = {NAME: apart, PASSAGES: short["dev"][1]}.get(folder) or scores[folder].failures
        sys.stdout.writelines(line(failure) for failure in failures)
    return 0


def table(scores: dict[str, Score]) -> str:
    """One line for each figure, one column for each folder."""
    names = list(dict.fromkeys(name for one in scores.values() for name in one.figures))
    lines = [f"{'':<34}" + "".join(f"{folder:>10}" for folder in scores)]
    for name in names:
        figures = [one.figures[name] for one in scores.values()]
        lines.append(f"{name:<34}" + "".join(f"{_written(name, figure):>10}" for figure in figures))
    if "agenda F1" not in names:
        lines.append(f"{'agenda F1':<34}" + f"{'wb.find_agenda is not there yet':>36}")
    return "\n".join(lines) + "\n"


def _written(name: str, figure: float) -> str:
    return f"{figure:.0f}" if name.endswith("false alarms") else f"{figure:.3f}"


def line(failure: Failure) -> str:
    return f"\n{failure.figure} · {failure.article}\n  expected  {failure.expected}\n  got       {failure.got}\n"


if __name__ == "__main__":
    raise SystemExit(main())
