"""When a tariff was announced, took effect or was suspended, and until when, as far as its own sentence says."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from workbench.articles.characters import in_one_line
from workbench.findings.dates import DateMention
from workbench.findings.dating.periods import moved
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.spoken import is_of_speech

REACH = 800  # characters between a date and the verb it belongs to: a long clause of legal prose

NEAREST = 8  # dates to look at on each side of a verb: more than any sentence has that a person wrote


class When(NamedTuple):
    """A day, the day it ends, and the words that say so; a date coarser than a day has its first day and its words."""

    date: datetime.date | None = None
    until: datetime.date | None = None
    text: str | None = None
    begins: datetime.date | None = None


def when_of(
    sentence: TariffSentence, dates: Sequence[DateMention], at: int, status: str | None, others: Sequence[int] = ()
) -> When:
    """The date nearest to word `at` in its clause, the cue; for what is suspended or delayed also its end.

    A date beyond one of the words `others`, the cues of other tariffs, is theirs.
    """
    place = sentence.span(at, at + 1)[0]
    middle = bisect_left(dates, place, key=_start)
    dates = [one for one in dates[max(0, middle - NEAREST) : middle + NEAREST] if abs(one.start - place) <= REACH]
    if status in _STANDS:
        dates = [one for one in dates if not is_of_speech(sentence, one, at)]
    near = sorted(
        (abs(_word(sentence, one) - at), one.start, one) for one in dates if _bears_on(sentence, one, at, others)
    )
    ends = [one for _, _, one in near if one.grain != "duration" and _ENDS.search(_ahead(sentence, one, dates))]
    starts = [one for _, _, one in near if one.grain not in ("duration", "reference") and one not in ends]
    lengths = [one for _, _, one in near if one.grain == "duration"] if status in ("suspended", "delayed") else []
    begin = starts[0] if starts else None
    day = begin.first if begin is not None and begin.first == begin.last else None
    until = ends[0].last if ends else None
    if until is None and lengths:
        until = _end(lengths[0], day)
    told = [one for one in (begin, *lengths[:1], *ends[:1]) if one is not None]
    quotes = [one.quote for one in sorted(told, key=lambda one: one.start)]
    return When(day, until, " … ".join(quotes) or None, None if begin is None else begin.first)


class Stage(NamedTuple):
    """One of the days on which a tariff takes effect by stages, and the goods it then applies to, if only to some."""

    when: When
    product: str | None


def stages(sentence: TariffSentence, dates: Sequence[DateMention]) -> list[Stage]:
    """The days of a tariff that begins on several: as a numbered list, or goods by goods ("on April 3, for cars, …").

    Empty unless there are at least two, each led to by "on or after", "no later than" or the like.
    """
    if len(dates) < 2:
        return []
    days = [
        one for one in dates if one.first == one.last and one.first and _BEGINS.search(_ahead(sentence, one, dates))
    ]
    if len(days) < 2:
        return []
    goods = [m for m in sentence.of("product") if sentence.low(m.first - 1, m.first) == ["for"]]
    listed = len(_ITEM.findall(sentence.article.text, sentence.start, sentence.end)) >= len(days)
    if not (listed or len(goods) == len(days)):
        return []
    products = [mark.value for mark in goods] if len(goods) == len(days) else [None] * len(days)
    return [
        Stage(When(one.first, None, one.quote, one.first), product) for one, product in zip(days, products, strict=True)
    ]


def hangs_on_another(sentence: TariffSentence, cue: Mark) -> bool:
    """Whether a participle only says whom a tariff hits, so that a day ahead is that of the main verb.

    "Parliament will vote on Nov. 3 on aid for mills squeezed by a 50% duty": the duty is charged already.
    """
    if cue.kind != "face" or cue.form not in ("adj", "past") or cue.first == 0:
        return False
    before = sentence.lows[cue.first - 1]
    if before in plain("auxiliary") or before in plain("verbal") or before in ("and", "or", "not"):
        return False
    return not {"will", "would", "to", "plans", "shall", "may"}.isdisjoint(sentence.low(0, cue.first))


def refers_back(sentence: TariffSentence) -> bool:
    """Whether a sentence opens with the tariff of the one before: "Such rates of duty shall apply …"."""
    opens = sentence.low(0, 1)[0] in plain("such")
    return opens and any(mark.first <= 3 for mark in sentence.of("term", "anaphor"))


def is_of_relative(sentence: TariffSentence, one: DateMention, at: int) -> bool:
    """Whether a date stands in a relative clause before a verb, and a comma closes it.

    "Under a decree that came into force on Monday, Mexico levies 156%": what is charged now did not begin with it.
    """
    word = _word(sentence, one)
    return word < at and "," in sentence.low(word, at) and bool({"that", "which"} & set(sentence.low(0, word)))


def _bears_on(sentence: TariffSentence, one: DateMention, at: int, others: Sequence[int]) -> bool:
    """Whether a date stands in the clause of the cue, and not in a citation ("Proclamation 9704 of March 8, 2018")."""
    word = _word(sentence, one)
    beyond = any(at < other < word or word < other < at for other in others)
    cited = _CITED.search(in_one_line(sentence.article.text[max(sentence.start, one.start - 12) : one.start]))
    return sentence.clauses[word] == sentence.clauses[at] and not beyond and cited is None


def _word(sentence: TariffSentence, one: DateMention) -> int:
    """The number of the word a date begins with."""
    after = bisect_right(sentence.words, one.start, key=_start)
    return max(0, after - 1)


def _ahead(sentence: TariffSentence, one: DateMention, dates: Sequence[DateMention]) -> str:
    """The words that lead to a date, back to the date before."""
    start = max([sentence.start, one.start - _LEAD, *(other.end for other in dates if other.end <= one.start)])
    return in_one_line(sentence.article.text[start : one.start])


def _end(length: DateMention, day: datetime.date | None) -> datetime.date | None:
    if length.last is not None:
        return length.last
    found = re.fullmatch(r"P(\d+)([DWMY])", length.value)
    return None if day is None or found is None else moved(day, int(found[1]), found[2])


_start = attrgetter("start")
# to say that one would impose a tariff is to announce it that day
_STANDS = (None, "in_force", "ask", "denied", "stands")
_BEGINS = re.compile(
    r"\b(?:on or after|no later than|not later than|effective|as of|beginning|starting)\b", re.IGNORECASE
)
_ITEM = re.compile(r"\((?:[ivx]{1,4}|[a-h]|\d)\)")
_CITED = re.compile(r"(?<!as )(?<!effective )\bof$|\bdated$")
_LEAD = 60  # characters: "until 12:01 a.m. eastern daylight time on"
_ENDS = re.compile(r"\b(?:until|till|through|expires?|expiring|ends?|ending|lasting to)\b", re.IGNORECASE)
