"""Tariffs that a relative clause tells somebody means to put on: "the 50% duty that Brussels plans to levy"."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.tariffs.sentences import Mark, TariffSentence, plain
from workbench.findings.tariffs.verdicts import Verdict

SUBJECT = 7  # words of a relative clause before its verb: "which the ministry of trade in Jakarta hopes to"
APART = 8  # words between a rate and its relative clause, goods and places: "duty on American cars and lorries that"


def meant(sentence: TariffSentence, last: int) -> Verdict | None:
    """Proposed, when the relative clause after a tariff that ends before word `last` says that somebody means it."""
    if plain("means").isdisjoint(sentence.vocabulary):
        return None
    opens = _opens(sentence, last)
    if opens is None:
        return None
    for i in range(opens, min(opens + SUBJECT, len(sentence.words))):
        word = sentence.words[i].low
        if word in plain("pause") or word in small("negation") or sentence.of("rate", first=i, last=i + 1):
            return None
        if word in plain("means") and i > opens:
            after = sentence.low(i + 1, i + 2)
            prepares = word.endswith("ing") and "to" not in after
            return Verdict("proposed", Mark("propose", i, i + 1, form="past")) if after == ["to"] or prepares else None
    return None


def _opens(sentence: TariffSentence, last: int) -> int | None:
    """The first word of the clause that hangs on a tariff: its "that" or "which", or its subject."""
    for i in range(last, min(last + APART, len(sentence.words))):
        word = sentence.words[i].low
        if word in ("that", "which"):
            return i
        if i == last and (i in sentence.named or word in ("the", "he", "she", "it", "they")):
            after = sentence.low(i + 1, i + SUBJECT)
            if not plain("means").isdisjoint(after):
                return i - 1
        if not (i in sentence.named or word in plain("within") or word in plain("target") or word == ","):
            return None
    return None
