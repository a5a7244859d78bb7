"""The eight fields as plain text, and what becomes of the rest when one is typed anew."""

import pytest

from workbench.errors import InputError
from workbench.findings.evidence import Evidence
from workbench.insight.headings import FIELDS, KINDS
from workbench.insight.lumen import read_lumen
from workbench.insight.model import Insight
from workbench.insight.parts import Items, Paragraph, Section, Table

QUOTE = Evidence(article="a1", start=0, end=5, quote="Talks")


@pytest.fixture
def cited() -> Insight:
    typed = Insight.blank("TALKS").with_texts(trends="- Talks resume by May.\n- The yen may weaken.")
    return typed.with_item("trends", 0, evidence=(QUOTE,), likelihood="likely")


def test_a_blank_insight_has_eight_empty_fields_but_for_its_title() -> None:
    texts = Insight.blank("TALKS").texts()

    assert tuple(texts) == FIELDS
    assert texts == {**dict.fromkeys(FIELDS, ""), "title": "TALKS"}


def test_a_blank_insight_is_written_with_every_heading() -> None:
    written = Insight.blank().to_lumen()

    assert [line for line in written.splitlines() if line.strip()] == [
        "# Title", "LUMEN INSIGHT:", "# Summary", "# News Comment", "1. Event Identification", "2. Motive Analysis",
        "3. Structural Perspective", "4. Key Variables", "5. Trend Predictions", "LUMEN Structure Summary",
    ]  # fmt: skip
    assert read_lumen(written).warnings == ()


def test_paragraphs_bullets_and_tables_are_recognised_as_one_types_them() -> None:
    text = "Why it matters:\n* delay\n* trade\n\nMore.\n\n| Side | Aim |\n|---|---|\n| Tokyo | time \\| room |"

    section = Insight.blank().with_texts(motives=text).motives

    assert section.lead_in == "Why it matters:"
    assert [type(block) for block in section.blocks] == [Items, Paragraph, Table]
    assert section.blocks[-1] == Table(columns=("Side", "Aim"), rows=(("Tokyo", "time | room"),))


def test_a_bullet_goes_on_where_it_is_indented() -> None:
    insight = Insight.blank().with_texts(motives="- delay\n  until May\n- trade")

    assert [item.text for item in insight.motives.items] == ["delay\nuntil May", "trade"]
    assert insight.texts()["motives"] == "- delay\n  until May\n- trade"


def test_words_that_look_like_a_heading_stay_words() -> None:
    insight = Insight.blank().with_texts(event="2. Motive Analysis was the title of her talk.\n\n# Summary\n\nOutlook")

    read = read_lumen(insight.to_lumen())

    assert read == insight
    assert read.motives.empty
    assert read.summary == ""


def test_a_field_an_insight_does_not_have_is_refused_by_name() -> None:
    with pytest.raises(InputError, match=r"no field 'heading' in an insight \(it has title, summary"):
        Insight.blank().with_texts(heading="x")


def test_an_item_that_is_not_there_is_refused(cited: Insight) -> None:
    with pytest.raises(InputError, match="no item 2 in section 'trends': it has 2"):
        cited.with_item("trends", 2, text="x")


def test_a_likelihood_that_is_no_term_is_refused_with_the_terms(cited: Insight) -> None:
    with pytest.raises(InputError, match="'quite likely' is no term of likelihood; these are: almost no chance"):
        cited.with_item("trends", 0, likelihood="quite likely")


def test_evidence_stays_with_an_item_when_others_change(cited: Insight) -> None:
    edited = cited.with_texts(trends="- Something new.\n- Talks resume by May.\n- The euro may weaken.", title="X")

    assert [bool(item.evidence) for item in edited.trends.items] == [False, True, False]
    assert edited.trends.items[1].likelihood == "likely"


def test_evidence_stays_with_an_item_while_it_is_reworded(cited: Insight) -> None:
    edited = cited
    for text in ("Talks resume by Ma", "Talks resume by", "Talks resume by June", "Formal talks resume by June."):
        edited = edited.with_texts(trends=f"- {text}\n- The yen may weaken.")

    assert edited.trends.items[0].evidence == (QUOTE,)


def test_evidence_does_not_pass_to_other_words(cited: Insight) -> None:
    edited = cited.with_texts(trends="- No deal this year.\n- The yen may weaken.")

    assert [item.evidence for item in edited.trends.items] == [(), ()]


def test_an_edit_does_not_change_the_insight_it_was_made_from(cited: Insight) -> None:
    before = cited.model_dump_json()

    cited.with_texts(title="OTHER", trends="")
    cited.with_item("trends", 0, text="x")

    assert cited.model_dump_json() == before


def test_a_section_that_was_missing_is_put_where_it_belongs_and_typed_as_the_others_are() -> None:
    text = "# Title\r\nLUMEN INSIGHT: X\r\n\r\n## 1) Event\r\nE\r\n\r\n## 5) Outlook\r\n* O\r\n"

    written = read_lumen(text).with_texts(structure="- S").to_lumen()

    assert written == text.replace("## 5)", "## 3. Structural Perspective\r\n* S\r\n\r\n## 5)")


def test_a_numbered_list_is_numbered_anew_when_it_grows() -> None:
    text = "# Title\nLUMEN INSIGHT: X\n\n4. Key Variables\n1) one\n2) two\n"

    written = read_lumen(text).with_texts(variables="- one\n- more\n- two").to_lumen()

    assert written.endswith("4. Key Variables\n1) one\n2) more\n3) two\n")


def test_the_series_may_be_typed_with_the_title() -> None:
    insight = Insight.blank().with_texts(title="LUMEN INSIGHT: JAPAN TAKES A STAND")

    assert (insight.series, insight.title) == ("LUMEN INSIGHT", "JAPAN TAKES A STAND")


def test_a_section_can_be_asked_for_by_name() -> None:
    insight = Insight.blank().with_texts(**{kind: kind for kind in KINDS})

    assert [insight.section(kind).blocks for kind in KINDS] == [(Paragraph(text=kind),) for kind in KINDS]
    with pytest.raises(InputError, match="no section 'summary' in an insight"):
        insight.section("summary")


def test_a_section_may_be_given_once() -> None:
    with pytest.raises(ValueError, match="may be given once"):
        Insight(sections=(Section(kind="event"), Section(kind="event")))


def test_it_says_in_one_line_what_it_is_and_how_full(cited: Insight) -> None:
    assert repr(cited) == (
        "<Insight 'TALKS': 1 of 5 sections written, no summary, no closing, 2 items, 1 with evidence>"
    )
    assert str(cited) == repr(cited)
