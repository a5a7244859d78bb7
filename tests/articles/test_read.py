"""What comes out of a folder, a file, a pattern or a table."""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from workbench.articles.document import Document
from workbench.articles.readers import READERS
from workbench.articles.table import COLUMNS

PAGE = """<html lang="en-GB"><head><title>Talks begin</title><meta property="og:site_name" content="The Example">
<meta name="author" content="Jane Roe"><meta property="article:published_time" content="2025-04-16T09:00:00Z">
<link rel="canonical" href="https://example.org/talks"></head><body><nav>Home News</nav><article><h1>Talks begin</h1>
<p>Japan and the United States opened talks on Wednesday in Washington, officials said.</p>
<p>More talks will follow next week, and both sides expect them to be long.</p></article></body></html>"""


def test_the_columns_are_those_of_an_article_in_their_order(seeds: Path) -> None:
    table = wb.read_articles(seeds)

    assert tuple(table.columns) == COLUMNS
    assert table["published"].dtype == "datetime64[us]"


def test_the_seeds_are_two_insights_and_three_articles(seeds: Path) -> None:
    table = wb.read_articles(seeds)

    assert table["kind"].tolist() == ["insight", "insight", "article", "article", "article"]
    assert table["published"].dt.date.where(table["published"].notna(), None).tolist()[2:] == [
        date(2025, 4, 16),
        None,
        date(2025, 4, 16),
    ]


def test_the_seeds_are_as_they_came(seeds: Path) -> None:
    table = wb.read_articles(seeds)

    for row in table.itertuples():
        assert row.text.encode() == (seeds / row.source).read_bytes()


def test_a_folder_is_read_with_its_folders_and_numbers_count_as_numbers(tmp_path: Path) -> None:
    for name in ("part10.txt", "part2.txt", "b/c.md", ".hidden.txt", "README.md", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Text of {name}.")

    table = wb.read_articles(tmp_path)

    assert [Path(source).name for source in table["source"]] == ["c.md", "part2.txt", "part10.txt"]


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("*.txt", {"a.txt"}),
        ("**/*.txt", {"a.txt", "b.txt", "c.txt"}),
        ("one/**", {"b.txt", "c.txt", "d.md"}),
        ("one/*", {"b.txt", "c.txt", "d.md"}),
        ("**/two/*.md", {"d.md"}),
    ],
)
def test_a_pattern_means_the_files_it_matches(tmp_path: Path, pattern: str, wanted: set[str]) -> None:
    (tmp_path / "one/two").mkdir(parents=True)
    for name in ("a.txt", "one/b.txt", "one/two/c.txt", "one/two/d.md"):
        (tmp_path / name).write_text(f"Text of {name}.")

    table = wb.read_articles(str(tmp_path / pattern))

    assert {Path(source).name for source in table["source"]} == wanted


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for folder in "ab":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.txt").write_text("They met.")
        (tmp_path / folder / "2.txt").write_text("")

    with pytest.warns(wb.SkippedInput) as caught:
        one_way, other_way = (wb.read_articles(source) for source in (tmp_path, str(tmp_path / "*/*.txt")))

    assert one_way["id"].tolist() == other_way["id"].tolist()
    assert one_way["id"].is_unique
    assert {str(warning.message).split(":")[0] for warning in caught} == {"a/2.txt", "b/2.txt"}


def test_a_list_keeps_its_order_and_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.txt").write_text("Two.")
    frame = pd.DataFrame({"text": ["Three."]})

    table = wb.read_articles([frame, tmp_path / "b.txt", tmp_path])

    assert table["text"].tolist() == ["Three.", "Two.", "One."]


def test_links_that_lead_round_in_a_circle_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/text.txt").write_text("Once.")
    (tmp_path / "a/round").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "a")

    assert wb.read_articles(tmp_path)["text"].tolist() == ["Once."]
    assert wb.read_articles(str(tmp_path / "**/*.txt"))["text"].tolist() == ["Once."]


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "ndjson", "json", "parquet"])
def test_every_kind_of_table_says_the_same(tmp_path: Path, suffix: str) -> None:
    came = pd.DataFrame(
        {
            "Headline": ["Talks begin", "Talks go on"],
            "body": ['They met; "nothing", they said,\nis agreed.', "They met again — in Tokyo."],
            "publisher": ["The Example", None],
            "pub_date": ["2025-04-16", "17 April 2025"],
            "link": [None, "https://example.org/2"],
            "views": [1, 2],
        }
    )
    path = tmp_path / f"news.{suffix}"
    match suffix:
        case "csv":
            came.to_csv(path, index=False)
        case "json":
            path.write_text(json.dumps({"status": "ok", "articles": came.to_dict("records")}).replace("NaN", "null"))
        case "parquet":
            came.to_parquet(path)
        case _:
            came.to_json(path, orient="records", lines=True)

    table = wb.read_articles(path)

    assert table["title"].tolist() == came["Headline"].tolist()
    assert table["text"].tolist() == came["body"].tolist()
    assert table["outlet"].fillna("").tolist() == ["The Example", ""]
    assert table["url"].fillna("").tolist() == ["", "https://example.org/2"]
    assert table["published"].dt.date.tolist() == [date(2025, 4, 16), date(2025, 4, 17)]
    assert table["id"].tolist() == wb.read_articles(came)["id"].tolist()


