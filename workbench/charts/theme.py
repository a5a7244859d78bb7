"""How every chart looks: one palette, one typeface, readable on light and on dark, and words safe to hover over."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

# Okabe and Ito 2008: eight colours that stay apart for every kind of colour vision
BLUE, SKY, GREEN, ORANGE, VERMILION, PINK = "#0072B2", "#56B4E9", "#009E73", "#E69F00", "#D55E00", "#CC79A7"
# one grey that reads on white (4.6:1) and on near-black (4.2:1): a notebook never tells which theme it is shown in
INK, GRID = "#74777D", "rgba(116,119,125,0.25)"
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"

WRAP, LONGEST = 62, 420


def figure(*, title: str, description: str, height: int, **layout: Any) -> go.Figure:
    """An empty figure in the house style; `description` is what a reader who cannot see it is told."""
    axis = {"gridcolor": GRID, "linecolor": GRID, "zeroline": False, "ticks": "", "automargin": True}
    base = {
        "title": {"text": safe(title), "x": 0, "xanchor": "left", "y": 1, "yanchor": "top", "pad": {"l": 12, "t": 14}},
        "meta": {"description": description},
        "height": height,
        "font": {"family": FONT, "size": 13, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 12, "r": 12, "t": 92, "b": 12},
        "hoverlabel": {"align": "left", "font": {"family": FONT, "size": 13}},
        "legend": {"orientation": "h", "x": 0, "y": 1.03, "yanchor": "bottom", "xanchor": "left"},
        "xaxis": axis,
        "yaxis": axis,
        "template": "none",
    }
    shown = go.Figure(layout=base)
    shown.update_layout(**layout)
    return shown


def nothing_to_show(title: str, why: str) -> go.Figure:
    """A figure that says in words why it is empty."""
    shown = figure(title=title, description=why, height=180, xaxis={"visible": False}, yaxis={"visible": False})
    return shown.add_annotation(text=safe(why), showarrow=False, x=0.5, y=0.5, xref="paper", yref="paper")


def safe(text: object) -> str:
    """Words from an article as Plotly text: its few HTML tags are not ours to interpret."""
    return html.escape(str(text), quote=False)


def quoted(text: str) -> str:
    """An exact quote for a hover box: escaped, wrapped, cut with an ellipsis past some five lines."""
    shortened = text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
    lines = textwrap.wrap(" ".join(shortened.split()), WRAP) or [""]
    return "<br>".join(safe(line) for line in lines)


def by_hand(row: Mapping[Any, Any]) -> str:
    """The sign, in words, of a finding that a hand has corrected."""
    return " · corrected by hand" if row.get("review") == "corrected" else ""


def colour_of(score: float) -> str:
    """A score from -1 (opposes, vermilion) over 0 (grey) to 1 (supports, blue)."""
    ends = {True: (0, 114, 178), False: (213, 94, 0)}[score >= 0]
    share = min(abs(score), 1.0) ** 0.6  # a mild stance still shows its side
    mixed = (round(grey + (end - grey) * share) for grey, end in zip((150, 153, 158), ends, strict=True))
    return "#{:02x}{:02x}{:02x}".format(*mixed)
