"""Where articles disagree: two exact quotes and a careful verdict; and what is no disagreement."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.findings.conflicts import KINDS, find_conflicts
from workbench.findings.naming.offices import holder_on, holders_on, terms_in

DAY = pd.Timestamp("2025-04-16")
RIGHTFUL = holder_on("prime minister", "JP", DAY.date())
EARLIER = next(term.holder for term in terms_in("prime minister", "JP") if term.holder != RIGHTFUL)


def articles(*texts: str, story: bool = True, published: pd.Timestamp | None = DAY) -> pd.DataFrame:
    ids = [f"a{number}" for number in range(len(texts))]
    table = pd.DataFrame({"id": ids, "text": texts, "kind": "article", "published": published})
    return table.assign(story="s") if story else table


def conflicts(*texts: str, **how) -> list[dict]:
    return find_conflicts(articles(*texts, **how)).to_dict("records")


def of_kind(kind: str, *texts: str, **how) -> list[dict]:
    return [one for one in conflicts(*texts, **how) if one["kind"] == kind]


def test_a_wrong_name_for_an_office_is_held_against_who_names_the_right_one():
    (one,) = of_kind("person", "Japanese Prime Minister Jane Roe left.", f"Prime Minister {RIGHTFUL} of Japan left.")

    assert (one["left_quote"], one["right_quote"]) == ("Japanese Prime Minister Jane Roe", f"Prime Minister {RIGHTFUL}")
    assert one["within"] == "same story"
    assert "Jane Roe" in one["verdict"]
    assert RIGHTFUL in one["verdict"]


def test_a_name_that_contradicts_the_same_article_is_found_there():
    (one,) = of_kind("person", f"Japanese Prime Minister Jane Roe left. Tokyo then sent {RIGHTFUL} as negotiator.")

    assert (one["within"], one["right_quote"]) == ("same article", f"Tokyo then sent {RIGHTFUL} as negotiator.")


def test_a_wrong_name_alone_is_held_against_the_lexicon():
    (one,) = of_kind("person", "Japanese Prime Minister Jane Roe left.")

    assert (one["within"], pd.isna(one["right"])) == ("lexicon of offices", True)


def test_a_government_named_after_a_leader_out_of_office_is_a_wrong_name():
    surname = EARLIER.split()[-1]

    (one,) = of_kind("person", f"The {surname} government fell.")

    assert one["left_quote"] == f"{surname} government"


@pytest.mark.parametrize(
    "text",
    [
        f"Japanese Prime Minister {RIGHTFUL} left.",
        f"Former Japanese Prime Minister {EARLIER} left.",
        f"Japan's then-prime minister {EARLIER} left.",
        "Japanese Vice Prime Minister Jane Roe left.",
        "Agriculture Minister Jane Roe left.",
    ],
)
def test_a_right_a_former_and_an_unknown_office_are_no_conflict(text):
    assert of_kind("person", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, the premier of British Columbia, left.",
        "Texas Governor Jane Roe left.",
        "Ontario Premier Jane Roe, who leads Canada's largest province, left.",
        "Jane Roe, the junior trade minister of Japan, left.",
        "Japan's minister of state for finance, Jane Roe, left.",
        "Jane Roe, Japan's vice-minister of finance, left.",
    ],
)
def test_who_leads_a_province_or_is_a_junior_minister_fills_no_office_of_the_country(text):
    found = of_kind("person", text)

    assert [one["verdict"] for one in found if "Japan" in one["verdict"] or "Canada" in one["verdict"]] == []


def test_an_office_of_several_holders_is_disputed_by_none_of_them():
    day = pd.Timestamp("2025-10-28")
    holders = holders_on("vice premier", "CN", day.date())
    texts = [f"China's Vice Premier {holder} left." for holder in holders[:2]]

    assert len(holders) > 1
    assert of_kind("person", *texts, published=day) == []
    assert of_kind("person", "China's Vice Premier Liu He left.", published=day) != []


def test_a_minister_of_two_things_is_told_unless_both_are_his():
    (one,) = of_kind("office", "Trade Minister Jane Roe left.", "Jane Roe, the agriculture minister, left.")

    assert one["verdict"] == "Jane Roe is trade minister and agriculture minister: one of them may be wrong"
    assert not of_kind("office", "Trade Minister Jane Roe left.", "Jane Roe, the minister of foreign trade, left.")


def test_a_chief_executive_is_no_chairwoman():
    texts = ("Jane Roe, chief executive of Lumen Steel, left.", "Jane Roe, the chairwoman of Lumen Steel, left.")

    (one,) = of_kind("office", *texts)

    assert "chief executive and chair" in one["verdict"]


@pytest.mark.parametrize(
    ("left", "right", "hedged"),
    [
        ("Peru has scrapped its levy on lead.", "Peru will scrap its levy on lead.", False),
        ("Peru has lifted its ban on lead imports.", "Peru is to lift its ban on imports of lead.", False),
        ("Peru's senate approved the bill on lead.", "Peru's senate rejected the bill on lead.", False),
        ("Peru has signed the pact on lead.", "Peru has not signed the pact on lead.", False),
        ("Peru is considering whether to ban lead.", "Peru has banned lead.", False),
    ],
)
def test_one_act_told_as_done_and_as_not_done_is_told(left, right, hedged):
    (one,) = of_kind("status", left, right)

    assert ("may be about" in one["verdict"]) == hedged


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Peru will ban imports of lead.", "Imports of lead will be banned in Peru."),
        ("Peru has lifted the ban on lead.", "The ban on lead was lifted by Peru."),
        ("Peru might have to close a mine.", "A mine could be closed in Peru."),
        ("Peru is to keep the ban on lead.", "Peru keeps the ban on lead."),
    ],
)
def test_one_act_told_alike_is_no_conflict(left, right):
    assert of_kind("status", left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The levy covers all mines in Peru.", "The levy covers most mines in Peru."),
        ("Every mine in Peru pays the levy.", "Some mines in Peru pay the levy."),
        ("The levy spares several mines in Peru.", "The levy spares nearly all mines in Peru."),
    ],
)
def test_all_and_most_of_one_thing_are_two_scopes(left, right):
    assert len(of_kind("scope", left, right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("All mines in Peru pay the levy.", "Every mine in Peru pays the levy."),
        ("All mines in Peru pay the levy.", "Some 300 mines in Peru pay the levy."),
        ("Above all mines in Peru pay the levy.", "Some mines in Peru pay the levy."),
        ("All mines pay the levy in Peru.", "Most buyers of lead from Peru pay the levy."),
    ],
)
def test_another_word_for_as_many_is_no_other_scope(left, right):
    assert of_kind("scope", left, right) == []


def test_two_days_on_which_a_measure_takes_effect_are_told_however_it_is_put():
    left = "Peru will put a levy of 9 percent on lead from 1 May, the ministry said on Wednesday."
    right = "Peru has ordered a levy of 9 percent on lead. It takes effect on 10 May."

    (one,) = of_kind("date", left, right)

    assert one["right_quote"] == "It takes effect on 10 May."


def test_a_detail_that_decides_and_only_one_report_tells_is_left_out_by_the_other():
    left = "Peru puts a levy of 9 percent on lead. Scrap is exempt."
    right = "A levy of 9 percent is put on lead by Peru. Miners are angry."

    (one,) = of_kind("omission", left, right)

    assert (one["left_quote"], "need not contradict" in one["verdict"]) == ("Scrap is exempt.", True)
    assert of_kind("omission", left, f"{right} An exemption for scrap was granted.") == []


def test_a_name_that_differs_where_the_sentences_agree_is_told():
    left = "The tribunal's head, Paul Grandin, said that the makers of pasta no longer undercut mills."
    right = "Paula Grandin, who heads the tribunal, said that pasta makers no longer undercut mills."

    (one,) = of_kind("person", left, right)

    assert "Paul Grandin in one article and Paula Grandin in the other" in one["verdict"]


def test_a_hint_and_a_confirmation_of_one_thing_are_told():
    left = "People briefed on the talks suggested that a pact on lead could be signed in the autumn."
    right = "The ministry confirmed that a pact on lead will be signed in the autumn."

    (one,) = of_kind("attribution", left, right)

    assert one["verdict"].startswith("hardened or softened")
    assert of_kind("attribution", right, "A pact on lead will be signed in the autumn, the ministry said.") == []


def test_without_a_date_two_names_for_one_office_are_still_two():
    texts = ("Japanese Prime Minister Jane Roe left.", f"Japanese Prime Minister {EARLIER} stayed.")

    (one,) = of_kind("person", *texts, published=None)

    assert "one at most is right" in one["verdict"]


def test_a_finished_insight_is_held_against_the_story_it_is_about():
    told = articles(f"Japanese Prime Minister {RIGHTFUL} met Scott Bessent in Washington.")
    surname = EARLIER.split()[-1]
    text = f"Stability of the {surname} government. Scott Bessent and Japan decide."
    insight = pd.DataFrame({"id": ["i"], "text": [text], "kind": ["insight"], "published": [DAY]})

    found = find_conflicts(pd.concat([told, insight], ignore_index=True))

    (one,) = found[found["kind"] == "person"].to_dict("records")
    assert (one["left"], one["right"]) == ("i", "a0")


def test_one_person_put_with_two_bodies_is_told():
    (one,) = of_kind(
        "organisation",
        "Jane Roe, chair of the Lumen Growers Association, left.",
        "Jane Roe, chair of the Lumen Traders Federation, left.",
    )

    assert one["right_quote"] == "Jane Roe, chair of the Lumen Traders Federation"


def test_the_same_role_in_other_words_is_no_conflict():
    assert not conflicts(
        "Jane Roe, the chairman of the Lumen Growers Association, left.",
        "Jane Roe, chair of the Lumen Growers Association, left.",
    )


def test_a_measure_that_applies_in_one_article_and_is_suspended_in_another_is_told():
    (one,) = of_kind("status", "Trump imposed tariffs on all goods.", "Trump suspended the tariffs for 90 days.")

    assert "leave the stop out" in one["verdict"]


def test_all_and_most_countries_are_two_scopes():
    (one,) = of_kind(
        "scope", "Trump imposed a 10% tariff on all countries.", "Trump imposed a 10% tariff on most countries."
    )

    assert "“all”" in one["verdict"]
    assert "“most”" in one["verdict"]


def test_visits_on_different_days_may_be_two_visits():
    (one,) = of_kind(
        "date",
        "Japan's trade minister arrived in Washington on April 16, 2025.",
        "Japan's trade minister will visit the U.S. on April 30, 2025.",
    )

    assert one["verdict"] == "2025-04-16 and 2025-04-30: different dates, may be different visits"


def test_other_words_inside_quotation_marks_are_drift():
    (one,) = of_kind(
        "quote_drift",
        "“Japan may try to suspend automobile tariffs, the hardest issue of all,” said Jane Roe.",
        "“Japan will seek to suspend the auto tariffs, the hardest issue for all,” said Jane Roe.",
    )

    assert one["left_quote"].startswith("“Japan may")
    assert "verbatim" in one["verdict"]


def test_another_term_for_one_thing_is_drift():
    (one,) = of_kind(
        "quote_drift",
        "Jane Roe said the talks would serve as a “showcase” for countries and companies.",
        "Jane Roe noted that the talks would offer countries and companies a “preview” to serve.",
    )

    assert "“showcase” and with “preview”" in one["verdict"]


def test_the_same_words_are_no_drift():
    quotation = "“Japan may try to suspend automobile tariffs, the hardest issue of all,”"

    assert of_kind("quote_drift", f"{quotation} said Jane Roe.", f"{quotation} Jane Roe said. She left.") == []


def test_sources_in_one_article_and_an_official_in_another_are_told():
    content = "that the priorities include imports of liquefied gas, rice and wheat access, and car safety standards."

    (one,) = of_kind("attribution", f"Sources indicated {content}", f"Washington clearly stated {content}")

    assert one["verdict"].startswith("hardened or softened: one place has it as a hint or from sources")


def test_a_ministry_that_confirms_hardens_what_sources_said():
    content = "drawn up a list of goods worth 20 billion euros"

    (one,) = of_kind(
        "attribution", f"Sources said the ministry had {content}.", f"The ministry confirmed it had {content}."
    )

    assert one["verdict"].startswith("hardened")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The plant will create 12,000 jobs by the end of next year.", "The plant is to create 20,000 jobs next year."),
        (
            "Japan will invest $550 billion in shipyards and chips.",
            "Japan will invest 350bn dollars in shipyards and chips.",
        ),
        (
            "Twelve states have sued over the tariffs in the trade court.",
            "Fourteen states sued over tariffs in the trade court.",
        ),
        (
            "The US will charge a 20% tariff on goods from Vietnam.",
            "The US will charge a 25% tariff on goods from Vietnam.",
        ),
    ],
)
def test_two_figures_for_one_thing_are_told_and_copies_add_nothing(left, right):
    (one,) = of_kind("rate", left, left, right, right)

    assert "different" in one["verdict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "About a quarter of exports to America are hit by it.",
            "Some 24 percent of exports to America are hit by it.",
        ),
        (
            "Nearly 12,000 workers at the plant lost their jobs.",
            "The plant laid off 11,800 workers, who lost their jobs.",
        ),
        (
            "The USA imposed a 25% tariff on cars from Japan.",
            "The United States put a 25 per cent duty on Japanese cars.",
        ),
        ("The US put 10% on all goods and 25% on cars from Japan.", "The US put a 25% tariff on cars from Japan."),
    ],
)
def test_rounding_and_another_spelling_are_no_conflict(left, right):
    assert conflicts(left, right) == []


def test_two_days_for_one_event_are_told():
    (one,) = of_kind(
        "date", "Talks in Geneva begin on May 10, 2025.", "The talks in Geneva are to begin on May 12, 2025."
    )

    assert "2025-05-10 and 2025-05-12" in one["verdict"]


def test_what_one_article_knows_to_be_suspended_the_other_leaves_out():
    (one,) = of_kind(
        "omission",
        "Washington suspended its threatened 35 percent tariff on Canadian goods for 30 days.",
        "The White House had threatened Canadian goods with a 35 percent tariff.",
    )

    assert (one["left"], one["right"]) == ("a0", "a1")


def test_a_speaker_quoted_once_in_each_article_in_other_words_is_drift():
    (one,) = of_kind(
        "quote_drift",
        "“We will defend the interests of our farmers,” said Jane Roe.",
        "“We shall never sacrifice our farmers,” said Jane Roe.",
    )

    assert "other words" in one["verdict"]


def test_two_visits_each_told_in_its_own_time_are_no_conflict():
    table = articles(
        "Japan's trade minister arrived in Washington on April 16, 2025.",
        "Japan's trade minister will visit Washington on June 30, 2025.",
    ).assign(published=pd.to_datetime(["2025-04-16", "2025-06-27"]))

    assert find_conflicts(table).empty


def test_articles_of_different_stories_are_not_held_against_each_other():
    table = articles(
        "“Japan may suspend automobile tariffs now,” said Jane Roe.",
        "“Japan will suspend the auto tariffs,” said Jane Roe.",
    )

    assert find_conflicts(table.assign(story=["s", "t"])).empty
    assert not find_conflicts(table).empty


def test_the_table_keeps_its_columns_when_all_agree():
    columns = "kind left left_quote right right_quote within verdict left_start left_end right_start right_end".split()

    assert find_conflicts(articles("Nothing.")).columns.tolist() == columns


def test_a_table_without_text_is_refused():
    with pytest.raises(InputError, match="no column 'text'"):
        find_conflicts(pd.DataFrame({"id": ["a"]}))


def exact(table: pd.DataFrame, found: pd.DataFrame) -> bool:
    text = table.set_index("id")["text"]
    left = [text[one.left][one.left_start : one.left_end] == one.left_quote for one in found.itertuples()]
    both = found[found["right"].notna()]
    return all(left) and all(
        text[one.right][one.right_start : one.right_end] == one.right_quote for one in both.itertuples()
    )


SENTENCES = [
    "Japanese Prime Minister Jane Roe left.",
    f"Prime Minister {RIGHTFUL} of Japan left.",
    "Trump imposed a 10% tariff on all countries.",
    "Trump suspended the tariffs for 90 days.",
    "“Japan may suspend automobile tariffs now,” said Jane Roe.",
    "Jane Roe, chair of the Lumen Growers Association, left.",
]


@settings(max_examples=25)  # each reads whole articles
@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4).map("\n".join), max_size=4))
def test_every_quote_is_exact_and_every_kind_is_known(texts):
    table = articles(*texts)

    found = find_conflicts(table)

    assert exact(table, found)
    assert set(found["kind"]) <= set(KINDS)


def test_the_seeds_show_the_wrong_names_the_drift_and_the_careful_verdict(articles):
    known = dict(zip(articles["id"], articles["source"].str.extract(r"(\d{3})_")[0], strict=True))
    dated = articles.assign(published=[DAY if known[one] in ("002", "004") else pd.NaT for one in articles["id"]])

    found = find_conflicts(dated.assign(story=["s" if known[one] > "001" else None for one in dated["id"]]))

    pairs = {(one.kind, known[one.left], known.get(one.right)) for one in found.itertuples()}
    assert exact(dated, found)
    assert {("person", "002", "004"), ("person", "002", "002"), ("organisation", "002", "004")} <= pairs
    assert {("scope", "002", "004"), ("quote_drift", "002", "004"), ("attribution", "004", "002")} <= pairs
    assert any(left == "000" or right == "000" for kind, left, right in pairs if kind == "person")
    visits = found[found["kind"] == "date"]
    assert visits["verdict"].str.contains("may be different visits").all()
