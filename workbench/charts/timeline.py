"""Which tariff was announced, put in force or suspended when, and in whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from workbench.articles.table import need
from workbench.charts import theme
from workbench.errors import InputError
from workbench.findings.lexicon import lexicon
from workbench.findings.reviewing.reviewed import standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    import plotly.graph_objects as go


class Look(NamedTuple):
    """How one status is drawn and what it is called."""

    name: str
    colour: str
    symbol: str


STATUSES = {
    "announced": Look("announced", theme.BLUE, "circle"),
    "threatened": Look("threatened", theme.PINK, "triangle-up"),
    "proposed": Look("proposed", theme.PINK, "diamond"),
    "in_force": Look("in force", theme.VERMILION, "square"),
    "suspended": Look("suspended", theme.GREEN, "hourglass"),
    "delayed": Look("delayed", theme.SKY, "triangle-right"),
    "withdrawn": Look("withdrawn", theme.INK, "x"),
    "ask": Look("asked for", theme.ORANGE, "star"),
}
UNSTATED = Look("status not stated", theme.INK, "circle")
NEEDED = ("article", "quote", "rate", "product", "implementing", "affected", "status", "date", "until", "measure")


def tariff_timeline(
    measures: pd.DataFrame,
    articles: pd.DataFrame | None = None,
    *,
    title: str = "Tariffs by date and status",
    most_measures: int = 20,
) -> go.Figure:
    """A lane for each measure, a mark for each mention, the exact quote on hover.

    Reads what `wb.find_measures()` returns and, for names and publication dates, `id` and as far as they are there
    `title`, `outlet`, `source`, `published` of `articles`. A filled mark stands on the date the text gives; an open
    mark on the day its article was published, when the text gives none; mentions with neither stand in the last
    column, "no date". A band runs from a dated suspension or delay to the day it ends. The `most_measures` with a
    rate and with the most mentions are shown, and the title says how many were left out. Mentions that
    `wb.apply_reviews()` marks as rejected are not drawn. Raises InputError when a
    column is missing.
    """
    need(measures, *NEEDED, made_by="wb.find_measures()")
    if not pd.api.types.is_numeric_dtype(measures["rate"]) and measures["rate"].notna().any():
        came = measures["rate"].dropna().iloc[0]
        raise InputError(f"the rate is {came!r}: per cent as a number were wanted, as wb.find_measures() gives them")
    measures = standing(measures)
    if measures.empty:
        return theme.nothing_to_show(title, "No tariff measure was found in these articles.")
    marks = _placed(measures, articles)
    kept = _foremost(marks, most_measures)
    left_out = marks["measure"].nunique() - len(kept)
    marks = marks[marks["measure"].isin(kept)].copy()
    lanes = _lanes(marks)
    marks["y"] = marks["measure"].map({lane: row for row, lane in enumerate(lanes)}) + _stacked(marks)
    shown = theme.figure(
        title=title if not left_out else f"{title} ({left_out} more measures not shown)",
        description=_in_words(marks, lanes),
        height=180 + 64 * len(lanes),
        yaxis={
            "tickvals": list(range(len(lanes))),
            "ticktext": [theme.safe(label).replace("\n", "<br>") for label in lanes.values()],
            "range": [len(lanes) - 0.45, -0.55],
        },
        xaxis={"type": "date", **_span(marks)},
        hovermode="closest",
    )
    _add_bands(shown, marks)
    if not marks["placed"].any():
        shown.update_xaxes(showticklabels=False)  # no day is known, so none is shown
    if not marks["placed"].all():
        shown.add_vline(marks["x"].max() - _apart(marks) / 2, line={"color": theme.GRID, "dash": "dot"})
        shown.add_annotation(x=marks["x"].max(), y=1, yref="paper", yanchor="bottom", text="no date", showarrow=False)
    for status, rows in marks.groupby("status", dropna=False):
        _add_marks(shown, STATUSES.get(str(status), UNSTATED), rows)
    return shown


def _placed(measures: pd.DataFrame, articles: pd.DataFrame | None) -> pd.DataFrame:
    """The mentions with `x`, whether the text itself gives it (`stated`), and the article's name."""
    marks = measures.copy()
    known = pd.DataFrame({"published": pd.NaT, "name": marks["article"]}, index=marks.index)
    if articles is not None:
        about = articles.set_index("id")
        named = pd.Series(pd.NA, index=about.index, dtype="object")
        for column in ("title", "outlet", "source"):
            named = named.fillna(about[column].astype("object")) if column in about else named
        if "published" in about:
            known["published"] = pd.to_datetime(marks["article"].map(about["published"]))
        known["name"] = marks["article"].map(named).fillna(marks["article"])
    marks["name"] = known["name"]
    marks["stated"] = marks["date"].notna()
    marks["x"] = pd.to_datetime(marks["date"]).fillna(known["published"])
    marks["placed"] = marks["x"].notna()
    marks["x"] = marks["x"].fillna(_last(marks) + _apart(marks))
    return marks.sort_values(["measure", "x", "article", "quote"], kind="stable")


def _last(marks: pd.DataFrame) -> pd.Timestamp:
    """The last day there is something to show; any day will do when no day is known."""
    last = max(pd.to_datetime(marks[column]).max() for column in ("x", "until"))
    return pd.Timestamp(0) if pd.isna(last) else last


