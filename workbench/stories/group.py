"""Which articles are copies, and which retell one story."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from workbench.articles.table import need
from workbench.stories.columns import known, published, rows_of, unique_ids
from workbench.stories.join import Numbers

_COPIES = ("copy", "near_duplicate")
_STORY = (*_COPIES, "retelling")


def group_stories(articles: pd.DataFrame, relations: pd.DataFrame) -> pd.DataFrame:
    """The articles with the story each belongs to.

    Reads `id` and, where there, `kind`, `published`, `text`; and `left`, `right`, `relation`, `similarity`, `overlap`
    of `wb.relate`. Returns the table it was given with three more columns:

    - `duplicate_of`: of a copy or near-duplicate, the id of the one to keep, which is the earliest published, else the
      one with most different words, else the one with the smallest id; null for the one kept and for all others;
    - `story`: one name for all articles that copies, near-duplicates and retellings connect, a name of its own for an
      article that nothing connects, null for an insight. A story is named after the member that would be kept of all,
      so that a later report does not rename it;
    - `origin`: the member it seems to derive from: of a copy the one kept, of a retelling the one it overlaps with most
      among those published before it or, without dates, fuller than it; null where the story begins.

    Raises InputError on missing columns, on an id that stands twice and on a relation whose articles are not there.

    >>> articles = pd.DataFrame({"id": ["a", "b", "c"], "text": ["Rain fell.", "Rain fell.", "Snow fell."]})
    >>> copies = {"left": "a", "right": "b", "relation": "copy", "similarity": 1.0, "overlap": 1.0}
    >>> group_stories(articles, pd.DataFrame([copies]))["story"].tolist()
    ['story-a', 'story-a', 'story-c']
    """
    need(articles, "id")
    need(relations, "left", "right", "relation", "similarity", "overlap", made_by="wb.relate()")
    ids = unique_ids(articles)
    report = (known(articles, "kind") != "insight").to_numpy(np.bool_)
    rank = _rank(articles, ids)
    edges = relations.assign(left=rows_of(relations["left"], ids), right=rows_of(relations["right"], ids))
    edges = edges[edges["relation"].isin(_STORY) & report[edges["left"]] & report[edges["right"]]]
    kept = _first_of_each(edges[edges["relation"].isin(_COPIES)], rank)
    first = _first_of_each(edges, rank)
    origin = _origins(edges, rank, kept, first)
    itself = np.arange(len(ids))
    return articles.assign(
        duplicate_of=_text(ids[kept], kept != itself, articles),
        story=_text("story-" + ids[first], report, articles),
        origin=_text(ids[origin], origin != itself, articles),
    )


def _rank(articles: pd.DataFrame, ids: Any) -> Numbers:
    """The place of each article in the order of publication, then of fullness, then of ids."""
    times = published(articles)
    text = known(articles, "text").fillna("").astype(str)
    fullness = np.array([len(set(re.findall(r"\w+", words.lower()))) for words in text], dtype=np.int64)
    order = np.lexsort((ids.astype(str), -fullness, times.astype(np.int64), np.isnat(times)))
    rank = np.empty(len(ids), dtype=np.int64)
    rank[order] = np.arange(len(ids))
    return rank


def _first_of_each(edges: pd.DataFrame, rank: Numbers) -> Numbers:
    """For each article the first in rank of all that the edges connect it with."""
    linked = csr_matrix((np.ones(len(edges)), (edges["left"], edges["right"])), shape=(len(rank), len(rank)))
    group: Numbers = connected_components(linked, directed=False)[1]
    by_rank = np.argsort(rank)
    _, first = np.unique(group[by_rank], return_index=True)
    return by_rank[first][group]


def _origins(edges: pd.DataFrame, rank: Numbers, kept: Numbers, first: Numbers) -> Numbers:
    """What each article derives from, always one of a smaller rank, so that nothing derives from itself."""
    between = pd.DataFrame(
        {
            "early": kept[edges["left"]],
            "late": kept[edges["right"]],
            "overlap": edges["overlap"].to_numpy(),
            "similarity": edges["similarity"].to_numpy(),
        }
    )
    turned = (rank[between["early"]] > rank[between["late"]])[:, None]
    between[["early", "late"]] = np.where(turned, between[["late", "early"]], between[["early", "late"]])
    between = between[between["early"] != between["late"]].assign(rank=lambda table: rank[table["early"]])
    between = between.sort_values(["overlap", "similarity", "rank"], ascending=[False, False, True])
    closest = between.drop_duplicates("late").set_index("late")["early"]
    origin = first.copy()
    origin[closest.index] = closest
    return np.where(kept == np.arange(len(rank)), origin, kept)


def _text(values: Any, known: Any, articles: pd.DataFrame) -> pd.Series[str]:
    return pd.Series(np.where(known, values, None), index=articles.index, dtype="str")
