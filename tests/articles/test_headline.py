"""Which first lines are headlines."""

import pytest

from workbench.articles.headline import headline

TEXT = "Japan and the United States opened talks on Wednesday."


@pytest.mark.parametrize(
    "line",
    [
        "Japan Prepares for ‘Pilot’ Trade Negotiations with the US",
        "Tokyo opens talks on tariffs",
        "Can Tokyo win?",
        "‘Not one yen more’: Tokyo hardens its line",
        "24% duty shocks Tokyo",
        "TOKYO OPENS TALKS",
        "Trump hits Japan with 24% levy",
    ],
)
def test_a_short_line_apart_from_the_text_is_a_headline(line: str) -> None:
    assert headline(line, TEXT, apart=True) == line


@pytest.mark.parametrize(
    "line",
    [
        "Tokyo opened talks on tariffs.",
        "“We will talk,” he said.",
        "Talks",
        "April 16, 2025",
        "Wednesday, April 16, 2025",
        "TOKYO, April 16 (Example) —",
        "The ministers agreed on the following points:",
        "and so it went on for days",
        "Word " * 30,
        "",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert headline(line, TEXT, apart=True) is None


@pytest.mark.parametrize(
    "following",
    [
        "TOKYO, April 16 (Example) — Talks began.",
        "WASHINGTON - Talks began.",
        "Tokyo (Example) - Talks",
        "March 01 , 2008",
    ],
)
def test_a_headline_may_stand_right_before_a_dateline_or_a_date(following: str) -> None:
    assert headline("Tokyo opens talks on tariffs", following, apart=False)
    assert not headline("Tokyo opens talks on tariffs", TEXT, apart=False)


@pytest.mark.parametrize("line", ["# Talks", "# Tokyo opened talks.", "**Tokyo opens talks**"])
def test_a_marked_headline_loses_its_marks(line: str) -> None:
    assert headline(line, TEXT, apart=True) == line.strip("#* ")


def test_a_text_that_is_nothing_but_a_headline_keeps_it() -> None:
    assert headline("Tokyo opens talks on tariffs", "", apart=True) is None
