"""The words, the sentences and the quotations of an article, kept for all rules that begin with them."""

from __future__ import annotations

from workbench.articles.sentences import Sentence, sentences
from workbench.articles.table import Article
from workbench.findings.reading.keeping import kept
from workbench.findings.reading.quotations import Quotation, quotations
from workbench.findings.reading.words import Word, words


@kept
def words_of(article: Article) -> list[Word]:
    """The words of an article; nobody changes the list."""
    return words(article.text)


@kept
def sentences_of(article: Article) -> list[Sentence]:
    """The sentences of an article; nobody changes the list."""
    return sentences(article.text)


@kept
def quotations_of(article: Article) -> list[Quotation]:
    """The quotations of an article; nobody changes the list."""
    return quotations(article.text)
