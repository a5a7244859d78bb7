"""Which articles share much of their wording."""

from __future__ import annotations

from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from workbench.articles.table import need
from workbench.errors import InputError
from workbench.stories.columns import unique_ids
from workbench.stories.join import Progress, pairs_at_or_above
from workbench.stories.vectors import vectors

# retellings come down to 0.2, merely related articles up to 0.5: what is below this has next to no retelling
THRESHOLD = 0.15


def similar_pairs(
    articles: pd.DataFrame, *, threshold: float = THRESHOLD, vectoriser: Any = None, progress: Progress | None = None
) -> pd.DataFrame:
    """Pairs of articles that share much of their wording, most alike first.

    Reads `id`, `text`. Returns `left`, `right` (ids, left < right) and `similarity` (TF-IDF cosine, 0 to 1); every
    pair at or above `threshold` is there, and no other. The default still holds articles that retell one another in
    other words; which of the pairs do is for `wb.relate` to say.

    `vectoriser` is any fitted scikit-learn vectoriser, to weigh words otherwise than by the shipped background.
    `progress` wraps the blocks of work, such as `tqdm.auto.tqdm`. Raises InputError on a threshold outside (0, 1], on
    missing columns and on an id that stands twice.

    >>> import pandas as pd
    >>> texts = ["Tokyo seeks a trade deal.", "Rain is due in Lyon.", "A trade deal is what Tokyo seeks."]
    >>> similar_pairs(pd.DataFrame({"id": ["a", "b", "c"], "text": texts})).round(2).to_dict("records")
    [{'left': 'a', 'right': 'c', 'similarity': 0.96}]
    """
    need(articles, "id", "text")
    if not isinstance(threshold, Real) or not 0 < threshold <= 1:
        raise InputError(f"threshold is {threshold!r}: wanted a cosine above 0, up to 1, such as 0.3")
    ids = unique_ids(articles)
    order = np.argsort(ids, kind="stable")  # rows in the order of their ids, so that left < right
    texts = articles["text"].fillna("").astype(str).to_numpy(object)[order]
    number, distinct = pd.factorize(texts)  # a burst of reprints is weighed once
    rows = vectors(list(distinct), vectoriser)[number]
    found = pairs_at_or_above(rows, threshold, progress=progress)
    ranked = np.lexsort((found.right, found.left, -found.similarity))
    names = pd.Series(ids[order], dtype="str")
    return pd.DataFrame(
        {
            "left": names.iloc[found.left[ranked]].to_numpy(),
            "right": names.iloc[found.right[ranked]].to_numpy(),
            "similarity": found.similarity[ranked],
        }
    ).astype({"left": "str", "right": "str"})