def test_a_column_with_our_name_comes_before_its_synonyms() -> None:
    table = wb.read_articles(pd.DataFrame({"body": ["no"], "text": ["yes"], "content": ["no"], "headline": ["H"]}))

    assert table.loc[0, ["title", "text"]].tolist() == ["H", "yes"]


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("The Example", "outlet"),
        ("example.org", "outlet"),
        ({"id": None, "name": "The Example"}, "outlet"),
        ("news/1.txt", "source"),
        ("1.html", "source"),
    ],
)
def test_a_source_is_an_outlet_unless_it_is_a_file_or_there_is_an_outlet(source: object, column: str) -> None:
    name = source["name"] if isinstance(source, dict) else source

    alone = wb.read_articles(pd.DataFrame({"text": ["They met."], "source": [source]}))
    with_outlet = wb.read_articles(pd.DataFrame({"text": ["They met."], "source": [source], "publisher": ["B"]}))

    assert alone.loc[0, column] == name
    assert with_outlet.loc[0, ["outlet", "source"]].tolist() == ["B", name]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_cells_of_a_csv_are_separated_by_what_separates_its_header(tmp_path: Path, separator: str) -> None:
    rows = [["title", "text", "outlet"], ["Talks", '"a, b; c"', "The Example"]]
    (tmp_path / "news.csv").write_text("\n".join(separator.join(row) for row in rows))

    assert wb.read_articles(tmp_path / "news.csv").loc[0, ["text", "outlet"]].tolist() == ["a, b; c", "The Example"]


def test_a_cell_may_be_longer_than_the_csv_module_allows(tmp_path: Path) -> None:
    text = "tariff " * 100_000
    pd.DataFrame({"text": [text]}).to_csv(tmp_path / "news.csv", index=False)

    assert wb.read_articles(tmp_path / "news.csv").loc[0, "text"] == text


def test_a_web_page_gives_its_article_and_what_its_markup_says(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)

    article = wb.read_articles(tmp_path / "page.html").loc[0]

    assert "officials said" in article["text"]
    assert "Home News" not in article["text"]
    assert article[["title", "author", "outlet", "url", "language"]].tolist() == [
        "Talks begin",
        "Jane Roe",
        "The Example",
        "https://example.org/talks",
        "en-GB",
    ]
    assert article["published"].date() == date(2025, 4, 16)


