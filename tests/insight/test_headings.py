"""Which part a heading line opens."""

import pytest

from workbench.insight.headings import heading, kind_named
from workbench.insight.lexicon import lexicon


@pytest.mark.parametrize("row", lexicon("headings"), ids=lambda row: row["name"])
def test_every_name_is_known_in_any_case(row: dict[str, str]) -> None:
    assert kind_named(row["name"].upper()) == row["kind"]
    assert kind_named(f"The {row['name']}s:") == row["kind"]


def test_no_name_stands_for_two_parts() -> None:
    known = {row["name"].casefold(): row["kind"] for row in lexicon("headings")}

    assert {name: kind_named(name) for name in known} == known


@pytest.mark.parametrize(
    "line",
    [
        "1. Event Identification", "1) What happened", "(1) Event", "### 1. Event", "**1. Event**", "**1. Event:**",
        "🗞️ 1. Event", "1. 🗞️ Event", "1️⃣ Event", "① Event", "I. Event", "Section 1: Event", "1 – Event", "1.\u00a0Event",
        "1.Event", "## 1. Event ##", "  1. EVENT  ", "1. Event 📰",
    ],
)  # fmt: skip
def test_number_and_name_are_found_under_any_marks(line: str) -> None:
    read = heading(line)

    assert read is not None
    assert (read.kind, read.number) == ("event", 1)


@pytest.mark.parametrize(
    "line",
    [
        "Japan will not concede.", "• Key Variables", "- Outlook", "| Key Variables |", "2025. April was cold.",
        "1.5 per cent of output", "The outlook is bleak.", "“Conclusion”", "", "   ", "---", "Tariffs: 24%",
    ],
)  # fmt: skip
def test_text_is_no_heading(line: str) -> None:
    read = heading(line)

    assert read is None or read.kind is None
