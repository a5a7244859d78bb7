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
        ("Egypt, which has gas, pledged to buy more wheat.", "Egypt", "offer", "pledged to buy more wheat"),
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


def test_two_things_in_one_wish_are_not_cut():
    text = "Norway urged Chile to lower its duties on steel and cars."

    assert [quote for *_, quote in wishes(text)] == ["urged Chile to lower its duties on steel and cars"]


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
    spent = []
    for _ in range(2):  # the machine may have other work once
        begin = time.process_time()
        list(agenda(Article(id="a", text=text)))
        spent.append(time.process_time() - begin)
    return min(spent)


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


@pytest.mark.parametrize(
    ("text", "side"),
    [
        # a thing that is, is not, or stays
        ("Thailand has made it clear that pork is off the table.", "Thailand"),
        ("Ottawa has repeatedly said that its dairy system is not up for negotiation.", "Canada"),
        ("“Our standards are ours,” Canadian Prime Minister Mark Carney said. “They are not for sale.”", "Canada"),
        (
            "Peru's negotiators said cod would stay outside the pact. Rice, Peru said, would stay out of the deal.",
            "Peru",
        ),
        ("Peru said the 20% duty would remain until there was a text.", "Peru"),
        ("The government of Peru said food standards would not be watered down.", "Peru"),
        ("“There can be no deal without rice,” Canadian Prime Minister Mark Carney said.", "Canada"),
        # a deed that is refused, or kept up
        ("“France will not be dictated to,” President Emmanuel Macron told reporters.", "France"),
        ("Peru insisted that it would not accept any tariff on tomatoes.", "Peru"),
        ("Peru is in no position to give way on rice.", "Peru"),
        ("Norway says it will stick to its farm tariffs.", "Norway"),
        ("Jakarta will keep its tariff on nickel.", "Indonesia"),
        ("Taiwan vowed on Monday not to trade away its chips.", "Taiwan"),
        ("Hanoi has flatly rejected a demand that it stop buying Chinese parts.", "Vietnam"),
        ("Peru has drawn the line at beef. Peru is dead set against any cut in the farm tariffs.", "Peru"),
        ("Peru vowed to defend its rice market to the end. Peru will vote against the deal.", "Peru"),
        ("Peru's stance that it cannot accept the car tariff has not changed.", "Peru"),
        ("Peru's right to regulate “is not up for debate”, a Peruvian official said.", "Peru"),
    ],
)
def test_a_line_is_drawn_in_many_forms(text, side):
    assert (f"Government of {side}", "red_line") in [found[:2] for found in wishes(text)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        # what must be
        ("Canada must be exempted from the steel tariffs, Prime Minister Mark Carney said.", "Canada"),
        ("“Cash outlays must be capped at $20 billion,” Canadian Prime Minister Mark Carney said.", "Canada"),
        ("Canadian Prime Minister Mark Carney said Peru needed to open its market to corn.", "Canada"),
        # what is asked of others, also without a name
        ("“We expect our partners to honour the ceiling,” Canadian Prime Minister Mark Carney said.", "Canada"),
        ("Canada gave Peru until Friday to sign. Canada gave Peru three weeks to lower its tariff.", "Canada"),
        (
            "Chile should cancel the tariff, said Canadian Prime Minister Mark Carney, and Peru should cut its duty.",
            "Canada",
        ),
        ("Peru would ratify the pact as soon as Chile lifted its tariff.", "Peru"),
        ("Seoul has gone to Oslo with one request: a cap of 15 percent on chips.", "South Korea"),
        ("Indonesia hopes palm oil will be exempted.", "Indonesia"),
        ("“They have to open their market,” Canadian Prime Minister Mark Carney said.", "Canada"),
        ("Peru is hoping to bring the rate down from 36 percent.", "Peru"),
        ("For Peru, the removal of the tariff is a must.", "Peru"),
        # nouns of wishing
        ("Chile reiterated its call for the tariffs to be removed.", "Chile"),
        ("Under pressure from Oslo to curb steel exports, the mills hesitated.", "Norway"),
        ("Peru's main request is a lower tariff on cars.", "Peru"),
        ("Bangkok's demands include a lower rate for cotton and a longer transition for rice.", "Thailand"),
        ("Chile has dropped its demand for changes to the quota.", "Chile"),
        # what a promise or a threat is tied to
        ("Peru would sign only if Chile dropped its tariff.", "Peru"),
        ("Peru is ready to talk about a quota, provided that Chile eases its tariff.", "Peru"),
        ("Peru offered to halve its duty in exchange for a larger quota.", "Peru"),
        ("Peru has threatened a tariff of 50 percent unless Chile drops its levy.", "Peru"),
        ("The rate would go to 20% if rice imports did not rise, Peru said.", "Peru"),
        ("“Without a quota there will be no signature,” Canadian Prime Minister Mark Carney said.", "Canada"),
        ("Peru made a cut in the steel tariff a condition for its signature.", "Peru"),
        ("Peru tied its signature to a cut in the steel tariff.", "Peru"),
        ("“Either they accept the quota or they pay 35 percent,” Canadian Prime Minister Mark Carney said.", "Canada"),
    ],
)
def test_what_is_wanted_is_told_in_many_forms(text, side):
    found = {(each[0], each[1].replace("ask", "demand")) for each in wishes(text)}

    assert (f"Government of {side}", "demand") in found


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Peru may lower its duty on almonds.", "Peru"),
        ("Peru has signalled it could drop its retaliatory duties.", "Peru"),
        ("Peru is considering buying more soybeans.", "Peru"),
        ("Peru has put a larger beef quota on the table.", "Peru"),
        ("Peru is understood to be offering access to its minerals.", "Peru"),
        ("The levy on wine might be postponed in exchange for a larger quota, Peru said.", "Peru"),
        ("Under the proposal, Peru would buy 50 jets.", "Peru"),
        ("Peru is mulling a cut in the duty on corn.", "Peru"),
        ("“Ethanol? We can talk,” Canadian Prime Minister Mark Carney said.", "Canada"),
        ("An export quota could be on offer if the steel tariff went, Peru said.", "Peru"),
    ],
)
def test_an_offer_is_told_in_many_forms(text, side):
    assert (f"Government of {side}", "offer") in [found[:2] for found in wishes(text)]


