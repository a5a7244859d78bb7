"""Who wants what: sides against issues, each wish in its exact words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.articles.table import need
from workbench.charts import theme
from workbench.findings.reviewing.reviewed import standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    import plotly.graph_objects as go


class Look(NamedTuple):
    """How one kind of wish is drawn and what it is called; the shape says it too, for who cannot tell the colours."""

    name: str
    colour: str
    symbol: str


KINDS = {
    "demand": Look("demands", theme.VERMILION, "triangle-right"),
    "ask": Look("asks for", theme.ORANGE, "star"),
    "offer": Look("offers", theme.BLUE, "diamond"),
    "red_line": Look("red line", theme.PINK, "x"),
}
OTHER = "other"
MOST_QUOTES = 3
_APART = 0.19  # of a cell between the marks of two kinds in it


def agenda_chart(agenda: pd.DataFrame, *, title: str = "Who wants what", most_sides: int = 12) -> go.Figure:
    """A column for each side, a row for each issue, a mark for each kind of wish; its exact words on hover.

    Reads what `wb.find_agenda()` returns. A larger mark rests on more articles. Wishes about none of the known issues
    stand in the last row; those that `wb.apply_reviews()` marks as rejected are not drawn. The `most_sides` with
    the most wishes are shown, and the title says how many were left out. Raises InputError when a column is missing.
    """
    need(agenda, "article", "quote", "side", "kind", "issue", "toward", "speaker", made_by="wb.find_agenda()")
    wishes = standing(agenda)
    wishes = wishes[wishes["side"].notna() & wishes["kind"].isin(KINDS)]
    if wishes.empty:
        return theme.nothing_to_show(title, "No demand, request, offer or red line was found in these articles.")
    wishes = wishes.assign(issue=wishes["issue"].fillna(OTHER)).sort_values(["article", "quote"], kind="stable")
    sides, issues = _by_weight(wishes["side"]), _by_weight(wishes["issue"])
    issues.sort(key=lambda issue: issue == OTHER)
    left_out = max(0, len(sides) - most_sides)
    sides = sides[:most_sides]
    wishes = wishes[wishes["side"].isin(sides)]
    issues = [issue for issue in issues if issue in set(wishes["issue"])]
    shown = theme.figure(
        title=title if not left_out else f"{title} ({left_out} more sides not shown)",
        description=_in_words(wishes),
        height=170 + 34 * len(issues),
        xaxis={
            "tickvals": list(range(len(sides))),
            "ticktext": [theme.safe(side) for side in sides],
            "range": [-0.6, len(sides) - 0.4],
            "side": "top",
        },
        yaxis={
            "tickvals": list(range(len(issues))),
            "ticktext": [theme.safe(issue) for issue in issues],
            "range": [len(issues) - 0.4, -0.6],
        },
        legend={"orientation": "h", "x": 0, "y": -14 / (34 * len(issues)), "yanchor": "top", "xanchor": "left"},
        margin={"l": 12, "r": 12, "t": 84, "b": 48},
        hovermode="closest",
    )
    for kind, look in KINDS.items():
        _add_marks(shown, look, wishes[wishes["kind"] == kind], sides, issues)
    return shown


def _by_weight(names: pd.Series) -> list[str]:
    """The names, those that occur most first."""
    counts = names.value_counts()
    return sorted(counts.index, key=lambda name: (-counts[name], name))


def _add_marks(shown: go.Figure, look: Look, wishes: pd.DataFrame, sides: list[str], issues: list[str]) -> None:
    """One mark for each side and issue; the kinds of a cell stand beside one another."""
    if wishes.empty:
        return
    aside = (list(KINDS.values()).index(look) - (len(KINDS) - 1) / 2) * _APART
    cells = [(str(side), str(issue), rows) for (side, issue), rows in wishes.groupby(["side", "issue"])]
    shown.add_scatter(
        x=[sides.index(side) + aside for side, _, _ in cells],
        y=[issues.index(issue) for _, issue, _ in cells],
        mode="markers",
        name=look.name,
        marker={
            "symbol": look.symbol,
            "size": [11 + 3 * min(rows["article"].nunique(), 5) for _, _, rows in cells],
            "color": look.colour,
            "opacity": 1,
            "line": {"width": 1, "color": theme.INK},
        },
        hovertemplate="%{text}<extra></extra>",
        text=[_hover(side, issue, look, rows.to_dict("records")) for side, issue, rows in cells],
    )


def _hover(side: str, issue: str, look: Look, rows: list[dict[Any, Any]]) -> str:
    articles = len({row["article"] for row in rows})
    head = f"<b>{theme.safe(side)}</b> {look.name} · {theme.safe(issue)}"
    more = [f"and {len(rows) - MOST_QUOTES} more"] if len(rows) > MOST_QUOTES else []
    foot = f"<i>in {articles} article{'' if articles == 1 else 's'}</i>"
    return "<br>".join([head, *(_quoted(row) for row in rows[:MOST_QUOTES]), *more, foot])


def _quoted(row: Mapping[Any, Any]) -> str:
    """The words, whom they are for, and who says so."""
    toward = f" (of {theme.safe(row['toward'])})" if isinstance(row["toward"], str) else ""
    speaker = f" — {theme.safe(row['speaker'])}" if isinstance(row["speaker"], str) else ""
    return f"“{theme.quoted(str(row['quote']))}”{toward}{speaker}{theme.by_hand(row)}"


def _in_words(wishes: pd.DataFrame) -> str:
    """The chart for a reader who cannot see it."""
    told = wishes[["side", "kind", "issue"]].drop_duplicates().sort_values(["side", "kind", "issue"])
    return "; ".join(f"{row.side}: {KINDS[str(row.kind)].name}, {row.issue}" for row in told.itertuples())
