"""Where one report has done to a measure what another only decides, plans or considers to do, in whatever words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from operator import itemgetter
from typing import NamedTuple

from workbench.findings.disputes.claims import claim_words
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.progress import Progress
from workbench.findings.disputes.senses import common_senses, senses_of
from workbench.findings.disputes.telling import Sentence, overlap
from workbench.findings.disputes.witnesses import Witnesses
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.words import Word

_RANKS = {"denied": 0, "considered": 1, "planned": 2, "agreed": 3, "decided": 4, "done": 5}  # how far along an act is
_ASKED = 12  # words from asking somebody to what is asked
_BEFORE = 5  # words before an act among which stands how far along it is
_OBJECT = 14  # words behind an act among which stands what it is done to
_APART = 5  # words from "proposed" to its "to"
_SUBJECT = 12  # words before it
_SHARED = 2  # senses of what the acts are done to
_SURE = 3
_ALIKE = 0.5  # of their senses, where two short sentences share fewer
_MEASURES = frozenset("tax levy duty tariff fee surcharge toll ban quota cap embargo".split())
_ACTS = 60  # of one kind in an article; a chronicle has more
_LOOSE = ("would", "may", "might", "could", "can")  # "would impose", it was said, of what was imposed since
_MOST = 20  # articles of one story that are held against one another; more would say the same


class Act(NamedTuple):
    """What is done to something: its kind, how far along it is, the words for that, what it is about, and where."""

    kind: str
    step: int
    words: str
    about: frozenset[str]
    told: Sentence


def acts(sentences: Sequence[Sentence]) -> list[Act]:
    """The acts on measures and deals in an article that tell how far along they are.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> from workbench.findings.reading.passages import read
    >>> article = Article(id="a", text="Tokyo is considering a cut of its rice levy. Seoul has scrapped its own.")
    >>> [(act.kind, act.step, act.words) for act in acts(told_sentences(read(article)))]
    [('act lower', 1, 'considering a cut'), ('act remove', 5, 'has scrapped')]
    """
    found = []
    for sentence in sentences:
        spans = claim_words(sentence, *_kinds())
        considered = "considered" in sentence.cues.kinds
        heard = claim_words(sentence, *_RANKS, "asked") if spans or considered else []
        marks = {end: (at, kind) for at, end, kind in heard}
        found += [
            Act(
                "act impose",
                _RANKS["considered"],
                sentence.reading.text(at, noun + 1),
                _about(sentence, at, end),
                sentence,
            )
            for end, (at, kind) in marks.items()
            if kind == "considered" and (noun := _measure_behind(sentence, end)) is not None
        ]
        for first, end, kind in spans:
            told = _step(sentence, first, marks)
            if told is not None:
                at, step = told
                if "whether" in sentence.low and any(
                    word.low == "whether" for word in sentence.text[: at - sentence.passage.first]
                ):
                    step = min(step, _RANKS["considered"])
                found.append(Act(kind, step, sentence.reading.text(at, end), _about(sentence, first, end), sentence))
    return found


def _measure_behind(sentence: Sentence, at: int) -> int | None:
    """Where the measure stands that is considered: "mulling an export tax"."""
    words = sentence.reading.words
    for i in range(at, min(at + _BEFORE, sentence.passage.last)):
        if words[i].low in _MEASURES:
            return i
        if words[i].low in smalls("be", "modal", "have", "subordinator", "relative") or words[i].text == ",":
            return None
    return None


def disputed_acts(told: Sequence[Sequence[Act]], progress: Progress, within: str) -> Iterator[Conflict]:
    """The acts of one kind on one thing that two articles tell to be further along and less far.

    `told` has the acts of each article.
    """
    witnesses = Witnesses()
    by_kind = [_by_kind(acts) for acts in told[:_MOST]]
    for ours, theirs in combinations(by_kind, 2):
        for kind in sorted(ours.keys() & theirs.keys()):
            found = max(_differing(ours[kind], theirs[kind], progress), key=itemgetter(0), default=None)
            if found is not None and witnesses.take(found[1].told, found[2].told):
                _, left, right = found
                verdict = f"“{left.words}” in one article and “{right.words}” in the other"
                verdict += _doubt(left, right) or progress.doubt(*_in_order(left, right))
                yield conflict("status", left.told.words, right.told.words, within, verdict)


def _by_kind(acts: Sequence[Act]) -> dict[str, list[Act]]:
    found: dict[str, list[Act]] = {}
    for act in acts:
        found.setdefault(act.kind, []).append(act)
    return {kind: here[:_ACTS] for kind, here in found.items()}


def _differing(ours: Sequence[Act], theirs: Sequence[Act], progress: Progress) -> Iterator[tuple[int, Act, Act]]:
    """The acts of one kind on one thing that are not as far along, with how much they share."""
    for left in ours:
        for right in theirs:
            shared = _shared(left, right)
            told_alike = shared < _SHARED or _has_step(ours, right) or _has_step(theirs, left)
            if not told_alike and _differ(left, right) and not progress.came_about(*_in_order(left, right)):
                yield shared, left, right


def _doubt(left: Act, right: Act) -> str:
    agreed = {left.step, right.step} == {_RANKS["agreed"], _RANKS["done"]}  # what is agreed on is often told as done
    sure = _shared(left, right) >= _SURE or overlap(left.told, right.told) >= _ALIKE
    loose = any(act.words.split()[0].lower() in _LOOSE for act in (left, right))
    loose = loose or left.told.periods != right.told.periods
    asked = _RANKS["done"] not in (left.step, right.step) and any(
        act.words.split()[0].lower() in _asking() for act in (left, right)
    )
    return "" if sure and not (agreed or loose or asked) else "; they may be about two steps"


def _step(sentence: Sentence, first: int, marks: Mapping[int, tuple[int, str]]) -> tuple[int, int] | None:
    """Where the words begin that tell how far along an act is, and its rank; None where nothing tells that."""
    words, begin = sentence.reading.words, sentence.passage.first
    if not words[first].text[0].islower():
        return None
    at = first
    while at > max(begin, first - _BEFORE):
        if at in marks:
            start, kind = marks[at]
            while start in marks and marks[start][1] == "denied":
                start, kind = marks[start]
            if kind == "asked":
                return start, _RANKS["considered"]
            if kind != "done" or _is_participle(words[first].low):
                return start, _RANKS[kind]
            return None
        if words[at - 1].low == "to":
            led = _asked(marks, at, max(begin, at - _ASKED)) or _meant(words, at - 1, begin)
            if led is not None:
                return led
        if words[at - 1].low.endswith("n't"):
            return at - 1, _RANKS["denied"]
        if words[at - 1].low in ("was", "were"):
            return (at - 1, _RANKS["done"]) if _is_participle(words[first].low) else None
        if words[at - 1].low not in smalls("determiner", "adverb", "be") and words[at - 1].low != "to":
            break
        at -= 1
    bare = first > begin and words[first - 1].low not in smalls("determiner", "preposition", "be") | {"to"}
    return (
        (first, _RANKS["done"]) if bare and words[first].low.endswith("ed") and words[first - 1].text != "-" else None
    )


def _asked(marks: Mapping[int, tuple[int, str]], to: int, begin: int) -> tuple[int, int] | None:
    """Where somebody is asked "to" do something: "urged the government on Monday to lift"."""
    asked = (marks[at][0] for at in range(to - 1, begin, -1) if marks.get(at, (0, ""))[1] == "asked")
    return next(((at, _RANKS["considered"]) for at in asked), None)


def _meant(words: Sequence[Word], to: int, begin: int) -> tuple[int, int] | None:
    """What somebody proposes or promises before a "to" that stands further on: "proposed on Monday to lift"."""
    for at in range(to - 1, max(begin, to - _APART), -1):
        kind = _leading().get(words[at].low)
        if kind is not None:
            return at, _RANKS[kind]
        if words[at].low not in smalls("preposition", "time", "adverb", "determiner"):
            return None
    return None


@cache
def _asking() -> frozenset[str]:
    """The words by which somebody asks another to do something."""
    rows = (row for row in lexicon("claims") if row["kind"] == "asked")
    return frozenset(phrase.split()[0] for row in rows for phrase in row["words"].split(";"))


@cache
def _leading() -> dict[str, str]:
    """The verbs that "to" follows, with how far along what they lead to is."""
    rows = [row for row in lexicon("claims") if row["kind"] in ("planned", "agreed")]
    phrases = [(phrase.split(), row["kind"]) for row in rows for phrase in row["words"].split(";")]
    return {words[0]: kind for words, kind in phrases if len(words) == 2 and words[1] == "to"}


def _is_participle(low: str) -> bool:
    return low.endswith(("ed", "en", "wn")) or low in ("cut", "put", "struck", "brought", "done", "gone", "frozen")


def _about(sentence: Sentence, first: int, end: int) -> frozenset[str]:
    """The senses of the words around an act, up to where another clause begins."""
    words, passage = sentence.reading.words, sentence.passage
    last = end
    while last < min(passage.last, end + _OBJECT) and words[last].low not in small("subordinator"):
        last += 1
    start = first
    while start > max(passage.first, first - _SUBJECT) and words[start - 1].low not in small("subordinator"):
        start -= 1
    return frozenset(senses_of(words, start, first)) | frozenset(senses_of(words, end, last))


def _shared(left: Act, right: Act) -> int:
    """How many senses two acts of one kind share, where one of them is more than a country or a tariff."""
    if left.kind != right.kind:
        return 0
    shared = left.about & right.about
    return len(shared) if shared - common_senses() else 0


def _differ(left: Act, right: Act) -> bool:
    low, high = sorted((left.step, right.step))
    return low != high and (high == _RANKS["done"] or (low <= _RANKS["considered"] and high >= _RANKS["agreed"]))


def _has_step(acts: Sequence[Act], other: Act) -> bool:
    """Whether an article also tells the act as the other does."""
    return any(one.step == other.step and _shared(one, other) >= _SHARED for one in acts)


def _in_order(left: Act, right: Act) -> tuple[str, str]:
    """The articles of two acts, the one that has it less far along first."""
    earlier, later = sorted((left, right), key=lambda act: act.step)
    return earlier.told.article, later.told.article


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["kind"] for row in lexicon("claims") if row["kind"].startswith("act ")))
