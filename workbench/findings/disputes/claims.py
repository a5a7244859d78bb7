"""How firm, how far along, how wide or on what terms a sentence tells something: phrases of `lexicons/claims.csv`."""

from __future__ import annotations

from workbench.findings.disputes.telling import Sentence


def claim_words(sentence: Sentence, *kinds: str) -> list[tuple[int, int, str]]:
    """The phrases of some kinds in a sentence, in order: where each begins and ends, and its kind.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> (sentence,) = told_sentences(read(Article(id="a", text="It may end, a source hinted.")))
    >>> [kind for _, _, kind in claim_words(sentence, "unnamed", "soft", "modal")]
    ['modal', 'unnamed', 'soft']
    """
    cues = sentence.cues
    if cues.kinds.isdisjoint(kinds):
        return []
    found = cues.of(kinds)
    if found and "may" in sentence.low:
        return [hit for hit in found if sentence.reading.words[hit[0]].text != "May"]
    return found


def has_claim(sentence: Sentence, *kinds: str) -> bool:
    """Whether a sentence has a phrase of some kinds."""
    return not sentence.cues.kinds.isdisjoint(kinds) and bool(claim_words(sentence, *kinds))
