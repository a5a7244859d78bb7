"""What a party plainly tells of its own side's deeds: what it will do, and what it will not have said of it."""

from __future__ import annotations

from workbench.findings.reading.issues import EFFECTS, issues
from workbench.findings.reading.passages import small, smalls
from workbench.findings.speaking.holders import sides_of
from workbench.findings.speaking.speech import Speech

_WILL = ("will", "shall", "'ll")
_DONE = ("has", "have", "had", "'ve")
_ANNOUNCING = small("be") | {*_WILL, *_DONE, "would"}
_DENIAL = small("denial")
_SUBJECT = 5  # words from a verb back to its subject
_TO_VERB = 3  # words from a will to its verb
_OWNED = 3  # words of "my old cows"
_DENIED = 3  # words from a denial to what would make it a mere lack of news


def may_do(speech: Speech) -> str | None:
    """What a party says its own side may do: "we could drop the levy"."""
    words, (first, last) = speech.reading.words, speech.content
    for i in range(first, last - 1):
        if words[i].low in ("may", "might", "could") and _verb(speech, i + 1) is not None and is_own(speech, i):
            return words[i].low
    return None


def announces(speech: Speech, taken: range) -> str | None:
    """What an official says its own side will do, beyond meeting and talking; nothing in the words `taken`.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="“We will set up a fund for growers,” said Jane Roe, the minister.")
    >>> announces(next(speeches(article)), range(0))
    'will set'
    """
    words, (first, last) = speech.reading.words, speech.content
    if not _is_official(speech):
        return None
    for i in range(first, last - 1):
        modal = words[i].low
        if modal not in _ANNOUNCING:
            continue
        if words[i + 1].low in small("measure under way") and modal in small("be") and is_own(speech, i):
            return f"{modal} {words[i + 1].low}"
        if i in taken or not (modal in _WILL or modal in _DONE or (modal == "would" and not speech.direct)):
            continue
        verb = _measure(speech, i) if modal in _DONE else _verb(speech, i + 1)
        if verb is not None and is_own(speech, i) and not (_is_effect(speech, verb) or _is_scheduled(speech, verb)):
            return f"{modal} {words[verb].low}"
        measure = _measure(speech, i + 1) if words[i + 1].low == "be" else None
        if measure is not None and not is_others(speech, i):
            return f"{modal} be {words[measure].low}"
    return None


def defies(speech: Speech) -> str | None:
    """The denial with which a party answers in its own words: "That is not a partnership".

    That something is not yet known, decided or planned is news and no defiance.
    """
    words, (first, last) = speech.reading.words, speech.content
    if words[last - 1].text == "?":
        return None
    for i in range(first, last):
        low = words[i].low
        if low not in _DENIAL and not low.endswith("n't"):
            continue
        helper = words[i - 1].low if i > first and low in ("not", "never") else low
        if not speech.direct and not (helper in smalls("own denial") and is_own(speech, i)):
            continue
        near = [word.low for word in words[i + 1 : min(i + 1 + _DENIED, last)]]
        before = words[i - 1].low if i > first else ""
        if speech.direct and _is_small_talk(speech, i):
            continue
        if low == "no" and before.isalpha() and before not in smalls("be", "have") | {"there"}:
            continue
        if any(word in small("no news") for word in near) or before in small("conjunction"):
            return None
        return low
    return None


def _is_small_talk(speech: Speech, at: int) -> bool:
    """Whether a denial answers nobody: what "I do not see", what was not done, what "my cows do not" do."""
    words, first = speech.reading.words, speech.content[0]
    i = at - 1 if words[at].low in ("not", "never") else at
    helper = words[i].low.removesuffix("n't")
    subject = [word.low for word in words[max(first, i - _OWNED) : i]]
    unmoved = any(
        word.low in ("changed", "wavered", "diminished", "weakened", "forgotten") for word in words[at + 1 : at + 3]
    )
    if helper == "did" or unmoved:
        return True
    if subject[-1:] == ["i"] and helper in ("do", "can", "could", "would"):
        return any(word.low in small("noticing") for word in words[at + 1 : at + 3])
    return helper in ("do", "does") and not {"my", "our"}.isdisjoint(subject)


