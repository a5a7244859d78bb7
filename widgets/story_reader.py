"""The reader in which an analyst compares the reports of one story, and decides by hand what is one story."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import pandas as pd
import traitlets as t
from IPython.display import display

from widgets.story_shelf import STEP, Shelf
from workbench.articles.table import need
from workbench.charts.side_by_side import SideBySide, pair_row, side_by_side
from workbench.errors import InputError
from workbench.stories.decisions import decide, read_decisions
from workbench.stories.group import group_stories

_HERE = Path(__file__).parent
_publish: Callable[..., object] = display  # IPython does not say what it takes
_NOTHING = "There is no story with two articles to read side by side."


class StoryReader(anywidget.AnyWidget):
    """Read two reports of one story side by side, and decide whether they are one; each decision is at once on disk.

    `articles` are those of `wb.group_stories` (`id`, `text`, and what else is there), `relations` those of
    `wb.relate`. Decisions are kept in a CSV file (see `wb.decide`); those it holds already are respected: `articles`
    has the stories as they are with them. Shown in a notebook it gives two outputs: the reader, and the pair as a page
    that is readable where no kernel runs. Raises InputError on missing columns and on a file that is no such table.

    >>> texts = ["Rain fell on Oslo today.", "Rain fell on Oslo."]
    >>> articles = pd.DataFrame({"id": ["a", "b"], "text": texts})
    >>> pair = {"left": "a", "right": "b", "relation": "retelling", "similarity": 0.8, "overlap": 1.0, "why": "names"}
    >>> StoryReader(articles, pd.DataFrame([pair]), decisions="no such file.csv")
    StoryReader('no such file.csv': 1 story, 0 decisions, reading a and b)
    """

    _esm = _HERE / "story_reader.js"
    _css = _HERE / "story_reader.css"

    place = t.Unicode().tag(sync=True)
    shelf = t.Unicode().tag(sync=True)
    listed = t.Dict().tag(sync=True)
    contents = t.Dict().tag(sync=True)
    page = t.Dict().tag(sync=True)

    def __init__(
        self, articles: pd.DataFrame, relations: pd.DataFrame, decisions: str | Path = "decisions.csv"
    ) -> None:
        need(articles, "id", "text")
        need(relations, "left", "right", "relation", "similarity", "overlap", made_by="wb.relate()")
        self.path = Path(decisions)
        self._relations = relations
        self.articles = articles
        self._decisions = read_decisions(self.path)
        if len(self._decisions) or not {"story", "origin", "duplicate_of"} <= set(articles.columns):
            self.articles = group_stories(articles, relations, decisions=self._decisions)
        self._shelf = Shelf(self.articles, relations, self._decisions)
        self._search = ("", STEP)
        self.story = self.left = self.right = ""
        self._pair: SideBySide | None = None
        self._output: dict[str, str] | None = None
        super().__init__(place=str(decisions), shelf=hashlib.sha256(str(self.path.resolve()).encode()).hexdigest()[:16])
        self._open(self._shelf.first())
        self._show()
        self.on_msg(self._receive)

    @property
    def decisions(self) -> pd.DataFrame:
        """The decisions as they are on disk."""
        return read_decisions(self.path)

    def read(self, left: str, right: str) -> None:
        """Open two articles, by their ids, whichever stories they belong to. Raises InputError on an unknown id."""
        self._pair = side_by_side(self.articles, left, right, self._relations, decisions=self._decisions)
        self.left, self.right = str(left), str(right)
        members = {self._shelf.story_of(self.left), self._shelf.story_of(self.right)}
        if self.story not in members:
            self.story = self._shelf.story_of(self.left)
        self._show()

    def to_html(self) -> str:
        """The pair as one safe fragment of HTML that needs no script and no style sheet."""
        return self._pair.html if self._pair else f"<p>{escape(_NOTHING)}</p>"

    def _receive(self, _widget: object, message: dict[str, Any], _buffers: object) -> None:
        """Do what a view asks for and acknowledge it, or say why it was not done."""
        failure, saved = "", ""
        try:
            match message["kind"]:
                case "hello" if not (found := self.decisions).equals(self._decisions):
                    self._decisions = found  # another notebook has decided meanwhile
                    self._regroup()
                case "decide":
                    left, right, note = (str(message[name]) for name in ("left", "right", "note"))
                    self._decisions = decide(self.path, left, right, message["decision"], note=note)
                    saved = datetime.now().astimezone().strftime("%H:%M:%S")
                case "list":
                    self._search = (str(message["words"]), int(message["many"]))
                    self._show()
                case "story":
                    self._open(str(message["story"]))
                    self._show()
                case "pair":
                    self.read(str(message["left"]), str(message["right"]))
        except OSError as problem:
            failure = f"The decision cannot be written to {self.path}: {problem.strerror or problem}."
        except InputError as problem:
            failure = f"{problem}."
        except Exception as problem:
            failure = f"This did not work, which is a fault of ours: {type(problem).__name__}: {problem}."
        answer = {"kind": "ack", "view": message["view"], "revision": message["revision"]}
        self.send({**answer, "saved": saved, "failure": failure})
        if saved:
            self._regroup()  # takes its time with many articles: nobody waits for it

    def _regroup(self) -> None:
        self.articles = group_stories(self.articles, self._relations, decisions=self._decisions)
        self._shelf = Shelf(self.articles, self._relations, self._decisions)
        self.story = self._shelf.story_of(self.left)
        if self._pair:
            self.read(self.left, self.right)

    def _open(self, story: str) -> None:
        """The first pair of a story."""
        pairs = self._shelf.pairs(story)
        if not pairs:
            return
        self.story = story
        self.left, self.right = pairs[0]
        self._pair = side_by_side(self.articles, *pairs[0], self._relations, decisions=self._decisions)

    def _show(self) -> None:
        with self.hold_sync():
            self.listed = {**self._shelf.stories(*self._search), "words": self._search[0]}
            self.contents = {"story": self.story, **self._shelf.contents(self.story)}
            self.page = _painted(self._pair, pair_row(self._decisions, self.left, self.right))
        if self._output is not None and (output := self._as_output()) != self._output:
            self._output = output
            _publish(output, raw=True, display_id=self._display_id, update=True)

    def _as_output(self) -> dict[str, str]:
        return {"text/html": self.to_html(), "text/plain": str(self._pair or _NOTHING)}

    @property
    def _display_id(self) -> str:
        return f"stories-{self.model_id}"

    def _ipython_display_(self) -> None:
        """The reader, and the pair as an ordinary output, which stays up to date and needs no kernel to be read."""
        bundle, metadata = self._repr_mimebundle_()
        _publish(bundle, metadata=metadata, raw=True)
        self._output = self._as_output()
        _publish(self._output, raw=True, display_id=self._display_id)

    def _repr_mimebundle_(self, **_options: object) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle, metadata = super()._repr_mimebundle_() or ({}, {})
        bundle["text/plain"] = "Story reader: run this cell to read and decide. The pair that is open follows."
        return bundle, {**metadata, "workbench": {"role": "editor"}}

    def __repr__(self) -> str:
        count, decided = self.listed["total"], len(self._decisions)
        reading = f"reading {self.left} and {self.right}" if self._pair else "nothing to read"
        stories = f"{count} stor{'y' if count == 1 else 'ies'}, {decided} decision{'' if decided == 1 else 's'}"
        return f"StoryReader({str(self.path)!r}: {stories}, {reading})"


def _painted(pair: SideBySide | None, decision: dict[str, Any] | None) -> dict[str, Any]:
    """The pair as the script paints it."""
    if pair is None:
        return {"rows": []}
    known = (
        {name: str(decision[name]) for name in ("decision", "note") if not pd.isna(decision[name])} if decision else {}
    )
    return {**asdict(pair), "decision": {"decision": "", "note": "", **known}}
