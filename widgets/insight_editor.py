"""The editor in which an analyst writes the insight, inside the notebook."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import anywidget
import pandas as pd
import traitlets as t
from IPython.display import display

from widgets.changes import Desk, change_from
from widgets.drafts import Draft
from widgets.remarks import remarks_on
from workbench.articles.table import need
from workbench.errors import InputError, expect
from workbench.insight.headings import FIELDS, NUMBERS
from workbench.insight.model import Insight
from workbench.insight.parts import Closing, Section

_HERE = Path(__file__).parent
_publish: Callable[..., object] = display  # IPython does not say what it takes
_HELP = {
    "title": "The news in one line.",
    "summary": "The whole insight in one paragraph: what happened, why it matters, what comes next.",
    "event": "What happened, when, and who took part. Facts and their sources, no judgement yet.",
    "motives": "Who wants what, and why. One motive a line, each beginning with a hyphen.",
    "structure": "The forces behind it: alliances, dependencies, rules. A table of positions has its place here.",
    "variables": "What is undecided and would change the outcome.",
    "trends": "What will follow, by when, and how likely: so that it can turn out right or wrong.",
    "closing": "What a reader should remember when everything else is forgotten.",
}


class InsightEditor(anywidget.AnyWidget):
    """Write an insight in the notebook; every pause in the typing is on disk, in `path` (.json, .txt or .md).

    A draft that is on disk already is opened; else one begins with `insight`, or blank. With `articles` (columns `id`,
    `text`) the remarks also compare the insight with them. `editor.insight` is the insight as a value. Shown in a
    notebook it gives two outputs: the editor, and the insight as a reader will see it, which stays readable where no
    kernel runs. Raises InputError when the file is no insight.

    >>> import tempfile
    >>> editor = InsightEditor(Path(tempfile.mkdtemp()) / "insight.json")
    >>> editor.insight
    <Insight 'without a title': 0 of 5 sections written, no summary, no closing, 0 items>
    """

    _esm = _HERE / "insight_editor.js"
    _css = _HERE / "insight_editor.css"

    draft = t.Unicode().tag(sync=True)
    place = t.Unicode().tag(sync=True)
    fields: t.List[Any] = t.List().tag(sync=True)
    texts = t.Dict().tag(sync=True)
    versions = t.Dict().tag(sync=True)
    remarks = t.Dict().tag(sync=True)

    def __init__(
        self,
        path: str | Path = "drafts/insight.json",
        *,
        insight: Insight | None = None,
        articles: pd.DataFrame | None = None,
    ) -> None:
        if articles is not None:
            need(articles, "id", "text")
        expect(path, str, os.PathLike, wanted="a path", made_by="the name of a file, such as 'drafts/insight.json'")
        self.path = Path(path)
        if self.path.is_dir():
            raise InputError(f"{path}: this is a folder, name a file in it such as '{path}/insight.json'")
        self._articles = articles
        self._draft = Draft(self.path, insight)
        self._page: dict[str, str] | None = None
        super().__init__(
            draft=hashlib.sha256(str(self._draft.path.resolve()).encode()).hexdigest()[:16],
            place=str(path),
            fields=_fields(self._draft.desk.insight),
            **_texts(self._draft.desk),
            remarks=remarks_on(self._draft.desk, articles),
        )
        self.on_msg(self._receive)
        with suppress(OSError):  # the editor says so as soon as it is shown
            self._draft.take([])

    @property
    def insight(self) -> Insight:
        """The insight as it is on disk."""
        return self._draft.look().insight

    def _receive(self, _widget: object, message: dict[str, Any], _buffers: object) -> None:
        """Settle the changes that a view sends, and acknowledge its revision, or say why it is not on disk."""
        desk, failure = None, ""
        try:
            desk = self._draft.take(map(change_from, message["changes"]))
        except OSError as problem:
            failure = f"The draft cannot be written to {self.path}: {problem.strerror or problem}."
        except InputError as problem:
            failure = f"{problem}."
        except Exception as problem:
            failure = f"The draft was not saved, which is a fault of ours: {type(problem).__name__}: {problem}."
        if desk:
            self._put(_texts(desk))
        saved = datetime.now().astimezone().strftime("%H:%M:%S")
        answer = {"kind": "ack", "view": message["view"], "revision": message["revision"]}
        self.send({**answer, "saved": saved, "failure": failure})
        if desk:
            self._show_page(desk.insight)
            self._put({"remarks": remarks_on(desk, self._articles)})  # a review takes its time: nobody waits for it

    def _put(self, values: dict[str, Any]) -> None:
        with self.hold_sync():
            for name, value in values.items():
                self.set_trait(name, value)

    def _show_page(self, insight: Insight) -> None:
        if self._page is not None and (page := _page(insight)) != self._page:
            self._page = page
            _publish(page, raw=True, display_id=self._display_id, update=True)

    @property
    def _display_id(self) -> str:
        return f"insight-{self.model_id}"

    def _ipython_display_(self) -> None:
        """The editor, and the insight as an ordinary output, which stays up to date and needs no kernel to be read."""
        bundle, metadata = self._repr_mimebundle_()
        _publish(bundle, metadata=metadata, raw=True)
        self._page = _page(self._draft.desk.insight)
        _publish(self._page, raw=True, display_id=self._display_id)

    def _repr_mimebundle_(self, **_options: object) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle, metadata = super()._repr_mimebundle_() or ({}, {})
        bundle["text/plain"] = f"Insight editor on {self.path}: run this cell to edit. The insight follows."
        return bundle, {**metadata, "workbench": {"role": "editor"}}

    def __repr__(self) -> str:
        filled = sum(bool(text.strip()) for text in self.texts.values())
        return f"InsightEditor({str(self.path)!r}: {filled} of {len(FIELDS)} fields filled)"


def _fields(insight: Insight) -> list[dict[str, str]]:
    """What each field is called, by the insight's own headings, and what belongs into it."""
    parts: dict[str, Section | Closing] = {section.kind: section for section in insight.sections}
    headed = {**parts, "closing": insight.closing}
    headings = {name: f"{part.emoji} {part.heading}".strip() for name, part in headed.items()}
    numbers = {kind: str(number) for number, kind in NUMBERS.items() if kind in parts}
    return [
        {
            "name": name,
            "label": headings.get(name, name.capitalize()),
            "number": numbers.get(name, ""),
            "help": _HELP[name],
        }
        for name in FIELDS
    ]


def _texts(desk: Desk) -> dict[str, Any]:
    """What was typed, by field, and the other versions there are of a field."""
    versions: dict[str, list[str]] = {}
    for version in desk.versions:
        versions.setdefault(version.field, []).append(version.now)
    return {"texts": desk.texts, "versions": versions}


def _page(insight: Insight) -> dict[str, str]:
    """The insight as a reader sees it, in every form an output may take."""
    markdown = insight.to_markdown()
    return {"text/html": insight.to_html(), "text/markdown": markdown, "text/plain": markdown}
