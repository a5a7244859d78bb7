"""Whose a quotation is that no known verb reports: after a colon, before a dash, "was the verdict of Roe"."""

from __future__ import annotations

from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers

_SPEECH = 5  # words; a shorter quotation within a sentence marks a term, not a speech
_ASCRIBED = 6  # words from "was" to the noun of "was the parting advice of"
_OWNERS = {"his": "he", "her": "she", "their": "they"}

Span = tuple[int, int]


class Beside:
    """Looks around the quotations of an article."""

    def __init__(self, reading: Reading, speakers: Speakers) -> None:
        """`speakers` are those of the reading."""
        self._words, self._speakers = reading.words, speakers

    def speaker(self, passage: Passage, span: Span) -> tuple[Speaker | None, str | None]:
        """Whose a quotation is, and the words that say so; nobody's where it only marks a term.

        >>> from workbench.articles.table import Article
        >>> from workbench.findings.actors import mentions
        >>> from workbench.findings.reading.passages import read
        >>> reading = read(Article(id="a", text="“We lost,” was the verdict of Jane Roe."))
        >>> found, _ = Beside(reading, Speakers(reading, mentions(reading))).speaker(reading.passages[0], (0, 5))
        >>> found.mention.name
        'Jane Roe'
        """
        colon = span[0] > passage.first and self._words[span[0] - 1].text == ":"
        after = span[1] + (span[1] < passage.last and self._words[span[1]].text == ",")
        mark = self._words[after].text if after < passage.last else ""
        ascribed = after + 1 < passage.last and self._words[after].low in small("ascribing")
        of = self._ascribed(after + 1, passage) if ascribed else None
        long = span[1] - span[0] > _SPEECH + 1
        if of is not None:
            return of, self._words[after].text
        if colon:
            told = long or self._is_announced(passage, span)
            speaker = self._speakers.subject(passage, span[0]) or self._speakers.possessor(passage) if told else None
            return speaker or (self._heading(passage, span) if long else None), ":"
        thus = mark == ":" and after + 2 < passage.last and self._words[after + 1].low in ("thus", "so")
        if thus:
            return self._speakers.after(after + 2, passage), self._words[after + 1].text
        credit = span[0] == passage.first and mark in ("—", "–", ":")
        if mark and mark in "—–-:" and (long or credit):
            return self._speakers.after(after + 1, passage), None
        beside = self._beside(after, passage) if long and mark else (None, None)
        return beside if beside[0] is not None or not long else (self._heading(passage, span), None)

    def _is_announced(self, passage: Passage, span: Span) -> bool:
        """Whether somebody leads a short quotation in: "Roe: “No.”"; "Roe's verdict:"; "Roe shrugged: “So?”"."""
        named = self._speakers.ending(span[0] - 1)
        if named is not None and named.kind != "place":
            return True
        if self._words[passage.first].low not in small("determiner") and self._speakers.possessor(passage) is not None:
            return True
        speaker = self._speakers.subject(passage, span[0])
        human = speaker is not None and (speaker.mention is None or speaker.mention.kind == "person")
        return human and self._words[span[0] + 1].capital

    def _heading(self, passage: Passage, span: Span) -> Speaker | None:
        """The person about whom the sentence is before its quotation: "Jane Roe left with “…” on her lips"."""
        speaker = self._speakers.subject(passage, span[0])
        human = speaker is not None and speaker.mention is not None and speaker.mention.kind == "person"
        return speaker if human else None

    def _ascribed(self, i: int, passage: Passage) -> Speaker | None:
        """Whose a quotation is said to be: “…” was the advice of Jane Roe; was Roe's verdict."""
        if self._words[i].low in _OWNERS and self._words[i + 1].low in small("utterance"):
            return Speaker(i, i + 1, None, _OWNERS[self._words[i].low])
        owner = self._speakers.possessor_at(i)
        near = range(owner.last if owner else i, min((owner.last if owner else i) + _ASCRIBED, passage.last - 1))
        noun = next((n for n in near if self._words[n].low in small("utterance")), None)
        if noun is None or any(self._words[n].low in smalls("be", "relative", "conjunction") for n in range(i, noun)):
            return None
        of = noun + 1 < passage.last and self._words[noun + 1].low in ("of", "from", "in", "by")
        return owner or (self._speakers.after(noun + 2, passage) if of else None)

    def _beside(self, i: int, passage: Passage) -> tuple[Speaker | None, str | None]:
        """The speaker beside a verb no lexicon knows, right after a quotation: “…,” tutted Jane Roe."""
        if self._is_past(i):
            speaker = self._speakers.after(i + 1, passage)
            return (speaker, self._words[i].text) if speaker is not None else (None, None)
        pronoun = self._words[i].low
        if pronoun in ("so", "thus"):
            return self._speakers.after(i + 1, passage), self._words[i].text
        if pronoun in ("he", "she", "they") and i + 1 < passage.last and self._is_past(i + 1):
            return Speaker(i, i + 1, None, pronoun), self._words[i + 1].text
        mention = self._speakers.starting(i)
        if (
            mention is not None
            and mention.kind == "person"
            and mention.last < passage.last
            and self._is_past(mention.last)
        ):
            return Speaker(mention.first, mention.last, mention), self._words[mention.last].text
        return None, None

    def _is_past(self, i: int) -> bool:
        return self._words[i].text.islower() and self._words[i].low.endswith("ed")
