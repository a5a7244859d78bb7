"""Runs of capitalised words: where one ends, and the parts it has, known and unknown."""

from __future__ import annotations

from itertools import takewhile

from workbench.findings.naming.name import Name, as_name
from workbench.findings.naming.name_lexicon import JURISDICTION, OTHER, TITLE, Known, known_at, name_words
from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.reading.words import Word

_NAME_WORDS = 4  # words of a name ahead of a possessive that belongs to it
_SECTOR = 3  # words in lower case that may end the name of a body


class Runs:
    """Takes the runs of one passage apart."""

    def __init__(self, reading: Reading, passage: Passage) -> None:
        """`passage` is one of the reading's."""
        self._words, self._first, self._last = reading.words, passage.first, passage.last

    def is_letter(self, i: int) -> bool:
        """Whether a word is a lone letter that is no initial: the "Q" of an interview."""
        if len(self._words[i].text) != 1 or i + 1 >= self._last:
            return len(self._words[i].text) == 1
        following = self._words[i + 1]
        hyphened = i + 2 < self._last and self._words[i + 2].text == "-"
        initial = (
            following.capital and (len(following.text) > 2 or hyphened) and self._words[i].text not in "AIQ"
        )  # "R Roe"
        return following.text != "." and not initial

    def run(self, begin: int, hit: Known | None) -> tuple[int, list[Name]]:
        """Where the run of capitalised words at `begin` ends, and its parts, known and not; `hit` is known there."""
        parts: list[Name] = []
        i = begin
        while i < self._last:
            hit = known_at(self._words, i, self._last) if i > begin else hit
            if hit and hit.kind == JURISDICTION and self._is_prefixed(i, parts):
                parts[-1] = parts[-1]._replace(last=i + hit.length)  # "Statistics Lumenia"
                i += hit.length
                continue
            place = hit is not None and (hit.kind == JURISDICTION or hit.row.get("kind") == "place")
            if hit and place and self._is_body_of(i, parts):
                parts[-1] = parts[-1]._replace(last=i + hit.length, row=hit.row)  # "State Bank of Lumenia"
                i += hit.length
            elif hit and hit.kind != TITLE and self._goes_on(i, parts):
                parts[-1] = parts[-1]._replace(last=i + hit.length)  # "Folha do Lumen"
                i += hit.length
            elif hit and not self._is_surname(hit, i, parts):
                parts.append(as_name(hit, i))
                i += hit.length
            elif self._words[i].capital and not self.is_letter(i):
                joined = parts and parts[-1].kind == OTHER and parts[-1].last == i
                first = parts.pop().first if joined else i
                i += 1
                parts.append(Name(first, i, OTHER, "", {}))
                if i == begin + 1 and self._is_date(begin):
                    break
            else:
                step = self._joins(i, parts)
                if not step:
                    break
                if parts[-1].kind == OTHER:
                    parts[-1] = parts[-1]._replace(last=i + step)
                i += step
        return self._with_sector(i, parts), parts

    def _is_date(self, i: int) -> bool:
        """Whether a day or a month only tells when: the "Monday" of "on Monday Jane Roe"; "Wednesday Roe" is a name."""
        dated = self._words[i].low in small("time") and len(self._words[i].text) > 3
        return dated and i > self._first and self._words[i - 1].low in small("dating")

    def _with_sector(self, i: int, parts: list[Name]) -> int:
        """Where a body's name ends that goes on in lower case: "Association of the German machinery industry"."""
        if not parts or parts[-1].last != i or not self._is_headed(parts[-1]):
            return i
        of = any(word.low == "of" for word in self._words[parts[-1].first : i])
        for n in range(i, min(i + _SECTOR, self._last)):
            if (
                not of
                or not self._words[n].text.islower()
                or self._words[n].low in smalls("preposition", "modal", "be")
            ):
                break
            if self._words[n].low in name_words("sector"):
                parts[-1] = parts[-1]._replace(last=n + 1)
                return n + 1
        return i

    def _is_surname(self, hit: Known, i: int, parts: list[Name]) -> bool:
        """Whether a title is a surname here: the "King" that ends a name."""
        ends = i + 1 >= self._last or not self._words[i + 1].capital
        given = len(parts) == 1 and parts[0].kind == OTHER and parts[0].last - parts[0].first == 1
        return hit.kind == TITLE and hit.name in small("surname too") and ends and given

    def _is_body_of(self, i: int, parts: list[Name]) -> bool:
        """Whether a jurisdiction belongs to the name of a body that ends in "of" before it."""
        joined = bool(parts) and parts[-1].kind == OTHER and parts[-1].last == i
        return joined and self._words[i - 1].low in ("of", "the") and self._is_headed(parts[-1])

    def _joins(self, i: int, parts: list[Name]) -> int:
        """How many words from `i` hold a run together: a hyphen, an initial's full stop, "&", "van", "of the"."""
        if not parts or i + 1 >= self._last:
            return 0
        met = parts[-1].kind != OTHER
        if not self._words[i].text[0].isalnum():
            return self._joins_by_mark(i, parts, met=met)
        return self._joins_by_body(i, parts) or (0 if met else self._joins_by_particle(i))

    def _joins_by_mark(self, i: int, parts: list[Name], *, met: bool) -> int:
        """The same for a mark: a hyphen, a full stop, "&", a possessive, a comma, a name in quotation marks."""
        before, word, after = self._words[i - 1], self._words[i], self._words[i + 1]
        tight = before.end == word.start
        if word.text == "-" and tight and word.end == after.start and after.text[0].isalpha():
            return 1 if after.capital or met else 2
        if word.text == ".":
            short = before.low in small("short title") if met else len(before.text) == 1
            return int(tight and ((after.capital and short) or before.low in ("jr", "sr")))
        if word.text == "&":
            return int(after.capital)
        if word.text == ",":
            return self._joins_portfolio(i) if self._is_headed(parts[-1]) else 0
        if met or not after.capital:
            return 0
        if tight and word.low in ("'", "’", "'s"):
            return int(self._is_owner(before, i))
        closed = not tight and word.text in "“\"'‘" and i + 3 < self._last and self._words[i + 2].text in "”\"'’"
        return 3 * (closed and self._words[i + 3].capital)  # Jane "Jo" Roe

    def _joins_by_body(self, i: int, parts: list[Name]) -> int:
        """The same for a small word in the name of a body: "of the", "and", "des"."""
        before, word, after = self._words[i - 1], self._words[i], self._words[i + 1]
        if word.low == "of" and before.text in name_words("seat") and parts[-1].last - parts[-1].first == 1:
            return int(after.capital)
        if not self._is_headed(parts[-1]):
            return 0
        if word.text == "and":
            return self._joins_portfolio(i)
        if word.low in ("of", "for", "on") and after.low not in small("time"):
            distant = after.low == "the" and i + 2 < self._last and self._words[i + 2].capital
            return 1 if after.capital else 2 * distant
        return int(after.capital and word.low in name_words("body particle"))

    def _joins_by_particle(self, i: int) -> int:
        """The same for a small word in a person's name: "van der", "al-", "d'Este"."""
        word, after = self._words[i], self._words[i + 1]
        if word.text[0] in "dl" and word.text[1:2] in ("'", "’"):
            return 1
        if word.low not in name_words("particle"):
            return 0
        if after.text == "-":
            return 2 * (i + 2 < self._last and self._words[i + 2].capital)
        return int(after.capital or after.low in name_words("particle"))

    def _is_prefixed(self, i: int, parts: list[Name]) -> bool:
        """Whether a word before a country makes the name of a body of it: "Statistics Lumenia"."""
        if not parts or parts[-1].kind != OTHER or parts[-1].last != i:
            return False
        return parts[-1].last - parts[-1].first == 1 and self._words[i - 1].text in name_words("prefix")

    def _is_owner(self, owner: Word, mark: int) -> bool:
        """Whether a possessive is within the name of a body: "Millers' League", "Women's Institute"."""
        if not (owner.low.endswith("s") if len(self._words[mark].text) == 1 else owner.low in name_words("member")):
            return False
        heads = name_words("organisation")
        ahead = self._words[mark + 1 : min(mark + 1 + _NAME_WORDS, self._last)]
        return any(word.text in heads for word in takewhile(lambda word: word.capital, ahead))

    def _goes_on(self, i: int, parts: list[Name]) -> bool:
        """Whether a known name ends that of a body in another language: "Folha do Lumen"."""
        joined = bool(parts) and parts[-1].kind == OTHER and parts[-1].last == i
        return joined and self._words[i - 1].low in name_words("body particle") and self._is_headed(parts[-1])

    def _joins_portfolio(self, i: int) -> int:
        """1 where "and" or a comma goes on in the name of a body: "Ministry of Trade, Industry and Energy"."""
        portfolios = name_words("portfolio")
        if self._words[i + 1].text not in portfolios:
            return 0
        if self._words[i].text == "and":
            return 1
        near = [word.text for word in self._words[i + 1 : min(i + 6, self._last)]]
        listed = near[: near.index("and")] if "and" in near else []
        return int(bool(listed) and all(text == "," or text in portfolios for text in listed))

    def _is_headed(self, part: Name) -> bool:
        heads = name_words("organisation")
        return part.kind == OTHER and any(word.text in heads for word in self._words[part.first : part.last])
