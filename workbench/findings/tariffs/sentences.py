"""The sentences of an article that may speak of a tariff, and what each of their words is to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from workbench.articles.characters import blanked
from workbench.articles.table import Article
from workbench.findings.lexicon import lexicon
from workbench.findings.reading.pieces import sentences_of, words_of
from workbench.findings.reading.words import Phrases, Word, words
from workbench.findings.tariffs.clauses import clauses_of
from workbench.findings.tariffs.clauses import is_dash as is_dash
from workbench.findings.tariffs.grammar import plain as plain
from workbench.findings.tariffs.numerals import numbers
from workbench.findings.tariffs.rates import percentages
from workbench.findings.tariffs.touches import BARE, CHARGED, CUSTOMS, PERCENT, any_of

CONTEXT = 2  # sentences: how far back "the measure" may point for its tariff
AHEAD = 500  # characters: how soon after a percentage a tariff may be named for the first time
AFTER = 60  # characters: how soon after "charges 20 percent on" its goods and their country are named
TOPIC = 4  # sentences: how far a tariff that was named is still what a percentage may be of
NEARBY = 500  # characters: the same in talk, where sentences are short


class Mark(NamedTuple):
    """Words, from `first` up to `last`, of one kind: rate, term, anaphor, guard, product, place, or a cue's act."""

    kind: str
    first: int
    last: int
    value: str = ""
    form: str = ""


