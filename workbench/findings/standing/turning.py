"""What turns a wish round: to want something out is to be against it, to want one's own spared is to be for relief."""

from __future__ import annotations

from workbench.findings.reading.issues import issues
from workbench.findings.reading.passages import small
from workbench.findings.reading.wording import StanceWord
from workbench.findings.speaking.speech import Speech

_REACH = 10  # words from a wish to its "out of"
_BEST = 4  # words before "out of" that make it no way out: "get the most out of the pact"
_LIFTED = 8  # words from "until" to what is lifted then
_NONE = 4  # words from "would rather" to its "no"
_GAIN = frozenset("best most more something anything much value figured worked way".split())


def exempts(word: StanceWord) -> bool:
    """Whether a "lift" only spares somebody: "taken off the list"."""
    return word.kind == "relief" and not small("exempting").isdisjoint(word.text.split())


def shuts_out(speech: Speech) -> list[str]:
    """What a wish wants gone, or would rather have none of, in words.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
    >>> article = Article(id="a", text="Jane Roe, the minister, wants foreign bolts out of our bridges.")
    >>> shuts_out(next(speeches(article)))
    ['out of']
    """
    words, (first, last) = speech.reading.words, speech.content
    near = [word.low for word in words[first : min(last, first + _REACH)]]
    if {"rather", "sooner"} & set((speech.attitude or speech.cue or "").split()):
        if {"no", "none", "nothing"} & set(near[:_NONE]):
            return ["no"]
        return ["than"] if _rather_than(speech) else []
    alone = _leaves_alone(speech)
    if alone is not None:
        return [alone]
    for n, low in enumerate(near[:-1]):
        if low == "out" and near[n + 1] in ("of", "from") and _GAIN.isdisjoint(near[max(0, n - _BEST) : n]):
            return [f"out {near[n + 1]}"]
    return []


def waited_for(speech: Speech, found: list[StanceWord]) -> list[str]:
    """The "lift" that others are to do until when somebody vows to block or strike."""
    words, (first, last) = speech.reading.words, speech.content
    until = next((n for n in range(first, last) if words[n].low == "until"), last)
    lifted = [w for w in found if w.kind == "relief" and words[w.at - 1].low in small("be")]
    return [word.text for word in lifted if 0 < word.at - until < _LIFTED]


def _rather_than(speech: Speech) -> bool:
    """Whether somebody would do anything "rather than" what is at issue: "would sooner resign than sign it"."""
    words, (first, last) = speech.reading.words, speech.content
    than = next((n for n in range(first, last) if words[n].low == "than"), None)
    if than is None:
        return False
    return not issues(words, first, than)


def _leaves_alone(speech: Speech) -> str | None:
    """What ends a plea to spare somebody: "leave our plants in peace", "to let the buyer choose"."""
    words, (first, last) = speech.reading.words, speech.content
    at = next((n for n in range(first, last) if words[n].low in ("leave", "let")), None)
    if speech.kind != "ask" or at is None or words[at + 1].low == "it":
        return None
    ends = next((n for n in range(at + 1, last) if words[n].low in small("leaving alone")), None)
    if words[at].low == "leave":
        return "leave alone" if ends is not None else None
    return (
        "let choose" if any(words[n].low in ("choose", "decide", "be", "alone") for n in range(at + 1, last)) else None
    )
