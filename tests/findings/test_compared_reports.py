"""Two reports held against each other slot by slot: each rule with what it tells and with what it must not tell."""

import pandas as pd
import pytest

from tests.quality.comparing import HEDGED
from workbench.articles.table import Article
from workbench.findings.actors import actors
from workbench.findings.conflicts import find_conflicts

DAY = "2025-10-15"


def told(*texts: str, days: tuple[str, ...] = (DAY, DAY)) -> list[dict]:
    table = pd.DataFrame({"id": [f"a{n}" for n in range(len(texts))], "text": texts, "story": "s", "kind": "article"})
    return find_conflicts(table.assign(published=pd.to_datetime(list(days[: len(texts)])))).to_dict("records")


def firm(*texts: str, **how) -> set[str]:
    """The kinds of what is told without a hedge."""
    return {row["kind"] for row in told(*texts, **how) if not HEDGED.search(row["verdict"])}


def office_of(text: str) -> tuple[str | None, str | None]:
    (person,) = [one for one in actors(Article(id="a", text=text)) if one.kind == "person"]
    return person.office, person.of


@pytest.mark.parametrize(
    "role",
    [
        "president of the Swiss People’s Party",
        "the president of the Mexican chamber of commerce",
        "president of Brazil’s coffee exporters",
        "president of the French National Assembly",
        "prime minister of Spain’s Catalonia",
        "trade minister of the Indian state of Kerala",
    ],
)
def test_who_heads_a_party_a_body_or_a_region_holds_no_office_of_the_country(role):
    assert office_of(f"Jane Roe, {role}, said no.")[1] not in ("CH", "MX", "BR", "FR", "ES", "IN")
    assert told(f"Jane Roe, {role}, said no.") == []


@pytest.mark.parametrize(
    ("role", "office"),
    [
        ("president of the Swiss Confederation", ("president", "CH")),
        ("president of the Republic of Korea", ("president", "KR")),
        ("president of Brazil and a former union leader", ("president", "BR")),
        ("minister for foreign affairs in the Danish government", ("foreign minister", "DK")),
        ("Norway’s trade minister", ("trade minister", "NO")),
    ],
)
def test_an_office_is_of_the_country_named_with_it(role, office):
    assert office_of(f"Jane Roe, {role}, said no.") == office


@pytest.mark.parametrize("role", ["president-elect of Chile", "the shadow trade minister of Britain"])
def test_who_is_to_hold_an_office_or_shadows_it_does_not_hold_it(role):
    assert office_of(f"Jane Roe, {role}, said no.")[0] is None


@pytest.mark.parametrize("title", ["Commerce Secretary", "Agriculture Secretary", "Trade Secretary"])
def test_a_title_that_many_countries_have_is_held_against_nobody(title):
    assert told(f"Mexico will wait, {title} Jane Roe said.") == []


def test_a_shared_title_with_its_country_or_with_a_known_name_is_held_against_the_lexicon():
    (unknown,) = told("US Commerce Secretary Jane Roe said no.")
    (known,) = told("Commerce Secretary Gina Raimondo said no.")

    assert HEDGED.search(unknown["verdict"])
    assert not HEDGED.search(known["verdict"])


