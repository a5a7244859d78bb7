"""What was read of the last articles is kept, since several findings are made from one article in turn."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from workbench.articles.table import Article

Read = TypeVar("Read")

_ARTICLES = 512  # what is read of so many takes some 100 MB at most
_ORDINARY = 12_000  # characters; what is longer is not kept


def kept(rule: Callable[[Article], Read]) -> Callable[[Article], Read]:
    """The rule, asked only once about each of the last articles of ordinary length; nobody changes what it returns.

    >>> @kept
    ... def size(article: Article) -> int:
    ...     print("asked")
    ...     return len(article.text)
    >>> size(Article(id="a", text="ab")) + size(Article(id="a", text="ab"))
    asked
    4
    """
    recent = lru_cache(maxsize=_ARTICLES)(rule)

    @wraps(rule)
    def read(article: Article) -> Read:
        return recent(article) if len(article.text) <= _ORDINARY else rule(article)

    return read
