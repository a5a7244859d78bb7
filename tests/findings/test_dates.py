"""What day an article means, and that no day is made up."""

from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.table import Article
from workbench.errors import InputError
from workbench.findings.dates import dates_in, find_dates

WEDNESDAY = date(2025, 4, 16)


def values(text: str, published: date | None = WEDNESDAY) -> list[str]:
    return [one.value for one in dates_in(Article(id="a", text=text, published=published))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began on April 9, 2025.", "2025-04-09"),
        ("It began on 9 April 2025.", "2025-04-09"),
        ("It began on the 9th of April, 2025.", "2025-04-09"),
        ("It began on Wednesday, April 9.", "2025-04-09"),
        ("It began onApril 9 local time.", "2025-04-09"),
        ("It began on Apr. 9.", "2025-04-09"),
        ("It began on 2025-04-09.", "2025-04-09"),
        ("It began on March 01 , 2008 .", "2008-03-01"),
        ("Effective 12:01 a.m. EDT on April 5, 2025, duties apply.", "2025-04-05"),
        ("On the 9th local time, it was announced.", "2025-04-09"),
        ("TALKS STARTING APRIL", "2025-04"),
        ("Talks in early May stalled.", "2025-05"),
        ("It was signed in December 2024.", "2024-12"),
        ("In 2019, Abe struck a deal.", "2019"),
        ("In the 1990s, it was tried.", "199"),
        ("Growth in the first quarter of 2025 was weak.", "2025-Q1"),
        ("The law of fiscal 2024 lapsed.", "FY2024"),
        ("Rates in the summer of 2024 were low.", "2024-SU"),
        ("In the week of April 14 they met.", "2025-W16"),
        ("It was signed in April last year.", "2024-04"),
        ("It was signed on Dec. 31 last year.", "2024-12-31"),
        ("It will start in January next year.", "2026-01"),
        ("It closed in the 19th century.", "18"),
        ("It closed in the nineteenth century.", "18"),
        ("Rates fall by year-end.", "2025"),
        ("He takes office in January.", "2026-01"),
        ("It comes back next summer.", "2026-SU"),
    ],
)
def test_a_written_date_is_read_in_any_typography(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They talk every day.", "P1D"),
        ("They vote every two years.", "P2Y"),
        ("They meet every Tuesday.", "XXXX-WXX-2"),
        ("The trade is worth £1bn a year.", "P1Y"),
        ("It was delayed for a month.", "P1M"),
        ("For decades they were allies.", "PXY"),
        ("It will go within weeks.", "PXW"),
        ("After a year-long inquiry they won.", "P1Y"),
        ("They spoke for half an hour.", "PT30M"),
    ],
)
def test_how_often_and_how_long_is_told_without_a_day(text, value):
    (found,) = dates_in(Article(id="a", text=text, published=WEDNESDAY))

    assert (found.value, found.first, found.last) == (value, None, None)


def test_a_length_counts_on_from_the_date_before():
    assert values("He acted on April 14, 2025, with effect 90 days thereafter.") == ["2025-04-14", "2025-07-13"]


def test_half_of_something_else_is_no_time():
    assert values("Take the second half away and a deal is done.") == []


def test_last_wednesday_is_not_yesterday():
    assert values("The bank left its rate alone last Wednesday.", date(2025, 10, 9)) == ["2025-10-01"]


def test_an_entry_of_a_list_of_days_has_the_nearest_day_whatever_its_tense():
    text = "• March 4: it takes effect.\n• March 6: goods are exempted."

    assert values(text, date(2025, 7, 30)) == ["2025-03-04", "2025-03-06"]


