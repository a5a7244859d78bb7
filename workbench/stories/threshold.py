"""Which similarity tells one story from two in a collection: a suggestion, and the pairs that test it."""

from __future__ import annotations

from dataclasses import dataclass
from numbers import Real

import numpy as np
import pandas as pd

from workbench.articles.table import need, unique_ids
from workbench.errors import InputError
from workbench.stories.columns import known
from workbench.stories.join import Figures
from workbench.stories.pairs import THRESHOLD, similar_pairs
from workbench.stories.relate import relate

TIERS = ("copy", "near_duplicate", "retelling", "related")
_STEP = 0.05  # of similarity, for each bar of the histogram


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A threshold with what an analyst needs to accept or to move it.

    - `threshold`: the cosine that parts the pairs of one story from merely related ones with fewest mistakes;
    - `borderline`: the pairs nearest to it, nearest first: `left`, `right`, `left_title`, `right_title`, `similarity`,
      `relation`, `why`;
    - `histogram`: for each step of similarity (`from`, `to`) how many pairs are `copy`, `near_duplicate`, `retelling`,
      `related`;
    - `lost`, `let_in`: how many pairs of one story are below the threshold, how many merely related ones above it.
    """

    threshold: float
    borderline: pd.DataFrame
    histogram: pd.DataFrame
    lost: int
    let_in: int

    def __repr__(self) -> str:
        """The suggestion in one line."""
        return (
            f"<threshold {self.threshold:.2f}: {self.lost} pairs of one story below it, "
            f"{self.let_in} merely related pairs above it; see .borderline and .histogram>"
        )


def suggest_threshold(
    articles: pd.DataFrame, relations: pd.DataFrame | None = None, *, lowest: float = THRESHOLD, show: int = 20
) -> Suggestion:
    """The similarity at which to cut, where wording alone must decide; and the pairs just above and just below it.

    Reads `id`, `text` and what else `wb.relate` reads; `relations` are its result when they are known already. Pairs
    from `lowest` on are looked at, `show` of them are in `borderline`. No cosine tells retellings from related articles
    reliably (they overlap): `wb.relate` looks at more than the cosine and wants all pairs from 0.15 on, so a threshold
    is for `wb.similar_pairs` used alone, or to bound the work on a large collection. Of the thresholds that make
    equally few mistakes (F1 against the relations) the lowest is suggested, halfway to the next lower pair. Where no
    pair is of one story it is 1. Raises InputError on missing columns and on a `lowest` outside (0, 1].

    >>> texts = ["Ministers met in Oslo and cut the quota.", "In Oslo ministers met and cut the quota", "Snow in Oslo."]
    >>> suggest_threshold(pd.DataFrame({"id": ["a", "b", "c"], "text": texts}))
    <threshold 0.75: 0 pairs of one story below it, 0 merely related pairs above it; see .borderline and .histogram>
    """
    need(articles, "id", "text")
    if not isinstance(lowest, Real) or not 0 < lowest <= 1:
        raise InputError(f"lowest is {lowest!r}: wanted a cosine above 0, up to 1, such as 0.15")
    if relations is None:
        relations = relate(articles, similar_pairs(articles, threshold=lowest))
    need(relations, "left", "right", "relation", "similarity", made_by="wb.relate()")
    told = relations[relations["similarity"] >= lowest].reset_index(drop=True)
    similarity = told["similarity"].to_numpy(np.float64)
    one_story = (told["relation"] != "related").to_numpy(np.bool_)
    threshold = _best(similarity, one_story, lowest)
    return Suggestion(
        threshold=threshold,
        borderline=_borderline(articles, told, threshold, show),
        histogram=_histogram(told, lowest),
        lost=int((one_story & (similarity < threshold)).sum()),
        let_in=int((~one_story & (similarity >= threshold)).sum()),
    )


def _best(similarity: Figures, one_story: np.ndarray[tuple[int], np.dtype[np.bool_]], lowest: float) -> float:
    """The cut with the highest F1: a little below the last pair it lets in."""
    if not one_story.any():
        return 1.0
    order = np.argsort(-similarity, kind="stable")
    values = similarity[order]
    found = np.cumsum(one_story[order])
    last = np.append(values[1:] != values[:-1], True)  # a cut lies between different similarities only
    score = np.where(last, 2 * found / (np.arange(1, len(values) + 1) + one_story.sum()), -1)
    best = len(score) - 1 - int(np.argmax(score[::-1]))
    below = values[best + 1] if best + 1 < len(values) else lowest
    return float((values[best] + below) / 2)


def _borderline(articles: pd.DataFrame, told: pd.DataFrame, threshold: float, show: int) -> pd.DataFrame:
    titles = dict(zip(unique_ids(articles), known(articles, "title"), strict=True))
    gap = (told["similarity"] - threshold).abs()
    nearest = told.assign(gap=gap).sort_values(["gap", "left", "right"], ignore_index=True).head(show)
    columns = ["left", "right", "left_title", "right_title", "similarity", "relation", "why"]
    nearest = nearest.assign(
        left_title=nearest["left"].map(titles).astype("str"), right_title=nearest["right"].map(titles).astype("str")
    )
    return nearest.reindex(columns=columns)


def _histogram(told: pd.DataFrame, lowest: float) -> pd.DataFrame:
    first = int(lowest / _STEP + 1e-9)
    last = round(1 / _STEP)
    step = np.clip((told["similarity"].to_numpy(np.float64) / _STEP + 1e-9).astype(np.int64), first, last - 1)
    steps = np.arange(first, last)
    counts = {tier: np.bincount(step[told["relation"] == tier] - first, minlength=len(steps)) for tier in TIERS}
    return pd.DataFrame({"from": (steps * _STEP).round(2), "to": ((steps + 1) * _STEP).round(2), **counts})
