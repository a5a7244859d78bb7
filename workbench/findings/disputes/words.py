"""Whose words drift: one utterance quoted in different words, and one content told on different authority."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.people import same_person
from workbench.findings.disputes.senses import common_senses, senses_of
from workbench.findings.disputes.telling import Pair, Sentence
from workbench.findings.evidence import Evidence
from workbench.findings.reading.likeness import Likeness, stems
from workbench.findings.reading.verbatim import verbatim_text
from workbench.findings.reading.words import words

_GAP = re.compile(r"…|\.\.\.|\[[^\]]*\]")  # where whoever quotes left words out or put some in
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SAME_PERSON = 0.2  # one named speaker hardly says two things this alike in one story
_SAME_SOURCE = 0.28  # "a source" may be several people
_SAME_CONTENT = 0.3  # across speakers it is the content that must be recognised
_ONE_WORD = 0.1  # of the content, where each article quotes a speaker once
_SURE = 0.4  # where it is hardly another utterance
_SENSES = 2
_SAME_SENTENCE = 0.45  # where the sentences around them are alike
_SURELY_SAME = 0.45
_INSIDERS = frozenset("source officials diplomats negotiators lawmakers aides executives media experts".split())
_QUOTED = 3  # words; fewer are a term
_WORDS = 3  # content words two statements share at least
_MORE_WORDS = 5  # across speakers


class Said(NamedTuple):
    """A statement as a conflict needs it; `term` is what alone stands in quotation marks in a reported one.

    `acts` is whether something is done by the words: a pledge is no statement of what its speaker pledges. `office` is
    that of a person whose name stands there, "" for one without, None where somebody else speaks.
    """

    words: Evidence
    speaker: str
    direct: bool
    unnamed: bool
    term: str | None
    acts: bool = False
    office: str | None = None


def disputed_words(said: Sequence[Said], within: str) -> Iterator[Conflict]:
    """The conflicts over what was said: whose words drift, and what hardens on its way from source to source."""
    once = _once(said)
    likeness = Likeness(stems(one.words.quote) for one in once)
    yield from _another_speaker(once, within)
    yield from _drifted(once, likeness, _Copies(said), within)
    yield from _hardened(once, likeness, within)


def _another_speaker(quoted: Sequence[Said], within: str) -> Iterator[Conflict]:
    """The same words as those of one named speaker in one article and of another in the next."""
    first: dict[str, Said] = {}
    for one in quoted:
        words_alone = verbatim_text(one.words.quote) if one.direct and not one.unnamed else ""
        if len(words_alone.split()) < _MORE_WORDS:
            continue
        other = first.setdefault(words_alone, one)
        apart = other.words.article != one.words.article and not same_person(other.speaker, one.speaker)
        misnamed = one.office and one.office == other.office  # told as two names for one office
        if apart and not misnamed and _is_somebody(one) and _is_somebody(other):
            verdict = f"the same words from {other.speaker} in one article and from {one.speaker} in the other"
            yield conflict("attribution", other.words, one.words, within, f"{verdict}; one at most said so")


def _is_somebody(one: Said) -> bool:
    """Whether a speaker is a person with a full name: a minister may speak for the ministry."""
    return " " in one.speaker and one.office is not None


def _drifted(quoted: Sequence[Said], likeness: Likeness, copies: _Copies, within: str) -> Iterator[Conflict]:
    """Quotations of one speaker in different articles, alike in content and different in words."""
    voices: dict[tuple[str, bool], list[int]] = {}
    for n, one in enumerate(quoted):
        if one.direct or one.term:
            voices.setdefault((one.speaker, one.direct), []).append(n)
    pairs: set[tuple[int, int]] = set()
    far: set[tuple[int, int]] = set()
    for numbers in voices.values():
        best: dict[int, tuple[float, int]] = {}
        for left, right in likeness.sharing(numbers, numbers, least=_WORDS):
            value = likeness.contained(left, right)
            enough = value >= (_SAME_SOURCE if quoted[left].unnamed else _SAME_PERSON)
            if enough and not copies.either(quoted[left], quoted[right]):
                best[left] = max(best.get(left, (0.0, 0)), (value, -right))
        pairs |= {(min(left, -right), max(left, -right)) for left, (_, right) in best.items()}
        single = _only_ones(quoted, numbers, likeness)
        pairs |= {(left, right) for left, right in single if not copies.either(quoted[left], quoted[right])}
        far |= set(_single_ones(quoted, numbers)) - pairs
    for left, right in sorted(pairs):
        sure = likeness.contained(left, right) >= _SURE or _share_senses(quoted[left], quoted[right])
        yield from _drift(quoted[left], quoted[right], within, sure=sure)
    for left, right in sorted(far - pairs):
        if not copies.either(quoted[left], quoted[right]):
            verdict = f"{quoted[left].speaker}: other words in each article; they may be about two utterances"
            yield conflict("quote_drift", quoted[left].words, quoted[right].words, within, verdict)


def _only_ones(quoted: Sequence[Said], numbers: Sequence[int], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """The one quotation of a named speaker in one article and the one in another, of like length and with a like word.

    Where each report quotes somebody once, it is mostly the same utterance that they quote.
    """
    single = _single(quoted, numbers)
    for left, right in likeness.sharing(single, single, least=1):
        if left < right and _are_as_long(quoted[left], quoted[right]) and likeness.contained(left, right) >= _ONE_WORD:
            yield left, right


def _share_senses(left: Said, right: Said) -> bool:
    """Whether two quotations have several things in common, told in the same word or in another."""
    ours, theirs = (set(senses_of(text, 0, len(text))) for text in (words(left.words.quote), words(right.words.quote)))
    return len((ours & theirs) - common_senses()) >= _SENSES


def _single_ones(quoted: Sequence[Said], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The one quotation of a named speaker in one article and the one in the next, where not a word is alike."""
    single = _single(quoted, numbers)
    yield from ((left, right) for left, right in pairwise(single) if _are_as_long(quoted[left], quoted[right]))


