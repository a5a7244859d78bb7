"""What the review's script does with the keys and with the answers, or without any."""

import json
import sys
from pathlib import Path

import axe_playwright_python
import nbformat
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.widgets.duties import articles, findings, many
from widgets import FindingsReview
from workbench.findings.reviewing.reviews import record_review
from workbench.report.page import report_page

WIDGETS = Path(__file__).parents[2] / "widgets"
PATIENCE, RETRY = 2500, 5000
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
THEMES = Path(sys.prefix) / "share/jupyter/lab/themes/@jupyterlab"


class ReviewPage:
    """The review's script in a page, with what Python would show, and the test in the place of Python's ears."""

    def __init__(self, page: Page, python: FindingsReview) -> None:
        self.page = page
        self.python = python
        self.root = page.locator(".findings-review")
        self.finding = self.root.get_by_role("region", name="The finding")
        self.where = self.root.locator(".fr-where")
        self.note = self.root.get_by_label("Note on the decision")
        self.answered = 0

    def open(self) -> None:
        """Show a new view of the review."""
        source = (WIDGETS / "findings_review.js").read_text(encoding="utf-8")
        self.page.evaluate(
            "async ([source, state]) => { window.closeView = await fake.render(source, state) }", [source, self.state]
        )

    def close(self) -> None:
        self.page.evaluate("closeView()")

    @property
    def state(self) -> dict:
        names = ("place", "shelf", "forms", "offers", "listed", "decided", "counts")
        return json.loads(json.dumps({name: getattr(self.python, name) for name in names}))

    @property
    def sent(self) -> list[dict]:
        return self.page.evaluate("fake.sent")

    @property
    def last(self) -> dict:
        """The last message without what only the conversation needs."""
        return {name: value for name, value in self.sent[-1].items() if name not in ("view", "revision")}

    def answer(self, *, failure: str = "", refused: bool = False) -> None:
        """Acknowledge the last message."""
        message = self.sent[-1]
        answer = {"kind": "ack", "view": message["view"], "revision": message["revision"]}
        self.page.evaluate("fake.hear", {**answer, "saved": "", "failure": failure, "refused": refused})
        self.answered = len(self.sent)

    def obey(self) -> None:
        """Let Python do what was asked for since the last answer, and show it."""
        heard: list[dict] = []
        self.python.send = heard.append
        for message in self.sent[self.answered :]:
            self.python._handle_custom_msg(message, [])
        self.answered = len(self.sent)
        self.page.evaluate("fake.see", self.state)
        for answer in heard:
            self.page.evaluate("fake.hear", answer)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def is_in_state(self, state: str) -> None:
        expect(self.root).to_have_attribute("data-state", state)

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    @property
    def marked(self) -> Locator:
        return self.finding.locator("mark")

    @property
    def decisions(self) -> list[str]:
        return self.python.reviews["verdict"].tolist()


@pytest.fixture
def opened(page, tmp_path):
    """Opens a review of findings, greeted and with the focus on the first."""

    def show(table) -> ReviewPage:
        page.add_style_tag(path=WIDGETS / "findings_review.css")
        review = ReviewPage(page, FindingsReview(table, articles(), tmp_path / "reviews.csv"))
        review.open()
        review.answer()
        review.finding.focus()
        return review

    return show


@pytest.fixture
def review(opened) -> ReviewPage:
    return opened(findings())


def test_it_greets_and_shows_the_first_finding_in_its_sentence(review):
    assert review.sent[0]["kind"] == "hello"
    review.is_in_state("ready")
    expect(review.marked).to_have_text("10% duty")
    expect(review.finding).to_contain_text(
        "Talks began. Lumenia put a 10% duty on tea, and a 25% duty on cars. Traders"
    )
    expect(review.finding).to_contain_text("Duties on tea The <b>Gazette</b> · 2025-04-14")
    expect(review.where).to_have_text("1 of 3, undecided")
    expect(review.root.locator(".fr-progress")).to_have_text("0 of 3 reviewed.")


@pytest.mark.parametrize(("onward", "back"), [("j", "k"), ("ArrowDown", "ArrowUp")])
def test_findings_are_walked_by_keyboard_and_the_ends_hold(review, onward, back):
    review.press(back, onward)
    expect(review.marked).to_have_text("25% duty")
    expect(review.root.locator("button[aria-current]")).to_contain_text("25% · announced · cars")
    review.press(onward, onward)
    expect(review.where).to_have_text("3 of 3, undecided")
    review.press(back)
    expect(review.marked).to_have_text("25% duty")
    assert len(review.sent) == 1


