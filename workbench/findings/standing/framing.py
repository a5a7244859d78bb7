"""What a report tells around somebody's words: "defending the levy", "shaking his head", "she fumed"."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.passages import small
from workbench.findings.reading.words import Phrases
from workbench.findings.speaking.speech import Speech

_DENIED = 3  # words before a phrase within which it is denied


def framed(speech: Speech) -> tuple[str, float] | None:
    """How the sentence around the words said tells where their speaker stands, and what that is worth.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="“Look at our mills,” said Jane Roe, the minister, defending the duty.")
    >>> framed(next(speeches(article)))
    ('defending', 0.5)
    """
    told = next((_manners()[low] for low in (speech.cue or "").lower().split() if low in _manners()), None)
    if told is not None:
        return speech.cue or "", told[1]
    reading, passage, (first, last) = speech.reading, speech.passage, speech.content
    for begins, ends in ((passage.first, min(first, passage.last)), (max(last, passage.first), passage.last)):
        for at, end, value in _frames().within(reading.words, begins, ends):
            before = reading.words[max(begins, at - _DENIED) : at]
            if reading.quoted[at] < 0 and not any(word.low in small("negation") for word in before):
                return reading.text(at, end), value
    return None


def scorns(speech: Speech) -> bool:
    """Whether the verb tells scorn, in which praise is none: "“What a charming gift,” she sneered"."""
    told = [_manners()[low] for low in (speech.cue or "").lower().split() if low in _manners()]
    return any(kind == "scorn" for kind, _ in told)


@cache
def _manners() -> dict[str, tuple[str, float]]:
    rows = [row for row in lexicon("framings") if row["kind"] != "frame"]
    return {word: (row["kind"], float(row["value"])) for row in rows for word in row["words"].split(";")}


@cache
def _frames() -> Phrases[float]:
    rows = [row for row in lexicon("framings") if row["kind"] == "frame"]
    return Phrases(((words, float(row["value"])) for row in rows for words in row["words"].split(";")), lower=True)
