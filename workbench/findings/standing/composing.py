"""What an attitude governs decides its sign: who calls the critics of a levy wrong is for the levy.

A stretch of words is read as a thing (the levy, lifting it, its critics) or as a claim (that it hurts). Each part that
stands above another multiplies its sign: a verdict, a denial, those who are against it, what is claimed of it.
"""

from __future__ import annotations

from workbench.findings.reading.denying import is_denial
from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import Reading, smalls
from workbench.findings.standing.governing import (
    Composed,
    act,
    good_and_bad,
    governors,
    has,
    is_untrue,
    of_kind,
    relief_at,
    verdicts,
)
from workbench.findings.standing.heads import (
    finite_verb,
    first_clause,
    head_of,
    is_linked,
    is_said,
    names_first,
    opens_claim,
)

_HEAD = 5  # words that may stand before the noun at the head of a phrase
_IT_IS = 8  # words within which "it is a mistake" stands before what is one
_THING = frozenset("it them this these those".split())
_FAILING = frozenset("fail fails failed struggle struggles refuse refuses".split())
_DEPTH = 3  # claims within claims that are read
_BENT = 0.8  # what a denied word keeps of its worth
_LEAST = 0.4  # what a verdict on a claim is worth at least
_VERDICT = 0.6  # what "right" and "false" are worth
_COPULAS = frozenset("is was are were isn't wasn't aren't weren't 's 're".split())
_JOINTS = frozenset("to that in than".split())
_OF = frozenset("of to against about over at from on".split())


def composed(reading: Reading, first: int, last: int, depth: int = _DEPTH) -> Composed | None:
    """What a clause tells that is built of parts which turn one another round; None where it is not built so.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Calling the duty reckless is nonsense."))
    >>> composed(reading, 0, 6).value > 0
    True
    """
    told = _in_clause(reading, first, last, depth)
    if told is not None or depth < _DEPTH:
        return told
    words = reading.words
    for i in range(first + 1, last - 3):
        if words[i].text in ";—" or words[i].low == "but" or (words[i].low == "and" and words[i - 1].text == ","):
            told = _in_clause(reading, i + 1 + (words[i + 1].low == "that"), last, depth)
            if told is not None:
                return told
    return None


def governed(reading: Reading, first: int, last: int) -> Composed | None:
    """What the object of a verb tells of the thing within it: the critics of a levy, a claim that it hurts, its repeal.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="the critics of the duty"))
    >>> governed(reading, 0, 5)
    Composed(value=-1.0, why='critics', relief=None)
    """
    head = head_of(reading, first, last)
    if head is None:
        return None
    kind, at, end = head
    why = reading.text(at, end)
    if kind in ("claim", "alarm") or (kind == "against" and opens_claim(reading, end, last)):
        told = _claimed(reading, end, last, _DEPTH) if opens_claim(reading, end, last) else None
        if told is not None and told.relief is None:
            return Composed(told.value, f"{why} {told.why}")
        alarms = kind == "alarm" and is_linked(reading, at, end, last)
        if told is None and kind != "against":
            return Composed(-1.0, why) if alarms and relief_at(reading, end, last) is None else None
    if kind in ("against", "for") and is_linked(reading, at, end, last):
        return Composed(-1.0 if kind == "against" else 1.0, why)
    return None


def object_is_claim(reading: Reading, first: int, last: int) -> bool:
    """Whether the object of a verb is something others say: "suggestions that it would pay for it"."""
    head = head_of(reading, first, last)
    return head is not None and head[0] in ("claim", "alarm") and opens_claim(reading, head[2], last)


def is_turned(reading: Reading, first: int, last: int) -> bool:
    """Whether the object of a verb is against a thing: "(do not share) the concerns about the levy"."""
    told = governed(reading, first, last)
    return told is not None and told.value < 0


def claimed(reading: Reading, first: int, last: int) -> Composed | None:
    """What a clause claims of a thing: "that the levy would hurt", "that she opposes it".

    That somebody denies a misdeed of its own is no stance on a thing: the thing has to be what does good or harm.
    """
    return _claimed(reading, first, last, _DEPTH)


def _in_clause(reading: Reading, first: int, last: int, depth: int) -> Composed | None:
    """What the first clause of a stretch tells."""
    first, last = first_clause(reading, first, last)
    if depth == 0 or last - first < 3:
        return None
    return (
        _not_believed(reading, first, last, depth)
        or _it_is(reading, first, last, depth)
        or _subject(reading, first, last, depth)
    )


def _not_believed(reading: Reading, first: int, last: int, depth: int) -> Composed | None:
    """A claim that is not believed: "I do not accept that it hurts", "nobody should think it a mistake"."""
    words = reading.words
    for i in range(first, min(first + _HEAD, last)):
        if not (is_denial(words[i].low) or words[i].low in _FAILING):
            continue
        for n in range(i + 1, min(i + 4, last)):
            hit = governors().at(words, n, last - n)
            kinds = hit[1] if hit is not None else frozenset()
            if hit is not None and "believing" in kinds:
                told = _claimed(reading, n + hit[0], last, depth - 1)
                if told is not None and told.relief is None:
                    return Composed(-_BENT * told.value, f"not {words[n].low} {told.why}")
                return None
            if words[n].low not in smalls("adverb", "modal", "determiner") | {"be", "to"}:
                break
        return None
    return None


