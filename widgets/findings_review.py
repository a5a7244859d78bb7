"""The review in which an analyst goes through findings by keyboard: accept, correct, reject, each in its sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import anywidget
import pandas as pd
import traitlets as t
from IPython.display import display

from widgets import reviewed_page
from widgets.findings_desk import Desk
from workbench.articles.table import need
from workbench.errors import InputError
from workbench.findings.reviewing.reviewed import apply_reviews, unreviewed
from workbench.findings.reviewing.reviews import read_reviews, record_review, review_of

_HERE = Path(__file__).parent
_publish: Callable[..., object] = display  # IPython does not say what it takes
_FILTERS = ("state", "kind", "article", "words")


class FindingsReview(anywidget.AnyWidget):
    """Go through findings by keyboard and accept, correct or reject each; each decision is at once on disk.

    `findings` is any table of findings (`article`, `start`, `end`, `quote`), `articles` those they were found in (`id`,
    `text`, and what else is there). Decisions are kept in a CSV file (see `wb.record_review`); `wb.apply_reviews` puts
    them into a table. Shown in a notebook it gives two outputs: the review, and the decisions as a page that is
    readable where no kernel runs. Raises InputError on missing columns and on a file that is no such table.

    >>> articles = pd.DataFrame({"id": ["a"], "text": ["A 10% duty applies."]})
    >>> duty = {"article": "a", "start": 2, "end": 10, "quote": "10% duty", "rate": 10.0, "measure": "m"}
    >>> FindingsReview(pd.DataFrame([duty]), articles, reviews="no such file.csv")
    FindingsReview('no such file.csv': 0 of 1 finding reviewed)
    """

    _esm = _HERE / "findings_review.js"
    _css = _HERE / "findings_review.css"

    place = t.Unicode().tag(sync=True)
    shelf = t.Unicode().tag(sync=True)
    forms = t.Dict().tag(sync=True)
    offers = t.Dict().tag(sync=True)
    listed = t.Dict().tag(sync=True)
    decided = t.Dict().tag(sync=True)
    counts = t.Dict().tag(sync=True)

    def __init__(
        self, findings: pd.DataFrame, articles: pd.DataFrame, reviews: str | Path = "drafts/reviews.csv"
    ) -> None:
        need(articles, "id", "text")
        self.path = Path(reviews)
        self._findings = unreviewed(findings)
        self._reviews = read_reviews(self.path)
        self._desk = Desk(self._findings, articles, self._reviews)
        self._desk.choose()
        self._first = 0
        self._output: dict[str, str] | None = None
        super().__init__(
            place=str(reviews),
            shelf=hashlib.sha256(str(self.path.resolve()).encode()).hexdigest()[:16],
            forms=self._desk.forms(),
            offers=self._desk.offers(),
        )
        self._show()
        self.on_msg(self._receive)

    @property
    def reviews(self) -> pd.DataFrame:
        """The reviews as they are on disk."""
        return read_reviews(self.path)

    @property
    def findings(self) -> pd.DataFrame:
        """The findings with the reviews as they are on disk."""
        return apply_reviews(self._findings, self.reviews)

    def to_html(self) -> str:
        """The decisions as one safe fragment of HTML that needs no script and no style sheet."""
        return reviewed_page.html(self._desk, self.place)

    def _receive(self, _widget: object, message: dict[str, Any], _buffers: object) -> None:
        """Do what a view asks for and acknowledge it, or say why it was not done; what never can be is refused."""
        failure, saved, refused = "", "", False
        try:
            match message["kind"]:
                case "hello" if not (found := self.reviews).equals(self._reviews):
                    self._reviews = found  # another notebook has decided meanwhile
                    self._desk.know(found)
                case "decide":
                    self._decide(message)
                    saved = datetime.now().astimezone().strftime("%H:%M:%S")
                case "list":
                    if "filter" in message:  # without one, those that were found go on
                        self._desk.choose(**{name: str(message["filter"][name]) for name in _FILTERS})
                    self._first = int(message["first"])
        except OSError as problem:
            failure = f"The decision cannot be written to {self.path}: {problem.strerror or problem}."
        except InputError as problem:
            failure, refused = f"{problem}.", True
        except Exception as problem:
            failure = f"This did not work, which is a fault of ours: {type(problem).__name__}: {problem}."
        self._show()  # before the answer: until then the view shows its own copy of the decision
        answer = {"kind": "ack", "view": message["view"], "revision": message["revision"]}
        self.send({**answer, "saved": saved, "failure": failure, "refused": refused})
        if self._output is not None and (output := self._as_output()) != self._output:
            self._output = output
            _publish(output, raw=True, display_id=self._display_id, update=True)

    def _decide(self, message: dict[str, Any]) -> None:
        key, verdict = str(message["finding"]), message["verdict"]
        finding = self._desk.finding(key)
        if finding is None:
            raise InputError("This finding is no longer in the table: what was decided about it cannot be kept")
        try:
            read_reviews(self.path)
        except InputError as problem:
            raise OSError(f"{problem}") from problem  # the file may be mended: the decision waits
        given = dict(message["corrections"]) if verdict == "corrected" else {}
        self._reviews = record_review(self.path, finding, verdict, note=str(message["note"]), **given)
        self._desk.decided(key, review_of(self._reviews, finding))

    def _show(self) -> None:
        with self.hold_sync():
            self.listed = self._desk.window(self._first)
            self.decided = self._desk.reviews(self._first)
            self.counts = self._desk.counts()

    def _as_output(self) -> dict[str, str]:
        return {"text/html": self.to_html(), "text/plain": reviewed_page.plain(self._desk, self.place)}

    @property
    def _display_id(self) -> str:
        return f"findings-{self.model_id}"

    def _ipython_display_(self) -> None:
        """The review, and the decisions as an ordinary output, which stays up to date and needs no kernel."""
        bundle, metadata = self._repr_mimebundle_()
        _publish(bundle, metadata=metadata, raw=True)
        self._output = self._as_output()
        _publish(self._output, raw=True, display_id=self._display_id)

    def _repr_mimebundle_(self, **_options: object) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle, metadata = super()._repr_mimebundle_() or ({}, {})
        bundle["text/plain"] = "Review of findings: run this cell to decide. What was decided follows."
        return bundle, {**metadata, "workbench": {"role": "editor"}}

    def __repr__(self) -> str:
        return f"FindingsReview({str(self.path)!r}: {reviewed_page.progress(self.counts)})"
