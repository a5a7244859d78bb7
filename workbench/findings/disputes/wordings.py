"""One utterance quoted in two wordings: what stands between quotation marks, held against each other word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from typing import NamedTuple

from workbench.findings.disputes.conflict import Conflict, conflict
from workbench.findings.disputes.telling import Sentence
from workbench.findings.evidence import Evidence
from workbench.findings.reading.likeness import SMALL
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.verbatim import verbatim
from workbench.findings.reading.words import Word

_LEAST = 5  # words; what is shorter is a term or a phrase anybody uses
_GRAM = 3  # words in a row that two wordings of one utterance share
_OFTEN = 30  # utterances; what more of them have is a set phrase
_MATCHED = 5  # words in one order that both have
_CONTENT = 2  # of them that say something by themselves
_ALIKE = 0.6  # of the words of the shorter one
_TAKING_BACK = frozenset("but unless if provided though although except only until once".split())
_REST = 3  # words that are left out
_HALF = 0.5  # where more of them say something
_MOST = 3  # wordings an utterance is held against; more would say the same
_APART = timedelta(days=10)  # who speaks again after so long may say it in other words
_MARKS = frozenset('"“”')
_INSERTED = {"(": ")", "[": "]"}  # between these stands what whoever quotes has put in


class Utterance(NamedTuple):
    """What one sentence has between quotation marks: each stretch in plain words, all of them in a row, and where."""

    stretches: tuple[tuple[str, ...], ...]
    plain: tuple[str, ...]
    words: Evidence


def utterances(sentences: Sequence[Sentence]) -> list[Utterance]:
    """The quotations of an article; those of one sentence are one utterance, whatever stands between them.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.disputes.telling import told_sentences
    >>> from workbench.findings.reading.passages import read
    >>> article = Article(id="a", text="“We’ll never pay,” she said, “for the mistakes of others.”")
    >>> [" ".join(one.plain) for one in utterances(told_sentences(read(article)))]
    ['we will never pay for the mistakes of others']
    """
    found = []
    reading = sentences[0].reading if sentences else None
    spans = iter(zip(reading.spans, reading.quotations, strict=True)) if reading and reading.quotations else iter(())
    here = next(spans, None)
    for sentence in sentences:
        passage, marks, stretches = sentence.passage, [], list[tuple[str, ...]]()
        while here is not None and here[0][0] < passage.last:
            if here[0][0] >= passage.first:
                marks.append(here[1])
                stretches += _stretches(sentence.reading.words[slice(*here[0])])
            here = next(spans, None)
        plain = tuple(word for stretch in stretches for word in stretch)
        if len(plain) >= _LEAST:
            words = Evidence.cite(sentence.reading.article, marks[0].start, marks[-1].end)
            found.append(Utterance(tuple(stretches), plain, words))
    return found


def disputed_wordings(
    told: Mapping[str, Sequence[Utterance]], published: Mapping[str, date | None], within: str
) -> Iterator[Conflict]:
    """The utterances that two articles have in like words and not in the same; `told` has those of each article.

    What the other article has too, shorter, longer or in parts, is no other wording, and neither is another spelling.
    """
    every = [one for found in told.values() for one in found]
    texts = {name: " " + " ".join(" ".join(one.plain) for one in found) + " " for name, found in told.items()}
    seen = Counter[tuple[str, ...]]()
    for _, n, m in sorted(_alike(every), reverse=True):
        left, right = every[-n], every[-m]
        if max(seen[left.plain], seen[right.plain]) >= _MOST:
            continue
        if _has(texts, left, right) or _has(texts, right, left):
            verdict = _cut(texts, left, right) or _cut(texts, right, left)
        else:
            verdict = _verdict(left, right, published)
        if verdict:
            seen.update((left.plain, right.plain))
            yield conflict("quote_drift", left.words, right.words, within, verdict)


def _stretches(text: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    """What stands between quotation marks, cut where words are left out or put in.

    Marks within the marks are mostly others that stand too far from their words: what is between these was not said.
    """
    start, said, inserted = 0, True, ""
    for i, word in enumerate(text):
        beside = text[i + 1].text if i + 1 < len(text) else ""
        mark = word.text in _MARKS or (word.text in "'`" and beside == word.text)
        if inserted:
            start, inserted = i + 1, "" if word.text == inserted else inserted
        elif mark or word.text in _INSERTED or word.text == "…" or (word.text == "." and beside == "."):
            if said and (plain := tuple(verbatim(text[start:i]))):
                yield plain
            inserted = _INSERTED.get(word.text, "")
            start, said = i + 1, said ^ (mark and i > 1)
    if said and not inserted and (plain := tuple(verbatim(text[start:]))):
        yield plain


def _alike(every: Sequence[Utterance]) -> Iterator[tuple[float, int, int]]:
    """The utterances of two articles that share most of their words in one order; the numbers are negative."""
    having: dict[tuple[str, ...], list[int]] = {}
    for n, one in enumerate(every):
        for gram in {one.plain[i : i + _GRAM] for i in range(len(one.plain) - _GRAM + 1)}:
            having.setdefault(gram, []).append(n)
    pairs = {
        (n, m)
        for found in having.values()
        if len(found) <= _OFTEN
        for at, n in enumerate(found)
        for m in found[at + 1 :]
        if every[n].words.article != every[m].words.article
    }
    for n, m in sorted(pairs):
        left, right = every[n].plain, every[m].plain
        blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        shared = [word for block in blocks for word in left[block.a : block.a + block.size]]
        alike = len(shared) / min(len(left), len(right))
        content = sum(word not in smalls(*SMALL) for word in shared)
        enough = alike >= _ALIKE or (alike >= _HALF and content >= 2 * _CONTENT)
        if len(shared) >= _MATCHED and content >= _CONTENT and enough:
            yield alike, -n, -m


def _has(texts: Mapping[str, str], where: Utterance, what: Utterance) -> bool:
    """Whether the article of one utterance has the words of the other too, each stretch by itself."""
    text = texts[where.words.article]
    if "".join(what.plain) in text.replace(" ", ""):
        return True  # "end game" is "endgame"
    return all(f" {' '.join(part)} " in text for part in what.stretches)


def _cut(texts: Mapping[str, str], short: Utterance, whole: Utterance) -> str | None:
    """What to make of a quotation that ends where the other goes on with "but" or "unless" and takes something back."""
    size = len(short.plain)
    starts = (n for n in range(len(whole.plain) - size) if whole.plain[n : n + size] == short.plain)
    for n in starts:
        rest = whole.plain[n + size :]
        if rest[0] in _TAKING_BACK and len(rest) >= _REST and f" {' '.join(rest)} " not in texts[short.words.article]:
            return f"quoted without “{' '.join(rest)}” in one article: what is left out changes what was said"
    return None


def _verdict(left: Utterance, right: Utterance, published: Mapping[str, date | None]) -> str:
    """Which words differ first and by what, and whether it may have been said twice."""
    a, b = _first_difference(left.plain, right.plain)
    told = f"one utterance in two wordings: “{a or '…'}” in one article, “{b or '…'}” in the other"
    numbers = [{word for word in one.plain if word[0].isdigit()} for one in (left, right)]
    denied = [not small("negation").isdisjoint(part.split()) for part in (a, b)]
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        told += "; the figures differ"
    elif denied[0] != denied[1]:
        told += "; only one of them denies it"
    days = published.get(left.words.article), published.get(right.words.article)
    twice = days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > _APART
    return f"{told}; " + ("they may be about two utterances" if twice else "one at most is verbatim")


def _first_difference(left: Sequence[str], right: Sequence[str]) -> tuple[str, str]:
    """The words where the two part within what both have, or at an end."""
    changes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    inner = [one for one in changes[1:-1] if one[0] != "equal"] or [one for one in changes if one[0] != "equal"]
    _, a, b, c, d = inner[0]
    return " ".join(left[a:b]), " ".join(right[c:d])
