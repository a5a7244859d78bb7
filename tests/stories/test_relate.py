from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from tests.stories.families import EVENTS, FORMS, market_reports, table, text

EVERYTHING = table(*((event, form) for event in EVENTS for form in (*FORMS, "another")))


def related(articles: pd.DataFrame) -> pd.DataFrame:
    return wb.relate(articles, wb.similar_pairs(articles))


def relation_of(relations: pd.DataFrame) -> dict[tuple[str, str], str]:
    return {(row.left, row.right): row.relation for row in relations.itertuples()}


def the_only(relations: pd.DataFrame) -> pd.Series:
    (row,) = relations.to_dict("records")
    return pd.Series(row)


def pair_of(*texts: str, **columns) -> pd.DataFrame:
    return pd.DataFrame({"id": ["a", "b"], "text": texts, **columns})


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("form", FORMS[1:])
def test_a_report_and_its_other_forms_are_found_out(event, form):
    relation = the_only(related(table((event, "original"), (event, form))))["relation"]

    assert relation == ("near_duplicate" if form == "edited" else "retelling")


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("form", FORMS)
def test_another_event_with_the_same_actors_is_merely_related(event, form):
    relations = related(table((event, form), (event, "another")))

    assert set(relations["relation"]) <= {"related"}


def test_among_all_families_only_members_of_one_tell_one_story():
    told = related(EVERYTHING).query("relation != 'related'")

    pairs = {(row.left, row.right) for row in told.itertuples()}
    assert pairs == {
        (f"{event}-{one}", f"{event}-{other}") for event in EVENTS for one, other in combinations(sorted(FORMS), 2)
    }


def test_the_same_words_in_other_typography_are_a_copy():
    original = text("plaza", "original").replace("stood ready", "“stood ready”")

    row = the_only(related(pair_of(original, original.replace("“", '"').replace("”", '"').replace("\n", "  "))))

    assert (row["relation"], row["overlap"], row["why"]) == ("copy", 1.0, "the same text")


def test_figures_that_differ_only_by_their_point_are_no_copy():
    row = the_only(related(pair_of("The rate is 12 percent in Oslo.", "The rate is 1.2 percent in Oslo.")))

    assert row["relation"] != "copy"


def test_an_article_cut_in_half_is_a_near_duplicate():
    lines = text("quake", "original").splitlines()

    row = the_only(related(pair_of("\n".join(lines), "\n".join(lines[:5]))))

    assert row["relation"] == "near_duplicate"
    assert row["why"].startswith("5 of 5 sentences stand almost word for word in the other")


def test_market_reports_of_three_days_are_not_copies_and_the_reason_says_what_differs():
    reports = market_reports()
    articles = pd.DataFrame({"id": ["mon", "tue", "wed"], "text": reports})

    relations = related(articles)

    assert relations["relation"].tolist() == ["related"] * 3
    assert relations["why"].str.contains("the same sentences about something else").all()
    assert "Monday / Tuesday" in relations.set_index(["left", "right"])["why"]["mon", "tue"]


ORDER = """By the powers vested in me I order that the following measures be taken at the {place} border.
The flow of goods across the {place} border has failed to abate, and the government of {country} has done little.
Articles that are products of {country} shall be subject to a duty of 25 percent from the first day of next month.
The Secretary shall monitor the situation at the {place} border and inform me of what {country} does.
Should {country} retaliate, the duty may be raised or widened in scope."""


def test_orders_that_differ_in_the_country_are_not_copies():
    orders = [ORDER.format(place="northern", country="Canada"), ORDER.format(place="southern", country="Mexico")]

    row = the_only(related(pair_of(*orders)))

    assert row["similarity"] > 0.8
    assert row["relation"] == "related"
    assert "Canada / Mexico" in row["why"]


