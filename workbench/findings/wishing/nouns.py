"""Wishes told by a noun: "its demand for a quota", "Oslo's offer to buy more", "a list of demands: ..."."""

from __future__ import annotations

from workbench.findings.reading.passages import Passage, small, smalls
from workbench.findings.wishing.agenda_words import Cue, phrases
from workbench.findings.wishing.scene import Found, Scene
from workbench.findings.wishing.spokesmen import side_of

_ASKED_WITHIN = 9  # words between whom something is asked of and its "to"
_LISTED_WITHIN = 8  # words between "priorities" and "including"
_OWNED = 3  # words between an owner and the noun: "its long-standing demand"
_WILLING = ("willingness", "readiness", "openness", "commitment", "promise")  # they need what would be given
_ONLY = {"insistence": ("on",), "position": ("is", "was"), "stance": ("is", "was"), "condition": ("is", "was", "that")}
_TELLING = ("includes", "included", "comprises", "covers", "covered", "foresees", "envisages", "contains", "provides")
_STATES = ("points", "wishes", "conditions", "requirements", "terms", "goals", "objectives")
_SETTING = (
    "set",
    "sets",
    "list",
    "lists",
    "listed",
    "laid",
    "presented",
    "outlined",
    "named",
    "made",
    "attached",
    "put",
)
_OPENERS = {"offer": ("to", "of", "on", "that"), "demand": ("for", "that", "on")}


class Nouns:
    """Reads whose a noun of wishing is, and what it asks."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words
        self._sides, self._guard, self._reach = scene.sides, scene.guard, scene.reach
        self.rules = {"noun": self._owned, "from": self._come_from, "list": self._listed}

    def _wish(self, side: str | None, toward: str | None, kind: str, first: int, at: int, passage: Passage) -> Found:
        """What stands from a word to where the wish ends."""
        yield from self._scene.wished(side, toward, kind, first, (at, self._reach.end(at, passage)), passage)

    def _owned(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A noun of wishing with whose it is: "its demand for a quota", "Tokyo's offer to buy more"."""
        if last >= passage.last:
            return
        last = self._reach.after_aside(last, passage)
        if last + 1 >= passage.last or (self._words[last].low == "on" and self._words[last + 1].low in small("time")):
            return
        tells = (*small("be"), *(_TELLING if cue.kind == "offer" else ()))
        named = self._words[last].low in tells and self._is_thing(last + 1, passage)
        if not (named or self._words[last].low in _OPENERS[cue.kind]) or self._guard.opens_idly(last + 1):
            return
        only = _ONLY.get(self._words[first].low)
        if only is not None and self._words[last].low not in only:
            return
        asked = phrases("asked").within(self._words, last, min(last + _ASKED_WITHIN, passage.last))
        if self._words[first].low == "demand" and self._words[last].low == "for" and next(asked, None) is None:
            return  # a market's
        if self._words[first].low in _WILLING and not self._guard.holds(last + 1, "give"):
            return
        for n in range(first, max(passage.first, first - _OWNED) - 1, -1):
            side = self._sides.owner(n, passage)
            if side is not None:
                yield from self._wish(side, None, cue.kind, first, last, passage)
                return
            if n > passage.first and not (self._words[n - 1].text.islower() or self._words[n - 1].text == "-"):
                return

    def _come_from(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A noun of wishing with whom it comes from: "under pressure from Oslo to curb exports"."""
        mention = self._scene.speakers.starting(last + (self._words[min(last, passage.last - 1)].low == "the"))
        side = (
            side_of(mention._replace(kind="government"))
            if mention is not None and mention.kind == "place"
            else side_of(mention)
        )
        if mention is None or side is None or mention.last >= passage.last:
            return
        spoken = self._scene.speakers.starting(mention.last + 1) is not None  # "a call from Oslo to Lima"
        if (
            self._words[mention.last].low in ("to", "for", "that")
            and not spoken
            and not self._guard.opens_idly(mention.last + 1)
        ):
            yield from self._wish(side, None, cue.kind, first, mention.last, passage)

    def _is_thing(self, n: int, passage: Passage) -> bool:
        """Whether a thing of the talks follows "is": "its main request is a lower tariff"."""
        named = n < passage.last and self._words[n].low in (*small("determiner"), "that", "to")
        return named and self._guard.is_about(n, self._reach.end(n, passage))

    def _listed(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """Points after "including", "such as" or a colon, one wish each."""
        for n in range(last, min(last + _LISTED_WITHIN, passage.last)):
            if begin := self._reach.list_after(n, passage):
                before = [word.low for word in self._words[max(passage.first, first - _OWNED - 1) : first]]
                told = self._sides.teller(first, passage) if "there" in before else None  # "there were two conditions:"
                side = told or (self._owner(first, passage) if self._is_set(first, passage) else None)
                for part in self._reach.points(begin, self._reach.end(begin, passage, listed=True)):
                    yield from self._scene.wished(side, None, cue.kind, part[0], part, passage, whole=True)
                return

    def _is_set(self, first: int, passage: Passage) -> bool:
        """Whether somebody has or sets conditions; they may also be the state of things."""
        if self._words[first].low not in _STATES:
            return True
        before = [word.low for word in self._words[max(passage.first, first - _LISTED_WITHIN) : first]]
        return "'s" in before or any(low in _SETTING or low in smalls("have", "possessive") for low in before)

    def _owner(self, first: int, passage: Passage) -> str | None:
        """Whose priorities: the possessor's, else the subject's."""
        for n in range(first - 1, max(passage.first, first - 5), -1):
            if self._words[n].low == "'s" and (mention := self._scene.speakers.ending(n)) is not None:
                return side_of(mention)
        for n in range(first - 1, max(passage.first - 1, first - 16), -1):
            mention = self._scene.speakers.ending(n)
            if mention is not None and not self._sides.is_governed(mention.first) and (side := side_of(mention)):
                return side
        return None
