"""What others have said, and what somebody answers to it."""

from __future__ import annotations

from workbench.findings.reading.passages import Reading
from workbench.findings.standing.composing import claimed, product
from workbench.findings.standing.governing import Composed, has, verdicts

_SAID = 6  # words within which others are told to say something
_OURS = frozenset("i we our my".split())
_ANSWERS = frozenset("they that it he she this".split())
_CLOSED = frozenset(",.;:—–!")
_VERDICT = 6  # words from "they" to "were wrong"


def answered(reading: Reading, first: int, last: int) -> Composed | None:
    """What others have said, with a verdict after it: "they said it would ruin us, and they were wrong".

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="They said the duty would ruin us, and they were wrong."))
    >>> answered(reading, 0, 12).value > 0
    True
    """
    words = reading.words
    said = next((i for i in range(first + 1, min(first + _SAID, last)) if has(reading, i, last, "naming")), None)
    if said is None or not _OURS.isdisjoint(word.low for word in words[first:said]):
        return None
    for i in range(said + 3, last - 1):
        if words[i].low not in _ANSWERS or (
            words[i - 1].low not in ("and", "but") and words[i - 1].text not in _CLOSED
        ):
            continue
        ends = min(last, i + _VERDICT)
        verdict = sum(value for _, _, value in verdicts(reading, i + 1, ends))
        about_truth = any(
            has(reading, n, last, "untrue") or has(reading, n, last, "mistaken") for n in range(i + 1, ends)
        )
        told = claimed(reading, said + 1, i - 1) if verdict and about_truth else None
        if told is not None and told.relief is None:
            return Composed(product(verdict, told.value), f"{words[said].low}, {words[i].low}")
    return None
