"""Each class of disagreement with reports that differ in it, and with reports that only look so."""

import pandas as pd
import pytest

from tests.findings.test_compared_reports import firm, told
from tests.quality.comparing import ENTITIES, HEDGED
from workbench.articles.table import Article
from workbench.findings.disputes.denials import denial
from workbench.findings.disputes.events import events
from workbench.findings.disputes.people import same_person
from workbench.findings.disputes.posts import posts
from workbench.findings.disputes.spellings import is_misspelt
from workbench.findings.disputes.telling import told_sentences
from workbench.findings.reading.passages import read
from workbench.findings.reading.verbatim import verbatim_text


def kinds(*texts: str) -> set[str]:
    """The kinds of what is told; names, offices and bodies are one."""
    return {"entity" if row["kind"] in ENTITIES else row["kind"] for row in told(*texts)}


def event_days(text: str) -> list[tuple[str, str]]:
    sentences = told_sentences(read(Article(id="a", text=text, published=pd.Timestamp("2025-10-15").date())))
    return [(event.kind, str(event.day)) for event in events(sentences)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“The door is open,” said Ana Costa, “but nobody should stand in it for ever.”",
         "“The door is open, but nobody should stand in it too long,” Ana Costa said."),
        ("“We can live with 12 percent,” said Ana Costa of the growers’ union.",
         "“We can live with 20 percent,” said Ana Costa of the growers’ union."),
        ("“We have never asked for special treatment,” Ana Costa said.",
         "“We have asked for special treatment,” Ana Costa said."),
        ("“It will cost us at least a third of our orders this year,” Pablo Ruiz said.",
         "“It may cost us a third of our orders,” Pablo Ruiz said."),
        ("“Ten is not a triumph, it is a smaller defeat,” Ana Costa said.",
         "“Ten is no triumph, it is a smaller defeat,” she told a crowd."),
    ],
)  # fmt: skip
def test_one_utterance_in_two_wordings_is_told(left, right):
    assert "quote_drift" in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“We are not going to sign,” Ana Costa said.", "Ana Costa said: “We’re not going to sign.”"),
        ("“But the price is too high,” said Ana Costa, “and nobody will pay it.”",
         "“The price is too high and nobody will pay it,” Ana Costa said."),
        ("“The price is fifteen percent of it,” Ana Costa said.", "“The price is 15 per cent of it,” Ana Costa said."),
        ("“We need more time to read the labour clauses,” Ana Costa said.",
         "“We need more time to read the labor clauses,” Ana Costa said."),
        ("“We need more time … to read the clauses,” Ana Costa said.",
         "“We need more time, and we need friends, to read the clauses,” Ana Costa said."),
        ("“Our workers come first,” said Ana Costa of the union.",
         "“Our customers come first,” said Pablo Ruiz of the chamber."),
    ],
)  # fmt: skip
def test_another_spelling_a_cut_or_another_speech_is_no_other_wording(left, right):
    assert "quote_drift" not in firm(left, right)


def test_after_weeks_it_may_be_another_utterance():
    left, right = "“We can live with 12 percent,” Ana Costa said.", "“We can live with 20 percent,” Ana Costa said."

    assert "quote_drift" in firm(left, right)
    assert "quote_drift" not in firm(left, right, days=("2025-10-15", "2025-11-15"))


