"""How similar the pairs of a collection are, by what they are to each other, with the threshold between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.charts import theme
from workbench.charts.stories import RELATIONS, Look
from workbench.errors import expect
from workbench.stories.threshold import Suggestion

if TYPE_CHECKING:
    import plotly.graph_objects as go

_LOOKS = {**RELATIONS, "related": Look("merely related", theme.INK, "solid")}


def threshold_chart(suggestion: Suggestion, *, title: str = "Where one story ends") -> go.Figure:
    """A bar for each step of similarity, its pairs stacked by relation, and a line at the suggested threshold.

    Takes what `wb.suggest_threshold()` returns.

    >>> import pandas as pd
    >>> from workbench import suggest_threshold
    >>> alike = pd.DataFrame({"id": ["a", "b"], "text": ["Ministers met in Oslo.", "Ministers met in Oslo"]})
    >>> [bars.name for bars in threshold_chart(suggest_threshold(alike)).data if sum(bars.y)]
    ['copy']
    """
    expect(suggestion, Suggestion, wanted="a suggestion", made_by="wb.suggest_threshold()")
    steps, threshold = suggestion.histogram, suggestion.threshold
    if not steps[list(_LOOKS)].to_numpy().any():
        return theme.nothing_to_show(title, "No two articles are similar enough to be compared.")
    shown = theme.figure(
        title=title,
        description=f"{suggestion!r}"[1:-1].split(";")[0],
        height=380,
        barmode="stack",
        bargap=0.06,
        hovermode="x unified",
        xaxis={"title": {"text": "similarity (TF-IDF cosine)"}, "range": [steps["from"].min(), 1]},
        yaxis={"title": {"text": "pairs"}, "rangemode": "tozero", "gridcolor": theme.GRID},
    )
    width = (steps["to"] - steps["from"]).tolist()
    middle = ((steps["from"] + steps["to"]) / 2).tolist()
    for relation, look in _LOOKS.items():
        shown.add_bar(
            x=middle,
            y=steps[relation].tolist(),
            width=width,
            name=look.name,
            marker={"color": look.colour},
            customdata=steps[["from", "to"]].to_numpy().tolist(),
            hovertemplate="%{y} from %{customdata[0]:.2f} to %{customdata[1]:.2f}",
        )
    shown.add_vline(x=threshold, line={"color": theme.INK, "dash": "dot", "width": 2})
    shown.add_annotation(
        x=threshold,
        y=1,
        yref="paper",
        yanchor="top",
        xanchor="left",
        xshift=4,
        showarrow=False,
        text=f"{threshold:.2f}",
    )
    return shown
