"""Whether a verb of saying stands beside a word, which shows that it is somebody."""

from __future__ import annotations

from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.passages import smalls
from workbench.findings.reading.variants import plain_forms
from workbench.findings.reading.words import Word


def is_beside_saying(words: list[Word], first: int, last: int) -> bool:
    """Whether a verb of saying, or "according to", stands right before a name or after it.

    >>> from workbench.findings.reading.words import words
    >>> is_beside_saying(words("said Roe"), 1, 2), is_beside_saying(words("Roe fell"), 0, 1)
    (True, False)
    """
    before = [word.low for word in words[max(0, first - 2) : first]]
    if before[-1:] and (before[-1] in reporting() or before == ["according", "to"]):
        return True
    following = [word.low for word in words[last : last + 2]]
    if following and (following[0] in smalls("adverb", "have", "be") or following[0] == "'s"):
        del following[0]
    return bool(following) and following[0] in reporting()


@cache
def bare_reporting() -> frozenset[str]:
    """The verbs of saying in their base form."""
    rows = [row for row in lexicon("cues") if row["kind"] in ("say", "infer", "relay")]
    return frozenset(plain_forms(row["forms"])[0] for row in rows)


@cache
def reporting() -> frozenset[str]:
    """The verbs of saying, praising, blaming, asking and the like in all their forms."""
    kinds = ("say", "infer", "relay", "praise", "blame", "reject", "ask", "warn")
    rows = [row for row in lexicon("cues") if row["kind"] in kinds]
    thinking = [row for row in lexicon("cues") if row["kind"] in ("assess", "believe") and "c" in row["frames"].split()]
    past = (form for row in thinking for form in plain_forms(row["forms"]) if form.endswith("ed"))  # "rules" is a noun
    return frozenset(form for row in rows for form in plain_forms(row["forms"])).union(past)
