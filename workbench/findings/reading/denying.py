"""What denies a word: "not fair", "anything but fair"; and what only looks like a denial: "could not agree more"."""

from __future__ import annotations

from itertools import pairwise

from workbench.findings.reading.passages import Reading, small, smalls

DENIALS = small("negation") | small("denial")
_NEGATION = 6  # words a negation reaches: "has no wish to join such a pact"
_BESIDE = 2  # words from "no" to the condition there is not
_SHAPED = 4  # words before which "anything but" and "far from" deny
_NONE = frozenset("no nobody nothing not never isn't aren't wasn't weren't without".split())
_OWN = frozenset(["we", "i", "our", "my"])
_ONE = frozenset("a an your their his her its anybody's anyone's nobody's any no".split())
_NOBODY = ("nobody", "none", "nothing")
_OVER = 4  # words from what was to its "is over"
_AGO = 6  # words from "the era of" to what was
_BENT = 0.5  # what a denied refusal keeps of its worth
_NEXT = 2  # words from a "will not" to the harm it denies
_PAST = 3  # words from "once" to what once was
_REACHED = 5  # words from praise or harm to whom it reaches
_WILL_NOT = (
    ("will", "not"),
    ("won't",),
    ("would", "not"),
    ("wouldn't",),
    ("will", "never"),
    ("would", "never"),
)
_BEFORE_RIVALS = smalls("determiner", "preposition", "possessive") | frozenset("foreign cheap overseas only".split())
_WHO = frozenset("we i he she you who".split())
_FORMERLY = frozenset("once formerly previously initially originally".split())
_NOW = frozenset("now today since nowadays but".split())
_CAN = frozenset("could can couldn't can't cannot".split())
_FILLED: list[list[str]] = [[], ["a"], ["an"], ["the"], ["being"], ["being", "a"], ["as"], ["so"]]
_ANYTHING_BUT = (("anything", "but"), ("far", "from"), ("nothing", "like"), ("nowhere", "near"), ("no", "way"))


def is_denial(low: str) -> bool:
    """Whether a word denies: "not", "nobody", "isn't"."""
    return low in DENIALS or low.endswith("n't")


def negated(reading: Reading, at: int, last: int, asides: frozenset[int]) -> bool:
    """Whether a word is denied: by a denial before it that no second one undoes, or by "nobody" right after it."""
    near = reading.words[max(0, at - _NEGATION) : at]
    lows = [word.low for word in near]
    if is_shaped(lows):
        return True
    if last < len(reading.words) and reading.words[last].low == "more" and not _CAN.isdisjoint(lows):
        return False  # "could not support it more"
    if any(word.low in ("so", "such", "more", "better") for word in near) and any(w.low == "never" for w in near):
        return False  # "never been so proud"
    cut = max((n for n, word in enumerate(near) if word.text in ',;:.“”"' or word.low in ("but", "and")), default=-1)
    begins = at - len(near) + cut + 1
    denials = [word.low for n, word in enumerate(near[cut + 1 :], begins) if is_denial(word.low) and n not in asides]
    if "nor" in denials:
        denials = ["nor"]  # "neither fair nor wise" is neither
    if denials and reading.words[at].low.endswith("er") and denials[-1] in ("never", "no", "nobody", "nothing"):
        return False  # "never saw a dafter idea"
    if len(denials) == 1 and _is_of_none(reading, at - len(near), at):
        return False  # "there is no clause in it that does not hurt"
    if not denials:
        return _answered_no(reading, last) or _is_over(reading, at, last)
    return len(denials) % 2 == 1  # "no clause that does not hurt" hurts


def _is_over(reading: Reading, at: int, last: int) -> bool:
    """Whether the time of something is told to be over: "the era of being cheated is over"."""
    after = [word.low for word in reading.words[last : last + _OVER]]
    ends = next((n for n, low in enumerate(after[:-1]) if low in small("be")), None)
    if ends is None or after[ends + 1] not in ("over", "gone", "past", "finished", "behind"):
        return False
    return any(word.low in small("bygone") for word in reading.words[max(0, at - _AGO) : at])


