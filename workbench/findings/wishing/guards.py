"""When words that tell a wish elsewhere tell none: nouns, suppositions, and aims that ask nothing of anybody."""

from __future__ import annotations

from workbench.findings.reading.issues import EFFECTS, issues
from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.speaking.speakers import Speakers
from workbench.findings.wishing.agenda_words import Cue, agenda_words, goods, is_done, is_giving, phrases

_DEED_WITHIN = 4  # words between a refusal and what is refused: "will not, however, give up"
_NEAR = 8  # words after a deed in which what it is about stands
_OBJECT = 5  # words after a deed in which its object stands
_GAINED = 6  # words from talks to what they are wanted for: "talks with Chile to secure a waiver"
_CLAUSE = 10  # words of a clause up to its verb
_SUBJECT = 2  # words of a pronoun and its verb
_FIGURED = ("%", "percent", "cent", "$", "€", "£", "¥", "billion")  # a rate or money
_FEEBLE = (
    "talk",
    "discuss",
    "look",
    "review",
    "consider",
    "revisit",
    "sit",
)  # what one would do, and gives nothing yet
_GOT = ("got", "won", "received", "given", "granted", "obtained", "secured", "gotten")
_BESIDES = ("and", "to", "who", "which", "that", ",")


class Guard:
    """Looks at the words around a cue."""

    def __init__(self, reading: Reading, speakers: Speakers) -> None:
        self._words, self._speakers = reading.words, speakers

    def holds(self, n: int, frame: str) -> bool:
        """Whether a phrase of a frame stands at a word."""
        return n < len(self._words) and phrases(frame).at(self._words, n) is not None

    def gains(self, i: int) -> bool:
        """Whether a purpose follows "to", or an issue "on" or "for"."""
        if self._words[i].low == "to":
            return self.holds(i + 1, "gain")
        return any(issue.name not in EFFECTS for issue in issues(self._words, i + 1, min(i + 4, len(self._words))))

    def is_supposed(self, at: int, passage: Passage) -> bool:
        """Whether "if" or "whether" stands before in its clause."""
        for n in range(at - 1, max(passage.first, at - 12) - 1, -1):
            if self._words[n].text in ",;:":
                return False
            if self._words[n].low in ("if", "whether", "unless"):
                return True
            if self._words[n].low in ("should", "had", "were") and self._words[n].capital:
                return True
        return False

    def is_open(self, first: int, passage: Passage) -> bool:
        """Whether it is not known what will be wanted: "unclear what Oslo will demand", "remains to be seen"."""
        if passage.lows.isdisjoint(agenda_words("unknown")):
            return False
        asks = ("what", "whether", "how", "which")
        return any(self._words[n].low in asks for n in range(max(passage.first, first - _CLAUSE), first))

    def is_rumoured(self, first: int, passage: Passage) -> bool:
        """Whether a report that is rejected tells it: "dismissed a report that it had offered a quota"."""
        if passage.lows.isdisjoint(agenda_words("rumour")) or passage.lows.isdisjoint(agenda_words("refuted")):
            return False
        for n in range(passage.first, first - 1):
            if self._words[n].low in agenda_words("rumour") and self._words[n + 1].low in ("that", "of"):
                return any(self._words[i].low in agenda_words("refuted") for i in range(passage.first, n))
        return False

    def is_met(self, first: int, passage: Passage) -> bool:
        """Whether a wish is told with its fulfilment: "asked for a waiver and got one"."""
        for n in range(first, passage.last - 2):
            if self._words[n].low in ("and", "which"):
                at = n + 1 + (self._words[n + 1].low in small("pronoun"))
                at += at < passage.last and self._words[at].low in smalls("have", "be", "adverb")
                if at + 1 < passage.last and self._words[at].low in _GOT:
                    return self._words[at + 1].low in ("it", "one", "them", "that", "this", "what", ".")
        return False

    def opens(self, n: int, cue: Cue) -> bool:
        """Whether a wish opens at a word: after "aims to" only something to be had from others."""
        if cue.frame == "aim":
            return self.is_about(n, n + _NEAR + 2) and (self.holds(n, "gain") or self._lowers(n))
        if n >= len(self._words) or self._is_idle(n) or self._only_says(n):
            return False
        if cue.frame == "agreed":
            verb = self._words[n + 1].low if n + 1 < len(self._words) else ""
            return self._words[n].low == "to" and verb not in small("routine")
        return not (self._words[n].low == "to" and self._words[n - 1].low.startswith("want"))

    def _lowers(self, n: int) -> bool:
        """Whether something is to be brought down: "to get the rate down", "to have the levy lifted"."""
        if n >= len(self._words) or self._words[n].low not in ("bring", "get", "talk", "have", "see", "drive", "push"):
            return False
        return any(w.low in ("down", "off", "out") or is_done(w.low) for w in self._words[n + 1 : n + 1 + _NEAR])

    def opens_idly(self, n: int) -> bool:
        """Whether nothing is wanted at a word but talks, speed or the like."""
        return n >= len(self._words) or self._is_idle(n)

    def _is_idle(self, n: int) -> bool:
        """Whether nothing but talks, speed or the like is wanted."""
        hit = phrases("idle").at(self._words, n)
        after = n + hit[0] if hit is not None else n
        until = min(after + _GAINED, len(self._words))
        gains = any(self._words[i].low in ("to", "on", "for") and self.gains(i) for i in range(after, until))
        return hit is not None and not gains

    def _only_says(self, n: int) -> bool:
        """Whether "insists that" only says how things are: "insists that it has time"."""
        if self._words[n - 1].low == "that" and self._words[n - 2].low.startswith("insist"):
            return self._claims(n)
        near = self._words[n : n + _SUBJECT]
        told = self._words[n - 1].low == "that" and len(near) == _SUBJECT
        return told and near[0].low in small("pronoun") and near[1].low in small("have") | small("be") - {"be"}

    def _claims(self, n: int) -> bool:
        """Whether a clause tells how things are, and not how they must be: its first verb is "is", "was" or "has"."""
        for word in self._words[n : n + _CLAUSE]:
            if word.low in small("modal") or word.low == "be" or word.text in ",.;":
                return False
            if word.low in smalls("be", "have"):
                return True
        return False

    def is_noun(self, first: int, last: int, passage: Passage) -> bool:
        """Whether a form is a noun here: "the core demands in the dispute", "US requests could"."""
        if self._words[first].low.startswith("want"):
            return False
        if last < passage.last and self._words[first].low in ("demand", "request") and self._words[last].low == "for":
            return True
        if last - first > 1 or last >= passage.last or not self._words[first].low.endswith(("s", "d", "t", "r", "e")):
            return False
        after = self._words[last].low
        verbal = (
            after.endswith("ed")
            or after in small("irregular past")
            or any(after in small(kind) for kind in ("be", "have", "modal"))
        )
        before = self._words[first - 1].low if first > passage.first else ""
        mentioned = self._speakers.ending(first) is not None
        placed = after in small("preposition") and after not in ("to", "for", "an")
        owned = (before == "'s" or not mentioned) and before not in _BESIDES and not self._is_helped(first)
        return verbal or (placed and (owned or mentioned))

    def _is_helped(self, first: int) -> bool:
        before = self._words[first - 1].low
        return any(before in small(kind) for kind in ("have", "do", "modal", "be", "adverb", "pronoun"))

    def refused(self, n: int, passage: Passage) -> int | None:
        """Where the deed that a refusal is about stands: at a word, or behind adverbs."""
        deed = self._deed(n, passage, "deed")
        staked = self._deed(n, passage, "stake") if deed is None else None
        if staked is not None and self.is_about(staked, min(staked + _NEAR, passage.last)):
            return staked
        return deed

    def promised(self, n: int, passage: Passage, *, may: bool) -> int | None:
        """Where the deed that a promise is about stands, unless it only tells what becomes of the economy."""
        at = self._deed(n, passage, "give")
        weighed = self._deed(n, passage, "weigh") if at is None else None
        if weighed is not None:
            near = issues(self._words, weighed, min(weighed + _NEAR, passage.last))
            near = [issue for issue in near if issue.name != "retaliation"]
            following = self._words[weighed + 1].low if weighed + 1 < passage.last else ""
            if is_giving(following) and self.is_about(weighed + 1, min(weighed + _NEAR, passage.last)):
                return weighed  # "would consider lowering its duty"
            gives = self._words[weighed].low not in _FEEBLE
            at = weighed if any((gives and issue.burden) or (may and issue.weight >= 1) for issue in near) else None
        if at is None:
            return None
        near = issues(self._words, at, min(at + _OBJECT, passage.last))
        return None if near and near[0].name in EFFECTS else at

    def gives(self, n: int) -> bool:
        """Whether something would be given, in a verb of any frame: "be extended", "replace them", "be on offer"."""
        until = min(n + _DEED_WITHIN + 1, len(self._words))
        frames = ("give", "weigh", "deed", "sink")
        for at in range(n, until):
            if any(self.holds(at, frame) for frame in frames) or is_done(self._words[at].low):
                return True
            if not self._is_light(at) and self._words[at].low != "on":
                return False
        return False

    def kept(self, n: int, passage: Passage) -> int | None:
        """Where the verb of what a side will keep stands: "will keep its duty"."""
        at = self._deed(n, passage, "hold")
        lasting = at is not None and at + 1 < passage.last and self._words[at + 1].low.endswith("ing")
        return at if at is not None and not lasting and self.is_about(at, min(at + _NEAR, passage.last)) else None

    def _deed(self, n: int, passage: Passage, frame: str) -> int | None:
        for at in range(n, min(n + _DEED_WITHIN + 1, passage.last)):
            if self.holds(at, frame):
                return at
            if frame == "give" and is_giving(self._words[at].low):
                return at
            before = at - 1 - (at - 1 > n and self._words[at - 1].text in '"“‘«')
            if before >= n and self._words[before].low == "be" and is_done(self._words[at].low):
                return at
            if not self._is_light(at):
                return None
        return None

    def is_offer(self, first: int, last: int) -> bool:
        """Whether a pledge gives something to others: a deed of giving, or what the talks are about, and no burden."""
        at = first + any(word.low == "to" for word in self._words[first : first + 1])
        if any(self.holds(at, frame) for frame in ("give", "weigh")):
            return True
        return not self.holds(at, "burden") and self.is_about(first, last)

    def is_about(self, first: int, last: int) -> bool:
        """Whether an issue of the talks, a rate or money stands between two words."""
        last = min(last, len(self._words))
        if any(self._words[n].low in _FIGURED for n in range(first, last)):
            return True
        if any(issue.name not in EFFECTS for issue in issues(self._words, first, last)):
            return True
        return next(goods().within(self._words, first, last), None) is not None

    def _is_light(self, n: int) -> bool:
        low = self._words[n].low
        return (
            low in small("adverb")
            or low.endswith("ly")
            or self._words[n].text in ",\"“‘«'"
            or low in ("be", "ever", "rather")
        )
