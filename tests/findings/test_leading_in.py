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
        ("Jane Roe seized the moment to press Kenya to scrap its levy on tea.", "Jane Roe"),
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
