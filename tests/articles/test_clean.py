"""What cleaning takes out, what it leaves, and the laws it keeps."""

import textwrap
import time
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench as wb
from tests.articles.prose import PROSE
from workbench.articles.clean import cleaned
from workbench.articles.table import Article

NOTICES = ["Advertisement", "Sign in", "https://example.org/a", "Photo: Kyodo", "Read more: Tokyo waits", "By Jane Roe"]
ODDITIES = [
    "onApril 9",
    "detrimental.Japan's",
    "time,According",
    "inJapan",
    "\u200b",
    "\u00a0",
    "\u200d",
    "\x92",
    "-",
    "…",
]
words = st.sampled_from(
    [*"a The Japan Tokyo said tariffs rose April 9 in of 25% and talks. U.S. e.g.".split(), *ODDITIES]
)
lines = st.one_of(
    st.just(""),
    st.sampled_from([*PROSE, *NOTICES, "The Example Times", "Tokyo Opens Talks On Tariffs", "TOKYO (Example) - Talks"]),
    st.lists(words, min_size=1, max_size=12).map(" ".join),
    st.lists(words, min_size=1, max_size=6).map("".join),
    st.text(max_size=40),
)
texts = st.lists(lines, max_size=14).map("\n".join)
tables = st.lists(
    st.tuples(texts, st.sampled_from([None, "Tokyo Opens Talks On Tariffs"]), st.sampled_from([None, "The Example"])),
    max_size=6,
).map(
    lambda rows: pd.DataFrame(
        {
            "id": [str(number) for number in range(len(rows))],
            "title": pd.Series([title for _, title, _ in rows], dtype="str"),
            "text": pd.Series([text.encode(errors="replace").decode() for text, _, _ in rows], dtype="str"),
            "outlet": pd.Series([outlet for _, _, outlet in rows], dtype="str"),
        }
    )
)


def clean_text(text: str, title: str | None = "A title", **fields: str) -> str:
    return cleaned(Article(id="a", text=text, title=title, **fields)).text


DROPPED = {
    "002": ["Editor/lambor"],
    "003": [],
    "004": ["Access the Editor’s Digest at no cost"]
    + 3
    * [
        "Some content could not load. Check your internet connection or browser settings.",
        "https%3A%2F%2Fpublic.flourish",
    ],
}
REPAIRED = [
    "On April 2 local time, According to CCTV News, the White House",
    "However, on April 9 local time, the White House",
    "which is detrimental. Japan's exports are under great pressure. Several experts",
]


@pytest.mark.parametrize("seed", DROPPED)
def test_the_seeds_lose_what_their_pages_printed_and_nothing_else(
    articles: pd.DataFrame, seeds: Path, seed: str
) -> None:
    (came,) = seeds.glob(f"{seed}_*")
    article = articles[articles["source"] == came.name].iloc[0]
    gone = [line["text"] for line in article["removed"] if "glued" not in line["reason"]]
    headline = [article["title"]] if pd.notna(article["title"]) else []

    assert gone == headline + DROPPED[seed]
    stays = [line for line in came.read_text(encoding="utf-8").split("\n") if line and line not in gone]
    assert [line.replace(" ", "") for line in article["text"].split("\n") if line] == [
        line.replace(" ", "") for line in stays
    ]


def test_the_seeds_have_their_glued_words_apart(articles: pd.DataFrame) -> None:
    text = "\n".join(articles["text"])

    assert [repair for repair in REPAIRED if repair not in text] == []


def test_the_headline_of_a_seed_becomes_its_title(articles: pd.DataFrame) -> None:
    titles = articles.loc[articles["kind"] == "article", "title"]

    assert titles.isna().tolist() == [True, True, False]
    assert titles.tolist()[2].startswith("Japan Prepares for ‘Pilot’ Trade Negotiations")


def test_insights_pass_untouched(articles: pd.DataFrame, seeds: Path) -> None:
    for insight in articles[articles["kind"] == "insight"].itertuples():
        assert insight.text.encode() == (seeds / Path(insight.source).name).read_bytes()
        assert insight.removed == []


