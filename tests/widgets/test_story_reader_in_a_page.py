"""What the reader's script does with the keys and with the answers, or without any."""

import json
import sys
from pathlib import Path

import axe_playwright_python
import nbformat
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.widgets.weather_stories import articles, relations
from widgets import StoryReader
from workbench.report.page import report_page

WIDGETS = Path(__file__).parents[2] / "widgets"
PATIENCE, RETRY = 2500, 5000
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
THEMES = Path(sys.prefix) / "share/jupyter/lab/themes/@jupyterlab"


class ReaderPage:
    """The reader's script in a page, with what Python would show, and the test in the place of Python's ears."""

    def __init__(self, page: Page, python: StoryReader) -> None:
        self.page = page
        self.python = python
        self.root = page.locator(".story-reader")

    def open(self) -> None:
        """Show a new view of the reader."""
        source = (WIDGETS / "story_reader.js").read_text(encoding="utf-8")
        self.page.evaluate(
            "async ([source, state]) => { window.closeView = await fake.render(source, state) }", [source, self.state]
        )

    def close(self) -> None:
        self.page.evaluate("closeView()")

    @property
    def state(self) -> dict:
        names = ("place", "shelf", "listed", "contents", "page")
        return json.loads(json.dumps({name: getattr(self.python, name) for name in names}))

    @property
    def sent(self) -> list[dict]:
        return self.page.evaluate("fake.sent")

    @property
    def last(self) -> dict:
        """The last message without what only the conversation needs."""
        return {name: value for name, value in self.sent[-1].items() if name not in ("view", "revision")}

    def answer(self, *, failure: str = "", saved: str = "") -> None:
        """Acknowledge the last message."""
        message = self.sent[-1]
        answer = {"kind": "ack", "view": message["view"], "revision": message["revision"]}
        self.page.evaluate("fake.hear", {**answer, "saved": saved, "failure": failure})

    def obey(self) -> None:
        """Let Python do what was asked for last, and show it."""
        heard: list[dict] = []
        self.python.send = heard.append
        self.python._handle_custom_msg(self.sent[-1], [])
        self.page.evaluate("fake.see", self.state)
        self.page.evaluate("fake.hear", heard[-1])

    def is_in_state(self, state: str) -> None:
        expect(self.root).to_have_attribute("data-state", state)

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    @property
    def pages(self) -> Locator:
        return self.root.get_by_role("region", name="The two articles")

    @property
    def here(self) -> Locator:
        return self.pages.locator("tr[aria-current]")


@pytest.fixture
def reader(page, tmp_path) -> ReaderPage:
    """The reader, opened and greeted."""
    page.add_style_tag(path=WIDGETS / "story_reader.css")
    reader = ReaderPage(page, StoryReader(articles(), relations(), tmp_path / "decisions.csv"))
    reader.open()
    reader.answer()
    return reader


def test_it_greets_and_shows_the_pair_that_is_open(reader):
    assert reader.sent[0]["kind"] == "hello"
    reader.is_in_state("ready")
    expect(reader.root.locator(".sr-why")).to_contain_text("Near-duplicate · similarity 0.90 · overlap 1.00")
    expect(reader.pages.get_by_role("columnheader")).to_contain_text(["Rain on Oslo", "River rises"])
    expect(reader.root.get_by_text("Pair 1 of 4")).to_be_visible()


def test_a_changed_number_is_marked_by_line_weight_and_label(reader):
    mark = reader.pages.locator("mark.sr-number").first

    expect(mark).to_contain_text("10")
    expect(mark).to_have_css("font-weight", "600")
    expect(mark).to_have_css("border-bottom-style", "solid")
    expect(reader.pages.locator("mark.sr-number + sup").first).to_have_text("number")


@pytest.mark.parametrize(("onward", "back"), [("j", "k"), ("ArrowDown", "ArrowUp")])
def test_the_differences_are_walked_by_keyboard_and_told(reader, onward, back):
    where = reader.root.locator(".sr-where")
    expect(where).to_have_text("2 differences")

    reader.pages.press(onward)
    expect(reader.here).to_contain_text("The river rose")
    expect(where).to_contain_text("Difference 1 of 2: number: “10")
    reader.pages.press(onward)
    expect(reader.here).to_contain_text("only right")
    reader.pages.press(onward)
    expect(where).to_contain_text("Difference 2 of 2")
    reader.pages.press(back)
    expect(where).to_contain_text("Difference 1 of 2")


def test_pairs_and_stories_are_walked_by_keyboard(reader):
    reader.pages.press("n")
    assert reader.last == {"kind": "pair", "left": "b", "right": "c"}
    reader.obey()
    expect(reader.root.get_by_text("Pair 2 of 4, the weakest link of the story")).to_be_visible()
    expect(reader.pages).to_be_focused()

    reader.pages.press("]")
    reader.obey()
    expect(reader.root.locator("button[aria-current]")).to_contain_text("Road closed")
    reader.pages.press("[")
    reader.obey()
    expect(reader.root.locator("button[aria-current]")).to_contain_text("Rain on Oslo")
    count = len(reader.sent)
    reader.pages.press("[")
    reader.pages.press("p")
    assert len(reader.sent) == count


