"""Sentences are exact spans that cover the text."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.prose import PROSE
from workbench.articles.sentences import sentences

texts = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from([*PROSE, "Mr.", "U.S.", "e.g.", "\n", "\r\n", " ", "”", "“", "a.m.", "…", "?!", "3.5"])
    ).map(" ".join),
)


@given(texts)
def test_spans_are_exact_and_without_white_space_around_them(text: str) -> None:
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        assert sentence.text


@given(texts)
def test_spans_stand_in_order_and_leave_out_nothing_but_white_space(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        assert not text[end : sentence.start].strip()
        assert sentence.start >= end
        end = sentence.end
    assert not text[end:].strip()


@given(texts)
def test_a_sentence_stays_within_its_line_and_lines_are_counted(text: str) -> None:
    found = sentences(text)

    assert all(not {"\n", "\r"} & set(sentence.text) for sentence in found)
    assert [sentence.paragraph for sentence in found] == sorted(sentence.paragraph for sentence in found)


@given(st.lists(st.sampled_from([line for line in PROSE if len(line) > 20]), max_size=8))
def test_sentences_with_a_space_between_come_apart_again(written: list[str]) -> None:
    found = [sentence.text for sentence in sentences(" ".join(written))]

    assert " ".join(found) == " ".join(written)
    assert len(found) >= len(written)


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Abe met Gen. Smith at 9 a.m. on Monday.",
        "The U.S. Treasury said No. 3 rose 3.5 percent to $1.1 trillion.",
        "Talks on rice, beef, etc. go on in Washington, D.C. this week.",
        "J. D. Vance and J.P. Roe spoke.",
        "Wait... and see.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert [sentence.text for sentence in sentences(text)] == [text]


@pytest.mark.parametrize("mark", [".", "!", "?", "…", ".”", "?’", '."', ".)"])
def test_a_closing_mark_belongs_to_its_sentence(mark: str) -> None:
    assert [sentence.text for sentence in sentences(f"They met{mark} He left.")] == [f"They met{mark}", "He left."]


def test_the_seeds_come_apart_into_their_lines_and_sentences(seeds: Path) -> None:
    for seed in seeds.glob("*.txt"):
        text = seed.read_text(encoding="utf-8")

        assert len({sentence.paragraph for sentence in sentences(text)}) == sum(map(bool, text.splitlines()))


@pytest.mark.parametrize("piece", ['"', "“", ".", "a. ", "A. ", "Mr. ", "a" * 50, "a.m. A", "\n", " ", "word. "])
def test_a_long_text_takes_no_longer_than_its_length_asks(piece: str) -> None:
    start = time.process_time()

    sentences(piece * (200_000 // len(piece)))

    assert time.process_time() - start < 10