def test_what_was_taken_out_is_told_with_its_line_and_the_reason() -> None:
    came = pd.DataFrame({"id": ["a"], "text": ["Talks began onApril 9.\n\nAdvertisement\n\nThey go\u00a0on."]})

    (removed,) = wb.clean_articles(came)["removed"]

    assert removed == [
        {"line": 1, "text": "Talks began onApril 9.", "reason": "words glued together, taken apart"},
        {"line": 3, "text": "Advertisement", "reason": "advertisement"},
        {"line": 5, "text": "They go\u00a0on.", "reason": "characters that cannot be read, changed"},
    ]


@given(tables)
def test_to_clean_twice_changes_nothing(table: pd.DataFrame) -> None:
    once = wb.clean_articles(table)

    pd.testing.assert_frame_equal(wb.clean_articles(once), once)


@settings(max_examples=40)
@given(tables)
def test_the_table_that_was_passed_stays_as_it_was(table: pd.DataFrame) -> None:
    before = table.copy()

    wb.clean_articles(table)

    pd.testing.assert_frame_equal(table, before)


@settings(max_examples=40)
@given(tables)
def test_the_order_of_rows_changes_nothing(table: pd.DataFrame) -> None:
    backwards = wb.clean_articles(table.iloc[::-1]).iloc[::-1]

    pd.testing.assert_frame_equal(backwards, wb.clean_articles(table))


@settings(max_examples=40)
@given(tables)
def test_every_line_that_is_told_was_in_the_text(table: pd.DataFrame) -> None:
    for came, result in zip(table["text"], wb.clean_articles(table)["removed"], strict=True):
        for one in result:
            assert one["text"] in came
            assert came[: came.index(one["text"])].count("\n") < one["line"]


@given(st.lists(st.sampled_from(PROSE), min_size=1, max_size=10, unique=True), st.sampled_from(["\n", "\n\n", " "]))
def test_prose_stays_word_for_word(sentences: list[str], between: str) -> None:
    text = between.join(sentences)

    assert clean_text(text) == text


@given(st.lists(st.sampled_from(PROSE), min_size=1, max_size=6), st.lists(st.sampled_from(NOTICES), max_size=6))
def test_notices_go_from_between_prose(sentences: list[str], notices: list[str]) -> None:
    both = [line for pair in zip(sentences, [*notices, *[""] * 6], strict=False) for line in pair]

    assert [line for line in clean_text("\n\n".join(both)).split("\n") if line] == sentences


def test_a_line_with_the_name_of_the_outlet_goes() -> None:
    assert clean_text("The Example\nThey met.", outlet="The Example") == "They met."
    assert clean_text("The Example\nThey met.", outlet="Another") == "The Example\nThey met."


def test_a_line_that_recurs_between_paragraphs_goes() -> None:
    paragraph = "The ministers met on Wednesday in Washington and agreed to meet again before the end of the month."
    text = "\n".join(f"{paragraph} {number}.\nThe Example Times" for number in "123")

    assert "The Example Times" not in clean_text(text)
    assert clean_text(text).count(paragraph) == 3


def test_the_cells_of_a_table_stay_though_they_recur() -> None:
    text = "Country\nUnited States\nJapan\nUnited States\nKorea\nUnited States"

    assert clean_text(text) == text


def outlet_table(edge: str, bodies: list[str]) -> pd.DataFrame:
    texts = [f"{edge}\n{body}\nThey will meet again in {body.split()[0]}." for body in bodies]
    return pd.DataFrame(
        {"id": [str(n) for n in range(len(bodies))], "text": texts, "outlet": "The Example", "title": "T"}
    )


BODIES = [
    f"{city} was where the ministers met this time, for talks on rice." for city in "Tokyo Osaka Paris Rome".split()
]


def test_a_line_that_opens_many_articles_of_one_outlet_goes() -> None:
    table = wb.clean_articles(outlet_table("Trade desk\nAll the news on duties", BODIES))

    assert not table["text"].str.contains("Trade desk|All the news").any()
    assert table["text"].str.contains("ministers met").all()
    assert {line["reason"] for lines in table["removed"] for line in lines} == {
        "line that opens or closes many articles of this outlet"
    }


def test_copies_of_one_article_keep_their_first_sentence() -> None:
    table = wb.clean_articles(outlet_table("The ministers met.", BODIES[:1] * 6))

    assert table["text"].str.startswith("The ministers met.").all()


def test_the_same_first_line_in_other_outlets_is_nobodys_page() -> None:
    came = outlet_table("The ministers met", BODIES).assign(outlet=list("ABCD"))

    assert wb.clean_articles(came)["text"].str.startswith("The ministers met").all()


