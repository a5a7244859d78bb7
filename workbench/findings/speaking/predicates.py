"""What a predicate tells without a verb of saying: no comment, what a side is set to do, a verb that is quoted."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.naming.mention import Mention
from workbench.findings.naming.name_lexicon import name_words
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.variants import plain_forms
from workbench.findings.reading.words import Phrases
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.contents import Contents
from workbench.findings.speaking.cues import quoted_verb
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers

_ASKED = 10  # words from "calls" to whom they were made
_SIDES = ("person", "government", "organisation")


class Predicates:
    """Looks at one passage.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import mentions
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Jane Roe will never sign the accord."))
    >>> contents = Contents(reading, reading.passages[0])
    >>> (told,) = Predicates(contents, Speakers(reading, mentions(reading))).wills([])
    >>> reading.text(*told.content)
    'Jane Roe will never sign the accord'
    """

    def __init__(self, contents: Contents, speakers: Speakers) -> None:
        """`contents` are those of the passage, `speakers` those of the reading."""
        self._words, self._quoted = contents.reading.words, contents.reading.quoted
        self._contents, self._passage, self._speakers = contents, contents.passage, speakers

    def silences(self) -> list[Attribution]:
        """No comment in other words than a verb's: "had no comment", "would not be drawn"."""
        if not _silences().among(self._passage.lows):
            return []
        found = []
        for first, last, _ in _silences().within(self._words, self._passage.first, self._contents.stop):
            speaker = self._speakers.leading(first, self._passage) if self._quoted[first] < 0 else None
            if speaker is not None and speaker.pronoun != "it":
                content = (first, self._contents.stop)
                found.append(Attribution(speaker.first, speaker, (first, last), "silence", "", content))
        return found

    def wills(self, found: list[Attribution]) -> list[Attribution]:
        """What a side is set to do with an offer, where nobody is said to say so: "Ottawa will not accept a quota"."""
        if found or self._passage.lows.isdisjoint(_willing()):
            return []
        for i in range(self._passage.first + 1, self._contents.stop - 2):
            if self._quoted[i] >= 0:
                continue
            if self._words[i].low in small("be"):
                under_way = self._under_way(i)
                if under_way is not None:
                    return [under_way]
            if self._words[i].low not in small("own will"):
                continue
            verb = i + 1
            while verb < self._contents.stop - 1 and self._words[verb].low in smalls("adverb", "negation"):
                verb += 1
            decided = self._words[verb].low in small("deciding")
            announced = self._words[i].low in small("set to") and self._is_deed(self._words[verb].low)
            speaker = self._speakers.leading(i, self._passage) if decided or announced else None
            told = speaker.mention if speaker is not None else None
            if speaker is not None and told is not None and (told.kind in _SIDES if decided else _is_body(told)):
                content = (speaker.first, self._contents.stop)
                return [Attribution(speaker.first, speaker, (i, verb + 1), "say", "", content)]
        return []

    def _under_way(self, i: int) -> Attribution | None:
        """What a body is doing by its own decision: "Lumen Line is raising its rates"."""
        verb = i + 1 + (self._words[i + 1].low in small("adverb"))
        low = self._words[verb].low
        stem = low.removesuffix("ing")
        if stem == low or not (self._is_deed(stem) and self._is_deed(stem + "e")) or low in small("undergoing"):
            return None
        if len(stem) > 2 and stem[-1] == stem[-2] and not self._is_deed(stem[:-1]):
            return None
        speaker = self._speakers.leading(i, self._passage)
        if speaker is None or speaker.mention is None or not _is_body(speaker.mention):
            return None
        return Attribution(speaker.first, speaker, (i, verb + 1), "say", "", (speaker.first, self._contents.stop))

    def _is_deed(self, low: str) -> bool:
        """Whether a verb tells what a body has decided to do, and not what happens to it."""
        return low.isalpha() and low not in small("undergoing")

    def unanswered(self) -> list[Attribution]:
        """No comment told of the question: "calls to the ministry went unanswered"."""
        first = self._passage.first
        if self._words[first].low not in small("asking noun") or not any(
            word.low in small("unanswered") for word in self._words[first : self._contents.stop]
        ):
            return []
        for i in range(first + 1, min(first + _ASKED, self._contents.stop - 1)):
            mention = self._speakers.beginning(i + 1) if self._words[i].low in ("to", "with", "from", "at") else None
            if mention is not None and mention.kind != "place":
                speaker = Speaker(mention.first, mention.last, mention)
                return [Attribution(first, speaker, (first, i), "silence", "", (first, self._contents.stop))]
        return []

    def quoted_verbs(self, found: list[Attribution]) -> list[Attribution]:
        """Whose words a quotation is that holds the verb of its subject: "Ottawa “will not accept” a quota"."""
        if not self._contents.quotes:
            return []
        added = []
        for i in range(self._passage.first + 1, self._contents.stop - 2):
            if self._quoted[i] < 0 or self._quoted[i - 1] == self._quoted[i]:
                continue
            told = any(one.content[0] <= i < one.content[1] or one.preposed for one in found)
            verb = None if told else quoted_verb(self._words, i + 1)
            speaker = self._speakers.leading(i, self._passage) if verb else None
            if verb is None or speaker is None or speaker.last != i or speaker.mention is None:
                continue
            content = (verb.last if verb.stance else i + 1, self._contents.stop)
            added.append(Attribution(speaker.first, speaker, (i + 1, verb.last), verb.kind, verb.stance, content))
        return added


def _is_body(mention: Mention) -> bool:
    """Whether a mention is a body with a name of its own, and no capital or country that stands for a government."""
    return mention.kind == "organisation" or (mention.kind == "government" and mention.name.split()[-1] in _bodies())


@cache
def _bodies() -> frozenset[str]:
    return frozenset(word for word, kind in name_words("organisation").items() if kind == "government")


@cache
def _willing() -> frozenset[str]:
    return smalls("be", "own will")


@cache
def _silences() -> Phrases[bool]:
    return Phrases(((form, True) for row in lexicon("silences") for form in plain_forms(row["words"])), lower=True)
