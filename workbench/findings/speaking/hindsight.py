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
        words, now = self._reading.words, self._year
        then = False
        if "then" in passage.lows:
            marked = range(passage.first, passage.last - 1)
            then = any(words[i].low == "then" and words[i + 1].text == "-" for i in marked)
        for mention in self._speakers.starting_in(passage):
            then = then or (mention.former and "then" in (mention.role or "").lower())
        earlier = {
            low for low in passage.lows if len(low) == 4 and _is_year(low) and now is not None and int(low) < now
        }
        years = [i for i in range(passage.first + 1, passage.last) if words[i].low in earlier] if earlier else []
        return then, years


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and "1900" <= text < "2100"
