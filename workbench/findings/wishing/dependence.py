"""What consent, relief or patience depends on, in the words of who gives it: "any cut hinges on what Hanoi does"."""

from __future__ import annotations

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import Passage, smalls
from workbench.findings.speaking.holders import OBSERVERS
from workbench.findings.wishing.agenda_words import Cue, phrases
from workbench.findings.wishing.scene import Found, Scene
from workbench.findings.wishing.spokesmen import other_side

_OWED_WITHIN = 5  # words from "depends on" to what is owed
_ASKING = ("how", "whether", "what", "if", "when")
_LOST = ("decide", "say", "judge", "explain", "choose", "answer", "know", "tell")
_PLAIN = 5  # words between "its condition" and a colon
_SET = 4  # words between "set" and "price"
_SETTING = ("set", "sets", "named", "names", "put", "puts", "attached", "attaches", "laid", "gave", "repeated")
_OWNED = 2  # words between an owner and the noun


class Dependence:
    """Reads what something is tied to."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words
        self._sides, self._guard, self._reach = scene.sides, scene.guard, scene.reach
        self.rules = {"hinge": self._hinges, "onus": self._lies_with, "stated": self._stated}

    def _hinges(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a cut, a vote or patience depends on: on what another does, or on what is still owed."""
        begin = self._scene.begin(first, passage)
        granted = next(phrases("hinging").within(self._words, begin, first), None)
        if (
            granted is None
            or last >= passage.last
            or any(self._words[n].low in smalls("negation") for n in range(begin, first))
        ):
            return
        side = self._giver(begin, first, passage)
        if side is not None and self._is_owed(last, side, passage):
            until = self._reach.end(last, passage)
            yield from self._scene.wished(side, None, cue.kind, begin, (begin, until), passage, whole=True)

    def _giver(self, begin: int, first: int, passage: Passage) -> str | None:
        """Who would give it: who says so, else whose support or patience it is."""
        speech = self._sides.speech(first)
        if speech is not None and speech.speaker is not None and speech.speaker.voice in OBSERVERS:
            return None
        side = self._sides.teller(first, passage)
        if side is not None or self._sides.is_told(passage):
            return side
        owned = (self._scene.speakers.ending(n) for n in range(begin, first) if self._words[n].low == "'s")
        return next((other_side(owner) for owner in owned if owner is not None), None)

    def _is_owed(self, n: int, side: str, passage: Passage) -> bool:
        """Whether it is for another to bring about what stands at a word."""
        until = min(n + _OWED_WITHIN, passage.last)
        named = {other_side(m) for at in range(n, until) if (m := self._scene.speakers.starting(at)) is not None}
        if named - {None, side}:
            return True
        if self._words[n].low in _ASKING:
            return n + 1 < passage.last and self._words[n + 1].low in ("it", "they", "he", "she", "others")
        return any(next(phrases(frame).within(self._words, n, until), None) for frame in ("owed", "asked"))

    def _lies_with(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What an official leaves to another: "it is up to Beijing to lift the ban"."""
        last += last < passage.last and self._words[last].low == "the"
        other = self._scene.speakers.starting(last) if last < passage.last else None
        toward = other_side(other) if other is not None and other.kind != "person" else None
        side = self._sides.teller(first, passage)
        if other is None or toward in (None, side) or other.last + 1 >= passage.last:
            return
        if self._words[other.last].low == "to" and self._words[other.last + 1].low not in _LOST:
            content = (other.last + 1, self._reach.end(other.last + 1, passage))
            yield from self._scene.wished(side, toward, cue.kind, first, content, passage)

    def _stated(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a colon tells of a side's position: "its condition was plain: the levy had to go"."""
        near = range(last, min(last + _PLAIN + 1, passage.last - 1))
        colon = next((n for n in near if self._words[n].text == ":"), None)
        tells = (*smalls("be", "have"), *_SETTING)
        around = range(max(passage.first, first - _SET), colon or passage.first)
        if colon is None or not any(self._words[n].low in tells for n in around):
            return
        side = self._holder(first, last, passage)
        until = self._reach.end(colon + 1, passage)
        denied = any(self._is_denial(n) for n in range(colon + 1, until))
        if denied or any(issue.weight > 0 for issue in issues(self._words, colon + 1, until)):
            kind = "red_line" if denied else cue.kind
            yield from self._scene.wished(side, None, kind, colon + 1, (colon + 1, until), passage, whole=True)

    def _holder(self, first: int, last: int, passage: Passage) -> str | None:
        """Whose position it is: of an owner, of "of Peru", or of who has set it."""
        told = last + 1 < passage.last and self._words[last].low == "of"
        of = self._scene.speakers.starting(last + 1) if told else None
        if of is not None:
            return other_side(of)
        owners = (self._sides.owner(n, passage) for n in range(first, max(passage.first, first - _OWNED) - 1, -1))
        owner = next((owner for owner in owners if owner is not None), None)
        setting = range(first - 1, max(passage.first, first - _SET) - 1, -1)
        verb = next((n for n in setting if self._words[n].low in _SETTING), None)
        return owner or (self._sides.wishing(verb, passage) if verb is not None else None)

    def _is_denial(self, n: int) -> bool:
        low = self._words[n].low
        return low in smalls("negation") or low in ("no", "nothing", "nobody", "cannot") or low.endswith("n't")
