"""How many articles a second go through all findings, and how the time grows with one long text.

    python benchmarks/findings.py [--articles 200] [--longest 1000000] [--folder FOLDER]

Everything together on one core: cleaning, dates, measures, statements, stances, agenda and conflicts, of articles of
about 400 words in stories of five. They are the articles of the gold (`tests/quality/gold/dev`), or the `text` of the
.jsonl files of a folder, cut or joined to length; each is made different from the others, so that nothing is found in a
cache. Then one text of ever more of them, up to `--longest` characters: seconds for each million characters, which stay
about the same where time grows linearly. Last, texts that nobody wrote: they have to end.
"""

import argparse
import json
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pandas as pd

import workbench as wb

GOLD = Path(__file__).parents[1] / "tests" / "quality" / "gold" / "dev"
WORDS = 400
STORY = 5  # reports in a story
HOSTILE = {
    "100,000 quotation marks": "“" * 50_000 + '"' * 50_000,
    "100,000 quotation marks between words": 'said "' * 100_000,
    "one line of 5 MB": "The 25 percent tariff on cars, which was announced on April 2, applies, Jane Roe said. "
    * 57_500,
    "5 MB without a full stop": "tariffs on cars and steel and " * 166_000,
    "100,000 open brackets": "(" * 100_000,
    "100,000 per cent": "25% " * 100_000,
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--articles", type=int, default=200)
    arguments.add_argument("--longest", type=int, default=1_000_000, help="characters of the longest text")
    arguments.add_argument("--folder", type=Path, help="a folder of .jsonl files with texts")
    given = arguments.parse_args()
    words = [word for text in texts(given.folder) for word in text.replace("\n\n", " \n\n").split(" ")]
    first = list(islice(pieces(words), STORY + given.articles))
    everything(table(first[:STORY]))  # lexicons are read once
    articles = table(first[STORY:])
    spent = timed(articles)
    rate = len(articles) / spent
    print(f"{len(articles)} articles of {WORDS} words in {spent:.2f} s of processor time: {rate:.0f} a second")
    print("\n| characters | seconds | seconds a million characters |\n|---:|---:|---:|")
    long = " ".join(islice(cycle(words), given.longest // 4))
    size = given.longest // 8
    while size <= given.longest:
        spent = timed(table([long[:size]]))
        print(f"| {size:,} | {spent:.2f} | {spent / size * 1e6:.2f} |", flush=True)
        size *= 2
    print("\n| text | seconds |\n|---|---:|")
    for name, text in HOSTILE.items():
        print(f"| {name} | {timed(table([text])):.2f} |", flush=True)


def texts(folder: Path | None) -> list[str]:
    if folder:
        lines = (line for file in sorted(folder.rglob("*.jsonl")) for line in file.read_text("utf-8").splitlines())
        return [text for line in lines if line and (text := json.loads(line).get("text"))]
    told = [json.loads(file.read_text("utf-8")) for file in sorted(GOLD.glob("*.json"))]
    return [part["text"] for one in told for part in one.get("articles", [one])]


def pieces(words: list[str]) -> Iterator[str]:
    """Ever new articles: each begins a little further on."""
    endless = words * 3
    for at in cycle(range(0, len(words), 37)):
        yield " ".join(endless[at : at + WORDS])


def table(written: list[str]) -> pd.DataFrame:
    ids = [f"{number:06}" for number in range(len(written))]
    articles = pd.DataFrame({"id": ids, "text": written, "kind": "article", "published": pd.Timestamp("2025-04-16")})
    return articles.assign(story=[f"story {number // STORY}" for number in range(len(articles))])


def everything(articles: pd.DataFrame) -> None:
    clean = wb.clean_articles(articles)
    measures, statements = wb.find_measures(clean), wb.find_statements(clean)
    wb.find_dates(clean)
    wb.find_agenda(clean)
    wb.score_stances(statements, articles=clean)
    wb.find_conflicts(clean, measures=measures, statements=statements)


def timed(articles: pd.DataFrame) -> float:
    began = time.process_time()
    everything(articles)
    return time.process_time() - began


if __name__ == "__main__":
    main()