def test_a_finding_is_picked_by_a_click(review):
    review.root.get_by_role("button", name="Jane Roe").click()

    expect(review.marked).to_have_text("“We will not accept the duty on tea,”")


def test_accept_and_reject_go_on_to_the_next_and_are_saved(review):
    review.press("a", "r")

    expect(review.where).to_have_text("3 of 3, undecided")
    review.is_in_state("saving")
    expect(review.root.locator("li").first).to_contain_text("accepted: 10%")
    review.obey()

    review.is_in_state("ready")
    assert review.decisions == ["accepted", "rejected"]
    expect(review.root.locator(".fr-progress")).to_have_text("2 of 3 reviewed: 1 accepted, 1 rejected.")
    review.press("k")
    expect(review.button("Reject")).to_have_attribute("aria-pressed", "true")
    assert review.page.evaluate("Object.keys(localStorage)") == []


def test_a_correction_is_typed_and_saved_by_keyboard_alone(review):
    review.press("c")
    expect(review.root.get_by_label("rate")).to_be_focused()
    review.page.keyboard.type("12")
    review.press("Tab")
    review.root.get_by_label("status").select_option("suspended")
    review.root.get_by_label("product").press("Enter")

    assert review.last["corrections"] == {"rate": "12", "status": "suspended"}
    review.obey()
    assert review.python.findings.loc[0, ["rate", "status"]].tolist() == [12.0, "suspended"]
    expect(review.finding).to_be_focused()
    review.press("k")
    expect(review.finding.locator("s").first).to_have_text("10%")
    expect(review.finding.locator("dd strong").first).to_have_text("12%")


def test_a_correction_that_changes_nothing_accepts(review):
    review.press("c", "Enter")
    review.obey()

    assert review.decisions == ["accepted"]


def test_a_correction_of_no_sense_is_told_and_not_sent(review):
    review.press("c")
    review.page.keyboard.type("much")
    review.press("Enter")

    expect(review.root.get_by_text("The rate is no number.")).to_be_visible()
    assert len(review.sent) == 1
    review.press("Escape")
    expect(review.root.get_by_label("rate")).to_be_hidden()
    expect(review.finding).to_be_focused()


def test_what_was_decided_is_undone_step_by_step(review):
    review.press("a", "r")
    review.obey()
    review.press("u")
    expect(review.marked).to_have_text("25% duty")
    review.obey()
    assert review.decisions == ["accepted"]

    review.press("u")
    review.obey()
    assert review.decisions == []
    expect(review.where).to_have_text("1 of 3, undecided")
    expect(review.finding).to_be_focused()


def test_a_decision_is_taken_back_and_the_keyboard_is_not_lost(review):
    review.press("a", "k")
    review.obey()
    review.button("Take back").click()
    review.obey()

    assert review.decisions == []
    expect(review.button("Take back")).to_be_hidden()
    expect(review.finding).to_be_focused()


def test_a_note_belongs_to_the_decision_before_or_after_it(review):
    review.press("n")
    review.page.keyboard.type("jar of tea")
    review.press("Escape", "r", "k", "n")
    review.obey()
    assert review.python.reviews["note"].tolist() == ["jar of tea"]

    review.note.fill("later")
    review.press("Enter")
    review.obey()

    assert review.python.reviews[["verdict", "note"]].values.tolist() == [["rejected", "later"]]
    expect(review.finding).to_be_focused()


def test_a_note_waits_for_the_analyst_to_come_back_to_its_finding(review):
    review.note.fill("half a thought")
    review.finding.focus()
    review.press("j")
    expect(review.note).to_have_value("")
    review.press("k")
    expect(review.note).to_have_value("half a thought")


