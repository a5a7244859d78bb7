"""Lines an official draws: what stays as it is, what will not be, what others should not count on, and ultimatums."""

from __future__ import annotations

from workbench.findings.reading.issues import EFFECTS, issues
from workbench.findings.reading.passages import Passage, small
from workbench.findings.wishing.agenda_words import Cue, is_done
from workbench.findings.wishing.scene import Found, Scene
from workbench.findings.wishing.spoken import OWN, Spoken
from workbench.findings.wishing.spokesmen import other_side

_BEFORE = 3  # words between "will" and a vow of retaliation: "will firmly and swiftly hit back"
_ANSWER = 9  # words and marks of a short answer: "not in this round"


class Lines:
    """Reads the lines in what an official says."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words, self._spoken = scene, scene.words, Spoken(scene)
        self._sides, self._guard, self._reach = scene.sides, scene.guard, scene.reach
        self.rules = {
            "stay": self._staying,
            "here": self._kept_here,
            "held": self._held,
            "either": self._either,
            "flat": self._flat,
            "no": self._none,
            "unpromised": self._unpromised,
            "short": self._answered,
            "vow": self._vowed,
            "plainly": self._plainly,
            "more": self._no_more,
        }

    def _kept_here(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A thing that an official says stays at home or in force: "the ore remains here", "the ban will stay law"."""
        begin = self._scene.begin(first, passage)
        begin += begin < first and self._words[begin].low in ("and", "but", "that", "so")
        named = any(self._scene.speakers.starting(n) is not None for n in range(begin, first))
        moved = any(issue.name in EFFECTS for issue in issues(self._words, begin, first))
        if first > begin and not named and not moved and self._words[begin].low not in OWN:
            end = self._reach.end(last, passage) if last < passage.last else last
            side = self._sides.teller(first, passage)
            yield from self._scene.wished(side, None, cue.kind, begin, (begin, max(end, last)), passage, whole=True)

    def _unpromised(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What another side is told not to hope for: "Peru should not count on an exemption", said by Chile."""
        side = self._sides.teller(first, passage)
        told = self._scene.speakers.ending(first)
        other = other_side(told) if told is not None and told.kind != "person" else None
        others = self._words[first - 1].low in ("they", "you", "nobody", "one", "anyone") if first else False
        if (other not in (None, side) or others) and self._guard.is_about(last, self._reach.end(last, passage)):
            begin = told.first if told is not None else first - 1
            content = (begin, self._reach.end(last, passage))
            yield from self._scene.wished(side, other, cue.kind, begin, content, passage, whole=True)

    def _answered(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A short refusal for now, all that is said: "not this round"."""
        speech = self._sides.speech(first)
        if speech is None or speech.content[1] - speech.content[0] > _ANSWER or first - speech.content[0] > 1:
            return
        end = max(last, self._reach.end(last, passage)) if last < passage.last else last
        yield from self._scene.wished(self._sides.own(first), None, cue.kind, first, (first, end), passage, whole=True)

    def _vowed(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """Retaliation that a side says will follow on what another may do: "will answer in kind if"."""
        near = range(first - 1, max(passage.first, first - _BEFORE) - 1, -1)
        will = next((n for n in near if self._words[n].low in ("will", "'ll")), None)
        supposed = any(self._words[n].low in ("if", "should") for n in range(passage.first, passage.last))
        if will is not None and supposed:
            end = self._reach.end(last, passage) if last < passage.last else last
            side = self._sides.wishing(will, passage)
            yield from self._scene.wished(side, None, cue.kind, will, (will, max(end, last)), passage, whole=True)

    def _plainly(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What "we" never do: "we do not trade farms for cars"."""
        content = (last, self._reach.end(last, passage))
        if self._guard.holds(last, "untraded") and self._guard.is_about(*content):
            yield from self._scene.wished(self._sides.own(first), None, cue.kind, first, content, passage, whole=True)

    def _no_more(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A limit, all that is said: "not one tonne more", "no tonne more than that"."""
        speech = self._sides.speech(first)
        opens = speech is not None and first - speech.content[0] <= 1
        if opens and last + 1 < passage.last and self._words[last + 1].low in ("more", "further", "less", "above"):
            content = (first, max(last + 2, self._reach.end(last + 1, passage)))
            yield from self._scene.wished(self._sides.own(first), None, cue.kind, first, content, passage, whole=True)

    def _refuses(self, n: int, passage: Passage) -> bool:
        """Whether a deed that nobody will do would be a concession: "no minister will sign away"."""
        return self._guard.refused(n, passage) is not None and self._guard.is_about(n, self._reach.end(n, passage))

    def _staying(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What an official says will stay out or stay as it is: "rice will stay outside the pact"."""
        begin = self._scene.begin(first, passage)
        end = self._reach.end(last, passage)
        may = self._words[first - 1].low in ("might", "may", "could", "can")
        if first > begin and not may and self._guard.is_about(begin, end):
            side = self._sides.teller(first, passage)
            yield from self._scene.wished(side, None, cue.kind, begin, (begin, end), passage, whole=True)

    def _held(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A burden that an official says will stay: "the ten percent stays until the beans are on the boat"."""
        begin = self._scene.begin(first, passage)
        after = last
        while after < passage.last and self._words[after].text in '"“‘«':
            after += 1
        low = self._words[after].low if after < passage.last else ""
        will = first > begin and self._words[first - 1].low in ("will", "would", "'ll", "must")
        lasting = low in ("until", "unless") or (will and low in ("in", "as", "where", "put"))
        if lasting and first > begin and self._spoken.burdens(begin, first) and self._words[begin].low not in OWN:
            side = self._sides.own(first)
            end = self._reach.end(after + 1, passage)
            named = self._scene.named(begin, first)
            if named is None or named == side:
                yield from self._scene.wished(side, None, cue.kind, begin, (begin, end), passage, whole=True)

    def _either(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """An ultimatum of an official: "Either they sign or they pay"."""
        opens = (
            first == passage.first or not self._words[first - 1].text.isalpha() or self._words[first - 1].low == "that"
        )
        until = self._reach.end(last, passage, listed=True)
        if opens and any(self._words[n].low == "or" for n in range(last, until)):
            side = self._sides.own(first)
            yield from self._scene.wished(side, None, cue.kind, first, (first, until), passage, whole=True)

    def _flat(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A line drawn in so many words: "there can be no deal without rice", "not a cent more"."""
        begin = self._scene.begin(first, passage, whole=True)
        end = self._reach.end(last, passage, joined=True) if last < passage.last else last
        loud = self._words[last - 1].low in ("may", "cost", "price") and not self._guard.is_about(begin, max(end, last))
        if loud or (self._words[last - 1].low in ("before", "until") and self._is_day(last)):
            return
        side = self._sides.teller(first, passage)
        yield from self._scene.wished(side, None, cue.kind, begin, (begin, max(end, last)), passage, whole=True)

    def _is_day(self, n: int) -> bool:
        """Whether a time stands at a word: "no deal before Friday"."""
        n += n < len(self._words) and self._words[n].low in ("the", "next", "this", "end", "of")
        low = self._words[n].low if n < len(self._words) else ""
        return low[:1].isdigit() or low in small("time") | {"end", "christmas", "easter", "ramadan", "diwali"}

    def _none(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What will not be, told by its "no": "no such deal will ever pass", "none would be accepted"."""
        begin = self._scene.begin(first, passage, whole=True)
        begin += self._words[begin].low in ("and", "but", "that")
        begin += begin < first and self._words[begin].text in '"“‘«'
        if begin >= first or self._words[begin].low not in ("no", "nothing", "none", "nobody"):
            return
        ever = last - first > 1 or (self._words[begin].low in ("no", "nobody") and self._refuses(last, passage))
        done = last + 1 < passage.last and self._words[last].low == "be" and is_done(self._words[last + 1].low)
        if ever or (done and (self._guard.is_about(begin, last + 2) or first == begin + 1)):
            side = self._spoken.whose(first, begin, first, passage)
            until = self._reach.end(last, passage)
            yield from self._scene.wished(side, None, cue.kind, begin, (begin, first), passage, until=until, whole=True)
