"""What stance a statement takes on which issue, and why, from its cue, its negations and its modality.

To support an issue is to want more of it: that tariffs be set or stay, that concessions be made, that relief be given.
Who asks that a burden be lifted opposes the burden; who lifts one itself supports relief. A party supports or opposes
by what it wills or refuses; an observer who tells what others will do is neutral, unless the telling praises or blames.
The derivation is kept in words.
"""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.reading.issues import Issue
from workbench.findings.reading.wording import denied
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.abstaining import abstains
from workbench.findings.standing.answering import answered
from workbench.findings.standing.becoming import Becoming
from workbench.findings.standing.composing import composed, governed, object_is_claim
from workbench.findings.standing.concessions import ANSWERED, GRANTED, concedes, granted
from workbench.findings.standing.conditions import Conditions
from workbench.findings.standing.deeds import announces, defies
from workbench.findings.standing.framing import framed, scorns
from workbench.findings.standing.governing import lifting
from workbench.findings.standing.plaints import in_vain, plaint
from workbench.findings.standing.pointed import pointed
from workbench.findings.standing.rhetoric import label, nobody_would, rhetorical, turn
from workbench.findings.standing.sayings import saying
from workbench.findings.standing.silences import keeps_silent
from workbench.findings.standing.supposing import supposing
from workbench.findings.standing.weighing import OBSERVED, RELIEF, UNDOES, WILLED

_DECIDED = 0.4  # what telling a decision of one's own is worth
_DEFIED = -0.4  # what a denial in one's own words is worth
_OPEN = 0.3  # what not ruling something out is worth
_CALMED = 0.6  # what playing down an alarm is worth
_DENIED = 4  # words before an issue within which it is denied
_TOLD = ("evaluation", "temper", "effect", "feeling")


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


