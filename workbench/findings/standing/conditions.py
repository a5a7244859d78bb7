"""What a stance is made to depend on: an "if" beside a promise, a bargain, an ultimatum, a yes with a "but"."""

from __future__ import annotations

from workbench.findings.reading.issues import EFFECTS, Issue, issues
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import StanceWord
from workbench.findings.speaking.holders import sides_of
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.bargains import bargain
from workbench.findings.standing.deeds import may_do

_FIRM = 0.8  # a stance as strong as this is not made conditional by a mere "if"
_OPENING = 4  # words within which an if-clause opens a content
_NOT_WITHOUT = 10  # words between a denial and its "without"
_RELIEVED = 7  # words from "once" to what is lifted then
_ASIDE = 10  # words that tell who speaks, before a condition that follows
_PROVIDED = ("provided that", "providing that", "as long", "so long", "on condition", "but only")
_AFTER_UNTIL = 3  # words after "until" that may name a day
_JOINTS = (",", ":", ";", "and", "but", "that")  # what may stand before an if-clause with its main clause after it
_TURNS = ("but", "however", "yet", "though", "although", "except")
_MAY = {"may", "might", "could"}
_PROMISES = frozenset(["will", "would", "'ll", "'d", "shall"])
_MAY_PROMISE = _PROMISES | {"could"}
_INVERTED = frozenset(["should", "were"])
_MODALS = small("modal") | {"'ll", "'d"}
_DATED = small("time") | {"the", "end", "next", "at", "least", "now", "then", "noon", "midnight"}


class Conditions:
    """Looks at one content for what its stance depends on."""

    def __init__(self, speech: Speech, found: list[StanceWord], clause: range, *, own: bool, party: bool) -> None:
        """`clause`: what is only `supposed`; `own`: the speaker tells of its own side; `party`: it is no observer."""
        self._speech, self._words = speech, speech.reading.words
        self._first, self._last = speech.content
        self._own, self._party = own, party
        self._found, self._clause = found, clause
        self._lows = {word.low for word in self._words[self._first : self._last]}  # most contents hold no joint at all

    def told(self, score: float, issue: Issue | None, bar: float) -> str | None:
        """What makes a stance of this score conditional, in words."""
        if self._party and not self._speech.stance:
            price = self._yes_and_no(score) or self._ultimatum() or self._until() or self._not_without()
            price = price or (may_do(self._speech) if abs(score) < _FIRM and self._lows & _MAY else None)
            price = price or bargain(self._speech)
            if price is not None:
                return price
        official = self._party and self._is_official()
        if official and (self._speech.stance or self._promises(_MAY_PROMISE)):
            hinge = self._inverted() or self._led_in() or self._once_others() or self._once_lifted()
            if hinge is not None:
                return hinge
        if self._party and self._promises(_PROMISES):
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

    def _provided(self) -> bool:
        """Whether a "provided" names a condition: "provided Washington signs"; "the data provided by" does not."""
        if "provided" not in self._lows:
            return False
        at = next(i for i in range(self._first, self._last) if self._words[i].low == "provided")
        if at + 2 >= self._last or self._words[at - 1].low in smalls("be", "have"):
            return False
        following = self._words[at + 1]
        return (
            following.low in smalls("determiner", "pronoun") - {"a", "an", "some"}
            or self._speech.actor(at + 1) is not None
        )

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
        return self._own and ((abs(score) >= bar and willed) or self._promises(_PROMISES))

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

    def _inverted(self) -> str | None:
        """Whether "should talks fail" supposes something: the modal stands before its subject."""
        passage = self._speech.passage
        if self._lows.isdisjoint(_INVERTED) or self._words[passage.last - 1].text == "?":
            return None
        for i in range(self._first, self._last - 1):
            low, following = self._words[i].low, self._words[i + 1]
            if low not in _INVERTED or (low == "were" and not self._opens_clause(i)):
                continue
            named = following.low in smalls("determiner", "pronoun") or self._speech.actor(i + 1) is not None
            if named or issues(self._words, i + 1, min(i + 3, self._last)):
                return low
        return None

    def _opens_clause(self, i: int) -> bool:
        """Whether nothing of a clause stands before a word, and a main clause tells what would be."""
        opens = i == self._first or self._words[i - 1].text in ",“"
        return opens and not self._lows.isdisjoint(_MAY_PROMISE | _MAY)

    def _led_in(self) -> str | None:
        """An if-clause before who speaks: "If they agree, the minister said, the duty would go"."""
        passage = self._speech.passage
        lead = self._words[passage.first].low
        outside = passage.first < self._first and self._speech.reading.quoted[passage.first] < 0
        return lead if outside and lead in ("if", "unless", "should") else None

    def _trailing(self) -> str | None:
        """A condition after who speaks: "would sign, the baker said, if the price fell"."""
        stop = min(self._speech.passage.last - 2, self._last + _ASIDE)
        for i in range(self._last, stop):
            if self._words[i].text == "," and self._speech.reading.quoted[i] < 0:
                opens = self._words[i + 1].low
                pair = f"{opens} {self._words[i + 2].low}"
                if opens in ("if", "unless") or pair in _PROVIDED:
                    return opens if opens in ("if", "unless") else pair
        return None

    def _once_others(self) -> str | None:
        """What waits for others to act: "once Washington renews it", "on the day they retaliate"."""
        if self._lows.isdisjoint(small("waiting")):
            return None
        taker = self._speech.taker
        mine = sides_of(taker) if taker is not None else frozenset()
        for i in range(self._first, self._last - 2):
            if self._words[i].low not in small("waiting"):
                continue
            if self._speech.direct and self._words[i + 1].low == "they":
                return self._words[i].low
            if self._words[i].low in ("moment", "minute") and self._words[i + 1].low in smalls("determiner", "pronoun"):
                return self._words[i].low
            other = self._speech.actor(i + 1) or self._speech.actor(i + 2)
            if other is None or other.last >= self._last or other.kind == "person":
                continue
            acts = self._words[other.last].low
            if not sides_of(other) & mine and acts.isalpha() and acts not in smalls("preposition", "conjunction"):
                return self._words[i].low
        return None

    def _once_lifted(self) -> str | None:
        """What waits for a burden to go: "once the ban was eased"."""
        if "once" not in self._lows:
            return None
        at = next(i for i in range(self._first, self._last) if self._words[i].low == "once")
        waits = any(w.kind == "relief" and 0 < w.at - at <= _RELIEVED for w in self._found)
        return "once" if waits else None


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
