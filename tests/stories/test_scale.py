import multiprocessing
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from distributed import Client, LocalCluster
from sklearn.feature_extraction.text import TfidfVectorizer

import workbench as wb
from workbench.stories import sources

WORDS = [
    f"{first}{last}" for first in "tariff yen rice talks steel oil".split() for last in ("", "s", "ed", "ing", "ers")
]


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = str(tmp_path_factory.mktemp("workers"))
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", local_directory=folder
        ) as cluster,
        Client(cluster) as opened,
    ):
        yield opened


@pytest.fixture(scope="module")
def collection() -> pd.DataFrame:
    """Sixty articles of a month, some without date; one in three is a copy or an edit of one far from it."""
    random = np.random.default_rng(3)
    texts = [" ".join(random.choice(WORDS, 25)) for _ in range(40)]
    texts += [text if number % 2 else text + " " + WORDS[number] for number, text in enumerate(texts[:20])]
    published = pd.Series(pd.Timestamp("2025-04-01") + pd.to_timedelta(random.integers(0, 30 * 24, 60), "h"))
    return pd.DataFrame(
        {
            "id": [f"{number:02}" for number in random.permutation(60)],
            "text": texts,
            "published": published.mask(random.random(60) < 0.1),
        }
    )


@pytest.fixture(scope="module")
def folder(collection, tmp_path_factory) -> Path:
    """The same articles in three files of several groups of rows, one of them in a folder below."""
    files = tmp_path_factory.mktemp("parquet")
    (files / "below").mkdir()
    for name, rows in {"a": slice(0, 10), "b": slice(10, 11), "below/c": slice(11, 60)}.items():
        collection[rows].to_parquet(files / f"{name}.parquet", index=False, row_group_size=7)
    return files


@pytest.mark.parametrize("window", [None, "3D"])
@pytest.mark.parametrize("blocks", [None, 1, 3, 8])
def test_a_cluster_finds_what_one_machine_finds(client, collection, blocks, window):
    here = wb.similar_pairs(collection, threshold=0.5, window=window)

    there = wb.similar_pairs(collection, threshold=0.5, window=window, engine="dask", client=client, blocks=blocks)

    assert len(here) > 3
    pd.testing.assert_frame_equal(there, here)


def test_there_may_be_more_blocks_than_articles(client, collection):
    few = collection.iloc[[0, 1, 2, 3, 40, 41, 42, 43]]

    there = wb.similar_pairs(few, threshold=0.5, engine="dask", client=client, blocks=100)

    assert len(there) >= 4
    pd.testing.assert_frame_equal(there, wb.similar_pairs(few, threshold=0.5))


@pytest.mark.parametrize("engine", ["local", "dask"])
@pytest.mark.parametrize("window", [None, "3D"])
def test_from_parquet_to_parquet_is_the_same_as_in_memory(client, collection, folder, tmp_path, engine, window):
    given = {"client": client} if engine == "dask" else {}

    out = wb.similar_pairs(
        folder, threshold=0.5, window=window, engine=engine, blocks=4, out=tmp_path / "pairs", **given
    )

    found = pd.read_parquet(out)
    expected = wb.similar_pairs(collection, threshold=0.5, window=window)
    in_order = found.sort_values(["similarity", "left", "right"], ascending=[False, True, True], ignore_index=True)
    pd.testing.assert_frame_equal(in_order, expected)
    assert [file.suffix for file in out.iterdir()] == [".parquet"] * len(list(out.iterdir()))


@pytest.mark.parametrize("given", ["", "*.parquet", "below/c.parquet"])
def test_a_folder_a_pattern_and_a_file_are_read(collection, folder, given):
    rows = {"": slice(0, 60), "*.parquet": slice(0, 11), "below/c.parquet": slice(11, 60)}[given]

    pd.testing.assert_frame_equal(wb.similar_pairs(folder / given), wb.similar_pairs(collection[rows]))


def test_texts_are_read_a_few_at_a_time(folder, collection, monkeypatch):
    monkeypatch.setattr(sources, "_ROWS", 2)
    rows = np.array([59, 0, 13, 12, 10, 11, 58])

    texts = sources.source_of(folder).texts(rows)()

    assert texts == collection["text"].iloc[rows].tolist()


