"""Who wants what of whom: each side's demands, requests, offers and red lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from workbench.articles.table import Article, lift
from workbench.findings.evidence import Evidence
from workbench.findings.reading.collecting import rarely_collected
from workbench.findings.wishing.wishes import wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Evidence):
    """One wish of one side; `quote` is the words that tell it.

    `side` is the government or bloc whose wish it is, `toward` the one it is asked of (null when nobody is told),
    `kind` demand, ask, offer or red_line, `issue` as `lexicons/issues.csv` names it (null for none of them), `speaker`
    who says so (null when the article tells it in its own voice).
    """

    side: str
    toward: str | None
    kind: str
    issue: str | None
    speaker: str | None


@rarely_collected()
def find_agenda(articles: pd.DataFrame) -> pd.DataFrame:
    """What each side demands, asks for, offers and refuses, in the order of the text; one row is one wish.

    Reads `id`, `text`. Returns `article`, `start`, `end`, `quote` and the fields of `AgendaItem`. A list of wishes is
    one row each, and so is what a promise is tied to: "would sign only if" is an offer and a demand. What an analyst
    expects of a side is that side's, told by the analyst (`speaker`). What firms, lobbies and parties want is no
    side's; what is denied, supposed after "if" or long past is no wish.
    Raises InputError when `id` or `text` is missing.

    >>> text = "China urged Brussels to scrap the duties. “We will not give up our cars,” a French official said."
    >>> found = find_agenda(pd.DataFrame({"id": ["a"], "text": [text]}))
    >>> found[["side", "toward", "kind", "issue"]].astype("object").values.tolist()[0]
    ['Government of China', 'European Union', 'ask', 'tariffs']
    >>> found[["side", "kind", "quote"]].values.tolist()[1]
    ['Government of France', 'red_line', 'will not give up our cars']
    """
    return lift(agenda, articles, AgendaItem)


def agenda(article: Article) -> Iterator[AgendaItem]:
    """The wishes of one article, in the order of the text."""
    for wish in wishes(article):
        yield AgendaItem.cite(
            article,
            wish.start,
            wish.end,
            side=wish.side,
            toward=wish.toward,
            kind=wish.kind,
            issue=wish.issue,
            speaker=wish.speaker,
        )
