"""The article without what the page put around it; what was taken out stays visible."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import takewhile
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from workbench.articles.boilerplate import boilerplate
from workbench.articles.characters import LINE_BREAK, readable
from workbench.articles.glue import may_be_glued_to_names, standing_alone, unglued
from workbench.articles.headline import headline
from workbench.articles.repeated import publisher, repeated_at_edges, repeated_within
from workbench.articles.table import Article, articles_in, need
from workbench.articles.wrapping import joined, paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A line that was taken out or changed: its number (from 1) and words in the text that came, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """An article's title and text without what the page put around them, and what was taken out."""

    title: str | None
    text: str
    removed: tuple[Removed, ...] = ()


def clean_articles(articles: pd.DataFrame) -> pd.DataFrame:
    r"""A new table in which each article is its title and its text, and nothing else of the page.

    Reads `id`, `text` and, where there are, `kind`, `title`, `outlet`, `url`. Returns all columns with `text` cleaned,
    `title` filled where it was unknown and the text opened with a headline, and `removed`: for each article the list
    of lines taken out or changed, each a dict of `line` (number in the text that came), `text` and `reason`.

    Whole lines go, and only short ones: pay-wall and newsletter offers, player and load errors, sharing, cookies,
    advertisements, links, addresses, credits (`lexicons/boilerplate.csv`), and lines that an outlet repeats. Words
    and sentences glued together are taken apart. Insights pass through untouched; to clean twice changes nothing.

    >>> came = pd.DataFrame({"id": ["a"], "text": ["Talks began onApril 9.\nAdvertisement\nThey go on."]})
    >>> clean_articles(came).loc[0, "text"]
    'Talks began on April 9.\nThey go on.'
    """
    need(articles, "id", "text")
    came = list(articles_in(articles))
    found = [cleaned(article) for article in came]
    for rows in _by_publisher(came).values():
        printed: frozenset[str] = frozenset()
        while new := repeated_at_edges([found[row].text.split("\n") for row in rows]) - printed:
            printed |= new
            for row in rows:
                found[row] = cleaned(came[row], printed)
    before = articles["removed"] if "removed" in articles.columns else [()] * len(came)
    removed = [[*_listed(old), *map(asdict, new.removed)] for old, new in zip(before, found, strict=True)]
    return articles.assign(
        title=pd.Series([one.title for one in found], index=articles.index, dtype="str"),
        text=pd.Series([one.text for one in found], index=articles.index, dtype="str"),
        removed=pd.Series(removed, index=articles.index, dtype="object"),
    )


def _listed(removed: Any) -> Iterable[Any]:
    """What an earlier cleaning took out; Parquet gives it back as an array, other tables as null."""
    return removed if isinstance(removed, list | tuple | np.ndarray) else ()


def cleaned(article: Article, printed: frozenset[str] = frozenset()) -> Cleaned:
    """One article, cleaned; `printed` are lines with which its outlet opens or closes many articles."""
    if article.kind == "insight":
        return Cleaned(title=article.title, text=article.text)
    title, lines = article.title, _lines(article.text)
    gone: list[tuple[_Line, str]] = []
    while True:
        lines = _paragraphs(lines)
        title, why = _why_gone(lines, title, article, printed)
        if not why:
            break
        gone += [(line, why[line.number]) for line in lines if line.number in why]
        lines = [line for line in lines if line.number not in why]
    changed = [(line, reason) for line in lines if (reason := _how_changed(line))]
    removed = [Removed(line=line.number, text=line.came, reason=reason) for line, reason in gone + changed]
    removed.sort(key=lambda one: one.line)
    return Cleaned(title=title, text=_text(lines), removed=tuple(removed))


class _Line(NamedTuple):
    """A line of the text that came, its number, and its words as they can be read."""

    number: int
    came: str
    words: str


def _lines(written: str) -> list[_Line]:
    came = LINE_BREAK.split(written)
    words = [readable(line) for line in came]
    text = "\n".join(words)
    names = standing_alone(text) if may_be_glued_to_names(text) else frozenset[str]()
    numbered = enumerate(zip(came, words, strict=True), start=1)
    return [_Line(number, line, unglued(read, names)) for number, (line, read) in numbered]


def _paragraphs(lines: Sequence[_Line]) -> list[_Line]:
    """The lines, those that were broken at a fixed width joined."""
    whole = []
    for rows in paragraphs([line.words for line in lines]):
        first, *more = lines[rows.start : rows.stop]
        if more:
            came = "\n".join(line.came for line in (first, *more))
            words = joined([first.words, *(line.words for line in more)])
            first = _Line(first.number, came, words)
        whole.append(first)
    return whole


def _why_gone(
    lines: Sequence[_Line], title: str | None, article: Article, printed: frozenset[str]
) -> tuple[str | None, dict[int, str]]:
    """The title as far as it is known, and the lines that are no part of the text; the surest rule goes first."""
    kept = [line for line in lines if line.words]
    never = {line.number: reason for line in kept if (reason := _never_text(line.words, article.outlet))}
    if never:
        return title, never
    again = _repeated(kept, printed)
    return (title, again) if again else _headline(kept, title)


def _never_text(words: str, outlet: str | None) -> str | None:
    if outlet and words.strip(" |*_·-–—").casefold() == outlet.casefold():
        return "name of the outlet"
    return boilerplate(words)


def _repeated(kept: Sequence[_Line], printed: frozenset[str]) -> dict[int, str]:
    within = repeated_within([line.words for line in kept])
    found = {line.number: "line that the page repeats" for line in kept if line.words in within}
    for lines in (kept, kept[::-1]):
        for line in takewhile(lambda line: line.words in printed, lines):
            found[line.number] = "line that opens or closes many articles of this outlet"
    return found


def _headline(kept: Sequence[_Line], title: str | None) -> tuple[str | None, dict[int, str]]:
    """The title, and the first line if that is it; a text that is nothing but its title stays."""
    if title is not None:
        again = takewhile(lambda line: _plain(line.words) == _plain(title), kept[:-1])
        return title, dict.fromkeys((line.number for line in again), "headline, already the title")
    if len(kept) < 2:
        return None, {}
    first, following = kept[:2]
    words = headline(first.words, following.words, apart=following.number - first.number > 1)
    return words, {first.number: "headline, moved to title"} if words else {}


def _plain(words: str) -> str:
    return " ".join(words.strip("#*_ ").translate(str.maketrans("‘’“”", "''\"\"")).casefold().split())


def _how_changed(line: _Line) -> str | None:
    if line.words == line.came.rstrip():
        return None
    if "\n" in line.came:
        return "lines broken at a fixed width, joined"
    if line.words == readable(line.came):
        return "characters that cannot be read, changed"
    return "words glued together, taken apart"


def _text(lines: Sequence[_Line]) -> str:
    """The lines with at most one blank line between two."""
    text: list[str] = []
    gap = False
    for line in lines:
        if line.words:
            text += ["", line.words] if gap and text else [line.words]
        gap = not line.words
    return "\n".join(text)


def _by_publisher(articles: Sequence[Article]) -> dict[str | None, list[int]]:
    rows: defaultdict[str | None, list[int]] = defaultdict(list)
    for row, article in enumerate(articles):
        if article.kind != "insight":
            rows[publisher(article.outlet, article.url)].append(row)
    return rows
