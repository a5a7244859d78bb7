from hypothesis import given
from hypothesis import strategies as st

from workbench.stories.particulars import Named, particulars


def named(text: str) -> list[tuple[str, ...]]:
    """The names of a text of one sentence."""
    [sentence] = particulars(text)
    return [name.words for name in sentence.names]


def one_name(words: str) -> Named:
    [sentence] = particulars(f"They met {words} in a hall.")
    [name] = sentence.names
    return name


@given(st.text(alphabet='aBé 1.,“”"‘’%-\n', max_size=80))
def test_every_place_lies_in_its_sentence(text):
    for found in particulars(text):
        spans = [
            (each.start, each.end)
            for kind in (found.words, found.numbers, found.names, found.quotations)
            for each in kind
        ]
        assert all(found.sentence.start <= start < end <= found.sentence.end for start, end in spans)


@given(st.text(alphabet='aB 1%.“”"\n', max_size=80))
def test_a_word_is_in_one_unit(text):
    for found in particulars(text):
        covered = [[unit for unit in found.units if unit.start <= word.start < unit.end] for word in found.words]
        assert all(len(units) == 1 for units in covered)


def test_a_quotation_of_two_sentences_is_in_both():
    text = "“We will talk. They must listen,” said Jane Roe."

    quoted = [text[each.start : each.end] for found in particulars(text) for each in found.quotations]

    assert quoted == ["“We will talk.", "They must listen,”"]


def test_a_quotation_that_is_not_closed_ends_with_its_line():
    text = "“We will talk.\nShe left."

    assert [len(found.quotations) for found in particulars(text)] == [1, 0]


def test_grammar_that_opens_a_sentence_is_no_part_of_the_name_after_it():
    assert named("Despite Jane Roe the talks went on.") == [("jane", "roe")]


def test_a_title_or_a_first_name_makes_no_other_person():
    assert one_name("Prime Minister Shigeru Ishiba").same(one_name("Mr. Ishiba"))
    assert one_name("Shigeru Ishiba").same(one_name("Ishiba"))


def test_another_surname_makes_another_person():
    assert not one_name("Ryosei Akazawa").same(one_name("Ryosei Okazaki"))


def test_an_office_alone_is_not_whoever_holds_it():
    assert not one_name("the Prime Minister").same(one_name("Prime Minister Shigeru Ishiba"))
