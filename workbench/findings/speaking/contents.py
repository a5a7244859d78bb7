"""Where the content of a reporting verb stands in its sentence: after it, before it, or nowhere yet."""

from __future__ import annotations

from workbench.findings.naming.saying import reporting
from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.reading.words import Word
from workbench.findings.speaking.clauses import has_verb, is_finite, is_verbal
from workbench.findings.speaking.cues import Cue
from workbench.findings.speaking.objects import foresees, is_called, is_ended, is_judged, is_put

_THAT_WITHIN = 12  # words between a verb and its "that": "said at a news conference in Tokyo on Monday that"
_TAIL = 7  # words after a verb whose content stands before it: "she told reporters in Brussels on Monday"
_LONG_TAIL = 16  # the same where nothing in them can be the verb of a clause
_DATELINE = 10  # words a dateline has at most: "WASHINGTON, April 16 (Reuters) -"
_PREDICATE = 14  # words between a verb and its "as": "described the latest round of punitive measures as"
_DESCRIBED = 6  # plain words that may stand between a quotation and a title
_LINKING = ("preposition", "conjunction", "relative", "pronoun", "be", "have", "do", "modal", "adverb", "time")
_ASIDE = 20  # words from a speaker to the comma after which the predicate goes on
_CLAUSE = 3  # words a clause without "that" has at least
_TIME = 3  # words of a day between a verb and its particle
_ASKING = ("whether", "how", "why", "what", "where", "who", "whom", "whose")
_SETTING = 4  # words of a setting before who says so: "Under the new deal,"
_MOSTLY = frozenset("never always rarely seldom hardly only merely simply just often still also now no longer".split())
_ENOUGH = 8  # more words than this need not be counted


