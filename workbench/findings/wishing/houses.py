"""Whose a ministry, a minister or a "bloc" is that the text names without a country: of the side one has just read."""

from __future__ import annotations

from collections import Counter
from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.naming.governments import government_of
from workbench.findings.naming.mention import Mention
from workbench.findings.reading.passages import Passage, Reading, small
from workbench.findings.speaking.speakers import Speakers
from workbench.findings.wishing.agenda_words import agenda_words
from workbench.findings.wishing.spokesmen import OTHERS, codes, is_private, named_in, side_of

_UNION = government_of("EU")
_UNMINISTERED = (_UNION, government_of("US"))  # they have secretaries and commissioners, and no ministers

_SECRETARIES = tuple(government_of(code) for code in ("GB", "PH", "MX", "KE", "HK"))  # besides the US
_HIS = ("his", "her")


class Houses:
    """Remembers the sides of an article as it is read."""

    def __init__(self, reading: Reading, speakers: Speakers) -> None:
        self._words, self._bounds, self._speakers = reading.words, reading.bounds, speakers
        self._last: str | None = None
        self._ministered: str | None = None
        self._bloc = _UNION
        self._told: Counter[str] | None = None

    def read(self, side: str | None) -> None:
        """Remember a side that a sentence is about, or that speaks in it."""
        self._last = side or self._last
        if side is not None and side not in _UNMINISTERED:
            self._ministered = side
        if side is not None and "overnment" not in side:
            self._bloc = side

    def of(self, mention: Mention) -> str | None:
        """Whose a ministry or "its minister" of no country is: an owner's before it, else the side one has read of."""
        if self._words[mention.last - 1].low in agenda_words("nobodys"):
            return None
        if not self._is_house(mention):
            return self.of_speaker(mention) if mention.kind == "person" else None
        begin = self._bounds[mention.first][0]
        near = range(max(begin, mention.first - 1), mention.last)
        owner = next((self._words[n].low for n in near if self._words[n].low in small("possessive")), None)
        return (self._owner(owner, mention.first, begin) if owner is not None else None) or self._named(mention)

    def of_speaker(self, speaker: Mention) -> str | None:
        """The side that somebody of no country speaks for: "officials", "Energy Minister Jane Roe"."""
        if speaker.of is not None or speaker.former or speaker.voice != "official":
            return None
        if speaker.kind == "group":
            return None if speaker.name.removeprefix("unnamed ") in OTHERS else self._named(speaker)
        told = f"{speaker.role or ''} {speaker.name}".lower().split()
        serves = any(word in agenda_words("servant") for word in told)
        return self._home(speaker) if speaker.kind == "person" and serves and not is_private(speaker) else None

    def epithet(self, n: int, passage: Passage) -> str | None:
        """The side that a noun stands for: "the bloc", "the kingdom"."""
        if n == passage.first or self._words[n - 1].low not in ("the", "this", "our"):
            return None
        if self._words[n].low == "bloc":
            return self._bloc
        if self._words[n].low == "commission":
            return _UNION
        return self._last if self._words[n].low in agenda_words("epithet") else None

    def _is_house(self, mention: Mention) -> bool:
        """Whether a mention is of a public body, or of officials, of no country."""
        house = mention.kind == "government" or (mention.kind == "group" and mention.voice == "official")
        noun = mention.name.removeprefix("unnamed ")
        return house and noun not in OTHERS and mention.of is None and named_in(mention) is None

    def _owner(self, pronoun: str, first: int, begin: int) -> str | None:
        """Whose "his government" or "its minister" is: of whom a sentence has named before."""
        for n in range(first - 1, begin - 1, -1):
            mention = self._speakers.starting(n)
            if mention is None or self._is_adjective(mention) or (mention.kind == "person") != (pronoun in _HIS):
                continue
            if mention.of in codes():
                return government_of(mention.of)
        return None

    def _is_adjective(self, mention: Mention) -> bool:
        """Whether a side is named by what is called after it: "the American border"."""
        return mention.last - mention.first == 1 and self._words[mention.first].text in _adjectives()

    def _home(self, mention: Mention) -> str | None:
        """The country of a minister named without one: the one that the article is about."""
        told = f"{mention.role or ''} {mention.name}".lower()
        if "chief minister" in told or not ("minist" in told or "secretary" in told):
            return None if "chief minister" in told else self._last
        if self._told is None:
            named = (self._speakers.starting(n) for n in range(len(self._words)))
            self._told = Counter(side for side in map(side_of, named) if side is not None and side not in _UNMINISTERED)
        sides = self._told if "minist" in told else [side for side in _SECRETARIES if side in self._told]
        return max(sides, key=lambda side: (self._told[side], side), default=None)

    def _named(self, mention: Mention) -> str | None:
        """The side one has read of that has such an office."""
        told = f"{mention.role or ''} {mention.name}".lower()
        if mention.name == "Commission":
            return _UNION
        return self._ministered if "minist" in told else self._last


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(row["surface"] for row in lexicon("jurisdictions") if row["kind"] == "demonym")
