"""Names in an article: known people, organisations and jurisdictions, titles, and unknown names by their shape."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.naming.judging import Judge
from workbench.findings.naming.name import Name, as_name
from workbench.findings.naming.name_lexicon import OTHER, first_words, known_at, name_words
from workbench.findings.naming.runs import Runs
from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.reading.words import Word

_BEFORE_SENTENCES = frozenset("“”„‘’«»\"':–—-(…") | {"``", "''"}
_HEADLINE = 0.7  # the share of longer words with a capital from which capitals say nothing about names


def names(reading: Reading) -> list[Name]:
    """The names and titles of an article, in order, none overlapping.

    A run of capitalised words is taken apart: what a lexicon knows, then organisations by the word that heads them,
    then people by shape (two to four words). A lone unknown word is a `surname`, to be linked to a full name.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> text = "US Treasury Secretary Jane Roe met the Lumen Growers Association."
    >>> [(name.kind, name.name) for name in names(read(Article(id="a", text=text)))][-3:]
    [('title', 'treasury secretary'), ('person', 'Jane Roe'), ('organisation', 'Lumen Growers Association')]
    """
    # the end of a given name such as "Jung-hoon" is no word that would be seen in lower case
    lower_seen = {word.text for before, word in pairwise(reading.words) if word.text.islower() and before.text != "-"}
    found: list[Name] = []
    for passage in reading.passages:
        found += _Passage(reading, passage, lower_seen).names()
    return found


class _Passage:
    """The names of one passage."""

    def __init__(self, reading: Reading, passage: Passage, lower_seen: set[str]) -> None:
        self._reading, self._words = reading, reading.words
        self._first, self._last = passage.first, passage.last
        self._lower_seen = lower_seen
        self._runs = Runs(reading, passage)
        self._headline = _is_headline(self._words[self._first : self._last])

    def names(self) -> list[Name]:
        found: list[Name] = []
        end = self._first
        for i in self._candidates():
            if i < end:
                continue
            capital = self._words[i].text[0].isupper()
            hit = known_at(self._words, i, self._last)
            if capital and not self._runs.is_letter(i) and (hit or not self._opens(i)):
                end, parts = self._runs.run(i, hit)
                before = found[-1] if found and found[-1].last == i else None
                told = [part for part in parts if part.kind != OTHER]
                found += told if self._headline else Judge(self._reading, parts, before, self._lower_seen).names()
            elif hit:
                found.append(as_name(hit, i))
                end = i + hit.length
        return found

    def _candidates(self) -> list[int]:
        """The words a name may begin with: those with a capital, and those of a title in lower case."""
        firsts = first_words()
        texts = [word.text for word in self._words[self._first : self._last]]
        begins = {text for text in set(texts) if text[0].isupper() or text in firsts}
        return [i for i, text in enumerate(texts, self._first) if text in begins]

    def _opens(self, i: int) -> bool:
        """Whether an unknown word is capitalised only because a sentence or a quotation begins with it."""
        word = self._words[i]
        if i > self._first and self._words[i - 1].text not in _BEFORE_SENTENCES:
            return False
        if word.low in small("opener"):
            return True
        alone = i + 1 >= self._last or not self._words[i + 1].capital
        if not alone and word.low in name_words("body") and word.text not in name_words("organisation"):
            return True  # "Carmaker Lumen Motors"
        return alone and (word.text.lower() in self._lower_seen or word.low.endswith("ly"))


def _is_headline(passage: list[Word]) -> bool:
    """Whether most longer words are capitalised, so that capitals say nothing about names."""
    marks = [word.text for word in passage[-2:]]
    if marks[-1] == "." or (len(marks) > 1 and marks[0] in ".!?" and marks[1] in '”"’»'):
        return False
    longer = [word for word in passage if len(word.text) > 3 and word.text.isalpha()]
    capitals = sum(word.capital for word in longer)
    return len(longer) >= 4 and capitals >= _HEADLINE * len(longer)
