"""What two similar articles are to each other: copy, near-duplicate, retelling, or merely related."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd

from workbench.articles.table import need, unique_ids
from workbench.stories.columns import distinct_pairs, rows_of
from workbench.stories.compare import compare
from workbench.stories.join import Numbers, pairs_at_or_above
from workbench.stories.pairs import THRESHOLD
from workbench.stories.profile import Profile
from workbench.stories.reasons import Reasons, listed
from workbench.stories.vectors import vectors
from workbench.stories.verdict import Collection, judged

_COLUMNS = {
    "left": "str",
    "right": "str",
    "relation": "str",
    "similarity": "float64",
    "overlap": "float64",
    "why": "str",
}
_SAME = ("copy", "near_duplicate")


def relate(
    articles: pd.DataFrame, pairs: pd.DataFrame, *, enough: float = 0.28, within_days: float = 10
) -> pd.DataFrame:
    """What the articles of each pair are to each other, most alike first.

    Reads `id`, `text` and, where there, `kind`, `title`, `published`; and `left`, `right`, `similarity` of the pairs.
    Returns `left`, `right`, `relation`, `similarity`, `overlap` (the share of the shorter article's sentences that have
    a counterpart in the longer, 0 to 1) and `why` (what an analyst can check). A relation is one of

    - `copy`: the same text but for typography;
    - `near_duplicate`: three in four sentences of the shorter article stand almost word for word in the other;
    - `retelling`: the same event in other words. Words, opening, names and figures must agree by `enough` on
      average (0 to 1; at 0.28 nine in ten such pairs of news are rightly one story) and three in ten sentences must
      have a counterpart (half as many where figures and two dozen telling words agree), or other reports of the
      story must hold the two together. Articles known to be published more than `within_days` apart do not retell
      each other;
    - `related`: the rest, with every pair that has an insight (an analysis, not a report) and every pair that shares
      its sentences but puts other dates, places, products or figures in them, such as two market reports.

    What a pair is does not depend on which other pairs are given: its neighbours are looked up among the articles.
    Raises InputError on missing columns, on an id that stands twice and on a pair whose articles are not there.

    >>> texts = ["Ministers met in Oslo and cut the quota.", "Ministers met in Oslo, and cut the quota"]
    >>> articles = pd.DataFrame({"id": ["a", "b"], "text": texts})
    >>> pairs = pd.DataFrame({"left": ["a"], "right": ["b"], "similarity": [1.0]})
    >>> relate(articles, pairs)[["relation", "overlap", "why"]].to_dict("records")
    [{'relation': 'copy', 'overlap': 1.0, 'why': 'the same text'}]
    """
    need(articles, "id", "text")
    need(pairs, "left", "right", "similarity", made_by="wb.similar_pairs()")
    ids = unique_ids(articles)
    ids, table = np.sort(ids), articles.iloc[np.argsort(ids, kind="stable")]
    asked = np.sort(np.column_stack([rows_of(pairs["left"], ids), rows_of(pairs["right"], ids)]), axis=1)
    if not len(asked):
        return pd.DataFrame({column: pd.Series(dtype=kind) for column, kind in _COLUMNS.items()})
    collection = Collection.of(table)
    near = _near(collection)
    both, place = distinct_pairs(np.vstack([asked, near]))
    neighbours = np.isin(np.arange(len(both)), place[len(asked) :])
    place = place[: len(asked)]
    texts = collection.number[both]
    compared, pair = distinct_pairs(np.sort(texts, axis=1))  # reprints are compared once
    profile = Profile.of(collection.distinct)
    comparison, sentences = compare(profile, compared[:, 0], compared[:, 1])
    verdict = judged(collection, both[:, 0], both[:, 1], comparison.at(pair), neighbours, enough, within_days)
    reasons = Reasons(profile, comparison, sentences)
    relation, cause = verdict.relation[place], verdict.cause[place]
    told = zip(pair[place].tolist(), *texts[place].T.tolist(), relation, cause, strict=True)
    related = pd.DataFrame(
        {
            "left": ids[asked[:, 0]],
            "right": ids[asked[:, 1]],
            "relation": relation,
            "similarity": pairs["similarity"].to_numpy(np.float64),
            "overlap": comparison.overlap[pair[place]],
            "why": [
                listed(reasons.of(*row), titles)
                for row, titles in zip(told, _titled(collection.titles, asked, relation), strict=True)
            ],
        }
    ).astype(_COLUMNS)
    return related.sort_values(["similarity", "left", "right"], ascending=[False, True, True], ignore_index=True)


def _near(collection: Collection) -> Numbers:
    """The pairs of similar articles that stories are made of, whichever pairs were asked for."""
    near = pairs_at_or_above(vectors(collection.distinct)[collection.number], THRESHOLD)
    return np.column_stack([near.left, near.right])


def _titled(titles: list[str], asked: Numbers, relation: Iterable[str]) -> Iterator[str]:
    """The titles of articles with the same text, where they differ."""
    for (left, right), what in zip(asked.tolist(), relation, strict=True):
        one, other = titles[left], titles[right]
        differ = what in _SAME and one and other and one.casefold() != other.casefold()
        yield f"titled “{one}” and “{other}”" if differ else ""
