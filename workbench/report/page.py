"""One HTML page from an executed notebook: everything inside it, nothing asked of any network."""

from __future__ import annotations

import base64
import gzip
import hashlib
from datetime import datetime
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from workbench.errors import InputError
from workbench.report.markup import Heading, Outline
from workbench.report.outputs import Block, blocks

if TYPE_CHECKING:
    from nbformat import NotebookNode

_OWN_ANCHORS = (
    *("content", "contents", "plotly", "provenance"),
    *(f"provenance-{part}" for part in ("skipped", "inputs", "parameters", "versions")),
)


def report_page(notebook: NotebookNode | str | Path, *, title: str | None = None, folder: Path | None = None) -> str:
    """The page of an executed notebook (or the path of one), as text to write to a file.

    `title` is used where the notebook has no first-level heading; `folder` is where pictures named in the prose lie
    (for a path: its folder). A provenance section is added when `write_report` ran the notebook. Widgets and outputs
    marked `workbench.role = "editor"` are left out. Raises InputError when the path is no notebook.

    >>> from nbformat.v4 import new_notebook, new_markdown_cell
    >>> page = report_page(new_notebook(cells=[new_markdown_cell("# Talks in April")]))
    >>> "<title>Talks in April</title>" in page
    True
    """
    if isinstance(notebook, (str, Path)):
        folder = folder or Path(notebook).parent
        notebook = read_notebook(notebook)
    outline = Outline(*_OWN_ANCHORS)
    body = blocks(notebook, outline, folder)
    opening = _opening(body)
    first = next((heading.text for heading in outline.headings if heading.level == 1), None)
    name = first if opening and first else title or "Report"
    rest = [block for block in body if block is not opening]
    provenance = notebook.metadata.get("workbench")
    listed = [heading for heading in outline.headings if heading.level in (2, 3)]
    if provenance:
        listed.append(Heading(2, "Provenance", "provenance"))
    drawn = any(block.kind == "chart" for block in body)
    script = _file("reading.js") + (_file("charts.js") if drawn else "")
    return str(
        _template().render(
            title=name,
            opening=opening,
            body=[(kind, list(run)) for kind, run in groupby(rest, key=lambda block: block.kind)],
            listed=_levelled(listed),
            provenance=provenance,
            style=Markup(_file("page.css")),  # noqa: S704 - ours
            script=Markup(script),  # noqa: S704 - ours
            plotly=_packed_plotly() if drawn else None,
            policy=_policy(script, drawn=drawn),
        )
    )


def read_notebook(path: str | Path) -> NotebookNode:
    """The notebook in a file. Raises InputError when there is none."""
    import nbformat

    try:
        found: NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    except OSError as missing:
        raise InputError(f"no notebook {str(path)!r}: give the path of an .ipynb file") from missing
    except Exception as broken:  # nbformat names no common base for what it cannot read
        raise InputError(f"{str(path)!r} is not a notebook: give the path of an .ipynb file") from broken
    return found


def _opening(body: list[Block]) -> Block | None:
    """The prose that opens with the report's title, wherever code stands before it."""
    first = next((block for block in body if block.kind == "prose"), None)
    return first if first and first.content.startswith("<h1") else None


def _levelled(headings: list[Heading]) -> list[tuple[Heading, list[Heading]]]:
    """The second level, each with the third level below it."""
    levelled: list[tuple[Heading, list[Heading]]] = []
    for heading in headings:
        if heading.level == 2 or not levelled:
            levelled.append((heading, []))
        else:
            levelled[-1][1].append(heading)
    return levelled


def _policy(script: str, *, drawn: bool) -> str:
    """A content security policy: no request to anywhere, and no script but the page's own, told by their hashes.

    These may compile code of their own: plotly does so for charts drawn by WebGL.
    """
    scripts = [script.encode(), _plotly()] if drawn else [script.encode()]
    allowed = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode()}'" for text in scripts)
    return (
        f"default-src 'none'; script-src {allowed} 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _plotly() -> bytes:
    return files("plotly").joinpath("package_data", "plotly.min.js").read_bytes()


@cache
def _packed_plotly() -> str:
    """plotly.js packed for the page: 2 MB instead of 4.8; every browser since 2023 unpacks it."""
    return base64.b64encode(gzip.compress(_plotly(), mtime=0)).decode()


@cache
def _file(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _template() -> Any:
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("workbench.report"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["size"] = _size
    environment.filters["moment"] = _moment
    return environment.get_template("page.html.j2")


def _size(size: int) -> str:
    """Bytes as a reader says them.

    >>> _size(512), _size(4110), _size(2_500_000)
    ('512 B', '4.1 kB', '2.5 MB')
    """
    if size < 1000:
        return f"{size} B"
    return f"{size / 1000:.1f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


def _moment(stamp: str) -> str:
    """An ISO moment in UTC as a reader says it.

    >>> _moment("2025-04-09T12:05:31+00:00")
    '9 April 2025, 12:05 UTC'
    """
    moment = datetime.fromisoformat(stamp)
    return f"{moment.day} {moment:%B %Y, %H:%M} UTC"
