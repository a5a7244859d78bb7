"""Figures of speech and judging words are found in all their forms, and not where they only look like one."""

import pytest

from workbench.findings.lexicon import lexicon
from workbench.findings.reading.idioms import idioms
from workbench.findings.reading.inflections import inflected
from workbench.findings.reading.words import words

KINDS = {
    "evaluation",
    "temper",
    "effect",
    "feeling",
    "will",
    "refusal",
    "relief",
    "condition",
    "opening",
    "silence",
    "filler",
}


def found(text: str) -> list[tuple[str, float]]:
    said = words(text)
    return [(" ".join(word.low for word in said[one.at : one.last]), one.value) for one in idioms(said, 0, len(said))]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("They stabbed a whole region in the back.", "stabbed a whole region in the back"),
        ("They are bleeding the coast dry.", "bleeding the coast dry"),
        ("It is a knife at Lima's throat.", "knife at lima 's throat"),
        ("It is a knife at the region's throat.", "knife at the region 's throat"),
        ("We took our hats and our hat off.", None),
        ("I take my hat off.", "take my hat off"),
        ("A daft idea, and a dafter one.", "daft"),
    ],
)
def test_a_figure_is_found_whatever_its_verb_and_its_owner(text, phrase):
    assert [told for told, _ in found(text)][:1] == ([phrase] if phrase else [])


@pytest.mark.parametrize("text", ["He met the Saints and Senator Daft.", "The war room opened on Monday."])
def test_a_name_and_a_plain_compound_are_no_figure(text):
    assert all(value == 0 for _, value in found(text))


@pytest.mark.parametrize(
    ("word", "part", "form"),
    [
        ("stab", "verb", "stabbed"),
        ("bury", "verb", "buries"),
        ("bite", "verb", "bitten"),
        ("bully", "noun", "bullies"),
        ("noble", "adjective", "nobly"),
        ("cynic", "noun", "cynics"),
        ("heroic", "adjective", "heroically"),
    ],
)
def test_a_word_has_its_forms(word, part, form):
    assert form in inflected(word, part)


@pytest.mark.parametrize("name", ["idioms", "judging_words"])
def test_each_row_is_short_enough_to_review_and_no_phrase_stands_twice(name):
    rows = lexicon(name)
    phrases = [(phrase.lower(), row.get("part")) for row in rows for phrase in row["words"].split(";")]
    assert max(len(row["words"].split(";")) for row in rows) <= 12
    assert {row["kind"] for row in rows} <= KINDS
    assert len(phrases) == len(set(phrases))


def test_praise_weighs_above_and_blame_below_nothing():
    for row in (*lexicon("idioms"), *lexicon("judging_words")):
        assert -1 <= float(row["value"]) <= 1
        assert (float(row["value"]) == 0) == (row["kind"] in ("silence", "filler"))


@pytest.mark.parametrize("name", ["idioms", "judging_words"])
def test_no_comma_cuts_a_cell_and_no_small_word_judges_alone(name):
    rows = lexicon(name)
    alone = {phrase for row in rows for phrase in row["words"].split(";") if " " not in phrase}
    assert all(None not in row and all(phrase.strip() == phrase for phrase in row["words"].split(";")) for row in rows)
    assert not alone & {"yes", "no", "not", "stays", "stay", "the", "a", "it", "now"}
