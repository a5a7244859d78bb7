import gzip
import sys
from importlib.resources import files
from pathlib import Path

import numpy as np

from benchmarks.background import main
from workbench.stories.background import rarity

SHIPPED = Path(str(files("workbench.stories") / "background.csv.gz"))


def test_what_is_new_weighs_more_than_what_is_rare_and_that_more_than_what_is_common():
    the, tariff, akazawa, nonsense = rarity(["the", "tariff", "akazawa", "qqqq"])

    assert 0 < the < tariff < akazawa == nonsense


def test_a_thousand_documents_leave_the_background_alone():
    terms = ["the", "tariff", "akazawa"]

    assert (rarity(terms, np.array([1_000, 0, 1_000]), 1_000) == rarity(terms)).all()


def test_in_a_large_collection_its_own_words_are_common():
    alone = rarity(["akazawa"])

    weights = [rarity(["akazawa"], np.array([documents // 2]), documents) for documents in (2_000, 20_000, 200_000)]

    assert alone > weights[0] > weights[1] > weights[2]


def test_one_more_document_hardly_changes_a_weight():
    before = rarity(["tariff"], np.array([400]), 1_000)

    after = rarity(["tariff"], np.array([400]), 1_001)

    assert abs(after - before).item() < 1e-3


def test_the_shipped_counts_say_their_version_and_can_be_written_again(tmp_path, monkeypatch):
    again = tmp_path / "background.csv.gz"

    monkeypatch.setattr(sys, "argv", ["background.py", str(again), f"shipped={SHIPPED}"])
    main()

    assert again.read_bytes() == SHIPPED.read_bytes()
    assert gzip.decompress(again.read_bytes()).startswith(b"# document frequencies, version 1: ")


def test_documents_are_counted_from_a_folder_and_from_lines_of_json(tmp_path, monkeypatch):
    folder, lines, out = tmp_path / "texts", tmp_path / "news.jsonl", tmp_path / "out.csv.gz"
    folder.mkdir()
    (folder / "one.txt").write_text("Tokyo, Tokyo and 24 more.")
    lines.write_text('{"text": "Tokyo and Bonn."}\n{"text": "and"}\n')

    monkeypatch.setattr(sys, "argv", ["background.py", str(out), f"old={folder}", f"new={lines}", "--least", "2"])
    main()

    counted = gzip.decompress(out.read_bytes()).decode().splitlines()
    assert counted[1:] == ["term,old,new", "(documents),1,2", "and,1,2", "tokyo,1,1"]
