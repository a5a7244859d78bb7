"""The two finished insights, as they lie in the folder."""

import re
from pathlib import Path

import pytest

from workbench.insight.headings import KINDS
from workbench.insight.lumen import parse_insight
from workbench.insight.model import Insight
from workbench.insight.parts import Table

SEEDS = Path(__file__).parents[2] / "seeds"
FINISHED = [path for path in sorted(SEEDS.glob("*.txt")) if path.read_text(encoding="utf-8").startswith("# Title")]


@pytest.fixture(params=FINISHED, ids=lambda path: path.name[:3])
def typed(request: pytest.FixtureRequest) -> str:
    return request.param.read_bytes().decode("utf-8")


@pytest.fixture
def table() -> Table:
    found = [block for path in FINISHED for block in _read(path).structure.blocks if isinstance(block, Table)]
    return found[0]


def _read(path: Path) -> Insight:
    return parse_insight(path.read_text(encoding="utf-8"))


def test_there_are_two_finished_insights() -> None:
    assert len(FINISHED) == 2


def test_they_come_back_byte_for_byte(typed: str) -> None:
    assert parse_insight(typed).to_lumen() == typed


def test_they_are_whole_and_nothing_about_them_is_odd(typed: str) -> None:
    insight = parse_insight(typed)

    assert insight.warnings == ()
    assert all(insight.texts().values())
    assert insight.series == "LUMEN INSIGHT"


def test_every_word_under_a_heading_is_somewhere_in_the_insight(typed: str) -> None:
    words = set(re.findall(r"\w+", " ".join(parse_insight(typed).texts().values())))
    headings = re.compile(r"^(?:#.*|LUMEN INSIGHT: |(?:\S+ )?\d\. .*|(?:\S+ )?\w+ \w*\s?Summary\s*)$", re.MULTILINE)

    assert set(re.findall(r"\w+", headings.sub("", typed))) - words <= {"LUMEN", "INSIGHT"}


def test_they_come_back_byte_for_byte_through_json(typed: str) -> None:
    insight = parse_insight(typed)

    again = Insight.model_validate_json(insight.model_dump_json())

    assert again == insight
    assert again.to_lumen() == typed


def test_typing_a_field_just_as_it_is_changes_nothing(typed: str) -> None:
    insight = parse_insight(typed)

    again = insight.with_texts(**insight.texts())

    assert again == insight
    assert again.to_lumen() == typed


@pytest.mark.parametrize("kind", KINDS)
def test_an_edited_bullet_leaves_every_other_byte_alone(typed: str, kind: str) -> None:
    insight = parse_insight(typed)

    for position, item in enumerate(insight.section(kind).items):
        edited = insight.with_item(kind, position, text="Other words.").to_lumen()

        assert edited == typed.replace(item.text, "Other words.")
        assert edited != typed


@pytest.mark.parametrize("kind", ["title", "summary", "event", "closing"])
def test_an_edited_text_leaves_every_other_byte_alone(typed: str, kind: str) -> None:
    insight = parse_insight(typed)

    edited = insight.with_texts(**{kind: "Other words."})

    assert edited.to_lumen() == typed.replace(insight.texts()[kind], "Other words.")


def test_an_edited_cell_leaves_the_padding_of_the_others_alone() -> None:
    for typed in (path.read_text(encoding="utf-8") for path in FINISHED):
        insight = parse_insight(typed)
        for cell in re.findall(r"[^|\n]+(?= \|)", insight.texts()["structure"])[3:]:
            words = cell.strip()

            edited = insight.with_texts(structure=insight.texts()["structure"].replace(words, "§"))

            assert edited.to_lumen() == typed.replace(words, "§")


def test_a_new_last_bullet_looks_like_the_others(typed: str) -> None:
    insight = parse_insight(typed)
    last = insight.trends.items[-1].text
    bullet = re.search(rf"^(.*){re.escape(last)}", typed, re.MULTILINE)

    longer = insight.with_texts(trends=insight.texts()["trends"] + "\n- One more.")

    # in both a bullet ends in two spaces unless it is the last
    assert longer.to_lumen() == typed.replace(last, f"{last}  \n{bullet[1]}One more.")


def test_a_bullet_taken_away_and_typed_again_is_as_it_was(typed: str) -> None:
    insight = parse_insight(typed)
    lines = insight.texts()["variables"].split("\n")

    shorter = insight.with_texts(variables="\n".join(lines[:-1]))
    again = shorter.with_texts(variables="\n".join(lines))

    assert shorter.to_lumen() != typed
    assert again.to_lumen() == typed


def test_the_model_is_what_the_grammar_says(table: Table) -> None:
    plain, illustrated = (_read(path) for path in FINISHED)

    assert [section.heading for section in plain.sections] == [
        "Event Identification", "Motive Analysis", "Structural Perspective", "Key Variables", "Trend Predictions",
    ]  # fmt: skip
    assert [section.emoji for section in illustrated.sections] == ["🗞️", "🎯", "📊", "🧨", "📈"]
    assert [item.label for item in illustrated.motives.items] == ["Outward", "Inward", "Toward the U.S."]
    assert [item.label for item in illustrated.trends.items] == [None] * 4
    assert [bool(section.lead_in) for section in plain.sections] == [False, True, True, False, True]
    assert table.columns == ("Variables", "U.S. Position", "Japan Position")
    assert len(table.rows) == 4
    assert (plain.closing.heading, illustrated.closing.heading) == ("LUMEN Structure Summary", "Structural Summary")


def test_the_canonical_form_says_the_same_without_trailing_spaces(typed: str) -> None:
    insight = parse_insight(typed)

    canonical = insight.model_copy(update={"style": Insight.blank().style}).to_lumen()

    assert parse_insight(canonical) == insight
    assert not re.search(r"[ \t]$", canonical, re.MULTILINE)
