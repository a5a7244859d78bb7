"""Which dates are of the day on which somebody spoke of a tariff, and of nothing that became of it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from operator import attrgetter

from workbench.findings.dates import DateMention
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.variants import plain_forms
from workbench.findings.tariffs.sentences import TariffSentence, plain
from workbench.findings.tariffs.verbs import ACTS

BEFORE = 5  # words between a verb of speech and its day: "told reporters in Geneva on Monday"
AFTER = 8  # words between a day and its verb of speech: "On Tuesday the finance minister criticised"
QUOTE = 40  # words that a quotation may have between its verb and its day: "he said “…” on Friday"


def is_of_speech(sentence: TariffSentence, one: DateMention, at: int) -> bool:
    """Whether a day belongs to a verb of speech rather than to what becomes of a tariff, told at word `at`."""
    first = max(0, _at(sentence, one.start) - 1)
    last = _at(sentence, one.end)
    if one.grain == "duration":
        return False
    lead = first
    while lead > 0 and sentence.words[lead - 1].low in _SMALL:
        lead -= 1
    if _is_verb_before(sentence, lead, at) or _closes_quotation(sentence, lead):
        return True
    opens = lead == 0 or sentence.words[lead - 1].low in plain("pause")
    return opens and _speaks(sentence, last, last + AFTER) and not sentence.of(*_DEEDS, first=last, last=last + AFTER)


def _is_verb_before(sentence: TariffSentence, lead: int, at: int) -> bool:
    """Whether the verb nearest before a day is one of speech, with no comma and no tariff between."""
    for i in range(lead - 1, max(-1, lead - BEFORE - 1), -1):
        if sentence.words[i].low in plain("pause") or i == at or sentence.of("term", *_DEEDS, first=i, last=i + 1):
            return False
        if sentence.words[i].low in _verbs():
            return True
    return False


def _closes_quotation(sentence: TariffSentence, lead: int) -> bool:
    """Whether a day stands right behind a quotation that a verb of speech leads to."""
    before = sentence.low(lead - 1, lead)
    if before not in (["”"], ['"']):
        return False
    for i in range(lead - 2, max(-1, lead - QUOTE), -1):
        if sentence.words[i].low in ("“", '"'):
            return _speaks(sentence, i - 3, i)
    return False


def _speaks(sentence: TariffSentence, first: int, last: int) -> bool:
    return bool(_verbs() & set(sentence.low(first, last)))


def _at(sentence: TariffSentence, place: int) -> int:
    """The number of words that begin at or before a place of the text, or before its end."""
    return bisect_right(sentence.words, place, key=_start)


@cache
def _verbs() -> frozenset[str]:
    """The verbs of saying, judging and feeling that are no act of a tariff."""
    acts = {row["surface"] for row in lexicon("status_words") if row["act"] in ACTS}
    forms = {form for row in lexicon("cues") if row["kind"] in _KINDS for form in plain_forms(row["forms"])}
    return frozenset(form for form in forms if " " not in form) - acts


_start = attrgetter("start")
_KINDS = frozenset("say comment blame praise reject deny warn describe assess express believe want".split())
_DEEDS = tuple(sorted(ACTS - {"ask", "keep", "have", "face"}))
_SMALL = frozenset({"on", "late", "early", "last", "this", "in", "that", "earlier", "the", "again"})
