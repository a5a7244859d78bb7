"""What a stance is made to depend on: an "if" beside a promise, a bargain, an ultimatum, a yes with a "but"."""

from __future__ import annotations

from workbench.findings.reading.issues import EFFECTS, Issue
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import StanceWord
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.bargains import bargain
from workbench.findings.standing.deeds import may_do
from workbench.findings.standing.hinges import MAY, MAY_PROMISE, PROMISES, Hinges

_FIRM = 0.8  # a stance as strong as this is not made conditional by a mere "if"
_OPENING = 4  # words within which an if-clause opens a content
_NOT_WITHOUT = 10  # words between a denial and its "without"
_AFTER_UNTIL = 3  # words after "until" that may name a day
_JOINTS = (",", ":", ";", "and", "but", "that")  # what may stand before an if-clause with its main clause after it
_TURNS = ("but", "however", "yet", "though", "although", "except")
_MODALS = small("modal") | {"'ll", "'d"}
_DATED = small("time") | {"the", "end", "next", "at", "least", "now", "then", "noon", "midnight"}


class Conditions(Hinges):
    """Looks at one content for what its stance depends on."""

    def __init__(self, speech: Speech, found: list[StanceWord], clause: range, *, own: bool, party: bool) -> None:
        """`clause`: what is only `supposed`; `own`: the speaker tells of its own side; `party`: it is no observer."""
        super().__init__(speech, found)
        self._own, self._party = own, party
        self._clause = clause

    def told(self, score: float, issue: Issue | None, bar: float) -> str | None:
        """What makes a stance of this score conditional, in words."""
        if self._party and not self._speech.stance:
            price = self._yes_and_no(score) or self._ultimatum() or self._until() or self._not_without()
            price = price or (may_do(self._speech) if abs(score) < _FIRM and self._lows & MAY else None)
            price = price or bargain(self._speech)
            if price is not None:
                return price
        official = self._party and self._is_official()
        if official and (self._speech.stance or self._promises(MAY_PROMISE)):
            hinge = self._inverted() or self._led_in() or self._once_others() or self._once_lifted()
            hinge = hinge or self._when_right()
            if hinge is not None:
                return hinge
        if self._party and self._promises(PROMISES):
            hinge = self._inverted() or (None if self._speech.direct else self._trailing())
            if hinge is not None:
                return hinge
        if self._party and self._provided():
            return "provided"
        for word in self._found:
            plain = word.text == "if" or (word.text == "unless" and not self._party)
            if word.kind == "opening" and self._own and score > -_FIRM:
                return word.text
            if word.kind == "condition" and not plain and (self._own or score > -_FIRM):
                return word.text
            if plain and self._depends(score, issue, bar, official=official):
                return word.text
        return None

    def _depends(self, score: float, issue: Issue | None, bar: float, *, official: bool) -> bool:
        """Whether a stance hangs on an "if": one's own promise, or what an official says will happen then."""
        if official and self._speech.kind in ("threat", "offer"):
            return True
        ready = any(
            word.kind == "will" and not small("readiness").isdisjoint(word.text.split()) for word in self._found
        )
        if official and ready and score >= bar:
            return True
        if score > 0 and self._party and self._is_willing():
            return True
        if abs(score) >= _FIRM or (score <= -bar and self._only_harm()):
            return False
        if official and self._speech.direct and self._answers_an_if():
            return True
        if official and not (issue and issue.name in EFFECTS) and self._promises(_MODALS):
            return True
        willed = any(word.kind in ("will", "norm", "refusal") for word in self._found if word.at not in self._clause)
        return self._own and ((abs(score) >= bar and willed) or self._promises(PROMISES))

    def _is_willing(self) -> bool:
        """Whether a cue tells a yes that has not been given yet: "would go along with it", "is open to it"."""
        cue = (self._speech.attitude or self._speech.cue or "").split() if self._speech.stance else []
        return cue[:1] in (["would"], ["could"]) or not small("readiness").isdisjoint(cue)

    def _only_harm(self) -> bool:
        """Whether the main clause tells nothing but how bad it would be."""
        kinds = {word.kind for word in self._found if word.at not in self._clause}
        return bool(kinds & {"effect", "evaluation", "feeling", "temper"}) and not kinds & {"will", "refusal", "relief"}

    def _answers_an_if(self) -> bool:
        """Whether the content opens with an "if" and goes on with "we": "If they are serious, so are we"."""
        clause = self._clause
        opens = len(clause) > 0 and clause.start - self._first <= 1
        return opens and any(self._words[i].low == "we" for i in range(clause.stop, self._last))

    def _is_official(self) -> bool:
        taker = self._speech.taker
        return taker is not None and (taker.voice == "official" or taker.kind == "government")

    def _promises(self, modals: frozenset[str]) -> bool:
        """Whether the main clause tells what would be done."""
        if not self._clause or modals.isdisjoint(self._lows):
            return not modals.isdisjoint(self._lows)
        return any(self._words[i].low in modals for i in range(self._first, self._last) if i not in self._clause)

    def _yes_and_no(self, score: float) -> str | None:
        """A will beside a refusal, and what is good "but" not enough."""
        if self._own and abs(score) < _FIRM:
            refused = any(word.kind == "refusal" for word in self._found)
            if refused and any(word.kind == "will" and word.value >= _FIRM for word in self._found):
                return "yes and no"
        if self._lows.isdisjoint(_TURNS):
            return None
        turn = next((i for i in range(self._first, self._last) if self._words[i].low in _TURNS), None)
        if turn is None:
            return None
        good = any(word.at < turn and word.value > 0 and word.kind in ("evaluation", "will") for word in self._found)
        no = range(turn, min(turn + _OPENING + 2, self._last))
        denied = any(self._words[i].low in small("negation") or self._words[i].low.endswith("n't") for i in no)
        needed = any(word.kind in ("norm", "condition") and 0 < word.at - turn <= _OPENING for word in self._found)
        return "yes, but" if good and (denied or needed or self._refuses_beside(turn)) else None

    def _refuses_beside(self, turn: int) -> bool:
        return any(word.kind == "refusal" and word.last >= turn - 1 and word.at < turn + 8 for word in self._found)

    def _ultimatum(self) -> str | None:
        """Either this or that."""
        if "either" not in self._lows or "or" not in self._lows:
            return None
        opens = [word.low for word in self._words[self._first : min(self._first + 2, self._last)]]
        return "either, or" if "either" in opens else None

    def _until(self) -> str | None:
        """A refusal "until" something is done; a day is no condition."""
        if "until" not in self._lows:
            return None
        words = self._words
        for i in range(self._first, self._last):
            if words[i].low != "until":
                continue
            after = words[i + 1 : i + 1 + _AFTER_UNTIL]
            if after and not (after[0].text[0].isdigit() or any(word.low in small("time") for word in after)):
                refused = any(word.kind in ("refusal", "void", "will", "stay") for word in self._found)
                clause = after[0].low not in _DATED or any(w.low in smalls("be", "have") for w in words[i + 2 : i + 6])
                if refused and clause:
                    return "until"
        return None

    def _not_without(self) -> str | None:
        """A refusal with its price: "will not sign without steel"."""
        if "without" not in self._lows:
            return None
        words = self._words
        at = next((i for i in range(self._first, self._last) if words[i].low == "without"), None)
        if at is None:
            return None
        if at - 2 > self._first and words[at - 2].low in ("a", "an") and words[at - 3].low in small("be"):
            return None  # "a pact in which salmon is not free is a boat without oars"
        near = range(max(self._first, at - _NOT_WITHOUT), at)
        if any(words[i].low in small("living") for i in near):
            return None  # "we cannot live without it" wants it
        denied = any(words[i].low in ("no", "not", "never", "cannot") or words[i].low.endswith("n't") for i in near)
        return "not without" if denied else None


def supposed(speech: Speech, found: list[StanceWord]) -> range:
    """The words of an if-clause: what others would do there is nobody's will."""
    begins = next((word.at for word in found if word.text in ("if", "unless")), None)
    if begins is None:
        return range(0)
    words = speech.reading.words
    first, last = speech.content
    leads = begins - first <= _OPENING or words[begins - 1].low in _JOINTS
    ends = next((i for i in range(begins, last) if words[i].text == ","), last)
    return range(begins, ends if leads else last)
