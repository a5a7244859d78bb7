"""What is attributed to whom within a sentence: each reporting verb with its speaker and the stretch it reports."""

from __future__ import annotations

from workbench.findings.naming.mention import source_nouns
from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.speaking.attitudes import attitude
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.closers import closer
from workbench.findings.speaking.contents import Contents
from workbench.findings.speaking.cues import Cue, cues
from workbench.findings.speaking.nesting import nested
from workbench.findings.speaking.nouns import Nouns
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.predicates import Predicates
from workbench.findings.speaking.receptions import receptions
from workbench.findings.speaking.records import author_of, written_by
from workbench.findings.speaking.sources import relayed
from workbench.findings.speaking.speakers import Speakers

_IMPERSONAL = ("say", "infer", "believe", "assess", "act")
_SAYING = ("say", "warn", "blame", "praise", "reject", "believe", "deny")
_MEMBERS = ("ers", "ists", "ors", "men", "ans", "ats", "ens")  # how the name of a body ends that is its members'
_NAMELESS = 6  # words from "asked" to the "named" of "asked not to be publicly named"
_SUPPOSED = ("say", "warn", "deny", "believe", "infer", "comment")
_WILLED = ("praise", "reject", "blame", "want")
_SHOWING = ("say", "assess", "infer", "comment")
_RECORD = 12  # words of a record and its author before the verb
_JUDGING = ("blame", "praise", "reject", "describe")


def attributions(reading: Reading, passage: Passage, speakers: Speakers) -> list[Attribution]:
    """The attributions of a passage, in the order of their cues.

    >>> from workbench.articles.table import Article
    >>> from workbench.findings.actors import mentions
    >>> from workbench.findings.reading.passages import read
    >>> reading = read(Article(id="a", text="Jane Roe said talks had failed, while the minister declined to comment."))
    >>> found = attributions(reading, reading.passages[0], Speakers(reading, mentions(reading)))
    >>> [(a.kind, reading.text(*a.content)) for a in found]
    [('say', 'talks had failed'), ('silence', 'declined to comment')]
    """
    if reading.words[passage.first].text == "|":
        return []  # the row of a table
    contents = Contents(reading, passage)
    finder = _Finder(contents, speakers)
    found: list[Attribution] = []
    for cue in cues(reading, passage):
        attribution = finder.attributed(cue)
        if attribution is not None:
            found.append(attribution)
            finder.heard(attribution)
    predicates = Predicates(contents, speakers)
    closing = closer(reading, passage, speakers) if not found else None
    if closing is not None:
        return [closing]
    silences = [*predicates.silences(), *predicates.unanswered()]
    silent = [told for told in silences if all(one.kind != "silence" for one in found)]
    found = sorted([*found, *silent, *Nouns(contents, speakers).attributions(found)], key=_by_cue)
    found = sorted([*found, *predicates.quoted_verbs(found)], key=_by_cue)
    found = relayed(reading, passage, speakers, nested(reading, passage, found))
    found = sorted([*found, *receptions(reading, passage, speakers, found), *predicates.wills(found)], key=_by_cue)
    held = attitude(contents, speakers) if not found else None
    return [held] if held is not None else found


