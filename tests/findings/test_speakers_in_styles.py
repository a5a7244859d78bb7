"""Who speaks, in the many ways in which news tells it; each sentence is invented."""

import datetime

import pytest

from workbench.articles.table import Article
from workbench.findings.statements import statements

DAY = datetime.date(2025, 10, 20)
TOLD = [
    # silence
    ("The White House, asked whether a delay was possible, did not respond to questions.", "White House", "did not"),
    ("The finance ministry, which was sent a list, declined to comment.", "unnamed ministry", "declined to comment"),
    ("The US Treasury Department referred all inquiries to the court.", "US Treasury", "referred all inquiries"),
    ("Asked if he had read the letter, Mr. Trump moved on to the next question.", "Donald Trump", "moved on"),
    # appositions
    ("Its floor leader, Song Min-ho, called for full disclosure by the end of the month.", "Song Min-ho", "disclosure"),
    ("Hoshi Motors Corp., which sells abroad, said in a filing that profit would fall.", "Hoshi Motors Corp", "profit"),
    ("Premier Doug Ford, the leader of Ontario, vowed to keep the surcharge.", "Doug Ford", "keep the surcharge"),
    ("The trade group’s chief executive, Carl Dunn, estimates the bill at $4 billion.", "Carl Dunn", "the bill"),
    ("China’s commerce ministry, asked about it, had promised “all necessary measures”.", "commerce ministry", "all"),
    # names of bodies
    (
        "The Ministry of Trade, Industry and Energy said that talks went well.",
        "Ministry of Trade, Industry and",
        "well",
    ),
    ("The Timber Research and Manufacturers Council of America said it would sue.", "Timber Research and", "sue"),
    ("The Association of the German clock industry urged both sides to hurry.", "German clock industry", "both sides"),
    ("UK Steel, the trade body, welcomed it: “This is what our members asked for.”", "UK Steel", "our members"),
    ("The Thai Ministry of Commerce has not responded.", "Ministry of Commerce of Thailand", "has not responded"),
    ("A study by the Lumen Institute finds that homes will pay more.", "Lumen Institute", "homes will pay more"),
    # pronouns and possessives
    ("Norway will not beg for an exemption, its prime minister said on Monday.", "Jonas Gahr Støre", "will not beg"),
    ("Friedrich Merz left. Emmanuel Macron sounded calm: France would not sign, he said.", "Emmanuel Macron", "France"),
    ("The White House fell silent, and Donald Trump left. “I did this out of respect,” he wrote.", "Trump", "respect"),
    (
        "Carl Dunn, an analyst, has seen it all. Dunn’s verdict: “Too little, and far too late for us.”",
        "Dunn",
        "Too little",
    ),
    ("The deal is, in Carl Dunn’s words, “a house of cards built on sand”.", "Carl Dunn", "house of cards"),
    # relays
    ("Seoul has asked that its chips be spared, according to a trade lobbyist.", "unnamed industry", "be spared"),
    (
        "A Commerce Department official dismissed the idea as “not enough,” Kyodo News reported.",
        "Commerce",
        "dismissed",
    ),
    ("The mayor brushed aside a warning from farmers that seed had become dear.", "unnamed farmers", "had become dear"),
    ("Ministers let it be known that the levy might be trimmed.", "unnamed ministers", "might be trimmed"),
    # when, between a verb and what it takes; stance told by a form of to be
    ("Jane Roe, the head of the bank, cautioned on Monday against retaliation of any kind.", "Jane Roe", "retaliation"),
    ("Jane Roe, an analyst at Lumen Bank, puts the probability at 20 per cent.", "Jane Roe", "the probability"),
    ("The opposition Reform Party is against the bill.", "Reform Party", "against the bill"),
    ("Gov. Jane Roe, in a post on X, praised the mayor for “standing up to bullies”.", "Jane Roe", "standing up"),
    ("“Buyers used to ask about quality,” said R Subramanian, a spinner.", "R Subramanian", "about quality"),
    ("The mill lost a customer. “Nobody builds on a rumour,” stressed its chief, Jane Roe.", "Jane Roe", "rumour"),
    (
        "If that happens, China will take countermeasures, Jane Roe told a regular briefing.",
        "Jane Roe",
        "countermeasures",
    ),
    # quotations that hold the verb, and those that stand before where and when it was said
    ("Beijing “firmly opposes” any such duty.", "Government of China", "any such duty"),
    ("Ottawa “will not accept” a quota on beef.", "Government of Canada", "quota on beef"),
    (
        "“We are pleased,” Carl Dunn, a miller, said in an interview that aired on Monday.",
        "Carl Dunn",
        "We are pleased",
    ),
    ("“They have treated us badly for years!” Carl Dunn wrote on his network at 7:14 a.m.", "Carl Dunn", "treated us"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), TOLD, ids=[text[:40] for text, _, _ in TOLD])
def test_the_speaker_is_found(text, speaker, words):
    found = [one for one in statements(Article(id="a", text=text, published=DAY)) if words in one.quote]

    assert [one.speaker for one in found if speaker in (one.speaker or "")], [(one.speaker, one.quote) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "It is understood that the list is closed.",
        "The mayor is said to favour a cut.",
        "It is rumoured that a call will be held.",
    ],
)
def test_what_is_said_to_be_so_has_no_speaker(text):
    (found,) = statements(Article(id="a", text=text))

    assert found.speaker is None


def test_farmers_who_have_learned_something_say_nothing():
    assert list(statements(Article(id="a", text="Farmers have learned that the mill will close."))) == []


def test_an_interview_with_q_and_a_has_the_speaker_who_was_introduced():
    text = "Carl Dunn met the press in Oslo.\n\nQ. Will you retaliate?\n\nA. No. We are patient.\n\nQ. And then?"

    assert [(one.speaker, one.quote) for one in statements(Article(id="a", text=text))] == [
        ("Carl Dunn", "No. We are patient.")
    ]


def test_the_initial_of_a_name_opens_no_interview():
    text = "A. Dunn met the press.\n\nA. Dunn said that it was over."

    assert [one.cue for one in statements(Article(id="a", text=text))] == ["said"]


@pytest.mark.parametrize("text", ["Jane Roe, 54,", "They met Jane Roe, 54, who", "Jane Roe, who", "Jane Roe, 54"])
def test_a_text_may_end_within_an_apposition(text):
    assert list(statements(Article(id="a", text=text))) == []
