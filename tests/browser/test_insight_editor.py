"""The insight editor in a real JupyterLab: what is typed is on disk, and stays there."""

import re

import pytest
from playwright.sync_api import Locator, expect

from workbench.insight.files import read_insight

pytestmark = pytest.mark.xdist_group("jupyterlab")

MAKE = "from widgets import InsightEditor\neditor = InsightEditor('{draft}')\neditor"
COMPUTE = "import time\nprint('computing', flush=True)\ntime.sleep(600)"
TYPED = {
    "title": "JAPAN TAKES A STAND",
    "summary": "Talks begin in Washington. Nobody expects a quick deal.",
    "event": "The envoy arrives on Wednesday: “We have many options on the table.”",
    "motives": "- Outward: to delay the tariffs.\n- Inward: to calm the car makers.",
    "structure": "| Side | Position |\n|---|---|\n| Tokyo | no deal at any price |",
    "variables": "- Will the car tariffs be part of the deal?",
    "trends": "- A first deal is likely by June.\n- No deal before May.",
    "closing": "Negotiation → compromise → bargaining.",
}


@pytest.fixture
def opened(lab, own_name):
    """A notebook that makes the editor, opened and run."""
    lab.write(f"{own_name}.ipynb", MAKE.format(draft=f"{own_name}.json"), COMPUTE)
    lab.open(f"{own_name}.ipynb")
    lab.run_cell(0)
    saved(lab)
    return lab


def opened_again(lab, path: str, attempts: int = 5) -> None:
    """Open a saved notebook, and again where JupyterLab gave up on its widgets (see `sessions.GIVEN_UP`)."""
    given_up = lab.page.get_by_text("Error displaying widget: model not found")
    for _ in range(attempts):
        lab.open(path)
        expect(editor(lab).or_(given_up).first).to_be_visible()
        if not given_up.is_visible():
            return


def editor(lab) -> Locator:
    return lab.page.locator(".insight-editor")


def field(lab, name: str) -> Locator:
    return editor(lab).locator(f"textarea[data-field={name}]")


def saved(lab) -> None:
    expect(editor(lab)).to_have_attribute("data-state", "saved")


def on_disk(lab, own_name) -> dict[str, str]:
    return read_insight(lab.folder / f"{own_name}.json").texts()


def test_eight_fields_filled_in_survive_a_kernel_restart_and_what_is_typed_without_a_kernel(opened, own_name):
    lab = opened
    for name, text in TYPED.items():
        field(lab, name).fill(text)
    expect(editor(lab)).to_have_attribute("data-dirty", "false")
    assert on_disk(lab, own_name) == TYPED
    expect(lab.page.locator("article.insight h1")).to_contain_text("JAPAN TAKES A STAND")
    expect(field(lab, "closing")).to_be_focused()

    lab.restart_kernel()
    field(lab, "trends").fill("- Typed while nobody listened.")
    field(lab, "trends").press("Control+s")
    expect(editor(lab).get_by_role("alert")).to_contain_text("NOT SAVED")
    assert on_disk(lab, own_name) == TYPED

    lab.run_cell(0)
    saved(lab)

    wanted = {**TYPED, "trends": "- Typed while nobody listened."}
    for name, text in wanted.items():
        expect(field(lab, name)).to_have_value(text)
    assert on_disk(lab, own_name) == wanted
    expect(lab.page.locator("article.insight")).to_contain_text("Typed while nobody listened.")


def test_no_key_in_the_editor_runs_or_deletes_a_cell(opened, own_name):
    lab = opened
    field(lab, "event").fill("Talks begin.")
    field(lab, "event").press("Shift+Enter")
    field(lab, "event").press_sequentially("And end.")
    editor(lab).get_by_role("button", name="Title, empty").focus()
    for keys in ("d", "d", "a", "b", "x", "Escape", "m"):
        lab.page.keyboard.press(keys)
    field(lab, "closing").press("Control+s")
    saved(lab)

    assert len(lab.sources) == 2
    assert lab.counts == [1, None]
    assert on_disk(lab, own_name)["event"] == "Talks begin.\nAnd end."
    lab.page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")


def test_what_is_typed_while_the_kernel_computes_is_saved_at_the_latest_when_it_is_free(opened, own_name):
    lab = opened
    lab.start_cell(1)
    expect(lab.cell(1).locator(".jp-OutputArea")).to_contain_text("computing")

    field(lab, "summary").fill("Typed during a long computation.")
    expect(editor(lab)).to_have_attribute("data-state", re.compile("^(saved|unsaved)$"))  # as the kernel can, or cannot
    lab.command("notebook:interrupt-kernel")

    saved(lab)
    assert on_disk(lab, own_name)["summary"] == "Typed during a long computation."


def test_a_notebook_opened_again_shows_what_was_written_and_takes_what_is_typed_before_a_cell_is_run(opened, own_name):
    lab = opened
    field(lab, "summary").fill("Written before.")
    expect(lab.page.locator("article.insight")).to_contain_text("Written before.")
    lab.save()

    opened_again(lab, f"{own_name}.ipynb")
    expect(field(lab, "summary")).to_have_value("Written before.")
    expect(lab.page.locator("article.insight")).to_contain_text("Written before.")
    expect(lab.page.locator(".jp-Notebook")).not_to_contain_text("Error displaying widget")
    field(lab, "summary").fill("Written before. And after.")
    lab.run_cell(0)
    saved(lab)

    expect(field(lab, "summary")).to_have_value("Written before. And after.")
    assert on_disk(lab, own_name)["summary"] == "Written before. And after."


def test_the_alarm_is_in_sight_of_whoever_types_at_the_end_of_a_long_insight(opened):
    lab = opened
    field(lab, "summary").fill("line\n" * 80)
    lab.restart_kernel()
    field(lab, "closing").fill("Typed far below the bar.")

    expect(editor(lab).get_by_role("alert")).to_be_in_viewport()
    expect(field(lab, "closing")).to_be_in_viewport()
