"""An article read once for all rules about who says what: its words, its quotations, and its sentences made whole."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from workbench.articles.characters import in_one_line
from workbench.articles.sentences import Sentence
from workbench.articles.table import Article
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.pieces import quotations_of, sentences_of, words_of
from workbench.findings.reading.quotations import Quotation
from workbench.findings.reading.words import Word

_LONGEST = 400  # words; what runs on for longer is no sentence, and rules that look through one stay fast


class Passage(NamedTuple):
    """A sentence that no quotation mark cuts in two: its words (first, last), its span, and its paragraph.

    `lows` are its words in lower case: a rule about words that are not among them need not look.
    """

    first: int
    last: int
    start: int
    end: int
    paragraph: int
    lows: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """The article, its words, its quotations and its passages.

    `quoted` holds for each word the quotation it stands in (or -1), `bounds` the first and last word of its passage,
    `spans` the first and last word of each quotation.
    """

    article: Article
    words: list[Word]
    quotations: list[Quotation]
    quoted: list[int]
    passages: list[Passage]
    bounds: list[tuple[int, int]]
    spans: list[tuple[int, int]]

    def text(self, first: int, last: int) -> str:
        """The text from word `first` up to word `last`, in one line and without emoji."""
        return in_one_line(self.article.text[self.words[first].start : self.words[last - 1].end])


def read(article: Article) -> Reading:
    """Read an article; time grows linearly with its text.

    >>> reading = read(Article(id="a", text="He said: “Go. Now.” They went."))
    >>> [reading.text(passage.first, passage.last) for passage in reading.passages]
    ['He said: “Go. Now.”', 'They went.']
    """
    text_words = words_of(article)
    marks = quotations_of(article)
    starts = [word.start for word in text_words]
    spans = [(bisect_left(starts, mark.start), bisect_left(starts, mark.end)) for mark in marks]
    quoted = [-1] * len(text_words)
    for number, (first, last) in enumerate(spans):
        quoted[first:last] = [number] * (last - first)
    passages = _passages(sentences_of(article), text_words, starts, marks)
    bounds: list[tuple[int, int]] = []
    for passage in passages:
        bounds += [(passage.first, passage.last)] * (passage.last - passage.first)
    return Reading(article, text_words, marks, quoted, passages, bounds, spans)


@cache
def small(kind: str) -> frozenset[str]:
    """The small words of one kind (determiner, preposition, modal …) from `lexicons/function_words.csv`."""
    return frozenset(word for row in lexicon("function_words") if row["kind"] == kind for word in row["words"].split())


@cache
def smalls(*kinds: str) -> frozenset[str]:
    """The small words of several kinds together."""
    return frozenset().union(*map(small, kinds))


def _passages(told: list[Sentence], text_words: list[Word], starts: list[int], marks: list[Quotation]) -> list[Passage]:
    found = []
    for start, end, paragraph in _whole_sentences(told, marks):
        first, stop = bisect_left(starts, start), bisect_left(starts, end)
        for piece in range(first, stop, _LONGEST):
            last = min(piece + _LONGEST, stop)
            lows = frozenset([word.low for word in text_words[piece:last]])
            found.append(Passage(piece, last, starts[piece], text_words[last - 1].end, paragraph, lows))
    return found


def _whole_sentences(told: list[Sentence], marks: list[Quotation]) -> list[tuple[int, int, int]]:
    """The sentences (start, end, paragraph), joined again where a boundary falls within a quotation."""
    whole: list[tuple[int, int, int]] = []
    at = 0
    open_until = -1
    for sentence in told:
        if whole and sentence.start < open_until:
            whole[-1] = (whole[-1][0], sentence.end, sentence.paragraph)
        else:
            whole.append((sentence.start, sentence.end, sentence.paragraph))
        while at < len(marks) and marks[at].start < sentence.end:
            open_until = marks[at].end
            at += 1
    return whole
