"""Which mentions, in one article or in many, speak of one and the same tariff measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.findings.measures import Measure

Sides = tuple[str | None, str | None]  # implementing, affected
Known = tuple[str | None, str | None, str | None, float | None]  # implementing, affected, product, rate
Ours = tuple[str | None, str | None, float | None]  # implementing, product, rate


def measure_ids(mentions: Sequence[Measure]) -> list[str]:
    """For each mention the id of its measure, readable: `US-JP-automobiles-25`, `US-WORLD-all-10`, `US-any-all`.

    Mentions belong together when product and rate are the same and neither side contradicts: a tariff on all countries
    is met again by each of them, and what one mention leaves out its article may supply, if it does so once. What is
    said of goods without a rate joins the only rate those goods have. The order of the mentions makes no difference.
    """
    known = [_known(one) for one in mentions]
    told: dict[tuple[str, str | None, float | None], set[Sides]] = {}
    everywhere: set[Ours] = set()
    for mention, (implementing, affected, product, rate) in zip(mentions, known, strict=True):
        told.setdefault((mention.article, product, rate), set()).add((implementing, affected))
        if affected == "WORLD":
            everywhere.add((implementing, product, rate))
    completed = [
        _completed(one, told[mention.article, one[2], one[3]], everywhere)
        for mention, one in zip(mentions, known, strict=True)
    ]
    rated: dict[str | None, set[Known]] = {}
    for one in completed:
        if one[3] is not None:
            rated.setdefault(one[2], set()).add(one)
    return [_id(_with_rate(one, rated.get(one[2], set()))) for one in completed]


def _known(mention: Measure) -> Known:
    return mention.implementing, mention.affected, mention.product, mention.rate


def _completed(one: Known, told: set[Sides], everywhere: set[Ours]) -> Known:
    """A rated mention with the sides its article gives this rate, and with all countries if any article says so."""
    implementing, affected, product, rate = one
    if rate is None:
        return one
    implementing = implementing or _only(by for by, on in told if affected in (None, on) or on is None)
    affected = affected or _only(on for by, on in told if by in (None, implementing))
    return implementing, "WORLD" if (implementing, product, rate) in everywhere else affected, product, rate


def _with_rate(one: Known, rated: set[Known]) -> Known:
    """A mention of goods without a rate as the one rated measure on them that it can mean."""
    implementing, affected, product, rate = one
    if rate is not None or product is None:
        return one
    fits = [
        other
        for other in rated
        if implementing in (None, other[0]) and (affected is None or other[1] in (None, affected, "WORLD"))
    ]
    return fits[0] if len(fits) == 1 else one


def _id(one: Known) -> str:
    implementing, affected, product, rate = one
    named = [implementing or "any", affected or "any", (product or "all").replace(" ", "-")]
    return "-".join(named if rate is None else [*named, f"{rate:g}"])


def _only(values: Iterable[str | None]) -> str | None:
    """The one value that is known; None when there is none, or more than one."""
    known = {value for value in values if value is not None}
    return known.pop() if len(known) == 1 else None