def test_how_a_quotation_is_typed_does_not_matter():
    assert verbatim_text("“But we’re in the twelfth round, and can’t stop”") == verbatim_text(
        "'We are in the 12th round and cannot stop'"
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Exports of cashew rose by 18 percent in May, the statistics office said.",
         "The statistics office said cashew exports rose by 8 percent in May."),
        ("Norway will pay 300 million kroner into the fund.", "Norway will pay 300 million euros into the fund."),
        ("The relief lasts for 90 days.", "The relief will last for nine months."),
        ("Sales dropped by a fifth in the first half, Mr Ruiz said.",
         "Mr Ruiz said sales had dropped by half in the first six months."),
        ("The plant in Izmir would cost 1.4 billion dollars and create 900 jobs.",
         "The $4.1 billion plant in Izmir is to create 900 jobs."),
        ("The scheme is to save importers about $45 million a year.",
         "Importers stand to save some $45 million a month through the scheme."),
        ("A penalty of 12 percent is due for late papers.", "A penalty of 21 percent is due for late papers."),
    ],
)  # fmt: skip
def test_another_figure_in_one_place_is_told(left, right):
    assert "rate" in kinds(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Exports rose by 4.2 percent in May, it was said.", "Exports rose by 2.4 percent in June, it was said."),
        ("Exports to India rose 12 percent.", "Imports from India rose 21 percent."),
        ("About 1,000 people work at the mill in Bergen.", "The mill in Bergen has 980 employees."),
        ("Growers in the south lost 30 percent of the crop.", "Growers in the north lost 12 percent of the crop."),
        ("The mill shipped 40,000 tons in 2024.", "The mill shipped 52,000 tons in 2025."),
        ("The relief lasts for 90 days.", "The relief lasts for three months."),
        ("The duty rises from 5 percent to 8 percent.", "The duty rises to 8 percent."),
    ],
)  # fmt: skip
def test_figures_of_two_times_places_or_things_are_two(left, right):
    assert "rate" not in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chile could join the accord next year, according to a diplomat.",
         "Chile will join the accord next year, its government said."),
        ("Two officials thought it conceivable that limes could enter at a lower duty.",
         "The government has said that limes will enter at a lower duty."),
        ("An adviser to the president said that Mexico might drop the complaint.",
         "The president has announced that Mexico will drop the complaint."),
        ("The closure could cost 3,000 jobs, estimates Lena Fors, an economist at Nordlab.",
         "The closure will cost 3,000 jobs."),
    ],
)  # fmt: skip
def test_a_hint_or_a_view_that_is_told_as_settled_is_told(left, right):
    assert "attribution" in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police said the driver was 40 and had left the town.",
         "Jonas Berg, the police chief, said the driver was 40 and had left the town."),
        ("Amid speculation, Vera Lind was named head of the bank.", "Vera Lind was announced as head of the bank."),
        ("Lars Fauske, an official of the agency, said five ships might be lost.",
         "Five ships will be lost, Lars Fauske, an official of the agency, confirmed."),
        ("A source said the bank might lend the mill money.",
         "The bank may lend the mill money, according to a person familiar with the matter."),
    ],
)  # fmt: skip
def test_who_is_named_or_speaks_for_a_body_gives_no_hint(left, right):
    assert "attribution" not in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Deputy Trade Minister Jonas Berg flew to Riga.", "Trade Minister Jonas Berg flew to Riga."),
        ("Jonas Berg, acting head of the customs agency, left.", "Jonas Berg, head of the customs agency, resigned."),
        ("Former trade minister Jonas Berg warned of a crisis.", "Trade minister Jonas Berg warned of a crisis."),
        ("Mia Lund, a spokeswoman for the commerce ministry, said no.",
         "Mia Lund, a spokeswoman for the foreign ministry, said no."),
        ("Rajat Agrawal, the commerce secretary, left.", "Rajat Agarwal, the commerce secretary, stayed."),
    ],
)  # fmt: skip
def test_another_rank_another_body_or_another_spelling_is_told(left, right):
    assert firm(left, right) & set(ENTITIES)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jonas Berg, trade minister and deputy prime minister, said no.", "Deputy Prime Minister Jonas Berg said no."),
        ("Jonas Berg, head of the growers’ union, said no.", "Jonas Berg, chairman of the growers’ union, said no."),
        ("Jonas Berg, a spokesman for the commerce ministry, said no.",
         "Jonas Berg, spokesman for the ministry of commerce, said no."),
        ("Jonas A. Berg, a judge at the High Court, said no.", "Jonas Berg, a judge at the High Court, said no."),
        ("Nguyen Van An, a grower in Da Lat, was sad.", "Nguyen Van Anh, a trader in Hanoi, was glad."),
    ],
)  # fmt: skip
def test_one_post_in_other_words_or_two_people_are_no_conflict(left, right):
    assert not firm(left, right) & set(ENTITIES)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Jane A. Roe", "Jane Roe", True),
        ("J. Roe", "Jane Roe", True),
        ("A.J. Roe", "AJ Roe", True),
        ("Jane Roe", "Joan Roe", False),
        ("Jane Roe", "Jane Poe", False),
    ],
)
def test_an_initial_stands_for_a_name(left, right, same):
    assert same_person(left, right) is same


def test_a_name_with_a_slip_is_not_another_name():
    assert is_misspelt("Ragnhild Sjoner", "Ragnhild Sjonner")
    assert not is_misspelt("Ragnhild Sjoner", "Ragnhild Berg")


