"""What an official ties a promise or a threat to: "only if they move first", "unless the quota goes"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.findings.reading.passages import Passage, small, smalls
from workbench.findings.wishing.agenda_words import phrases
from workbench.findings.wishing.reach import Span
from workbench.findings.wishing.scene import Scene, Wish

_LOOSE = ("if", "until", "when", "once")  # what they tell is asked for only beside a threat, or of a side by name
_MODAL = ("will", "would", "could", "may", "might", "can", "'ll", "'d")
_READY = ("ready", "willing", "prepared", "open", "conceivable", "possible", "imaginable", "thinkable", "acceptable")
_WANTING = ("not", "never", "no", "fails", "failed", "refuses", "refused", "without")
_MAIN = 4  # words a main clause has at least
_ASIDE = 9  # words of an aside between a main clause and its condition: "he told reporters on Monday"


class Tied:
    """Looks for conditions in a sentence."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words

    def told(self, passage: Passage, found: list[Wish]) -> Iterator[Wish]:
        """The promise and the demand in a sentence with a condition, where no other rule has found them."""
        for first, last, _ in phrases("condition").within(self._words, passage.first, passage.last):
            if self._is_duration(last) or self._scene.sides.is_denied(first):
                continue
            told = list(self._tied(first, last, passage, found))
            if told:
                yield from told
                return

    def _is_duration(self, last: int) -> bool:
        """Whether "as long as" tells a time: "as long as three months"."""
        after = self._words[last].low if last < len(self._words) else ""
        return after[:1].isdigit() or after in small("number") or after in ("a", "possible", "necessary", "needed")

    def _tied(self, first: int, last: int, passage: Passage, found: list[Wish]) -> Iterator[Wish]:
        main = self._main(first, passage)
        side = self._side(first, passage, found) if main is not None else self._scene.sides.teller(first, passage)
        behind = main is None
        main = main or self._main_after(last, passage)
        if side is None or main is None:
            return
        threat = self._threatens(*main)
        condition = (first, max(self._scene.reach.end(last, passage), last + 1))
        asks = not threat and (self._words[first].low not in _LOOSE or self._waits(first, condition, side))
        asks = asks and self._binds(main, first, found)
        asks = asks or (threat and (self._words[first].low == "unless" or self._lacks(*condition)))
        refused = self._words[first].low in ("unless", "until") and any(wish.kind == "red_line" for wish in found)
        if asks and not refused and self._is_asked(condition, last, side) and self._is_new(condition, found):
            yield from self._made(side, "demand", condition, passage)
        if (
            not threat
            and self._promises(*main, plainly=behind)
            and self._is_new(main, found)
            and not self._is_others(main, side)
        ):
            yield from self._made(side, "offer", main, passage)

    def _made(self, side: str, kind: str, span: Span, passage: Passage) -> Iterator[Wish]:
        for wish, _ in self._scene.wished(side, None, kind, span[0], span, passage, whole=True):
            yield wish

    def _side(self, first: int, passage: Passage, found: list[Wish]) -> str | None:
        """Whose condition it is: of who has just been found to promise, of who speaks, of who the sentence is about."""
        before = [wish for wish in found if wish.end <= self._words[first].start and wish.kind == "offer"]
        if before:
            return before[-1].side
        side = self._scene.sides.teller(first, passage)
        if side is None and not self._scene.sides.is_told(passage):
            side = self._scene.sides.side_meant(self._scene.speakers.subject(passage, first), passage)
        return side

    def _main(self, first: int, passage: Passage) -> Span | None:
        """The main clause before a condition, across "he said"."""
        end = first
        for _ in range(2):
            while end > passage.first and (self._words[end - 1].text in ',;—–”"' or self._words[end - 1].low == "but"):
                end -= 1
            begin = self._scene.reach.begin(end, passage)
            if end - begin < _MAIN or not self._is_aside(begin, end, passage):
                break
            end = begin
        return (begin, end) if end - begin >= _MAIN else None

    def _is_aside(self, begin: int, end: int, passage: Passage) -> bool:
        """Whether a stretch only tells who says so."""
        person = self._words[begin].low in ("he", "she", "they") or self._scene.speakers.starting(begin) is not None
        plain = all(self._words[n].low not in (*_MODAL, *_READY) for n in range(begin, end))
        return begin > passage.first and person and end - begin <= _ASIDE and plain

    def _main_after(self, last: int, passage: Passage) -> Span | None:
        """The main clause behind a condition with which a sentence opens."""
        comma = next((n for n in range(last, passage.last) if self._words[n].text == ","), None)
        if comma is None or comma + _MAIN >= passage.last:
            return None
        return (comma + 1, max(self._scene.reach.end(comma + 1, passage), comma + 2))

    def _threatens(self, first: int, last: int) -> bool:
        modal = next((n for n in range(first, last) if self._words[n].low in _MODAL), None)
        return modal is not None and next(phrases("burden").within(self._words, modal, last), None) is not None

    def _waits(self, first: int, condition: Span, side: str) -> bool:
        """Whether something is put off until another side has acted: "once Ottawa drops its tax"."""
        return self._words[first].low == "once" and self._is_others((first + 1, condition[1]), side)

    def _binds(self, main: Span, first: int, found: list[Wish]) -> bool:
        """Whether a main clause promises or refuses something, so that its condition is a wish."""
        wished = any(wish.end <= self._words[first].start + 1 for wish in found)
        return wished or any(self._words[n].low in (*_MODAL, *_READY) for n in range(*main))

    def _lacks(self, first: int, last: int) -> bool:
        """Whether a condition tells what others leave undone: "if the quota does not rise"."""
        lows = [self._words[n].low for n in range(first, last)]
        return any(low in _WANTING or low.endswith("n't") for low in lows)

    def _promises(self, first: int, last: int, *, plainly: bool) -> bool:
        """Whether something of the talks would be given; `plainly` by a verb of giving."""
        lows = [self._words[n].low for n in range(first, last)]
        denied = any(low in ("not", "never", "no", "cannot") or low.endswith("n't") for low in lows)
        return (
            not denied
            and any(self._gives(n, plainly) for n in range(first, last))
            and self._scene.guard.is_about(first, last)
        )

    def _gives(self, n: int, plainly: bool) -> bool:
        """Whether a word is that of a promise: "conceivable", "might" before a deed."""
        if self._words[n].low in _READY:
            return True
        return self._words[n].low in _MODAL and (not plainly or self._scene.guard.gives(n + 1))

    def _is_asked(self, condition: Span, last: int, side: str) -> bool:
        """Whether it is for others to meet a condition: not "as long as we can"."""
        low = self._words[last].low
        mention = self._scene.speakers.starting(last)
        after = self._words[mention.last].low if mention is not None and mention.last < len(self._words) else ""
        mine = self._scene.named(last, last + 1) == side and after in smalls("be", "have", "modal", "do", "adverb")
        given = self._words[condition[0]].low != "in" or self._scene.guard.is_about(*condition)
        return not mine and given and low not in ("we", "i", "it", "they", "he", "she", "there")

    def _is_others(self, clause: Span, side: str) -> bool:
        """Whether another side would do what a clause tells: "Beijing might lift the ban"."""
        named = self._scene.named(clause[0], min(clause[0] + 3, clause[1]))
        return named is not None and named != side

    def _is_new(self, span: Span, found: list[Wish]) -> bool:
        start, end = self._words[span[0]].start, self._words[span[1] - 1].end
        return all(min(end, wish.end) - max(start, wish.start) <= 0 for wish in found)
