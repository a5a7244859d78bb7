"""Whether the clause around some words speaks of the past or of the future.

Newspapers name days by their weekday and leave the week to the verb: "arrived on Wednesday", "will meet on Friday". The
nearest verb before the words decides, else the nearest after them; what counts is in `lexicons/tense_words.csv`. What
begins on a day ("from Monday") and has no verb of the past is yet to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.findings.lexicon import lexicon

_REACH = 160  # characters to look at on each side: about two lines of print, more than any clause needs


def tense_at(text: str, start: int, end: int) -> str | None:
    """`past`, `future` or None for the sentence around `text[start:end]`.

    >>> tense_at("He said they will meet on Friday.", 26, 32)
    'future'
    >>> tense_at("On Friday, after a delay, they met.", 3, 9)
    'past'
    """
    before = _before(text, start)
    lead = _LEAD.search(before)
    if lead is None:
        return _nearest(before, text, end)
    clause = before[: lead.start()]
    if _CLAUSE_OPENS.search(clause):  # "the ministry said that from Monday importers pay": its own verb follows
        return next(_tenses(_after(text, end)), "future" if lead["start"] else None)
    if "future" in _tenses(_CLAUSE_BREAK.split(clause)[-1]):
        return "future"  # "will tax goods imported by dealers from Monday": the participle is not what begins
    return _nearest(before, text, end) or (
        "future" if lead["start"] and _CLAUSE_ENDS.match(_after(text, end)) else None
    )


def _nearest(before: str, text: str, end: int) -> str | None:
    told = list(_tenses(before))
    return told[-1] if told else next(_tenses(_after(text, end)), None)


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What precedes and what follows `text[start:end]` in its sentence, as far as it can bear on it."""
    return _before(text, start), _after(text, end)


def _before(text: str, start: int) -> str:
    return _SENTENCE_BREAK.split(text[max(0, start - _REACH) : start])[-1]


def _after(text: str, end: int) -> str:
    return _SENTENCE_BREAK.split(text[end : end + _REACH], maxsplit=1)[0]


def _tenses(words: str) -> Iterator[str]:
    """The tenses of the verbs in some words, in their order."""
    tokens = _TOKEN.findall(_PASSIVE.sub("be", words).replace("’", "'"))
    lower = [token.lower() for token in tokens]
    cues = _cues()
    goes_on = False  # whether a verb of the future still governs: "will cut one duty and put another"
    done = 0
    for i, word in enumerate(lower):
        if i < done:
            continue
        if word not in cues and not word.endswith("ed"):
            goes_on = goes_on and word not in _NEW_SUBJECTS
            continue
        size, tense = _cue(lower, i)
        done = i + size
        if tense == "either":
            tense = "none" if goes_on else "past"
        elif word in _NEW_SUBJECTS:
            goes_on = False
        if tense == "none" or tokens[i] == "May":
            continue
        if size > 1 or not (_is_noun(lower, i) or (tense == "past" and _is_governed(lower, i))):
            yield tense
            goes_on = tense == "future" and (lower[done - 1] in _GOVERNORS or goes_on)


def _cue(lower: list[str], i: int) -> tuple[int, str]:
    """How many words the cue has that begins at word `i`, and its tense."""
    for cue, tense in _cues().get(lower[i], ()):
        if tuple(lower[i : i + len(cue)]) == cue:
            return len(cue), tense
    return 1, "past" if lower[i].endswith("ed") else "none"


def _is_governed(lower: list[str], i: int) -> bool:
    """Whether a form is no past but what its neighbours make of it: "to cut", "will be held", "on imported tyres"."""
    before = i - 1
    while before >= 0 and (lower[before] in _ADVERBS or lower[before].endswith("ly")):
        before -= 1
    if before >= 0 and lower[before] in _GOVERNORS:
        return True
    if not lower[i].endswith("ed") or i + 1 >= len(lower) or lower[i + 1] in _NO_NOUNS:
        return False
    # an adjective follows a preposition, or the verb that has its noun for an object: "will tax refined sugar"
    return lower[i - 1 : i] != [] and (lower[i - 1] in _PREPOSITIONS or (i > 1 and lower[i - 2] in _MODALS))


def _is_noun(lower: list[str], i: int) -> bool:
    """Whether a verb form is a noun or an adjective, judged by what precedes: "the planned talks"."""
    before = lower[i - 1] if i else ""
    if i > 1 and (before in _ADJECTIVES or before.endswith("-day")):
        before = lower[i - 2]
    return before in _DETERMINERS


@cache
def _cues() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The cues of the lexicon by their first word, the longest first."""
    cues: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in sorted(lexicon("tense_words"), key=lambda row: -len(row["surface"].split())):
        cue = tuple(row["surface"].split())
        cues.setdefault(cue[0], []).append((cue, row["tense"]))
    return cues


# a full stop after initials or a title ends no sentence ("the U.S. Trade Representative"), unless a new one follows;
# the marks stand first, since a search passes quickly by what a pattern cannot begin with
_SENTENCE_BREAK = re.compile(
    r"[•▪●\r\n.!?;:](?:(?<=[•▪●])|(?<=[\r\n])[\r\n]*|(?<=[.!?;:])"
    r"(?:(?<![A-Z]\.[A-Z].)(?<!\bMr.)(?<!\bMs.)(?<!\bMrs.)(?<!\bDr.)(?<!\bSen.)(?<!\bGov.)(?<!\bRep.)"
    r"|(?<=\.)(?=\s(?:The|A|An|On|In|At|He|She|It|They|But|And|This|That)\b))['\"”’]?\s+(?=[\"“‘'«„]?[A-Z]))"
)
_LEAD = re.compile(
    r"(?:\b(?P<start>from|starting|beginning|effective|by|as from|with effect from)|\bas of)\s+$", re.IGNORECASE
)
_CLAUSE_OPENS = re.compile(r"(?:^|\bthat|[:;(–—]|\bsa(?:ys|id),?)[\s\"“”'‘•*-]*$")
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:)–—\"”]|$)")
_CLAUSE_BREAK = re.compile(r"[,;:–—]|\b(?:that|which|who|but|while|when|after|as|because|if)\b")
_PASSIVE = re.compile(r"\bbe\s+\w{2,20}(?:ed|en)\b")  # "to be announced": the participle is no past
_TOKEN = re.compile(r"\w+(?:-\w+)*(?='ll)|'ll|\w+(?:['-]\w+)*|[,;:–—]")
_DETERMINERS = frozenset("the a an its his her their our newly recently of some any these those".split())
_ADJECTIVES = frozenset("first second last next latest recent official state".split())
_MODALS = frozenset("will 'll won't shall would could can cannot may might must should wouldn't couldn't can't".split())
_GOVERNORS = _MODALS | {"to", "be", "being"}
_ADVERBS = frozenset("not also soon now then still again even never ever once further first thus later".split())
_PREPOSITIONS = frozenset(
    "of on for in with from against under into to over between among towards toward without than about at per".split()
)
# after these somebody else does something, and no longer what a verb of the future governs
_NEW_SUBJECTS = frozenset("that which who but while when after as because if he she it they we i you ; : – —".split())
_NO_NOUNS = _PREPOSITIONS | frozenset("the a an its his her their our by as , ; : – —".split())
