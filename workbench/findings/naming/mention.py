"""What a mention of an actor is, in terms of an article's words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.findings.lexicon import Row, lexicon


class Mention(NamedTuple):
    """An actor in an article: the words of the whole phrase (first, last), where the name itself begins, and who it is.

    `kind` is person, government, organisation, place, or group (nobody named); `voice` is official, business, analyst,
    media, public, insider or document; `role` as written here or before; `office` and `of` (jurisdiction or body) as in
    the lexicons; `leader` is the person a government is named after; `former` marks a past office;
    `written` is the name as it stands there where that is not how the person is called; `anonymous` is what an official
    nobody names is called, whose words stand for the government or the body that is the mention's name.
    """

    first: int
    last: int
    head: int
    name: str
    kind: str
    voice: str | None = None
    role: str | None = None
    office: str | None = None
    of: str | None = None
    organisation: str | None = None
    former: bool = False
    leader: str | None = None
    written: str | None = None
    anonymous: str | None = None


@cache
def source_nouns() -> dict[str, Row]:
    """The nouns that head an unnamed source, in all their forms, each with its row of `lexicons/sources.csv`."""
    return {form: row for row in lexicon("sources") for form in row["forms"].split(";")}


@cache
def voice_of(kind: str) -> str | None:
    """Whose voice an organisation of some kind has, by `lexicons/voices.csv`.

    >>> voice_of("think tank")
    'analyst'
    """
    return next((row["voice"] for row in lexicon("voices") if row["kind"] == kind), None)
