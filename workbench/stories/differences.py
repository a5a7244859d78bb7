"""What differs between two sentences that correspond: numbers by their worth, names, quotations, and other words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, Literal, NamedTuple

from workbench.stories.background import is_common
from workbench.stories.particulars import Named, Particulars, Quotation, Unit, forms
from workbench.stories.synonyms import meaning
from workbench.stories.values import Value

Kind = Literal["number", "name", "quotation", "word"]

_LONG = 150  # words of a sentence compared one by one; of a longer one only how the two begin and end
_FAR = 1_000  # words among which those of a quotation are looked for
_OFTEN = 4  # times a word stands in a sentence beyond which it is no place to hold on to, which bounds the time


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the one has in the place of what the other has; what only one of them has stands against "" without place.

    `kind` is number, name, quotation or word; the places are those in the texts of the two articles.
    """

    kind: Kind
    left: str
    right: str
    left_start: int | None
    left_end: int | None
    right_start: int | None
    right_end: int | None

    def mirrored(self) -> Change:
        """The same change seen from the other side."""
        return Change(
            kind=self.kind,
            left=self.right,
            right=self.left,
            left_start=self.right_start,
            left_end=self.right_end,
            right_start=self.left_start,
            right_end=self.left_end,
        )


class Side(NamedTuple):
    """A sentence, and where else to look for what its counterpart has before that is missed."""

    sentence: Particulars
    among: Sequence[Particulars]  # all sentences that its counterpart corresponds to, this one too
    said: AbstractSet[str]  # forms of all words of its article


Span = Value | Named | Quotation | Unit
Pair = tuple[Any, Any]  # spans, or None where only the other side has one
Block = tuple[list[Unit], list[Unit]]  # a run of units in the place of another


def blocks(left: Particulars, right: Particulars) -> list[Block]:
    """The runs of words in which two sentences differ; a number is one word, equal to any that is worth the same."""
    one, other = left.units, right.units
    start = _alike(one, other)
    end = _alike(one[start:][::-1], other[start:][::-1])
    one, other = one[start : len(one) - end], other[start : len(other) - end]
    if max(len(one), len(other)) > _LONG:
        return [(one, other)]
    keys, others = [unit.key for unit in one], [unit.key for unit in other]
    often = {key for side in (keys, others) for key, count in Counter(side).items() if count > _OFTEN}
    steps = SequenceMatcher(often.__contains__, keys, others, autojunk=False).get_opcodes()
    return [(one[a:b], other[c:d]) for kind, a, b, c, d in steps if kind != "equal"]


def kept(left: Particulars, right: Particulars, differing: Sequence[Block]) -> float:
    """The share of the words of both sentences that are outside of the blocks in which they differ."""
    count = len(left.words) + len(right.words)
    differ = sum(len(one) + len(other) for one, other in differing)
    return max(0.0, 1 - differ / count) if count else 1.0


def differences(left: Side, right: Side, differing: Sequence[Block], *, edited: bool) -> list[Change]:
    """The changes from one sentence to the other, numbers, names and quotations first.

    Numbers of one worth, names of one person and quotations of the same words are no changes; what a sentence lacks
    and another counterpart has is not missed. When the two are not `edited` from one another but retold, words are
    told apart in whole phrases. Changes of words overlap no other change; a number or name that was changed within a
    changed quotation is told as well.
    """
    if not edited:
        differing = _phrases(differing, left.sentence.units)
    numbers = _numbers(left, right, differing, edited=edited)
    renamed = _unnamed(left, right), _unnamed(right, left)
    names = _names(left, right, *renamed, differing, edited=edited)
    quotations = list(_quotations(left, right, differing if edited else []))
    told = [[pair[side] for pair in (*numbers, *names, *quotations) if pair[side]] for side in (0, 1)]
    if not edited:  # where all stands elsewhere, what is merely somewhere else says nothing
        for side, mine in enumerate((left, right)):
            told[side] += mine.sentence.numbers
            told[side] += [name for name in mine.sentence.names if name not in renamed[side]]
    words = [pair for block in differing for pair in _runs(block, *told)]
    return [
        _change(kind, *pair, left.sentence, right.sentence)
        for kind, pairs in _by_kind(numbers, names, quotations, words)
        for pair in pairs
    ]


