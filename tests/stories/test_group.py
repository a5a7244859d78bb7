import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from tests.stories.families import EVENTS, FORMS, table

STORY = ("copy", "near_duplicate", "retelling")
EVERYTHING = table(*((event, form) for event in EVENTS for form in (*FORMS, "another")))


def grouped(articles: pd.DataFrame, threshold: float = 0.15) -> pd.DataFrame:
    return wb.group_stories(articles, wb.relate(articles, wb.similar_pairs(articles, threshold=threshold)))


def reports(*ids: str, **columns) -> pd.DataFrame:
    return pd.DataFrame({"id": list(ids), "text": ["Rain fell."] * len(ids), **columns})


def relations(*rows: tuple[str, str, str]) -> pd.DataFrame:
    columns = ["left", "right", "relation"]
    return pd.DataFrame(rows, columns=columns).assign(similarity=0.5, overlap=0.5, why="")


@st.composite
def related_reports(draw) -> tuple[pd.DataFrame, pd.DataFrame]:
    ids = [f"a{number}" for number in range(draw(st.integers(0, 8)))]
    days = st.none() | st.integers(1, 9)
    articles = pd.DataFrame(
        {
            "id": ids,
            "text": [" ".join(map(str, range(draw(st.integers(0, 3))))) for _ in ids],
            "kind": [draw(st.sampled_from(["article"] * 4 + ["insight"])) for _ in ids],
            "published": pd.to_datetime([day and f"2025-04-0{day}" for day in (draw(days) for _ in ids)]),
        }
    )
    pairs = [(left, right) for left in ids for right in ids if left < right]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    made = relations(*((left, right, draw(st.sampled_from([*STORY, "related"]))) for left, right in chosen))
    return articles, made.assign(overlap=[draw(st.integers(0, 3)) / 3 for _ in chosen])


def reachable(start: str, pairs: set[frozenset[str]]) -> frozenset[str]:
    """All that can be reached from one article, step by step."""
    seen, front = {start}, {start}
    while front:
        front = {other for pair in pairs if pair & front for other in pair} - seen
        seen |= front
    return frozenset(seen)


def edges_of(articles: pd.DataFrame, made: pd.DataFrame, kinds: tuple[str, ...]) -> set[frozenset[str]]:
    told = set(articles.loc[articles["kind"] == "article", "id"])
    return {
        frozenset((row.left, row.right))
        for row in made.itertuples()
        if row.relation in kinds and {row.left, row.right} <= told
    }


@settings(max_examples=40)
@given(related_reports())
def test_a_story_is_all_that_copies_and_retellings_connect(given_reports):
    articles, made = given_reports
    pairs = edges_of(articles, made, STORY)

    told = wb.group_stories(articles, made).query("kind == 'article'")

    members = told.groupby("story")["id"].agg(frozenset)
    assert all(members[row.story] == reachable(row.id, pairs) for row in told.itertuples())


@settings(max_examples=40)
@given(related_reports())
def test_duplicates_point_at_the_one_kept_of_them(given_reports):
    articles, made = given_reports
    pairs = edges_of(articles, made, ("copy", "near_duplicate"))

    told = wb.group_stories(articles, made).query("kind == 'article'").set_index("id")

    for article, kept in told["duplicate_of"].items():
        same = reachable(article, pairs)
        (first,) = told.index[told.index.isin(same) & told["duplicate_of"].isna()]
        assert kept == first if len(same) > 1 and article != first else pd.isna(kept)


@settings(max_examples=40)
@given(related_reports())
def test_a_story_has_an_origin_for_each_part_that_shares_half_its_sentences_with_no_other(given_reports):
    articles, made = given_reports
    shared = edges_of(articles, made[made["overlap"] >= 0.5], STORY)
    shared |= edges_of(articles, made, ("copy", "near_duplicate"))

    told = wb.group_stories(articles, made).query("kind == 'article'").set_index("id")

    parts = {reachable(article, shared) for article in told.index}
    assert all(told.loc[list(part), "origin"].isna().sum() == 1 for part in parts)


@settings(max_examples=40)
@given(related_reports())
def test_every_origin_leads_back_to_a_member_without_one(given_reports):
    articles, made = given_reports

    told = wb.group_stories(articles, made).query("kind == 'article'").set_index("id")

    origin = told["origin"].fillna(told.index.to_series())
    back = told.index.to_series()
    for _ in told.index:
        back = back.map(origin)
    assert told.loc[back, "origin"].isna().all()
    assert told.loc[back, "story"].tolist() == told["story"].tolist()