def test_a_rank_belongs_to_its_post():
    assert [(post.head, set(post.rank)) for post in posts("deputy prime minister and party leader")] == [
        ("minister", {"deputy"}),
        ("head", set()),
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ministry denied that it had offered to buy gas.", "Japan has offered to buy more gas, diplomats say."),
        ("He rejected reports that the envoy would resign in May.", "The envoy will resign in May."),
        ("There was no truth to reports that the envoy would resign, a spokeswoman said.",
         "The envoy will resign, according to reports."),
    ],
)  # fmt: skip
def test_a_denial_that_is_left_out_is_told(left, right):
    assert "omission" in kinds(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The minister denied that a deal on gas was near.", "A deal on gas is not near, the minister said."),
        ("She denied that a deal on gas was near.", "The minister rejected reports of a gas deal that was near."),
        ("The company was denied a licence for its mine.", "The company has a licence for its mine in Chile."),
    ],
)  # fmt: skip
def test_a_denial_that_both_tell_or_another_one_is_not(left, right):
    assert "omission" not in firm(left, right)


def test_what_nobody_denies_is_no_denial():
    (sentence,) = told_sentences(read(Article(id="a", text="She did not deny reports that the mill was for sale.")))

    assert denial(sentence) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He wants it extended beyond December 31, when it expires.", [("end", "2025-12-31")]),
        ("The law lapses at the end of November.", [("end", "2025-11-30")]),
        ("PARIS, Oct 3 - The ministers will meet on November 4.", [("meet", "2025-11-04")]),
        ("The ministers negotiate a pact in Rome from November 4.", [("meet", "2025-11-04")]),
        ("She said so at a conference on Tuesday.", []),
    ],
)
def test_a_day_is_that_of_what_happens_on_it(text, found):
    assert event_days(text) == found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The levy is due from countries without a treaty with Peru.", "The levy is due from all Asian countries."),
        ("Nearly all mills in the valley have closed.", "Some mills in the valley have closed."),
        ("Beer and cider are not included in the duty.", "The duty covers wine, as well as beer and cider."),
    ],
)
def test_who_is_hit_and_how_many_is_told(left, right):
    assert "scope" in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("All provinces have signed the plan.", "Every province has signed the plan."),
        ("Some growers have stopped planting rice.", "Several rice growers have stopped planting."),
        ("The tariff applies to steel, aluminium and copper.", "The tariff applies to steel and aluminium."),
    ],
)
def test_the_same_scope_in_other_words_is_not(left, right):
    assert "scope" not in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right", "doubt"),
    [
        ("Peru could lift its ban on Chilean apples next month, the ministry said.",
         "Peru will lift its ban on Chilean apples next month, the ministry said.", False),
        ("The commission proposed on Monday to suspend the safeguard on ferrosilicon.",
         "The commission suspended the safeguard on ferrosilicon on Monday.", False),
        ("It is not settled whether Peru will lift its ban on apples.",
         "Peru is considering whether to lift its ban on apples.", True),
    ],
)  # fmt: skip
def test_how_far_along_it_is_is_told(left, right, doubt):
    rows = [row for row in told(left, right) if row["kind"] == "status" and not HEDGED.search(row["verdict"])]

    assert bool(rows) is not doubt


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Dutch Bankers’ Association said the rule would cost 40 million euros.",
         "The Dutch Consumers’ Union said the rule would cost 40 million euros."),
        ("The Coastal Shipping Board closed the port of Vigo on Monday.",
         "The Atlantic Fisheries Council closed the port of Vigo on Monday."),
    ],
)  # fmt: skip
def test_two_bodies_that_do_one_thing_are_told(left, right):
    assert "organisation" in kinds_as_told(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Coastal Shipping Board closed the port of Vigo on Monday.",
         "The CSB closed the port of Vigo on Monday."),
        ("The Coastal Shipping Board fined the port of Vigo. The Atlantic Fisheries Council praised it.",
         "The Atlantic Fisheries Council fined the port of Vigo’s fishermen. The Coastal Shipping Board was silent."),
    ],
)  # fmt: skip
def test_a_body_in_short_or_told_by_both_is_no_other_body(left, right):
    assert "organisation" not in kinds_as_told(left, right)


def kinds_as_told(*texts: str) -> set[str]:
    return {row["kind"] for row in told(*texts)}


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("the outgoing head of the railways", "the new head of the railways", True),
        ("the new head of the railways", "the head of the railways", False),
        ("state secretary for energy", "the energy minister", True),
    ],
)
def test_who_comes_and_who_goes_are_of_two_ranks(left, right, differ):
    found = firm(f"Tomas Novak, {left}, defended the plan.", f"Tomas Novak, {right}, defended the plan.")

    assert bool(found & set(ENTITIES)) is differ


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Seoul will open its rice market by 2028, subject to parliament's approval, the minister said.",
         "Seoul will open its rice market by 2028, the minister said."),
        ("Turkey will cut its tariff on rice if Washington reopens its market to hazelnuts, the ministry said.",
         "Turkey will cut its tariff on rice, the ministry said."),
    ],
)  # fmt: skip
def test_a_condition_that_is_left_out_is_told(left, right):
    assert "omission" in kinds(left, right)