def _apart(marks: pd.DataFrame) -> pd.Timedelta:
    """How far to the right of all dates the column of undated mentions stands."""
    dated = marks.loc[marks["placed"], "x"]
    return max(pd.Timedelta(days=4), (_last(marks) - dated.min()) * 0.08) if len(dated) else pd.Timedelta(days=4)


def _foremost(marks: pd.DataFrame, most: int) -> set[str]:
    """The measures to show: those with a rate before those without, then by their number of mentions."""
    weight = marks.groupby("measure").agg(rated=("rate", "count"), mentions=("article", "size")).reset_index()
    weight["rated"] = weight["rated"] > 0
    first = weight.sort_values(["rated", "mentions", "measure"], ascending=[False, False, True])
    return set(first["measure"].head(most))


def _lanes(marks: pd.DataFrame) -> dict[str, str]:
    """Measure ids and their labels: measures with a rate first, each group by its first date."""
    order = (
        marks.assign(unrated=marks["rate"].isna())
        .groupby("measure")
        .agg(unrated=("unrated", "min"), first=("x", "min"), rate=("rate", "max"))
        .sort_values(["unrated", "first", "rate"], kind="stable")
    )
    labels = {str(measure): _label(mentions) for measure, mentions in marks.groupby("measure")}
    return {str(measure): labels[str(measure)] for measure in order.index}


def _label(mentions: pd.DataFrame) -> str:
    """Rate and product, and on a second line who imposes it on whom, as far as the texts say."""

    def said(column: str) -> str:
        stated = mentions[column].dropna()
        return str(stated.mode().iloc[0]) if len(stated) else ""

    rates = mentions["rate"].dropna()
    rate = f"{rates.mode().iloc[0]:g}%" if len(rates) else "rate not stated"
    what = " · ".join(filter(None, [rate, said("product")]))
    return f"{what}\n{_sides(_countries(said('implementing')), _countries(said('affected')))}"


def _sides(implementing: str, affected: str) -> str:
    if implementing and affected:
        return f"{implementing} → {affected}"
    return f"by {implementing}" if implementing else f"on {affected}" if affected else "sides not stated"


def _countries(codes: str) -> str:
    """The names a reader knows for a code such as JP, or for several (CA/MX)."""
    names = {row["jurisdiction"]: row["surface"] for row in reversed(lexicon("jurisdictions")) if row["kind"] == "name"}
    return ", ".join(names.get(code, code) for code in codes.split("/") if code)


def _stacked(marks: pd.DataFrame) -> pd.Series:
    """Mentions of one measure on one day stand above one another, around their lane."""
    days = marks.groupby(["measure", "x"])["article"]
    place, many = days.cumcount(), days.transform("size")
    return (place - (many - 1) / 2) * (0.16 * (4 / many.clip(lower=4)))


def _span(marks: pd.DataFrame) -> dict[str, list[pd.Timestamp]]:
    ends = pd.concat([marks["x"], pd.to_datetime(marks["until"])]).dropna()
    room = max(pd.Timedelta(days=2), (ends.max() - ends.min()) * 0.06)
    return {"range": [ends.min() - room, ends.max() + room]}


def _add_bands(shown: go.Figure, marks: pd.DataFrame) -> None:
    for row in marks[marks["until"].notna() & marks["stated"]].itertuples():
        look = STATUSES.get(str(row.status), UNSTATED)
        shown.add_scatter(
            x=[row.x, row.until],
            y=[row.y, row.y],
            mode="lines",
            line={"color": look.colour, "width": 9},
            opacity=0.3,
            showlegend=False,
            hoverinfo="text",
            text=f"<b>{look.name}</b> until {row.until:%Y-%m-%d}<br>“{theme.quoted(str(row.quote))}”",
        )


def _add_marks(shown: go.Figure, look: Look, rows: pd.DataFrame) -> None:
    shown.add_scatter(
        x=rows["x"],
        y=rows["y"],
        mode="markers",
        name=look.name,
        marker={
            "symbol": [look.symbol if stated else f"{look.symbol}-open" for stated in rows["stated"]],
            "color": look.colour,
            "size": 13,
            "line": {"width": 2, "color": look.colour},
        },
        customdata=rows[["article", "start", "end"]].to_numpy().tolist() if "start" in rows else None,
        hovertemplate="%{text}<extra></extra>",
        text=[_hover(row, look) for row in rows.to_dict("records")],
    )


def _hover(mention: Mapping[Any, Any], look: Look) -> str:
    day = f"{mention['x']:%Y-%m-%d}"
    when = day if mention["stated"] else f"no date in the text (reported {day})" if mention["placed"] else "no date"
    rate = "" if pd.isna(mention["rate"]) else f" · {mention['rate']:g}%"
    words = f"“{theme.quoted(mention['quote'])}”"
    return (
        f"<b>{look.name}</b>{rate} · {when}{theme.by_hand(mention)}<br>{words}<br><i>{theme.safe(mention['name'])}</i>"
    )


def _in_words(marks: pd.DataFrame, lanes: dict[str, str]) -> str:
    """The chart for a reader who cannot see it."""
    told = []
    events_of = dict(iter(marks.groupby("measure")))
    for measure, label in lanes.items():
        events = events_of[measure]
        said = dict.fromkeys(
            f"{STATUSES.get(str(row.status), UNSTATED).name} {row.x:%Y-%m-%d}"
            if row.stated
            else STATUSES.get(str(row.status), UNSTATED).name
            for row in events.itertuples()
        )
        told.append(f"{label.replace(chr(10), ', ')}: {', '.join(said)}")
    return "; ".join(told)
