"""Articles that look like news to a computer: words of all ranks, topics, names, and copies that were edited.

    python benchmarks/corpus.py COUNT OUT.parquet [--seed 7]
    python benchmarks/corpus.py COUNT FOLDER [--seed 7]         in files of 20,000, in order of publication

Word frequencies follow Zipf's law, with names that are always new; 300 to 600 words an article; about one article in
seven is a copy of another, exact, edited, cut, framed by standing text or rewritten by a third.
"""

import argparse
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

WORDS, NAMES, TOPICS, FRAMES = 50_000, 2_000_000, 400, 40
YEAR, PART = 365, 20_000  # days; articles of a file
SYLLABLES = [consonant + vowel for consonant in "bcdfghjklmnprstvwz" for vowel in "aeiou"]
Ranks = NDArray[np.int64]


def news(count: int, seed: int = 7, before: int = 0, days: tuple[int, int] = (0, YEAR)) -> pd.DataFrame:
    """Columns `id`, `text`, `published` and `original` (the article that it is a copy of, or itself).

    Of the same seed all collections have the same topics; `before` articles came earlier, whose ids are taken.
    """
    topics = np.random.default_rng(seed).integers(150, WORDS, (TOPICS, 600))
    random = np.random.default_rng([seed, before])
    frames = [zipf(random, WORDS, 30) for _ in range(FRAMES)]
    articles: list[Ranks] = []
    original, day = [], []
    while len(articles) < count:
        first, article = len(articles), fresh(random, topics)
        today = int(random.integers(*days))
        copies = random.geometric(0.6) if random.random() < 0.1 else 0
        for number in range(min(1 + copies, count - first)):
            articles.append(edited(random, article, frames) if number else article)
            original.append(first)
            day.append(today + int(random.integers(3)) * bool(number))
    shuffled = random.permutation(count)
    names = np.array([f"{before + place:012x}" for place in np.argsort(shuffled)])
    return pd.DataFrame(
        {
            "id": names[shuffled],
            "text": [text(articles[article]) for article in shuffled],
            "published": pd.Timestamp("2025-01-01") + pd.to_timedelta(np.array(day)[shuffled], unit="D"),
            "original": names[np.array(original)[shuffled]],
        }
    )


def write_parts(count: int, folder: Path, seed: int = 7) -> None:
    """A year of articles, one file for each stretch of it."""
    edges = np.linspace(0, YEAR, max(count // PART, 1) + 1).astype(int).tolist()
    done = 0
    for number, days in enumerate(pairwise(edges)):
        size = count * days[1] // YEAR - done
        news(size, seed, done, days).to_parquet(folder / f"news-{number:03}.parquet", index=False)
        done += size


def zipf(random: np.random.Generator, size: int, count: int) -> Ranks:
    """Ranks below `size`, each as likely as it is small: uniform in their logarithm."""
    return np.floor(np.exp(random.random(count) * np.log(size))).astype(np.int64) - 1


def fresh(random: np.random.Generator, topics: Ranks) -> Ranks:
    """A new article: a quarter of its words from its topic, one in fifty a name, one of which keeps coming back."""
    article = zipf(random, WORDS, int(random.integers(300, 601)))
    of_topic = random.random(len(article)) < 0.25
    topic = topics[random.integers(TOPICS)]
    article[of_topic] = topic[zipf(random, len(topic), int(of_topic.sum()))]
    named = np.flatnonzero(random.random(len(article)) < 0.02)
    article[named] = WORDS + zipf(random, NAMES, len(named))
    article[named[::3]] = article[named[0]] if len(named) else 0
    return article


def edited(random: np.random.Generator, article: Ranks, frames: list[Ranks]) -> Ranks:
    """A copy: exact, lightly or heavily edited, cut, or framed by standing text."""
    kind = random.integers(5)
    share = (0.0, random.uniform(0.01, 0.05), random.uniform(0.3, 0.45), 0.02, 0.02)[kind]
    replaced = random.random(len(article)) < share
    copy = np.where(replaced, zipf(random, WORDS, len(article)), article)
    if kind == 3:
        copy = copy[: int(len(copy) * random.uniform(0.5, 0.85))]
    if kind == 4:
        copy = np.concatenate([frames[random.integers(FRAMES)], copy, frames[random.integers(FRAMES)]])
    return copy


def text(article: Ranks) -> str:
    """Sentences of eighteen words, paragraphs of three sentences."""
    words = [word(rank) for rank in article.tolist()]
    sentences = [" ".join(words[start : start + 18]).capitalize() + "." for start in range(0, len(words), 18)]
    return "\n\n".join(" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3))


@lru_cache(2 * WORDS)
def word(rank: int) -> str:
    """The shorter the commoner; names are capitalised."""
    syllables, rest = [], rank
    while rest or not syllables:
        rest, syllable = divmod(rest, len(SYLLABLES))
        syllables.append(SYLLABLES[syllable])
    spelled = "".join(syllables) + ("n" if rank % 2 else "st")
    return spelled.capitalize() if rank >= WORDS else spelled


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("count", type=int)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--seed", type=int, default=7)
    given = arguments.parse_args()
    if given.out.suffix == ".parquet":
        news(given.count, given.seed).to_parquet(given.out, index=False)
    else:
        given.out.mkdir(parents=True, exist_ok=True)
        write_parts(given.count, given.out, given.seed)


if __name__ == "__main__":
    main()
