"""The same insight as different hands would type it; written without any of the workbench's own writing."""

from dataclasses import dataclass

from hypothesis import strategies as st

from workbench.insight.headings import KINDS
from workbench.insight.lexicon import lexicon
from workbench.insight.model import Insight
from workbench.insight.parts import Closing, Item, Items, Paragraph, Section, Table

ROMAN = ["I", "II", "III", "IV", "V"]
NAMES = {kind: [row["name"] for row in lexicon("headings") if row["kind"] == kind] for kind in (*KINDS, "closing")}

sentences = st.sampled_from(
    [
        "Talks resume by 1 May.",
        "Tokyo will not concede, again and again.",
        "Will the U.S. reassess its tariffs?",
        "A “reciprocal” rate of 24% may return (see 2.0).",
        "ईशिबा ने कहा नहीं।",
        "لن تقدم اليابان تنازلات.",
        "The yen → weaker",
    ]
)
labels = st.sampled_from([None, "Outward", "Toward the U.S.", "内政"])
items = st.builds(Item, label=labels, text=sentences)
cells = st.sampled_from(["", "Strong pressure", "24%", "no retreat"])
tables = st.builds(
    Table,
    columns=st.tuples(st.just("Variables"), cells),
    rows=st.lists(st.tuples(st.just("Tools"), cells), min_size=1, max_size=3).map(tuple),
)
lists = st.builds(Items, items=st.lists(items, min_size=1, max_size=4).map(tuple))
bodies = st.sampled_from([(st.builds(Paragraph, text=sentences), lists), (lists,), (tables,), (lists, tables)]).flatmap(
    lambda shapes: st.tuples(*shapes)
)


@dataclass(frozen=True, kw_only=True)
class Hand:
    """How somebody types; `{n}`, `{name}` and so on are filled in."""

    heading: str = "{n}. {name}"
    closing: str = "{name}"
    marker: str = "# {name}"
    bullet: str = "• "
    pipes: str = "| {} |"
    newline: str = "\n"
    after_heading: str = ""  # trailing spaces, or an empty line
    trailing: str = ""
    between: str = "\n\n"
    bom: str = ""
    capitals: bool = False
    label: str = "{}: "


hands = st.builds(
    Hand,
    heading=st.sampled_from(
        [
            "{n}. {name}", "{n}) {name}", "({n}) {name}", "### {n}. {name}", "## {name}", "**{n}. {name}**",
            "**{name}**", "**{n}. {name}:**", "{name}", "{n}.{name}", "{n}. {name}:", "{roman}. {name}",
            "Section {n}: {name}", "{n} – {name}", "{n}.\u00a0{name}", "  {n}. {name}", "{n}️⃣ {name}",
            "# {n}. {name} #", "{n} {name}", "__{n}. {name}__", "{n}. **{name}**",
        ]
    ),
    closing=st.sampled_from(["{name}", "**{name}**", "## {name}", "6. {name}", "{name}:", "### 6) {name}"]),
    marker=st.sampled_from(["# {name}", "## {name}", "**{name}**", "#{name}", "### {name}:", "__{name}__"]),
    bullet=st.sampled_from(
        ["   • ", "•\t", "•", "- ", "* ", "+ ", "– ", "  - ", "\t• ", "◦ ", "•\u00a0", "1. ", "1) "],
    ),
    pipes=st.sampled_from(["| {} |", "|{}|", "  | {} |  "]),
    newline=st.sampled_from(["\n", "\r\n", "\r"]),
    after_heading=st.sampled_from(["", "  ", "\n", " \n", "\t"]),
    trailing=st.sampled_from(["", "  ", "\u00a0"]),
    between=st.sampled_from(["\n\n", "\n\n\n", "\n \n", "\n\n---\n\n"]),
    bom=st.sampled_from(["", "\ufeff"]),
    capitals=st.booleans(),
    label=st.sampled_from(["{}: ", "**{}:** ", "**{}**: "]),
)  # fmt: skip


@st.composite
def typed_insights(draw: st.DrawFn, hand: st.SearchStrategy[Hand] = hands) -> tuple[str, Insight, Hand]:
    """A text, the insight it holds and the hand that typed it."""
    how = draw(hand)
    case = str.upper if how.capitals else str
    left_out = draw(st.sets(st.sampled_from(KINDS), max_size=2))
    sections = tuple(
        Section(kind=kind, heading=case(draw(st.sampled_from(NAMES[kind]))), blocks=draw(bodies))
        for kind in KINDS
        if kind not in left_out
    )
    insight = Insight(
        title=draw(st.sampled_from(["JAPAN TAKES A STAND", "TALKS: ROUND 2", "日米交渉"])),
        summary="\n\n".join(draw(st.lists(sentences, min_size=1, max_size=2))),
        sections=sections,
        closing=Closing(heading=case(draw(st.sampled_from(NAMES["closing"]))), text=draw(sentences)),
    )
    return typed(insight, how, left_out), insight, how


def typed(insight: Insight, how: Hand, left_out: set[str] = frozenset()) -> str:
    """The insight as this hand types it."""
    under = how.after_heading + "\n"
    parts = [
        how.marker.format(name="Title") + under + f"LUMEN INSIGHT: {insight.title}" + how.trailing,
        how.marker.format(name="Summary") + under + insight.summary,
        how.marker.format(name="News Comment"),
    ]
    for number, section in enumerate(insight.sections, start=1):
        if section.kind not in left_out:
            line = how.heading.format(n=number, roman=ROMAN[number - 1], name=section.heading)
            parts.append(line + under + _body(section, how))
    parts.append(how.closing.format(name=insight.closing.heading) + under + insight.closing.text)
    return how.bom + how.between.join(parts).replace("\n", how.newline) + how.newline


def _body(section: Section, how: Hand) -> str:
    blocks = [section.lead_in + how.trailing] if section.lead_in else []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            blocks.append(block.text)
        elif isinstance(block, Items):
            blocks.append((how.trailing + "\n").join(_item(item, at, how) for at, item in enumerate(block.items, 1)))
        else:
            rows = [block.columns, ("---",) * len(block.columns), *block.rows]
            blocks.append("\n".join(how.pipes.format(" | ".join(row)) for row in rows))
    return "\n\n".join(blocks)


def _item(item: Item, number: int, how: Hand) -> str:
    label = how.label.format(item.label) if item.label else ""
    return how.bullet.replace("1", str(number)) + label + item.text
