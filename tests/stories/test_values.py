from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.stories.values import values

ONES = "zero one two three four five six seven eight nine"
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
SMALL = [*ONES.split(), *TEENS.split()]
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    """A number below a thousand, spelled as newspapers do."""
    if number >= 100:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{SMALL[number // 100]} hundred{rest}"
    if number >= 20:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    return SMALL[number]


@given(st.integers(2, 999))
def test_a_number_in_words_is_worth_what_its_figures_are(number):
    [spelled], [figures] = (
        list(values(f"They sold {in_words(number)} cows.")),
        list(values(f"They sold {number} cows.")),
    )

    assert spelled.amount == figures.amount == number


@given(st.integers(0, 10**12))
def test_commas_make_no_difference(number):
    [plain], [grouped] = list(values(f"It is {number}.")), list(values(f"It is {number:,}."))

    assert plain.equals(grouped)


@given(st.text(alphabet="0123456789,.:% ontehudrd$€-aApril", max_size=40))
def test_every_place_is_in_the_text_and_in_order(text):
    found = list(values(text))

    ends = [0, *(value.end for value in found)]
    assert all(end <= value.start < value.end <= len(text) for end, value in zip(ends, found, strict=False))


@pytest.mark.parametrize(
    "text", ["No one came.", "The G20 met.", "An A320 landed.", "He finished first.", "It may do."]
)
def test_what_is_no_number_is_none(text):
    assert list(values(text)) == []


def test_a_share_is_not_a_sum():
    [share], [total] = list(values("10 percent")), list(values("10 dollars"))

    assert not share.equals(total)
    assert share.amount == total.amount == Decimal(10)


def test_another_currency_is_another_sum_and_none_is_any():
    [dollars], [euros], [plain] = (list(values(text)) for text in ("$5 million", "€5 million", "5,000,000"))

    assert not dollars.equals(euros)
    assert dollars.equals(plain)
    assert plain.equals(euros)
