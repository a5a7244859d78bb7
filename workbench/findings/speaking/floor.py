"""Who has the floor in a transcript: "MS. ROE: …", "Q: …", "A: …", one turn to a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, Reading
from workbench.findings.speaking.speakers import Speakers

_QUESTION = frozenset("q question reporter moderator interviewer".split())
_ANSWER = frozenset("a answer".split())
_SELF = frozenset("i we my our me us".split())


class Turn(NamedTuple):
    """What one person says before the next: the passages (first, last), the word it begins at, and who speaks.

    `speaker` is None for a question (`asks`) and for an "A:", whose speaker the article told before; `personal` is
    whether an "A" speaks of itself anywhere in the article.
    """

    first: int
    last: int
    at: int
    speaker: Mention | None
    asks: bool
    personal: bool = False


def turns(reading: Reading, speakers: Speakers) -> Iterator[Turn]:
    r"""The turns of a transcript, in order; an article that is none has none.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import mentions
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Q: Any news?\nMS. ROE: No. None."))
    >>> found = turns(reading, Speakers(reading, mentions(reading)))
    >>> [(turn.asks, turn.speaker and turn.speaker.name) for turn in found]
    [(True, None), (False, 'Roe')]
    """
    n = 0
    asked = any(
        _is_marked(reading, passage) and reading.words[passage.first].text == "Q" for passage in reading.passages
    )
    personal = _has_personal_answers(reading)
    while n < len(reading.passages):
        last = n + 1
        while last < len(reading.passages) and reading.passages[last].paragraph == reading.passages[n].paragraph:
            last += 1
        turn = _turn(reading, speakers, reading.passages[n], n, last, asked=asked)
        if turn is not None:
            yield turn._replace(personal=personal)
        n = last


def _has_personal_answers(reading: Reading) -> bool:
    """Whether an "A" speaks of itself: in an explainer the paper asks and answers, and nobody is interviewed."""
    answering, paragraph = False, -1
    for passage in reading.passages:
        if passage.paragraph != paragraph:
            answering = reading.words[passage.first].low in _ANSWER
        paragraph = passage.paragraph
        spoken = range(passage.first, passage.last) if answering else ()
        if any(reading.words[i].low in _SELF and reading.quoted[i] < 0 for i in spoken):
            return True
    return False


def _turn(reading: Reading, speakers: Speakers, passage: Passage, first: int, last: int, *, asked: bool) -> Turn | None:
    words = reading.words
    at = passage.first
    low = words[at].low
    if low == "q" and passage.last - at > 2 and words[at].text == "Q" and words[at + 1].start - words[at].end > 1:
        return Turn(first, last, at + 1, None, True)
    mention = speakers.starting(at)
    if asked and _is_marked(reading, passage):
        return Turn(first, last, at + 2, None, low == "q")
    colon = mention.last if mention is not None else at + 1
    if colon < passage.last and words[colon].text == "(":
        colon = next((i + 1 for i in range(colon, min(colon + 8, passage.last)) if words[i].text == ")"), colon)
    if colon + 1 >= passage.last or words[colon].text != ":" or reading.quoted[colon + 1] >= 0:
        return None
    if low in _QUESTION:
        return Turn(first, last, colon + 1, None, True)
    if mention is not None and mention.kind == "person":
        return Turn(first, last, colon + 1, mention, False)
    if low in _ANSWER:
        return Turn(first, last, colon + 1, None, False)
    return None


def _is_marked(reading: Reading, passage: Passage) -> bool:
    """Whether a paragraph opens with the "Q." or "A." of an interview; where nobody asks it is an initial."""
    words = reading.words[passage.first : passage.first + 3]
    if len(words) < 3 or words[0].text not in ("Q", "A") or words[1].text != ".":
        return False
    return words[1].start == words[0].end and words[2].start > words[1].end
