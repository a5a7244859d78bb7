"""What nouns report: "Roe's plea that", "Roe's answer was a no", "Roe is a critic of", "no fiercer foe than Roe"."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import Row, lexicon
from workbench.findings.reading.passages import small, smalls
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.contents import Contents
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers

_TERM_WITHIN = 8  # words between a noun that reports and the term in quotation marks that it needs
_TAKEN = 7  # words from "is" to the "critic" of "is one of the fiercest critics of"
_ABOUT = 10  # words from "answer" to the "was" of "Roe's answer to the question was"
_FROM = ("from", "in", "at", "among", "inside", "within", "of")
_REFLEXIVE = ("himself", "herself", "itself", "themselves")


class Nouns:
    """Looks at one passage.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import mentions
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Jane Roe is one of the fiercest critics of the levy."))
    >>> contents = Contents(reading, reading.passages[0])
    >>> (told,) = Nouns(contents, Speakers(reading, mentions(reading))).attributions([])
    >>> (told.speaker.mention.name, told.stance)
    ('Jane Roe', 'opposes')
    """

    def __init__(self, contents: Contents, speakers: Speakers) -> None:
        """`contents` are those of the passage, `speakers` those of the reading."""
        self._words, self._quoted = contents.reading.words, contents.reading.quoted
        self._contents, self._passage, self._speakers = contents, contents.passage, speakers

    def attributions(self, found: list[Attribution]) -> list[Attribution]:
        """All that nouns report in the passage, beside what has been `found` of its verbs."""
        if self._passage.lows.isdisjoint(_telling()):
            return []
        told = []
        for i in range(self._passage.first + 1, self._contents.stop - 1):
            if self._quoted[i] >= 0:
                continue
            low = self._words[i].low
            if low not in _telling():
                continue
            made = None
            if low in _nominal_cues():
                made = self._nominal(i, _nominal_cues()[low])
            if made is None and low in small("utterance"):
                made = self._stated(i, found) or self._sent(i, found)
            if low in _sides() and not _is_told(i, found):
                made = self._sided(i, _sides()[low])
            if made is not None:
                told.append(made)
        return told

    def _nominal(self, i: int, row: Row) -> Attribution | None:
        """The minister's declaration of a “crisis”, Japan's call for an exemption, a warning from roasters that."""
        if i < self._passage.first + 2:
            return None
        possessor = next((n for n in (i - 1, i - 2, i - 3) if self._words[n].low == "'s"), None)
        mention = self._speakers.ending(possessor) if possessor is not None else None
        after = i + 1
        if mention is None and self._words[after].low in ("from", "by", "of"):
            mention = self._speakers.beginning(after + 1)
            after = mention.last if mention is not None else after
        following = self._words[after].low if after < self._contents.stop else ""
        frame = {"that": "c", "to": "i"}.get(following, following)
        if mention is None or mention.kind == "place":
            return None
        given = frame if frame in row["frames"].split() else following
        opens = possessor is not None and mention.first <= self._passage.first + 1
        whole = bool(row["stance"]) and opens and given == following and given in row["frames"].split()
        if frame not in row["frames"].split() and not whole:
            return None
        if not whole and frame not in ("c", "i") and not self._contents.has_quotation(after + 1, after + _TERM_WITHIN):
            return None
        speaker = Speaker(mention.first, mention.last, mention)
        content = (after, self._contents.stop)
        return Attribution(mention.first, speaker, (i, i + 1), row["kind"], row["stance"], content)

    def _stated(self, i: int, found: list[Attribution]) -> Attribution | None:
        """Roe's answer was a curt no; her message to the ministry: hands off."""
        owner = self._speakers.possessor(self._passage)
        if owner is None or found or i > owner.last + 3:
            return None
        for n in range(self._after_aside(i + 1), min(i + 2 * _ABOUT, self._contents.stop - 1)):
            if self._quoted[n] >= 0:
                return None
            if self._words[n].low in small("be") or self._words[n].text == ":":
                quoted = self._contents.has_quotation(n, n + _TERM_WITHIN)
                content = (n + 1, self._contents.stop)
                return None if quoted else Attribution(self._passage.first, owner, (i, n + 1), "say", "", content)
            if self._words[n].low in smalls("have", "do", "modal") or self._words[n].text in ",;":
                return None
        return None

    def _sent(self, i: int, found: list[Attribution]) -> Attribution | None:
        """The message from the ministry was that the levy would go; the view among growers is that it will stay."""
        if found or self._words[i + 1].low not in _FROM or i + 4 >= self._contents.stop:
            return None
        mention = self._speakers.beginning(i + 2)
        if mention is None or mention.kind == "place" or mention.last + 2 >= self._contents.stop:
            return None
        be = mention.last
        if self._words[be].low not in small("be") or self._words[be + 1].low != "that":
            return None
        first = self._passage.first
        speaker = Speaker(mention.first, mention.last, mention)
        return Attribution(first, speaker, (i, be + 1), "say", "", (be + 2, self._contents.stop))

    def _after_aside(self, i: int) -> int:
        """Where a sentence goes on after an aside in commas: "Roe's answer, given on Monday, was"."""
        if self._words[i].text != ",":
            return i
        closing = next(
            (n for n in range(i + 1, min(i + _ABOUT, self._contents.stop)) if self._words[n].text == ","), i - 1
        )
        return closing + 1

    def _sided(self, i: int, stance: str) -> Attribution | None:
        """Roe is a fierce critic of the levy, counts herself among its opponents; no greater champion than Roe."""
        kind = {"supports": "praise", "opposes": "blame"}[stance]
        if self._words[i + 1].low == "than":
            mention = self._speakers.beginning(i + 2)
            if mention is None or mention.kind == "place":
                return None
            than = Speaker(mention.first, mention.last, mention)
            return Attribution(self._passage.first, than, (i, i + 1), kind, stance, (self._passage.first, i))
        if self._words[i + 1].low not in ("of", "to") and self._words[i - 1].low != "'s":
            return None
        begin = max(self._passage.first, i - _TAKEN)
        verb = next((n for n in range(i - 1, begin, -1) if self._takes_side(n)), None)
        if verb is None or any(self._words[n].text in ",;:—–" for n in range(verb, i)):
            return None
        while verb - 1 > self._passage.first and self._words[verb - 1].low in smalls("have", "adverb", "modal"):
            verb -= 1
        speaker = self._speakers.leading(verb, self._passage)
        if speaker is None or speaker.pronoun == "it" or (speaker.mention and speaker.mention.kind == "place"):
            return None
        refused = any(word.low in small("negation") for word in self._words[verb:i])
        turned = {"supports": "opposes", "opposes": "supports"}[stance] if refused else stance
        own = {"supports": "praise", "opposes": "blame"}[turned]
        return Attribution(speaker.first, speaker, (verb, i + 1), own, turned, (i + 1, self._contents.stop))

    def _takes_side(self, n: int) -> bool:
        """Whether a verb says that somebody is one of a side: "is", "remains", "counts herself"."""
        low = self._words[n].low
        if low in smalls("be", "copula", "siding"):
            return True
        return self._words[n + 1].low in _REFLEXIVE and low in small("counting")


def _is_told(i: int, found: list[Attribution]) -> bool:
    """Whether a word stands in what somebody is said to say."""
    return any(one.content[0] <= i < one.content[1] or one.cue[0] <= i < one.cue[1] for one in found)


@cache
def _telling() -> frozenset[str]:
    """Every noun that reports: in most sentences there is none."""
    return small("utterance") | _nominal_cues().keys() | _sides().keys()


@cache
def _nominal_cues() -> dict[str, Row]:
    return {row["cue"]: row for row in lexicon("nominal_cues") if row["kind"] != "side"}


@cache
def _sides() -> dict[str, str]:
    """The nouns for people who are on one side of a matter, each with their stance."""
    return {row["cue"]: row["stance"] for row in lexicon("nominal_cues") if row["kind"] == "side"}
