"""What is only granted weighs little: "the text is decent, I grant that, but it sells out our fishermen"."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.speaking.speech import Speech

GRANTED = 0.25  # what a word weighs in what is granted, beside what is set against it
ANSWERED = 0.4  # what a "but" after a plain concession is worth by itself
_SHORT = 8  # words each half of "hard but just" has
_TURNS = ("but", "yet", "however", "nevertheless", "nonetheless")
_LEADS = ("although", "though", "while", "despite", "granted", "admittedly", "notwithstanding")


def granted(speech: Speech) -> range:
    """The words of a content that are only granted.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> speech = next(speeches(Article(id="a", text="“It is dear, but it works,” said Jane Roe, a smith.")))
    >>> [speech.reading.words[i].text for i in granted(speech)]
    ['“', 'It', 'is', 'dear', ',']
    """
    words, (first, last) = speech.reading.words, speech.content
    for i in range(first, last):
        low = words[i].low
        if low in _TURNS and i > first + 1 and words[i - 1].low not in ("nothing", "anything", "none", "not", "as"):
            return range(first, i)
        if low in _LEADS and i - first <= 1:
            comma = next((n for n in range(i, last) if words[n].text == ","), None)
            return range(first, comma) if comma is not None else range(0)
    return range(0)


def concedes(speech: Speech, clause: range) -> bool:
    """Whether what is granted says itself that it is: "I grant that", "it has its faults", "hard but just"."""
    said_so = any(speech.reading.words[i].low in small("granting") for i in clause)
    return said_so or _is_short(speech, clause)


def _is_short(speech: Speech, clause: range) -> bool:
    """Whether a few words are answered by a few: "hard but just"."""
    words, (first, last) = speech.reading.words, speech.content
    after = range(clause.stop, last)
    short = speech.direct and clause.start == first and max(len(clause), len(after)) <= _SHORT
    return short and not any(words[i].low in small("denial") for i in after)
