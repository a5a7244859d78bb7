"""How far a wish reaches in its sentence, and where a list of wishes is cut."""

from __future__ import annotations

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import Passage, Reading, smalls
from workbench.findings.wishing.agenda_words import agenda_words, phrases, wish_cues

_ASIDE = 8  # words of an aside between a cue and its wish

Span = tuple[int, int]


class Reach:
    """Bounds of wishes in one reading, in words."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._words = reading, reading.words

    def by_issue(self, content: Span) -> list[Span]:
        """A content cut at "and" and commas where another deed begins, with an issue on either side.

        Two things are one wish ("a tariff on steel and aluminium"), two deeds are two.
        """
        parts: list[Span] = []
        begin = content[0]
        for n in range(content[0] + 1, content[1] - 1):
            if self._words[n].low not in ("and", ",") or self._words[n + 1].low not in agenda_words("act"):
                continue
            if issues(self._words, begin, n) and issues(self._words, n + 1, content[1]):
                parts.append((begin, n - (self._words[n - 1].text == ",")))
                begin = n + 1
        return [*parts, (begin, content[1])]

    def points(self, first: int, last: int) -> list[Span]:
        """The points of a list, cut at commas outside parentheses."""
        cuts, depth = [first - 1], 0
        for n in range(first, last):
            depth += {"(": 1, ")": -1}.get(self._words[n].text, 0)
            if self._words[n].text in ",;" and depth <= 0:
                cuts.append(n)
        points: list[Span] = []
        opens = self._words[cuts[-1] + 1].low if cuts[-1] + 1 < last else ""
        joint = next((n for n in range(cuts[-1] + 2, last - 1) if self._words[n].low in ("and", "or")), None)
        if len(cuts) > 1 and opens not in ("and", "or") and joint is not None:
            cuts.append(joint)  # a list without a comma before its last "and"
        for cut, following in zip(cuts, [*cuts[1:], last], strict=True):
            begin = cut + 1 + (cut + 1 < following and self._words[cut + 1].low in ("and", "or"))
            if begin < following:
                points += self.by_issue((begin, following)) if len(cuts) == 1 else [(begin, following)]
        return points

    def list_after(self, n: int, passage: Passage) -> int | None:
        """Where the points begin when "including", "such as" or a colon stands at a word."""
        low = self._words[n].low
        such = low == "such" and n + 1 < passage.last and self._words[n + 1].low == "as"
        return n + 1 + such if such or low in ("including", "namely", ":", "include", "includes", "included") else None

    def after_aside(self, n: int, passage: Passage) -> int:
        """Where a wish goes on behind an aside: "rules out, once and for all, a tax"."""
        if n < passage.last and self._words[n].text == ",":
            near = range(n + 1, min(n + _ASIDE, passage.last))
            return next((i + 1 for i in near if self._words[i].text == ","), n)
        return n

    def begin(self, at: int, passage: Passage, *, whole: bool = False) -> int:
        """Where the clause begins that a topic stands in, with the clauses within it when it is wanted whole."""
        for n in range(at - 1, passage.first - 1, -1):
            if (
                self._words[n].text in ',;:—–“"«'
                or self._ends_sentence(n)
                or (not whole and self._words[n].low in ("that", "but", "while"))
            ):
                return n + 1
        return passage.first

    def _ends_sentence(self, n: int) -> bool:
        """Whether a sentence within a quotation ends with a mark; "Jan." ends none."""
        return self._words[n].text in ".!?" and n + 1 < len(self._words) and self._words[n + 1].capital

    def end(self, first: int, passage: Passage, *, listed: bool = False, joined: bool = False) -> int:
        """Where a wish that begins at a word ends."""
        depth = 0
        for n in range(first, passage.last):
            word = self._words[n]
            depth += {"(": 1, ")": -1}.get(word.text, 0)
            following = self._words[n + 1].low if n + 1 < passage.last else ""
            closes = word.text in '”’»"' and n > first and self._reading.quoted[n] >= 0 and self._closes(n)
            if word.text in ".;!?—–" or closes or depth < 0:
                return n
            if word.text == "," and not (listed or (joined and following == "and")):
                return n
            if word.low in ("and", "but") and not listed and self._begins_cue(n + 1, passage, joined):
                return n
            if word.text == "," and following in ("which", "who", "whose", "where", "but", "while", "although", "as"):
                return n
            if n > first and not listed and (word.low in agenda_words("end") or self._is_tied(n)):
                return n
        return passage.last

    def _is_tied(self, n: int) -> bool:
        """Whether a condition begins at a word."""
        return (
            self._words[n].low not in ("once", "until", "when") and phrases("condition").at(self._words, n) is not None
        )

    def _begins_cue(self, n: int, passage: Passage, joined: bool) -> bool:
        """Whether another wish begins at a word, or behind "has"; what is refused besides may be joined."""
        frames = ("object", "person", "agreed") if joined else ("object", "person", "agreed", "refusal")
        helped = n < passage.last and self._words[n].low in smalls("have", "adverb")
        starts = range(n, min(n + 1 + helped, passage.last))
        hits = (wish_cues().at(self._words, at, passage.last - at) for at in starts)
        return any(hit is not None and any(cue.frame in frames for cue in hit[1]) for hit in hits)

    def _closes(self, n: int) -> bool:
        """Whether a quotation ends with this mark."""
        return n + 1 >= len(self._words) or self._reading.quoted[n + 1] != self._reading.quoted[n]
