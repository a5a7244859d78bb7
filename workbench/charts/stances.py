"""Who wants what: actors against issues, each mark resting on its quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.articles.table import need
from workbench.charts import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    import plotly.graph_objects as go


class Look(NamedTuple):
    """How one stance is drawn and what it is called; the shape says it too, for who cannot tell the colours."""

    name: str
    symbol: str


STANCES = {
    "supports": Look("supports", "triangle-up"),
    "conditional": Look("conditional", "diamond"),
    "neutral": Look("neutral", "circle"),
    "none": Look("no comment", "circle-x-open"),
    "opposes": Look("opposes", "triangle-down"),
}
MOST_QUOTES = 3


def stance_chart(
    stances: pd.DataFrame, *, title: str = "Stances by actor and issue", most_actors: int = 25
) -> go.Figure:
    """A row for each actor, a column for each issue, a mark where the actor took a stance; its quotes on hover.

    Reads what `wb.score_stances()` returns. Up is support, down is opposition; colour is the score from -1 to 1; a
    larger mark rests on more independent reports. Actors and issues are ranked by the independent reports of
    their best attested stance, then by statements; the first `most_actors` are shown with the issues they spoke on, and
    the title says how many actors were left out. Raises InputError when a column is missing.
    """
    need(stances, "actor", "issue", "score", "n", "independent", "quotes", made_by="wb.score_stances()")
    spoken = stances[stances["actor"].notna() & stances["issue"].notna()]
    if spoken.empty:
        return theme.nothing_to_show(title, "No actor's stance was found in these articles.")
    ranked = _ranked(spoken, "actor")
    actors = ranked[:most_actors]
    rows = spoken[spoken["actor"].isin(actors)]
    issues = _ranked(rows, "issue")
    left_out = len(ranked) - len(actors)
    shown = theme.figure(
        title=title if not left_out else f"{title} ({left_out} more actors not shown)",
        description=_in_words(spoken),
        height=190 + 34 * len(actors),
        xaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [theme.safe(issue) for issue in issues],
            "range": [-0.6, len(issues) - 0.4],
            "tickangle": -35,
        },
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [theme.safe(actor) for actor in actors],
            "range": [len(actors) - 0.4, -0.6],
        },
        hovermode="closest",
    )
    for stance, look in STANCES.items():
        _add_marks(shown, look, rows[_stance_of(rows) == stance])
    return shown


def _ranked(rows: pd.DataFrame, what: str) -> list[str]:
    """The actors or issues, the best attested first: one long article that says much is still one report."""
    weight = rows.groupby(what).agg(independent=("independent", "max"), n=("n", "sum")).reset_index()
    return list(weight.sort_values(["independent", "n", what], ascending=[False, False, True])[what])


def _stance_of(rows: pd.DataFrame) -> pd.Series:
    """The stance as judged, or read off the score where the table holds only scores."""
    if "stance" in rows:
        return rows["stance"].where(rows["stance"].isin(STANCES), "neutral")
    return rows["score"].map(lambda score: "supports" if score > 0 else "opposes" if score < 0 else "neutral")


def _add_marks(shown: go.Figure, look: Look, rows: pd.DataFrame) -> None:
    if rows.empty:
        return
    shown.add_scatter(
        x=[theme.safe(issue) for issue in rows["issue"]],
        y=[theme.safe(actor) for actor in rows["actor"]],
        mode="markers",
        name=look.name,
        marker={
            "symbol": look.symbol,
            "size": [11 + 4 * min(int(number), 5) for number in rows["independent"]],
            "color": [theme.colour_of(score) for score in rows["score"].fillna(0.0)],
            "opacity": 1,  # marks of different sizes would else be translucent, and dim on a dark page
            "line": {"width": 1, "color": theme.INK},
        },
        hovertemplate="%{text}<extra></extra>",
        text=[_hover(row, look) for row in rows.to_dict("records")],
    )


def _hover(row: Mapping[Any, Any], look: Look) -> str:
    quotes = list(row["quotes"])
    shown = [_quoted(quote) for quote in quotes[:MOST_QUOTES]]
    more = [f"and {len(quotes) - MOST_QUOTES} more"] if len(quotes) > MOST_QUOTES else []
    override = row.get("override")
    by_hand = " · set by hand" if isinstance(override, str) and override else ""
    origins = f"{row['n']} statement(s), {row['independent']} independent"
    head = f"<b>{theme.safe(row['actor'])}</b> {look.name} · {theme.safe(row['issue'])}{by_hand}"
    return "<br>".join([head, *shown, *more, f"<i>score {row['score']:+.2f} · {origins}</i>"])


def _quoted(quote: object) -> str:
    return f"“{theme.quoted(_words(quote))}”{theme.by_hand(quote) if isinstance(quote, dict) else ''}"


def _words(quote: object) -> str:
    """A quote is its words, or a record that holds them."""
    return str(quote["quote"] if isinstance(quote, dict) else getattr(quote, "quote", quote))


def _in_words(rows: pd.DataFrame) -> str:
    """The chart for a reader who cannot see it."""
    judged = rows.assign(stance=_stance_of(rows))
    return "; ".join(
        f"{row.actor}: {STANCES[str(row.stance)].name}, {row.issue}"
        for row in judged.itertuples()
        if row.stance != "neutral"
    )
