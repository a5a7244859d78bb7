"""Families of reports for tests: what one event looks like reprinted, edited, rewritten and translated.

Each family is one event of the past in four forms, and `another`: a different event with the same actors, which tells
another story. The facts are those of any encyclopaedia; the sentences were written for these tests.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    original: str
    edited: str  # a word here and there
    rewritten: str  # the same facts in other sentences and another order
    translated: str  # as if it had been through another language and back
    another: str


PLAZA = Family(
    original="""Finance ministers and central bank governors of five nations agreed on Sunday to push down the value of the dollar.
Meeting at the Plaza Hotel in New York, the Group of Five said that some further orderly appreciation of the main non-dollar currencies was desirable.
Treasury Secretary James Baker and Federal Reserve chairman Paul Volcker spoke for the United States, Finance Minister Noboru Takeshita for Japan and Gerhard Stoltenberg for West Germany.
The dollar had risen by about half against the yen and the mark since 1980, which American manufacturers blamed for a record trade deficit.
Congress was weighing dozens of bills that would have put tariffs or quotas on imports from Japan.
The five governments said they stood ready to cooperate more closely whenever that would be helpful.
On Monday the dollar fell by 4 percent against the yen, its largest one-day drop since floating rates began in 1973.
Dealers in Tokyo, where markets were closed for a holiday, had to wait until Tuesday to respond.""",
    edited="""Finance ministers and central bank governors from five nations agreed on Sunday to bring down the value of the dollar.
Meeting at the Plaza Hotel in New York, the Group of Five said that some further orderly appreciation of the main non-dollar currencies was desirable.
Treasury Secretary James Baker and Federal Reserve chairman Paul Volcker spoke for the United States, Finance Minister Noboru Takeshita for Japan and Gerhard Stoltenberg for West Germany.
The dollar has climbed by about half against the yen and the mark since 1980, which American manufacturers blame for a record trade deficit.
Congress was considering dozens of bills that would have put tariffs or quotas on imports from Japan.
The five governments said they stood ready to cooperate more closely whenever this would be helpful.
On Monday the dollar fell 4 percent against the yen, its largest one-day drop since floating rates began in 1973.
Dealers in Tokyo, where markets were closed for a holiday, had to wait until Tuesday to react.""",
    rewritten="""The dollar suffered its steepest daily fall in more than a decade of floating currencies, losing 4 percent to the yen, after five industrial powers joined forces to weaken it.
James Baker, who runs the US Treasury, had gathered his counterparts in a New York hotel over the weekend to tackle an exchange rate that has climbed roughly 50 percent in five years.
American factories hold the strong currency responsible for a trade gap without precedent, and lawmakers in Washington have drafted scores of measures to tax or cap Japanese goods.
In their statement from the Plaza the ministers called a further orderly rise of other leading currencies desirable and promised closer cooperation.
Noboru Takeshita represented Tokyo and Gerhard Stoltenberg Bonn, while Paul Volcker attended as head of the Federal Reserve.
Because of a holiday, traders in the Japanese capital could answer only on Tuesday.""",
    translated="""The officials responsible for finance and the heads of the central banks from five countries reached on Sunday a consensus to let the US currency depreciate.
According to the communique of the G5 published at the Plaza Hotel of New York, it is wished that the principal currencies other than the dollar further appreciate in an orderly manner.
The American side was represented by Secretary of the Treasury Baker and the chairman of the Federal Reserve Volcker; the Japanese side by the Minister of Finance Noboru Takeshita; the West German side by Stoltenberg.
From 1980 on, the dollar rose against the Japanese yen and the German mark by approximately 50%, and the US manufacturing industry regards this as the cause of the trade deficit at its historical maximum.
In the US Congress, several tens of draft laws were under discussion which would impose customs duties or import quotas on Japanese products.
On Monday, the dollar dropped 4% against the yen, the biggest fall in a single day after the introduction of floating exchange rates in 1973.
As the Tokyo market was on holiday, the dealers there could not react before Tuesday.""",
    another="""Six industrial nations declared on Sunday that the dollar had fallen far enough and that they would now hold currencies steady.
