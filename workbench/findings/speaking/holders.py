"""Whose attitude somebody tells: "Beijing would never accept this", said by anybody but Beijing."""

from __future__ import annotations

from workbench.findings.naming.mention import Mention
from workbench.findings.naming.offices import terms_of
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import stance_words
from workbench.findings.speaking.speech import Speech

OBSERVERS = ("analyst", "media", "insider", "document")
_ATTITUDES = ("will", "refusal", "opening")
_OPENING = 3  # words before the subject: "that the"
_GROUP = 6  # words from a subject to what it wants: "has so far not been ready to"
_ASIDE = 16  # words a relative clause after the subject may have
_LEADS = frozenset("that the a an but and “ \" ' ‘ yet".split())


def holder_of(speech: Speech) -> Mention | None:
    """Whose attitude a speech tells when that is not its speaker's side; None when the speaker speaks for itself.

    What an observer expects others to do is the observer's forecast and nobody's attitude.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="The German minister said Beijing would never accept the quotas.")
    >>> [(speech.speaker.name, speech.holder.name) for speech in speeches(article)]
    [('Government of Germany', 'Government of China')]
    """
    speaker = speech.speaker
    if speaker is None or speech.stance or speech.kind in ("silence", "describe"):
        return None
    subject = _subject(speech)
    if subject is None or subject.name == speaker.name or sides_of(subject) & sides_of(speaker):
        return None
    at = _after_aside(speech, subject.last)
    stop = min(speech.content[1], at + _GROUP)
    told = next((word for word in stance_words(speech.reading, at, stop) if word.kind in _ATTITUDES), None)
    if told is None or not _is_group(speech, at, told.at):
        return None
    return None if speaker.voice in OBSERVERS and _is_forecast(speech, at, told.at + 1) else subject


def sides_of(mention: Mention) -> frozenset[str]:
    """The jurisdictions an actor stands for."""
    sides = {mention.of, *(term.of for term in terms_of(mention.name)[-1:])}
    return frozenset(side for side in sides if side)


def _subject(speech: Speech) -> Mention | None:
    """The actor with whom the content begins."""
    first, last = speech.content
    words = speech.reading.words
    for i in range(first, min(last, first + _OPENING)):
        mention = speech.actor(i)
        if mention is not None:
            owned = mention.last < last and words[mention.last].low == "'s"
            return None if owned or mention.kind == "place" else mention
        if words[i].low not in _LEADS:
            return None
    return None


def _after_aside(speech: Speech, i: int) -> int:
    """Where the verb may begin after ", which already pays more,"."""
    words, last = speech.reading.words, speech.content[1]
    if i < last and words[i].text == ",":
        end = next((n for n in range(i + 1, min(last, i + _ASIDE)) if words[n].text == ","), None)
        return i if end is None else end + 1
    return i


def _is_group(speech: Speech, first: int, last: int) -> bool:
    """Whether nothing but auxiliaries and adverbs stands between a subject and what it wants."""
    kinds = ("be", "have", "do", "modal", "adverb", "negation")
    between = speech.reading.words[first:last]
    return all(word.low in smalls(*kinds) or word.low.endswith("ly") for word in between)


def _is_forecast(speech: Speech, first: int, last: int) -> bool:
    return any(word.low in small("modal") or word.low == "likely" for word in speech.reading.words[first:last])
