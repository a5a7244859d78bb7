"""What holds for every insight, whatever is written in it."""

from difflib import SequenceMatcher

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.insight.made_insights import HOSTILE, insights
from tests.insight.made_insights import texts as hostile_texts
from tests.insight.typographies import Hand, typed_insights
from workbench.insight.headings import FIELDS, KINDS
from workbench.insight.lumen import read_lumen
from workbench.insight.model import Insight
from workbench.insight.parts import Item

quick = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@quick
@given(insights)
def test_what_is_written_is_read_back_equal(insight: Insight) -> None:
    assert read_lumen(insight.to_lumen()) == insight


@quick
@given(insights)
def test_an_insight_is_settled_when_it_is_made(insight: Insight) -> None:
    assert Insight(**dict(insight)) == insight


@quick
@given(insights)
def test_the_plain_texts_say_everything(insight: Insight) -> None:
    assert insight.with_texts(**insight.texts()) == insight


@quick
@given(insights)
def test_json_keeps_everything(insight: Insight) -> None:
    again = Insight.model_validate_json(insight.model_dump_json())

    assert again == insight
    assert hash(again) == hash(insight)


@quick
@given(typed_insights())
def test_every_hand_is_read(made: tuple[str, Insight, Hand]) -> None:
    text, insight, _ = made

    read = read_lumen(text)

    assert read == insight
    assert read.to_lumen() == text
    assert Insight.model_validate_json(read.model_dump_json()).to_lumen() == text


@quick
@given(typed_insights(), st.sampled_from(FIELDS), hostile_texts)
def test_whatever_is_typed_into_a_field_is_read_back(made: tuple[str, Insight, Hand], field: str, words: str) -> None:
    insight = read_lumen(made[0])

    edited = insight.with_texts(**{field: words})

    assert read_lumen(edited.to_lumen()) == edited


@quick
@given(typed_insights(), st.sampled_from(KINDS), st.data())
def test_another_item_changes_one_line(made: tuple[str, Insight, Hand], kind: str, data: st.DataObject) -> None:
    text, _, _ = made
    insight = read_lumen(text)
    count = len(insight.section(kind).items)
    if not count:
        return
    position = data.draw(st.integers(0, count - 1))

    edited = insight.with_item(kind, position, text="Something else.").to_lumen()

    before, after = text.splitlines(keepends=True), edited.splitlines(keepends=True)
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) <= 1


@quick
@given(typed_insights(), st.sampled_from(KINDS), st.data())
def test_an_item_more_or_less_touches_only_its_section(
    made: tuple[str, Insight, Hand], kind: str, data: st.DataObject
) -> None:
    text, _, _ = made
    insight = read_lumen(text)
    lines = insight.texts()[kind].split("\n")
    at = data.draw(st.integers(0, len(lines)))
    changed = data.draw(st.sampled_from([[*lines[:at], "- One more.", *lines[at:]], lines[:at] + lines[at + 1 :]]))

    edited = insight.with_texts(**{kind: "\n".join(changed)})

    written = edited.to_lumen()
    assert read_lumen(written) == edited
    for other in FIELDS:
        if other != kind:
            assert read_lumen(written).texts()[other] == insight.texts()[other]
    before, after = text.splitlines(keepends=True), written.splitlines(keepends=True)
    kept = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    inside = len(insight.texts()[kind].splitlines()) * 2 + 3
    assert sum(block.size for block in kept) >= len(before) - inside


@quick
@given(st.lists(st.sampled_from([*HOSTILE[:-1], "1. Event Identification", "4. Key Variables"]), max_size=20))
def test_no_text_is_lost_and_no_bytes_change(lines: list[str]) -> None:
    marked = [f"{line} tok{number}" for number, line in enumerate(lines) if "\0" not in line]
    text = "\n".join(["# Title", "LUMEN INSIGHT: X", "", *marked])

    insight = read_lumen(text)

    said = repr(insight.model_dump(exclude={"style", "warnings"}))
    assert [line for line in marked if line.rsplit(maxsplit=1)[-1] not in said] == []
    assert insight.to_lumen() == text


@quick
@given(insights, st.sampled_from(KINDS))
def test_what_an_item_carries_is_not_part_of_its_text(insight: Insight, kind: str) -> None:
    items = insight.section(kind).items
    if not items:
        return
    before = insight.to_lumen()

    weighed = insight.with_item(kind, 0, likelihood="likely", confidence="low", kind="judgement")

    assert weighed != insight
    assert weighed.to_lumen() == before
    assert weighed.with_texts(**weighed.texts()) == weighed


def test_two_insights_are_equal_when_their_content_is() -> None:
    text = "# Title\nLUMEN INSIGHT: X\n\n# Summary\nS\n"
    spaced = text.replace("\n", "  \n")

    assert read_lumen(text) == read_lumen(spaced)
    assert read_lumen(text).style != read_lumen(spaced).style


def test_an_item_is_settled_when_it_is_made() -> None:
    assert Item(text="Outward: pressure") == Item(label="Outward", text="pressure")