Ministers met at the Louvre in Paris, in a wing that houses the French finance ministry, and issued an accord to keep exchange rates around current levels.
Treasury Secretary James Baker and Federal Reserve chairman Paul Volcker agreed for the United States, Kiichi Miyazawa for Japan and Gerhard Stoltenberg for West Germany.
Japan promised a supplementary budget to raise demand at home, and Bonn said it would enlarge tax cuts planned for 1988.
Washington undertook to reduce the federal deficit to 2.3 percent of output.
Italy refused to attend the final session after it was left out of a dinner the evening before.
The Bank of Japan had cut its discount rate to 2.5 percent, the lowest since the war, two days earlier.""",
)

MOON = Family(
    original="""Two American astronauts walked on the Moon on Sunday evening, the first people to set foot on another world.
Neil Armstrong stepped from the ladder of the lunar module Eagle at 10:56 p.m. Eastern time and was joined 19 minutes later by Buzz Aldrin.
They had landed in the Sea of Tranquility at 4:17 p.m., with less than a minute of fuel left for the descent.
Michael Collins stayed in orbit aboard the command ship Columbia, about 70 miles above them.
The two men planted a flag, set up a television camera and gathered 47 pounds of rock and dust.
President Richard Nixon telephoned them from the White House.
An estimated 600 million people around the world watched the broadcast.
Apollo 11 had been launched from Cape Kennedy in Florida on July 16 and is to splash down in the Pacific on Thursday.""",
    edited="""Two American astronauts walked on the Moon Sunday evening, the first human beings to set foot on another world.
Neil Armstrong stepped from the ladder of the lunar module Eagle at 10:56 p.m. Eastern time and was followed 19 minutes later by Buzz Aldrin.
They had touched down in the Sea of Tranquility at 4:17 p.m., with less than a minute of fuel left for the descent.
Michael Collins remained in orbit aboard the command ship Columbia, about 70 miles above them.
The two men planted a flag, set up a television camera and collected 47 pounds of rock and dust.
President Richard Nixon phoned them from the White House.
An estimated 600 million people across the world watched the broadcast.
Apollo 11 was launched from Cape Kennedy in Florida on July 16 and is due to splash down in the Pacific on Thursday.""",
    rewritten="""For the first time, human footprints mark the lunar dust.
With 600 million viewers following on television, Neil Armstrong climbed down from Eagle shortly before eleven at night, New York time, and Buzz Aldrin came after him a quarter of an hour later.
Their craft had come down on the Sea of Tranquility that afternoon with fuel for only seconds more.
While Michael Collins circled overhead in Columbia, his crewmates raised the Stars and Stripes, took a call from Richard Nixon and filled boxes with 47 pounds of samples.
The Apollo 11 crew left Cape Kennedy on July 16; their capsule is expected in the Pacific Ocean on Thursday.""",
    translated="""On the evening of Sunday, two astronauts from the USA realized a walk on the surface of the Moon, becoming the first men who put their feet on another celestial body.
At 22:56 Eastern time Neil Armstrong descended the ladder of the landing vehicle "Eagle", and after 19 minutes Buzz Aldrin followed him.
The landing took place at 16:17 in the Tranquility Sea, when the fuel was sufficient for not even one minute more.
The third crew member, Michael Collins, remained in the main ship "Columbia" in the lunar orbit at a height of some 110 kilometres.
The astronauts put up the flag, installed a TV camera and took 21 kilograms of stones and soil.
The US president Nixon held a telephone conversation with them from the White House.
According to estimates, 600 million persons in the whole world saw the transmission.
"Apollo 11" started on July 16 from Cape Kennedy, Florida, and will come down on Thursday in the Pacific Ocean.""",
    another="""Two American astronauts completed a second walk on the Moon on Thursday and set out to rejoin their orbiting ship.
Charles Conrad and Alan Bean had brought the lunar module Intrepid down in the Ocean of Storms on Wednesday, some 600 feet from Surveyor 3, a probe that had waited there since 1967.
They cut off its camera and carried it back along with 75 pounds of rock.
Richard Gordon circled above in the command ship Yankee Clipper.
Colour television from the surface was lost when the camera was pointed at the Sun.
Apollo 12 had been struck by lightning 36 seconds after it was launched from Cape Kennedy in Florida on November 14, with President Richard Nixon looking on.
The crew is to splash down in the Pacific on Monday.""",
)

RATES = Family(
    original="""The Federal Reserve raised its key interest rate on Wednesday for the first time since 2006, ending seven years in which money cost next to nothing.
