"""Whose words a sentence gives without a verb of saying: "according to Roe", "in the view of Roe", "to judge by …"."""

from __future__ import annotations

from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.clauses import is_finite
from workbench.findings.speaking.contents import Contents
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.records import author_after
from workbench.findings.speaking.speakers import Speakers

_SPOKEN = ("say", "infer", "warn", "assess", "believe", "deny", "act", "offer", "ask", "threat", "reject")
ATTITUDES = ("want", "reject", "ask", "offer", "threat", "blame", "praise")
_SHORT = 3  # words a clause after such a lead has at least
_LEAD = 4  # words before "according to" that can be no clause of their own
_CLAUSES = frozenset(["according", "as", "if", "were"])
_LEADS = _CLAUSES | {
    "in",
    "by",
    "to",
    "on",
    "from",
    "for",
}  # without a noun like "view" a mere preposition tells nothing
_OWNERS = {"his": "he", "her": "she", "their": "they"}
_SEEN: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = (
    (("as",), (("sees", "it"), ("saw", "it"), ("tells", "it"), ("told", "it"), ("see", "it"), ("understands", "it"))),
    (("as", "far", "as"), (("is", "concerned"), ("was", "concerned"), ("are", "concerned"))),
    (("if",), (("had", "his"), ("had", "her"), ("had", "its"), ("has", "his"), ("has", "her"), ("gets", "his"))),
    (("if",), (("gets", "her"), ("gets", "its"), ("is", "right"), ("is", "to", "be", "believed"), ("get", "their"))),
    (("if", "it", "were", "up", "to"), ((),)),
    (("if", "it", "was", "up", "to"), ((),)),
    (("were", "it", "up", "to"), ((),)),
    (("to", "hear"), (("tell", "it"), ("tells", "it"), ("tell", "the", "story"), ("talk",), ("describe", "it"))),
    (("as",), (("likes", "to", "say"), ("would", "have", "it"), ("has", "it"), ("puts", "it"), ("put", "it"))),
    (("if",), (("is", "any", "guide"), ("are", "any", "guide"), ("has", "it", "right"), ("have", "it", "right"))),
)
_KEPT = ("kept", "made", "done", "drawn", "compiled", "published", "given", "offered", "put", "shared", "held", "taken")
_FAR = 8  # words that may describe a name before what ends such a clause
_OWN = ("his", "her", "its", "their")
_WHOSE = 3  # words from a preposition to the "of" of "in the considered view of"


def relayed(reading: Reading, passage: Passage, speakers: Speakers, found: list[Attribution]) -> list[Attribution]:
    """With "according to X": what others say in its reach is said via X; when nobody else does, X says it.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import mentions
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Food prices will rise, in the view of Jane Roe, an economist."))
    >>> found = relayed(reading, reading.passages[0], Speakers(reading, mentions(reading)), [])
    >>> [(one.speaker.mention.name, reading.text(*one.content)) for one in found]
    [('Jane Roe', 'Food prices will rise')]
    """
    words = reading.words
    leads = _CLAUSES if passage.lows.isdisjoint(small("aside noun")) else _LEADS
    if leads.isdisjoint(passage.lows) and words[passage.first].low not in _LEADS:
        return found
    for i in range(passage.first, passage.last - 2):
        if words[i].low not in (leads if i > passage.first else _LEADS) or reading.quoted[i] >= 0:
            continue
        source, after = _source(reading, passage, speakers, i)
        if source is None or (source.mention is None and source.pronoun is None):
            continue
        others = [n for n, told in enumerate(found) if told.kind in _SPOKEN and not _is_apart(reading, told, i)]
        if others:
            for n in others:
                found[n] = _told_by(found[n], source)
            continue
        content = _according(reading, passage, i, _after_role(reading, source, after))
        if content is not None:
            first = min(i, content[0])
            found.append(Attribution(first, source, (i, i + 2), "say", "", content, preposed=content[0] < i))
    return found


def _is_apart(reading: Reading, told: Attribution, at: int) -> bool:
    """Whether somebody speaks in a clause of its own behind the source: "according to Roe, and the ministry puts …"."""
    return told.first > at and reading.words[told.first - 1].low in ("and", "but", "while", "whereas")


