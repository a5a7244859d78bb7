"""Which body named before is meant again: "the company", "its lawyers"."""

from __future__ import annotations

from bisect import bisect_left

from workbench.findings.naming.bodies import body_noun
from workbench.findings.naming.mention import Mention, voice_of
from workbench.findings.reading.passages import Reading, small

_NEAR = 150  # words back to the body that "the company" means
_TAKEN_UP = ("company", "bank", "think tank", "union", "association", "media", "party")


class Bodies:
    """The bodies an article names, to be taken up again."""

    def __init__(self, mentions: list[Mention]) -> None:
        """`mentions` in the order of the text."""
        self._bodies = [mention for mention in mentions if mention.kind in ("organisation", "government")]
        self._firsts = [mention.first for mention in self._bodies]

    def spoken_for(self, reading: Reading, first: int, head: int) -> Mention | None:
        """Whose mouthpiece speaks: the body named first in the sentence that "its lawyers" closes."""
        noun = reading.words[head].low
        owned = reading.words[first].low in ("its", "their") and noun in small("mouthpiece")
        owned = owned or noun.startswith("spokes")
        begin = reading.bounds[first][0]
        found = self._bodies[bisect_left(self._firsts, begin) : bisect_left(self._firsts, first)] if owned else []
        return found[0] if found else None

    def again(self, reading: Reading, first: int, head: int, last: int) -> Mention | None:
        """The body that "the company" means: the last one named before that may be one, when it is near."""
        noun = reading.words[head].low
        kind = body_noun(noun)
        seated = head + 1 == last and _is_seated(reading, head)
        led = reading.words[first].low == "the" or (seated and reading.words[first - 1].low == "the")
        if kind not in _TAKEN_UP or not led or not (seated or (first + 1, head + 1) == (head, last)):
            return None
        voice = voice_of(kind)
        if reading.words[head].capital and head > reading.bounds[head][0]:
            called = (one for one in reversed(self._bodies[: bisect_left(self._firsts, first)]) if _bears(one, noun))
            return next(called, None)
        for mention in reversed(self._bodies[: bisect_left(self._firsts, first)]):
            if mention.last < first - _NEAR:
                break
            if mention.voice == voice and mention.kind == "organisation":
                return mention
        return None


def _bears(body: Mention, noun: str) -> bool:
    """Whether a body's name has a noun in it: "the Guild" is the Lumen Weavers' Guild."""
    return body.kind == "organisation" and noun in body.name.lower().split()


def _is_seated(reading: Reading, head: int) -> bool:
    """Whether a noun is told by where it is: "the Lumen-based firm", "the Lumen-listed group"."""
    words = reading.words
    return head > 2 and words[head - 1].low in small("seated") and words[head - 2].text == "-"
