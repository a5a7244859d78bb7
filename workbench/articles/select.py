"""Which articles a piece of work is about: those of some outlets, published between two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench.articles.published import parse_published
from workbench.articles.table import need
from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date


def select_articles(
    articles: pd.DataFrame,
    *,
    outlets: Collection[str] | str = (),
    date_from: date | str | None = None,
    date_to: date | str | None = None,
) -> pd.DataFrame:
    """The rows of these outlets, published from `date_from` to `date_to`, both days included; insights always stay.

    Reads `kind`, `outlet`, `published`. No outlet named means every outlet; capitals do not matter. An article whose
    day of publication is unknown is kept: not knowing is no reason to leave it out. Raises InputError on a day that is
    none, on a first day after the last, and on an outlet that no article has.

    >>> table = pd.DataFrame({"id": ["a", "b"], "outlet": ["Gazette", None], "published": ["2025-04-16", None]})
    >>> table = table.assign(kind="article", published=pd.to_datetime(table["published"]))
    >>> select_articles(table, date_from="2025-04-17")["id"].tolist()
    ['b']
    """
    need(articles, "kind", "outlet", "published")
    start, end = _day(date_from, "date_from"), _day(date_to, "date_to")
    if start is not None and end is not None and start > end:
        raise InputError(f"the first day {start:%Y-%m-%d} is after the last day {end:%Y-%m-%d}: swap them")
    published = pd.to_datetime(articles["published"])
    wanted = pd.Series(data=True, index=articles.index)
    if start is not None:
        wanted &= ~(published < start)
    if end is not None:
        wanted &= ~(published >= end + pd.Timedelta(days=1))
    if outlets:
        wanted &= _from(articles["outlet"], [outlets] if isinstance(outlets, str) else list(outlets))
    return articles[wanted | (articles["kind"] == "insight")].copy()


def _day(given: date | str | None, name: str) -> pd.Timestamp | None:
    if given is None or given == "":
        return None
    try:
        return pd.Timestamp(parse_published(given))
    except ValueError as problem:
        raise InputError(f"{name}={given!r} {problem}: write it as 2025-04-16") from None


def _from(outlet: pd.Series, wanted: list[str]) -> pd.Series:
    folded = outlet.str.casefold()
    unknown = [name for name in wanted if not (folded == name.casefold()).any()]
    if unknown:
        known = ", ".join(sorted(outlet.dropna().unique())) or "none is known"
        raise InputError(f"no article is from {', '.join(map(repr, unknown))}: the outlets here are {known}")
    return folded.isin([name.casefold() for name in wanted])
