"""Statements in turns of phrase without a plain verb of saying, and sentences that are none. Each is invented."""

import pytest

from workbench.articles.table import Article
from workbench.findings.statements import statements


def told(text):
    return [(one.speaker, one.stance) for one in statements(Article(id="a", text=text))]


@pytest.mark.parametrize(
    ("predicate", "stance"),
    [
        ("came out against the levy", "opposes"),
        ("takes a dim view of the levy", "opposes"),
        ("has thrown her weight behind the levy", "supports"),
        ("gave the levy her blessing", "supports"),
        ("gave the levy short shrift", "opposes"),
        ("shot the levy down", "opposes"),
        ("is appalled by the levy", "opposes"),
        ("remains firmly opposed to the levy", "opposes"),
        ("has nothing but praise for the levy", "supports"),
        ("makes no secret of her dislike of the levy", "opposes"),
        ("would raise no objection to the levy", "supports"),
        ("spoke warmly in favour of the levy", "supports"),
        ("is one of the fiercest critics of the levy", "opposes"),
        ("is no friend of the levy", "opposes"),
        ("counts herself among the champions of the levy", "supports"),
        ("can hardly wait for the levy", "supports"),
    ],
)
def test_an_attitude_is_a_statement(predicate, stance):
    assert told(f"Jane Roe {predicate}.") == [("Jane Roe", stance)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The levy drew fire from Jane Roe, a miller.", "opposes"),
        ("The levy was met with applause from Jane Roe, a miller.", "supports"),
        ("The levy is anathema to Jane Roe.", "opposes"),
        ("The levy has no greater champion than Jane Roe.", "supports"),
    ],
)
def test_how_a_thing_goes_down_is_a_statement(text, stance):
    assert told(text) == [("Jane Roe", stance)]


@pytest.mark.parametrize(
    "text",
    [
        "The levy, argued Jane Roe on Monday, is a tax on the poor.",
        "The rules, Jane Roe wrote to the finance minister, should be shelved.",
        "Food prices will rise by a tenth, by the reckoning of Jane Roe, an economist in Kent.",
        "In the telling of Jane Roe, an economist in Kent, the levy changes nothing.",
        "By her own count, Jane Roe has lost forty customers to the levy.",
        "As Jane Roe sees it, the levy is theft.",
        "If it were up to Jane Roe, the levy would be gone tomorrow.",
        "For farmers such as Jane Roe, the levy is the last straw.",
        "“Now we can all go home and sleep,” was the advice of Jane Roe, a miller.",
        "“Now we can all go home and sleep.” So says Jane Roe, a miller.",
        "“Now we can all go home and sleep.” These are the words of Jane Roe, a miller.",
        "“Not in a hundred years” – Jane Roe, miller.",
        "The levy is theft, pure and simple. That is Jane Roe's view of the matter.",
        "Jane Roe's answer to the levy was a curt no.",
        "Jane Roe lives in hope that the levy will go.",
        "A letter signed by Jane Roe asks the council to drop the levy.",
        "Rents will fall, figures from Jane Roe show.",
    ],
)
def test_a_view_has_its_holder(text):
    assert [speaker for speaker, _ in told(text)] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rice imports fell by a fifth, figures from the Lumen Institute show.", "Lumen Institute"),
        ("Lumen Cargo flies some 300 tonnes a week, its winter timetable shows.", "Lumen Cargo"),
        ("The Lumen Bank bought 120 million dollars, a daily bulletin showed.", "Lumen Bank"),
        ("Lumen Securities cut its growth forecast for Taiwan to 2.1 percent.", "Lumen Securities"),
        ("Lumen Line will send its ships around the Cape from April.", "Lumen Line"),
        ("Lumen Line is raising its rates by seven percent.", "Lumen Line"),
        ("The rise would cost 20 points, according to the minutes of the Lumen Bank.", "Lumen Bank"),
    ],
)
def test_a_fact_has_the_body_that_is_its_source_and_stays_neutral(text, speaker):
    assert told(text) == [(speaker, "neutral")]


@pytest.mark.parametrize(
    "text",
    [
        "Calls to Jane Roe went unanswered.",
        "Jane Roe has yet to comment on the levy.",
        "Jane Roe let the deadline pass without comment.",
        "Jane Roe kept her counsel.",
    ],
)
def test_an_answer_that_fails_to_come_is_no_comment(text):
    assert told(text) == [("Jane Roe", "none")]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe drove home.",
        "Jane Roe bought the mill that her father built.",
        "Jane Roe owns mills that make flour for Japan.",
        "Jane Roe called it quits.",
        "The mill burned down in 1990.",
        "The table in the kitchen shows signs of wear.",
        "“Tiger Economies” is the title of Jane Roe's new book.",
        "For Jane Roe, the trip was the third.",
        "The company will suffer.",
        "The rules hold for all.",
        "The ship, owned by Jane Roe, is a wreck.",
    ],
)
def test_what_only_happens_is_no_statement(text):
    assert told(text) == []


def test_what_an_analyst_expects_of_others_is_a_forecast():
    assert told("Tokyo would reject the offer, analysts said.") == [("unnamed analysts", "neutral")]
