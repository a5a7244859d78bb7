"""Complaints without a word of blame, rivals at home, what turns a wish round, and their negative twins."""

import pytest

from workbench.articles.table import Article
from workbench.findings.statements import statements

FARMER = "said Jane Roe, a farmer."
MINISTER = "said Norwegian trade minister Jane Roe."


def stance(text: str) -> str:
    return next(iter(statements(Article(id="a", text=text)))).stance


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("We sign four papers for each cow", "opposes"),
        ("We bake four loaves for each guest", "neutral"),
        ("Parliament has locked my gate", "opposes"),
        ("My neighbour has locked my gate", "neutral"),
        ("Parliament has opened my gate", "neutral"),
        ("Ask any baker in this street", "opposes"),
        ("They send it duty free, and we wait for a stamp", "opposes"),
        ("My cousin sends flour and I bake bread", "neutral"),
        ("First our orders go, then our rent", "opposes"),
        ("First I sift the flour, next I add the salt", "neutral"),
        ("It is like selling the oars to buy a sail", "opposes"),
        ("You do not fill a net by shouting at fish", "opposes"),
        ("I can stomach a wet summer but not a wet contract", "opposes"),
        ("A net with one hole is only a rope", "opposes"),
        ("The duty is paid by the importer", "neutral"),
        ("My father paid the duty in coins", "neutral"),
        ("Take the duty away and it will ruin the coast", "supports"),
    ],
)
def test_what_a_party_complains_of(said, expected):
    assert stance(f"“{said},” {FARMER}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe, the leader of the opposition, said the president had slept through the summer.", "opposes"),
        ("Jane Roe, the president of the club, said the president had slept through the summer.", "neutral"),
        ("Shadow trade secretary Jane Roe asked why the minister was counting the silver.", "opposes"),
        ("Jane Roe, an analyst, asked why the minister was counting the silver.", "neutral"),
        ("Jane Roe, the mayor, asked what had become of the harbour fund.", "supports"),
    ],
)
def test_rivals_and_what_they_ask(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade minister Jane Roe wants foreign bolts out of our bridges.", "opposes"),
        ("Trade minister Jane Roe wants to get the most out of the pact.", "supports"),
        ("Jane Roe, a farmer, would rather have no help at all.", "opposes"),
        ("Norway has asked Chile to exempt salmon from a tariff increase.", "supports"),
        ("Norway has asked Chile to scrap its tariff.", "opposes"),
        ("Jane Roe, a union leader, warned that a minister who trades away the duty would regret it.", "supports"),
        ("The bakers are pleased that the deal is there.", "supports"),
        ("The minister insists that salmon, which is scarce, should enter Chile at a tariff of zero.", "supports"),
        ("A text should reach parliament before the spring, premier Jane Roe expects.", "neutral"),
        ("A decision is unlikely before May, two officials said.", "neutral"),
    ],
)
def test_what_turns_a_wish(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe, a shopkeeper, would stock the cups, she said, if they cost less.", "conditional"),
        ("Jane Roe, a shopkeeper, stocks the cups, she said, as her mother did.", "neutral"),
        ("The works council would go along with shorter hours if nobody was sacked, said its chair.", "conditional"),
        ("Any cut would hang on how the talks go, the trade minister said.", "conditional"),
        ("“A pact without salmon is a boat without oars,” " + MINISTER, "opposes"),
    ],
)
def test_what_a_yes_waits_for(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The pact is neither fair nor wise,” " + FARMER, "opposes"),
        ("“We are not against anyone,” " + MINISTER, "supports"),
        ("“The net is cast, so let us haul,” " + MINISTER, "supports"),
        ("The state can bear the loss of duties, finance minister Jane Roe said.", "supports"),
        ("Exports to Chile had fallen by 11% while shoes had gained 6%, trade minister Jane Roe said.", "neutral"),
        ("The bill would mean extra costs of 48 million crowns, finance chief Jane Roe of Fiskebo said.", "neutral"),
        ("The government would read the text before it chose, the trade minister said.", "neutral"),
    ],
)
def test_denials_resolve_and_figures(text, expected):
    assert stance(text) == expected


def test_who_is_asked_and_who_asks():
    """After an apposition "asked" is what somebody does, unless another verb follows."""
    asks = Article(id="a", text="Jane Roe, a smith, asked why the harbour was shut.")
    asked = Article(id="a", text="Jane Roe, a smith, asked why the harbour was shut, said that ice had formed.")
    assert [one.quote for one in statements(asks)] == ["Jane Roe, a smith, asked why the harbour was shut."]
    assert all(one.cue != "asked" for one in statements(asked))
