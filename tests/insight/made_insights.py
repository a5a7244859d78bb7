"""Insights nobody wrote: any blocks in any section, and text that looks like everything but text."""

from hypothesis import strategies as st

from workbench.insight.headings import KINDS
from workbench.insight.lexicon import lexicon
from workbench.insight.model import Insight
from workbench.insight.parts import Closing, Item, Items, Paragraph, Section, Table

HOSTILE = [
    "# Title", "## Summary", "# News Comment", "1. Event Identification", "**3) Structural Perspective:**",
    "Key Variables", "🎯 2. Motive Analysis", "6. Conclusion", "LUMEN Structure Summary", "LUMEN INSIGHT: TALKS",
    "### Methodology", "Outlook: talks will resume", "• a bullet", "- a dash", "* a star", "•", "-", "1. one",
    "2) two", "(a) letter", "| a | b |", "|---|---|", "a | b", "--|--", "|", "---", "***", "\\", "\\\\",
    "\\- kept", "\\# Title", "\\|", "a \\| b", "Label: text", "**Bold:** text", "Tokyo says: no",
    "one two three four five: six", "The aims are:", "目标：", "", " ", "\u00a0", "\ufeff", "\u200f",
    "مرحبا بالعالم", "שלום", "🗞️", "“quoted”", "Ishiba’s", "\t", "\r", "\x0b", "\u2028", "\x00", "\x1b[31m",
    "<script>alert(1)</script>", "&amp;", "$x$", "`code`", "_under_", "word " * 400,
]  # fmt: skip

words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12), st.sampled_from(["talks", "Japan", "24 %", "U.S."]))
lines = st.lists(words, max_size=3).map(" ".join)
texts = st.lists(lines, max_size=4).map("\n".join)
names = st.one_of(st.sampled_from([row["name"] for row in lexicon("headings")]), lines)
emoji = st.sampled_from(["", "🎯", "🗞️", "📊", "👩‍🏫", "✍🏽 🧨"])
items = st.builds(Item, label=st.none() | lines, text=texts)
blocks = st.one_of(
    st.builds(Paragraph, text=texts),
    st.builds(Items, items=st.lists(items, max_size=4).map(tuple)),
    st.builds(
        Table,
        columns=st.lists(lines, max_size=3).map(tuple),
        rows=st.lists(st.lists(lines, max_size=4).map(tuple), max_size=3).map(tuple),
    ),
)


def sections(kind: str) -> st.SearchStrategy[Section]:
    """Any section of a kind."""
    return st.builds(
        Section,
        kind=st.just(kind),
        heading=names | st.just(""),
        emoji=emoji,
        lead_in=st.none() | lines,
        blocks=st.lists(blocks, max_size=4).map(tuple),
    )


insights = st.builds(
    Insight,
    series=st.sampled_from(["LUMEN INSIGHT", "Lumen Insight", "", "WEEKLY"]),
    title=lines,
    preface=texts,
    summary=texts,
    comment=texts,
    sections=st.tuples(*map(sections, KINDS)),
    closing=st.builds(Closing, heading=names | st.just(""), emoji=emoji, text=texts),
)
