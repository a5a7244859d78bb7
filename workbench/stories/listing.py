"""What each story amounts to: its reports, how many of them are independent, and its weakest link."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import minimum_spanning_tree

from workbench.articles.table import need, unique_ids
from workbench.stories.columns import known, published, rows_of
from workbench.stories.join import Figures, Numbers
from workbench.stories.links import connected

_COLUMNS = {
    "story": "str",
    "title": "str",
    "members": "int64",
    "copies": "int64",
    "independent": "int64",
    "outlets": "int64",
    "first": "datetime64[us]",
    "last": "datetime64[us]",
    "weakest": "float64",
    "weakest_left": "str",
    "weakest_right": "str",
    "weakest_why": "str",
    "parts": "object",
}


def list_stories(articles: pd.DataFrame, relations: pd.DataFrame) -> pd.DataFrame:
    """One row for each story, those with most members first.

    Reads `id`, `story`, `origin`, `duplicate_of` of `wb.group_stories` and, where there, `title`, `outlet`,
    `published`; and `left`, `right`, `relation`, `similarity` and, where there, `why` of `wb.relate`. Returns

    - `story`, `title` (of the member the story begins with), `members`, `copies` (copies and near-duplicates among
      them), `independent` (members that derive from no other: the number of origins), `outlets` (different ones known),
      `first`, `last` (publication, null when unknown);
    - `weakest`: the similarity (cosine) of the weakest link that is needed to hold the story together, null for a story
      of one; `weakest_left`, `weakest_right`, `weakest_why`: the two reports and their reasons; `parts`: the sizes of
      the two groups that would be left without it, larger first. A weak link between two large parts is how two
      stories are chained into one: look at it first, and part them with `wb.decide` if they are two.

    The links that hold a story together are those of its maximum spanning tree (Kruskal 1956): no other choice of links
    has a stronger weakest one. Raises InputError on missing columns and unknown ids.

    >>> articles = pd.DataFrame({"id": ["a", "b"], "story": "s", "origin": [None, "a"], "duplicate_of": [None, None]})
    >>> told = {"left": ["a"], "right": ["b"], "relation": ["retelling"], "similarity": [0.4]}
    >>> list_stories(articles, pd.DataFrame(told))[["members", "independent", "weakest", "parts"]].values.tolist()
    [[2, 1, 0.4, (1, 1)]]
    """
    need(articles, "id", "story", "origin", "duplicate_of", made_by="wb.group_stories()")
    need(relations, "left", "right", "relation", "similarity", made_by="wb.relate()")
    ids = unique_ids(articles)
    relations = relations.drop_duplicates(["left", "right"])
    table = pd.DataFrame(
        {
            "id": ids,
            "story": articles["story"].to_numpy(object),
            "title": known(articles, "title").to_numpy(object),
            "outlet": known(articles, "outlet").to_numpy(object),
            "published": published(articles),
            "begins": articles["origin"].isna().to_numpy(),
            "copy": articles["duplicate_of"].notna().to_numpy(),
        }
    )
    table = table[table["story"].notna()].sort_values(["begins", "published", "id"], ascending=[False, True, True])
    told = table.groupby("story", sort=False)
    listed = pd.DataFrame(
        {
            "title": told["title"].first(),
            "members": told.size(),
            "copies": told["copy"].sum(),
            "independent": told["begins"].sum(),
            "outlets": told["outlet"].nunique(),
            "first": told["published"].min(),
            "last": told["published"].max(),
        }
    )
    listed = listed.join(_weakest_links(articles, relations, ids)).rename_axis("story").reset_index()
    listed = listed.sort_values(["members", "story"], ascending=[False, True], ignore_index=True)
    return listed.reindex(columns=list(_COLUMNS)).astype(_COLUMNS)


def _weakest_links(articles: pd.DataFrame, relations: pd.DataFrame, ids: Any) -> pd.DataFrame:
    """The weakest link of each story of two or more, by story."""
    left, right = rows_of(relations["left"], ids), rows_of(relations["right"], ids)
    story = articles["story"].to_numpy(object)
    inside = (relations["relation"] != "related").to_numpy() & (story[left] == story[right]) & pd.notna(story[left])
    links = np.flatnonzero(inside)
    tree = _tree(len(ids), left[links], right[links], relations["similarity"].to_numpy(np.float64)[links])
    held = pd.DataFrame({"link": links[tree], "story": story[left[links[tree]]]})
    held = held.assign(similarity=relations["similarity"].to_numpy(np.float64)[held["link"]])
    weakest = held.sort_values(["similarity", "link"]).drop_duplicates("story")
    kept = held[~held["link"].isin(weakest["link"])]
    part = connected(len(ids), left[kept["link"]], right[kept["link"]])
    size = np.bincount(part)
    link = weakest["link"].to_numpy(np.int64)
    sizes = np.sort(np.column_stack([size[part[left[link]]], size[part[right[link]]]]), axis=1)[:, ::-1]
    return pd.DataFrame(
        {
            "weakest": weakest["similarity"].to_numpy(),
            "weakest_left": ids[left[link]],
            "weakest_right": ids[right[link]],
            "weakest_why": known(relations, "why").to_numpy(object)[link],
            "parts": pd.Series(list(map(tuple, sizes.tolist())), dtype=object).to_numpy(object),
        },
        index=pd.Index(weakest["story"].to_numpy(object)),
    )


def _tree(count: int, left: Numbers, right: Numbers, similarity: Figures) -> Numbers:
    """Which links hold everything together that is linked, the strongest that can."""
    cost = csr_matrix((2 - similarity, (left, right)), shape=(count, count))  # over 0, as scipy wants
    tree = minimum_spanning_tree(cost).tocoo()
    ends = pd.MultiIndex.from_arrays([left, right])
    links: Numbers = ends.get_indexer(pd.MultiIndex.from_arrays([tree.row, tree.col])).astype(np.int64)
    return links
