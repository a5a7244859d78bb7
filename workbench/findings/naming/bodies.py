"""Which unknown names are bodies and not people: "the polling firm Lumen Pulse", "Roe & Doe", "the Lumen Weavers"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.findings.naming.mention import Mention
from workbench.findings.naming.name import Name
from workbench.findings.naming.name_lexicon import JURISDICTION, ORGANISATION, PERSON, SURNAME, known, name_words
from workbench.findings.reading.passages import Reading, small, smalls

_NAMED_SO = ("party", "union", "media", "think tank", "company", "association")
_APPOSITION = 12  # words within which an apposition names what a body is
_DESCRIBING = 4  # plain words that may describe a noun: "Danish bacon exporter"
_OPEN = ("preposition", "conjunction", "relative", "be", "have", "do", "modal", "negation", "pronoun", "adverb", "time")


def with_bodies(reading: Reading, found: list[Name]) -> list[Name]:
    """The names of an article, those of people that are no people's made names of bodies.

    What a body is stands before it or after it, or in its shape: an ampersand, an article before two words.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.naming.names import names
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="At the brokerage Lumen Doe he met Jane Roe and Doe & Roe."))
    >>> [(name.name, name.kind) for name in with_bodies(reading, names(reading))]
    [('Lumen Doe', 'organisation'), ('Jane Roe', 'person'), ('Doe & Roe', 'organisation')]
    """
    told: dict[str, str] = {}
    alone: set[str] = set()
    for name in found:
        if name.kind not in (PERSON, SURNAME) or name.row:
            continue
        kind = _announced(reading, name) or _explained(reading, name) or _ampersand(reading, name)
        kind = kind or _followed(reading, name)
        if kind is not None:
            told.setdefault(name.name, kind)
        elif name.last - name.first > 1 and not _is_led(reading, name):
            alone.add(name.name)
    for name in found:
        if name.kind == PERSON and not name.row and name.name not in alone and _is_led(reading, name):
            told.setdefault(name.name, _of_members(reading, name))
    if not told:
        return found
    return [
        name._replace(kind=ORGANISATION, row={"name": name.name, "kind": told[name.name], "of": ""})
        if name.kind in (PERSON, SURNAME) and not name.row and name.name in told
        else name
        for name in found
    ]


def body_noun(low: str) -> str | None:
    """What kind of body a noun in lower case heads, singular or plural; None for any other word.

    >>> body_noun("carmaker"), body_noun("tabloids"), body_noun("farmer")
    ('company', 'media', None)
    """
    nouns = name_words("body")
    return nouns.get(low) or nouns.get(low.removesuffix("s"))


def described_from(reading: Reading, at: int, begin: int, begins: Mapping[int, int]) -> int:
    """Where the phrase begins whose noun stands at a word: "the | Danish bacon exporter"; `at` where nothing shows.

    `begins` has the first word of each name of a place or body by the word after it. Plain words before the noun belong
    to it when an article, a country or an owner stands before them: without any, "told brewer" may be a verb.
    """
    first = at
    if reading.words[at].low in small("determiner"):
        return at
    for _ in range(_DESCRIBING + 2):
        if first <= begin:
            break
        before = reading.words[first - 1]
        if first in begins:
            return begins[first] if _is_adjective(reading, begins[first], first) else at
        if (before.low == "'s" or before.text in ("'", "’")) and (first - 1 in begins or first - 2 < begin):
            return begins.get(first - 1, at)
        if before.text in ("'", "’") and reading.words[first - 2].low.endswith("s"):
            first -= 1  # "the weavers' union"
            continue
        if before.low == "'s":
            return at
        if before.low in small("determiner"):
            return first
        hyphen = before.text == "-" and first - 2 >= begin
        if not hyphen and not (before.text.isalpha() and before.text.islower() and before.low not in smalls(*_OPEN)):
            break
        first -= 1
    return at


def own_name(reading: Reading, first: int, head: int, last: int, inside: Sequence[Mention]) -> str | None:
    """How a body without a name is called that a country or its members tell from others; None for "the union".

    "The Portuguese shoemakers' union" and "Senegal's federation of small-boat fishermen" have no other name.
    """
    words = reading.words
    while first < head and words[first].low in small("determiner"):
        first += 1
    owned = any(words[n].text in ("'", "’") and words[n - 1].low.endswith("s") for n in range(first + 1, head))
    if words[head].low.endswith("s") or not (owned or any(one.last <= head and one.of for one in inside)):
        return None
    end = head + 1
    while end < last and end - head <= _DESCRIBING + 1 and (words[end].low == "of") == (end == head + 1):
        if words[end].low in smalls(*_OPEN) and end > head + 1:
            break
        end += 1
    return reading.text(first, end)


def phrase_from(reading: Reading, found: list[Name], at: int) -> int:
    """Where the phrase begins that ends with the name of a body: "the | Danish carrier Lumen Line"."""
    name = found[at]
    begin = reading.bounds[name.first][0]
    noun = name.first - 1
    if noun < begin or not reading.words[noun].text.islower() or body_noun(reading.words[noun].low) is None:
        return name.first
    begins = {near.last: near.first for near in found[max(0, at - 3) : at]}
    return described_from(reading, noun, begin, begins)


def phrase_to(reading: Reading, last: int) -> int:
    """Where the phrase ends that begins with the name of a body: "the Lumen party |"; where the name does, else."""
    words = reading.words
    told = last < len(words) and words[last].text.islower() and body_noun(words[last].low) in _NAMED_SO
    return last + 1 if told else last


def _is_adjective(reading: Reading, first: int, last: int) -> bool:
    """Whether the name of a place describes what follows: "Danish", "the Iowa"; "Denmark" alone is a subject."""
    hit = known(reading.text(first, last))
    led = first > 0 and reading.words[first - 1].low in small("determiner")
    return hit is not None and hit.kind == JURISDICTION and (led or hit.row["kind"] == "demonym")


def _announced(reading: Reading, name: Name) -> str | None:
    """The noun right before it: "the Danish carrier Lumen Line"."""
    words, begin = reading.words, reading.bounds[name.first][0]
    before = name.first - 1
    if before < begin or not words[before].text.islower():
        return None
    kind = body_noun(words[before].low)
    told = {word.low for word in words[max(begin, before - 3) : before]}
    return "think tank" if kind == "company" and told & small("inquiring") else kind


def _followed(reading: Reading, name: Name) -> str | None:
    """The noun right after it: "the Lumen party"; a party that is Roe's has no such name."""
    words, begin = reading.words, reading.bounds[name.first][0]
    first = name.first
    while first - 1 > begin and words[first - 1].text.islower() and first > name.first - _DESCRIBING:
        first -= 1
        if words[first].low == "the":
            break
    led = first > begin and words[first - 1].low == "the"
    if (words[first].low != "the" and not led) or name.last >= len(words) or not words[name.last].text.islower():
        return None
    kind = body_noun(words[name.last].low)
    return kind if kind in _NAMED_SO else None


