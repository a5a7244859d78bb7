"""Where an article treats a trade measure as still undecided: phrases of `lexicons/open_questions.csv`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from workbench.findings.disputes.measures import Told
from workbench.findings.disputes.telling import Sentence, is_of_trade
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.words import Phrases


def open_questions(sentences: Iterable[Sentence]) -> Iterator[Told]:
    """The sentences that treat trade measures as still undecided.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Final decisions on car tariffs are due in May."))
    >>> [(told.status, told.product) for told in open_questions(told_sentences(reading))]
    [('open', 'automobiles')]
    """
    for sentence in filter(is_of_trade, sentences):
        place = sentence.reading.words, sentence.passage.first, sentence.passage.last
        if _open_phrases().firsts.isdisjoint(sentence.low) or not any(_open_phrases().within(*place)):
            continue
        product = next((product for _, _, product in _products().within(*place)), None)
        yield Told(sentence.words, "open", None, product, None, "open", None)


@cache
def _products() -> Phrases[str]:
    return Phrases(((row["surface"], row["product"]) for row in lexicon("products")), lower=True)


@cache
def _open_phrases() -> Phrases[bool]:
    return Phrases(((row["words"], True) for row in lexicon("open_questions")), lower=True)