def _source(reading: Reading, passage: Passage, speakers: Speakers, at: int) -> tuple[Speaker | None, int]:
    """Whom a preposition makes the source of its sentence, and where the phrase ends."""
    words = reading.words
    if words[at].low == "according":
        if words[at + 1].low != "to":
            return None, at
        source = author_after(reading, passage, speakers, at + 2) or speakers.after(at + 2, passage)
        return source, source.last if source else at
    if words[at].low in ("as", "if", "were"):
        return _seen_by(reading, passage, speakers, at)
    if words[at].low == "to" and words[at + 1].low == "hear":
        return _seen_by(reading, passage, speakers, at)
    if words[at].low in ("for", "to"):
        source, after = _concerned(passage, speakers, at)
        if source is not None:
            return source, after
    return _in_words_of(reading, passage, speakers, at)


def _concerned(passage: Passage, speakers: Speakers, at: int) -> tuple[Speaker | None, int]:
    """Somebody introduced at the head of a sentence as its source: "For Jane Roe, who farms in Lumen, the tax …"."""
    if at != passage.first:
        return None, at
    such = next((n for n in range(at + 2, min(at + 5, passage.last - 2)) if speakers.word(n) in ("like", "as")), None)
    if such is not None and speakers.word(such) == "as" and speakers.word(such - 1) != "such":
        such = None
    mention = speakers.starting(such + 1 if such is not None else at + 1)
    if such is not None and mention is not None and mention.kind == "person":
        return Speaker(mention.first, mention.last, mention), mention.last  # "For farmers such as Jane Roe, the levy …"
    closing = _relative(passage, speakers, mention) or _seated(passage, speakers, mention)
    if mention is not None and closing is not None:
        return Speaker(mention.first, mention.last, mention), closing
    told = mention is not None and mention.kind == "person" and mention.role and mention.head == mention.first
    ends = mention is not None and mention.last < passage.last and speakers.word(mention.last) == ","
    if mention is None or not told or not ends or not mention.role:
        return None, at
    after = mention.last + 1
    introduced = speakers.word(after) == mention.role.split()[0].lower()
    return (Speaker(mention.first, mention.last, mention), mention.last) if introduced else (None, at)


def _seated(passage: Passage, speakers: Speakers, mention: Mention | None) -> int | None:
    """The comma behind the body to which a person belongs: "Jane Roe of the brokerage Lumen, …"."""
    if mention is None or mention.kind != "person" or mention.last + 2 >= passage.last:
        return None
    if speakers.word(mention.last) not in ("of", "at", "from", "with"):
        return None
    body = speakers.beginning(mention.last + 1)
    told = body is not None and body.kind in ("organisation", "government", "place") and body.last < passage.last
    return body.last if body is not None and told and speakers.word(body.last) == "," else None


def _relative(passage: Passage, speakers: Speakers, mention: Mention | None) -> int | None:
    """The comma that closes a clause with "who" about a person: "Jane Roe, who farms in Lumen, …"."""
    if mention is None or mention.kind != "person" or mention.last + 1 >= passage.last:
        return None
    if speakers.word(mention.last) != "," or speakers.word(mention.last + 1) not in ("who", "whose"):
        return None
    return next((n for n in range(mention.last + 2, passage.last) if speakers.word(n) == ","), None)


def _seen_by(reading: Reading, passage: Passage, speakers: Speakers, at: int) -> tuple[Speaker | None, int]:
    """Whose view a clause makes it: "as Roe sees it", "as far as Roe is concerned", "if it were up to Roe"."""
    words = reading.words
    opens = at == passage.first or words[at - 1].text in ",–—"
    for lead, tails in _SEEN if opens else ():
        begin = at + len(lead)
        if [word.low for word in words[at:begin]] != list(lead) or begin >= passage.last:
            continue
        source = speakers.after(begin, passage)
        if source is None or source.pronoun in ("i", "we"):
            continue
        for first in range(
            source.last, min(source.last + _FAR, passage.last) if lead == ("to", "hear") else source.last + 1
        ):
            rest = [word.low for word in words[first : first + 4]]
            tail = next((tail for tail in tails if rest[: len(tail)] == list(tail)), None)
            if tail is not None:
                return source, first + len(tail)
    return None, at


