"""What a careful reader remarks."""

from collections import Counter
from dataclasses import fields
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from workbench.errors import InputError
from workbench.findings.evidence import Evidence
from workbench.insight.files import read_insight
from workbench.insight.form import LONGEST_SUMMARY
from workbench.insight.headings import FIELDS, KINDS
from workbench.insight.lumen import read_lumen
from workbench.insight.model import Insight
from workbench.insight.parts import Forecast
from workbench.insight.remarks import Remark
from workbench.insight.review import review

ARTICLES = pd.DataFrame({"id": ["a1", "a2"], "text": ["Talks with Ishiba resume.", "Abe left in 2020."]})


def rules(insight: Insight, where: str, articles: pd.DataFrame | None = None) -> Counter[str]:
    table = review(insight, articles)
    return Counter(table[table["where"] == where]["rule"])


def trend(text: str, **carried: object) -> Insight:
    return Insight.blank("X").with_texts(trends=f"- {text}").with_item("trends", 0, **carried)


def words(insight: Insight, remarks: pd.DataFrame) -> list[str]:
    texts = insight.texts()
    return [texts[row.where][row.start : row.end] for row in remarks.dropna(subset="start").itertuples()]


@pytest.mark.parametrize("name", ["000", "001"])
def test_no_prediction_of_the_two_reports_can_be_held_to(seeds: Path, name: str) -> None:
    insight = read_insight(next(seeds.glob(f"{name}_*")))
    predictions = len(insight.trends.items)

    found = rules(insight, "trends")

    assert (found["no_likelihood"], found["no_horizon"], found["no_confidence"]) == (predictions, predictions, 1)
    assert [rules(insight, kind)["no_source"] for kind in KINDS] == [1] * len(KINDS)


def test_a_government_nobody_reports_is_remarked(seeds: Path, articles: pd.DataFrame) -> None:
    found = {}
    for path in sorted(seeds.glob("00[01]_*")):
        insight = read_insight(path)
        remarks = review(insight, articles)
        found[path.name[:3]] = words(insight, remarks[remarks["rule"] == "officeholder"])

    assert found == {"000": ["Kishida"], "001": []}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Abe cabinet fell.", False),
        ("Ishiba’s government holds.", False),
        ("Prime Minister Shigeru Ishiba spoke.", False),
        ("The Suga administration fell.", True),
        ("Treasury Secretary Mnuchin came.", True),
        ("The federal government and the Japanese government wait.", False),
        ("The U.S. government and its administration wait.", False),
        ("A prime minister resigned.", False),
    ],
)
def test_only_names_in_office_that_no_article_has_are_remarked(text: str, named: bool) -> None:
    found = rules(Insight.blank("X").with_texts(event=text), "event", ARTICLES)

    assert (found["officeholder"] == 1) == named


def test_another_insight_is_no_source_for_a_name() -> None:
    insight = Insight.blank("X").with_texts(event="The Suga administration fell.")
    articles = pd.DataFrame({"id": ["i1"], "text": ["The Suga administration fell."], "kind": ["insight"]})

    assert rules(insight, "event", articles)["officeholder"] == 1
    assert rules(insight, "event", articles.assign(kind="article"))["officeholder"] == 0


@pytest.mark.parametrize(
    ("text", "carried", "likelihood", "horizon"),
    [
        ("A deal will come.", {}, 1, 1),
        ("A deal is likely by June 2025.", {}, 0, 0),
        ("A deal is unlikely within 90 days.", {}, 0, 0),
        ("There is a 70% chance of a deal before the next election.", {}, 0, 0),
        ("Short-term, a deal will probably come.", {}, 0, 1),
        ("A deal will come in the coming weeks.", {"likelihood": "likely"}, 0, 1),
        ("A deal will come.", {"forecast": Forecast(question="A deal?", deadline=date(2025, 7, 9))}, 1, 0),
        ("A deal will come.", {"forecast": Forecast(question="A deal?", probability=0.6)}, 0, 1),
    ],
)
def test_a_prediction_says_how_likely_and_by_when(
    text: str, carried: dict[str, object], likelihood: int, horizon: int
) -> None:
    found = rules(trend(text, **carried), "trends")

    assert (found["no_likelihood"], found["no_horizon"]) == (likelihood, horizon)