def _measure(speech: Speech, i: int) -> int | None:
    """The participle of a measure after an auxiliary: "has doubled", "would be extended"."""
    words, last = speech.reading.words, speech.content[1]
    for n in range(i + 1, min(i + 1 + _TO_VERB, last)):
        if words[n].low in small("measure taken"):
            return n
        if not (words[n].low in small("adverb") or words[n].low.endswith("ly")):
            return None
    return None


def _is_effect(speech: Speech, verb: int) -> bool:
    """Whether a verb only tells what becomes of the economy: "will lower inflation"."""
    return any(issue.name in EFFECTS for issue in issues(speech.reading.words, verb, min(verb + 4, speech.content[1])))


def is_others(speech: Speech, at: int) -> bool:
    """Whether the subject before a verb is somebody else's side: "that the other side will lower its duty"."""
    words, first, taker = speech.reading.words, speech.content[0], speech.taker
    for n in range(at, max(first, at - _SUBJECT) - 1, -1):
        if words[n].low in ("we", "i") or (words[n].low in ("he", "she", "it", "they") and not speech.direct):
            return False
        if words[n].low in ("they", "side", "you"):
            return True
        mention = speech.speakers.ending(n + 1)
        if mention is not None and mention.kind != "place":
            mine = sides_of(taker) if taker is not None else frozenset()
            return bool(sides_of(mention)) and bool(mine) and not sides_of(mention) & mine
    return False


def _is_official(speech: Speech) -> bool:
    taker = speech.taker
    return taker is not None and (taker.voice == "official" or taker.kind == "government")


def _verb(speech: Speech, i: int) -> int | None:
    """The verb after a will, unless it is denied or only tells of meetings and messages."""
    words, last = speech.reading.words, speech.content[1]
    for n in range(i, min(i + _TO_VERB, last)):
        low = words[n].low
        if low in small("adverb") or low.endswith("ly") or words[n].text in '“‘"':
            continue
        idle = low in smalls("routine", "negation", "be", "have", "preposition") or not words[n].text.islower()
        return None if idle else n
    return None


def _is_scheduled(speech: Speech, verb: int) -> bool:
    """Whether a body only goes by its calendar: "will vote on Friday", "will sign the order this afternoon"."""
    words, last = speech.reading.words, speech.content[1]
    low, after = words[verb].low, words[min(verb + 1, last - 1)].low
    if low == "sign":
        return any(words[i].low in small("time") for i in range(verb, last))
    return low in small("procedure") and after not in ("for", "against")


def is_own(speech: Speech, at: int) -> bool:
    """Whether the subject before a will is the speaker's own side."""
    words, first, speaker = speech.reading.words, speech.content[0], speech.taker
    for n in range(at - 1, max(first, at - _SUBJECT) - 1, -1):
        low = words[n].low
        if low in ("we", "i"):
            return speech.direct or low == "we"
        if low in ("he", "she", "it") or (low == "they" and (speaker is None or speaker.kind != "person")):
            return not speech.direct
        if low in small("own house"):
            return _is_home(speech, n)
        mention = speech.speakers.ending(n + 1)
        if mention is not None and speaker is not None and (mention.kind != "place" or mention.of):
            mine = sides_of(speaker)
            unknown = not mine and speaker.voice == "official" and mention.kind in ("government", "place")
            return unknown or mention.name == speaker.name or bool(sides_of(mention) & mine)
        if words[n].text in ",;:" or low in small("relative"):
            return False
    return False


def _is_home(speech: Speech, n: int) -> bool:
    """Whether "the government" is the speaker's: nobody else's name stands before it."""
    before = speech.reading.words[n - 1].low if n > speech.content[0] else ""
    return before in ("the", "our", "his", "her", "its", "my", "this") or not before
