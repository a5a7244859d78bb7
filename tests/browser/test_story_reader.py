"""The story reader in a real JupyterLab: read by keyboard, decide, and find the decision respected on the next run."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from workbench.stories.decisions import read_decisions

pytestmark = pytest.mark.xdist_group("jupyterlab")

SEEDS = Path(__file__).parents[2] / "seeds"
GROUP = """import workbench as wb
from widgets import StoryReader
articles = wb.clean_articles(wb.read_articles('seeds'))
relations = wb.relate(articles, wb.similar_pairs(articles))
stories = wb.group_stories(articles, relations, decisions='{decisions}')
print(stories['story'].nunique(), 'stories')"""
READ = "reader = StoryReader(stories, relations, decisions='{decisions}')\nreader"
STATIC = "wb.side_by_side(stories, reader.left, reader.right, relations)"


@pytest.fixture
def opened(lab, own_name):
    """A notebook on the seeds that makes the reader, opened and run."""
    shutil.copytree(SEEDS, lab.folder / "seeds", dirs_exist_ok=True)
    cells = [cell.format(decisions=f"{own_name}.csv") for cell in (GROUP, READ, STATIC)]
    lab.write(f"{own_name}.ipynb", *cells)
    lab.open(f"{own_name}.ipynb")
    lab.run_all()
    expect(reader(lab)).to_have_attribute("data-state", "ready")
    return lab


def reader(lab) -> Locator:
    return lab.page.locator(".story-reader")


def pages(lab) -> Locator:
    return reader(lab).get_by_role("region", name="The two articles")


def on_disk(lab, own_name) -> list[str]:
    return read_decisions(lab.folder / f"{own_name}.csv")["decision"].tolist()


def test_a_story_is_read_by_keyboard_decided_and_the_decision_respected_on_the_next_run(opened, own_name):
    lab = opened
    expect(lab.cell(0)).to_contain_text("1 stories")
    reader(lab).locator(".sr-stories button").first.click()
    pages(lab).focus()

    lab.page.keyboard.press("j")
    expect(reader(lab).locator(".sr-where")).to_contain_text("Difference 1 of")
    lab.page.keyboard.press("ArrowDown")
    expect(reader(lab).locator(".sr-where")).to_contain_text("Difference 2 of")
    expect(pages(lab).locator("tr[aria-current]")).to_be_in_viewport()
    lab.page.keyboard.press("n")
    expect(reader(lab).get_by_text("Pair 2 of 3")).to_be_visible()
    reader(lab).get_by_label("Note on the decision").fill("two pieces")
    reader(lab).get_by_role("button", name="Not one story").click()
    expect(reader(lab)).to_have_attribute("data-open", "false")

    assert on_disk(lab, own_name) == ["apart"]
    expect(lab.page.locator("section.side-by-side").first).to_contain_text(
        "Decided by hand: not one story (two pieces)"
    )
    expect(reader(lab).locator(".sr-stories li")).not_to_have_count(1)
    lab.run_all()
    expect(lab.cell(0)).to_contain_text("2 stories")
    assert on_disk(lab, own_name) == ["apart"]


def test_no_key_in_the_reader_runs_or_deletes_a_cell(opened):
    lab = opened
    pages(lab).focus()
    for keys in ("d", "d", "a", "b", "x", "Escape", "m", "Shift+Enter", "j", "k"):
        lab.page.keyboard.press(keys)

    assert len(lab.sources) == 3
    assert lab.counts == [1, 2, 3]


def test_a_decision_without_a_kernel_is_called_not_saved_and_saved_by_the_next_run(opened, own_name):
    lab = opened
    lab.restart_kernel()
    reader(lab).get_by_role("button", name="Not one story").click()
    expect(reader(lab).get_by_role("alert")).to_contain_text("NOT SAVED")
    assert on_disk(lab, own_name) == []

    lab.run_all()

    expect(reader(lab)).to_have_attribute("data-open", "false")
    expect(reader(lab)).to_have_attribute("data-state", "ready")
    assert on_disk(lab, own_name) == ["apart"]


def test_in_a_notebook_nobody_trusts_the_pair_is_still_read_with_its_marks_by_night_too(opened, own_name):
    lab = opened
    marks = lab.cell(2).locator("section td b").count()
    lab.save()
    untrust(lab.folder / f"{own_name}.ipynb")

    lab.open(f"{own_name}.ipynb")
    lab.theme("JupyterLab Dark")

    assert lab.page.evaluate("() => jupyterapp.shell.currentWidget.content.widgets[2].model.trusted") is False
    shown = lab.cell(2)
    expect(shown.locator("td b")).to_have_count(marks)
    for kind, line in (("number", "solid"), ("name", "dashed"), ("quote", "double"), ("wording", "dotted")):
        expect(shown.get_by_text(kind, exact=True).first).to_have_css("border-bottom-style", line)
    ink = "element => getComputedStyle(element).color"
    assert shown.locator("td b").first.evaluate(ink) == shown.locator("td").first.evaluate(ink)
    lab.theme("JupyterLab Light")


def untrust(path: Path) -> None:
    """Change what a cell says it showed, by which Jupyter no longer knows the notebook as its own."""
    path.write_text(path.read_text(encoding="utf-8").replace("stories\\n", "stories \\n", 1), encoding="utf-8")
