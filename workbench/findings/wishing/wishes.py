"""Where an article tells what a side wants, offers or refuses, and how far each wish reaches."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.articles.table import Article
from workbench.findings.reading.passages import Passage
from workbench.findings.speaking.hindsight import Hindsight, latest_year
from workbench.findings.wishing.addressed import Addressed
from workbench.findings.wishing.agenda_words import phrases, wish_cues
from workbench.findings.wishing.cued import Cued
from workbench.findings.wishing.deeds import Deeds
from workbench.findings.wishing.dependence import Dependence
from workbench.findings.wishing.lines import Lines
from workbench.findings.wishing.nouns import Nouns
from workbench.findings.wishing.scene import Scene, Wish
from workbench.findings.wishing.spoken import Spoken, hardest
from workbench.findings.wishing.tied import Tied


def wishes(article: Article) -> list[Wish]:
    """The wishes of an article, in the order of the text; time grows linearly.

    >>> article = Article(id="a", text="Seoul offered to invest and asked Washington for a tariff exemption.")
    >>> [(wish.side, wish.kind, wish.issue) for wish in wishes(article)]
    [('Government of South Korea', 'offer', 'investment'), ('Government of South Korea', 'ask', 'tariff relief')]
    """
    return sorted(_Finder(Scene(article)).wishes(), key=lambda wish: (wish.start, wish.end))


class _Finder:
    """Goes through the sentences."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words = scene, scene.words
        self._rules = {
            **Addressed(scene).rules,
            **Cued(scene).rules,
            **Nouns(scene).rules,
            **Deeds(scene).rules,
            **Spoken(scene).rules,
            **Lines(scene).rules,
            **Dependence(scene).rules,
        }
        self._tied = Tied(scene)
        self._hindsight = Hindsight(scene.reading, scene.speakers, latest_year(scene.reading))

    def wishes(self) -> Iterator[Wish]:
        """Every wish; of two that overlap the one that begins first."""
        for passage in self._scene.reading.passages:
            asks = self._words[passage.last - 1].text == "?"
            if not asks and self._words[passage.first].text != "|":
                yield from self._told(passage)
            self._scene.sides.passed(passage)

    def _told(self, passage: Passage) -> Iterator[Wish]:
        """The wishes of one sentence, told by cues and by conditions."""
        found = list(self._within(passage, hard=not passage.lows.isdisjoint(phrases("hardest").firsts)))
        yield from found
        if not passage.lows.isdisjoint(phrases("condition").firsts):
            tied = list(self._tied.told(passage, found))
            if tied and not self._hindsight.looks_back(passage, (passage.last, passage.last)):
                yield from tied

    def _within(self, passage: Passage, *, hard: bool) -> Iterator[Wish]:
        done = passage.first
        for first, last, cues in wish_cues().within(self._words, passage.first, passage.last):
            if first < done:
                continue
            after = self._words[done - 1].end if done > passage.first else 0
            for cue in cues:
                found = list(self._rules[cue.frame](first, last, cue, passage))
                if found and found[0][0].start >= after:
                    if self._is_wished(first, last, passage):
                        yield from (wish for wish, _ in found)
                        done = max(end for _, end in found)
                    break
        until = self._words[done - 1].end if done > passage.first else 0
        if hard:
            yield from (wish for wish, _ in hardest(self._scene, passage) if wish.start >= until)

    def _is_wished(self, first: int, last: int, passage: Passage) -> bool:
        """Whether a cue is neither supposed nor denied nor asked about nor long past."""
        shuns = self._words[last - 1].low in ("discuss", "about", "negotiate")  # to "refuse to discuss" is no silence
        denied = self._scene.sides.is_denied(first) and not shuns
        if denied or self._scene.guard.is_supposed(first, passage) or self._scene.guard.is_open(first, passage):
            return False
        if self._scene.guard.is_met(first, passage) or self._scene.guard.is_rumoured(first, passage):
            return False
        return not self._hindsight.looks_back(passage, (first, passage.last))