def test_findings_are_filtered_by_decision_kind_article_and_words(review):
    review.press("a")
    review.obey()
    review.root.get_by_label("Show by decision").select_option("accepted")
    assert review.last == {
        "kind": "list",
        "first": 0,
        "filter": {"state": "accepted", "kind": "", "article": "", "words": ""},
    }
    review.obey()
    expect(review.where).to_have_text("1 of 1, accepted")

    review.root.get_by_label("Show by decision").select_option("all")
    review.root.get_by_label("Show by kind").select_option("statement")
    review.obey()
    expect(review.marked).to_contain_text("We will not accept")
    review.root.get_by_label("Show by article").select_option("a")
    review.obey()
    expect(review.where).to_have_text("Nothing here: choose another filter.")
    expect(review.button("Accept")).to_be_disabled()

    review.root.get_by_label("Show by kind").select_option("")
    review.finding.focus()
    review.press("/")
    review.page.keyboard.type("cars")
    review.obey()
    expect(review.marked).to_have_text("25% duty")


def test_the_next_window_of_a_long_list_is_fetched_when_one_walks_into_it(opened):
    review = opened(many(100))
    expect(review.root.get_by_text("1 to 40 of 100")).to_be_visible()
    review.root.locator("li button").last.click()
    review.press("a", "j")
    assert [message["kind"] for message in review.sent[1:]] == ["decide", "list"]
    review.obey()

    expect(review.where).to_have_text("41 of 100, undecided")
    expect(review.finding).to_contain_text("40%")
    review.finding.focus()
    review.press("k")
    review.obey()
    expect(review.where).to_have_text("40 of 100, accepted")


def test_words_selected_in_the_sentence_stay_selected_while_a_decision_is_saved(review):
    review.marked.select_text()
    review.page.evaluate("fake.see", review.state)

    assert review.page.evaluate("getSelection().toString()") == "10% duty"


def test_silence_after_a_decision_is_called_not_saved_and_tried_again(review):
    review.press("r")
    review.page.clock.run_for(PATIENCE)

    review.is_in_state("unsaved")
    expect(review.root.get_by_role("alert").first).to_contain_text("NOT SAVED. No kernel has answered")
    count = len(review.sent)
    review.page.clock.run_for(RETRY)
    assert len(review.sent) == count + 1
    review.obey()
    review.is_in_state("ready")
    expect(review.root.locator(".fr-banner")).to_be_hidden()
    assert review.decisions == ["rejected"]


def test_decisions_nobody_heard_are_there_again_in_the_next_view_and_sent_to_the_next_kernel(review):
    review.press("r", "a")
    review.close()
    review.open()

    expect(review.root.locator("li").first).to_contain_text("rejected: 10%")
    review.answered = len(review.sent) - 2
    review.obey()
    review.is_in_state("ready")
    assert sorted(review.decisions) == ["accepted", "rejected"]
    assert review.page.evaluate("Object.keys(localStorage)") == []


def test_a_disk_that_refuses_is_reported_in_words_and_nothing_is_lost(review):
    review.press("r")
    review.answer(failure="The decision cannot be written to reviews.csv: No space left on device.")

    review.is_in_state("unsaved")
    expect(review.root.get_by_role("alert").first).to_contain_text("No space left on device. Your decisions are kept")
    review.button("Try again").click()
    review.obey()
    assert review.decisions == ["rejected"]


def test_what_is_refused_is_shown_until_it_was_seen_and_not_tried_for_ever(review):
    review.press("r")
    review.answer(failure="the rate is 'much': wanted a number.", refused=True)

    review.is_in_state("ready")
    expect(review.marked).to_have_text("10% duty")
    expect(review.where).to_have_text("1 of 3, undecided")
    review.press("j", "a")
    review.obey()
    expect(review.root.get_by_role("alert").first).to_have_text("the rate is 'much': wanted a number.")
    review.button("Try again").click()
    expect(review.root.locator(".fr-banner")).to_be_hidden()
    assert review.page.evaluate("Object.keys(localStorage)") == []


def test_a_greeting_nobody_answers_alarms_nobody(review):
    review.close()
    review.open()
    review.page.clock.run_for(PATIENCE)

    expect(review.root.locator(".fr-status")).to_have_text("No kernel: run the cell to go on")
    expect(review.root.locator(".fr-banner")).to_be_hidden()


def test_a_connection_that_is_gone_is_noticed_at_once(review):
    review.page.evaluate("fake.broken = true")
    review.press("a")

    review.is_in_state("unsaved")
    expect(review.root.get_by_role("alert").first).to_contain_text("NOT SAVED")


