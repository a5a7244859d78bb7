"""What a cue tells by itself, and what its object turns round: "rejected", "called for", "condemned its critics"."""

from __future__ import annotations

from workbench.findings.reading.issues import Issue, object_of
from workbench.findings.reading.passages import small
from workbench.findings.reading.wording import StanceWord, denied
from workbench.findings.speaking.speech import Speech
from workbench.findings.standing.composing import claimed, governed
from workbench.findings.standing.governing import act, is_against, is_undone, lifting, lifts_next
from workbench.findings.standing.turning import exempts, shuts_out, waited_for
from workbench.findings.standing.weighing import BESIDE, RELIEF, UNDOES, Weighing

_BY_CUE = 0.8  # what a cue such as "rejected" is worth on its own
_SAYING = frozenset("say state confirm guarantee promise declare clear ensure pledge assurances guarantees".split())
_SPARED = 0.4  # what not to condemn something is worth
_JUDGING = ("reject", "deny", "praise", "blame")  # cues whose object may turn them round: "condemned its critics"


class ByCue(Weighing):
    """Judges one speech by its cue."""

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech)
        self._why: list[str] = [speech.attitude] if speech.attitude else []

    def _is_left_open(self) -> bool:
        """Whether something is only not ruled out: "refused to rule out", "did not rule out"."""
        speech = self._speech
        if speech.kind != "reject":
            return False
        told = f" {speech.attitude or speech.cue or ''} ".lower()
        begins = next((word.text for word in self._words if word.at - speech.content[0] <= BESIDE), "")
        return " rul" in (told if speech.negated else f" {begins}")

    def _only_warns(self) -> bool:
        """Whether an observer warns of what may happen: a forecast, in which what is told weighs and not the cue."""
        first = self._speech.content[0]
        near = {word.low for word in self._reading.words[first : first + BESIDE]}
        clause = near.isdisjoint(("of", "against", "about", "over"))
        doubts = (self._speech.cue or "").startswith("doubt")
        return (self._speech.kind == "warn" or doubts) and self._observer and clause

    def _questions(self) -> bool:
        """Whether somebody asks a question, and for nothing: "asked why", “…?” she asked."""
        words, (first, last) = self._reading.words, self._speech.content
        asks = words[first].low in small("relative") or words[first].low in ("whether", "if", "why", "how")
        marked = any(word.text == "?" for word in words[max(first, last - BESIDE) : last])
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
        if self._is_turned_by_object():
            return _SPARED if speech.cue in small("silent verb form") else -score
        relief = next((w for w in self._words if w.kind == "relief" and w.at - first < UNDOES), None)
        lifts = lifting(self._reading, first, min(first + UNDOES, speech.content[1]), self._about)
        if lifts is not None and speech.kind in (*_JUDGING, "offer", "act") and is_undone(self._reading, first, lifts):
            self._why.append("not lifting it")
            return score  # "the refusal to lift it"
        if speech.kind in _JUDGING and lifts is not None and speech.cue not in small("silent verb form"):
            self._issue = Issue(RELIEF, lifts, 2, False)
        elif speech.kind in ("offer", "act", "praise", "blame") and relief and self._is_burden(relief):
            self._relieves(relief)
        elif speech.kind == "warn":
            if lifts_next(self._reading, first, speech.content[1], self._about):
                self._why.append("lifting it")
                score = -score  # whoever warns against lifting it wants it kept
        elif speech.kind in ("ask", "offer", "want", "act", "threat") or speech.cue in small("silent verb form"):
            denials = [word.low for word in self._reading.words[first : first + 6] if word.low in ("not", "never")]
            turns = [w.text for w in self._words if w.at < self._own_clause() and self._turns(w)]
            turns = (
                turns
                or waited_for(speech, self._words)
                or ([] if denials or self._issue_is_denied() else shuts_out(speech))
            )
            if denials or turns:
                self._why.append((denials + turns)[0])
                refused = next((w for w in self._words if w.kind == "refusal" and w.text in turns), None)
                if refused and lifts_next(self._reading, refused.last, speech.content[1], self._about):
                    self._relieves(refused)
                score = -score if len(denials) + len(turns) != 2 or not denials else score
        return score

    def _is_turned_by_object(self) -> bool:
        """Whether the object of a judging verb turns it round: its critics, a claim that it hurts, to condemn it."""
        speech, (first, last) = self._speech, self._speech.content
        if speech.cue in small("silent verb form"):
            told = act(self._reading, first, last) if is_against(self._reading, first + 1, last) else None
        elif speech.kind in _JUDGING:
            told = governed(self._reading, first, last)
            told = claimed(self._reading, first, last) if told is None and speech.kind == "deny" else told
        else:
            return False
        if told is not None and told.value < 0:
            self._why.append(told.why)
        return told is not None and told.value < 0

    def _issue_is_denied(self) -> bool:
        return self._issue is not None and denied(self._reading, self._issue.at, self._speech.content[0])

    def _own_clause(self) -> int:
        """Where what is asked for ends: after eight words, or where a clause with a subject of its own begins."""
        words, (first, last) = self._reading.words, self._speech.content
        ends = min(first + UNDOES, last)
        return next((i for i in range(first + 3, ends) if words[i].low == "that" and words[i - 1].low in _SAYING), ends)

    def _turns(self, word: StanceWord) -> bool:
        """Whether a word turns what the cue tells; who offers to lift what is no known issue gives something."""
        given = word.kind == "relief" and self._speech.kind == "offer" and object_of(word.at, self._about) is None
        return word.kind in ("relief", "refusal") and not given and not exempts(word)
