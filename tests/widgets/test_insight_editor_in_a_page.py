"""What the editor's script does with the keys and with the answers, or without any."""

import sys
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import expect

FIELDS = ("title", "summary", "event", "motives", "structure", "variables", "trends", "closing")
PAUSE, PATIENCE, RETRY = 300, 2500, 5000
HIDE = """() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
}"""
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
THEMES = Path(sys.prefix) / "share/jupyter/lab/themes/@jupyterlab"


def test_it_greets_and_is_saved_once_it_is_answered(editor):
    assert editor.sent[0]["changes"] == []
    editor.is_in_state("saved")
    expect(editor.root.locator(".ie-bar")).to_contain_text("Saved14:03:22")


def test_a_pause_in_the_typing_sends_one_edit(editor):
    editor.field("title").press_sequentially("TALKS BEGIN")
    editor.is_in_state("saving")
    assert len(editor.sent) == 1

    editor.page.clock.run_for(PAUSE)

    assert len(editor.sent) == 2
    assert editor.typed == {"title": "TALKS BEGIN"}
    editor.answer()
    editor.is_in_state("saved")
    assert editor.copies == []


def test_all_eight_fields_can_be_filled_in(editor):
    for name in FIELDS:
        editor.field(name).fill(f"the {name}")
    editor.page.clock.run_for(PAUSE + PATIENCE + RETRY)

    assert editor.typed == {name: f"the {name}" for name in FIELDS}
    editor.answer()
    editor.is_in_state("saved")


@pytest.mark.parametrize("act", ["blur", "Control+s", "Meta+s", "hide", "leave", "close"])
def test_nothing_waits_for_the_pause_when_the_writer_turns_away(editor, act):
    editor.field("title").fill("TALKS BEGIN")

    match act:
        case "blur":
            editor.field("title").blur()
        case "hide":
            editor.page.evaluate(HIDE)
        case "leave":
            editor.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
        case "close":
            editor.close()
        case keys:
            editor.field("title").press(keys)

    assert editor.typed == {"title": "TALKS BEGIN"}


def test_what_is_typed_while_an_older_answer_arrives_is_sent_next(editor):
    editor.field("title").fill("TALKS")
    editor.page.clock.run_for(PAUSE)
    editor.field("title").fill("TALKS BEGIN")

    editor.answer()
    editor.page.clock.run_for(PAUSE)

    (change,) = editor.sent[-1]["changes"]
    assert change == {"field": "title", "was": ["TALKS"], "now": "TALKS BEGIN"}
    expect(editor.field("title")).to_have_value("TALKS BEGIN")


def test_while_an_answer_is_awaited_one_edit_gathers_what_is_typed(editor):
    editor.field("title").fill("TALKS")
    editor.page.clock.run_for(PAUSE)
    sent = len(editor.sent)
    for text in ("TALKS B", "TALKS BE", "TALKS BEGIN"):
        editor.field("title").fill(text)
        editor.page.clock.run_for(PAUSE)

    assert len(editor.sent) == sent
    editor.answer()
    editor.page.clock.run_for(PAUSE)
    assert editor.typed == {"title": "TALKS BEGIN"}


def test_silence_is_called_not_saved_and_the_copy_stays(editor):
    editor.field("summary").fill("Typed into the void.")
    editor.page.clock.run_for(PAUSE + PATIENCE)

    editor.is_in_state("unsaved")
    expect(editor.root.get_by_role("alert")).to_contain_text("NOT SAVED. No kernel has answered")
    assert len(editor.copies) == 1


def test_a_kernel_that_answers_late_is_asked_again_and_ends_the_alarm(editor):
    editor.field("summary").fill("Typed while the kernel was busy.")
    editor.page.clock.run_for(PAUSE + PATIENCE)
    sent = len(editor.sent)

    editor.page.clock.run_for(RETRY)

    assert len(editor.sent) == sent + 1
    editor.answer()
    editor.is_in_state("saved")
    expect(editor.root.locator(".ie-banner")).to_be_hidden()


def test_a_connection_that_is_gone_is_noticed_at_once(editor):
    editor.page.evaluate("fake.broken = true")
    editor.field("title").fill("TALKS")
    editor.page.clock.run_for(PAUSE)

    editor.is_in_state("unsaved")


def test_a_greeting_nobody_answers_alarms_nobody_before_something_is_typed(editor):
    editor.close()
    editor.open()
    editor.is_in_state("waiting")
    editor.page.clock.run_for(PATIENCE)

    expect(editor.root.locator(".ie-bar")).to_contain_text("No kernel: run the cell to edit")
    expect(editor.root.locator(".ie-banner")).to_be_hidden()


