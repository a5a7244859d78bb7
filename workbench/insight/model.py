"""The insight an analyst signs: a title, a summary, five sections and a closing, and how it was typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, cast

from pydantic import Field, ValidationError, field_validator, model_validator

from workbench.errors import InputError
from workbench.insight.headings import KINDS, Kind
from workbench.insight.lines import one_line
from workbench.insight.parts import Closing, Item, Items, Part, Section, prose
from workbench.insight.titles import SERIES, title_line, title_parts

_CONTENT = ("schema_version", "series", "title", "preface", "summary", "comment", "sections", "closing")


class Style(Part):
    """How an insight was typed: the whole text it was read from.

    `to_lumen` changes only the lines of it whose content has changed; an insight that was never text has none.
    """

    source: str = Field(default="", repr=False)


class Insight(Part):
    """A finished or half-finished analysis: change it with `with_texts` and `with_item`, which return a new one.

    `sections` are always the five of `KINDS`, in order; one that was not written is empty. `preface` is what stands
    before the summary besides the title (a byline, a date), `comment` what stands before the first section. Two
    insights are equal when their content is: `style` and `warnings` do not count.

    >>> insight = Insight.blank("TALKS BEGIN").with_texts(trends="- A deal is likely by June.")
    >>> insight
    <Insight 'TALKS BEGIN': 1 of 5 sections written, no summary, no closing, 1 item>
    >>> insight.trends.items[0].text
    'A deal is likely by June.'
    """

    schema_version: Literal[1] = 1
    series: str = SERIES
    title: str = ""
    preface: str = ""
    summary: str = ""
    comment: str = ""
    sections: tuple[Section, ...] = ()
    closing: Closing = Closing()
    warnings: tuple[str, ...] = ()
    style: Style = Style()

    @field_validator("preface", "summary", "comment")
    @classmethod
    def _prose(cls, text: str) -> str:
        return prose(text)

    @model_validator(mode="after")
    def _settled(self) -> Self:
        series, title = title_parts(title_line(one_line(self.series), one_line(self.title)))
        for name, value in {"series": series, "title": title, "sections": _all_five(self.sections)}.items():
            self._settle(name, value)
        return self

    @classmethod
    def blank(cls, title: str = "") -> Self:
        """An insight with the canonical headings and nothing under them."""
        return cls(title=title)

    @property
    def event(self) -> Section:
        """Section 1: what happened."""
        return self.section("event")

    @property
    def motives(self) -> Section:
        """Section 2: who wants what, and why."""
        return self.section("motives")

    @property
    def structure(self) -> Section:
        """Section 3: the forces behind it."""
        return self.section("structure")

    @property
    def variables(self) -> Section:
        """Section 4: what it hinges on."""
        return self.section("variables")

    @property
    def trends(self) -> Section:
        """Section 5: what will follow."""
        return self.section("trends")

    def section(self, kind: str) -> Section:
        """The section of this kind; raises InputError when there is none."""
        if kind not in KINDS:
            raise InputError(f"no section {kind!r} in an insight (it has {', '.join(KINDS)})")
        return self.sections[KINDS.index(kind)]

    def texts(self) -> dict[str, str]:
        r"""The eight fields as plain text to edit: title, summary, the five sections by kind, closing.

        A section is its body without the heading: paragraphs with an empty line between them, bullets as `- text`,
        tables as rows of cells between pipes. `with_texts` reads it back.

        >>> Insight.blank().with_texts(motives="* to delay\n* to trade").texts()["motives"]
        '- to delay\n- to trade'
        """
        from workbench.insight.fields import texts

        return texts(self)

    def with_texts(self, **texts: str) -> Insight:
        """A new insight with these fields (any of `texts()`) typed anew; everything else stays as it is.

        Evidence, likelihood and the like stay with an item whose text is unchanged or still recognisably the same.
        Raises InputError for a field an insight does not have.

        >>> Insight.blank().with_texts(closing="One sentence.").closing.text
        'One sentence.'
        """
        from workbench.insight.fields import with_texts

        return with_texts(self, texts)

    def with_item(self, kind: Kind, position: int, /, **changes: Any) -> Insight:
        r"""A new insight in which one item (counted from 0 through the section) has other values.

        Raises InputError when there is no such item, or when a value is not one an item can have.

        >>> insight = Insight.blank().with_texts(trends="- Talks resume by May.\n- No deal in 2025.")
        >>> insight.with_item("trends", 0, likelihood="likely", confidence="low").trends.items[0].likelihood
        'likely'
        """
        section = self.section(kind)
        if not 0 <= position < len(section.items):
            raise InputError(f"no item {position} in section {kind!r}: it has {len(section.items)}, counted from 0")
        items = list(section.items)
        try:
            items[position] = Item.model_validate({**_shallow(items[position]), **changes})
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False)[0]
            raise InputError(f"{'.'.join(map(str, first['loc'])) or 'item'}: {first['msg']}") from error
        return self.with_section(section_with(section, items))

    def with_section(self, section: Section) -> Insight:
        """A new insight with this section in the place of the one of its kind."""
        sections = tuple(section if one.kind == section.kind else one for one in self.sections)
        return self.model_copy(update={"sections": sections})

    def to_lumen(self) -> str:
        """The insight as LUMEN text: as it was typed, except for what has changed since.

        Evidence, likelihood, confidence and forecasts have no place in LUMEN text; `model_dump_json` keeps them.
        """
        from workbench.insight.writing import to_lumen

        return to_lumen(self)

    def to_markdown(self) -> str:
        """The insight as Markdown, with likelihood, confidence and evidence."""
        from workbench.insight.pages import to_markdown

        return to_markdown(self)

    def to_html(self) -> str:
        """The insight as an HTML `article`, every text escaped, with likelihood, confidence and evidence."""
        from workbench.insight.pages import to_html

        return to_html(self)

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        items = [item for section in self.sections for item in section.items]
        cited = sum(bool(item.evidence) for item in items)
        written = sum(not section.empty for section in self.sections)
        parts = [
            f"{written} of {len(KINDS)} sections written",
            *(["no summary"] if not self.summary else []),
            *(["no closing"] if not self.closing.text else []),
            f"{len(items)} item{'s' if len(items) != 1 else ''}",
            *([f"{cited} with evidence"] if cited else []),
        ]
        return f"<Insight {self.title or 'without a title'!r}: {', '.join(parts)}>"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Insight) and self._content == other._content

    def __hash__(self) -> int:
        return hash(self._content)

    @property
    def _content(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in _CONTENT)


def _all_five(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections in order, empty ones for those that were not given."""
    given = {section.kind: section for section in sections}
    if len(given) < len(sections):
        raise ValueError("each of the five sections may be given once")
    return tuple(given.get(kind) or Section(kind=kind) for kind in KINDS)


def section_with(section: Section, items: list[Item]) -> Section:
    """The section with as many items as it has, in their places, exchanged for these."""
    following = iter(items)
    blocks = [
        Items(items=tuple(next(following) for _ in block.items)) if isinstance(block, Items) else block
        for block in section.blocks
    ]
    return Section(**{**_shallow(section), "blocks": tuple(blocks)})


def _shallow(part: Part) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], dict(part))