The Federal Open Market Committee lifted the target range for the federal funds rate by a quarter of a percentage point, to between 0.25 and 0.5 percent.
All ten members voted for the move.
Chair Janet Yellen said at a press conference that further increases would be gradual and would depend on how the economy developed.
Unemployment has fallen to 5 percent from a peak of 10 percent in October 2009, while inflation remains below the 2 percent goal.
The median forecast of policymakers showed four more increases in 2016.
The Standard & Poor's 500 index gained 1.5 percent after the announcement.
Wells Fargo and other banks raised their prime rate to 3.5 percent within minutes.""",
    edited="""The Federal Reserve raised its benchmark interest rate Wednesday for the first time since 2006, ending seven years in which money cost next to nothing.
The Federal Open Market Committee lifted the target range for the federal funds rate by a quarter percentage point, to between 0.25 and 0.5 percent.
All ten members voted in favor of the move.
Chair Janet Yellen said at a news conference that further increases would be gradual and would depend on how the economy developed.
Unemployment has fallen to 5 percent from a peak of 10 percent in October 2009, while inflation stays below the 2 percent goal.
The median forecast of policymakers pointed to four more increases in 2016.
The Standard & Poor's 500 index rose 1.5 percent after the announcement.
Wells Fargo and other banks lifted their prime rate to 3.5 percent within minutes.""",
    rewritten="""Seven years of nearly free money came to an end as America's central bank increased borrowing costs, something it had not done since 2006.
In a unanimous vote the ten policymakers moved the federal funds target up by 25 basis points, so that it now lies between 0.25 and 0.5 percent.
Janet Yellen, who chairs the Federal Reserve, promised reporters that the next steps would be gradual.
She and her colleagues expect four of them in 2016, according to their median projection.
With joblessness at 5 percent, half its level of October 2009, but prices still rising by less than the 2 percent the Fed aims for, the decision had been awaited for months.
Lenders led by Wells Fargo promptly put the prime rate at 3.5 percent; shares in the S&P 500 ended 1.5 percent higher.""",
    translated="""On Wednesday the American Federal Reserve increased the key rate, which was the first increase after 2006 and means the end of a seven-year period of almost zero interest.
The Committee for Open Market Operations (FOMC) set the target corridor of the federal funds rate higher by 0.25 percentage points, up to 0.25-0.5%.
The decision was taken by the ten members unanimously.
The head of the Fed Janet Yellen declared at the press conference that further increases will be gradual and will depend on the development of the economy.
The unemployment decreased from its peak of 10% in October 2009 to 5%, but the inflation is still below the target of 2%.
The median of forecasts of the committee members supposes four further increases in the year 2016.
The S&P 500 index grew after the announcement by 1.5%, and the bank Wells Fargo increased its prime rate up to 3.5%.""",
    another="""The Federal Reserve raised its key interest rate on Wednesday for the second time in a decade and signalled a faster pace in the year ahead.
The Federal Open Market Committee lifted the target range for the federal funds rate by a quarter of a percentage point, to between 0.5 and 0.75 percent.
All ten members voted for the move.
Chair Janet Yellen said at a press conference that the election of Donald Trump had put policy under a cloud of uncertainty.
Unemployment has fallen to 4.6 percent, the lowest since August 2007.
The median forecast of policymakers showed three increases in 2017, one more than in September.
The Standard & Poor's 500 index lost 0.8 percent after the announcement.
The yield on ten-year Treasury notes rose to 2.57 percent.""",
)

QUAKE = Family(
    original="""A massive earthquake struck off the northeast coast of Japan on Friday afternoon and sent a wall of water over towns, farmland and airports.
The Japan Meteorological Agency put the magnitude at 8.8, later raised to 9.0, the strongest ever measured in the country.
The quake hit at 2:46 p.m., 80 miles east of Sendai, at a depth of 15 miles.
Waves of more than 30 feet swept cars, ships and whole houses inland across Miyagi and Iwate prefectures.
Prime Minister Naoto Kan ordered the Self-Defense Forces to the region and appealed for calm.
About 3,000 residents near the Fukushima Daiichi nuclear power plant were told to leave after its cooling system failed.
In Tokyo, 230 miles away, trains stopped and millions had to walk home.
Tsunami warnings were issued in some 50 countries around the Pacific.""",
    edited="""A massive earthquake struck off Japan's northeast coast on Friday afternoon and sent a wall of water over towns, fields and airports.
