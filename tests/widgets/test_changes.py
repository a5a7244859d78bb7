"""What several hands typed is put together, and nothing of it is lost."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.changes import Change, Desk, change_from, kept_of, settle, with_kept
from workbench.errors import InputError
from workbench.insight.headings import FIELDS
from workbench.insight.model import Insight

WORDS = st.sampled_from("Japan tariffs pause talks Tokyo demand offer".split())
TYPED = st.lists(WORDS, max_size=4).map(" ".join)
LINES = st.sampled_from(["* starred", "- dashed", "1. numbered", "plain ", "", "| a | b |", "---", "# hash", "\\"])
ODD = st.lists(LINES, max_size=5).map("\n".join)


def desk(event: str = "") -> Desk:
    return Desk(insight=Insight.blank().with_texts(event=event))


def change(now: str, *was: str) -> Change:
    return Change(field="event", was=was, now=now)


def versions(desk: Desk) -> list[str]:
    return [version.now for version in desk.versions]


def test_a_change_goes_into_the_insight_while_it_reads_as_the_writer_knew_it():
    after = settle(desk("Talks."), change("Talks begin.", "Talks."))

    assert after.insight.texts()["event"] == "Talks begin."
    assert after.versions == ()


def test_a_change_to_what_somebody_else_has_rewritten_is_kept_beside():
    after = settle(desk("Talks fail."), change("Talks begin.", "Talks."))

    assert after.insight.texts()["event"] == "Talks fail."
    assert versions(after) == ["Talks begin."]


def test_changes_of_different_fields_never_meet():
    after = settle(desk("Talks fail."), Change(field="title", was=("",), now="TALKS"))

    assert after.texts | {"title": "TALKS", "event": "Talks fail."} == after.texts
    assert after.versions == ()


def test_a_writer_who_types_on_has_still_one_version():
    first = settle(desk("Talks fail."), change("Talks begin.", "Talks."))

    after = settle(first, change("Talks begin today.", "Talks begin."))

    assert versions(after) == ["Talks begin today."]


@pytest.mark.parametrize("chosen", ["Talks fail.", "Talks begin.", "Talks fail.\nTalks begin."])
def test_whoever_knows_both_versions_settles_them(chosen):
    divided = settle(desk("Talks fail."), change("Talks begin.", "Talks."))

    after = settle(divided, change(chosen, "Talks fail.", "Talks begin."))

    assert after.texts["event"] == chosen
    assert after.versions == ()


def test_the_same_change_twice_is_one_change():
    once = settle(desk("Talks."), change("Talks begin.", "Talks."))

    assert settle(once, change("Talks begin.", "Talks.")) == once


def test_an_empty_field_has_nothing_to_lose():
    assert settle(desk(""), change("Talks.", "as it was")).texts["event"] == "Talks."
    assert settle(desk("Talks."), change(" ", "as it was")).versions == ()


def test_what_the_insight_says_in_other_letters_is_kept_as_it_was_typed():
    after = settle(desk(""), change("* to delay\n* to trade ", ""))

    assert after.insight.texts()["event"] == "- to delay\n- to trade"
    assert after.texts["event"] == "* to delay\n* to trade "


def test_half_a_character_becomes_a_question_mark():
    assert change_from({"field": "event", "was": [], "now": "\ud83d!"}).now == "?!"


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"field": "nonsense", "was": [], "now": ""},
        {"field": "event", "was": [1], "now": ""},
        {"field": "event", "was": [], "now": None},
    ],
)
def test_what_is_no_change_is_refused_in_words(message):
    with pytest.raises(InputError, match="no change to an insight"):
        change_from(message)


@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.sampled_from(["type", "deliver", "lose", "hear", "see"]), TYPED), max_size=40
    )
)
def test_no_hand_loses_what_it_typed_last(moves):
    shared = desk("")
    hands = [{"shows": "", "was": [""]} for _ in range(3)]
    for number, move, text in moves:
        hand = hands[number]
        if move == "type":
            hand["shows"] = f"{text} {number}".strip()
        elif move in ("deliver", "hear"):
            shared = settle(shared, change(hand["shows"], *hand["was"]))
            hand["was"] = [hand["shows"]] if move == "hear" else [*hand["was"], hand["shows"]]
        elif move == "lose":
            hand["was"].append(hand["shows"])
        elif hand["shows"] == hand["was"][-1] and hand["shows"] not in versions(shared):
            hand.update(shows=shared.texts["event"], was=[shared.texts["event"]])
    for hand in hands:
        shared = settle(shared, change(hand["shows"], *hand["was"]))

    there = [shared.texts["event"], *versions(shared)]
    assert all(hand["shows"] in there for hand in hands if hand["shows"])


@given(st.dictionaries(st.sampled_from(FIELDS), ODD), TYPED)
def test_what_is_kept_beside_comes_back_with_the_insight(typed, late):
    before = desk("Talks.")
    for name, text in typed.items():
        before = settle(before, Change(field=name, was=(before.texts[name],), now=text))
    before = settle(before, change(late, "as it was"))

    kept = json.loads(json.dumps(kept_of(before)))

    assert with_kept(before.insight, kept) == before


def test_another_spelling_of_what_the_insight_holds_is_forgotten_once_somebody_rewrites_it():
    before = settle(desk(""), change("* to delay", ""))

    after = with_kept(before.insight.with_texts(event="- to trade"), kept_of(before))

    assert after.texts["event"] == "- to trade"
    assert after.versions == ()


@pytest.fixture
def no_pauses(monkeypatch):
    """An insight that cannot say everything: not the word pause."""
    with_texts = Insight.with_texts

    def strict(self, **texts):
        if any("pause" in text for text in texts.values()):
            raise InputError("line 1: no pause is known here")
        return with_texts(self, **texts)

    monkeypatch.setattr(Insight, "with_texts", strict)


@pytest.mark.usefixtures("no_pauses")
def test_what_the_insight_cannot_say_is_kept_as_typed_and_outlives_a_rewriting_by_somebody_else():
    before = settle(desk("Talks."), change("A pause.", "Talks."))
    assert before.insight.texts()["event"] == "Talks."
    assert before.texts["event"] == "A pause."

    assert with_kept(before.insight, kept_of(before)) == before
    after = with_kept(before.insight.with_texts(event="No talks."), kept_of(before))
    assert after.texts["event"] == "No talks."
    assert versions(after) == ["A pause."]
