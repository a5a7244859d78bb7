"""How long it takes to find all similar pairs, as a ratio to scikit-learn's TfidfVectorizer alone in the same run.

    python benchmarks/stories.py [--sizes 2000 10000] [--threshold 0.8] [--peers]

Each tool runs in a process of its own, tokenising included, on the corpus of `corpus.py`. `peers` adds scikit-learn's
NearestNeighbors, which is exact too; its pairs are compared with ours from the same vectoriser.
"""

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any, NamedTuple

import pandas as pd
from corpus import news
from million import million
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.neighbors import NearestNeighbors

import workbench as wb

Pairs = set[tuple[str, str]]
Tool = Callable[[pd.DataFrame, float], Pairs]


def vectoriser_alone(articles: pd.DataFrame, _: float) -> Pairs:
    TfidfVectorizer().fit_transform(articles["text"])
    return set()


def workbench(articles: pd.DataFrame, threshold: float) -> Pairs:
    return pairs_in(wb.similar_pairs(articles, threshold=threshold))


def workbench_same_vectoriser(articles: pd.DataFrame, threshold: float) -> Pairs:
    vectoriser = TfidfVectorizer().fit(articles["text"])
    return pairs_in(wb.similar_pairs(articles, threshold=threshold, vectoriser=vectoriser))


def nearest_neighbours(articles: pd.DataFrame, threshold: float) -> Pairs:
    rows = TfidfVectorizer().fit_transform(articles["text"])
    near = NearestNeighbors(metric="cosine", radius=1 - threshold).fit(rows).radius_neighbors_graph(rows).tocoo()
    ids = articles["id"].tolist()
    return {(ids[one], ids[other]) for one, other in zip(near.row, near.col, strict=True) if ids[one] < ids[other]}


def relations(articles: pd.DataFrame, _: float) -> Pairs:
    return pairs_in(wb.relate(articles, wb.similar_pairs(articles)))


def pairs_in(table: pd.DataFrame) -> Pairs:
    return set(zip(table["left"], table["right"], strict=True))


class Run(NamedTuple):
    """What a tool took and found."""

    seconds: float
    processor: float  # seconds of all cores together: steadier than the clock where others work too
    memory: float  # GiB
    found: Pairs


def measured(tool: Tool, size: int, threshold: float) -> Run:
    articles = news(size)
    tool(articles.head(50), threshold)  # imports and caches
    clock, processor = time.perf_counter(), time.process_time()
    found = tool(articles, threshold)
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    return Run(clock, processor, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20, found)


def alone(tool: Tool, size: int, threshold: float) -> Run:
    context: Any = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as process:
        return process.submit(measured, tool, size, threshold).result()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[2_000, 10_000])
    arguments.add_argument("--threshold", type=float, default=0.8)
    arguments.add_argument("--peers", action="store_true")
    arguments.add_argument("--million", type=int, nargs="?", const=1_000_000, help="this many, within a window of days")
    given = arguments.parse_args()
    if given.million:
        million(given.million)
        return
    tools = [vectoriser_alone, workbench, relations]
    tools += [workbench_same_vectoriser, nearest_neighbours] if given.peers else []
    print(f"{'articles':>9}  {'tool':26} {'seconds':>8} {'ratio':>6} {'of all cores':>13} {'GiB':>5} {'pairs':>8}")
    for size in given.sizes:
        runs = {tool: alone(tool, size, given.threshold) for tool in tools}
        unit = runs[vectoriser_alone]
        for tool, run in runs.items():
            clock, processor = run.seconds / unit.seconds, run.processor / unit.processor
            name = tool.__name__.replace("_", " ")
            print(f"{size:9,}  {name:26} {run.seconds:8.2f} {clock:6.2f} {processor:13.2f} {run.memory:5.2f}", end="")
            print(f" {len(run.found):8,}", flush=True)
        if given.peers:
            ours, theirs = runs[workbench_same_vectoriser].found, runs[nearest_neighbours].found
            print(f"{'':9}  missed {len(theirs - ours)}, extra {len(ours - theirs)}")


if __name__ == "__main__":
    main()
