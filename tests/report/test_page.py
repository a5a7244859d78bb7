"""What of a notebook stands on the page, and what does not."""

import re
import time

import pytest
from nbformat.v4 import new_code_cell, new_output

from tests.report.conftest import HOSTILE, draws, prints, provenance, shows, timeline, whole, written
from workbench import InputError
from workbench.report.page import report_page

WIDGET = {"application/vnd.jupyter.widget-view+json": {"model_id": "x"}, "text/plain": "IntSlider()"}


def text_of(html: str) -> str:
    """What the body says, without data and scripts."""
    body = html.partition("<body>")[2]
    return re.sub(r"<[^>]*>", " ", re.sub(r"<script.*?</script>", "", body, flags=re.DOTALL))


def test_the_title_is_the_first_heading_wherever_it_is_made():
    html = report_page(written(shows("text/markdown", "# Made by *code*"), "## Below"))

    assert "<title>Made by code</title>" in html
    assert html.count("<h1") == 1


def test_without_a_heading_the_title_given_is_the_heading():
    html = report_page(written("Only words."), title="Week 16 <i>")

    assert "<h1>Week 16 &lt;i&gt;</h1>" in html


def test_the_contents_list_the_second_and_third_level_of_prose_and_results_once_each():
    notebook = written(
        "# T", "## One\n\n### Two", "## Two", shows("text/html", "<h1>One</h1><h2>Deep</h2>"), "# U\n\n#### Deep"
    )

    html = report_page(notebook)

    listed = re.findall(r'<a href="#([\w-]+)">([^<]*)</a>', html.partition("<main")[0])
    assert listed == [("one", "One"), ("two", "Two"), ("two-2", "Two"), ("one-2", "One")]
    assert all(html.count(f'id="{anchor}"') == 1 for anchor, _ in listed)


def test_headings_of_a_result_go_below_the_heading_it_stands_under():
    result = shows("text/html", "<h1>Signed</h1><h2>Summary</h2><h6>Deep</h6>")

    html = report_page(written("# T", "## The insight", result, "## After"))

    assert re.findall(r"<h([1-6])[^>]*>([^<]*)", html) == [
        *[("1", "T"), ("2", "The insight"), ("3", "Signed"), ("4", "Summary"), ("6", "Deep"), ("2", "After")]
    ]


def test_a_widget_and_an_editor_are_left_out_and_the_preview_after_them_stays():
    cell = new_code_cell(
        "editor",
        outputs=[
            new_output("display_data", data=WIDGET),
            new_output("display_data", data={"text/html": "<p>EDITOR</p>"}, metadata={"workbench": {"role": "editor"}}),
            new_output("display_data", data={"text/html": "<p>What she wrote</p>", "text/plain": "…"}),
        ],
    )

    said = text_of(report_page(written(cell)))

    assert "What she wrote" in said
    assert "EDITOR" not in said
    assert "IntSlider" not in said


def test_a_widget_that_brought_words_of_its_own_is_shown_by_them():
    cell = new_code_cell("w", outputs=[new_output("display_data", data={**WIDGET, "text/html": "<p>Two columns</p>"})])

    assert "Two columns" in text_of(report_page(written(cell)))


def test_code_is_folded_away_and_neighbouring_silent_cells_share_a_fold():
    html = report_page(written("# T", new_code_cell("first = 1"), new_code_cell("second = 2"), "Words"))

    assert html.count('<details class="code">') == 1
    assert html.count("<pre tabindex") == 2


@pytest.mark.parametrize(("tag", "seen"), [("remove-cell", []), ("remove-input", ["shown"])])
def test_tags_leave_out_a_cell_or_its_code(tag, seen):
    cell = shows("text/plain", "shown", source="secret()")
    cell.metadata.tags = [tag]

    said = text_of(report_page(written(cell)))

    assert [word for word in ("shown", "secret") if word in said] == seen


def test_a_warning_is_a_quiet_sentence_without_the_path_that_raised_it():
    html = report_page(written(prints("/home/x/read.py:3: SkippedInput: b.txt: holds no text\n  warn(…)\n", "stderr")))

    assert '<p class="note"><b>Skipped input</b> b.txt: holds no text</p>' in html
    assert "read.py" not in html
    assert "warn(" not in html


