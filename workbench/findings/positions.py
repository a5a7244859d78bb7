"""What stance a statement takes on which issue, and why, from its cue, its negations and its modality.

A party to the matter supports or opposes by what it wills or refuses; an observer who tells what others will do is
neutral, unless the telling praises or blames. The derivation is kept in words.
"""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.issues import issues, main_issue, object_of
from workbench.findings.mention import Mention
from workbench.findings.offices import terms_of
from workbench.findings.reading import small
from workbench.findings.speech import Speech
from workbench.findings.wording import StanceWord, denied, stance_words

_OBSERVERS = ("analyst", "media", "insider", "document")
_WILLED = ("will", "refusal", "norm", "relief")  # words that tell what somebody wants to be done
_OBSERVED = 0.5  # what a sum must reach to be an observer's stance: describing trouble is not yet opposing
_DECLARED = 0.25  # what it must reach to be a party's
_FIRM = 0.8  # a stance as strong as this is not made conditional by an "if"
_BY_CUE = 0.8  # what a cue such as "rejected" is worth on its own
_UNDOES = 8  # words from a will or a cue to the "lift" that turns it round
_OPENING = 4  # words within which a quotation's own "we" stands
_SUBJECT = 25  # words within which a content's subject stands


class Position(NamedTuple):
    """A stance on an issue (None when no known issue is told), its score from -1 to 1, and its derivation in words."""

    issue: str | None
    stance: str
    score: float
    why: str


def position(speech: Speech) -> Position:
    """The stance a speech takes.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speeches import speeches
    >>> article = Article(id="a", text="“We will not make concessions,” said Jane Roe, the minister.")
    >>> position(next(speeches(article)))
    Position(issue='concessions', stance='opposes', score=-0.9, why='will not')
    """
    return _Judge(speech).position()


