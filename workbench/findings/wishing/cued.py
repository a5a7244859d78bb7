"""Wishes told by a verb or a noun of wishing: "urged Oslo to", "is ready to", "its demand for", "hopes that"."""

from __future__ import annotations

from workbench.findings.reading.passages import Passage, small, smalls
from workbench.findings.wishing.agenda_words import Cue, phrases
from workbench.findings.wishing.scene import Found, Scene
from workbench.findings.wishing.spokesmen import side_of

_ASKED_WITHIN = 9  # words between whom something is asked of and its "to"
_LISTED_WITHIN = 8  # words between "priorities" and "including"
_CLAUSE = 10  # words of a clause up to its verb
_ASIDE = 8  # words of an aside between a cue and its wish
_DATED = 5  # words between a vow and its "to": "vowed on Wednesday to"
_OWNED = 3  # words between an owner and the noun: "its long-standing demand"
_WILLING = ("willingness", "readiness", "openness", "commitment", "promise")  # they need what would be given
_ONLY = {"insistence": ("on",), "position": ("is", "was"), "stance": ("is", "was"), "condition": ("is", "was", "that")}
_VOWING = ("commit", "promis", "pledg", "vow", "undert", "undertook")  # one may vow to build schools
_CLEFT = 3  # words between what is wanted and "is": "what Oslo wants in return is"
_PUTTING = ("propos", "float", "tabl", "put", "dr", "submit", "pledg")  # a burden may be put forward as well
_STATES = ("points", "wishes", "conditions", "requirements", "terms", "goals", "objectives")
_SETTING = (
    "set",
    "sets",
    "list",
    "lists",
    "listed",
    "laid",
    "presented",
    "outlined",
    "named",
    "made",
    "attached",
    "put",
)
_OPENERS = {"offer": ("to", "of", "on", "that"), "demand": ("for", "that", "on")}


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
            "noun": self._owned,
            "from": self._come_from,
            "list": self._listed,
            "leverage": self._levered,
            "planned": self._planned,
        }

    def _wish(self, side: str | None, toward: str | None, kind: str, first: int, at: int, passage: Passage) -> Found:
        """What stands from a word to where the wish ends."""
        yield from self._scene.wished(side, toward, kind, first, (at, self._reach.end(at, passage)), passage)

    def _wanted(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        last = self._after_aside(last, passage)
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
        if self._is_kept(first, last, passage) or self._is_burden(first, last, cue, passage):
            return
        if self._words[first].low.startswith(_VOWING) and not self._guard.is_offer(
            last, self._reach.end(last, passage)
        ):
            return
        if self._guard.opens(last, cue) and not self._guard.is_noun(first, last, passage):
            kind = "offer" if self._is_returned(last, passage) else self._kind(last, cue)
            yield from self._wish(self._sides.wishing(first, passage), None, kind, first, last, passage)

    def _kind(self, last: int, cue: Cue) -> str:
        """The kind of a wish: to propose that one be spared is to ask for it."""
        if cue.kind != "offer" or self._words[last].low != "that":
            return cue.kind
        for n in range(last, min(last + _CLAUSE, len(self._words) - 1)):
            spared = self._words[n].low == "be" and self._guard.holds(n + 1, "granted")
            if spared or self._words[n].low in ("should", "must"):
                return "ask"
        return cue.kind

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
        return puts and self._guard.imposes(last, self._reach.end(last, passage))

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
        if self._guard.holds(last, "give") and not self._guard.imposes(last, self._reach.end(last, passage)):
            yield from self._wish(self._sides.wishing(first, passage), None, cue.kind, first, last, passage)

    def _levered(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What the subject would get by what it has in hand."""
        subject = self._scene.speakers.subject(passage, first)
        side = side_of(subject.mention) if subject is not None else None
        yield from self._wish(side, None, cue.kind, first, last, passage)

    def _after_aside(self, n: int, passage: Passage) -> int:
        """Where a wish goes on behind an aside: "rules out, once and for all, a tax"."""
        if n < passage.last and self._words[n].text == ",":
            near = range(n + 1, min(n + _ASIDE, passage.last))
            return next((i + 1 for i in near if self._words[i].text == ","), n)
        return n

    def _denies(self, n: int, passage: Passage) -> int | None:
        """Where a vow that nothing will happen begins: "promised farmers that no beef would enter"."""
        near = range(n, min(n + _DATED, passage.last - 1))
        at = next((i for i in near if self._words[i].low == "that"), None)
        denies = at is not None and self._words[at + 1].low in ("no", "nothing", "nobody", "none")
        return at + 1 if at is not None and denies and self._guard.is_about(at, at + _OWNED + 1) else None

    def _agreed(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """What is promised behind an aside or a day; "vowed on Monday not to" draws a line."""
        at = self._after_aside(last, passage)
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
            kind = "red_line" if refuses or kept else cue.kind
            if refuses or kept or self._guard.is_offer(to, self._reach.end(to, passage)):
                yield from self._wish(self._sides.wishing(first, passage), None, kind, first, to, passage)

    def _is_deed(self, n: int) -> bool:
        """Whether a verb tells more than meeting and talking."""
        low = self._words[n].low
        return self._guard.holds(n, "give") or low not in smalls("routine", "determiner", "pronoun") or low == "end"

    def _owned(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A noun of wishing with whose it is: "its demand for a quota", "Tokyo's offer to buy more"."""
        if last >= passage.last:
            return
        last = self._after_aside(last, passage)
        tells = (*small("be"), *(("includes", "included", "comprises") if cue.kind == "offer" else ()))
        named = last < passage.last and self._words[last].low in tells and self._is_thing(last + 1, passage)
        if not (named or self._words[last].low in _OPENERS[cue.kind]) or self._guard.opens_idly(last + 1):
            return
        if self._words[last].low == "on" and self._words[last + 1].low in small("time"):
            return
        only = _ONLY.get(self._words[first].low)
        if only is not None and self._words[last].low not in only:
            return
        asked = phrases("asked").within(self._words, last, min(last + _ASKED_WITHIN, passage.last))
        if self._words[first].low == "demand" and self._words[last].low == "for" and next(asked, None) is None:
            return  # a market's
        if self._words[first].low in _WILLING and not self._guard.holds(last + 1, "give"):
            return
        for n in range(first, max(passage.first, first - _OWNED) - 1, -1):
            side = self._sides.owner(n, passage)
            if side is not None:
                yield from self._wish(side, None, cue.kind, first, last, passage)
                return
            if n > passage.first and not (self._words[n - 1].text.islower() or self._words[n - 1].text == "-"):
                return

    def _come_from(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """A noun of wishing with whom it comes from: "under pressure from Oslo to curb exports"."""
        mention = self._scene.speakers.starting(last + (self._words[min(last, passage.last - 1)].low == "the"))
        side = (
            side_of(mention._replace(kind="government"))
            if mention is not None and mention.kind == "place"
            else side_of(mention)
        )
        if mention is None or side is None or mention.last >= passage.last:
            return
        spoken = self._scene.speakers.starting(mention.last + 1) is not None  # "a call from Oslo to Lima"
        if (
            self._words[mention.last].low in ("to", "for", "that")
            and not spoken
            and not self._guard.opens_idly(mention.last + 1)
        ):
            yield from self._wish(side, None, cue.kind, first, mention.last, passage)

    def _is_thing(self, n: int, passage: Passage) -> bool:
        """Whether a thing of the talks follows "is": "its main request is a lower tariff"."""
        named = n < passage.last and self._words[n].low in (*small("determiner"), "that", "to")
        return named and self._guard.is_about(n, self._reach.end(n, passage))

    def _listed(self, first: int, last: int, cue: Cue, passage: Passage) -> Found:
        """Points after "including", "such as" or a colon, one wish each."""
        for n in range(last, min(last + _LISTED_WITHIN, passage.last)):
            if begin := self._reach.list_after(n, passage):
                before = [word.low for word in self._words[max(passage.first, first - _OWNED - 1) : first]]
                told = self._sides.teller(first, passage) if "there" in before else None  # "there were two conditions:"
                side = told or (self._owner(first, passage) if self._is_set(first, passage) else None)
                for part in self._reach.points(begin, self._reach.end(begin, passage, listed=True)):
                    yield from self._scene.wished(side, None, cue.kind, part[0], part, passage, whole=True)
                return

    def _is_set(self, first: int, passage: Passage) -> bool:
        """Whether somebody has or sets conditions; they may also be the state of things."""
        if self._words[first].low not in _STATES:
            return True
        before = [word.low for word in self._words[max(passage.first, first - _LISTED_WITHIN) : first]]
        return "'s" in before or any(low in _SETTING or low in smalls("have", "possessive") for low in before)

    def _owner(self, first: int, passage: Passage) -> str | None:
        """Whose priorities: the possessor's, else the subject's."""
        for n in range(first - 1, max(passage.first, first - 5), -1):
            if self._words[n].low == "'s" and (mention := self._scene.speakers.ending(n)) is not None:
                return side_of(mention)
        for n in range(first - 1, max(passage.first - 1, first - 16), -1):
            mention = self._scene.speakers.ending(n)
            if mention is not None and not self._sides.is_governed(mention.first) and (side := side_of(mention)):
                return side
        return None
