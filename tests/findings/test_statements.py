"""Who says what: in every order of speaker, cue and quotation, and in every kind of text."""

import time

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.characters import in_one_line
from workbench.articles.table import Article
from workbench.errors import InputError
from workbench.findings.statements import Statement, find_statements, statements

QUOTATION = "“We will not wait any longer,”"

WIRE = """SEOUL (Reuters) - Growers will not accept imports, Jane Roe, head of the Growers Association, said on Tuesday.
"We are disappointed, but dialogue is the better path," Roe told reporters after a meeting with carmakers in Seoul.
Lumen Motors declined to comment. Two people with direct knowledge of the matter said the ministry had asked for delay.
The Lumen Traders Association rejected that account. "No such demand has been made," it said in a statement.
"If anybody listens, there is room for a deal," said John Doe, a trade lawyer at Lumen & Partners in Seoul."""
WIRE_SAID = [
    ("Growers will not", "Jane Roe"),
    ('"We are disappointed', "Jane Roe"),
    ("Lumen Motors declined", "Lumen Motors"),
    ("Two people with", "anonymous source"),
    ("The Lumen Traders", "Lumen Traders Association"),
    ('"No such demand', "Lumen Traders Association"),
    ('"If anybody listens', "John Doe"),
]

LIVE_BLOG = """14:02 BST
Growers: 'All options on the table'
Jane Roe, the growers' leader, says they remain ready to talk. “All instruments are on the table,” she tells the crowd.
13:40 BST
Mary Major, the trade minister, has called for a quick deal. Speaking in London, Major said: “It is better to agree.”
Asked whether she would resign, she replied: “I don’t have anything to announce.”"""
LIVE_BLOG_SAID = [
    ("Jane Roe, the growers", "Jane Roe"),
    ("“All instruments", "Jane Roe"),
    ("Mary Major, the trade", "Mary Major"),
    ("“It is better", "Mary Major"),
    ("“I don’t have", "Mary Major"),
]

TABLOID = """FURIOUS carmakers last night slammed the new duties as 'sheer madness'.
'It's the workers' jobs that will go,' raged union boss Jane Roe. 'We won't stand for it.'
Business Secretary Mary Major insisted: 'We will keep a cool head and get the best deal.'
A Lumen Motors source told The Guardian: 'Nobody wants a trade war. The focus is the talks.'
Mr Poe, 52, tutted. 'I'm worried sick,' said father-of-two Jim Poe, who works at the plant."""
TABLOID_SAID = [
    ("FURIOUS carmakers last night", "unnamed companies"),
    ("'It's the workers' jobs", "Jane Roe"),
    ("'We won't stand", "Jane Roe"),
    ("'We will keep", "Mary Major"),
    ("'Nobody wants", "anonymous source"),
    ("'I'm worried sick", "Jim Poe"),
]

BRIEFING = """MS. ROE: Good afternoon, everybody. The minister believes that tariffs will bring back jobs.
Q    Thank you, Jane. Will there be exemptions?
MS. ROE: No. There will be no exemptions at this time.
Q: And for steel?
MINISTER DOE (to the press): We are open to talks with anybody who does not retaliate."""
BRIEFING_SAID = [("Good afternoon", "Roe"), ("No. There will", "Roe"), ("We are open", "Doe")]


def speakers_of(text: str) -> list[str | None]:
    return [said.speaker for said in statements(Article(id="a", text=text))]


def told(text: str) -> list[Statement]:
    return list(statements(Article(id="a", text=text)))


@pytest.mark.parametrize(
    ("text", "said"),
    [(WIRE, WIRE_SAID), (LIVE_BLOG, LIVE_BLOG_SAID), (TABLOID, TABLOID_SAID), (BRIEFING, BRIEFING_SAID)],
)
def test_wire_copy_a_live_blog_a_tabloid_and_a_briefing_are_read_alike(text, said):
    found = told(text)

    for begins, speaker in said:
        assert [one.speaker for one in found if one.quote.startswith(begins)] == [speaker], begins
    assert not [one for one in found if one.speaker is None]


