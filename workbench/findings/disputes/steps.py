"""Where one report has done what is still to come in the other, or approved what the other has refused or put off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from workbench.findings.disputes.claims import claim_words, has_claim
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.measures import Told
from workbench.findings.disputes.progress import Progress
from workbench.findings.disputes.senses import sense_of
from workbench.findings.disputes.telling import Pair, Sentence, is_of_travel, own_days
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.likeness import SMALL
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.words import Word

_LEAST = 0.25
_ALIKE = 0.4
_SURE = 0.55
_MAIN = 0.5  # where not even the verb is shared
_BEFORE = 4  # words before a verb among which its auxiliary stands
_STEPS = ("denied", "possible", "threat", "ahead", "done")
_WILL = ("will", "shall")
_NONE = frozenset(["no", "nobody", "none", "neither", "nothing"])  # before what has not come about
_NEAR = 6  # words from "no" to the verb: "no date has been fixed"
_OUTCOMES = ("yes", "no", "hold", "open")

_Told = tuple[str, str]  # how far along, and in which words


def disputed_steps(
    pairs: Sequence[Pair], measures: Mapping[str, Sequence[Told]], progress: Progress, within: str
) -> Iterator[Conflict]:
    """The pairs of sentences that tell one act as done and as not done, and those that tell two outcomes.

    `measures` has those of each article.
    """
    steps, outcome = cache(_steps), cache(_outcome)
    for pair in pairs:
        if pair.alike < _LEAST or is_of_travel(pair.left) or is_of_travel(pair.right):
            continue
        differing = _statuses(pair, measures, progress)
        soon = differing is not None and "announced" in differing and not any(map(_is_ahead, (pair.left, pair.right)))
        if differing is None and pair.alike >= _ALIKE:
            differing = _acts(steps(pair.left), steps(pair.right), open_="whether" in pair.left.low | pair.right.low)
            differing = differing or _outcomes(outcome(pair.left), outcome(pair.right))
        sure = pair.alike >= _SURE and not soon and not _have_own_days(pair)
        doubt = "" if sure else "; they may be about two steps"
        if differing is None and pair.alike >= _MAIN:
            differing = _main_acts(steps(pair.left), steps(pair.right))
            doubt = "; they may be about two steps"
        if differing is not None:
            verdict = f"{differing[0]} in one article and {differing[1]} in the other{doubt}"
            yield conflict("status", pair.left.words, pair.right.words, within, verdict)


def _is_ahead(sentence: Sentence) -> bool:
    """Whether a sentence says itself that something is still to come."""
    return has_claim(sentence, "decided", "planned", "agreed")


def _have_own_days(pair: Pair) -> bool:
    """Whether each sentence tells of a day of its own, so that something may have come about twice."""
    ours, theirs = ({told.day for told in own_days(side)} for side in (pair.left, pair.right))
    return bool(ours and theirs and ours.isdisjoint(theirs))


def _acts(ours: Mapping[str, _Told], theirs: Mapping[str, _Told], *, open_: bool) -> tuple[str, str] | None:
    """The words for one act that one sentence has as done and the other as ahead, possible or denied; may and will too.

    Where it is `open_` whether it comes, what will be is no more than what may.
    """
    for sense in ours.keys() & theirs.keys():
        (step, told), (other, its) = ours[sense], theirs[sense]
        sure = not open_ and any(
            words.split()[0] in _WILL for at, words in (ours[sense], theirs[sense]) if at == "ahead"
        )
        if step != other and ("done" in (step, other) or (sure and "possible" in (step, other))):
            return f"“{told}”", f"“{its}”"
    return None


def _main_acts(left: Mapping[str, _Told], right: Mapping[str, _Told]) -> tuple[str, str] | None:
    """The words for the first act of each sentence, where the one is done and the other is not yet."""
    ours, theirs = (next(iter(told.values()), None) for told in (left, right))
    if ours is None or theirs is None or {ours[0], theirs[0]} & {"denied"} or ours[0] == theirs[0]:
        return None
    return (f"“{ours[1]}”", f"“{theirs[1]}”") if "done" in (ours[0], theirs[0]) else None


def _statuses(pair: Pair, measures: Mapping[str, Sequence[Told]], progress: Progress) -> tuple[str, str] | None:
    """The status of the one measure of each sentence, where it is in force by one and ahead or stopped by the other."""
    found = []
    for side in (pair.left, pair.right):
        inside = [one for one in measures[side.article] if side.words.start <= one.words.start < side.words.end]
        found.append({one.status: one for one in inside if one.status})
    if not all(len(statuses) == 1 for statuses in found):
        return None
    (ours,), (theirs,) = (statuses.values() for statuses in found)
    one_measure = pair.alike >= _ALIKE or (ours.rate is not None and ours.rate == theirs.rate)
    if not one_measure or ours.status == theirs.status or "in_force" not in (ours.status, theirs.status):
        return None
    if "ask" in (ours.status, theirs.status):
        return None  # what somebody wants gone applies
    ahead, done = (ours, theirs) if theirs.status == "in_force" else (theirs, ours)
    if progress.came_about(ahead.words.article, done.words.article):
        return None
    return str(ours.status).replace("_", " "), str(theirs.status).replace("_", " ")


def _steps(sentence: Sentence) -> dict[str, _Told]:
    """How far along each act of a sentence is, by its sense, with its words; what is told twice differently is none."""
    words, passage = sentence.reading.words, sentence.passage
    marks = {end: (first, kind) for first, end, kind in claim_words(sentence, *_STEPS)}
    found: dict[str, _Told] = {}
    unclear = set()
    none = next((i for i in range(passage.first, passage.last) if words[i].low in _NONE), None)
    for i in range(passage.first + 1, passage.last):
        step = _step(words, i, passage.first, marks)
        passive = words[i - 1].low in ("been", "be", "being")  # "has been told" is no report
        if step is None or (words[i].low in _no_acts() and not passive) or words[i].low in smalls(*SMALL):
            continue
        if none is not None and none < i <= none + _NEAR and step[1] == "done":
            step = none, "denied"
        sense = sense_of(words[i].low)
        if sense in found and found[sense][0] != step[1]:
            unclear.add(sense)
        found[sense] = step[1], sentence.reading.text(step[0], i + 1)
    return {sense: told for sense, told in found.items() if sense not in unclear}


def _step(words: Sequence[Word], i: int, begin: int, marks: dict[int, tuple[int, str]]) -> tuple[int, str] | None:
    """Where what says how far along the verb at a word is begins, and what it says."""
    if not words[i].text[0].islower():
        return None
    at = i
    while at > max(begin, i - _BEFORE):
        if at in marks:
            have_to = marks[at][1] == "done" and words[at].low == "to"
            return None if have_to else marks[at]
        if words[at - 1].low.endswith("n't"):
            return at - 1, "denied"
        if words[at - 1].low != "to" and words[at - 1].low not in smalls("adverb", "be"):
            break
        at -= 1
    bare = words[i - 1].low not in smalls("determiner", "preposition") and words[i - 1].text != "-"
    past = words[i].low.endswith("ed") and bare and all(word.low != "to" for word in words[at:i])
    return (i, "done") if past else None


def _outcomes(ours: _Told | None, theirs: _Told | None) -> tuple[str, str] | None:
    """The words for the outcome where each sentence tells one, and not the same."""
    if ours is None or theirs is None or ours[0] == theirs[0]:
        return None
    return f"“{ours[1]}”", f"“{theirs[1]}”"


def _outcome(sentence: Sentence) -> _Told | None:
    """The one outcome that a sentence tells as done."""
    found = {}
    words = sentence.reading.words
    for first, end, kind in claim_words(sentence, *_OUTCOMES):
        before = words[first - 1].low if first > sentence.passage.first else ""
        if (
            (before in small("modal") and kind != "open")
            or before in small("negation")
            or before in small("determiner")
        ):
            return None
        found[kind] = sentence.reading.text(first, end)
    return next(iter(found.items())) if len(found) == 1 else None


@cache
def _no_acts() -> frozenset[str]:
    """Verbs that report, only help, or say how far along another is: who "has said" or "planned" has done no more."""
    kinds = ("say", "infer", "relay", "believe", "comment", "describe", "praise", "blame")
    saying = (row for row in lexicon("cues") if row["kind"] in kinds and " + " not in row["forms"])
    forms = frozenset(form.split()[0] for row in saying for form in row["forms"].split(";"))
    leading = (phrase for row in lexicon("claims") if row["kind"] in _STEPS for phrase in row["words"].split(";"))
    return (
        forms
        | smalls("be", "have", "do", "modal")
        | {phrase.split()[0] for phrase in leading}
        | {"planned", "expected"}
    )
