"""A notebook, run on a folder of articles, becomes an executed notebook and one offline page beside it."""

from __future__ import annotations

import logging
import os
import re
import sys
import sysconfig
import time
import warnings
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import workbench
from workbench.errors import InputError, SkippedInput, expect
from workbench.report import provenance
from workbench.report.page import read_notebook, report_page
from workbench.report.parameters import checked, declared

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nbformat import NotebookNode


class ReportError(RuntimeError):
    """A cell failed: the message names it, what it said, and where the notebook lies as far as it came."""

    def __init__(self, message: str, notebook: Path) -> None:
        super().__init__(message)
        self.notebook = notebook


def write_report(
    source: str | Path,
    *,
    out: str | Path = "reports",
    notebook: str | Path | None = None,
    parameters: Mapping[str, Any] | None = None,
    progress: bool | None = None,
    name: str | None = None,
) -> Path:
    """Run the report notebook on `source` and return the path of the page, `out`/`name`.html.

    `source` is what `wb.read_articles()` reads from disk: a folder, a glob or a file. `notebook` is a notebook of yours
    with a cell tagged `parameters`, else the one that comes with the workbench; `parameters` are values for what
    that cell declares. `name` is else that of the source. The executed notebook is saved beside the page; both replace
    those of the run before only when every cell has run. The notebook runs where the caller is, so that relative paths
    among the parameters mean what they mean to the caller. `progress` shows a bar per cell on standard error: by
    default on a terminal only.

    Raises InputError when the source cannot be read at all, a parameter or notebook is unknown, `name` is no plain
    name, or `parameters` hold what `source` and `out` say; warns SkippedInput for each file that could not be read;
    raises ReportError when a cell fails.
    """
    expect(source, str, os.PathLike, wanted="a path", made_by="a folder, a file or a pattern such as 'news/*.txt'")
    _asked_well(name, parameters or {})
    chosen = Path(notebook) if notebook is not None else notebooks() / "report.ipynb"
    known = declared(read_notebook(chosen))
    given = checked({**(parameters or {}), "source": str(source)}, known)
    if any(parameter.name == "out" for parameter in known):
        given.setdefault("out", str(out))
    skipped = _refused(given["source"])
    inputs = provenance.inputs(given["source"])
    target = _made(Path(out)) / (name or _named(Path(source).expanduser().absolute()))
    begun, clock = provenance.utc(), time.perf_counter()
    executed = _run(chosen, Path(f"{target}.partial.ipynb"), given, progress)
    executed.metadata["workbench"] = asdict(
        provenance.Provenance(
            started=begun,
            seconds=round(time.perf_counter() - clock, 1),
            notebook=chosen.name,
            parameters={parameter.name: given.get(parameter.name, parameter.default) for parameter in known},
            versions=provenance.versions(),
            inputs=inputs,
            skipped=skipped,
        )
    )
    return _saved(executed, target, chosen.parent, str(given.get("title") or target.name))


def notebooks() -> Path:
    """The folder of the curated notebooks: beside the package in a checkout, else where the wheel puts them.

    Raises InputError when there is none.
    """
    places = (
        Path(workbench.__file__).parent.parent / "notebooks",
        Path(sysconfig.get_path("data")) / "share" / "lumen-workbench" / "notebooks",
    )
    for place in places:
        if (place / "report.ipynb").is_file():
            return place
    raise InputError(f"no report.ipynb in {' or '.join(map(str, places))}: name a notebook of yours")


def _asked_well(name: str | None, parameters: Mapping[str, Any]) -> None:
    """Raises InputError on a name that leads out of the folder, and on a parameter that another argument sets."""
    if name is not None and (not name.strip(". ") or re.search(r"[/\\\0]", name)):
        raise InputError(
            f"the name {name!r} is no plain file name: give one without '/' or '\\', and the folder as out (-o)"
        )
    for parameter, argument in (("source", "the first argument (SOURCE)"), ("out", "the argument out (-o)")):
        if parameter in parameters:
            raise InputError(
                f"parameter {parameter!r} came as {parameters[parameter]!r}, but another argument sets it: "
                f"give it as {argument}"
            )


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as refused:
        raise InputError(f"{str(folder)!r} cannot be made a folder ({refused.strerror}): choose another") from refused
    return folder


def _refused(source: str) -> list[str]:
    """A sentence for each input that cannot be read, each warned about; better known before a kernel starts."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        workbench.read_articles(source)
    sentences = [str(warning.message) for warning in caught if issubclass(warning.category, SkippedInput)]
    for sentence in sentences:
        warnings.warn(sentence, SkippedInput, stacklevel=3)
    return sentences


def _named(source: Path) -> str:
    """What a report is called: like its source, a glob like the folder it looks in."""
    if source.is_file():
        return source.stem
    return next(part for part in reversed(source.parts) if not re.search(r"[*?\[]", part)).strip("/\\") or "report"


def _run(notebook: Path, partial: Path, parameters: dict[str, Any], progress: bool | None) -> NotebookNode:
    """The executed notebook; as far as it came, it lies at `partial`. Raises ReportError."""
    import papermill
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    logging.getLogger("papermill").addHandler(logging.NullHandler())
    shown = sys.stderr.isatty() if progress is None else progress
    bar = {"desc": notebook.stem, "leave": False, "dynamic_ncols": True, "file": sys.stderr}
    try:
        executed: NotebookNode = papermill.execute_notebook(
            _literally(notebook),
            _literally(partial),
            parameters,
            kernel_name="python3",
            language="python",
            progress_bar=bar if shown else False,
            kernel_manager_class="workbench.report.kernel.ThisInterpreter",
        )
        return executed
    except papermill.PapermillExecutionError as failed:
        if failed.ename in (
            "InputError",
            "InsightSyntaxError",
        ):  # not the notebook's fault but that of what it was given
            raise InputError(f"{failed.evalue} (the notebook as far as it came: {partial})") from failed
        raise ReportError(_told(failed, partial), partial) from failed
    except (DeadKernelError, CellTimeoutError, RuntimeError) as died:
        raise ReportError(
            f"the kernel did not survive the notebook ({died}); as far as it came: {partial}", partial
        ) from died


def _literally(path: Path) -> str:
    """A path as papermill leaves it alone: it fills what stands in braces with parameters."""
    return str(path).replace("{", "{{").replace("}", "}}")


def _told(failed: Any, partial: Path) -> str:
    first = next((line for line in failed.source.splitlines() if line.strip()), "")
    return (
        f"cell [{failed.exec_count}] failed with {failed.ename}: {failed.evalue}\n"
        f"  it begins: {first.strip()}\n"
        f"  the notebook as far as it came: {partial}"
    )


def _saved(executed: NotebookNode, target: Path, folder: Path, title: str) -> Path:
    """Write notebook and page; the partial notebook has served."""
    import nbformat

    executed.metadata.pop("widgets", None)
    executed.metadata.papermill.input_path = executed.metadata["workbench"]["notebook"]
    executed.metadata.papermill.output_path = f"{target.name}.ipynb"
    page = Path(f"{target}.html")
    page.write_text(report_page(executed, title=title, folder=folder), encoding="utf-8")
    nbformat.write(executed, Path(f"{target}.ipynb"))  # type: ignore[no-untyped-call]
    Path(f"{target}.partial.ipynb").unlink()
    return page
