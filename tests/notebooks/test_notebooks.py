"""The curated notebooks run from top to bottom, and are stored as they should be."""

from pathlib import Path

import nbformat
import papermill
import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def declared(notebook):
    """The names that the parameters cell sets."""
    (cell,) = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]
    return {line.split(" = ")[0] for line in cell.source.splitlines()}


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def path(request) -> Path:
    return request.param


def test_the_six_notebooks_are_there():
    assert [path.stem for path in NOTEBOOKS] == [
        "01-articles",
        "02-stories",
        "03-timeline",
        "04-stances",
        "05-insight",
        "report",
    ]


def test_a_notebook_is_stored_without_outputs_and_says_what_can_be_changed(path):
    notebook = nbformat.read(path, as_version=4)

    assert all(not cell.outputs and cell.execution_count is None for cell in code_cells(notebook))
    assert "source" in declared(notebook)
    (parameters,) = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]
    assert all("  # " in line for line in parameters.source.splitlines())


def test_a_notebook_holds_calls_and_prose_but_no_functions(path):
    notebook = nbformat.read(path, as_version=4)

    assert not any("def " in cell.source or "class " in cell.source for cell in code_cells(notebook))


def test_a_notebook_runs_from_top_to_bottom(path, seeds, tmp_path, monkeypatch):
    monkeypatch.setenv("PLOTLY_RENDERER", "plotly_mimetype")
    known = declared(nbformat.read(path, as_version=4))
    wished = {"source": str(seeds), "draft": str(tmp_path / "insight.json"), "out": str(tmp_path)}

    ran = papermill.execute_notebook(
        path,
        tmp_path / path.name,
        {name: value for name, value in wished.items() if name in known},
        kernel_name="python3",
        cwd=tmp_path,
        progress_bar=False,
    )

    outputs = [output for cell in code_cells(ran) for output in cell.outputs]
    assert all(cell.execution_count for cell in code_cells(ran))
    assert [output for output in outputs if output.output_type == "error"] == []
    assert [output.text for output in outputs if output.get("name") == "stderr"] == []
    charts = [output for output in outputs if "application/vnd.plotly.v1+json" in output.get("data", {})]
    assert len(charts) == sum(
        "_chart(" in c.source or "_map(" in c.source or "_timeline(" in c.source for c in code_cells(ran)
    )
