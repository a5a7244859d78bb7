"""Where two reports name different days for one event: when something takes effect, ends, is signed or voted on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from workbench.findings.disputes.claims import claim_words
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.senses import saying
from workbench.findings.disputes.telling import Day, Pair, Sentence, is_of_measure, overlap
from workbench.findings.reading.words import Word

_BESIDE = {"from": "effect", "by": "deadline", "until": "deadline", "before": "deadline", "since": "since"}
_THAT_DAY = "that day"
_EVENTS = (
    "effect",
    "end",
    "sign",
    "vote",
    "meet",
    "hear",
    "rule",
    "agree",
    "file",
    "deliver",
    "build",
    "deadline",
    "return",
    "leave",
)
_OTHERS = ("change", "publish", "announce", "held")  # what else a day may belong to
_OPENING = 4  # words at the beginning, in which a day may be that of what is said later
_DISTANT = re.compile(r"(?:day|week|month)s? before \W*\w*\W*$")  # "two weeks before" a feast
_LASTING = ("meet", "hear", "vote")  # what goes on from a day, and does not take effect
_TOPIC = frozenset(
    ["on", "negotiate", "negotiating", "discuss", "discussing", "for", "about", "towards", "toward", "over"]
)
_SETTING = 6  # words before a meeting among which stands who spoke there
_HEAD = 40  # characters of a sentence, in which a dateline stands
_DATELINE = re.compile(r"(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?)(?:, \d{4})?\)?:? *(?:[—–]|-+ |\()")
_WHEN = re.compile(r"[\w.]+(?: \w+){0,3},? (?:when|on which|the day on which|the day when) [^,;]*")
_SOLE = (
    "effect",
    "meet",
    "sign",
    "vote",
    "hear",
    "end",
    "build",
    "deliver",
    "return",
    "leave",
)  # of which a report has mostly one
_ALIKE = 0.2  # of the senses of both sentences
_SURE = 0.35
_CERTAIN = 0.6
_OFTEN = ("meet", "agree", "return", "leave")  # what somebody does on one day and again on the next
_MOST = 20  # articles of one story that are held against one another; more would say the same
_WITNESSES = 2  # articles with one day that are held against another
_APART = timedelta(days=10)  # reports that lie further apart may each tell the event of their time


class Event(NamedTuple):
    """An event of some kind with the day it has, and the sentence that says so."""

    kind: str
    day: date
    told: Sentence


def events(sentences: Sequence[Sentence]) -> Iterator[Event]:
    """The events of an article that have a day; "on that day" it is the sentence before that tells it."""
    for n, sentence in enumerate(sentences):
        days = sentence.days() if sentence.names_time else []
        for told, kind in governed(sentence, days) if days else ():
            event = "effect" if kind == "change" and is_of_measure(sentence) else kind
            if event in _EVENTS:
                said = sentence.words.quote[told.start - sentence.words.start :].lower().startswith(_THAT_DAY)
                yield Event(event, told.day, sentences[n - 1] if said and n else sentence)


def governed(sentence: Sentence, days: Sequence[Day]) -> list[tuple[Day, str]]:
    """What each day of a sentence is the day of: of an event, of somebody's saying so, or of what nobody knows ("").

    A day belongs to what is told last before it, a day in front to what is told first, and each event to one day; "by"
    and "from" tell themselves.
    """
    if not days:
        return []
    words = sentence.reading.words
    spans = _told(sentence)
    opens = words[min(sentence.passage.first + _OPENING, sentence.passage.last - 1)].start
    found: list[tuple[Day, str]] = []
    for told in days:
        since = found[-1][0].start if found else 0
        before = [kind for at, end, kind in spans if since < words[at].start and words[end - 1].end <= told.start]
        after = [(words[at].start, kind) for at, _, kind in spans if words[at].start > told.start]
        led = _led_to(sentence, told)
        following = [kind for start, kind in after if start < led]
        opening = not before and told.start < opens and not found
        kind = following[-1] if following else _last(before) if before else after[0][1] if after and opening else ""
        if _is_dateline(sentence, told):
            found.append((told, "dateline"))
            continue
        beside = "" if _DISTANT.search(sentence.words.quote, 0, told.start - sentence.words.start) else told.before
        beside = _BESIDE.get(beside, "")
        if beside == "effect" and not kind and after and after[0][1] in _LASTING:
            kind = after[0][1]
        found.append((told, kind if beside == "effect" and kind not in ("", "say", "change") else beside or kind))
    return found


def _is_dateline(sentence: Sentence, told: Day) -> bool:
    """Whether a day only tells when a report was written: "PARIS, Oct 3 - The minister"."""
    at = told.start - sentence.words.start
    return at < _HEAD and _DATELINE.match(sentence.words.quote, at) is not None


def _led_to(sentence: Sentence, told: Day) -> int:
    """Where the clause ends that tells behind a day what happens on it: "December 31, when it expires"; else -1."""
    when = _WHEN.match(sentence.words.quote, told.start - sentence.words.start)
    return sentence.words.start + when.end() if when else -1


def _last(kinds: Sequence[str]) -> str:
    """The event told last; what merely "is held" or "takes place" is the one named before."""
    named = [kind for kind in kinds if kind != "held"]
    if kinds[-1] != "held":
        return kinds[-1]
    return named[-1] if named and named[-1] != "say" else "meet"


def _told(sentence: Sentence) -> list[tuple[int, int, str]]:
    """The words for events and for saying in a sentence, in order."""
    words, first, last = sentence.reading.words, sentence.passage.first, sentence.passage.last
    spans = claim_words(sentence, *_EVENTS, *_OTHERS)
    told = [span for span in spans if words[span[0]].low not in _BESIDE]
    told = [span for span in told if span[2] != "agree" or not _is_topic(words, span[0], first)]
    told = [(at, end, "say" if kind == "meet" and _is_setting(words, at, first) else kind) for at, end, kind in told]
    if saying().isdisjoint(sentence.low):
        return told
    inside = {i for at, end, _ in spans for i in range(at, end)}
    said = [i for i, word in enumerate(words[first:last], first) if word.low in saying() and not word.capital]
    return sorted([*told, *((i, i + 1, "say") for i in said if i not in inside)])


def _is_topic(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether an agreement is only what is talked about: "talks on a trade agreement"."""
    return not _TOPIC.isdisjoint([word.low for word in words[max(begin, at - 4) : at]])


