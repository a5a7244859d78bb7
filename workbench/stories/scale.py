"""Similar pairs block by block, so that neither the articles nor their weights need fit into the memory of one machine.

Each block of articles is counted where it is read; how many articles hold each word is added up over all of them, so
that a word weighs the same in every block; then the blocks that may hold pairs are joined, two at a time, by the one
kernel there is (`join.py`). So the pairs are the same in one block or many, here or on a Dask cluster.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from workbench.errors import InputError
from workbench.stories.background import rarity
from workbench.stories.join import Figures, Numbers, Pairs, Progress, pairs_between
from workbench.stories.postings import Columns, Side, ready
from workbench.stories.sources import Texts
from workbench.stories.vectors import Counted, counts_of, weighed
from workbench.stories.window import Span

_SIDES = 8  # blocks kept ready here: more than a window reaches, few enough for any machine


class Part(NamedTuple):
    """A block of articles: texts, numbers and ids in the order of all ids, and when each may have been published."""

    texts: Texts
    number: Numbers
    ids: NDArray[np.object_]
    dated: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is asked of the articles."""

    articles: int
    threshold: float
    vectoriser: Any
    within: int | None
    out: Path | None


class Block(NamedTuple):
    """A block of articles, ready to be joined."""

    side: Side
    number: Numbers
    ids: NDArray[np.object_]


class Vocabulary:
    """The columns of several blocks as columns of all: in the order of the alphabet, as if there were one block."""

    def __init__(self) -> None:
        self._columns: defaultdict[str, int] = defaultdict()
        self._columns.default_factory = self._columns.__len__
        self._of_block: list[NDArray[np.int32]] = []
        self._holding: list[Numbers] = []
        self._words = True

    def add(self, terms: list[str] | None, holding: Numbers) -> None:
        """One more block: its columns, and how many articles hold each."""
        self._words = terms is not None
        columns = map(self._columns.__getitem__, terms) if terms is not None else range(len(holding))
        self._of_block.append(np.fromiter(columns, np.int32, len(holding)))
        self._holding.append(holding)

    def shared(self, articles: int) -> list[tuple[Columns, Figures | None]]:
        """For each block where its columns stand among all, and their rarity (None if a vectoriser weighs them)."""
        terms = sorted(self._columns)
        width = len(terms) if self._words else max(map(len, self._holding), default=0)
        place = np.arange(width, dtype=np.int32)
        place[[self._columns[term] for term in terms]] = place[: len(terms)].copy()
        columns = [place[columns] for columns in self._of_block]
        held = np.zeros(width, dtype=np.int64)
        for number, holding in zip(columns, self._holding, strict=True):
            held[number] += holding
        rank = np.empty(width, dtype=np.int32)
        rank[np.argsort(-held, kind="stable")] = np.arange(width, dtype=np.int32)
        rarities = rarity(terms, held, articles) if self._words else None
        return [
            (Columns(number, rank[number], width), rarities[number] if rarities is not None else None)
            for number in columns
        ]


def pairs_here(
    parts: Sequence[Part], meetings: Sequence[tuple[int, int]], job: Job, progress: Progress | None
) -> Iterator[Pairs]:
    """The pairs of each two blocks that meet, on this machine; more than one block waits in a temporary folder."""
    vocabulary = Vocabulary()
    if len(parts) == 1:
        kept = [counts_of(parts[0].texts(), job.vectoriser)]
        vocabulary.add(kept[0].terms, kept[0].holding())
        yield joined(block_of(kept.pop(), parts[0], *vocabulary.shared(job.articles)[0], job), None, job, 0, progress)
        return
    shown = progress or _silent
    with TemporaryDirectory(prefix="workbench-") as folder:
        files = [Path(folder, f"{number}.npz") for number in range(len(parts))]
        for part, file in shown(zip(parts, files, strict=True), total=len(parts)):
            counted = counts_of(part.texts(), job.vectoriser)
            vocabulary.add(counted.terms, counted.holding())
            _save(counted, file)
        columns = vocabulary.shared(job.articles)

        @lru_cache(maxsize=_SIDES)
        def block(number: int) -> Block:
            return block_of(_saved(files[number]), parts[number], *columns[number], job)

        for number, (one, other) in enumerate(shown(meetings, total=len(meetings))):
            yield joined(block(one), None if one == other else block(other), job, number)


def pairs_on_cluster(
    parts: Sequence[Part], meetings: Sequence[tuple[int, int]], job: Job, progress: Progress | None, client: Any
) -> Iterator[Pairs]:
    """The pairs of each two blocks that meet, on the workers of a Dask cluster, as they are found."""
    from distributed import as_completed

    counted = [client.submit(_counted, part.texts, job.vectoriser, pure=False) for part in parts]
    vocabulary = Vocabulary()
    summaries = [client.submit(_summary, block, pure=False) for block in counted]
    for summary in (progress or _silent)(summaries, total=len(parts)):
        vocabulary.add(*summary.result())
    columns = vocabulary.shared(job.articles)
    blocks: dict[int, Any] = {}
    last = {block: number for number, meeting in enumerate(meetings) for block in meeting}
    found = []
    for number, meeting in enumerate(meetings):  # in turn, so that a block is made ready when it is needed, not before
        for block in meeting:
            if block not in blocks:
                part = parts[block]._replace(texts=_none)
                blocks[block] = client.submit(_copied, counted[block], part, *columns[block], job, pure=False)
                counted[block] = None
        one, other = blocks[meeting[0]], blocks[meeting[1]] if meeting[0] != meeting[1] else None
        found.append(client.submit(joined, one, other, job, number, cores=1, pure=False))
        del one, other
        for block in {*meeting}:
            if last[block] == number:
                del blocks[block]
    done = (pairs for _, pairs in as_completed(found, with_results=True))
    del found
    yield from (progress or _silent)(done, total=len(meetings))


