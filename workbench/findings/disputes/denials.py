"""What one report has somebody deny and another tells as if nobody had: "he denied that a date was fixed"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from workbench.findings.disputes.claims import claim_words, has_claim
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import common_senses, sense_of, senses_of
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.reading.passages import small

_ALIKE = 0.25
_CONTENT = 0.55  # of what is denied, that the other sentence has
_SHARED = 2  # senses of it that are more than a country or a tariff
_LONGEST = 24  # words of what is denied


class Denial(NamedTuple):
    """What is denied: the words that deny it, the senses of what they deny, and where."""

    words: str
    content: frozenset[str]
    told: Sentence


def denial(sentence: Sentence) -> Denial | None:
    """What a sentence has somebody deny, None where nobody does.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> from workbench.findings.reading.passages import read
    >>> (sentence,) = told_sentences(read(Article(id="a", text="He denied reports that a date had been fixed.")))
    >>> denial(sentence).words, sorted(denial(sentence).content)
    ('denied reports', ['date', 'fixed'])
    """
    found = claim_words(sentence, "denying")
    if not found:
        return None
    words, (first, end, _) = sentence.reading.words, found[0]
    if sentence.reading.quoted[first] >= 0:
        return None  # who is quoted denies nothing by that
    before = {word.low for word in words[max(sentence.passage.first, first - 3) : first]}
    if not before.isdisjoint(small("negation")):
        return None
    last = min(sentence.passage.last, end + _LONGEST)
    content = frozenset(senses_of(words, end, last)) - _of_reports()
    return Denial(sentence.reading.text(first, end), content, sentence)


def disputed_denials(pairs: Sequence[Pair], told: Mapping[str, Sequence[Sentence]], within: str) -> Iterator[Conflict]:
    """The pairs of sentences of which one denies what the other tells; `told` has the sentences of each article."""
    denied = {article: list(filter(None, map(denial, sentences))) for article, sentences in told.items()}
    denying = cache(denial)
    for pair in pairs:
        for side, other in pair.sides() if pair.alike >= _ALIKE else ():
            one = denying(side)
            if one is None or has_claim(other, "denying") or not _tells(other, one.content):
                continue
            if any(_tells(its.told, one.content) for its in denied[other.article]):
                continue  # it tells the denial somewhere else
            verdict = f"“{one.words}” in one article; the other tells it and leaves the denial out"
            yield conflict("omission", side.words, other.words, within, verdict)


def _tells(sentence: Sentence, content: frozenset[str]) -> bool:
    """Whether a sentence tells what is denied elsewhere, without a "not"."""
    shared = content & sentence.senses
    plain = sentence.low.isdisjoint(("not", "never", "no")) or has_claim(sentence, "denying")
    return plain and len(shared) >= _CONTENT * len(content) and len(shared - common_senses()) >= _SHARED


@cache
def _of_reports() -> frozenset[str]:
    """The senses of the nouns for what is denied: reports, rumours, claims."""
    nouns = (
        "report reports information rumour rumors claim claims suggestion suggestions allegation speculation idea news"
    )
    return frozenset(map(sense_of, nouns.split()))
