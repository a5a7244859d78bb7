"""Characters that nobody can read go, and those that carry meaning stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.characters import readable


@pytest.mark.parametrize(
    ("came", "clean"),
    [
        ("10\u00a0%\u202fof\u2009GDP", "10 % of GDP"),
        ("tar\u00adiff \u200bofficials\ufeff\u2060", "tariff officials"),
        ("\x93We agree\x94 \x96 Trump\x92s words\x85", "“We agree” – Trump’s words…"),
        ("bell\x07 and null\x00", "bell and null"),
        ("a\tb  ", "a\tb"),
        ("join\u200der", "joiner"),
    ],
)
def test_what_cannot_be_read_is_repaired(came: str, clean: str) -> None:
    assert readable(came) == clean


@pytest.mark.parametrize(
    "text", ["👩\u200d🔬 🗞\ufe0f 1\ufe0f\u20e3", "می\u200cخواهم", "Zölle “東京” — 10 €", "naïve Café"]
)
def test_what_carries_meaning_stays(text: str) -> None:
    assert readable(text) == text


@given(st.text(st.sampled_from("ab \u200b\u200c\u200d\u00a0\u00ad\x85\x92東👩")))
def test_to_repair_twice_changes_nothing(text: str) -> None:
    assert readable(readable(text)) == readable(text)
