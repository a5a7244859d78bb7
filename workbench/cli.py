"""The command line: the way from a folder to a report, and each table on it by itself."""

from __future__ import annotations

import os
import shutil
import sys
import traceback
import warnings
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, cast

import typer

import workbench as wb
from workbench.errors import InputError, SkippedInput
from workbench.report import listings, tables
from workbench.report.listings import Kind, Row
from workbench.report.tables import Form

if TYPE_CHECKING:
    import pandas as pd

    from workbench.insight.model import Insight

FAILED, BAD_INPUT, STOPPED = 1, 2, 130

app = typer.Typer(
    name="workbench",
    help="From a folder of news articles to a report in which every mark rests on an exact quote.",
    epilog="Bad input is one sentence and exit status 2; what can be read is still processed.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


class Text(StrEnum):
    """What an insight can be written as."""

    lumen = "lumen"
    markdown = "markdown"
    html = "html"
    json = "json"


Source = Annotated[
    str,
    typer.Argument(metavar="SOURCE", help="A folder, a file, or a pattern such as 'news/*.txt'.", show_default=False),
]
Format = Annotated[
    Form | None, typer.Option("--format", "-f", help="Default: what the ending of -o says, else a table.")
]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="Write to this file, not to the terminal.")]


def main() -> NoReturn:
    """Run the command line and leave with its exit status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit status: 0 fine, 1 a failing cell or a fault of ours, 2 bad input."""
    debug = "--debug" in arguments or bool(os.environ.get("WORKBENCH_DEBUG"))
    skipped: list[str] = []
    try:
        with warnings.catch_warnings():
            _hear(skipped)
            status = app([argument for argument in arguments if argument != "--debug"], standalone_mode=False)
        sys.stdout.flush()
        if status == STOPPED:  # newer versions of typer turn Ctrl-C into this
            raise KeyboardInterrupt
    except BrokenPipeError:
        # the reader has seen enough; what Python would still flush at exit goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, typer.Abort):
        _say("stopped")
        return STOPPED
    except Exception as problem:
        if debug:
            traceback.print_exc()
        return _told(problem)
    return BAD_INPUT if skipped else int(status or 0)


def _hear(skipped: list[str]) -> None:
    """Say what the workbench warns of, a line each, and remember which inputs were left out."""

    def say(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        if issubclass(category, SkippedInput):
            skipped.append(str(message))
            _say(f"skipped {message}")
        elif category.__module__.startswith("workbench."):
            _say(f"note: {message}")

    warnings.simplefilter("always", UserWarning)
    warnings.showwarning = say


def _say(sentence: str) -> None:
    typer.echo(f"workbench: {' '.join(sentence.split())}", err=True)


def _told(problem: Exception) -> int:
    """Say what went wrong and return the exit status that goes with it."""
    if isinstance(problem, InputError):
        _say(str(problem))
        return BAD_INPUT
    if hasattr(problem, "format_message"):  # a usage error; its class moved between versions of typer
        context = getattr(problem, "ctx", None)
        path = context.command_path if context else "workbench"
        said = problem.format_message().rstrip(".")
        _say(f"{said[:1].lower()}{said[1:]} (see '{path} --help')")
        return BAD_INPUT
    if isinstance(problem, RuntimeError) and hasattr(problem, "notebook"):
        typer.echo(f"workbench: {problem}", err=True)
        return FAILED
    _say(f"{type(problem).__name__}: {problem} (a fault of ours: --debug shows where)")
    return FAILED


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"workbench {wb.__version__}")
        raise typer.Exit


@app.callback()
def _workbench(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_version, is_eager=True)
    ] = False,
    debug: Annotated[  # run() has taken it out already; it stands here for --help
        bool, typer.Option("--debug", help="Show where an error arose (or set WORKBENCH_DEBUG=1).")
    ] = False,
) -> None:
    pass


@app.command()
def report(
    source: Source,
    out: Annotated[Path, typer.Option("-o", "--out", help="The folder to write to.")] = Path("reports"),
    parameter: Annotated[
        list[str] | None,
        typer.Option("-p", "--parameter", metavar="NAME=VALUE", help="Set a parameter of the notebook."),
    ] = None,
    notebook: Annotated[Path | None, typer.Option(help="A notebook of yours, with a cell tagged 'parameters'.")] = None,
    name: Annotated[str | None, typer.Option(help="What the page is called; default: like the source.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")] = False,
) -> None:
    """Run the report notebook on SOURCE; print the page's path."""
    # reading a notebook imports jsonschema, which would build a grammar of web addresses that no notebook needs: 2 s
    sys.modules.setdefault("rfc3987_syntax", cast(ModuleType, None))
    from workbench.report.page import read_notebook
    from workbench.report.parameters import declared, parsed
    from workbench.report.run import notebooks, write_report

    chosen = notebook or notebooks() / "report.ipynb"
    values = parsed(parameter or [], declared(read_notebook(chosen)))
    page = write_report(
        source, out=out, notebook=chosen, parameters=values, progress=False if quiet else None, name=name
    )
    typer.echo(page)


