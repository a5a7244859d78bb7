"""Which sentences look back, so that what is said there is history and no stance of today."""

from __future__ import annotations

from workbench.findings.reading import Passage, Reading, small
from workbench.findings.speakers import Speakers


def looks_back(
    reading: Reading, passage: Passage, speakers: Speakers, content: tuple[int, int], year: int | None
) -> bool:
    """Whether a sentence names a year before `year` outside its content, or somebody by an office then held."""
    for i in range(passage.first, passage.last):
        word = reading.words[i]
        if word.low == "then" and i + 1 < passage.last and reading.words[i + 1].text == "-":
            return True
        mention = speakers.starting(i)
        if mention is not None and mention.former and "then" in (mention.role or "").lower():
            return True
        said = content[0] <= i < content[1]
        if not said and year is not None and _is_year(word.text) and int(word.text) < year and i > passage.first:
            return reading.words[i - 1].low in small("time") | {"in", "during", "early", "late", "mid", ","}
    return False


def latest_year(reading: Reading) -> int | None:
    """The year an article was written: that of its date, else the latest it names."""
    if reading.article.published is not None:
        return reading.article.published.year
    return max((int(word.text) for word in reading.words if _is_year(word.text)), default=None)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and "1900" <= text < "2100"
