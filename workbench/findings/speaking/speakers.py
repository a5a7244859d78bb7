"""Whose words a reporting verb reports: the subject beside it, across appositions, relative clauses and inversions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.speaking.cues import Cue
from workbench.findings.speaking.people import people_before

_REACH = 14  # words an adverbial may put between a subject and its verb
_DESCRIBED = 6  # words that may describe somebody without a name
_LINKS = ("preposition", "conjunction")
_POSSESSIVES = {"his": "he", "her": "she", "their": "they"}
_PLAIN = 4  # words a plain noun phrase has at most
_WHOSE = 4  # words from a "whose" to what it owns
_SEGMENTS = 6  # commas an apposition may put between them


class Speaker(NamedTuple):
    """Somebody who is said to speak: the words of the phrase (first, last), and the actor it means.

    `pronoun` holds a pronoun whose actor has yet to be found; both it and `mention` are None for an impersonal "it".
    """

    first: int
    last: int
    mention: Mention | None
    pronoun: str | None = None


class Speakers:
    """Looks for the subjects of verbs among the mentions of an article."""

    def __init__(self, reading: Reading, mentions: list[Mention]) -> None:
        """`mentions` as `actors.mentions` finds them in the reading."""
        self._reading, self._words = reading, reading.words
        self._quoted = reading.quoted
        self._bounds = reading.bounds
        self._starts: dict[int, Mention] = {}
        self._ends: dict[int, Mention] = {}
        for mention in mentions:  # outermost first
            self._starts.setdefault(mention.first, mention)
            self._ends.setdefault(mention.last, mention)
        self._firsts = sorted(self._starts)

    def starting(self, i: int) -> Mention | None:
        """The mention that begins at a word."""
        return self._starts.get(i)

    def whole(self, i: int) -> Mention | None:
        """The mention that begins at a word, or what belongs to it: the federation of "the millers' federation"."""
        return self._owned(self.beginning(i))

    def beginning(self, i: int) -> Mention | None:
        """The mention that begins at a word or after its article and what else describes it in lower case."""
        for n in range(i, min(i + _DESCRIBED, len(self._words))):
            if n in self._starts:
                return self._starts[n]
            word = self._words[n]
            adjective = word.capital and word.low.endswith(("an", "ese", "ish", "ic"))
            if not (word.text.islower() or adjective or word.text in "'’") or word.low in smalls(*_LINKS):
                break
        return None

    def ending(self, i: int) -> Mention | None:
        """The mention that ends before a word."""
        return self._ends.get(i)

    def word(self, i: int) -> str:
        """A word in lower case."""
        return self._words[i].low

    def written(self, mention: Mention) -> list[str]:
        """The words of a mention in lower case, titles included."""
        return [word.low for word in self._words[mention.first : mention.last]]

    def before(self, cue: Cue, passage: Passage) -> Speaker | None:
        """The subject to the left of a verb."""
        lead = self._words[cue.first - 1] if cue.first > passage.first else None
        if cue.verb.form == "ing" and cue.first == cue.at:
            if (
                lead is None
                or lead.text in ",–—-"
                or lead.low in ("after", "before", "while", "by", "and", "when", "in")
            ):
                return self.subject(passage, cue.first)
            mention = self._ends.get(cue.first)
            if mention is not None and mention.voice == "document":  # "releasing a statement saying"
                return self.subject(passage, mention.first) or self._as_speaker(mention)
            return self._as_speaker(mention) if mention and self._quoted[mention.first] < 0 else None
        bare = cue.verb.form == "base" and cue.first == cue.at  # after "and" it is an infinitive: "to weigh and say"
        return self._left(cue.first, passage, bare=bare)

    def leading(self, end: int, passage: Passage) -> Speaker | None:
        """The subject to the left of a predicate that begins at a word."""
        return self._left(end, passage, bare=False)

    def after(self, i: int, passage: Passage) -> Speaker | None:
        """The subject that follows an inverted verb: “…”, said Jane Roe."""
        while i < passage.last and self._words[i].low in small("adverb"):
            i += 1
        for n in range(i, min(i + 6, passage.last)):  # "said mother-of-two Jane Roe"
            mention = self._owned(self._starts.get(n))
            if mention is not None and mention.kind != "place" and (n <= i + 1 or mention.kind == "person"):
                return self._as_speaker(self._sender(self._named_after(mention, passage)))
            word = self._words[n]
            if self._quoted[n] >= 0 or not (word.text.islower() or word.text == "-") or self._blocks(n):
                break
            if word.low in ("to", "on", "in", "at", "after", "about", "for", "reporters"):
                break
        if i < passage.last and self._words[i].low in ("he", "she", "they", "i", "we"):
            return Speaker(i, i + 1, None, self._words[i].low)
        return None

    def _named_after(self, mention: Mention, passage: Passage) -> Mention:
        """The person a description leads to: "mother-of-two Jane Roe"."""
        if mention.kind != "group":
            return mention
        for n in range(mention.last, min(mention.last + _DESCRIBED, passage.last)):
            following = self._starts.get(n)
            if following is not None and following.kind == "person":
                return following
            if self._words[n].text != "-" and self._words[n].low not in small("number") | {"of"}:
                break
        return mention

    def _sender(self, mention: Mention) -> Mention:
        """Whose a document is that a relative clause explains: "the letter that Jane Roe sent"."""
        told = mention.voice == "document" and mention.last + 1 < len(self._words)
        sent = self.beginning(mention.last + 1) if told and self._words[mention.last].low in ("that", "which") else None
        return sent if sent is not None and sent.kind in ("person", "organisation", "government") else mention

    def described(self, i: int, passage: Passage) -> Speaker | None:
        """Somebody only described after an inverted verb: “…”, said a driver from Lumen."""
        last = i
        while last < min(passage.last, i + _DESCRIBED) and self._words[last].text.isalpha() and not self._blocks(last):
            if last > i and self._words[last].low in small("preposition") | small("conjunction"):
                break
            last += 1
        if last - i < 2 or self._words[i].low not in small("determiner"):
            return None
        name = " ".join(word.text for word in self._words[i + 1 : last])
        return Speaker(i, last, Mention(i, last, last - 1, name, "group", "public"))

    def plain(self, cue: Cue, passage: Passage, *, agents: bool) -> Speaker | None:
        """People no lexicon lists, who open a clause and say something: "Furious distillers claim that …"."""
        found = people_before(self._reading, passage, cue.first, self._starts, agents=agents)
        return Speaker(found.first, found.last, found) if found is not None else None

    def subject(self, passage: Passage, before: int) -> Speaker | None:
        """The first actor of a passage that is nobody's attribute, after a clause before it: its likely subject."""
        i = passage.first
        leads = self._words[i].low in small("subordinator") or self._words[i].low.endswith(("ed", "ing"))
        if leads or self._words[i].low in small("participle"):
            near = range(i, min(before, i + _REACH * 2))
            comma = next((n for n in near if self._words[n].text == "," and self._quoted[n] < 0), None)
            i = i if comma is None else comma + 1
        while i < before:
            word = self._words[i]
            if self._quoted[i] >= 0:
                i += 1
                continue
            if word.low in ("he", "she", "they") and (i == passage.first or not self._governed(i)):
                return Speaker(i, i + 1, None, word.low)
            mention = self._starts.get(i)
            if mention is None:
                i += 1
                continue
            if mention.kind != "place" and not self._governed(i) and not self._possessive(mention):
                return self._as_speaker(self._named_beside(mention))
            i = mention.last
        return None

    def people_before(self, i: int) -> Iterator[Mention]:
        """The people who may be subjects earlier in a word's own sentence, the nearest first."""
        for n in range(i - 1, self._bounds[i][0] - 1, -1):
            mention = self._starts.get(n)
            if mention is None or mention.kind != "person" or self._quoted[n] >= 0:
                continue
            if not self._governed(n) and not self._possessive(mention):
                yield mention

    def body_before(self, i: int) -> Speaker | None:
        """The first body that may be a subject earlier in a word's own sentence: whom "it" means at its end."""
        for n in range(self._bounds[i][0], i):
            mention = self._owned(self._starts.get(n))
            if mention is None or mention.kind not in ("organisation", "government") or self._quoted[n] >= 0:
                continue
            if not self._governed(mention.first) and not self._possessive(mention):
                return self._as_speaker(mention)
        return None

    def possessor_at(self, i: int) -> Speaker | None:
        """Whose it is what begins at a word: "the ministry's website"."""
        mention = self.beginning(i)
        owns = mention is not None and mention.kind != "place" and self._possessive(mention)
        if mention is not None and mention.kind == "person" and mention.head < mention.last:
            owns = owns or any(word.low == "'s" for word in self._words[mention.first : mention.last])
        return self._as_speaker(mention) if mention is not None and owns else None

    def possessor(self, passage: Passage) -> Speaker | None:
        """Whose it is that a sentence opens with: "Her red line has not moved:"."""
        owner = _POSSESSIVES.get(self._words[passage.first].low)
        mention = self.beginning(passage.first)
        if owner is None and mention is not None and mention.kind != "place" and self._possessive(mention):
            return self._as_speaker(mention)  # "Roe's verdict:"
        return Speaker(passage.first, passage.first + 1, None, owner) if owner else None

    def _named_beside(self, mention: Mention) -> Mention:
        """The person in apposition to a description: "a car dealer in Lumen, Jane Roe, 54,"."""
        if mention.kind != "group" or mention.last + 1 >= len(self._words) or self._words[mention.last].text != ",":
            return mention
        beside = self._starts.get(mention.last + 1)
        closed = beside is not None and beside.last < len(self._words) and self._words[beside.last].text in ",:("
        return beside if beside is not None and closed and beside.kind == "person" else mention

    def _as_speaker(self, mention: Mention) -> Speaker:
        """A mention with the article before it: "the White House"."""
        article = mention.first > 0 and self._words[mention.first - 1].low in ("the", "a", "an")
        return Speaker(mention.first - article, mention.last, mention)

    def _left(self, end: int, passage: Passage, *, bare: bool) -> Speaker | None:
        i = end
        whole: Mention | None = None  # whose members speak: "members of the Lumen Union"
        for _ in range(_REACH):
            if i <= passage.first:
                return self._members(whole, passage)
            mention = self._ends.get(i)
            if mention is not None and mention.first >= passage.first:
                stands_by = mention.kind == "place" or self._governed(mention.first)
                if stands_by and not self._possessive(mention):
                    whole = mention if mention.kind == "organisation" else whole
                    i = mention.first - 1
                    continue
                return None if self._is_beside(mention, passage) else self._as_speaker(mention)
            word = self._words[i - 1]
            if self._quoted[i - 1] >= 0:
                return None
            if word.low in ("he", "she", "they", "it", "i", "we"):
                return Speaker(i - 1, i, None, word.low)
            if word.low in ("who", "which"):
                return self._antecedent(i - 1, passage)
            if word.text in ",–—" or word.text == ")":
                return self._across(i - 1, passage)
            if word.low in ("and", "but", "then", "or"):
                return None if bare else self.subject(passage, i - 1)
            if self._blocks(i - 1):
                return None
            i -= 1
        return None

    def _members(self, whole: Mention | None, passage: Passage) -> Speaker | None:
        """A body as the subject whose members head the sentence: "The growers of the Lumen Union are furious"."""
        of = whole.first - 1 if whole is not None else passage.first
        while of > passage.first and self._words[of].low in small("determiner"):
            of -= 1
        lead = self._words[passage.first : of]
        plural = bool(lead) and len(lead) <= _PLAIN and lead[-1].low.endswith("s") and self._words[of].low == "of"
        return self._as_speaker(whole) if whole is not None and plural else None

    def _is_beside(self, mention: Mention, passage: Passage) -> bool:
        """Whether a mention only belongs to another: "Roe's view", "Roe, whose country's makers"."""
        near = self._words[max(passage.first, mention.first - _WHOSE) : mention.first]
        return self._possessive(mention) or any(word.low == "whose" for word in near)

    def _antecedent(self, at: int, passage: Passage) -> Speaker | None:
        """Whom "who" means: the name before it, across the apposition that stands between."""
        mention = self._ends.get(at)
        if mention is not None and mention.kind != "place":
            return self._as_speaker(mention)
        comma = at - 1
        if comma > passage.first and self._words[comma].text in ",–—":
            return self._across(comma, passage)
        return None

    def _across(self, comma: int, passage: Passage) -> Speaker | None:
        """The subject before an apposition or a parenthesis that ends at `comma`."""
        end = comma
        fallback = None
        beside = self._ends.get(comma)
        if beside is not None and any(word.text == "," for word in self._words[beside.first : beside.head]):
            return self._as_speaker(beside)  # "its chair, Jane Roe, said"
        for _ in range(_SEGMENTS):
            first = self._segment(end, passage)
            spot = first
            while spot < end and self._leads(spot):
                spot += 1
            found = self._head(spot, end)
            if found is not None:
                if found.mention is not None and self._is_named(found.mention):
                    return found
                fallback = fallback or found
            if first <= passage.first or self._quoted[first - 1] >= 0:
                break
            end = first - 1
        return fallback

    def _leads(self, i: int) -> bool:
        """Whether a word may stand before a subject at the head of its stretch: "As Roe, the chair, said"."""
        word = self._words[i]
        return word.low in small("adverb") or word.low in ("and", "but", "as", "how", "so", "thus", "what", "is", "was")

    def _is_named(self, mention: Mention) -> bool:
        """Whether a mention has a name of its own, and is more than a description such as "the leader of the party"."""
        return mention.kind in ("organisation", "government") or (
            mention.kind == "person" and self._words[mention.head].capital
        )

    def _segment(self, end: int, passage: Passage) -> int:
        """Where the stretch that ends at a comma begins: after the comma before it, whole parentheses skipped."""
        i = end
        depth = 1 if i > passage.first and self._words[i].text == ")" else 0
        while i > passage.first:
            text = self._words[i - 1].text
            if text == ")":
                depth += 1
            elif text == "(":
                depth -= 1
                if depth < 0:
                    return i
            elif depth <= 0 and (text in ",;:–—" or self._quoted[i - 1] >= 0):
                return i
            i -= 1
        return i

    def _head(self, first: int, end: int) -> Speaker | None:
        """The actor that a stretch between commas names, when it names one and no more than describes it."""
        if first >= end:
            return None
        if first not in self._starts and first + 1 in self._starts and self._words[first].low in ("the", "a", "an"):
            first += 1
        word = self._words[first]
        mention = self._owned(self._starts.get(first))
        if mention is not None and mention.kind != "place" and not self._possessive(mention):
            rest = self._words[mention.last : end]
            rest = rest[1:] if rest and rest[0].text == "." else rest  # of "Corp."
            described = not rest or rest[0].text in "(-–—" or rest[0].low in small("preposition")
            return self._as_speaker(mention) if described else None
        if word.low in ("he", "she", "they") and first + 1 == end:
            return Speaker(first, first + 1, None, word.low)
        if mention is None and word.low in small("preposition") | small("relative") | small("conjunction"):
            inner = next((i for i in range(first, end) if i in self._starts and not self._governed(i)), None)
            if inner is None or word.low not in small("preposition"):
                return None
            found = self._starts[inner]  # "in Brussels on Monday Jane Roe, its head"
            return self._as_speaker(found) if found.kind == "person" and found.last == end else None
        return None

    def _owned(self, mention: Mention | None) -> Mention | None:
        """What belongs to a mention, where that is an actor too: the ministry of "China's ministry"."""
        while mention is not None and self._possessive(mention) and mention.last + 1 in self._starts:
            mention = self._starts[mention.last + 1]
        return mention

    def _governed(self, i: int) -> bool:
        """Whether a preposition stands before the phrase, so that it is no subject."""
        i -= 1
        while i >= 0 and self._words[i].low in ("the", "a", "an", "its", "his", "her", "their", "both"):
            i -= 1
        if i < 0:
            return False
        low = self._words[i].low
        if low == "as":  # "as Roe said" begins a clause; "Roe as the negotiator" does not
            return (
                i > 0 and self._words[i - 1].text not in ",;.–—" and self._words[i - 1].low not in small("conjunction")
            )
        return low in small("preposition") and low not in ("after", "before", "than", "since", "until", "like")

    def _possessive(self, mention: Mention) -> bool:
        return mention.last < len(self._words) and (
            self._words[mention.last].low == "'s" or self._words[mention.last].text in "'’"
        )

    def _blocks(self, i: int) -> bool:
        """Whether a word cannot stand between a subject and its verb."""
        word = self._words[i]
        if word.text in ';:(“”"' or word.low in ("that", "what", "how", "why", "because", "if", "as", "while", "when"):
            return True
        return word.low in smalls("be", "have", "do", "modal", "negation")
