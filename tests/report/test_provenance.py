"""Which files a report rests on."""

import hashlib

from workbench.report.provenance import inputs, versions


def test_an_input_is_told_by_name_hash_and_size(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Talks begin.")

    (found,) = inputs(str(tmp_path))

    assert (found.name, found.size) == ("a.txt", 12)
    assert found.sha256 == hashlib.sha256(b"Talks begin.").hexdigest()
    assert found.modified.endswith("+00:00")


def test_the_table_that_says_who_published_what_is_an_input_too(tmp_path):
    (tmp_path / "april").mkdir()
    (tmp_path / "april" / "a.txt").write_text("Talks begin.")
    (tmp_path / "articles.csv").write_text("file,outlet\napril/a.txt,Herald\n")

    assert [found.name for found in inputs(str(tmp_path))] == ["april/a.txt", "articles.csv"]


def test_a_pattern_stands_for_the_files_it_means(tmp_path):
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text(name)

    assert [found.name for found in inputs(str(tmp_path / "*.txt"))] == ["a.txt", "b.txt"]


def test_versions_are_those_that_ran():
    import pandas as pd

    assert versions()["pandas"] == pd.__version__
