"""Who is named, as what, and who is meant by a surname, a title or a capital."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.table import Article
from workbench.findings.actors import Actor, actors
from workbench.findings.lexicon import lexicon
from workbench.findings.naming.offices import holder_on, terms_in


def found(text: str, published: date | None = None) -> list[Actor]:
    return list(actors(Article(id="a", text=text, published=published)))


def the(quote: str, text: str, published: date | None = None) -> Actor:
    return next(actor for actor in found(text, published) if actor.quote == quote)


def test_a_surname_is_not_the_end_of_another_ones_given_name():
    text = "Roe Yun-cheol came. “No,” Roe told a meeting in Seoul. Trade Minister Doe Han-roe agreed, and Doe left."

    assert the("Roe", text).name == "Roe Yun-cheol"
    assert the("Doe", text).name == "Doe Han-roe"


@pytest.mark.parametrize(
    ("text", "quote", "role"),
    [
        ("Minister Jane Roe left.", "Minister Jane Roe", "Minister"),
        ("US Treasury Secretary Jane Roe left.", "US Treasury Secretary Jane Roe", "US Treasury Secretary"),
        (
            "Japan’s then-prime minister Jane Roe left.",
            "Japan’s then-prime minister Jane Roe",
            "Japan’s then-prime minister",
        ),
        ("Jane Roe, chair of the Lumen Association, left.", "Jane Roe", "chair of the Lumen Association"),
        ("Jane Roe, 45, an analyst at Lumen Bank, left.", "Jane Roe", "an analyst at Lumen Bank"),
        ("Its top negotiator, Jane Roe, left.", "Its top negotiator, Jane Roe", "Its top negotiator"),
        ("Then union boss Jane Roe left.", "union boss Jane Roe", "union boss"),
        ("Jane Roe, who met the minister, left.", "Jane Roe", None),
    ],
)
def test_a_role_is_told_before_or_after_the_name(text, quote, role):
    assert (the(quote, text).name, the(quote, text).role) == ("Jane Roe", role)


@pytest.mark.parametrize("again", ["Roe", "Ms Roe", "Mr. Roe", "Minister Roe", "ROE"])
def test_a_surname_means_the_person_introduced(again):
    text = f"Jane Roe, an economist, arrived. {again} said nothing."

    assert the(again, text).name == "Jane Roe"
    assert the(again, text).voice in ("analyst", "official")


def test_whom_the_article_introduces_comes_before_whom_everybody_knows():
    text = "Mary Carney, a farmer, was there. Carney said no."

    assert the("Carney", text).name == "Mary Carney"
    assert the("Carney", "Carney said no.").name == "Mark Carney"


def test_a_namesake_with_another_given_name_is_somebody_else():
    assert the("Mary Trump", "Mary Trump said no.").name == "Mary Trump"


@pytest.mark.parametrize(
    ("text", "quote", "name", "kind"),
    [
        ("Washington objects.", "Washington", "US government", "government"),
        ("She arrived in Washington.", "Washington", "Washington", "place"),
        ("She made a trip to Tokyo.", "Tokyo", "Tokyo", "place"),
        ("It is a concession to Tokyo.", "Tokyo", "Government of Japan", "government"),
        ("WASHINGTON (Reuters) - Talks began.", "WASHINGTON", "Washington", "place"),
        ("The French government objects.", "French government", "Government of France", "government"),
    ],
)
def test_a_capital_is_its_government_unless_somebody_only_goes_there(text, quote, name, kind):
    assert (the(quote, text).name, the(quote, text).kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "voice"),
    [
        ("A person familiar with the talks said no.", "anonymous source", "insider"),
        ("Officials in Tokyo said no.", "Government of Japan", "official"),
        ("Two senior French trade officials said no.", "Government of France", "official"),
        ("Several experts said no.", "unnamed experts", "analyst"),
        ("A spokesman for Toyota said no.", "Toyota", "business"),
        ("Economists at Goldman Sachs said no.", "Goldman Sachs", "analyst"),
        ("A newspaper said no.", "unnamed media", "media"),
    ],
)
def test_who_is_not_named_has_a_name_to_be_counted_under(text, name, voice):
    first = found(text)[0]

    assert (first.name, first.voice) == (name, voice)
    assert text.startswith(first.quote)


def test_a_title_alone_means_the_last_person_told_to_hold_it():
    text = "Finance Minister Jane Roe met Trade Minister John Doe. The finance minister said no."

    assert the("The finance minister", text).name == "Jane Roe"


def test_a_title_alone_is_looked_up_for_the_day_of_publication():
    text = "The US president said no."

    assert the("The US president", text, date(2025, 4, 16)).name == holder_on("president", "US", date(2025, 4, 16))
    assert the("The US president", text).name == "US president"


def test_a_government_named_after_its_leader_is_that_government():
    government = the("Ishiba government", "The Ishiba government fell.")

    assert (government.name, government.leader) == ("Government of Japan", "Shigeru Ishiba")


@pytest.mark.parametrize(
    "text", ["Meanwhile talks went on. Meanwhile, nothing.", "The Rose Garden was full.", "On Monday in April."]
)
def test_a_capital_letter_alone_makes_nobody(text):
    assert found(text) == []


def test_a_headline_in_capitals_names_only_whom_a_lexicon_knows():
    named = [
        actor.name for actor in found("Growers Warn Ministers Over Rice As Carney Waits") if actor.kind == "person"
    ]

    assert named == ["Mark Carney"]


def test_two_terms_of_a_head_of_state_or_government_do_not_overlap():
    heads = [(office, row["of"]) for row in lexicon("offices") for office in row["office"].split("+")]
    single = {key for key in heads if key[0] in ("president", "prime minister", "chancellor", "treasury secretary")}

    for office, of in single:
        terms = terms_in(office, of)
        for left, right in pairwise(terms):
            assert left.until is not None, f"{left.holder} is still {office} of {of} when {right.holder} begins"
            assert left.until <= right.since, f"{left.holder} and {right.holder} are both {office} of {of}"


def test_every_title_means_an_office_that_somebody_has_held():
    offices = {office for row in lexicon("offices") for office in row["office"].split("+")}
    roles_of_many = {"chief trade negotiator", "attorney general", "queen"}

    assert {row["office"] for row in lexicon("titles") if row["office"]} - offices <= roles_of_many


@given(st.text(alphabet="JaneRoe.,'’-()ST said of the minister in Tokyo\n", max_size=120))
def test_every_mention_is_an_exact_quote(text):
    for actor in found(text):
        assert text[actor.start : actor.end] == actor.quote


@pytest.mark.parametrize("name", ["Karney", "Marc Karney", "Shiroyama"])
def test_a_misspelled_head_of_government_is_who_holds_the_office(name):
    text = f"Canadian Prime Minister {name} left. {name.split()[-1]} will return, he said."

    people = {actor.name for actor in found(text, date(2025, 6, 1)) if actor.kind == "person"}

    assert people == {holder_on("prime minister", "CA", date(2025, 6, 1))}


@pytest.mark.parametrize(
    "text",
    [
        "Canadian Prime Minister Jane Roe left.",
        "Canadian Finance Minister Roe left.",
        "Former Canadian Prime Minister Roe left.",
    ],
)
def test_a_name_that_is_nobodys_stays_as_it_is_written(text):
    people = {actor.name for actor in found(text, date(2025, 6, 1)) if actor.kind == "person"}

    assert people <= {"Jane Roe", "Roe"}


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        ("Wellington said it would not cut the duty.", "Wellington", "Government of New Zealand"),
        ("Jane Wellington, a smith, said no. Wellington added that it rained.", "Wellington", "Jane Wellington"),
        ("In Geneva, Brazil’s ambassador Jane Roe said no.", "Brazil’s ambassador Jane Roe", "Jane Roe"),
    ],
)
def test_a_capital_is_its_government_unless_somebody_of_that_name_is_met(text, quote, name):
    assert the(quote, text).name == name


def test_a_place_before_a_comma_is_not_the_one_whose_title_follows():
    assert next(iter(found("In Geneva, Brazil’s ambassador Jane Roe said no."))).name == "Jane Roe"