ROUND = """Delegations from Norway and Chile ended the {order} round of talks on fishing quotas in {place} on Friday.
The chief negotiators spoke for {days} days about cod, hake and the length of licences.
Both sides called the atmosphere good but said that the question of salmon remained open.
They will meet again on {again} to go through what their lawyers have written down.
Fishermen in both countries have warned that the boats will stay in port unless there is a result."""
HARVEST = """Wheat exports in {month} were in line with what the ministry had expected.
The ministry said that ships loaded in {month} went mostly to Egypt and Turkey.
Farmers in the south complained about rain, while those in the north were content with prices.
Figures for {month} are preliminary and will be revised by the statistics office."""
RULING = """The court said that the mine at Hallow Creek must {denial}close for want of a permit.
The judges found that the river had {denial}been harmed by water from the pits.
Residents of the valley listened in silence while the ruling was read.
The company said that it would study the ruling of the court."""


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (
            ROUND.format(order="second", place="Geneva", days="four", again="9 June"),
            ROUND.format(order="third", place="Vienna", days="three", again="14 July"),
            "second / third",
        ),
        (HARVEST.format(month="March"), HARVEST.format(month="September"), "March / September"),
        (RULING.format(denial=""), RULING.format(denial="not "), "not"),
    ],
)
def test_another_round_another_month_or_the_opposite_is_no_copy_though_hardly_a_word_differs(one, other, shown):
    row = the_only(related(pair_of(one, other)))

    assert row["similarity"] > 0.8
    assert row["relation"] == "related"
    assert shown in row["why"]


def test_what_is_edited_but_published_weeks_apart_with_another_day_in_it_is_another_event():
    one = ROUND.format(order="second", place="Geneva", days="four", again="9 June")
    articles = pair_of(one, one.replace("Friday", "Monday"), published=pd.to_datetime(["2025-05-09", "2025-09-12"]))

    assert the_only(related(articles))["relation"] == "related"


def test_orders_that_differ_in_a_product_in_small_letters_are_not_copies():
    orders = [ORDER.format(place="northern", country="Canada").replace("goods", "steel"), ""]
    orders = [
        orders[0]
        .replace("products of", "steel products of")
        .replace("a duty", "a steel duty")
        .replace("scope", "steel")
    ]

    row = the_only(related(pair_of(orders[0], orders[0].replace("steel", "copper"))))

    assert row["relation"] == "related"
    assert "steel / copper" in row["why"]


def test_one_changed_figure_leaves_a_near_duplicate_one_and_is_shown():
    original = text("rates", "original")

    row = the_only(
        related(pair_of(original, original.replace("All ten members", "All nine members").replace("2006", "2007")))
    )

    assert row["relation"] == "near_duplicate"
    assert "2006 / 2007" in row["why"]


def test_titles_that_differ_over_one_text_are_shown():
    same = text("moon", "original")

    row = the_only(related(pair_of(same, same, title=["Steel", "Aluminum"])))

    assert row["why"] == "the same text; titled “Steel” and “Aluminum”"


def test_the_reasons_for_a_retelling_name_what_is_shared():
    row = the_only(related(table(("moon", "original"), ("moon", "translated"))))

    assert row["why"].startswith("8 of 8 sentences have a counterpart; both name Neil Armstrong, Buzz Aldrin")
    assert "600 million" in row["why"]


def test_reports_published_weeks_apart_do_not_retell_each_other():
    forms = table(("moon", "original"), ("moon", "rewritten"))

    near = related(forms.assign(published=pd.to_datetime(["1969-07-21", "1969-07-22"])))
    far = related(forms.assign(published=pd.to_datetime(["1969-07-21", "1969-08-21"])))

    assert near["relation"].tolist() == ["retelling"]
    assert far["relation"].tolist() == ["related"]
    assert "published too far apart" in far["why"][0]


ALERTS = (
    "The central bank of Norway held its interest rate at 4.5% on Thursday.",
    "Norges Bank: central bank of Norway keeps interest rate at 4.5%",
    "The central bank of Norway cut its interest rate to 4.25% on Thursday.",
    "The central bank of Chile held its interest rate at 5% on Thursday.",
)


@pytest.mark.parametrize("other", [2, 3])
def test_alerts_of_one_line_that_differ_in_a_figure_or_a_name_tell_two_events(other):
    row = the_only(related(pair_of(ALERTS[0], ALERTS[other])))

    assert row["relation"] == "related"
    assert row["why"].startswith("short, with other names or figures in the same place")


def test_alerts_of_one_line_that_say_the_same_are_one_story():
    assert the_only(related(pair_of(*ALERTS[:2])))["relation"] == "retelling"


def test_unrelated_lines_that_share_a_figure_are_no_story():
    lines = ["Shares of the airline fell 15% on Tuesday.", "Rice harvests are down 15% after the drought."]

    assert set(related(pair_of(*lines))["relation"]) <= {"related"}


