"""Which words of a stretch tell a stance, and how negation, hedging and possession bend them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.passages import Reading, small
from workbench.findings.reading.words import Phrases, Word

_NEGATION = 6  # words a negation reaches: "has no wish to join such a pact"
_HEDGE = 8  # words a "may" reaches
_PUT = 0.8  # what an offer put on the table is worth
_STANDARD = 5  # words from a "than" to what is compared with
_WEIGHED = ("evaluation", "feeling", "effect", "temper")  # kinds of words that tell good and bad
_DENIALS = small("negation") | small("denial")


class StanceWord(NamedTuple):
    """A word of `lexicons/stance_words.csv`: where it begins and ends, its kind, its value as bent here, its text."""

    at: int
    last: int
    kind: str
    value: float
    text: str


def stance_words(reading: Reading, first: int, last: int, *, reported: bool = False) -> list[StanceWord]:
    """The stance words between two words, in order, those within the reach of a refusal left out.

    In what a party is `reported` to say, "would" stands for "will" and does not hedge.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="The tariffs are not fair and may hurt growth."))
    >>> [(word.text, word.value) for word in stance_words(reading, 0, 10) if word.kind != "hedge"]
    [('not fair', -0.32), ('hurt (hedged)', -0.3)]
    """
    found: list[StanceWord] = []
    refused = hedged = -_HEDGE - 1
    for at, end, (written, value) in _phrases().within(reading.words, first, last):
        if at - refused <= _NEGATION and written != "condition":
            continue  # what is refused has been told by the refusal
        text = " ".join(word.low for word in reading.words[at:end])
        offered = text == "on the table" and _is_put(reading, at)
        kind, plain = ("will", _PUT) if offered else (written, value)
        bent, told = plain, text
        if kind == "refusal":
            refused = end
        elif kind == "hedge":
            hedged = end if not (reported and text == "would") else hedged
        elif kind in (*_WEIGHED, "will", "norm", "stay") and _negated(reading, at):
            bent, told = round(-plain * 0.8, 2), f"not {text}"
        if kind in _WEIGHED and at - hedged <= _HEDGE:
            bent, told = round(bent / 2, 2), f"{told} (hedged)"
        if not _is_aside(reading, at, kind, bent):
            found.append(StanceWord(at, end, kind, bent, told))
    return found


def stance_kinds(words: list[Word], first: int, last: int) -> list[str]:
    """The kinds of the stance words between two words."""
    return [kind for _, _, (kind, _) in _phrases().within(words, first, last)]


def denied(reading: Reading, at: int, first: int) -> bool:
    """Whether what stands at a word is told to be absent: "without a deal", "no exemptions"."""
    return any(kind == "void" for _, _, (kind, _) in _phrases().within(reading.words, max(first, at - 4), at))


def _negated(reading: Reading, at: int) -> bool:
    near = reading.words[max(0, at - _NEGATION) : at]
    if any(word.low in ("so", "such", "more", "better") for word in near) and any(w.low == "never" for w in near):
        return False  # "never been so proud"
    cut = max((n for n, word in enumerate(near) if word.text in ',;:.“”"' or word.low in ("but", "and")), default=-1)
    return any(word.low in _DENIALS or word.low.endswith("n't") for word in near[cut + 1 :])


def _is_aside(reading: Reading, at: int, kind: str, value: float) -> bool:
    """Whether a word tells no stance here: another's feeling, "our best customer", "ships that want to be early"."""
    if kind == "feeling":
        return _possessed(reading, at)
    if kind == "will":
        return _qualifies(reading, at)
    return kind in _WEIGHED and (_measures_by(reading, at) or (value > 0 and _adorns(reading, at)))


def _is_put(reading: Reading, at: int) -> bool:
    """Whether somebody puts it on the table: that is an offer, and no question left open."""
    return any(word.low in small("putting") for word in reading.words[max(0, at - _HEDGE) : at])


def _measures_by(reading: Reading, at: int) -> bool:
    """Whether something else is compared with it: "a quick deal beats a bad one"."""
    near = [word.low for word in reading.words[max(0, at - _STANDARD) : at]]
    return any(low in ("than", "beats", "beat") for low in near) and not {",", ".", ";", "and", "but"} & set(near)


def _adorns(reading: Reading, at: int) -> bool:
    """Whether praise only belongs to a noun that is somebody's: "our best customer"."""
    owned = at > 0 and reading.words[at - 1].low in ("our", "their", "your", "my", "its", "his", "her", "'s")
    return owned and at + 1 < len(reading.words) and reading.words[at + 1].low.isalpha()


def _qualifies(reading: Reading, at: int) -> bool:
    """Whether a will only says which ones are meant: "ships that want to be early"."""
    before = [word.low for word in reading.words[max(0, at - 2) : at]]
    plural = len(before) == 2 and before[0].endswith("s") and before[0] not in ("is", "was", "says", "yes")
    return plural and before[1] in ("that", "who", "which")


def _possessed(reading: Reading, at: int) -> bool:
    """Whether a feeling is somebody else's: "Japan's concerns"."""
    return any(word.low in ("'s", "their", "its", "his", "her") for word in reading.words[max(0, at - 2) : at])


@cache
def _phrases() -> Phrases[tuple[str, float]]:
    entries: dict[str, tuple[str, float]] = {}
    for row in lexicon("stance_words"):
        for phrase in row["words"].split(";"):
            for written in (phrase, phrase.replace(" ", "-", 1)):
                entries.setdefault(written, (row["kind"], float(row["value"])))
    return Phrases(entries.items(), lower=True)
