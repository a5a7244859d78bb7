"""Which tariffs an article says were announced, put in force, suspended or asked for, at which rate."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from workbench.articles.characters import in_one_line
from workbench.articles.table import Article, articles_in, table_of
from workbench.findings.dates import DateMention, dates_in
from workbench.findings.evidence import Evidence
from workbench.findings.reading.collecting import rarely_collected
from workbench.findings.tariffs.bare import with_bare_rates
from workbench.findings.tariffs.changes import FACTORS
from workbench.findings.tariffs.dates import Stage, When, hangs_on_another, is_of_relative, refers_back, stages, when_of
from workbench.findings.tariffs.links import measure_ids
from workbench.findings.tariffs.mentions import Mention, mentions
from workbench.findings.tariffs.refusals import DENIED
from workbench.findings.tariffs.scope import scope_of
from workbench.findings.tariffs.sentences import Mark, TariffSentence, is_dash, plain, tariff_sentences
from workbench.findings.tariffs.verdicts import DREADED, FOLLOWS, STANDS, SUPPOSED, UNLESS_TOLD

HISTORY = 2000  # what was announced before this year is history, whenever the article was written
LIST = 30  # characters between the clauses of two rates of one list
LONGEST = 60  # words on each side that a quote may have without a comma; longer is no clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Evidence):
    """One mention of a tariff measure.

    `rate` and `rate_from` are per cent ad valorem, `product` is None for all goods or when it is not said,
    `implementing` and `affected` are jurisdictions as in `lexicons/jurisdictions.csv` (several joined by a stroke:
    CA/MX). `date` and `until` are days, `date_text` the words they come from; `measure` is shared by all mentions of
    one measure.
    """

    rate: float | None = None
    rate_from: float | None = None
    product: str | None = None
    implementing: str | None = None
    affected: str | None = None
    status: str | None = None
    date: datetime.date | None = None
    until: datetime.date | None = None
    date_text: str | None = None
    measure: str | None = None


@rarely_collected()
def find_measures(articles: pd.DataFrame) -> pd.DataFrame:
    """The tariff measures that articles speak of, one row for each mention, in the order of the text.

    Reads `id`, `text` and, when it is there, `published`. Returns `article`, `start`, `end`, `quote` (the clause that
    says it), `rate` and `rate_from` (per cent ad valorem; null when no rate is given), `product` (null: all goods, or
    not said), `implementing`, `affected` (jurisdictions), `status` (announced, threatened, proposed, in_force,
    suspended, delayed, withdrawn, ask; as the clause has it, and in force when nothing is said of a rate anywhere
    before), `date`, `until` (days; null when the clause does not say), `date_text` (the words they come from) and
    `measure` (shared by the mentions of one measure). The day is that of the act the status tells: on which it was
    announced or threatened, or from which it applies. An `ask` is what somebody wants, not what is. Raises
    InputError when a column is missing.

    >>> text = "Brazil pays a 30% steel tariff and a 5% import duty on paper."
    >>> measures = find_measures(pd.DataFrame({"id": ["a1"], "text": [text]}))
    >>> measures[["rate", "product", "affected", "status"]].values.tolist()
    [[30.0, 'steel', 'BR', 'in_force'], [5.0, 'paper', 'BR', 'in_force']]
    """
    found = [measure for article in articles_in(articles) for measure in measures_in(article)]
    linked = [replace(one, measure=measure) for one, measure in zip(found, measure_ids(found), strict=True)]
    return table_of(linked, Measure)


def measures_in(article: Article) -> list[Measure]:
    """The measures one article speaks of, not yet linked to those of others."""
    read = list(tariff_sentences(article))
    dates = list(dates_in(article)) if read else []
    starts = [one.start for one in dates]
    found: list[list[Measure]] = []
    told: frozenset[float] = frozenset()
    for number, one in enumerate(read):
        sentence = with_bare_rates(one._replace(told=told))
        spoken = list(mentions(sentence))
        if not spoken:
            found.append([])
            continue
        within = dates[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        staged = stages(sentence, within)
        told |= _known_by(sentence, {mention.rate for mention in spoken if mention.rate})
        cues = sorted({one.verdict.cue.first for one in spoken if one.verdict is not None})
        rows = [row for mention in spoken for row in _measures(sentence, mention, within, staged, cues)]
        if number and rows and sentence.start - read[number - 1].end <= 2 and refers_back(sentence):
            found[-1] = [_dated_by(row, rows[0]) for row in found[-1]]
        found.append(rows)
    return _with_status_before(_with_side_before([row for rows in found for row in rows]))


def _known_by(sentence: TariffSentence, rates: set[float]) -> set[float]:
    """The rates a reader knows once some are told: with "India's 50% tariff would be halved" also 25."""
    factors = [factor for stem, factor in FACTORS.items() if any(stem in word for word in sentence.lows)]
    return rates | {rate * factor for rate in rates for factor in factors}


def _measures(
    sentence: TariffSentence,
    mention: Mention,
    dates: Sequence[DateMention],
    staged: Sequence[Stage],
    cues: Sequence[int],
) -> Iterator[Measure]:
    """The row of a mention; several rows when the sentence puts the tariff into force by stages."""
    verdict = mention.verdict
    cue, status = (None, None) if verdict is None else (verdict.cue, verdict.status)
    scope = scope_of(sentence, mention.first, mention.last, cue, asked=status in ("ask", STANDS))
    if mention.rate is None or status not in ("announced", "in_force") or not staged:
        at = mention.first if cue is None else cue.first
        if cue is not None and cue.kind == "impose" and cue.form == "present":
            dates = [one for one in dates if not is_of_relative(sentence, one, at)]
        when = When() if status == STANDS else when_of(sentence, dates, at, status, _around(cues, at))
        staged = [Stage(when, None)]
    start, end = _clause(sentence, mention, cue)
    for when, product in staged:
        yield Measure.cite(
            sentence.article,
            start,
            end,
            rate=mention.rate,
            rate_from=mention.rate_from,
            product=product or scope.product,
            implementing=scope.implementing,
            affected=scope.affected,
            status=_status_then(sentence, cue, status, when),
            date=when.date,
            until=when.until,
            date_text=when.text,
        )


def _status_then(sentence: TariffSentence, cue: Mark | None, status: str | None, when: When) -> str | None:
    """The status given the day: what has yet to begin is announced, what was announced years ago is in force."""
    lasts = cue is not None and (
        cue.kind == "keep" or sentence.low(cue.first - 1, cue.first)[-1:] in (["still"], ["already"])
    )
    if status == "in_force" and not lasts and _is_ahead(sentence, when):
        return status if cue is not None and hangs_on_another(sentence, cue) else "announced"
    if status == "announced" and cue is not None and cue.kind == "announce" and cue.form == "past":
        published = sentence.article.published
        return "in_force" if when.begins is not None and _is_history(published, when.begins) else status
    return status


def _is_history(published: datetime.date | None, begins: datetime.date) -> bool:
    return begins.year < (HISTORY if published is None else published.year - 1)


def _is_ahead(sentence: TariffSentence, when: When) -> bool:
    """Whether what is told as in force has yet to begin: "is subject to a duty from August 1", read before that day."""
    published = sentence.article.published
    return published is not None and when.begins is not None and when.begins > published


def _around(cues: Sequence[int], at: int) -> list[int]:
    """The nearest cue on each side of one."""
    return [*cues[: bisect_left(cues, at)][-1:], *cues[bisect_right(cues, at) :][:1]]


def _dated_by(row: Measure, following: Measure) -> Measure:
    """A sentence such as "Such rates of duty shall apply on or after April 5" dates the one before it."""
    if row.date is not None or following.date is None or row.status not in ("announced", "in_force"):
        return row
    return replace(row, date=following.date, date_text=following.date_text)


def _clause(sentence: TariffSentence, mention: Mention, cue: Mark | None) -> tuple[int, int]:
    """The words between the nearest commas that hold the tariff and its cue."""
    first = mention.first if cue is None else min(mention.first, cue.first)
    last = mention.last if cue is None else max(mention.last, cue.last)
    left, right = max(0, first - LONGEST), min(len(sentence.words), last + LONGEST)
    while first > left and not _is_pause(sentence, first - 1):
        first -= 1
    while last < right and not _is_pause(sentence, last):
        last += 1
    return sentence.span(first, last)


def _is_pause(sentence: TariffSentence, i: int) -> bool:
    """Whether a mark parts two clauses; the comma of "April 5, 2025" and the colon of "12:01" do not."""
    if sentence.words[i].low not in plain("pause"):
        return is_dash(sentence.words, i)
    around = sentence.low(i - 1, i) + sentence.low(i + 1, i + 2)
    return not (sentence.words[i].low in ",:" and len(around) == 2 and all(word.isdigit() for word in around))


# "the 50% tariff", "its 25 percent duties"
_DEFINITE = re.compile(
    r"\b(?:the|its|their|his|her|our|current|existing|these|those|\w+[’']s)\s+(?:own\s+|additional\s+)?\d[\d.,]*\s?(?:%|per\s?cent)",
    re.IGNORECASE,
)
_ANY = re.compile(r"\bany\s+(?:\w+\s+)?\d", re.IGNORECASE)  # "we oppose any 10% tariff"
# what a tariff is not, or does not do
_NOT_SO = re.compile(
    r"(?:%|per\s?cent|tariffs?|dut(?:y|ies)|lev(?:y|ies))[^,;]{0,60}?\s"
    r"(?:(?:is|are|has|have|does|do|can)(?:\s+(?:not|never)\b|n[’']t\b)|cannot\b)(?!\s+(?:apply|exist|come|be|been)\b)",
    re.IGNORECASE,
)
_LACKING = re.compile(r"(?<=%|t)\s[^,;]{0,60}?\b(?:without|no|neither|nor)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|never|no|without|neither|nor)\b|n[’']t\b", re.IGNORECASE)


def _with_status_before(found: list[Measure]) -> list[Measure]:
    """A rate of which nothing is said ("talks on the 50% tariff") stands as the article told it last.

    What was never told is held to be known to the reader, and so in force: "the 50% tariff", "stung by a 39% duty". A
    rate in a list stands as the one before it.
    """
    told: dict[float, list[Measure]] = {}
    before: Measure | None = None
    step: Measure | None = None
    for i, one in enumerate(found):
        if one.rate is None:
            step = one
            continue
        if one.status == DENIED:
            found[i] = replace(one, status=None)
        elif one.status == FOLLOWS:
            unsure = step is not None and step.status in ("threatened", "proposed")
            found[i] = replace(one, status=step.status if step is not None and unsure else "announced")
        elif one.status in (None, STANDS, *UNLESS_TOLD):
            earlier = _told_of(one, told.get(one.rate, []))
            if one.status in (SUPPOSED, DREADED) and earlier == "in_force":
                earlier = None  # "a 50% duty would hurt" is another one than that which is charged
            status = earlier or UNLESS_TOLD.get(one.status or "") or _status_unsaid(one, before)
            found[i] = replace(one, status=status)
            if status == "in_force" and one.status is None:
                told.setdefault(one.rate, []).append(found[i])  # "as a 20% tariff eats into margins": it is charged
        elif one.status != "ask":
            told.setdefault(one.rate, []).append(one)
        before = step = found[i]
    return found


def _told_of(one: Measure, earlier: list[Measure]) -> str | None:
    """The status that the nearest earlier mention of a rate had, if it may be of the same goods and the same side."""
    for it in reversed(earlier):
        goods = one.product is None or it.product in (None, one.product)
        sides = {one.implementing, it.implementing} - {None}
        if goods and (len(sides) < 2 or one.status not in UNLESS_TOLD):
            return it.status
    return None


def _status_unsaid(one: Measure, before: Measure | None) -> str | None:
    if _DEFINITE.search(in_one_line(one.quote)):
        return "in_force"
    if (
        before is not None
        and one.start - before.end <= LIST
        and (before.status == "announced" or not _is_apart(before, one))
        and before.status in ("announced", "threatened", "proposed")
    ):
        return before.status
    quote = in_one_line(one.quote)
    quote = quote[quote.rfind(":") + 1 :]  # "no exceptions: 10 per cent on everyone"
    if (lacking := _LACKING.search(quote)) is not None:
        quote = quote[: lacking.start()]  # "levies 6 percent on goods from countries without a treaty"
    if (predicate := _NOT_SO.search(quote)) is not None:
        quote = quote[: predicate.start()]  # "a 50% tariff on an ally is not a negotiating position": it is charged
    return None if _NEGATED.search(quote) or _ANY.search(quote) else "in_force"


def _is_apart(before: Measure, one: Measure) -> bool:
    """Whether a sentence ends between two rates, and the second is no next step ("then 150 percent")."""
    ended = before.quote.endswith((".", "!", "?", "”")) and one.start > before.end
    return ended and "then" not in in_one_line(one.quote)


def _with_side_before(found: list[Measure]) -> list[Measure]:
    """A tariff of which it is not said whose it is belongs to the side that charged one most like it before.

    Most like it is what has the same rate, goods or side hit, else what was told last. Of a side that has only charged
    others so far, whom it hit strikes back. What nobody was told to charge before stays nobody's.
    """
    told: dict[tuple[str, object], Measure] = {}
    for i, one in enumerate(found):
        marks = (("rate", one.rate), ("product", one.product), ("affected", one.affected), ("last", None))
        if one.implementing is not None:
            told.update({mark: one for mark in marks if mark[1] is not None or mark[0] == "last"})
            if one.affected and "/" not in one.affected and one.affected != "WORLD":
                told["hit by", one.implementing] = one
            continue
        near = [told[mark] for mark in marks if mark in told and told[mark].implementing != one.affected]
        if near:
            found[i] = replace(one, implementing=max(near, key=lambda other: _likeness(one, other)).implementing)
        elif ("hit by", one.affected) in told:
            found[i] = replace(one, implementing=told["hit by", one.affected].affected)
    return found


def _likeness(one: Measure, other: Measure) -> tuple[int, int]:
    """How much two tariffs have in common, and of equals how late the other is told."""
    rate = one.rate is not None and one.rate == other.rate
    goods = one.product is not None and one.product == other.product
    apart = None not in (one.product, other.product) and not goods
    hit = one.affected is not None and one.affected == other.affected
    return 3 * rate + 2 * goods + 2 * hit - apart, other.start
