"""Invented pairs of reports: what contradicts in them, told by a piece of each side, and pairs that agree."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Pair(NamedTuple):
    """Two reports of one story, the day they were published, and (kind, words left, words right) of what differs."""

    name: str
    day: date
    left: str
    right: str
    differing: tuple[tuple[str, str, str], ...] = ()


PAIRS = (
    Pair(
        "furniture",
        date(2025, 10, 14),
        """The United States will put a 30 percent tariff on imported furniture from 1 December, the White House said on Monday.
The duty will apply to all countries, according to a fact sheet.
Officials said about 40,000 American jobs depend on the industry.
Vietnam, the largest supplier, called the step regrettable.
“We shall not be able to carry this burden alone,” said Tran Thi Hoa, chairwoman of the Red River Furniture Association.
The order exempts sofas whose frames are made in America.
Shares in retailers fell by 4 percent.""",
        """President Donald Trump has ordered a 30 percent duty on furniture made abroad.
It takes effect on 10 December, the White House said on Monday.
The duty covers most countries, according to a fact sheet.
The industry supports around 60,000 American jobs, officials said.
Tran Thi Hoa, president of the Mekong Furniture Federation, said the step was hard to bear.
“We cannot shoulder this load by ourselves,” she said.
Retailers' shares lost 4 per cent.""",
        (
            ("date", "from 1 December", "on 10 December"),
            ("scope", "all countries", "most countries"),
            ("rate", "40,000 American jobs", "60,000 American jobs"),
            ("quote_drift", "carry this burden alone", "shoulder this load by ourselves"),
            ("organisation", "Red River Furniture Association", "Mekong Furniture Federation"),
            ("omission", "exempts sofas", "ordered a 30 percent duty on furniture"),
        ),
    ),
    Pair(
        "tuna",
        date(2025, 11, 5),
        """Jakarta and Brussels may sign a trade agreement before the end of the year, two people familiar with the talks said.
The people said that Indonesia was expected to drop its ban on exports of nickel ore.
A duty of 12 percent on canned tuna has been suspended since last month.
Commissioner Maros Sefcovic will fly to Bali next week.
The deal was first proposed in 2016 and covers a market of 720 million people.
“Nobody wants a bad deal,” an Indonesian diplomat said.""",
        """The European Union and Indonesia will sign their trade agreement before the end of the year, the European Commission confirmed on Wednesday.
Indonesia has agreed to lift its ban on nickel ore exports, the commission said.
The 12 percent duty that the bloc charges on canned tuna stays in force until then.
Trade commissioner Maros Sefcovic travels to Bali next week.
The agreement covers a market of 720 million people.""",
        (
            ("attribution", "two people familiar with the talks said", "the European Commission confirmed"),
            ("attribution", "expected to drop its ban", "has agreed to lift its ban"),
            ("status", "has been suspended", "stays in force"),
        ),
    ),
    Pair(
        "tyres",
        date(2025, 9, 18),
        """Mexico's senate has approved higher duties on tyres from countries without a trade agreement.
The duties, of up to 35 percent, come into force on 1 January 2026.
They hit goods worth $2.4 billion a year, the economy ministry said.
Economy Minister Marcelo Ebrard said that all exemptions had been scrapped.
The Chinese embassy in Mexico City did not comment.
The vote was 76 to 24.""",
        """Mexico's senate voted on Thursday to postpone a bill that would raise duties on tyres from countries without a trade agreement.
The bill provides for duties of up to 45 percent.
Imports worth $2.4 billion a year would be hit, according to the economy ministry.
Marcelo Ebrard, the finance minister, said that some exemptions would stay.
China's embassy in Mexico City condemned the bill as discriminatory.
The vote was 76 to 42.""",
        (
            ("status", "has approved higher duties", "to postpone a bill"),
            ("rate", "up to 35 percent", "up to 45 percent"),
            ("scope", "all exemptions had been scrapped", "some exemptions would stay"),
            ("office", "Economy Minister Marcelo Ebrard", "Marcelo Ebrard, the finance minister"),
            ("status", "did not comment", "condemned the bill"),
            ("rate", "76 to 24", "76 to 42"),
        ),
    ),
    Pair(
        "barley",
        date(2025, 8, 21),
        """OTTAWA - Canada has lifted its anti-dumping duty on Turkish pasta, the trade tribunal announced on Tuesday.
The duty of 18 percent had been in force since 2018.
The tribunal's chairman, Paul Grandin, said the producers no longer undercut local mills.
Three of the five members voted for the decision.
The ruling affects 14 importers.
Turkish exporters expect to sell 30,000 tonnes a year.
The government has 30 days to appeal.""",
        """OTTAWA - Canada is to lift its anti-dumping duty on pasta from Turkey, the trade tribunal said on Wednesday.
The 18 percent duty will end on 1 October.
Paula Grandin, who chairs the tribunal, said that the producers no longer undercut local mills.
The decision was unanimous, with all five members in favour.
The ruling affects 14 importers.
The government said it would not appeal.""",
        (
            ("status", "has lifted its anti-dumping duty", "is to lift its anti-dumping duty"),
            ("person", "The tribunal's chairman, Paul Grandin", "Paula Grandin, who chairs"),
            ("scope", "Three of the five members", "all five members"),
        ),
    ),
    Pair(
        "ships",
        date(2025, 10, 9),
        """South Korea's shipbuilders may be spared the new port fees, a government source suggested on Thursday.
The fees of $50 a ton apply from 14 October.
A ministry official said the exemption was under discussion and that no decision had been taken.
Hanvit Heavy Industries said it had delivered nine ships to American owners last year.
The talks in Seoul lasted four hours.
Trade Minister Yeo Han-koo led the Korean side.""",
        """Washington has exempted South Korean shipbuilders from its new port fees, the trade ministry in Seoul announced on Thursday.
The fees, which begin on 24 October, amount to $50 a ton.
Hanvit Heavy Industries delivered 19 ships to American owners last year, the company said.
Talks in Seoul lasted four hours.
The Korean delegation was led by Industry Minister Kim Jung-kwan.""",
        (
            ("attribution", "a government source suggested", "the trade ministry in Seoul announced"),
            ("date", "apply from 14 October", "begin on 24 October"),
            ("status", "no decision had been taken", "has exempted South Korean shipbuilders"),
            ("rate", "nine ships", "19 ships"),
            ("person", "Trade Minister Yeo Han-koo led", "led by Industry Minister Kim Jung-kwan"),
        ),
    ),
    Pair(
        "oranges",
        date(2025, 11, 20),
        """Spain will ask the European Commission for safeguard duties on oranges from Egypt, Agriculture Minister Luis Planas said in Madrid on Wednesday.
“The harvest is being sold below cost, and Brussels has to act,” he said.
The request will be filed by Friday.
Only lemons are left out.
Imports rose by 22 percent in the first nine months of the year.
The growers' association Citrus Levante estimates the loss at 90 million euros.""",
        """Spain has filed a request for safeguard duties on Egyptian oranges with the European Commission, Prime Minister Pedro Sanchez said on Wednesday.
“Brussels must do something, because our harvest goes for less than it costs,” Mr Planas said.
Growers have called off their protest.
Imports rose by 32 percent in the first nine months of the year.
Citrus Levante, an association of growers, puts the loss at 90 million euros.
It applies to every citrus fruit.""",
        (
            ("status", "will ask the European Commission", "has filed a request"),
            ("attribution", "Agriculture Minister Luis Planas said", "Prime Minister Pedro Sanchez said"),
            ("quote_drift", "Brussels has to act", "Brussels must do something"),
            ("rate", "22 percent", "32 percent"),
        ),
    ),
    Pair(
        "salt",
        date(2025, 7, 30),
        """India has withdrawn its complaint against American salt duties at the World Trade Organization, a spokesman for the commerce ministry said.
The duties of 15 percent were imposed in April.
“India reserves every right,” the spokesman said.
Piyush Goyal, the commerce minister, met Jamieson Greer in Geneva.
The two sides meet again on 4 September.""",
        """India is considering whether to withdraw its complaint about American salt duties at the World Trade Organization, people with knowledge of the matter said.
The 15 percent duties have applied since April.
Commerce minister Piyush Goyal and Jamieson Greer met in Geneva.
Their next meeting is on 14 September.
India's salt exporters sent goods worth $300 million last year.""",
        (
            ("attribution", "a spokesman for the commerce ministry said", "people with knowledge of the matter said"),
            ("date", "on 4 September", "on 14 September"),
        ),
    ),
    Pair(
        "agreeing",
        date(2025, 9, 3),
        """Brazil's exporters of coffee face a duty of 50 percent in America.
The duty took effect on 6 August.
Vice-President Geraldo Alckmin, who is also minister of industry, said that talks would go on.
About 8 million bags are shipped every year, and a third of them goes to America.
The council of exporters, Grão Livre, called the duty a disaster.
“We do not beg,” said Alckmin.
Fernando Haddad, the finance minister, will travel to Washington on 12 September.""",
        """A 50 per cent tariff on Brazilian coffee came into force in the United States last month.
Geraldo Alckmin, Brazil's vice-president, wants to negotiate.
The country ships 8.1 million bags a year, of which roughly 33 percent goes to the United States.
The roasters' federation in America welcomed talks but said the duty should be dropped at once.
The treasury said that the duty would remain.
Alckmin said that Brazil would not beg.
The vice-president leaves for Mexico on 20 September.""",
    ),
    Pair(
        "arguing",
        date(2025, 10, 22),
        """The steel union wants a quota for imports; Brussels prefers a duty.
“A quota is the only honest answer,” said Greta Holm, who leads the union Metallbund.
The commission has proposed a duty of 50 percent above a quota of 18 million tonnes.
Carmakers are against both.
Parliament will vote in December.
Employment in the mills has fallen by 20,000 since 2019.""",
        """Carmakers have warned Brussels against its proposal to put 50 per cent on steel above a quota of 18 million tons.
“A quota would be the wrong answer,” said Jens Falk of the carmakers' association.
The vote in parliament is planned for December.
Some 300,000 people still work in steel.
Greta Holm, the president of Metallbund, wants the quota cut.
The association employs 60 people in Brussels.""",
    ),
    Pair(
        "copying",
        date(2025, 6, 12),
        """Japan and the United States hold their fifth round of talks in Washington on Friday.
Japan's chief negotiator, Ryosei Akazawa, arrived on Thursday.
The tariff of 25 percent on cars has been in force since 3 April.
Officials expect no result before the summit in Canada.
An official said a cut to 10 percent was possible.
Toyota said it would lose 180 billion yen in two months.""",
        """The fifth round of tariff talks between Tokyo and Washington takes place on 13 June.
Economic Revitalisation Minister Ryosei Akazawa, Japan's chief negotiator, will meet Scott Bessent and Howard Lutnick.
Cars have been hit by a 25% tariff since early April.
Tokyo wants it removed; Washington refuses.
Toyota expects to lose 180bn yen in April and May.
The leaders meet in Kananaskis on 15 June.""",
    ),
)