def _is_setting(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether a meeting is only where somebody said something: "affirmed at a meeting"."""
    before = [word.low for word in words[max(begin, at - _SETTING) : at]]
    return "at" in before[-3:] and not saying().isdisjoint(before)


def disputed_events(
    told: Sequence[Sequence[Event]], published: Mapping[str, date | None], within: str
) -> Iterator[Conflict]:
    """The events of one kind for which each of two articles names one day that the other does not name at all.

    `told` has the events of each article. What has several such days in an article has several steps.
    """
    first: dict[str, list[Event]] = {kind: [] for kind in _EVENTS}
    named: dict[str, set[date]] = {}
    for found in told:
        for article in {event.told.article for event in found}:
            named[article] = {event.day for event in found}
        for kind in _EVENTS:
            own = {event.day: event for event in reversed(found) if event.kind == kind}
            for event in own.values() if len(own) == 1 else ():
                for other in first[kind]:
                    known = named[other.told.article], named[event.told.article]
                    if (
                        other.day not in known[1]
                        and event.day not in known[0]
                        and not _are_two(other, event, published)
                    ):
                        yield from _compared(other, event, published, within)
                if sum(event.day == other.day for other in first[kind]) < _WITNESSES:
                    first[kind].append(event)


def effects(told: Sequence[Sequence[Event]]) -> Iterator[Pair]:
    """The sentences of two articles that tell when something takes effect, where each article tells that once."""
    single = [found[0] for events in told if len(found := [event for event in events if event.kind == "effect"]) == 1]
    for n, left in enumerate(single[:_MOST]):
        for right in single[n + 1 : _MOST]:
            yield Pair(left.told, right.told, max(_SURE, overlap(left.told, right.told)))


def _compared(left: Event, right: Event, published: Mapping[str, date | None], within: str) -> Iterator[Conflict]:
    alike = overlap(left.told, right.told)
    slip = alike > 0 and is_slip(left.day, right.day)
    if (
        not slip
        and alike < _ALIKE
        and (left.kind not in _SOLE or _is_past(left, published) != _is_past(right, published))
    ):
        return
    sure = (
        slip or alike >= (_CERTAIN if left.kind in _OFTEN else _SURE) or left.kind == "effect"
    )  # a measure takes effect once
    doubt = "they may be two steps" if sure else "they may be about two steps"
    verdict = f"different dates, {left.day} and {right.day}, for what reads as one event; {doubt}"
    yield conflict("date", left.told.words, right.told.words, within, verdict)


def is_slip(left: date, right: date) -> bool:
    """Whether one day may be the other miswritten: the 5th and the 15th, the 12th and the 21st, another month.

    >>> is_slip(date(2025, 9, 5), date(2025, 9, 15)), is_slip(date(2025, 9, 5), date(2025, 9, 8))
    (True, False)
    """
    if left.day == right.day:
        return abs((left.year - right.year) * 12 + left.month - right.month) == 1
    swapped = f"{left.day:02}" == f"{right.day:02}"[::-1]
    return (left.year, left.month) == (right.year, right.month) and (swapped or (left.day - right.day) % 10 == 0)


def _is_past(event: Event, published: Mapping[str, date | None]) -> bool:
    day = published.get(event.told.article)
    return day is not None and event.day <= day


def _are_two(left: Event, right: Event, published: Mapping[str, date | None]) -> bool:
    """Whether each of two articles tells of an event of its own time."""
    a, b = published.get(left.told.article), published.get(right.told.article)
    return a is not None and b is not None and abs(a - b) > _APART