def test_the_first_change_after_a_silence_is_sent_at_the_next_pause(editor):
    editor.close()
    editor.open()
    editor.page.clock.run_for(PATIENCE + 5 * RETRY)
    editor.is_in_state("unsaved")

    editor.field("title").fill("TALKS")
    editor.page.clock.run_for(PAUSE)

    assert editor.typed == {"title": "TALKS"}


def test_a_disk_that_refuses_is_reported_in_words_and_tried_again(editor):
    editor.field("title").fill("TALKS")
    editor.page.clock.run_for(PAUSE)

    editor.answer(failure="The draft cannot be written to insight.json: No space left on device.")

    editor.is_in_state("unsaved")
    expect(editor.root.get_by_role("alert")).to_contain_text("No space left on device. What you type is kept")
    assert len(editor.copies) == 1
    sent = len(editor.sent)
    editor.root.get_by_role("button", name="Try again").click()
    assert len(editor.sent) > sent
    editor.answer()
    editor.is_in_state("saved")
    assert editor.copies == []


def test_what_a_dead_kernel_never_got_is_there_again_in_the_next_view_and_sent_to_the_next_kernel(editor):
    editor.field("trends").fill("Typed while the kernel was down.")
    editor.close()
    editor.open()

    expect(editor.field("trends")).to_have_value("Typed while the kernel was down.")
    assert editor.typed == {"trends": "Typed while the kernel was down."}
    editor.answer()
    expect(editor.root.get_by_role("status")).to_have_text("Saved, with what was typed before.")
    assert editor.copies == []


def test_a_page_reloaded_twice_without_a_kernel_still_has_one_text(editor):
    editor.field("trends").fill("once")
    editor.close()
    editor.open()
    editor.field("trends").fill("once and again")
    editor.close()
    editor.open()

    expect(editor.field("trends")).to_have_value("once and again")
    assert editor.typed == {"trends": "once and again"}
    assert len(editor.copies) == 1


def test_a_copy_that_contradicts_the_draft_goes_to_python_and_is_kept_until_it_is_answered(editor):
    editor.field("title").fill("MINE")
    editor.close()
    editor.state["texts"]["title"] = "THEIRS"
    editor.open()

    expect(editor.field("title")).to_have_value("THEIRS")
    assert {"field": "title", "was": [""], "now": "MINE"} in editor.sent[-1]["changes"]
    assert len(editor.copies) == 1
    editor.see(versions={"title": ["MINE"]})
    editor.answer()
    assert editor.copies == []
    expect(editor.root.get_by_role("group", name="Another version of Title")).to_contain_text("MINE")


@pytest.mark.parametrize(
    ("choice", "kept"),
    [("Keep mine", "THEIRS"), ("Use the other", "MINE"), ("Put the other below mine", "THEIRS\nMINE")],
)
def test_the_writer_chooses_between_two_versions_and_python_learns_that_both_were_seen(editor, choice, kept):
    editor.see(texts={**editor.state["texts"], "title": "THEIRS"}, versions={"title": ["MINE"]})

    editor.root.get_by_role("button", name=choice).click()

    expect(editor.field("title")).to_have_value(kept)
    expect(editor.field("title")).to_be_focused()
    (change,) = editor.sent[-1]["changes"]
    assert change["now"] == kept
    assert {"THEIRS", "MINE"} <= set(change["was"])


def test_two_views_of_one_page_show_the_same_and_leave_each_other_alone(editor):
    editor.field("title").fill("TALKS")
    editor.page.clock.run_for(PAUSE)
    editor.open()
    first, second = editor.root.nth(0), editor.root.nth(1)
    second.locator("textarea[data-field=summary]").fill("Being typed in the second view.")

    editor.see(texts={**editor.state["texts"], "title": "TALKS", "summary": "From elsewhere."})

    expect(second.locator("textarea[data-field=title]")).to_have_value("TALKS")
    expect(first.locator("textarea[data-field=summary]")).to_have_value("From elsewhere.")
    expect(second.locator("textarea[data-field=summary]")).to_have_value("Being typed in the second view.")


def test_a_text_from_elsewhere_leaves_the_cursor_where_it_was(editor):
    editor.see(texts={**editor.state["texts"], "title": "TALKS BEGIN"})
    editor.field("title").focus()
    editor.field("title").evaluate("input => input.setSelectionRange(2, 4)")

    editor.see(texts={**editor.state["texts"], "title": "TALKS RESUME"})

    expect(editor.field("title")).to_have_value("TALKS RESUME")
    assert editor.field("title").evaluate("input => [input.selectionStart, input.selectionEnd]") == [2, 4]


