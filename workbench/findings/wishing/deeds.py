"""What a side will or will not do: "would buy more", "will not give up", "will keep its duty"."""

from __future__ import annotations

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import Passage, small
from workbench.findings.speaking.holders import OBSERVERS
from workbench.findings.wishing.agenda_words import Cue, agenda_words, is_done, phrases
from workbench.findings.wishing.burdens import shrinks
from workbench.findings.wishing.scene import Found, Scene

_NEAR = 9  # words between a verb and what its object is tied to
_NOUN = 4  # words to the noun of what is weighed: "is mulling a deep cut"
_WEIGHING = ("considering", "weighing", "mulling", "studying")
_MAY = ("could", "can", "may", "might")
_SPURNED = 5  # words to what is spurned: "rejected the latest American demand"
_SIGNALLING = (
    "signalled",
    "signaled",
    "hinted",
    "indicated",
    "suggested",
    "intimated",
    "signals",
    "hints",
    "indicates",
)
_PASSIVE = 5  # words of "will under no circumstances be touched" to its participle
_BEFORE = 3  # words between "before" and "could"
_SPARING = ("will", "would", "won't", "wouldn't", "promised", "pledged", "vowed", "vows", "swore")
_MAKING = ("make", "makes", "made", "making")
_GIVES = ("would", "will", "could", "'ll", "shall")


