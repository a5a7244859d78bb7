"""What somebody says, before its stance is judged."""

from __future__ import annotations

from typing import NamedTuple

from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, Reading
from workbench.findings.speaking.speakers import Speakers


class Speech(NamedTuple):
    """A statement in characters (start, end), with its speaker and what it takes to judge it.

    `content` holds the words said or reported as (first, last) in `reading.words`; `kind`, `stance` and `negated` are
    the cue's; `cue` is None where a quotation goes on without one. Where the words only tell what another wants,
    `holder` is that other, `attitude` the verb that says so; `kind`, `stance`, `negated`, `content` are the attitude's.
    """

    reading: Reading
    speakers: Speakers
    passage: Passage
    start: int
    end: int
    content: tuple[int, int]
    speaker: Mention | None
    direct: bool
    speaker_text: str | None = None
    cue: str | None = None
    kind: str = "say"
    stance: str = ""
    negated: bool = False
    via: Mention | None = None
    historical: bool = False
    holder: Mention | None = None
    attitude: str | None = None

    @property
    def taker(self) -> Mention | None:
        """Who takes the stance: somebody else whose attitude is told, or the speaker."""
        return self.holder or self.speaker

    def actor(self, i: int) -> Mention | None:
        """The actor named at a word."""
        return self.speakers.starting(i)
