"""How something goes down with somebody named after it: "the plan drew fire from Roe", "is anathema to Roe"."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.passages import Passage, Reading
from workbench.findings.reading.variants import plain_forms
from workbench.findings.reading.words import Phrases
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers

_VERB = 5  # words from the verb to what something meets with: "drew a long and bitter protest from"
_FROM = ("from", "by", "among", "with", "in", "of")


def receptions(reading: Reading, passage: Passage, speakers: Speakers, found: list[Attribution]) -> list[Attribution]:
    """The attributions of a passage in which somebody's stance is told by how a thing goes down with him.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import mentions
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="The plan drew fire from Jane Roe."))
    >>> told = receptions(reading, reading.passages[0], Speakers(reading, mentions(reading)), [])
    >>> [(one.speaker.mention.name, one.stance) for one in told]
    [('Jane Roe', 'opposes')]
    """
    if not _receptions().among(passage.lows):
        return []
    words = reading.words
    told = []
    for first, last, (kind, stance) in _receptions().within(words, passage.first + 1, passage.last - 1):
        at = last
        if kind == "noun":
            met = any(word.low in _verbs() for word in words[max(passage.first, first - _VERB) : first])
            if not met or words[last].low not in _FROM:
                continue
            at += 1
        mention = speakers.beginning(at) if reading.quoted[first] < 0 else None
        if mention is None or mention.kind == "place" or any(_meets(one, first, last) for one in found):
            continue
        speaker = Speaker(mention.first, mention.last, mention)
        verb = "praise" if stance == "supports" else "blame"
        content = (passage.first, first)
        told.append(Attribution(passage.first, speaker, (first, last), verb, stance, content, preposed=True))
    return told


def _meets(attribution: Attribution, first: int, last: int) -> bool:
    """Whether words stand in what somebody is said to say, or in the verb that says so."""
    begin, end = attribution.content
    return max(begin, first) < min(end, last) or max(attribution.cue[0], first) < min(attribution.cue[1], last)


@cache
def _receptions() -> Phrases[tuple[str, str]]:
    rows = (row for row in lexicon("receptions") if row["kind"] != "verb")
    told = ((row, phrase) for row in rows for phrase in plain_forms(row["words"]))
    return Phrases(((phrase, (row["kind"], row["stance"])) for row, phrase in told), lower=True)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word for row in lexicon("receptions") if row["kind"] == "verb" for word in row["words"].split())
