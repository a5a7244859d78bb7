"""What turns a wish round: to want something out is to be against it, to want one's own spared is to be for relief."""

from __future__ import annotations

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
        return ["no"] if {"no", "none", "nothing"} & set(near[:_NONE]) else []
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