@pytest.mark.parametrize("where", [".fr-finding", ".fr-note", ".fr-list button >> nth=0", ".fr-filter select >> nth=0"])
def test_no_key_but_saving_leaves_the_review(review, where):
    review.page.evaluate("window.leaked = []; document.addEventListener('keydown', e => leaked.push(e.key))")

    for keys in ("Shift+Enter", "Control+Enter", "d", "x", "b", "j", "ArrowDown", "u", "Control+s"):
        review.root.locator(where).press(keys)

    assert review.page.evaluate("leaked") == ["s"]


def test_letters_typed_into_a_note_are_letters_and_a_held_key_decides_once(review):
    review.note.press_sequentially("arcju/")
    expect(review.note).to_have_value("arcju/")
    assert len(review.sent) == 1

    review.finding.focus()
    review.page.keyboard.down("a")
    review.page.keyboard.down("a")
    assert len(review.sent) == 2


def test_every_control_is_reached_by_tab_in_the_order_of_the_page(review):
    review.root.get_by_label("Show by decision").focus()
    reached = []
    for _ in range(15):
        reached.append(review.page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.innerText"))
        review.press("Tab")

    assert [words.split("\n")[0] for words in reached] == [
        *("Show by decision", "Show by kind", "Show by article", "Find by words", "Filter again"),
        *("10% · in force · tea", "25% · announced · cars", "Jane Roe · opposes · tariffs"),
        *("↑ Previous k", "↓ Next j", "The finding", "Accept a", "Correct c", "Reject r", "Note on the decision"),
    ]


def test_hostile_text_stays_text(review):
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    state = review.state
    for name in ("title", "details", "lead", "before", "quote", "after", "trail", "line"):
        state["listed"]["entries"][0][name] = hostile
    state["listed"]["entries"][0]["found"]["product"] = hostile

    review.page.evaluate("fake.see", state)

    expect(review.marked).to_have_text(hostile)
    assert review.root.locator("img, script").count() == 0


@pytest.mark.parametrize("width", [500, 1300])
def test_nothing_is_wider_than_the_page(review, width):
    size = review.page.viewport_size
    review.page.set_viewport_size({"width": width, "height": 900})
    review.press("c")

    assert review.page.evaluate("document.documentElement.scrollWidth") == width
    review.page.set_viewport_size(size)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_accessible_with_everything_shown(review, theme):
    review.page.add_style_tag(path=THEMES / f"theme-{theme}-extension/index.css")
    review.page.add_style_tag(content="body { background: var(--jp-layout-color0) }")
    review.press("a", "r", "c")
    review.page.keyboard.type("x")
    review.answer(failure="The disk is full.")

    assert violations(review.page, ".findings-review") == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_its_static_form_is_accessible_in_a_notebook(review, theme):
    decide_everything(review)
    review.close()
    review.page.add_style_tag(path=THEMES / f"theme-{theme}-extension/index.css")
    colours = "body { background: var(--jp-layout-color0); color: var(--jp-content-font-color1) }"
    review.page.add_style_tag(content=colours)
    review.page.evaluate("html => { document.body.innerHTML = html }", review.python.to_html())

    assert violations(review.page, ".findings-reviewed") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_static_form_is_accessible_in_the_report(review, scheme):
    decide_everything(review)
    shown = nbformat.v4.new_output("display_data", {"text/html": review.python.to_html()})
    cell = nbformat.v4.new_code_cell("review", outputs=[shown])
    report = report_page(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Findings"), cell]))
    review.page.emulate_media(color_scheme=scheme)
    review.page.route("**/report", lambda route: route.fulfill(body=report, content_type="text/html"))
    review.page.goto("http://127.0.0.1:4999/report")

    assert violations(review.page, ".findings-reviewed") == []
    review.page.emulate_media(color_scheme="light")


def decide_everything(review: ReviewPage) -> None:
    for row in findings().to_dict("records"):
        record_review(review.python.path, row, "rejected", note="by hand")
    review.python._handle_custom_msg({"kind": "hello", "view": "v", "revision": 1}, [])


def violations(page: Page, where: str) -> list:
    """What axe-core finds wrong with a part of the page."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate("where => { axe.run(where).then(found => { window.found = found }) }", where)
    page.clock.run_for(1000)
    found = page.wait_for_function("window.found").json_value()
    assert len(found["passes"]) > 5
    return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found["violations"]]
