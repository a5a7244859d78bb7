"""Which articles are copies, and which retell one story."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from workbench.articles.table import need, unique_ids
from workbench.stories.columns import known as column
from workbench.stories.columns import rows_of
from workbench.stories.decisions import decisions_of, read_decisions
from workbench.stories.join import Numbers
from workbench.stories.links import connected, kept_apart
from workbench.stories.order import source_order

_COPIES = ("copy", "near_duplicate")
_STORY = (*_COPIES, "retelling")
_FIRM = {"together": 4, "copy": 3, "near_duplicate": 2, "retelling": 1, "known": 0}  # which links count first


def group_stories(
    articles: pd.DataFrame,
    relations: pd.DataFrame,
    *,
    decisions: pd.DataFrame | str | Path | None = None,
    known: pd.DataFrame | None = None,
    derived: float = 0.5,
) -> pd.DataFrame:
    """The articles with the story each belongs to.

    Reads `id` and, where there, `kind`, `published`, `text`; and `left`, `right`, `relation`, `similarity`, `overlap`
    of `wb.relate`. Returns the table it was given with three more columns:

    - `duplicate_of`: of a copy or near-duplicate, the id of the one to keep, which is the earliest published (or dated
      in its first lines), else the one with most names, figures and quoted words, else the one with the smallest id;
      null for the one kept and for all others;
    - `story`: one name for all articles that copies, near-duplicates and retellings connect, a name of its own for an
      article that nothing connects, null for an insight. A story is named after the member that would be kept of all,
      so that a later report does not rename it;
    - `origin`: the member it seems to derive from: of a copy the one kept, of a retelling the one it overlaps with most
      among those that come before it in the same order. Null for a member that shares less than `derived` of its
      sentences (`overlap`; under a half is what reports of one event share anyway) with any other: it is an origin of
      its own. A story has as many independent reports as members without origin.

    `decisions` (a table or the file of `wb.decide`) hold against all relations: what is `together` is one story, what
    is `apart` is not, and a third article goes with the one it is more strongly linked to. `known` is a table that this
    function returned before, with more articles now: its stories keep their articles and names, and a new report that
    two of them could claim joins the one it is more strongly linked to.

    Raises InputError on missing columns, on an id that stands twice and on a relation whose articles are not there.

    >>> articles = pd.DataFrame({"id": ["a", "b", "c"], "text": ["Rain fell.", "Rain fell.", "Snow fell."]})
    >>> copies = {"left": "a", "right": "b", "relation": "copy", "similarity": 1.0, "overlap": 1.0}
    >>> group_stories(articles, pd.DataFrame([copies]))["story"].tolist()
    ['story-a', 'story-a', 'story-c']
    """
    need(articles, "id")
    need(relations, "left", "right", "relation", "similarity", "overlap", made_by="wb.relate()")
    ids = unique_ids(articles)
    report = (column(articles, "kind") != "insight").to_numpy(np.bool_)
    links = relations[["left", "right", "relation", "similarity", "overlap"]]
    links = links.assign(left=rows_of(links["left"], ids), right=rows_of(links["right"], ids))
    told = links["relation"] != "related"
    place = source_order(articles, ids, np.isin(np.arange(len(ids)), links.loc[told, ["left", "right"]]))
    by_hand = _by_hand(decisions, ids)
    named, names = _named(known, ids)
    links = pd.concat([links[links["relation"].isin(_STORY)], by_hand, _as_known(named, place)], ignore_index=True)
    links = _strongest_first(links[report[links["left"]] & report[links["right"]]], place)
    group = _groups(links, by_hand, named)
    links = links[group[links["left"]] == group[links["right"]]]
    first = _first_of_each(group, place)
    kept = _first_of_each(_linked(links[links["relation"].isin(_COPIES)], place), place)
    origin = _origins(links[links["relation"].isin(_STORY) & (links["overlap"] >= derived)], place, kept)
    itself = np.arange(len(ids))
    return articles.assign(
        duplicate_of=_text(ids[kept], kept != itself, articles),
        story=_text(_names(first, ids, place, named, names), report, articles),
        origin=_text(ids[origin], origin != itself, articles),
    )


def _by_hand(decisions: pd.DataFrame | str | Path | None, ids: Any) -> pd.DataFrame:
    """The decisions on articles that are here, as links."""
    if decisions is None:
        return _links(np.empty((0, 2), np.int64), "together")
    table = decisions_of(decisions) if isinstance(decisions, pd.DataFrame) else read_decisions(decisions)
    here = table[table["left"].isin(ids) & table["right"].isin(ids)]
    ends = np.column_stack([rows_of(here["left"], ids), rows_of(here["right"], ids)])
    return _links(ends, here["decision"].to_numpy(object))


def _links(ends: Numbers, relation: Any) -> pd.DataFrame:
    left, right = ends.reshape(-1, 2).T
    return pd.DataFrame({"left": left, "right": right, "relation": relation, "similarity": 1.0, "overlap": np.nan})


def _named(before: pd.DataFrame | None, ids: Any) -> tuple[Numbers, list[str]]:
    """The number of the story each article has already (-1: none), and the names of these stories."""
    if before is None:
        return np.full(len(ids), -1, dtype=np.int64), []
    need(before, "id", "story", made_by="wb.group_stories()")
    stories = before.dropna(subset="story").set_index(before.dropna(subset="story")["id"].astype(str))["story"]
    number, names = pd.factorize(pd.Series(ids).map(stories).to_numpy(object), sort=True)
    return number.astype(np.int64), list(names)


def _as_known(named: Numbers, place: Numbers) -> pd.DataFrame:
    """Each member of a known story with the member before it."""
    members = np.lexsort((place, named))
    members = members[named[members] >= 0]
    same = named[members[1:]] == named[members[:-1]]
    return _links(np.column_stack([members[:-1][same], members[1:][same]]), "known")


def _strongest_first(links: pd.DataFrame, place: Numbers) -> pd.DataFrame:
    ends = np.sort(place[links[["left", "right"]].to_numpy(np.int64)], axis=1)
    firm = links["relation"].map(_FIRM).fillna(-1).to_numpy(np.float64)
    return links.iloc[np.lexsort((ends[:, 1], ends[:, 0], -links["similarity"].to_numpy(np.float64), -firm))]


def _groups(links: pd.DataFrame, by_hand: pd.DataFrame, named: Numbers) -> Numbers:
    apart = by_hand.loc[by_hand["relation"] == "apart", ["left", "right"]].itertuples(index=False, name=None)
    joined = links[links["relation"] != "apart"]
    return kept_apart(len(named), joined["left"].to_numpy(), joined["right"].to_numpy(), apart, named)


def _linked(links: pd.DataFrame, place: Numbers) -> Numbers:
    return connected(len(place), links["left"].to_numpy(), links["right"].to_numpy())


def _first_of_each(group: Numbers, place: Numbers) -> Numbers:
    """For each article the first in order of its group."""
    in_order = np.argsort(place)
    _, first, of_group = np.unique(group[in_order], return_index=True, return_inverse=True)
    found = np.empty(len(group), dtype=np.int64)
    found[in_order] = in_order[first][of_group]
    return found


def _names(first: Numbers, ids: Any, place: Numbers, named: Numbers, names: list[str]) -> Any:
    """Each story named after its first member, or as it is known; of a known story torn in two one part keeps it."""
    own = "story-" + ids
    old = np.flatnonzero(named >= 0)
    claims = pd.DataFrame({"first": first[old], "name": np.array(names, dtype=object)[named[old]]}).drop_duplicates()
    claims = claims.assign(other=own[claims["first"]] != claims["name"], place=place[claims["first"]])
    claims = claims.sort_values(["other", "place"]).drop_duplicates("name")
    story = own.copy()
    story[claims["first"]] = claims["name"]
    return story[first]


def _origins(links: pd.DataFrame, place: Numbers, kept: Numbers) -> Numbers:
    """What each article derives from, always one before it in order, so that nothing derives from itself."""
    between = pd.DataFrame(
        {
            "early": kept[links["left"]],
            "late": kept[links["right"]],
            "overlap": links["overlap"].to_numpy(),
            "similarity": links["similarity"].to_numpy(),
        }
    )
    beginning = _first_of_each(connected(len(place), between["early"].to_numpy(), between["late"].to_numpy()), place)
    turned = (place[between["early"]] > place[between["late"]])[:, None]
    between[["early", "late"]] = np.where(turned, between[["late", "early"]], between[["early", "late"]])
    between = between[between["early"] != between["late"]].assign(place=lambda table: place[table["early"]])
    between = between.sort_values(["overlap", "similarity", "place"], ascending=[False, False, True])
    closest = between.drop_duplicates("late").set_index("late")["early"]
    origin = beginning.copy()
    origin[closest.index] = closest
    return np.where(kept == np.arange(len(place)), origin, kept)


def _text(values: Any, known: Any, articles: pd.DataFrame) -> pd.Series[str]:
    return pd.Series(np.where(known, values, None), index=articles.index, dtype="str")
