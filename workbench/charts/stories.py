"""Which articles tell one story: a line of members for each, arcs where one copies or retells another."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from workbench.articles.table import need
from workbench.charts import theme
from workbench.stories.columns import published
from workbench.stories.listing import list_stories

if TYPE_CHECKING:
    from collections.abc import Mapping

    import plotly.graph_objects as go


class Look(NamedTuple):
    """How one relation is drawn and what it is called."""

    name: str
    colour: str
    dash: str


RELATIONS = {
    "copy": Look("copy", theme.VERMILION, "solid"),
    "near_duplicate": Look("near-duplicate", theme.ORANGE, "solid"),
    "retelling": Look("retelling", theme.BLUE, "dash"),
}
NAME_WIDTH, NAME_LINES = 24, 3


def story_map(
    articles: pd.DataFrame,
    relations: pd.DataFrame,
    *,
    title: str = "Copies and retellings",
    most_stories: int = 20,
    most_members: int = 12,
) -> go.Figure:
    """A line for each story, its members from the origin on; an arc for each copy, near-duplicate or retelling.

    Reads what `wb.group_stories()` and `wb.relate()` return. The reason for an arc is on hover at its top, and of the
    weakest one that a story needs to hold together what it would fall into without it. A filled mark is an origin.
    Stories told once share the last line; insights, which are never a source, are left out. The `most_stories` largest
    are shown, each with its first `most_members`; the title and the lines say how many were left out. Raises InputError
    when a column is missing.
    """
    need(articles, "id", "story", "origin", made_by="wb.group_stories()")
    need(relations, "left", "right", "relation", "similarity", "why", made_by="wb.relate()")
    articles = articles.assign(published=published(articles))
    told = articles[articles["story"].notna()]
    if told.empty:
        return theme.nothing_to_show(title, "There is no article here, so there is no story.")
    sizes = told.groupby("story")["id"].size()
    several = sizes[sizes > 1].sort_values(ascending=False, kind="stable")
    stories = several.index[:most_stories].tolist()
    nodes = _nodes(told, stories, sizes)
    in_lane = nodes.groupby("lane")["first"].agg(["size", "sum"])
    nodes = nodes[nodes["x"] < most_members]
    lanes = len(stories) + bool((nodes["lane"] == len(stories)).any())
    left_out = len(several) - len(stories)
    shown = theme.figure(
        title=title if not left_out else f"{title} ({left_out} smaller stories not shown)",
        description=_in_words(told, relations, sizes),
        height=130 + 130 * lanes,
        xaxis={"visible": False, "range": [-0.6, max(nodes["x"].max(), 2) + 0.6]},
        yaxis={
            "tickvals": in_lane.index.tolist(),
            "ticktext": [_count(row, len(stories), most_members) for row in in_lane.itertuples()],
            "range": [lanes - 0.35, -0.8],
            "showgrid": False,
        },
        hovermode="closest",
    )
    weakest = _weakest(articles, relations)
    for relation, look in RELATIONS.items():
        _add_arcs(shown, look, relations[relations["relation"] == relation], nodes, weakest)
    _add_nodes(shown, nodes)
    return shown


def _count(lane: Any, stories: int, most: int) -> str:
    """What a line is called: how many articles it has and how many of them derive from no other."""
    name = "told once" if lane.Index == stories else f"{lane.size} articles<br>{lane.sum} independent"
    return f"{name}<br>{most} of {lane.size} shown" if lane.size > most else name


def _weakest(articles: pd.DataFrame, relations: pd.DataFrame) -> dict[tuple[str, str], str]:
    """What is said of the weakest link of each story of three or more."""
    here = relations[relations["left"].isin(articles["id"]) & relations["right"].isin(articles["id"])]
    listed = list_stories(articles.assign(duplicate_of=articles.get("duplicate_of")), here)
    listed = listed[(listed["members"] > 2) & listed["weakest"].notna()]
    ends = zip(listed["weakest_left"], listed["weakest_right"], strict=True)
    said = "<br>the weakest link: without it the story falls into {} and {}"
    return dict(zip(ends, (said.format(*parts) for parts in listed["parts"]), strict=True))


def _nodes(told: pd.DataFrame, stories: list[str], sizes: pd.Series) -> pd.DataFrame:
    """The members with their lane and place: origins first, then by date and name."""
    lane_of = {story: lane for lane, story in enumerate(stories)}
    nodes = told[told["story"].isin(stories) | (told["story"].map(sizes) == 1)].copy()
    nodes["lane"] = nodes["story"].map(lane_of).fillna(len(stories)).astype(int)
    nodes["first"] = nodes["origin"].isna()
    nodes["name"] = [_name(row) for row in nodes.to_dict("records")]
    nodes = nodes.sort_values(
        ["lane", "first", "published", "name"],
        ascending=[True, False, True, True],
        kind="stable",
    )
    nodes["x"] = nodes.groupby("lane").cumcount()
    return nodes.set_index("id", drop=False)


def _name(row: Mapping[Any, Any]) -> str:
    known = [row.get(column) for column in ("title", "outlet", "source", "id")]
    return next(str(value) for value in known if value is not None and not pd.isna(value))


def _add_arcs(
    shown: go.Figure, look: Look, relations: pd.DataFrame, nodes: pd.DataFrame, weakest: Mapping[tuple[str, str], str]
) -> None:
    """Half an ellipse over the line for each pair, all of one relation in one trace, broken by gaps."""
    drawn = relations[relations["left"].isin(nodes.index) & relations["right"].isin(nodes.index)]
    if drawn.empty:
        return
    ends = np.sort(np.column_stack([nodes.loc[drawn[side], "x"].to_numpy() for side in ("left", "right")]), axis=1)
    base = nodes.loc[drawn["left"], "lane"].to_numpy()[:, None]
    turn = np.linspace(0, np.pi, 25)
    middle, reach = ends.mean(axis=1, keepdims=True), np.diff(ends, axis=1) / 2
    gap = np.full((len(drawn), 1), np.nan)
    x = np.hstack([middle - reach * np.cos(turn), gap])
    y = np.hstack([base - 0.55 * np.sin(turn) * (reach / max(float(reach.max()), 1.0)) ** 0.5, gap])
    why = [
        f"<b>{look.name}</b> · cosine {similarity:.2f}<br>{theme.quoted(str(words))}{weakest.get((left, right), '')}"
        for left, right, similarity, words in drawn[["left", "right", "similarity", "why"]].itertuples(index=False)
    ]
    shown.add_scatter(
        x=x.ravel(),
        y=y.ravel(),
        mode="lines",
        name=look.name,
        line={"color": look.colour, "dash": look.dash, "width": 2},
        hoverinfo="skip",
    )
    shown.add_scatter(
        x=middle.ravel(),
        y=y[:, len(turn) // 2],
        mode="markers",
        showlegend=False,
        marker={"size": 7, "color": look.colour},
        hovertemplate="%{text}<extra></extra>",
        text=why,
    )


def _add_nodes(shown: go.Figure, nodes: pd.DataFrame) -> None:
    shown.add_scatter(
        x=nodes["x"],
        y=nodes["lane"],
        mode="markers+text",
        showlegend=False,
        marker={
            "size": 15,
            "color": [theme.INK if first else "rgba(116,119,125,0.35)" for first in nodes["first"]],
            "line": {"width": 2, "color": theme.INK},
        },
        text=[_label(name) for name in nodes["name"]],
        textposition="bottom center",
        textfont={"size": 11},
        customdata=nodes[["id"]].to_numpy().tolist(),
        hovertemplate="%{hovertext}<extra></extra>",
        hovertext=[_hover(row) for row in nodes.to_dict("records")],
    )


def _label(name: str) -> str:
    """A name in a few short lines, to stand below its mark."""
    return "<br>".join(map(theme.safe, textwrap.wrap(name, NAME_WIDTH, max_lines=NAME_LINES, placeholder=" …")))


def _hover(row: Mapping[Any, Any]) -> str:
    part = "the likely origin" if row["first"] else f"seems to derive from {theme.safe(row['origin'])}"
    copied = row.get("duplicate_of")
    same = f"<br>duplicate of {theme.safe(copied)}" if isinstance(copied, str) else ""
    published = row.get("published")
    day = "" if pd.isna(published) else f" · {published:%Y-%m-%d}"
    return f"<b>{theme.safe(row['name'])}</b>{day}<br>{part}{same}<br><i>{theme.safe(row['id'])}</i>"


def _in_words(told: pd.DataFrame, relations: pd.DataFrame, sizes: pd.Series) -> str:
    """The chart for a reader who cannot see it."""
    several = sizes[sizes > 1]
    counts = relations["relation"].value_counts()
    pairs = ", ".join(f"{counts[name]} {look.name}" for name, look in RELATIONS.items() if name in counts)
    return (
        f"{len(told)} articles tell {len(sizes)} stories; {len(several)} of them are told more than once "
        f"({', '.join(map(str, several.sort_values(ascending=False)))} articles). Pairs: {pairs or 'none'}."
    )
