"""What a predicate tells of an attitude where no verb the lexicon knows does: "Roe is under no illusion that"."""

from __future__ import annotations

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import Reading, small, smalls
from workbench.findings.reading.wording import stance_kinds
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.clauses import is_finite
from workbench.findings.speaking.contents import Contents
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers

_PREDICATE = 7  # words from a subject to the "that" or the word of feeling
_TELLING = ("feeling", "temper", "evaluation", "will", "refusal")


def attitude(contents: Contents, speakers: Speakers) -> Attribution | None:
    """The attitude of the person or body that a sentence is about; None where it tells none on a matter of trade.

    A clause with "that" must follow without any object before it; a word of feeling must stand close to the subject.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import mentions
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Jane Roe lives in hope that the levy will go."))
    >>> told = attitude(Contents(reading, reading.passages[0]), Speakers(reading, mentions(reading)))
    >>> reading.text(*told.content)
    'the levy will go'
    """
    reading, passage, stop = contents.reading, contents.passage, contents.stop
    words = reading.words
    if contents.quotes and contents.has_quotation(passage.first, stop):
        return None
    subject = speakers.subject(passage, min(stop, passage.first + 2 * _PREDICATE))
    mention = subject.mention if subject is not None else None
    if subject is None or mention is None or mention.kind not in ("person", "organisation"):
        return None
    if subject.first > passage.first and words[subject.first - 1].low in small("supposing clause"):
        return None  # "Whether Roe said so is not known"
    verb = _after_aside(reading, subject, stop)
    if verb is None:
        return None
    that = next((n for n in range(verb + 1, min(verb + _PREDICATE, stop - 3)) if words[n].low == "that"), None)
    if that is not None and _is_clause(reading, speakers, verb, that):
        return _told(subject, (verb, that), (that + 1, stop))
    near = min(verb + _PREDICATE, stop)
    told = mention.kind == "person" and not any(words[n].low in small("conjunction") for n in range(verb, near))
    if told and any(kind in _TELLING for kind in stance_kinds(words, verb, near)) and issues(words, verb, stop):
        return _told(subject, (verb, verb + 1), (verb, stop))
    return None


def _after_aside(reading: Reading, subject: Speaker, stop: int) -> int | None:
    """Where the predicate begins, after an apposition to its subject."""
    words, at = reading.words, subject.last
    if at < stop and words[at].text in ",(–—":
        closing = next((n for n in range(at + 1, stop) if words[n].text in ",)–—"), None)
        at = stop if closing is None else closing + 1
    lead = words[at].low if at < stop else ","
    known = words[at].text.islower() if at < stop else False
    return at if known and lead not in smalls("conjunction", "preposition", "relative", "determiner") else None


def _is_clause(reading: Reading, speakers: Speakers, verb: int, that: int) -> bool:
    """Whether "that" begins a clause of its own: with a subject, and with no object before it that it could explain."""
    words = reading.words
    if any(words[n].low in ("a", "an", "the", "this", "those") or speakers.starting(n) for n in range(verb, that)):
        return False
    if any(words[n].text in ",;:" for n in range(verb, that)):
        return False
    after = words[that + 1]
    opens = after.low in smalls("determiner", "pronoun") or after.capital
    return opens and not is_finite(after.low)


def _told(subject: Speaker, cue: tuple[int, int], content: tuple[int, int]) -> Attribution:
    return Attribution(subject.first, subject, cue, "believe", "", content)
