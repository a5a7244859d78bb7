"""Wishes told by a verb or a noun of wishing: "urged Oslo to", "is ready to", "its demand for", "hopes that"."""

from __future__ import annotations

from workbench.findings.naming.governments import government_of
from workbench.findings.reading.passages import Passage, small, smalls
from workbench.findings.wishing.agenda_words import Cue, agenda_words, phrases
from workbench.findings.wishing.burdens import imposes
from workbench.findings.wishing.scene import Found, Scene
from workbench.findings.wishing.spokesmen import OTHERS, side_of

_CLAUSE = 10  # words of a clause up to its verb
_DATED = 5  # words between a vow and its "to": "vowed on Wednesday to"
_OWNED = 3  # words between an owner and the noun: "its long-standing demand"
_WILLING = ("willingness", "readiness", "openness", "commitment", "promise")  # they need what would be given
_VOWING = ("commit", "promis", "pledg", "vow", "undert", "undertook")  # one may vow to build schools
_CLEFT = 3  # words between what is wanted and "is": "what Oslo wants in return is"
_PUTTING = ("propos", "float", "tabl", "put", "dr", "submit", "pledg")  # a burden may be put forward as well


class Cued:
    """Reads what follows a cue."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words
        self._sides, self._guard, self._reach = scene.sides, scene.guard, scene.reach
        self.rules = {
            "object": self._wanted,
            "aim": self._wanted,
            "agreed": self._agreed,
            "clause": self._hoped,
            "leverage": self._levered,
            "planned": self._planned,
        }

    def _wish(self, side: str | None, toward: str | None, kind: str, first: int, at: int, passage: Passage) -> Found:
        """What stands from a word to where the wish ends."""
        yield from self._scene.wished(side, toward, kind, first, (at, self._reach.end(at, passage)), passage)

    def _wanted(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        last = self._reach.after_aside(last, passage)
        cleft = self._cleft(first, last, passage)
        if cleft is not None:
            yield from self._wish(self._sides.wishing(first, passage), None, cue.kind, first, cleft, passage)
            return
        if self._words[first].low.startswith("insist") and self._refuses(last, passage):
            return  # what it insists on is told by the words of refusal
        if self._words[last - 1].low in ("discuss", "negotiate", "about") and not self._guard.is_about(
            last, self._reach.end(last, passage)
        ):
            return
        if self._is_domestic(first, last, passage) or self._is_readied(last, cue):
            return
        if cue.kind == "red_line" and self._guard.holds(last, "domestic"):
            return  # to rule out state aid is to refuse others nothing
        if self._is_kept(first, last, passage) or self._is_burden(first, last, cue, passage):
            return
        if self._words[first].low.startswith(_VOWING) and not self._guard.is_offer(
            last, self._reach.end(last, passage)
        ):
            return
        if (self._guard.opens(last, cue) or self._is_met_for(first, last)) and not self._guard.is_noun(
            first, last, passage
        ):
            kind = "offer" if self._is_returned(last, passage) else self._kind(last, cue)
            yield from self._wish(self._sides.wishing(first, passage), None, kind, first, last, passage)

    def _kind(self, last: int, cue: Cue) -> str:
        """The kind of a wish: to propose that one be spared is to ask for it."""
        if cue.kind != "offer" or last >= len(self._words) or self._words[last].low != "that":
            return cue.kind
        for n in range(last, min(last + _CLAUSE, len(self._words) - 1)):
            spared = self._words[n].low == "be" and self._guard.holds(n + 1, "granted")
            if spared or self._words[n].low in ("should", "must"):
                return "ask"
        return cue.kind

    def _is_met_for(self, first: int, last: int) -> bool:
        """Whether a side asks in so many words to meet or to talk: "asked for talks", "requested consultations"."""
        formal = self._words[first].low.startswith(("ask", "request", "s"))
        return (
            formal and last < len(self._words) and self._words[last].low in ("talks", "consultations", "negotiations")
        )

    def _is_returned(self, last: int, passage: Passage) -> bool:
        """Whether a welcome is what another gets in return: "would welcome drillers in return for a lower rate"."""
        welcome = self._words[last - 1].low == "welcome"
        near = range(last, passage.last - 2)
        given = (n for n in near if self._words[n].low == "in" and self._words[n + 1].low in ("return", "exchange"))
        return welcome and any(self._words[n + 2].low == "for" for n in given)

    def _cleft(self, first: int, last: int, passage: Passage) -> int | None:
        """Where it stands what is wanted, when a clause leads up to it: "what Oslo wants in return is a quota"."""
        opens = self._words[self._scene.begin(first, passage)].low
        near = range(last, min(last + _CLEFT + 1, passage.last - 1))
        copula = next((n for n in near if self._words[n].low in ("is", "was", "are")), None)
        return copula + 1 if opens == "what" and copula is not None else None

    def _is_burden(self, first: int, last: int, cue: Cue, passage: Passage) -> bool:
        """Whether what is put forward weighs on others, so that it is no offer: "proposed a duty of 25 percent"."""
        puts = cue.kind == "offer" and self._words[first].low.startswith(_PUTTING)
        return puts and imposes(self._words, last, self._reach.end(last, passage))

    def _is_domestic(self, first: int, last: int, passage: Passage) -> bool:
        """Whether it is a side's own who are to do it: "wants Congress to pass the budget"."""
        if not self._words[first].low.startswith("want"):
            return False
        last += last < passage.last and self._words[last].low == "the"
        named = self._scene.speakers.starting(last)
        told = named is not None and named.last < passage.last and self._words[named.last].low == "to"
        if not told or named is None:
            return False
        own = named.of is not None and government_of(named.of) == self._sides.wishing(first, passage)
        return own or named.name.removeprefix("unnamed ") in OTHERS

    def _is_readied(self, last: int, cue: Cue) -> bool:
        """Whether a side is only ready to meet or to strike: "is ready to retaliate", "is willing to meet"."""
        if cue.kind != "offer" or self._words[last - 1].low != "to" or self._guard.holds(last, "give"):
            return False
        return last < len(self._words) and self._words[last].low in agenda_words("readied")

    def _is_kept(self, first: int, last: int, passage: Passage) -> bool:
        """Whether somebody's promise is told of that gives nothing to others: "keeps its promise to farmers"."""
        before = self._words[first - 1].low if first > passage.first else ""
        owned = before in small("possessive") or before == "'s"
        return owned and self._words[first].low in _WILLING and not self._guard.holds(last, "give")

    def _refuses(self, at: int, passage: Passage) -> bool:
        until = self._reach.end(at, passage)
        refusals = phrases("refusal").within(self._words, at, until)
        kept = any(self._words[n].low == "will" and self._guard.kept(n + 1, passage) for n in range(at, until))
        flat = next(phrases("flat").within(self._words, at, until), None) is not None
        return kept or flat or any(self._guard.refused(last, passage) is not None for _, last, _ in refusals)

    def _hoped(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What a side hopes others will do or grant: "hopes palm oil will be exempted"."""
        until = self._reach.end(last, passage)
        near = range(last, min(until, last + _CLAUSE))
        modal = next((n for n in near if self._words[n].low in ("will", "would", "can", "could")), None)
        plain = last < until and self._words[last].low not in smalls("preposition", "conjunction", "pronoun")
        if modal is not None and modal > last and plain and self._guard.is_about(last, until):
            yield from self._wish(self._sides.wishing(first, passage), None, cue.kind, first, last, passage)

    def _planned(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A plan that a side backs to give something: "approved a plan to scrap its duties"."""
        if self._guard.holds(last, "give") and not imposes(self._words, last, self._reach.end(last, passage)):
            yield from self._wish(self._sides.wishing(first, passage), None, cue.kind, first, last, passage)

    def _levered(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What the subject would get by what it has in hand."""
        subject = self._scene.speakers.subject(passage, first)
        side = side_of(subject.mention) if subject is not None else None
        yield from self._wish(side, None, cue.kind, first, last, passage)

    def _denies(self, n: int, passage: Passage) -> int | None:
        """Where a vow that nothing will happen begins: "promised farmers that no beef would enter"."""
        near = range(n, min(n + _DATED, passage.last - 1))
        at = next((i for i in near if self._words[i].low == "that"), None)
        denies = at is not None and self._words[at + 1].low in ("no", "nothing", "nobody", "none")
        return at + 1 if at is not None and denies and self._guard.is_about(at, at + _OWNED + 1) else None

    def _agreed(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What is promised behind an aside or a day; "vowed on Monday not to" draws a line."""
        at = self._reach.after_aside(last, passage)
        denies = self._denies(at, passage)
        if denies is not None:
            yield from self._wish(self._sides.wishing(first, passage), None, "red_line", first, denies, passage)
            return
        dated = smalls("preposition", "time", "adverb", "determiner") - {"to"}
        near = range(at, min(at + _DATED, passage.last))
        at = next((n for n in near if self._words[n].low not in dated or self._words[n].low in ("not", "never")), at)
        refuses = at < passage.last and self._words[at].low in ("not", "never")
        to = at + refuses
        if to + 1 < passage.last and self._words[to].low == "to" and self._is_deed(to + 1):
            kept = self._guard.kept(to + 1, passage) is not None
            spares = refuses and self._guard.holds(to + 1, "inflict")  # "promised not to ban"
            kind = "red_line" if (refuses or kept) and not spares else cue.kind
            if refuses or kept or self._guard.is_offer(to, self._reach.end(to, passage)):
                yield from self._wish(self._sides.wishing(first, passage), None, kind, first, to, passage)

    def _is_deed(self, n: int) -> bool:
        """Whether a verb tells more than meeting and talking."""
        low = self._words[n].low
        return self._guard.holds(n, "give") or low not in smalls("routine", "determiner", "pronoun") or low == "end"
