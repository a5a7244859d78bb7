"""What a person may be called before the name or in apposition: titles as written, and those that portfolios make."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workbench.findings.lexicon import Row, lexicon

_JUNIOR_BEFORE = ("deputy {} minister", "vice {} minister", "junior {} minister", "shadow {} minister")
_JUNIOR_AFTER = ("minister of state for {}", "junior minister for {}", "deputy minister of {}", "vice minister of {}")
_PREFIXES = ("vice ", "deputy ", "under ")  # "vice-president" is "vice president"


@cache
def titles() -> dict[str, Row]:
    """The row of `lexicons/titles.csv` for each title in lower case, and one like it for what a portfolio makes.

    >>> titles()["minister for foreign trade"]["office"], titles()["deputy trade minister"]["office"]
    ('trade minister', '')
    """
    made = {title: _row(title, office) for title, office in _of_portfolios()}
    known = made | {row["title"]: row for row in lexicon("titles")}
    joined = {title.replace(" ", "-", 1): row for title, row in known.items() if title.startswith(_PREFIXES)}
    return joined | known


def implied(row: Row) -> tuple[str, ...]:
    """The jurisdictions of which a title may be where nothing else tells, the likeliest first.

    >>> implied(titles()["treasury secretary"]), implied(titles()["agriculture secretary"])[:2]
    (('US',), ('US', 'MX'))
    """
    return tuple(filter(None, row["of"].split(";")))


@cache
def shared_offices() -> frozenset[str]:
    """The offices whose titles do not tell the country: many have a commerce secretary."""
    return frozenset(row["office"] for row in titles().values() if len(implied(row)) > 1)


def _of_portfolios() -> Iterator[tuple[str, str]]:
    """Each title of a minister or of a junior one, and the office it means."""
    for row in lexicon("portfolios"):
        for portfolio in row["portfolios"].split(";"):
            if row["place"] != "after":
                yield f"{portfolio} minister", row["office"]
                yield from ((form.format(portfolio), "") for form in _JUNIOR_BEFORE)
            if row["place"] != "before":
                yield f"minister of {portfolio}", row["office"]
                yield f"minister for {portfolio}", row["office"]
                yield from ((form.format(portfolio), "") for form in _JUNIOR_AFTER)


def _row(title: str, office: str) -> Row:
    return {"title": title, "office": office, "of": "", "voice": "official"}
