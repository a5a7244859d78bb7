"""What an insight is made of: sections of paragraphs, items and tables, and the judgements an item carries.

Everything is settled when it is made: white space, labels and lead-ins stand where reading the written text would put
them, so that what is written comes back equal.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from workbench.findings.evidence import Evidence
from workbench.insight.headings import Kind, settled
from workbench.insight.lexicon import lexicon
from workbench.insight.lines import lines_of, one_line, split_label

LIKELIHOODS = {row["term"]: (int(row["lowest"]), int(row["highest"])) for row in lexicon("likelihood")}


class Part(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def _settle(self, name: str, value: object) -> None:
        """Set a field of a frozen record that is still being made."""
        object.__setattr__(self, name, value)


class Forecast(Part):
    """A prediction that can turn out right or wrong: `probability` from 0 to 1, `outcome` once it is known."""

    question: str
    deadline: date | None = None
    resolver: str = ""
    probability: float | None = Field(default=None, ge=0, le=1)
    outcome: bool | None = None


class Item(Part):
    """One bullet: its label (`Outward: …`), its text, and how far it can be trusted.

    `likelihood` is a term of ICD 203 such as "very likely"; `confidence` is low, moderate or high; `kind` tells a fact
    from an assumption and a judgement; `evidence` are quotes from articles.

    >>> Item(text="Inward: discontent", likelihood="Likely").label
    'Inward'
    """

    label: str | None = None
    text: str = ""
    evidence: tuple[Evidence, ...] = ()
    likelihood: str | None = None
    confidence: Literal["low", "moderate", "high"] | None = None
    kind: Literal["fact", "assumption", "judgement"] | None = None
    forecast: Forecast | None = None

    @field_validator("likelihood")
    @classmethod
    def _a_term_of_icd_203(cls, term: str | None) -> str | None:
        if term is None or (known := one_line(term).casefold()) in LIKELIHOODS:
            return term if term is None else known
        raise ValueError(f"{term!r} is no term of likelihood; these are: {', '.join(LIKELIHOODS)}")

    @model_validator(mode="after")
    def _label_apart(self) -> Self:
        text = "\n".join(line for line in lines_of(self.typed) if line)
        label, text = split_label(text)
        self._settle("label", label)
        self._settle("text", text)
        return self

    @property
    def typed(self) -> str:
        """Label and text as one."""
        return f"{self.label}: {self.text}" if self.label else self.text

    @property
    def bare(self) -> bool:
        """Whether there is nothing but text."""
        return self == Item(label=self.label, text=self.text)


class Paragraph(Part):
    """Lines of text without an empty line between them."""

    shape: Literal["paragraph"] = "paragraph"
    text: str

    @field_validator("text")
    @classmethod
    def _stripped(cls, text: str) -> str:
        return "\n".join(lines_of(text)).strip()


class Items(Part):
    """A list of bullets."""

    shape: Literal["items"] = "items"
    items: tuple[Item, ...]


class Table(Part):
    """A table: the names of its columns and its rows, each a tuple of cells; rows may be of unequal length."""

    shape: Literal["table"] = "table"
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()

    @field_validator("columns")
    @classmethod
    def _at_least_one(cls, columns: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(one_line, columns)) or ("",)

    @field_validator("rows")
    @classmethod
    def _trimmed(cls, rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(map(one_line, row)) or ("",) for row in rows)


Block = Annotated[Paragraph | Items | Table, Field(discriminator="shape")]


class Section(Part):
    """One of the five sections: its heading as written (without number and marks), and what stands under it.

    `lead_in` is a line that ends in a colon and opens a list or table: "Three things drive it:".

    >>> Section(kind="motives", blocks=[Paragraph(text="The aims are:"), Items(items=[Item(text="delay")])]).lead_in
    'The aims are:'
    """

    kind: Kind
    heading: str = ""
    emoji: str = ""
    lead_in: str | None = None
    blocks: tuple[Block, ...] = ()

    @model_validator(mode="after")
    def _settled(self) -> Self:
        heading, emoji = settled(self.kind, one_line(self.heading), self.emoji)
        lead_in, blocks = _lead_in(_merged((Paragraph(text=self.lead_in or ""), *self.blocks)))
        for name, value in {"heading": heading, "emoji": emoji, "lead_in": lead_in, "blocks": blocks}.items():
            self._settle(name, value)
        return self

    @property
    def items(self) -> tuple[Item, ...]:
        """Every bullet of the section, in order."""
        return tuple(item for block in self.blocks if isinstance(block, Items) for item in block.items)

    @property
    def empty(self) -> bool:
        """Whether nothing stands under the heading."""
        return not self.blocks


class Closing(Part):
    """The paragraph that draws the five sections together, under its own heading."""

    heading: str = ""
    emoji: str = ""
    text: str = ""

    @model_validator(mode="after")
    def _settled(self) -> Self:
        heading, emoji = settled("closing", one_line(self.heading), self.emoji)
        for name, value in {"heading": heading, "emoji": emoji, "text": prose(self.text)}.items():
            self._settle(name, value)
        return self


def prose(text: str) -> str:
    """Running text: paragraphs with one empty line between them."""
    return "\n\n".join(_paragraphs(text))


def _paragraphs(text: str) -> list[str]:
    found: list[list[str]] = [[]]
    for line in lines_of(text):
        if line:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return ["\n".join(lines) for lines in found if lines]


def _merged(blocks: tuple[Paragraph | Items | Table, ...]) -> list[Paragraph | Items | Table]:
    """Paragraphs one by one, neighbouring lists as one, nothing empty."""
    found: list[Paragraph | Items | Table] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += [Paragraph(text=text) for text in _paragraphs(block.text)]
        elif isinstance(block, Table):
            found.append(block)
        elif found and isinstance(found[-1], Items):
            found[-1] = Items(items=(*found[-1].items, *block.items))
        elif block.items:
            found.append(block)
    return found


def _lead_in(blocks: list[Paragraph | Items | Table]) -> tuple[str | None, tuple[Paragraph | Items | Table, ...]]:
    """The line that opens a list or table, and the other blocks."""
    match blocks:
        case [Paragraph(text=text), Items() | Table(), *_] if "\n" not in text and text.endswith((":", "：")):
            return text, tuple(blocks[1:])
    return None, tuple(blocks)
