"""What this room knows as rows an analyst can review: `lexicons/*.csv`."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

Row = dict[str, str]


@cache
def lexicon(name: str) -> tuple[Row, ...]:
    """The rows of `lexicons/<name>.csv`, each a dict from column to text; lines that begin with # are comments.

    >>> lexicon("headings")[0]["kind"]
    'title'
    """
    text = files(__package__).joinpath("lexicons", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if line and not line.startswith("#")))
