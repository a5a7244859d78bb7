"""Today's articles beside those that are in stories already, without comparing the old ones again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.articles.table import need, unique_ids
from workbench.stories.group import group_stories
from workbench.stories.join import pairs_between
from workbench.stories.pairs import THRESHOLD
from workbench.stories.postings import columns_of, ready
from workbench.stories.relate import relate
from workbench.stories.vectors import vectors

_ADDED = ["duplicate_of", "story", "origin"]


def add_articles(
    stories: pd.DataFrame,
    relations: pd.DataFrame,
    new: pd.DataFrame,
    *,
    threshold: float = THRESHOLD,
    decisions: pd.DataFrame | str | Path | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Put new articles into the stories they belong to: the articles and the relations, old and new.

    `stories` is a table of `wb.group_stories`, `relations` the one of `wb.relate` it was made of, `new` a table of
    articles (`id`, `text`, and what else the old ones have); a new article whose id is there already is left out, as
    the id of an article comes from its content. Only pairs with a new article are looked for and told, among their
    neighbours and the stories of these; what was told before stays. Every old article keeps its story and every story
    its name, even when a new report could join two of them: it goes to the one it is closer to. Where articles stand
    between two stories, the order in which they come can so matter. `decisions` as in `wb.group_stories`. Ids become
    text. Raises InputError on missing columns and on an id that stands twice.

    >>> from workbench import similar_pairs
    >>> old = pd.DataFrame({"id": ["a", "b"], "text": ["Ministers met in Oslo.", "Snow fell in Lyon."]})
    >>> told = relate(old, similar_pairs(old))
    >>> today = pd.DataFrame({"id": ["c"], "text": ["Ministers “met” in Oslo"]})
    >>> add_articles(group_stories(old, told), told, today)[0][["id", "story"]].values.tolist()
    [['a', 'story-a'], ['b', 'story-b'], ['c', 'story-a']]
    """
    need(stories, "id", "text", "story", made_by="wb.group_stories()")
    need(new, "id", "text")
    stories, new = (
        table.assign(id=pd.Series(unique_ids(table), index=table.index, dtype="str")) for table in (stories, new)
    )
    fresh = new[~new["id"].isin(stories["id"])]
    articles = pd.concat([stories.drop(columns=_ADDED, errors="ignore"), fresh], ignore_index=True)
    told = relations
    if len(fresh):
        pairs = _pairs_with_new(articles, np.arange(len(articles)) >= len(stories), threshold)
        told = pd.concat([relations, relate(_around(articles, stories, pairs), pairs)], ignore_index=True)
        told = told.sort_values(["similarity", "left", "right"], ascending=[False, True, True], ignore_index=True)
    return group_stories(articles, told, decisions=decisions, known=stories), told


def _pairs_with_new(articles: pd.DataFrame, is_new: NDArray[np.bool_], threshold: float) -> pd.DataFrame:
    """The pairs at or above the threshold of which one article at least is new."""
    rows = vectors(articles["text"].fillna("").astype(str).tolist())
    columns, ids = columns_of(rows), unique_ids(articles)
    new, old = (ready(rows[which], threshold, columns=columns) for which in (is_new, ~is_new))
    new_ids, old_ids = ids[is_new], ids[~is_new]
    within, across = pairs_between(new, new, threshold), pairs_between(new, old, threshold)
    one = np.concatenate([new_ids[within.left], new_ids[across.left]])
    other = np.concatenate([new_ids[within.right], old_ids[across.right]])
    turned = one > other
    return pd.DataFrame(
        {
            "left": np.where(turned, other, one),
            "right": np.where(turned, one, other),
            "similarity": np.concatenate([within.similarity, across.similarity]),
        }
    ).astype({"left": "str", "right": "str"})


def _around(articles: pd.DataFrame, stories: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """The articles of some pairs and all members of their stories, which say what belongs together."""
    met = articles["id"].isin([*pairs["left"], *pairs["right"]])
    of_old = stories["story"].reset_index(drop=True)
    beside = of_old.isin(of_old[met[: len(stories)].to_numpy()].dropna()).to_numpy()
    return articles[met | np.concatenate([beside, np.zeros(len(articles) - len(stories), dtype=np.bool_)])]
