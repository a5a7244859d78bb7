"""Who says what: statements with speaker, cue and exact words, direct and reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from workbench.articles.table import Article, lift
from workbench.findings.evidence import Evidence
from workbench.findings.reading.collecting import rarely_collected
from workbench.findings.speaking.speech import Speech
from workbench.findings.speaking.speeches import speeches
from workbench.findings.standing.positions import position


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Evidence):
    """What somebody is reported to say; `quote` is the quotation with its marks, or the reported sentence.

    `speaker` is the canonical name (null for "it is reported"; "unnamed officials of the US government" where
    it is told whose they are), `speaker_text` the words that name the speaker there, `role` as told in the article,
    `cue` the reporting words (null where a quotation goes on without any), `via` who relays it. `holder` takes the
    `stance` (supports, opposes, conditional, neutral, none) on the `issue`: the speaker,
    or whose attitude the speaker tells ("analysts say Tokyo wants the duties scrapped": Japan's). `score` runs from -1
    to 1 and `why` tells it in words. To support an issue is to want more of it: that tariffs be set or stay, that
    concessions be made, that relief be given; who lifts a burden of its own supports relief, who asks that one be
    lifted opposes the burden. `historical` marks what belongs to a past the article looks back on.
    """

    speaker: str | None
    speaker_text: str | None
    role: str | None
    cue: str | None
    via: str | None
    direct: bool
    issue: str | None
    holder: str | None
    stance: str
    score: float
    historical: bool
    why: str


@rarely_collected()
def find_statements(articles: pd.DataFrame) -> pd.DataFrame:
    """What the articles' actors are reported to say, in the order of the text; one row is one statement.

    Reads `id`, `text`, and `published` where it is known. Returns `article`, `start`, `end`, `quote` and the fields of
    `Statement`. Quotations that only mark a term are no statements; "did not comment" is one, with stance "none".
    Raises InputError when `id` or `text` is missing.

    >>> text = "“We oppose the tariffs,” said Jane Roe, a farmer. “They hurt us.”"
    >>> found = find_statements(pd.DataFrame({"id": ["a"], "text": [text]}))
    >>> found[["speaker", "quote", "stance"]].values.tolist()
    [['Jane Roe', '“We oppose the tariffs,”', 'opposes'], ['Jane Roe', '“They hurt us.”', 'opposes']]
    """
    return lift(statements, articles, Statement)


def statements(article: Article) -> Iterator[Statement]:
    """The statements of one article, in the order of the text.

    >>> article = Article(id="a", text="According to the newspaper, Jane Roe said that talks had failed.")
    >>> [(s.speaker, s.via) for s in statements(article)]
    [('Jane Roe', 'unnamed media')]
    """
    for speech in speeches(article):
        yield _statement(article, speech)


def _statement(article: Article, speech: Speech) -> Statement:
    taken = position(speech)
    speaker, holder = speech.speaker, speech.taker
    return Statement.cite(
        article,
        speech.start,
        speech.end,
        speaker=(speaker.anonymous or speaker.name) if speaker else None,
        speaker_text=speech.speaker_text,
        role=speaker.role if speaker else None,
        cue=speech.cue,
        via=speech.via.name if speech.via else None,
        direct=speech.direct,
        issue=taken.issue,
        holder=holder.name if holder else None,
        stance=taken.stance,
        score=taken.score,
        historical=speech.historical,
        why=taken.why,
    )
