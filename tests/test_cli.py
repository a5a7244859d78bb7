"""The command line as somebody types it: what it prints, what it says of bad input, how it ends."""

import csv
import io
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_notebook

import workbench as wb
from workbench.cli import run
from workbench.report.run import ReportError

GOOD = "Talks begin on Monday in Washington. “We will not concede,” said the prime minister, Shigeru Ishiba."
BAD = {
    "empty.txt": b"",
    "blank.md": b" \n\n",
    "binary.txt": bytes(range(256)) * 8,
    "latin.txt": "Zölle für Japan: über 24 Prozent".encode("latin-1"),
    "columns.csv": b"name,size\na,1\n",
    "broken.jsonl": b'{"text": \n',
    "broken.parquet": b"PAR1 is not all",
    "movie.mp4": b"\x00\x00\x00\x20ftyp",
}


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def typed(capfdbinary):
    """Type a command: its exit status, and what it wrote to either stream."""

    def type_command(*arguments: object) -> tuple[int, str, list[str]]:
        status = run([str(argument) for argument in arguments])
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode().splitlines()

    return type_command


def test_help_names_every_command_and_loads_nothing_heavy():
    heavy = "pandas numpy plotly papermill nbformat jinja2 lxml pydantic IPython rich".split()
    code = f"""
import sys
from workbench.cli import run
status = run(["--help"])
print([name for name in {heavy} if name in sys.modules], status)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert all(f"  {command} " in told for command in "report articles stories findings insight notebooks".split())
    assert told.endswith("[] 0\n")


def test_the_version_is_told(typed):
    assert typed("--version") == (0, f"workbench {wb.__version__}\n", [])


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_among_good_ones_is_one_line_and_the_good_are_still_there(place, typed, name):
    (place / "news" / name).write_bytes(BAD[name])

    status, out, err = typed("articles", "news", "--format", "json")

    assert status == 2
    assert [article["text"] for article in json.loads(out)] == [GOOD]
    assert len(err) == 1
    assert err[0].startswith(f"workbench: skipped {name}")


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_alone_is_one_line_and_nothing_is_printed(place, typed, name):
    (place / name).write_bytes(BAD[name])

    status, out, err = typed("articles", name)

    assert (status, out) == (2, "")
    assert len(err) == 1
    assert name in err[0]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("articles", "missing argument 'SOURCE'"),
        ("articles nowhere", "nowhere"),
        ("articles void", "void"),
        ("articles news/*.html", "news/*.html"),
        ("articles news --format xml", "'xml' is not one of 'table', 'csv', 'json', 'parquet'"),
        ("articles news -o nowhere/a.csv", "'nowhere/a.csv' cannot be written (No such file or directory)"),
        ("findings news --kind rumours", "'rumours' is not one of"),
        ("articels news", "no such command 'articels'"),
        ("articles news --colour", "no such option: --colour"),
        ("insight news", "no insight among the 1 documents of 'news'"),
        ("insight news/good.txt", "line 1"),
        ("report", "missing argument 'SOURCE'"),
        ("report nowhere", "nowhere"),
        ("report void", "void"),
        ("report news -p title", "parameter 'title' has no value: write -p title=value"),
        ("report news -p titel=x", "no parameter 'titel' in this notebook (did you mean 'title'?)"),
        ("report news -p threshold=high", "no parameter 'threshold'"),
        ("report news -p source=other", "parameter 'source' came as 'other'"),
        ("report news -p out=other", "give it as the argument out (-o)"),
        ("report news --name a/b", "the name 'a/b' is no plain file name"),
        ("report news --notebook none.ipynb", "no notebook 'none.ipynb'"),
        ("report news --notebook news/good.txt", "'news/good.txt' is not a notebook"),
        ("notebooks news/good.txt", "'news/good.txt' cannot be written to"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_exit_status_2(place, typed, arguments, told):
    (place / "void").mkdir()
    notebook = new_notebook(cells=[new_code_cell("source = title = ''", metadata={"tags": ["parameters"]})])
    nbformat.write(notebook, place / "mine.ipynb")
    mine = ["--notebook", "mine.ipynb"] if "report news" in arguments and "--notebook" not in arguments else []

    status, out, err = typed(*arguments.split(), *mine)

    assert (status, out) == (2, "")
    assert len(err) == 1
    assert err[0].startswith("workbench: ")
    assert told in err[0]


@pytest.mark.usefixtures("place")
def test_a_fault_of_ours_is_one_line_and_shows_where_only_when_asked(typed, monkeypatch):
    monkeypatch.setattr("workbench.report.listings.articles", lambda _: 1 / 0)

    status, _, err = typed("articles", "news")
    assert status == 1
    assert err == ["workbench: ZeroDivisionError: division by zero (a fault of ours: --debug shows where)"]

    status, _, err = typed("articles", "news", "--debug")
    assert status == 1
    assert err[0].startswith("Traceback")


@pytest.mark.usefixtures("place")
def test_control_c_is_one_line_and_exit_status_130(typed, monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("workbench.report.listings.articles", interrupted)

    assert typed("articles", "news") == (130, "", ["workbench: stopped"])


def test_a_reader_who_has_seen_enough_is_no_error(place):
    pd.DataFrame({"text": [f"Talks on day {day}. " * 400 for day in range(200)]}).to_csv(place / "many.csv")
    command = [sys.executable, "-m", "workbench.cli", "articles", "many.csv", "--format", "csv"]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        complaints = process.stderr.read()

    assert complaints == b""
    assert process.returncode == 0


def test_control_c_stops_a_report_and_its_kernel(place):
    ear = socket.create_server(("127.0.0.1", 0))
    ear.settimeout(120)
    waiting = f"""
