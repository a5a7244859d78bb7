"""Sentences that only say whose words stand before or after them: "So says Roe.", "These are the words of Roe."."""

from __future__ import annotations

from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers

_POINTING = ("so", "thus", "that", "this", "these", "those", "such")
_SAYING = ("says", "said", "spoke", "wrote", "speaks", "writes")
_ABOUT = 9  # words from a verdict to whose it is: "the verdict on the new levy from"
_NOUN = 6  # words from the pronoun to the noun: "that was the defiant and weary message of"


def closer(reading: Reading, passage: Passage, speakers: Speakers) -> Attribution | None:
    """The attribution of the quotation before, when a sentence makes no more than that.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import mentions
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="These are the words of Jane Roe, a baker."))
    >>> closer(reading, reading.passages[0], Speakers(reading, mentions(reading))).speaker.mention.name
    'Jane Roe'
    """
    words, at = reading.words, passage.first
    if words[at].low not in _POINTING or passage.last - at < 3 or reading.quoted[at] >= 0:
        return None
    speaker = None
    if words[at].low in ("so", "thus"):
        speaker = speakers.after(at + 1 + (words[at + 1].low in _SAYING), passage)
        verbless = speaker is not None and (speaker.last >= passage.last or words[speaker.last].text in ",.(")
        speaker = speaker if words[at + 1].low in _SAYING or verbless else None
    elif words[at + 1].low in smalls("be", "modal"):
        speaker = _of_words(reading, passage, speakers, at + 2)
    if speaker is None:
        return None
    return Attribution(at, speaker, (at, at + 2), "say", "", (at, at), empty=True)


def _of_words(reading: Reading, passage: Passage, speakers: Speakers, first: int) -> Speaker | None:
    """Whose words, verdict or message it is: "the words of Roe", "Roe's verdict", "what Roe said", "how Roe put it"."""
    words = reading.words
    if words[first].low in ("what", "how"):
        speaker = speakers.after(first + 1, passage)
        near = words[speaker.last : speaker.last + 3] if speaker is not None else []
        return speaker if any(word.low in small("told so") for word in near) else None
    owner = speakers.possessor_at(first)
    start = owner.last if owner is not None else first
    for n in range(start, min(start + _NOUN, passage.last - 1)):
        if words[n].low in small("utterance"):
            if owner is not None:
                return owner
            return _whose(passage, speakers, n + 1)
    return None


def _whose(passage: Passage, speakers: Speakers, first: int) -> Speaker | None:
    """Whose a verdict is, by "of", "from" or "by", also behind what it is about: "the verdict on the levy from Roe"."""
    if speakers.word(first) in ("of", "from", "by"):
        return speakers.after(first + 1, passage)
    if speakers.word(first) not in ("on", "about", "to", "in"):
        return None
    for n in range(first + 1, min(first + _ABOUT, passage.last - 1)):
        if speakers.word(n) in ("from", "by"):
            return speakers.after(n + 1, passage)
    return None
