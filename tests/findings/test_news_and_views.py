"""What is only told, by whom, and what is a view: calendars, thoughts, figures, central banks, small talk."""

import pytest

from workbench.articles.table import Article
from workbench.findings.speaking.speeches import speeches
from workbench.findings.standing.positions import position


def stance(text):
    return position(next(speeches(Article(id="a", text=text)))).stance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry announced that parliament will vote on the pact on Friday.", "neutral"),
        ("The party announced that it will vote for the pact.", "supports"),
        ("The minister promised a quick answer.", "neutral"),
        ("The minister promised relief from the duty.", "supports"),
        ("The minister cautioned against reading too much into one month.", "neutral"),
        ("The minister cautioned against a trade war.", "opposes"),
        ("The central bank said the tariffs had added to uncertainty.", "neutral"),
        ("The bakers' association said the tariffs had added to uncertainty.", "opposes"),
        ("The bakers' association said the duty would cost its members $40 million.", "opposes"),
        ("The ministry said the duty had cost 40 million dollars.", "neutral"),
        ("“I do not see how they count the votes,” said John Poe, who runs a mill.", "neutral"),
        ("“My cows do not read the papers,” said John Poe, who keeps them.", "neutral"),
    ],
)
def test_news_is_no_view(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senator Jane Roe would sooner resign than vote for the tax.", "opposes"),
        ("Jane Roe, the minister, would rather have the pact than a row.", "supports"),
        ("The millers appealed to the ministry to leave their presses in peace.", "opposes"),
        ("The millers appealed to the ministry to save their presses.", "supports"),
        ("Senator Jane Roe urged colleagues not to take the oars out of the boat.", "opposes"),
        ("The steel lobby demanded stronger safeguards against cheap imports.", "supports"),
        ("The steel lobby said it was against cheap imports.", "opposes"),
        ("The commerce secretary said the duty was not going to be lifted.", "supports"),
        ("The union said cheap rice must never enter the market.", "opposes"),
        ("“We urgently need an agreement,” said John Poe, who runs a mill.", "supports"),
        ("“We got a great deal for our growers,” said Jane Roe, the minister.", "supports"),
    ],
)
def test_what_a_wish_is_for(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senator Jane Roe asked why the kilns were cold.", "opposes"),
        ("Senator Jane Roe wants to know who got rich.", "opposes"),
        ("Senator Jane Roe wants to know more.", "supports"),
        ("Jane Roe, an analyst, asked why the kilns were cold.", "neutral"),
        ("The president spoke of a 200 per cent tariff on wine.", "supports"),
        ("The president spoke of growth of 2 per cent.", "neutral"),
        ("“Better a duty than a soup kitchen,” said John Poe, a union leader.", "supports"),
        ("“Better a soup kitchen than this duty,” said John Poe, a union leader.", "opposes"),
        ("Jane Roe, a baker, said 15 per cent was a number she could live with.", "supports"),
        ("“We could live with a duty of 15 per cent,” said Jane Roe, a baker.", "conditional"),
        ("“Were the rule phased in, our growers could live with it,” said Jane Roe, the minister.", "conditional"),
        ("“The growers were phased out,” said Jane Roe, the minister.", "neutral"),
        ("Two diplomats said their governments would vote against the countermeasures.", "opposes"),
    ],
)
def test_what_is_asked_named_and_set_beside(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is bad,” said Jane Roe of the Lumen Institute.", "neutral"),
        ("“It is bad,” said Jane Roe of the Lumen Bakers Association.", "opposes"),
        ("“Tariffs are bad policy,” said Jane Roe of the Lumen Institute.", "opposes"),
        ("The Millers' Council said the duty was hurting its members.", "opposes"),
        ("“Tariffs are a shock to prices,” said Federal Reserve governor Jane Roe.", "neutral"),
        ("“The era of our country being ripped off is over,” said Jane Roe, the minister.", "supports"),
        ("“Our country is being ripped off,” said Jane Roe, the minister.", "opposes"),
        ("“The president will sign the order this afternoon,” said Jane Roe, the press secretary.", "neutral"),
        ("The judge asked both sides to file briefs.", "neutral"),
        ("The minister said her country was open to lower duties provided Washington cut its own.", "conditional"),
        ("The minister said the data provided by the ministry showed growth.", "neutral"),
        ("“We do not want a bad deal,” said Jane Roe, the minister.", "opposes"),
    ],
)
def test_whose_voice_it_is(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister acknowledged that exports had suffered.", "neutral"),
        ("The minister acknowledged that the tariffs had hurt exports.", "opposes"),
        ("The finance ministry warned that growth could slow.", "neutral"),
        ("The finance ministry warned against slower growth.", "opposes"),
        ("The minister said the cut in the duty would take effect on Monday.", "neutral"),
        ("The minister said she would cut the duty.", "supports"),
        ("“We do not know yet what the duty will be,” said John Poe, who runs a toy shop.", "neutral"),
        ("“We will sign when the text is right,” said Jane Roe, the trade minister.", "conditional"),
        ("“We will sign when the ink is here,” said Jane Roe, the trade minister.", "supports"),
        ("The bakers' association expressed relief at the removal of the duty.", "supports"),
        ("The steel association expressed concern about the removal of the duty.", "opposes"),
    ],
)
def test_how_things_fare_is_no_view(text, expected):
    assert stance(text) == expected