class _Finder:
    """Looks at one passage."""

    def __init__(self, contents: Contents, speakers: Speakers) -> None:
        self._reading, self._passage, self._speakers = contents.reading, contents.passage, speakers
        self._words, self._quoted, self._contents = self._reading.words, self._reading.quoted, contents
        self._told = False  # whether somebody in the passage has been found to say something

    def heard(self, attribution: Attribution) -> None:
        """Go on after an attribution: what others would do, it tells of them."""
        self._told = self._told or not attribution.empty

    def attributed(self, cue: Cue) -> Attribution | None:
        """The attribution that a verb makes, when it makes one."""
        if cue.passive:
            return self._passive(cue)
        if cue.verb.cue in small("impersonal"):
            return None  # "it is understood that" reports; "farmers have learned that" does not
        if cue.verb.kind == "relay":
            return self._relay(cue)
        silence = self._silence(cue)
        if (
            silence is not None
            or (cue.modal and not self._is_own_will(cue))
            or (cue.verb.kind == "comment" and cue.negated)
        ):
            return silence
        speaker = self._speakers.before(cue, self._passage)
        document = speaker is not None and speaker.mention is not None and speaker.mention.voice == "document"
        if speaker is None or document or self._words[speaker.last].low in small("record"):
            recorded = self._recorded(cue)
            if recorded is not None:
                return recorded
        if speaker is None:
            return self._inverted(cue) or self._plain(cue)
        if self._is_nobody(speaker) or self._is_supposed(cue, speaker):
            return None
        return self._active(cue, speaker) if self._can_speak(cue, speaker) else None

    def _is_nobody(self, speaker: Speaker) -> bool:
        """Whether hardly anybody is said to say it: "few people believe", "no minister has said"."""
        led = [word.low for word in self._words[max(self._passage.first, speaker.first - 2) : speaker.first + 1]]
        none = next((n for n, low in enumerate(led) if low in small("hardly any")), None)
        return none is not None and led[max(0, none - 1)] not in ("a", "quite", "not") and speaker.pronoun is None

    def _is_supposed(self, cue: Cue, speaker: Speaker) -> bool:
        """Whether it is only supposed that somebody says it: "if Roe said so, nobody heard", "should Roe say"."""
        i = speaker.first
        lead = self._words[i - 1].low if i > self._passage.first else ""
        if cue.verb.kind not in _SUPPOSED or lead not in small("supposing clause"):
            return False
        return lead != "had" or cue.verb.form == "past"

    def _is_own_will(self, cue: Cue) -> bool:
        """Whether "would" tells what a side itself wants: "would raise no objection"; "would say only that"."""
        group = {word.low for word in self._words[cue.first : cue.at]}
        if cue.verb.kind == "say" and not cue.verb.stance:
            after = self._words[cue.last].low if cue.last < self._contents.stop else ""
            return "only" in group or after == "only" or (after in small("question") and "will" in group)
        willing = not group.isdisjoint(small("own will")) and not self._told
        return willing and bool(cue.verb.stance) and cue.verb.kind in _WILLED

    def _active(self, cue: Cue, speaker: Speaker) -> Attribution | None:
        """Subject and verb in their usual order, the content after or before them."""
        before = self._contents.before(speaker.first) if not self._is_second(cue, speaker) else None
        if before is not None and self._quoted[before[1] - 1] < 0 and self._parts(cue, speaker):
            before = None
        if before is not None and cue.verb.frames & {"q", "c"} and self._contents.must_precede(cue, before):
            return self._make(cue, speaker, before)._replace(first=min(speaker.first, before[0]), preposed=True)
        made = self._make(cue, speaker, (cue.last, self._contents.stop))
        if cue.verb.kind in ("ask", "want") and self._is_for_a_name(cue.last):
            return None
        if before is None and self._parts(cue, speaker):
            whole = (self._passage.first, self._contents.stop)  # "The rules, Roe wrote to the minister, should go"
            return self._make(cue, speaker, whole)._replace(first=whole[0], preposed=True)
        if self._contents.follows(cue):
            return made
        waits = "q" in cue.verb.frames and (self._contents.stop - cue.last <= 1 or self._contents.is_aside(cue.last))
        return made._replace(empty=True) if waits else None

    def _parts(self, cue: Cue, speaker: Speaker) -> bool:
        """Whether speaker and verb part a subject from its predicate: "The rules, Roe wrote, should go"."""
        return not self._contents.has_that(cue.last) and self._contents.interrupts(cue, speaker.first, cue.last)

    def _is_second(self, cue: Cue, speaker: Speaker) -> bool:
        """Whether a verb only goes on after another of its subject: “…,” she said, and urged them to wait."""
        lead = self._words[cue.first - 1].low if cue.first > self._passage.first else ""
        return lead in ("and", "but") and speaker.last < cue.first - 1

    def _is_for_a_name(self, i: int) -> bool:
        """Whether all that is asked is that no name be told: "asked not to be identified"."""
        near = {word.low for word in self._words[i : i + _NAMELESS]}
        return not near.isdisjoint(small("nameless")) and not near.isdisjoint(("be", "see", "remain", "for", "on"))

    def _inverted(self, cue: Cue) -> Attribution | None:
        """Verb before subject: “…”, said Jane Roe."""
        if cue.verb.form == "ing" or not cue.verb.frames & {"q", "c"}:
            return None
        speaker = self._speakers.after(cue.last, self._passage)
        before = self._contents.before(cue.first)
        if before is None and speaker is not None and self._contents.interrupts(cue, cue.first, speaker.last):
            before = (self._passage.first, self._contents.stop)  # "The levy, argued Roe on Monday, is a tax"
        if before is None or (speaker is not None and speaker.pronoun in ("i", "we")):
            return None
        if speaker is None and max(self._quoted[before[1] - 2 : before[1]]) >= 0:
            speaker = self._speakers.described(cue.last, self._passage)
        if speaker is None:
            return None
        if self._quoted[before[1] - 1] < 0 and self._goes_on(speaker.last):
            before = (before[0], self._contents.stop)  # "All hangs on one word, said Roe: without it …"
        return self._make(cue, speaker, before)._replace(first=before[0], preposed=True)

    def _goes_on(self, i: int) -> bool:
        """Whether what is said goes on after a colon right behind its speaker, without quotation marks."""
        colon = i < self._contents.stop - 2 and self._words[i].text == ":"
        return colon and not self._contents.has_quotation(i, i + 2)

    def _recorded(self, cue: Cue) -> Attribution | None:
        """What a record shows, as said by whose it is: "…, its timetable shows"; "figures from Roe show …"."""
        if cue.verb.form == "ing":
            return None
        words, begin = self._words, self._passage.first
        near = range(cue.first - 1, max(begin, cue.first - _RECORD) - 1, -1)
        comma = next((n for n in near if words[n].text == "," or self._quoted[n] >= 0), None)
        first = begin if comma is None else comma + 1
        told = author_of if cue.verb.kind in _SHOWING else written_by
        author = told(self._reading, self._passage, self._speakers, first, cue.first)
        if author is None:
            return None
        before = self._contents.before(first)
        if before is not None and self._contents.must_precede(cue, before):
            return self._make(cue, author, before)._replace(first=before[0], preposed=True)
        made = self._make(cue, author, (cue.last, self._contents.stop))._replace(first=first)
        return made if self._contents.follows(cue) else None

    def _plain(self, cue: Cue) -> Attribution | None:
        """People the lexicons do not know, who say something: the verb must take a clause or a quotation."""
        if cue.verb.form == "ing" or not self._contents.follows(cue):
            return None
        speaker = self._speakers.plain(cue, self._passage, agents=cue.verb.kind not in _SAYING)
        return self._make(cue, speaker, (cue.last, self._contents.stop)) if speaker is not None else None

    def _passive(self, cue: Cue) -> Attribution | None:
        """A passive: "It is reported that", "was quoted by the agency as saying", "was dismissed by China as"."""
        words, contents = self._words, self._contents
        if cue.first > self._passage.first and words[cue.first - 1].low == "it" and contents.has_that(cue.last):
            made = self._make(cue, None, (cue.last, contents.stop))._replace(first=cue.first - 1)
            return made if cue.verb.kind in _IMPERSONAL else None
        if cue.verb.cue in small("reputed") and cue.last < contents.stop and words[cue.last].low == "to":
            subject = self._speakers.before(cue, self._passage)
            made = self._make(cue, None, (subject.first if subject else cue.first, contents.stop))
            return made._replace(first=subject.first if subject else cue.first)  # "Roe is said to favour a cut"
        agent, after = None, cue.last
        if after < contents.stop and words[after].low == "by":
            agent = self._speakers.after(after + 1, self._passage)
            after = agent.last if agent else after
        if cue.verb.kind == "relay" and after + 1 < contents.stop and words[after].low == "as":
            speaker = self._speakers.before(cue, self._passage)
            return self._relayed(cue, speaker, agent, after + 2, speaker.first) if speaker else None
        if agent is not None and cue.verb.kind in _JUDGING:
            return self._make(cue, agent, (self._passage.first, contents.stop))._replace(preposed=True)
        return None

    def _relay(self, cue: Cue) -> Attribution | None:
        """One who relays another: "The agency quoted a person familiar with the talks as saying"."""
        via, speaker = self._speakers.before(cue, self._passage), self._speakers.after(cue.last, self._passage)
        if speaker is None or via is None:
            return None
        i = speaker.last
        if i + 1 >= self._passage.last or self._words[i].low != "as" or not self._words[i + 1].low.endswith("ing"):
            return None
        return self._relayed(cue, speaker, via, i + 2, via.first)

    def _relayed(self, cue: Cue, speaker: Speaker, via: Speaker | None, after: int, first: int) -> Attribution:
        """What is quoted "as saying": after these words, before the attribution, or not yet."""
        stop = self._contents.stop
        if after < stop and self._words[after].low == "by":
            via = self._speakers.after(after + 1, self._passage)
            after = via.last if via else after
        made = self._make(cue, speaker, (after, stop))._replace(first=first, via=via)
        if stop - after > 1 or self._contents.has_quotation(after, stop):
            return made
        before = self._contents.before(first)
        return (
            made._replace(empty=True)
            if before is None
            else made._replace(first=before[0], content=before, preposed=True)
        )

    def _silence(self, cue: Cue) -> Attribution | None:
        """No comment: "did not respond", "declined to say"."""
        words, stop = self._words, self._passage.last
        silent = cue.negated and (cue.verb.kind == "comment" or cue.verb.cue in small("silence"))
        if cue.verb.cue == "return":  # a call, a message
            silent = silent and any(word.low in cue.verb.frames for word in words[cue.last : cue.last + 4])
        if cue.verb.cue in small("silent verb") and cue.last + 1 < stop and words[cue.last].low == "to":
            verb = cue.last + 1
            while verb + 1 < stop and words[verb].low in small("adverb"):
                verb += 1
            silent = silent or words[verb].low in small("no comment")
        told = cue.last + 1 < stop and words[cue.last].low == "to" and words[cue.last + 1].low in small("no remark")
        if not silent or (self._contents.has_that(cue.last) and not told):
            return None
        speaker = self._speakers.before(cue, self._passage)
        if speaker is None or speaker.pronoun == "it":
            return None
        return self._make(cue, speaker, (cue.first, self._contents.stop))._replace(kind="silence")

    def _can_speak(self, cue: Cue, speaker: Speaker) -> bool:
        """Whether this subject can be who reports by this verb."""
        if speaker.pronoun in ("i", "we"):
            return False
        lead = self._words[cue.first - 1].text if cue.first > self._passage.first else ""
        if cue.verb.form == "ing" and cue.first == cue.at and cue.verb.kind == "infer" and lead == ",":
            return False  # "…, indicating that": the clause before does so
        document = speaker.mention is not None and speaker.mention.voice == "document"
        if document and cue.verb.kind not in ("say", "warn"):
            return False
        return cue.verb.form != "base" or cue.first < cue.at or self._is_plural(speaker)

    def _is_plural(self, speaker: Speaker) -> bool:
        """Whether a bare verb ("say", "state") can follow; after a singular it is a noun."""
        if speaker.mention is None or speaker.pronoun is not None:
            return speaker.pronoun in ("they", "we", "i")
        if speaker.first and self._words[speaker.first - 1].low == "and":
            return True
        if speaker.mention.kind == "organisation" and self._words[speaker.last - 1].low.endswith(_MEMBERS):
            return True  # "the Lumen Machinists oppose"
        head = self._words[speaker.mention.head].low
        return head in ("people", "media", "police") or (head in source_nouns() and head.endswith("s"))

    def _make(self, cue: Cue, speaker: Speaker | None, content: tuple[int, int]) -> Attribution:
        participle = cue.verb.form == "ing" and cue.first == cue.at
        first = cue.first if participle or speaker is None else speaker.first
        return Attribution(first, speaker, (cue.first, cue.last), cue.verb.kind, cue.verb.stance, content, cue.negated)


def _by_cue(attribution: Attribution) -> tuple[int, int]:
    return attribution.cue
