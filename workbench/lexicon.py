"""What the rules know, as rows an analyst can review: `lexicons/*.csv` in the room that uses them."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

Row = dict[str, str]


@cache
def lexicon(room: str, name: str) -> tuple[Row, ...]:
    """The rows of `<room>/lexicons/<name>.csv`, each a dict from column to text; lines that begin with # are comments.

    A room binds its own name: `rows = partial(lexicon, __package__)`. Raises FileNotFoundError for an unknown lexicon.

    >>> lexicon("workbench.findings", "jurisdictions")[0]
    {'surface': 'Afghanistan', 'jurisdiction': 'AF', 'kind': 'name'}
    """
    text = files(room).joinpath("lexicons", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if line and not line.startswith("#")))