def test_a_fitted_vectoriser_weighs_the_words_of_every_block(collection):
    vectoriser = TfidfVectorizer().fit(collection["text"])
    together = wb.similar_pairs(collection, threshold=0.5, vectoriser=vectoriser)

    apart = wb.similar_pairs(collection, threshold=0.5, vectoriser=vectoriser, blocks=3)

    assert len(together) > 3
    pd.testing.assert_frame_equal(apart, together)


def test_past_a_thousand_articles_the_words_of_all_blocks_count(client):
    random = np.random.default_rng(5)
    texts = [" ".join(random.choice(WORDS, 4)) for _ in range(1_300)]
    articles = pd.DataFrame({"id": [f"{number:04}" for number in range(1_300)], "text": texts})
    here = wb.similar_pairs(articles, threshold=0.95)

    there = wb.similar_pairs(articles, threshold=0.95, engine="dask", client=client, blocks=2)

    pd.testing.assert_frame_equal(there, here)


def test_a_cluster_is_reached_by_its_address(client, collection):
    found = wb.similar_pairs(collection.head(20), engine="dask", client=client.scheduler.address)

    pd.testing.assert_frame_equal(found, wb.similar_pairs(collection.head(20)))


def test_a_cluster_made_for_one_call_leaves_nothing_behind(collection, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    before = set(multiprocessing.active_children())

    found = wb.similar_pairs(collection.head(20), engine="dask")

    pd.testing.assert_frame_equal(found, wb.similar_pairs(collection.head(20)))
    assert set(multiprocessing.active_children()) <= before
    assert list(tmp_path.iterdir()) == []


def test_blocks_that_waited_on_disk_leave_nothing_behind(collection, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    wb.similar_pairs(collection, blocks=4)

    assert list(tmp_path.iterdir()) == []


def test_no_pairs_are_a_file_without_rows(tmp_path):
    articles = pd.DataFrame({"id": ["a", "b"], "text": ["Rain.", None]})

    out = wb.similar_pairs(articles, out=tmp_path / "new" / "pairs")

    found = pd.read_parquet(out)
    assert found.dtypes.astype(str).to_dict() == {"left": "str", "right": "str", "similarity": "float64"}
    assert len(found) == 0


def test_progress_is_shown_for_every_two_blocks_that_meet(client, collection):
    seen = []

    def progress(steps, total):
        for step in steps:
            seen.append(total)
            yield step

    for given in ({}, {"engine": "dask", "client": client}):
        seen.clear()
        wb.similar_pairs(collection, blocks=3, progress=progress, **given)

        assert seen == [3] * 3 + [6] * 6


def test_progress_true_is_a_bar(collection, capsys):
    wb.similar_pairs(collection, blocks=2, progress=True)

    assert "3/3" in capsys.readouterr().err


def test_pairs_are_never_mixed_with_older_ones(collection, tmp_path):
    (tmp_path / "part-000007.parquet").touch()

    with pytest.raises(wb.InputError, match="new or an empty folder"):
        wb.similar_pairs(collection, out=tmp_path)


def test_dask_that_is_not_installed_is_named(collection, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(wb.InputError, match=r"pip install 'lumen-workbench\[dask\]'"):
        wb.similar_pairs(collection, engine="dask")


@pytest.mark.parametrize(
    "given",
    [{"engine": "spark"}, {"engine": "dask", "client": 7}, {"client": "tcp://127.0.0.1:1"}, {"blocks": 0}],
    ids=str,
)
def test_what_cannot_be_asked_is_refused(collection, given):
    with pytest.raises(wb.InputError, match=r"engine|client|blocks"):
        wb.similar_pairs(collection, **given)


def test_files_that_are_not_there_are_named(tmp_path):
    with pytest.raises(wb.InputError, match="no Parquet file"):
        wb.similar_pairs(tmp_path / "*.parquet")


def test_a_file_that_is_no_parquet_is_named(tmp_path):
    (tmp_path / "news.parquet").write_text("id,text")

    with pytest.raises(wb.InputError, match=r"news\.parquet is no Parquet file"):
        wb.similar_pairs(tmp_path)


def test_a_column_missing_from_a_file_is_named(tmp_path):
    pd.DataFrame({"id": ["a"]}).to_parquet(tmp_path / "news.parquet")

    with pytest.raises(wb.InputError, match=r"news\.parquet: no column 'text'"):
        wb.similar_pairs(tmp_path)