class Deeds:
    """Reads the deed behind a modal or a refusal."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words
        self._sides, self._guard, self._reach = scene.sides, scene.guard, scene.reach
        self.rules = {
            "exchange": self._exchanged,
            "hinged": self._hinged,
            "promise": self._promised,
            "refusal": self._refused,
            "granting": self._granted,
            "fulfils": self._fulfilled,
            "unruled": self._unruled,
            "spurn": self._spurned,
        }

    def _wish(self, side: str | None, kind: str, first: int, at: int, passage: Passage) -> Found:
        """What stands from a word to where the wish ends."""
        yield from self._scene.wished(side, None, kind, first, (at, self._reach.end(at, passage)), passage)

    def _exchanged(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side would give in return: "the bloc would in return lower its duty"."""
        near = range(first - 1, max(passage.first, first - 3), -1)
        modal = next((n for n in near if self._words[n].low in _GIVES), None)
        if modal is not None and last < passage.last and self._words[last].low != "for":
            yield from self._wish(self._sides.wishing(modal, passage), cue.kind, modal, last, passage)

    def _hinged(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What consent is tied to: "made its signature conditional on a quota", "tied its consent to a quota"."""
        at, verb = last, first
        if self._words[first].low in ("conditional", "dependent", "contingent", "a", "the"):
            near = range(first - 1, max(passage.first, first - _NEAR) - 1, -1)
            verb = next((n for n in near if self._words[n].low in _MAKING), -1)
        else:
            near = range(last, min(last + _NEAR, passage.last))
            joint = "on" if self._words[first].low.startswith("condition") else "to"
            at = next((n for n in near if self._words[n].low == joint), passage.last)
        if verb >= 0 and at < passage.last and self._guard.is_about(verb, self._reach.end(at, passage)):
            yield from self._wish(self._sides.wishing(verb, passage), cue.kind, verb, at, passage)

    def _promised(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side will, would or might do: "Peru could lower its duty on tea"."""
        may = self._words[first].low in _MAY or last - first > 1
        before = range(max(passage.first, first - _BEFORE), first)
        if may and any(self._words[n].low in ("before", "until", "till") for n in before):
            return  # what waits for something else
        effort = phrases("effort").at(self._words, last) if last < passage.last else None
        if effort is not None:
            yield from self._tried(first, last + effort[0], cue, passage)
            return
        deed = self._guard.promised(last, passage, may=may) or self._assented(last, passage)
        if deed is None and self._words[last - 1].low in _WEIGHING:
            near = phrases("asked").within(self._words, last, min(last + _NOUN, passage.last))
            deed = last if next(near, None) is not None else None  # "is mulling a cut in"
        kept = self._guard.kept(last, passage) if deed is None and not may else None
        if (deed is None or self._is_passive(deed)) and kept is None:
            return
        if deed is not None and shrinks(self._words, deed, self._reach.end(deed, passage)):
            return
        at = kept or deed or last
        until = self._reach.end(at, passage)
        if self._words[self._scene.begin(first, passage)].low in ("no", "nobody", "none", "nothing"):
            return
        if self._guard.is_about(at, until) or not may:
            side = self._sides.wishing(first, passage)
            none = at + 1 < passage.last and self._words[at + 1].low in ("no", "nothing")  # "will buy no more"
            kind = "red_line" if kept is not None or none else cue.kind
            if side is not None and self._is_own(side, first):
                yield from self._scene.wished(side, None, kind, first, (at, until), passage, whole=True)
                if kind == "offer":
                    yield from self._besides(side, until, passage)

    def _besides(self, side: str, n: int, passage: Passage) -> Found:
        """Another gift behind "and": "would scrap its duty on tea, and buy more wheat"."""
        n += n < passage.last and self._words[n].text == ","
        if n + 2 < passage.last and self._words[n].low == "and" and self._guard.holds(n + 1, "give"):
            until = self._reach.end(n + 1, passage)
            if self._guard.is_about(n + 1, until):
                yield from self._scene.wished(side, None, "offer", n + 1, (n + 1, until), passage, whole=True)

    def _tried(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side will do its utmost to bring about: "will do all it can to pass the act"."""
        fulfils = any(self._guard.holds(last, frame) for frame in ("fulfil", "give", "weigh"))
        until = self._reach.end(last, passage)
        about = self._guard.is_about(last, until) or next(phrases("act of").within(self._words, last, until), None)
        if fulfils and self._words[first].low in _GIVES and about:
            yield from self._wish(self._sides.wishing(first, passage), cue.kind, first, last, passage)

    def _assented(self, n: int, passage: Passage) -> int | None:
        """Where a side says it would consent on a condition: "would back the pact if"."""
        tied = any(self._words[i].low in ("if", "provided", "once") for i in range(n, passage.last))
        return n if tied and self._guard.holds(n, "assent") and self._guard.is_about(n, n + _NEAR) else None

    def _is_own(self, side: str, at: int) -> bool:
        """Whether no other side says so: what a rival will do is the rival's to promise."""
        told = self._sides.own(at)
        return told is None or told == side

    def _is_passive(self, deed: int) -> bool:
        return self._words[deed - 1].low == "be"

    def _granted(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What an official says may be done for others: "the tea duty could be lifted", "growers might be spared"."""
        at = last + (last < passage.last and self._words[last].low == "be")
        if at == last or at >= passage.last or not self._frees(at):
            return
        begin = self._scene.begin(first, passage)
        side = self._sides.teller(first, passage)
        speech = self._sides.speech(first)
        if speech is None:
            near = range(begin - 1, passage.first, -1)
            verb = next((n for n in near if self._words[n].low in _SIGNALLING), None)
            side = self._sides.wishing(verb, passage) if verb is not None else None
        others = {self._scene.named(n, n + 1) for n in range(begin, first)} - {None, side}
        if others or begin >= first or self._words[begin].low in ("we", "they", "it", "he", "she"):
            return
        end = self._reach.end(at, passage) if at < passage.last else at
        if self._guard.is_about(begin, end):
            yield from self._scene.wished(side, None, cue.kind, begin, (begin, end), passage, whole=True)

    def _frees(self, n: int) -> bool:
        """Whether a participle tells of something given: "lifted", "spared", "cut"."""
        low = self._words[n].low
        return low in agenda_words("freed")

    def _unruled(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side does not rule out giving: "did not rule out lowering its duty"."""
        if self._guard.promised(last, passage, may=False) is not None:
            yield from self._wish(self._sides.wishing(first, passage), cue.kind, first, last, passage)

    def _spurned(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What is asked of a side that will have none of it: "brushed aside American demands for"."""
        near = phrases("spurned").within(self._words, last, min(last + _SPURNED, passage.last))
        until = self._reach.end(last, passage)
        if next(near, None) is not None and (self._guard.is_about(last, until) or self._scene.named(last, until)):
            yield from self._wish(self._sides.wishing(first, passage), cue.kind, first, last, passage)

    def _fulfilled(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What would be had in return, in the words of who would give it: "you will have your orders"."""
        if self._guard.is_about(last, self._reach.end(last, passage)):
            yield from self._wish(self._sides.own(first), cue.kind, first, last, passage)

    def _refused(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side will not do or give."""
        deed = self._guard.refused(last, passage)
        if deed is None and self._guard.holds(last, "inflict"):
            yield from self._waived(first, last, passage)
        if deed is not None:
            side = self._refusing(first, passage)
            end = self._reach.end(deed, passage, joined=True)
            yield from self._scene.wished(side, None, cue.kind, first, (deed, end), passage, whole=True)

    def _waived(self, first: int, last: int, passage: Passage) -> Found:
        """A burden that a side says it will not put on others: "will not apply the duty to tea"."""
        until = self._reach.end(last, passage)
        near = issues(self._words, last, until)
        burdens = any(issue.burden for issue in near) and not any(issue.name == "retaliation" for issue in near)
        if burdens and self._words[first].low in _SPARING:
            yield from self._wish(self._refusing(first, passage), "offer", first, last, passage)

    def _is_spared(self, first: int, passage: Passage) -> bool:
        """Whether a thing will have nothing done to it: the "it" of "it will not be touched" draws no line."""
        thing = first > passage.first and self._words[first - 1].low in ("it", "they", "these", "those", "that")
        near = [word.low for word in self._words[first : first + _PASSIVE]]
        at = near.index("be") if "be" in near else len(near)
        return thing and at + 1 < len(near) and is_done(near[at + 1])

    def _refusing(self, first: int, passage: Passage) -> str | None:
        alone = self._words[first].low == "not" and first > passage.first
        if alone and self._words[first - 1].low not in small("modal"):
            return None
        speech = self._sides.speech(first)
        observed = speech is not None and speech.speaker is not None and speech.speaker.voice in OBSERVERS
        if observed and self._words[first].low in ("cannot", "can't", "could", "couldn't"):
            return None  # what somebody is not able to do, in an observer's eyes
        if self._is_spared(first, passage):
            return self._sides.teller(first, passage)
        return self._sides.wishing(first, passage) or self._sides.own(first)
