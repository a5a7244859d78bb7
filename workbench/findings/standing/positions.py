"""What stance a statement takes on which issue, and why, from its cue, its negations and its modality.

To support an issue is to want more of it: that tariffs be set or stay, that concessions be made, that relief be given.
Who asks that a burden be lifted opposes the burden; who lifts one itself supports relief. A party supports or opposes
by what it wills or refuses; an observer who tells what others will do is neutral, unless the telling praises or blames.
The derivation is kept in words.
"""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.reading.issues import Issue, issues, main_issue, object_of
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import StanceWord, denied, stance_words
from workbench.findings.speaking.holders import OBSERVERS, sides_of
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.conditions import Conditions, supposed
from workbench.findings.standing.deeds import announces, defies, is_others
from workbench.findings.standing.own_side import speaks_for_itself
from workbench.findings.standing.rhetoric import label, rhetorical, turn

_WILLED = ("will", "refusal", "norm", "relief")  # words that tell what somebody wants to be done
_OBSERVED = 0.5  # what a sum must reach to be an observer's stance: describing trouble is not yet opposing
_FORECAST = 0.7  # what it must reach where an observer expects or predicts
_DECLARED = 0.25  # what it must reach to be a party's
_FIRM = 0.8  # what a will must be worth to count without an object
_DECIDED = 0.4  # what telling a decision of one's own is worth
_DEFIED = -0.4  # what a denial in one's own words is worth
_BY_CUE = 0.8  # what a cue such as "rejected" is worth on its own
_OPEN = 0.3  # what not ruling something out is worth
_DONE = 0.6  # what lifting a burden of one's own is worth
_UNDOES = 8  # words from a will or a cue to the "lift" that turns it round
_OPENING = 4  # words within which a quotation's own "we" stands
_SUBJECT = 25  # words within which a quotation's "we" stands
_BESIDE = 3  # words from a verb to the pronoun that is its object
_RELIEF = "tariff relief"
_WATCHER = "central bank governor"  # an office that tells what policy does to the economy


class Position(NamedTuple):
    """A stance on an issue (None when no known issue is told), its score from -1 to 1, and its derivation in words."""

    issue: str | None
    stance: str
    score: float
    why: str


