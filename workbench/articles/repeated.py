"""Lines that recur because the page prints them, not because the article says them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

_SHORT = 60
_PARAGRAPH = 80  # characters; a line this long between two short ones is a paragraph of the article
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)]*\Z")
_EDGE = 120
_DEEPEST = 4


def repeated_within(lines: Sequence[str], *, at_least: int = 3) -> frozenset[str]:
    """The short lines that stand again and again between the paragraphs of one article.

    A name in capitals that ends no sentence, such as the outlet's; `at_least` three times, because a heading may
    well come twice. Lists and tables, whose lines have no paragraph before and after, are left alone.
    """
    present = [line for line in lines if line.strip()]
    recurring = {line for line, times in Counter(present).items() if times >= at_least and _is_label(line)}
    if not recurring:
        return frozenset()
    others = [None, *(line for line in present if line not in recurring), None]
    between = dict.fromkeys(recurring, True)
    place = 0
    for line in present:
        if line in recurring:
            neighbours = others[place : place + 2]
            between[line] &= all(other is None or len(other) >= _PARAGRAPH for other in neighbours)
        else:
            place += 1
    return frozenset(line for line, apart in between.items() if apart)


def repeated_at_edges(texts: Iterable[Sequence[str]], *, at_least: int = 4, share: float = 0.5) -> frozenset[str]:
    """The lines with which many articles of one outlet open or close, whatever comes next.

    In `at_least` four articles and in half (`share`) of them, and with as many different lines next to them: copies
    of one article share their paragraphs too.
    """
    openings = [[line for line in lines if line.strip()] for lines in texts]
    found: set[str] = set()
    for edge in (openings, [lines[::-1] for lines in openings]):
        for depth in range(1, _DEEPEST + 1):
            next_to: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
            for lines in edge:
                if len(lines) > depth and all(len(line) <= _EDGE for line in lines[:depth]):
                    next_to[tuple(lines[:depth])].append(lines[depth])
            for block, following in next_to.items():
                if len(set(following)) >= max(at_least, share * len(openings)):
                    found.update(block)
    return frozenset(found)


def publisher(outlet: str | None, url: str | None) -> str | None:
    """Who printed it, for counting: the outlet, else the host in the address.

    >>> publisher(None, "https://www.example.org/talks")
    'example.org'
    """
    if outlet:
        return outlet.casefold()
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _is_label(line: str) -> bool:
    words = line.strip()
    return len(words) <= _SHORT and " " in words and words[0].isupper() and not _SENTENCE_END.search(words)