def test_two_ministers_of_no_country_are_of_the_one_their_sentences_name():
    left, right = "Norway will wait, Fisheries Minister {} said in Oslo.", "Norway waits, Fisheries Minister {} said."

    assert firm(left.format("Kari Dahl"), right.format("Ola Berg")) == {"person"}
    assert firm(left.format("Kari Dahl"), right.format("Kari Dahl")) == set()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Peru is preparing to lift its surcharge on rice.", "Peru has scrapped its surcharge on imported rice."),
        (
            "Oslo has decided to abolish its duty on pears.",
            "Oslo is considering whether to do away with its pear duty.",
        ),
        (
            "Ghana asked Mali on Monday to suspend its duty on shea nuts.",
            "Mali has suspended its duty on Ghana’s shea nuts.",
        ),
        ("Chile and Peru are close to an accord on copper.", "Chile and Peru have signed an accord on copper."),
    ],
)
def test_an_act_on_a_measure_is_told_as_further_along_in_whatever_words(left, right):
    assert "status" in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Peru will lift its surcharge on rice.", "Peru is to abolish its surcharge on rice."),
        ("Peru has lifted its surcharge on rice.", "Chile plans to lift its surcharge on wool."),
        ("Kenya wants Mali to drop its tariff of 12 percent on tea.", "Mali charges a tariff of 12 percent on tea."),
    ],
)
def test_what_is_as_far_along_or_of_another_thing_is_no_conflict(left, right):
    assert "status" not in firm(left, right)


def test_what_was_ahead_before_its_day_is_no_contradiction_after_it():
    left = "Peru will charge a tariff of 30 percent on rice. The tariff takes effect on October 17."
    right = "Peru charges a tariff of 30 percent on rice."

    assert "status" in firm(left, right, days=(DAY, "2025-10-16"))
    assert "status" not in firm(left, right, days=(DAY, "2025-10-18"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The duty on cider falls to 5 percent. Perry is not covered.",
            "The duty on cider and perry falls to 5 percent.",
        ),
        ("The levy covers steel pipes. Copper pipes are exempt.", "The levy covers steel pipes, copper ones included."),
        ("The duty hits only frozen fish.", "The duty hits all fish."),
        (
            "The cut of the duty covers cider and perry alike.",
            "The duty on cider falls, and perry will pay 9 percent as before.",
        ),
        (
            "Chad puts a levy of 5 percent on cars from states with which it has no customs union.",
            "Chad puts a levy of 5 percent on all cars, whether or not the state has a customs union with it.",
        ),
    ],
)
def test_what_is_covered_here_and_left_out_there_is_another_scope(left, right):
    assert "scope" in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The duty on cider falls to 5 percent. Perry is not covered.",
            "The duty on cider falls. For perry nothing changes.",
        ),
        (
            "The duty on cider falls to 5 percent. Perry goes on paying 9 percent.",
            "Cider gets cheaper. Perry pays 9 percent.",
        ),
        ("The levy covers steel pipes.", "The levy covers steel pipes. Copper pipes are exempt."),
        ("The prices do not cover their costs, for all the duty.", "The duty raises the costs of growers too."),
    ],
)
def test_what_both_leave_out_or_one_does_not_mention_is_no_other_scope(left, right):
    assert "scope" not in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The guild put the loss at 4.2 billion baht.", "According to the guild the damage is 2.4 billion baht."),
        ("The firm has closed two of its five plants in Lima.", "In Lima three of the firm’s five plants were shut."),
        ("Mali asked for a delay of 12 months.", "Mali has requested a delay of 18 months."),
        ("The miller said his costs had doubled.", "The miller has seen his costs triple."),
        ("The guild said it would lose at least $30 million.", "The guild said it would lose $20 million."),
        ("The guild put the loss at no more than €30 million.", "The guild put the loss at €43 million."),
        ("The charge on tea rises from 12 to 34 percent.", "The duty goes up to 43 percent from 12 percent on tea."),
    ],
)
def test_one_thing_counted_differently_is_told(left, right):
    assert "rate" in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sales to Peru fell by 21 percent.", "Sales to Peru fell by a fifth."),
        ("The duty on steel is 25 percent.", "The duty on cars is 15 percent."),
        ("The guild said it would lose $30 million.", "The guild said it would lose €26 million."),
        ("The guild said it would lose more than $30 million.", "The guild said it would lose $40 million."),
        ("The guild said it would lose up to $30 million.", "The guild said it would lose $24 million."),
        ("Exports grew by 6 percent.", "The duty on tea is 16 percent."),
        ("The union has 4,000 members.", "The union’s 4,000 members earn less than 900 pesos."),
    ],
)
def test_a_rounded_figure_or_one_of_another_thing_is_no_conflict(left, right):
    assert "rate" not in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The offer was handed to the minister on October 5.", "The offer reached the minister on October 15."),
        ("The new rate will apply from April 15.", "The charge drops to 10 per cent on May 15."),
        ("The pact was reached in Delhi on January 30.", "The two sides settled on the pact on January 20."),
        ("The vote takes place on May 3, the speaker said.", "The vote will be held on May 13."),
        ("Mali keeps a quota for tea from Jan. 15.", "As of Jan. 25, Mali will reserve a quota for tea."),
    ],
)
def test_two_days_for_one_event_are_told_however_it_is_put(left, right):
    assert "date" in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Both rates apply from October 17, according to a decree.", "The decree was printed on October 16."),
        (
            "They cut the tariff to 10 percent, the minister told parliament on October 14.",
            "The tariff drops on May 15.",
        ),
        ("A decision is due in early May.", "A decision is expected by May 5."),
    ],
)
def test_the_day_of_saying_so_is_not_that_of_the_event(left, right):
    assert "date" not in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("according to the Thai farm ministry", "the Thai health ministry said", True),
        ("according to the Thai trade ministry", "the ministry of commerce said", False),
        ("the Thai farm ministry said", "according to the ministry of agriculture", False),
    ],
)
def test_two_ministries_for_one_fact_are_told(left, right, found):
    fact = "Exports of rice to Peru fell by 9 percent in May"

    assert ("organisation" in firm(f"{fact}, {left}.", f"{fact}, {right}.")) is found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("who heads the Lima Millers’ Guild Association,", "of the Cuzco Bakers’ Union", True),
        ("who heads the Lima Millers’ Association,", "president of the Cuzco Bakers’ Union,", True),
        ("who heads the Lima Millers’ Association,", "president of the Lima Millers’ Association,", False),
    ],
)
def test_one_person_put_with_two_bodies_is_told_however_that_is_put(left, right, found):
    said = [f"Jane Roe{'' if role.startswith('of') else ','} {role} left." for role in (left, right)]

    assert ("organisation" in firm(*said)) is found


