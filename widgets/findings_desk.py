"""What the review of findings offers to look at: the findings of a filter, a few at a time, each in its sentence."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.articles.sentences import sentences
from workbench.charts.reading import visible
from workbench.charts.side_by_side import heading_of, text_of
from workbench.findings.reviewing.fields import fields_of, found_in, kinds_of
from workbench.findings.reviewing.reviewed import found_again, not_found_again, unreviewed
from workbench.findings.reviewing.reviews import VERDICTS, identity, values_in

STEP = 40  # findings sent at a time, with their sentences: a keystroke never waits for the next one
MOST_ARTICLES, MOST_SUGGESTED = 200, 60
ALL, UNDECIDED = "all", "undecided"
_AROUND, _QUOTE, _SHORT = 700, 1500, 140  # characters: of the sentences around, of a quote, of a line in a list
_LABELS = {"first": "first day", "last": "last day"}

Review = dict[str, Any]


class Desk:
    """Findings with their reviews, in the order of the articles. Whatever it returns is short, whatever it holds."""

    def __init__(self, findings: pd.DataFrame, articles: pd.DataFrame, reviews: pd.DataFrame) -> None:
        self._articles = (
            articles.assign(id=articles["id"].astype("str")).drop_duplicates("id").set_index("id", drop=False)
        )
        place = pd.Series(range(len(self._articles)), index=self._articles.index)
        table = unreviewed(findings)
        table = table.assign(article=table["article"].astype("str"))
        order = table.assign(_place=table["article"].map(place)).sort_values(
            ["_place", "article", "start", "end"], kind="stable"
        )
        self.table = order.drop(columns="_place").reset_index(drop=True)
        self.rows: list[dict[Any, Any]] = self.table.to_dict("records")
        self._kinds: list[str] = kinds_of(self.table).tolist()
        self._keys = [_key(row) for row in self.rows]
        self._row_of = {key: number for number, key in reversed(list(enumerate(self._keys)))}
        self._found = [found_in(row, kind) for row, kind in zip(self.rows, self._kinds, strict=True)]
        self._words: list[str] = []
        self._filter: dict[str, str] = {}
        self._chosen: list[int] = []
        self.know(reviews)

    def know(self, reviews: pd.DataFrame) -> None:
        """Take the reviews as they are on disk."""
        told = reviews.to_dict("records")
        self._reviews = {row: _review(told[number]) for number, row in found_again(self.table, reviews)}
        self._lost = len(not_found_again(self.table, reviews, self._articles.reset_index(drop=True)))

    def finding(self, key: str) -> dict[Any, Any] | None:
        """The finding of a key."""
        return self.rows[self._row_of[key]] if key in self._row_of else None

    def decided(self, key: str, review: Mapping[Any, Any] | None) -> None:
        """Take one review that was just written, or taken back."""
        for row in (number for number, each in enumerate(self._keys) if each == key):
            if review is None:
                self._reviews.pop(row, None)
            else:
                self._reviews[row] = _review(review)

    def forms(self) -> dict[str, list[dict[str, Any]]]:
        """What can be corrected of each kind: the fields, the words they may hold, and words that others hold."""
        return {
            kind: [
                {
                    "name": field.name,
                    "label": _LABELS.get(field.name, field.name),
                    "form": field.form,
                    "choices": list(field.choices),
                    "known": [] if field.choices or field.form in ("number", "day") else self._known(field.name),
                }
                for field in fields_of(kind, self.table.columns)
            ]
            for kind in sorted(set(self._kinds))
        }

    def offers(self) -> dict[str, Any]:
        """What a filter may choose: kinds and articles with their numbers of findings."""
        kinds, articles = Counter(self._kinds), Counter(row["article"] for row in self.rows)
        listed = list(articles)[:MOST_ARTICLES]
        return {
            "kinds": [{"kind": kind, "count": kinds[kind]} for kind in sorted(kinds)],
            "articles": [
                {"id": name, "title": self._heading(name)["title"], "count": articles[name]} for name in listed
            ],
        }

    def counts(self) -> dict[str, int]:
        """How far the review has come."""
        verdicts = Counter(review["verdict"] for review in self._reviews.values())
        return {"total": len(self.rows), **{name: verdicts[name] for name in VERDICTS}, "lost": self._lost}

    def choose(self, *, state: str = UNDECIDED, kind: str = "", article: str = "", words: str = "") -> None:
        """Filter: by what was decided, by kind, by article, and by words that stand in the quote, values or title."""
        self._filter = {"state": state, "kind": kind, "article": article, "words": words}
        wanted = words.casefold().split()
        self._chosen = [
            number
            for number, row in enumerate(self.rows)
            if state in (ALL, self._reviews.get(number, {}).get("verdict", UNDECIDED))
            and kind in ("", self._kinds[number])
            and article in ("", row["article"])
            and (not wanted or all(word in self._searched(number) for word in wanted))
        ]

    def window(self, first: int) -> dict[str, Any]:
        """Some of the findings that the filter chose, from the `first`; those decided meanwhile are still there."""
        begin = min(max(0, first), max(0, len(self._chosen) - 1)) // STEP * STEP
        entries = [self._entry(number) for number in self._chosen[begin : begin + STEP]]
        return {"entries": entries, "first": begin, "total": len(self._chosen), "step": STEP, **self._filter}

    def reviews(self, first: int) -> dict[str, Review]:
        """The reviews of the same findings, by key."""
        begin = min(max(0, first), max(0, len(self._chosen) - 1)) // STEP * STEP
        shown = self._chosen[begin : begin + STEP]
        return {self._keys[number]: self._reviews[number] for number in shown if number in self._reviews}

    def told(self, most: int) -> list[dict[str, Any]]:
        """The first findings with a review, as entries with it."""
        return [{**self._entry(number), "review": self._reviews[number]} for number in sorted(self._reviews)[:most]]

    def _entry(self, number: int) -> dict[str, Any]:
        row = self.rows[number]
        return {
            "key": self._keys[number],
            "kind": self._kinds[number],
            "found": {name: _cut(value) for name, value in self._found[number].items()},
            "line": _short(str(row["quote"]), _SHORT),
            **self._heading(row["article"]),
            **self._context(row),
        }

    def _heading(self, article: str) -> dict[str, str]:
        if article not in self._articles.index:
            return {"title": "An article that was not given", "details": article}
        heading = heading_of(self._articles.loc[article].to_dict())
        return {"title": heading.title, "details": heading.published}

    def _context(self, row: Mapping[Any, Any]) -> dict[str, str]:
        """The quote in its sentence, and what stands before and after."""
        quote, start, end = str(row["quote"]), int(row["start"]), int(row["end"])
        shown = {"quote": quote if len(quote) <= _QUOTE else f"{quote[:_QUOTE]} …", "lead": "", "trail": ""}
        shown |= {"before": "", "after": ""}
        if row["article"] in self._articles.index:
            text = text_of(self._articles.loc[row["article"]])
            if text[start:end] == quote:
                shown |= _around(text, start, end)
        return {name: visible(words) for name, words in shown.items()}

    def _known(self, name: str) -> list[str]:
        held = self.table[name].dropna().astype("str").value_counts(sort=True).index[:MOST_SUGGESTED]
        return sorted(_short(value, 80) for value in held)

    def _searched(self, number: int) -> str:
        if not self._words:
            titles = {name: " ".join(self._heading(name).values()) for name in {row["article"] for row in self.rows}}
            told = zip(self.rows, self._found, strict=True)
            self._words = [
                " ".join(
                    [row["quote"], titles[row["article"]], *(str(value) for value in found.values() if value)]
                ).casefold()
                for row, found in told
            ]
        return self._words[number]


def _around(text: str, start: int, end: int) -> dict[str, str]:
    """The sentence that holds a span, left and right of it, and the sentences before and after."""
    left, right = max(0, start - 2 * _AROUND), min(len(text), end + 2 * _AROUND)
    near = [(left + one.start, left + one.end) for one in sentences(text[left:right])]
    first = max((begin for begin, _ in near if begin <= start), default=start)
    last = min((stop for _, stop in near if stop >= end), default=end)
    before = max((pair for pair in near if pair[1] <= first), default=None)
    after = min((pair for pair in near if pair[0] >= last), default=None)
    return {
        "lead": _tail(text[slice(*before)]) if before else "",
        "before": _tail(text[first:start]),
        "after": _head(text[end:last]),
        "trail": _head(text[slice(*after)]) if after else "",
    }


def _tail(words: str) -> str:
    return words if len(words) <= _AROUND else f"… {words[-_AROUND:].split(' ', 1)[-1]}"


def _head(words: str) -> str:
    return words if len(words) <= _AROUND else f"{words[:_AROUND].rsplit(' ', 1)[0]} …"


def _key(row: Mapping[Any, Any]) -> str:
    """A short name of a finding that is the same on the next run."""
    return hashlib.sha256("\x1f".join(map(str, identity(row).values())).encode(errors="replace")).hexdigest()[:16]


def _review(told: Mapping[Any, Any]) -> Review:
    return {"verdict": told["verdict"], "note": told["note"], "corrections": values_in(told["corrections"])}


def _cut(value: Any) -> Any:
    return _short(value, 200) if isinstance(value, str) else value


def _short(words: str, most: int) -> str:
    line = visible(" ".join(words[: 4 * most].split()))
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"
