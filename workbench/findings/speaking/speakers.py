"""Whose words a reporting verb reports: the subject beside it, across appositions, relative clauses and inversions."""

from __future__ import annotations

from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, small, smalls
from workbench.findings.speaking.cues import Cue
from workbench.findings.speaking.people import people_before
from workbench.findings.speaking.placed import Placed, Speaker

_REACH = 14  # words an adverbial may put between a subject and its verb
_DESCRIBED = 6  # words that may describe somebody without a name
_PLAIN = 4  # words before the "of" of "the growers of the union"
_WHOSE = 4  # words from a "whose" to what it owns
_LEADS = frozenset("and but as how so thus what is was * • - – —".split())
_STYLED = 3  # words before a name that say what somebody is
_CLAUSAL = ("preposition", "conjunction", "relative", "be", "have", "do", "modal", "negation", "pronoun", "adverb")
_SEGMENTS = 6  # commas an apposition may put between them


class Speakers(Placed):
    """Looks for the subjects of verbs among the mentions of an article."""

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
            led = mention is not None and mention.kind == "organisation" and self._words[n].text.islower()
            if mention is not None and mention.kind != "place" and (n <= i + 1 or led or mention.kind == "person"):
                person = self._styled(mention, passage)
                return self._as_speaker(person or self._sender(self._named_after(mention, passage)))
            word = self._words[n]
            plain = (
                word.text.islower() or word.text == "-" or (n <= i + 1 and word.capital)
            )  # "from Grimsby butcher Roe"
            if self._quoted[n] >= 0 or not plain or self._blocks(n):
                break
            if word.low in ("to", "on", "in", "at", "after", "about", "for", "reporters"):
                break
        if i < passage.last and self._words[i].low in ("he", "she", "they", "i", "we"):
            return Speaker(i, i + 1, None, self._words[i].low)
        return None

    def _styled(self, mention: Mention, passage: Passage) -> Mention | None:
        """Whose place, party or country a name before plain nouns tells: "Lumen steelworker Jane Roe"."""
        for n in range(mention.last, min(mention.last + _DESCRIBED, passage.last)):
            following = self._starts.get(n)
            if following is not None and following.kind in ("person", "organisation"):
                apart = following.head > mention.last or (mention.kind != "person" and following.kind == "person")
                return following if apart else None
            word = self._words[n]
            plain = (word.text.islower() and word.low not in smalls(*_CLAUSAL, "determiner")) or word.text in "-&"
            if not plain or self._quoted[n] >= 0:
                break
        return None

    def _named_after(self, mention: Mention, passage: Passage) -> Mention:
        """The person a description leads to: "mother-of-two Jane Roe"."""
        beside = self._named_beside(mention)
        if beside is not mention or mention.kind != "group":
            return beside
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
                who = self._who_before(i - 1, passage)
                return self._antecedent(who, passage) if who is not None else None
            i -= 1
        return None

    def _who_before(self, i: int, passage: Passage) -> int | None:
        """The "who" of a clause that no comma parts from its noun: "officials who did not see it said"."""
        for n in range(i, max(passage.first, i - _DESCRIBED), -1):
            if self._words[n].low == "who":
                return n
            if not self._words[n].text.isalpha() and "'" not in self._words[n].text:
                return None
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
        return word.low in small("adverb") or word.low in _LEADS

    def _is_named(self, mention: Mention) -> bool:
        """Whether a mention has a name of its own, and is more than a description such as "the leader of the party"."""
        described = self._words[mention.first].low in ("a", "an")  # "a member of the ruling party"
        return (mention.kind in ("organisation", "government") and not described) or (
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
            beside = self._ends.get(end)
            named = beside is not None and beside.kind == "person" and mention.last <= beside.head
            if beside is not None and named and rest and rest[0].text.islower() and not self._governed(beside.first):
                return self._as_speaker(beside)  # "Lumen governor Jane Roe"
            described = not rest or rest[0].text in "(-–—" or rest[0].low in small("preposition")
            return self._as_speaker(mention) if described else None
        if word.low in ("he", "she", "they") and first + 1 == end:
            return Speaker(first, first + 1, None, word.low)
        last = self._ends.get(end)
        if last is not None and last.kind == "person" and 0 < last.first - first <= _STYLED:
            lead = self._words[first : last.first]
            if all(each.text.isalpha() and each.low not in smalls(*_CLAUSAL) for each in lead):
                return self._as_speaker(last)  # "Kent mayor Jane Roe"
        if mention is None and word.low in small("preposition") | small("relative") | small("conjunction"):
            inner = next((i for i in range(first, end) if i in self._starts and not self._governed(i)), None)
            if inner is None or word.low not in small("preposition"):
                return None
            found = self._starts[inner]  # "in Brussels on Monday Jane Roe, its head"
            return self._as_speaker(found) if found.kind == "person" and found.last == end else None
        return None

    def _blocks(self, i: int) -> bool:
        """Whether a word cannot stand between a subject and its verb."""
        word = self._words[i]
        if word.text in ';:(“”"' or word.low in ("that", "what", "how", "why", "because", "if", "as", "while", "when"):
            return True
        return word.low in smalls("be", "have", "do", "modal", "negation")
