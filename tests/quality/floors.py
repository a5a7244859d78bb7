"""Floors that no figure may fall below, and how to pin them: raised when more is reached, never lowered unsaid."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field, replace
from pathlib import Path

PATH = Path(__file__).parent / "floors.json"
PINNED = ("dev", "held", "families", "passages dev", "passages held")
PIN = "python -m tests.quality.pin"


@dataclass(frozen=True, kw_only=True)
class Floors:
    """The digest of the gold they were measured on, the floors by name, and why one was lowered, by name."""

    gold: str
    floors: dict[str, float] = field(default_factory=dict)
    lowered: dict[str, str] = field(default_factory=dict)


class Refusal(Exception):  # noqa: N818 - it is no error to refuse
    """A floor would be lowered, and nobody asked for it."""


def read_floors(path: Path = PATH) -> Floors:
    return Floors(**json.loads(path.read_text(encoding="utf-8")))


def write_floors(floors: Floors, path: Path = PATH) -> None:
    path.write_text(json.dumps(vars(floors), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def is_ceiling(name: str) -> bool:
    """Of false alarms, fewer is better: their floor is a ceiling."""
    return name.endswith("false alarms")


def short_of(name: str, reached: float, floor: float) -> bool:
    return reached > floor if is_ceiling(name) else reached < floor


def rounded(name: str, reached: float) -> float:
    """To the hundredth that is reached for certain: down for a floor, up for a ceiling.

    >>> rounded("dev: statements", 0.7777), rounded("dev: conflict false alarms", 3.0)
    (0.77, 3)
    """
    return math.ceil(reached) if is_ceiling(name) else math.floor(reached * 100 + 1e-9) / 100


def named(folder: str, figures: dict[str, float]) -> dict[str, float]:
    return {f"{folder}: {name}": value for name, value in figures.items()}


def pinned(old: Floors, reached: dict[str, float], gold: str, *, lower: dict[str, str] | None = None) -> Floors:
    """Floors raised to what is reached; those named in `lower` (name: why) are lowered to it, and say why.

    A figure that is reached anew gets a floor; floors of figures that are not in `reached` stay as they are. A floor
    that is raised beyond where it was lowered from has no more to explain. Raises Refusal when another would fall.
    """
    lower = lower or {}
    short = sorted(
        name for name, floor in old.floors.items() if name in reached and short_of(name, reached[name], floor)
    )
    unsaid = [name for name in short if not lower.get(name, "").strip()]
    if unsaid:
        said = "\n".join(f"  {name}: pinned {old.floors[name]:g}, reached {reached[name]:.4f}" for name in unsaid)
        raise Refusal(f"these floors would fall:\n{said}\nif that is meant: {PIN} --lower '{unsaid[0]}' --why 'REASON'")
    unknown = sorted(set(lower) - set(short))
    if unknown:
        raise Refusal(f"{unknown[0]!r} is not below its floor: there is nothing to lower")
    floors, why = dict(old.floors), dict(old.lowered)
    for name, value in reached.items():
        new = rounded(name, value)
        if name in short:
            why[name] = f"from {old.floors[name]:g}: {lower[name].strip()}"
            floors[name] = new
        elif name not in floors or short_of(name, floors[name], new):
            floors[name] = new
            why.pop(name, None)
    return replace(old, gold=gold, floors=floors, lowered=why)
