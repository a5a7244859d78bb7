"""The default way from a source to each table that can be listed, as the report goes it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import workbench as wb
from workbench.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

    from workbench.insight.model import Insight

# the columns a terminal has room for; other forms have them all
COLUMNS = {
    "articles": "id kind published outlet source title text".split(),
    "stories": "story id kind origin duplicate_of published title".split(),
    "story": "title members independent weakest first last".split(),
    "pair": "left right relation similarity overlap why".split(),
    "findings": "source find article start end quote".split(),
    "dates": "source value grain resolved_by quote".split(),
    "measures": "source rate product implementing affected status date until quote".split(),
    "statements": "source speaker via issue stance score quote".split(),
    "agenda": "source side toward kind issue speaker quote".split(),
    "stances": "actor issue score n independent override".split(),
    "conflicts": "left_source right_source kind verdict left_quote right_quote within".split(),
    "remarks": "where severity message".split(),
}


class Row(StrEnum):
    """What a row of the stories is about."""

    article = "article"
    story = "story"
    pair = "pair"


class Kind(StrEnum):
    """What can be found in articles."""

    dates = "dates"
    measures = "measures"
    statements = "statements"
    stances = "stances"
    agenda = "agenda"
    conflicts = "conflicts"


def articles(source: str) -> pd.DataFrame:
    """The documents of a source, clean."""
    clean: pd.DataFrame = wb.clean_articles(wb.read_articles(source))
    return clean


def stories(source: str, row: Row = Row.article, decisions: Path | None = None) -> pd.DataFrame:
    """The same, grouped into stories; or the stories; or the pairs that make them."""
    clean = articles(source)
    relations: pd.DataFrame = wb.relate(clean, wb.similar_pairs(clean))
    if row is Row.pair:
        return relations
    grouped: pd.DataFrame = wb.group_stories(clean, relations, decisions=decisions)
    return _named(wb.list_stories(grouped, relations), grouped) if row is Row.story else grouped


def _named(listed: pd.DataFrame, grouped: pd.DataFrame) -> pd.DataFrame:
    """The stories, one without a title called like the file it begins with."""
    begins = grouped[grouped["origin"].isna()].groupby("story")["id"].first().map(_files(grouped))
    return listed.assign(title=listed["title"].fillna(listed["story"].map(begins)))


def _files(told: pd.DataFrame) -> pd.Series:
    """By id, the file an article stands in; with the id where a file holds several."""
    source = told.set_index("id")["source"].astype("str")
    return source.where(~source.duplicated(keep=False), source + " " + source.index.astype("str"))


def findings(source: str, kind: Kind | None = None) -> pd.DataFrame:
    """The findings of one kind; without a kind what dates, measures and statements share, in the order of the text."""
    told = stories(source)
    return _together(told) if kind is None else _of_kind(told, kind)


def insights(source: str) -> list[Insight]:
    """The insight in a file, or every one among the documents of a source. Raises InputError when there is none."""
    if Path(source).is_file():
        return [wb.read_insight(source)]
    read = wb.read_articles(source)
    found = [wb.parse_insight(text) for text in read.loc[read["kind"] == "insight", "text"]]
    if not found:
        raise InputError(f"no insight among the {len(read)} documents of {source!r}: give a file that holds one")
    return found


def outline(insight: Insight) -> pd.DataFrame:
    """A row for each section of an insight: its `section`, the number of its `items`, and the text it `begins` with."""
    import pandas as pd

    texts = insight.texts()
    rows = [(section.kind, len(section.items), texts[section.kind]) for section in insight.sections]
    return pd.DataFrame(rows, columns=["section", "items", "begins"])


def remarks(written: list[Insight]) -> pd.DataFrame:
    """What a critical reader would ask of each insight."""
    import pandas as pd

    found: list[pd.DataFrame] = [wb.review(one).assign(insight=one.title) for one in written]
    return pd.concat(found, ignore_index=True)


def _of_kind(told: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """The findings of a kind; the files that the quotes stand in come first."""
    found = _found(told, kind)
    files = _files(told)
    for place, column in enumerate(column for column in ("article", "left", "right") if column in found):
        name = "source" if column == "article" else f"{column}_source"
        found.insert(place, name, found[column].map(files))
    return found


def _found(told: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    found: pd.DataFrame
    if kind is Kind.stances:
        found = wb.score_stances(wb.find_statements(told), articles=told)
    elif kind is Kind.conflicts:
        found = wb.find_conflicts(told, measures=wb.find_measures(told), statements=wb.find_statements(told))
    else:
        found = getattr(wb, f"find_{kind.value}")(told)
    return found


def _together(told: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    kinds = (Kind.dates, Kind.measures, Kind.statements)
    found = pd.concat([_of_kind(told, kind).assign(find=kind.value.removesuffix("s")) for kind in kinds])
    place = {article: row for row, article in enumerate(told["id"])}
    ordered = found.assign(place=found["article"].map(place)).sort_values(["place", "start", "end", "find"])
    return ordered[COLUMNS["findings"]].reset_index(drop=True)
