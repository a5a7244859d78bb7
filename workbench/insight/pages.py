"""An insight as a reader sees it: an HTML article and a Markdown page, with likelihood, confidence and evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from workbench.insight.headings import NUMBERS
from workbench.insight.lines import one_line
from workbench.insight.model import Insight
from workbench.insight.parts import LIKELIHOODS, Closing, Forecast, Item, Items, Paragraph, Section, Table
from workbench.insight.titles import title_line

_UNTITLED = "Untitled insight"
_EMPTY = "Not written yet."
_MARKUP = re.compile(r"[\\`*_\[\]<>|#&~$!^{}]")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))", re.MULTILINE)


def to_html(insight: Insight) -> str:
    """The insight as one `article` of plain, semantic elements; every text is escaped."""
    parts = [f'<h1 dir="auto">{_words(title_line(insight.series, insight.title) or _UNTITLED)}</h1>']
    parts += _paragraphs(insight.preface)
    parts.append(_section("summary", "Summary", "".join(_paragraphs(insight.summary))))
    parts += _paragraphs(insight.comment)
    for section in insight.sections:
        parts.append(_section(section.kind, heading_of(section), "".join(_blocks(section))))
    parts.append(_section("closing", heading_of(insight.closing), "".join(_paragraphs(insight.closing.text))))
    return f'<article class="insight">{"".join(parts)}</article>'


def to_markdown(insight: Insight) -> str:
    """The insight as Markdown; characters that Markdown or MathJax would read are escaped."""
    parts = [f"# {_plain(title_line(insight.series, insight.title) or _UNTITLED)}"]
    parts += [_lines(insight.preface), "## Summary", _lines(insight.summary) or f"*{_EMPTY}*", _lines(insight.comment)]
    for section in insight.sections:
        parts += [f"## {_plain(heading_of(section))}", *(_markdown_blocks(section) or [f"*{_EMPTY}*"])]
    parts += [f"## {_plain(heading_of(insight.closing))}", _lines(insight.closing.text) or f"*{_EMPTY}*"]
    return "\n\n".join(part for part in parts if part) + "\n"


def heading_of(part: Section | Closing) -> str:
    """A heading with its emoji, and with its number if it has one: "🎯 2. Motive Analysis"."""
    emoji = f"{part.emoji} " if part.emoji else ""
    if isinstance(part, Closing):
        return emoji + part.heading
    number = next(number for number, kind in NUMBERS.items() if kind == part.kind)
    return f"{emoji}{number}. {part.heading}"


def judgement(item: Item) -> str:
    """What an item says of its own certainty: "likely (55 to 80 %), moderate confidence, assumption"."""
    said = []
    if item.likelihood:
        said.append("{} ({} to {} %)".format(item.likelihood, *LIKELIHOODS[item.likelihood]))
    if item.confidence:
        said.append(f"{item.confidence} confidence")
    if item.kind:
        said.append(item.kind)
    return ", ".join([*said, *([_forecast(item.forecast)] if item.forecast else [])])


def _forecast(forecast: Forecast) -> str:
    said = [forecast.question]
    if forecast.probability is not None:
        said.append(f"{forecast.probability:.0%}".replace("%", " %"))
    if forecast.deadline:
        said.append(f"by {forecast.deadline.isoformat()}")
    if forecast.resolver:
        said.append(f"resolved by {forecast.resolver}")
    if forecast.outcome is not None:
        said.append("came true" if forecast.outcome else "did not come true")
    return "; ".join(said)


def _section(kind: str, heading: str, body: str) -> str:
    body = body or f"<p><em>{_EMPTY}</em></p>"
    return f'<section data-kind="{kind}"><h2 dir="auto">{_words(heading)}</h2>{body}</section>'


def _words(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _paragraphs(text: str) -> list[str]:
    return [f'<p dir="auto">{_words(paragraph)}</p>' for paragraph in text.split("\n\n") if paragraph]


def _blocks(section: Section) -> Iterator[str]:
    yield from _paragraphs(section.lead_in or "")
    for block in section.blocks:
        match block:
            case Paragraph(text=text):
                yield from _paragraphs(text)
            case Items(items=items):
                yield f"<ul>{''.join(map(_item, items))}</ul>"
            case Table():
                yield _table(block)


def _item(item: Item) -> str:
    label = f"<strong>{_words(item.label)}:</strong> " if item.label else ""
    said = judgement(item)
    note = f" <small>({_words(said)})</small>" if said else ""
    quotes = "".join(
        f"<blockquote>{_words(one.quote)} <small>article {_words(one.article)}</small></blockquote>"
        for one in item.evidence
    )
    count = len(item.evidence)
    evidence = f"<details><summary>{count} quote{'s' if count > 1 else ''}</summary>{quotes}</details>" if count else ""
    return f'<li dir="auto">{label}{_words(item.text)}{note}{evidence}</li>'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col" dir="auto">{_words(name)}</th>' for name in table.columns)
    rows = "".join(
        f'<tr><th scope="row" dir="auto">{_words(first)}</th>'
        + "".join(f'<td dir="auto">{_words(cell)}</td>' for cell in rest)
        + "</tr>"
        for first, *rest in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _LINE_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", one_line(text)))


def _lines(text: str) -> str:
    paragraphs = (paragraph.split("\n") for paragraph in text.split("\n\n"))
    return "\n\n".join("  \n".join(map(_plain, lines)) for lines in paragraphs)


def _markdown_blocks(section: Section) -> list[str]:
    found = [_lines(section.lead_in)] if section.lead_in else []
    for block in section.blocks:
        match block:
            case Paragraph(text=text):
                found.append(_lines(text))
            case Items(items=items):
                found.append("\n".join(map(_markdown_item, items)))
            case Table():
                found.append(_markdown_table(block))
    return found


def _markdown_item(item: Item) -> str:
    label = f"**{_plain(item.label)}:** " if item.label else ""
    said = judgement(item)
    note = f" *({_plain(said)})*" if said else ""
    text = "  \n  ".join(map(_plain, item.text.split("\n")))
    quotes = (f"\n  > {_plain(one.quote)} (article {_plain(one.article)})" for one in item.evidence)
    return f"- {label}{text}{note}" + "\n".join(quotes)


def _markdown_table(table: Table) -> str:
    rows = [table.columns, ("---",) * len(table.columns), *table.rows]
    return "\n".join(f"| {' | '.join(cells if cells is rows[1] else map(_plain, cells))} |" for cells in rows)
