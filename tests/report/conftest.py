"""Executed notebooks made by hand, and a browser that reads their pages without any network."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator

import plotly.graph_objects as go
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from playwright.sync_api import Browser, Page
from plotly.utils import PlotlyJSONEncoder

from tests.browser.sessions import started

HOSTILE = "</script><script>document.title = 'taken over'</script><b>"

FRAME = (
    "<table class='dataframe'><thead><tr><th></th><th>title</th><th>n</th></tr></thead>"
    "<tbody><tr><th>0</th><td>A title that is long enough to be read as prose</td><td>3</td></tr></tbody></table>"
)


def shows(form: str, content: str, *, source: str = "show()") -> NotebookNode:
    """An executed cell that shows one result, such as `shows("text/html", "<p>…</p>")`."""
    return new_code_cell(source, outputs=[new_output("display_data", data={form: content})])


def draws(figure: go.Figure) -> NotebookNode:
    """An executed cell that shows a figure as plotly stores it."""
    data = {"application/vnd.plotly.v1+json": figure.to_plotly_json(), "text/plain": "Figure"}
    return new_code_cell("figure", outputs=[new_output("execute_result", data=_plain(data), execution_count=1)])


def prints(text: str, name: str = "stdout") -> NotebookNode:
    return new_code_cell("print()", outputs=[new_output("stream", name=name, text=text)])


def _plain(data: dict) -> dict:
    """As JSON would store it."""
    return json.loads(json.dumps(data, cls=PlotlyJSONEncoder))


def written(*cells: NotebookNode | str, **metadata: object) -> NotebookNode:
    """A notebook of these cells; a text is Markdown."""
    return new_notebook(
        cells=[new_markdown_cell(cell) if isinstance(cell, str) else cell for cell in cells], metadata=metadata
    )


def timeline() -> go.Figure:
    """A figure with what is hard to show: a hostile title, dark words and marks, a legend."""
    figure = go.Figure(
        layout={
            "template": "none",
            "title": {"text": f"Tariffs {HOSTILE}"},
            "meta": {"description": "Two rates over two weeks."},
            "height": 360,
            "yaxis": {"gridcolor": "#eee", "tickfont": {"color": "black"}},
        }
    )
    figure.add_scatter(
        x=["2025-04-02", "2025-04-09"], y=[10, 24], name="announced", marker={"color": "black", "size": 12}
    )
    figure.add_scatter(x=["2025-04-03"], y=[25], mode="text", text=[HOSTILE], textfont={"color": "black"}, name="said")
    return figure


def provenance() -> dict[str, object]:
    return {
        "started": "2025-04-17T08:30:00+00:00",
        "seconds": 12.4,
        "notebook": "report.ipynb",
        "parameters": {"source": "news", "threshold": None},
        "versions": {"lumen-workbench": "0.1.0"},
        "inputs": [{"name": "a.txt", "sha256": "0" * 64, "size": 4110, "modified": "2025-04-16T00:00:00+00:00"}],
        "skipped": ["b.txt: holds no text"],
    }


def whole() -> NotebookNode:
    """A report with everything a page has to show."""
    return written(
        new_code_cell('source = "news"', metadata={"tags": ["parameters"]}),
        shows("text/markdown", "# Tariff talks"),
        "A first paragraph.\n\n## The articles\n\n| outlet | words |\n|---|--:|\n| Herald | 812 |",
        shows("text/html", FRAME),
        "## Timeline\n\n### Rates",
        draws(timeline()),
        draws(go.Figure(go.Bar(x=["Japan", "EU"], y=[3, 2]), layout={"title": "Reports"})),
        prints("/home/x/read.py:3: SkippedInput: b.txt: holds no text\n  warn(…)\n", "stderr"),
        prints("two lines\nof plain output\n"),
        shows(
            "text/html", "<details><summary>Evidence</summary><blockquote>“said <mark>so</mark>”</blockquote></details>"
        ),
        "## Timeline",
        workbench=provenance(),
    )


@dataclasses.dataclass
class Reading:
    """A page as it stands open in the browser, and what it asked for or complained of meanwhile."""

    page: Page
    requests: list[str]
    complaints: list[str]


@pytest.fixture(scope="module")  # Playwright keeps an event loop running, which other tests must not find
def browser() -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture(scope="module")
def read(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Reading]:
    """Open HTML in the browser: `read(html, scheme="dark", width=400)`.

    The same HTML in the same form is opened once, since plotly takes a while: a test leaves it as it was.
    """
    folder = tmp_path_factory.mktemp("pages")
    opened: dict[object, Reading] = {}

    def read_page(html: str, *, scheme: str = "light", width: int = 1280, javascript: bool = True) -> Reading:
        key = (html, scheme, width, javascript)
        if key not in opened:
            path = folder / f"{len(opened)}.html"
            path.write_text(html, encoding="utf-8")
            form = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
            page = browser.new_page(**form, java_script_enabled=javascript, offline=True)
            opened[key] = _watched(page, path.as_uri())
        return opened[key]

    return read_page


def _watched(page: Page, address: str) -> Reading:
    reading = Reading(page, [], [])
    page.on("request", lambda request: reading.requests.append(request.url))
    page.on("console", lambda message: reading.complaints.append(message.text))
    page.on("pageerror", lambda error: reading.complaints.append(str(error)))
    page.goto(address)
    reading.requests.remove(address)
    return reading
