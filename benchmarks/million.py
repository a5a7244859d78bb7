"""A million articles of a year, from Parquet to Parquet, comparing those published at most seven days apart."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow.dataset as ds
from measure import Run, alone

import workbench as wb

THRESHOLD, WINDOW = 0.8, "7D"


def million(count: int) -> None:
    """Print the time and the memory that `count` articles take; they are made first, which is not counted."""
    with tempfile.TemporaryDirectory(prefix="workbench-bench-") as name:
        folder = Path(name, "news")
        corpus = Path(__file__).with_name("corpus.py")
        began = time.perf_counter()
        subprocess.run([sys.executable, str(corpus), str(count), str(folder)], check=True)  # noqa: S603 - our own script
        print(f"{count:,} articles made in {time.perf_counter() - began:.0f} s, which is not counted", flush=True)
        run = alone(joined, folder, Path(name, "pairs"))
    if not isinstance(run, Run):
        raise SystemExit(f"a million was not finished: {run}")
    print(f"{count:,} articles, a window of {WINDOW}, cosine at or above {THRESHOLD}: {run.found:,} pairs in", end=" ")
    print(f"{run.seconds:.0f} s ({run.processor:.0f} s of processor time), {run.memory:.2f} GiB at most")


def joined(folder: Path, out: Path) -> int:
    return ds.dataset(wb.similar_pairs(folder, threshold=THRESHOLD, window=WINDOW, out=out)).count_rows()