@pytest.mark.parametrize(
    "head",
    [
        "BRUSSELS — April 16, 2025 — ",
        "By A. Writer | April 16, 2025 | Agency\n",
        "Published: 16 April 2025, 10:15 GMT\n",
        "Wednesday, April 16, 2025\n",
    ],
)
def test_a_date_at_the_head_is_the_date_of_publication(head):
    assert values(f"{head}The commission acted yesterday.", None) == ["2025-04-16", "2025-04-15"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoy arrived on Monday.", "2025-04-14"),
        ("The envoy will arrive on Monday.", "2025-04-21"),
        ("Talks begin Thursday in Washington.", "2025-04-17"),
        ("On Wednesday, the envoy arrived.", "2025-04-16"),
        ("The measures are due to be announced on Thursday.", "2025-04-17"),
        ("He said on Tuesday that talks will go on.", "2025-04-15"),
        ("They meet next Thursday.", "2025-04-24"),
        ("They met last Friday.", "2025-04-11"),
    ],
)
def test_a_weekday_follows_the_tense_of_its_verb(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Peru will cut its duty on bicycles from Monday, the minister said.",
        "Peru will put a duty on bicycles from Monday.",
        "The duty will hit dealers from Monday.",
        "Deputies will read the bill on Monday.",
        "The office will be shut on Monday.",
        "Peru plans to cut its duty from Monday.",
        "Peru hopes to set the duty by Monday.",
        "Peru wants to shut the office on Monday.",
        "Peru was to cut the duty on Monday.",
        "Peru will not cut the duty on Monday.",
        "Peru will cut one duty and put another on bicycles on Monday.",
        "Peru will impose a 15% tariff on imported bicycles from Monday.",
        "Peru will tax refined sugar on Monday.",
        "Peru will tax goods imported by dealers from Monday.",
        "The minister said Peru would cut its duty from Monday.",
        "From Monday dealers in bicycles pay 15 percent instead of 6.",
        "The ministry said that from Monday dealers pay 15 percent.",
        "Dealers pay 15 percent from Monday.",
    ],
)
def test_a_day_on_which_something_begins_or_will_be_done_lies_ahead_whatever_the_verb_looks_like(text):
    assert values(text) == ["2025-04-21"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru cut its duty on bicycles on Monday.",
        "Peru cut its duty on imported bicycles on Monday.",
        "From Monday dealers paid 15 percent.",
        "The minister said on Monday that Peru will cut its duty.",
        "The ministry refused to cut the duty on Monday.",
        "The duty will be cut, he announced on Monday.",
        "The minister, who hopes to cut duties, met dealers on Monday.",
        "Peru will cut a duty that it put on bicycles on Monday.",
        "Shipments to Peru resumed on Monday.",
    ],
)
def test_a_verb_of_the_past_keeps_its_day_in_the_past(text):
    assert values(text) == ["2025-04-14"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The duty of 3/4/2025 lapsed.", ["2025"]),
        ("The duty of 4/4/2025 lapsed.", ["2025-04-04"]),
        ("The duty of 13/4/2025 lapsed.", ["2025-04-13"]),
        ("The duty of 13/4/2025 replaced that of 3/4/2025.", ["2025-04-13", "2025-04-03"]),
        ("The duty of 3/4/2025 gave way on 4/13/2025.", ["2025-03-04", "2025-04-13"]),
        ("13/4/2025, 4/13/2025 and 3/4/2025.", ["2025-04-13", "2025-04-13", "2025"]),
        ("The duty of 3.4.2025 lapsed.", ["2025-04-03"]),
    ],
)
def test_a_date_in_figures_is_a_day_only_where_the_article_shows_its_order(text, days):
    assert values(text) == days


def test_a_date_in_figures_that_stays_open_says_why():
    (found,) = dates_in(Article(id="a", text="The duty of 3/4/2025 lapsed.", published=WEDNESDAY))
    assert (found.grain, found.first) == ("year", date(2025, 1, 1))
    assert "day and month may be either way round" in found.resolved_by


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will meet a week from Tuesday.", "2025-04-29"),
        ("They meet two weeks from Friday.", "2025-05-02"),
        ("The fair is open for a week from Tuesday.", "2025-04-22"),
    ],
)
def test_weeks_from_a_weekday_are_counted_from_the_next_such_day(text, value):
    assert value in values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was delayed last week.", "2025-W15"),
        ("It ends next month.", "2025-05"),
        ("It grew last year.", "2024"),
        ("It comes by the end of the year.", "2025"),
        ("They spoke yesterday.", "2025-04-15"),
        ("They spoke over the weekend.", "2025-W15-WE"),
        ("They spoke two weeks ago.", "2025-W14"),
        ("They will decide in two weeks.", "2025-W18"),
        ("It applies 7 days after the date of this order.", "2025-04-23"),
    ],
)
def test_a_relative_date_is_counted_from_publication(text, value):
    assert values(text) == [value]


def test_a_week_later_is_counted_from_the_event_before():
    assert values("Tariffs came on April 2. A week later, they were paused.") == ["2025-04-02", "2025-04-09"]


def test_days_after_a_date_are_counted_from_that_date():
    assert values("It applies two days after April 9.") == ["2025-04-11", "2025-04-09"]


def test_that_date_is_the_one_before():
    assert values("It ends as of March 12, 2025. As of that date, duties apply.") == ["2025-03-12", "2025-03-12"]


def test_today_between_quotation_marks_is_the_day_it_was_said():
    assert values("On Monday he wrote: “They come today.”") == ["2025-04-14", "2025-04-14"]


def test_today_between_quotation_marks_is_publication_when_nobody_says_when_it_was_said():
    assert values("He arrived on Monday.\nHe wrote:\n“They come today.”") == ["2025-04-14", "2025-04-16"]


def test_a_year_that_is_not_written_is_that_of_the_nearest_such_day():
    assert values("Talks ended on December 20 and will resume on January 8.", date(2025, 1, 3)) == [
        "2024-12-20",
        "2025-01-08",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began on April 2.", "XXXX-04-02"),
        ("It began on Wednesday.", "XXXX-WXX-3"),
        ("It began last week.", "XXXX-WXX"),
        ("It begins today.", "XXXX-XX-XX"),
        ("It begins in April.", "XXXX-04"),
    ],
)
def test_without_a_publication_date_nothing_is_guessed(text, value):
    (found,) = dates_in(Article(id="a", text=text))

    assert found.value == value
    assert (found.first, found.last) == (None, None)


