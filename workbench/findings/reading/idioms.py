"""Figures of speech and judging words, in whatever form their verbs, nouns and pronouns stand in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.inflections import inflected
from workbench.findings.reading.words import Word, words

_GAP = 4  # words that may stand in a figure's gap: "hold a whole nation to ransom"
_OWNED = "one's"
_ANYBODY = "anybodys"  # what the stand-in for possessives is read as, where an apostrophe would cut it
_ALIKE = {
    "one's": "my our your his her its their whose",
    "one": "me us you him them ourselves themselves",
    "the": "the this that these those",
    "a": "a an",
    "#": "two three four five six seven eight nine ten several",
}


class Idiom(NamedTuple):
    """A figure found: the words where it begins and ends, its kind and value as in `lexicons/stance_words.csv`."""

    at: int
    last: int
    kind: str
    value: float


def idioms(text: Sequence[Word], first: int, last: int) -> Iterator[Idiom]:
    """The figures between two words, none overlapping.

    >>> from workbench.findings.reading.words import words
    >>> said = words("They bled our mills dry, and for that we take our hat off?")
    >>> [(one.kind, one.value) for one in idioms(said, 0, len(said))]
    [('evaluation', -0.8), ('temper', 0.7)]
    """
    openers, singles, bases = _openers(), _single(), _bases()
    done = first
    for i in range(first, last):
        low = text[i].low
        if low not in openers or i < done:
            continue
        found = None
        if low in singles and not (text[i].capital and i > first and text[i - 1].text.isalpha()):
            found = Idiom(i, i + 1, *singles[low])  # in lower case: "the Saints" are a name, and no praise
        node = openers[low]
        if node is not None and i + 1 < last and _may_follow(node, text[i + 1].low, bases):
            found = _longest(text, i, last, node, bases) or found
        if found is not None:
            done = found.last
            yield found


def _may_follow(node: _Node, low: str, bases: dict[str, str]) -> bool:
    """Whether it is worth looking on: most words after "the" or "in" begin no figure with it."""
    following = node.following
    return bases.get(low, low) in following or bool(node.tails) or _OWNED in following or low[0].isdigit()


def _longest(text: Sequence[Word], i: int, last: int, node: _Node, bases: dict[str, str]) -> Idiom | None:
    """The figure of several words that ends last, of those that begin with the word a place in the tree stands for."""
    found = None
    n = i + 1
    while True:
        for tail, meaning in node.tails:
            end = _after_gap(text, n, last, tail, bases)
            if end is not None and (found is None or end > found.last):
                found = Idiom(i, end, *meaning)
        if n >= last:
            return found
        following = node.following
        low = text[n].low
        if _OWNED not in following and n + 1 < last and text[n + 1].low == "'s":
            return found  # "that's" begins a clause, and "Lima's" is an owner
        owner = _owner(text, n, last) if _OWNED in following else 0
        after = following.get(_OWNED if owner else bases.get(low, low)) if not low[0].isdigit() else following.get("#")
        if after is None:
            return found
        node = after
        n += owner or 1
        if node.meaning is not None:
            found = Idiom(i, n, *node.meaning)


def _owner(text: Sequence[Word], n: int, last: int) -> int:
    """How many words a named owner has that stands at a word, with its ending: "a knife in Lima's back"."""
    ends = n + 1 + (text[n].low in _ALIKE["the"].split())
    return ends + 1 - n if ends < last and text[ends].low == "'s" else 0


def _after_gap(text: Sequence[Word], n: int, last: int, tail: tuple[str, ...], bases: dict[str, str]) -> int | None:
    """Where a figure ends whose second half follows after one to four words."""
    for begins in range(n + 1, min(n + _GAP, last - len(tail)) + 1):
        if all(bases.get(text[begins + k].low, text[begins + k].low) == word for k, word in enumerate(tail)):
            return begins + len(tail)
    return None


class _Node:
    """A place in the tree of figures: what may follow, what the words up to here mean, what may come after a gap."""

    __slots__ = ("following", "meaning", "tails")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.meaning: tuple[str, float] | None = None
        self.tails: list[tuple[tuple[str, ...], tuple[str, float]]] = []


@cache
def _openers() -> dict[str, _Node | None]:
    """The words figures begin with, in all their forms, each with its place in the tree of those of several words."""
    root = _tree()
    openers: dict[str, _Node | None] = dict.fromkeys(_single())
    openers |= root.following
    openers |= {form: root.following[base] for form, base in _bases().items() if base in root.following}
    return openers


@cache
def _tree() -> _Node:
    root = _Node()
    for written, meaning in _entries():
        head, _, tail = written.partition(" * ")
        parts = _parts(head)
        if len(parts) == 1 and not tail:
            continue
        node = root
        for part in parts:
            node = node.following.setdefault(part, _Node())
        if tail:
            node.tails.append((tuple(_parts(tail)), meaning))
        elif node.meaning is None:
            node.meaning = meaning
    return root


def _parts(phrase: str) -> list[str]:
    """The words of a phrase of the lexicon as they are kept; the stand-in for possessives is one word."""
    bases = _bases()
    lows = [word.low for word in words(phrase.replace(_OWNED, _ANYBODY))]
    return [_OWNED if low == _ANYBODY else bases.get(low, low) for low in lows]


@cache
def _single() -> dict[str, tuple[str, float]]:
    """Figures and judging words of one word, in all their forms."""
    found: dict[str, tuple[str, float]] = {}
    for written, meaning in _entries():
        if written.isalpha():
            found.setdefault(written.lower(), meaning)
    return found


def _entries() -> Iterator[tuple[str, tuple[str, float]]]:
    """What both lexicons have, judging words in all their forms, each with its kind and value."""
    for name in ("judging_words", "idioms"):
        for row in lexicon(name):
            meaning = row["kind"], float(row["value"])
            for phrase in row["words"].split(";"):
                alone = "verb" if phrase.startswith("~") and " " not in phrase else row.get("part", "")
                for form in inflected(phrase.lstrip("~"), alone):
                    yield form.replace("~", ""), meaning


@cache
def _bases() -> dict[str, str]:
    """Verbs in their base form, and one stand-in for all pronouns, articles and numbers."""
    verbs = {
        word.removeprefix("~")
        for row in lexicon("idioms")
        for phrase in row["words"].split(";")
        for word in phrase.split()
        if word.startswith("~")
    }
    bases: dict[str, str] = {form: plain for plain, forms in _ALIKE.items() for form in forms.split()}
    for verb in sorted(verbs):
        for form in inflected(verb.lower(), "verb"):
            bases.setdefault(form, verb.lower())
    return bases
