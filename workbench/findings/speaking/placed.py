"""Who is named where in an article, and who may be the subject of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, Reading, small, smalls

_DESCRIBED = 6  # words that may describe somebody without a name
_AHEAD = 28  # words a clause before the subject may have
_OWN = ("its", "his", "her", "their", "our", "the")
_BELONGING = ("of", "from", "with", "at")
_LINKS = ("preposition", "conjunction")
_POSSESSIVES = {"his": "he", "her": "she", "their": "they"}


class Speaker(NamedTuple):
    """Somebody who is said to speak: the words of the phrase (first, last), and the actor it means.

    `pronoun` holds a pronoun whose actor has yet to be found; both it and `mention` are None for an impersonal "it".
    """

    first: int
    last: int
    mention: Mention | None
    pronoun: str | None = None


class Placed:
    """The mentions of an article by the words where they begin and end."""

    def __init__(self, reading: Reading, mentions: list[Mention]) -> None:
        """`mentions` as `actors.mentions` finds them in the reading."""
        self._reading, self._words = reading, reading.words
        self._quoted = reading.quoted
        self._bounds = reading.bounds
        self._starts: dict[int, Mention] = {}
        self._ends: dict[int, Mention] = {}
        for mention in mentions:  # outermost first
            self._starts.setdefault(mention.first, mention)
            self._ends.setdefault(mention.last, mention)
        self._firsts = sorted(self._starts)

    def starting(self, i: int) -> Mention | None:
        """The mention that begins at a word."""
        return self._starts.get(i)

    def starting_in(self, passage: Passage) -> list[Mention]:
        """The mentions that begin in a passage, in order."""
        begin, stop = (bisect_left(self._firsts, i) for i in (passage.first, passage.last))
        return [self._starts[i] for i in self._firsts[begin:stop]]

    def whole(self, i: int) -> Mention | None:
        """The mention that begins at a word, or what belongs to it: the federation of "the millers' federation"."""
        return self._owned(self.beginning(i))

    def beginning(self, i: int) -> Mention | None:
        """The mention that begins at a word or after its article and what else describes it in lower case."""
        for n in range(i, min(i + _DESCRIBED, len(self._words))):
            if n in self._starts:
                return self._starts[n]
            word = self._words[n]
            adjective = word.capital and word.low.endswith(("an", "ese", "ish", "ic"))
            if not (word.text.islower() or adjective or word.text in "'’") or word.low in smalls(*_LINKS):
                break
        return None

    def ending(self, i: int) -> Mention | None:
        """The mention that ends before a word."""
        return self._ends.get(i)

    def word(self, i: int) -> str:
        """A word in lower case."""
        return self._words[i].low

    def written(self, mention: Mention) -> list[str]:
        """The words of a mention in lower case, titles included."""
        return [word.low for word in self._words[mention.first : mention.last]]

    def subject(self, passage: Passage, before: int) -> Speaker | None:
        """The first actor of a passage that is nobody's attribute, after a clause before it: its likely subject."""
        i = passage.first
        leads = self._words[i].low in small("subordinator") or self._words[i].low.endswith(("ed", "ing"))
        if leads or self._words[i].low in small("participle"):
            near = range(i, min(before, i + _AHEAD))
            comma = next((n for n in near if self._words[n].text == "," and self._quoted[n] < 0), None)
            i = i if comma is None else comma + 1
        while i < before:
            word = self._words[i]
            if self._quoted[i] >= 0:
                i += 1
                continue
            if word.low in ("he", "she", "they") and (i == passage.first or not self._governed(i)):
                return Speaker(i, i + 1, None, word.low)
            mention = self._starts.get(i)
            if mention is None:
                i += 1
                continue
            if mention.kind != "place" and not self._governed(i) and not self._possessive(mention):
                return self._as_speaker(self._named_beside(mention))
            i = mention.last
        return None

    def people_before(self, i: int) -> Iterator[Mention]:
        """The people who may be subjects earlier in a word's own sentence, the nearest first."""
        for n in range(i - 1, self._bounds[i][0] - 1, -1):
            mention = self._starts.get(n)
            if mention is None or mention.kind != "person" or self._quoted[n] >= 0:
                continue
            if not self._governed(n) and not self._possessive(mention):
                yield mention

    def owners_before(self, i: int) -> Iterator[Mention]:
        """The people to whom something belongs in the clause before a comma ahead of a word, the nearest first."""
        begin = self._bounds[i][0]
        if i - 1 <= begin or self._words[i - 1].text != ",":
            return
        for n in range(i - 1, begin - 1, -1):
            mention = self._ends.get(n)
            if mention is not None and mention.kind == "person" and self._quoted[n] < 0 and self._possessive(mention):
                yield mention

    def body_before(self, i: int) -> Speaker | None:
        """The first body that may be a subject earlier in a word's own sentence: whom "it" means at its end."""
        for n in range(self._bounds[i][0], i):
            mention = self._owned(self._starts.get(n))
            if mention is None or mention.kind not in ("organisation", "government") or self._quoted[n] >= 0:
                continue
            if not self._governed(mention.first) and not self._possessive(mention):
                return self._as_speaker(mention)
        return None

    def possessor_at(self, i: int) -> Speaker | None:
        """Whose it is what begins at a word: "the ministry's website"."""
        mention = self.beginning(i)
        owns = mention is not None and mention.kind != "place" and self._possessive(mention)
        if mention is not None and mention.kind == "person" and mention.head < mention.last:
            owns = owns or any(word.low == "'s" for word in self._words[mention.first : mention.last])
        return self._as_speaker(mention) if mention is not None and owns else None

    def possessor(self, passage: Passage) -> Speaker | None:
        """Whose it is that a sentence opens with: "Her red line has not moved:"."""
        owner = _POSSESSIVES.get(self._words[passage.first].low)
        mention = self.beginning(passage.first)
        if owner is None and mention is not None and mention.kind != "place" and self._possessive(mention):
            return self._as_speaker(mention)  # "Roe's verdict:"
        return Speaker(passage.first, passage.first + 1, None, owner) if owner else None

    def _named_beside(self, mention: Mention) -> Mention:
        """The person in apposition to a description: "a car dealer in Lumen, Jane Roe, 54,"."""
        described = mention.kind == "group" or (mention.kind == "person" and not self._words[mention.last - 1].capital)
        if not described or mention.last + 2 >= len(self._words) or self._words[mention.last].text != ",":
            return mention
        led = self._words[mention.last + 1].low == "the"
        beside = self._starts.get(mention.last + 1 + led)
        if beside is not None and beside.kind == "organisation" and self._words[mention.first].low in _OWN:
            return beside  # "her union, the Lumen Guild,"
        closed = beside is not None and beside.last < len(self._words) and self._words[beside.last].text in ",:(;.–—"
        return beside if beside is not None and closed and beside.kind == "person" else mention

    def _as_speaker(self, mention: Mention) -> Speaker:
        """A mention with the article before it: "the White House"."""
        first = mention.first
        owner = self._ends.get(first - 1) if first > 1 and self._words[first - 1].low == "'s" else None
        if owner is not None and owner.kind in ("government", "organisation", "place") and mention.kind != "person":
            first = owner.first  # "China's Ministry of Commerce"
        elif mention.kind == "organisation":
            first = self._described(first)
        article = first > 0 and self._words[first - 1].low in ("the", "a", "an")
        return Speaker(first - article, mention.last, mention)

    def _described(self, at: int) -> int:
        """Where the words begin that tell what a body is at the head of a sentence: "The centre-right | Greens"."""
        first = at
        while first > max(self._bounds[at][0], at - _DESCRIBED):
            compound = "-" in (self._words[first - 1].text, self._words[first].text, self._words[first - 2].text)
            if self._words[first - 1].low in small("determiner"):
                return first if first - 1 == self._bounds[at][0] else at
            if not compound and self._words[first - 1].low not in small("source modifier"):
                break
            first -= 1
        return at

    def _owned(self, mention: Mention | None) -> Mention | None:
        """What belongs to a mention, where that is an actor too: the ministry of "China's ministry"."""
        while mention is not None and self._possessive(mention) and mention.last + 1 in self._starts:
            mention = self._starts[mention.last + 1]
        return mention

    def _affiliates(self, i: int) -> bool:
        """Whether the phrase tells whose a person is, whatever describes it: "Jane Roe of the opposition Greens"."""
        for n in range(i - 1, max(0, i - _DESCRIBED - 1), -1):
            word = self._words[n]
            if word.low in _BELONGING:
                person = self._ends.get(n - (self._words[n - 1].text == ","))
                return person is not None and person.kind == "person" and self._quoted[i - 1] < 0
            hyphened = n + 1 < i and self._words[n + 1].text == "-"  # "Oslo-based"
            if not (word.text.islower() or word.text == "-" or hyphened) or word.low in smalls(
                *_LINKS, "relative", "modal", "be"
            ):
                return False
        return False

    def _governed(self, i: int) -> bool:
        """Whether a preposition stands before the phrase, so that it is no subject."""
        if self._affiliates(i):
            return True
        beside = self._ends.get(i)
        if beside is not None and beside.kind == "government" and beside.last - beside.first == 1:
            i = beside.first  # "Roe of the Greek Left"
        i -= 1
        while i >= 0 and self._words[i].low in ("the", "a", "an", "its", "his", "her", "their", "both"):
            i -= 1
        if i < 0:
            return False
        low = self._words[i].low
        if low == "as":  # "as Roe said" begins a clause; "Roe as the negotiator" does not
            return (
                i > 0 and self._words[i - 1].text not in ",;.–—" and self._words[i - 1].low not in small("conjunction")
            )
        return low in small("preposition") and low not in ("after", "before", "than", "since", "until", "like")

    def _possessive(self, mention: Mention) -> bool:
        return mention.last < len(self._words) and (
            self._words[mention.last].low == "'s" or self._words[mention.last].text in "'’"
        )
