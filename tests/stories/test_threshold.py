import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from tests.stories.families import EVENTS, FORMS, table

TIERS = ["copy", "near_duplicate", "retelling", "related"]
PAIRS = st.lists(st.tuples(st.integers(15, 100), st.sampled_from(TIERS)), max_size=25)


def made(pairs) -> tuple[pd.DataFrame, pd.DataFrame]:
    ids = [f"{number:03}" for number in range(2 * len(pairs))]
    articles = pd.DataFrame({"id": ids, "text": "", "title": [f"Title {name}" for name in ids]})
    rows = [
        {
            "left": ids[2 * place],
            "right": ids[2 * place + 1],
            "similarity": likeness / 100,
            "relation": tier,
            "why": "w",
        }
        for place, (likeness, tier) in enumerate(pairs)
    ]
    relations = pd.DataFrame(rows, columns=["left", "right", "similarity", "relation", "why"])
    return articles, relations.astype({"similarity": float})


def f1(relations: pd.DataFrame, threshold: float) -> float:
    one_story, above = relations["relation"] != "related", relations["similarity"] >= threshold
    return 2 * (one_story & above).sum() / (one_story.sum() + above.sum())


@settings(max_examples=40)
@given(PAIRS.filter(lambda pairs: any(tier != "related" for _, tier in pairs)))
def test_no_other_threshold_makes_fewer_mistakes(pairs):
    articles, relations = made(pairs)

    suggestion = wb.suggest_threshold(articles, relations)

    others = [f1(relations, threshold) for threshold in np.arange(0.15, 1.001, 0.005)]
    assert f1(relations, suggestion.threshold) >= max(others) - 1e-12


@settings(max_examples=40)
@given(PAIRS)
def test_the_histogram_holds_every_pair_once(pairs):
    steps = wb.suggest_threshold(*made(pairs)).histogram

    assert steps[TIERS].sum().to_dict() == {tier: sum(kind == tier for _, kind in pairs) for tier in TIERS}
    for likeness, tier in pairs:
        inside = min(likeness, 99) / 100  # the last step holds its upper end too
        step = steps[(steps["from"] <= inside) & (inside < steps["to"])]
        assert step[tier].item() > 0


@settings(max_examples=40)
@given(PAIRS, st.integers(0, 9))
def test_the_pairs_nearest_to_the_threshold_come_first(pairs, show):
    articles, relations = made(pairs)

    suggestion = wb.suggest_threshold(articles, relations, show=show)

    gaps = (suggestion.borderline["similarity"] - suggestion.threshold).abs()
    assert gaps.is_monotonic_increasing
    assert len(gaps) == min(show, len(pairs))
    rest = (relations["similarity"] - suggestion.threshold).abs().nsmallest(show)
    assert gaps.tolist() == pytest.approx(rest.tolist())


def test_the_mistakes_are_counted_and_the_titles_shown():
    suggestion = wb.suggest_threshold(*made([(90, "copy"), (40, "retelling"), (50, "related"), (20, "retelling")]))

    assert (suggestion.lost, suggestion.let_in) == (0, 1)
    assert repr(suggestion).startswith("<threshold 0.17: 0 pairs of one story below it, 1 merely related pairs above")
    assert suggestion.borderline.loc[0, ["left_title", "right_title"]].tolist() == ["Title 006", "Title 007"]


def test_families_of_reports_are_parted_by_a_threshold_as_well_as_wording_can():
    articles = table(*((event, form) for event in EVENTS for form in (*FORMS, "another")))

    suggestion = wb.suggest_threshold(articles)

    kept = wb.relate(articles, wb.similar_pairs(articles, threshold=suggestion.threshold))
    assert (kept["relation"] != "related").sum() == len(EVENTS) * 6 - suggestion.lost
    assert (kept["relation"] == "related").sum() == suggestion.let_in


def test_without_a_story_the_threshold_keeps_all_apart():
    assert wb.suggest_threshold(*made([(30, "related")])).threshold == 1


@pytest.mark.parametrize("lowest", [0, 1.5, "0.2"])
def test_a_lowest_similarity_that_is_no_cosine_is_refused(lowest):
    with pytest.raises(wb.InputError, match="wanted a cosine"):
        wb.suggest_threshold(*made([]), lowest=lowest)
