"""What is odd is read and said; what is no insight is refused with its line."""

import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.insight.lumen import InsightSyntaxError, InsightWarning, parse_insight, read_lumen

WHOLE = """# Title
LUMEN INSIGHT: X

# Summary
S

# News Comment
1. Event Identification
E

2. Motive Analysis
M

3. Structural Perspective
T

4. Key Variables
V

5. Trend Predictions
P

LUMEN Structure Summary
C
"""


def test_nothing_is_said_of_a_whole_insight() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        assert parse_insight(WHOLE).warnings == ()


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("1. Event Identification\nE\n\n", "event"),
        ("2. Motive Analysis\nM\n\n", "motives"),
        ("3. Structural Perspective\nT\n\n", "structure"),
        ("4. Key Variables\nV\n\n", "variables"),
        ("5. Trend Predictions\nP\n\n", "trends"),
        ("# Summary\nS\n\n", "summary"),
        ("LUMEN Structure Summary\nC\n", "closing"),
    ],
)
def test_a_missing_part_is_a_warning_that_names_it(heading: str, field: str) -> None:
    with pytest.warns(InsightWarning, match=f"no {field}: a heading such as"):
        insight = parse_insight(WHOLE.replace(heading, ""))

    assert insight.texts()[field] == ""
    assert insight.warnings == tuple(one for one in insight.warnings if field in one)


def test_a_missing_title_is_a_warning() -> None:
    with pytest.warns(InsightWarning, match="no title"):
        parse_insight(WHOLE.replace("# Title\nLUMEN INSIGHT: X\n\n", ""))


def test_a_second_section_of_a_kind_is_kept_as_text_and_said_with_its_line() -> None:
    text = WHOLE.replace("3. Structural", "### 2. Motivation Analysis\nagain\n\n3. Structural")

    with pytest.warns(InsightWarning, match=r"line 14: 'Motivation Analysis' is a second 'Motive Analysis'.*line 11"):
        insight = parse_insight(text)

    assert "### 2. Motivation Analysis\nagain" in insight.texts()["motives"]


def test_an_unknown_heading_is_kept_as_text_of_its_section() -> None:
    with pytest.warns(InsightWarning, match="'Methodology' is no known heading; kept as text of event"):
        insight = parse_insight(WHOLE.replace("E\n", "E\n\n### Methodology\nWe read.\n"))

    assert insight.texts()["event"] == "E\n\n### Methodology\nWe read."


def test_sections_out_of_order_are_said_and_read() -> None:
    event, motives = "1. Event Identification\nE\n\n", "2. Motive Analysis\nM\n\n"

    with pytest.warns(InsightWarning, match="out of order: motives, event, structure"):
        insight = parse_insight(WHOLE.replace(event, "").replace(motives, motives + event))

    assert insight.texts() == read_lumen(WHOLE).texts()


def test_the_number_decides_before_the_name_and_a_conflict_is_said() -> None:
    with pytest.warns(InsightWarning, match="line 11: 'Outlook' is read as motives, though it is named like trends"):
        insight = parse_insight(WHOLE.replace("2. Motive Analysis", "2. Outlook"))

    assert insight.motives.heading == "Outlook"
    assert insight.texts() == read_lumen(WHOLE).texts()


def test_a_number_alone_decides_when_the_name_is_unknown() -> None:
    insight = read_lumen(WHOLE.replace("3. Structural Perspective", "3. The chip industry"))

    assert insight.structure.heading == "The chip industry"
    assert insight.warnings == ()


def test_a_numbered_list_is_no_section() -> None:
    text = WHOLE.replace("3. Structural Perspective\nT\n\n", "").replace("M\n", "1. one\n\n2. two\n\n3. three\n")

    insight = read_lumen(text)

    assert [item.text for item in insight.motives.items] == ["one", "two", "three"]
    assert insight.structure.empty


def test_numbers_that_count_the_summary_are_not_those_of_the_sections() -> None:
    names = ["Summary", "Event", "Motives", "Structure", "Key Variables", "Outlook", "Conclusion"]
    text = "# LUMEN INSIGHT: X\n\n" + "\n\n".join(f"## {at}. {name}\n{name[0]}" for at, name in enumerate(names, 1))

    assert list(read_lumen(text).texts().values()) == ["X", *(name[0] for name in names)]


