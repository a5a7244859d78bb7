"""The times an article names, each placed on the calendar as far as the article allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest

import pandas as pd

from workbench.articles.characters import single_spaced
from workbench.articles.table import Article, lift
from workbench.findings.dating.anchors import Anchor
from workbench.findings.dating.expressions import Expression, expressions
from workbench.findings.dating.resolution import Placed, counted_from_its_date, resolve
from workbench.findings.dating.utterances import Span, said_on
from workbench.findings.dating.written import day_first
from workbench.findings.evidence import Evidence
from workbench.findings.reading.collecting import rarely_collected
from workbench.findings.reading.keeping import kept
from workbench.findings.reading.pieces import quotations_of

FRESH = timedelta(days=31)  # what is quoted as news was said within a month of publication; older dates are background


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Evidence):
    """Words that name a time, with their TIMEX3/EDTF `value`.

    `first` and `last` are the days it covers (None when unknown), `grain` is day, week, month, quarter, year, duration,
    reference …, and `resolved_by` is the reason in words.
    """

    value: str
    first: date | None
    last: date | None
    grain: str
    resolved_by: str


@rarely_collected()
def find_dates(articles: pd.DataFrame) -> pd.DataFrame:
    """The times named in the text of each article, in the order of the text.

    Reads `id`, `text` and, when it is there, `published`. Returns `article`, `start`, `end`, `quote`, `value` (TIMEX3
    or EDTF: `2025-04-09`, `2025-W15`, `XXXX-04-02` when the year is unknown, `P90D`, `PAST_REF`), `first` and `last`
    (days, null when unknown), `grain` and `resolved_by`. Without a publication date nothing is guessed: the year of
    "April 2" stays XXXX. Raises InputError when a column is missing.
    After HeidelTime (Strötgen and Gertz 2010) and TIMEX3 (ISO 24617-1).

    >>> text, day = "He arrived on Wednesday.", pd.Timestamp("2025-04-18")
    >>> dates = find_dates(pd.DataFrame({"id": ["a1"], "text": [text], "published": [day]}))
    >>> dates[["quote", "value", "resolved_by"]].iloc[0].tolist()
    ['Wednesday', '2025-04-16', 'Wednesday before publication (past tense)']
    """
    return lift(dates_in, articles, DateMention)


def dates_in(article: Article) -> Iterator[DateMention]:
    """The times one article names, from left to right."""
    return iter(_dates_in(article))


@kept
def _dates_in(article: Article) -> tuple[DateMention, ...]:
    return tuple(_cited(article))


def _cited(article: Article) -> Iterator[DateMention]:
    text, places = single_spaced(article.text)
    read = replace(article, text=text)
    for expression, (period, by) in _placed(read, list(expressions(read.text))):
        yield DateMention.cite(
            article,
            places[expression.start],
            places[expression.end - 1] + 1,
            value=period.value,
            first=period.first,
            last=period.last,
            grain=period.grain,
            resolved_by=by,
        )


def _placed(article: Article, found: list[Expression]) -> list[Placed]:
    """First what the article itself tells; then what it quotes, for which the day it was said must be known."""
    quoted = _quoted(article, found)
    order = day_first(one.parts for one in found if one.rule == "figures")
    anchor = _publication(article, found)._replace(day_first=order)
    told = _told(article.text, [one for one in found if one.start not in quoted], anchor)
    days = _days_of_speech(told, anchor.day)
    for one in found:
        if one.start in quoted:
            day = said_on(article.text, quoted[one.start], days)
            said = anchor if day is None else anchor._replace(day=day, name=f"the utterance on {day}")
            told += _told(article.text, [one], said)
    placed = sorted(told, key=lambda one: one.expression.start)
    return [counted_from_its_date(article.text, one, placed[max(0, n - 1) : n]) for n, one in enumerate(placed)]


def _told(text: str, found: list[Expression], anchor: Anchor) -> list[Placed]:
    """Expressions in the order of the text, each able to count from the one before it."""
    placed = []
    for one, following in zip_longest(found, found[1:]):
        if (known := resolve(text, one, following, anchor)) is not None:
            placed.append(known)
            if known.resolution.period.first is not None:
                anchor = anchor._replace(event=known.resolution.period)
    return placed


def _quoted(article: Article, found: list[Expression]) -> dict[int, Span]:
    """Where an expression that counts from the moment of speaking begins between quotation marks, and their span."""
    starts = iter([one.start for one in found if one.rule in _COUNTS_FROM_NOW])
    start = next(starts, None)
    within: dict[int, Span] = {}
    for opened, closed, _ in quotations_of(article) if start is not None else ():
        while start is not None and start < closed:
            if start > opened:
                within[start] = (opened, closed)
            start = next(starts, None)
    return within


def _days_of_speech(told: list[Placed], published: date | None) -> list[tuple[int, date]]:
    """Where a day is named on which something quoted may have been said: fresh, and not after publication."""
    return [
        (one.start, period.first)
        for one, (period, _) in told
        if period.grain == "day"
        and period.first is not None
        and (published is None or (period.first <= published and published - period.first <= FRESH))
    ]


def _publication(article: Article, found: list[Expression]) -> Anchor:
    """The publication date; when nobody gave one, a full date that stands alone in a line at the top of the text."""
    if article.published is not None:
        return Anchor(day=article.published)
    for one in found[:3]:
        if one.start < _TOP and one.rule in ("iso", "date") and "year" in one.parts:
            line = article.text[max(0, article.text.rfind("\n", 0, one.start) + 1, one.start - _TOP) : one.start]
            rest = article.text[one.end : one.end + _TOP].partition("\n")[0]
            known = resolve(article.text, one, None, Anchor(day=None))
            if known is not None and _DATELINE.fullmatch(line) and _AFTER_DATELINE.match(rest):
                return Anchor(day=known.resolution.period.first, name="the dateline")
    return Anchor(day=None)


_TOP = 400  # characters: a headline, a byline and the dateline
_DATELINE = re.compile(
    r"\s*(?:(?:First\s)?(?:Published|Posted|Updated|Last\supdated|Date|Released?|Issued)(?:\son)?:?\s*"
    r"|[A-Z][A-Z .,/'()-]{1,40}[,–—-]\s*|(?:By\s)?[^|\n]{0,80}\|\s*|By\s[^\n]{1,60},\s|\()?",
    re.IGNORECASE,
)
# what may follow: nothing, a time of day, an agency and a dash, another field of a byline
_AFTER_DATELINE = re.compile(
    r"[\s.)]*$|,?\s*(?:at\s)?\d{1,2}[:.]\d\d\b[^\n]{0,24}$|\s*(?:\([^)]{1,40}\)\s*)?[-–—|•·]|\s*\([^)]{1,40}\)\s*$"
)
_COUNTS_FROM_NOW = frozenset({"weekday", "near", "relative", "span", "day_of_month"})