WRAPPED = """Tokyo opens talks on tariffs

The ministers of Japan and the United States met on
Wednesday in Washington to talk about the duties on
cars. They agreed to meet again before the end of
the month.

Neither side would say what the other had asked
for, but officials in Tokyo expect long-
term demands on rice and beef."""


def test_lines_broken_at_a_fixed_width_become_paragraphs() -> None:
    first, second, third = clean_text(WRAPPED).split("\n\n")

    assert first == "Tokyo opens talks on tariffs"
    assert second == " ".join(WRAPPED.split("\n\n")[1].split("\n"))
    assert third.endswith("officials in Tokyo expect long-term demands on rice and beef.")


@settings(max_examples=40)
@given(
    st.lists(st.lists(st.sampled_from(PROSE), min_size=6, max_size=9, unique=True), min_size=4, max_size=6),
    st.integers(50, 90),
)
def test_prose_wrapped_at_any_width_comes_back(sentences: list[list[str]], width: int) -> None:
    text = "\n\n".join(" ".join(paragraph) for paragraph in sentences)
    wrapped = "\n\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n\n"))

    assert clean_text(wrapped) == text


@pytest.mark.parametrize(
    "text",
    [
        "Roses are red,\nviolets are blue,\nsugar is sweet,\nand so are you,\nand more than sugar,\nand roses too.",
        "The ministers met on Wednesday in Washington.\nthey agreed to meet again before the end of May.",
        "What they want:\n- rice and beef for the market in Tokyo\n- cars for the market in the West\n- time for all",
    ],
)
def test_verses_lists_and_single_lines_stay_as_they_are(text: str) -> None:
    assert clean_text(text) == text


def test_blank_lines_do_not_pile_up_where_something_went() -> None:
    assert clean_text("\n\nOne.\n\n\nAdvertisement\n\n\n\nTwo.\nAdvertisement\nThree.\n\n") == "One.\n\nTwo.\nThree."


def test_an_article_of_notices_alone_becomes_empty_and_says_so() -> None:
    (article,) = wb.clean_articles(pd.DataFrame({"id": ["a"], "text": ["Advertisement\nSign in"]})).itertuples()

    assert article.text == ""
    assert [line["text"] for line in article.removed] == ["Advertisement", "Sign in"]


def test_an_empty_table_keeps_its_columns_and_types() -> None:
    table = wb.clean_articles(wb.read_articles(pd.DataFrame({"text": []})))

    assert table.columns.tolist()[-1] == "removed"
    assert table["text"].dtype == "str"
    assert table["published"].dtype == "datetime64[us]"


def test_columns_that_are_not_ours_and_the_index_stay() -> None:
    came = pd.DataFrame({"id": ["a"], "text": ["They met."], "mood": ["calm"]}, index=[7])

    table = wb.clean_articles(came)

    assert table.loc[7, "mood"] == "calm"


def test_a_table_without_texts_is_an_error() -> None:
    with pytest.raises(wb.InputError, match="no column 'text'"):
        wb.clean_articles(pd.DataFrame({"id": ["a"]}))


@pytest.mark.parametrize(
    "text",
    [
        '"' * 100_000,
        "“" * 500_000,
        "tariffs rose " * 100_000,
        "detrimental.Japan," * 50_000,
        "onApril9,2025." * 50_000,
        "a\n" * 100_000,
        "Title Here Again\n" * 50_000,
        "Photo: Kyodo\n" * 50_000,
        "A b. " * 50_000,
        "word " * 12 + "\n" + ("and words that go on in lower case for a line\n" * 20_000),
    ],
    ids=lambda text: text[:14],
)
def test_hostile_text_ends_in_time(text: str) -> None:
    start = time.process_time()

    clean_text(text, title="Title Here Again")

    assert time.process_time() - start < 10


def test_time_grows_with_the_length_of_the_text_and_no_faster(seeds: Path) -> None:
    (seed,) = seeds.glob("004_*")
    text = seed.read_text(encoding="utf-8")

    def seconds(times: int) -> float:
        spent = []
        for run in range(3):  # the machine may have other work once
            written = "\n\n".join(text.replace("Japan", f"Japan{times}{run}{number}") for number in range(times))
            start = time.process_time()
            clean_text(written)
            spent.append(time.process_time() - start)
        return min(spent)

    seconds(1)
    assert seconds(80) < 20 * max(seconds(10), 0.01)
