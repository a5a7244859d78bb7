"""Whether "he" or "she" means somebody, by title, role and given name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from workbench.findings.lexicon import lexicon
from workbench.findings.naming.mention import Mention


def pronoun_of(person: Mention, written: Sequence[str]) -> str | None:
    """The pronoun that stands for a person named in these words (lower case); None when nothing tells it.

    >>> pronoun_of(Mention(0, 2, 1, "Roe", "person"), ["ms", "roe"])
    'she'
    """
    role = [word for word in (person.role or "").lower().replace("-", " ").split() if word.strip(".,") not in _given()]
    words = [*written, *role, *person.name.lower().split()[:1]]
    return next((told for word in words if (told := _pronouns().get(word.strip(".,")))), None)


def is_given(low: str) -> bool:
    """Whether a word in lower case is a given name that the lexicon has.

    >>> is_given("jane"), is_given("lumen")
    (True, False)
    """
    return low in _given()


@cache
def _given() -> frozenset[str]:
    return frozenset(word for row in lexicon("genders") if row["kind"] == "name" for word in row["words"].split())


@cache
def _pronouns() -> dict[str, str]:
    return {word: row["pronoun"] for row in lexicon("genders") for word in row["words"].split()}
