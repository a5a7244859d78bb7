"""Whose wish it is: the government or bloc that a phrase or a pronoun stands for."""

from __future__ import annotations

from workbench.findings.naming.mention import Mention
from workbench.findings.naming.offices import terms_of
from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers
from workbench.findings.speaking.speech import Speech
from workbench.findings.wishing.agenda_words import agenda_words
from workbench.findings.wishing.spokesmen import side_of
from workbench.findings.wishing.voices import Voices

_MEANT = {"he": "he", "she": "she", "it": "it", "they": "they", "his": "he", "her": "she", "its": "it", "their": "they"}
_NAMED = 8  # words from a side to an "it"
_JOURNEY = 12  # words from a verb of motion to the "to" of its purpose
_SHORT = (*_MEANT, "we", "i", "you")  # before "'s asked" for "has asked"
_PAIR = 6  # words back to "between" in "between Peru and Chile"
_REACH = 16  # words that adverbials and chains of verbs may put between a side and its wish


class Sides(Voices):
    """Finds the side that stands before a wish."""

    def __init__(self, reading: Reading, speakers: Speakers, told: list[Speech], chain: frozenset[str]) -> None:
        """`told` are the speeches of the article, `chain` the words that may stand between a side and its wish."""
        super().__init__(reading, speakers, told)
        self._chain = chain
        self._person: str | None = None
        self._group: str | None = None
        self._lead: str | None = None

    def wishing(self, i: int, passage: Passage) -> str | None:
        """The side whose wish begins at a word, when a side stands before it; nobody's when it is denied."""
        for _ in range(_REACH):
            if i <= passage.first or (i == passage.first + 1 and self._is_point(passage)):
                return self._lead
            word = self._words[i - 1]
            mention = self._speakers.ending(i) if word.low not in ("we", "i") else None
            if mention is not None and mention.first >= passage.first:
                if self.is_governed(mention.first) or mention.kind == "place":
                    i = mention.first - 1
                    continue
                return None if self._is_told_to(mention, i) else self._named(mention, i - 1)
            if word.low in ("we", "i", "our"):
                return self.own(i - 1)
            if word.low in _MEANT:
                return self._meant(_MEANT[word.low], i - 1, passage)
            if word.low in ("not", "never", "no") or word.low.endswith("n't"):
                return None
            if word.low in ("who", "which") or word.text in ",–—)":
                leading = self._speakers.leading(i, passage)
                return side_of(leading.mention) if leading is not None else None
            if word.low in ("and", "or", "but", "then"):
                return self._shared(i - 1, passage)
            if i - 2 >= passage.first and self._is_office(i - 1):
                return self._office(i - 1, passage)
            before = i - 1 if self._may_stand_between(i - 1, passage) else self._journey(i, passage)
            if before is None:
                return self._possessor(i, passage)
            i = before
        return None

    def _journey(self, i: int, passage: Passage) -> int | None:
        """The verb of a journey whose purpose follows: "will | fly to Lima on Sunday to ask for"."""
        if i >= passage.last or self._words[i].low != "to":
            return None
        for n in range(i - 1, max(passage.first, i - _JOURNEY), -1):
            word = self._words[n]
            if word.low in agenda_words("journey"):
                return n
            if not (
                word.capital
                or word.low in ("next", "this", "last", "later")
                or word.low in smalls("preposition", "time", "number", "determiner", "adverb")
            ):
                return None
        return None

    def _is_told_to(self, mention: Mention, i: int) -> bool:
        """Whether another wants or expects it of a side, who need not want it: "analysts expect Oslo to offer"."""
        before = mention.first - 1 - (self._words[mention.first - 1].low == "the")
        told = before >= 0 and self._words[before].low in agenda_words("person")
        return told and i < len(self._words) and self._words[i].low == "to"

    def _shared(self, i: int, passage: Passage) -> str | None:
        """Whose wish a verb after "and" tells: of the subject it shares with the verb before."""
        subject = self._speakers.subject(passage, i)
        return self.side_meant(subject, passage) if subject is not None else self._lead

    def side_meant(self, subject: Speaker | None, passage: Passage) -> str | None:
        """The side of a subject, also of a pronoun."""
        if subject is None:
            return None
        if subject.mention is not None:
            return side_of(subject.mention) or self._houses.of(subject.mention)
        return self._meant(subject.pronoun, subject.first, passage) if subject.pronoun is not None else None

    def _named(self, mention: Mention, i: int) -> str | None:
        """The side of a mention: of "the government" its speaker's, of "Italy's Jane Roe" Italy."""
        if self._is_nobodys(mention):
            return None
        nobodys = mention.of is None and mention.kind in ("government", "group") and not terms_of(mention.name)
        if nobodys and self._words[i].low in small("own house") and (home := self._home(i)) is not None:
            return home
        owned = mention.first > 1 and self._words[mention.first - 1].low == "'s"
        owner = self._speakers.ending(mention.first - 1) if owned and mention.kind == "person" else None
        if owner is not None and side_of(mention) is None:
            return side_of(owner._replace(kind="government", voice="official") if owner.kind == "place" else owner)
        return side_of(mention) or self._houses.of(mention)

    def _is_office(self, i: int) -> bool:
        """Whether a word is a house or its servants, of a side that stands before it: "the bloc", "Oslo's envoys"."""
        low, before = self._words[i].low, self._words[i - 1].low
        house = low in small("own house") or low in agenda_words("epithet")
        return (house and self._is_ours(i - 1)) or (before == "'s" and low in agenda_words("servants"))

    def _office(self, i: int, passage: Passage) -> str | None:
        if self._words[i - 1].low == "'s":
            return side_of(self._speakers.ending(i - 1)) or self._houses.epithet(i - 2, passage)
        return self._home(i) or self._houses.epithet(i, passage)

    def _is_ours(self, i: int) -> bool:
        return self._words[i].low in ("the", "our", "this", "his", "her", "its", "their", "my")

    def _meant(self, pronoun: str, i: int, passage: Passage) -> str | None:
        """Whom a pronoun means: who is speaking, the subject of its sentence, or who was last told to do something."""
        speech = self._spoken.get(i)
        direct = speech is not None and speech.direct and self._reading.quoted[i] >= 0
        if speech is not None and not direct and speech.speaker is not None:
            kind = speech.speaker.kind
            fits = kind == "person" if pronoun in ("he", "she") else kind in ("government", "organisation", "group")
            if fits:
                return self._speaking(speech)
        if direct and pronoun == "it":
            return None
        one = next(self._speakers.people_before(i), None) if pronoun in ("he", "she") else None
        subject = self._speakers.subject(passage, i)
        mention = one or (subject.mention if subject is not None else None)
        if mention is not None and (mention.kind == "person") == (pronoun in ("he", "she")):
            return side_of(mention)
        if pronoun in ("he", "she"):
            return self._person
        return self._just_named(i, passage) or self._group or self._person

    def _just_named(self, i: int, passage: Passage) -> str | None:
        """The side named last before a word of its sentence: "Tokyo's stance that it cannot accept"."""
        for n in range(i - 1, max(passage.first, i - _NAMED) - 1, -1):
            mention = self._speakers.starting(n)
            if mention is not None and mention.kind == "government":
                return side_of(mention)
        return None

    def passed(self, passage: Passage) -> None:
        """Remember who a sentence is about, and whom a list below it is about."""
        subject = self._speakers.subject(passage, passage.last)
        spoke = [speech.speaker for speech in self._heard.get(passage.first, ())]
        for mention in (*spoke, subject and subject.mention):
            if mention is None:
                continue
            side = side_of(mention)
            self._houses.read(side)
            if mention.kind == "person":
                self._person = side
            elif side is not None:
                self._group = side
        if subject is None or (subject.mention is None and subject.pronoun is None):
            self._group = self._owning(passage) or self._group
        if self._words[passage.last - 1].text == ":":
            first = next((m for i in range(passage.first, passage.last) if (m := self._speakers.starting(i))), None)
            self._lead = side_of(first)
        elif not self._is_point(passage):
            self._lead = None

    def _owning(self, passage: Passage) -> str | None:
        """Whose what a sentence opens with is: "Oslo's position has two parts"."""
        opening = self._speakers.starting(passage.first)
        owns = opening is not None and opening.last < passage.last and self._words[opening.last].low == "'s"
        return side_of(opening) if owns else None

    def _is_point(self, passage: Passage) -> bool:
        return self._words[passage.first].text in "•-–—*·"

    def is_governed(self, first: int) -> bool:
        """Whether a preposition stands before a name, so that it is no subject: "conceding to Washington"."""
        first -= self._words[first - 1].low in ("the", "a", "an") if first else 0
        before = self._words[first - 1].low if first else ""
        if before == "and" and any(word.low == "between" for word in self._words[max(0, first - _PAIR) : first]):
            return True
        clausal = ("after", "before", "than", "since", "until", "as", "like")
        return before in small("preposition") and before not in clausal

    def _may_stand_between(self, i: int, passage: Passage) -> bool:
        word = self._words[i]
        short = word.low in ("'s", "'ve", "'d", "'ll") and i > passage.first and self._words[i - 1].low in _SHORT
        helps = short or any(word.low in small(kind) for kind in ("have", "do", "modal", "be", "adverb"))
        quotes = word.text in "\"“”'‘’«»"
        return helps or quotes or word.low in self._chain or (word.low.endswith("ly") and i > passage.first)

    def _possessor(self, i: int, passage: Passage) -> str | None:
        """Whose emphasis, insistence or push it is: "Washington's emphasis on pressing"."""
        if not any(word.low in small("striving") for word in self._words[max(passage.first, i - 4) : i]):
            return None
        for n in range(i - 1, max(passage.first, i - 4), -1):
            if self._words[n].low == "'s":
                return side_of(self._speakers.ending(n))
        return None

    def owner(self, i: int, passage: Passage) -> str | None:
        """Whose the noun is that begins at a word: "Tokyo's", "its"."""
        before = self._words[i - 1].low if i > passage.first else ""
        if before == "'s" or before in "'’":
            return side_of(self._speakers.ending(i - 1))
        if before in ("its", "their"):
            return self._meant("it", i - 1, passage)
        if before in ("his", "her"):
            return self._meant("he", i - 1, passage)
        if before in ("our", "my"):
            return self.own(i - 1)
        named = self._speakers.ending(i)
        return side_of(named) if named is not None and named.kind == "government" else None
