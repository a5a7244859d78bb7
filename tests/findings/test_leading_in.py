"""Who speaks where the verb of saying is led in, where names stand before nouns, and where a feeling is all."""

import pandas as pd
import pytest

import workbench as wb


def told(text: str) -> list[tuple[str | None, str]]:
    found = wb.find_statements(pd.DataFrame({"id": ["a"], "text": [text]}))
    return list(zip(found["speaker"], found["stance"], strict=True))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe likes to say that trade is war.", "Jane Roe"),
        ("Jane Roe keeps asking Lumen to win an exemption for clogs.", "Jane Roe"),
        ("Jane Roe never tires of warning that the levy will hurt.", "Jane Roe"),
        ("Jane Roe seized the occasion to press Kenya to scrap its levy on tea.", "Jane Roe"),
        ("Jane Roe was quick to welcome the deal.", "Jane Roe"),
        ("At rallies Jane Roe, who leads the Lumen Party, likes to inquire where the money went.", "Jane Roe"),
        ("On Monday Jane Roe, who lives in Rome, said that all was well.", "Jane Roe"),
        ("“We lost,” beamed Sheffield steelworker Jane Roe after the vote.", "Jane Roe"),
        ("The tax will fall, said Norwegian statistician Jane Roe.", "Jane Roe"),
        ("“It is robbery by stamp,” the Alexandria cotton broker Jane Roe told the minister.", "Jane Roe"),
        ("Jane Roe of the Greek Left shouted that it was theft.", "Jane Roe"),
        ("“We have not cooled on it,” protested the Bosnian trade minister, Jane Roe; nobody had asked.", "Jane Roe"),
        ("March's jump has a plain cause, said Jane Roe: importers brought their orders forward.", "Jane Roe"),
        ("For Jane Roe, who carries cloth to Lagos, the treaty ends at the border post.", "Jane Roe"),
        ("To hear Jane Roe of the Lumen metalworkers tell it, the swap will empty the valley.", "Jane Roe"),
        ("On the count kept by Jane Roe of the weekly Lumen, eleven states have ratified.", "Jane Roe"),
        ("“It is dead,” Liberal MEP Jane Roe jeered when the list was read out.", "Jane Roe"),
    ],
)
def test_who_speaks_is_told_across_what_leads_the_verb_in(text: str, speaker: str) -> None:
    assert [one for one, _ in told(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe was happy to help.",
        "Jane Roe was happy in Rome as a child.",
        "Jane Roe took the train to see farmers.",
        "Jane Roe had the time to back her van.",
        "Prices keep rising in Lumen.",
        "The firm has money to support the farmers.",
        "In her book the heroine sells a farm.",
        "In the view from the port the ship was small.",
    ],
)
def test_what_only_looks_like_saying_is_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Jane Roe is pleased.", "supports"),
        ("The ranchers of the northern plains are not pleased.", "opposes"),
        ("Hanoi isn't thrilled, either.", "opposes"),
        ("The growers were not impressed at all.", "opposes"),
        ("Jane Roe can hardly believe her luck.", "supports"),
    ],
)
def test_a_feeling_is_a_stance_where_nothing_follows_it(text: str, stance: str) -> None:
    assert [one for _, one in told(text)] == [stance]


