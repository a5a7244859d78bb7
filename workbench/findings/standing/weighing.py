"""What a stance word weighs for the main issue in a speaker's mouth: willed, lifted, kept, praised, by whom."""

from __future__ import annotations

from functools import cache, cached_property

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.issues import Issue, issues, main_issue, object_of
from workbench.findings.reading.passages import small, smalls
from workbench.findings.reading.wording import StanceWord, stance_words
from workbench.findings.speaking.holders import OBSERVERS, sides_of
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.ascribing import is_their_will
from workbench.findings.standing.composing import is_turned
from workbench.findings.standing.conditions import supposed
from workbench.findings.standing.deeds import is_others
from workbench.findings.standing.governing import is_against, lifts_next
from workbench.findings.standing.own_side import speaks_for_itself

WILLED = ("will", "refusal", "norm", "relief")  # words that tell what somebody wants to be done
UNDOES = 8  # words from a will or a cue to the "lift" that turns it round
BESIDE = 3  # words from a verb to the pronoun that is its object
OBSERVED = 0.55  # what a sum must reach to be an observer's stance: describing trouble is not yet opposing
_FORECAST = 0.7  # what it must reach where an observer expects or predicts
_DECLARED = 0.25  # what it must reach to be a party's
_FIRM = 0.8  # what a will must be worth to count without an object
_DONE = 0.6  # what lifting a burden of one's own is worth
_OPENING = 4  # words within which a quotation's own "we" stands
_SUBJECT = 25  # words within which a quotation's "we" stands
RELIEF = "tariff relief"
_UNNAMED = "unnamed central bank"
_WATCHER = "central bank governor"  # an office that tells what policy does to the economy


