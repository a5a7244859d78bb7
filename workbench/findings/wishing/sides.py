"""Whose wish it is: the side that a phrase or a pronoun stands for, a government, a body or a person."""

from __future__ import annotations

from workbench.findings.naming.governments import government_of
from workbench.findings.naming.mention import Mention
from workbench.findings.naming.offices import terms_of
from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.speaking.speakers import Speakers
from workbench.findings.speaking.speech import Speech

_OBSERVERS = ("analyst", "media", "public", "insider", "document")  # they tell what others want
_REACH = 16  # words that adverbials and chains of verbs may put between a side and its wish


def side_of(mention: Mention | None) -> str | None:
    """The side an actor speaks for; None for observers and for nobody in particular.

    >>> side_of(Mention(0, 1, 0, "Jane Roe", "person", "official", of="FR"))
    'Government of France'
    """
    if mention is None or mention.kind == "place" or mention.voice in _OBSERVERS:
        return None
    of = mention.of or next((term.of for term in terms_of(mention.name)[-1:]), None)
    if mention.kind == "government":
        return mention.name if of is None else government_of(of)
    if of is not None and of.isupper() and len(of) <= 5 and (mention.voice == "official" or terms_of(mention.name)):
        return government_of(of)
    if mention.kind == "group":
        return government_of(of) if of is not None and of.isupper() and len(of) <= 5 else None
    return mention.organisation or mention.name


def is_government(side: str) -> bool:
    """Whether a side is called as a government is.

    >>> is_government("Government of France"), is_government("Teapot Union")
    (True, False)
    """
    return side.startswith("Government of ") or side.endswith(" government")


class Sides:
    """Finds the side that stands before a wish."""

    def __init__(self, reading: Reading, speakers: Speakers, told: list[Speech], chain: frozenset[str]) -> None:
        """`told` are the speeches of the article, `chain` the words that may stand between a side and its wish."""
        self._reading, self._words, self._speakers, self._chain = reading, reading.words, speakers, chain
        self._spoken: dict[int, Speech] = {}
        for speech in told:
            for i in range(*speech.content):
                self._spoken[i] = speech  # the innermost is the last
        self._person: str | None = None
        self._group: str | None = None
        self._lead: str | None = None

    def speech(self, i: int) -> Speech | None:
        """The speech that a word is part of."""
        return self._spoken.get(i)

    def wishing(self, i: int, passage: Passage) -> str | None:
        """The side whose wish begins at a word, when a side stands before it; nobody's when it is denied."""
        for _ in range(_REACH):
            if i <= passage.first or (i == passage.first + 1 and self._is_point(passage)):
                return self._lead
            word = self._words[i - 1]
            mention = self._speakers.ending(i)
            if mention is not None and mention.first >= passage.first:
                if self._is_governed(mention.first) or mention.kind == "place":
                    i = mention.first - 1
                    continue
                return self._named(mention, i - 1)
            if word.low in ("we", "i", "our"):
                return self.own(i - 1)
            if word.low in ("he", "she", "it", "they"):
                return self._meant(word.low, i - 1, passage)
            if word.low in ("not", "never", "no") or word.low.endswith("n't"):
                return None
            if word.low in ("who", "which") or word.text in ",–—)":
                leading = self._speakers.leading(i, passage)
                return self._of(leading.mention) if leading is not None and leading.mention is not None else None
            if word.low in ("and", "or", "but", "then"):
                subject = self._speakers.subject(passage, i - 1)
                return self._of(subject.mention) if subject is not None and subject.mention is not None else self._lead
            if (
                word.low in small("own house")
                and i - 1 > passage.first
                and self._words[i - 2].low in ("the", "our", "this")
            ):
                return self._home(i - 1)
            if not self._may_stand_between(i - 1, passage):
                return self._possessor(i, passage)
            i -= 1
        return None

    def own(self, i: int) -> str | None:
        """Whose "we" a word is: that of the one who is speaking."""
        speech = self._spoken.get(i)
        return side_of(speech.speaker) if speech is not None else None

    def _named(self, mention: Mention, i: int) -> str | None:
        """The side of a mention: of "the government" its speaker's, of "Italy's Jane Roe" Italy."""
        nobodys = mention.of is None and mention.kind in ("government", "group") and not terms_of(mention.name)
        if nobodys and self._words[i].low in small("own house") and (home := self._home(i)) is not None:
            return home
        owned = mention.first > 1 and self._words[mention.first - 1].low == "'s"
        owner = self._speakers.ending(mention.first - 1) if owned and mention.kind == "person" else None
        if owner is not None and side_of(mention) == mention.name:
            return side_of(owner._replace(kind="government") if owner.kind == "place" else owner)
        return self._of(mention)

    def _home(self, i: int) -> str | None:
        """Whose "the government" a word is in the mouth of an official: that official's own."""
        speech = self._spoken.get(i)
        official = speech is not None and speech.speaker is not None and speech.speaker.voice == "official"
        return self.own(i) if official else None

    def _meant(self, pronoun: str, i: int, passage: Passage) -> str | None:
        """Whom a pronoun means: the subject of its sentence, or who was last told to do something."""
        subject = self._speakers.subject(passage, i)
        mention = subject.mention if subject is not None else None
        if mention is not None and (mention.kind == "person") == (pronoun in ("he", "she")):
            return side_of(mention)
        return self._person if pronoun in ("he", "she") else self._group or self._person

    def passed(self, passage: Passage) -> None:
        """Remember who a sentence is about, and whom a list below it is about."""
        subject = self._speakers.subject(passage, passage.last)
        if subject is not None and subject.mention is not None:
            side = side_of(subject.mention)
            if subject.mention.kind == "person":
                self._person = side
            elif side is not None:
                self._group = side
        first = next((m for i in range(passage.first, passage.last) if (m := self._speakers.starting(i))), None)
        if self._words[passage.last - 1].text == ":":
            self._lead = side_of(first)
        elif not self._is_point(passage):
            self._lead = None

    def _is_point(self, passage: Passage) -> bool:
        return self._words[passage.first].text in "•-–—*·"

    def _of(self, mention: Mention | None) -> str | None:
        return side_of(mention)

    def _is_governed(self, first: int) -> bool:
        """Whether a preposition stands before a name, so that it is no subject: "conceding to Washington"."""
        first -= self._words[first - 1].low in ("the", "a", "an") if first else 0
        before = self._words[first - 1].low if first else ""
        return before in small("preposition") and before not in (
            "after",
            "before",
            "than",
            "since",
            "until",
            "as",
            "like",
        )

    def _may_stand_between(self, i: int, passage: Passage) -> bool:
        word = self._words[i]
        helps = any(word.low in small(kind) for kind in ("have", "do", "modal", "be", "adverb"))
        quotes = word.text in "\"“”'‘’«»"
        return helps or quotes or word.low in self._chain or (word.low.endswith("ly") and i > passage.first)

    def _possessor(self, i: int, passage: Passage) -> str | None:
        """Whose emphasis, insistence or push it is: "Washington's emphasis on pressing"."""
        if not any(word.low in small("striving") for word in self._words[max(passage.first, i - 4) : i]):
            return None
        for n in range(i - 1, max(passage.first, i - 4), -1):
            if self._words[n].low == "'s":
                return self._of(self._speakers.ending(n))
        return None
