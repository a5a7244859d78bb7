"""A draft is on disk before it is acknowledged, whoever else writes it."""

import errno
import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from widgets import drafts
from widgets.changes import Change
from widgets.drafts import Draft
from workbench.errors import InputError
from workbench.insight.files import read_insight, save_insight
from workbench.insight.model import Insight


@pytest.fixture(params=["insight.json", "insight.txt", "insight.md"])
def path(request, tmp_path):
    return tmp_path / "drafts" / request.param


@pytest.fixture
def json_path(tmp_path):
    return tmp_path / "insight.json"


def change(field: str, now: str, *was: str) -> Change:
    return Change(field=field, was=was or ("",), now=now)


def test_a_change_is_in_the_file_when_take_returns(path):
    Draft(path).take([change("summary", "Talks begin."), change("trends", "- A deal by June.")])

    assert read_insight(path).texts()["summary"] == "Talks begin."
    assert read_insight(path).trends.items[0].text == "A deal by June."


def test_nothing_is_written_before_something_is_taken(path):
    Draft(path)

    assert not path.parent.exists()


def test_a_draft_that_is_there_is_opened_and_wins_over_what_one_would_begin_with(path):
    save_insight(Insight.blank("ON DISK"), path)

    assert Draft(path, Insight.blank("GIVEN")).desk.insight.title == "ON DISK"


def test_a_new_draft_begins_with_what_is_given(path):
    Draft(path, Insight.blank("GIVEN")).take([])

    assert read_insight(path).title == "GIVEN"


def test_what_was_typed_comes_back_letter_by_letter(path):
    typed = "* to delay \n\n\n1. to trade\n---\n| a"
    Draft(path).take([change("motives", typed)])

    assert Draft(path).desk.texts["motives"] == typed


def test_the_file_beside_goes_when_the_insight_holds_everything(json_path):
    draft = Draft(json_path)
    draft.take([change("motives", "* to delay")])
    assert json.loads((json_path.parent / "insight.json.typed").read_text(encoding="utf-8"))["typed"]

    draft.take([change("motives", "- to delay", "* to delay")])

    assert [each.name for each in json_path.parent.glob("[!.]*")] == ["insight.json"]


def test_what_another_program_wrote_meanwhile_stays_and_what_was_typed_does_too(path):
    draft = Draft(path)
    draft.take([change("title", "TALKS"), change("summary", "Old.")])
    save_insight(read_insight(path).with_texts(summary="Theirs.", event="Theirs, too."), path)

    desk = draft.take([change("title", "TALKS BEGIN", "TALKS"), change("summary", "Mine.", "Old.")])

    assert desk.texts["title"] == "TALKS BEGIN"
    assert desk.texts["event"] == "Theirs, too."
    assert desk.texts["summary"] == "Theirs."
    assert [version.now for version in Draft(path).desk.versions] == ["Mine."]


def test_two_versions_last_until_somebody_chooses_even_from_another_kernel(json_path):
    Draft(json_path).take([change("summary", "Theirs.")])
    Draft(json_path).take([change("summary", "Mine.", "Old.")])

    desk = Draft(json_path).take([change("summary", "Both.", "Theirs.", "Mine.")])

    assert desk.versions == Draft(json_path).desk.versions == ()
    assert read_insight(json_path).summary == "Both."


def test_evidence_stays_with_an_item_that_is_edited_as_text(json_path):
    insight = Insight.blank().with_texts(trends="- A deal will come by June.")
    draft = Draft(json_path, insight.with_item("trends", 0, likelihood="likely"))

    draft.take([change("trends", "- A deal will come by July.", "- A deal will come by June.")])

    assert read_insight(json_path).trends.items[0].likelihood == "likely"


def test_a_draft_taken_away_is_written_again(json_path):
    draft = Draft(json_path)
    draft.take([change("summary", "Talks begin.")])
    json_path.unlink()

    draft.take([change("title", "TALKS")])

    assert (
        read_insight(json_path).texts() | {"title": "TALKS", "summary": "Talks begin."}
        == read_insight(json_path).texts()
    )


@pytest.mark.parametrize("failing", ["save_insight", "write_whole"])
def test_after_a_failure_of_the_disk_the_same_change_can_be_taken_again(json_path, monkeypatch, failing):
    draft = Draft(json_path)
    draft.take([change("summary", "Old.")])
    before = json_path.read_bytes()

    def full(*_arguments):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(drafts, failing, full)
        with pytest.raises(OSError, match="No space left"):
            draft.take([change("motives", "* to delay"), change("summary", "New.", "Old.")])
        if failing == "save_insight":
            assert json_path.read_bytes() == before

    desk = draft.take([change("motives", "* to delay"), change("summary", "New.", "Old.")])
    assert desk.texts["summary"] == "New."
    assert Draft(json_path).desk == desk
    assert desk.versions == ()


def test_a_folder_that_cannot_be_made_is_an_error_of_the_system(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(OSError, match="file"):
        Draft(tmp_path / "file" / "insight.json").take([])


def test_a_file_that_is_no_insight_is_left_alone(json_path):
    json_path.write_text("{}broken", encoding="utf-8")

    with pytest.raises(InputError, match=r"insight\.json"):
        Draft(json_path)

    assert json_path.read_text(encoding="utf-8") == "{}broken"


@pytest.mark.parametrize(
    "damaged", ["[]", '{"typed": {"title": {}}, "versions": []}', '{"typed": {}, "versions": [{"field": "title"}]}']
)
def test_a_damaged_file_beside_is_left_alone(json_path, damaged):
    beside = json_path.with_name("insight.json.typed")
    beside.write_text(damaged, encoding="utf-8")

    with pytest.raises(InputError, match="mend it or move it away"):
        Draft(json_path)

    assert beside.read_text(encoding="utf-8") == damaged


def test_the_lock_of_a_kernel_that_died_does_not_hold_up_the_next_for_long(json_path):
    (json_path.parent / ".insight.json.lock").touch()
    began = time.monotonic()

    Draft(json_path).take([change("title", "TALKS")])

    assert read_insight(json_path).title == "TALKS"
    assert time.monotonic() - began < 10


HAND = """
import sys
from pathlib import Path
from widgets.changes import Change
from widgets.drafts import Draft
path, field = Path(sys.argv[1]), sys.argv[2]
draft, was = Draft(path), ""
for number in range(60):
    now = f"{field} {number}"
    draft.take([Change(field=field, was=(was,), now=now)])
    was = now
"""


def test_kernels_that_write_one_draft_at_the_same_time_lose_nothing(json_path):
    Draft(json_path).take([])
    fields = ("title", "summary", "closing")

    with ThreadPoolExecutor(len(fields)) as hands:
        done = [
            hands.submit(subprocess.run, [sys.executable, "-c", HAND, str(json_path), field], check=True)
            for field in fields
        ]
        [each.result() for each in done]

    assert {name: read_insight(json_path).texts()[name] for name in fields} == {name: f"{name} 59" for name in fields}
    assert Draft(json_path).desk.versions == ()
