"""Quotations and reported clauses with their speakers, across the sentences and paragraphs of an article."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.articles.table import Article
from workbench.findings.actors import read_actors
from workbench.findings.naming.mention import Mention, source_nouns
from workbench.findings.reading.keeping import kept
from workbench.findings.reading.passages import Passage, Reading, small, smalls
from workbench.findings.speaking.attribution import Attribution
from workbench.findings.speaking.attributions import attributions
from workbench.findings.speaking.beside import Beside
from workbench.findings.speaking.floor import Turn, turns
from workbench.findings.speaking.hindsight import Hindsight, latest_year
from workbench.findings.speaking.holders import holder_of
from workbench.findings.speaking.memory import Memory
from workbench.findings.speaking.placed import Speaker
from workbench.findings.speaking.speakers import Speakers
from workbench.findings.speaking.speech import Speech

_THAT_WITHIN = 12  # words between a cue and its "that": "told reporters in Brussels on Monday that"
_SPEECH = 5  # words; a shorter quotation within a sentence marks a term, not a speech


Span = tuple[int, int]


def speeches(article: Article) -> Iterator[Speech]:
    """The statements of an article before their stance is judged, in the order of the text; time grows linearly.

    >>> article = Article(id="a", text='Jane Roe warned of delays. "We are not ready at all," she said.')
    >>> [(speech.speaker.name, speech.cue) for speech in speeches(article)]
    [('Jane Roe', 'warned'), ('Jane Roe', 'said')]
    """
    return iter(_speeches(article))


@kept
def _speeches(article: Article) -> tuple[Speech, ...]:
    found = _Listener(*read_actors(article)).listen()
    return tuple(sorted(found, key=lambda speech: (speech.start, speech.end)))


class _Listener:
    """Goes through the sentences and gives every quotation and every reported clause its speaker."""

    def __init__(self, reading: Reading, actors: list[Mention]) -> None:
        self._reading, self._words = reading, reading.words
        self._speakers = Speakers(reading, actors)
        self._told = [attributions(reading, passage, self._speakers) for passage in reading.passages]
        self._turns = {turn.first: turn for turn in turns(reading, self._speakers)}
        self._hindsight = Hindsight(reading, self._speakers, latest_year(reading))
        self._memory = Memory(self._speakers)
        self._beside = Beside(reading, self._speakers)
        self._lead: tuple[Attribution, bool] | None = (
            None  # a cue that waits for its quotation, and whether after a colon
        )
        self._found: list[Speech] = []

    def listen(self) -> list[Speech]:
        """Every speech of the article."""
        skip = 0
        for n, passage in enumerate(self._reading.passages):
            turn = self._turns.get(n)
            if turn is not None and not self._explains(turn):
                self._take(turn)
                if turn.asks:
                    self._ask(turn)
                skip = turn.last
            if n >= skip:
                self._hear(n, passage)
        return self._found

    def _hear(self, n: int, passage: Passage) -> None:
        """The speeches of one sentence."""
        told, spans = self._told[n], self._quotations_in(passage)
        if spans and self._is_all_quoted(passage):
            self._quotation_alone(n, passage, spans)
        else:
            lead, self._lead = self._lead, None
            if lead is not None and lead[1] and not spans and not told and passage.last - passage.first > _SPEECH:
                self._say(passage, lead[0], (passage.first, passage.last))  # set out after "she wrote:" without marks
            self._within(passage, told, spans)
            if not told and not spans:
                self._pointed_at(n, passage)
        self._memory.passed(passage, told)
        if told and told[-1].empty and n + 1 < len(self._reading.passages):
            following = self._reading.passages[n + 1]
            colon = self._words[passage.last - 1].text == ":"
            if colon or self._reading.quoted[following.first] >= 0:
                self._lead = (told[-1], colon)

    def _within(self, passage: Passage, told: list[Attribution], spans: list[Span]) -> None:
        """The speeches of a sentence with words of its own."""
        quoting: set[int] = set()
        for span in spans:
            number = _attribution_of(span, told)
            if number is None:
                beside, cue = self._beside.speaker(passage, span)
                meant = self._memory.meant(beside)
                if meant is not None:
                    self._add(passage, span, meant, beside, cue)
            elif self._is_speech(span, told[number]):
                quoting.add(number)
                self._say(passage, told[number], span)
        for number, attribution in enumerate(told):
            if number not in quoting and not attribution.empty:
                begin, end = attribution.content
                later = (told[n].first for n in range(number + 1, len(told)))
                until = next((first for first in later if begin < first < end), end)  # what another is said to believe
                self._say(passage, attribution, None, until)

    def _quotation_alone(self, n: int, passage: Passage, spans: list[Span]) -> None:
        """A sentence that is all quotation: led in by a cue before, closed by one after, or carried on."""
        lead, self._lead = self._lead, None
        attribution = lead[0] if lead else self._closing(n, passage)
        if attribution is None:
            speaker = self._memory.carried(passage, self._reading.passages[n - 1] if n else None)
            speaker = speaker or self._named_next(n, passage)
            for span in spans:
                if speaker is not None or span[1] - span[0] > _SPEECH + 2:
                    self._add(passage, span, speaker)
            return
        for span in spans:
            self._say(passage, attribution, span)
        if lead and not self._reading.quotations[self._reading.quoted[spans[-1][0]]].closed:
            self._lead = lead

    def _closing(self, n: int, passage: Passage) -> Attribution | None:
        """The attribution in a sentence of its own after a quotation: “We will not!” Jane Roe said."""
        if n + 1 >= len(self._reading.passages):
            return None
        following, told = self._reading.passages[n + 1], self._told[n + 1]
        if following.paragraph != passage.paragraph or not told or not told[0].empty:
            return None
        return told[0] if self._words[following.last - 1].text not in ":," else None

    def _pointed_at(self, n: int, passage: Passage) -> None:
        """A sentence whose speaker the next one tells: "The levy is theft. That is Roe's view."."""
        following = self._told[n + 1] if n + 1 < len(self._told) else []
        if len(following) != 1 or not following[0].empty or following[0].content[0] != following[0].content[1]:
            return
        if self._reading.passages[n + 1].paragraph == passage.paragraph:
            whole = (passage.first, passage.last)
            self._say(
                passage, following[0]._replace(content=whole, preposed=True, first=passage.first, empty=False), None
            )

    def _named_next(self, n: int, passage: Passage) -> Mention | None:
        """The person with whom the next sentence begins, where nobody else can have said it."""
        following = self._reading.passages[n + 1] if n + 1 < len(self._reading.passages) else None
        if following is None or following.paragraph != passage.paragraph or self._told[n + 1]:
            return None
        near = (self._speakers.starting(i) for i in range(following.first, min(following.first + 6, following.last)))
        found = next((mention for mention in near if mention is not None), None)
        return found if found is not None and found.kind == "person" else None

    def _take(self, turn: Turn) -> None:
        """What is said in one turn of a transcript; a question is no statement."""
        speaker = turn.speaker or self._memory.person
        passage = self._reading.passages[turn.first]
        if not turn.asks and speaker is not None:
            span = (turn.at, self._reading.passages[turn.last - 1].last)
            self._add(passage, span, speaker, Speaker(passage.first, turn.at - 1, speaker), ":")

    def _explains(self, turn: Turn) -> bool:
        """Whether an "A:" is the paper's own, which tells what others say and never speaks of itself."""
        told = any(self._told[n] for n in range(turn.first, turn.last))
        return told and not turn.asks and turn.speaker is None and not turn.personal

    def _ask(self, turn: Turn) -> None:
        """What a question reports of others; who is asked stays in mind."""
        asked = self._memory.person
        for n in range(turn.first, turn.last):
            passage = self._reading.passages[n]
            if self._told[n]:
                self._within(passage, self._told[n], self._quotations_in(passage))
        self._memory.think_of(asked)

    def _say(self, passage: Passage, attribution: Attribution, span: Span | None, until: int | None = None) -> None:
        """Add one statement with its cue: a quotation, or the reported sentence."""
        speaker = self._memory.meant(attribution.speaker)
        if attribution.speaker is not None and speaker is None and span is None:
            return
        first, last = self._told_by(attribution)
        content = (first, until if until is not None else last)
        if span is not None and (attribution.preposed or attribution.empty or self._words[span[0] + 1].capital):
            content = span  # a whole sentence; a fragment is judged with the clause around it
        elif not attribution.preposed:
            content = (self._after_that(content, attribution.cue), content[1])
        via = self._memory.meant(attribution.via)
        speech = self._speech(
            passage, span or self._extent(passage, attribution), speaker, attribution.speaker
        )._replace(
            content=content,
            direct=span is not None,
            cue=self._reading.text(*attribution.cue),
            kind="silence" if self._is_no_comment(content) else attribution.kind,
            stance=attribution.stance,
            negated=attribution.negated,
            via=via if via is None or speaker is None or via.name != speaker.name else None,
            historical=self._hindsight.looks_back(passage, content),
        )
        if attribution.held is not None and span is None:
            speech = self._holding(speech, attribution.held)
        else:
            speech = _with_holder(speech)
        self._found.append(speech)
        self._memory.heard(speech)

    def _after_that(self, content: Span, cue: Span) -> int:
        """Where a clause begins behind whom and when it was told: "told the paper on Monday that"."""
        first, last = content
        near = range(first, min(first + _THAT_WITHIN, last))
        told = any(self._words[i].low in small("telling") for i in range(*cue))
        told = told or self._words[first].low in smalls("preposition", "adverb", "time")
        told = told or (self._speakers.starting(first) is not None and self._words[first].low in source_nouns())
        that = next((i for i in near if self._words[i].low == "that"), None)
        open_ = that is not None and all(self._reading.quoted[i] < 0 for i in range(first, that))
        return that + 1 if that is not None and open_ and (told or that == first) and that + 1 < last else first

    def _holding(self, speech: Speech, held: Attribution) -> Speech:
        """A speech that only tells what another wants."""
        return speech._replace(
            holder=self._memory.meant(held.speaker),
            attitude=self._reading.text(*held.cue),
            kind=held.kind,
            stance=held.stance,
            negated=held.negated,
            content=self._told_by(held),
        )

    def _told_by(self, attribution: Attribution) -> Span:
        """What is reported; the verb itself where a text is cut off after it."""
        return attribution.content if attribution.content[0] < len(self._words) else attribution.cue

    def _is_no_comment(self, content: Span) -> bool:
        """Whether all that is said is "no comment"."""
        told = [word.low for word in self._words[slice(*content)] if word.text[0].isalnum()]
        return told == ["no", "comment"]

    def _extent(self, passage: Passage, attribution: Attribution) -> Span:
        """The words of a reported sentence: speaker, cue, content, and the marks that close them."""
        last = max(attribution.content[1], attribution.cue[1])
        if attribution.preposed and attribution.speaker is not None:
            last = max(last, attribution.speaker.last)
        first = min(attribution.first, attribution.content[0])
        if not any(word.text[0].isalnum() for word in self._words[last : passage.last]):
            return first, passage.last
        while last - 1 > first and self._words[last - 1].text in ",;–—":
            last -= 1
        return first, last

    def _add(
        self, passage: Passage, span: Span, speaker: Mention | None, told: Speaker | None = None, cue: str | None = None
    ) -> None:
        """Add one quotation."""
        speech = self._speech(passage, span, speaker, told)
        speech = _with_holder(speech._replace(cue=cue) if cue is not None else speech)
        self._found.append(speech)
        self._memory.heard(speech)

    def _speech(self, passage: Passage, span: Span, speaker: Mention | None, told: Speaker | None) -> Speech:
        start, end = self._words[span[0]].start, self._words[span[1] - 1].end
        text = self._reading.text(told.first, told.last) if told else None
        return Speech(self._reading, self._speakers, passage, start, end, span, speaker, True, text)

    def _quotations_in(self, passage: Passage) -> list[Span]:
        """The quotations that begin in a sentence, in words."""
        numbers = dict.fromkeys(n for n in self._reading.quoted[passage.first : passage.last] if n >= 0)
        return [self._reading.spans[number] for number in numbers if self._reading.spans[number][0] >= passage.first]

    def _is_all_quoted(self, passage: Passage) -> bool:
        quoted = self._reading.quoted
        return not any(quoted[i] < 0 and self._words[i].text[0].isalnum() for i in range(passage.first, passage.last))

    def _is_speech(self, span: Span, attribution: Attribution) -> bool:
        """Whether a quotation is what somebody said, and not a term in quotation marks."""
        said = [word for word in self._words[span[0] : span[1]] if word.text[0].isalnum()]
        if not said or len(said) >= _SPEECH:
            return bool(said)
        if attribution.preposed:
            return span[0] <= attribution.content[0] + 1 or said[0].capital
        between = self._words[attribution.cue[1] : span[0]]
        beside = all(word.text in ",:" or word.low == "that" for word in between[:3]) and len(between) < 3
        return beside and attribution.kind != "describe" and (bool(between) or said[0].capital)


def _with_holder(speech: Speech) -> Speech:
    """The speech with whose attitude it tells, where that is another's than its speaker's."""
    holder = holder_of(speech)
    return speech if holder is None else speech._replace(holder=holder)


def _attribution_of(span: Span, told: list[Attribution]) -> int | None:
    """Which attribution a quotation belongs to: the one whose content holds it, else the last cue before it."""
    speaking = [(n, attribution) for n, attribution in enumerate(told) if attribution.kind != "silence"]
    held = [n for n, attribution in speaking if attribution.content[0] <= span[0] < attribution.content[1]]
    before = [n for n, attribution in speaking if attribution.cue[1] <= span[0]]
    return held[-1] if held else before[-1] if before else None
