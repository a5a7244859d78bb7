"""How long something lasts, how many times as much it is, and which one it is: figures that count no things."""

from __future__ import annotations

from workbench.findings.reading.figures import NO_NOUN, Figure, counting, value_at
from workbench.findings.reading.passages import Reading, small, smalls


def durations(reading: Reading, first: int, last: int) -> list[Figure]:
    """How long things last by the words between two words: "a delay of 12 months", "five-year"; not how long ago.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Two years ago they asked for a delay of 18 months."))
    >>> [(figure.value, figure.unit) for figure in durations(reading, 0, len(reading.words))]
    [(18.0, 'month')]
    """
    words = reading.words
    found = []
    for i in counting(words, first, last - 1):
        value, end = value_at(words, i)
        end += end < last and words[end].text == "-"
        unit = LASTING.get(words[end].low) if value is not None and end < last else None
        after = {word.low for word in words[end + 1 : min(last, end + 3)] if word.low in _AGO or word.text == "-"}
        if value is not None and unit is not None and after.isdisjoint(_AGO):
            found.append(
                Figure(i, value, unit, any(word.low in small("about") for word in words[max(first, i - 2) : i]))
            )
    return found


def multiples(reading: Reading, first: int, last: int) -> list[Figure]:
    """How many times as much something has become: "costs have doubled"."""
    words = reading.words
    return [Figure(i, MULTIPLES[words[i].low], "times", False) for i in range(first, last) if words[i].low in MULTIPLES]


def ordinals(reading: Reading, first: int, last: int) -> list[Figure]:
    """Which one something is: "the fourth round", "the 3rd largest buyer"; halves and quarters of a year are none.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="The fourth round fell into the second quarter."))
    >>> [(figure.value, figure.unit) for figure in ordinals(reading, 0, len(reading.words))]
    [(4.0, 'round (which)')]
    """
    words = reading.words
    found = []
    for i in range(first, last - 1):
        value = ORDINALS.get(words[i].low)
        if value is not None:
            at = i + 1 + (words[i + 1].text == "-" and i + 2 < last)
            low = words[at].low
            if words[at].text[0].islower() and low not in _NOT_COUNTED and low not in smalls(*NO_NOUN, "time"):
                found.append(Figure(i, value, f"{low.removesuffix('s')}{WHICH}", False))
    return found


WHICH = " (which)"
ORDINALS = {
    word: float(n)
    for n, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2)
}
_NOT_COUNTED = frozenset("half quarter time thing place of person reading thought hand language party and or".split())
MULTIPLES = {
    form: value
    for value, forms in (
        (0.5, "halve halves halved halving"),
        (2.0, "double doubles doubled doubling twofold twice"),
        (3.0, "triple triples tripled tripling treble trebled threefold"),
        (4.0, "quadruple quadrupled fourfold"),
    )
    for form in forms.split()
}
LASTING = {f"{unit}{s}": unit for unit in ("day", "week", "month", "year") for s in ("", "s")}
_AGO = ("ago", "earlier", "later", "before", "after", "old", "of", "hence", "running")
