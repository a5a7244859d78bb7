"""Two articles side by side on a page that needs no kernel, no script and no style sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.articles.table import need
from workbench.charts import facing_pages
from workbench.charts.reading import Row, reading, visible
from workbench.errors import InputError

RELATIONS = {"copy": "Copy", "near_duplicate": "Near-duplicate", "retelling": "Retelling", "related": "Related"}
_DECIDED = {"together": "Decided by hand: one story", "apart": "Decided by hand: not one story"}
_UNCOMPARED = "Not among the relations: too little wording in common to be compared"
_HEADINGS = (("title", 200), ("outlet", 80))


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column: the id, the title (or how the text begins), and where and when it was published."""

    id: str
    title: str
    published: str


@dataclass(frozen=True, slots=True, repr=False)
class SideBySide:
    """Two articles, aligned. A notebook shows it; `html` is one safe fragment, `str()` the same as plain text.

    `relation` is that of `wb.relate`, empty when the two were not compared; `grounds` tells it in words.
    """

    left: Heading
    right: Heading
    relation: str
    grounds: str
    why: str
    decision: str
    rows: tuple[Row, ...]
    left_out: int

    @property
    def html(self) -> str:
        """A table in inline styles; every text is escaped."""
        return "".join(facing_pages.html(self))

    def _repr_html_(self) -> str:
        return self.html

    def __str__(self) -> str:
        return "\n".join(facing_pages.lines(self))

    def __repr__(self) -> str:
        return (
            f"<SideBySide {self.left.id} and {self.right.id}: {self.relation or 'not compared'}, {len(self.rows)} rows>"
        )


def side_by_side(
    articles: pd.DataFrame,
    left: str,
    right: str,
    relations: pd.DataFrame | None = None,
    *,
    decisions: pd.DataFrame | None = None,
) -> SideBySide:
    """Two articles, sentence beside sentence, with every changed number, name, quotation and word marked.

    Reads `id`, `text` and, where there, `title`, `outlet`, `published`; `left` and `right` are ids. With the relations
    of `wb.relate` it says why the two belong together, with those of `wb.read_decisions` what was decided by hand.
    Raises InputError when an id is not among the articles, or both are the same.

    >>> texts = ["The duty is 10%. Tokyo protests.", "The duty is 24%."]
    >>> pair = side_by_side(pd.DataFrame({"id": ["a", "b"], "text": texts}), "a", "b")
    >>> pair
    <SideBySide a and b: not compared, 2 rows>
    >>> "only in the left article" in str(pair)
    True
    """
    need(articles, "id", "text")
    first, second = article_row(articles, left), article_row(articles, right)
    if str(left) == str(right):
        raise InputError(f"{left!r} is held against itself: give the ids of two articles")
    rows, left_out = reading(text_of(first), text_of(second))
    return SideBySide(
        left=heading_of(first),
        right=heading_of(second),
        **_grounds(relations, left, right),
        decision=_decided(decisions, left, right),
        rows=tuple(rows),
        left_out=left_out,
    )


def article_row(articles: pd.DataFrame, name: str) -> Mapping[Any, Any]:
    """The article of that id; raises InputError when there is none."""
    found = articles[articles["id"].astype(str) == str(name)]
    if found.empty:
        raise InputError(f"no article {name!r} among these {len(articles)}: give an id of the table")
    return found.iloc[0].to_dict()


def text_of(row: Mapping[Any, Any]) -> str:
    """The text of an article, empty when it has none."""
    return "" if pd.isna(row["text"]) else str(row["text"])


def heading_of(row: Mapping[Any, Any]) -> Heading:
    """An article by its title, else by how its text begins."""
    title, outlet = (_short(row.get(column), most) for column, most in _HEADINGS)
    day = row.get("published")
    published = "" if day is None or pd.isna(day) else f"{pd.Timestamp(day):%Y-%m-%d}"
    return Heading(
        str(row["id"]),
        title or _short(text_of(row), 90) or "without title or text",
        " · ".join(part for part in (outlet, published or "date unknown") if part),
    )


def _grounds(relations: pd.DataFrame | None, left: str, right: str) -> dict[str, str]:
    """How two articles are related, and why, in words."""
    row = pair_row(relations, left, right)
    if row is None:
        return {"relation": "", "grounds": _UNCOMPARED, "why": ""}
    relation, why = str(row["relation"]), row.get("why")
    said = [RELATIONS.get(relation, relation)]
    said += [f"{name} {row[name]:.2f}" for name in ("similarity", "overlap") if not pd.isna(row.get(name))]
    return {"relation": relation, "grounds": " · ".join(said), "why": "" if pd.isna(why) else visible(str(why))}


def _decided(decisions: pd.DataFrame | None, left: str, right: str) -> str:
    """What was decided on two articles by hand, with the note; empty when nothing was."""
    row = pair_row(decisions, left, right)
    if row is None:
        return ""
    note = row.get("note")
    said = _DECIDED.get(str(row["decision"]), str(row["decision"]))
    return said if pd.isna(note) or not note else f"{said} ({visible(str(note))})"


def pair_row(table: pd.DataFrame | None, left: str, right: str) -> dict[Any, Any] | None:
    """The last row of a table on two articles, whichever stands left."""
    if table is None or table.empty:
        return None
    one, other = table["left"].astype(str), table["right"].astype(str)
    found = table[((one == str(left)) & (other == str(right))) | ((one == str(right)) & (other == str(left)))]
    return None if found.empty else found.iloc[-1].to_dict()


def _short(value: Any, most: int) -> str:
    """The first line, cut after a word."""
    if value is None or pd.isna(value):
        return ""
    line = next(iter(str(value)[: 20 * most].strip().splitlines()), "")
    words = visible(" ".join(line.split()))
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
