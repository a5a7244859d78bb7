"""What a measure covers by one report and leaves out by another: "not wine", "a levy on fruit and wine"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, permutations
from typing import NamedTuple

from workbench.findings.disputes.claims import claim_words, has_claim
from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.items import ends_thing, items_before, items_behind
from workbench.findings.disputes.senses import common_senses, sense_of, senses_of
from workbench.findings.disputes.telling import Sentence, is_of_measure
from workbench.findings.disputes.witnesses import Witnesses
from workbench.findings.reading.likeness import SMALL
from workbench.findings.reading.passages import smalls

_CONTEXT = 2  # sentences before one that leaves something out, which tell of what
_NOUN = 4  # words of what "only" or "all" is said of
_CLAUSE = 8  # words behind "whether or not"
_SHARED = 2  # senses of what makes no difference by one and restricts by the other
_MOST = 20  # articles of one story that are held against one another; more would say the same
_BEFORE = ("leaves", "keeps", "spares")
_BEHIND = ("without", "exempts")
_LEAVING = frozenset([*_BEFORE, *_BEHIND, "idiom", "unchanging"])
_LONGEST = 60  # words of a sentence that is no paragraph of a law
_BESIDE = 6  # words between a thing and what says that it is covered
_LEFT = 40  # things that an article leaves out


_Found = tuple[str, Sentence, Sentence, str]  # the kind of a disagreement, the two sentences, and what to make of it


class Left(NamedTuple):
    """What a sentence leaves out: how, the senses of the thing and of its noun, its words, what of, and where.

    `relief` is whether it is left out of a relief: then it pays as before.
    """

    kind: str
    item: frozenset[str]
    head: frozenset[str]
    words: str
    context: frozenset[str]
    relief: bool
    told: Sentence


def left_out(sentences: Sequence[Sentence]) -> list[Left]:
    """What the sentences of an article leave out of a measure, each thing by itself.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> from workbench.findings.reading.passages import read
    >>> article = Article(id="a", text="The levy on cider falls. Beer and wine are not covered.")
    >>> [left.words for left in left_out(told_sentences(read(article)))]
    ['Beer', 'wine']
    """
    found = []
    for n, sentence in enumerate(sentences):
        if sentence.cues.kinds.isdisjoint(_LEAVING):
            continue
        for first, end, kind in claim_words(sentence, *_BEFORE, *_BEHIND, "idiom", *_paying(sentence)):
            near = _near(sentences, n)
            if kind == "idiom" or not any(map(_is_measure, near)):
                continue
            relief = kind in ("keeps", "pays") or (kind not in ("spares", "exempts") and any(map(is_relief, near)))
            things = items_behind(sentence, end) if kind in _BEHIND else items_before(sentence, first)
            for at, tied, stop in things:
                item, head = (frozenset(senses_of(sentence.reading.words, at, to)) for to in (stop, tied))
                head = head or item  # "those on milk"
                if head - common_senses():
                    words = sentence.reading.text(at, stop)
                    own = item - common_senses()
                    found.append(Left(kind, own, head, words, _senses(near) - own, relief, sentence))
    return found[:_LEFT]


def disputed_coverage(told: Sequence[Sequence[Sentence]], within: str) -> Iterator[Conflict]:
    """The things that one article leaves out of a measure and another has in it; `told` has the sentences of each."""
    witnesses = Witnesses()
    left = [left_out(sentences) for sentences in told[:_MOST]]
    alike = [list(_indifferent(sentences)) for sentences in told[:_MOST]]
    limits = [list(islice(_limits(sentences), _LEFT)) for sentences in told[:_MOST]]
    for a, b in permutations(range(len(left)), 2):
        found = (_disputed(left[a], left[b], told[b]), _restricted(alike[a], told[b]), _limited(limits[a], told[b]))
        for kind, one, other, verdict in filter(None, found):
            if witnesses.take(one, other):
                yield conflict(kind, one.words, other.words, within, verdict)


def _disputed(left: Sequence[Left], known: Sequence[Left], others: Sequence[Sentence]) -> _Found | None:
    """What is left out in one article, against the sentence of the other that has it in."""
    for one in left:
        if any(one.item & other.item for other in known):
            continue
        taken = []
        for n, other in enumerate(others):
            if (
                _names(other, one)
                and len(other.text) <= _LONGEST
                and not has_claim(other, *_BEFORE, *_BEHIND, *_paying(other))
            ):
                explicit = _is_taken_in(other, one) and any(map(_is_measure, _near(others, n)))
                around = _senses(_near(others, n)) if explicit or len(one.item) > 1 else other.senses
                same = explicit or (_charges(other) and _is_written(one, other) and is_relief(other) == one.relief)
                if same and one.context & (around - one.item):
                    taken.append((explicit, len(one.context & other.senses), -n))
        if taken:
            explicit, _, n = max(taken)
            omitted = one.kind == "exempts" and not explicit
            doubt = "the other has that pay" if omitted else "the other has that in; one at most is right"
            verdict = f"one article leaves out “{one.words}”, {doubt}"
            return "omission" if omitted else "scope", one.told, others[-n], verdict
    return None


def _is_measure(sentence: Sentence) -> bool:
    """Whether a sentence is about a charge, a ban, a quota or the like, and none of the long ones of a law."""
    return (is_of_measure(sentence) or has_claim(sentence, "barrier")) and len(sentence.text) <= _LONGEST


def _is_written(one: Left, other: Sentence) -> bool:
    """Whether a sentence has the words for a thing, or others put for them: who "phoned" has no phones."""
    words = [word.lower() for word in one.words.split()]
    forms = {form for word in words for form in (word, f"{word}s", word.removesuffix("s"), f"{word}es")}
    return any(sense.startswith("=") for sense in one.head) or not forms.isdisjoint(other.low - smalls(*SMALL))


def _charges(sentence: Sentence) -> bool:
    """Whether a sentence tells what is charged on something."""
    return sense_of("tariff") in sentence.senses or sense_of("pay") in sentence.senses


def _is_taken_in(other: Sentence, one: Left) -> bool:
    """Whether a sentence says beside a thing that it is covered: "pipes included", "as well as pipes"."""
    words = other.reading.words
    for first, end, _ in claim_words(other, "within"):
        near = senses_of(words, max(other.passage.first, first - _BESIDE), min(other.passage.last, end + _BESIDE))
        if not one.head.isdisjoint(near):
            return True
    return False


def _names(other: Sentence, one: Left) -> bool:
    """Whether a sentence names a thing: its noun, and most of what is tied to that."""
    return one.head <= other.senses and 2 * len(one.item & other.senses) >= len(one.item)


def _indifferent(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, frozenset[str], str]]:
    """What an article says to make no difference to a measure: "whether or not it has a deal"."""
    for n, one in enumerate(sentences):
        words, last = one.reading.words, one.passage.last
        for _, end, _ in claim_words(one, "indifferent") if len(one.text) <= _LONGEST else ():
            if end < last and words[end].low == "to":
                continue  # "whether or not to impose it" is a choice
            stop = min(last, end + _CLAUSE)
            clause = frozenset(senses_of(words, end, stop)) if any(map(is_of_measure, _near(sentences, n))) else None
            if clause and clause - common_senses():
                yield one, clause, one.reading.text(end, stop)


def _restricted(alike: Sequence[tuple[Sentence, frozenset[str], str]], theirs: Sequence[Sentence]) -> _Found | None:
    """What makes no difference by one article, where it is a condition by the other."""
    for one, clause, words in alike:
        for other in theirs:
            shared = clause & other.senses
            if len(shared) >= _SHARED and shared - common_senses() and has_claim(other, "restricting"):
                verdict = f"“{words}” makes no difference by one article, and is a condition by the other"
                return "scope", one, other, verdict
    return None


def _limits(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, frozenset[str], str]]:
    """What an article limits a measure to: "only film"."""
    for one in sentences:
        if has_claim(one, "bears on"):
            yield from ((one, *limit) for limit in _only(one))


def _limited(limits: Sequence[tuple[Sentence, frozenset[str], str]], theirs: Sequence[Sentence]) -> _Found | None:
    """What one article limits to one kind of a thing, where the other has all of it: "only film", "all grades"."""
    for one, item, words in limits:
        for other in theirs:
            wide = next((whole for whole in _all_of(other) if whole[0] < item), None)
            if wide is not None and has_claim(other, "bears on"):
                verdict = f"only “{words}” by one article, “{wide[1]}” by the other; one at most is right"
                return "scope", one, other, verdict
    return None


def _only(sentence: Sentence) -> Iterator[tuple[frozenset[str], str]]:
    """What stands beside an "only" that limits a measure."""
    words = sentence.reading.words
    for first, end, _ in claim_words(sentence, "only"):
        for behind in (True, False):
            for at, _, stop in items_behind(sentence, end) if behind else items_before(sentence, first):
                senses = frozenset(senses_of(words, at, stop)) - common_senses()
                if len(senses) > 1 and stop - at <= _NOUN:
                    yield senses, sentence.reading.text(at, stop)


def _all_of(sentence: Sentence) -> Iterator[tuple[frozenset[str], str]]:
    """What stands behind an "all" or "every", up to the end of the noun phrase."""
    words, last = sentence.reading.words, sentence.passage.last
    for first, end, kind in claim_words(sentence, "none", "all"):
        stop = end
        while (
            kind == "all" and stop < min(last, end + _NOUN) and not ends_thing(words[stop]) and words[stop].low != "of"
        ):
            stop += 1
        senses = frozenset(senses_of(words, end, stop)) - common_senses()
        if senses:
            yield senses, sentence.reading.text(first, stop)


def _paying(sentence: Sentence) -> tuple[str, ...]:
    """What more leaves a thing out of a relief, where all stays as it is: "cider will pay 9 percent as before"."""
    stays = has_claim(sentence, "unchanging") and sentence.low.isdisjoint(("if", "unless"))
    return ("pays",) if stays else ()


def is_relief(sentence: Sentence) -> bool:
    """Whether a sentence tells of a charge that gets less or ends, and not of one that is put on."""
    return has_claim(sentence, "act remove", "act lower", "act halt", "relief")


def _near(sentences: Sequence[Sentence], n: int) -> list[Sentence]:
    """A sentence with those before it and the first one, which tells what the article is about."""
    return [*sentences[: min(1, n)], *sentences[max(0, n - _CONTEXT) : n + 1]]


def _senses(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset().union(*(one.senses for one in sentences)) - common_senses()
