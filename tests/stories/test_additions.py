import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from tests.stories.families import EVENTS, FORMS, table

EVERYTHING = table(*((event, form) for event in EVENTS for form in (*FORMS, "another")))


def told(articles: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    relations = wb.relate(articles, wb.similar_pairs(articles))
    return wb.group_stories(articles, relations), relations


def groups(stories: pd.DataFrame) -> list[list[str]]:
    return sorted(stories.groupby("story")["id"].agg(sorted).tolist())


@settings(max_examples=12)
@given(st.sets(st.sampled_from(EVERYTHING["id"].tolist()), min_size=3, max_size=14), st.data())
def test_the_stories_are_those_of_all_articles_at_once(ids, data):
    articles = EVERYTHING[EVERYTHING["id"].isin(ids)]
    later = articles["id"].isin(data.draw(st.sets(st.sampled_from(sorted(ids)))))

    stories, relations = wb.add_articles(*told(articles[~later]), articles[later])

    at_once, all_relations = told(articles)
    assert groups(stories) == groups(at_once)
    told_once = all_relations.set_index(["left", "right"])["relation"].sort_index()
    pd.testing.assert_series_equal(relations.set_index(["left", "right"])["relation"].sort_index(), told_once)


@settings(max_examples=12)
@given(st.data())
def test_old_articles_keep_their_stories_and_their_names(data):
    later = EVERYTHING["id"].isin(data.draw(st.sets(st.sampled_from(EVERYTHING["id"].tolist()), max_size=12)))
    before = told(EVERYTHING[~later])

    stories, relations = wb.add_articles(*before, EVERYTHING[later])

    old = stories.iloc[: len(before[0])]
    assert old[["id", "story"]].values.tolist() == before[0][["id", "story"]].values.tolist()
    kept = relations.merge(before[1], on=before[1].columns.tolist())
    assert len(kept) == len(before[1])


def test_an_article_that_is_there_already_is_left_out():
    before = told(EVERYTHING)

    stories, relations = wb.add_articles(*before, EVERYTHING.head(3))

    pd.testing.assert_frame_equal(stories, before[0])
    pd.testing.assert_frame_equal(relations, before[1])


def test_decisions_hold_for_new_articles_too():
    moon = EVERYTHING["id"].str.startswith("moon")
    apart = pd.DataFrame({"left": ["moon-original"], "right": ["moon-translated"], "decision": ["apart"]})
    old = EVERYTHING[moon & (EVERYTHING["id"] != "moon-translated")]

    stories, _ = wb.add_articles(*told(old), EVERYTHING[EVERYTHING["id"] == "moon-translated"], decisions=apart)

    story = stories.set_index("id")["story"]
    assert story["moon-translated"] not in (story["moon-original"], story["moon-another"])


def test_stories_that_were_not_grouped_are_refused():
    with pytest.raises(wb.InputError, match=r"wb.group_stories\(\) makes it"):
        wb.add_articles(EVERYTHING, pd.DataFrame(), EVERYTHING)


def test_ids_may_be_numbers():
    numbered = EVERYTHING.assign(id=range(len(EVERYTHING)))

    stories, _ = wb.add_articles(*told(numbered.iloc[::2]), numbered.iloc[1::2])

    assert len(stories) == len(numbered)