def test_the_same_words_from_another_speaker_are_told():
    left = "“Nobody wins in a trade war of this kind,” said Ana Costa, who chairs the growers’ union."
    right = "“Nobody wins in a trade war of this kind,” said Pablo Ruiz, head of the port of Vigo."

    assert "attribution" in firm(left, right)
    assert "attribution" not in kinds(left, left.replace("Ana Costa", "Ms Costa"))


def test_a_quotation_that_is_cut_before_a_but_is_told():
    whole = "“We are going to sign the treaty in May, but only if the quota goes,” Ana Costa said."

    assert "quote_drift" in firm(whole, "“We are going to sign the treaty in May,” Ana Costa said.")
    assert "quote_drift" not in kinds(
        whole, "“We are going to sign the treaty in May” if “the quota goes”, Ana Costa said."
    )


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("The envoys will meet for the fourth round of talks in Oslo.",
         "The envoys will meet for a third round of talks in Oslo.", "rate"),
        ("Peru will drop its duty on American apples next year.",
         "Peru will drop its duty on American oranges next year.", "scope"),
    ],
)  # fmt: skip
def test_another_round_and_other_goods_are_told(left, right, kind):
    assert kind in firm(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Trade fell in the third quarter in Oslo.", "Trade fell in the fourth quarter in Oslo."),
        ("Peru will drop its duty on American apples next year. Oranges go free too.",
         "Peru will drop its duty on American oranges next year, and on apples."),
    ],
)  # fmt: skip
def test_quarters_and_lists_of_goods_are_no_contradiction(left, right):
    assert firm(left, right).isdisjoint(("rate", "scope"))


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Bolivia is mulling an export tax on lithium carbonate.",
         "Bolivia has slapped a tax on exports of lithium carbonate.", "status"),
        ("Norwegian trawler owners want the government to scrap the landing fee.",
         "The Norwegian government will scrap the landing fee for trawlers.", "status"),
        ("The carmaker is thinking of closing its plant in Ghent.", "The carmaker has closed its plant in Ghent.",
         "status"),
        ("Oman may cap the fee at 3 percent, a trader in Muscat who did not want to be named said.",
         "Oman caps the fee at 3 percent, the finance ministry said.", "attribution"),
        ("She said on Tuesday that the gates would stay shut.", "She said on Thursday that the gates would stay shut.",
         "date"),
        ("A spokesman dismissed as nonsense a report that the bank was insolvent.",
         "The bank in question is insolvent, it has a report.", "omission"),
    ],
)  # fmt: skip
def test_plans_wishes_and_sources_of_any_trade_are_told(left, right, kind):
    assert kind in kinds(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("OSLO, Oct 3 - The gates of the port would stay shut, she said.",
         "OSLO, Oct 4 - The gates of the port would stay shut, she said."),
        ("Peru is thinking of a tax on lithium.", "Chile has slapped a tax on copper."),
        ("Ghana's growers want the government to scrap a fee.", "The growers asked the government to scrap the fee."),
    ],
)  # fmt: skip
def test_datelines_and_two_wishes_are_no_contradiction(left, right):
    assert kinds(left, right).isdisjoint(("date", "status"))


@pytest.mark.parametrize(
    ("left", "right", "contradict"),
    [
        ("No date has been fixed for the signing.", "The date has not been fixed for the signing.", False),
        ("No date has been fixed for the signing.", "The date has been fixed for the signing.", True),
    ],
)
def test_no_before_what_is_done_denies_it(left, right, contradict):
    assert ("status" in kinds(left, right)) is contradict


def test_who_is_quoted_denies_nothing_by_that():
    (sentence,) = told_sentences(read(Article(id="a", text="“You cannot deny that a date was fixed,” she said.")))

    assert denial(sentence) is None


def test_one_sum_a_year_is_another_than_the_next():
    left = "Under the plan, Oslo would pay in no more than $20 billion a year, so that the krone is spared."
    right = "Payments will be limited to $25 billion a year to protect the krone."

    assert "rate" in kinds(left, right)


def test_one_figure_from_two_bodies_is_told():
    left = "The port of Vigo shipped about 758,000 crates, according to the Dockers’ Association."
    right = "Nearly 760,000 crates left the port of Vigo, figures of the Fruit Growers’ Union show."

    assert "entity" in kinds(left, right)
    assert "entity" not in kinds(left, right.replace("760,000", "12,000").replace("crates", "pallets"))
