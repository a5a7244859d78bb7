"""What takes no stance, whatever its words weigh: a share of people, a number, the calendar, what others say of one."""

from __future__ import annotations

from workbench.findings.reading.wording import StanceWord
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.ascribing import denies_fact, is_ascribed, is_past_view
from workbench.findings.standing.reports import (
    is_by_calendar,
    is_in_the_head,
    is_share,
    measures_risk,
    reports_others,
    tells_figures,
    tells_weather,
)

_UNASKED = ("ask", "blame", "warn")  # what it tells no stance not to have done


def abstains(speech: Speech, found: list[StanceWord]) -> str | None:
    """Why a speech takes no stance, in words; None where it may take one.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="Jane Roe, the minister, denied reports that the duty would rise.")
    >>> abstains(next(speeches(article)), [])
    "no view of today's"
    """
    if speech.kind == "abstain" or is_share(speech) or reports_others(speech, found):
        return speech.cue or ""
    if measures_risk(speech, found) or tells_figures(speech, found):
        return "a number"
    if is_ascribed(speech) or is_past_view(speech) or denies_fact(speech):
        return "no view of today's"
    if speech.speaker is None and speech.stance:
        return "nobody is told to say so"
    if is_by_calendar(speech) or is_in_the_head(speech) or tells_weather(speech, found):
        return "no more than news"
    return "not so much as asked" if speech.negated and speech.stance and speech.kind in _UNASKED else None
