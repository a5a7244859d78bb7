"""Where an article tells what a side wants, offers or refuses, and how far each wish reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.articles.table import Article
from workbench.findings.actors import read_actors
from workbench.findings.naming.mention import Mention
from workbench.findings.reading.issues import issues, main_issue
from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.speaking.hindsight import Hindsight, latest_year
from workbench.findings.speaking.holders import OBSERVERS
from workbench.findings.speaking.speakers import Speakers
from workbench.findings.speaking.speeches import speeches
from workbench.findings.wishing.agenda_words import Cue, agenda_words, phrases, wish_cues
from workbench.findings.wishing.guards import Guard
from workbench.findings.wishing.reach import Reach, Span
from workbench.findings.wishing.sides import Sides, is_government, side_of

_ASKED_WITHIN = 9  # words between whom something is asked of and its "to"
_LISTED_WITHIN = 8  # words between "priorities" and "including"
_SHORTEST = 1  # words of a wish
_ASIDE = 8  # words of an aside between a cue and its wish
_ANSWERS = ("will", "would", "can", "could", "may", "might", "shall", "'ll", "'d")
_GIVES = ("would", "will", "could")


class Wish(NamedTuple):
    """A wish in characters (start, end), whose it is, of whom, its kind, its issue, and who says so."""

    start: int
    end: int
    side: str
    toward: str | None
    kind: str
    issue: str | None
    speaker: str | None


def wishes(article: Article) -> list[Wish]:
    """The wishes of an article, in the order of the text; time grows linearly.

    >>> article = Article(id="a", text="Seoul offered to invest and asked Washington for a tariff exemption.")
    >>> [(wish.side, wish.kind, wish.issue) for wish in wishes(article)]
    [('Government of South Korea', 'offer', 'investment'), ('Government of South Korea', 'ask', 'tariff relief')]
    """
    return sorted(_Finder(*read_actors(article)).wishes(), key=lambda wish: (wish.start, wish.end))


class _Finder:
    """Goes through the sentences."""

    def __init__(self, reading: Reading, actors: list[Mention]) -> None:
        self._reading, self._words = reading, reading.words
        self._speakers = Speakers(reading, actors)
        self._sides = Sides(reading, self._speakers, list(speeches(reading.article)), agenda_words("chain"))
        self._reach = Reach(reading)
        self._guard = Guard(reading, self._speakers)
        self._hindsight = Hindsight(reading, self._speakers, latest_year(reading))

    def wishes(self) -> Iterator[Wish]:
        """Every wish; of two that overlap the one that begins first."""
        for passage in self._reading.passages:
            asks = self._words[passage.last - 1].text == "?"
            if not asks and self._words[passage.first].text != "|":
                yield from self._within(passage)
            self._sides.passed(passage)

    def _within(self, passage: Passage) -> Iterator[Wish]:
        done = passage.first
        for first, last, cues in wish_cues().within(self._words, passage.first, passage.last):
            if first < done or self._guard.is_supposed(first, passage):
                continue
            if self._hindsight.looks_back(passage, (first, passage.last)):
                continue
            if self._is_unsaid(first):
                continue
            after = self._words[done - 1].end if done > passage.first else 0
            for cue in cues:
                found = list(self._told(first, last, cue, passage))
                if found and found[0][0].start >= after:
                    yield from (wish for wish, _ in found)
                    done = max(end for _, end in found)
                    break
        until = self._words[done - 1].end if done > passage.first else 0
        yield from (wish for wish in self._hardest(passage) if wish.start >= until)

    def _is_unsaid(self, at: int) -> bool:
        """Whether a word belongs to what somebody denies or will not comment on."""
        speech = self._sides.speech(at)
        return speech is not None and (speech.kind == "silence" or (speech.kind == "deny" and not speech.negated))

    def _told(self, first: int, last: int, cue: Cue, passage: Passage) -> Iterator[tuple[Wish, int]]:
        """The wishes that one cue tells, each with the word after it."""
        match cue.frame:
            case "object" | "aim" | "agreed" | "could":
                last = self._after_aside(last, passage)
                if self._guard.opens(last, cue) and not self._guard.is_noun(first, last, passage):
                    side = self._sides.wishing(first, passage)
                    content = (last, self._reach.end(last, passage))
                    yield from self._wished(side, None, cue.kind, first, content, passage)
            case "leverage":
                subject = self._speakers.subject(passage, first)
                side = side_of(subject.mention) if subject is not None else None
                yield from self._wished(side, None, cue.kind, first, (last, self._reach.end(last, passage)), passage)
            case "exchange":
                yield from self._exchanged(first, last, cue, passage)
            case "norm":
                yield from self._obliged(first, last, cue, passage)
            case "person":
                yield from self._asked(first, last, cue, passage)
            case "list":
                yield from self._listed(first, last, cue, passage)
            case "refusal":
                deed = self._guard.refused(last, passage)
                if deed is not None:
                    side = self._refusing(first, passage)
                    end = self._reach.end(deed, passage, joined=True)
                    yield from self._wished(side, None, cue.kind, first, (deed, end), passage, whole=True)
            case "if":
                yield from self._bargained(first, last, cue, passage)
            case "topic" | "no":
                yield from self._topical(first, last, cue, passage)

    def _after_aside(self, n: int, passage: Passage) -> int:
        """Where a wish goes on behind an aside: "rules out, once and for all, a tax"."""
        if n < passage.last and self._words[n].text == ",":
            near = range(n + 1, min(n + _ASIDE, passage.last))
            return next((i + 1 for i in near if self._words[i].text == ","), n)
        return n

    def _bargained(self, first: int, last: int, cue: Cue, passage: Passage) -> Iterator[tuple[Wish, int]]:
        """What one side says another must do for what follows: “If they drop theirs, we can talk,” a minister said."""
        side = self._sides.own(first)
        other = self._speakers.starting(last) or self._speakers.starting(min(last + 1, passage.last - 1))
        toward = side_of(other._replace(voice=None)) if other is not None and other.kind != "person" else None
        if toward is not None and toward != side and self._is_answered(last, passage):
            content = (last, self._reach.end(last, passage))
            yield from self._wished(side, toward, cue.kind, first, content, passage, whole=True)

    def _is_answered(self, n: int, passage: Passage) -> bool:
        """Whether a main clause tells what would then be given or done."""
        return any(self._words[i].low in _ANSWERS for i in range(n, passage.last))

    def _topical(self, first: int, last: int, cue: Cue, passage: Passage) -> Iterator[tuple[Wish, int]]:
        """A wish that stands before its cue: "rice is off the table", "no such deal will ever pass"."""
        begin = self._reach.begin(first, passage, whole=cue.frame == "no")
        if cue.frame == "no":
            if self._words[begin].low not in ("no", "nothing"):
                return
            last = self._reach.end(last, passage)
        side = self._sides.own(first) or self._subject_side(begin, first)
        yield from self._wished(side, None, cue.kind, begin, (begin, first), passage, until=last)

    def _asked(self, first: int, last: int, cue: Cue, passage: Passage) -> Iterator[tuple[Wish, int]]:
        """A wish with the one it is asked of: "urged Brussels to", "asked Washington for"."""
        at = last + (last < passage.last and self._words[last].low in ("the", "its", "their"))
        asked = self._speakers.starting(last) or self._speakers.starting(at)
        if asked is None and not (last < at < passage.last and self._words[at].low in small("own house")):
            return
        if asked is not None and asked.kind == "person" and side_of(asked) is None:
            return
        after = asked.last if asked is not None else at + 1
        until = min(after + _ASKED_WITHIN, passage.last)
        begin = next((n for n in range(after, until) if self._words[n].low in ("to", "for", "not", "that")), None)
        if begin is None or any(self._words[n].text in ",;:." for n in range(after, begin)):
            return
        side = self._sides.wishing(first, passage)
        content = (begin + 1, self._reach.end(begin + 1, passage))
        if asked is None and side is not None and is_government(side):
            return  # within one government
        of = side_of(asked._replace(voice=None)) if asked is not None else None
        yield from self._wished(side, of, cue.kind, first, content, passage)

    def _obliged(self, first: int, last: int, cue: Cue, passage: Passage) -> Iterator[tuple[Wish, int]]:
        """What one side says that another must do: “Washington has to move first,” a minister said."""
        at = first - (first > passage.first and self._words[first - 1].text in '"“«')
        obliged = self._speakers.ending(at)
        side = self._sides.own(first)
        toward = side_of(obliged._replace(voice=None)) if obliged is not None else None
        if obliged is not None and toward is not None and toward != side:
            content = (last, self._reach.end(last, passage))
            yield from self._wished(side, toward, cue.kind, obliged.first, content, passage)

    def _exchanged(self, first: int, last: int, cue: Cue, passage: Passage) -> Iterator[tuple[Wish, int]]:
        """What a side would give in return: "the bloc would in return lower its duty"."""
        modal = next(
            (n for n in range(first - 1, max(passage.first, first - 3), -1) if self._words[n].low in _GIVES), None
        )
        if modal is not None and last < passage.last and self._words[last].low != "for":
            side = self._sides.wishing(modal, passage)
            yield from self._wished(side, None, cue.kind, modal, (last, self._reach.end(last, passage)), passage)

    def _listed(self, first: int, last: int, cue: Cue, passage: Passage) -> Iterator[tuple[Wish, int]]:
        """Points after "including", "such as" or a colon, one wish each."""
        for n in range(last, min(last + _LISTED_WITHIN, passage.last)):
            if begin := self._reach.list_after(n, passage):
                side = self._owner(first, passage)
                for part in self._reach.points(begin, self._reach.end(begin, passage, listed=True)):
                    yield from self._wished(side, None, cue.kind, part[0], part, passage, whole=True)
                return

    def _hardest(self, passage: Passage) -> Iterator[Wish]:
        """What would be hardest to give for somebody: "the hardest issue for Doe to make concessions on"."""
        hard = next(phrases("hardest").within(self._words, passage.first, passage.last), None)
        given = next(phrases("giving").within(self._words, passage.first, passage.last), None)
        if hard is None or given is None or self._words[given[0]].text == ".":
            return
        for n in range(given[0], max(passage.first, given[0] - 6), -1):
            mention = self._speakers.ending(n)
            if mention is not None:
                side = side_of(mention)
                first, last = min(hard[0], mention.first), max(hard[1], given[1])
                begin = self._reach.begin(first, passage)
                for wish, _ in self._wished(side, None, "red_line", begin, (begin, last), passage, whole=True):
                    yield wish
                return

    def _wished(
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
    ) -> Iterator[tuple[Wish, int]]:
        """The wishes in a content: one, or several where each has an issue of its own; the first begins at its cue."""
        if side is None or content[1] - content[0] < _SHORTEST:
            return
        listed = None if whole or content[1] + 1 >= passage.last else self._reach.list_after(content[1] + 1, passage)
        if listed is not None:  # "a variety of topics, including"
            parts, first = self._reach.points(listed, self._reach.end(listed, passage, listed=True)), listed
        else:
            parts = [content] if whole else self._reach.by_issue(content)
        for number, (begin, end) in enumerate(parts):
            issue = main_issue(issues(self._words, begin, end), [])
            start = self._words[first if number == 0 else begin].start
            stop = until if until is not None and number == len(parts) - 1 else end
            speech = self._sides.speech(begin)
            speaker = speech.speaker.name if speech is not None and speech.speaker is not None else None
            asked = toward or self._from(begin, end)
            wish = Wish(
                start,
                self._words[stop - 1].end,
                side,
                asked if asked != side else None,
                kind,
                issue.name if issue else None,
                speaker,
            )
            yield wish, stop

    def _refusing(self, first: int, passage: Passage) -> str | None:
        if (
            self._words[first].low == "not"
            and first > passage.first
            and self._words[first - 1].low not in small("modal")
        ):
            return None
        speech = self._sides.speech(first)
        observed = speech is not None and speech.speaker is not None and speech.speaker.voice in OBSERVERS
        if observed and self._words[first].low in ("cannot", "can't", "could", "couldn't"):
            return None  # what somebody is not able to do, in an observer's eyes
        return self._sides.wishing(first, passage) or self._sides.own(first)

    def _owner(self, first: int, passage: Passage) -> str | None:
        """Whose priorities: the possessor's, else the subject's."""
        for n in range(first - 1, max(passage.first, first - 5), -1):
            if self._words[n].low == "'s" and (mention := self._speakers.ending(n)) is not None:
                return side_of(mention)
        near = range(first - 1, max(passage.first - 1, first - 16), -1)
        mention = next((m for n in near if (m := self._speakers.ending(n)) is not None and side_of(m)), None)
        return side_of(mention)

    def _subject_side(self, begin: int, end: int) -> str | None:
        mention = next((m for n in range(begin, end) if (m := self._speakers.starting(n)) is not None), None)
        return side_of(mention)

    def _from(self, first: int, last: int) -> str | None:
        """Whom a wish is asked of within its words: "from Washington", "for Japan to"."""
        for n in range(first, last - 1):
            mention = self._speakers.starting(n + 1)
            if mention is None or self._words[n].low not in ("from", "for"):
                continue
            if self._words[n].low == "from" or (mention.last < last and self._words[mention.last].low == "to"):
                return side_of(mention)
        return None
