"""A text as words, each with its place, and phrases found among them.

Rules look words up instead of searching the text once per rule: time grows with the text, not with the lexicons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from workbench.articles.characters import blanked

T = TypeVar("T")

_WORD = re.compile(
    r"""[^\W\d_](?: \.(?:[A-Z]\.)+                             # U.S.
                 | [^\W\d_]*(?: ['’](?: (?<=n['’])t\b          # don't
                                     | (?=[A-Z])[^\W\d_]+ ))?  # O'Neill
                 )
      | ['’](?:s|ll|ve|re|d|m)\b                               # the rest of it's, we'll
      | \d+(?:[.,]\d+)*                                        # 1,000.5
      | [^\s\w] | _
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word or a mark: its place in the text, as written, and in lower case with a straight apostrophe."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def words(text: str) -> list[Word]:
    """The words and marks of a text, in order; a possessive or contracted ending is a word of its own.

    >>> [word.text for word in words("The U.S. didn't heed Japan's 24% plea.")]
    ['The', 'U.S.', "didn't", 'heed', 'Japan', "'s", '24', '%', 'plea', '.']
    """
    text = blanked(text)
    texts: list[str] = _WORD.findall(text)
    low = {word: word.lower().replace("’", "'") for word in set(texts)}
    find, make = text.index, tuple.__new__
    found, end = [], 0
    for word in texts:  # nothing but blanks stands between two words
        start = find(word, end)
        end = start + len(word)
        found.append(make(Word, (start, end, word, low[word])))
    return found


class Phrases(Generic[T]):
    """Phrases to look up at a word, the longest first, each with what it stands for.

    >>> rates = Phrases([("per cent", "%"), ("per", "/")], lower=True)
    >>> rates.at(words("10 per cent"), 1)
    (2, '%')
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, lower: bool = False) -> None:
        """`entries` are phrases with their meaning; with `lower`, upper and lower case are alike."""
        self._lower = lower
        self._root: _Node[T] = _Node()
        for phrase, meaning in entries:
            node = self._root
            for word in words(phrase):
                node = node.following.setdefault(word.low if lower else word.text, _Node())
            node.meaning = meaning
        # the words phrases begin with, so that a caller may pass by the others at the cost of one look-up
        self.firsts = frozenset(self._root.following)

    def at(self, text: Sequence[Word], i: int, limit: int = 99) -> tuple[int, T] | None:
        """How many words the longest phrase at word `i` has, and its meaning; `limit` is the most words it may have."""
        word, lower = text[i], self._lower
        node = self._root.following.get(word.low if lower else word.text)
        if node is None:
            return None
        found = None if node.meaning is None else (1, node.meaning)
        end = min(i + limit, len(text)) if node.following else i
        for n in range(i + 1, end):
            word = text[n]
            node = node.following.get(word.low if lower else word.text)
            if node is None:
                break
            if node.meaning is not None:
                found = n + 1 - i, node.meaning
        return found

    def every(self, text: Sequence[Word], i: int, last: int) -> list[tuple[int, T]]:
        """All phrases from word `i` that end before word `last`, the longest first: where each ends, its meaning.

        >>> Phrases([("may", 1), ("may not", 2)], lower=True).every(words("It may not rain"), 1, 4)
        [(3, 2), (2, 1)]
        """
        lower = self._lower
        following = self._root.following
        found: list[tuple[int, T]] = []
        for n in range(i, last):
            word = text[n]
            node = following.get(word.low if lower else word.text)
            if node is None:
                break
            if node.meaning is not None:
                found.append((n + 1, node.meaning))
            following = node.following
        found.reverse()
        return found

    def among(self, words: frozenset[str]) -> bool:
        """Whether a phrase may stand among words in any order: its first word does, and one that may follow it."""
        following = self._root.following
        for first in self.firsts & words:
            node = following[first]
            if node.meaning is not None or not node.following.keys().isdisjoint(words):
                return True
        return False

    def within(self, text: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int, T]]:
        """Every phrase from word `first` up to `last`, none overlapping: where it begins and ends, its meaning."""
        opening, lower = self._root.following, self._lower
        done = first
        for i in range(first, last):
            word = text[i]
            node = opening.get(word.low if lower else word.text)
            if node is None or i < done:
                continue
            if node.meaning is None:  # "in" and "the" open many phrases and are none: most go on otherwise
                if i + 1 >= last:
                    continue
                word = text[i + 1]
                if (word.low if lower else word.text) not in node.following:
                    continue
            hit = self.at(text, i, last - i)
            if hit is not None:
                done = i + hit[0]
                yield i, done, hit[1]


class _Node(Generic[T]):
    """A place in the tree of phrases: what may follow, and what the words up to here mean."""

    __slots__ = ("following", "meaning")

    def __init__(self) -> None:
        self.following: dict[str, _Node[T]] = {}
        self.meaning: T | None = None
