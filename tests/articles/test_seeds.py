"""The seeds are what their README says they are."""

import csv
import re
from hashlib import sha256
from pathlib import Path


def test_the_seeds_are_as_they_came(seeds: Path) -> None:
    told = dict(
        re.findall(r"^\| `(\S+\.txt)` \|.*`([0-9a-f]{16})` \|$", (seeds / "README.md").read_text("utf-8"), re.MULTILINE)
    )

    assert told == {path.name: sha256(path.read_bytes()).hexdigest()[:16] for path in seeds.glob("*.txt")}


def test_articles_csv_speaks_of_every_seed_and_says_how_it_knows_a_date(seeds: Path) -> None:
    with (seeds / "articles.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))

    assert [row["file"] for row in rows] == sorted(path.name for path in seeds.glob("*.txt"))
    assert all(row["note"].startswith("inferred: ") for row in rows if row["published"])
    assert not any(row["outlet"] or row["author"] or row["url"] for row in rows)