def _by_kind(*found: list[Pair]) -> Iterator[tuple[Kind, list[Pair]]]:
    kinds: tuple[Kind, ...] = ("number", "name", "quotation", "word")
    return zip(kinds, found, strict=True)


def _alike(one: Sequence[Unit], other: Sequence[Unit]) -> int:
    """How many units the two begin with alike."""
    count = 0
    for mine, its in zip(one, other, strict=False):
        if mine.key != its.key:
            break
        count += 1
    return count


def _phrases(differing: Sequence[Block], units: Sequence[Unit]) -> list[Block]:
    """Blocks with those joined that nothing but grammar stands between."""
    place = {unit.start: at for at, unit in enumerate(units)}
    joined: list[Block] = []
    for one, other in differing:
        if joined and joined[-1][0] and one:
            before = joined[-1]
            between = units[place[before[0][-1].start] + 1 : place[one[0].start]]
            if other and before[1] and len(between) < 3 and all(is_common(unit.key) for unit in between):
                joined[-1] = (before[0] + one, before[1] + other)
                continue
        joined.append((list(one), list(other)))
    return joined


def _numbers(left: Side, right: Side, differing: Sequence[Block], *, edited: bool) -> list[Pair]:
    """Numbers that have no equal: against the one in their place, else against the next of the same unit.

    In edited sentences two that changed places are a change too, though each is in both.
    """
    mine, its = _unequalled(left, right), _unequalled(right, left)
    all_of = (left.sentence.numbers, right.sentence.numbers) if edited else (mine, its)
    pairs: list[Pair] = [pair for pair in _in_place(differing, *all_of) if not pair[0].equals(pair[1])]
    paired = {id(number) for pair in pairs for number in pair}
    ours, theirs = ([number for number in side if id(number) not in paired] for side in (mine, its))
    for unit in dict.fromkeys(number.unit for number in (*ours, *theirs)):
        of_unit = [[number for number in side if number.unit == unit] for side in (ours, theirs)]
        pairs += zip_longest(of_unit[0], of_unit[1])
    return pairs


def _unequalled(mine: Side, its: Side) -> list[Value]:
    there = [number for sentence in its.among for number in sentence.numbers]
    return [number for number in mine.sentence.numbers if not any(number.equals(other) for other in there)]


def _names(
    left: Side, right: Side, mine: Sequence[Named], its: Sequence[Named], differing: Sequence[Block], *, edited: bool
) -> list[Pair]:
    """Names that give way to others in their place, and those that the other article has nowhere."""
    absent = {id(name) for names, side in ((mine, right), (its, left)) for name in names if not name.within(side.said)}
    all_of = (left.sentence.names, right.sentence.names) if edited else (mine, its)
    pairs: list[Pair] = [
        (one, other)
        for one, other in _in_place(differing, *all_of)
        if not one.same(other) and (edited or id(one) in absent or id(other) in absent)
    ]
    paired = {id(name) for pair in pairs for name in pair}
    pairs += [(name, None) for name in mine if id(name) in absent - paired]
    pairs += [(None, name) for name in its if id(name) in absent - paired]
    return pairs


def _unnamed(mine: Side, its: Side) -> list[Named]:
    return [name for name in mine.sentence.names if not _same_name(name, its)]


def _same_name(name: Named, side: Side) -> bool:
    """Whether a counterpart names the same, or has the words at least."""
    return any(
        any(name.same(other) for other in sentence.names) or name.within(sentence.forms) or _by_surname(name, sentence)
        for sentence in side.among
    )


