"""A finding rests on an exact quote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from workbench.articles.table import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where an article says it: `article` (its id), `start` and `end` (code points), `quote` (the words themselves).

    Findings inherit from it and add their own fields. Build them with `cite`, so that
    `article.text[start:end] == quote` cannot be false.
    """

    article: str
    start: int
    end: int
    quote: str

    @classmethod
    def cite(cls, article: Article, start: int, end: int, **what: Any) -> Self:
        """The finding `what` on the words from `start` to `end` of the article's text.

        Raises ValueError on an empty span or one outside the text.

        >>> from workbench.articles.table import Article
        >>> Evidence.cite(Article(id="a1", text="Talks begin on Monday."), 15, 21).quote
        'Monday'
        """
        if not 0 <= start < end <= len(article.text):
            raise ValueError(
                f"span {start}:{end} is empty or outside the {len(article.text)} characters of {article.id}"
            )
        return cls(article=article.id, start=start, end=end, quote=article.text[start:end], **what)