The Japan Meteorological Agency put the magnitude at 8.8, later raised to 9.0, the strongest ever recorded in the country.
The quake hit at 2:46 p.m., 80 miles east of Sendai, at a depth of 15 miles.
Waves more than 30 feet high swept cars, boats and whole houses inland across Miyagi and Iwate prefectures.
Prime Minister Naoto Kan sent the Self-Defense Forces to the region and appealed for calm.
About 3,000 residents near the Fukushima Daiichi nuclear power plant were told to leave after its cooling system failed.
In Tokyo, 230 miles away, trains stopped and millions had to walk home.
Tsunami warnings were issued in around 50 countries around the Pacific.""",
    rewritten="""Japan has been hit by the most powerful tremor in its recorded history.
Entire homes, vessels and vehicles were carried inland in Miyagi and Iwate when waves taller than 30 feet followed the shock, whose magnitude the country's weather service revised from 8.8 to 9.0.
The ground began to move at 2:46 on Friday afternoon; the epicentre lay under the sea, 80 miles from the city of Sendai.
At the Fukushima Daiichi atomic plant the cooling broke down, and some 3,000 people living close by had to go.
Naoto Kan, the prime minister, sent in troops and asked the public to stay calm.
The capital came to a halt, with no trains for millions of commuters, and fifty nations bordering the Pacific put their coasts on alert.""",
    translated="""On Friday in the afternoon, an extremely strong earthquake occurred near the north-eastern coast of Japan, and the water masses overran cities, fields and airports.
According to the data of the Meteorological Agency of Japan, the magnitude was 8.8 and was afterwards corrected to 9.0, which is the highest in the history of observation in the country.
The earthquake happened at 14:46; the epicentre was situated 130 kilometres to the east of the city Sendai in a depth of 24 kilometres.
In the prefectures Miyagi and Iwate, waves with a height over 10 metres washed away automobiles, ships and entire houses.
The Japanese Prime Minister Naoto Kan gave the order to send the Self-Defence Forces and called on the population to keep calm.
Around 3000 inhabitants in the surroundings of the nuclear power station "Fukushima Daiichi" received the order to evacuate because the cooling system fell out.
In Tokyo the railway traffic was stopped, and millions of people returned home on foot.
A tsunami alarm was declared in about 50 countries of the Pacific region.""",
    another="""A strong earthquake shook the southern Japanese island of Kyushu early on Saturday, a day after a first shock had killed nine people there.
The Japan Meteorological Agency put the magnitude at 7.3 and said the earlier one, of 6.5, had been a foreshock.
The quake hit at 1:25 a.m. near Kumamoto at a depth of 7 miles; a tsunami warning was lifted within the hour.
Landslides cut roads and swept houses down a hillside in the village of Minamiaso.
Prime Minister Shinzo Abe sent 20,000 members of the Self-Defense Forces to the region.
The Sendai nuclear power plant, 75 miles away, kept running, its operator said.
Toyota and Sony stopped production at several factories.""",
)

FAMILIES = {"plaza": PLAZA, "moon": MOON, "rates": RATES, "quake": QUAKE}

_DAYS = [
    ("Monday", "rose", "0.4", "20,661.30", "1.2", "Boeing", "48.44"),
    ("Tuesday", "fell", "1.1", "20,668.01", "0.7", "Nike", "47.34"),
    ("Wednesday", "slipped", "0.2", "20,659.32", "0.3", "Chevron", "49.51"),
]


def market_reports() -> list[str]:
    """The same sentences on three days: what differs is the day and every figure."""
    return [
        f"""Stocks {moved} on {day} as investors waited for news on taxes and trade.
The Dow Jones industrial average closed {points} percent away from where it began, at {index}.
Technology shares moved by {tech} percent, and trading was lighter than on an average day.
{company} was the most active stock on the New York Stock Exchange.
Crude oil for May delivery settled at ${oil} a barrel on the New York Mercantile Exchange.
Analysts said that the direction in the coming weeks would depend on corporate earnings and on the Federal Reserve."""
        for day, moved, points, index, tech, company, oil in _DAYS
    ]