@contextmanager
def cluster(client: Any) -> Iterator[Any]:
    """A Dask client: the one given, one for the scheduler at an address, or one for the processors of this machine.

    What is opened here is closed here. Raises InputError when Dask is not installed or no scheduler answers.
    """
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise InputError("engine='dask' needs Dask: pip install 'lumen-workbench[dask]'") from error
    if isinstance(client, Client):
        yield client
    elif isinstance(client, str):
        try:
            opened = Client(client, timeout="10s")
        except (OSError, ValueError) as error:
            raise InputError(f"no Dask scheduler answers at {client!r}: give a client or its address") from error
        with opened:
            yield opened
    elif client is None:
        with (
            TemporaryDirectory(prefix="workbench-") as folder,
            dask.config.set({"temporary-directory": folder}),
            LocalCluster(n_workers=os.cpu_count(), threads_per_worker=1, dashboard_address="127.0.0.1:0") as workers,
            Client(workers) as opened,
        ):
            yield opened
    else:
        raise InputError(f"client is {client!r}: wanted a dask.distributed Client, an address such as tcp://…, or None")


def block_of(counted: Counted, part: Part, columns: Columns, rarities: Figures | None, job: Job) -> Block:
    """The articles of a part as rows of weights, ready to be joined."""
    side = ready(
        weighed(counted, rarities),
        job.threshold,
        columns=columns,
        row_of=counted.row_of,
        dated=part.dated if job.within is not None else None,
    )
    return Block(side, part.number, part.ids)


def joined(
    one: Block, other: Block | None, job: Job, number: int, progress: Progress | None = None, cores: int | None = None
) -> Pairs:
    """The pairs of two blocks (or of one with itself) by the numbers of their articles, left < right.

    Where they are to be written they are, as part `number`, and none is returned.
    """
    other = other or one
    found = pairs_between(one.side, other.side, job.threshold, within=job.within, cores=cores, progress=progress)
    left, right = one.number[found.left], other.number[found.right]
    turned = left > right
    pairs = Pairs(np.where(turned, right, left), np.where(turned, left, right), found.similarity)
    if job.out is None:
        return pairs
    if len(left):
        names = np.where(turned, other.ids[found.right], one.ids[found.left])
        others = np.where(turned, one.ids[found.left], other.ids[found.right])
        written(table_of_pairs(pairs, names, others), job.out, number)
    none = np.empty(0, dtype=np.int64)
    return Pairs(none, none, np.empty(0))


def table_of_pairs(pairs: Pairs, left: NDArray[np.object_], right: NDArray[np.object_]) -> pd.DataFrame:
    """Pairs with the ids of their articles, most alike first."""
    ranked = np.lexsort((pairs.right, pairs.left, -pairs.similarity))
    table = pd.DataFrame({"left": left[ranked], "right": right[ranked], "similarity": pairs.similarity[ranked]})
    return table.astype({"left": "str", "right": "str"})


def written(table: pd.DataFrame, out: Path, number: int) -> None:
    """A part of the pairs, whole or not at all, whoever tries it how often."""
    unfinished = out / f"part-{number:06}.{os.getpid()}.unfinished"
    table.to_parquet(unfinished, index=False)
    unfinished.replace(out / f"part-{number:06}.parquet")


def _counted(texts: Texts, vectoriser: Any) -> Counted:
    return counts_of(texts(), vectoriser)


def _copied(counted: Counted, part: Part, columns: Columns, rarities: Figures | None, job: Job) -> Block:
    """As `block_of`, but the counts stay as they are, because a worker may be asked for them again."""
    return block_of(counted._replace(rows=counted.rows.copy()), part, columns, rarities, job)


def _summary(counted: Counted) -> tuple[list[str] | None, Numbers]:
    return counted.terms, counted.holding()


def _save(counted: Counted, file: Path) -> None:
    rows = counted.rows
    data = rows.data if counted.terms is None else rows.data.astype(np.float32)  # counts are small whole numbers
    np.savez(file, data=data, indices=rows.indices, indptr=rows.indptr, shape=rows.shape, row_of=counted.row_of)


def _saved(file: Path) -> Counted:
    with np.load(file) as kept:
        rows = csr_matrix((kept["data"].astype(np.float64), kept["indices"], kept["indptr"]), shape=kept["shape"])
        return Counted(rows, None, kept["row_of"])


def _silent(steps: Iterable[Any], total: int) -> Iterable[Any]:  # noqa: ARG001 - as progress bars are called
    return steps


def _none() -> list[str]:
    return []
