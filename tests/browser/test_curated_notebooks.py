"""The curated notebooks in a real JupyterLab: every cell runs, every chart is drawn."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("jupyterlab")

ROOT = Path(__file__).parents[2]
CHARTS = {"01-articles": 0, "02-stories": 2, "03-timeline": 1, "04-stances": 2, "05-insight": 0}


@pytest.fixture
def curated(lab):
    """JupyterLab on a folder with the notebooks and the seeds side by side, as in a clone."""
    for part in ("notebooks", "seeds"):
        shutil.copytree(ROOT / part, lab.folder / part, dirs_exist_ok=True)
    return lab


@pytest.mark.parametrize("name", CHARTS)
def test_a_notebook_runs_and_its_charts_are_drawn(curated, name):
    curated.open(f"notebooks/{name}.ipynb")

    curated.run_all()

    charts = curated.page.locator(".jp-Notebook .js-plotly-plot:has(.main-svg .trace)")
    expect(curated.page.locator(".jp-Notebook .js-plotly-plot")).to_have_count(CHARTS[name])
    expect(charts).to_have_count(CHARTS[name])


def test_the_editor_of_the_last_notebook_writes_its_draft_beside_the_notebooks(curated):
    curated.open("notebooks/05-insight.ipynb")
    curated.run_all()
    editor = curated.page.locator(".insight-editor")

    editor.locator("textarea[data-field=title]").fill("TALKS BEGIN")

    expect(editor).to_have_attribute("data-dirty", "false")
    assert "TALKS BEGIN" in (curated.folder / "drafts" / "insight.json").read_text(encoding="utf-8")
