"""Insights on disk."""

import stat
from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.findings.evidence import Evidence
from workbench.insight import files
from workbench.insight.files import read_insight, save_insight
from workbench.insight.lumen import InsightSyntaxError, InsightWarning
from workbench.insight.model import Insight

TEXT = "\ufeff# Title\r\nLUMEN INSIGHT: X \r\n\r\n1) Event\r\n-\tE\r\n"


@pytest.fixture
def insight() -> Insight:
    typed = Insight.blank("TALKS").with_texts(summary="S", trends="- Talks resume by May.", closing="C")
    evidence = (Evidence(article="a1", start=0, end=5, quote="Talks"),)
    return typed.with_item("trends", 0, evidence=evidence, likelihood="likely", confidence="low", kind="judgement")


def test_json_keeps_everything_and_the_bytes_it_was_typed_in(tmp_path: Path, insight: Insight) -> None:
    (tmp_path / "typed.txt").write_bytes(TEXT.encode())
    with pytest.warns(InsightWarning) as warned:
        typed = read_insight(tmp_path / "typed.txt")

    assert [str(one.message) for one in warned] == list(typed.warnings)
    assert read_insight(save_insight(insight, tmp_path / "whole.json")) == insight
    again = read_insight(save_insight(typed, tmp_path / "typed.json"))

    assert save_insight(again, tmp_path / "again.txt").read_bytes() == TEXT.encode()


@pytest.mark.parametrize("name", ["insight.txt", "insight.md", "INSIGHT.TXT"])
def test_text_keeps_the_words_and_leaves_out_what_has_no_place_in_it(
    tmp_path: Path, insight: Insight, name: str
) -> None:
    again = read_insight(save_insight(insight, tmp_path / name))

    assert again.texts() == insight.texts()
    assert again.trends.items[0].bare
    assert not insight.trends.items[0].bare


def test_folders_that_are_missing_are_made(tmp_path: Path, insight: Insight) -> None:
    path = save_insight(insight, tmp_path / "drafts" / "april" / "talks.json")

    assert path.exists()


def test_the_permissions_of_a_file_stay(tmp_path: Path, insight: Insight) -> None:
    path = save_insight(insight, tmp_path / "talks.json")
    path.chmod(0o640)

    save_insight(insight.with_texts(title="OTHER"), path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_of_any_other(tmp_path: Path, insight: Insight) -> None:
    (tmp_path / "any").touch()

    path = save_insight(insight, tmp_path / "talks.json")

    assert path.stat().st_mode == (tmp_path / "any").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path, insight: Insight) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link.json").symlink_to(tmp_path / "there" / "talks.json")

    save_insight(insight, tmp_path / "link.json")

    assert (tmp_path / "link.json").is_symlink()
    assert read_insight(tmp_path / "there" / "talks.json") == insight


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_when_writing_fails_the_old_file_is_there_and_nothing_else(
    tmp_path: Path, insight: Insight, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = save_insight(insight, tmp_path / "talks.json")
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError("disk full")

    if step == "fsync":
        monkeypatch.setattr(files.os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        save_insight(insight.with_texts(title="OTHER"), path)

    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_every_prefix_of_a_json_file_is_refused_by_name_and_left_as_it_is(tmp_path: Path, insight: Insight) -> None:
    whole = save_insight(insight, tmp_path / "whole.json").read_text()
    path = tmp_path / "half.json"
    for length in range(0, len(whole) - 2, 97):
        path.write_text(whole[:length])

        with pytest.raises(InputError, match=r"half\.json: no insight in JSON .*the file is left as it is"):
            read_insight(path)

        assert path.read_text() == whole[:length]


def test_a_later_schema_is_refused(tmp_path: Path, insight: Insight) -> None:
    path = save_insight(insight, tmp_path / "later.json")
    path.write_text(path.read_text().replace('"schema_version": 1', '"schema_version": 2'))

    with pytest.raises(InputError, match="schema_version"):
        read_insight(path)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "cannot be read"),
        ("latin.txt", "Überblick".encode("latin-1"), "byte 0 is not UTF-8"),
        ("word.docx", b"PK", "kept in .txt or .md"),
        ("article.txt", b"Talks resume.", "line 1: neither a title nor two of the five sections"),
        ("list.json", b"[]", "no insight in JSON"),
        ("folder.txt", b"", "line 1: the text is empty"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_that_names_the_file(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)

    with pytest.raises(InputError) as raised:
        read_insight(tmp_path / name)

    assert str(raised.value).startswith(str(tmp_path / name))
    assert said in str(raised.value)


def test_a_file_that_is_no_insight_says_its_line(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("\nTalks resume.\n")

    with pytest.raises(InsightSyntaxError) as raised:
        read_insight(tmp_path / "article.txt")

    assert raised.value.line == 2


def test_an_insight_is_not_saved_under_a_suffix_nobody_reads(tmp_path: Path, insight: Insight) -> None:
    with pytest.raises(InputError, match=r"not '\.docx'"):
        save_insight(insight, tmp_path / "talks.docx")

    assert list(tmp_path.iterdir()) == []
