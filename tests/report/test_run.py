"""A notebook runs and becomes a page; what fails says where."""

import json
import sys
from pathlib import Path

import nbformat
import pandas as pd
import plotly
import pytest
from nbformat.v4 import new_code_cell, new_notebook

import workbench as wb
from workbench import InputError, SkippedInput
from workbench.report.run import ReportError, write_report

SIGNATURE = """
source = "seeds"  # where from
title = "Untitled"  # what it is called
out = "reports"  # where to
fail = False
"""
CELLS = [
    "from pathlib import Path\nimport sys\nfrom IPython.display import Markdown\nMarkdown(f'# {title}')",
    "print(sys.executable, Path.cwd(), source, out, sep='|')",
    "import plotly.graph_objects as go\ngo.Figure(go.Bar(x=['a'], y=[1]), layout={'title': 'One bar'})",
    "import ipywidgets\nipywidgets.IntSlider()",
    "\n# a comment\nif fail:\n    raise ValueError('no such thing')",
    "'the last cell'",
]


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """The folder a caller stands in: news of which one file is good, and a notebook."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "good.txt").write_text(
        "Talks begin on Monday in Washington, officials said.", encoding="utf-8"
    )
    (tmp_path / "news" / "empty.txt").touch()
    signature = new_code_cell(SIGNATURE.strip(), metadata={"tags": ["parameters"]})
    notebook = new_notebook(cells=[signature, *map(new_code_cell, CELLS)])
    nbformat.write(notebook, tmp_path / "mine.ipynb")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def outputs(path: Path, source: str) -> list:
    """What the cell with this source gave in an executed notebook."""
    (cell,) = [cell for cell in nbformat.read(path, as_version=4).cells if cell.source == source]
    return cell.outputs


def test_a_notebook_becomes_a_page_and_a_notebook_that_can_be_shared(place, monkeypatch):
    # a kernel called python3 that is not this interpreter must not be taken
    impostor = place / "jupyter" / "kernels" / "python3"
    impostor.mkdir(parents=True)
    (impostor / "kernel.json").write_text(json.dumps({"argv": ["false"], "display_name": "x", "language": "python"}))
    monkeypatch.setenv("JUPYTER_PATH", str(place / "jupyter"))

    with pytest.warns(SkippedInput, match=r"empty\.txt"):
        page = write_report("news", out="a {new}/folder", notebook="mine.ipynb", parameters={"title": "Week 16"})

    assert page == Path("a {new}/folder/news.html")
    html = page.read_text(encoding="utf-8")
    assert "<title>Week 16</title>" in html
    assert html.count('class="plot"') == 1
    assert "IntSlider" not in html.partition("<details")[0]
    assert [path.name for path in sorted(page.parent.iterdir())] == ["news.html", "news.ipynb"]
    (printed,) = outputs(page.with_suffix(".ipynb"), CELLS[1])
    assert printed.text == f"{sys.executable}|{place}|news|a {{new}}/folder\n"
    metadata = nbformat.read(page.with_suffix(".ipynb"), as_version=4).metadata
    assert "widgets" not in metadata
    assert str(place) not in json.dumps(metadata)
    made = metadata["workbench"]
    assert made["parameters"] == {"source": "news", "title": "Week 16", "out": "a {new}/folder", "fail": False}
    assert [each["name"] for each in made["inputs"]] == ["empty.txt", "good.txt"]
    assert len(made["skipped"]) == 1
    assert made["skipped"][0] in html
    assert made["versions"]["plotly"] == plotly.__version__


@pytest.mark.filterwarnings("ignore::workbench.errors.SkippedInput")
def test_a_failing_cell_is_named_and_the_report_before_it_stays(place):
    earlier = {name: f"{name} of last week" for name in ("news.html", "news.ipynb")}
    (place / "out").mkdir()
    for name, words in earlier.items():
        (place / "out" / name).write_text(words)

    with pytest.raises(ReportError) as failed:
        write_report("news", out="out", notebook="mine.ipynb", parameters={"fail": True})

    partial = place / "out" / "news.partial.ipynb"
    (failing,) = [cell for cell in nbformat.read(partial, as_version=4).cells if cell.source == CELLS[-2]]
    assert str(failed.value).splitlines() == [
        f"cell [{failing.execution_count}] failed with ValueError: no such thing",
        "  it begins: # a comment",
        "  the notebook as far as it came: out/news.partial.ipynb",
    ]
    assert failed.value.notebook.absolute() == partial
    assert outputs(partial, CELLS[1])
    assert not outputs(partial, CELLS[-1])
    assert {name: (place / "out" / name).read_text() for name in earlier} == earlier


@pytest.fixture
def no_kernel(monkeypatch):
    """What is wrong with the input is said before any kernel starts."""
    monkeypatch.setattr("workbench.report.run._run", lambda *_: pytest.fail("a kernel would have been started"))


@pytest.mark.filterwarnings("ignore::workbench.errors.SkippedInput")
@pytest.mark.usefixtures("no_kernel")
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"source": "nowhere"}, "nowhere: there is no file or folder"),
        ({"source": "news/empty.txt"}, r"empty\.txt"),
        ({"parameters": {"titel": "x"}}, r"no parameter 'titel' in this notebook \(did you mean 'title'\?\)"),
        ({"notebook": "theirs.ipynb"}, r"no notebook 'theirs\.ipynb'"),
        ({"notebook": "news/good.txt"}, r"'news/good\.txt' is not a notebook"),
        ({"name": "a/b"}, r"the name 'a/b' is no plain file name: give one without"),
        ({"name": "../../x"}, "is no plain file name"),
        ({"name": ".."}, "is no plain file name"),
        ({"name": ""}, "is no plain file name"),
        ({"parameters": {"source": "x"}}, r"parameter 'source' came as 'x'.*: give it as the first argument"),
        ({"parameters": {"out": "x"}}, r"parameter 'out' came as 'x'.*: give it as the argument out \(-o\)"),
        ({"out": "news/good.txt"}, r"'news/good\.txt' cannot be made a folder"),
    ],
)
def test_bad_input_is_one_sentence_before_anything_runs(place, asked, told):
    with pytest.raises(InputError, match=told) as error:
        write_report(**{"source": "news", "notebook": place / "mine.ipynb", "out": "out", **asked})

    assert "\n" not in str(error.value)


@pytest.mark.usefixtures("no_kernel")
def test_a_notebook_that_takes_no_source_is_an_input_error(place):
    nbformat.write(new_notebook(cells=[new_code_cell("1")]), place / "bare.ipynb")

    with pytest.raises(InputError, match="no parameter 'source' in this notebook"):
        write_report("news", notebook="bare.ipynb")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("news", "news"),
        ("news/*.txt", "news"),
        ("news/good.txt", "good"),
        ("news/**/*.txt", "news"),
        ("week 16.1", "week 16.1"),
    ],
)
def test_a_report_is_called_like_its_source(place, monkeypatch, source, name):
    (place / "week 16.1").mkdir()
    pd.DataFrame({"text": ["Talks begin on Monday."]}).to_csv(place / "week 16.1" / "a.csv")
    run = new_notebook(metadata={"papermill": {}})
    monkeypatch.setattr("workbench.report.run._run", lambda _, partial, *__: (partial.touch(), run)[1])
    monkeypatch.setattr("workbench.read_articles", lambda _: None, raising=False)

    assert write_report(source, notebook="mine.ipynb").name == f"{name}.html"
    assert wb.write_report(source, notebook="mine.ipynb", name="mine").name == "mine.html"


def test_a_report_among_the_articles_is_none_of_them_on_the_next_run(place):
    with pytest.warns(SkippedInput, match=r"empty\.txt"):
        write_report("news", notebook="mine.ipynb", out="news/reports")

    assert (place / "news" / "reports" / "news.html").exists()
    with pytest.warns(SkippedInput, match=r"empty\.txt"):
        assert wb.read_articles("news")["source"].tolist() == ["good.txt"]