class _Judge:
    """Weighs one speech."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._reading = speech, speech.reading
        first, last = speech.content
        found = stance_words(self._reading, first, last)
        supposed = self._supposed(found)
        self._words = [word for word in found if word.at not in supposed or word.kind not in _WILLED]
        before = issues(self._reading.words, speech.passage.first, first)[-1:]
        self._about = issues(self._reading.words, first, last) or before
        leading = [word.at for word in self._words if word.kind in _WILLED]
        self._issue = main_issue(self._about, leading)
        speaker = speech.speaker
        self._observer = speaker is None or speaker.voice in _OBSERVERS
        says_we = speech.direct and any(w.low == "we" for w in self._reading.words[first : first + _OPENING])
        self._own = says_we or (not self._observer and self._speaks_for_itself())
        self._why: list[str] = []

    def _supposed(self, found: list[StanceWord]) -> range:
        """The words of an if-clause: what others would do there is nobody's will."""
        first, last = self._speech.content
        begins = next((word.at for word in found if word.text in ("if", "unless")), None)
        if begins is None:
            return range(0)
        if begins - first > _OPENING:
            return range(begins, last)
        ends = next((i for i in range(begins, last) if self._reading.words[i].text == ","), last)
        return range(begins, ends)

    def position(self) -> Position:
        """The stance, its score and its derivation."""
        speech = self._speech
        if speech.kind == "silence":
            return self._told("none", 0.0, "no comment")
        if speech.speaker is None and speech.stance:
            return self._told("neutral", 0.0, "nobody is told to say so")
        score = self._by_cue() if speech.stance else self._by_content()
        if self._issue and (score or self._own) and denied(self._reading, self._issue.at, speech.content[0]):
            self._why.append("(none of it)" if score else "no")
            score = -score or -0.6
        bar = _OBSERVED if self._observer else _DECLARED
        condition = self._condition(score, bar)
        if condition is not None:
            return self._told("conditional", score / 2, condition)
        if abs(score) < bar:
            return self._told("neutral", 0.0, "no stance word" if not self._why else "too little")
        return self._told("supports" if score > 0 else "opposes", score)

    def _told(self, stance: str, score: float, *why: str) -> Position:
        name = self._issue.name if self._issue else None
        return Position(name, stance, round(max(-1.0, min(1.0, score)), 2), ", ".join([*self._why, *why]))

    def _by_cue(self) -> float:
        """The cue itself tells the stance: "rejected", "called for", "warned against"."""
        speech = self._speech
        score = _BY_CUE if speech.stance == "supports" else -_BY_CUE
        self._why.append(speech.cue or "")
        if speech.negated:
            self._why.insert(0, "not")
            score = -score
        if speech.kind in ("ask", "offer", "want", "act", "threat") or speech.cue in small("silent verb form"):
            first = speech.content[0]
            denials = [word.low for word in self._reading.words[first : first + 6] if word.low in ("not", "never")]
            turns = [w.text for w in self._words if w.kind in ("relief", "refusal") and w.at - first < _UNDOES]
            if denials or turns:
                self._why.append((denials + turns)[0])
                score = -score
        return score

    def _by_content(self) -> float:
        """The words of the content tell the stance."""
        score = 0.0
        for word in self._words:
            value = self._value(word)
            if value:
                self._why.append(word.text)
            score += value
        return score

    def _value(self, word: StanceWord) -> float:
        """What a stance word weighs for the main issue in this speaker's mouth."""
        if word.kind in ("evaluation", "feeling"):
            return word.value
        target = object_of(word.at, self._about)
        if word.kind not in _WILLED or (target and target.name != self._name()):
            return 0.0
        if word.kind == "will" and target is None and self._issue is not None and self._issue.at < word.at:
            return 0.0  # what is willed is not the issue
        if word.kind == "relief":
            led = any(w.kind in ("will", "refusal", "norm") and 0 < word.at - w.at <= _UNDOES for w in self._words)
            return -0.6 if self._own and not led and target and target.burden else 0.0
        if not self._own and (word.kind != "norm" or "must" in word.text or "to" in word.text.split()):
            return 0.0
        turned = any(w.kind == "relief" and 0 < w.at - word.at <= _UNDOES for w in self._words)
        return -word.value if turned else word.value

    def _name(self) -> str | None:
        return self._issue.name if self._issue else None

    def _condition(self, score: float, bar: float) -> str | None:
        """What makes the stance conditional: an "if" beside a will, a bargain, or a yes and a no at once."""
        kinds = {word.kind for word in self._words}
        if self._own and not self._speech.stance and {"will", "refusal"} <= kinds and abs(score) < _FIRM:
            return "yes and no"
        for word in self._words:
            if word.kind == "condition" and score > -_FIRM:
                plain = word.text in ("if", "unless")
                if not plain or (self._own and abs(score) >= bar):
                    return word.text
        return None

    def _speaks_for_itself(self) -> bool:
        """Whether the content is about the speaker's own side: "we", its government, or nobody in particular."""
        speech, words = self._speech, self._reading.words
        speaker = speech.speaker
        own = _sides(speaker) if speaker else frozenset()
        first, last = speech.content
        for i in range(first, min(last, first + _SUBJECT)):
            low = words[i].low
            if low in ("we", "i", "he", "she", "they", "our", "my", "let"):
                return True
            if low == "it" and speaker and speaker.kind != "person":
                return True
            mention = speech.actor(i)
            if mention is None or mention.kind == "place" or (mention.last < last and words[mention.last].low == "'s"):
                continue
            sides = _sides(mention)
            if (speaker and mention.name == speaker.name) or sides & own or (mention.office and not sides):
                return True  # an official's "the president" is one's own
            if not own and speaker and speaker.voice == "official" and mention.kind == "government":
                return True  # whose side an official is on is not told; most speak of their own
            following = words[mention.last].low if mention.last < last else ""
            acts = any(following in small(kind) for kind in ("be", "have", "do", "modal", "adverb", "negation"))
            if acts and not (i > first and words[i - 1].low in small("preposition")):
                return False
        return True


def _sides(mention: Mention) -> frozenset[str]:
    """The jurisdictions an actor stands for."""
    sides = {mention.of, *(term.of for term in terms_of(mention.name)[-1:])}
    return frozenset(side for side in sides if side)
