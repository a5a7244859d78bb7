"""When what is put forward weighs on others: a new duty, a smaller quota."""

from __future__ import annotations

from workbench.findings.reading.passages import small
from workbench.findings.reading.words import Word
from workbench.findings.wishing.agenda_words import agenda_words

_NEAR = 8  # words in which what is put forward stands


def imposes(words: list[Word], n: int, until: int) -> bool:
    """Whether a burden and no gift is put forward at a word: "a 25 percent duty on", "to halve the quota for"."""
    while n + 1 < until and words[n].low in small("time") | {"last", "this", "on", "late", "early"}:
        n += 1
    n += n < until and words[n].low == "to"
    if n < until and words[n].low in agenda_words("shrink"):
        return shrinks(words, n, until)
    head = n
    while head < until and _is_modifier(words[head].low):
        head += 1
    after = [word.low for word in words[n : min(head + _NEAR, until)]]
    led = head > n or words[n - 1].low in small("determiner")
    charged = head < until and led and words[head].low in agenda_words("charge")
    return charged and not any(low in agenda_words("easing") for low in after)


def shrinks(words: list[Word], n: int, until: int) -> bool:
    """Whether less would be let in: "halve the volume of steel", "cut the quota"; less sent out is a gift."""
    if n >= until or words[n].low not in agenda_words("shrink"):
        return False
    for word in words[n + 1 : min(n + _NEAR, until)]:
        if word.low in small("preposition") - {"of"} or word.low.startswith("export"):
            return False
        if word.low in agenda_words("volume"):
            return True
    return False


def _is_modifier(low: str) -> bool:
    """Whether a word only leads up to a noun: "a new 25 percent"."""
    rated = low in ("%", "percent", "per", "cent", "-", "point") or low[:1].isdigit() or low in small("number")
    return rated or low in small("determiner") or low in agenda_words("added")
