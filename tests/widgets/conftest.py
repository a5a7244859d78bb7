"""A widget's script in a blank page, with a fake model in the place of Jupyter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.sessions import Watch, started, watched
from widgets.insight_editor import InsightEditor

HERE = Path(__file__).parent
WIDGETS = HERE.parents[1] / "widgets"
ADDRESS = "http://127.0.0.1:4999/"  # nobody listens there: the answer is BLANK
BLANK = "<!doctype html><html lang=en><head><meta charset=utf-8><title>A widget</title></head><body></body></html>"


class EditorPage:
    """The editor's script in a page, and the test in the place of Python."""

    def __init__(self, page: Page, state: dict[str, Any]) -> None:
        self.page = page
        self.state = state
        self.root = page.locator(".insight-editor")

    def open(self) -> None:
        """Show a new view of the editor."""
        source = (WIDGETS / "insight_editor.js").read_text(encoding="utf-8")
        self.page.evaluate(
            "async ([source, state]) => { window.closeView = await fake.render(source, state) }", [source, self.state]
        )

    def close(self) -> None:
        self.page.evaluate("closeView()")

    def field(self, name: str) -> Locator:
        return self.root.locator(f"textarea[data-field={name}]")

    @property
    def sent(self) -> list[dict[str, Any]]:
        return self.page.evaluate("fake.sent")

    @property
    def typed(self) -> dict[str, str]:
        """What the last message says of each field that changed."""
        return {change["field"]: change["now"] for change in self.sent[-1]["changes"]}

    def answer(self, *, failure: str = "", message: dict[str, Any] | None = None) -> None:
        """Acknowledge a message, the last one unless another is given."""
        message = message or self.sent[-1]
        answer = {"kind": "ack", "view": message["view"], "revision": message["revision"]}
        self.page.evaluate("fake.hear", {**answer, "saved": "14:03:22", "failure": failure})

    def see(self, **changed: Any) -> None:
        """Python has new values."""
        self.page.evaluate("fake.see", changed)

    def is_in_state(self, state: str) -> None:
        expect(self.root).to_have_attribute("data-state", state)

    @property
    def copies(self) -> list[str]:
        return self.page.evaluate("Object.keys(localStorage)")


@pytest.fixture(scope="module")
def shared_page() -> Iterator[tuple[Page, Watch]]:
    """One page for all, with a clock that stands still until a test moves it."""
    with started() as browser, watched(browser) as (context, watch):
        page = context.new_page()
        page.route(ADDRESS, lambda route: route.fulfill(body=BLANK, content_type="text/html"))
        page.clock.install(time=0)
        page.clock.pause_at(1000)
        yield page, watch


@pytest.fixture
def page(shared_page) -> Iterator[Page]:
    """The page, blank again; the test fails when it complains or asks beyond this machine."""
    page, watch = shared_page
    watch.clear()
    page.goto(ADDRESS)  # there is no storage without an address
    page.evaluate("localStorage.clear()")
    page.add_style_tag(path=WIDGETS / "insight_editor.css")
    page.add_script_tag(path=HERE / "fake_model.js")
    yield page
    assert watch.complaints == []
    assert watch.outside == []


@pytest.fixture
def state(tmp_path) -> dict[str, Any]:
    """What Python shows of a blank insight."""
    editor = InsightEditor(tmp_path / "insight.json")
    return {name: getattr(editor, name) for name in ("draft", "place", "fields", "texts", "versions", "remarks")}


@pytest.fixture
def editor(page, state) -> EditorPage:
    """The editor, opened and greeted."""
    editor = EditorPage(page, state)
    editor.open()
    editor.answer()
    return editor