def _in_words_of(reading: Reading, passage: Passage, speakers: Speakers, at: int) -> tuple[Speaker | None, int]:
    """Whose words an aside announces, and where it ends: "in Roe's words", "by the reckoning of the minister"."""
    words = reading.words
    own = at + 2 + (words[at + 2].low == "own")
    pronoun = _OWNERS.get(words[at + 1].low)
    if (
        own + 2 < passage.last
        and words[at + 1].low in _OWN
        and words[own].low in small("aside noun")
        and words[own + 1].text == ","
    ):
        mention = speakers.beginning(own + 2)  # "By her own count, Jane Roe has lost …"
        if mention is not None and mention.kind != "place":
            return Speaker(mention.first, mention.last, mention), own + 1
    view = words[own].low if own + 1 < passage.last else ""
    opens = at == passage.first and view in small("view noun") and words[own + 1].low in small("determiner")
    closes = view in small("aside noun") and words[own + 1].text in ",."
    if pronoun and (opens or closes):
        return Speaker(at + 1, at + 2, None, pronoun), own + 1
    mention = speakers.beginning(at + 1)
    noun = mention.last + 1 if mention is not None else len(words)
    if mention is not None and noun < passage.last and words[noun - 1].low == "'s":
        told = words[noun].low in small("aside noun") and mention.kind != "place"
        return (Speaker(mention.first, mention.last, mention) if told else None), noun + 1
    near = range(at + 2, min(at + 3 + _WHOSE, passage.last - 1))
    of = next((n for n in near if words[n].low == "of" or (words[n].low == "by" and words[n - 1].low in _KEPT)), None)
    noun = of - 1 - (words[of].low == "by") if of is not None else at
    if of is None or words[noun].low not in small("aside noun") or words[at + 1].low not in small("determiner"):
        return None, at
    source = speakers.after(of + 1, passage)
    return source, source.last if source else at


def _after_role(reading: Reading, source: Speaker, after: int) -> int:
    """Where the words go on after the role told behind a name: "Jane Roe, an economist in Lumen,"."""
    role = source.mention.role if source.mention is not None else None
    words = reading.words
    if not role or after >= len(words) or words[after].text != ",":
        return after
    size = sum(1 for word in words[after + 1 : after + 42] if word.end <= words[after + 1].start + len(role))
    told = size and reading.text(after + 1, after + 1 + size) == role
    return after + 1 + size if told else after


def _told_by(told: Attribution, source: Speaker) -> Attribution:
    """What somebody is said to say or want by a source: the media relay it, anybody else says so themselves."""
    mention = source.mention
    wanted = told.kind in ATTITUDES and told.speaker is not None and told.speaker.mention is not None
    if wanted and not told.preposed and mention is not None and mention.voice not in ("media", "document"):
        return told._replace(speaker=source, kind="say", stance="", negated=False, held=told)
    return told._replace(via=told.via or source)


def _according(reading: Reading, passage: Passage, at: int, after: int) -> tuple[int, int] | None:
    """The content of "according to X": before its comma, or after X and what describes X."""
    words = reading.words
    if at - passage.first > _LEAD:
        return (passage.first, at - 1 if words[at - 1].text in ",–—(" else at)
    stop = Contents(reading, passage).stop
    parted = words[at].low == "according" and words[at - 1].text in ",–—" and passage.first < at - 1
    if parted and after + 1 < stop and words[after].text in ",–—" and is_finite(words[after + 1].low):
        return (passage.first, stop)  # "The levy, according to Roe, is a tax"
    if at - passage.first > 2 and words[at - 1].text == "," and words[at - 2].low in small("be"):
        return (passage.first, stop)  # "The levy is, in the words of Roe, a robbery"
    comma = next((n for n in range(after, stop) if words[n].text == ","), None)
    if (comma is None or words[at + 1].low in _OWN) and words[at].low != "according" and stop - after > _SHORT:
        return (after, stop)  # "In Roe's eyes the deal is a betrayal"
    least = _LEAD if words[at].low == "according" else _SHORT
    return (comma + 1, stop) if comma is not None and stop - comma > least else None
