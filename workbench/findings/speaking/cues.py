"""Where a sentence reports what somebody says, thinks or wants: its reporting verbs, outside quotations."""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.reading.words import Word
from workbench.findings.speaking.leading_in import before_infinitive, before_participle
from workbench.findings.speaking.verbs import Verb, first_words, group_word, verb_at, verbs

_NEAR_COMMA = 12  # words from the comma before a speaker to a verb that closes its sentence


_SHORT = ("he", "she", "it", "who", "that")  # before an "'s" that is a verb


class Cue(NamedTuple):
    """A reporting verb in a text: its words with auxiliaries and adverbs (first, last), where the verb is, its mood."""

    first: int
    at: int
    last: int
    verb: Verb
    negated: bool
    passive: bool
    modal: bool


def cues(reading: Reading, passage: Passage) -> list[Cue]:
    """The reporting verbs of a passage that stand outside quotations, in order.

    A word that is a noun here ("US demands for", "the claims"), an adjective ("proposed tariffs") or an infinitive is
    none.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Its demands grew, but Japan has not clearly said that it agreed to pay."))
    >>> [(cue.verb.cue, cue.negated) for cue in cues(reading, reading.passages[0])]
    [('say', True), ('agree', False)]
    """
    found = []
    done = passage.first
    words, quoted = reading.words, reading.quoted
    firsts = first_words()
    for at in range(passage.first, passage.last):
        if words[at].low not in firsts or at < done or quoted[at] >= 0:
            continue
        hit = verb_at(words, at, passage.last)
        if hit is not None:
            done = at + hit[0]
            cue = _cue(words, passage, at, *hit)
            if cue is not None:
                found.append(cue)
    return found


class QuotedVerb(NamedTuple):
    """A verb with which a quotation begins: where its group ends, and what it says by itself."""

    last: int
    kind: str
    stance: str


def quoted_verb(words: list[Word], first: int) -> QuotedVerb | None:
    """The verb with which a quotation begins in lower case, so that it is the predicate of the subject before it."""
    i = first
    seen: set[str] = set()
    while i < len(words) and words[i].text.islower() and (kinds := group_word(words[i].low)):
        seen |= kinds
        i += 1
    hit = verbs().at(words, i) if i < len(words) and words[i].text.islower() else None
    if hit is not None and hit[1].form != "ing" and (hit[1].form != "base" or seen & {"do", "modal"}):
        stance = "" if "negation" in seen else hit[1].stance
        return QuotedVerb(i + hit[0], hit[1].kind if stance else "say", stance)
    return QuotedVerb(i, "say", "") if seen & {"modal", "have", "do", "be"} else None


def _cue(words: list[Word], passage: Passage, at: int, length: int, verb: Verb) -> Cue | None:
    first, seen = _group(words, passage, at, verb)
    before = words[first - 1].low if first > passage.first else ""
    if before == "to" and verb.form == "base":
        began = before_infinitive(words, passage.first, first)
        if began is None:
            return None
        first = began
        before = words[first - 1].low if first > passage.first else ""
    elif verb.form == "ing" and first == at:
        began = before_participle(words, passage.first, at)
        first = at if began is None else began
        before = words[first - 1].low if first > passage.first else ""
    if words[at].capital and at > passage.first and words[at - 1].text.isalpha():
        heading = words[at - 1].capital and words[passage.last - 1].text not in ".;"
        if not heading or words[at].text in ("States", "Order"):
            return None  # part of a name: "the United States"
    if verb.form == "state":
        return Cue(first, at, at + length, verb, "negation" in seen, False, "modal" in seen) if "be" in seen else None
    if verb.form != "ing" and not seen & {"have", "do", "modal", "be"} and _is_noun(words, at + length, before, verb):
        return None
    bare = verb.form == "base" and first == at and "modal" not in seen and "do" not in seen
    if bare and before in ("he", "she", "it"):
        return None
    passive = verb.form == "past" and ("be" in seen or _is_participle(words, passage, first, at + length, seen))
    return Cue(first, at, at + length, verb, "negation" in seen, passive, "modal" in seen)


def _group(words: list[Word], passage: Passage, at: int, verb: Verb) -> tuple[int, set[str]]:
    """Where the group of verbs begins that ends with a verb, and what its words do in it."""
    first = at
    seen: set[str] = set()
    while first > passage.first:
        low = words[first - 1].low
        kinds = group_word(low)
        if words[first - 1].capital and low not in small("adverb") and "adverb" in kinds:
            break  # "Kelly said"
        if low == "'s" and first - 2 >= passage.first and words[first - 2].low in _SHORT:
            kinds = frozenset(["have" if verb.form == "past" else "be"])  # "she's asked for the same"
        if low == "since" and words[first - 2].low in small("have"):
            kinds = frozenset(["adverb"])  # "has since hinted"
        elif verb.form == "state" and low in small("copula"):
            kinds = frozenset(["be"])  # "remains opposed to"
        if not kinds:
            break
        seen |= kinds
        first -= 1
    while first < at and "adverb" in group_word(words[first].low) and words[first].low in small("clause adverb"):
        first += 1  # "However, Roe said", "then said": these begin a clause
    return first, seen


def _is_participle(words: list[Word], passage: Passage, first: int, last: int, seen: set[str]) -> bool:
    """Whether a past form tells what is done to somebody: "Roe, asked by reporters whether", "told by Doe that"."""
    if seen & {"have", "do", "modal"} or last >= passage.last:
        return False
    if words[last].low == "by" and last + 1 < passage.last and words[last + 1].low in small("medium"):
        return False  # "said by telephone"
    apart = first == passage.first or words[first - 1].text in ",(–—"
    if words[last].low == "by":
        return True
    if not apart or words[last].low not in small("question"):
        return False
    # "Roe, a smith, asked why it rained." has no other verb that could tell what Roe does
    return first == passage.first or any(words[i].text in ",)–—" for i in range(last, passage.last))


def _is_noun(words: list[Word], last: int, before: str, verb: Verb) -> bool:
    """Whether a form that may also be a noun or an adjective is one here."""
    if before in small("determiner") and before not in ("some", "many", "most", "others", "both", "that", "all", "few"):
        return True
    if before in small("preposition") or before in ("'s", "-") or before in small("number"):
        return True
    if verb.form == "s" and before.endswith("ed") and words[last - 2].text.islower():
        return True  # "noted rules that"
    after = words[last].low if last < len(words) else "."
    if after == "." and any(word.text == "," for word in words[max(0, last - _NEAR_COMMA) : last]):
        return False  # "rents will fall, the Lumen Institute estimates."
    if verb.form != "s" or verb.cue not in small("noun too"):
        return False
    return after in smalls("be", "modal", "have") or after in small("after a noun")
