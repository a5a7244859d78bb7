"""Which mentions, in one article or in many, speak of one and the same tariff measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.findings.measures import Measure


Sides = tuple[str | None, str | None]  # implementing, affected
Known = tuple[str | None, str | None, str | None, float | None]  # implementing, affected, product, rate


def measure_ids(mentions: Sequence[Measure]) -> list[str]:
    """For each mention the id of its measure, readable: `US-JP-automobiles-25`, `US-WORLD-all-10`, `US-any-all`.

    Mentions belong together when product and rate are the same and neither side contradicts: a tariff on all countries
    is met again by each of them, and what one mention leaves out another may supply, as long as only one does. What
    is said of goods without a rate joins the only rate those goods have. The order of the mentions makes no difference.
    """
    known: list[Known] = [(one.implementing, one.affected, one.product, one.rate) for one in mentions]
    sides: dict[tuple[str | None, float | None], set[Sides]] = {}
    for implementing, affected, product, rate in known:
        sides.setdefault((product, rate), set()).add((implementing, affected))
    completed = [_completed(one, sides[one[2], one[3]]) for one in known]
    rated: dict[str | None, set[Known]] = {}
    for one in completed:
        if one[3] is not None:
            rated.setdefault(one[2], set()).add(one)
    return [_id(_with_rate(one, rated.get(one[2], set()))) for one in completed]


def _completed(one: Known, sides: set[Sides]) -> Known:
    """A rated mention with the sides that the other mentions of its rate and product give it."""
    implementing, affected, product, rate = one
    if rate is None:
        return one
    implementing = implementing or _only(by for by, on in sides if affected in (None, on) or on in (None, "WORLD"))
    targets = {on for by, on in sides if by in (None, implementing)}
    return implementing, "WORLD" if "WORLD" in targets else affected or _only(targets), product, rate


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
