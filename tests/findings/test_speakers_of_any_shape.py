"""Bodies and people with names of any shape speak; what only looks like one does not. Each sentence is invented."""

import pytest

from workbench.articles.table import Article
from workbench.findings.actors import actors
from workbench.findings.statements import statements


def speakers_of(text):
    return [one.speaker for one in statements(Article(id="a", text=text))]


def kinds_in(text):
    return {actor.name: actor.kind for actor in actors(Article(id="a", text=text))}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Delta Cotton Ginners' Union opposes the levy.", "Delta Cotton Ginners' Union"),
        ("The Lumen Women's Institute opposes the levy.", "Lumen Women's Institute"),
        ("Thornbury & Vale opposes the levy.", "Thornbury & Vale"),
        ("The Danish carrier Lumen Line opposes the levy.", "Lumen Line"),
        ("Lumen Cargo, an Ethiopian freight carrier, opposes the levy.", "Lumen Cargo"),
        ("Lumenia, Finland's largest paper group, opposes the levy.", "Lumenia"),
        ("The Lumen Machinists oppose the levy.", "Lumen Machinists"),
        ("The tiny Lumenia party opposes the levy.", "Lumenia"),
        ("The Fédération des Meuniers du Sahel opposes the levy.", "Fédération des Meuniers du Sahel"),
        ("The Folha do Planalto opposes the levy.", "Folha do Planalto"),
        ("The Port of Lumen opposes the levy.", "Port of Lumen"),
        ("Statistics Norway opposes the levy.", "Statistics Norway"),
        ("Members of the Lumen Dockers' Union voted overwhelmingly against the levy.", "Lumen Dockers' Union"),
        ("Sri Lanka's central bank opposes the levy.", "Central Bank of Sri Lanka"),
        ("The Lumen Daily opposes the levy.", "Lumen Daily"),
    ],
)
def test_a_body_no_lexicon_knows_speaks(text, body):
    assert speakers_of(text) == [body]


@pytest.mark.parametrize(
    "person",
    [
        "Mohammed bin Rashid al-Harthy",
        "Hans-Jürgen Freiherr von Stauff",
        "O Se-hun",
        "Park Seo-yun",
        "Ben Hall",
        "Kate Bridge",
        "Jack London",
        "Lars North",
        "Wednesday Nkosi",
        "Ruth Kelly",
    ],
)
def test_a_person_with_any_name_speaks(person):
    assert speakers_of(f"The duty is a scandal, according to {person}, an economist.") == [person]
    assert speakers_of(f"“The duty is a scandal for us all,” {person} of the weavers' union told local radio.") == [
        person
    ]


@pytest.mark.parametrize("noun", ["shipper", "trader", "brewer"])
def test_what_a_person_may_be_makes_no_body(noun):
    assert kinds_in(f"They met Jane Roe, a Chilean {noun}, in the hall.")["Jane Roe"] == "person"


def test_a_hall_and_a_town_are_nobody():
    assert kinds_in("They walked past Lumen Hall and up the hill.") == {}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It rained,” Jane Roe, a grower in Ica, Peru, told local radio about the bill.", "Jane Roe"),
        ("“It is over for us now,” said Botswana's minerals minister, Jane Roe.", "Jane Roe"),
        ("“It is over for us now,” Jane Roe of Fiji's cane growers' council told a hearing.", "Jane Roe"),
        ("As the Lumen Post, a daily in Kent, set out on Monday, the treaty needs nine votes.", "Lumen Post"),
        ("The levy would end, Lumen Motors said. The company sells cars.", "Lumen Motors"),
        ("Lumen Motors fell. The company expects a loss.", "Lumen Motors"),
        ("Lumen Motors will sue over the levy, its lawyers said.", "Lumen Motors"),
        ("Tea pickers in the hills of Kericho are furious about the levy.", "unnamed pickers"),
        ("One stallholder in Accra said the levy was killing her.", "unnamed stallholder"),
        ("The Fijian prime minister's office opposes the levy.", "Government of Fiji"),
    ],
)
def test_the_speaker_is_whom_the_sentence_is_about(text, speaker):
    assert speakers_of(text) == [speaker]


def test_an_official_nobody_names_speaks_for_a_government():
    (one,) = statements(Article(id="a", text="Two officials in Tokyo said that Japan opposed the levy."))

    assert (one.speaker, one.holder) == ("unnamed officials of the Government of Japan", "Government of Japan")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe left the hall. Her office declined to comment.", "Jane Roe"),
        ("John Doe met Jane Roe. Roe's line has not moved. “We will never sign such a deal,” she said.", "Jane Roe"),
        ("The tax adds $900 to a home, reckons their lobby group, the Lumen League.", "Lumen League"),
        (
            "Jane Roe, a spokeswoman for the mill, was calm. “We have time enough to wait,” the spokesperson said.",
            "Jane Roe",
        ),
        ("* Kent mayor Jane Roe, who'd like the job, blames the levy.", "Jane Roe"),
        ("Jane Roe of the consultancy Lumenia puts it at two cents a litre.", "Jane Roe"),
    ],
)
def test_who_is_meant_again_is_found(text, speaker):
    assert speakers_of(text)[-1] == speaker


def test_a_description_of_an_office_is_not_whoever_was_named_last():
    found = speakers_of("Jane Roe, an economist, said that it was over. The secretary said that it was not.")

    assert found == ["Jane Roe", "unnamed official"]
