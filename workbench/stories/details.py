"""What an article names, counts and quotes: its names, figures, dates and quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile

from workbench.stories.background import is_common

_MONTHS = "January February March April May June July August September October November December".split()
_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
CALENDAR = tuple(word.lower() for word in (*_MONTHS, *_SHORT, *_DAYS))
_MONTH = "|".join(_MONTHS + _SHORT)
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΩА-Я][\w’'-]*")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
DAY_OF_MONTH = re.compile(
    rf"(?<![\w.,])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\b"
    rf"|\b(?P<month_first>{_MONTH})\.?\s+(?P<day_last>\d{{1,2}})(?:st|nd|rd|th)?(?![\d,]*\d)"
)
_NUMBER = re.compile(
    r"(?:(?P<sign>[$€£¥])|(?<![\w.,]))(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:]\d+)?)(?:st|nd|rd|th)?"
    r"(?:(?!\w)(?:[\s-]?(?P<unit>%|per ?cent\b|percentage points?\b|[mbtr]+illion\b))?"
    r"|(?P<short>[mbt]n\b|(?(sign)[mb]\b|(?!))))",
    re.IGNORECASE,
)
_SHORT_UNITS = {"mn": "million", "m": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_QUOTATION = re.compile(r"[“\"«]([^“”\"«»\n]{20,600})[”\"»]")
_LETTER = re.compile(r"\w")
_POSSESSIVE = re.compile(r"['’]s?$")
_JOINT = re.compile(r"[\s.&-]{1,3}")
_STOPS = (".", "!", "?", "”", '"', "’", "'", ":")

Name = tuple[str, ...]


def names(sentences: Sequence[str]) -> list[list[Name]]:
    """For each sentence the names in it, each a run of capitalised words as written, without a possessive.

    A word that opens a sentence is a name when it is one elsewhere in the article or when a name goes on with it. A
    line in title case that ends without a full stop is a headline and does not say which of its words are names.

    >>> names(["Talks begin today.", "Today Jane Roe met Richard Miles's aides."])
    [[], [('Jane', 'Roe'), ('Richard', 'Miles')]]
    """
    runs = [[_trimmed(run) for run in _runs(sentence)] for sentence in sentences]
    known = {word for sentence in runs for at_start, run in sentence for word in run[at_start:]}
    return [
        [
            run
            for at_start, run in sentence
            if not all(map(is_common, run)) and (not at_start or run[1:] or run[0] in known)
        ]
        for sentence in runs
    ]


def _runs(sentence: str) -> list[tuple[bool, Name]]:
    """Runs of capitalised words, and whether each opens the sentence."""
    capitals = [word for word in _CAPITAL.finditer(sentence) if _begins(sentence, word.start())]
    if len(capitals) > 0.6 * (sentence.count(" ") + 1) and not sentence.endswith(_STOPS):
        return []
    runs: list[tuple[bool, list[str]]] = []
    start, end = _LETTER.search(sentence), -1
    for word in capitals:
        plain = _POSSESSIVE.sub("", word.group())
        if len(plain) < 2 or plain.lower() in CALENDAR:
            continue
        if end >= 0 and _JOINT.fullmatch(sentence, end, word.start()):
            runs[-1][1].append(plain)
        else:
            runs.append((start is not None and word.start() == start.start(), [plain]))
        end = word.end() if len(plain) == len(word.group()) else -1  # a possessive ends a name
    return [(at_start, tuple(run)) for at_start, run in runs]


def _begins(sentence: str, place: int) -> bool:
    """Whether a word begins here."""
    return place == 0 or not (sentence[place - 1].isalnum() or sentence[place - 1] == "_")


def _trimmed(run: tuple[bool, Name]) -> tuple[bool, Name]:
    """A run that opens a sentence, without the common words it opens with."""
    at_start, words = run
    kept = tuple(dropwhile(is_common, words)) if at_start else words
    return at_start and kept == words, kept


def figures(sentence: str) -> frozenset[str]:
    """The numbers, dates and weekdays of a sentence, written one way; single digits without a unit are left out.

    >>> sorted(figures("On Wednesday, 2 April, the $1.1 trillion fund lost 2.5 per cent in 3 hours."))
    ['1.1 trillion', '2.5%', 'April 2', 'Wednesday']
    """
    found = set(_WEEKDAY.findall(sentence))
    if any(map(str.isdigit, sentence)):
        found.update(map(_date, DAY_OF_MONTH.finditer(sentence)))
        found.update(map(_number, _NUMBER.finditer(DAY_OF_MONTH.sub(" ", sentence))))
    return frozenset(figure for figure in found if len(figure) > 1)


def _date(match: re.Match[str]) -> str:
    month, day = day_and_month(match)
    return f"{_MONTHS[month - 1]} {day}"


def day_and_month(match: re.Match[str]) -> tuple[int, int]:
    """The number of the month and the day of a match of DAY_OF_MONTH."""
    month, day = match["month"] or match["month_first"], match["day"] or match["day_last"]
    return next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(month[:3])), int(day)


def _number(match: re.Match[str]) -> str:
    number, unit = match["number"].replace(",", ""), (match["unit"] or "").lower()
    unit = _SHORT_UNITS[match["short"].lower()] if match["short"] else unit
    return number + (f" {unit}" if unit.endswith("illion") else "%" if unit else "")


def quotations(text: str) -> dict[str, str]:
    """What stands between quotation marks in four words or more: as written, by its bare words.

    >>> quotations('He called it “a sign of strong, lasting ties” twice.')
    {'a sign of strong lasting ties': 'a sign of strong, lasting ties'}
    """
    found = ((" ".join(re.findall(r"\w+", quoted.lower())), quoted) for quoted in _QUOTATION.findall(text))
    return {bare: quoted for bare, quoted in found if bare.count(" ") >= 3}