@pytest.mark.parametrize(
    "text",
    [
        f"{QUOTATION} Jane Roe said.",
        f"{QUOTATION} said Jane Roe.",
        f"{QUOTATION} said Jane Roe, an expert on trade at the Lumen Council on Foreign Relations, in May.",
        f"{QUOTATION} union boss Jane Roe said in a statement released by the union.",
        f"Jane Roe said: {QUOTATION}",
        f"Jane Roe, chair of the Lumen Association, said on Monday in Tokyo, {QUOTATION}",
        f"Jane Roe was blunt. {QUOTATION} she said.",
        f"Jane Roe said as much:\n{QUOTATION}",
        f"Jane Roe was blunt: {QUOTATION}",
        f"Jane Roe went on to say, {QUOTATION}",
        f"{QUOTATION} tutted Jane Roe.",
        f"{QUOTATION} — Jane Roe",
        f"The media quoted Jane Roe as saying: {QUOTATION}",
        f"Jane Roe was quoted by the agency as saying {QUOTATION}",
        f"Jane Roe met growers in Tokyo. {QUOTATION}",
        f"Asked about it, Jane Roe, who leads the union, replied: {QUOTATION}",
    ],
)
def test_a_quotation_finds_its_speaker(text):
    (one,) = [one for one in told(text) if one.direct]

    assert (one.quote, one.speaker) == (QUOTATION, "Jane Roe")


@pytest.mark.parametrize(("opens", "closes"), ["“”", "‘’", '""', "''", "«»", "„“"])
def test_any_quotation_marks_will_do(opens, closes):
    (one,) = told(f"{opens}We will not wait any longer,{closes} said Jane Roe.")

    assert (one.quote, one.speaker, one.direct) == (f"{opens}We will not wait any longer,{closes}", "Jane Roe", True)


def test_a_quotation_goes_on_without_a_cue_in_its_paragraph():
    first, second = told("“We will not wait any longer,” said Jane Roe. “However, we might talk again.”")

    assert (second.speaker, second.cue) == (first.speaker, None)
    assert second.quote == "“However, we might talk again.”"


def test_a_paragraph_of_quotation_alone_belongs_to_the_source_before_and_never_to_the_subject_after():
    text = (
        "“We will not wait any longer,” said Jane Roe.\n\n“The role is not one we wanted.”\n\nJohn Doe, a farmer, left."
    )

    assert [one.speaker for one in told(text)] == ["Jane Roe", "Jane Roe"]


def test_a_quotation_broken_by_its_cue_has_one_speaker():
    assert {one.speaker for one in told("“The tariffs,” Jane Roe said, “are a blessing for steel.”")} == {"Jane Roe"}


def test_what_is_said_according_to_somebody_is_said_via_them():
    (one,) = told("According to the Guardian, Jane Roe said that talks had failed.")

    assert (one.speaker, one.via, one.quote) == ("Jane Roe", "Guardian", "Jane Roe said that talks had failed.")


def test_according_to_somebody_alone_they_say_it():
    for text in ("According to Jane Roe, the talks have failed.", "The talks have failed, according to Jane Roe."):
        (one,) = told(text)
        assert (one.speaker, one.via, one.quote) == ("Jane Roe", None, text)


def test_what_somebody_believes_within_a_statement_is_told_via_the_speaker():
    outer, inner = told("Jane Roe noted rules that Washington believes hinder sales in Japan.")

    assert (outer.speaker, inner.speaker, inner.via) == ("Jane Roe", "US government", "Jane Roe")


def test_coordinated_statements_end_each_other():
    first, second, third = told(
        "Jane Roe said talks had failed, while John Doe warned of delays, adding that growers were angry."
    )

    assert (first.speaker, first.quote) == ("Jane Roe", "Jane Roe said talks had failed")
    assert (second.speaker, second.quote) == ("John Doe", "John Doe warned of delays")
    assert (third.speaker, third.quote) == ("John Doe", "adding that growers were angry.")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not comment on the talks.",
        "The ministry declined to comment.",
        "The ministry did not immediately respond to a request for comment.",
        "The ministry refused to say whether talks would go on.",
        "The ministry didn’t return calls.",
    ],
)
def test_a_refusal_to_comment_is_a_statement_without_a_stance(text):
    (one,) = told(text)

    assert (one.stance, one.score, one.direct, one.quote) == ("none", 0.0, False, text)


def test_what_nobody_is_told_to_say_has_no_speaker():
    (one,) = told("It is reported that talks will resume.")

    assert (one.speaker, one.speaker_text) == (None, None)


def test_a_declaration_is_a_statement_too():
    (one,) = told("The visit follows Minister Jane Roe’s declaration of a “national crisis” over trade.")

    assert (one.speaker, one.cue, one.direct) == ("Jane Roe", "declaration", False)


@pytest.mark.parametrize(
    "text",
    [
        "The “touchstone” of the plan is rice.",
        "They are growers angry about “excessive concessions.”",
        "The new “punishment → negotiation → pardon” mechanism is old.",
        "The US demands on rice were many, and its claims are old.",
        "The United States will go on. Trends indicate that trade will grow.",
        "Proposed tariffs state nothing. She was expected to speak.",
    ],
)
def test_a_term_in_quotation_marks_and_a_noun_are_no_statement(text):
    assert told(text) == []


