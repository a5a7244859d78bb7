"""Whose wishes an article tells: demands, requests, offers and red lines, and what is none of them."""

import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from workbench.articles.table import Article
from workbench.findings.agenda import agenda
from workbench.findings.wishing.agenda_words import wish_cues


def wishes(text: str) -> list[tuple]:
    return [(one.side, one.kind, one.quote) for one in agenda(Article(id="a", text=text))]


@pytest.mark.parametrize(
    ("text", "side", "kind", "quote"),
    [
        ("Kenya asked the World Bank for a debt holiday.", "Kenya", "ask", "asked the World Bank for a debt holiday"),
        ("Norway insists on a larger share of the cod.", "Norway", "demand", "insists on a larger share of the cod"),
        ("Chile has repeatedly called for a ban on dumping.", "Chile", "demand", "called for a ban on dumping"),
        ("India wants rich countries to pay.", "India", "demand", "wants rich countries to pay"),
        ("Peru is ready to share its data.", "Peru", "offer", "is ready to share its data"),
        ("Egypt, which has gas, pledged to pump more.", "Egypt", "offer", "pledged to pump more"),
        ("Kenya has ruled out a fee.", "Kenya", "red_line", "ruled out a fee"),
        ("Chile will not, however, give up its fishing rights.", "Chile", "red_line", "will not, however, give up"),
        ("Troops are something Kenya will never accept.", "Kenya", "red_line", "will never accept"),
        ("Peru's coast is not negotiable.", "Peru", "red_line", "Peru's coast is not negotiable"),
        ("Peru would in return lower its fees.", "Peru", "offer", "would in return lower its fees"),
        ("Oslo's emphasis on pressing for quotas grew.", "Norway", "demand", "pressing for quotas"),
        (
            "“No deal that hurts farmers will ever pass,” Canadian Prime Minister Mark Carney said.",
            "Canada",
            "red_line",
            "No deal that hurts farmers will ever pass",
        ),
        ("Chile is trying to secure a waiver.", "Chile", "ask", "trying to secure a waiver"),
    ],
)
def test_a_wish_is_found_with_its_side_and_kind(text, side, kind, quote):
    (found,) = wishes(text)

    assert found[:2] == (f"Government of {side}", kind)
    assert found[2].startswith(quote)


@pytest.mark.parametrize(
    "text",
    [
        "The government of Peru did not ask for help.",
        "If Canada demands a quota, talks will fail.",
        "Will Norway ask for an exemption?",
        "Rain will not fall before Monday. The tariff will not apply to tea.",
        "Conceding to Chile requests could be costly.",
        "India wants to talk. Kenya seeks to calm investors.",
        "The offers from Peru were many.",
        "Several people asked questions and demanded answers.",
    ],
)
def test_what_is_denied_supposed_asked_or_nobodys_is_no_wish(text):
    assert wishes(text) == []


def test_a_list_of_wishes_is_one_row_each():
    text = "Paris has several conditions, including a veto, a longer transition and money for fishermen."

    assert [quote for *_, quote in wishes(text)] == ["a veto", "a longer transition", "money for fishermen"]


def test_a_comma_within_parentheses_does_not_cut_a_list():
    text = "Kenya set out its priorities, including fewer duties (on tea, coffee and flowers), and more visas."

    assert [quote for *_, quote in wishes(text)] == ["fewer duties (on tea, coffee and flowers)", "more visas"]


def test_two_wishes_in_one_clause_are_cut_where_the_issue_changes():
    text = "Norway urged Chile to lower its tariffs and strengthen the alliance."
    found = list(agenda(Article(id="a", text=text)))

    assert [one.issue for one in found] == ["tariffs", "security"]
    assert {one.toward for one in found} == {"Government of Chile"}


def test_we_is_the_side_of_who_speaks_and_the_speaker_is_named():
    text = "“We will not accept a quota,” Canadian Prime Minister Mark Carney said."
    (found,) = agenda(Article(id="a", text=text))

    assert (found.side, found.kind, found.speaker) == ("Government of Canada", "red_line", "Mark Carney")


def test_what_an_analyst_expects_is_the_wish_of_the_side_told_by_the_analyst():
    text = "“Britain will likely seek to have the levy cut,” said Jane Roe, an economist at the University of Oslo."
    (found,) = agenda(Article(id="a", text=text))

    assert (found.side, found.kind, found.speaker) == ("UK government", "ask", "Jane Roe")