def _single(quoted: Sequence[Said], numbers: Sequence[int]) -> list[int]:
    """The quotations that are the only ones of a named speaker in their articles."""
    by_article: dict[str, list[int]] = {}
    for n in numbers:
        if quoted[n].direct and not quoted[n].unnamed:
            by_article.setdefault(quoted[n].words.article, []).append(n)
    return [found[0] for found in by_article.values() if len(found) == 1]


def _are_as_long(left: Said, right: Said) -> bool:
    """Whether neither quotation is more than twice as long as the other."""
    lengths = sorted(len(one.words.quote) for one in (left, right))
    return 2 * lengths[0] >= lengths[1]


def misquoted(pairs: Sequence[Pair], within: str) -> Iterator[Conflict]:
    """The one quotation of each of two sentences that tell one thing, in other words."""
    for pair in pairs:
        if pair.alike < _SAME_SENTENCE:
            continue
        quoted = [_quotations_in(side) for side in (pair.left, pair.right)]
        if not all(len(found) == 1 for found in quoted):
            continue
        (left,), (right,) = quoted
        if left not in right and right not in left:
            told = "quoted in other words where the sentences read alike; they may be about two utterances"
            yield conflict("quote_drift", pair.left.words, pair.right.words, within, told)


def _quotations_in(sentence: Sentence) -> list[str]:
    """The plain words of each quotation in a sentence that is more than a term."""
    spans = [span for span in sentence.reading.spans if sentence.passage.first <= span[0] < sentence.passage.last]
    plain = (verbatim_text(sentence.reading.text(*span)) for span in spans if span[0] < span[1])
    return [words for words in plain if len(words.split()) >= _QUOTED]


class _Copies:
    """Which quotations an article has, so that one is not held against another that stands beside its own copy."""

    def __init__(self, said: Sequence[Said]) -> None:
        self._plain: dict[tuple[str, str], list[str]] = {}
        for one in said:
            if one.direct:
                self._plain.setdefault((one.words.article, one.speaker), []).append(verbatim_text(one.words.quote))

    def either(self, left: Said, right: Said) -> bool:
        """Whether both stand in one article, or one's article has the other's words too."""
        if left.words.article == right.words.article:
            return True
        return left.direct and (self._has(right, left) or self._has(left, right))

    def _has(self, where: Said, what: Said) -> bool:
        plain = verbatim_text(what.words.quote)
        parts = [verbatim_text(part) for part in _GAP.split(what.words.quote)]
        known = self._plain[where.words.article, where.speaker]
        return any(plain in one or one in plain or all(part in one for part in parts) for one in known)


def _hardened(said: Sequence[Said], likeness: Likeness, within: str) -> Iterator[Conflict]:
    """One content that stands on unnamed sources in one place and on somebody who is named in another."""
    named = [n for n, one in enumerate(said) if not one.unnamed and not one.acts]
    unnamed = [n for n, one in enumerate(said) if one.unnamed and _is_insider(one)]
    best: dict[int, tuple[float, int]] = {}
    for left, right in likeness.sharing(unnamed, named, least=_MORE_WORDS):
        apart = _overlap(said[left].words, said[right].words) or _count_otherwise(said[left], said[right])
        apart = apart or (said[left].direct and said[right].direct)  # what is quoted is compared word by word
        if not apart:
            best[left] = max(best.get(left, (0.0, 0)), (likeness.alike(left, right), -right))
    for left, (value, right) in sorted(best.items()):
        if value >= _SAME_CONTENT:
            told, teller = said[left].speaker, said[-right].speaker
            verdict = f"hardened or softened: one place has it from {told}, the other from {teller}, on more authority"
            if value < _SURELY_SAME:
                verdict += "; they may be about two statements"
            yield conflict("attribution", said[left].words, said[-right].words, within, verdict)


def _is_insider(one: Said) -> bool:
    """Whether somebody tells who could be named and is not: police who say so are a source like any."""
    return not _INSIDERS.isdisjoint(one.speaker.split()[:2])


def _drift(left: Said, right: Said, within: str, *, sure: bool) -> Iterator[Conflict]:
    if left.term and right.term:
        if not stems(left.term) & stems(right.term):
            verdict = (
                f"{left.speaker} is quoted with “{left.term}” and with “{right.term}”: one at most is the word used"
            )
            yield conflict("quote_drift", left.words, right.words, within, verdict)
        return
    who = left.speaker if not left.unnamed else f"perhaps one source ({left.speaker})"
    doubt = "one at most is verbatim" if sure else "they may be about two utterances"
    verdict = f"{who}: like content, other words inside quotation marks; {doubt}"
    yield conflict("quote_drift", left.words, right.words, within, verdict)


def _once(said: Sequence[Said]) -> list[Said]:
    """Each wording of a speaker where it first stands; copies say nothing new."""
    first: dict[tuple[str, bool, str], Said] = {}
    for one in said:
        quote = one.words.quote
        first.setdefault((one.speaker, one.direct, verbatim_text(quote) if one.direct else quote.lower()), one)
    return list(first.values())


def _count_otherwise(left: Said, right: Said) -> bool:
    """Whether each has numbers and none of them is the other's: then they tell of two things."""
    ours, theirs = set(_NUMBER.findall(left.words.quote)), set(_NUMBER.findall(right.words.quote))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _overlap(left: Evidence, right: Evidence) -> bool:
    return left.article == right.article and left.start < right.end and right.start < left.end