class Contents:
    """Looks for contents in one passage."""

    def __init__(self, reading: Reading, passage: Passage) -> None:
        """`stop` is where the passage's last word ends, closing marks left out; `quotes` whether it quotes at all."""
        self.reading, self.passage = reading, passage
        self._words, self._quoted, self._passage = reading.words, reading.quoted, passage
        self.quotes = bool(reading.spans) and max(self._quoted[passage.first : passage.last]) >= 0
        self._lead = self._after_dateline()
        self.stop = passage.last
        while self.stop > passage.first and self._words[self.stop - 1].text in ".!?;,":
            self.stop -= 1

    def _after_dateline(self) -> int:
        """Where the sentence begins after "SEOUL (Reuters) -"."""
        first = self._passage.first
        word = self._words[first]
        if word.text.isupper() and len(word.text) > 2:
            for i in range(first + 1, min(first + _DATELINE, self._passage.last - 1)):
                if self._words[i].text in "-–—" and self._words[i].start > self._words[i - 1].end:
                    return i + 1
        return first

    def before(self, end: int) -> tuple[int, int] | None:
        """The clause or quotation that ends right before an attribution, closed by a comma or a quotation mark."""
        first = self._lead
        end = self._before_cleft(self._described_from(end))
        if end <= first:
            return None
        last = end - 1
        if self._quoted[last] >= 0:
            return (first, end)
        if self._words[last].text not in ",–—-" or last <= first:
            return None
        if self._quoted[last - 1] >= 0:
            return (first, end)
        main = first + (self._words[first].low in ("but", "and", "yet", "so", "still"))
        low = self._words[main].low
        if low in smalls("preposition", "adverb", "conjunction", "time"):
            bound = low in smalls("conjunction", "subordinator")
            comma = next((n for n in range(main, last) if self._words[n].text == ","), last if bound else main - 1)
            main = comma + 1  # "If that happens, they will act, she said": the clause after the comma counts
        clause = [word.low for word in self._words[main:last] if word.text[0].isalnum()]
        if main == first and low in small("setting") and len(clause) <= _SETTING and not any(map(is_finite, clause)):
            return None  # "Under the deal, Roe said, millers will pay"
        return (first, last) if len(clause) >= _CLAUSE and has_verb(clause) else None

    def _before_cleft(self, end: int) -> int:
        """Where a quotation ends before "was how", "is what"."""
        cleft = end - 2 > self._passage.first and self._words[end - 1].low in ("how", "what")
        return end - 2 if cleft and self._words[end - 2].low in small("be") else end

    def _described_from(self, end: int) -> int:
        """Where a description before a title begins, after a comma or a quotation: “…,” team manager Jane Roe said."""
        for i in range(end, max(self._passage.first, end - _DESCRIBED) - 1, -1):
            if i > self._passage.first and (self._quoted[i - 1] >= 0 or self._words[i - 1].text == ","):
                return i
            word = self._words[max(0, i - 1)]
            if word.low in ("how", "what") and i > self._passage.first + 1:
                return i  # "“A lifeline” was how the trawler owner Jane Roe put it"
            told = word.text.islower() or word.capital or word.text in "-&"
            if i == self._passage.first or not told or word.low in smalls(*_LINKING) or word.low in reporting():
                break
        return end

    def interrupts(self, cue: Cue, first: int, after: int) -> bool:
        """Whether a verb and its speaker stand between a subject and its predicate, commas on both sides."""
        near = range(first - 1, self._passage.first, -1)
        begin = next((n + 1 for n in near if self._words[n].text in ":;"), self._passage.first)
        if first - 2 < begin or self._words[first - 1].text not in ",–—" or "c" not in cue.verb.frames:
            return False
        if first - 2 == begin and self._words[begin].low in smalls(*_LINKING):
            return False
        if any(is_finite(word.low) or self._quoted[n] >= 0 for n, word in self._numbered(begin, first - 1)):
            return False
        reach = self._numbered(after, min(after + _ASIDE, self.stop - 2))
        verb = next((n + 1 for n, word in reach if word.text in ",–—"), None)
        if verb is not None and self._words[begin].low in small("setting") and first - 1 - begin <= _TAIL:
            clause = [word.low for word in self._words[verb : self.stop] if word.text[0].isalnum()]
            return not self.has_that(after) and len(clause) > _CLAUSE and has_verb(clause)  # "Under it, Roe said, …"
        if verb is None or not self._is_predicate(verb, begin, first - 1):
            return False
        return all(word.low not in reporting() for word in self._words[verb + 1 : verb + 3])  # "had told her"

    def _is_predicate(self, verb: int, begin: int, end: int) -> bool:
        """Whether a word is the verb of the subject that stands before an aside."""
        if self._words[verb].low in smalls("be", "have", "do", "modal"):
            return True
        if self._words[verb].low == "and":  # "The levy, Roe said, and the quota are wrong"
            subject = [word.low for word in self._words[begin:end]]
            return not any(map(is_verbal, subject)) and any(
                is_finite(w.low) for w in self._words[verb : verb + _CLAUSE * 2]
            )
        if self._words[verb].low in _MOSTLY and verb + 1 < self.stop:
            return is_verbal(self._words[verb + 1].low)  # "Tariffs, Roe said, never made anything cheaper"
        subject = [word.low for word in self._words[begin:end] if word.text[0].isalnum()]
        low = self._words[verb].low
        agrees = low.endswith(("s", "ed")) or low in small("irregular past")
        agrees = agrees or (bool(subject) and subject[-1].endswith("s"))  # "Tariffs, Roe said, hurt"
        return (
            agrees
            and self._words[verb].text.islower()
            and is_verbal(self._words[verb].low)
            and not any(map(is_verbal, subject))
        )

    def _numbered(self, first: int, last: int) -> list[tuple[int, Word]]:
        return list(zip(range(first, last), self._words[first:last], strict=False))

    def must_precede(self, cue: Cue, before: tuple[int, int]) -> bool:
        """Whether nothing but an adverbial or an object follows the verb, so that its content stands before."""
        i = cue.last
        tail = self._words[i : min(self.stop, i + _TAIL + 1)]
        if not tail:
            return True
        if self._quoted[i] >= 0 or tail[0].text == ":":
            return False
        quoted = self._quoted[before[1] - 1] >= 0 or self._quoted[before[1] - 2] >= 0
        if quoted and tail[0].low != "that":
            return True  # also where the quotation goes on: “…,” she says, “…”
        if self.has_that(i):
            return False
        if tail[0].text in ",(–—;":
            return not self.has_quotation(i, i + 2)
        comma = next((n for n, word in enumerate(tail) if word.text in ",;:–—(" or self._quoted[i + n] >= 0), len(tail))
        if comma < len(tail) and (self._quoted[i + comma] >= 0 or tail[comma].text == ":"):
            return False  # "told reporters: “…”"
        aside = tail[0].low in smalls("preposition", "time", "adverb") or cue.verb.cue in small("addressing")
        if aside and comma > _TAIL and tail[0].low in small("aside"):
            tail = self._words[i : min(self.stop, i + _LONG_TAIL)]
            return all(word.low not in smalls("pronoun", "relative") and not is_finite(word.low) for word in tail)
        return aside and comma <= _TAIL and not any(is_finite(word.low) for word in tail[:comma])

    def follows(self, cue: Cue) -> bool:
        """Whether what follows the verb can be its content, by the frames of `lexicons/cues.csv`."""
        i, frames = self._after_time(cue.last), cue.verb.frames
        if "0" in frames:
            return True  # "cried foul"
        if "." in frames and is_ended(self._words, i, self.stop):
            return True  # "was not pleased"
        if i >= self.stop:
            return False
        low = self._words[i].low
        size = self._size(i)
        after_comma = low == "," and i + 1 < self.stop and self._quoted[i + 1] >= 0
        if self._quoted[i] >= 0 or low == ":" or after_comma:
            return bool(frames & {"q", "c", "a", "n"}) and size > 0
        if size < 2:
            judged = "n" in frames and cue.verb.kind in ("praise", "blame", "reject")
            return judged and low in small("object pronoun") and cue.verb.form != "ing"
        if low in frames and (low in small("preposition") or low == "to"):
            return True
        if cue.verb.kind in ("believe", "assess") and "a" in frames and not self.has_that(i):
            last = min(i + _PREDICATE, self.stop)
            if low not in smalls("preposition", "pronoun") | {"to"} and is_judged(self._words, i, last):
                return True
        if cue.verb.kind == "describe" and "a" in frames:
            last = min(i + _PREDICATE, self.stop)
            if any(word.low == "as" for word in self._words[i:last]):
                return True
            judged = (
                is_judged(self._words, i, last)
                or self.has_quotation(i, last)
                or is_called(self._words, i, last, self.stop)
            )
            return "q" in frames and judged
        if self.has_that(i) and (frames & {"c", "w"} or "n" not in frames):
            return bool(frames & {"c", "w"})
        return self._follows_plainly(cue, low, size)

    def _after_time(self, i: int) -> int:
        """Where the words go on after a day or month that only dates the verb: "cautioned on Monday against"."""
        n = i + (i < self.stop and self._words[i].low in ("on", "in", "last", "late", "early"))
        while n < self.stop and self._words[n].low in small("time") | small("number") and n - i < _TIME:
            n += 1
        dated = n > i and self._words[n - 1].low in small("time")
        return n if dated and n < self.stop and self._words[n].low in small("preposition") | {"to"} else i

    def _follows_plainly(self, cue: Cue, low: str, size: int) -> bool:
        """The frames that no particle shows: an infinitive, an object, a bare clause."""
        i, frames = self._after_time(cue.last), cue.verb.frames
        if low == "to":
            return "i" in frames
        if cue.verb.cue == "put":
            return is_put(self._words, i, self.stop)
        if cue.verb.cue == "see":
            if cue.verb.form in ("s", "base") and foresees(self._words, i, self.stop):
                return True
            return any(word.low in small("likelihood") for word in self._words[i : i + _ENOUGH])
        if cue.verb.cue == "raise":
            return any(word.low.rstrip("s") in small("misgiving") for word in self._words[i : i + 4])
        if low in small("preposition"):
            spoken = low in small("aside") and "c" in frames
            clause = size >= _TAIL and (
                self._is_clause(i) or self._after_aside(i)
            )  # "wrote on her network at 7 a.m." reports nothing
            return spoken and (clause or self.has_quotation(i, self.stop))
        if "n" in frames:
            return True
        if "i" in frames and "c" not in frames:
            return any(word.low == "to" for word in self._words[i : min(i + _ENOUGH, self.stop)])
        plain = cue.verb.form != "ing" or cue.first < cue.at  # "countering the threat" reports nothing
        near = self._words[i : min(i + _THAT_WITHIN, self.stop)]
        clause = (plain and size >= _CLAUSE) or any(is_finite(word.low) for word in near)
        return "c" in frames and (clause or self.has_quotation(i, self.stop))

    def is_aside(self, i: int) -> bool:
        """Whether nothing but where, when and to whom follows: "wrote on her network at 7 a.m."."""
        if i >= self.stop or self.has_quotation(i, self.stop):
            return False
        if self._words[i].low in small("subordinator"):
            return True  # "laughed when asked about it"
        aside = self._words[i].low in small("aside") | small("time")
        return aside and not self._is_clause(i) and self.stop - i <= 2 * _TAIL

    def _is_clause(self, i: int) -> bool:
        """Whether what follows has a verb that can be seen to be one, or a pronoun that must have one."""
        near = [word.low for word in self._words[i : min(i + 2 * _THAT_WITHIN, self.stop)]]
        past = small("irregular past")
        return any(
            is_finite(low) or low.endswith("ed") or low in past or low in small("pronoun") or low == "that"
            for low in near
        )

    def _after_aside(self, i: int) -> bool:
        """Whether a clause goes on after where or when and a comma: "set out on Monday, the treaty needs votes"."""
        comma = next((n for n in range(i, min(i + _TAIL, self.stop)) if self._words[n].text == ","), None)
        return comma is not None and any(is_verbal(word.low) for word in self._words[comma + 2 : self.stop])

    def has_that(self, i: int) -> bool:
        """Whether a that-clause follows within reach, or a wh-clause at once."""
        for n in range(i, min(i + _THAT_WITHIN, self.stop)):
            word = self._words[n]
            if self._quoted[n] >= 0 or word.text in ";:":
                return False
            if word.low == "that" or (n == i and word.low in _ASKING):
                return True
        return False

    def has_quotation(self, first: int, last: int) -> bool:
        """Whether a quotation stands between two words."""
        return self.quotes and max(self._quoted[first : min(last, self._passage.last)], default=-1) >= 0

    def _size(self, i: int) -> int:
        """How many words follow, counted as far as it matters."""
        size = 0
        while i < self.stop and size < _ENOUGH:
            size += self._words[i].text[0].isalnum()
            i += 1
        return size
