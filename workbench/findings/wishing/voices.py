"""Which side says a word of an article, and what is denied."""

from __future__ import annotations

from workbench.findings.naming.mention import Mention
from workbench.findings.naming.offices import terms_of
from workbench.findings.reading.passages import Passage, Reading
from workbench.findings.speaking.speakers import Speakers
from workbench.findings.speaking.speech import Speech
from workbench.findings.wishing.agenda_words import agenda_words
from workbench.findings.wishing.denials import denials
from workbench.findings.wishing.houses import Houses
from workbench.findings.wishing.spokesmen import side_of

_BESIDE = 5  # words behind a quotation to who is named: "Peru's Jane Roe"
_TITLED = 3  # words up to a title: "U.S. Sen."


class Voices:
    """The speeches of one article, word by word."""

    def __init__(self, reading: Reading, speakers: Speakers, told: list[Speech]) -> None:
        """`told` are the speeches of the article."""
        self._reading, self._words, self._speakers = reading, reading.words, speakers
        self._spoken: dict[int, Speech] = {}
        self._denied: set[int] = set()
        self._heard: dict[int, list[Speech]] = {}
        for speech in told:
            self._heard.setdefault(speech.passage.first, []).append(speech)
            self._spoken.update(dict.fromkeys(range(*speech.content), speech))  # the innermost is the last
        for beside in self._heard.values():
            self._denied.update(*denials(beside))
        self._houses = Houses(reading, speakers)

    def speech(self, i: int) -> Speech | None:
        """The speech that a word is part of."""
        return self._spoken.get(i)

    def is_denied(self, i: int) -> bool:
        """Whether a word belongs to what somebody denies or will not comment on."""
        return i in self._denied

    def own(self, i: int) -> str | None:
        """Whose "we" a word is: that of the one who is speaking; of officials of nowhere, of whom one has read."""
        speech = self._spoken.get(i)
        return self._speaking(speech) if speech is not None else self._beside(i)

    def teller(self, i: int, passage: Passage) -> str | None:
        """The side that says a word, also behind "he said": of the speeches in its sentence the first."""
        if i in self._spoken:
            return self.own(i)
        heard = self._heard.get(passage.first, ())
        return next((self._speaking(speech) for speech in heard), None) if heard else self._beside(i)

    def is_told(self, passage: Passage) -> bool:
        """Whether somebody speaks in a sentence."""
        return passage.first in self._heard

    def _beside(self, i: int) -> str | None:
        """The side of the person named right behind a quotation of nobody's: "“We sign,” Peru's Jane Roe said"."""
        if self._reading.quoted[i] < 0:
            return None
        end, n = self._reading.bounds[i][1], i
        while n < end and self._reading.quoted[n] == self._reading.quoted[i]:
            n += 1
        near = (self._speakers.starting(at) for at in range(n, min(n + _BESIDE, end)))
        return side_of(next((mention for mention in near if mention is not None and mention.kind == "person"), None))

    def _speaking(self, speech: Speech) -> str | None:
        speaker = speech.speaker
        if speaker is not None and self._is_nobodys(speaker):
            return None
        return side_of(speaker) or (self._houses.of_speaker(speaker) if speaker is not None else None)

    def _home(self, i: int) -> str | None:
        """Whose "the government" a word is in the mouth of an official: that official's own."""
        speech = self._spoken.get(i)
        official = speech is not None and speech.speaker is not None and speech.speaker.voice == "official"
        return self.own(i) if official else None

    def _is_nobodys(self, mention: Mention) -> bool:
        """Whether a name ends in those who speak for no government: "Peru's opposition party"."""
        ends = (self._words[mention.first].low, self._words[mention.last - 1].low)
        if mention.kind != "person":
            return not agenda_words("nobodys").isdisjoint(ends)
        titled = (self._words[n].low for n in range(mention.first, min(mention.first + _TITLED, mention.last)))
        return any(low in agenda_words("deputy") for low in titled) and not terms_of(mention.name)
