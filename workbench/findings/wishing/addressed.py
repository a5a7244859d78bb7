"""Wishes told with whom they are asked of: "urged Brussels to", "asked Washington again for", "in talks on how to"."""

from __future__ import annotations

from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, small, smalls
from workbench.findings.speaking.holders import OBSERVERS
from workbench.findings.wishing.agenda_words import Cue, agenda_words, is_done, phrases
from workbench.findings.wishing.scene import Found, Scene
from workbench.findings.wishing.spokesmen import other_side, side_of

_ASKED_WITHIN = 9  # words between whom something is asked of and its "to"
_DESCRIBED = 3  # words before "partners": "our European partners"
_PARTED = 4  # words between a verb and its "for": "asked again on Monday for"
_NEEDED = 4  # words from "needs" to what is needed: "needs a longer quota"
_BESIDE = 6  # words after talks: "with Washington", "in Geneva"
_CLAUSE = 10  # words of a clause up to its verb
_TABLED = {
    **dict.fromkeys(("request", "requests", "plea", "pleas", "appeal", "appeals", "application", "petition"), "ask"),
    **dict.fromkeys(("promise", "offer", "pledge", "proposal", "commitment", "undertaking"), "offer"),
    **dict.fromkeys(("demand", "demands", "ultimatum", "condition", "conditions"), "demand"),
}
_PARTS = {"insist": ("on", "that"), "hold": ("for",)}