@pytest.mark.parametrize(
    "text",
    [
        # firms, lobbies, parties and observers are no side
        "The association of steelmakers demanded a tariff of 50 percent.",
        "Toyota said it would not lower its prices for steel.",
        "Opposition leader Jane Roe called on the government to drop the tariff.",
        "Steel is off the table at home, said Jane Roe, an analyst.",
        # a market demands nothing
        "Chinese demand for steel fell. China's demand for beef rose.",
        # what an economy does is nobody's promise
        "Peru could lose jobs if the tariff stays. Peru will not benefit from the tariff.",
        "Trade between Peru and Chile will open a new chapter.",
        # a deed within one house, a time, a claim
        "A Peruvian official, who spoke on condition of anonymity, would discuss the tariff.",
        "Analysts doubt that Peru will open its dairy market.",
        "Peru's president hopes to win a second term. Peru keeps its promise to the people.",
        "Peru will keep talking about the tariff. Chile was excluded from the steel tariff in May.",
        "Peru is considering a tariff of 20 percent on tea.",
        "The pause on tariffs would run for as long as 90 days, Peru said.",
        "Peru insists that the tariff is fair.",
        "Peru's terms of trade worsened. Peru listed goods such as tea.",
        "Peru says a tariff on beer is off the table.",
        # what a rival says one will give
        "Canadian Prime Minister Mark Carney said Peru would lower its duty on tea.",
        "Peru denied that it had offered to cut its duty.",
        "If Peru hits back, Canada would retaliate, Canadian Prime Minister Mark Carney said.",
    ],
)
def test_what_no_side_wants_of_another_is_no_wish(text):
    assert wishes(text) == []
