"""Where two articles tell one thing with different figures or days: sentences alike in content, held side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from typing import NamedTuple

from workbench.findings.conflict import Conflict, conflict
from workbench.findings.dates import dates_in
from workbench.findings.evidence import Evidence
from workbench.findings.figures import Figure, figures
from workbench.findings.lexicon import lexicon
from workbench.findings.likeness import Likeness
from workbench.findings.name_lexicon import name_words
from workbench.findings.reading import Passage, Reading, small

_WORDS = 3  # content words two sentences share at least
_ALIKE = 0.42  # how much of their content is shared where they tell one thing
_LONGEST = 80  # words; what runs on for longer is no sentence


class Fact(NamedTuple):
    """A sentence with its figures, whether it is about tariffs, and the days it names, each with the word before it.

    `days` is called only where a sentence is compared: most are alike to none.
    """

    words: Evidence
    figures: tuple[Figure, ...]
    days: Callable[[], tuple[tuple[str, date], ...]]
    tariff: bool


def facts(reading: Reading) -> Iterator[Fact]:
    """The sentences of an article that tell a figure or a day.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading import read
    >>> article = Article(id="a", text="They left. The duty would cost 3,000 jobs by 2 May 2025.")
    >>> [(fact.figures[0].unit, fact.days()) for fact in facts(read(article))]
    [('job', (('by', datetime.date(2025, 5, 2)),))]
    """
    days: Callable[[], list[tuple[int, date]]] = cache(lambda: _days(reading))
    for passage in reading.passages:
        words = reading.words[passage.first : passage.last]
        told = any(word.text[0].isdigit() or word.low in _number_words() for word in words)
        if len(words) > _LONGEST or not (told or any(word.low in small("time") and word.capital for word in words)):
            continue
        counted = tuple(figures(reading, passage.first, passage.last)) if told else ()
        moving = any(word.low in name_words("motion") for word in words)  # visits are compared as visits
        dated = not moving and any(word.low in small("time") and word.capital for word in words)
        if counted or dated:
            tariff = any(word.low in small("trade measure") for word in words)
            named = partial(_named, reading, passage, days) if dated else tuple
            yield Fact(Evidence.cite(reading.article, passage.start, passage.end), counted, named, tariff)


def disputed_facts(found: Sequence[Fact], within: str) -> Iterator[Conflict]:
    """The conflicts of figures and of days among the sentences of articles that belong together.

    Each wording counts once, so that copies add nothing; a figure or a day is disputed when all others in the two
    sentences agree. Rates of tariffs are compared as measures.
    """
    once = _once(found)
    likeness = Likeness(fact.words.quote for fact in once)
    best: dict[int, tuple[float, int]] = {}
    for left, right in likeness.sharing(range(len(once)), range(len(once)), least=_WORDS):
        if once[left].words.article != once[right].words.article and left < right:
            value = likeness.alike(left, right)
            if value >= _ALIKE:
                best[left] = max(best.get(left, (0.0, 0)), (value, -right))
    for left, (_, right) in sorted(best.items()):
        yield from _compared(once[left], once[-right], within)


def _compared(left: Fact, right: Fact, within: str) -> Iterator[Conflict]:
    pair = _single(left.figures, right.figures)
    if pair is not None and not (pair[0].unit == "%" and (left.tariff or right.tariff)):
        verdict = f"different figures, {_told(pair[0])} and {_told(pair[1])}, for what reads as one thing"
        yield conflict("rate", left.words, right.words, within, f"{verdict}; one of them may be wrong")
    ours, theirs = left.days(), right.days()
    only = [day for day in ours if day[1] not in {other for _, other in theirs}]
    others = [day for day in theirs if day[1] not in {other for _, other in ours}]
    if len(only) == len(others) == 1 and only[0][0] == others[0][0]:
        verdict = (
            f"different dates, {only[0][1]} and {others[0][1]}, for what reads as one thing; they may be two steps"
        )
        yield conflict("date", left.words, right.words, within, verdict)


def _single(left: Sequence[Figure], right: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The one figure of each side that the other side does not have, when both count the same."""
    ours = [one for one in left if not any(one.unit == other.unit and one.is_near(other) for other in right)]
    theirs = [one for one in right if not any(one.unit == other.unit and one.is_near(other) for other in left)]
    units = {one.unit for one in ours} & {other.unit for other in theirs}
    for unit in sorted(units):
        a, b = [one for one in ours if one.unit == unit], [one for one in theirs if one.unit == unit]
        if len(a) == len(b) == 1:
            return a[0], b[0]
    return None


def _told(figure: Figure) -> str:
    value = f"{figure.value:,.0f}" if figure.value == int(figure.value) else f"{figure.value:,g}"
    return f"{value}%" if figure.unit == "%" else f"{value} ({figure.unit})"


def _once(found: Sequence[Fact]) -> list[Fact]:
    """Each wording where it first stands."""
    first: dict[str, Fact] = {}
    for fact in found:
        first.setdefault(" ".join(fact.words.quote.lower().split()), fact)
    return list(first.values())


def _days(reading: Reading) -> list[tuple[int, date]]:
    return [(found.start, found.first) for found in dates_in(reading.article) if found.grain == "day" and found.first]


def _named(
    reading: Reading, passage: Passage, days: Callable[[], list[tuple[int, date]]]
) -> tuple[tuple[str, date], ...]:
    """The days a sentence names, each with the small word before it."""
    found = []
    for start, day in days():
        if passage.start <= start < passage.end:
            before = reading.article.text[max(passage.start, start - 12) : start + 3].lower().split()
            found.append((next((word for word in reversed(before) if word in small("preposition")), ""), day))
    return tuple(found)


@cache
def _number_words() -> frozenset[str]:
    return frozenset(word for row in lexicon("numbers") for word in row["words"].split())