def _explained(reading: Reading, name: Name) -> str | None:
    """The noun of an apposition after it: "Lumen Cargo, an Ethiopian freight carrier,"."""
    words, end = reading.words, reading.bounds[name.first][1]
    first = name.last
    if first + 2 >= end or words[first].text not in (",", "(", "–", "—"):
        return None
    owned = words[first + 1].capital and words[first + 2].low in ("'s", "'")
    if words[first + 1].low not in ("a", "an", "the", "one") and not owned:
        return None
    for i in range(first + 2 + owned, min(first + _APPOSITION, end)):
        word = words[i]
        closes = i + 1 >= end or words[i + 1].text in ",.;:)–—" or words[i + 1].low in smalls("preposition", "relative")
        if closes or not word.text[0].isalnum():
            based = i + 1 < end and words[i + 1].low in ("based", "headquartered")
            return body_noun(word.low) if word.text.islower() or based else None
        if words[i + 1].low in ("based", "headquartered", "representing", "founded", "owned", "run", "backed"):
            return body_noun(word.low)
        if word.low in smalls("preposition", "relative", "be", "have"):
            return None
    return None


def _ampersand(reading: Reading, name: Name) -> str | None:
    """The shape of a firm's name: "Doe & Roe"."""
    return "company" if any(word.text == "&" for word in reading.words[name.first : name.last]) else None


def _of_members(reading: Reading, name: Name) -> str:
    """What kind of body has an article before its name: one of people who do something, "the Lumen Weavers", or any."""
    members = reading.words[name.last - 1].low.endswith(("ers", "ists", "ors", "men"))
    return "association" if members else "organisation"


def _is_led(reading: Reading, name: Name) -> bool:
    """Whether "the" stands right before a name of several words: "the Lumen Trade Lab"."""
    i = name.first - 1
    return name.last - name.first > 1 and i >= reading.bounds[name.first][0] and reading.words[i].low == "the"
