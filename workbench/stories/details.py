"""What an article names, counts and quotes: its names, figures, dates and quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.stories.background import is_common

_MONTHS = "January February March April May June July August September October November December".split()
_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_CALENDAR = frozenset(word.lower() for word in (*_MONTHS, *_SHORT, *_DAYS))
_MONTH = rf"(?P<month{{0}}>{'|'.join(_MONTHS + _SHORT)})"
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FIGURE = re.compile(
    rf"\b(?P<day0>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format(0)}\b"
    rf"|\b{_MONTH.format(1)}\b\.?\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?![\d,]*\d)"
    rf"|\b(?P<weekday>{'|'.join(_DAYS)})\b"
    r"|(?<![\w.,])[$€£¥]?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:]\d+)?)(?:st|nd|rd|th)?(?!\w)"
    r"(?:[\s-]?(?P<unit>%|per ?cent\b|percentage points?\b|[mbtr]+illion\b))?"
)
_QUOTATION = re.compile(r"[“\"«]([^“”\"«»\n]{20,600})[”\"»]")
_POSSESSIVE = re.compile(r"['’]s?$")
_JOINT = re.compile(r"[\s.&-]{1,3}")
_STOPS = (".", "!", "?", "”", '"', "’", "'", ":")

Name = tuple[str, ...]


def names(sentences: Sequence[str]) -> list[list[Name]]:
    """For each sentence the names in it, each a run of capitalised words as written, without a possessive.

    A word that opens a sentence is a name when it is one elsewhere in the article or when a name goes on with it. A
    line in title case that ends without a full stop is a headline and does not say which of its words are names.

    >>> names(["Talks begin today.", "Today Scott Bessent met Ryosei Akazawa's aides."])
    [[], [('Scott', 'Bessent'), ('Ryosei', 'Akazawa')]]
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
    words = list(_WORD.finditer(sentence))
    capitals = [word for word in words if word.group()[0].isupper()]
    if len(capitals) > 0.6 * len(words) and not sentence.endswith(_STOPS):
        return []
    runs: list[tuple[bool, list[str]]] = []
    end = -1
    for word in capitals:
        plain = _POSSESSIVE.sub("", word.group())
        if len(plain) < 2 or plain.lower() in _CALENDAR:
            continue
        if end >= 0 and _JOINT.fullmatch(sentence, end, word.start()):
            runs[-1][1].append(plain)
        else:
            runs.append((word is words[0], [plain]))
        end = word.end() if len(plain) == len(word.group()) else -1  # a possessive ends a name
    return [(at_start, tuple(run)) for at_start, run in runs]


def _trimmed(run: tuple[bool, Name]) -> tuple[bool, Name]:
    """A run that opens a sentence, without the common words it opens with."""
    at_start, words = run
    while at_start and words and is_common(words[0]):
        words, at_start = words[1:], len(words) < 2
    return at_start, words


def figures(sentence: str) -> frozenset[str]:
    """The numbers, dates and weekdays of a sentence, written one way; single digits without a unit are left out.

    >>> sorted(figures("On Wednesday, 2 April, the $1.1 trillion fund lost 2.5 per cent in 3 hours."))
    ['1.1 trillion', '2.5%', 'April 2', 'Wednesday']
    """
    return frozenset(figure for figure in map(_written, _FIGURE.finditer(sentence)) if len(figure) > 1)


def _written(match: re.Match[str]) -> str:
    month, day = match["month0"] or match["month1"], match["day0"] or match["day1"]
    if month:
        return f"{next(name for name in _MONTHS if name.startswith(month[:3]))} {int(day)}"
    if match["weekday"]:
        return match["weekday"]
    number, unit = match["number"].replace(",", ""), match["unit"] or ""
    return number + (f" {unit}" if unit.endswith("illion") else "%" if unit else "")


def quotations(text: str) -> dict[str, str]:
    """What stands between quotation marks in four words or more: as written, by its bare words.

    >>> quotations('He called it “a sign of strong, lasting ties” twice.')
    {'a sign of strong lasting ties': 'a sign of strong, lasting ties'}
    """
    found = ((" ".join(_WORD.findall(quoted.lower())), quoted) for quoted in _QUOTATION.findall(text))
    return {bare: quoted for bare, quoted in found if bare.count(" ") >= 3}