@settings(max_examples=40)
@given(related_reports())
def test_insights_are_in_no_story(given_reports):
    articles, made = given_reports

    insights = wb.group_stories(articles, made).query("kind == 'insight'")

    assert insights[["duplicate_of", "story", "origin"]].isna().all(axis=None)


@settings(max_examples=40)
@given(related_reports(), st.randoms())
def test_row_order_never_matters(given_reports, random):
    articles, made = given_reports
    seed = random.randrange(1_000)

    shuffled = wb.group_stories(articles.sample(frac=1, random_state=seed), made.sample(frac=1, random_state=seed))

    pd.testing.assert_frame_equal(shuffled.sort_index(), wb.group_stories(articles, made))


@settings(max_examples=10)
@given(
    st.sets(st.sampled_from(EVERYTHING["id"].tolist()), min_size=2, max_size=9),
    st.lists(st.sampled_from([0.15, 0.25, 0.35, 0.45, 0.6, 0.9]), min_size=2, max_size=2, unique=True).map(sorted),
)
def test_a_lower_threshold_never_splits_a_story(ids, thresholds):
    articles = EVERYTHING[EVERYTHING["id"].isin(ids)]

    lower, higher = (grouped(articles, threshold)["story"] for threshold in thresholds)

    assert (lower.groupby(higher).nunique() == 1).all()


def test_families_become_stories_and_other_events_stay_alone():
    told = grouped(EVERYTHING).groupby("story")["id"].agg(set).tolist()

    stories = [{f"{event}-{form}" for form in FORMS} for event in EVENTS]
    others = [{f"{event}-another"} for event in EVENTS]
    assert sorted(map(sorted, told)) == sorted(map(sorted, stories + others))


def test_a_reprint_points_at_the_earliest_article():
    articles = reports("a", "b", "c", published=pd.to_datetime(["2025-04-16", "2025-04-14", None]))

    told = wb.group_stories(articles, relations(("a", "b", "copy"), ("b", "c", "near_duplicate"))).set_index("id")

    assert told["duplicate_of"].to_dict() == {"a": "b", "b": pytest.approx(float("nan"), nan_ok=True), "c": "b"}
    assert told["origin"].dropna().to_dict() == {"a": "b", "c": "b"}
    assert set(told["story"]) == {"story-b"}


def test_without_dates_the_fullest_article_is_kept():
    articles = reports("a", "b").assign(text=["Rain fell.", "Rain fell in Lyon."])

    told = wb.group_stories(articles, relations(("a", "b", "near_duplicate")))

    assert told["duplicate_of"].tolist()[0] == "b"


def test_a_retelling_derives_from_the_report_it_overlaps_with_most():
    articles = reports("a", "b", "c", published=pd.to_datetime(["2025-04-14", "2025-04-15", "2025-04-16"]))
    made = relations(("a", "b", "retelling"), ("a", "c", "retelling"), ("b", "c", "retelling"))

    told = wb.group_stories(articles, made.assign(overlap=[0.5, 0.4, 0.9])).set_index("id")

    assert told["origin"].dropna().to_dict() == {"b": "a", "c": "b"}


def test_a_later_report_does_not_rename_a_story():
    articles = reports("b", "c", published=pd.to_datetime(["2025-04-14", "2025-04-15"]))
    more = pd.concat([articles, reports("a", published=pd.to_datetime(["2025-04-16"]))], ignore_index=True)

    before = wb.group_stories(articles, relations(("b", "c", "retelling")))
    after = wb.group_stories(more, relations(("b", "c", "retelling"), ("a", "c", "retelling")))

    assert set(before["story"]) == set(after["story"]) == {"story-b"}


CHAIN = relations(("a", "b", "retelling"), ("b", "c", "retelling"), ("c", "d", "retelling"))


def decided(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["left", "right", "decision"])


def stories_of(told: pd.DataFrame) -> list[list[str]]:
    return sorted(told.groupby("story")["id"].agg(sorted).tolist())


def test_what_is_decided_together_is_one_story_whatever_the_texts_say():
    told = wb.group_stories(reports(*"ab"), relations(("a", "b", "related")), decisions=decided(("a", "b", "together")))

    assert stories_of(told) == [["a", "b"]]
    assert told["origin"].isna().all()


