"""What of an executed notebook a reader is shown, in order: prose, results, quiet notes, and the code folded away."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from markupsafe import Markup, escape

from workbench.report.figures import chart
from workbench.report.markup import Outline, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nbformat import NotebookNode

PLOTLY = "application/vnd.plotly.v1+json"
WIDGET = "application/vnd.jupyter.widget-view+json"
# the richest form a page can show without a kernel, first
_FORMS = (PLOTLY, "text/html", "text/markdown", "image/svg+xml", "image/png", "image/jpeg", "text/plain")
_PICTURES = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "webp": "webp"}
_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)")
_WARNING = re.compile(r"^\S[^\n]*?:\d+: (?:\w+\.)*(\w+): (.*)$")
_BAR = re.compile(r"\d%\|")


class Block(NamedTuple):
    """One thing to show. `kind` is prose, chart, html, text, note, error, image or code; `content` is what it holds."""

    kind: str
    content: Any


def blocks(notebook: NotebookNode, outline: Outline, folder: Path | None = None) -> list[Block]:
    """The notebook as blocks: what a cell shows, then its code.

    `folder` is where the pictures lie that the prose names. Cells tagged `remove-cell` are left out, the code of
    cells tagged `remove-input` too.
    """
    return [
        block
        for cell in notebook.cells
        if "remove-cell" not in cell.metadata.get("tags", [])
        for block in _of_cell(cell, outline, folder)
    ]


def _of_cell(cell: NotebookNode, outline: Outline, folder: Path | None) -> Iterator[Block]:
    if cell.cell_type == "markdown" and cell.source.strip():
        yield Block("prose", _prose(cell.source, outline, cell.get("attachments", {}), folder))
    elif cell.cell_type == "code":
        for output in cell.outputs:
            yield from _of_output(output, outline)
        if cell.source.strip() and "remove-input" not in cell.metadata.get("tags", []):
            yield Block("code", _highlighted(cell.source))


def _of_output(output: NotebookNode, outline: Outline) -> Iterator[Block]:
    if output.get("metadata", {}).get("workbench", {}).get("role") == "editor":
        return
    if output.output_type == "stream":
        words = _printed(output.text)
        if output.name == "stderr":
            yield from (Block("note", note) for note in _notes(words))
        elif words.strip():
            yield Block("text", words)
    elif output.output_type == "error":
        yield Block("error", _printed("\n".join(output.traceback)) or f"{output.ename}: {output.evalue}")
    else:
        yield from _of_data(output.data, outline)


def _of_data(data: dict[str, Any], outline: Outline) -> Iterator[Block]:
    """The richest form of one result. A widget needs a kernel: it is shown only if it brought another rich form."""
    form = next((form for form in _FORMS if form in data), None)
    if form is None or (form == "text/plain" and WIDGET in data):
        return
    if form == PLOTLY:
        yield Block("chart", chart(data[form]))
        return
    content = "".join(data[form])
    if form == "text/html":
        yield Block("html", tidy(content, outline, result=True))
    elif form == "text/markdown":
        yield Block("prose", _prose(content, outline))
    elif form == "image/svg+xml":
        # as the source of an image, a drawing can run no script and ask for nothing
        yield Block("image", f"data:{form};base64,{base64.b64encode(content.encode()).decode()}")
    elif form.startswith("image/"):
        yield Block("image", f"data:{form};base64,{''.join(content.split())}")
    elif content.strip():
        yield Block("text", _printed(content))


def _prose(
    source: str, outline: Outline, attachments: dict[str, dict[str, str]] | None = None, folder: Path | None = None
) -> Markup:
    from markdown_it import MarkdownIt

    def picture(address: str) -> str | None:
        for form, data in (attachments or {}).get(address.removeprefix("attachment:"), {}).items():
            return f"data:{form};base64,{data}"
        return _embedded(folder / unquote(address)) if folder else None

    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source)
    return tidy(html, outline, picture=picture)


def _embedded(path: Path) -> str | None:
    """A picture file as a data URL; None when there is none."""
    kind = _PICTURES.get(path.suffix.lower().removeprefix("."))
    try:
        return f"data:image/{kind};base64,{base64.b64encode(path.read_bytes()).decode()}" if kind else None
    except (OSError, ValueError):
        return None


def _highlighted(source: str) -> Markup:
    from pygments import highlight  # type: ignore[import-untyped]
    from pygments.formatters.html import HtmlFormatter  # type: ignore[import-untyped]
    from pygments.lexers.python import PythonLexer  # type: ignore[import-untyped]

    return Markup(highlight(source, PythonLexer(), HtmlFormatter(nowrap=True)))  # noqa: S704 - the formatter escapes


def _printed(text: str | list[str]) -> str:
    """What a terminal would show in the end: without colours, and of a line written over only its last state."""
    plain = _ANSI.sub("", "".join(text)).replace("\r\n", "\n")
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in plain.split("\n")).strip("\n")


def _notes(printed: str) -> list[Markup]:
    """Warnings as one sentence each, without the file and line that raised them; progress bars are no notes."""
    notes: list[Markup] = []
    quoted_source = False
    for line in printed.splitlines():
        warning = _WARNING.match(line)
        if warning:
            notes.append(Markup("<b>{}</b> {}").format(_spaced(warning[1]), warning[2]))
        elif line.strip() and not (quoted_source and line.startswith("  ")) and not _BAR.search(line):
            notes.append(escape(line.strip()))
        quoted_source = bool(warning)
    return notes


def _spaced(name: str) -> str:
    """`SkippedInput` as "Skipped input"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return words[:1] + words[1:].lower()
