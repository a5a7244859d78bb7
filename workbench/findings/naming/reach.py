"""Where the phrase of an unnamed source begins and ends: "two senior trade officials | familiar with the talks"."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.naming.bodies import described_from
from workbench.findings.naming.mention import Mention, source_nouns
from workbench.findings.reading.passages import Reading, small
from workbench.findings.reading.variants import plain_forms
from workbench.findings.reading.words import Word


def left(
    reading: Reading, head: int, stop: int, at_last: dict[int, Mention], begins: dict[int, int], ends: dict[int, int]
) -> int:
    """Where the words before the noun begin: "two senior Japanese trade officials"."""
    first = head
    while first > stop:
        word = reading.words[first - 1]
        if first in at_last:
            if at_last[first].kind == "person" and reading.words[first].low == "of":
                break  # "Jane Roe of the ruling party"
            first = at_last[first].first
        elif word.low == "'s" and first - 1 in at_last:
            first = at_last[first - 1].first
        elif word.low == "'s" and first - 1 in ends:
            first = ends[first - 1]
        elif word.low in small("source modifier") or word.low in source_nouns() or word.text == "-":
            first -= 1
        else:
            break
    if first == head and first == stop + 1 and _is_plain(reading.words[stop]):
        return stop  # "Dairy farmers"
    whole = first
    while first < head and reading.words[first].low in ("of", "-", "'s"):
        first += 1
    return first if first > whole else described_from(reading, first, stop, begins)


def _is_plain(word: Word) -> bool:
    """Whether a word with which a sentence begins can describe the noun after it."""
    verbal = word.low.endswith(("ly", "ing", "ed")) or word.low in small("opener") or word.low in small("preposition")
    return word.text.isalpha() and len(word.text) > 2 and not verbal and word.low not in breaks()


def right(reading: Reading, last: int, stop: int, at_first: dict[int, Mention]) -> int:
    """Where the words after the noun end: "a person familiar with the talks in Tokyo"."""
    words = reading.words
    if last >= stop or words[last].low not in small("complement"):
        return last
    end = last
    limit = min(stop, last + 14)
    while end < limit:
        word = words[end]
        if end in at_first:
            end = at_first[end].last
            continue
        if not word.text[0].isalnum() and word.text not in "-'’" and word.low != "'s":
            break
        verb = word.low.endswith("ed") or word.low in bare_verbs()
        again = word.low == "the" and end > last and words[end - 1].low in small("time")
        told = (
            word.low.endswith("ing") and end > last and words[end - 1].low in small("determiner")
        )  # "the ruling party"
        if (
            again
            or (word.low in breaks() and not told)
            or (verb and end > last and words[end - 1].low not in _adjoins())
        ):
            break
        goes_on = end + 1 in at_first or (end + 1 < stop and words[end + 1].low == "the")
        if word.low == "and" and not goes_on:
            break
        end += 1
    return min(end, stop)


@cache
def _adjoins() -> frozenset[str]:
    """Words after which a participle is no verb of its own: "of the proposed deal"."""
    return small("determiner") | small("preposition") | small("adverb")


@cache
def breaks() -> frozenset[str]:
    """Words that end the phrase: what begins a clause or a verb."""
    verbs = {form for row in lexicon("cues") for form in plain_forms(row["forms"])[1:]} - small("complement")
    kinds = ("be", "have", "do", "modal", "relative", "negation", "pronoun")
    clause = {"but", "while", "when", "because", "if", "as", "after", "before", "that", "also", "though", "although"}
    return frozenset(verbs | clause).union(*(small(kind) for kind in kinds))


@cache
def bare_verbs() -> frozenset[str]:
    """The base forms of the reporting verbs."""
    return frozenset(plain_forms(row["forms"])[0] for row in lexicon("cues"))