@app.command()
def articles(source: Source, form: Format = None, output: Output = None) -> None:
    """The clean table of SOURCE: one row is one document."""
    _print(listings.articles(source), "articles", form, output)


@app.command()
def stories(
    source: Source,
    by: Annotated[
        Row, typer.Option(help="What a row is: an article, a story, or a pair with the reasons.")
    ] = Row.article,
    decisions: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="The file of what you decided by hand.")
    ] = None,
    form: Format = None,
    output: Output = None,
) -> None:
    """Which articles copy or retell one another, and whom."""
    columns = "stories" if by is Row.article else by.value
    _print(listings.stories(source, by, decisions), columns, form, output)


@app.command()
def findings(
    source: Source,
    kind: Annotated[Kind | None, typer.Option(help="Only these; default: each date, measure and statement.")] = None,
    form: Format = None,
    output: Output = None,
) -> None:
    """What the articles say, each finding with its exact quote."""
    _print(listings.findings(source, kind), kind or "findings", form, output)


@app.command()
def insight(
    source: Source,
    to: Annotated[Text | None, typer.Option(help="Write the insight itself, as this.")] = None,
    form: Format = None,
    output: Output = None,
) -> None:
    """What an insight holds and what a critical reader would ask."""
    written = listings.insights(source)
    if to is not None and len(written) > 1:
        raise InputError(f"{source!r} holds {len(written)} insights, but --to writes one: give the file of one")
    if to is not None:
        _write(_as_text(written[0], to).encode(), output)
    elif output is None and _form(form, output) is Form.table:
        for one in written:
            _show(one)
    else:
        _print(listings.remarks(written), "remarks", form, output)


@app.command()
def notebooks(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to copy them.", show_default=False)],
    force: Annotated[bool, typer.Option("--force", help="Replace notebooks that are there already.")] = False,
) -> None:
    """Copy the notebooks that teach the way, to work in them."""
    from workbench.report.run import notebooks as curated

    copies = {path: folder / path.name for path in sorted(curated().glob("*.ipynb"))}
    there = [copy.name for copy in copies.values() if copy.exists()]
    if there and not force:
        raise InputError(
            f"{', '.join(there)} in {str(folder)!r} would be overwritten: choose another folder, or --force"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, copy in copies.items():
            shutil.copyfile(path, copy)
            typer.echo(copy)
    except OSError as refused:
        raise InputError(f"{str(folder)!r} cannot be written to ({refused.strerror}): choose another") from refused


def _show(one: Insight) -> None:
    """The title of an insight, a line for each section, and the remarks."""
    _write(f"{tables.line(one.title)}\n\n".encode(), None)
    _print(listings.outline(one), "outline", None, None)
    _write(b"\n", None)
    _print(listings.remarks([one]), "remarks", None, None)
    _write(b"\n", None)


def _as_text(one: Insight, to: Text) -> str:
    if to is Text.json:
        return str(one.model_dump_json(indent=2)) + "\n"
    return str({Text.lumen: one.to_lumen, Text.markdown: one.to_markdown, Text.html: one.to_html}[to]())


def _form(form: Form | None, output: Path | None) -> Form:
    if form is not None or output is None:
        return form or Form.table
    endings = {".csv": Form.csv, ".json": Form.json, ".parquet": Form.parquet, ".txt": Form.table}
    if output.suffix.lower() not in endings:
        raise InputError(f"{output.name}: this ending names no format, end it in {', '.join(endings)} or pass --format")
    return endings[output.suffix.lower()]


def _print(table: pd.DataFrame, what: str, form: Form | None, output: Path | None) -> None:
    chosen = _form(form, output)
    if chosen is Form.parquet and output is None and sys.stdout.isatty():
        raise InputError("Parquet is not for reading on a terminal: name a file with -o, or pass it on with a pipe")
    columns = listings.COLUMNS.get(what, [])
    _write(tables.written(table, chosen, columns=columns, width=_width()), output)


def _width() -> int:
    """The width of the terminal; piped, a line has room for a quote."""
    return shutil.get_terminal_size((160, 24)).columns


def _write(content: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(content)
        return
    try:
        output.write_bytes(content)
    except OSError as refused:
        raise InputError(f"{str(output)!r} cannot be written ({refused.strerror}): choose another file") from refused


if __name__ == "__main__":
    main()
