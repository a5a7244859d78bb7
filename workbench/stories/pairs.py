"""Which articles share much of their wording."""

from __future__ import annotations

from collections.abc import Iterator
from numbers import Real
from pathlib import Path
from typing import Any, cast, overload

import numpy as np
import pandas as pd

from workbench.articles.table import unique_ids
from workbench.errors import InputError
from workbench.stories.columns import published
from workbench.stories.join import Pairs, Progress
from workbench.stories.scale import Job, Part, cluster, pairs_here, pairs_on_cluster, table_of_pairs, written
from workbench.stories.sources import source_of
from workbench.stories.window import close, in_blocks, microseconds, spans

# retellings come down to 0.2, merely related articles up to 0.5: what is below this has next to no retelling
THRESHOLD = 0.15
_BLOCK = 20_000  # articles of a block: some 250 MB once they are ready to be joined
_TASK = 10_000  # the same on a cluster, where more blocks keep more workers busy
_WHOLE = 40_000  # articles that are one block when they are in memory anyway: some 1 GB once they are ready


@overload
def similar_pairs(
    articles: pd.DataFrame | str | Path,
    *,
    threshold: float = ...,
    vectoriser: Any = ...,
    window: Any = ...,
    engine: str = ...,
    client: Any = ...,
    out: None = ...,
    blocks: int | None = ...,
    progress: Progress | bool | None = ...,
) -> pd.DataFrame: ...


@overload
def similar_pairs(
    articles: pd.DataFrame | str | Path,
    *,
    threshold: float = ...,
    vectoriser: Any = ...,
    window: Any = ...,
    engine: str = ...,
    client: Any = ...,
    out: str | Path,
    blocks: int | None = ...,
    progress: Progress | bool | None = ...,
) -> Path: ...


def similar_pairs(
    articles: pd.DataFrame | str | Path,
    *,
    threshold: float = THRESHOLD,
    vectoriser: Any = None,
    window: Any = None,
    engine: str = "local",
    client: Any = None,
    out: str | Path | None = None,
    blocks: int | None = None,
    progress: Progress | bool | None = None,
) -> pd.DataFrame | Path:
    """Pairs of articles that share much of their wording, most alike first.

    Reads `id`, `text` and, with a window, `published`. Returns `left`, `right` (ids, left < right) and `similarity`
    (TF-IDF cosine, 0 to 1); every pair at or above `threshold` is there, and no other. The default still holds articles
    that retell one another in other words; which of the pairs do is for `wb.relate` to say.

    `vectoriser` is any fitted scikit-learn vectoriser, to weigh words otherwise than by the shipped background.
    `progress` is True for a bar, or wraps the blocks of work as `tqdm.auto.tqdm` does.

    For many articles:

    - `window`, such as "7D", keeps pairs published at most that far apart, and compares no others; an article without
      a date is compared with all;
    - `articles` may be Parquet files with these columns (a file, a folder or a pattern such as `news/*.parquet`), which
      are read block by block, fastest when they lie in order of publication;
    - `out` is a folder, new or empty, into which the pairs go as Parquet files; it is returned in place of the table;
    - `engine="dask"` joins blocks on a cluster: that of `client` (a `distributed.Client`), that whose scheduler is at
      an address, or one made of the processors of this machine (in a script under `if __name__ == "__main__":`). What
      is found is the same;
    - `blocks` is about how many blocks there are, of some 20,000 articles each when not given.

    Raises InputError on a threshold outside (0, 1], on missing columns and on an id that stands twice.

    >>> import pandas as pd
    >>> texts = ["Tokyo seeks a trade deal.", "Rain is due in Lyon.", "A trade deal is what Tokyo seeks."]
    >>> similar_pairs(pd.DataFrame({"id": ["a", "b", "c"], "text": texts})).round(2).to_dict("records")
    [{'left': 'a', 'right': 'c', 'similarity': 0.96}]
    """
    if not isinstance(threshold, Real) or not 0 < threshold <= 1:
        raise InputError(f"threshold is {threshold!r}: wanted a cosine above 0, up to 1, such as 0.3")
    if engine not in ("local", "dask") or (engine == "local" and client is not None):
        raise InputError(f"engine is {engine!r}: wanted 'local', or 'dask' (which may have a client)")
    if blocks is not None and (not isinstance(blocks, int) or blocks < 1):
        raise InputError(f"blocks is {blocks!r}: wanted a whole number from 1 up")
    within = microseconds(window)
    source = source_of(articles, *([] if within is None else ["published"]))
    ids = unique_ids(source.documents)
    order = np.argsort(ids, kind="stable")  # numbers in the order of the ids, so that left < right
    ids = ids[order]
    dated = spans(published(source.documents)[order])
    folder = None if out is None else _new_folder(Path(out))
    whole = engine == "local" and within is None and isinstance(articles, pd.DataFrame)
    size = _WHOLE if whole else _BLOCK if engine == "local" else _TASK
    count = blocks or -(-len(ids) // size)
    numbers = in_blocks(dated, count, within is not None)
    parts = [Part(source.texts(order[number]), number, ids[number], dated.only(number)) for number in numbers]
    meetings = close(numbers, dated, within)
    job = Job(articles=len(ids), threshold=threshold, vectoriser=vectoriser, within=within, out=folder)
    found = list(_found(parts, meetings, job, _bar(progress), engine, client))
    none = np.empty(0, dtype=np.int64)
    pairs = Pairs(*map(np.concatenate, zip(Pairs(none, none, np.empty(0)), *found, strict=True)))
    if folder is None:
        return table_of_pairs(pairs, ids[pairs.left], ids[pairs.right])
    if not any(folder.iterdir()):
        written(table_of_pairs(pairs, ids[:0], ids[:0]), folder, 0)
    return folder


def _found(
    parts: list[Part], meetings: list[tuple[int, int]], job: Job, progress: Progress | None, engine: str, client: Any
) -> Iterator[Pairs]:
    if engine == "local":
        yield from pairs_here(parts, meetings, job, progress)
    else:
        with cluster(client) as opened:
            yield from pairs_on_cluster(parts, meetings, job, progress, opened)


def _new_folder(out: Path) -> Path:
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise InputError(
            f"{str(out)!r} is there already: out is a new or an empty folder, lest old pairs be read with new"
        )
    out.mkdir(parents=True, exist_ok=True)
    return out.resolve()  # workers may stand in another folder


def _bar(progress: Progress | bool | None) -> Progress | None:
    if progress is True:
        from tqdm.auto import tqdm

        return cast(Progress, tqdm)
    return progress or None
