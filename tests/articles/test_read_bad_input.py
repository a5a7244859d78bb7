"""Whatever cannot be read is one clear sentence, and the rest is read."""

import os
import warnings
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb

BAD = {
    "empty.txt": (b"", ["empty"]),
    "blank.txt": (b" \n\t\r\n ", ["white space"]),
    "binary.txt": (bytes(range(256)) * 8, ["binary"]),
    "picture.md": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20, ["binary"]),
    "latin.txt": ("Die Zölle".encode("cp1252"), ["0xf6", "position 5", 'encoding="cp1252"']),
    "columns.csv": (b"title,views\nTalks,3\n", ["text", "title, views"]),
    "header.csv": (b"title,text\n", ["no document"]),
    "quote.csv": (b'text\n"never closed\nand on\n', ["line 2", "quotation mark"]),
    "broken.jsonl": (b'{"text": "good"\n', ["line 1", "JSON", "column"]),
    "list.jsonl": (b"[1, 2]\n", ["line 1", "object", "list"]),
    "fields.jsonl": (b'{"title": "x"}\n', ["line 1", "no field holds the text", "title"]),
    "broken.json": (b'{"text":\n}', ["line 2", "JSON"]),
    "deep.json": (b"[" * 100_000, ["JSON"]),
    "empty.json": (b"[]", ["no document"]),
    "broken.parquet": (b"PAR1 and nothing else", ["Parquet"]),
    "none.parquet": (b"", ["empty"]),
    "page.html": (b"<html></html>", ["no article"]),
    "notes.docx": (b"PK", [".docx", ".txt"]),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_is_one_sentence_that_begins_with_its_name(tmp_path: Path, name: str) -> None:
    data, clues = BAD[name]
    (tmp_path / name).write_bytes(data)

    with pytest.raises(wb.InputError) as raised:
        wb.read_articles(tmp_path / name)

    message = str(raised.value)
    assert message.startswith(name)
    assert "\n" not in message
    assert all(clue in message for clue in clues), message


def test_the_good_files_are_read_and_each_bad_one_is_a_warning(tmp_path: Path) -> None:
    for name, (data, _) in BAD.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("They met.")

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        table = wb.read_articles(tmp_path)

    assert table["text"].tolist() == ["They met."]
    assert all(issubclass(warning.category, wb.SkippedInput) for warning in caught)
    assert {str(warning.message).split(":")[0].split(",")[0] for warning in caught} == set(BAD)
    assert len(caught) == len(BAD)
    assert caught[0].filename == __file__


