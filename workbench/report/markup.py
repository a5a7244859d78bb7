"""HTML from a cell as the page may show it: harmless, with anchored headings and tidy tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_TAGS = frozenset(
    "a abbr aside article b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption "
    "figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q s samp section small span strong sub "
    "summary sup table tbody td tfoot th thead time tr u ul var".split()
)
_ATTRIBUTES = frozenset(
    "alt aria-hidden aria-label cite class colspan datetime dir headers height href id lang open role rowspan scope "
    "src start style title value width".split()
)
_GONE_WITH_CONTENT = ("script", "style", "template", "title", "svg", "math", "noscript", "iframe", "object", "textarea")
_LINK = re.compile(r"(?:https?:|mailto:|#)", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_UNKNOWN = ("NaN", "NaT", "None", "<NA>", "")
_NUMBER = re.compile(r"[+\-−]?[\d.,\s]*\d[\d.,\s]*%?")
_LONG, _LONGER = 24, 100  # characters: from which on a cell may wrap, and needs a column wide enough for sentences
_FEW = 5  # rows that are counted at a glance
_SIZE = re.compile(r"\d+ rows")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Heading(NamedTuple):
    """A heading of the page: its level, 1 to 6, its words, and the anchor that leads to it."""

    level: int
    text: str
    anchor: str


class Outline:
    """The headings met so far and the anchors already given away; `level` is that of the last heading in the prose."""

    def __init__(self, *taken: str) -> None:
        self.headings: list[Heading] = []
        self.level = 1  # a page has a title, whoever gives it
        self.tables = 0
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def add(self, level: int, text: str) -> str:
        """The anchor of a new heading: its words in lower case, numbered when they come again."""
        words = " ".join(text.split())
        anchor = self.free(re.sub(r"\W+", "-", words.lower()).strip("-") or "section")
        self.headings.append(Heading(level, words, anchor))
        return anchor

    def free(self, wanted: str) -> str:
        """The anchor as wanted, or with the first number that makes it unique."""
        anchor = wanted
        while anchor in self._taken:
            self._last[wanted] = self._last.get(wanted, 1) + 1
            anchor = f"{wanted}-{self._last[wanted]}"
        self._taken.add(anchor)
        return anchor


def tidy(
    html: str, outline: Outline, *, result: bool = False, picture: Callable[[str], str | None] = lambda _: None
) -> Markup:
    """HTML without scripts, styles, forms and requests; its headings are added to the outline.

    The headings of a `result` go below that of the prose it belongs to. `picture` gives a data URL for an image that is
    not one yet, or None; an image without data becomes its words.
    """
    from lxml.html import tostring

    root = _parsed(_CONTROL.sub("", html))
    _embed(root, picture)
    _cleaner()(root)
    levels = [int(heading.tag[1]) for heading in root.iter(*_HEADINGS)]
    deeper = max(0, outline.level + 1 - min(levels)) if result and levels else 0
    for element in list(root.iter()):
        _settle(element, outline, deeper)
    if levels and not result:
        outline.level = levels[-1]
    inner = str(tostring(root, encoding="unicode", with_tail=False))
    return Markup(inner.removeprefix("<div>").removesuffix("</div>").strip())  # noqa: S704 - cleaned above


def _parsed(html: str) -> HtmlElement:
    """A `div` that holds what stands in the body of the HTML, be it a fragment or a whole document."""
    from lxml.html import HTMLParser, document_fromstring

    # the rule makes sure that there is a body, whatever follows
    whole = f"<!doctype html><html><body><hr>{html}".encode("utf-8", "replace")
    root = document_fromstring(whole, parser=HTMLParser(encoding="utf-8", huge_tree=True)).find("body")
    root.tag = "div"
    root.attrib.clear()
    root.text = root[0].tail
    root.remove(root[0])
    return root


@cache
def _cleaner() -> Any:
    from lxml_html_clean import Cleaner

    return Cleaner(
        allow_tags=_TAGS,
        remove_unknown_tags=False,
        kill_tags=_GONE_WITH_CONTENT,
        safe_attrs=_ATTRIBUTES,
        style=False,
        inline_style=False,
    )


def _embed(root: HtmlElement, picture: Callable[[str], str | None]) -> None:
    for image in list(root.iter("img")):
        source = image.get("src", "")
        data = source if _PICTURE.match(source) else picture(source)
        if data:
            image.set("src", data)
            image.set("alt", image.get("alt", ""))
        else:
            image.tag, image.text = "span", image.get("alt") or source
            image.attrib.clear()


def _settle(element: HtmlElement, outline: Outline, deeper: int) -> None:
    """Give one element what the page asks of it: anchors, safe links, regions that scroll by keyboard."""
    if not isinstance(element.tag, str):
        return
    if element.tag != "img":
        element.attrib.pop("src", None)
    if element.get("id"):
        element.set("id", outline.free(element.get("id")))
    if element.tag in _HEADINGS:
        level = min(6, int(element.tag[1]) + deeper)
        element.tag = f"h{level}"
        element.set("id", outline.add(level, element.text_content()))
    elif element.tag == "a":
        if not _LINK.match(element.get("href", "").strip()):
            element.attrib.pop("href", None)
        element.set("rel", "noopener noreferrer")
    elif element.tag == "table":
        outline.tables += 1
        _tidy_table(element, outline.tables)


def _tidy_table(table: HtmlElement, number: int) -> None:
    """Align numbers right, quiet what is unknown, scope header cells, and put the table into a region that scrolls."""
    for cell in table.iter("th"):
        if not cell.text_content().strip():
            cell.tag = "td"
        else:
            cell.set("scope", "col" if cell.xpath("ancestor::thead") else "row")
    for head, cells in _columns(table):
        words = [cell.text_content().strip() for cell in cells]
        known = [said for said in words if said not in _UNKNOWN]
        if known and all(len(said) <= _LONG and _NUMBER.fullmatch(said) for said in known):
            _mark([*head, *cells], "number")
        elif (longest := max(map(len, words))) > _LONG:
            _mark(cells, "sentences" if longest > _LONGER else "words")
        for cell, said in zip(cells, words, strict=True):
            if said in _UNKNOWN and not len(cell):
                _mark([cell], "unknown")
                cell.text = "—"
    region = table.makeelement(
        "div", {"class": "table", "role": "region", "aria-label": f"Table {number}", "tabindex": "0"}
    )
    parent = table.getparent()
    region.tail, table.tail = table.tail, None
    parent.replace(table, region)
    region.append(table)
    _say_how_long(region, table)


def _say_how_long(region: HtmlElement, table: HtmlElement) -> None:
    """The number of rows below a table of some length, unless it says so already: a region may show only the first."""
    rows = len(table.xpath("./tbody/tr | ./tr"))
    after = region.getnext()
    if rows <= _FEW or (after is not None and after.tag == "p" and _SIZE.match(after.text_content().strip())):
        return
    said = region.makeelement("p", {"class": "rows"})
    said.text = f"{rows} rows"
    said.tail, region.tail = region.tail, None
    region.addnext(said)


def _mark(cells: list[HtmlElement], name: str) -> None:
    for cell in cells:
        cell.set("class", f"{cell.get('class', '')} {name}".strip())


def _columns(table: HtmlElement) -> list[tuple[list[HtmlElement], list[HtmlElement]]]:
    """The header cells and the data cells of each column, when all rows have the same number of cells."""
    head = [list(row) for row in table.xpath("./thead/tr")]
    body = [list(row) for row in table.xpath("./tbody/tr") or table.xpath("./tr")]
    if not body or len({len(row) for row in head + body}) != 1:
        return []
    columns = zip(zip(*head, strict=True) if head else repeat(()), zip(*body, strict=True), strict=False)
    data = [(list(named), [cell for cell in cells if cell.tag == "td"]) for named, cells in columns]
    return [(named, cells) for named, cells in data if cells]
