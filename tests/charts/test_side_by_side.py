"""Two articles side by side: a table that needs no script and no style sheet, and lets no article write markup."""

from html.parser import HTMLParser

import pandas as pd
import pytest

import workbench as wb
from workbench.report.markup import Outline, tidy

LEFT = "Rain fell on Oslo. The river rose by 10 cm.\nMayor Jane Roe said: “We are ready.”\nTrains ran."
RIGHT = "Rain fell on Oslo. The river rose by 24 cm.\nMayor John Doe said: “We are not ready.”\nBuses ran late today."


class Seen(HTMLParser):
    """The tags of a page, its attributes and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.words += data


def table(left=LEFT, right=RIGHT, **columns):
    return pd.DataFrame({"id": ["a", "b"], "text": [left, right]}).assign(**columns)


@pytest.fixture
def relations():
    pair = {
        "left": "a",
        "right": "b",
        "relation": "retelling",
        "similarity": 0.614,
        "overlap": 0.5,
        "why": "<i>Oslo</i>",
    }
    return pd.DataFrame([pair])


def test_the_grounds_stand_above_whichever_article_stands_left(relations):
    for pair in (("a", "b"), ("b", "a")):
        shown = Seen(wb.side_by_side(table(), *pair, relations).html).words
        assert "Retelling · similarity 0.61 · overlap 0.50<i>Oslo</i>" in shown


def test_a_pair_that_was_not_compared_says_so():
    assert "Not among the relations" in wb.side_by_side(table(), "a", "b").html


def test_a_decision_by_hand_is_shown_with_its_note():
    decided = pd.DataFrame({"left": ["a"], "right": ["b"], "decision": ["apart"], "note": ["other <day>"]})

    shown = wb.side_by_side(table(), "a", "b", decisions=decided)

    assert "Decided by hand: not one story (other <day>)" in Seen(shown.html).words
    assert "Decided by hand: not one story (other <day>)" in str(shown)


def test_every_sentence_of_both_articles_is_there():
    shown = wb.side_by_side(table(), "a", "b")

    painted = {
        side: "".join(piece.text for row in shown.rows if row.again != side for piece in getattr(row, side) or ())
        for side in ("left", "right")
    }
    assert "".join(painted["left"].split()) == "".join(LEFT.split())
    assert sorted("".join(painted["right"].split())) == sorted("".join(RIGHT.split()))


def test_numbers_are_told_apart_from_other_words_by_line_weight_and_label():
    shown = wb.side_by_side(table(), "a", "b").html

    assert "border-bottom: 2px solid" in shown
    assert "number</sup>" in shown
    assert "number: “10" in str(wb.side_by_side(table(), "a", "b"))


@pytest.mark.parametrize("column", ["text", "title", "outlet"])
def test_no_article_writes_markup(column, relations):
    hostile = "</td><script>alert(1)</script><img src=x onerror=alert(2)>\u202e & <style>*{}</style>"

    shown = wb.side_by_side(table().assign(**{column: [hostile, hostile + "!"]}), "a", "b", relations)

    seen = Seen(shown.html)
    assert seen.tags <= set("section p br strong span b sup small table thead tbody tr th td details summary".split())
    assert seen.attributes <= {"style", "class", "dir", "scope", "colspan"}
    assert "<script>alert(1)</script>" in seen.words
    assert "\u202e" not in shown.html + str(shown)


def test_it_passes_through_the_report_with_its_words_and_its_marks(relations):
    html = wb.side_by_side(table(), "a", "b", relations).html

    tidied = tidy(html, Outline(), result=True)

    assert Seen(str(tidied)).words == Seen(html).words
    assert tidied.count("border-bottom") == html.count("border-bottom")


def test_a_run_of_sentences_that_are_the_same_is_folded_away():
    same = "Rain fell on Oslo.\nThe river rose.\nMayor Jane Roe spoke.\nNobody was hurt."

    html = wb.side_by_side(table(same + "\nBuses stood still.", same + "\nSnow is forecast."), "a", "b").html

    assert "<summary" in html
    assert "4 sentences are the same" in html


def test_without_a_title_an_article_goes_by_how_it_begins_and_without_a_date_that_is_said():
    first, second = (
        heading
        for shown in [wb.side_by_side(table(published=[pd.Timestamp("2025-04-14"), pd.NaT]), "a", "b")]
        for heading in (shown.left, shown.right)
    )

    assert first.title == "Rain fell on Oslo. The river rose by 10 cm."
    assert (first.published, second.published) == ("2025-04-14", "date unknown")


@pytest.mark.parametrize("text", ["", None, " \n "])
def test_an_article_without_words_is_shown_as_such(text):
    assert wb.side_by_side(table(left=text), "a", "b").left.title == "without title or text"


def test_articles_that_are_not_there_or_are_one_are_refused():
    with pytest.raises(wb.InputError, match="no article 'x' among these 2"):
        wb.side_by_side(table(), "a", "x")
    with pytest.raises(wb.InputError, match="held against itself"):
        wb.side_by_side(table(), "a", "a")


def test_shown_in_a_console_it_is_one_line(relations):
    shown = wb.side_by_side(table(), "a", "b", relations)

    assert repr(shown) == f"<SideBySide a and b: retelling, {len(shown.rows)} rows>"
    assert shown._repr_html_() == shown.html
