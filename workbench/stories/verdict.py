"""The judgement on each pair, from how its articles compare and from the company they keep."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.stories.chains import held_together
from workbench.stories.columns import known, published
from workbench.stories.compare import Comparison
from workbench.stories.join import Numbers
from workbench.stories.links import connected

Flags = NDArray[np.bool_]

_NEARLY_ALL = 0.75  # of the shorter article's sentences almost word for word: cut or edited, but the same
_MUCH = 0.5  # strength without which a few such sentences are a quotation, not a copy
_RENDERED = 0.3  # of its sentences with a counterpart: two reports that say by themselves that they tell one event
_RECAST = 0.15  # of them, where the figures agree by as much and two dozen telling words are shared: told quite anew
_TWO_DOZEN = 100.0  # what such words say in sum
_EVIDENCE = 12.0  # what shared words must say in sum: two rare names, or four words that are seldom met
_FEW = 3  # sentences in which one other name or figure makes another event
_STRANGERS = 0.09  # the usual strength of pairs too unlike to be looked at
_FADING = 0.02  # strength lost with each day after the first between two publications
_DENIED = 0.05  # strength lost with each figure that is replaced beyond those that are kept, four at most; twice later
_LATER = 1.5  # days between two publications from which other figures are more likely news than another's account


TEMPLATE = "much the same sentences about something else"
THROUGH_OTHERS = "other reports of the story hold the two together"


@dataclass(frozen=True, slots=True)
class Collection:
    """What is judged: one value for each article; `number` is that of its text among the `distinct` ones."""

    distinct: list[str]
    number: Numbers
    titles: list[str]
    report: Flags  # rather than an insight
    published: NDArray[np.datetime64]

    @classmethod
    def of(cls, table: pd.DataFrame) -> Collection:
        """The articles of a table, in its order; a column that is absent is unknown."""
        number, distinct = pd.factorize(known(table, "text").fillna("").astype(str).to_numpy(object))
        return cls(
            distinct=list(distinct),
            number=number.astype(np.int64),
            titles=known(table, "title").fillna("").astype(str).tolist(),
            report=(known(table, "kind") != "insight").to_numpy(np.bool_),
            published=published(table),
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """One value for each pair; `cause` is what keeps a related pair from being more, or what else holds a story."""

    relation: NDArray[np.object_]
    cause: NDArray[np.object_]


def judged(
    collection: Collection,
    left: Numbers,
    right: Numbers,
    comparison: Comparison,
    neighbours: Flags,
    enough: float,
    within_days: float,
) -> Verdict:
    """The verdict on each pair; `neighbours` are the pairs of similar articles that stories are made of."""
    reports = collection.report[left] & collection.report[right]
    words = _same_words(collection.distinct)[collection.number]
    copies = (words[left] == words[right]) & (words[left] > 0)
    days = np.abs(collection.published[left] - collection.published[right]) / np.timedelta64(1, "D")
    apart = days > within_days  # unknown is not apart
    template = ~copies & (
        other_slots(comparison) | (apart & (comparison.kinds > 0) & (comparison.verbatim >= _NEARLY_ALL))
    )
    elsewhere = _elsewhere(comparison)
    edited = ~copies & ~template & ~elsewhere & (comparison.verbatim >= _NEARLY_ALL) & (comparison.strength >= _MUCH)
    said = (comparison.evidence >= _EVIDENCE) & ~elsewhere
    denied = np.clip(comparison.swapped - comparison.kept, 0, 4) * np.where(days > _LATER, 2, 1)
    left_over = comparison.strength - _FADING * np.nan_to_num(np.maximum(days - 1, 0)) - _DENIED * denied
    close = np.select([copies | edited, template, apart], [1.0, -1.0, 0.0], left_over)

    held = neighbours & reports
    kind = np.unique(np.where(collection.report, words, -1 - np.arange(len(words))), return_inverse=True)[1]
    story = held_together(kind, left[held], right[held], close[held], enough=enough, absent=_STRANGERS)
    anew = (comparison.figures >= _RECAST) & (comparison.evidence >= _TWO_DOZEN)
    rendered = comparison.overlap >= np.where(anew, _RECAST, _RENDERED)
    told = (story[left] == story[right]) & (close >= enough) & rendered & said
    firm = reports & (copies | edited | told)
    chain = connected(len(words), left[firm & held], right[firm & held])
    through_others = reports & ~template & ~apart & ~elsewhere & (chain[left] == chain[right]) & (close >= enough / 2)
    alike = (close >= enough) & rendered & said
    return Verdict(
        relation=_first_of(
            (~reports, "related"), (copies, "copy"), (edited, "near_duplicate"), (firm | through_others, "retelling")
        ),
        cause=_first_of(
            (~reports, "an insight is an analysis, not a report"),
            (firm, ""),
            (through_others, THROUGH_OTHERS),
            (template, TEMPLATE),
            (apart, "published too far apart"),
            (elsewhere & (close >= enough), "short, with other names or figures in the same place"),
            (alike, "alike, but each is closer to reports of another story"),
            otherwise="too little in common for one story",
        ),
    )


def other_slots(comparison: Comparison) -> Flags:
    """Whether the articles share sentences but not what they say: the same template, filled in for another event.

    Three figures or more are replaced in corresponding sentences, and two more than twice as many as are kept (of two
    articles half of which is the same: five, and one in seven); or, in sentences that are the same almost word for
    word, one name or figure gives way to one other twice or more and in a sixth of them, or a word of any kind three
    times or more and in a quarter of them; or two kinds of slots (number, time, order, denial, name) are filled
    otherwise, in two such sentences or more and in an eighth of all, or one that is no name in a third of all.
    """
    figures = (comparison.swapped >= 3) & (comparison.swapped >= 2 * comparison.kept + 2)
    updates = (comparison.swapped >= 5) & (comparison.swapped > comparison.kept / 7) & (comparison.verbatim >= 0.5)
    names = (comparison.renamed >= 2) & (comparison.renamed >= comparison.verbatim * comparison.sentences / 6)
    words = (comparison.reworded >= 3) & (comparison.reworded >= comparison.edited / 4)
    slots = (comparison.kinds >= 2) & (comparison.refilled >= 2) & (comparison.refilled >= comparison.sentences / 8)
    slots |= (comparison.reset >= 2) & (comparison.reset >= comparison.sentences / 3)
    return figures | updates | names | words | (slots & (comparison.verbatim >= 0.5))


def _elsewhere(comparison: Comparison) -> Flags:
    """Whether articles of a few sentences, such as alerts, put other names or figures where the other has its own."""
    figures = (comparison.swapped > 0) & (comparison.swapped >= comparison.kept)
    names = comparison.misnamed > comparison.named
    elsewhere: Flags = (comparison.sentences <= _FEW) & (figures | names | (comparison.kinds > 0))
    return elsewhere


def _same_words(texts: list[str]) -> Numbers:
    """A number for the words of each text, whatever the quotation marks, dashes, blanks and capitals; 0 for none."""
    words = [" ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())) for text in texts]
    number: dict[str, int] = {"": 0}
    return np.array([number.setdefault(text, len(number)) for text in words], dtype=np.int64)


def _first_of(*cases: tuple[Flags, str], otherwise: str = "related") -> NDArray[np.object_]:
    chosen = np.full(len(cases[0][0]), otherwise, dtype=object)
    for holds, value in reversed(cases):
        chosen[holds] = value
    return chosen
