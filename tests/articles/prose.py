"""Sentences that look like what a page prints around an article, and are the article."""

PROSE = """
Subscribe to that view or not, tariffs raise prices for everyone.
Sign up to the deal or face tariffs, the president told Tokyo.
Sign in ink, the diplomat joked, and the paper will remember.
Read more closely, the statement promises nothing at all.
Share prices fell in Tokyo after the announcement.
Share this burden with us, the governor asked the capital.
Advertisement spending rose by a tenth in March.
Related by marriage, the two families own the port.
Cookies and biscuits are taxed differently in each of the countries.
Copyright law is a sticking point in the talks.
Copyright holders welcomed the ruling of 2025.
Photo evidence was shown to the court on Monday.
Photos of the ministers shaking hands were shown on every channel.
Image is everything in such negotiations, a former envoy said.
Editor Jane Roe resigned over the report.
Editors in Tokyo were told to wait.
Reporting by state media was muted.
Reporting by the Example found that importers had paid twice.
Edited by committee, the communique said little.
By Friday both sides must answer.
By Monday April 21 the duty will be 24 percent.
By land and by sea, the goods kept moving.
Follow us or lose us, the minister warned his allies.
Follow the money, investigators were told.
Click here and chaos follows, one trader said of the new platform.
Watch the yen, analysts said.
Listen to farmers first, the opposition demanded.
Play for time, the adviser suggested.
Loading docks in Yokohama stood idle.
Please wait for the translation, the spokeswoman said.
Please try again to see it from our side, the envoy pleaded.
Thank you for coming, the president told his guests.
Enter the central bank.
Get more market access or leave the talks, farmers urged.
You have reached an agreement that will last, he told them.
This article of the treaty is for members of the bloc only when they ratify it.
The video could not be shown in court.
The page turned, but the chapter did not end.
This content requirement is what Tokyo rejects.
Comments by the minister moved the market.
Most read the decision as a retreat.
More stories emerged on Friday of ships turned back.
Top news executives met the minister.
Menu prices rose by a third.
Next, the two sides will turn to rice.
Previous rounds had failed.
Back to the top of the agenda came the question of cars.
Search teams were sent out.
Home prices in Osaka fell.
Terms of the deal were not disclosed.
Privacy was the last issue on the table.
Reuters reported the plan first.
Reuters, citing two officials, reported that the duty would stay.
AP reporters saw the minister leave.
Bloomberg economists expect a cut.
Getty Images said it would appeal.
Source countries include Japan, Korea and Vietnam.
Sources: unnamed officials, mostly, and one who gave his name.
Credit conditions tightened.
Credit where it is due: the mediators did not sleep.
Tags on the crates read Made in Japan.
The views expressed at the hearing were split.
Disclaimers did not help the fund.
Nothing here is final, he said.
All rights of appeal are reserved to the importer.
Reproduction of the documents took a week.
Support independent growers, the petition said, and rice will be cheaper.
Become members or become enemies, he put it.
Cancel any time-limited waiver, the lawyers advised.
Accept all terms or leave the room, they were told.
We use cookies of many kinds in the factory, the baker explained.
We may earn less, but we will earn.
Continue reading the signals, the bank told its traders.
Stay informed of changes, the ministry told exporters.
Newsletters of the farm lobby called it betrayal.
Unlock the market or lose it, they said.
Access to the market came at no cost.
An error occurred in the count of ballots.
Something went wrong on the way to Washington.
Check your facts, the minister snapped.
JavaScript developers are exempt from the visa rule.
Your browser history is none of their business, the judge held.
Story continues next week, the leaflet promised.
Scroll makers petitioned the court.
Download times rose after the cable broke.
Skip the formalities, the president suggested.
Tap water is safe, the city said.
3 minutes read like an hour in that room.
Updated figures show a fall of 3.5 percent.
Published figures were revised.
A sponsored bill would end the dispute.
Promoted in 2019, the general retired in May.
Ad spending collapsed.
“Read more books,” she said.
"Sign in," the guard said.
Yes.
No.
It was over.
The world's first "sample".
Both sides have their own ideas.
""".strip().splitlines()
