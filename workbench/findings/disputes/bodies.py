"""Where one fact is told on the authority of two bodies: one report has it from one ministry, another from the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import common_senses, saying, sense_of, senses_of
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.lexicon import lexicon
from workbench.findings.naming.name_lexicon import name_words
from workbench.findings.reading.figures import figures
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.variants import plain_forms
from workbench.findings.reading.words import Word

_ALIKE = 0.3
_SURE = 0.45
_LEAST = 0.2  # where both tell one figure
_RARE = 1000
_LONGEST = 8  # words of the name of a body
_NEAR = 2  # words between a body and the verb by which it says something
_OWNERS = ("'s", "'")
_MINISTRIES = ("ministry", "department")
_NEAR_OFFICES = frozenset(
    ["trade minister", "industry minister", "economy minister", "development minister"]
)  # often one


class Body(NamedTuple):
    """A body that vouches for a sentence: as written, the noun that heads it, and what tells it from others."""

    name: str
    head: str
    own: frozenset[str]


def disputed_bodies(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The sentences that tell one thing, each from one body, and not from the same."""
    vouching = cache(body_of)
    for pair in pairs:
        if pair.alike < _LEAST:
            continue
        left, right = vouching(pair.left), vouching(pair.right)
        if left is None or right is None or left.own & right.own or not (left.own and right.own):
            continue
        if pair.alike < _ALIKE and not _share_figure(pair):
            continue
        ministries = left.head in _MINISTRIES and right.head in _MINISTRIES
        figure = pair.alike < _ALIKE or any(sense[0].isdigit() for sense in pair.left.senses & pair.right.senses)
        mixed = (left.head in _MINISTRIES) != (right.head in _MINISTRIES)
        if not ministries and ((pair.alike < _SURE and not figure) or (mixed and not figure)):
            continue
        offices = _offices(left) | _offices(right)
        if ministries and _offices(left) & _offices(right):
            continue
        near = mixed or (offices and offices <= _NEAR_OFFICES)
        doubt = "the two need not be different" if near else "one of them may be wrong"
        verdict = f"one article has it from “{left.name}”, the other from “{right.name}”; {doubt}"
        yield conflict("organisation", pair.left.words, pair.right.words, within, verdict)


def _share_figure(pair: Pair) -> bool:
    """Whether two sentences tell one figure, in one of them perhaps rounded, that hardly stands in any other."""
    ours, theirs = (figures(side.reading, side.passage.first, side.passage.last) for side in (pair.left, pair.right))
    return any(a.unit == b.unit and a.value >= _RARE and a.is_near(b) for a in ours for b in theirs)


def body_of(sentence: Sentence) -> Body | None:
    """The one body on whose word a sentence stands.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> from workbench.findings.reading.passages import read
    >>> (sentence,) = told_sentences(read(Article(id="a", text="It fell, according to the Italian health ministry.")))
    >>> body_of(sentence).name
    'Italian health ministry'
    """
    if _heads().isdisjoint(sentence.low):
        return None
    words, passage = sentence.reading.words, sentence.passage
    found = []
    at = passage.first
    while at < passage.last:
        if at + 2 < passage.last and words[at + 1].low in _OWNERS and words[at + 2].low in _heads():
            at += 2  # "the Dockers' Association"
        if words[at].low in _heads() and not _in_quotation(sentence, at):
            first, last = _phrase(words, at, passage.first, passage.last)
            if _vouches(words, first, last, passage.first, passage.last):
                senses = frozenset(senses_of(words, first, last)) - common_senses() - {sense_of(words[at].low)}
                found.append(Body(sentence.reading.text(first, last), words[at].low, senses))
            at = last
        at += 1
    return found[0] if len(found) == 1 else None


def _in_quotation(sentence: Sentence, at: int) -> bool:
    return sentence.reading.quoted[at] >= 0


def _phrase(words: Sequence[Word], at: int, begin: int, end: int) -> tuple[int, int]:
    """The words of the name that a noun heads: "the Italian health ministry", "the Bureau of Customs"."""
    first = at
    while first > max(begin, at - _LONGEST) and _is_named(words[first - 1]):
        first -= 1
    last = at + 1
    if last + 1 < end and words[last].low in ("of", "for"):
        last += 1
        last += words[last].low == "the"
        while last < min(end, at + _LONGEST) and (words[last].low == "and" or _is_named(words[last])):
            if words[at].capital and not words[last].capital and words[last].low != "and":
                break
            last += 1
    elif last < end and words[last].capital:  # "the statistics office Indec"
        last += 1
    return first, last


def _is_named(word: Word) -> bool:
    small_word = word.low in smalls("determiner", "preposition", "conjunction", "be", "have", "modal", "subordinator")
    return (word.text[0].isalpha() or word.low in _OWNERS) and not small_word and word.low not in saying()


def _vouches(words: Sequence[Word], first: int, last: int, begin: int, end: int) -> bool:
    """Whether a body is said to say or know something: "according to the ministry", "the ministry said"."""
    before = [word.low for word in words[max(begin, first - 4) : first] if word.low not in small("determiner")]
    if before[-2:] in _SOURCES:
        return True
    after = (word for word in words[last : min(end, last + _NEAR)])
    return any(word.low in _vouching() for word in after) or bool(before and before[-1] in _vouching())


_SOURCES = (
    ["according", "to"],
    *([noun, of] for noun in ("figures", "data", "estimate", "numbers", "statistics") for of in ("from", "of", "by")),
)


def _offices(body: Body) -> frozenset[str]:
    """The ministers whose portfolio a ministry has by its name."""
    return frozenset(office for sense in body.own for office in _portfolios().get(sense, ()))


@cache
def _portfolios() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in lexicon("portfolios"):
        for portfolio in row["portfolios"].split(";"):
            for word in portfolio.split():
                found.setdefault(sense_of(word), set()).add(row["office"])
    return {sense: frozenset(offices) for sense, offices in found.items()}


@cache
def _vouching() -> frozenset[str]:
    kinds = ("say", "infer", "relay")
    told = (form for row in lexicon("cues") if row["kind"] in kinds for form in plain_forms(row["forms"]))
    return frozenset(told) | {
        "reckons",
        "reckon",
        "reckoned",
        "estimates",
        "estimated",
        "reported",
        "reports",
        "counts",
    }


@cache
def _heads() -> frozenset[str]:
    """The nouns that head the name of a body, in lower case."""
    named = (word.lower() for word, kind in name_words("organisation").items() if kind not in ("company", "media"))
    return frozenset(named) | {"ministry", "department", "office", "bureau", "guild", "bank", "secretariat"}
