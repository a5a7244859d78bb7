"""The whole chain on the five seeds: what an analyst must be able to see."""

import pandas as pd
import pytest

import workbench as wb

RETELLINGS, INSIGHTS = ("002", "003", "004"), ("000", "001")


@pytest.fixture
def stories(articles) -> pd.DataFrame:
    grouped = wb.group_stories(articles, wb.relate(articles, wb.similar_pairs(articles)))
    return grouped.assign(number=grouped["source"].str.extract(r"(\d{3})_")[0]).set_index("number", drop=False)


def hovers(figure) -> list[tuple[str, str]]:
    return [(trace.name, text) for trace in figure.data if trace.mode == "markers" for text in trace.text]


def test_three_retellings_are_one_story_with_one_origin(stories):
    told = stories.loc[list(RETELLINGS)]

    assert told["story"].nunique() == 1
    assert told["origin"].isna().sum() == 1
    assert told["duplicate_of"].isna().all()


def test_insights_are_in_no_story(stories):
    ours = stories.loc[list(INSIGHTS)]

    assert (ours["kind"] == "insight").all()
    assert ours["story"].isna().all()


def test_the_retellings_are_related_for_reasons_one_can_check(articles, stories):
    relations = wb.relate(articles, wb.similar_pairs(articles))

    members = set(stories.loc[list(RETELLINGS), "id"])
    among = relations[relations["left"].isin(members) & relations["right"].isin(members)]
    assert among["relation"].tolist() == ["retelling"] * 3
    assert among["why"].str.len().min() > 0


def test_the_three_rates_are_on_the_timeline_with_their_status_and_words(stories):
    measures = wb.find_measures(stories)

    figure = wb.tariff_timeline(measures, stories)

    assert set(measures["rate"].dropna()) == {10.0, 24.0, 25.0}
    shown = hovers(figure)
    assert any(name == "announced" and "· 10% · 2025-04-02" in text for name, text in shown)
    assert any(name == "in force" and "· 10%" in text for name, text in shown)
    assert any(name == "in force" and "· 25%" in text for name, text in shown)
    assert any("· 24%" in text and "24 percent “reciprocal tariff”" in text.replace("<br>", " ") for _, text in shown)


def test_the_prime_minister_opposes_concessions_and_the_quote_is_on_hover(stories):
    stances = wb.score_stances(wb.find_statements(stories), articles=stories)

    shown = hovers(wb.stance_chart(stances))

    (told,) = [
        text for name, text in shown if name == "opposes" and "<b>Shigeru Ishiba</b> opposes · concessions" in text
    ]
    assert "Japan will not make repeated concessions" in told.replace("<br>", " ")


@pytest.mark.parametrize("find", ["find_dates", "find_measures", "find_statements"])
def test_every_finding_is_an_exact_quote(stories, find):
    found = getattr(wb, find)(stories)

    text = stories.set_index("id")["text"]
    assert len(found) > 0
    assert [text[row.article][row.start : row.end] for row in found.itertuples()] == found["quote"].tolist()


def test_the_order_of_the_articles_changes_no_result(stories):
    turned = stories.iloc[::-1]

    conflicts = wb.find_conflicts(stories)

    pd.testing.assert_frame_equal(wb.find_conflicts(turned), conflicts)
    told = ["article", "start", "end", "measure", "status"]
    measures, again = (wb.find_measures(table)[told].sort_values(told[:3]) for table in (stories, turned))
    assert again.to_dict("records") == measures.to_dict("records")


def test_an_insight_is_never_said_to_be_in_a_story_with_what_it_disagrees_with(stories):
    conflicts = wb.find_conflicts(stories)

    insights = set(stories.loc[list(INSIGHTS), "id"])
    touched = conflicts[conflicts["left"].isin(insights) | conflicts["right"].isin(insights)]
    assert len(touched) > 0
    assert "same story" not in set(touched["within"])


def test_a_table_can_be_cleaned_again_after_other_rows_joined_it(articles):
    raw = articles.drop(columns="removed").assign(id=articles["id"] + "x")

    again = wb.clean_articles(pd.concat([articles, raw], ignore_index=True))

    assert again["removed"].map(len).sum() >= articles["removed"].map(len).sum()


def test_finished_insights_come_back_byte_for_byte(seeds):
    for number in INSIGHTS:
        (path,) = seeds.glob(f"{number}_*.txt")

        assert wb.read_insight(path).to_lumen().encode() == path.read_bytes()
