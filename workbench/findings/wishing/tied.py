"""What an official ties a promise or a threat to: "only if they move first", "unless the quota goes"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import Passage, small, smalls
from workbench.findings.wishing.agenda_words import agenda_words, phrases
from workbench.findings.wishing.reach import Span
from workbench.findings.wishing.scene import Scene, Wish

_LOOSE = ("if", "until", "when", "once")  # what they tell is asked for only beside a threat, or of a side by name
_VOID = ("without", "in", "absent")  # they tell a condition where they lead in what there will not be
_EXCHANGE = ("in", "exchange", "for")
_MODAL = ("will", "would", "could", "may", "might", "can", "'ll", "'d")
_READY = ("ready", "willing", "prepared", "open", "conceivable", "possible", "imaginable", "thinkable", "acceptable")
_WANTING = ("fails", "failed", "refuses", "refused", "without")
_OPENS = 2  # words up to the end of a subject: "the Peruvians"
_MAIN = 3  # words a main clause has at least
_ASIDE = 9  # words of an aside between a main clause and its condition: "he told reporters on Monday"


class Tied:
    """Looks for conditions in a sentence."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words

    def told(self, passage: Passage, found: list[Wish]) -> Iterator[Wish]:
        """The promise and the demand in a sentence with a condition, where no other rule has found them."""
        for first, last, _ in phrases("condition").within(self._words, passage.first, passage.last):
            if self._is_duration(first, last) or self._scene.sides.is_denied(first):
                continue
            told = list(self._tied(first, last, passage, found))
            if told:
                yield from told
                return

    def _is_duration(self, first: int, last: int) -> bool:
        """Whether "as long as" tells a time: "as long as three months"."""
        after = self._words[last].low if last < len(self._words) else ""
        if self._words[first].low not in ("as", "so"):
            return False
        return after[:1].isdigit() or after in small("number") or after in ("a", "possible", "necessary", "needed")

    def _tied(self, first: int, last: int, passage: Passage, found: list[Wish]) -> Iterator[Wish]:
        main = self._main(first, passage)
        behind = main is None
        if not behind and self._words[first].low in _VOID and last - first != len(_EXCHANGE):
            return
        side = self._scene.sides.teller(first, passage) if main is None else self._side(first, passage, found)
        main = main or self._main_after(last, passage)
        if behind and side is None and main is not None and not self._scene.sides.is_told(passage):
            side = self._scene.named(main[0], min(main[0] + _OPENS, main[1]))
        if side is None or main is None:
            return
        until = main[0] - (self._words[main[0] - 1].text == ",") if behind else passage.last
        condition = (first, min(max(self._scene.reach.end(last, passage), last + 1), until))
        threat = self._is_threat(first, main)
        promises = self._is_promise(first, main, side, behind=behind, threat=threat)
        freed = promises or any(wish.kind == "offer" for wish in found)
        asks = (
            self._lacks_to(first, condition)
            if threat
            else self._asks(condition, main, side, found, behind=behind)
            or (freed and self._words[first].low in ("if", "when") and self._frees(condition, side))
        )
        asks = asks and not (last - first == len(_EXCHANGE) and found and all(wish.kind == "ask" for wish in found))
        if asks and self._is_asked(condition, last, side) and self._is_new(condition, found):
            yield from self._made(side, "demand", condition, passage)
        if promises and self._is_new(main, found):
            yield from self._made(side, "offer", main, passage)

    def _is_promise(self, first: int, main: Span, side: str, *, behind: bool, threat: bool) -> bool:
        """Whether a side's main clause gives something."""
        firm = not threat and self._words[first].low != "unless"
        return firm and self._promises(*main, plainly=behind) and not self._is_others(main, side)

    def _asks(self, condition: Span, main: Span, side: str, found: list[Wish], *, behind: bool) -> bool:
        """Whether a condition of a promise or a refusal tells what another is to do."""
        first = condition[0]
        low = self._words[first].low
        if behind and low == "without" and self._burdens(first + 1, condition[1]):
            return False
        if behind and low in _VOID and self._is_denied(*main):
            return True
        if low in ("unless", "until", "without") and any(wish.kind == "red_line" for wish in found):
            return False  # it belongs to the refusal
        about = self._scene.guard.is_about(*main) or self._scene.guard.is_about(*condition)
        lasting = any(word.low == "long" for word in self._words[first + 1 : first + 2])
        firm = low not in (*_LOOSE, "as") or lasting or self._waits(first, condition, side)
        return about and firm and self._binds(main, first, found)

    def _burdens(self, first: int, last: int) -> bool:
        """Whether a rate or a burden stands between two words."""
        rate = any(self._words[n].low in ("%", "percent") for n in range(first, last))
        return rate or any(issue.burden for issue in issues(self._words, first, last))

    def _frees(self, condition: Span, side: str) -> bool:
        """Whether a condition of an offer is another's to meet: "if Oslo spares tea", "if the levy goes"."""
        if self._lacks(*condition):
            return False
        gone = any(self._words[n].low in agenda_words("gone") for n in range(*condition))
        named = self._is_others((condition[0] + 1, condition[1]), side)
        return named or (gone and self._burdens(*condition))

    def _is_threat(self, first: int, main: Span) -> bool:
        speech = self._scene.sides.speech(first)
        return self._threatens(*main) or (speech is not None and speech.kind == "threat")

    def _lacks_to(self, first: int, condition: Span) -> bool:
        """Whether a threat is met by what others leave undone."""
        return self._words[first].low == "unless" or self._lacks(*condition)

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
            begin = self._scene.begin(end, passage)
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
        joints = (n for n in range(last, passage.last) if self._words[n].text == "," or self._words[n].low == "there")
        joint = next(joints, None)  # "without a text there will be no deal"
        if joint is None or joint + _MAIN >= passage.last:
            return None
        begin = joint + (self._words[joint].text == ",")
        return (begin, max(self._scene.reach.end(begin, passage), begin + 1))

    def _threatens(self, first: int, last: int) -> bool:
        if any(self._words[n].low.startswith("threat") for n in range(first, last)):
            return True
        modal = next((n for n in range(first, last) if self._words[n].low in _MODAL), None)
        return modal is not None and next(phrases("burden").within(self._words, modal, last), None) is not None

    def _waits(self, first: int, condition: Span, side: str) -> bool:
        """Whether something is put off until another side has acted: "once Ottawa drops its tax"."""
        begin = first + (1 if self._words[first].low == "once" else 3)
        return self._words[first].low in ("once", "as") and self._is_others((begin, max(begin, condition[1])), side)

    def _binds(self, main: Span, first: int, found: list[Wish]) -> bool:
        """Whether a main clause promises or refuses something, so that its condition is a wish."""
        wished = any(wish.end <= self._words[first].start + 1 for wish in found)
        return wished or any(self._words[n].low in (*_MODAL, *_READY) for n in range(*main))

    def _lacks(self, first: int, last: int) -> bool:
        """Whether a condition tells what others leave undone: "if the quota does not rise"."""
        return self._is_denied(first, last) or any(self._words[n].low in _WANTING for n in range(first, last))

    def _is_denied(self, first: int, last: int) -> bool:
        lows = [self._words[n].low for n in range(first, last)]
        return any(low in ("not", "never", "no", "cannot", "nothing") or low.endswith("n't") for low in lows)

    def _promises(self, first: int, last: int, *, plainly: bool) -> bool:
        """Whether something of the talks would be given; `plainly` by a verb of giving."""
        given = any(self._gives(n, plainly) for n in range(first, last))
        return given and not self._is_denied(first, last) and self._scene.guard.is_about(first, last)

    def _gives(self, n: int, plainly: bool) -> bool:
        """Whether a word is that of a promise: "conceivable", "might" before a deed."""
        if self._words[n].low in _READY:
            return True
        return self._words[n].low in _MODAL and (not plainly or self._scene.guard.gives(n + 1))

    def _is_asked(self, condition: Span, last: int, side: str) -> bool:
        """Whether it is for others to meet a condition: not "as long as we can"."""
        if last >= len(self._words):
            return False
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
