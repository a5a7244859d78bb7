"""The review of findings in a real JupyterLab: decided by keyboard, on disk, and respected on the next run."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from workbench.findings.reviewing.reviews import read_reviews

pytestmark = pytest.mark.xdist_group("jupyterlab")

SEEDS = Path(__file__).parents[2] / "seeds"
FIND = """import workbench as wb
from widgets import FindingsReview
articles = wb.clean_articles(wb.read_articles('seeds'))
found = wb.find_measures(articles[articles['kind'] == 'article'])
measures = wb.apply_reviews(found, wb.read_reviews('{reviews}'))
print(measures['review'].notna().sum(), 'reviewed')"""
REVIEW = "FindingsReview(found, articles, reviews='{reviews}')"


@pytest.fixture
def opened(lab, own_name):
    """A notebook on the seeds that makes the review, opened and run, with the focus on the first finding."""
    shutil.copytree(SEEDS, lab.folder / "seeds", dirs_exist_ok=True)
    lab.write(f"{own_name}.ipynb", *[cell.format(reviews=f"{own_name}.csv") for cell in (FIND, REVIEW)])
    lab.open(f"{own_name}.ipynb")
    lab.run_all()
    expect(review(lab)).to_have_attribute("data-state", "ready")
    finding(lab).focus()
    return lab


def review(lab) -> Locator:
    return lab.page.locator(".findings-review")


def finding(lab) -> Locator:
    return review(lab).get_by_role("region", name="The finding")


def on_disk(lab, own_name) -> list[str]:
    return read_reviews(lab.folder / f"{own_name}.csv")["verdict"].tolist()


def test_findings_are_decided_by_keyboard_kept_and_respected_on_the_next_run(opened, own_name):
    lab = opened
    expect(lab.cell(0)).to_contain_text("0 reviewed")

    lab.page.keyboard.press("a")
    lab.page.keyboard.press("r")
    lab.page.keyboard.press("c")
    lab.page.keyboard.type("13")
    lab.page.keyboard.press("Enter")
    expect(review(lab)).to_have_attribute("data-open", "false")

    assert on_disk(lab, own_name) == ["accepted", "rejected", "corrected"]
    expect(lab.page.locator("section.findings-reviewed")).to_contain_text("1 accepted, 1 corrected, 1 rejected")
    lab.run_all()
    expect(lab.cell(0)).to_contain_text("3 reviewed")
    expect(review(lab).locator(".fr-progress")).to_contain_text("3 of")
    expect(review(lab).locator(".fr-where")).to_contain_text("1 of")
    assert on_disk(lab, own_name) == ["accepted", "rejected", "corrected"]


def test_no_key_in_the_review_runs_or_deletes_a_cell(opened):
    lab = opened
    for keys in ("d", "d", "b", "x", "Escape", "m", "Shift+Enter", "j", "k"):
        lab.page.keyboard.press(keys)

    assert len(lab.sources) == 2
    assert lab.counts == [1, 2]


def test_a_decision_without_a_kernel_is_called_not_saved_and_saved_by_the_next_run(opened, own_name):
    lab = opened
    lab.restart_kernel()
    finding(lab).focus()
    lab.page.keyboard.press("r")
    expect(review(lab).get_by_role("alert").first).to_contain_text("NOT SAVED")
    assert on_disk(lab, own_name) == []

    lab.run_all()

    expect(review(lab)).to_have_attribute("data-open", "false")
    expect(review(lab)).to_have_attribute("data-state", "ready")
    assert on_disk(lab, own_name) == ["rejected"]