def _by_surname(name: Named, sentence: Particulars) -> bool:
    """Whether the last telling word stands in a sentence outside of its names, as one does that opens it."""
    last = name.telling[-1:]
    return (
        bool(last)
        and not forms(last[0]).isdisjoint(sentence.forms)
        and not any(last[0] in other.words for other in sentence.names)
    )


def _in_place(differing: Sequence[Block], mine: Sequence[Any], its: Sequence[Any]) -> Iterator[Pair]:
    """What stands in the place of what: the first of a block with the first, each once."""
    return _once(
        pair for one, other in differing for pair in zip(_within(one, mine), _within(other, its), strict=False)
    )


def _once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs of which neither was in a pair before."""
    paired: set[int] = set()
    for pair in pairs:
        if paired.isdisjoint(map(id, pair)):
            paired.update(map(id, pair))
            yield pair


def _within(units: Sequence[Unit], spans: Sequence[Any]) -> list[Any]:
    """The spans that the units of a block reach into."""
    if not units:
        return []
    return [span for span in spans if span.start < units[-1].end and span.end > units[0].start]


def _quotations(left: Side, right: Side, differing: Sequence[Block]) -> Iterator[Pair]:
    """Quotations in other words, and those that lost or gained their marks."""
    mine, its = _unquoted(left, right), _unquoted(right, left)
    alike = sorted(
        ((-_in_common(one, other), at, place) for at, one in enumerate(mine) for place, other in enumerate(its))
    )
    pairs = [(mine[at], its[place]) for common, at, place in alike[:_LONG] if common]
    pairs = list(_once([*pairs, *_in_place(differing, mine, its)]))
    paired = {id(quotation) for pair in pairs for quotation in pair}
    yield from pairs
    yield from ((one, _plainly(one, right.sentence)) for one in mine if id(one) not in paired)
    yield from ((_plainly(other, left.sentence), other) for other in its if id(other) not in paired)


def _in_common(one: Quotation, other: Quotation) -> int:
    mine, its = ({meaning(word) for word in side.bare if not is_common(word)} for side in (one, other))
    return len(mine & its)


def _unquoted(mine: Side, its: Side) -> list[Quotation]:
    there = {quotation.bare for sentence in its.among for quotation in sentence.quotations}
    return [quotation for quotation in mine.sentence.quotations if quotation.bare not in there]


def _plainly(quotation: Quotation, sentence: Particulars) -> Unit | None:
    """Where the words of a quotation stand in a sentence without marks."""
    bare, size = sentence.bare[:_FAR], len(quotation.bare)
    for at in range(len(bare) - size + 1):
        if bare[at] == quotation.bare[0] and bare[at : at + size] == quotation.bare:
            return Unit(sentence.words[at].start, sentence.words[at + size - 1].end, "")
    return None


def _runs(block: Block, mine: Sequence[Span], its: Sequence[Span]) -> Iterator[Pair]:
    """What is left of a block when what was told otherwise is taken out of it."""
    return zip_longest(_left(block[0], mine), _left(block[1], its))


def _left(units: Sequence[Unit], told: Iterable[Span]) -> list[Unit]:
    if not units:
        return []
    taken = _within(units, list(told))
    runs: list[Unit] = []
    goes_on = False
    for unit in units:
        if any(span.start < unit.end and span.end > unit.start for span in taken):
            goes_on = False
        elif goes_on:
            runs[-1] = runs[-1]._replace(end=unit.end)
        else:
            runs.append(unit)
            goes_on = True
    return runs


def _change(kind: Kind, one: Span | None, other: Span | None, left: Particulars, right: Particulars) -> Change:
    return Change(
        kind=kind,
        left=_text(one, left),
        right=_text(other, right),
        left_start=one.start if one else None,
        left_end=one.end if one else None,
        right_start=other.start if other else None,
        right_end=other.end if other else None,
    )


def _text(span: Span | None, sentence: Particulars) -> str:
    start = sentence.sentence.start
    return sentence.sentence.text[span.start - start : span.end - start] if span else ""
