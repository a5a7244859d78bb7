"""In which order reports of one event seem to have been written."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.articles.sentences import sentences
from workbench.stories.columns import known, published
from workbench.stories.details import DAY_OF_MONTH, day_and_month, figures, names, quotations
from workbench.stories.join import Numbers

_HEAD = 5  # lines in which a report says where and when it was written
_FIRST_WORDS = 90  # characters before the dash that ends a dateline
_YEAR = re.compile(r"\s*,?\s*((?:19|20)\d\d)\b")
_PLACE = re.compile(
    r"\s*[A-Z][^,()/]{1,40}(?:[,(/][^,()/]{0,30}){0,2}[,)/]{1,2}\s*(?:on\s)?|\s*[A-Z]{3}[A-Z .]{0,30}\s"
)
_DASH = re.compile(r"\s*(?:\([^()]{1,40}\)|/[\w ]{1,30}/)?\s*(?:[–—]|-{1,2}\s)")
_REST = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|updated|at|on|[ap]m|gmt|utc|[\W\d_])*", re.IGNORECASE
)
_NO_YEAR = 1904  # a leap year long ago: the order of days within one year is all that is known


def source_order(articles: pd.DataFrame, ids: Any, linked: NDArray[np.bool_]) -> Numbers:
    """The place of each article in the order of publication, then of datelines, of details and of ids.

    Details are names, figures and quoted words: whoever retells a report loses some, in whichever words. Only the
    `linked` articles, which are in a story with others, are read for them.

    A dateline such as "TOKYO, April 16 (Agency) –" counts where no publication date is known; without a year it is of
    the year in which most of the others were published.
    """
    times = published(articles)
    text = known(articles, "text").fillna("").astype(str)
    unknown = np.isnat(times)
    times = np.where(unknown, _datelines(text, times), times)
    fullness = np.array([_details(words) if asked else 0 for words, asked in zip(text, linked, strict=True)], np.int64)
    order = np.lexsort((ids.astype(str), -fullness, times.astype(np.int64), np.isnat(times)))
    place = np.empty(len(ids), dtype=np.int64)
    place[order] = np.arange(len(ids))
    return place


def _details(text: str) -> int:
    """How many different words of names, figures and quoted words a text has."""
    lines = [sentence.text for sentence in sentences(text)]
    named = {word for found in names(lines) for name in found for word in name}
    given = frozenset[str]().union(*map(figures, lines))
    quoted = {word for bare in quotations(text) for word in bare.split()}
    return len(named) + len(given) + len(quoted)


def _datelines(texts: pd.Series[str], times: NDArray[np.datetime64]) -> NDArray[np.datetime64]:
    days = [dateline(text) if unknown else None for text, unknown in zip(texts, np.isnat(times), strict=True)]
    years = [*pd.Series(times).dropna().dt.year, *(day[0] for day in days if day and day[0])]
    usual = int(pd.Series(years).mode()[0]) if years else _NO_YEAR
    written = [f"{day[0] or usual:04}-{day[1]:02}-{day[2]:02}" if day else None for day in days]
    stamps: NDArray[np.datetime64] = pd.to_datetime(pd.Series(written, dtype=object), errors="coerce").to_numpy(
        "datetime64[us]"
    )
    return stamps


def dateline(text: str) -> tuple[int | None, int, int] | None:
    r"""Year (None where it is not said), month and day of the dateline, or of a line near the top that is a date.

    >>> dateline("TOKYO, April 16 (Agency) – The envoy left."), dateline("Envoy leaves\n16 April 2025\nHe left.")
    ((None, 4, 16), (2025, 4, 16))
    """
    for written in text[:2_000].splitlines()[:_HEAD]:
        line = written.title() if written.isupper() else written
        found = DAY_OF_MONTH.search(line[:_FIRST_WORDS])
        if not found:
            continue
        year = _YEAR.match(line, found.end())
        end = year.end() if year else found.end()
        before, after = line[: found.start()], line[end:_FIRST_WORDS]
        alone = _REST.fullmatch(before) and _REST.fullmatch(line[end:])
        if alone or (_PLACE.fullmatch(before) and _DASH.match(after)):
            month, day = day_and_month(found)
            return (int(year[1]) if year else None, month, day)
    return None
