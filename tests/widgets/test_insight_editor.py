"""The editor as Python sees it: a value, a draft on disk, two outputs in a notebook."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from widgets import InsightEditor, drafts
from workbench.errors import InputError
from workbench.insight.files import read_insight, save_insight
from workbench.insight.model import Insight

FIELDS = ("title", "summary", "event", "motives", "structure", "variables", "trends", "closing")


class Wire:
    """A view of the editor without a browser: what it sends, and what it is answered."""

    def __init__(self, editor: InsightEditor) -> None:
        self.editor = editor
        self.heard: list[dict] = []
        self.revision = 0
        editor.send = self.heard.append

    def type(self, field: str, now: str, *was: str) -> dict:
        """The answer to a change."""
        return self.change({"field": field, "was": list(was or [""]), "now": now})

    def change(self, *changes: object) -> dict:
        self.revision += 1
        self.editor._handle_custom_msg({"view": "v", "revision": self.revision, "changes": list(changes)}, [])
        return self.heard[-1]


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("drafts/insight.json")


@pytest.fixture
def editor(path) -> InsightEditor:
    return InsightEditor(path)


@pytest.fixture
def wire(editor) -> Wire:
    return Wire(editor)


def test_a_new_draft_is_on_disk_at_once_where_one_expects_it(path):
    editor = InsightEditor()

    assert editor.path == path
    assert read_insight(path) == editor.insight == Insight.blank()


def test_a_new_draft_begins_with_the_insight_that_is_given_and_a_known_draft_does_not(path):
    InsightEditor(path, insight=Insight.blank("FIRST"))

    assert InsightEditor(path, insight=Insight.blank("SECOND")).insight.title == "FIRST"


def test_every_edit_is_on_disk_before_its_revision_is_acknowledged(wire, path):
    for field in FIELDS:
        answer = wire.type(field, f"the {field}")

        assert read_insight(path).texts()[field] == f"the {field}"
        assert answer | {"kind": "ack", "view": "v", "revision": wire.revision, "failure": ""} == answer

    assert wire.editor.insight.texts() == {field: f"the {field}" for field in FIELDS}


def test_a_greeting_is_answered_and_brings_what_others_wrote_meanwhile(wire, path):
    save_insight(Insight.blank("FROM ELSEWHERE"), path)

    assert wire.change()["failure"] == ""
    assert wire.editor.texts["title"] == "FROM ELSEWHERE"


def test_what_is_typed_is_shown_as_it_was_typed_while_the_insight_reads_it(wire):
    wire.type("motives", "* to delay \n\n")

    assert wire.editor.texts["motives"] == "* to delay \n\n"
    assert wire.editor.insight.motives.items[0].text == "to delay"


def test_a_disk_that_refuses_is_not_acknowledged_but_told_in_words(wire, path, monkeypatch):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(drafts, "save_insight", full)
        answer = wire.type("title", "TALKS")

    assert answer["failure"] == "The draft cannot be written to drafts/insight.json: No space left on device."
    assert wire.type("title", "TALKS")["failure"] == ""
    assert read_insight(path).title == "TALKS"


def test_a_draft_that_cannot_be_made_does_not_keep_the_editor_from_opening(tmp_path):
    (tmp_path / "file").touch()

    wire = Wire(InsightEditor(tmp_path / "file" / "insight.json"))

    assert wire.type("title", "TALKS")["failure"].startswith("The draft cannot be written to")


def test_a_draft_broken_by_another_program_is_told_of_and_left_alone(wire, path):
    path.write_text("{", encoding="utf-8")

    assert "insight.json" in wire.type("title", "TALKS")["failure"]
    assert path.read_text(encoding="utf-8") == "{"


def test_a_message_that_is_no_change_is_answered_in_words(wire):
    assert "no change to an insight" in wire.change({"field": "nonsense"})["failure"]


def test_editors_in_one_kernel_on_one_draft_never_lose_a_text(path):
    first, second = Wire(InsightEditor(path)), Wire(InsightEditor(path))
    first.type("summary", "Hers.")
    second.type("summary", "His.")
    second.type("title", "TALKS")

    assert second.editor.texts["summary"] == "Hers."
    assert second.editor.versions == {"summary": ["His."]}
    second.type("summary", "Hers.\nHis.", "Hers.", "His.")
    assert second.editor.versions == {}
    assert first.editor.insight.texts()["summary"] == "Hers.\nHis."


def test_labels_are_the_headings_of_the_insight_itself(path, seeds):
    (seed,) = seeds.glob("001_*")

    fields = InsightEditor(path, insight=read_insight(seed)).fields

    assert [field["name"] for field in fields] == list(FIELDS)
    assert [(field["number"], field["label"]) for field in fields][2:4] == [
        ("1", "🗞️ Incident Identification"),
        ("2", "🎯 Motivation Analysis"),
    ]
    assert all(field["help"] for field in fields)


def test_remarks_ask_what_a_reader_would_ask_and_name_the_words(wire):
    wire.type("trends", "- A deal may come.\n- Talks may fail.")

    asked = {remark["message"]: remark["quotes"] for remark in wire.editor.remarks["trends"]}
    (by_when,) = [quotes for message, quotes in asked.items() if message.startswith("by when?")]
    assert by_when == ["A deal may come.", "Talks may fail."]
    assert set(wire.editor.remarks) == {"trends"}


def test_with_articles_the_remarks_compare_the_insight_with_them(path):
    articles = pd.DataFrame({"id": ["a"], "text": ["Prime Minister Ishiba spoke."]})
    wire = Wire(InsightEditor(path, articles=articles))

    wire.type("event", "Prime Minister Kishida spoke on 2 April 2025.")

    assert any("Kishida" in remark["message"] for remark in wire.editor.remarks["event"])


def test_articles_without_text_are_refused_in_words(path):
    with pytest.raises(InputError, match="no column 'text'"):
        InsightEditor(path, articles=pd.DataFrame({"id": ["a"]}))


def test_what_the_insight_cannot_say_is_told_beside_its_field_and_kept(wire, monkeypatch):
    def refuse(_self, **_texts):
        raise InputError("line 1 cannot be read")

    monkeypatch.setattr(Insight, "with_texts", refuse)
    assert wire.type("event", "Talks.")["failure"] == ""

    assert wire.editor.texts["event"] == "Talks."
    assert [remark["severity"] for remark in wire.editor.remarks["event"]] == ["unread"]
    assert (
        json.loads(Path("drafts/insight.json.typed").read_text(encoding="utf-8"))["typed"]["event"]["typed"] == "Talks."
    )


def test_another_suffix_is_refused_in_words(tmp_path):
    with pytest.raises(InputError, match=r"\.docx"):
        InsightEditor(tmp_path / "insight.docx")


def test_its_representation_is_one_plain_line(wire):
    wire.type("title", "TALKS")

    assert repr(wire.editor) == "InsightEditor('drafts/insight.json': 1 of 8 fields filled)"


def test_without_a_browser_it_runs_and_leaves_the_insight_as_an_ordinary_output(tmp_path):
    source = "from widgets import InsightEditor\nInsightEditor('insight.json')"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    nbformat.write(notebook, tmp_path / "in.ipynb")
    save_insight(Insight.blank("TALKS BEGIN"), tmp_path / "insight.json")
    papermill = [sys.executable, "-m", "papermill", "in.ipynb", "out.ipynb", "--kernel", "python3", "--no-progress-bar"]

    subprocess.run(papermill, cwd=tmp_path, check=True, capture_output=True)

    widget, page = nbformat.read(tmp_path / "out.ipynb", as_version=4).cells[0].outputs
    assert set(widget.data) == {"application/vnd.jupyter.widget-view+json", "text/plain"}
    assert widget.data["text/plain"].startswith("Insight editor on insight.json")
    assert widget.metadata == {"workbench": {"role": "editor"}}
    assert set(page.data) == {"text/html", "text/markdown", "text/plain"}
    assert all("TALKS BEGIN" in shown for shown in page.data.values())