@pytest.mark.parametrize("title", ["# LUMEN INSIGHT: X", "LUMEN INSIGHT: X", "**LUMEN INSIGHT: X**", "Title: X", "# X"])
def test_a_title_needs_no_marker(title: str) -> None:
    insight = read_lumen(WHOLE.replace("# Title\nLUMEN INSIGHT: X", title))

    assert insight.title == "X"
    assert insight.summary == "S"
    assert insight.warnings == ()


def test_text_after_the_title_is_the_summary_when_nothing_else_is() -> None:
    with pytest.warns(InsightWarning, match="the text after the title is taken for it"):
        insight = parse_insight(WHOLE.replace("# Summary\n", ""))

    assert insight.summary == "S"


def test_a_byline_is_kept() -> None:
    insight = read_lumen(WHOLE.replace("X\n", "X\n28 April 2025\n").replace("1. Event", "By the desk.\n\n1. Event"))

    assert (insight.title, insight.preface, insight.comment) == ("X", "28 April 2025", "By the desk.")


def test_text_on_the_line_of_its_heading_is_read() -> None:
    text = WHOLE.replace("Summary\nS", "Summary: S").replace("1. Event Identification\nE", "**1. Event:** E")

    assert read_lumen(text).texts() == read_lumen(WHOLE).texts()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("| a | b |\n| c | d |", "no line '|---|' under the head of the table"),
        ("| a | b |\n|---|---|\n| c | d", "a table row that is not closed by '|'"),
    ],
)
def test_a_careless_table_is_read_and_said(table: str, said: str) -> None:
    text = WHOLE.replace("T\n", table + "\n")
    line = 1 + text.splitlines().index("| a | b |" if "head" in said else "| c | d")

    insight = read_lumen(text)

    assert insight.texts()["structure"] == "| a | b |\n|---|---|\n| c | d |"
    assert insight.warnings == (f"line {line}: {said}",)


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 1, "# Title"),
        (" \n\t\n", 1, "# Title"),
        ("\ufeff", 1, "# Title"),
        ("PK\x03\x04\n\x00\x00", 2, "text in UTF-8"),
        ("\n\nTalks resume in Washington.\n\nMore on Monday.\n", 3, "LUMEN INSIGHT"),
        ("# Talks resume\n\n## Background\nOld.\n\n## Outlook\nNew.\n", 1, "5. Trend Predictions"),
        ("Title: Talks resume\n\nThey met.\n\nConclusion\n\nThey left.\n", 1, "# Summary"),
    ],
)
def test_what_is_no_insight_is_refused_with_its_line_and_what_was_expected(text: str, line: int, expected: str) -> None:
    with pytest.raises(InsightSyntaxError, match=f"^line {line}: .*; expected ") as raised:
        parse_insight(text)

    assert raised.value.line == line
    assert expected in raised.value.expected
    assert isinstance(raised.value, InputError)


def test_a_heading_with_a_subtitle_is_a_heading() -> None:
    insight = read_lumen(WHOLE.replace("5. Trend Predictions", "## Outlook: a long summer"))

    assert (insight.trends.heading, insight.texts()["trends"]) == ("Outlook: a long summer", "P")


@settings(max_examples=50)
@given(st.text())
def test_any_text_becomes_an_insight_under_a_title(text: str) -> None:
    typed = "# Title\nLUMEN INSIGHT: X\n" + text.replace("\0", "")

    assert read_lumen(typed).to_lumen() == typed


@pytest.mark.parametrize(
    "body",
    [
        *('"' * 100_000, "word " * 200_000, " " * 500_000 + "x", "|" * 20_000, "*" * 300_000, "#" * 300_000),
        *("\n" * 20_000, "\\" * 300_000 + "# Title", "\n".join(["• same"] * 2_000), "\n".join(["| a | b |"] * 2_000)),
    ],
    ids=lambda body: f"{body[:8]!r}x{len(body)}",
)
def test_endless_text_is_read_edited_and_written(body: str) -> None:
    text = WHOLE.replace("T\n", f"{body}\n")

    edited = read_lumen(text).with_texts(event="Other words.")

    assert edited.to_lumen() == text.replace("\nE\n", "\nOther words.\n")
