"""A stored plotly figure as the page draws it: its data, and its words for whoever cannot see it."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

HEIGHT, TOP = 450, 100  # what plotly.js takes where a figure says nothing, in pixels
BARE_TOP = 32  # enough above a plot whose title stands elsewhere; a legend there makes its own room


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart: `title` stands above it, `words` say what it shows, `data` is its JSON, fit to stand inside HTML."""

    title: str
    words: str
    height: int
    data: Markup


def chart(stored: Mapping[str, Any]) -> Chart:
    """The chart of one `application/vnd.plotly.v1+json` output.

    The title leaves the drawing: as text of the page it wraps on a narrow screen and can be selected. Width is the
    page's to give.
    """
    layout = dict(stored.get("layout") or {})
    traces = stored.get("data") or []
    title = _plain(_text_of(layout.pop("title", None)))
    layout.pop("width", None)
    margin = dict(layout.get("margin") or {})
    top = margin.get("t", _of_template(layout, "margin").get("t", TOP))
    margin["t"] = min(top, BARE_TOP)
    height = int(layout.get("height") or HEIGHT) - (top - margin["t"])
    layout.update(margin=margin, height=height)
    about = _described(layout.get("meta")) or _summary(traces)
    return Chart(
        title=title,
        words=f"{title}. {about}" if title else about,
        height=height,
        data=_inside_html({"data": traces, "layout": layout}),
    )


def _of_template(layout: Mapping[str, Any], key: str) -> dict[str, Any]:
    return ((layout.get("template") or {}).get("layout") or {}).get(key) or {}


def _text_of(title: Any) -> str:
    if not isinstance(title, dict):
        return str(title or "")
    below = _text_of(title.get("subtitle"))
    return f"{title.get('text') or ''}{': ' if below else ''}{below}"


def _plain(text: str) -> str:
    """Plotly's few tags taken away and its entities read."""
    return " ".join(html.unescape(re.sub(r"<[^<>]*>", " ", text)).split())


def _described(meta: Any) -> str:
    if isinstance(meta, dict):
        meta = meta.get("description")
    return _plain(meta) if isinstance(meta, str) else ""


def _summary(traces: list[dict[str, Any]]) -> str:
    names = [_plain(str(trace["name"])) for trace in traces if trace.get("name")]
    return f"Chart of {', '.join(names)}." if names else "Chart."


def _inside_html(figure: dict[str, Any]) -> Markup:
    """JSON in which nothing can end the script element that holds it."""
    text = json.dumps(figure, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704
