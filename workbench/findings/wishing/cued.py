"""Wishes told by a verb or a noun of wishing: "urged Oslo to", "is ready to", "its demand for", "will not give up"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, small, smalls
from workbench.findings.speaking.holders import OBSERVERS
from workbench.findings.wishing.agenda_words import Cue, agenda_words
from workbench.findings.wishing.scene import Found, Scene
from workbench.findings.wishing.sides import side_of

_ASKED_WITHIN = 9  # words between whom something is asked of and its "to"
_LISTED_WITHIN = 8  # words between "priorities" and "including"
_ASIDE = 8  # words of an aside between a cue and its wish
_DATED = 5  # words between a vow and its "to": "vowed on Wednesday to"
_OWNED = 3  # words between an owner and the noun: "its long-standing demand"
_WILLING = ("willingness", "readiness", "openness", "commitment", "promise")  # they need what would be given
_MAY = ("could", "can", "may", "might")
_DESCRIBED = 3  # words before "partners": "our European partners"
_GIVES = ("would", "will", "could")
_OPENERS = {"offer": ("to", "of", "on", "that"), "demand": ("for", "that", "on")}


class Cued:
    """Reads what follows a cue."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words
        self._sides, self._guard, self._reach = scene.sides, scene.guard, scene.reach

    def told(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """The wishes that one cue tells."""
        match cue.frame:
            case "object" | "aim":
                yield from self._wanted(first, last, cue, passage)
            case "agreed":
                yield from self._agreed(first, last, cue, passage)
            case "person" | "strict":
                yield from self._asked(first, last, cue, passage)
            case "noun":
                yield from self._owned(first, last, cue, passage)
            case "list":
                yield from self._listed(first, last, cue, passage)
            case "leverage":
                subject = self._scene.speakers.subject(passage, first)
                side = side_of(subject.mention) if subject is not None else None
                yield from self._wish(side, None, cue.kind, first, last, passage)
            case "exchange":
                yield from self._exchanged(first, last, cue, passage)
            case "promise":
                yield from self._promised(first, last, cue, passage)
            case "refusal":
                yield from self._refused(first, last, cue, passage)

    def _wish(self, side: str | None, toward: str | None, kind: str, first: int, at: int, passage: Passage) -> Found:
        """What stands from a word to where the wish ends."""
        yield from self._scene.wished(side, toward, kind, first, (at, self._reach.end(at, passage)), passage)

    def _wanted(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        last = self._after_aside(last, passage)
        if self._guard.opens(last, cue) and not self._guard.is_noun(first, last, passage):
            yield from self._wish(self._sides.wishing(first, passage), None, cue.kind, first, last, passage)

    def _after_aside(self, n: int, passage: Passage) -> int:
        """Where a wish goes on behind an aside: "rules out, once and for all, a tax"."""
        if n < passage.last and self._words[n].text == ",":
            near = range(n + 1, min(n + _ASIDE, passage.last))
            return next((i + 1 for i in near if self._words[i].text == ","), n)
        return n

    def _agreed(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What is promised behind an aside or a day; "vowed on Monday not to" draws a line."""
        at = self._after_aside(last, passage)
        dated = smalls("preposition", "time", "adverb", "determiner") - {"to"}
        near = range(at, min(at + _DATED, passage.last))
        at = next((n for n in near if self._words[n].low not in dated or self._words[n].low in ("not", "never")), at)
        refuses = at < passage.last and self._words[at].low in ("not", "never")
        to = at + refuses
        if to + 1 < passage.last and self._words[to].low == "to" and self._is_deed(to + 1):
            kind = "red_line" if refuses else cue.kind
            yield from self._wish(self._sides.wishing(first, passage), None, kind, first, to, passage)

    def _is_deed(self, n: int) -> bool:
        """Whether a verb tells more than meeting and talking."""
        low = self._words[n].low
        return self._guard.holds(n, "give") or low not in smalls("routine", "determiner", "pronoun") or low == "end"

    def _asked(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A wish with the one it is asked of: "urged Brussels to", "asked Washington for"."""
        side = self._sides.wishing(first, passage)
        asked = self._addressed(last)
        after = asked.last if asked is not None else self._others(last, passage)
        if side is None or after is None:
            return
        until = min(after + (1 if cue.frame == "strict" else _ASKED_WITHIN), passage.last)
        begin = next((n for n in range(after, until) if self._words[n].low in ("to", "for", "not", "that")), None)
        if begin is None or any(self._words[n].text in ",;:." for n in range(after, begin)):
            return
        toward = side_of(asked._replace(voice="official")) if asked is not None else None
        if toward != side and (cue.frame != "strict" or self._words[begin].low in ("to", "not")):
            yield from self._wish(side, toward, cue.kind, first, begin + 1, passage)

    def _addressed(self, at: int) -> Mention | None:
        """Another side, named after a verb of asking; companies and lawmakers are none."""
        if at >= len(self._words):
            return None
        asked = self._scene.speakers.starting(at)
        if (
            asked is None
            and self._words[at].low in ("the", "its", "their", "both", "all")
            and at + 1 < len(self._words)
        ):
            asked = self._scene.speakers.starting(at + 1)
        if asked is None or (asked.kind == "person" and side_of(asked) is None):
            return None
        foreign = side_of(asked._replace(voice="official")) is not None
        official = asked.kind == "organisation" and asked.voice == "official"
        return asked if (foreign or official) and asked.voice not in ("business", *OBSERVERS) else None

    def _others(self, at: int, passage: Passage) -> int | None:
        """The word after another side without a name: "our partners", "both sides", "the other side"."""
        for n in range(at, min(at + _DESCRIBED + 1, passage.last)):
            if self._words[n].low in agenda_words("other"):
                return n + 1
            if self._words[n].low in smalls("preposition", "be", "have", "modal") or not self._words[n].text.isalpha():
                return None
        return None

    def _owned(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A noun of wishing with whose it is: "its demand for a quota", "Tokyo's offer to buy more"."""
        if last >= passage.last or self._words[last].low not in _OPENERS[cue.kind] or self._guard.opens_idly(last + 1):
            return
        if self._words[first].low == "insistence" and self._words[last].low != "on":
            return
        if self._words[first].low in _WILLING and not self._guard.holds(last + 1, "give"):
            return
        for n in range(first, max(passage.first, first - _OWNED) - 1, -1):
            side = self._sides.owner(n, passage)
            if side is not None:
                yield from self._wish(side, None, cue.kind, first, last, passage)
                return
            if n > passage.first and not (self._words[n - 1].text.islower() or self._words[n - 1].text == "-"):
                return

    def _exchanged(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side would give in return: "the bloc would in return lower its duty"."""
        near = range(first - 1, max(passage.first, first - 3), -1)
        modal = next((n for n in near if self._words[n].low in _GIVES), None)
        if modal is not None and last < passage.last and self._words[last].low != "for":
            yield from self._wish(self._sides.wishing(modal, passage), None, cue.kind, modal, last, passage)

    def _promised(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side will, would or might do: "Peru could lower its duty on tea"."""
        may = self._words[first].low in _MAY or last - first > 1
        deed = self._guard.promised(last, passage, may=may)
        kept = self._guard.kept(last, passage) if deed is None and not may else None
        if (deed is None or self._is_passive(deed)) and kept is None:
            return
        at = kept or deed or last
        until = self._reach.end(at, passage)
        if self._guard.is_about(at, until) or not may:
            side = self._sides.wishing(first, passage)
            kind = "red_line" if kept is not None else cue.kind
            if side is not None and self._is_own(side, first):
                yield from self._scene.wished(side, None, kind, first, (at, until), passage, whole=True)

    def _is_own(self, side: str, at: int) -> bool:
        """Whether no other side says so: what a rival will do is the rival's to promise."""
        told = self._sides.own(at)
        return told is None or told == side

    def _is_passive(self, deed: int) -> bool:
        return self._words[deed - 1].low == "be"

    def _refused(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side will not do or give."""
        deed = self._guard.refused(last, passage)
        if deed is not None:
            side = self._refusing(first, passage)
            end = self._reach.end(deed, passage, joined=True)
            yield from self._scene.wished(side, None, cue.kind, first, (deed, end), passage, whole=True)

    def _refusing(self, first: int, passage: Passage) -> str | None:
        alone = self._words[first].low == "not" and first > passage.first
        if alone and self._words[first - 1].low not in small("modal"):
            return None
        speech = self._sides.speech(first)
        observed = speech is not None and speech.speaker is not None and speech.speaker.voice in OBSERVERS
        if observed and self._words[first].low in ("cannot", "can't", "could", "couldn't"):
            return None  # what somebody is not able to do, in an observer's eyes
        return self._sides.wishing(first, passage) or self._sides.own(first)

    def _listed(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """Points after "including", "such as" or a colon, one wish each."""
        for n in range(last, min(last + _LISTED_WITHIN, passage.last)):
            if begin := self._reach.list_after(n, passage):
                side = self._owner(first, passage)
                for part in self._reach.points(begin, self._reach.end(begin, passage, listed=True)):
                    yield from self._scene.wished(side, None, cue.kind, part[0], part, passage, whole=True)
                return

    def _owner(self, first: int, passage: Passage) -> str | None:
        """Whose priorities: the possessor's, else the subject's."""
        for n in range(first - 1, max(passage.first, first - 5), -1):
            if self._words[n].low == "'s" and (mention := self._scene.speakers.ending(n)) is not None:
                return side_of(mention)
        near = range(first - 1, max(passage.first - 1, first - 16), -1)
        sides: Iterator[str | None] = (side_of(self._scene.speakers.ending(n)) for n in near)
        return next((side for side in sides if side is not None), None)