def test_a_hedge_is_remarked_where_it_stands() -> None:
    insight = Insight.blank("X").with_texts(
        summary="It may rain in May. It may well, and probably will.", closing="It could."
    )

    remarks = review(insight)

    assert words(insight, remarks[remarks["rule"] == "hedge"]) == ["may", "could"]


def test_a_hedge_is_no_matter_where_the_likelihood_is_given() -> None:
    assert rules(trend("A deal may come."), "trends")["hedge"] == 1
    assert rules(trend("A deal may come.", likelihood="likely"), "trends")["hedge"] == 0


def test_a_section_that_cites_is_left_alone() -> None:
    evidence = (Evidence(article="a1", start=0, end=5, quote="Talks"),)

    assert rules(trend("Talks resume."), "trends")["no_source"] == 1
    assert rules(trend("Talks resume.", evidence=evidence), "trends")["no_source"] == 0
    assert rules(trend("Talks resume, according to the ministry."), "trends")["no_source"] == 0


@pytest.mark.parametrize(
    ("article", "start", "quote", "said"),
    [
        ("a1", 0, "Talks", None),
        ("a1", 1, "Talks", "has moved in article a1"),
        ("a1", 0, "Walks", "is no longer in article a1"),
        ("a9", 0, "Talks", "article a9 is not among the articles"),
    ],
)
def test_evidence_must_stand_where_it_is_said_to(article: str, start: int, quote: str, said: str | None) -> None:
    evidence = Evidence(article=article, start=start, end=start + len(quote), quote=quote)
    insight = trend("Talks resume.", evidence=(evidence,))

    remarks = review(insight, ARTICLES)

    stale = remarks[remarks["rule"] == "stale_evidence"]
    assert [said in message for message in stale["message"]] == ([True] if said else [])
    assert words(insight, stale) == ["Talks resume."] * len(stale)


def test_what_is_empty_and_what_is_missing_are_told_apart() -> None:
    insight = read_lumen("# Title\nLUMEN INSIGHT: X\n\n# Summary\nS\n\n1. Event\n\n2. Motives\nM\n")

    assert rules(insight, "event") == {"empty": 1}
    assert rules(insight, "structure") == {"missing": 1}
    assert rules(insight.with_texts(structure="T"), "structure")["missing"] == 0


def test_a_summary_may_have_a_certain_length() -> None:
    for more in (0, 1):
        insight = Insight.blank("X").with_texts(summary="word " * (LONGEST_SUMMARY + more))

        assert rules(insight, "summary")["long_summary"] == more


def test_a_ragged_table_is_remarked_by_its_row() -> None:
    insight = Insight.blank("X").with_texts(structure="| a | b |\n|---|---|\n| c | d |\n| e |")

    table = review(insight)

    message = table[table["rule"] == "ragged_table"]["message"].item()
    assert message.startswith("row 2 ('e') has 1 cell")


def test_the_table_has_its_columns_when_there_is_nothing_to_remark() -> None:
    table = review(Insight.blank())

    nothing = table[table["rule"] == "hedge"]

    assert list(table.columns) == [field.name for field in fields(Remark)]
    assert list(nothing.dtypes) == list(table.dtypes)
    assert str(table["start"].dtype) == "Int64"


def test_remarks_come_in_the_order_of_the_fields_and_of_the_articles_no_order_matters(seeds: Path) -> None:
    insight = read_insight(next(seeds.glob("000_*")))

    table = review(insight, ARTICLES)

    assert list(table["where"]) == sorted(table["where"], key=FIELDS.index)
    pd.testing.assert_frame_equal(table, review(insight, ARTICLES[::-1]))


def test_articles_without_text_are_refused() -> None:
    with pytest.raises(InputError, match="no column 'text'"):
        review(Insight.blank(), ARTICLES[["id"]])
