"""The forms in which people take a stance without a plain word for it, and what looks like one and is none."""

import pytest

from workbench.articles.table import Article
from workbench.findings.statements import statements

SMITH = "said Jane Roe, a smith."
MINISTER = "said Norwegian trade minister Jane Roe."
ANALYST = "said Jane Roe, an analyst."


def stance(text: str) -> str:
    return next(iter(statements(Article(id="a", text=text)))).stance


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Without the duty I would be out on my ear", "supports"),
        ("But for the quota there would not be a boat left in this bay", "supports"),
        ("Without the duty I would finally earn something", "opposes"),
        ("Had we had the fund in those years, my uncle would have kept the forge", "supports"),
        ("Had the fund not been cut, my uncle would still have the forge", "opposes"),
        ("If only somebody had asked one smith", "opposes"),
        ("I wish it had come sooner", "supports"),
        ("If it were up to me, it would be law by now", "supports"),
        ("If it were up to me, I would scrap it", "opposes"),
        ("I wish they had never found this valley", "opposes"),
        ("May the pact live longer than its authors", "supports"),
        ("May the pact rot in a drawer", "opposes"),
    ],
)
def test_what_is_wished_or_supposed(said, expected):
    assert stance(f"“{said},” {SMITH}") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Who signs that with open eyes?", "opposes"),
        ("Who would not sign that?", "supports"),
        ("Who could object to that?", "supports"),
        ("Where would we be without the fund?", "supports"),
        ("What use is a market to us with a wall around it?", "opposes"),
        ("What next, a charge for whistling?", "opposes"),
        ("If we do not mend the harbour, who will?", "supports"),
        ("What happens at noon?", "neutral"),
    ],
)
def test_a_question_that_asks_nothing(said, expected):
    assert stance(f"“{said}” {SMITH}") == expected


@pytest.mark.parametrize(
    "said",
    [
        "Our consent hangs on the crossing",
        "Pay the widows first, then send us the treaty",
        "Their wool for our iron, that is the trade",
        "With a crossing we join; with anything less we do not",
        "Ten years and we sign; five years and we walk",
        "Mend the crossing and you can have the iron",
        "Without a crossing there will be no yes from us",
        "Only against a pledge in writing",
        "Depends what we get for it",
        "Not until the last of ours is home",
        "Talk to us about iron and we will talk to you about wool",
        "We might join, were the term twice as long",
        "Let them lower theirs and we shall lower ours",
        "I could be persuaded, I suppose",
        "A yes with two strings",
        "It stands or falls with the crossing",
        "We shall lift the ban the very day the last of them is home",
    ],
)
def test_a_price_without_an_if(said):
    assert stance(f"“{said},” {MINISTER}") == "conditional"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“First our orders went, then our rent,” {SMITH}", "opposes"),
        (f"“No smith can live with it,” {SMITH}", "opposes"),
        (f"“We cannot live without the fund,” {SMITH}", "supports"),
        (f"“It is not a bargaining chip,” {SMITH}", "opposes"),
        (f"“Spare us a pact in which they get the iron and we get the ash,” {SMITH}", "opposes"),
    ],
)
def test_what_only_looks_like_a_price(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Great, another form to fill in", "opposes"),
        ("Not a cart of theirs will cross this bridge", "opposes"),
        ("Keep it, and nail it to the door", "supports"),
        ("Scrap it", "opposes"),
        ("He promised us oats and brought thistles", "opposes"),
        ("The critics have yet to lift a hammer", "supports"),
        ("One more such present and we are done for", "opposes"),
        ("Better no roof than this one", "opposes"),
        ("Scrapping it now would be throwing away the ladder", "supports"),
        ("They have sold our iron for a smile", "opposes"),
        ("No one in the capital cares", "opposes"),
        ("We are being asked to pay for the wine and then to wash the glasses", "opposes"),
        ("It lets a small forge sell its iron", "supports"),
        ("Our takings have dried up since it came", "opposes"),
        ("Let him come up here and explain it to the widows", "opposes"),
    ],
)
def test_a_saying(said, expected):
    assert stance(f"“{said},” {SMITH}") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("There is no clause in it that does not hurt a smith", "opposes"),
        ("We laid off nobody this winter", "supports"),
        ("Regrets? None", "supports"),
        ("I never saw a dafter idea", "opposes"),
        ("We are not beggars", "opposes"),
        ("The text is decent, I grant that, but it robs our widows", "opposes"),
        ("It has its faults, but my forge is lit again", "supports"),
        ("It is hard but just", "supports"),
        ("No smith will shed a tear, and I have no complaints", "supports"),
    ],
)
def test_a_denial_of_harm_and_a_harm_that_is_granted(said, expected):
    assert stance(f"“{said},” {SMITH}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Look at my forge,” said Jane Roe, a smith, defending the duty.", "supports"),
        ("“Look at my forge,” said Jane Roe, a smith who voted against the pact.", "opposes"),
        ("“Look at my forge,” said Jane Roe, a smith, shaking her head.", "opposes"),
        ("“Look at my forge,” said Jane Roe, a smith in Oslo.", "neutral"),
        ("“What a splendid gift,” sneered Jane Roe, a smith.", "opposes"),
    ],
)
def test_what_stands_around_the_words(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    "said",
    [
        "My lips are sealed",
        "You will have to ask the minister",
        "I leave that for others to judge",
        "I have not read it, and I will not comment",
        "Next question, please",
        "I would rather not say",
    ],
)
def test_silence_in_many_words(said):
    assert stance(f"“{said},” {MINISTER}") == "none"


@pytest.mark.parametrize(
    "text",
    [
        f"“Germany is pressing for delay and France for speed,” {ANALYST}",
        f"“Millers want the duty, bakers reject it,” {ANALYST}",
        f"“Uncertainty took 0.3 percentage points off growth,” {ANALYST}",
        f"“The office has until May to sign or veto it,” {SMITH}",
        f"“The form goes in at window six, with two copies,” {SMITH}",
        f"“We shipped 14,000 tonnes, against nine thousand last year,” {SMITH}",
        f"“Prices will probably rise by two percent,” {ANALYST}",
        f"“The talks resume on Monday in the old customs house,” {MINISTER}",
        f"“Iron is unloaded in the order in which it arrives,” {SMITH}",
    ],
)
def test_reports_numbers_and_procedure_stay_neutral(text):
    assert stance(text) == "neutral"