class _Judge(Becoming):
    """Judges one speech."""

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech)
        self._built = False  # whether it is told by parts that turn one another round

    def position(self) -> Position:
        """The stance, its score and its derivation."""
        speech = self._speech
        if speech.kind == "silence" or keeps_silent(speech, self._found):
            return self._told("none", 0.0, "no comment")
        nothing = abstains(speech, self._found)
        if nothing is not None:
            return self._told("neutral", 0.0, nothing)
        if self._is_left_open():
            return self._told("conditional", _OPEN, "not ruled out")
        wishes = speech.kind == "want" and supposing(speech) is not None
        told = None if self._observer else pointed(speech) or self._calmed()
        by_cue = speech.stance and not (self._only_warns() or self._questions() or wishes)
        if told is not None:
            self._why.append(told[0])
            score = told[1]
        else:
            score = self._by_cue() if by_cue else self._by_content()
        if (score or self._own) and self._is_denied():
            self._why.append("(none of it)" if score else "no")
            score = -score or -0.6
        condition = self._condition(score)
        if condition is not None:
            return self._told("conditional", score / 2, condition)
        if abs(score) < self._bar:
            return self._told("neutral", 0.0, "no stance word" if not self._why else "too little")
        return self._told("supports" if score > 0 else "opposes", score)

    def _condition(self, score: float) -> str | None:
        """What the stance depends on, in words."""
        official = self._speech.taker is not None and self._speech.taker.voice == "official"
        if self._settled or (self._speech.kind == "assess" and not official):
            return None  # "expects orders to move only if the gap lasts"
        if self._speech.kind in ("reject", "deny") and not self._speech.negated and score < 0 and self._has_claim():
            return None
        conditions = Conditions(self._speech, self._found, self._clause, own=self._own, party=not self._observer)
        return conditions.told(score, self._issue, self._bar)

    def _is_denied(self) -> bool:
        """Whether the issue is told to be absent: "without a deal", "no exemptions"."""
        refused = any(word.kind == "refusal" for word in self._words)
        if self._issue is None or refused or self._settled or self._built or self._has_denied_already():
            return False
        return denied(self._reading, self._issue.at, self._speech.content[0])

    def _has_denied_already(self) -> bool:
        """Whether the denial before the issue belongs to a phrase that has been weighed: "no apology for the levy"."""
        at = self._issue.at if self._issue else 0
        return any(
            word.last - word.at > 1 and at - _DENIED <= word.last <= at for word in self._words if word.kind in _TOLD
        )

    def _told(self, stance: str, score: float, *why: str) -> Position:
        name = self._issue.name if self._issue else None
        return Position(name, stance, round(max(-1.0, min(1.0, score)), 2), ", ".join([*self._why, *why]))

    def _by_content(self) -> float:
        """The words of the content tell the stance."""
        speech = self._speech
        plain = not self._observer and speech.kind != "ask"
        turned = None if self._observer else nobody_would(speech)
        if turned is None and plain:
            turned = rhetorical(speech) or supposing(speech)
        if turned is not None:
            self._why.append(turned[0])
            self._settled = True
            return turned[1]
        told = self._comes_of_it() if plain else None
        told = self._fate() if told is None and plain else told
        if told is not None:
            return told
        built = self._composed()
        if built is not None:
            return built
        said = (
            None
            if self._observer or any(word.kind in ("will", "refusal") for word in self._words)
            else saying(speech) or in_vain(speech)
        )
        if said is not None:
            self._why.append(said[0])
            return said[1]
        for word in self._words:
            if word.kind == "relief" and self._own and self._is_burden(word) and self._is_doing(word.at):
                self._relieves(word)
        score = self._weighed()
        if not self._why and self._turns_to_the_willed():
            score = self._weighed()
        passed_on = any(word.kind == "refusal" and self._passes_on(word.last) for word in self._words)
        if not self._why and not self._observer and speech.holder is None and not passed_on:
            score = self._plainly()
        return self._seen_from_around(score)

    def _has_claim(self) -> bool:
        """Whether what is rejected is what others tell: "rejected suggestions that it would pay for it"."""
        return object_is_claim(self._reading, *self._speech.content)

    def _calmed(self) -> tuple[str, float] | None:
        """What an answer to alarm is worth that is no plain no: "played down fears that it would cost jobs"."""
        if self._speech.kind != "deny" or self._speech.stance:
            return None
        told = governed(self._reading, *self._speech.content)
        return (f"{self._speech.cue} {told.why}", _CALMED) if told is not None and told.value < 0 else None

    def _composed(self) -> float | None:
        """What a content tells whose parts turn one another round: a verdict on a claim, on critics, on a repeal."""
        firm = any(word.kind in ("evaluation", "feeling") and abs(word.value) >= OBSERVED for word in self._found)
        content = self._speech.content
        if self._speech.kind == "express":
            lifts = lifting(self._reading, content[0], min(content[0] + UNDOES, content[1]), self._about)
            self._issue = Issue(RELIEF, lifts, 2, False) if lifts is not None else self._issue
        told = (
            (answered(self._reading, *content) or composed(self._reading, *content))
            if firm or not self._observer
            else None
        )
        if told is None:
            return None
        self._why.append(told.why)
        self._built = True
        if told.relief is not None:
            self._issue = Issue(RELIEF, told.relief, 2, False)
        return told.value

    def _seen_from_around(self, score: float) -> float:
        """What the sentence around somebody's words adds where they tell little, or where they are said in scorn."""
        willed = any(word.kind in WILLED for word in self._words)
        if score > 0 and not willed and scorns(self._speech):
            self._why.append(f"({self._speech.cue})")
            return -score
        told = framed(self._speech) if abs(score) < self._bar and self._speech.holder is None else None
        if told is None:
            return score
        self._why.append(told[0])
        return told[1]

    def _weighed(self) -> float:
        """What all words weigh together; what is only granted weighs little."""
        weighed = [(word, value) for word in self._words if (value := self._value(word))]
        if not weighed:
            return 0.0
        self._why += [word.text for word, _ in weighed]
        clause = granted(self._speech)
        against = sum(value for word, value in weighed if word.at not in clause)
        conceded = sum(value for word, value in weighed if word.at in clause)
        if conceded and not against and concedes(self._speech, clause):
            return -ANSWERED if conceded > 0 else ANSWERED
        return against + conceded * (GRANTED if against * conceded < 0 else 1)

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
            told, score = turn(self._speech) or label(self._speech) or plaint(self._speech) or (None, 0.0)
        if told is None:
            return 0.0
        self._why.append(told)
        return score
