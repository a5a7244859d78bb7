"""What the rules about wishes share: one article, who speaks in it, and how a wish is made of its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.articles.table import Article
from workbench.findings.actors import read_actors
from workbench.findings.reading.issues import issues, main_issue
from workbench.findings.reading.passages import Passage, small
from workbench.findings.speaking.speakers import Speakers
from workbench.findings.speaking.speeches import speeches
from workbench.findings.wishing.agenda_words import agenda_words
from workbench.findings.wishing.guards import Guard
from workbench.findings.wishing.reach import Reach, Span
from workbench.findings.wishing.sides import Sides
from workbench.findings.wishing.spokesmen import side_of

_OPENING = ('"', "“", "‘", "«")
_ELLIPSES = ("own", "theirs", "same", "likewise")  # what a wish ends with that leaves its thing to the clause before
_SHORTEST = 1  # words of a wish


class Wish(NamedTuple):
    """A wish in characters (start, end), whose it is, of whom, its kind, its issue, and who says so."""

    start: int
    end: int
    side: str
    toward: str | None
    kind: str
    issue: str | None
    speaker: str | None


Found = Iterator[tuple[Wish, int]]  # wishes, each with the word after it


class Scene:
    """One article, read, with its sides."""

    def __init__(self, article: Article) -> None:
        self.reading, actors = read_actors(article)
        self.words = self.reading.words
        self.speakers = Speakers(self.reading, actors)
        self.sides = Sides(self.reading, self.speakers, list(speeches(article)), agenda_words("chain"))
        self.reach = Reach(self.reading)
        self.guard = Guard(self.reading, self.speakers)

    def low(self, i: int) -> str:
        """A word in lower case."""
        return self.words[i].low

    def wished(
        self,
        side: str | None,
        toward: str | None,
        kind: str,
        first: int,
        content: Span,
        passage: Passage,
        *,
        whole: bool = False,
        until: int | None = None,
    ) -> Found:
        """The wishes in a content: one, or several where each has an issue of its own; the first begins at its cue."""
        if side is None or content[1] - content[0] < _SHORTEST:
            return
        behind = content[1] + 1
        listed = None if whole or behind >= passage.last else self.reach.list_after(behind, passage)
        if listed is not None and self._is_topics(content):  # "a variety of topics, including"
            parts, first = self.reach.points(listed, self.reach.end(listed, passage, listed=True)), listed
        else:
            parts = [content] if whole else self.reach.by_issue(content)
        for number, (begin, end) in enumerate(parts):
            issue = main_issue(issues(self.words, begin, end), [])
            if issue is None and self.low(end - 1) in _ELLIPSES:
                issue = main_issue(issues(self.words, passage.first, begin), [])  # "if Oslo lifted its own"
            start = self.words[first if number == 0 else begin].start
            stop = until if until is not None and number == len(parts) - 1 else end
            speech = self.sides.speech(begin)
            speaker = speech.speaker.name if speech is not None and speech.speaker is not None else None
            asked = toward or self._from(begin, end)
            told = asked if asked != side else None
            yield Wish(start, self.words[stop - 1].end, side, told, kind, issue.name if issue else None, speaker), stop

    def _is_topics(self, content: Span) -> bool:
        """Whether a content only announces a list: it has nothing of its own to wish for."""
        return not any(self.low(n) in agenda_words("act") for n in range(*content))

    def _from(self, first: int, last: int) -> str | None:
        """Whom a wish is asked of within its words: "from Washington", "for Japan to"."""
        for n in range(first, last - 1):
            mention = self.speakers.starting(n + 1)
            if mention is None or self.low(n) not in ("from", "for"):
                continue
            if self.low(n) == "from" or (mention.last < last and self.low(mention.last) == "to"):
                return side_of(mention)
        return None

    def named(self, first: int, last: int) -> str | None:
        """The first side named between two words."""
        for n in range(first, last):
            side = side_of(self.speakers.starting(n))
            if side is not None:
                return side
        return None

    def begin(self, at: int, passage: Passage, *, whole: bool = False) -> int:
        """Where the clause before a word begins, within what its speaker says."""
        at -= at > passage.first and self.words[at - 1].text in _OPENING  # a quotation may begin with the verb
        begin = self.reach.begin(at, passage, whole=whole)
        speech = self.sides.speech(at - 1) if at > passage.first else None
        return begin if speech is None else min(max(begin, speech.content[0]), at)

    def is_helper(self, n: int) -> bool:
        """Whether a word only helps a verb or marks a quotation: adverbs, "have", an opening mark."""
        low = self.low(n)
        if low in small("adverb") or low in small("have") or low in ("be", "been", "ever", "only", "rather"):
            return True
        return low.endswith("ly") or self.words[n].text in "\"“‘«'"
