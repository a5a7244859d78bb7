"""Where quotations stand, in every typography a page may bring."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.findings.reading.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[found.start : found.end] for found in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go,” she said.", ["“Go,”"]),
        ('"Go," she said. "Now."', ['"Go,"', '"Now."']),
        ("'Go,' she said.", ["'Go,'"]),
        ("‘Go,’ she said.", ["‘Go,’"]),
        ("«Partez», dit-elle.", ["«Partez»"]),
        ("»Ja«, sagte sie.", ["»Ja«"]),
        ("„Ja“, sagte sie.", ["„Ja“"]),
        ("``Go,'' she said.", ["``Go,''"]),
    ],
)
def test_each_pair_of_marks_is_known(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's Roe's plan, and they don't like it.", []),
        ("The '90s, rock 'n' roll and the farmers' anger.", []),
        ("'It's the farmers' fault,' she said.", ["'It's the farmers' fault,'"]),
        ("‘We won’t go,’ said James’s friend.", ["‘We won’t go,’"]),
        ('A 5" pipe and a 6" pipe.', []),
    ],
)
def test_an_apostrophe_or_an_inch_is_no_quotation(text, expected):
    assert quoted(text) == expected


def test_a_quotation_within_a_quotation_belongs_to_it():
    assert quoted("“He said ‘no’ to me,” she said.") == ["“He said ‘no’ to me,”"]
    assert quoted("'He said “no” to me,' she said.") == ["'He said “no” to me,'"]


def test_a_speech_left_open_at_each_paragraph_is_told_paragraph_by_paragraph():
    assert quoted("“First.\n“Second.\n“Third,” she said.") == ["“First.", "“Second.", "“Third,”"]


def test_a_speech_that_runs_over_lines_is_told_line_by_line():
    assert quoted('She said "First.\nSecond.\nThird." They left.') == ['"First.', "Second.", 'Third."']


def test_a_stray_mark_swallows_nothing():
    assert quoted('A "stray mark here\nShe said "no" twice.') == ['"no"']


@given(st.lists(st.sampled_from([*"“”‘’\"'«»„ \n.,aZ", "``", "''"])).map("".join))
def test_quotations_are_in_order_and_never_overlap(text):
    found = quotations(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
