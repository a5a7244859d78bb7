"""Two texts cut into pieces to paint: nothing lost, every change marked where it stands, and told in words."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.charts.reading import KINDS, LONGEST, MOST, in_words, pieces, reading, rows_of, visible
from workbench.stories.alignment import Change

MARKS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(list(KINDS))), max_size=6)


def change(kind, left, right):
    spans = {f"{name}_{end}": None for name in ("left", "right") for end in ("start", "end")}
    return Change(kind=kind, left=left, right=right, **spans)


@given(st.text("abc 10%“”", min_size=40, max_size=40), MARKS, st.integers(0, 20), st.integers(21, 40))
def test_pieces_put_together_are_the_sentence_and_each_mark_covers_what_it_names(text, marks, start, end):
    found = pieces(text, start, end, marks)

    assert "".join(piece.text for piece in found) == text[start:end]
    painted = [piece.kinds for piece in found for _ in piece.text]
    for at, kinds in enumerate(painted, start):
        assert set(kinds) == {kind for first, after, kind in marks if first <= at < after}


def test_the_stronger_of_two_kinds_is_named_first_and_labels_its_end():
    _, figure, rest = pieces("rose 10% today", 0, 14, [(5, 14, "word"), (5, 8, "number")])

    assert (figure.kinds, figure.label) == (("number", "word"), "number")
    assert (rest.kinds, rest.label) == (("word",), "")


def test_a_sentence_nobody_would_read_to_its_end_is_cut_and_says_so():
    *_, last = pieces("x" * 1_000_000, 0, 1_000_000, [(999_999, 1_000_000, "word")])

    assert last.text == f" … ({1_000_000 - LONGEST} more characters)"


def test_figures_names_and_quotations_are_told_one_by_one_and_other_words_counted():
    changes = (change("word", "is", "was"), change("word", "a", ""), change("name", "", "Jane Roe"))

    assert in_words("edited", (*changes, change("number", "10%", "24%"))) == (
        "number: “10%” → “24%”; name: nothing → “Jane Roe”; 2 changes of wording"
    )


def test_a_quotation_is_told_in_its_own_marks():
    assert in_words("edited", (change("quotation", "“We wait”", ""),)) == "quote: “We wait” → nothing"


def test_a_sentence_that_stands_on_one_side_says_on_which_and_one_that_is_the_same_says_nothing():
    assert in_words("only_right", ()) == "only in the right article"
    assert in_words("same", ()) == ""
    assert in_words("rendered", ()) == "in other words"


@pytest.mark.parametrize(("hidden", "seen"), [("a\u202eb", "a[U+202E]b"), ("a\x00b", "a�b"), ("\u2067", "[U+2067]")])
def test_what_steers_the_screen_is_seen(hidden, seen):
    assert visible(hidden) == seen
    assert visible("שלום\u200f, naïve\tcafé 🗞️") == "שלום\u200f, naïve\tcafé 🗞️"


def test_a_reader_is_shown_as_much_as_can_be_read_and_the_rest_is_counted():
    text = "\n".join(f"Sentence number {number} tells of rain on day {number}." for number in range(4000))

    rows, left_out = reading(text, text)

    assert len(rows) + left_out == 4000
    assert 0 < sum(len(piece.text) for row in rows for piece in (*row.left, *row.right)) <= MOST


def test_a_sentence_that_answers_two_is_shown_again_as_such():
    aligned = pd.DataFrame(
        {
            "left_start": [0, 3],
            "left_end": [2, 5],
            "right_start": [0, 0],
            "right_end": [2, 2],
            "relation": "rendered",
            "changes": [(), ()],
        }
    )
    assert [row.again for row in rows_of(aligned, "A. B.", "C.")] == ["", "right"]
