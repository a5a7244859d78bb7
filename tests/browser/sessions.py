"""A Chromium to drive, and what it must not do: complain, or ask anybody but this machine for anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.chromium import FLAGS, chromium

GIVEN_UP = "Error: widget model not found"
"""JupyterLab restores the widgets of a notebook twice at once when the kernel connects late, and may give up; whoever
waits for a widget sees that it is missing."""


@dataclass
class Watch:
    """What a page did wrong: `complaints` from its console, `outside` the addresses it asked beyond this machine."""

    complaints: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("console", lambda message: self._complained(message.type, message.text))
        context.on("weberror", lambda error: self._complained("error", str(error.error)))
        context.on("request", lambda request: self._asked(request.url))

    def clear(self) -> None:
        """Forget what was seen until now."""
        self.complaints.clear()
        self.outside.clear()

    def _complained(self, kind: str, text: str) -> None:
        if kind == "error" and not text.startswith(GIVEN_UP):
            self.complaints.append(text)

    def _asked(self, url: str) -> None:
        if not url.startswith(("data:", "blob:", "about:", "http://127.0.0.1:")):
            self.outside.append(url)


@contextmanager
def started() -> Iterator[Browser]:
    """The browser, closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def watched(browser: Browser, *, width: int = 1300, height: int = 1100) -> Iterator[tuple[BrowserContext, Watch]]:
    """A profile of its own, nothing kept from others, and the watch over its pages."""
    context = browser.new_context(viewport={"width": width, "height": height})
    watch = Watch()
    watch.over(context)
    yield context, watch
    context.close()
