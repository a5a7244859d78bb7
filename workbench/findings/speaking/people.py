"""People without a name whom no lexicon lists: "furious distillers", "tea pickers in Kericho", "one stallholder"."""

from __future__ import annotations

from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, Reading, small, smalls

_PLAIN = 4  # words a plain noun phrase has at most
_WHERE = 8  # words of the place after it: "in the border town of Nuevo Laredo"
_NOT_PLAIN = ("preposition", "conjunction", "relative", "be", "have", "do", "modal", "negation", "pronoun", "time")
_AGENTS = ("ers", "ors", "ists", "men", "women", "folk", "ians", "ants", "eers")
_ONE = ("er", "or", "ist", "man", "woman", "ian", "eer")
_BEFORE = ("and", "but", "while", "as", "that", "although", "though")


def people_before(
    reading: Reading, passage: Passage, at: int, mentions: dict[int, Mention], *, agents: bool
) -> Mention | None:
    """The people who open the clause whose verb is at a word; with `agents`, the noun must tell what people do.

    `mentions` are those of the reading by their first words.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Tea pickers in the hills of Kericho want a rise."))
    >>> people_before(reading, reading.passages[0], 7, {}, agents=True).name
    'unnamed pickers'
    """
    for end in (at, _before_place(reading, passage, at)):
        found = _ending(reading, passage, end, mentions, agents) if end is not None else None
        if found is not None:
            return found
    return None


def _before_place(reading: Reading, passage: Passage, at: int) -> int | None:
    """Where a phrase ends before the words that tell where its people are."""
    for n in range(at - 2, max(passage.first, at - _WHERE) - 1, -1):
        word = reading.words[n]
        if word.text in ",;:—–" or word.low in smalls("be", "have", "do", "modal", "conjunction", "relative"):
            return None
        agent = n > passage.first and reading.words[n - 1].low.endswith((*_AGENTS, *_ONE))
        if agent and word.low in ("in", "at", "from", "near", "outside", "around", "across", "on", "along"):
            return n
    return None


def _ending(reading: Reading, passage: Passage, end: int, mentions: dict[int, Mention], agents: bool) -> Mention | None:
    words = reading.words
    first = end
    while first > passage.first and end - first < _PLAIN and _is_plain(reading, passage, first - 1, mentions):
        first -= 1
    if first == end or reading.quoted[first] >= 0:
        return None
    opens = first == passage.first or words[first - 1].text in ",;:–—" or words[first - 1].low in _BEFORE
    head = words[end - 1].low
    one = words[first].low in ("a", "an", "one", "another") and end - first > 1 and head.endswith(_ONE)
    many = (head.endswith("s") and not head.endswith("ss")) or head.endswith(_AGENTS)
    if not opens or not (one or many) or (agents and many and not head.endswith(_AGENTS)):
        return None
    return Mention(first, end, end - 1, f"unnamed {head}", "group", "public")


def _is_plain(reading: Reading, passage: Passage, i: int, mentions: dict[int, Mention]) -> bool:
    """Whether a word can be part of a plain noun phrase: lower case, at the head of the sentence, or "Argentine"."""
    word = reading.words[i]
    heads = i == passage.first or reading.words[i - 1].text in ":–—"
    if i in mentions:
        return mentions[i].kind == "government" and mentions[i].last == i + 1 and word.capital
    if heads and word.low in ("one", "another"):
        return True
    if not word.text.isalpha() or not (word.text.islower() or heads):
        return False
    return not any(word.low in small(kind) for kind in _NOT_PLAIN) and not word.low.endswith("ly")
