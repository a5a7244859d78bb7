"""Markup from cells: harmless, anchored, tidy."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from workbench.report.markup import Outline, tidy

HARMFUL = """
<script> </script> <style> <iframe/src=x> <form> <input> <svg/onload=f()> <img/src=x/onerror=f()>
<p/<img/src=x> <details/ontoggle=f()>
<a/href='javascript:f()'> <base/href=x> <p/style='x' <!-- --> ]]> " ' < > \x00 &lt;
<html> <body/onload=f()> </body> <head> <frameset> <title> <textarea> <math> <template> <noscript> <?xml <![CDATA[
<h2> </h2> <table> <tr> <td> <th> <div><div> </div> words
""".split()
PIECES = st.lists(st.sampled_from(HARMFUL), max_size=30).map("".join)


@given(PIECES | st.text(max_size=200))
def test_nothing_that_runs_or_asks_survives(html):
    kept = fragment_fromstring(f"<div>{tidy(html, Outline())}</div>")

    for element in kept.iter("*"):
        assert element.tag not in (
            "script",
            "style",
            "iframe",
            "form",
            "input",
            "svg",
            "link",
            "meta",
            "base",
            "object",
        )
        assert not [name for name in element.attrib if name.startswith("on")]
        assert not element.get("href", "").strip().lower().startswith("javascript")
        assert element.get("src", "data:").startswith("data:")


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), max_size=200))
def test_escaped_words_come_through_unchanged(words):
    from markupsafe import escape

    kept = fragment_fromstring(f"<div>{tidy(f'<p>.{escape(words)}.</p>', Outline())}</div>")

    assert kept.text_content() == f".{words}."


def test_a_heading_gets_an_anchor_of_its_words_that_nobody_else_has():
    outline = Outline("contents")

    html = tidy("<h2>Contents</h2><h3>Zölle &amp; <em>rates</em></h3><h3>Zölle rates</h3><h2>!</h2>", outline)

    anchors = [heading.anchor for heading in outline.headings]
    assert anchors == ["contents-2", "zölle-rates", "zölle-rates-2", "section"]
    assert re.findall(r'id="([^"]*)"', html) == anchors
    assert outline.headings[1].text == "Zölle & rates"


@pytest.mark.parametrize("address", ["https://example.org/x", "#note", "mailto:x@example.org"])
def test_a_link_leads_to_the_web_a_mailbox_or_a_place_on_the_page(address):
    assert tidy(f'<a href="{address}">x</a>', Outline()) == f'<a href="{address}" rel="noopener noreferrer">x</a>'


@pytest.mark.parametrize("address", ["javascript:f()", " JaVaScript:f()", "data:text/html,x", "file:///x", "../x"])
def test_any_other_link_is_only_its_words(address):
    assert "href" not in tidy(f'<a href="{address}">x</a>', Outline())


def test_a_table_scrolls_by_keyboard_and_its_numbers_stand_right():
    html = tidy(
        "<table><thead><tr><th></th><th>n</th><th>said</th></tr></thead>"
        "<tbody><tr><th>0</th><td>1,200.5 %</td><td>short</td></tr>"
        "<tr><th>1</th><td>NaN</td><td>4</td></tr></tbody></table>",
        Outline(),
    )

    assert '<div class="table" role="region" aria-label="Table 1" tabindex="0"><table>' in html
    assert '<th scope="col" class="number">n</th>' in html
    assert '<td class="number unknown">—</td>' in html
    assert "<thead><tr><td></td>" in html
    assert html.count('scope="row"') == 2


def test_a_table_of_some_length_says_below_how_many_rows_it_has():
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(35))
    table = f"<table><thead><tr><th>n</th></tr></thead><tbody>{rows}</tbody></table>"

    assert '</table></div><p class="rows">35 rows</p> after' in tidy(f"{table} after", Outline())
    assert tidy(f"{table}<p>60 rows × 1 columns</p>", Outline()).count("<p") == 1
    assert "rows" not in tidy("<table><tbody><tr><td>1</td></tr></tbody></table>", Outline())


def test_a_column_is_as_wide_as_what_it_holds_needs():
    cells = "".join(f"<td>{'word ' * length}</td>" for length in (1, 8, 40))

    html = tidy(f"<table><tbody><tr>{cells}</tr></tbody></table>", Outline())

    assert re.findall("<td([^>]*)>", html) == ["", ' class="words"', ' class="sentences"']


def test_a_table_whose_rows_differ_in_length_is_left_as_it_is():
    html = tidy("<table><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></table>", Outline())

    assert "number" not in html


@pytest.mark.parametrize("piece", ["<", "<b>", "<table><tr><td>", "&", "<!--", '"', "<a href='#'>x</a>", "<h2>x</h2>"])
def test_hostile_markup_of_a_hundred_thousand_letters_ends_in_time(piece):
    html = piece * (100_000 // len(piece))

    begun = time.process_time()
    tidy(html, Outline())
    assert time.process_time() - begun < 5