def test_a_page_without_a_date_has_none(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<html><body><article><p>On 9 April 2025 tariffs were delayed.</p></article>")

    assert wb.read_articles(tmp_path / "page.html")["published"].isna().all()


def test_a_page_is_read_in_the_encoding_it_declares(tmp_path: Path) -> None:
    page = "<html><head><meta charset='windows-1252'></head><body><p>The Zölle are high, the minister said.</p></body>"
    (tmp_path / "page.htm").write_bytes(page.encode("cp1252"))

    assert "Zölle" in wb.read_articles(tmp_path / "page.htm").loc[0, "text"]


def test_front_matter_outweighs_articles_csv_which_outweighs_markup_which_outweighs_defaults(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: 'Talks: round two'\ndate: 2025-04-16\n---\nThey met.\n")
    (tmp_path / "b.html").write_text(PAGE)
    (tmp_path / "articles.csv").write_text("file,title,outlet,published\na.md,Beside,A,2025-01-01\nb.html,Beside,,\n")

    table = wb.read_articles(tmp_path, outlet="Z", language="en")

    assert table["title"].tolist() == ["Talks: round two", "Beside"]
    assert table["outlet"].tolist() == ["A", "The Example"]
    assert table["language"].tolist() == ["en", "en-GB"]
    assert table["published"].dt.date.tolist() == [date(2025, 4, 16)] * 2
    assert table.loc[0, "text"] == "They met.\n"


def test_articles_csv_of_a_folder_above_counts_until_a_nearer_one_speaks(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.txt").write_text("One.")
    (tmp_path / "sub/b.txt").write_text("Two.")
    (tmp_path / "articles.csv").write_text("name,outlet\nsub/a.txt,Above\nsub/b.txt,Above\n")
    (tmp_path / "sub/articles.csv").write_text("file,outlet\nb.txt,Near\n")

    assert wb.read_articles(tmp_path)["outlet"].tolist() == ["Above", "Near"]


def test_an_articles_csv_that_holds_texts_is_a_table_of_articles(tmp_path: Path) -> None:
    (tmp_path / "articles.csv").write_text("file,text\nx,They met.\n")

    assert wb.read_articles(tmp_path)["text"].tolist() == ["They met."]


def test_what_is_unknown_is_null_and_defaults_fill_only_that() -> None:
    came = pd.DataFrame({"text": ["One.", "Two."], "outlet": ["A", None]})

    table = wb.read_articles(came, outlet="B", published="2025-04-16")

    assert table["outlet"].tolist() == ["A", "B"]
    assert table["published"].dt.date.tolist() == [date(2025, 4, 16)] * 2
    assert table[["title", "author", "url", "language", "source"]].isna().all(axis=None)


def test_a_saved_table_comes_back_the_same(seeds: Path, tmp_path: Path) -> None:
    table = wb.read_articles(seeds)
    table.to_parquet(tmp_path / "saved.parquet")

    pd.testing.assert_frame_equal(wb.read_articles(table), table)
    pd.testing.assert_frame_equal(wb.read_articles(tmp_path / "saved.parquet"), table)


def test_an_empty_table_keeps_its_columns() -> None:
    table = wb.read_articles(pd.DataFrame({"text": []}))

    assert tuple(table.columns) == COLUMNS
    assert table["published"].dtype == "datetime64[us]"
    assert len(table) == 0


def test_the_table_that_was_passed_stays_as_it_was() -> None:
    came = pd.DataFrame({"text": ["One.\r\n"], "date": ["2025-04-16"]})
    before = came.copy()

    wb.read_articles(came)

    pd.testing.assert_frame_equal(came, before)


def test_an_article_is_normalised_and_an_insight_is_not(tmp_path: Path) -> None:
    insight = "\ufeff# Title\r\nA\r\n\r\n# Summary\r\nCafe\u0301\r\n\r\n# News Comment\r\n1. Event Identification\r\n"
    (tmp_path / "article.txt").write_bytes("\ufeffCafe\u0301 talks.\r\nThey met.\rNow.".encode())
    (tmp_path / "insight.txt").write_bytes(insight.encode())

    table = wb.read_articles(tmp_path)

    assert table["text"].tolist() == ["Café talks.\nThey met.\nNow.", insight]
    assert table["title"].tolist()[1] == "A"


def test_half_characters_are_replaced_so_that_the_table_can_be_saved(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "half \\ud83d and whole \\ud83c\\uddef"}')

    table = wb.read_articles(tmp_path / "a.jsonl")

    assert table.loc[0, "text"] == "half \ufffd and whole 🇯"
    table.to_parquet(tmp_path / "saved.parquet")


def test_another_kind_of_file_needs_only_a_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.loud").write_text("they met.")
    monkeypatch.setitem(READERS, ".loud", lambda path, encoding: [Document({"text": path.read_text(encoding).upper()})])

    assert wb.read_articles(tmp_path)["text"].tolist() == ["THEY MET."]


def test_a_bar_is_shown_only_for_many_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(201):
        (tmp_path / f"{number}.txt").write_text(f"Article {number}.")

    assert len(wb.read_articles(tmp_path)) == 201
    assert "Reading" in capsys.readouterr().err
    wb.read_articles(tmp_path / "1.txt")
    assert capsys.readouterr().err == ""


def test_the_order_of_rows_changes_no_id() -> None:
    rows = [{"text": "Same.", "url": f"https://example.org/{n % 3}"} for n in range(6)] + [{"text": "Other."}]
    shuffled = [*rows[4:], *rows[:4]][::-1]

    ids = wb.read_articles(pd.DataFrame(rows)).groupby(["text", "url"], dropna=False)["id"].agg(set)
    again = wb.read_articles(pd.DataFrame(shuffled)).groupby(["text", "url"], dropna=False)["id"].agg(set)

    assert ids.to_dict() == again.to_dict()
    assert sum(map(len, ids)) == len(rows)
