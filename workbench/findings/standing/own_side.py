"""Whether what is told is about the speaker's own side: "we", its government, or nobody in particular."""

from __future__ import annotations

from workbench.findings.reading.passages import small, smalls
from workbench.findings.speaking.holders import sides_of
from workbench.findings.speaking.speech import Speech

_SUBJECT = 25  # words within which a content's subject stands
_SHARE = 5  # words within which a share of people stands
_OURS = frozenset(["we", "i", "he", "she", "they", "our", "my", "let"])
_SHARES = small("share")


def speaks_for_itself(speech: Speech) -> bool:
    """Whether the content is about the speaker's own side, or about nobody in particular."""
    if _is_share(speech):
        return False
    words, speaker, (first, last) = speech.reading.words, speech.speaker, speech.content
    own = sides_of(speaker) if speaker else frozenset()
    ours = _OURS | {"it"} if speaker and speaker.kind != "person" else _OURS
    named = speech.speakers.starting
    for i in range(first, min(last, first + _SUBJECT)):
        if words[i].low in ours:
            return True
        mention = named(i)
        if mention is None or mention.kind == "place" or (mention.last < last and words[mention.last].low == "'s"):
            continue
        sides = sides_of(mention)
        if (speaker and mention.name == speaker.name) or sides & own or (mention.office and not sides):
            return True  # an official's "the president" is one's own
        if not own and speaker and speaker.voice == "official" and mention.kind == "government":
            return True  # whose side an official is on is not told; most speak of their own
        following = words[mention.last].low if mention.last < last else ""
        acts = following in smalls("be", "have", "do", "modal", "adverb", "negation")
        if acts and not (i > first and words[i - 1].low in small("preposition")):
            return False
    return True


def _is_share(speech: Speech) -> bool:
    """Whether the subject is a share of people: "just 22 per cent of voters want to give in"."""
    first, last = speech.content
    lows = [word.low for word in speech.reading.words[first : min(last, first + _SHARE)]]
    if _SHARES.isdisjoint(lows):
        return False
    return any(low in _SHARES and "of" in lows[n : n + 2] for n, low in enumerate(lows))
