"""What the page prints goes, and what the article says stays."""

import time

import pytest

from tests.articles.prose import PROSE
from workbench.articles.boilerplate import boilerplate
from workbench.articles.words import rows

ROWS = [row for row in rows("boilerplate") if not row["reason"].startswith("{")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"][:40])
def test_each_row_takes_out_its_example_and_leaves_its_look_alike(row: dict[str, str]) -> None:
    assert boilerplate(row["example"]) == row["reason"]
    assert boilerplate(row["stays"]) is None


@pytest.mark.parametrize("sentence", PROSE)
def test_a_sentence_of_prose_stays(sentence: str) -> None:
    assert boilerplate(sentence) is None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"][:40])
def test_a_notice_within_a_paragraph_stays(row: dict[str, str]) -> None:
    assert boilerplate(f"The ministers met on Wednesday. {row['example']}") is None
    assert boilerplate(f"{row['example'].rstrip('.')}. The ministers met, and nothing was agreed.") is None


NOTICES = """
Access the Editor’s Digest at no cost
Unlock the Editor's Digest for free
Some content could not load. Check your internet connection or browser settings.
https%3A%2F%2Fpublic.example
https://www.example.org/a?b=c#d
Editor/jroe
Already a subscriber? Sign in.
Sign up for our daily newsletter. You can unsubscribe at any time.
By signing up, you agree to our Terms of Use and Privacy Policy.
Thank you for subscribing!
Share this article
Share on Facebook | Twitter | WhatsApp
Facebook Twitter Email Print
Follow us on X and Facebook.
ADVERTISEMENT
Advertisement - scroll to continue
Story continues below advertisement
[Advertisement]
Read more: Tokyo weighs its options
READ ALSO: Why the yen is falling
Related: Japan’s farmers fear the talks
• Read more here
>> Click here to read the full report
We use cookies to improve your experience.
Accept all cookies
(Photo: AFP)
Photo by Jane Roe/Getty Images
Image credit: Kyodo
FILE PHOTO
REUTERS/Jane Roe
Jane Roe | AFP | Getty Images
Reporting by Jane Roe in Tokyo and John Doe; Additional reporting by Ann Poe; Editing by Max Moe
Edited by: Jane Roe
(With inputs from agencies)
By Jane Roe and John Doe
By JANE ROE, Associated Press
© 2025 The Example. All rights reserved.
Copyright 2025 Example Media Ltd. All rights reserved. This material may not be published or redistributed.
This article is for subscribers only.
You have 2 free articles left this month. Subscribe now.
JavaScript is disabled. Please enable JavaScript to continue.
Video player is loading.
Play video
Listen to this article 5 min
3 min read
View all comments
Leave a comment
Most popular
Related articles
Recommended for you
Tags: Japan, tariffs
Skip to main content
#Japan #tariffs
Disclaimer: The views are the author's own.
""".strip().splitlines()


@pytest.mark.parametrize("line", NOTICES)
def test_a_line_that_the_page_prints_goes(line: str) -> None:
    assert boilerplate(line)


@pytest.mark.parametrize(
    "piece", ["Subscribe ", "By A", "a.b/", "https", "Photo: ", "A, ", "#a ", ".", "“", "Jane Roe/"]
)
def test_no_line_takes_long(piece: str) -> None:
    start = time.process_time()
    for length in (299, 300, 5_000_000):
        boilerplate((piece * (length // len(piece) + 1))[:length])

    assert time.process_time() - start < 3