def test_two_articles_are_chosen_freely_and_never_one_twice(reader):
    right = reader.root.get_by_label("Right article")
    expect(right.locator("optgroup option")).to_contain_text("Trains late")

    right.select_option("f")
    assert reader.last == {"kind": "pair", "left": "a", "right": "f"}
    reader.obey()
    count = len(reader.sent)
    right.select_option("a")

    assert len(reader.sent) == count
    expect(right).to_have_value("f")


def test_a_story_is_found_by_words_and_picked_by_a_click_that_keeps_the_focus(reader):
    reader.root.get_by_role("searchbox").fill("road")
    assert reader.last == {"kind": "list", "words": "road", "many": 40}
    reader.obey()
    expect(reader.root.get_by_text("1 story", exact=True)).to_be_visible()

    story = reader.root.get_by_role("button", name="Road closed")
    story.click()
    reader.obey()

    expect(story).to_be_focused()
    expect(story).to_have_attribute("aria-current", "true")
    expect(reader.root.locator(".sr-where")).to_have_text("Nothing differs.")


def test_words_selected_in_an_article_stay_selected_while_a_decision_is_saved(reader):
    reader.pages.locator("td").first.select_text()
    reader.pages.press("j")
    reader.page.evaluate("fake.see", reader.state)

    assert reader.page.evaluate("getSelection().toString()").startswith("Rain fell on Oslo")


def test_a_decision_is_sent_with_its_note_and_shown_as_saved_once_it_is(reader):
    reader.root.get_by_label("Note on the decision").fill("another day")
    reader.button("Not one story").click()

    decision = {"kind": "decide", "left": "a", "right": "b", "decision": "apart", "note": "another day"}
    assert reader.last == decision
    reader.is_in_state("saving")
    expect(reader.root.get_by_text("Decided: not one story (not saved yet)")).to_be_visible()

    reader.obey()

    reader.is_in_state("ready")
    expect(reader.button("Not one story")).to_have_attribute("aria-pressed", "true")
    expect(reader.root.get_by_text("Decided: not one story", exact=True)).to_be_visible()
    assert len(reader.python.decisions) == 1
    assert reader.page.evaluate("Object.keys(localStorage)") == []


def test_a_decision_is_taken_back_and_the_keyboard_is_not_lost(reader):
    reader.button("One story").click()
    reader.obey()
    reader.button("Take back").click()
    reader.obey()

    assert reader.python.decisions.empty
    expect(reader.button("Take back")).to_be_hidden()
    expect(reader.pages).to_be_focused()


def test_a_note_typed_after_the_decision_is_saved_with_enter(reader):
    reader.button("One story").click()
    reader.obey()
    reader.root.get_by_label("Note on the decision").fill("same night")
    reader.root.get_by_label("Note on the decision").press("Enter")
    reader.obey()

    assert reader.python.decisions["note"].tolist() == ["same night"]


def test_a_note_waits_for_the_analyst_to_come_back_to_its_pair(reader):
    note = reader.root.get_by_label("Note on the decision")
    note.fill("half a thought")
    reader.pages.press("n")
    reader.obey()
    expect(note).to_have_value("")

    reader.pages.press("p")
    reader.obey()
    expect(note).to_have_value("half a thought")


def test_silence_after_a_decision_is_called_not_saved_and_tried_again(reader):
    reader.button("Not one story").click()
    reader.page.clock.run_for(PATIENCE)

    reader.is_in_state("unsaved")
    expect(reader.root.get_by_role("alert")).to_contain_text("NOT SAVED. No kernel has answered")
    count = len(reader.sent)
    reader.page.clock.run_for(RETRY)
    assert len(reader.sent) == count + 1
    reader.obey()
    reader.is_in_state("ready")
    expect(reader.root.locator(".sr-banner")).to_be_hidden()


def test_a_decision_nobody_heard_is_there_again_in_the_next_view_and_sent_to_the_next_kernel(reader):
    reader.button("Not one story").click()
    reader.close()
    reader.open()

    expect(reader.button("Not one story")).to_have_attribute("aria-pressed", "true")
    assert reader.last["decision"] == "apart"
    reader.obey()
    reader.is_in_state("ready")
    assert reader.page.evaluate("Object.keys(localStorage)") == []


def test_a_disk_that_refuses_is_reported_in_words_and_nothing_is_lost(reader):
    reader.button("Not one story").click()

    reader.answer(failure="The decision cannot be written to decisions.csv: No space left on device.")

    reader.is_in_state("unsaved")
    expect(reader.root.get_by_role("alert")).to_contain_text("No space left on device. Your decision is kept")
    reader.button("Try again").click()
    reader.obey()
    assert reader.python.decisions["decision"].tolist() == ["apart"]


