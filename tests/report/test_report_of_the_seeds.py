"""The main job, once: the report on the seeds, mailed and opened where there is no network."""

import nbformat
import pytest

import workbench as wb

pytestmark = pytest.mark.xdist_group("a browser reads the report")


@pytest.fixture(scope="module")
def report(seeds, tmp_path_factory):
    return wb.write_report(seeds, out=tmp_path_factory.mktemp("reports"))


def test_it_can_be_mailed(report):
    assert report.stat().st_size < 6_000_000


def test_every_chart_is_drawn_nothing_is_asked_for_and_the_insight_is_readable(report, read):
    notebook = nbformat.read(report.with_suffix(".ipynb"), as_version=4)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    charts = [output for output in outputs if "application/vnd.plotly.v1+json" in output.get("data", {})]

    reading = read(report.read_text(encoding="utf-8"))

    drawn = reading.page.eval_on_selector_all(
        ".js-plotly-plot", "(plots) => plots.map((plot) => plot.querySelectorAll('.main-svg .trace').length)"
    )
    assert len(drawn) == len(charts) >= 3
    assert min(drawn) > 0
    assert reading.requests == []
    assert reading.complaints == []
    said = reading.page.locator("main").inner_text()
    assert "Japan will not make repeated concessions just to reach an agreement." in said
    assert reading.page.get_by_role("heading", name="Provenance").is_visible()
