"""An insight as a reader sees it."""

from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from tests.insight.made_insights import insights
from workbench.findings.evidence import Evidence
from workbench.insight.headings import KINDS
from workbench.insight.model import Insight
from workbench.insight.parts import Forecast

ALLOWED = set("article section h1 h2 p br ul li strong em small details summary blockquote".split()) | set(
    "table thead tbody tr th td".split()
)


class Page(HTMLParser):
    """What a browser would see: the elements with their attributes, whether they close, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "br":
            self.text += "\n"
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def insight() -> Insight:
    typed = Insight.blank("TALKS").with_texts(
        summary="First.\n\nSecond.",
        structure="| Side | Aim |\n|---|---|\n| Tokyo | time |",
        trends="- Inward: Talks resume by May.\n- No more.",
    )
    return typed.with_item(
        "trends",
        0,
        evidence=(Evidence(article="a1", start=0, end=5, quote="Talks & more"),),
        likelihood="very likely",
        confidence="moderate",
        kind="judgement",
        forecast=Forecast(question="Will they meet?", deadline=date(2025, 5, 31), probability=0.9, outcome=True),
    )


def test_the_page_is_an_article_with_a_section_for_each_part(insight: Insight) -> None:
    page = Page(insight.to_html())

    assert page.elements[0] == ("article", {"class": "insight"})
    assert [one["data-kind"] for one in page.all("section")] == ["summary", *KINDS, "closing"]
    assert len(page.all("h1")) == 1


def test_a_table_says_what_its_heads_are_for(insight: Insight) -> None:
    scopes = [one["scope"] for one in Page(insight.to_html()).all("th")]

    assert scopes == ["col", "col", "row"]


@pytest.mark.parametrize("shown", [Insight.to_html, Insight.to_markdown], ids=["html", "markdown"])
def test_the_reader_sees_how_sure_it_is_and_what_it_rests_on(insight: Insight, shown: object) -> None:
    html = shown(insight) if shown is Insight.to_html else MarkdownIt("commonmark").render(shown(insight))

    text = " ".join(Page(html).text.split())

    assert "Inward: Talks resume by May." in text
    assert "very likely (80 to 95 %), moderate confidence, judgement" in text
    assert "Will they meet?; 90 %; by 2025-05-31; came true" in text
    assert "Talks & more" in text
    assert "article a1" in text


def test_what_is_not_written_yet_is_said() -> None:
    page = Page(Insight.blank().to_html())

    assert page.text.count("Not written yet.") == len(["summary", *KINDS, "closing"])


def test_notebooks_show_the_page(insight: Insight) -> None:
    assert insight._repr_html_() == insight.to_html()
    assert insight._repr_markdown_() == insight.to_markdown()


@settings(max_examples=20)
@given(insights)
def test_no_text_becomes_markup(insight: Insight) -> None:
    page = Page(insight.to_html())

    assert {tag for tag, _ in page.elements} <= ALLOWED
    assert page.open == []
    for text in insight.texts().values():
        words = [word for word in text.replace("\\", "").split() if word.isalnum()]
        assert all(word in page.text for word in words)


@settings(max_examples=20)
@given(insights)
def test_markdown_shows_the_words_and_nothing_else(insight: Insight) -> None:
    shown = insight.model_copy(update={"sections": Insight.blank().sections})

    page = Page(MarkdownIt("js-default", {"html": False}).render(shown.to_markdown()))

    assert {tag for tag, _ in page.elements} <= {"h1", "h2", "p", "br", "em"}
    for text in (shown.title, shown.preface, shown.summary, shown.comment, shown.closing.text):
        assert " ".join(text.split()) in " ".join(page.text.split())
