"""Counts in how many documents of some collections each word stands, for `workbench/stories/background.csv.gz`.

    python benchmarks/background.py OUT NAME=PATH [NAME=PATH ...] [--version 1] [--least 3]

PATH is a folder of `.txt` files, a `.jsonl` file with a `text` in each line, or a table of counts made earlier
(`.csv.gz`; its collections keep their names, NAME is ignored). Words are those of `workbench.stories.tokens` without a
digit; those in fewer than `--least` documents are left out.
"""

import argparse
import csv
import gzip
import json
from collections import Counter
from pathlib import Path

from workbench.stories.tokens import term_counts

SIZE = "(documents)"  # the first row: how many documents each collection has


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("collections", nargs="+", metavar="NAME=PATH")
    arguments.add_argument("--version", default="1")
    arguments.add_argument("--least", type=int, default=3)
    given = arguments.parse_args()
    counts: dict[str, Counter[str]] = {}
    for collection in given.collections:
        name, _, path = collection.partition("=")
        counts |= counted(name, Path(path))
    write(given.out, counts, given.version, given.least)


def counted(name: str, path: Path) -> dict[str, Counter[str]]:
    if path.is_dir():
        return {name: of_texts([file.read_text(encoding="utf-8") for file in sorted(path.glob("*.txt"))])}
    if path.suffix == ".jsonl":
        lines = path.read_text(encoding="utf-8").splitlines()
        return {name: of_texts([json.loads(line)["text"] for line in lines if line])}
    return earlier(path)


def of_texts(texts: list[str]) -> Counter[str]:
    matrix, terms = term_counts(texts)
    documents = (matrix > 0).sum(axis=0).A1.tolist()
    return Counter({SIZE: len(texts)}) + Counter(dict(zip(terms, documents, strict=True)))


def earlier(path: Path) -> dict[str, Counter[str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        rows = csv.reader(line for line in lines if not line.startswith("# "))
        names = next(rows)[1:]
        table = [(SIZE if row[0] == "#documents" else row[0], *map(int, row[1:])) for row in rows]
    return {name: Counter({row[0]: row[number] for row in table}) for number, name in enumerate(names, 1)}


def write(out: Path, counts: dict[str, Counter[str]], version: str, least: int) -> None:
    together = sum(counts.values(), Counter())
    words = (word for word in together if together[word] >= least and not any(map(str.isdigit, word)))
    rows = [SIZE, *sorted(word for word in words if word != SIZE)]
    # neither time nor file name in the archive: the same counts give the same bytes
    with out.open("wb") as file, gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0) as packed:
        head = f"# document frequencies, version {version}: {', '.join(counts)}\nterm,{','.join(counts)}\n"
        body = "".join(f"{word},{','.join(str(count[word]) for count in counts.values())}\n" for word in rows)
        packed.write((head + body).encode())
    print(f"{out}: {len(rows) - 1:,} words, {out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