def test_a_progress_bar_leaves_no_trace_and_colours_are_taken_off():
    html = report_page(
        written(prints("\r 10%|#   | 1/9\r100%|####| 9/9\n", "stderr"), prints("a\rb\x1b[31mred\x1b[0m\n"))
    )

    assert "%|" not in html
    assert ">bred</pre>" in html


def test_a_failing_cell_is_shown_with_its_message():
    error = new_output("error", ename="ValueError", evalue="no", traceback=["\x1b[31mValueError\x1b[0m: no <b>"])

    assert "ValueError: no &lt;b&gt;</pre>" in report_page(written(new_code_cell("f()", outputs=[error])))


def test_a_picture_is_inside_the_page_and_one_from_elsewhere_is_its_words(tmp_path):
    (tmp_path / "a map.png").write_bytes(b"pixels")
    notebook = written("![A map](<a map.png>) ![far away](https://example.org/x.png)", shows("image/png", "aGk=\n"))

    html = report_page(notebook, folder=tmp_path)

    assert '<img src="data:image/png;base64,cGl4ZWxz" alt="A map">' in html
    assert "data:image/png;base64,aGk=" in html
    assert "far away" in text_of(html)
    assert "example.org" not in html


def test_a_drawing_is_an_image_that_runs_nothing():
    html = report_page(written(shows("image/svg+xml", "<svg><script>alert(1)</script></svg>")))

    assert "<svg" not in html
    assert 'src="data:image/svg+xml;base64,' in html


def test_only_a_page_with_charts_carries_plotly():
    assert len(report_page(written("# Words"))) < 40_000
    assert report_page(written(draws(timeline()))).count('id="plotly"') == 1


def test_everything_fits_into_a_mail():
    assert len(report_page(whole()).encode()) < 2_500_000


def test_the_words_of_a_figure_cannot_end_the_element_that_holds_it():
    html = report_page(written(draws(timeline())))

    (data,) = re.findall(r'<script type="application/json">(.*?)</script>', html, re.DOTALL)
    assert data.endswith("}")
    assert HOSTILE not in html


def test_the_policy_allows_the_scripts_of_the_page_and_no_request():
    html = report_page(written("# T", shows("text/html", "<script>alert(1)</script>")))

    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy.startswith("default-src &#39;none&#39;;")
    assert "unsafe-inline" not in policy.partition("script-src")[2].partition(";")[0]
    assert "alert(1)" not in html


def test_the_provenance_names_inputs_versions_parameters_time_and_what_was_skipped():
    said = text_of(report_page(written("# T", workbench=provenance())))

    for fact in ("17 April 2025, 08:30 UTC", "12 s", "a.txt", "4.1 kB", "0" * 64, "threshold", "b.txt: holds no text"):
        assert fact in said


def test_of_very_many_inputs_the_page_lists_the_first_and_says_where_the_others_are():
    inputs = provenance()["inputs"] * 250

    html = report_page(written("# T", workbench={**provenance(), "inputs": inputs}))

    assert html.count("0" * 64) == 200
    assert "And 50 more" in html


@pytest.mark.parametrize("line", ["9" * 100_000 + "x", ":1: a" * 20_000, "/x.py:1: " + "a." * 50_000, "\x1b]" * 50_000])
def test_a_hostile_line_ends_in_time(line):
    cells = [
        prints(line, "stderr"),
        prints(line),
        shows("text/html", f"<table><tr><td>{'9' * 100_000}x</td></tr></table>"),
    ]

    begun = time.process_time()
    report_page(written(*cells))
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("content", [None, "", "plain words", "[]", '{"cells": 1}'])
def test_a_file_that_is_no_notebook_is_an_input_error_that_names_it(tmp_path, content):
    path = tmp_path / "report.ipynb"
    if content is not None:
        path.write_text(content, encoding="utf-8")

    with pytest.raises(InputError, match=r"report\.ipynb.*give the path of an \.ipynb file"):
        report_page(path)
