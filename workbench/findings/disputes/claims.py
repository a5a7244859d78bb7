"""How firm, how far along, how wide or on what terms a sentence tells something: phrases of `lexicons/claims.csv`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workbench.findings.disputes.telling import Sentence
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.words import Phrases


def claim_words(sentence: Sentence, *kinds: str) -> Iterator[tuple[int, int, str]]:
    """The phrases of some kinds in a sentence, in order: where each begins and ends, and its kind.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> (sentence,) = told_sentences(read(Article(id="a", text="It may end, a source hinted.")))
    >>> [kind for _, _, kind in claim_words(sentence, "soft", "modal")]
    ['modal', 'soft', 'soft']
    """
    phrases, passage = _phrases(kinds), sentence.passage
    if phrases.firsts.isdisjoint(sentence.low):
        return iter(())
    found = phrases.within(sentence.reading.words, passage.first, passage.last)
    return (hit for hit in found if sentence.reading.words[hit[0]].text != "May") if "may" in sentence.low else found


def has_claim(sentence: Sentence, *kinds: str) -> bool:
    """Whether a sentence has a phrase of some kinds."""
    return next(claim_words(sentence, *kinds), None) is not None


@cache
def _phrases(kinds: tuple[str, ...]) -> Phrases[str]:
    """The phrases of some kinds; one that is of several is of the first."""
    found: dict[str, str] = {}
    for kind in kinds:
        for row in lexicon("claims"):
            if row["kind"] == kind:
                for phrase in row["words"].split(";"):
                    found.setdefault(phrase, kind)
    return Phrases(found.items(), lower=True)