@pytest.mark.parametrize("where", ["textarea[data-field=event]", ".ie-mark >> nth=0"])
def test_no_key_but_saving_leaves_the_editor(editor, where):
    editor.page.evaluate("window.leaked = []; document.addEventListener('keydown', e => leaked.push(e.key))")

    for keys in (
        "Shift+Enter",
        "Control+Enter",
        "Alt+Enter",
        "d",
        "Escape",
        "Control+z",
        "Control+Shift+c",
        "Control+s",
    ):
        editor.root.locator(where).press(keys)

    assert editor.page.evaluate("leaked") == ["s"]


def test_alt_and_an_arrow_lead_from_field_to_field(editor):
    editor.field("title").focus()
    for name in FIELDS[1:]:
        editor.page.keyboard.press("Alt+ArrowDown")
        expect(editor.field(name)).to_be_focused()

    editor.page.keyboard.press("Alt+ArrowDown")
    expect(editor.field("closing")).to_be_focused()
    editor.page.keyboard.press("Alt+ArrowUp")
    expect(editor.field("trends")).to_be_focused()


def test_enter_in_the_title_leads_to_the_summary_for_a_title_is_one_line(editor):
    editor.field("title").press_sequentially("TALKS")
    editor.field("title").press("Enter")

    expect(editor.field("title")).to_have_value("TALKS")
    expect(editor.field("summary")).to_be_focused()


def test_the_outline_leads_to_each_field_and_tells_what_is_empty(editor):
    outline = editor.root.get_by_role("navigation", name="Fields of the insight")
    editor.field("summary").fill("Five words are in here.")

    expect(outline.get_by_role("button", name="Summary, 5 words")).to_be_visible()
    outline.get_by_role("button", name="1. Event Identification, empty").click()
    expect(editor.field("event")).to_be_focused()
    expect(editor.root.locator(".ie-progress")).to_contain_text(
        "1 of 8 filled. Still empty: Title, Event Identification"
    )


def test_what_python_remarks_stands_beside_its_field_and_is_read_with_it(editor):
    editor.see(remarks={"event": [{"severity": "unread", "message": "<b>Line 1</b> cannot be read.", "quotes": []}]})

    described = editor.field("event").get_attribute("aria-describedby").split()
    told = [editor.page.locator(f"#{part}").inner_text() for part in described]
    assert "<b>Line 1</b> cannot be read." in told
    expect(editor.field("event")).to_have_attribute("aria-invalid", "true")


def test_the_words_a_reader_would_ask_about_are_one_click_away(editor):
    editor.field("trends").fill("- A deal may come.\n- Talks may fail.")
    remark = {"severity": "warning", "message": "by when?", "quotes": ["A deal may come.", "Talks may fail."]}
    editor.see(remarks={"trends": [remark]})

    editor.root.get_by_text("1 remark").click()
    editor.root.get_by_role("button", name="Talks may fail.").click()

    assert editor.page.evaluate("getSelection().toString()") == "Talks may fail."


def test_hostile_text_stays_text(editor):
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    editor.see(
        texts=dict.fromkeys(FIELDS, hostile),
        versions={"title": [f"{hostile}!"]},
        remarks={"title": [{"severity": "warning", "message": hostile, "quotes": [hostile]}]},
    )

    expect(editor.field("closing")).to_have_value(hostile)
    assert editor.root.locator("img, script").count() == 0


def test_a_browser_that_keeps_nothing_is_told_of(editor):
    editor.page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
    )
    editor.field("title").fill("TALKS")
    editor.page.clock.run_for(PAUSE + PATIENCE)

    expect(editor.root.get_by_role("alert")).to_contain_text("keeps no copy either")


def test_a_field_grows_with_its_text(editor):
    before = editor.field("event").bounding_box()["height"]
    editor.field("event").fill("line\n" * 20)

    assert editor.field("event").bounding_box()["height"] > before * 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_accessible_with_everything_shown(editor, theme):
    editor.page.add_style_tag(path=THEMES / f"theme-{theme}-extension/index.css")
    editor.page.add_style_tag(content="body { background: var(--jp-layout-color0) } * { transition: none !important }")
    editor.see(
        texts={**editor.state["texts"], "title": "THEIRS"},
        versions={"title": ["MINE"]},
        remarks={
            "event": [
                {"severity": each, "message": "Look.", "quotes": [each]} for each in ("unread", "error", "warning")
            ]
        },
    )
    editor.field("summary").fill("Typed.")
    editor.page.clock.run_for(PAUSE)
    editor.answer(failure="The disk is full.")
    editor.root.get_by_text("Keyboard").click()
    editor.root.get_by_text("2 remarks").click()
    editor.page.evaluate(AXE.read_text(encoding="utf-8"))

    editor.page.evaluate("() => { axe.run('.insight-editor').then(found => { window.found = found }) }")
    editor.page.clock.run_for(1000)
    found = editor.page.wait_for_function("window.found").json_value()

    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found["violations"]] == []
    assert len(found["passes"]) > 10