def test_a_greeting_nobody_answers_alarms_nobody(reader):
    reader.close()
    reader.open()
    reader.page.clock.run_for(PATIENCE)

    expect(reader.root.locator(".sr-status")).to_have_text("No kernel: run the cell to go on")
    expect(reader.root.locator(".sr-banner")).to_be_hidden()


def test_a_connection_that_is_gone_is_noticed_at_once(reader):
    reader.page.evaluate("fake.broken = true")
    reader.button("One story").click()

    reader.is_in_state("unsaved")
    expect(reader.root.get_by_role("alert")).to_contain_text("NOT SAVED")


@pytest.mark.parametrize(
    "where", [".sr-pages", ".sr-remark", ".sr-stories button >> nth=0", ".sr-pair select >> nth=0"]
)
def test_no_key_but_saving_leaves_the_reader(reader, where):
    reader.page.evaluate("window.leaked = []; document.addEventListener('keydown', e => leaked.push(e.key))")

    for keys in ("Shift+Enter", "Control+Enter", "d", "x", "a", "Escape", "j", "ArrowDown", "Control+s"):
        reader.root.locator(where).press(keys)

    assert reader.page.evaluate("leaked") == ["s"]


def test_letters_typed_into_a_note_or_a_search_are_letters(reader):
    count = len(reader.sent)
    reader.root.get_by_label("Note on the decision").press_sequentially("jknp[]")

    expect(reader.root.get_by_label("Note on the decision")).to_have_value("jknp[]")
    assert len(reader.sent) == count


def test_every_control_is_reached_by_tab_in_the_order_of_the_page(reader):
    reader.button("Previous difference").focus()
    reached = []
    for _ in range(14):
        reached.append(reader.page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.innerText"))
        reader.page.keyboard.press("Tab")

    assert [words.split("\n")[0] for words in reached] == [
        *("Previous difference", "↓ Next difference", "Find stories by words of their titles"),
        *("Rain on Oslo", "Road closed", "Trains late", "Left article", "Right article"),
        *("‹ Previous pair", "Next pair ›", "One story", "Not one story", "Note on the decision", "The two articles"),
    ]


def test_hostile_text_stays_text(reader):
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    state = reader.state
    state["page"]["rows"][0]["left"] = [{"text": hostile, "kinds": ["number"], "label": hostile}]
    state["page"]["left"]["title"] = state["page"]["why"] = state["listed"]["stories"][0]["title"] = hostile
    state["contents"]["members"][0]["title"] = hostile

    reader.page.evaluate("fake.see", state)

    expect(reader.pages.locator("mark").first).to_have_text(hostile)
    assert reader.root.locator("img, script").count() == 0


@pytest.mark.parametrize("width", [500, 1300])
def test_nothing_is_wider_than_the_page(reader, width):
    size = reader.page.viewport_size
    reader.page.set_viewport_size({"width": width, "height": 900})

    assert reader.page.evaluate("document.documentElement.scrollWidth") == width
    reader.page.set_viewport_size(size)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_accessible_with_everything_shown(reader, theme):
    reader.page.add_style_tag(path=THEMES / f"theme-{theme}-extension/index.css")
    reader.page.add_style_tag(content="body { background: var(--jp-layout-color0) }")
    reader.pages.press("n")
    reader.obey()
    reader.pages.press("j")
    reader.button("Not one story").click()
    reader.answer(failure="The disk is full.")

    assert violations(reader.page, ".story-reader") == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_its_static_form_is_accessible_in_a_notebook(reader, theme):
    reader.close()
    reader.page.add_style_tag(path=THEMES / f"theme-{theme}-extension/index.css")
    colours = "body { background: var(--jp-layout-color0); color: var(--jp-content-font-color1) }"
    reader.page.add_style_tag(content=colours)
    reader.page.evaluate("html => { document.body.innerHTML = html }", reader.python.to_html())

    assert violations(reader.page, ".side-by-side") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_static_form_is_accessible_in_the_report(reader, scheme):
    shown = nbformat.v4.new_output("display_data", {"text/html": reader.python.to_html()})
    cell = nbformat.v4.new_code_cell("reader", outputs=[shown])
    report = report_page(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Stories"), cell]))
    reader.page.emulate_media(color_scheme=scheme)
    reader.page.route("**/report", lambda route: route.fulfill(body=report, content_type="text/html"))
    reader.page.goto("http://127.0.0.1:4999/report")

    assert violations(reader.page, ".side-by-side") == []
    reader.page.emulate_media(color_scheme="light")


def violations(page: Page, where: str) -> list:
    """What axe-core finds wrong with a part of the page."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate("where => { axe.run(where).then(found => { window.found = found }) }", where)
    page.clock.run_for(1000)
    found = page.wait_for_function("window.found").json_value()
    assert len(found["passes"]) > 5
    return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found["violations"]]
