"""Where two reports name different days for one event: when something takes effect, ends, is signed or voted on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from workbench.findings.disputes.claims import claim_words
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.telling import Pair, Sentence, own_days

_EVENTS = ("effect", "end", "sign", "vote", "meet", "hear", "rule", "deadline", "agree", "file")
_SOLE = ("effect", "meet", "sign", "vote", "hear", "end")  # of which a report has mostly one
_BESIDE = ("from", "by", "until", "before")
_ALIKE = 0.2  # of the senses of both sentences
_SURE = 0.35
_MOST = 20  # articles of one story that are held against one another; more would say the same
_APART = timedelta(days=10)  # reports that lie further apart may each tell the event of their time


class Event(NamedTuple):
    """An event of some kind with the day it has, and the sentence that says so."""

    kind: str
    day: date
    told: Sentence


def events(sentences: Sequence[Sentence]) -> Iterator[Event]:
    """The events of an article that have a day: the first day after the words for the event, else the last before."""
    for sentence in sentences:
        words = sentence.reading.words
        told = list(claim_words(sentence, *_EVENTS)) if sentence.names_time else []
        days = own_days(sentence) if told else []
        for first, end, kind in told if days else ():
            after = next((told for told in days if told.start >= words[end - 1].end), None)
            if words[first].low in _BESIDE:  # a mere "from" or "by" tells the event of the day beside it
                if after is not None and words[end].start == after.start:
                    yield Event(kind, after.day, sentence)
                continue
            yield Event(kind, (after or days[-1]).day, sentence)


def disputed_events(
    told: Sequence[Sequence[Event]], published: Mapping[str, date | None], within: str
) -> Iterator[Conflict]:
    """The events of one kind for which each of two articles names one day, and not the same one.

    `told` has the events of each article. What has several days in an article has several steps.
    """
    first: dict[str, dict[date, Event]] = {kind: {} for kind in _EVENTS}
    named: dict[str, set[date]] = {}
    for found in told:
        for article in {event.told.article for event in found}:
            named[article] = {event.day for event in found}
        for kind in _EVENTS:
            own = {event.day: event for event in reversed(found) if event.kind == kind}
            for event in own.values() if len(own) == 1 else ():
                for other in first[kind].values():
                    known = named[other.told.article], named[event.told.article]
                    if (
                        other.day not in known[1]
                        and event.day not in known[0]
                        and not _are_two(other, event, published)
                    ):
                        yield from _compared(other, event, published, within)
                first[kind].setdefault(event.day, event)


def effects(told: Sequence[Sequence[Event]]) -> Iterator[Pair]:
    """The sentences of two articles that tell when something takes effect, where each article tells that once."""
    single = [found[0] for events in told if len(found := [event for event in events if event.kind == "effect"]) == 1]
    for n, left in enumerate(single[:_MOST]):
        for right in single[n + 1 : _MOST]:
            yield Pair(left.told, right.told, max(_SURE, overlap(left.told, right.told)))


def _compared(left: Event, right: Event, published: Mapping[str, date | None], within: str) -> Iterator[Conflict]:
    alike = overlap(left.told, right.told)
    if alike < _ALIKE and (left.kind not in _SOLE or _is_past(left, published) != _is_past(right, published)):
        return
    sure = alike >= _SURE or left.kind == "effect"  # a measure takes effect once
    doubt = "they may be two steps" if sure else "they may be about two steps"
    verdict = f"different dates, {left.day} and {right.day}, for what reads as one event; {doubt}"
    yield conflict("date", left.told.words, right.told.words, within, verdict)


def overlap(left: Sentence, right: Sentence) -> float:
    """The share of their senses that two sentences have in common, 0 to 1; each counts alike."""
    size = math.sqrt(len(left.senses) * len(right.senses))
    return len(left.senses & right.senses) / size if size else 0.0


def _is_past(event: Event, published: Mapping[str, date | None]) -> bool:
    day = published.get(event.told.article)
    return day is not None and event.day <= day


def _are_two(left: Event, right: Event, published: Mapping[str, date | None]) -> bool:
    """Whether each of two articles tells of an event of its own time."""
    a, b = published.get(left.told.article), published.get(right.told.article)
    return a is not None and b is not None and abs(a - b) > _APART