def _it_is(reading: Reading, first: int, last: int, depth: int) -> Composed | None:
    """A verdict before what it is about: "it is wrong to scrap it", "it is a myth that it hurts"."""
    words = reading.words
    for at, end, value in verdicts(reading, first, min(last, first + _IT_IS)):
        regretted = act(reading, end, last) if end < last and words[end].low.endswith("ing") else None
        if regretted is not None and is_said(reading, first, at):
            return Composed(value * regretted.value, f"{words[at].low} {regretted.why}", regretted.relief)
        near = range(end - (words[end - 1].low in _JOINTS), min(end + 4, last))
        joint = next((n for n in near if words[n].low in _JOINTS), None)
        if (
            joint is None
            or (joint > end and words[end].low not in ("for", "of", "not"))
            or not is_said(reading, first, at)
        ):
            continue
        why, begins = reading.text(at, end), joint + 1
        naming = has(reading, begins, last, "naming")
        if naming or (words[joint].low == "that" and is_untrue(reading, at, end)):
            told = _claimed(reading, begins + naming, last, depth - 1)
            if told is not None and told.relief is None:
                return Composed(product(value, told.value), f"{why} {told.why}")
            continue
        if words[joint].low == "that":
            continue
        done = act(reading, joint - (words[joint - 1].low == "not"), last)
        if done is not None:
            return Composed(value * done.value, f"{why} {done.why}", done.relief)
    return None


def _subject(reading: Reading, first: int, last: int, depth: int) -> Composed | None:
    """What is told of a clause's subject: a claim, the critics or friends of a thing, or its lifting."""
    words = reading.words
    relief = relief_at(reading, first, min(last, first + _HEAD))
    if relief is not None and not _has_doer(reading, first, relief):
        value = sum(told for at, _, told in good_and_bad(reading, relief + 1, last) if at > relief)
        value = value or -float(bool(of_kind(reading, relief + 1, last, "refusal")))
        return Composed(max(-1.0, min(1.0, value)), f"{words[relief].low}", relief) if value else None
    if names_first(reading, first, last):
        at = next(i for i in range(first, last) if has(reading, i, last, "naming"))
        return _verdict_on_claim(reading, at + 1, last, words[at].low, depth)
    done = act(reading, first, last) if words[first].low.endswith("ing") or words[first].low in ("to", "not") else None
    if done is not None:
        verb = finite_verb(reading, first + 1, last)
        value = sum(told for _, _, told in verdicts(reading, verb, last)) if verb is not None else 0.0
        return Composed(done.value * max(-1.0, min(1.0, value)), done.why, done.relief) if value else None
    head = head_of(reading, first, last)
    if head is None or (head[1] > first and not {words[i].low for i in range(first, head[1])}.isdisjoint(_OF)):
        return None
    kind, at, end = head
    if kind in ("claim", "alarm", "against") and opens_claim(reading, end, last):
        return _verdict_on_claim(reading, end, last, words[at].low, depth)
    if kind in ("against", "for", "alarm") and is_linked(reading, at, end, last):
        verb = finite_verb(reading, end, last)
        if verb is None:
            return None
        value = sum(told for _, _, told in verdicts(reading, verb, last))
        value = value or -_VERDICT * any(is_denial(words[i].low) for i in range(verb, last))
        return Composed(value if kind == "for" else -value, f"{words[at].low} {words[verb].low}") if value else None
    return None


def _verdict_on_claim(reading: Reading, first: int, last: int, why: str, depth: int) -> Composed | None:
    """A claim with a verdict after it: "the claim that it hurts is false"."""
    words = reading.words
    joint = next((i for i in range(last - 1, first, -1) if words[i].low in _COPULAS or words[i].low == "be"), None)
    if joint is None:
        return None
    verdict = sum(value for _, _, value in verdicts(reading, joint, last))
    told = _claimed(reading, first, joint, depth - 1) if verdict else None
    if told is None or told.relief is not None:
        return None
    return Composed(product(verdict, told.value), f"{why} {told.why}")


def _claimed(reading: Reading, first: int, last: int, depth: int) -> Composed | None:
    """What a claim tells of a thing, itself perhaps built of parts."""
    words = reading.words
    while first < last and words[first].low in ("that", "of", "to"):
        first += 1
    told = composed(reading, first, last, depth)
    if told is not None:
        return told
    first, last = first_clause(reading, first, last)
    stood = next(iter(of_kind(reading, first, min(last, first + 4), "refusal", "will")), None)
    about = issues(words, first, last)
    if stood is not None and (not about or stood < about[0].at):
        against = stood in of_kind(reading, stood, stood + 1, "refusal")
        denied = any(is_denial(words[i].low) for i in range(first, stood))
        return Composed(-1.0 if against != denied else 1.0, words[stood].low) if about else None
    begins = about[0].at if about else next((i for i in range(first, last) if words[i].low in _THING), last)
    found = [(at, value) for at, _, value in verdicts(reading, first, last, "working") if at > begins]
    value = sum(value for _, value in found)
    return Composed(max(-1.0, min(1.0, value)), words[found[0][0]].low) if value else None


def product(verdict: float, value: float) -> float:
    """What a claim is worth with a verdict on it."""
    worth = max(_LEAST, _BENT * abs(value))
    return worth if (verdict > 0) == (value > 0) else -worth


def _has_doer(reading: Reading, first: int, relief: int) -> bool:
    """Whether a verb that lifts has its own subject before it: "they would lift it"."""
    lows = [word.low for word in reading.words[first:relief]]
    return not smalls("be", "have", "do", "modal", "pronoun").isdisjoint(lows) or "not" in lows