def test_what_is_decided_apart_is_no_story_and_the_rest_goes_with_the_stronger_link():
    weak_between = CHAIN.assign(similarity=[0.5, 0.3, 0.4])

    told = wb.group_stories(reports(*"abcd"), weak_between, decisions=decided(("a", "d", "apart")))

    assert stories_of(told) == [["a", "b"], ["c", "d"]]


def test_decisions_in_a_file_hold_on_the_next_run(tmp_path):
    wb.decide(tmp_path / "decisions.csv", "a", "b", "apart")

    told = wb.group_stories(reports(*"ab"), relations(("a", "b", "copy")), decisions=tmp_path / "decisions.csv")

    assert stories_of(told) == [["a"], ["b"]]
    assert told["duplicate_of"].isna().all()


def test_decisions_on_articles_that_are_not_here_do_nothing():
    told = wb.group_stories(reports("a"), relations(), decisions=decided(("a", "z", "together")))

    assert stories_of(told) == [["a"]]


def test_known_stories_keep_their_names_when_an_earlier_report_comes_to_light():
    days = {"a": "2025-04-15", "b": "2025-04-16", "c": "2025-04-14"}
    articles = reports(*days, published=pd.to_datetime(list(days.values())))
    before = wb.group_stories(articles.iloc[:2], relations(("a", "b", "retelling")))

    after = wb.group_stories(articles, relations(("a", "b", "retelling"), ("a", "c", "copy")), known=before)

    assert set(after["story"]) == {"story-a"}
    assert after.set_index("id")["duplicate_of"].dropna().to_dict() == {"a": "c"}


def test_a_new_report_between_two_known_stories_joins_the_one_it_is_closer_to():
    before = wb.group_stories(reports(*"abcd"), relations(("a", "b", "copy"), ("c", "d", "copy")))
    between = relations(("b", "e", "retelling"), ("c", "e", "retelling")).assign(similarity=[0.3, 0.4])
    made = pd.concat([relations(("a", "b", "copy"), ("c", "d", "copy")), between])

    after = wb.group_stories(reports(*"abcde"), made, known=before)

    assert stories_of(after) == [["a", "b"], ["c", "d", "e"]]
    assert after.set_index("id").loc[list("abcd"), "story"].tolist() == before["story"].tolist()


def test_a_known_story_that_is_torn_by_hand_leaves_its_name_to_the_part_that_began_it():
    before = wb.group_stories(reports(*"abcd"), CHAIN)

    after = wb.group_stories(reports(*"abcd"), CHAIN, known=before, decisions=decided(("b", "c", "apart")))

    assert after["story"].tolist() == ["story-a", "story-a", "story-c", "story-c"]


@settings(max_examples=40)
@given(related_reports(), related_reports())
def test_a_known_story_is_never_renamed_or_torn(given_reports, more):
    articles, made = given_reports
    before = wb.group_stories(articles, made)
    links = more[1][more[1]["left"].isin(articles["id"]) & more[1]["right"].isin(articles["id"])]

    after = wb.group_stories(articles, pd.concat([made, links]), known=before)

    pd.testing.assert_series_equal(after["story"], before["story"])


def test_the_table_given_keeps_its_rows_its_columns_and_its_index():
    articles = reports("a", "b", outlet=["FT", None]).set_index(pd.Index([7, 3]))
    before = articles.copy()

    told = wb.group_stories(articles, relations(("a", "b", "copy")))

    pd.testing.assert_frame_equal(articles, before)
    pd.testing.assert_frame_equal(told[articles.columns], articles)
    assert told.columns.tolist() == [*articles.columns, "duplicate_of", "story", "origin"]


def test_no_articles_keep_the_columns():
    told = wb.group_stories(reports(), relations())

    assert told[["duplicate_of", "story", "origin"]].dtypes.astype(str).tolist() == ["str"] * 3


def test_a_relation_of_articles_that_are_not_there_is_refused():
    with pytest.raises(wb.InputError, match="no article 'z'"):
        wb.group_stories(reports("a"), relations(("a", "z", "copy")))


def test_relations_without_their_columns_are_refused():
    with pytest.raises(wb.InputError, match=r"wb.relate\(\) makes it"):
        wb.group_stories(reports("a"), pd.DataFrame({"left": []}))


def test_a_publication_that_is_no_date_is_refused():
    with pytest.raises(wb.InputError, match="'published' is no date"):
        wb.group_stories(reports("a", published=["soon"]), relations())