def test_one_post_for_two_things_is_two_offices():
    assert firm("Jane Roe, state secretary for trade, left.", "Jane Roe, state secretary for migration, left.") == {
        "office"
    }


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The growers’ league regretted the ruling on pears.",
            "The growers’ league welcomed the ruling on pears.",
            True,
        ),
        ("The mill has stopped the extension of its plant.", "The mill has finished the extension of its plant.", True),
        ("Mali has set preliminary duties on tiles.", "Mali has imposed final duties on tiles.", True),
        (
            "The growers’ league welcomed the ruling on pears.",
            "The growers’ league praised the ruling on pears.",
            False,
        ),
        ("The growers’ league welcomed the ruling.", "Importers regretted the ruling.", False),
        ("The league did not welcome the ruling on pears.", "The league rejected the ruling on pears.", False),
    ],
)
def test_opposite_ends_of_one_thing_are_told(left, right, found):
    assert ("status" in firm(left, right)) is found


def test_the_month_of_may_is_no_doubt():
    assert firm("A meeting will be held on May 19, Warsaw said.", "A meeting takes place on May 19, it said.") == set()


def test_copies_add_nothing():
    left, right = "Mali asked for a delay of 12 months.", "Mali has requested a delay of 18 months."

    assert len([row for row in told(left, left, right, right, days=(DAY,) * 4) if row["kind"] == "rate"]) == 1


def test_a_rate_in_words_is_the_rate_in_figures():
    texts = [
        f"The ministry will put a {rate} tariff on imported bicycles from May 2, officials said."
        for rate in ("25%", "twenty-five percent")
    ]
    articles = pd.DataFrame({"id": ["a", "b"], "text": texts, "story": "one"})

    assert "rate" not in find_conflicts(articles)["kind"].tolist()
