"""Who says nothing in many words: "ask the minister", "my lips are sealed", "I have not read it"."""

from __future__ import annotations

from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import StanceWord
from workbench.findings.speaking.speech import Speech

_TELLING = ("evaluation", "effect", "feeling", "temper", "will", "norm")
_TOLD = 0.5  # what is told beside a silence weighs at least this where it is none
_NEAR = 4  # words from a cue to what one does not wish to do
_LONG = 30  # words; who says more than that says something


def keeps_silent(speech: Speech, found: list[StanceWord]) -> bool:
    """Whether a content refuses to speak, and tells nothing beside.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.wording import stance_words
    >>> from workbench.findings.speaking.speeches import speeches
    >>> speech = next(speeches(Article(id="a", text="“Ask me tomorrow,” said Jane Roe, the minister.")))
    >>> keeps_silent(speech, stance_words(speech.reading, *speech.content))
    True
    """
    if speech.stance or speech.kind in ("want", "reject"):
        return _waves_away(speech)
    first, last = speech.content
    if last - first > _LONG or not any(word.kind == "silence" for word in found):
        return False
    return sum(abs(word.value) for word in found if word.kind in _TELLING) < _TOLD


def _waves_away(speech: Speech) -> bool:
    """Whether what is refused is a question, or to say something: "waved away a question", "refused to remark"."""
    if not (speech.stance == "opposes" or speech.negated):
        return False
    words, (first, last) = speech.reading.words, speech.content
    for i in range(first, min(last, first + _NEAR)):
        low = words[i].low
        if low in ("question", "questions", "inquiry", "inquiries", "query", "queries", "remark") or low in small(
            "no comment"
        ):
            return low not in ("provide", "give", "answer", "reply", "respond")
        if low not in smalls("determiner", "adverb") and low not in ("to", "be", "all", "further"):
            return False
    return False
