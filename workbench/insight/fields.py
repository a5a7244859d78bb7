"""The eight fields of an insight as plain text to edit, and the insight that comes of the edited text."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.errors import InputError
from workbench.insight.body import pieces_of_section, read_section, section_blocks
from workbench.insight.changes import origins, share_words
from workbench.insight.habits import Habits
from workbench.insight.headings import FIELDS
from workbench.insight.lines import in_list
from workbench.insight.model import Insight, section_with
from workbench.insight.parts import Closing, Item, Section
from workbench.insight.weaving import woven

_PLAIN = Habits(bullet="- ")


def texts(insight: Insight) -> dict[str, str]:
    """Each field as plain text; see `Insight.texts`."""
    found = {"title": insight.title, "summary": insight.summary}
    found |= {section.kind: section_text(section) for section in insight.sections}
    return found | {"closing": insight.closing.text}


def section_text(section: Section) -> str:
    r"""What stands under a heading as plain text.

    >>> from workbench.insight.parts import Paragraph
    >>> section_text(Section(kind="event", blocks=[Paragraph(text="- 40 degrees, and no bullet")]))
    '\\- 40 degrees, and no bullet'
    """
    return woven("", [], pieces_of_section(section), _PLAIN, special=in_list, under_heading=False).rstrip()


def with_texts(insight: Insight, typed: Mapping[str, str]) -> Insight:
    """The insight with some of its fields typed anew; see `Insight.with_texts`."""
    for name in typed:
        if name not in FIELDS:
            raise InputError(f"no field {name!r} in an insight (it has {', '.join(FIELDS)})")
    changed: dict[str, object] = {name: typed[name] for name in ("title", "summary") if name in typed}
    if "closing" in typed:
        changed["closing"] = Closing(**{**dict(insight.closing), "text": typed["closing"]})
    changed["sections"] = tuple(
        _retyped(section, typed[section.kind]) if section.kind in typed else section for section in insight.sections
    )
    return Insight(**{**dict(insight), **changed})


def _retyped(section: Section, text: str) -> Section:
    """The section with another body; items that are still recognisably there keep what they carry."""
    blocks = section_blocks(read_section(text, in_list))
    fresh = Section(kind=section.kind, heading=section.heading, emoji=section.emoji, blocks=blocks)
    old, new = section.items, fresh.items
    sources = origins([item.typed for item in old], [item.typed for item in new], share_words)
    items = [
        item if at is None else Item(**{**dict(old[at]), "label": item.label, "text": item.text})
        for item, at in zip(new, sources, strict=True)
    ]
    return section_with(fresh, items)
