"""The story reader as Python sees it: what is open, decisions on disk, stories regrouped, two outputs in a notebook."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from tests.widgets.weather_stories import articles, relations
from widgets import StoryReader, story_reader
from workbench.errors import InputError
from workbench.stories.decisions import decide, read_decisions
from workbench.stories.group import group_stories


class Wire:
    """A view of the reader without a browser: what it asks, and what it is answered."""

    def __init__(self, reader: StoryReader) -> None:
        self.reader = reader
        self.heard: list[dict] = []
        self.revision = 0
        reader.send = self.heard.append

    def ask(self, kind: str, **what: object) -> dict:
        """The answer to a message."""
        self.revision += 1
        self.reader._handle_custom_msg({"kind": kind, "view": "v", "revision": self.revision, **what}, [])
        return self.heard[-1]

    def decide(self, left: str, right: str, decision: str | None, note: str = "") -> dict:
        return self.ask("decide", left=left, right=right, decision=decision, note=note)


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("decisions.csv")


@pytest.fixture
def wire(path) -> Wire:
    return Wire(StoryReader(articles(), relations(), path))


def story(reader: StoryReader, name: str) -> str:
    return reader.articles.set_index("id").loc[name, "story"]


def test_it_opens_the_largest_story_at_its_closest_pair(wire):
    reader = wire.reader

    assert (reader.story, reader.left, reader.right) == (story(reader, "a"), "a", "b")
    assert reader.page["grounds"] == "Near-duplicate · similarity 0.90 · overlap 1.00"
    assert reader.page["why"] == "3 of 3 sentences have a counterpart"
    assert reader.page["left"]["title"] == "Rain on Oslo"


def test_the_articles_may_be_grouped_or_not_and_are_left_as_they_were(path):
    given = articles()
    ungrouped = StoryReader(given, relations(), path)
    grouped = StoryReader(group_stories(given, relations()), relations(), path)

    pd.testing.assert_frame_equal(ungrouped.articles, grouped.articles)
    pd.testing.assert_frame_equal(given, articles())


def test_a_changed_number_is_marked_as_such_and_told_in_words(wire):
    (row,) = [row for row in wire.reader.page["rows"] if "number" in row["said"]]

    assert next(piece["text"] for piece in row["left"] if "number" in piece["kinds"]).startswith("10")
    assert "24" in row["said"]


def test_a_decision_is_on_disk_before_it_is_acknowledged(wire, path):
    answer = wire.decide("b", "c", "apart", "another day")

    (row,) = read_decisions(path).to_dict("records")
    assert (row["left"], row["right"], row["decision"], row["note"]) == ("b", "c", "apart", "another day")
    assert answer | {"kind": "ack", "view": "v", "revision": 1, "failure": ""} == answer
    assert answer["saved"]
    pd.testing.assert_frame_equal(wire.reader.decisions, read_decisions(path))


def test_a_decision_regroups_the_stories_and_stays_in_sight(wire):
    wire.ask("story", story=story(wire.reader, "d"))

    wire.decide("d", "e", "apart", "by hand")

    reader = wire.reader
    assert story(reader, "d") != story(reader, "e")
    assert (reader.left, reader.right, reader.story) == ("d", "e", story(reader, "d"))
    assert reader.page["decision"] == {"decision": "apart", "note": "by hand"}
    assert [pair["decision"] for pair in reader.contents["pairs"]] == ["apart"]
    assert "not one story (by hand)" in reader.to_html()


def test_two_stories_become_one_by_hand(wire):
    wire.decide("a", "f", "together")

    assert story(wire.reader, "f") == story(wire.reader, "a")


def test_a_decision_taken_back_leaves_no_trace(wire, path):
    before = wire.reader.articles
    wire.decide("d", "e", "apart")

    assert wire.decide("d", "e", None)["failure"] == ""

    assert read_decisions(path).empty
    pd.testing.assert_frame_equal(wire.reader.articles, before)
    assert wire.reader.page["decision"]["decision"] == ""


def test_decisions_on_disk_are_respected_by_the_next_reader(path):
    decide(path, "d", "e", "apart")

    reader = StoryReader(group_stories(articles(), relations()), relations(), path)

    assert story(reader, "d") != story(reader, "e")


def test_decisions_of_another_notebook_are_seen_when_the_reader_is_greeted(wire, path):
    decide(path, "a", "b", "together", note="elsewhere")

    assert wire.ask("hello")["failure"] == ""

    assert wire.reader.page["decision"] == {"decision": "together", "note": "elsewhere"}


def test_a_disk_that_refuses_is_not_acknowledged_but_told_in_words(wire, path, monkeypatch):
    def full(*_arguments, **_named):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(story_reader, "decide", full)
        answer = wire.decide("a", "b", "apart")

    assert answer["failure"] == "The decision cannot be written to decisions.csv: No space left on device."
    assert answer["saved"] == ""
    assert wire.reader.page["decision"]["decision"] == ""
    assert wire.decide("a", "b", "apart")["saved"]
    assert len(read_decisions(path)) == 1


def test_a_file_of_decisions_broken_by_another_program_is_told_of_and_left_alone(wire, path):
    path.write_text("nonsense\n1\n", encoding="utf-8")

    answer = wire.decide("a", "b", "apart")

    assert "no column 'left'" in answer["failure"]
    assert answer["saved"] == ""
    assert path.read_text(encoding="utf-8") == "nonsense\n1\n"


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("pair", {"left": "a", "right": "nobody"}),
        ("pair", {"left": "a", "right": "a"}),
        ("decide", {"left": "a", "right": "b", "decision": "perhaps", "note": ""}),
        ("decide", {}),
    ],
)
def test_what_cannot_be_done_is_answered_in_words_and_changes_nothing(wire, path, kind, what):
    answer = wire.ask(kind, **what)

    assert answer["failure"].endswith(".")
    assert (wire.reader.left, wire.reader.right) == ("a", "b")
    assert not path.exists()


def test_a_view_picks_a_story_a_pair_and_words_to_search_for(wire):
    reader = wire.reader
    wire.ask("story", story=story(reader, "d"))
    assert (reader.left, reader.right) == ("d", "e")

    wire.ask("pair", left="c", right="a")
    assert (reader.left, reader.right, reader.story) == ("c", "a", story(reader, "a"))

    wire.ask("list", words="snow oslo", many=40)
    assert reader.listed["total"] == 0
    wire.ask("list", words="closed", many=40)
    assert [one["story"] for one in reader.listed["stories"]] == [story(reader, "d")]


def test_any_two_articles_can_be_opened_from_python(wire):
    wire.reader.read("f", "d")

    assert (wire.reader.left, wire.reader.right) == ("f", "d")
    assert wire.reader.page["grounds"].startswith("Not among the relations")
    with pytest.raises(InputError, match="no article 'x'"):
        wire.reader.read("f", "x")


def test_ten_thousand_articles_are_not_sent_to_the_browser(path):
    many = pd.DataFrame(
        {"id": [f"{n:05d}" for n in range(10_000)], "text": [f"Report {n}. " * 40 for n in range(10_000)]}
    )
    ids = many["id"].tolist()
    pairs = pd.DataFrame({"left": ids[0::2], "right": ids[1::2], "relation": "copy", "similarity": 1.0, "overlap": 1.0})

    reader = StoryReader(many, pairs.assign(why="the same"), path)

    assert reader.listed["total"] == 5000
    assert len(json.dumps([reader.listed, reader.contents, reader.page])) < 40_000


def test_hostile_text_can_be_sent_and_is_cut_where_nobody_would_read_it(path):
    hostile = {"a": "x" * 1_000_000, "b": "<script>alert(1)</script> \u202e \x00 " + "“" * 1000}
    table = articles().assign(text=articles()["id"].map(hostile).fillna("Rain."))

    reader = StoryReader(table, relations(), path)

    sent = json.dumps([reader.listed, reader.contents, reader.page], ensure_ascii=False).encode()
    assert len(sent) < 300_000
    assert "\u202e" not in sent.decode()
    assert "<script" not in reader.to_html()


def test_with_nothing_to_read_it_says_so(path):
    reader = StoryReader(articles().tail(1), relations().head(0), path)

    assert repr(reader) == "StoryReader('decisions.csv': 0 stories, 0 decisions, nothing to read)"
    assert "no story with two articles" in reader.to_html()


def test_tables_from_elsewhere_are_refused_in_words(path):
    with pytest.raises(InputError, match="no column 'text'"):
        StoryReader(articles().drop(columns="text"), relations(), path)
    with pytest.raises(InputError, match=r"wb\.relate\(\)"):
        StoryReader(articles(), relations().drop(columns="overlap"), path)


def test_its_representation_is_one_plain_line(wire):
    wire.decide("d", "e", "apart")

    assert repr(wire.reader) == "StoryReader('decisions.csv': 4 stories, 1 decision, reading a and b)"


def test_without_a_browser_it_runs_and_leaves_the_pair_as_an_ordinary_output(tmp_path):
    articles().to_csv(tmp_path / "articles.csv", index=False)
    relations().to_csv(tmp_path / "relations.csv", index=False)
    source = (
        "import pandas as pd\nfrom widgets import StoryReader\n"
        "StoryReader(pd.read_csv('articles.csv'), pd.read_csv('relations.csv'))"
    )
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    nbformat.write(notebook, tmp_path / "in.ipynb")
    papermill = [sys.executable, "-m", "papermill", "in.ipynb", "out.ipynb", "--kernel", "python3", "--no-progress-bar"]

    subprocess.run(papermill, cwd=tmp_path, check=True, capture_output=True)

    widget, page = nbformat.read(tmp_path / "out.ipynb", as_version=4).cells[0].outputs
    assert widget.data["text/plain"].startswith("Story reader")
    assert widget.metadata == {"workbench": {"role": "editor"}}
    assert set(page.data) == {"text/html", "text/plain"}
    assert all("River rises" in shown for shown in page.data.values())
