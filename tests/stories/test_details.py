import pytest

from workbench.stories.details import figures, names, quotations


def names_in(*sentences: str) -> list[str]:
    return [" ".join(name) for sentence in names(sentences) for name in sentence]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The ministers met Ryosei Akazawa and Jamieson Greer.", ["Ryosei Akazawa", "Jamieson Greer"]),
        ("He met Shigeru Ishiba’s envoy in Tokyo.", ["Shigeru Ishiba", "Tokyo"]),
        ("Jean-Claude Juncker said so.", ["Jean-Claude Juncker"]),
        ("On Monday, the March figures came.", []),
        ("“Talks go on,” he said.", []),
        ("He saw Gerhard Stoltenberg. ", ["Gerhard Stoltenberg"]),
        ("In Zürich he saw Özdemir.", ["Zürich", "Özdemir"]),
        ("", []),
    ],
)
def test_names_are_runs_of_capitalised_words(sentence, found):
    assert names_in(sentence) == found


def test_a_word_that_opens_a_sentence_is_a_name_when_it_is_one_elsewhere():
    assert names_in("Kingston noted it.", "So said Jeff Kingston.") == ["Kingston", "Jeff Kingston"]
    assert names_in("Dozens noted it.", "So said Jeff Kingston.") == ["Jeff Kingston"]


def test_a_headline_does_not_make_names_of_its_words():
    assert names_in("Japan Prepares for Trade Negotiations Following Tariffs") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("a 25 percent tariff", {"25%"}),
        ("a 25% tariff", {"25%"}),
        ("lost 2.5 per cent", {"2.5%"}),
        ("around $1.1 trillion in reserves", {"1.1 trillion"}),
        ("some 1,234,567 people", {"1234567"}),
        ("on April 2, 2025", {"April 2", "2025"}),
        ("on 2nd April", {"April 2"}),
        ("on Wednesday at 2:46 p.m.", {"Wednesday", "2:46"}),
        ("the 007 of them", {"007"}),
        ("the 3 of them", set()),
        ("In 2012 May resigned", {"2012"}),
    ],
)
def test_figures_are_written_one_way(sentence, found):
    assert figures(sentence) == found


def test_quotations_are_the_same_whatever_marks_and_commas_they_have():
    one = quotations("He saw “a sign, at last, of change” there.")
    other = quotations('She saw "a sign at last of change", too.')

    assert one.keys() == other.keys() == {"a sign at last of change"}


def test_a_term_in_quotation_marks_is_no_quotation():
    assert quotations("the “liberation day tariffs” and the “test case”") == {}


@pytest.mark.parametrize("unit", ["“a", '"', "1", "1,111", "A’s-", "The ", "May 1 ", "1 ", "Aaa "])
def test_hostile_text_is_read_in_time(unit):
    text = unit * (300_000 // len(unit))

    names([text])
    quotations(text)

    assert len(figures(text + "x")) < len(text)
