"""Which sentences look back, so that what is said there is history and no stance of today."""

from __future__ import annotations

from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.speaking.speakers import Speakers


def looks_back(
    reading: Reading, passage: Passage, speakers: Speakers, content: tuple[int, int], year: int | None
) -> bool:
    """Whether one sentence names a year before `year` outside its content, or somebody by an office then held."""
    return Hindsight(reading, speakers, year).looks_back(passage, content)


def latest_year(reading: Reading) -> int | None:
    """The year an article was written: that of its date, else the latest it names."""
    if reading.article.published is not None:
        return reading.article.published.year
    return max((int(word.text) for word in reading.words if _is_year(word.text)), default=None)


class Hindsight:
    """Tells of one article which of its sentences look back."""

    def __init__(self, reading: Reading, speakers: Speakers, year: int | None) -> None:
        """`year` is when the article was written."""
        self._reading, self._speakers, self._year = reading, speakers, year
        self._signs: dict[int, tuple[bool, list[int]]] = {}

    def looks_back(self, passage: Passage, content: tuple[int, int]) -> bool:
        """Whether a sentence names an earlier year outside its content, or somebody by an office then held."""
        if passage.first not in self._signs:
            self._signs[passage.first] = self._look(passage)
        then, years = self._signs[passage.first]
        outside = next((i for i in years if not content[0] <= i < content[1]), None)
        if then or outside is None or self._year is None:
            return then
        dated = small("time") | {"in", "during", "early", "late", "mid", ","}
        return self._reading.words[outside - 1].low in dated

    def _look(self, passage: Passage) -> tuple[bool, list[int]]:
        """Whether a sentence has a "then-" in it, and where it names years before the article's."""
        words = self._reading.words
        then, years = False, []
        for i in range(passage.first, passage.last):
            text = words[i].text
            if words[i].low == "then" and i + 1 < passage.last and words[i + 1].text == "-":
                then = True
            elif _is_year(text) and self._year is not None and int(text) < self._year and i > passage.first:
                years.append(i)
            mention = self._speakers.starting(i)
            then = then or (mention is not None and mention.former and "then" in (mention.role or "").lower())
        return then, years


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and "1900" <= text < "2100"
