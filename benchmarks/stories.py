"""How long it takes to find all similar articles, as a ratio to scikit-learn's TfidfVectorizer alone in the same run.

    python benchmarks/stories.py [--sizes 2000 10000] [--peers] [--relations] [--real FOLDER] [--limit 900]
    python benchmarks/stories.py --million

Each tool runs in a process of its own, tokenising included, on the corpus of `corpus.py` or on the `text` of the .jsonl
files of a folder. `--peers` measures the tools of others too (`requirements.txt` names them); one that is not installed
or takes longer than the limit says so in the table. Writes stories.md and stories.html (a chart) into a folder.
"""

import argparse
import json
import os
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from corpus import news
from measure import Run, alone
from million import million
from tools import ALONE, REFERENCE, RELATIONS, TOOLS, Found, Tool

OURS = 3  # the first tools: what is measured without peers
PACKAGES = "lumen-workbench numpy scipy scikit-learn pandas sparse_dot_topn datasketch rensa semhash text-dedup".split()


class Row(NamedTuple):
    """One line of the table; figures are null where the tool has none."""

    collection: str
    articles: int
    tool: str
    finds: str
    said: str
    seconds: float | None = None
    ratio: float | None = None
    processor: float | None = None
    memory: float | None = None
    pairs: int | None = None
    recall: float | None = None
    precision: float | None = None


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", type=int, nargs="*", default=[2_000, 10_000])
    arguments.add_argument("--threshold", type=float, default=0.8)
    arguments.add_argument("--peers", action="store_true")
    arguments.add_argument("--relations", action="store_true", help="what each pair is, too: wb.relate")
    arguments.add_argument("--real", type=Path, help="a folder of .jsonl files")
    arguments.add_argument("--limit", type=float, default=900, help="seconds that a tool may take")
    arguments.add_argument("--out", type=Path, default=Path(__file__).with_name("results"))
    arguments.add_argument("--million", type=int, nargs="?", const=1_000_000, help="this many, within a window of days")
    given = arguments.parse_args()
    if given.million:
        million(given.million)
        return
    tools = [*(TOOLS if given.peers else TOOLS[:OURS]), *([RELATIONS] if given.relations else [])]
    rows: list[Row] = []
    with TemporaryDirectory(prefix="workbench-bench-") as folder:
        for size in given.sizes:
            rows += compared("synthetic", news(size)["text"], tools, given.threshold, given.limit, Path(folder))
        if given.real:
            rows += compared("real", real(given.real), tools, given.threshold, given.limit, Path(folder))
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "stories.md").write_text(f"{heading(given.threshold)}\n\n{table(rows)}\n", encoding="utf-8")
    (given.out / "stories.html").write_text(page(chart(rows)), encoding="utf-8")
    print(f"{given.out / 'stories.md'}, {given.out / 'stories.html'}")


