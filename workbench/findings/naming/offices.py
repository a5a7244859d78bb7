"""Who held which office when: `lexicons/offices.csv` asked by holder, by office and by date."""

from __future__ import annotations

import calendar
from datetime import date
from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import lexicon


class Term(NamedTuple):
    """A term of office: offices held, the jurisdiction or body, the holder, and from when until when (None: still)."""

    offices: tuple[str, ...]
    of: str
    holder: str
    since: date
    until: date | None

    def covers(self, day: date) -> bool:
        """Whether the term runs on that day."""
        return self.since <= day and (self.until is None or day <= self.until)


def terms_of(holder: str) -> tuple[Term, ...]:
    """The terms a person has held, earliest first; none for somebody the lexicon does not know.

    >>> [term.of for term in terms_of("Christine Lagarde")]
    ['IMF', 'EU']
    """
    return _by_holder().get(holder, ())


def terms_in(office: str, of: str) -> tuple[Term, ...]:
    """The terms of an office in a jurisdiction or body, earliest first."""
    return _by_office().get((office, of), ())


def holder_on(office: str, of: str, day: date) -> str | None:
    """Who held the office on that day, when the lexicon knows exactly one.

    >>> holder_on("prime minister", "CA", date(2020, 4, 16))
    'Justin Trudeau'
    """
    holders = holders_on(office, of, day)
    return holders[0] if len(holders) == 1 else None


def holders_on(office: str, of: str, day: date) -> list[str]:
    """Who held the office on that day, whoever had it first before others: some have several holders at a time."""
    return list(dict.fromkeys(term.holder for term in terms_in(office, of) if term.covers(day)))


@cache
def _terms() -> tuple[Term, ...]:
    rows = lexicon("offices")
    terms = [
        Term(
            tuple(row["office"].split("+")),
            row["of"],
            row["holder"],
            _day(row["from"], last=False),
            _day(row["until"], last=True) if row["until"] else None,
        )
        for row in rows
    ]
    return tuple(sorted(terms, key=lambda term: term.since))


@cache
def _by_holder() -> dict[str, tuple[Term, ...]]:
    found: dict[str, tuple[Term, ...]] = {}
    for term in _terms():
        found[term.holder] = (*found.get(term.holder, ()), term)
    return found


@cache
def _by_office() -> dict[tuple[str, str], tuple[Term, ...]]:
    found: dict[tuple[str, str], tuple[Term, ...]] = {}
    for term in _terms():
        for office in term.offices:
            found[office, term.of] = (*found.get((office, term.of), ()), term)
    return found


def _day(written: str, *, last: bool) -> date:
    """A day, month or year as its first or last day."""
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    if not month:
        month = 12 if last else 1
    if not day:
        day = calendar.monthrange(year, month)[1] if last else 1
    return date(year, month, day)