def is_shaped(lows: list[str]) -> bool:
    """Whether words end in a phrase that denies what follows: "anything but", "far from being a"."""
    pairs = list(pairwise(lows[-_SHAPED:]))
    return any(pair in _ANYTHING_BUT and lows[-_SHAPED:][n + 2 :] in _FILLED for n, pair in enumerate(pairs))


def _is_of_none(reading: Reading, first: int, at: int) -> bool:
    """Whether a denial stands in a relative clause about what there is none of."""
    words = reading.words
    that = next((n for n in range(at - 1, first - 1, -1) if words[n].low in ("that", "who", "which")), None)
    if that is None or not any(is_denial(word.low) for word in words[that:at]):
        return False
    return any(word.low in DENIALS for word in words[max(0, that - _NEGATION) : that])


def unrefused(reading: Reading, at: int, first: int, kind: str, value: float) -> tuple[str, float]:
    """What a refusal is that is itself denied: "not off the table" leaves it open, "no longer opposes" is a yes."""
    words = reading.words
    if is_denial(words[at].low) or words[at].low in ("against", "not"):
        return kind, value
    i = at - 1
    while i >= first and words[i].low in smalls("be", "adverb"):
        i -= 1
    if i > first and words[i].low == "longer" and words[i - 1].low == "no":
        return "will", -_BENT * value
    stopped = i >= first and words[i].low in ("stopped", "ceased", "quit")
    if stopped:
        return "will", -_BENT * value
    return ("opening", -_BENT * value) if i >= first and is_denial(words[i].low) else (kind, value)


def foretells(reading: Reading, at: int, end: int, following: int) -> bool:
    """Whether a "will not" only denies the harm or the good named next: "the levy will not hurt"; "we" would refuse."""
    words = reading.words
    text = tuple(word.low for word in words[at:end])
    if text in _ANYTHING_BUT:
        return following - end <= _NEXT
    if text not in _WILL_NOT or at == 0 or not all(word.low in small("adverb") for word in words[end:following]):
        return False
    subject = words[at - 1]
    return subject.low.isalpha() and not subject.capital and subject.low not in _WHO


def is_bygone(reading: Reading, at: int, last: int) -> bool:
    """Whether a word tells what somebody once thought: "used to oppose it", "once backed it and now does not"."""
    words = reading.words
    near = [word.low for word in words[max(0, at - _PAST) : at]]
    if near[-2:] == ["used", "to"]:
        return not (len(near) > 2 and near[0] in smalls("be") | {"get", "got", "getting"})
    if _FORMERLY.isdisjoint(near):
        return False
    return any(words[i].low in _NOW for i in range(at + 1, last))


def reaches_rivals(reading: Reading, end: int) -> bool:
    """Whether it is rivals whom praise or harm reaches: "a gift to our competitors", "hurts the smugglers"."""
    for word in reading.words[end : end + _REACHED]:
        if word.low in small("rivals"):
            return True
        if word.low not in _BEFORE_RIVALS:
            return False
    return False


def is_void(reading: Reading, at: int, first: int) -> bool:
    """Whether right before an opening or a condition it is said that there is none."""
    return any(word.low in _NONE for word in reading.words[max(first, at - _BESIDE) : at])


def is_no_such(reading: Reading, at: int, first: int) -> bool:
    """Whether one's own side refuses to be such a thing: "we are not beggars", "our coast is not a dustbin"."""
    near = [word.low for word in reading.words[max(first, at - _NEGATION) : at]]
    own = next((n for n, low in enumerate(near) if low in _OWN), None)
    if own is None:
        return False
    if "to" in near[own:] and not DENIALS.isdisjoint(near[own : own + 3]):
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
