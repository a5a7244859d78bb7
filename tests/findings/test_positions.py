"""What stance a statement takes: deeds told plainly, denials, conditions, effects, and what stays neutral."""

import pytest

from workbench.articles.table import Article
from workbench.findings.statements import statements

MINISTER = "said Norwegian trade minister Jane Roe."
GROWER = "said Jane Roe, a tea grower."
ANALYST = "said Jane Roe, an analyst."


def stance(text: str) -> str:
    (one,) = statements(Article(id="a", text=text))
    return one.stance


@pytest.mark.parametrize(
    "text",
    [
        f"“We will set up a fund for growers,” {MINISTER}",
        "Norwegian trade minister Jane Roe said the government would set aside two billion for mills.",
        "Norwegian trade minister Jane Roe told the paper on Monday that Norway would set up a fund.",
    ],
)
def test_an_official_who_says_what_will_be_done_supports_it(text):
    assert stance(text) == "supports"


@pytest.mark.parametrize(
    "text",
    [
        f"“We will meet them on Friday,” {MINISTER}",
        f"“They will set up a fund,” {MINISTER}",
        f"“The customs office will set up a desk,” {ANALYST}",
        f"“We will publish the letter,” {MINISTER}",
    ],
)
def test_meetings_messages_and_others_deeds_are_neutral(text):
    assert stance(text) == "neutral"


@pytest.mark.parametrize(
    "text",
    [f"“That is not a partnership,” {MINISTER}", f"“I can't plant tea in Oslo,” {GROWER}"],
)
def test_a_denial_in_ones_own_words_opposes(text):
    assert stance(text) == "opposes"


@pytest.mark.parametrize(
    "text",
    [
        f"“We do not know the date,” {MINISTER}",
        f"“We are not there yet,” {MINISTER}",
        f"“I can't disclose what was in the letter,” {MINISTER}",
        f"“It is not the first letter,” {ANALYST}",
    ],
)
def test_a_lack_of_news_and_an_observers_denial_are_neutral(text):
    assert stance(text) == "neutral"


@pytest.mark.parametrize(
    "text",
    [
        f"“If Oslo moves on cod, we can talk about shrimp,” {MINISTER}",
        f"“We will not sign until the levy is gone,” {MINISTER}",
        f"“We will not sign without shrimp,” {MINISTER}",
        f"“It is a good sign, but it is not a treaty,” {MINISTER}",
        f"“Either they sign or they pay,” {MINISTER}",
        f"“We could drop the levy,” {MINISTER}",
        "If the pact lapsed, Norwegian trade minister Jane Roe said, the government would raise its levy.",
        "Norwegian trade minister Jane Roe said Norway would act should its mills be singled out.",
        "Norwegian trade minister Jane Roe said Norway would lower its duty once Canada renewed the pact.",
        "Norwegian trade minister Jane Roe said Norway reserved the right to respond.",
        "Norwegian trade minister Jane Roe said the duty would be used only as a last resort.",
    ],
)
def test_a_bargain_an_ultimatum_and_a_yes_with_a_but_are_conditional(text):
    assert stance(text) == "conditional"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“If talks fail, prices could rise,” {ANALYST}", "neutral"),
        (f"“If they do this, it will hurt us,” {GROWER}", "opposes"),
        (f"“Good news, if you ask me,” {GROWER}", "supports"),
        (f"“The levy will stay in place until July 14,” {ANALYST}", "neutral"),
    ],
)
def test_an_if_that_promises_nothing_makes_no_condition(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“The duty will drive up costs,” {GROWER}", "opposes"),
        (f"“The duty will drive up costs,” {ANALYST}", "neutral"),
        (f"“The duty stays in place,” {MINISTER}", "supports"),
        (f"“The duty stays in place,” {ANALYST}", "neutral"),
        (f"“The Canadian duty stays in place,” {MINISTER}", "neutral"),
    ],
)
def test_an_effect_and_a_burden_that_stays_count_in_the_mouth_of_those_concerned(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“Nobody wants this duty,” {MINISTER}", "opposes"),
        (f"“The bay is full of ships that want to be early,” {GROWER}", "neutral"),
        (f"“We hope that the other side will reduce the duty,” {MINISTER}", "opposes"),
        ("Norwegian trade minister Jane Roe asked why the duty was so high.", "neutral"),
    ],
)
def test_a_will_belongs_to_its_subject(text, expected):
    assert stance(text) == expected
