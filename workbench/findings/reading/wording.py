"""Which words of a stretch tell a stance, and how negation, hedging and possession bend them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.idioms import idioms
from workbench.findings.reading.passages import Reading, small
from workbench.findings.reading.words import Phrases, Word

_NEGATION = 6  # words a negation reaches: "has no wish to join such a pact"
_HEDGE = 8  # words a "may" reaches
_PUT = 0.8  # what an offer put on the table is worth
_TURN = 2  # a phrase of more words than that is no noun that somebody owns
_STANDARD = 5  # words from a "than" to what is compared with
_WEIGHED = ("evaluation", "feeling", "effect", "temper")  # kinds of words that tell good and bad
_SHORT_FOR_IS = frozenset("it that this what he she there here who where how let".split())  # before an "'s"
_BESIDE = 2  # words from "no" to the condition there is not
_NONE = frozenset("no nobody nothing not never isn't aren't wasn't weren't without".split())
_OWN = frozenset(["we", "i", "our", "my"])
_ONE = frozenset("a an your their his her its anybody's anyone's nobody's any no".split())
_NOBODY = ("nobody", "none", "nothing")
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
    told_there = _told(reading.words, first, last)
    asides = frozenset(i for at, end, kind, _ in told_there if kind == "filler" for i in range(at, end))
    for at, end, written, value in told_there:
        if at - refused <= _NEGATION and written not in ("condition", "silence"):
            continue  # what is refused has been told by the refusal
        if written == "refusal" and at > first and reading.words[at - 1].low == "or":
            continue  # one of two: "sign or veto it"
        text = " ".join(word.low for word in reading.words[at:end])
        offered = text == "on the table" and _is_put(reading, at)
        kind, plain = ("will", _PUT) if offered else (written, value)
        bent, told = plain, text
        if kind == "refusal":
            refused = end
        elif kind == "hedge":
            own = text in ("would", "'d") and at > first and reading.words[at - 1].low in ("i", "we")
            hedged = end if not ((reported and text == "would") or own) else hedged
        elif kind in (*_WEIGHED, "will", "norm", "stay") and _negated(reading, at, end, asides):
            bent = -0.4 if plain < 0 and _is_no_such(reading, at, first) else round(-plain * 0.8, 2)
            told = f"not {text}"
        if kind in _WEIGHED and at - hedged <= _HEDGE:
            bent, told = round(bent / 2, 2), f"{told} (hedged)"
        if kind in ("opening", "condition") and end - at > 1 and _is_denied(reading, at, first):
            continue  # "nobody can live with it", "not a bargaining chip"
        if end - at > _TURN or not _is_aside(reading, at, kind, bent):
            found.append(StanceWord(at, end, kind, bent, told))
    return found


def _told(words: list[Word], first: int, last: int) -> list[tuple[int, int, str, float]]:
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


def _negated(reading: Reading, at: int, last: int, asides: frozenset[int]) -> bool:
    """Whether a word is denied: by a denial before it that no second one undoes, or by "nobody" right after it."""
    near = reading.words[max(0, at - _NEGATION) : at]
    if any(word.low in ("so", "such", "more", "better") for word in near) and any(w.low == "never" for w in near):
        return False  # "never been so proud"
    cut = max((n for n, word in enumerate(near) if word.text in ',;:.“”"' or word.low in ("but", "and")), default=-1)
    begins = at - len(near) + cut + 1
    denials = [
        word.low
        for n, word in enumerate(near[cut + 1 :], begins)
        if (word.low in _DENIALS or word.low.endswith("n't")) and n not in asides
    ]
    if "nor" in denials:
        denials = ["nor"]  # "neither fair nor wise" is neither
    if denials and reading.words[at].low.endswith("er") and denials[-1] in ("never", "no", "nobody", "nothing"):
        return False  # "never saw a dafter idea"
    if len(denials) == 1 and _is_of_none(reading, at - len(near), at):
        return False  # "there is no clause in it that does not hurt"
    if not denials:
        return _answered_no(reading, last)
    return len(denials) % 2 == 1  # "no clause that does not hurt" hurts


def _is_of_none(reading: Reading, first: int, at: int) -> bool:
    """Whether a denial stands in a relative clause about what there is none of."""
    words = reading.words
    that = next((n for n in range(at - 1, first - 1, -1) if words[n].low in ("that", "who", "which")), None)
    if that is None or not any(word.low in _DENIALS or word.low.endswith("n't") for word in words[that:at]):
        return False
    return any(word.low in _DENIALS for word in words[max(0, that - _NEGATION) : that])


def _is_denied(reading: Reading, at: int, first: int) -> bool:
    """Whether right before an opening or a condition it is said that there is none."""
    return any(word.low in _NONE for word in reading.words[max(first, at - _BESIDE) : at])


def _is_no_such(reading: Reading, at: int, first: int) -> bool:
    """Whether one's own side refuses to be such a thing: "we are not beggars", "our coast is not a dustbin"."""
    near = [word.low for word in reading.words[max(first, at - _NEGATION) : at]]
    own = next((n for n, low in enumerate(near) if low in _OWN), None)
    if own is None:
        return False
    if "to" in near[own:] and not _DENIALS.isdisjoint(near[own : own + 3]):
        return True  # "we did not survive the war to be ruined by a stamp"
    noun = reading.words[at].low.endswith("s") or not _ONE.isdisjoint(near[own + 1 :])
    owned = reading.words[at + 1].low == "'s" if at + 1 < len(reading.words) else False
    return owned or (noun and not small("be").isdisjoint(near[own:]))


def _answered_no(reading: Reading, last: int) -> bool:
    """Whether "nobody" follows at once, or "none" answers a question: "Regrets? None."."""
    after = reading.words[last : last + _NEGATION]
    if after and after[0].low in _NOBODY:
        return True
    asked = next((n for n, word in enumerate(after[:-1]) if word.text == "?"), None)
    return asked is not None and after[asked + 1].low in (*_NOBODY, "no", "never", "not")


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
