"""What is to become of a thing, what would come of its end, and what is no stance of the one it is told of."""

import pytest

from workbench.articles.table import Article
from workbench.findings.statements import statements

SMITH = "said Jane Roe, a smith."
MINISTER = "Norwegian trade minister Jane Roe"


def told(text: str) -> tuple[str | None, str]:
    one = next(iter(statements(Article(id="a", text=text))))
    return one.issue, one.stance


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The duty must go", "opposes"),
        ("These duties will have to go", "opposes"),
        ("The levy on iron has got to go", "opposes"),
        ("It is high time for the levy to end", "opposes"),
        ("It is time this levy went", "opposes"),
        ("The levy must be gone by Easter", "opposes"),
        ("The duty must not go", "supports"),
        ("The levy has failed", "opposes"),
        ("The levy has backfired", "opposes"),
        ("Duties do not work", "opposes"),
        ("Duties work", "supports"),
        ("The levy is badly needed", "supports"),
        ("The levy is no longer needed", "opposes"),
        ("The duty has to go hand in hand with aid", "supports"),
        ("This is how duties work", "neutral"),
        ("The duty works out at two coins a crate", "neutral"),
    ],
)
def test_a_thing_by_its_own_verb(said, expected):
    assert told(f"“{said},” {SMITH}")[1] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("If we drop the duty, we lose the forge", ("tariffs", "supports")),
        ("The forge will close if the duty is lifted", ("tariffs", "supports")),
        ("Once the duty is gone, the valley dies", ("tariffs", "supports")),
        ("Without the duty we lose the forge", ("tariffs", "supports")),
        ("Without the duty we would be rich", ("tariffs", "opposes")),
        ("If the duty stays, the forge closes", ("tariffs", "opposes")),
        ("If we drop the duty, families gain", ("tariffs", "opposes")),
        ("Scrap the duty and the forge closes", ("tariff relief", "opposes")),
        ("It is hard to imagine a worse idea than scrapping the duty", ("tariff relief", "opposes")),
        ("I can think of no better idea than scrapping the duty", ("tariff relief", "supports")),
        ("I can think of no worse idea than this duty", ("tariffs", "opposes")),
        ("I can think of no better idea than the duty", ("tariffs", "supports")),
    ],
)
def test_what_would_come_of_its_end(said, expected):
    assert told(f"“{said},” {SMITH}") == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Who could support such a levy?", "opposes"),
        ("Who wants a levy?", "opposes"),
        ("Who in his right mind would sign this pact?", "opposes"),
        ("What sane carter would want a levy?", "opposes"),
        ("Who could possibly be in favour of the levy?", "opposes"),
        ("Who wouldn't want this pact?", "supports"),
        ("How could anyone be against the pact?", "supports"),
        ("Who will sign the pact?", "neutral"),
    ],
)
def test_a_question_that_nobody_answers(asked, expected):
    assert told(f"“{asked}” asked Jane Roe, a smith.")[1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{MINISTER} denied reports that the United States would raise the duty.", "neutral"),
        (f"{MINISTER} denied that Norway had plans to tax iron.", "neutral"),
        (f"{MINISTER} denied having asked for a levy.", "neutral"),
        (f"{MINISTER} dismissed rumours that the levy would be doubled.", "neutral"),
        (f"{MINISTER} rejected the suggestion that Norway should raise duties.", "opposes"),
        (f"{MINISTER} rejected claims that the levy helps smiths.", "opposes"),
        (f"{MINISTER} rejected claims that the levy hurts smiths.", "supports"),
        (f"{MINISTER} rejected calls for a levy.", "opposes"),
        ("Jane Roe was accused of supporting the levy.", "neutral"),
        ("Jane Roe stands accused of backing the levy.", "neutral"),
        ("Jane Roe used to support the levy.", "neutral"),
        ("Jane Roe supports the levy.", "supports"),
    ],
)
def test_what_is_no_view_of_today(text, expected):
    assert told(text)[1] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Beijing says it is for free trade, yet it wants a levy on our iron", "neutral"),
        ("Norway is small, and it wants a levy on foreign iron", "supports"),
    ],
)
def test_what_another_wants_is_not_the_speakers_will(said, expected):
    assert told(f"“{said},” said Jane Roe, the Norwegian trade minister.")[1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, a carter, said the quay had now gone quiet since the levy began.",
        "“The levy covers milk powder,” said Jane Roe, a carter.",
        "“We're not going to pass it all on,” said Jane Roe, a grocer, of the levy.",
    ],
)
def test_words_that_only_look_like_a_stance(text):
    assert told(text)[1] == "neutral"
