"""Sentences that an attribution, a party, a relative clause or a semicolon parts. Each sentence is invented."""

import pytest

from workbench.articles.table import Article
from workbench.findings.agenda import agenda
from workbench.findings.statements import statements


def told_in(text):
    return [(one.speaker, one.quote) for one in statements(Article(id="a", text=text))]


def wishes_in(text):
    return [(one.side, one.kind, one.issue) for one in agenda(Article(id="a", text=text))]


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Senator Jane Roe of the opposition PLU", "Jane Roe"),
        ("Lawmaker Jane Roe of the centre-right PLU", "Jane Roe"),
        ("Jane Roe of the governing Lumen Party", "Jane Roe"),
        ("Senator Jane Roe of the ruling party", "Jane Roe"),
        ("Economist Jane Roe from the Oslo-based PLU", "Jane Roe"),
        ("Congresswoman Jane Roe, a member of the ruling Lumen party,", "Jane Roe"),
        ("A senator of the ruling party", "unnamed lawmakers"),
        ("The opposition PLU", "PLU"),
        ("The centre-right PLU", "PLU"),
        ("Leaders of the opposition PLU", "PLU"),
        ("China's Ministry of Commerce", "Chinese commerce ministry"),
        ("Goldline Australia chief Jane Roe", "Jane Roe"),
        ("The Lumen Institute's chief, Jane Roe,", "Jane Roe"),
    ],
)
def test_who_belongs_to_a_party_speaks_and_is_quoted_whole(subject, speaker):
    text = f"{subject} said the levy was a mistake."
    assert told_in(text) == [(speaker, text)]


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Peru's opposition", "unnamed party"),
        ("Peru's ruling party", "unnamed party"),
        ("Peru's opposition leader", "unnamed leaders"),
        ("Peru's trade officials", "unnamed officials of the Government of Peru"),
    ],
)
def test_a_party_speaks_for_no_government(subject, speaker):
    assert [who for who, _ in told_in(f"{subject} said the levy was a mistake.")] == [speaker]


@pytest.mark.parametrize("teller", ["the bank said", "the minister said"])
def test_who_speaks_between_commas_is_no_role_of_the_subject(teller):
    assert all(one.speaker != "Prices" for one in statements(Article(id="a", text=f"Prices, {teller}, rose in May.")))


def test_who_heads_a_body_has_it_in_the_role():
    (told,) = statements(Article(id="a", text="Goldline Australia chief Jane Roe said the levy was a mistake."))
    assert told.role == "Goldline Australia chief"


@pytest.mark.parametrize(
    "text",
    [
        "Tariffs, Jane Roe said, never made anything cheaper.",
        "Tariffs, Jane Roe said, hurt everyone.",
        "Growers, Jane Roe said on Monday, lost everything.",
        "The levy, argued Jane Roe on Monday, is a tax on growers.",
        "The levy, according to Jane Roe, is a tax on growers.",
        "The levy, economist Jane Roe told reporters, always hits the poor.",
        "The levy, Jane Roe said, and the quota are wrong.",
    ],
)
def test_a_sentence_parted_by_its_attribution_is_quoted_from_both_sides(text):
    assert told_in(text) == [("Jane Roe", text)]


def test_a_pronoun_may_part_a_sentence():
    text = "The levy, she said, is a tax on growers."
    assert told_in(f"Jane Roe grows tea. {text}") == [("Jane Roe", text)]


def test_what_follows_a_comma_may_be_a_sentence_of_its_own():
    assert told_in("On Monday, Jane Roe said, hurt feelings remained.") != [
        ("Jane Roe", "On Monday, Jane Roe said, hurt feelings remained.")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The duty will stay, Jane Roe said; the ministry declined to comment.",
            [
                ("Jane Roe", "The duty will stay, Jane Roe said"),
                ("unnamed ministry", "the ministry declined to comment."),
            ],
        ),
        (
            "The duty will stay, Jane Roe said; Ann Doe said it would be lifted.",
            [("Jane Roe", "The duty will stay, Jane Roe said"), ("Ann Doe", "Ann Doe said it would be lifted.")],
        ),
        (
            "The duty will stay, Jane Roe said; it must go in May.",
            [("Jane Roe", "The duty will stay, Jane Roe said; it must go in May.")],
        ),
        (
            "Peru is considering a duty, a Peruvian official said.",
            [
                (
                    "unnamed officials of the Government of Peru",
                    "Peru is considering a duty, a Peruvian official said.",
                )
            ],
        ),
    ],
)
def test_a_semicolon_ends_what_one_says_where_another_begins(text, found):
    assert told_in(text) == found


@pytest.mark.parametrize(
    "aside", [", whom growers accuse of betraying them,", " – growers accuse her of betraying them –"]
)
def test_a_relative_clause_ends_at_its_comma(aside):
    text = f"Jane Roe{aside} said the tariff would stay."
    assert told_in(text) == [("Jane Roe", text), ("unnamed farmers", aside.strip(" –,").removeprefix("whom "))]


@pytest.mark.parametrize(
    ("lead", "side"),
    [
        ("U.S. Commerce Secretary Dale Doe met Japan's negotiators.", ["Government of Japan"]),
        ("U.S. Commerce Secretary Dale Doe met growers.", []),
    ],
)
def test_a_thing_that_will_be_spared_draws_no_line_of_its_own(lead, side):
    text = f"{lead} Prime Minister Jane Roe has promised growers that it will not be touched."
    assert [wish[0] for wish in wishes_in(text)] == side


def test_a_side_that_will_not_be_forced_speaks_for_itself():
    wishes = wishes_in("Peru said it would not be forced to cut its duty on tea.")
    assert [(side, kind) for side, kind, _ in wishes] == [("Government of Peru", "red_line")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Japan's economy minister, Ken Roe, will fly to Washington on Sunday to ask for an exemption.", ["ask"]),
        ("Ken Roe, Japan's economy minister, is heading to Lima next week to seek an exemption.", ["ask"]),
        ("A Peruvian delegation left for Brussels on Monday to press for a lower duty.", ["demand"]),
        ("Japan's economy minister will fly to Washington on Sunday to attend a meeting.", []),
        ("Jane Roe, an analyst, flew to Lima on Monday to ask for an exemption.", []),
        ("Growers from Peru travelled to Lima to ask for help.", []),
    ],
)
def test_a_journey_has_a_purpose(text, kinds):
    assert [kind for _, kind, _ in wishes_in(text)] == kinds


@pytest.mark.parametrize("tail", ["the U.S. lifted its own", "the U.S. did the same"])
def test_a_condition_may_leave_its_thing_to_the_offer(tail):
    wishes = wishes_in(f"Mexico would consider cutting its tariff on cars if {tail}.")
    assert wishes == [
        ("Government of Mexico", "offer", "auto tariffs"),
        ("Government of Mexico", "demand", "auto tariffs"),
    ]
