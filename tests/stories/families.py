"""Families of reports: what one event looks like reprinted, edited, rewritten and translated.

`families/` holds events of the past in four forms each (original; edited: a word here and there; rewritten: the same
facts in other sentences and another order; translated: as if through another language and back) and `another`: a
different event with the same actors, which is another story. The facts are those of any encyclopaedia; the sentences
were written for these tests.
"""

from pathlib import Path

import pandas as pd

EVENTS = ("moon", "plaza", "quake", "rates")
FORMS = ("original", "edited", "rewritten", "translated")

_DAYS = [
    ("Monday", "rose", "0.4", "20,661.30", "1.2", "Boeing", "48.44"),
    ("Tuesday", "fell", "1.1", "20,668.01", "0.7", "Nike", "47.34"),
    ("Wednesday", "slipped", "0.2", "20,659.32", "0.3", "Chevron", "49.51"),
]


def market_reports() -> list[str]:
    """The same sentences on three days: what differs is the day and every figure."""
    return [
        f"""Stocks {moved} on {day} as investors waited for news on taxes and trade.
The Dow Jones industrial average closed {points} percent away from where it began, at {index}.
Technology shares moved by {tech} percent, and trading was lighter than on an average day.
{company} was the most active stock on the New York Stock Exchange.
Crude oil for May delivery settled at ${oil} a barrel on the New York Mercantile Exchange.
Analysts said that the direction in the coming weeks would depend on corporate earnings and on the Federal Reserve."""
        for day, moved, points, index, tech, company, oil in _DAYS
    ]


def text(event: str, form: str) -> str:
    """One form of one event."""
    return Path(__file__).with_name("families").joinpath(f"{event}-{form}.txt").read_text(encoding="utf-8")


def table(*members: tuple[str, str]) -> pd.DataFrame:
    """Articles named `event-form`."""
    return pd.DataFrame({"id": ["-".join(member) for member in members], "text": [text(*member) for member in members]})
