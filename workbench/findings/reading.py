"""An article read once for all rules about who says what: its words, its quotations, and its sentences made whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from workbench.articles.sentences import sentences
from workbench.articles.table import Article
from workbench.findings.lexicon import lexicon
from workbench.findings.quotations import Quotation, quotations
from workbench.findings.words import Word, words

_LONGEST = 400  # words; what runs on for longer is no sentence, and rules that look through one stay fast


class Passage(NamedTuple):
    """A sentence that no quotation mark cuts in two: its words (first, last), its span, and its paragraph."""

    first: int
    last: int
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The article, its words, its quotations and its passages.

    `quoted` holds for each word the quotation it stands in (or -1), `bounds` the first and last word of its passage.
    """

    article: Article
    words: list[Word]
    quotations: list[Quotation]
    quoted: list[int]
    passages: list[Passage]
    bounds: list[tuple[int, int]]

    def text(self, first: int, last: int) -> str:
        """The text from word `first` up to word `last`."""
        return self.article.text[self.words[first].start : self.words[last - 1].end]


def read(article: Article) -> Reading:
    """Read an article; time grows linearly with its text.

    >>> reading = read(Article(id="a", text="He said: “Go. Now.” They went."))
    >>> [reading.text(passage.first, passage.last) for passage in reading.passages]
    ['He said: “Go. Now.”', 'They went.']
    """
    text_words = words(article.text)
    marks = quotations(article.text)
    passages = _passages(article.text, text_words, marks)
    bounds = [(passage.first, passage.last) for passage in passages for _ in range(passage.first, passage.last)]
    return Reading(article, text_words, marks, _quoted(text_words, marks), passages, bounds)


@cache
def small(kind: str) -> frozenset[str]:
    """The small words of one kind (determiner, preposition, modal …) from `lexicons/function_words.csv`."""
    return frozenset(word for row in lexicon("function_words") if row["kind"] == kind for word in row["words"].split())


def _quoted(text_words: list[Word], marks: list[Quotation]) -> list[int]:
    quoted = []
    at = 0
    for word in text_words:
        while at < len(marks) and marks[at].end <= word.start:
            at += 1
        quoted.append(at if at < len(marks) and marks[at].start <= word.start else -1)
    return quoted


def _passages(text: str, text_words: list[Word], marks: list[Quotation]) -> list[Passage]:
    found = []
    i = 0
    for start, end, paragraph in _whole_sentences(text, marks):
        while i < len(text_words) and text_words[i].start < start:
            i += 1
        first = i
        while i < len(text_words) and text_words[i].start < end:
            i += 1
        for piece in range(first, i, _LONGEST):
            last = min(piece + _LONGEST, i)
            found.append(Passage(piece, last, text_words[piece].start, text_words[last - 1].end, paragraph))
    return found


def _whole_sentences(text: str, marks: list[Quotation]) -> list[tuple[int, int, int]]:
    """The sentences (start, end, paragraph), joined again where a boundary falls within a quotation."""
    whole: list[tuple[int, int, int]] = []
    at = 0
    open_until = -1
    for sentence in sentences(text):
        if whole and sentence.start < open_until:
            whole[-1] = (whole[-1][0], sentence.end, sentence.paragraph)
        else:
            whole.append((sentence.start, sentence.end, sentence.paragraph))
        while at < len(marks) and marks[at].start < sentence.end:
            open_until = marks[at].end
            at += 1
    return whole
