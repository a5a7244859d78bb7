"""Where a clause hangs on another: an inverted "should", a leading "if", a "provided", what waits for others first."""

from __future__ import annotations

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import StanceWord
from workbench.findings.speaking.holders import sides_of
from workbench.findings.speaking.speech import Speech

_INVERTED = frozenset(["should", "were"])
_RELIEVED = 7  # words from "once" to what is lifted then
_ASIDE = 10  # words that tell who speaks, before a condition that follows
_PROVIDED = ("provided that", "providing that", "as long", "so long", "on condition", "but only")
MAY = {"may", "might", "could"}
PROMISES = frozenset(["will", "would", "'ll", "'d", "shall"])
MAY_PROMISE = PROMISES | {"could"}


class Hinges:
    """Looks at one content for what it hangs on."""

    def __init__(self, speech: Speech, found: list[StanceWord]) -> None:
        self._speech, self._words, self._found = speech, speech.reading.words, found
        self._first, self._last = speech.content
        self._lows = {word.low for word in self._words[self._first : self._last]}  # most contents hold no joint at all

    def _inverted(self) -> str | None:
        """Whether "should talks fail" supposes something: the modal stands before its subject."""
        passage = self._speech.passage
        if self._lows.isdisjoint(_INVERTED) or self._words[passage.last - 1].text == "?":
            return None
        for i in range(self._first, self._last - 1):
            low, following = self._words[i].low, self._words[i + 1]
            if low not in _INVERTED or (low == "were" and not self._opens_clause(i)):
                continue
            named = following.low in smalls("determiner", "pronoun") or self._speech.actor(i + 1) is not None
            if named or issues(self._words, i + 1, min(i + 3, self._last)):
                return low
        return None

    def _opens_clause(self, i: int) -> bool:
        """Whether nothing of a clause stands before a word, and a main clause tells what would be."""
        opens = i == self._first or self._words[i - 1].text in ",“"
        return opens and not self._lows.isdisjoint(MAY_PROMISE | MAY)

    def _provided(self) -> bool:
        """Whether a "provided" names a condition: "provided Washington signs"; "the data provided by" does not."""
        if "provided" not in self._lows:
            return False
        at = next(i for i in range(self._first, self._last) if self._words[i].low == "provided")
        before = {self._words[i].low for i in range(self._first, at)}
        ready = not before.isdisjoint(MAY_PROMISE | MAY | small("readiness"))
        if at + 2 >= self._last or not ready or self._words[at - 1].low in smalls("be", "have"):
            return False
        following = self._words[at + 1]
        return (
            following.low in smalls("determiner", "pronoun") - {"a", "an", "some"}
            or self._speech.actor(at + 1) is not None
        )

    def _led_in(self) -> str | None:
        """An if-clause before who speaks: "If they agree, the minister said, the duty would go"."""
        passage = self._speech.passage
        lead = self._words[passage.first].low
        outside = passage.first < self._first and self._speech.reading.quoted[passage.first] < 0
        return lead if outside and lead in ("if", "unless", "should") else None

    def _trailing(self) -> str | None:
        """A condition after who speaks: "would sign, the baker said, if the price fell"."""
        stop = min(self._speech.passage.last - 2, self._last + _ASIDE)
        for i in range(self._last, stop):
            if self._words[i].text == "," and self._speech.reading.quoted[i] < 0:
                opens = self._words[i + 1].low
                pair = f"{opens} {self._words[i + 2].low}"
                if opens in ("if", "unless") or pair in _PROVIDED:
                    return opens if opens in ("if", "unless") else pair
        return None

    def _once_others(self) -> str | None:
        """What waits for others to act: "once Washington renews it", "on the day they retaliate"."""
        if self._lows.isdisjoint(small("waiting")):
            return None
        taker = self._speech.taker
        mine = sides_of(taker) if taker is not None else frozenset()
        for i in range(self._first, self._last - 2):
            if self._words[i].low not in small("waiting"):
                continue
            if self._speech.direct and self._words[i + 1].low == "they":
                return self._words[i].low
            if self._words[i].low in ("moment", "minute") and self._words[i + 1].low in smalls("determiner", "pronoun"):
                return self._words[i].low
            other = self._speech.actor(i + 1) or self._speech.actor(i + 2)
            if other is None or other.last >= self._last or other.kind == "person":
                continue
            acts = self._words[other.last].low
            if not sides_of(other) & mine and acts.isalpha() and acts not in smalls("preposition", "conjunction"):
                return self._words[i].low
        return None

    def _once_lifted(self) -> str | None:
        """What waits for a burden to go: "once the ban was eased"."""
        if "once" not in self._lows:
            return None
        at = next(i for i in range(self._first, self._last) if self._words[i].low == "once")
        waits = any(w.kind == "relief" and 0 < w.at - at <= _RELIEVED for w in self._found)
        return "once" if waits else None

    def _when_right(self) -> str | None:
        """What waits until all is well: "will sign when the text is right"."""
        if "when" not in self._lows or PROMISES.isdisjoint(self._lows):
            return None
        at = next(i for i in range(self._first, self._last) if self._words[i].low == "when")
        lows = [self._words[i].low for i in range(self._first, self._last)]
        acts = not smalls("deciding", "lifting").isdisjoint(lows[: at - self._first])
        return "when" if acts and not small("all is well").isdisjoint(lows[at - self._first :]) else None