class Weighing:
    """One speech with what it takes to weigh its words."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._reading = speech, speech.reading
        first, last = speech.content
        taker = speech.taker
        watches = taker is not None and (
            taker.voice in OBSERVERS
            or taker.office == _WATCHER
            or taker.name in _central_banks()
            or any(bank in (taker.role or "") for bank in _central_banks())
        )
        self._observer = taker is None or (watches and speech.holder is None)
        reported = not speech.direct and not self._observer
        found = self._found = stance_words(self._reading, first, last, reported=reported)
        self._clause = supposed(speech, found)
        self._words = [word for word in found if word.at not in self._clause or word.kind in ("condition", "hedge")]
        self._about = issues(self._reading.words, first, last)
        leading = [word.at for word in self._words if word.kind in WILLED]
        self._issue = main_issue(self._about, leading) or self._before
        reach = _OPENING if self._observer else _SUBJECT
        says_we = speech.direct and any(w.low == "we" for w in self._reading.words[first : min(last, first + reach)])
        says_we = says_we or self._speaks_for_capital()
        self._own = speech.holder is not None or says_we or (not self._observer and speaks_for_itself(speech))
        self._bar = _DECLARED if not self._observer else _FORECAST if speech.kind == "assess" else OBSERVED

    def _speaks_for_capital(self) -> bool:
        """Whether an unnamed source tells what its own side will do: "their governments would vote against it"."""
        taker, words, (first, last) = self._speech.taker, self._reading.words, self._speech.content
        if taker is None or taker.voice != "insider" or last - first < BESIDE:
            return False
        owned = words[first].low in ("their", "his", "her", "its", "our", "my")
        return owned and words[first + 1].low in small("own capital")

    @cached_property
    def _before(self) -> Issue | None:
        """The issue the sentence has named before the content, its speaker left out: what "it" means there.

        A verb that has an object of its own ("threatened to leave") takes none from before, unless it is a pronoun.
        """
        speech, first = self._speech, self._speech.content[0]
        if speech.stance and not self._has_pronoun(first):
            return None
        return next(reversed(issues(self._reading.words, speech.passage.first, first)), None)

    def _has_pronoun(self, at: int) -> bool:
        near = self._reading.words[at : at + BESIDE]
        return any(word.low in ("it", "them", "these", "those", "this", "that", "such") for word in near)

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
        if word.kind not in WILLED or (word.kind == "norm" and self._speech.kind == "assess"):
            return 0.0  # "should arrive before the spring, she expects"
        if target and not self._is_at_issue(target) and not (word.kind == "norm" and self._insists()):
            return 0.0
        if self._is_elsewhere(word):
            return 0.0
        missed = target is None and self._issue is not None and self._issue.at < word.at
        if word.kind == "will" and word.value < _FIRM and missed and not self._has_pronoun(word.last):
            return 0.0  # what is willed is not the issue
        demands = word.kind == "norm" and (self._speech.direct or self._insists()) and not self._observer
        if not (self._own or demands) and (word.kind != "norm" or "must" in word.text or "to" in word.text.split()):
            return 0.0
        turned = any(w.kind == "relief" and 0 < w.at - word.at <= UNDOES for w in self._words)
        if word.kind == "refusal" and lifts_next(self._reading, word.last, self._speech.content[1], self._about):
            turned = True
        if word.kind == "refusal" and is_turned(self._reading, word.last, self._speech.content[1]):
            turned = True
        return -word.value if turned and self._name() != RELIEF else word.value

    def _is_elsewhere(self, word: StanceWord) -> bool:
        """Whether a will is somebody else's, or what is refused is to let others pay."""
        if word.kind == "will" and self._speech.holder is None:
            return is_others(self._speech, word.at - 1) or is_their_will(self._speech, word.at)
        return word.kind == "refusal" and self._passes_on(word.last)

    def _passes_on(self, at: int) -> bool:
        """Whether what is refused is to pass a cost on: "we are not going to pass it all on"."""
        lows = [word.low for word in self._reading.words[at : at + UNDOES]]
        return lows[:1] in (["pass"], ["passing"], ["hand"]) and not {"on", "along", "down"}.isdisjoint(lows)

    def _insists(self) -> bool:
        """Whether the cue tells that a party wants things to be as it says: "maintains that it should"."""
        return not self._observer and not small("insisting").isdisjoint((self._speech.cue or "").split())

    def _is_at_issue(self, target: Issue) -> bool:
        """Whether what a word is about is the main issue; a burden is, where lifting it is."""
        return target.name == self._name() or (self._name() == RELIEF and target.burden)

    def _keeps(self) -> bool:
        """Whether an official tells that a burden stays, and nobody else is named as whose it is."""
        taker = self._speech.taker
        if taker is None or taker.voice != "official" or not any(issue.burden for issue in self._about):
            return False
        at = next(issue.at for issue in self._about if issue.burden)
        for n in range(at - 1, max(self._speech.content[0], at - BESIDE) - 1, -1):
            owner = self._speech.speakers.ending(n + 1)
            if owner is not None and owner.name != taker.name and not sides_of(owner) & sides_of(taker):
                return False
        return True

    def _relief(self, word: StanceWord, target: Issue | None) -> float:
        """What an own "lift" weighs: done by one's own side it is relief; led by a will it has turned that already."""
        if self._is_left_alone(word):
            return _DONE if target and target.burden else 0.0
        led = any(w.kind in ("will", "refusal", "norm") and 0 < word.at - w.at <= UNDOES for w in self._words)
        before = self._reading.words[word.at - 1].low if word.at > self._speech.content[0] else ""
        noun = before in smalls("determiner", "possessive") and not word.text.endswith(("ing", "s"))
        if led or noun or not self._own:
            return 0.0  # "the cut takes effect on Monday"
        if self._name() == RELIEF:
            return _DONE
        return -_DONE if target and target.burden and target.name == self._name() else 0.0

    def _is_left_alone(self, word: StanceWord) -> bool:
        """Whether an order forbids to lift, or to go on being against: "do not scrap it", "stop attacking it"."""
        words, at, first = self._reading.words, word.at, self._speech.content[0]
        forbidden = at - 1 >= first and words[at - 1].low in ("not", "never", "don't")
        return forbidden or is_against(self._reading, word.last, self._speech.content[1])

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
        self._issue = Issue(RELIEF, word.at, 2, False)

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
        return modal and any(issue.burden and at - BESIDE <= issue.at < at for issue in self._about)

    def _target(self, word: StanceWord) -> Issue | None:
        """The issue a stance word is about: the next one told, or what a pronoun means."""
        return object_of(word.at, self._about) or (self._before if self._has_pronoun(word.last) else None)

    def _name(self) -> str | None:
        return self._issue.name if self._issue else None


@cache
def _central_banks() -> frozenset[str]:
    """The bodies that tell what policy does to the economy."""
    named = {row["name"] for row in lexicon("organisations") if row["kind"] == "central bank"}
    return frozenset(named | {_UNNAMED})
