"""Which tariff an article tells of, what has become of it, and what is none."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.table import Article
from workbench.errors import InputError
from workbench.findings.measures import find_measures, measures_in

PUBLISHED = pd.Timestamp("2025-04-16")


def measures(*texts: str) -> pd.DataFrame:
    ids = [f"a{number}" for number in range(len(texts))]
    found = find_measures(pd.DataFrame({"id": ids, "text": texts, "published": PUBLISHED}))
    return found.astype(object).where(found.notna(), None)


def rates(text: str) -> list[tuple[float | None, str | None]]:
    return [(one.rate, one.status) for one in measures(text).itertuples()]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The White House imposed a 25% tariff on cars.", "in_force"),
        ("Japan still faces a 25 per cent duty on cars.", "in_force"),
        ("The 25% levy took effect on April 3.", "in_force"),
        ("A 25% duty on cars remains in place.", "in_force"),
        ("The US will keep its 25% tariff on cars.", "in_force"),
        ("Japan's tariff on rice is 25%, officials said.", "in_force"),
        ("Trump said he would impose a 25% tariff.", "announced"),
        ("Trump's introduction of a 25 percent tariff angered Tokyo.", "announced"),
        ("All cars shall be subject to a 25 percent tariff.", "announced"),
        ("The 25% tariff is due to take effect in May.", "announced"),
        ("Trump threatened a 25% levy on wine.", "threatened"),
        ("The tariff could rise to 25% if talks fail.", "threatened"),
        ("Trump is considering a 25% tariff on chips.", "proposed"),
        ("A 25% tariff on EU goods was paused.", "suspended"),
        ("Brussels has put a 25% duty on hold.", "suspended"),
        ("Japan was hit with a 25% tariff, which was suspended.", "suspended"),
        ("The planned 25% tariff was postponed.", "delayed"),
        ("Washington postponed a planned 25% tariff.", "delayed"),
        ("Canada withdrew its 25% surcharge.", "withdrawn"),
        ("Phones were exempted from the 25% tariff.", "withdrawn"),
        ("Seoul urged Washington to lift the 25% tariff.", "in_force"),
        ("They will seek to have the 25% tariff put on hold.", "in_force"),
        ("The 25% tariff must be scrapped, he said.", "in_force"),
        ("Officials refused to lift the 25% tariff.", "in_force"),
        ("Under the agreement the tariff on cars falls to 25%.", "announced"),
        ("A 25% levy on copper kicks in on August 1.", "announced"),
        ("Canada will impose a 25% surtax on American steel.", "announced"),
        ("The rate of duty shall be 25 percent.", "announced"),
        ("Unless a deal is struck, Mexico faces 25 percent tariffs.", "threatened"),
        ("Imports would be taxed at 25 percent if talks fail.", "threatened"),
        ("Trump threatened that he would impose a 25% tariff, and postponed the talks.", "threatened"),
        ("Under the draft the duty would be lowered to 25%.", "proposed"),
        ("Trump backed away from a 25% tariff.", "withdrawn"),
        ("Washington wants Brussels to scrap the 25% duty.", "in_force"),
        ("They had lobbied for the 25% tariff to be dropped.", "in_force"),
        ("We want the 25% tariff brought down.", "in_force"),
        ("The senator called the 25% tariff a mistake.", "in_force"),
        ("The tariff of 25%, which was charged from April, will be reduced.", "in_force"),
    ],
)
def test_the_status_follows_verb_and_tense(text, status):
    assert rates(text) == [(25.0, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Growth slowed to 2.1% as tariffs weighed on trade.",
        "Shares fell 4% on tariff fears.",
        "The yield on the 10-year note rose to 4.5% after the tariff talks.",
        "A poll found that 58% of voters dislike tariffs.",
        "Tariffs could add 1.5% to consumer prices.",
        "Cars are 20% of exports, and tariffs weigh on them.",
        "Tariffs rose by 3 percentage points and 25 basis points.",
        "The top ten tariff payers hold $1.1 trillion of reserves after the 90-day talks.",
        "He is on duty 50% of the time.",
        "Economists put the odds of a slump caused by the tariffs at 60%.",
        "Approval of his handling of tariffs slid to 37%.",
        "Tariffs hit hard. The inflation target was set at 2 percent.",
        "Tariffs hit hard. Germany announced a 3 percent rise in defence spending.",
        "Tariffs hit hard. Its biggest customers are China (18%) and sales in Japan (12%).",
        "Tariffs hit hard. The Reserve Bank left its repo rate at 5.5 percent.",
    ],
)
def test_what_is_no_tariff_rate_is_none(text):
    assert [rate for rate, _ in rates(text) if rate is not None] == []


@pytest.mark.parametrize(
    ("text", "rate", "before"),
    [
        ("China raised its tariff from 84% to 125%.", 125.0, 84.0),
        ("Import duties rose to 27.5 percent from 2.5 percent.", 27.5, 2.5),
        ("Trump raised the 10% tariff to 25%.", 25.0, 10.0),
        ("Trump doubled the 25% tariff on steel.", 50.0, 25.0),
        ("They imposed a twenty-five per cent tariff.", 25.0, None),
        ("They imposed duties of 25 pct.", 25.0, None),
        ("They imposed a tariff of up to 2,5 %.", 2.5, None),
        ("Chinese cars face a 45 percent duty in the EU, up from 10 percent.", 45.0, 10.0),
        ("They will pay a 15% tariff, down from a threatened 25%.", 15.0, 25.0),
        ("The steel tariff, currently 25%, will go up to 50%.", 50.0, 25.0),
        ("The duty of 84 percent is replaced by 125 percent ad valorem duty.", 125.0, 84.0),
        ("Brussels offered to cut its 10% duty on cars to zero.", 0.0, 10.0),
        ("The bloc offered zero-for-zero tariffs on cars.", 0.0, None),
        ("Imports are subject to a duty of a quarter of their value.", 25.0, None),
    ],
)
def test_a_rate_is_read_with_the_rate_before(text, rate, before):
    *_, found = measures(text).itertuples()

    assert (found.rate, found.rate_from) == (rate, before)


def test_two_rates_in_one_sentence_are_two_measures():
    found = measures("Japan faces a 25% auto tariff and a 10% basic tax rate.")

    assert found[["rate", "product", "affected"]].values.tolist() == [[25.0, "automobiles", "JP"], [10.0, None, "JP"]]


def test_each_clause_has_its_own_status():
    text = "Although Trump suspended a 24% tariff, Japan still faces a 25% duty, but a 20% levy was withdrawn."

    assert rates(text) == [(24.0, "suspended"), (25.0, "in_force"), (20.0, "withdrawn")]


def test_each_country_has_its_own_rate():
    found = measures("South Korea faces a 25% tariff, Vietnam 46% and Taiwan 32%.")

    assert found[["affected", "rate"]].values.tolist() == [["KR", 25.0], ["VN", 46.0], ["TW", 32.0]]


def test_two_countries_before_their_verb_are_both_meant():
    (found,) = measures("The 25% tariffs on Canada and Mexico were postponed.").itertuples()

    assert (found.affected, found.status) == ("CA/MX", "delayed")


def test_a_rate_without_the_word_is_a_tariffs_where_the_article_is_about_tariffs():
    about = measures("The United States charges 50 percent on most Indian goods. The tariff hurts.")
    other = measures("The bank charges 50 percent on most Indian loans.")

    assert (about["rate"].tolist(), other["rate"].tolist()) == ([50.0], [])


def test_what_a_colon_spells_out_shares_the_status():
    text = "Washington imposed a 50% tariff on goods: 25% that it calls reciprocal, and a further 25% for oil."

    assert rates(text) == [(50.0, "in_force"), (25.0, "in_force"), (25.0, "in_force")]


def test_a_range_is_its_two_ends():
    text = "Officials are weighing tariffs of 10 to 15 percent on steel. A 15 or 20 percent tariff was imposed."

    assert [rate for rate, _ in rates(text)] == [10.0, 15.0, 15.0, 20.0]


def test_a_rate_of_which_nothing_is_said_stands_as_it_was_told_last():
    found = rates("Trump suspended a 24% tariff on Japan. They will discuss the 24% tariff on Japan.")

    assert found == [(24.0, "suspended"), (24.0, "suspended")]


def test_what_applies_from_a_day_after_publication_is_announced():
    later, before = "The 10% duty is in force from May 1.", "The 10% duty is in force from April 1."

    assert (rates(later), rates(before)) == ([(10.0, "announced")], [(10.0, "in_force")])


def test_a_day_counted_from_the_date_of_an_order_is_the_day_of_the_tariff():
    text = "A 10 percent rate of duty shall take effect 7 days after the date of this order."
    (found,) = measures(text).itertuples()

    assert (found.date, found.date_text) == (pd.Timestamp("2025-04-23"), "7 days after")


@pytest.mark.parametrize(
    ("text", "implementing", "affected", "product"),
    [
        ("Washington raised tariffs on Chinese goods to 145%.", "US", "CN", None),
        ("China put a 34% duty on American soybeans.", "CN", "US", "soybeans"),
        ("Trump slapped Canada and Mexico with a 25% tariff.", "US", "CA/MX", None),
        ("Japan contends with a 25% tariff on car exports to the US.", "US", "JP", "automobiles"),
        ("A 10% levy applies to most of America's trading partners.", None, "WORLD", None),
        ("Goods from Switzerland were hit with a 31% tariff by the United States.", "US", "CH", None),
        ("A 39% US tariff on Swiss watches came into force.", "US", "CH", "watches"),
        ("Steel and aluminium tariffs of 50% were imposed by the US.", "US", None, "steel/aluminium"),
        ("Seoul asked Washington to cut the 25% tariff on cars.", "US", "KR", "automobiles"),
        ("Chinese cars now face a 45 percent duty in the European Union.", "EU", "CN", "automobiles"),
        ("Trump said he was considering a 10% tariff on Chinese goods.", "US", "CN", None),
    ],
)
def test_goods_and_sides_are_read_from_the_clause(text, implementing, affected, product):
    (found,) = measures(text).itertuples()

    assert (found.implementing, found.affected, found.product) == (implementing, affected, product)


def test_a_suspension_without_a_rate_has_its_end_computed():
    text = "The White House imposed a 24% tariff. On April 9, it announced a 90-day suspension of implementation."

    found = measures(text).iloc[1]

    assert (found["rate"], found["status"], found["date_text"]) == (None, "suspended", "April 9 … 90-day")
    assert (str(found["date"].date()), str(found["until"].date())) == ("2025-04-09", "2025-07-08")


def test_a_week_is_told_in_words_and_has_no_day():
    found = measures("Last week, Trump suspended the tariffs for 90 days.").iloc[0]

    assert (found["date"], found["until"], found["date_text"]) == (None, None, "Last week … 90 days")


def test_until_is_the_day_that_is_written():
    found = measures("The 24% tariff is suspended until 12:01 a.m. on July 9, 2025.").iloc[0]

    assert str(found["until"].date()) == "2025-07-09"


def test_a_sentence_that_goes_on_about_such_duties_dates_the_one_before():
    text = (
        "All articles shall be subject to an additional ad valorem rate of duty of 10 percent. "
        "Such rates of duty shall apply on or after 12:01 a.m. on April 5, 2025."
    )

    assert str(measures(text)["date"].iloc[0].date()) == "2025-04-05"


def test_a_tariff_that_begins_by_stages_has_a_row_for_each():
    text = (
        "Imports shall be subject to a 25 percent tariff on or after April 3, 2025, for automobiles, "
        "and on a later date for automobile parts, but no later than May 3, 2025."
    )

    found = measures(text)

    assert [(row.product, str(row.date.date())) for row in found.itertuples() if row.rate] == [
        ("automobiles", "2025-04-03"),
        ("automobile parts", "2025-05-03"),
    ]


def test_a_date_in_a_citation_is_not_the_date_of_the_tariff():
    found = measures("The 25% tariff imposed by Proclamation 9705 of March 8, 2018, remains in force.")

    assert found["date"].tolist() == [None]


def test_mentions_of_one_measure_share_it_across_articles():
    found = measures(
        "Trump would impose a 10% “benchmark tariff” on all countries.",
        "Japan faces a 10% basic tax rate from the US.",
        "The US keeps a general 10 percent levy on most of America's trading partners.",
        "Japan faces a 25% US tariff on cars.",
    )

    assert found["measure"].tolist() == ["US-WORLD-all-10"] * 3 + ["US-JP-automobiles-25"]


def test_what_one_article_leaves_out_another_does_not_supply():
    found = measures("Trump imposed a 25% tariff on Korea.", "A 25% tariff was imposed.")

    assert found["measure"].nunique() == 2


def test_the_seeds_name_six_rates_each_with_its_status(articles):
    found = find_measures(articles)

    rated = found[found["rate"].notna()]
    assert sorted(zip(rated["rate"], rated["status"], strict=True)) == [
        (10.0, "announced"),
        (10.0, "in_force"),
        (10.0, "in_force"),
        (24.0, "announced"),
        (25.0, "in_force"),
        (25.0, "in_force"),
    ]
    assert rated["measure"].nunique() == 3


def test_what_is_asked_for_in_the_seeds_is_no_suspension(articles):
    found = find_measures(articles)

    about = found[found["quote"].str.contains("trying to suspend|put on hold")]
    assert about["status"].tolist() == ["ask", "ask"]


def test_the_order_of_articles_changes_nothing(articles):
    forwards, backwards = find_measures(articles), find_measures(articles.iloc[::-1])

    by = ["article", "start", "end"]
    pd.testing.assert_frame_equal(
        forwards.sort_values(by, kind="stable").reset_index(drop=True),
        backwards.sort_values(by, kind="stable").reset_index(drop=True),
    )


def test_no_article_gives_an_empty_table_with_its_columns():
    found = find_measures(pd.DataFrame({"id": [], "text": []}))

    names = "article start end quote rate rate_from product implementing affected status date until date_text measure"
    assert found.columns.tolist() == names.split()
    assert found["rate"].dtype == "float64"


def test_a_table_without_text_is_refused_in_a_sentence():
    with pytest.raises(InputError, match="no column 'text'"):
        find_measures(pd.DataFrame({"id": ["a"]}))


WORDS = st.sampled_from(
    "a 25% tariff 10 percent duty on cars Japan China Trump imposed will suspend asked to lift which that , . ; but "
    "and from until July 9 for 90 days faces per cent steel levy was paused it them implementation on hold ( ) “ ” 's "
    "the all countries of at 12:01 growth doubled".split(" ")
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_every_measure_is_an_exact_quote(text):
    found = measures_in(Article(id="a", text=text, published=PUBLISHED.date()))

    assert [one.quote for one in found] == [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    "text",
    ['"' * 100_000, "tariff " * 10_000, "25% tariff and " * 1_500, "Japan tariff " * 5_000, "25% " * 50_000],
)
def test_hostile_text_ends(text):
    assert len(measures_in(Article(id="a", text=text))) <= len(text)


@pytest.mark.parametrize("oddity", [" 🎉 ", " ❤️ ", "\u00a0", " \u200b", "\u200b ", "\u202f", "  "])
def test_emoji_and_invisible_signs_hide_no_tariff(oddity):
    plain = "Peru will charge 25 percent on cars from May 2. The 10 per cent duty on steel took effect on April 3."
    odd = plain.replace(" ", oddity)
    columns = ["rate", "product", "implementing", "affected", "status", "date", "until"]
    assert len(measures(plain)) == 2
    assert measures(odd)[columns].to_dict("records") == measures(plain)[columns].to_dict("records")
    assert [odd[one.start : one.end] for one in measures(odd).itertuples()] == measures(odd)["quote"].tolist()


@pytest.mark.parametrize(
    ("text", "rate", "implementing"),
    [
        # whose it is was not told: the one that charged most like it before
        ("The US put a 50% tariff on coffee. Japan charges 280% on rice. The 50% tariff hurts.", 50.0, "US"),
        ("The US put a 50% tariff on coffee. Japan charges 280% on rice. The coffee duty was cut to 10%.", 10.0, "US"),
        # who was hit strikes back
        ("The US put a 50% tariff on Canadian steel. A 25% duty on US wine was announced.", 25.0, "CA"),
        # nobody was told to charge anything before
        ("A 30% duty on steel was discussed. The US put a 50% tariff on coffee.", 30.0, None),
    ],
)
def test_whose_tariff_it_is_where_that_is_not_told(text, rate, implementing):
    found = find_measures(pd.DataFrame({"id": ["a"], "text": [text]}))
    last = found[found["rate"] == rate].iloc[-1]["implementing"]

    assert (None if pd.isna(last) else last) == implementing
