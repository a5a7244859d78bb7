"""Where the web has glued words and sentences together, and taking them apart again."""

from __future__ import annotations

import re
from functools import cache

from workbench.articles.words import rows

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_LOWER = "a-zß-öø-ÿ"
_UPPER = "A-ZÀ-ÖØ-Þ"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

_SPACE = re.compile(r"(\s+)")
# each begins with what is rare and looks back from there, so that the search passes quickly over the letters between
_SUSPECT = re.compile(
    rf"[{_UPPER}“\d,;%](?:(?<=[,;:.!?%”)\]\d{_LOWER}][{_UPPER}“])|(?<=[{_LOWER}]\d)|(?<=[,;%])[{_LETTER}‘]|(?<=\d,)\d{{4}})"
)
_GLUED_NAME = re.compile(rf"[{_UPPER}](?<=[a-z].)")
# an address, a path, a name on a network, a formula: what stands in it without spaces belongs together
_NOT_PROSE = re.compile(r"://|www\.|[@=&\\_<>{}#]|%[0-9A-F]{2}|\.[a-z]{2,4}/|/\w+\.")

_GLUED_WORD = re.compile(rf"(?<![{_LETTER}])([a-z]{{2,8}})([{_UPPER}][{_LOWER}]++)(?![{_LETTER}])")
_GLUED_DAY = re.compile(rf"(?<![{_LETTER}\d])(?:({_MONTH})(\d{{1,2}})|(\d{{1,2}})({_MONTH}))(?![{_LETTER}\d])")
_GLUED_YEAR = re.compile(r"(?<![\d.,])(\d{1,2}),((?:19|20)\d{2})(?![\d,])")
_AFTER_MARK = re.compile(
    rf"([{_LETTER}]{{2}}|[\d.%)\]”’])([,;])(?=[“‘]?(?:[{_LETTER}]{{2}}|[A-Z]\.[A-Z]|[aAI](?![{_LETTER}])))"
)
_AFTER_COLON = re.compile(rf"([{_LOWER}]{{3}}:)(?=“|[{_UPPER}][{_LOWER}])")
_AFTER_PER_CENT = re.compile(rf"(\d%)(?=[{_LETTER}]{{2}})")
_SENTENCE_END = re.compile(
    rf"(?:(?<![{_LETTER}])(?P<word>[{_LETTER}]{{2,}}+)|(?P<mark>[\d%)\]”]))[.!?]+”?+"
    rf"(?=[“‘]?(?P<next>[{_UPPER}][{_LETTER}]*+(?:\.[SKN]\.)?+)(?!\.[a-z]))"
)


def unglued(text: str, names: frozenset[str] = frozenset()) -> str:
    """The text with a space where one is missing; `names` are words that stand alone elsewhere in the article.

    >>> unglued("Prices fell onMay 3,the ministry said.Nobody typed it on an iPhone with Node.js.")
    'Prices fell on May 3, the ministry said. Nobody typed it on an iPhone with Node.js.'
    """
    if not _SUSPECT.search(text):
        return text
    return "".join(_apart(token, names) if _SUSPECT.search(token) else token for token in _SPACE.split(text))


def may_be_glued_to_names(text: str) -> bool:
    """Whether there may be a name behind another word without a space; only then is it asked what stands alone."""
    return bool(_GLUED_NAME.search(text))


def standing_alone(text: str) -> frozenset[str]:
    """The words with a capital that stand by themselves somewhere in a text."""
    return frozenset(re.findall(rf"(?<![{_LETTER}])[{_UPPER}][{_LOWER}]++(?![{_LETTER}])", text))


def _apart(token: str, names: frozenset[str]) -> str:
    if _NOT_PROSE.search(token):
        return token
    token = _GLUED_WORD.sub(lambda glued: _two_words(glued, names), token)
    token = _GLUED_DAY.sub(lambda glued: " ".join(filter(None, glued.groups())), token)
    token = _GLUED_YEAR.sub(r"\1, \2", token)
    token = _AFTER_MARK.sub(r"\1\2 ", token)
    token = _AFTER_COLON.sub(r"\1 ", token)
    token = _AFTER_PER_CENT.sub(r"\1 ", token)
    return _SENTENCE_END.sub(_two_sentences, token)


def _two_words(glued: re.Match[str], names: frozenset[str]) -> str:
    word, name = glued.groups()
    apart = word in _words("before_date") if name in _dates() else name in names and word in _words("before_name")
    return f"{word} {name}" if apart else glued[0]


def _two_sentences(end: re.Match[str]) -> str:
    """A space after what ends a sentence, if what stands on both sides can only be two sentences."""
    before, following = end["word"] or "", end["next"]
    if before.islower() or end["mark"] in ("%", ")", "]", "”"):
        opens = following[1:].islower() or following in _ALSO_OPEN
        opens = opens and following not in _words("suffix")
    else:
        opens = following in _words("opener")
    return f"{end[0]} " if opens else end[0]


_ALSO_OPEN = frozenset(("A", "I", "US", "UK", "EU", "UN", "USA", "U.S.", "U.K.", "U.N."))


@cache
def _words(use: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("glue") if row["use"] == use)


@cache
def _dates() -> frozenset[str]:
    return frozenset(f"{_MONTH}|{_DAY}".split("|"))