import os, socket
mouth = socket.create_connection({ear.getsockname()})
mouth.send(b"%d" % os.getpid())
mouth.recv(1)
"""
    cells = [new_code_cell("source = ''", metadata={"tags": ["parameters"]}), new_code_cell(waiting)]
    nbformat.write(new_notebook(cells=cells), place / "slow.ipynb")
    # a shell that runs the tests in the background has its children ignore Ctrl-C: this one listens to it again
    listening = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from workbench.cli import main"
    )
    command = [sys.executable, "-c", f"{listening}; main()", "report", "news", "--notebook", "slow.ipynb"]

    with ear, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        line, _ = ear.accept()
        kernel = int(line.recv(20))
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            raise

    assert (process.returncode, out, err) == (130, "", "workbench: stopped\n")
    with pytest.raises(ProcessLookupError):
        os.kill(kernel, 0)


def test_a_table_is_written_in_the_form_the_file_is_named_for(place, typed):
    for name in ("a.csv", "a.json", "a.parquet", "a.txt"):
        assert typed("articles", "news", "-o", name) == (0, "", [])

    (from_csv,) = csv.DictReader(io.StringIO((place / "a.csv").read_text(encoding="utf-8")))
    (from_json,) = json.loads((place / "a.json").read_text(encoding="utf-8"))
    assert from_csv["text"] == from_json["text"] == pd.read_parquet(place / "a.parquet")["text"].item() == GOOD
    assert (place / "a.txt").read_text().startswith("id  ")


@pytest.mark.usefixtures("place")
def test_a_pipe_takes_parquet():
    command = [sys.executable, "-m", "workbench.cli", "articles", "news", "--format", "parquet"]

    piped = subprocess.run(command, capture_output=True, check=True).stdout

    assert pd.read_parquet(io.BytesIO(piped))["text"].tolist() == [GOOD]


@pytest.mark.usefixtures("place")
def test_the_notebooks_are_copied_and_never_replaced_unasked(typed):
    status, out, _ = typed("notebooks", "work")
    copies = [Path(line) for line in out.splitlines()]
    assert status == 0
    assert Path("work/report.ipynb") in copies

    Path("work/report.ipynb").write_text("mine")
    assert typed("notebooks", "work")[0] == 2
    assert Path("work/report.ipynb").read_text() == "mine"

    assert typed("notebooks", "work", "--force")[0] == 0
    assert nbformat.read("work/report.ipynb", as_version=4).cells


@pytest.mark.usefixtures("place")
def test_a_failing_cell_is_one_clear_block_and_exit_status_1(typed, monkeypatch):
    def failing(*_, **__):
        raise ReportError("cell [3] failed with ValueError: no rates\n  it begins: f()", Path("news.partial.ipynb"))

    monkeypatch.setattr("workbench.report.run.write_report", failing)

    assert typed("report", "news") == (
        1,
        "",
        ["workbench: cell [3] failed with ValueError: no rates", "  it begins: f()"],
    )


@pytest.mark.usefixtures("place")
def test_a_report_says_where_it_is_and_takes_values_of_the_right_kind(typed, monkeypatch):
    asked = {}
    monkeypatch.setattr(
        "workbench.report.run.write_report",
        lambda source, **how: asked.update(how, source=source) or Path("x/news.html"),
    )

    wishes = ["-p", "title=2025", "-p", "threshold=0.4", "-p", "outlets=Herald,Courier", "--quiet", "-o", "x"]

    assert typed("report", "news", *wishes) == (0, "x/news.html\n", [])
    assert asked["source"] == "news"
    assert asked["out"] == Path("x")
    assert asked["progress"] is False
    assert asked["parameters"] == {"title": "2025", "threshold": 0.4, "outlets": ["Herald", "Courier"]}


@pytest.mark.parametrize("command", ["articles", "stories", "findings", "insight"])
def test_each_table_of_the_seeds_is_printed_aligned_and_as_json(seeds, typed, command):
    status, out, err = typed(command, seeds)
    assert (status, err) == (0, [])
    assert len(out.splitlines()) > 2

    status, out, _ = typed(command, seeds, "--format", "json")
    assert status == 0
    assert len(json.loads(out)) > 1


@pytest.mark.parametrize("kind", ["dates", "measures", "statements", "stances", "agenda", "conflicts"])
def test_each_kind_of_finding_is_printed(seeds, typed, kind):
    status, out, err = typed("findings", seeds, "--kind", kind, "--format", "csv")

    assert (status, err) == (0, [])
    assert len(list(csv.DictReader(io.StringIO(out)))) > 0


def test_an_insight_is_written_as_it_was_or_in_another_form(seeds, typed):
    (path,) = seeds.glob("001_*.txt")

    assert typed("insight", path, "--to", "lumen")[1] == path.read_text(encoding="utf-8")
    assert typed("insight", path, "--to", "markdown")[1].startswith("# ")
    assert "<article" in typed("insight", path, "--to", "html")[1]
    assert json.loads(typed("insight", path, "--to", "json")[1])["title"] == "JAPAN TAKES STAND ON USTARIFFS"


def test_one_form_holds_one_insight(seeds, typed):
    status, _, err = typed("insight", seeds, "--to", "markdown")

    assert status == 2
    assert "holds 2 insights, but --to writes one" in err[0]


def test_stories_are_told_by_article_by_story_and_by_pair(place, typed):
    (place / "news" / "copy.txt").write_text(GOOD.replace("“", '"').replace("”", '"'), encoding="utf-8")

    told = {by: json.loads(typed("stories", "news", "--by", by, "--format", "json")[1]) for by in ("story", "pair")}

    assert [(row["members"], row["independent"]) for row in told["story"]] == [(2, 1)]
    assert [(row["relation"], row["why"]) for row in told["pair"]] == [("copy", "the same text")]


@pytest.mark.parametrize("kind", ["dates", "measures", "statements", "conflicts"])
def test_a_finding_says_first_in_which_file_it_stands(seeds, typed, kind):
    status, out, _ = typed("findings", seeds, "--kind", kind, "--format", "csv")

    assert status == 0
    for row in csv.DictReader(io.StringIO(out)):
        assert (seeds / next(iter(row.values()))).is_file()
    assert "sour" in typed("findings", seeds, "--kind", kind)[1].split()[0]  # a narrow table cuts a long word


@pytest.mark.usefixtures("place")
def test_a_finding_in_a_file_of_many_articles_says_in_which_of_them(typed):
    pd.DataFrame({"text": ["Talks begin on 7 April 2025.", "Duties rise on 9 April 2025."]}).to_csv("many.csv")

    found = json.loads(typed("findings", "many.csv", "--kind", "dates", "--format", "json")[1])

    assert [row["source"] for row in found] == [f"many.csv {row['article']}" for row in found]


@pytest.mark.usefixtures("place")
def test_a_story_without_a_title_is_called_like_its_file(typed):
    (story,) = json.loads(typed("stories", "news", "--by", "story", "--format", "json")[1])

    assert story["title"] == "good.txt"


def test_stories_respect_what_was_decided_by_hand(place, typed):
    (place / "news" / "copy.txt").write_text(GOOD.replace("“", '"').replace("”", '"'), encoding="utf-8")
    ids = [row["id"] for row in json.loads(typed("stories", "news", "--format", "json")[1])]
    wb.decide("decisions.csv", *ids, "apart")

    told = json.loads(typed("stories", "news", "--decisions", "decisions.csv", "--format", "json")[1])

    assert len({row["story"] for row in told}) == 2