def test_a_term_within_a_reported_sentence_is_part_of_it():
    (one,) = told("Jane Roe said that rice was a “test case” for all.")

    assert (one.quote, one.direct) == ("Jane Roe said that rice was a “test case” for all.", False)


def test_history_is_marked():
    text = "In 2019, Jane Roe praised the deal. On Monday she praised the deal."

    past, present = statements(Article(id="a", text=text, published=pd.Timestamp("2025-04-16").date()))
    assert (past.historical, present.historical) == (True, False)


@pytest.mark.parametrize(
    ("text", "issue", "stance"),
    [
        ("“We will not make concessions,” said Minister Jane Roe.", "concessions", "opposes"),
        ("Japanese Minister Jane Roe said Japan was open to talks.", "talks", "supports"),
        ("Minister Jane Roe rejected the tariffs.", "tariffs", "opposes"),
        ("Minister Jane Roe called for an end to the tariffs.", "tariffs", "opposes"),
        ("Minister Jane Roe refused to lift the tariffs.", "tariffs", "supports"),
        ("Minister Jane Roe urged Tokyo not to retaliate.", "retaliation", "opposes"),
        ("“The tariffs are unfair and will hurt us,” said Jane Roe, a farmer.", "tariffs", "opposes"),
        ("“A deal would be a great success,” said Minister Jane Roe.", "deal", "supports"),
        ("“We would accept the quotas if duties fall,” said Minister Jane Roe.", "market access", "conditional"),
        ("Jane Roe, an analyst, said Tokyo will seek to avoid tariffs.", "tariffs", "neutral"),
        ("Jane Roe, an analyst, said Tokyo will hardly make concessions.", "concessions", "neutral"),
        ("“We reject retaliation as long as talks go on,” said Minister Jane Roe.", "retaliation", "conditional"),
        ("“I would drop the duties if they opened up,” said Minister Jane Roe.", "tariff relief", "conditional"),
        ("Minister Jane Roe refused to rule out tariffs.", "tariffs", "conditional"),
        ("Minister Jane Roe said she would consider a pause.", "tariff relief", "conditional"),
        ("“I want that duty gone by June,” said Minister Jane Roe.", "tariffs", "opposes"),
        ("Minister Jane Roe welcomed the pause.", "tariff relief", "supports"),
        ("Minister Jane Roe urged her partners to scrap the tariffs.", "tariffs", "opposes"),
        ("Minister Jane Roe agreed to lower the tariffs.", "tariff relief", "supports"),
        ("Minister Jane Roe stopped short of endorsing the deal.", "deal", "neutral"),
        ("Jane Roe, an analyst, warned that the tariffs would cost a point of growth.", "tariffs", "neutral"),
        ("Jane Roe, an analyst, warned against a trade war.", "tariffs", "opposes"),
    ],
)
def test_a_stance_follows_cue_negation_and_whose_voice_it_is(text, issue, stance):
    (one,) = told(text)

    assert (one.issue, one.stance) == (issue, stance), one.why
    assert (one.score > 0) == (stance == "supports") or stance == "conditional"


def test_the_table_has_its_columns_when_nothing_is_said():
    empty = find_statements(pd.DataFrame({"id": ["a"], "text": ["Nothing."]}))

    assert len(empty) == 0
    assert (
        empty.columns.tolist()[:12]
        == "article start end quote speaker speaker_text role cue via direct issue holder".split()
    )


def test_a_table_without_text_is_refused_with_the_call_that_makes_it():
    with pytest.raises(InputError, match=r"no column 'text'.*read_articles"):
        find_statements(pd.DataFrame({"id": ["a"]}))


def test_the_order_of_the_articles_changes_nothing_else():
    table = pd.DataFrame({"id": list("abcd"), "text": [WIRE, LIVE_BLOG, TABLOID, BRIEFING]})

    there, back = find_statements(table), find_statements(table[::-1])

    pd.testing.assert_frame_equal(
        there, back.sort_values(["article", "start", "end"], kind="stable").reset_index(drop=True)
    )