def test_the_good_lines_of_a_file_are_read_and_the_bad_ones_named(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_bytes(
        b'{"text": "One."}\n{broken\n\n{"text": "Z\xf6lle"}\n{"text": " "}\n{"text": "Two."}'
    )

    with pytest.warns(wb.SkippedInput) as caught:
        table = wb.read_articles(tmp_path / "news.jsonl")

    assert table["text"].tolist() == ["One.", "Two."]
    assert [str(warning.message).split(":")[0] for warning in caught] == [f"news.jsonl, line {n}" for n in (2, 4, 5)]


def test_the_good_rows_of_a_csv_are_read_and_the_bad_ones_named(tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_text('title,text\nA,One.\nB,Two,three.\nC,\nD,"Four\nlines."\nE,Five.\n')

    with pytest.warns(wb.SkippedInput) as caught:
        table = wb.read_articles(tmp_path / "news.csv")

    assert table["title"].tolist() == ["A", "D", "E"]
    assert [str(warning.message).split(":")[0] for warning in caught] == ["news.csv, line 3", "news.csv, line 4"]


def test_when_nothing_is_readable_one_sentence_says_how_much_was_tried(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b" ")

    with pytest.raises(wb.InputError, match=r"a\.txt: the file is empty \(and 1 more"):
        wb.read_articles(tmp_path)


@pytest.mark.parametrize(
    ("source", "clue"),
    [
        ("nowhere", "no file or folder"),
        ("nowhere/*.txt", "no article"),
        ("https://example.org/talks", "web"),
        ("Japan and the United States met.\n" * 500, "no file or folder"),
        ("null\0character", "no file or folder"),
        ([], "empty"),
        (None, "NoneType"),
        ({"text": ["They met."]}, "dict"),
        (pd.DataFrame({"title": ["x"], "views": [1]}), "title, views"),
        (pd.DataFrame(), "no column"),
    ],
)
def test_a_source_that_is_none_is_one_sentence(source: object, clue: str) -> None:
    with pytest.raises(wb.InputError, match=clue) as raised:
        wb.read_articles(source)

    assert "\n" not in str(raised.value)


def test_an_empty_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(wb.InputError, match=r"there is no article here: wanted files that end in \.txt"):
        wb.read_articles(tmp_path)


def test_a_missing_path_among_good_ones_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.")

    with pytest.warns(wb.SkippedInput, match="nowhere"):
        table = wb.read_articles([tmp_path / "a.txt", "nowhere"])

    assert len(table) == 1


def test_a_pipe_does_not_stop_the_reading(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "a.txt").write_text("They met.")

    with pytest.warns(wb.SkippedInput) as caught:
        assert len(wb.read_articles(tmp_path)) == 1

    assert {str(warning.message).split(":")[0] for warning in caught} == {"pipe.txt", "dangling.txt"}


@pytest.mark.parametrize("written", ["03/04/2025", "April 2025", "yesterday", "2025-02-30", "1744800000"])
def test_a_date_that_is_no_single_day_stays_null_and_is_named(written: str) -> None:
    came = pd.DataFrame({"text": ["One.", "Two."], "date": ["2025-04-16", written]})

    with pytest.warns(wb.SkippedInput, match=f"^row 1: the date '{written}'"):
        table = wb.read_articles(came)

    assert table["published"].isna().tolist() == [False, True]


def test_a_date_nobody_wrote_is_null_without_a_word() -> None:
    came = pd.DataFrame({"text": ["One.", "Two.", "Three."], "date": [None, "", "n/a"]})

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert wb.read_articles(came)["published"].isna().all()


def test_an_id_that_came_twice_is_named() -> None:
    came = pd.DataFrame({"id": ["a", "b", "a"], "text": ["One.", "Two.", "Three."]})

    with pytest.raises(wb.InputError, match="id 'a'"):
        wb.read_articles(came)


def test_what_articles_csv_says_about_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.")
    (tmp_path / "articles.csv").write_text("file,outlet\na.txt,A\nb.txt,B\n")

    with pytest.warns(wb.SkippedInput, match=r"^articles\.csv, line 3: there is no file 'b\.txt'"):
        assert wb.read_articles(tmp_path)["outlet"].tolist() == ["A"]


@pytest.mark.parametrize(
    ("keywords", "clue"),
    [
        ({"outlett": "A"}, "outlett"),
        ({"published": "03/04/2025"}, "3 April or 4 March"),
        ({"encoding": "utf-9"}, "utf-9"),
        ({"encoding": "base64"}, "base64"),
    ],
)
def test_an_argument_that_cannot_be_meant_is_one_sentence(keywords: dict[str, str], clue: str) -> None:
    with pytest.raises(wb.InputError, match=clue):
        wb.read_articles(pd.DataFrame({"text": ["They met."]}), **keywords)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes("Die Zölle".encode(encoding))

    assert wb.read_articles(tmp_path / "a.txt")["text"].tolist() == ["Die Zölle"]


def test_another_encoding_is_read_when_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Die Zölle".encode("cp1252"))

    assert wb.read_articles(tmp_path / "a.txt", encoding="cp1252")["text"].tolist() == ["Die Zölle"]


def test_a_document_of_a_file_that_brings_the_id_of_another_is_left_out_and_told_of(tmp_path):
    lines = ['{"id": "x", "text": "Talks begin."}', '{"id": "x", "text": "Talks end."}', '{"text": "No talks."}']
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")

    with pytest.warns(wb.SkippedInput, match=r"news\.jsonl: the id 'x' stands twice"):
        articles = wb.read_articles(tmp_path)

    assert articles["text"].tolist() == ["Talks begin.", "No talks."]


@pytest.mark.parametrize("call", [wb.clean_articles, wb.find_measures, wb.similar_pairs, wb.score_stances])
@pytest.mark.parametrize("came", [None, "seeds", []])
def test_what_is_no_table_is_refused_in_words(call, came):
    if came == "seeds" and call is wb.similar_pairs:
        came = 3  # a path is welcome there
    with pytest.raises(wb.InputError, match=r"a table was wanted and .* came: pass what wb\."):
        call(came)
