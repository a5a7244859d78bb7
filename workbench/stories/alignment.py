"""Which sentence of one article renders which of another, and what was changed on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import chain, count
from typing import NamedTuple

import numpy as np
import pandas as pd

from workbench.articles.table import Article
from workbench.errors import InputError
from workbench.stories.compare import EDITED
from workbench.stories.differences import Change, Side, blocks, differences, kept
from workbench.stories.join import Figures
from workbench.stories.particulars import Particulars, particulars
from workbench.stories.renderings import matches, renderings

_AT_MOST = 1_500  # sentences of an article compared with all of the other, which bounds the memory: 30,000 words

_TYPES = {
    "left_start": "Int64",
    "left_end": "Int64",
    "left_text": "str",
    "right_start": "Int64",
    "right_end": "Int64",
    "right_text": "str",
    "likeness": "float64",
    "relation": "str",
    "changes": "object",
}


class _Match(NamedTuple):
    """Two sentences, by their places, that say the same."""

    left: int
    right: int
    likeness: float
    relation: str
    changes: tuple[Change, ...]


def align(left: str | Article | pd.Series, right: str | Article | pd.Series) -> pd.DataFrame:
    """The sentences of two articles side by side, each beside the one that renders it.

    Takes texts, `Article`s or rows of a table of articles. Returns one row for each sentence of `left`, in order, and
    one more for each further counterpart it has, the most alike first; sentences that only `right` has stand where
    they stand there, so that both sides can be read downwards. A sentence of `right` that merges several of `left` is
    in several rows. Columns:

    - `left_start`, `left_end`, `left_text`, `right_start`, `right_end`, `right_text`: the sentences and their places
      in the texts, exactly; null where the other article has no counterpart
    - `likeness`: 0 (alone) to 1 (the same words); from 0.2 on it is more than chance in these two articles
    - `relation`: `same` (word for word, typography aside), `edited` (six in ten words kept, in their order), `rendered`
      (the same in other words, in whole or in part), `only_left`, `only_right`
    - `changes`: a tuple of `Change` (`kind` number, name, quotation or word, `left`, `right` and their places): what
      the one has for what the other has. Numbers are compared by their worth, and names as those of one person:
      "10%" is "ten per cent", and Ishiba is Prime Minister Shigeru Ishiba

    Swapping the articles gives the same pairs with the same changes, mirrored. Of articles of more than 1,500 sentences
    those after them are compared word for word only. Raises InputError for anything that is no article.

    >>> table = align("The bank raised rates by 2 percent on Monday.", "The bank raised rates by 3 per cent on Monday.")
    >>> table.loc[0, "relation"], [(change.kind, change.left, change.right) for change in table.loc[0, "changes"]]
    ('edited', [('number', '2 percent', '3 per cent')])
    """
    one, other = _text(left, "left"), _text(right, "right")
    if one <= other:  # pairs and changes do not depend on which of the two is called left
        mine, its = particulars(one), particulars(other)
        return _table(mine, its, _matched(mine, its))
    its, mine = particulars(other), particulars(one)
    return _table(mine, its, [_mirrored(match) for match in _matched(its, mine)])


def _text(article: object, side: str) -> str:
    if isinstance(article, str):
        return article
    if isinstance(article, Article):
        return article.text
    if isinstance(article, pd.Series) and "text" in article.index:
        text = article["text"]
        if isinstance(text, str):
            return text
        if not isinstance(text, pd.Series) and pd.isna(text):
            return ""
    came = f"a row without text (it has {', '.join(map(str, article.index))})" if isinstance(article, pd.Series) else ""
    raise InputError(
        f"{side} is {came or f'of type {type(article).__name__}'}, and an article was wanted: "
        "give a text, an Article or a row of a table of articles, such as articles.iloc[0]"
    )


def _matched(left: Sequence[Particulars], right: Sequence[Particulars]) -> list[_Match]:
    same = _word_for_word(left, right)
    rest = [
        np.setdiff1d(np.arange(min(len(side), _AT_MOST)), [pair[which] for pair in same])
        for which, side in enumerate((left, right))
    ]
    likeness = renderings(left[:_AT_MOST], right[:_AT_MOST])
    found = _among(likeness, *rest)
    pairs = sorted([(*pair, 1.0) for pair in same] + found)
    beside: dict[tuple[int, int], list[Particulars]] = defaultdict(list)  # the counterparts of each sentence
    for mine, its, _ in pairs:
        beside[0, mine].append(right[its])
        beside[1, its].append(left[mine])
    said = [frozenset(chain.from_iterable(sentence.forms for sentence in side)) for side in (left, right)]
    return [
        _judged(
            mine,
            its,
            alike,
            Side(left[mine], beside[1, its], said[0]),
            Side(right[its], beside[0, mine], said[1]),
        )
        for mine, its, alike in pairs
    ]


def _word_for_word(left: Sequence[Particulars], right: Sequence[Particulars]) -> list[tuple[int, int]]:
    """Sentences of the same words: the first with the first, the second with the second."""
    places = {key: at for at, key in _numbered(right)}
    return [(at, places[key]) for at, key in _numbered(left) if key in places]


def _numbered(sentences: Sequence[Particulars]) -> Iterator[tuple[int, Hashable]]:
    seen: defaultdict[Hashable, Iterator[int]] = defaultdict(count)
    for at, sentence in enumerate(sentences):
        words = sentence.bare or sentence.sentence.text
        yield at, (words, next(seen[words]))


def _among(likeness: Figures, rows: np.ndarray, columns: np.ndarray) -> list[tuple[int, int, float]]:
    """The matches among some of the sentences: who has one word for word needs no other."""
    some = likeness[np.ix_(rows, columns)]
    return [(int(rows[row]), int(columns[column]), float(some[row, column])) for row, column in matches(some)]


def _judged(mine: int, its: int, likeness: float, left: Side, right: Side) -> _Match:
    differing = blocks(left.sentence, right.sentence)
    edited = kept(left.sentence, right.sentence, differing) >= EDITED
    changes = tuple(differences(left, right, differing, edited=edited))
    relation = "same" if not changes and not differing else "edited" if edited else "rendered"
    return _Match(mine, its, likeness, relation, changes)


def _mirrored(match: _Match) -> _Match:
    return match._replace(
        left=match.right, right=match.left, changes=tuple(change.mirrored() for change in match.changes)
    )


def _table(left: Sequence[Particulars], right: Sequence[Particulars], matched: Sequence[_Match]) -> pd.DataFrame:
    rows = [_row(left, right, match) for match in _in_order(len(left), len(right), matched)]
    return pd.DataFrame({name: pd.Series([row[name] for row in rows], dtype=kind) for name, kind in _TYPES.items()})


def _in_order(
    left: int, right: int, matched: Sequence[_Match]
) -> Iterator[tuple[int | None, int | None, _Match | None]]:
    """What stands in each row: the sentences of left in order, and after each those only right has that follow it."""
    by_left: dict[int, list[_Match]] = defaultdict(list)
    best: dict[int, _Match] = {}
    for match in sorted(matched, key=lambda match: (-match.likeness, match.right, match.left)):
        by_left[match.left].append(match)
        best.setdefault(match.right, match)
    following: dict[_Match | None, list[int]] = defaultdict(list)
    before = None
    for at in range(right):
        if at in best:
            before = best[at]
        else:
            following[before].append(at)
    yield from ((None, at, None) for at in following[None])
    for at in range(left):
        if at not in by_left:
            yield at, None, None
        for match in by_left[at]:
            yield at, match.right, match
            yield from ((None, alone, None) for alone in following[match])


def _row(
    left: Sequence[Particulars],
    right: Sequence[Particulars],
    places: tuple[int | None, int | None, _Match | None],
) -> dict[str, object]:
    mine, its, match = places
    row: dict[str, object] = {"likeness": 0.0, "relation": "only_right" if mine is None else "only_left", "changes": ()}
    if match:
        row.update(likeness=match.likeness, relation=match.relation, changes=match.changes)
    for side, at, sentences in (("left", mine, left), ("right", its, right)):
        found = sentences[at].sentence if at is not None else None
        row |= {
            f"{side}_start": found.start if found else None,
            f"{side}_end": found.end if found else None,
            f"{side}_text": found.text if found else None,
        }
    return row
