"""Whom a reader has in mind while reading on: whom "he" and "they" mean, and whose words stood in quotation marks."""

from __future__ import annotations

from workbench.findings.naming.gender import pronoun_of
from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, small
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers
from workbench.findings.speaking.speech import Speech

_OWNERS = {"his": "he", "her": "she"}
_PARAGRAPHS_APART = 2  # how far back the source of a quotation without any cue may stand


class Memory:
    """Remembers speakers and subjects as the sentences go by."""

    def __init__(self, speakers: Speakers) -> None:
        """Nobody is in mind yet."""
        self._speakers = speakers
        self.person: Mention | None = None
        self._by_pronoun: dict[str, Mention] = {}  # the last person whom "he" or "she" can mean
        self._group: Mention | None = None
        self._subject: tuple[Mention, int] | None = None  # of the last plain sentence, and its paragraph
        self._source: tuple[Mention, int] | None = None  # of the last quotation, and its paragraph
        self._last: Speech | None = None

    def meant(self, speaker: Speaker | None) -> Mention | None:
        """The actor that a phrase or a pronoun means; of a statement, whose statement it is, else who spoke last."""
        if speaker is None:
            return None
        if speaker.pronoun is not None:
            if speaker.pronoun in ("he", "she"):
                return self._before(speaker) or self._by_pronoun.get(speaker.pronoun)
            body = self._speakers.body_before(speaker.first) if speaker.pronoun == "it" else None
            return (body.mention if body else None) or self._group or self.person
        mention = speaker.mention
        if mention is not None and self._is_described(mention) and self.person is not None:
            return self.person  # "the Republican said", "the old woman sighed"
        if mention is not None and mention.kind == "group" and self._speakers.word(mention.head) in small("own office"):
            owner = _OWNERS.get(self._speakers.word(mention.first))
            return (self._by_pronoun.get(owner) if owner else None) or mention  # "his office"
        if mention is not None and mention.voice == "document":
            within = (self._speakers.starting(i) for i in range(mention.first, mention.last))
            author = next((inner for inner in within if inner is not None and inner != mention), None)
            known = self._speakers.word(mention.first) not in ("a", "an")  # "a note" is not what one has read of before
            return author or (self._last.speaker if self._last and known else None) or mention
        return mention

    def _is_described(self, mention: Mention) -> bool:
        """Whether the person one has in mind is only described: by party or home ("the Texan"), as "the old man"."""
        led = "the" in (self._speakers.word(mention.first), self._speakers.word(max(0, mention.first - 1)))
        if not led or mention.kind not in ("person", "group"):
            return False
        head = self._speakers.word(mention.head)
        if mention.kind == "person":
            return mention.last - mention.first == 1 and not mention.role and head in small("one of many")
        told = head in small("human") and self.person is not None
        return (
            told and self._pronoun_of(self.person) in (None, "he" if head in small("male") else "she")
            if self.person
            else False
        )

    def _before(self, speaker: Speaker) -> Mention | None:
        """The person named earlier in the sentence whom a pronoun can mean: "Roe objects: it is unfair, she said"."""
        people = [one for one in self._speakers.people_before(speaker.first) if one.last != speaker.first - 1]
        found = next((one for one in people if self._pronoun_of(one) in (speaker.pronoun, None)), None)
        if found is not None:
            return found
        owners = self._speakers.owners_before(speaker.first)  # "Where Roe's men sew by hand, he smiles"
        return next((one for one in owners if self._pronoun_of(one) in (speaker.pronoun, None)), None)

    def _pronoun_of(self, person: Mention) -> str | None:
        return pronoun_of(person, self._speakers.written(person))

    def heard(self, speech: Speech) -> None:
        """Remember who has just spoken."""
        self._last = speech
        if speech.speaker is None:
            return
        if speech.direct:
            self._source = (speech.speaker, speech.passage.paragraph)
        if self._is_one(speech.speaker):
            self.think_of(speech.speaker)
        else:
            self._group = speech.speaker

    def passed(self, passage: Passage, told: list[Attribution]) -> None:
        """Remember the subject of a sentence in which nobody named has spoken."""
        speaking = [one for one in told if one.speaker is not None and one.speaker.mention is not None]
        if speaking and not speaking[-1].empty:
            return
        subject = speaking[-1].speaker if speaking else self._speakers.subject(passage, passage.last)
        owner = self._speakers.possessor(passage) if not speaking else None
        if owner is not None and owner.mention is not None and owner.mention.kind == "person":
            self.think_of(owner.mention)  # "Roe's line has not moved."
            return
        if subject is None or subject.mention is None:
            return
        if not self._is_one(subject.mention):
            for person in reversed(list(self._speakers.people_before(passage.last - 1))):
                self.think_of(person)  # "Ottawa objects, and today Jane Roe has said so"
        if self._is_one(subject.mention):
            self.think_of(subject.mention)
            self._subject = (subject.mention, passage.paragraph)
        elif subject.mention.kind in ("organisation", "government"):
            self._group = subject.mention

    def think_of(self, person: Mention | None) -> None:
        """Have somebody in mind, whom the next "he" or "she" may mean."""
        self.person = person
        if person is None:
            return
        pronoun = self._pronoun_of(person)
        for each in (pronoun,) if pronoun else ("he", "she"):
            self._by_pronoun[each] = person

    def _is_one(self, mention: Mention) -> bool:
        """Whether a mention is one human being: a person, or "a driver"."""
        if mention.kind != "group" or mention.voice in ("document", "media"):
            return mention.kind == "person"
        head = self._speakers.word(mention.head)
        return not head.endswith("s") and head not in small("body noun")

    def _is_introduced(self, person: Mention) -> bool:
        """Whether somebody is new there: by a full name, or as "a farmer"."""
        return person.last - person.head > 1 or self._speakers.word(person.first) in ("a", "an", "one", "another")

    def carried(self, passage: Passage, previous: Passage | None) -> Mention | None:
        """Whose words a quotation without a cue carries on: the paragraph's speaker, its subject, the last source."""
        if previous is None:
            return None
        if previous.paragraph == passage.paragraph:
            subject = self.meant(self._speakers.subject(previous, previous.last))
            one = subject if subject is not None and self._is_one(subject) else None
            if self._last is not None and self._last.passage.paragraph == passage.paragraph:
                later = one is not None and self._last.passage.first < previous.first and self._is_introduced(one)
                return one if later else self._last.speaker  # "A farmer at the gate was blunter. “…”"
            if one is not None:
                return one
        if self._subject is not None and self._subject[1] == previous.paragraph == passage.paragraph - 1:
            return self._subject[0]
        if self._source is not None and passage.paragraph - self._source[1] <= _PARAGRAPHS_APART:
            return self._source[0]
        return None
