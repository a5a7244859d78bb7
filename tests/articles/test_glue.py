"""Words that the web glued together come apart, and words that belong together stay."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.glue import standing_alone, unglued

NAMES = frozenset({"Japan", "Washington"})


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        (
            "On April 2,According to the agency,the ministry spoke",
            "On April 2, According to the agency, the ministry spoke",
        ),
        ("However, onApril 9 and byMonday", "However, on April 9 and by Monday"),
        ("which is detrimental.Japan's exports", "which is detrimental. Japan's exports"),
        ("is it over?The talks", "is it over? The talks"),
        ("in Tokyo.The minister", "in Tokyo. The minister"),
        ("rose by 25%.Exports fell", "rose by 25%. Exports fell"),
        ("in 2025.The talks", "in 2025. The talks"),
        ("the Council (CFR).He spoke", "the Council (CFR). He spoke"),
        ("“We agree.”The minister left", "“We agree.” The minister left"),
        (
            "the talks.U.S. officials and the talks.US officials",
            "the talks. U.S. officials and the talks. US officials",
        ),
        ("April9, 9April and April 2,2025", "April 9, 9 April and April 2, 2025"),
        ("a 10%tariff", "a 10% tariff"),
        ("he said,“we agree", "he said, “we agree"),
        ("stating:Japan is ready", "stating: Japan is ready"),
        ("Washington,D.C.,said", "Washington, D.C., said"),
        ("fell;rice rose", "fell; rice rose"),
        ("ministers inJapan and fromWashington", "ministers in Japan and from Washington"),
    ],
)
def test_what_is_glued_comes_apart(glued: str, apart: str) -> None:
    assert unglued(glued, NAMES) == apart


WHOLE = """
iPhone iPad eBay YouTube McDonald MacArthur PwC LinkedIn WhatsApp TikTok OpenAI DeepMind JPMorgan GmbH PhD kWh
U.S. U.S.-Japan U.S.-China U.S.'s U.S.Treasury U.K.-based a.m. p.m. e.g. i.e. D.C. Ph.D. J.D.Vance St.Louis
Node.js Next.js ASP.NET asp.net vb.net Amazon.com Booking.com Yahoo!Japan Socket.IO x.ai report.pdf main.py
3.5 1.1 $1.1 1,000 10,000,000 2,025 24.5% 10:30 4:1 2.0 v2.0.1 10.1038/s41586 19:30Z B2B G7 G20 COVID-19 H5N1 A380
name@example.org First.Last@example.org https://www.example.org/a,b.C?d=E#F www.Example.org/Path example.org/Japan
and/or he/she AT&T R&D S&P Q&A @handle #JapanTalks don't Trump’s O'Brien rock'n'roll X-ray T-Mobile
forEach toString inDrive theGrio atHome deMause diCaprio snake_case f(x,y)
""".split()


@pytest.mark.parametrize("word", WHOLE)
def test_what_belongs_together_stays(word: str) -> None:
    assert unglued(f"They use {word} there", NAMES) == f"They use {word} there"


def test_a_small_word_leaves_a_name_only_where_the_name_stands_alone_elsewhere() -> None:
    text = "Talks inOsaka go on. Nobody left Osaka."

    assert unglued(text, standing_alone(text)) == "Talks in Osaka go on. Nobody left Osaka."
    assert unglued("Talks inOsaka go on.", standing_alone("Talks inOsaka go on.")) == "Talks inOsaka go on."


@given(
    st.lists(
        st.sampled_from([*"aA.,;:!?%”“’'\"()[]0123 -/@&", "on", "April", "Japan", "The", "US", "é", "东"]), max_size=30
    )
)
def test_to_take_apart_twice_changes_nothing(pieces: list[str]) -> None:
    once = unglued("".join(pieces), NAMES)

    assert unglued(once, NAMES) == once


@given(st.text(max_size=60))
def test_only_spaces_are_added(text: str) -> None:
    assert unglued(text, NAMES).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "piece", ["a", "a.", "aB", "aa,", "Aa.Bb", "“”", ".B", "9", "on", "A,1", "aa.B", "2,2025", "[)"]
)
def test_a_long_text_without_a_space_takes_no_longer_than_its_length_asks(piece: str) -> None:
    start = time.process_time()

    unglued(piece * (200_000 // len(piece)))
    unglued("A" + piece * (200_000 // len(piece)) + "B")

    assert time.process_time() - start < 10