def position(speech: Speech) -> Position:
    """The stance a speech takes.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.speaking.speeches import speeches
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
        taker = speech.taker
        watches = taker is not None and (taker.voice in OBSERVERS or taker.office == _WATCHER)
        self._observer = taker is None or (watches and speech.holder is None)
        reported = not speech.direct and not self._observer
        found = self._found = stance_words(self._reading, first, last, reported=reported)
        self._clause = supposed(speech, found)
        self._words = [word for word in found if word.at not in self._clause or word.kind in ("condition", "hedge")]
        self._about = issues(self._reading.words, first, last)
        self._before = self._told_before(first)
        leading = [word.at for word in self._words if word.kind in _WILLED]
        self._issue = main_issue(self._about, leading) or self._before
        reach = _OPENING if self._observer else _SUBJECT
        says_we = speech.direct and any(w.low == "we" for w in self._reading.words[first : min(last, first + reach)])
        self._own = speech.holder is not None or says_we or (not self._observer and speaks_for_itself(speech))
        self._bar = _DECLARED if not self._observer else _FORECAST if speech.kind == "assess" else _OBSERVED
        self._why: list[str] = [speech.attitude] if speech.attitude else []

    def _told_before(self, first: int) -> Issue | None:
        """The issue the sentence has named before the content, its speaker left out: what "it" means there.

        A verb that has an object of its own ("threatened to leave") takes none from before, unless it is a pronoun.
        """
        speech = self._speech
        if speech.stance and not self._has_pronoun(first):
            return None
        return next(reversed(issues(self._reading.words, speech.passage.first, first)), None)

    def _has_pronoun(self, at: int) -> bool:
        near = self._reading.words[at : at + _BESIDE]
        return any(word.low in ("it", "them", "these", "those", "this", "that", "such") for word in near)

    def position(self) -> Position:
        """The stance, its score and its derivation."""
        speech = self._speech
        if speech.kind == "silence":
            return self._told("none", 0.0, "no comment")
        if speech.kind == "abstain":
            return self._told("neutral", 0.0, speech.cue or "")
        if speech.speaker is None and speech.stance:
            return self._told("neutral", 0.0, "nobody is told to say so")
        if self._is_left_open():
            return self._told("conditional", _OPEN, "not ruled out")
        by_cue = speech.stance and not self._only_warns() and not self._questions()
        score = self._by_cue() if by_cue else self._by_content()
        refused = any(word.kind == "refusal" for word in self._words)
        if (
            self._issue
            and not refused
            and (score or self._own)
            and denied(self._reading, self._issue.at, speech.content[0])
        ):
            self._why.append("(none of it)" if score else "no")
            score = -score or -0.6
        condition = Conditions(speech, self._found, own=self._own, party=not self._observer).told(
            score, self._issue, self._bar
        )
        if condition is not None:
            return self._told("conditional", score / 2, condition)
        if abs(score) < self._bar:
            return self._told("neutral", 0.0, "no stance word" if not self._why else "too little")
        return self._told("supports" if score > 0 else "opposes", score)

    def _told(self, stance: str, score: float, *why: str) -> Position:
        name = self._issue.name if self._issue else None
        return Position(name, stance, round(max(-1.0, min(1.0, score)), 2), ", ".join([*self._why, *why]))

    def _is_left_open(self) -> bool:
        """Whether something is only not ruled out: "refused to rule out", "did not rule out"."""
        speech = self._speech
        if speech.kind != "reject":
            return False
        told = f" {speech.attitude or speech.cue or ''} ".lower()
        begins = next((word.text for word in self._words if word.at - speech.content[0] <= _BESIDE), "")
        return " rul" in (told if speech.negated else f" {begins}")

    def _only_warns(self) -> bool:
        """Whether an observer warns of what may happen: a forecast, in which what is told weighs and not the cue."""
        first = self._speech.content[0]
        clause = self._reading.words[first].low not in ("of", "against", "about", "over")
        return self._speech.kind == "warn" and self._observer and clause

    def _questions(self) -> bool:
        """Whether somebody asks a question, and for nothing: "asked why", “…?” she asked."""
        words, (first, last) = self._reading.words, self._speech.content
        asks = words[first].low in small("relative") or words[first].low in ("whether", "if", "why", "how")
        marked = any(word.text == "?" for word in words[max(first, last - _BESIDE) : last])
        return self._speech.kind == "ask" and (asks or marked)

    def _by_cue(self) -> float:
        """The cue itself tells the stance: "rejected", "called for", "warned against"."""
        speech = self._speech
        score = _BY_CUE if speech.stance == "supports" else -_BY_CUE
        if not speech.attitude:
            self._why.append(speech.cue or "")
        if speech.negated:
            self._why.insert(0, "not")
            score = -score / 2 if speech.kind == "reject" else -score  # who does not oppose does not yet support
        first = speech.content[0]
        relief = next((w for w in self._words if w.kind == "relief" and w.at - first < _UNDOES), None)
        if speech.kind in ("offer", "act", "praise", "blame") and relief and self._is_burden(relief):
            self._relieves(relief)
        elif speech.kind in ("ask", "offer", "want", "act", "threat") or speech.cue in small("silent verb form"):
            denials = [word.low for word in self._reading.words[first : first + 6] if word.low in ("not", "never")]
            turns = [w.text for w in self._words if w.at - first < _UNDOES and self._turns(w)]
            if denials or turns:
                self._why.append((denials + turns)[0])
                score = -score if len(denials) + len(turns) != 2 or not denials else score
        return score

    def _turns(self, word: StanceWord) -> bool:
        """Whether a word turns what the cue tells; who offers to lift what is no known issue gives something."""
        given = word.kind == "relief" and self._speech.kind == "offer" and object_of(word.at, self._about) is None
        return word.kind in ("relief", "refusal") and not given

    def _by_content(self) -> float:
        """The words of the content tell the stance."""
        speech = self._speech
        asked = None if self._observer or speech.kind == "ask" else rhetorical(speech)
        if asked is not None:
            self._why.append(asked)
            return _DEFIED
        for word in self._words:
            if word.kind == "relief" and self._own and self._is_burden(word) and self._is_doing(word.at):
                self._relieves(word)
        score = self._weighed()
        if not self._why and self._turns_to_the_willed():
            score = self._weighed()
        if self._why or self._observer or speech.holder is not None:
            return score
        return self._plainly()

    def _weighed(self) -> float:
        """What all words weigh together."""
        score = 0.0
        for word in self._words:
            value = self._value(word)
            if value:
                self._why.append(word.text)
            score += value
        return score

    def _turns_to_the_willed(self) -> bool:
        """Whether what one's own side wills or refuses is another issue than the most specific one told."""
        for word in self._words:
            target = self._target(word) if word.kind in ("will", "refusal") and self._own else None
            if target is not None and not self._is_at_issue(target):
                self._issue = target
                return True
        return False

    def _plainly(self) -> float:
        """Without a stance word: what an official says will be done, a denial or a turn in a party's own words."""
        told, score = announces(self._speech, self._clause), _DECIDED
        if told is None:
            told, score = defies(self._speech), _DEFIED
        if told is None:
            told, score = turn(self._speech) or label(self._speech) or (None, 0.0)
        if told is None:
            return 0.0
        self._why.append(told)
        return score

    def _value(self, word: StanceWord) -> float:
        """What a stance word weighs for the main issue in this speaker's mouth."""
        if word.kind in ("evaluation", "feeling"):
            return word.value
        if word.kind in ("effect", "temper"):
            return 0.0 if self._observer else word.value
        if word.kind == "stay":
            return word.value if self._keeps() else 0.0
        target = self._target(word)
        if word.kind == "relief":
            return self._relief(word, target)
        if word.kind not in _WILLED or (target and not self._is_at_issue(target)):
            return 0.0
        if word.kind == "will" and self._speech.holder is None and is_others(self._speech, word.at - 1):
            return 0.0
        missed = target is None and self._issue is not None and self._issue.at < word.at
        if word.kind == "will" and word.value < _FIRM and missed and not self._has_pronoun(word.last):
            return 0.0  # what is willed is not the issue
        if not self._own and (word.kind != "norm" or "must" in word.text or "to" in word.text.split()):
            return 0.0
        turned = any(w.kind == "relief" and 0 < w.at - word.at <= _UNDOES for w in self._words)
        return -word.value if turned and self._name() != _RELIEF else word.value

    def _is_at_issue(self, target: Issue) -> bool:
        """Whether what a word is about is the main issue; a burden is, where lifting it is."""
        return target.name == self._name() or (self._name() == _RELIEF and target.burden)

    def _keeps(self) -> bool:
        """Whether an official tells that a burden stays, and nobody else is named as whose it is."""
        taker = self._speech.taker
        if taker is None or taker.voice != "official" or not any(issue.burden for issue in self._about):
            return False
        at = next(issue.at for issue in self._about if issue.burden)
        for n in range(at - 1, max(self._speech.content[0], at - _BESIDE) - 1, -1):
            owner = self._speech.speakers.ending(n + 1)
            if owner is not None and owner.name != taker.name and not sides_of(owner) & sides_of(taker):
                return False
        return True

    def _relief(self, word: StanceWord, target: Issue | None) -> float:
        """What an own "lift" weighs: done by one's own side it is relief; led by a will it has turned that already."""
        led = any(w.kind in ("will", "refusal", "norm") and 0 < word.at - w.at <= _UNDOES for w in self._words)
        if led or not self._own:
            return 0.0
        if self._name() == _RELIEF:
            return _DONE
        return -_DONE if target and target.burden and target.name == self._name() else 0.0

    def _is_doing(self, at: int) -> bool:
        """Whether a verb tells what one's side does: "will lift", "had suspended", "agreed to lower"."""
        i = at - 1
        first = self._speech.content[0]
        while i > first and self._reading.words[i].low in small("adverb"):
            i -= 1
        word, before = self._reading.words[i].low, self._reading.words[max(first, i - 1)].low
        if i < first:
            return False
        done = word in small("have") or word in ("will", "'ll", "would") or (word == "be" and before in ("will", "'ll"))
        done = done or (word in small("be") and self._reading.words[at].low.endswith("ing"))
        return (done or (word == "to" and before in small("ready"))) and not is_others(self._speech, i)

    def _relieves(self, word: StanceWord) -> None:
        self._issue = Issue(_RELIEF, word.at, 2, False)

    def _is_burden(self, word: StanceWord) -> bool:
        """Whether what a "lift" undoes is a burden."""
        target = object_of(word.at, self._about)
        if target is None and self._issue is not None and not self._causes(word):
            target = self._issue
        return target is not None and target.burden

    def _causes(self, word: StanceWord) -> bool:
        """Whether a burden itself does what a "lift" tells: "the duty would reduce our profit"."""
        words, at = self._reading.words, word.at
        modal = at > 0 and words[at - 1].low in smalls("modal")
        return modal and any(issue.burden and at - _BESIDE <= issue.at < at for issue in self._about)

    def _target(self, word: StanceWord) -> Issue | None:
        """The issue a stance word is about: the next one told, or what a pronoun means."""
        return object_of(word.at, self._about) or (self._before if self._has_pronoun(word.last) else None)

    def _name(self) -> str | None:
        return self._issue.name if self._issue else None