class TariffSentence(NamedTuple):
    """A sentence: its words, also in lower case, for each the number of its clause, and its marks.

    `vocabulary` is each word in lower case once. `marks` are by kind, in order; `named` are the words that name goods
    or a country; `numbers` its numbers, each with the words where it begins and ends. `goes_on` says that a tariff is
    named elsewhere in the article, `near` that it is named here or just before, `aside` that the sentence before spoke
    of growth, shares, polls or the like; `told` are the rates of tariffs that earlier sentences gave.
    """

    article: Article
    words: list[Word]
    lows: list[str]
    vocabulary: frozenset[str]
    clauses: list[int]
    marks: dict[str, list[Mark]]
    named: frozenset[int]
    numbers: list[tuple[int, int, float]]
    goes_on: bool = False
    near: bool = False
    aside: bool = False
    told: frozenset[float] = frozenset()

    def of(self, *kinds: str, first: int = 0, last: int | None = None) -> list[Mark]:
        """The marks of some kinds that begin at word `first` or later and before word `last`, in order."""
        found: list[Mark] = []
        for kind in kinds:
            if kind in self.marks:
                marks = self.marks[kind]
                end = len(marks) if last is None else bisect_left(marks, last, key=_begin)
                found += marks[bisect_left(marks, first, key=_begin) if first > 0 else 0 : end]
        if len(kinds) > 1 and len(found) > 1:
            found.sort(key=_place)  # kinds may come as a set: what begins together stands in one order, run after run
        return found

    def low(self, first: int, last: int) -> list[str]:
        """The words from `first` up to `last` in lower case; what lies outside the sentence is left out."""
        if first < 0:
            first = 0
        return self.lows[first:last] if last > 0 else []

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` up to `last` stand in the text."""
        return self.words[first].start, self.words[last - 1].end

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.span(0, 1)[0]

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.span(0, len(self.words))[1]


_begin, _start = attrgetter("first"), attrgetter("start")
_place = attrgetter("first", "last", "kind", "form")


def tariff_sentences(article: Article) -> Iterator[TariffSentence]:
    """The sentences that name a tariff, or refer to one that was named just before; time is linear in the text.

    >>> text = "Japan faces a 25% tariff. Talks go on. The White House paused the measure."
    >>> [found.start for found in tariff_sentences(Article(id="a", text=text))]
    [0, 39]
    """
    names, refers = _touch("term"), _touch("anaphor")
    titled = names.search((article.title or "").lower()) is not None
    named, topic, told = -TOPIC - 1, 0 if titled else -TOPIC - 1, -NEARBY - 1
    whole = blanked(article.text)
    about = titled or _is_about_tariffs(" ".join(whole.split()))
    previous, named_before, rated = "", False, False
    every: list[Word] = []
    for number, (start, end, _, _) in enumerate(sentences_of(article)):
        # a fact sheet may say "rate" first and "tariff" in the next line
        close = number - topic <= TOPIC or start - told <= NEARBY
        if not (about or close):
            continue
        every = every or words_of(article)
        text = " ".join(whole[start:end].split())
        low = text.lower()
        before, named_there, bare = previous, named_before, False
        previous, named_before = low, names.search(low) is not None
        if named_before or (about and (CHARGED.search(low) or CUSTOMS.search(text))):
            named = topic = number
        elif not (about and PERCENT.search(low)):
            bare = (close or rated) and BARE.search(low) is not None
            if not bare and (number - named > CONTEXT or not refers.search(low)):
                continue
        near = (
            close
            or rated
            or named == number
            or names.search(" ".join(whole[end : end + AHEAD].split()).lower()) is not None
        )
        first, last = (bisect_left(every, at, key=_start) for at in (start, end))
        read = _read(article, every[first:last], goes_on=about, near=near)
        rates = read.marks.get("rate")
        if rates and named != number and not named_there and _touch("guard").search(before):
            read = read._replace(aside=True)
        if bare or not read.marks.keys().isdisjoint(_SPEAKS):
            yield read
        if rates and near and "guard" not in read.marks:
            topic = number  # a list of rates keeps to its tariff
            rated = about
        if topic == number:
            told = end


_RATE_WORDS = frozenset("rate rates charge tax cess surcharge impost".split())
_SPEAKS = frozenset({"term", "anaphor", "rate"})


def _is_about_tariffs(text: str) -> bool:
    low = text.lower()
    if _touch("term").search(low) or CUSTOMS.search(text):
        return True
    return CHARGED.search(low) is not None and _is_charged_on_goods(text)


def _is_charged_on_goods(text: str) -> bool:
    """Whether a text without the word says that a share is charged on the goods of a country, and not on loans."""
    for found in re.finditer(CHARGED.pattern, text, re.IGNORECASE):
        after = words(text[found.end() : found.end() + AFTER])
        kinds = {kind for _, _, what in _lower().within(after, 0, len(after)) for kind, _, _ in what}
        goods = "product" in kinds or any(word.low in ("goods", "imports", "products") for word in after)
        if goods and any(_names().within(after, 0, len(after))):
            return True
    return False


def _read(article: Article, text: list[Word], *, goes_on: bool, near: bool) -> TariffSentence:
    told = list(numbers(text))
    marks = _marks(text, told)
    names = [mark for kind in ("place", "product") if kind in marks for mark in marks[kind]]
    named = frozenset(i for mark in names for i in range(mark.first, mark.last))
    lows = [word.low for word in text]
    clauses = clauses_of(text, lows, marks)
    return TariffSentence(article, text, lows, frozenset(lows), clauses, marks, named, told, goes_on=goes_on, near=near)


def _marks(text: list[Word], told: list[tuple[int, int, float]]) -> dict[str, list[Mark]]:
    """The marks of a sentence by kind, each kind in the order of the words."""
    marks: dict[str, list[Mark]] = {}
    rates = [Mark("rate", first, last, str(value)) for first, last, value in percentages(text, told)]
    rated = {i for mark in rates for i in range(mark.first, mark.last)}
    for first, last, meanings in _lower().within(text, 0, len(text)):
        if first not in rated:
            for kind, value, form in meanings:
                marks.setdefault(kind, []).append(Mark(kind, first, last, value, form))
    if stand_ins := [Mark("anaphor", m.last, m.last + 1) for m in rates if _is_rate_word(text, m.last)]:
        marks["anaphor"] = sorted([*marks.get("anaphor", ()), *stand_ins], key=_begin)
    if fractions := marks.pop("fraction", None):
        rates = sorted([*rates, *_as_rates(text, fractions, marks.get("term", []))], key=_begin)
    if guards := [mark for mark in marks.pop("guard", ()) if not _is_compound(text, mark.first)]:
        marks["guard"] = guards
    if rates:
        marks["rate"] = rates
    if places := [Mark("place", first, last, *place) for first, last, place in _names().within(text, 0, len(text))]:
        marks["place"] = places
    return marks


def _is_rate_word(text: list[Word], i: int) -> bool:
    """Whether the word after a percentage stands for its tariff: "lower the 35 percent rate"."""
    return i < len(text) and text[i].low in _RATE_WORDS


def _is_compound(text: list[Word], i: int) -> bool:
    """Whether a word ends a compound, and so is no word of its own: "lab-grown diamonds"; a dash makes none."""
    return (
        i > 1 and text[i - 1].text == "-" and text[i - 1].end == text[i].start and text[i - 2].end == text[i - 1].start
    )


def _as_rates(text: list[Word], fractions: list[Mark], terms: list[Mark]) -> Iterator[Mark]:
    """The shares that are rates: "a duty of a quarter", "a one-fifth duty", "a third of the value of each car"."""
    firsts, lasts = {term.first for term in terms}, {term.last for term in terms}
    for fraction in fractions:
        first, last = fraction.first, fraction.last
        of = first > 1 and text[first - 1].low == "of"
        of = of and (text[first - 2].low in ("tax", "charge", "rate") or first - 1 in lasts)
        valued = [word.low for word in text[last : last + 4]]
        worth = valued[:1] == ["of"] and not plain("value").isdisjoint(valued[1:]) and "market" not in valued
        if of or worth or last in firsts:
            yield fraction._replace(kind="rate")


@cache
@cache
def _touch(kind: str) -> re.Pattern[str]:
    """A pattern that finds any word of one kind in lower case."""
    rows = lexicon("rate_guards" if kind == "guard" else "tariff_words")
    words = {row["surface"] for row in rows if row.get("kind", kind) == kind}
    return any_of(words - plain("payer") if kind == "guard" else words)


@cache
def _lower() -> Phrases[tuple[tuple[str, str, str], ...]]:
    """What a phrase in any case may be: pairs of kind and value; a cue's kind is its act, with its form."""
    meanings: dict[str, list[tuple[str, str, str]]] = {}
    for row in lexicon("tariff_words"):
        meanings.setdefault(row["surface"].lower(), []).append((row["kind"], row["value"], ""))
    for row in lexicon("rate_guards"):
        meanings.setdefault(row["surface"].lower(), []).append(("guard", "", ""))
    for row in lexicon("products"):
        meanings.setdefault(row["surface"].lower(), []).append(("product", row["product"], ""))
    for row in lexicon("status_words"):
        meanings.setdefault(row["surface"].lower(), []).append((row["act"], "", row["form"]))
    return Phrases(((surface, tuple(what)) for surface, what in meanings.items()), lower=True)


@cache
def _names() -> Phrases[tuple[str, str]]:
    """Jurisdictions, with the kind of name, by their names, demonyms and capitals and by who holds their offices."""
    places = {row["surface"]: (row["jurisdiction"], row["kind"]) for row in lexicon("jurisdictions")}
    known = {place for place, _ in places.values()}
    holders = {row["holder"]: row["of"] for row in lexicon("offices") if row["of"] in known}
    also = {row["name"]: (row["alone"], *row["also"].split(";")) for row in lexicon("people")}
    for holder, place in holders.items():
        for name in filter(None, (holder, *also.get(holder, ()))):
            places.setdefault(name, (place, "person"))
    return Phrases(places.items())