WORDS = [
    *"Jane Roe said that “We go,” according to told , . : — ( ) Minister did not comment and 'no' it".split(),
    "\n",
    '"',
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_every_statement_is_an_exact_quote(text):
    for one in told(text):
        assert text[one.start : one.end] == one.quote


@pytest.mark.parametrize(
    "text",
    ['"' * 100_000, "“" * 100_000, "'a' " * 25_000, "“x\n" * 20_000, "Jane Roe said " * 5_000, "a" * 1_000_000],
    ids=["straight", "curly", "single", "left open", "said", "one word"],
)
def test_hostile_text_ends_in_time(text):
    began = time.process_time()

    told(text)

    assert time.process_time() - began < 15


def test_the_seeds_give_every_quotation_its_speaker(articles):
    found = find_statements(articles)
    direct = found[found["direct"]]

    assert direct["speaker"].notna().all()
    assert "“While Japan may not welcome this role" in " ".join(
        direct["quote"][direct["speaker"] == "anonymous source"]
    )
    assert set(direct["speaker"][direct["quote"].str.contains("auto tariffs|automobile tariffs")]) == {"Matt Goodman"}


def test_a_quotation_that_is_cut_in_two_by_its_speaker_is_two_statements_of_one():
    found = speakers_of("“They want us to choose,” Jane Roe says, “and we do not want to choose.”")

    assert found == ["Jane Roe", "Jane Roe"]


def test_he_and_she_mean_whom_they_can_mean():
    text = "Mr John Doe warned of delays. Ms Jane Roe met him. “We are not ready at all,” he said. “We are,” she said."

    assert speakers_of(text) == ["John Doe", "John Doe", "Jane Roe"]


@pytest.mark.parametrize("predicate", ["would not be drawn", "had no comment", "could not be reached on Monday"])
def test_silence_is_told_in_many_words(predicate):
    (said,) = statements(Article(id="a", text=f"Jane Roe {predicate}."))

    assert (said.speaker, said.stance) == ("Jane Roe", "none")


def test_people_no_lexicon_lists_can_speak():
    assert speakers_of("Furious lamplighters claim the council forgot them.") == ["unnamed lamplighters"]


def test_a_question_may_report_others_and_is_itself_no_statement():
    text = "Jane Roe met us.\nQ: John Doe said that talks had failed. Is that so?\nA: It is not."

    assert speakers_of(text) == ["John Doe", "Jane Roe"]


def test_a_possessive_before_a_colon_tells_whose_words_follow():
    text = "Jane Roe said that talks went on. Her line has not moved: “No deal that hurts farmers will be signed.”"

    assert speakers_of(text) == ["Jane Roe", "Jane Roe"]


@pytest.mark.parametrize(
    ("text", "speaker", "holder", "stance"),
    [
        ("Analysts say Tokyo wants the duties scrapped.", "unnamed analysts", "Government of Japan", "opposes"),
        ("Tokyo wants the duties scrapped, analysts say.", "unnamed analysts", "Government of Japan", "opposes"),
        ("German officials said Beijing would never accept the quotas.", None, "Government of China", "opposes"),
        ("German officials said Berlin would never accept the quotas.", None, "Government of Germany", "opposes"),
        ("Analysts say Tokyo will accept the quotas.", "unnamed analysts", "unnamed analysts", "neutral"),
    ],
)
def test_a_stance_belongs_to_whose_attitude_is_told(text, speaker, holder, stance):
    (one,) = told(text)

    assert (one.speaker, one.holder, one.stance) == (
        speaker or "unnamed officials of the Government of Germany",
        holder,
        stance,
    )


def test_what_a_verb_does_to_its_own_object_is_no_stance_on_what_was_named_before():
    called, threatened = told("Minister Jane Roe called the tariffs a mistake and threatened to leave.")

    assert (called.issue, called.stance) == ("tariffs", "opposes")
    assert threatened.issue is None


@pytest.mark.parametrize(
    "oddity",
    [
        " 🎉 ",
        "🎉 ",
        " 🎉",
        " ❤️ ",
        " 👩‍🚒 ",
        " \U0001f1f5\U0001f1ea ",
        "\u00a0",
        " \u200b",
        "\u200b ",
        " \ufeff",
        "\u202f",
        "  ",
    ],
)
def test_emoji_and_invisible_signs_between_sentences_and_words_hide_no_statement(oddity):
    sentences = [
        "Jane Roe, the trade minister of Peru, met dealers on Monday.",
        "She wants the duty restored.",
        "“We will not wait,” she said.",
        "The Peruvian trade ministry did not rule out a cut.",
    ]
    plain = " ".join(sentences)
    assert len(_said_in_one_line(plain)) >= 3
    assert _said_in_one_line(oddity.join(sentences)) == _said_in_one_line(plain)
    assert _said_in_one_line(plain.replace(" ", oddity)) == _said_in_one_line(plain)


def _said_in_one_line(text: str) -> list[tuple[str, str | None, str | None]]:
    found = list(statements(Article(id="a", text=text)))
    assert all(text[one.start : one.end] == one.quote for one in found)
    return [(in_one_line(one.quote), one.speaker, one.speaker_text) for one in found]
