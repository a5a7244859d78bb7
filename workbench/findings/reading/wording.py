"""Which words of a stretch tell a stance, and how negation, hedging and possession bend them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.denying import (
    foretells,
    is_bygone,
    is_no_such,
    is_void,
    negated,
    reaches_rivals,
    unrefused,
)
from workbench.findings.reading.idioms import idioms
from workbench.findings.reading.passages import Reading, small
from workbench.findings.reading.words import Phrases, Word

_NEGATION = 6  # words a negation reaches: "has no wish to join such a pact"
_HEDGE = 8  # words a "may" reaches
_PUT = 0.8  # what an offer put on the table is worth
_TURN = 2  # a phrase of more words than that is no noun that somebody owns
_STANDARD = 5  # words from a "than" to what is compared with
_WEIGHED = ("evaluation", "feeling", "effect", "temper")  # kinds of words that tell good and bad
_DENIABLE = (*_WEIGHED, "will", "norm", "stay")  # kinds of words that a denial turns round
_TOUCHING = ("effect", "evaluation")  # kinds of words that tell what something does to people
_NO_TROUBLE = 0.25  # what the lack of a bad thing keeps of its worth
_BYGONE = (*_WEIGHED, "will", "refusal")  # kinds of words that are void where they tell what once was
_AFTER_GONE = frozenset(
    "by from now and within before for at in today tomorrow too as after soon but altogether".split()
)
_SHORT_FOR_IS = frozenset("it that this what he she there here who where how let".split())  # before an "'s"


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
    told_there = phrases_told(reading.words, first, last)
    asides = frozenset(i for at, end, kind, _ in told_there if kind == "filler" for i in range(at, end))
    for n, (at, end, written, value) in enumerate(told_there):
        if written == "refusal":
            _leave_open(found, at)
        if at - refused <= _NEGATION and written not in ("condition", "silence"):
            continue  # what is refused has been told by the refusal
        if _is_passed_over(reading, told_there, n, first, last):
            continue
        text = " ".join(word.low for word in reading.words[at:end])
        kind, plain = _as_it_stands(reading, at, first, text, written, value)
        bent, told = plain, text
        if kind == "refusal":
            refused = end
        elif kind == "hedge":
            hedged = hedged if _is_will(reading, at, first, text, reported=reported) else end
        elif written != "refusal" and kind in _DENIABLE and negated(reading, at, end, asides):
            bent, told = _denied_value(reading, at, first, plain), f"not {text}"
        if kind in _WEIGHED and (bent > 0 or end - at == 1) and reaches_rivals(reading, end):
            bent, told = -bent, f"{told} rivals"
        if kind in _WEIGHED and at - hedged <= _HEDGE:
            bent, told = round(bent / 2, 2), f"{told} (hedged)"
        if written in ("opening", "condition") and end - at > 1 and is_void(reading, at, first):
            continue  # "nobody can live with it", "not a bargaining chip"
        if end - at > _TURN or not _is_aside(reading, at, kind, bent):
            found.append(StanceWord(at, end, kind, bent, told))
    return found


def _as_it_stands(reading: Reading, at: int, first: int, text: str, kind: str, value: float) -> tuple[str, float]:
    """The kind and worth of a phrase where it stands: put on the table it is offered, denied a refusal is none."""
    if text == "on the table" and _is_put(reading, at):
        return "will", _PUT
    if text in ("can live with", "could live with") and not _goes_on(reading, at + 3):
        return "will", _PUT  # "a number we can live with"
    return unrefused(reading, at, first, kind, value) if kind == "refusal" else (kind, value)


def _goes_on(reading: Reading, at: int) -> bool:
    return at < len(reading.words) and reading.words[at].text.isalnum()


def _leave_open(found: list[StanceWord], at: int) -> None:
    """Who refuses to refuse leaves it open: "will not oppose"."""
    if found and found[-1].kind == "refusal" and found[-1].last == at:
        found[-1] = found[-1]._replace(kind="opening")


def _denied_value(reading: Reading, at: int, first: int, value: float) -> float:
    """What a denied word is worth; that there is no trouble is little praise."""
    before = [word.low for word in reading.words[max(first, at - 3) : at]]
    if value < 0 and before[-1:] == ["no"] and "there" in before:
        return round(-value * _NO_TROUBLE, 2)
    return -0.4 if value < 0 and is_no_such(reading, at, first) else round(-value * 0.8, 2)


def _is_will(reading: Reading, at: int, first: int, text: str, *, reported: bool) -> bool:
    """Whether a "would" only stands for "will": in what is reported, and after "we"."""
    own = text in ("would", "'d") and at > first and reading.words[at - 1].low in ("i", "we")
    return own or (reported and text == "would")


def _is_passed_over(reading: Reading, told: list[tuple[int, int, str, float]], n: int, first: int, last: int) -> bool:
    """Whether a phrase tells nothing where it stands: what once was, one of two, a "will not" that is no will."""
    at, end, kind, _ = told[n]
    if kind in _BYGONE and is_bygone(reading, at, last):
        return True
    if kind == "relief" and reading.words[end - 1].low == "gone" and _goes_on(reading, end):
        return reading.words[end].low not in _AFTER_GONE  # "had now gone quiet"
    before = reading.words[at - 1].low if at > first else ""
    if kind == "refusal" and (before == "or" or (before in small("measure against") and end - at == 1)):
        return True  # one of two: "sign or veto it"; "safeguards against cheap steel"
    touches = n + 1 < len(told) and told[n + 1][2] in _TOUCHING
    return touches and foretells(reading, at, end, told[n + 1][0])  # "the levy will not hurt", "anything but harmful"


def phrases_told(words: list[Word], first: int, last: int) -> list[tuple[int, int, str, float]]:
    """Stance words and figures of speech in order; of two that overlap the longer one, and the plain word of equals."""
    plain: list[tuple[int, int, str, float]] = [
        (at, end, kind, value) for at, end, (kind, value) in _phrases().within(words, first, last)
    ]
    figured = [
        figure
        for figure in idioms(words, first, last)
        if all(figure.last <= at or end <= figure.at or end - at < figure.last - figure.at for at, end, _, _ in plain)
    ]
    if not figured:
        return plain
    kept = [one for one in plain if all(one[1] <= figure.at or figure.last <= one[0] for figure in figured)]
    return sorted([*kept, *figured])


def valence(reading: Reading, first: int, last: int) -> float:
    """How good or bad what stands between two words is, by its words of praise, blame, gain and loss."""
    return sum(word.value for word in stance_words(reading, first, last) if word.kind in _WEIGHED)


def stance_kinds(words: list[Word], first: int, last: int) -> list[str]:
    """The kinds of the stance words between two words."""
    return [kind for _, _, (kind, _) in _phrases().within(words, first, last)]


def denied(reading: Reading, at: int, first: int) -> bool:
    """Whether what stands at a word is told to be absent: "without a deal", "no exemptions"."""
    return any(kind == "void" for _, _, (kind, _) in _phrases().within(reading.words, max(first, at - 4), at))


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
    owner = reading.words[at - 1].low if at > 0 else ""
    stands_for_is = owner == "'s" and at > 1 and reading.words[at - 2].low in _SHORT_FOR_IS
    owned = owner in ("our", "their", "your", "my", "its", "his", "her", "'s") and not stands_for_is
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