class Addressed:
    """Reads whom something is asked of, and what."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words
        self._sides, self._guard, self._reach = scene.sides, scene.guard, scene.reach
        self.rules = {
            "person": self._asked,
            "strict": self._asked,
            "deadline": self._timed,
            "parted": self._parted,
            "sought": self._sought,
            "ours": self._ours,
            "lodge": self._lodged,
        }

    def _wish(self, side: str | None, toward: str | None, kind: str, first: int, at: int, passage: Passage) -> Found:
        """What stands from a word to where the wish ends."""
        yield from self._scene.wished(side, toward, kind, first, (at, self._reach.end(at, passage)), passage)

    def _parted(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A verb of asking with an adverb or a day before its "for": "asked instead for", "insisted again on"."""
        parts = next((parts for verb, parts in _PARTS.items() if self._words[first].low.startswith(verb)), ("for",))
        between = smalls("adverb", "time") | {"on", "in", "instead", "once", "more", ","}
        for n in range(last, min(last + _PARTED + 1, passage.last - 1)):
            if n > last and self._words[n].low in parts:
                if not self._guard.opens_idly(n + 1):
                    yield from self._wish(self._sides.wishing(first, passage), None, cue.kind, first, n + 1, passage)
                return
            if not (
                self._words[n].low in between
                or self._words[n].capital
                or self._words[n].low.endswith("ly")
                or self._words[n].low.isdigit()
            ):
                return

    def _sought(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What talks are about that would help one's own side: "in talks on how its mills might be spared"."""
        near = range(last, min(last + _BESIDE, passage.last - 2))
        at = next((n for n in near if self._words[n].low in ("how", "whether", "to", "for")), None)
        if at is None or any(self._words[n].text in ",;:" for n in range(last, at)):
            return
        if self._words[at].low in ("how", "whether"):
            until = min(at + _CLAUSE, passage.last)
            modal = next((n for n in range(at, until) if self._words[n].low in smalls("modal") | {"to"}), None)
            helps = modal is not None and self._helps(modal + 1, passage)
        else:
            helps = self._guard.opens(at + 1, Cue("ask", "aim")) if self._words[at].low == "to" else self._is_relief(at)
        if helps:
            yield from self._wish(self._sides.wishing(first, passage), None, cue.kind, first, at, passage)

    def _helps(self, n: int, passage: Passage) -> bool:
        """Whether what might be done would be a relief: "be spared", "escape the levy", "lower the rate"."""
        at = n + (n < passage.last and self._words[n].low in ("be", "get", "have"))
        if at >= passage.last:
            return False
        return any(self._guard.holds(at, frame) for frame in ("granted", "gain", "give")) or (
            at > n and is_done(self._words[at].low)
        )

    def _is_relief(self, n: int) -> bool:
        """Whether an exemption, a lower rate or the like is talked of."""
        return next(phrases("asked").within(self._words, n, min(n + 4, len(self._words))), None) is not None

    def _ours(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What "we" ask, need or want in so many words: "all we ask is that", "we need a lower rate"."""
        if last >= passage.last:
            return
        owner = next((n for n in range(first, last) if self._words[n].low in ("we", "i")), None)
        needs = self._words[last - 1].low in ("need", "needs", "needed", "require")
        near = phrases("asked" if owner is not None else "sparing").within(
            self._words, last, min(last + _NEEDED, passage.last)
        )
        if needs and (self._words[last].low == "to" or next(near, None) is None):
            return
        if self._words[last - 1].low == "is" and self._words[last].low not in ("that", "for", "a", "an", "the", "to"):
            return
        if not self._guard.opens_idly(last):
            side = self._sides.own(owner) if owner is not None else self._sides.wishing(first, passage)
            yield from self._wish(side, None, cue.kind, first, last, passage)

    def _asked(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A wish with the one it is asked of: "urged Brussels to", "asked Washington for"."""
        if last + 1 < passage.last and self._words[last].low == "by":
            yield from self._agent(last + 1, first, cue, passage)
            return
        side = self._sides.wishing(first, passage)
        asked = self._addressed(last)
        after = self._behind(asked) if asked is not None else self._others(last, passage)
        if side is None or after is None or (asked is not None and self._is_home(asked, after)):
            return
        until = min(after + (1 if cue.frame == "strict" else _ASKED_WITHIN), passage.last)
        begin = next((n for n in range(after, until) if self._words[n].low in ("to", "for", "not", "that")), None)
        if begin is None or any(self._words[n].text in ",;:." for n in range(after, begin)):
            return
        toward = other_side(asked) if asked is not None else None
        placed = begin + 1 < passage.last and self._words[begin + 1].capital  # "invited the envoy to Oslo"
        if placed and self._words[begin].low == "to" and self._scene.speakers.starting(begin + 1) is not None:
            return
        if toward != side and (cue.frame != "strict" or self._words[begin].low in ("to", "not")):
            yield from self._wish(side, toward, cue.kind, first, begin + 1, passage)

    def _agent(self, n: int, first: int, cue: Cue, passage: Passage) -> Found:
        """A wish told with whom it comes from: "was urged by Oslo to"."""
        n += self._words[n].low == "the"
        agent = self._scene.speakers.starting(n) if n < passage.last else None
        side = other_side(agent) if agent is not None else None
        if agent is None or side is None or agent.voice in OBSERVERS:
            return
        end = self._behind(agent)
        if end + 1 < passage.last and self._words[end].low in ("to", "not"):
            yield from self._wish(side, None, cue.kind, first, end + 1, passage)

    def _lodged(self, first: int, last: int, _: Cue, passage: Passage) -> Found:
        """A request that is lodged, filed or sent: "lodged a formal request with Oslo for"."""
        near = range(last, min(last + _DESCRIBED + 1, passage.last))
        noun = next((n for n in near if self._words[n].low in _TABLED), None)
        if noun is None or any(self._words[n].low in smalls("preposition") for n in range(last, noun)):
            return
        until = min(noun + _BESIDE + 1, passage.last - 1)
        joint = next(
            (n for n in range(noun + 1, until) if self._words[n].low in ("for", "to", "that", "of", ":")), None
        )
        if joint is not None and not any(self._words[n].text in ",;" for n in range(noun, joint)):
            kind = _TABLED[self._words[noun].low]
            begin = joint + 1 if self._words[joint].text == ":" else first
            if kind != "offer" or self._guard.is_offer(joint, self._reach.end(joint + 1, passage)):
                yield from self._wish(self._sides.wishing(first, passage), None, kind, begin, joint + 1, passage)

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
        foreign = other_side(asked) is not None
        official = asked.kind == "organisation" and asked.voice == "official"
        return asked if (foreign or official) and asked.voice not in ("business", *OBSERVERS) else None

    def _behind(self, asked: Mention) -> int:
        """The word after a name, without what is asked that it may seem to have in it: "the Indian side to cut"."""
        inner = range(asked.first + 1, asked.last - 1)
        joint = (n for n in inner if self._words[n].low in ("for", "to") and self._words[n + 1].text.islower())
        return next(joint, asked.last)

    def _is_home(self, asked: Mention, after: int) -> bool:
        """Whether a name has its country only from what is asked: "ordered ministries to buy American corn"."""
        own = self._words[asked.first].low in agenda_words("staff")
        return own and after < asked.last and not any(self._words[n].capital for n in range(asked.first, after))

    def _others(self, at: int, passage: Passage) -> int | None:
        """The word after another side without a name: "our partners", "both sides", "the other side"."""
        for n in range(at, min(at + _DESCRIBED + 1, passage.last)):
            if self._words[n].low in agenda_words("other"):
                return n + 1
            if self._words[n].low in smalls("preposition", "be", "have", "modal") or not self._words[n].text.isalpha():
                return None
        return None

    def _timed(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """An ultimatum with a day: "gave Oslo until Friday to sign"."""
        asked = self._addressed(last)
        timed = small("number") | {"until", "till", "a"}
        if asked is None or asked.last >= passage.last or self._words[asked.last].low not in timed:
            return
        near = range(asked.last, min(asked.last + _ASKED_WITHIN, passage.last))
        to = next((n for n in near if self._words[n].low == "to"), None)
        side, toward = self._sides.wishing(first, passage), other_side(asked)
        dated = small("time") | {"until", "till"}
        dead = to is not None and any(self._words[n].low in dated for n in range(asked.last, to))
        if to is not None and dead and toward != side:
            yield from self._wish(side, toward, cue.kind, first, to, passage)
