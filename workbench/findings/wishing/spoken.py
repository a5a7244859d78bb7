"""Wishes that only their speaker makes wishes: what an official says must be, stays as it is, or is not for sale."""

from __future__ import annotations

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import Passage, small, smalls
from workbench.findings.wishing.agenda_words import Cue, agenda_words, phrases
from workbench.findings.wishing.scene import Found, Scene
from workbench.findings.wishing.spokesmen import other_side, side_of

_COPULA = 5  # words between "is" and what something is: "was, he said, never on the table"
_ASIDE = 8  # words of "he told reporters on Monday" between a subject and its verb
_SUBJECT = 12  # words of a subject
OWN = ("we", "i", "you", "it", "he", "she", "one", "who", "which", "what", "there")
_ANSWERS = ("will", "would", "can", "could", "may", "might", "shall", "'ll", "'d")
_ENDS = ("go", "stop", "end", "change", "come", "fall", "cease", "disappear", "move", "drop", "start", "stay", "apply")
_SAID = ("said", "noted", "paid", "remembered", "stressed", "ratified", "compensated", "seen", "found", "read", "met")
_CALLING = ("call", "calls", "called", "describe", "describes", "described", "declare", "declared", "brand", "branded")


class Spoken:
    """Reads what stands before a cue in the words of an official."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words
        self._sides, self._guard, self._reach = scene.sides, scene.guard, scene.reach
        self.rules = {
            "topic": self._topical,
            "denied": self._topical,
            "norm": self._obliged,
            "if": self._bargained,
        }

    def _topical(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A wish that stands before its cue: "rice is off the table", "our farmers are not for sale"."""
        copula, denied = self._copula(first, passage)
        if copula is None and self._words[first].low == "on":
            yield from self._put(first, last, passage)
        if copula is None and cue.kind == "red_line" and cue.frame == "topic":
            yield from self._called(first, last, cue, passage)
        if copula is None or denied != (cue.frame == "denied"):
            return
        begin = self._before_aside(copula, passage)
        if any(self._words[n].low.startswith("denial") for n in range(max(passage.first, begin - 3), copula)):
            return
        side = self.whose(first, begin, copula, passage)
        lifted = (
            cue.kind == "red_line" and not denied and self._words[first].low == "off" and self._weighs(begin, copula)
        )
        if copula > begin and not lifted and self._words[begin].low not in OWN:
            kind = self._kind(cue.kind, begin, copula)
            until = max(last, self._reach.end(last, passage, joined=True)) if last < passage.last else last
            yield from self._scene.wished(side, None, kind, begin, (begin, copula), passage, until=until, whole=True)

    def _called(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side calls a red line: "called the request a non-starter"."""
        near = range(first - 1, max(passage.first, first - _SUBJECT) - 1, -1)
        verb = next((n for n in near if self._words[n].low in _CALLING), None)
        if verb is not None and verb + 1 < first and self._guard.is_about(verb, first):
            side = self._sides.wishing(verb, passage)
            yield from self._scene.wished(side, None, cue.kind, verb, (verb, last), passage, whole=True)

    def _put(self, first: int, last: int, passage: Passage) -> Found:
        """What a side puts on the table."""
        near = range(first - 1, max(passage.first, first - _SUBJECT) - 1, -1)
        verb = next((n for n in near if self._words[n].low in small("putting")), None)
        until = self._reach.end(last, passage) if last < passage.last else last
        if verb is not None and verb + 1 < first and self._guard.is_about(verb, until):
            side = self._sides.wishing(verb, passage)
            yield from self._scene.wished(side, None, "offer", verb, (verb, last), passage, whole=True)

    def _before_aside(self, copula: int, passage: Passage) -> int:
        """Where a topic begins, behind an aside: "The duties, he told MEPs on Thursday, were"."""
        if copula > passage.first and self._words[copula - 1].text == ",":
            near = range(copula - 2, max(passage.first, copula - 2 - _ASIDE), -1)
            comma = next((n for n in near if self._words[n].text == ","), None)
            if comma is not None:
                return self._scene.begin(comma, passage)
        return self._scene.begin(copula, passage)

    def _copula(self, first: int, passage: Passage) -> tuple[int | None, bool]:
        """Where the "is" stands before what something is, and whether it is denied."""
        denied = False
        for n in range(first - 1, max(passage.first, first - _COPULA) - 1, -1):
            word = self._words[n]
            denied = denied or word.low in ("not", "never", "no", "neither") or word.low.endswith("n't")
            if word.low in small("be") or word.low in agenda_words("held"):
                modal = n - 1 if n > passage.first and self._words[n - 1].low in smalls("modal", "negation") else n
                denied = (
                    denied
                    or self._words[modal].low in ("cannot", "never", "not")
                    or self._words[modal].low[-3:] == "n't"
                )
                return modal, denied
            if not (self._scene.is_helper(n) or word.low in ("not", "never", "still", "simply")):
                break
        return None, denied

    def whose(self, first: int, begin: int, end: int, passage: Passage) -> str | None:
        """Whose line it is: the official's who says so, else that of the first side named in the topic."""
        side = self._sides.teller(first, passage)
        speech = self._sides.speech(first)
        observed = speech is not None and speech.speaker is not None and speech.speaker.voice in ("analyst", "media")
        return side or (None if observed else self._scene.named(begin, end) or self._scene.named(passage.first, begin))

    def burdens(self, begin: int, end: int) -> bool:
        """Whether a rate or another burden stands between two words."""
        rate = any(self._words[n].low in ("%", "percent") for n in range(begin, end))
        return rate or any(issue.burden for issue in issues(self._words, begin, end))

    def _weighs(self, begin: int, end: int) -> bool:
        """Whether a tariff or a rate is what is off the table, so that it is no line."""
        rate = any(self._words[n].low in ("%", "percent") for n in range(begin, end))
        return rate or any(issue.burden and "tariff" in issue.name for issue in issues(self._words, begin, end))

    def _kind(self, kind: str, begin: int, end: int) -> str:
        """An offer that is on the table is no demand."""
        offered = any(self._words[n].low in ("offer", "proposal", "concession") for n in range(begin, end))
        return "offer" if kind == "demand" and offered else kind

    def _obliged(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What one side says that another must do, or must be done: “Washington has to move first,” a minister said."""
        side = self._sides.teller(first, passage)
        opens = self._words[self._scene.begin(first, passage)].low
        asked = any(self._words[n].low == "why" for n in range(self._scene.begin(first, passage, whole=True), first))
        if side is None or asked or opens in ("no", "nothing", "none", "why", "whether", "how", "what"):
            return
        end = self._reach.end(last, passage)
        at = first - (first > passage.first and self._words[first - 1].text in '"“«‘')
        obliged = self._scene.speakers.ending(at)
        if obliged is not None and obliged.kind != "person":
            toward = other_side(obliged)
            if toward is not None and toward != side:
                yield from self._scene.wished(side, toward, cue.kind, obliged.first, (last, end), passage)
            elif toward == side and self._is_granted(last):
                yield from self._scene.wished(side, None, cue.kind, first, (last, end), passage)
        elif self._is_told(first, side, passage) and (
            self._guard.holds(last, "give") or self._guard.is_about(last, end)
        ):
            yield from self._scene.wished(side, None, cue.kind, first, (last, end), passage)
        elif self._must_be(first, last, passage):
            begin = self._scene.begin(first, passage)
            yield from self._scene.wished(side, None, cue.kind, begin, (begin, end), passage, whole=True)

    def _is_told(self, first: int, side: str, passage: Passage) -> bool:
        """Whether "they" or "you" must, said by another; or "it", right after another side: "told Hanoi it must"."""
        low = self._words[first - 1].low if first > passage.first else ""
        low = self._words[first - 2].low if low == "'ve" else low
        speech = self._sides.speech(first)
        if speech is not None and speech.direct:
            return low in ("they", "you")
        told = self._scene.speakers.ending(first - 1) if low in ("it", "they") else None
        return told is not None and other_side(told) not in (None, side)

    def _is_granted(self, n: int) -> bool:
        """Whether others must grant one's own side something: "Peru must be exempted"."""
        return self._words[n].low == "be" and self._guard.holds(n + 1, "granted")

    def _must_be(self, first: int, last: int, passage: Passage) -> bool:
        """Whether a thing must be done away with, capped, granted: "the levy must go", "any deal must cover steel"."""
        begin = self._scene.begin(first, passage)
        if self._undoes(begin, first, last, passage):
            return True
        if last >= passage.last or self._words[begin].low in OWN or self._words[first - 1].low in OWN:
            return False
        if self._words[begin + (self._words[begin].text in '"“‘«')].low == "whoever":
            return True
        if self._words[last].low == "be":
            done = self._words[last + 1].low if last + 1 < passage.last else ""
            if not (done.endswith("ed") or done in agenda_words("taken")) or done in _SAID:
                return False
            if done in ("excluded", "exempted", "exempt", "spared") and first > begin:
                return True
        elif self._words[last].low not in _ENDS and not self._is_deal(begin, first):
            return False
        about = passage.first if self._words[begin].text.islower() else begin
        return first > begin and self._guard.is_about(about, min(last + _ASIDE, passage.last))

    def _undoes(self, begin: int, first: int, last: int, passage: Passage) -> bool:
        """Whether "it" must be lifted, of a levy told of before, or "any cut" must be so and so."""
        if last + 1 >= passage.last or self._words[last].low != "be":
            return False
        meant = self._words[first - 1].low == "it" and self._words[last + 1].low in agenda_words("undone")
        fixed = self._words[begin].low == "any" and self._guard.is_about(begin, first)
        return fixed or (meant and any(issue.burden for issue in issues(self._words, passage.first, first)))

    def _is_deal(self, begin: int, end: int) -> bool:
        return any(issue.name in ("deal", "talks") for issue in issues(self._words, begin, end))

    def _bargained(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What one side says another must do for what follows: “If they drop theirs, we can talk,” a minister said."""
        side = self._sides.own(first)
        other = self._scene.speakers.starting(last) or self._scene.speakers.starting(min(last + 1, passage.last - 1))
        toward = other_side(other) if other is not None and other.kind != "person" else None
        if toward is not None and toward != side and self._is_answered(last, passage):
            content = (last, self._reach.end(last, passage))
            yield from self._scene.wished(side, toward, cue.kind, first, content, passage, whole=True)

    def _is_answered(self, n: int, passage: Passage) -> bool:
        """Whether a main clause tells what would then be given or done, and not what will be done in revenge."""
        modal = next((i for i in range(n, passage.last) if self._words[i].low in _ANSWERS), None)
        if modal is None:
            return False
        near = issues(self._words, modal, min(modal + _ASIDE, passage.last))
        return not any(issue.name == "retaliation" for issue in near)


def hardest(scene: Scene, passage: Passage) -> Found:
    """What would be hardest to give for somebody: "the hardest issue for Doe to make concessions on"."""
    words = scene.words
    hard = next(phrases("hardest").within(words, passage.first, passage.last), None)
    given = next(phrases("giving").within(words, passage.first, passage.last), None) if hard is not None else None
    if hard is None or given is None:
        return
    for n in range(given[0], max(passage.first, given[0] - 6), -1):
        mention = scene.speakers.ending(n)
        if mention is not None:
            first, last = min(hard[0], mention.first), max(hard[1], given[1])
            begin = scene.reach.begin(first, passage)
            yield from scene.wished(side_of(mention), None, "red_line", begin, (begin, last), passage, whole=True)
            return