def test_what_one_side_says_another_must_do_is_its_demand():
    text = "“Chile must lower its duties,” Canadian Prime Minister Mark Carney said. “Canada must be patient,” he said."
    (found,) = agenda(Article(id="a", text=text))

    assert (found.side, found.toward, found.kind) == ("Government of Canada", "Government of Chile", "demand")


def test_a_year_before_the_wish_makes_it_history_and_one_within_it_does_not():
    assert wishes("In 2018, Canada demanded a quota. It is 2025.") == []
    assert len(wishes("Canada offered a quota, as it did in 2018. It is 2025.")) == 1


def test_points_below_a_lead_in_belong_to_whom_it_names():
    text = "Chile's visit aims to:\n• Seek to avoid new tariffs.\n• Calm investors."

    assert wishes(text) == [("Government of Chile", "ask", "Seek to avoid new tariffs")]


def test_quotes_are_exact_and_most_of_the_seeds_sides_are_known(articles):
    found = wb.find_agenda(articles)
    texts = dict(zip(articles["id"], articles["text"], strict=True))

    assert all(texts[row.article][row.start : row.end] == row.quote for row in found.itertuples())
    assert set(found["side"]) == {"US government", "Government of Japan"}
    assert set(found["kind"]) == {"demand", "ask", "offer", "red_line"}


def test_the_order_of_the_articles_changes_nothing_and_an_empty_table_keeps_its_columns(articles):
    straight = wb.find_agenda(articles)
    turned = wb.find_agenda(articles.iloc[::-1])

    keys = ["article", "start"]
    pd.testing.assert_frame_equal(
        turned.sort_values(keys, ignore_index=True), straight.sort_values(keys, ignore_index=True)
    )
    assert list(wb.find_agenda(articles.iloc[:0])) == list(straight)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                *sorted(wish_cues().firsts)[:40],
                "Japan",
                "we",
                "to",
                "and",
                ",",
                ".",
                ":",
                "“",
                "”",
                "not",
                "tariffs",
                "(",
            ]
        ),
        max_size=40,
    )
)
def test_any_words_can_be_read_and_every_quote_is_exact(words):
    text = " ".join(words)

    for one in agenda(Article(id="a", text=text)):
        assert text[one.start : one.end] == one.quote


@pytest.mark.parametrize("bit", ["Japan wants ", "will not ", "Japan demands tariffs, rice and ", "“", "( , and "])
def test_time_grows_with_the_text_and_no_faster(bit):
    once, thrice = ((bit * (size // len(bit))) for size in (30_000, 90_000))

    assert seconds(thrice) < 8 * seconds(once) + 0.2


def seconds(text: str) -> float:
    begin = time.perf_counter()
    list(agenda(Article(id="a", text=text)))
    return time.perf_counter() - begin


def test_a_table_of_something_else_is_refused_in_words():
    with pytest.raises(wb.InputError, match="no column 'text'"):
        wb.find_agenda(pd.DataFrame({"id": ["a"]}))


@pytest.mark.parametrize(
    ("text", "side", "kind"),
    [
        (
            "“If Chile drops its fee, we can talk about cod,” Canadian Prime Minister Mark Carney said.",
            "Canada",
            "demand",
        ),
        ("Peru rules out, once and for all, a fee.", "Peru", "red_line"),
        ("Peru has agreed, on its side, to lower its duty.", "Peru", "offer"),
        ("Peru could lower its duty on tea.", "Peru", "offer"),
        ("Peru has no intention of paying for it.", "Peru", "red_line"),
        ("Peru keeps pressing Chile to renew the pact.", "Peru", "demand"),
        ("Peru would oppose any quota.", "Peru", "red_line"),
        ("Canadian Prime Minister Mark Carney said the government would ask for a delay.", "Canada", "ask"),
    ],
)
def test_a_bargain_an_aside_and_what_may_be_given_tell_a_wish(text, side, kind):
    found = wishes(text)

    assert found[0][:2] == (f"Government of {side}", kind)


@pytest.mark.parametrize(
    "text",
    [
        "Tariffs could cut growth in Peru by half a point.",
        "Peru agreed to meet again on Friday. Peru wants talks.",
        "Peru has agreed on nothing.",
        "Economists said Peru could not pay for itself.",
        "Peru's exports to Chile would lower its deficit.",
        "If Peru loses its market, its firms may move.",
        "Peru insists that it has time.",
    ],
)
def test_what_an_economy_does_and_what_asks_nothing_is_no_wish(text):
    assert wishes(text) == []
