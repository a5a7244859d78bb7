"""The gold is what it says it is: exact quotes, days that are those weekdays, words of the vocabulary, unchanged."""

import re
from datetime import date

import pytest

from tests.quality.floors import PIN
from tests.quality.gold import digest, files
from tests.quality.passages import HALVES, passages

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STATUSES = {"announced", "threatened", "proposed", "in_force", "suspended", "delayed", "withdrawn", None}
STANCES = {"supports", "opposes", "conditional", "neutral", "none"}
KINDS = {"demand", "offer", "ask", "red_line"}

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SHARES = {25: "a quarter", 50: "half"}

entries = [entry for folder in ("dev", "held") for entry in files(folder)]
articles = [pytest.param(entry, id=entry["id"]) for entry in entries if "text" in entry]
clusters = [pytest.param(entry, id=entry["id"]) for entry in entries if "articles" in entry]


def written(rate: float) -> list[str]:
    """How a rate may be written: in figures, in words, as a share."""
    if rate > 100 and rate % 100 > 20:
        return [f"{rate:g}", f"{ONES[int(rate) // 100]}-{written(rate % 100)[1]}"]  # "one-forty-five", as it is spoken
    ten, one = divmod(int(rate), 10)
    words = ONES[int(rate)] if rate < len(ONES) else TENS[min(ten, 9) - 2] + (f"-{ONES[one]}" if one else "")
    return [f"{rate:g}", words, SHARES.get(int(rate), words)]


@pytest.mark.parametrize("entry", articles)
def test_every_quote_stands_in_its_article(entry):
    quotes = [one["quote"] for key in ("measures", "statements", "agenda") for one in entry[key]]
    quotes += [one["speaker_text"] for one in entry["statements"]] + entry["not_measures"] + entry["unscored_times"]

    assert [quote for quote in quotes if quote not in entry["text"]] == []


@pytest.mark.parametrize("entry", articles)
def test_the_times_stand_in_the_order_of_the_text(entry):
    after = 0
    for one in entry["dates"]:
        at = entry["text"].find(one["expr"], after)
        assert at >= 0, one
        after = at + len(one["expr"])


@pytest.mark.parametrize("entry", articles)
def test_a_named_weekday_is_that_day_of_the_calendar(entry):
    for one in entry["dates"]:
        named = [number for number, day in enumerate(WEEKDAYS) if day in one["expr"]]
        if named and re.fullmatch(r"\d{4}-\d{2}-\d{2}", one["value"]):
            assert date.fromisoformat(one["value"]).weekday() in named, one


@pytest.mark.parametrize("entry", articles)
def test_the_gold_speaks_the_vocabulary_of_the_tables(entry):
    assert {status for one in entry["measures"] for status in one["status"]} <= STATUSES
    assert {one["stance"] for one in entry["statements"]} <= STANCES
    assert {one["kind"] for one in entry["agenda"]} <= KINDS


@pytest.mark.parametrize("entry", articles)
def test_a_rate_is_written_in_the_quote_of_its_measure(entry):
    for one in entry["measures"]:
        around = entry["text"][: entry["text"].index(one["quote"]) + len(one["quote"])]
        near = around[-len(one["quote"]) - 60 :].lower()
        assert any(form in near for form in written(one["rate"])), one


@pytest.mark.parametrize("entry", clusters)
def test_both_quotes_of_a_conflict_stand_in_their_articles(entry):
    texts = {part["id"]: part["text"] for part in entry["articles"]}

    assert [
        one[side]
        for one in entry["conflicts"]
        for side in ("left", "right")
        if one[side]["quote"] not in texts[one[side]["article"]]
    ] == []


def test_no_article_is_in_dev_and_in_held():
    dev, held = ({entry["id"] for entry in files(folder)} for folder in ("dev", "held"))

    assert len(held) * 5 >= len(dev)
    assert not dev & held


def test_the_gold_is_the_gold_that_was_pinned(pinned):
    assert digest() == pinned.gold, f"the gold has changed: look at `make quality`, then pin it with `{PIN}` (make pin)"


@pytest.mark.parametrize("half", HALVES)
def test_a_passage_marks_words_of_its_own_text_in_the_vocabulary(half):
    marked = passages(half)

    assert [
        one["id"] for one in marked if one["quote"] not in one["text"] or one["speaker_text"] not in one["text"]
    ] == []
    assert {one["stance"] for one in marked} <= STANCES
    assert len({one["id"] for one in marked}) == len(marked)