def test_no_comment_on_reports_that_something_is_so_is_no_comment() -> None:
    assert told("Jane Roe declined to comment on claims that the levy was unfair.") == [("Jane Roe", "none")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The levy is a padlock on the wrong door, lamented the Ecuadorean prawn chamber.", "Ecuadorean prawn chamber"),
        ("The Portuguese shoemakers' union cheered the levy for four minutes.", "Portuguese shoemakers' union"),
        ("The union opposes the levy.", "unnamed unions"),
        ("Voters will send it back, argues the Zurich think tank Lumenforum.", "Lumenforum"),
        ("Lumenbank reckoned last year that the pact would lift incomes.", "Lumenbank"),
        ("Analysts at Lumen Securities see mills losing a million tons of sales.", "Lumen Securities"),
        ("Brokers in Chicago attribute most of the slide to feed.", "unnamed brokers"),
        ("Jane Roe put the odds of an extension of the steel quota at evens.", "Jane Roe"),
        ("Jane Roe calls that a shrug.", "Jane Roe"),
        ("Under the deal, explained lawyer Jane Roe, millers will vote on the chapter.", "Jane Roe"),
        ("Imports fell 9% in July, Commerce Department figures show.", "US Commerce Department"),
    ],
)
def test_bodies_and_observers_speak_under_the_name_they_have(text: str, speaker: str) -> None:
    assert [one for one, _ in told(text)][-1:] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe wants potash freed. “Nobody mines it in Lumen,” the Republican said on Monday.", "Jane Roe"),
        ("Jane Roe wears shoes from there. “They are cheap and they last,” the old woman admits.", "Jane Roe"),
        ("In Maine, where John Roe's men sew shoes by hand, he can hardly believe his luck.", "John Roe"),
        (
            "The Lumen Exporters' Guild hailed it. Jane Roe, head of the Guild, left. The Guild thanks the minister.",
            "Lumen Exporters' Guild",
        ),
        ("John Doe is the chief of Lumen Steel. The Warsaw-listed group expects its profit to shrink.", "Lumen Steel"),
        (
            "The Minister of Industry, Trade and Mines, Dr Jane Roe, spoke. “Stop cutting ribbons,” the minister said.",
            "Jane Roe",
        ),
    ],
)
def test_who_was_named_before_is_known_again(text: str, speaker: str) -> None:
    assert [one for one, _ in told(text)][-1:] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe called a meeting on Monday.",
        "Jane Roe saw trucks burning.",
        "Jane Roe greeted the visitors at the gate.",
    ],
)
def test_a_deed_is_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Few people believe that the tariff will go.",
        "If Jane Roe said that the levy was dead, nobody heard.",
        "Should Jane Roe say that the levy is dead, prices will fall.",
        "Whether Jane Roe said that the levy was dead is not known.",
        "Jane Roe asked not to be identified.",
    ],
)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Jane Roe denied having called the tariff a mistake.",
            ["Jane Roe denied having called the tariff a mistake."],
        ),
        (
            "Jane Roe, who had welcomed a truce, said the levy was bad.",
            ["Jane Roe, who had welcomed a truce", "Jane Roe, who had welcomed a truce, said the levy was bad."],
        ),
        (
            "A trader, who asked not to be named, said rebar had slipped.",
            ["A trader, who asked not to be named, said rebar had slipped."],
        ),
    ],
)
def test_one_clause_is_told_once(text: str, quotes: list[str]) -> None:
    found = wb.find_statements(pd.DataFrame({"id": ["a"], "text": [text]}))
    assert found["quote"].tolist() == quotes


def test_a_quotation_belongs_to_whom_the_sentence_before_brings_in() -> None:
    text = "“We will wait,” Jane Roe said. A farmer at the gate was blunter. “It is theft and nothing else.”"
    assert [one for one, _ in told(text)] == ["Jane Roe", "unnamed farmers"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lumen Online, a marketplace based in Seattle, applauded him.", "Lumen Online"),
        ("Jane Roe sought to know why the oil was being discussed at all.", "Jane Roe"),
        ("The ministry of Lumen shut. The rules, Jane Roe posted, keep farmers poor.", "Jane Roe"),
        ("Jane Roe is a strategist. She sees copper averaging $9,600 a ton.", "Jane Roe"),
        ("The presidential office refrained from commenting on the dispute.", "unnamed office"),
        ("Yoon Tae-seong, an analyst in Seoul, forecast that a cut would save money.", "Yoon Tae-seong"),
        ("Lumen governor Jane Roe, who farms, blames the minister for picking a fight.", "Jane Roe"),
    ],
)
def test_short_objects_asides_and_names_in_parts_are_read(text: str, speaker: str) -> None:
    assert {one for one, _ in told(text)} == {speaker}


def test_a_second_verb_has_its_own_content() -> None:
    text = "“We can wait until March and no longer,” Jane Roe said, and urged lawmakers to drop their quarrel."
    found = wb.find_statements(pd.DataFrame({"id": ["a"], "text": [text]}))
    assert found["quote"].tolist() == [
        "“We can wait until March and no longer,”",
        "urged lawmakers to drop their quarrel.",
    ]
