"""Reports aligned by hand: which sentence of one says what which sentence of the other says.

Each file of `aligned/` holds a report and a retelling of it, one sentence in a line, with letters before it. Sentences
with a letter in common say the same, in whole or in part; "-" marks those that only the one report has. The forms of
the `families` are lettered here. The events are of the past and their facts those of any encyclopaedia; the sentences
were written for these tests, one retelling as a translating program writes, the others as those that paraphrase do.
"""

from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from tests.stories.families import text

_FAMILIES = {
    "moon": {"original": "a b c d e f g h", "rewritten": "a bg c def h", "translated": "a b c d e f g h"},
    "plaza": {"original": "a b c d e f g h", "rewritten": "ag bd de bf c h", "translated": "a b c d e g h"},
    "quake": {"original": "a b c d e f g h", "rewritten": "ab bd c f e gh", "translated": "a b c d e f g h"},
    "rates": {"original": "a b c d e f g h", "rewritten": "a bc d f e gh", "translated": "a b c d e f gh"},
}


class Retelling(NamedTuple):
    """Two reports of one event, a sentence in a line, and the numbers of the sentences that say the same."""

    left: str
    right: str
    pairs: set[tuple[int, int]]


def retellings() -> list[Retelling]:
    """All that is aligned by hand."""
    found = []
    for event, forms in _FAMILIES.items():
        for one, other in combinations(forms, 2):
            found.append(_retelling(_lettered(event, one), _lettered(event, other)))
    for path in sorted(Path(__file__).with_name("aligned").glob("*.txt")):
        sides = path.read_text(encoding="utf-8").split("====\n")
        found.append(_retelling(*([line.split("|", 1) for line in side.splitlines()] for side in sides)))
    return found


def _lettered(event: str, form: str) -> list[list[str]]:
    lines = text(event, form).strip().splitlines()
    return [list(pair) for pair in zip(_FAMILIES[event][form].split(), lines, strict=True)]


def _retelling(left: list[list[str]], right: list[list[str]]) -> Retelling:
    pairs = {
        (row, column)
        for row, (mine, _) in enumerate(left)
        for column, (its, _) in enumerate(right)
        if set(mine) & set(its) - {"-"}
    }
    return Retelling(*("\n".join(line for _, line in side) for side in (left, right)), pairs)
