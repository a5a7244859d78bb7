"""Tools that find similar articles: ours and those of others, each from texts to pairs of row numbers.

The exact ones get the rows of one vectoriser, scikit-learn's, so that they must find the same pairs. Those with MinHash
estimate the share of words that two texts have in common (Jaccard), which is another measure: what they find is held
against the exact cosines all the same, because that is what a user would take them for.
"""

import os
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.neighbors import NearestNeighbors

import workbench as wb
from workbench.stories.join import pairs_at_or_above

Texts = Sequence[str]
Found = np.ndarray[Any, Any]  # of shape (pairs, 2): row numbers, left < right

_NEIGHBOURS = 200  # kept of a row by tools that want a bound
_PERMUTATIONS = 128


def vectoriser_alone(texts: Texts, _: float) -> Found:
    TfidfVectorizer().fit_transform(texts)
    return in_order([], [])


def ours(texts: Texts, threshold: float) -> Found:
    articles = pd.DataFrame({"id": [f"{row:09}" for row in range(len(texts))], "text": texts})
    pairs = wb.similar_pairs(articles, threshold=threshold)
    return in_order(pairs["left"].astype(int), pairs["right"].astype(int))


def our_relations(texts: Texts, _: float) -> Found:
    articles = pd.DataFrame({"id": [f"{row:09}" for row in range(len(texts))], "text": texts})
    related = wb.relate(articles, wb.similar_pairs(articles))
    return in_order(related["left"].astype(int), related["right"].astype(int))


def our_join(texts: Texts, threshold: float) -> Found:
    pairs = pairs_at_or_above(TfidfVectorizer().fit_transform(texts), threshold)
    return in_order(pairs.left, pairs.right)


def nearest_neighbours(texts: Texts, threshold: float) -> Found:
    rows = TfidfVectorizer().fit_transform(texts)
    search = NearestNeighbors(metric="cosine", radius=1 - threshold, n_jobs=-1).fit(rows)
    near = search.radius_neighbors_graph(rows).tocoo()
    return in_order(near.row, near.col)


def sparse_dot_topn(texts: Texts, threshold: float) -> Found:
    from sparse_dot_topn import sp_matmul_topn

    rows = TfidfVectorizer().fit_transform(texts)
    near = sp_matmul_topn(rows, rows.T.tocsr(), _NEIGHBOURS, threshold=threshold, n_threads=os.cpu_count()).tocoo()
    return in_order(near.row, near.col)


def datasketch(texts: Texts, threshold: float) -> Found:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=threshold, num_perm=_PERMUTATIONS)
    pairs = []
    words = [[word.encode() for word in {*text.lower().split()}] for text in texts]
    for row, sketch in enumerate(MinHash.generator(words, num_perm=_PERMUTATIONS)):
        pairs += [(earlier, row) for earlier in index.query(sketch)]
        index.insert(row, sketch)
    return in_order(*np.array(pairs, dtype=np.int64).reshape(-1, 2).T)


def rensa(texts: Texts, threshold: float) -> Found:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=threshold, num_perm=_PERMUTATIONS, num_bands=16)
    pairs = []
    for row, text in enumerate(texts):
        sketch = RMinHash(num_perm=_PERMUTATIONS, seed=7)
        sketch.update(list({*text.lower().split()}))
        pairs += [(earlier, row) for earlier in index.query(sketch)]
        index.insert(row, sketch)
    return in_order(*np.array(pairs, dtype=np.int64).reshape(-1, 2).T)


def semhash(_: Texts, __: float) -> Found:
    raise NotImplementedError("not run, it needs an embedding model, which is downloaded")


def text_dedup(_: Texts, __: float) -> Found:
    import text_dedup as scripts

    raise NotImplementedError(f"not run, {scripts.__name__} is a set of scripts for data sets on a hub")


class Tool(NamedTuple):
    """What is measured, and whether its pairs are the exact ones, an estimate, or those of other weights (None)."""

    name: str
    call: Callable[[Texts, float], Found]
    finds: str


ALONE = Tool("TfidfVectorizer alone", vectoriser_alone, "no pairs")
REFERENCE = Tool("Lumen Workbench, same TF-IDF", our_join, "cosine, exact")
RELATIONS = Tool("Lumen Workbench, with relations", our_relations, "its own weights, every relation down to 0.15")
TOOLS = [
    ALONE,
    Tool("Lumen Workbench", ours, "cosine of its own weights, exact"),
    REFERENCE,
    Tool("scikit-learn NearestNeighbors", nearest_neighbours, "cosine, exact"),
    Tool("sparse_dot_topn", sparse_dot_topn, f"cosine, exact up to {_NEIGHBOURS} a row"),
    Tool("datasketch MinHashLSH", datasketch, "Jaccard, estimated"),
    Tool("rensa RMinHashLSH", rensa, "Jaccard, estimated"),
    Tool("semhash", semhash, "embeddings, approximate"),
    Tool("text-dedup", text_dedup, "Jaccard, estimated"),
]


def in_order(one: Any, other: Any) -> Found:
    """Pairs of different rows, each once, the smaller number first."""
    pairs = np.sort(np.column_stack([np.asarray(one, np.int64), np.asarray(other, np.int64)]), axis=1)
    return np.unique(pairs[pairs[:, 0] < pairs[:, 1]], axis=0)