def test_what_follows_months_later_shares_the_names_but_no_figures_and_is_another_story():
    accident = """A freight ship lost power and struck a pylon of the Harlow Bridge early on Tuesday.
Two people were rescued and eleven are missing after 200 metres of the span fell into the Ouse estuary.
The Meridian Star, a 290-metre vessel, had left the port of Selby at 1.10 am with a crew of 22.
Governor Anne Whitcombe declared a state of emergency and closed the bridge, which carries 31,000 vehicles a day."""
    rebuilding = """Governor Anne Whitcombe signed a law that gives 1.9 billion crowns to rebuild the Harlow Bridge.
The new crossing over the Ouse estuary will have a span of 480 metres and is to be open in 48 months.
Relatives of the victims came to the ceremony in Selby at 11 am.
The owner of the Meridian Star has offered 103 million crowns."""

    row = the_only(related(pair_of(accident, rebuilding)))

    assert row["relation"] == "related"


def test_an_insight_is_never_a_copy_or_a_retelling():
    forms = table(("moon", "original"), ("moon", "edited")).assign(kind=["article", "insight"])

    row = the_only(related(forms))

    assert row["relation"] == "related"
    assert row["why"].startswith("an insight is an analysis")


@settings(max_examples=10)
@given(st.sets(st.sampled_from(EVERYTHING["id"].tolist()), min_size=2, max_size=8), st.sampled_from([0.2, 0.35, 0.5]))
def test_what_a_pair_is_does_not_depend_on_which_pairs_are_given(ids, threshold):
    articles = EVERYTHING[EVERYTHING["id"].isin(ids)]

    few = relation_of(wb.relate(articles, wb.similar_pairs(articles, threshold=threshold)))

    every = relation_of(related(articles))
    assert few == {pair: relation for pair, relation in every.items() if pair in few}


@settings(max_examples=10)
@given(st.randoms())
def test_row_order_never_matters(random):
    articles = EVERYTHING.sample(8, random_state=random.randrange(1_000))
    pairs = wb.similar_pairs(articles)

    shuffled = wb.relate(articles.sample(frac=1, random_state=1), pairs.sample(frac=1, random_state=1))

    pd.testing.assert_frame_equal(wb.relate(articles, pairs), shuffled)


def test_what_is_given_is_left_as_it_was():
    articles = table(("moon", "original"), ("moon", "edited"))
    pairs = wb.similar_pairs(articles)
    before = articles.copy(), pairs.copy()

    wb.relate(articles, pairs)

    pd.testing.assert_frame_equal(articles, before[0])
    pd.testing.assert_frame_equal(pairs, before[1])


def test_the_pairs_of_a_vectoriser_of_ones_own_are_judged_too():
    articles = pair_of("Rain fell in Lyon.", "Tokyo seeks a deal.")
    pairs = pd.DataFrame({"left": ["a"], "right": ["b"], "similarity": [0.9]})

    row = the_only(wb.relate(articles, pairs))

    assert (row["relation"], row["similarity"], row["overlap"]) == ("related", 0.9, 0.0)


def test_no_pairs_keep_the_columns():
    articles = pair_of("Rain fell in Lyon.", None)

    relations = related(articles)

    assert relations.columns.tolist() == ["left", "right", "relation", "similarity", "overlap", "why"]
    assert len(relations) == 0


def test_a_pair_of_articles_that_are_not_there_is_refused():
    pairs = pd.DataFrame({"left": ["a"], "right": ["z"], "similarity": [0.5]})

    with pytest.raises(wb.InputError, match="no article 'z'"):
        wb.relate(pair_of("Rain.", "Snow."), pairs)


def test_pairs_without_their_columns_are_refused():
    with pytest.raises(wb.InputError, match=r"wb.similar_pairs\(\) makes it"):
        wb.relate(pair_of("Rain.", "Snow."), pd.DataFrame({"left": ["a"]}))


def test_the_seeds_retell_one_piece_and_the_insights_none(articles):
    number = articles.set_index("id")["source"].str.extract(r"(\d{3})_")[0]

    relations = related(articles)

    told = relations[relations["relation"] != "related"]
    assert set(told["relation"]) == {"retelling"}
    members = {frozenset((number[row.left], number[row.right])) for row in told.itertuples()}
    assert members == {frozenset(pair) for pair in combinations(("002", "003", "004"), 2)}
    assert told["why"].str.contains("Ryosei Akazawa").all()