def test_a_dateline_stands_in_for_a_missing_publication_date():
    assert values("A headline\nMarch 19, 2007\nThey met on Monday.", None) == ["2007-03-19", "2007-03-19"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march, and we may not.",
        "Will May visit? May said no.",
        "A 24 percent tariff on 10 goods, 10% in all.",
        "Some 2000 workers and 2019 cars under section 2021.",
        "Sun sat on the second floor; it was fall-back day 1.",
        "On Black Friday and Super Tuesday shops are full.",
        "On April 31 nothing happens.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert [value for value in values(text) if value[0].isdigit() and "-" in value] == []


def test_a_vague_time_has_no_day():
    found = list(dates_in(Article(id="a", text="Recent talks now stall.", published=WEDNESDAY)))

    assert [(one.value, one.first) for one in found] == [("PAST_REF", None), ("PRESENT_REF", None)]


def test_a_pause_runs_from_the_day_its_sentence_names():
    text = "On April 9, the White House announced a 90-day suspension."

    pause = list(dates_in(Article(id="a", text=text, published=WEDNESDAY)))[-1]

    assert (pause.value, pause.first, pause.last) == ("P90D", date(2025, 4, 9), date(2025, 7, 8))
    assert pause.resolved_by == "P90D counted from 2025-04-09"


def test_a_trip_has_a_length_and_no_day():
    (trip,) = dates_in(Article(id="a", text="He leaves for a two-day trip.", published=WEDNESDAY))

    assert (trip.value, trip.first) == ("P2D", None)


def test_the_dates_of_the_seeds_that_can_be_placed_are_placed_and_no_others(articles):
    found = find_dates(articles)

    days = found[found["first"].notna() & (found["grain"] != "duration")]
    assert days["value"].value_counts().to_dict() == {
        "2019": 1,
        "2025-04-02": 3,
        "2025-04-09": 1,
        "2025-04-14": 1,
        "2025-04-16": 2,
        "2025-04-30": 2,
        "2025-W15": 1,
    }


def test_no_article_gives_an_empty_table_with_its_columns():
    found = find_dates(pd.DataFrame({"id": [], "text": []}))

    assert found.columns.tolist() == "article start end quote value first last grain resolved_by".split()
    assert found["first"].dtype.kind == "M"


def test_a_table_without_text_is_refused_in_a_sentence():
    with pytest.raises(InputError, match="no column 'text'"):
        find_dates(pd.DataFrame({"id": ["a"]}))


WORDS = st.sampled_from(
    "April May March 2 9, 2025 on Monday the last week two days ago after later today “we ” will met . ; \n in 1990s "
    "of Q1 and 90-day year-old recent onApril 4/9/2025 29 February end".split(" ")
)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.none() | st.dates(date(1, 1, 2), date(9999, 12, 30)))
def test_every_date_is_an_exact_quote_within_the_calendar(text, published):
    article = Article(id="a", text=text, published=published)

    found = list(dates_in(article))

    assert [one.quote for one in found] == [text[one.start : one.end] for one in found]
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(one.first <= one.last for one in found if one.first and one.grain != "duration" and "/" not in one.value)


@given(st.text(alphabet="Apr il29,“\"'`\n.0-/%", max_size=60))
def test_any_text_can_be_read(text):
    assert all(one.quote for one in dates_in(Article(id="a", text=text, published=WEDNESDAY)))


@given(st.integers(0, 3000), st.integers(0, 6))
def test_a_past_weekday_is_within_the_week_that_ends_with_publication(offset, number):
    published = date(2020, 1, 1) + timedelta(days=offset)
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[number]

    (found,) = dates_in(Article(id="a", text=f"They met on {name}.", published=published))

    assert found.first.weekday() == number
    assert timedelta(0) <= published - found.first < timedelta(days=7)


@pytest.mark.parametrize(
    "text",
    ['"' * 100_000, "`" * 100_000, "1" * 500_000, "April " * 20_000, "twenty-" * 50_000, " " * 500_000 + "of May"],
)
def test_hostile_text_ends(text):
    assert len(list(dates_in(Article(id="a", text=text, published=WEDNESDAY)))) <= len(text)


@pytest.mark.parametrize("oddity", [" 🎉 ", "\u00a0", " \u200b", "\u202f", "  "])
def test_emoji_and_invisible_signs_hide_no_day(oddity):
    plain = "The envoy will arrive on April 3, 2026. He left two days ago, the minister said last week."
    odd = plain.replace(" ", oddity)
    found = list(dates_in(Article(id="a", text=odd, published=WEDNESDAY)))
    assert [one.value for one in found] == values(plain)
    assert all(odd[one.start : one.end] == one.quote for one in found)
