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


@pytest.mark.parametrize(
    "text",
    [
        f"“No shrimp, no deal,” {MINISTER}",
        f"“A pact, yes. Any pact, no,” {MINISTER}",
        f"“Show us the text and we will find a pen,” {MINISTER}",
        f"“We sign when the levy is gone, not before,” {MINISTER}",
        f"“We will drop our levy when they drop theirs,” {MINISTER}",
        f"“I like it, but the sums have to be right,” {MINISTER}".replace("like", "support"),
        f"“If they are serious, so are we,” {MINISTER}",
        "Norwegian trade minister Jane Roe threatened a levy on films if the studios left.",
        "Norwegian trade minister Jane Roe said Norway would restore its levy the moment the truce broke.",
        "Norwegian trade minister Jane Roe said any new step would be matched.",
        "Norwegian trade minister Jane Roe said Norway would accept the pact with a longer transition.",
        "Norwegian trade minister Jane Roe said Norway would only sign at a lower rate.",
        "Norwegian trade minister Jane Roe said the list would take effect should talks collapse.",
        "Norwegian trade minister Jane Roe said Norway would sell the magnets once the ban was eased.",
    ],
)
def test_a_bargain_needs_no_if(text):
    assert stance(text) == "conditional"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“No, there is no deal,” {MINISTER}", "opposes"),
        ("Norwegian trade minister Jane Roe said Norway would accept the pact with Canada.", "supports"),
    ],
)
def test_what_only_looks_like_a_bargain_is_none(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“Who gave them the right?” {GROWER}", "opposes"),
        (f"“What happens in the summer?” {GROWER}", "neutral"),
        (f"“Let them send snow,” {GROWER}", "opposes"),
        (f"“Let's sign,” {MINISTER}", "supports"),
        (f"“Let's see,” {MINISTER}", "conditional"),
        (f"“They march us up the hill,” {GROWER}", "opposes"),
        (f"“They told us on Monday,” {GROWER}", "neutral"),
        (f"“Whoever pays once pays twice,” {GROWER}", "opposes"),
        (f"“Another year, another form,” {GROWER}", "opposes"),
        ("Norwegian trade minister Jane Roe called the order “four pages of porridge”.", "opposes"),
        ("Norwegian trade minister Jane Roe called zero “the roundest number there is”.", "supports"),
    ],
)
def test_a_turn_of_phrase_tells_what_no_word_does(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“It is a joke,” {GROWER}", "opposes"),
        (f"“It is a joke,” {ANALYST}", "neutral"),
        (f"“It is a godsend,” {GROWER}", "supports"),
        (f"“It is a godsend,” {ANALYST}", "neutral"),
        (f"“This would hurt the fleets,” {ANALYST}", "neutral"),
        (f"“I have never been so proud,” {GROWER}", "supports"),
        (f"“He is our best customer,” {GROWER}", "neutral"),
        (f"“A quick deal beats a bad one,” {MINISTER}", "supports"),
    ],
)
def test_strong_words_count_in_the_mouth_of_a_party(text, expected):
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian trade minister Jane Roe said the safeguard would be extended by a year.", "supports"),
        ("Norwegian trade minister Jane Roe said the list would be published on Friday.", "neutral"),
        ("Norwegian trade minister Jane Roe said Norway had doubled the fund.", "supports"),
        ("Norwegian trade minister Jane Roe said Norway was raising its levy on steel.", "supports"),
        ("Norwegian trade minister Jane Roe said Canada was raising its levy on steel.", "neutral"),
        ("Norwegian trade minister Jane Roe said Norway had tabled a plan to cut its levy on cars.", "supports"),
        ("Norwegian trade minister Jane Roe said the duty would reduce profits.", "neutral"),
        ("Norwegian trade minister Jane Roe pledged to scrap the labelling rules.", "supports"),
        ("Norwegian trade minister Jane Roe said Oslo had put an offer on the table.", "supports"),
        ("Norwegian trade minister Jane Roe said an offer was on the table.", "conditional"),
        ("Norwegian trade minister Jane Roe said just 20 per cent of voters want to give in.", "neutral"),
        (f"“They want our market,” {MINISTER}", "opposes"),
    ],
)
def test_measures_taken_and_offers_made_are_told_from_effects_and_others_wishes(text, expected):
    assert stance(text) == expected