def real(folder: Path) -> pd.Series:
    lines = (line for file in sorted(folder.rglob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines())
    return pd.Series([text for line in lines if line and (text := json.loads(line).get("text"))], dtype="str")


def compared(
    name: str, texts: pd.Series, tools: list[Tool], threshold: float, limit: float, folder: Path
) -> Iterator[Row]:
    """Each tool on one collection, held against the vectoriser alone and against the exact pairs."""
    file = folder / f"{name}-{len(texts)}.parquet"
    pd.DataFrame({"text": texts}).to_parquet(file)
    runs = {}
    for tool in tools:
        runs[tool] = run = alone(tool.call, tool, file, threshold, prepare=warm, limit=limit)
        said = f"{run.seconds:8.1f} s {run.memory:6.2f} GiB" if isinstance(run, Run) else run
        print(f"{name} {len(texts):8,}  {tool.name:32} {said}", flush=True)
    unit, exact = runs[ALONE], runs[REFERENCE]
    if not isinstance(unit, Run) or not isinstance(exact, Run):
        raise SystemExit(f"nothing to compare with: {exact if isinstance(unit, Run) else unit}")
    for tool, run in runs.items():
        yield line(name, len(texts), tool, run, unit, exact.found)


def warm(tool: Tool, file: Path, threshold: float) -> tuple[list[str], float]:
    """The texts, once the tool has been called on a few: imports and caches are nobody's speed."""
    texts = pd.read_parquet(file)["text"].tolist()
    tool.call(texts[:50], threshold)
    return texts, threshold


def line(name: str, size: int, tool: Tool, run: Run | str, unit: Run, exact: Found) -> Row:
    if not isinstance(run, Run):
        return Row(name, size, tool.name, tool.finds, run)
    seconds, inner, whole = (run.seconds, run.processor, run.memory)
    row = Row(name, size, tool.name, tool.finds, "", seconds, seconds / unit.seconds, inner / unit.processor, whole)
    if tool is ALONE:
        return row
    row = row._replace(pairs=len(run.found))
    if "own weights" in tool.finds:
        return row
    shared = len(np.intersect1d(keys(run.found, size), keys(exact, size)))
    return row._replace(recall=shared / max(len(exact), 1), precision=shared / max(len(run.found), 1))


def keys(pairs: Found, size: int) -> Any:
    return pairs[:, 0] * size + pairs[:, 1]


def heading(threshold: float) -> str:
    versions = [f"{package} {installed(package)}" for package in PACKAGES]
    system = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    return f"""# All similar articles, cosine at or above {threshold}

Ratio: seconds, tokenising included, to those of scikit-learn's TfidfVectorizer alone on the same texts in the same run;
beside it the same of the processor time of all cores. Memory: the most that the process held, the texts included.
Recall and precision are against all pairs whose cosine, by one and the same vectoriser, reaches the threshold; tools
that estimate another measure are held against them too, because that is what they are used for.

{system}; {", ".join(versions)}."""


def installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def table(rows: list[Row]) -> str:
    head = "| texts | articles | tool | finds | seconds | ratio | of all cores | GiB | pairs | recall | precision |"
    lines = [head, "|---|---:|---|---|---:|---:|---:|---:|---:|---:|---:|"]
    for row in rows:
        figures = [("seconds", ".1f"), ("ratio", ".2f"), ("processor", ".2f"), ("memory", ".2f"), ("pairs", ",")]
        figures += [("recall", ".3f"), ("precision", ".3f")]
        cells = ["" if (value := getattr(row, name)) is None else format(value, form) for name, form in figures]
        finds = f"{row.finds}: {row.said}" if row.said else row.finds
        lines.append(f"| {row.collection} | {row.articles:,} | {row.tool} | {finds} | {' | '.join(cells)} |")
    return "\n".join(lines)


def chart(rows: list[Row]) -> go.Figure:
    figure = go.Figure()
    for collection, articles in dict.fromkeys((row.collection, row.articles) for row in rows):
        bars = [row for row in rows if (row.collection, row.articles) == (collection, articles) and row.ratio]
        figure.add_bar(
            y=[row.tool for row in bars],
            x=[row.ratio for row in bars],
            name=f"{articles:,} {collection}",
            orientation="h",
            hovertemplate="%{y}: %{x:.2f} times the vectoriser alone",
        )
    return figure.update_layout(
        title="All similar articles: time as a ratio to TfidfVectorizer alone",
        xaxis={"type": "log", "title": "times the vectoriser alone (logarithmic)", "gridcolor": "rgba(127,127,127,.3)"},
        yaxis={"autorange": "reversed", "automargin": True},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        colorway=["#4477aa", "#ee6677", "#228833", "#ccbb44"],
    )


def page(figure: go.Figure) -> str:
    """The chart alone, in the colours of the reader: light or dark."""
    style = ":root{color-scheme:light dark} svg text{fill:CanvasText!important}"
    body = figure.to_html(full_html=False, include_plotlyjs=True)
    head = f'<meta charset="utf-8"><title>All similar articles</title><style>{style}</style>'
    return f'<!doctype html><html lang="en">{head}{body}</html>'


if __name__ == "__main__":
    main()
