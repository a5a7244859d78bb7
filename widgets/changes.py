"""What several hands type into one insight, put together so that nothing typed is lost.

A *change* is what one hand made of one field: what it reads `now`, and what it `was`, every text the hand may have
found there. While the insight still holds one of those, the change goes into it. When somebody else has written there
meanwhile, it is kept beside as another *version* of the field, until a change that knows both settles it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.errors import InputError
from workbench.insight.headings import FIELDS
from workbench.insight.model import Insight


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one hand made of one field of the insight."""

    field: str
    was: tuple[str, ...]
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An insight being written.

    `typed` holds, by field, what was typed where the insight says it in other letters (a bullet typed `*` that it
    writes `-`) or cannot say it at all; `versions` what was typed into a field that somebody else had changed.
    """

    insight: Insight
    typed: Mapping[str, str] = field(default_factory=dict)
    versions: tuple[Change, ...] = ()

    @property
    def texts(self) -> dict[str, str]:
        """The eight fields as they were typed."""
        return {**self.insight.texts(), **self.typed}


def change_from(message: Mapping[str, Any]) -> Change:
    """The change that a browser or a file describes; InputError when it is none."""
    match message:
        case {"field": str(name), "was": list(was), "now": str(now)} if name in FIELDS and all(map(_is_text, was)):
            return Change(field=name, was=tuple(map(_sound, was)), now=_sound(now))
    raise InputError(f"no change to an insight: {str(message)[:80]!r} (wanted field, was and now)")


def settle(desk: Desk, change: Change) -> Desk:
    """The desk after this change.

    >>> desk = settle(Desk(insight=Insight.blank()), Change(field="title", was=("",), now="TALKS BEGIN"))
    >>> desk.insight.title
    'TALKS BEGIN'
    >>> late = settle(desk, Change(field="title", was=("",), now="TALKS FAIL"))
    >>> late.insight.title, [version.now for version in late.versions]
    ('TALKS BEGIN', ['TALKS FAIL'])
    """
    found = desk.texts[change.field]
    known = {*change.was, change.now}
    followed = [version for version in desk.versions if version.field == change.field and version.now in known]
    versions = tuple(version for version in desk.versions if version not in followed)
    if found in known or not found.strip() or any(_said(desk.insight, change.field, text) == found for text in known):
        return _written(replace(desk, versions=versions), change.field, change.now)
    if not change.now.strip():
        return desk  # whoever emptied the field has no text to lose
    was = dict.fromkeys(text for one in (*followed, change) for text in one.was)
    return replace(desk, versions=(*versions, replace(change, was=tuple(was))))


def with_kept(insight: Insight, kept: Mapping[str, Any]) -> Desk:
    """The insight with what `kept_of` told of the desk it lay on, though the insight may have changed since."""
    desk = Desk(insight=insight)
    late = []
    for name, words in kept["typed"].items():
        if insight.texts()[name] == words["said"]:
            desk = replace(desk, typed={**desk.typed, name: words["typed"]})
        elif (
            _said(insight, name, words["typed"]) != words["said"]
        ):  # else all of it was in the insight, and was changed there
            late.append(Change(field=name, was=(words["said"],), now=words["typed"]))
    for change in (*late, *map(change_from, kept["versions"])):
        desk = settle(desk, change)
    return desk


def kept_of(desk: Desk) -> dict[str, Any]:
    """What the insight itself does not hold, as plain values; both parts are empty when it holds everything."""
    said = desk.insight.texts()
    return {
        "typed": {name: {"typed": text, "said": said[name]} for name, text in desk.typed.items()},
        "versions": [{"field": one.field, "was": list(one.was), "now": one.now} for one in desk.versions],
    }


def _written(desk: Desk, name: str, text: str) -> Desk:
    typed = {other: words for other, words in desk.typed.items() if other != name}
    try:
        insight = desk.insight.with_texts(**{name: text})
    except ValueError:
        insight = desk.insight  # it cannot say this: the text stays as typed, and a remark tells why
    if insight.texts()[name] != text:
        typed[name] = text
    return replace(desk, insight=insight, typed=typed)


def _said(insight: Insight, name: str, text: str) -> str | None:
    """How the insight would say this text; None when it cannot."""
    try:
        return insight.with_texts(**{name: text}).texts()[name]
    except ValueError:
        return None


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _sound(text: str) -> str:
    """Text that any file can hold: half a character, as a browser may send it, becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
