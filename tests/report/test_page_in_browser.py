"""The page in a browser without a network: drawn, readable, reachable by keyboard, printable."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

import pytest

from tests.report.conftest import draws, shows, timeline, whole, written
from workbench.report.page import report_page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TICK_COLOUR = "getComputedStyle(document.querySelector('.plot .xtick text')).fill"
CONTRAST = """([first, second]) => {
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number).map((part) => {
    const share = part / 255; return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }).reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const [low, high] = [light(first), light(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""


pytestmark = pytest.mark.xdist_group("a browser reads the report")


@pytest.fixture(scope="module")
def html() -> str:
    return report_page(whole())


def contrast(reading, selector: str, name: str = "fill") -> float:
    """How far the colour of the first match stands out from the page."""
    colour = reading.page.eval_on_selector(selector, f"(element) => getComputedStyle(element).{name}")
    paper = reading.page.evaluate("getComputedStyle(document.body).backgroundColor")
    return reading.page.evaluate(CONTRAST, [colour, paper])


def on_paper(reading) -> str:
    """The colour of words in a chart on a light ground."""
    return reading.page.evaluate(
        """() => {
          const word = document.createElement("span");
          word.style.color = getComputedStyle(document.documentElement).getPropertyValue("--ink-light");
          return word.style.color;
        }"""
    )


@contextmanager
def printing(reading, *, width: int) -> Iterator[None]:
    """The page as it is while it is being printed on paper of this width."""
    screen = reading.page.viewport_size
    reading.page.emulate_media(media="print")
    reading.page.set_viewport_size({"width": width, "height": 900})
    reading.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    yield
    reading.page.evaluate("dispatchEvent(new Event('afterprint'))")
    reading.page.set_viewport_size(screen)
    reading.page.emulate_media(media="screen")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_chart_is_drawn_with_no_request_and_no_complaint(read, html, scheme):
    reading = read(html, scheme=scheme)

    drawn = reading.page.eval_on_selector_all(
        ".plot", "(plots) => plots.map((plot) => plot.querySelectorAll('.main-svg .trace').length)"
    )
    assert drawn == [2, 1]
    assert reading.page.locator(".js-plotly-plot").count() == len(drawn)
    assert reading.requests == []
    assert reading.complaints == []
    assert reading.page.title() == "Tariff talks"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_object_to(read, html, scheme):
    reading = read(html, scheme=scheme)
    reading.page.evaluate(AXE)

    found = reading.page.evaluate("axe.run({ resultTypes: ['violations'] })")

    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dark_words_and_marks_of_a_chart_are_readable_in_either_scheme(read, html, scheme):
    reading = read(html, scheme=scheme)

    assert contrast(reading, ".plot .textpoint text") >= 4.5
    assert contrast(reading, ".plot .ytick text") >= 4.5
    assert contrast(reading, ".plot .points path") >= 3


def test_charts_take_new_colours_when_the_scheme_changes_and_the_old_ones_when_it_changes_back(read, html):
    reading = read(html, scheme="light")

    for scheme, same in (("dark", "!=="), ("light", "===")):
        reading.page.emulate_media(color_scheme=scheme)

        reading.page.wait_for_function(f"{TICK_COLOUR} {same} '{on_paper(reading)}'")
        assert contrast(reading, ".plot .xtick text") >= 4.5


def test_every_entry_of_the_contents_leads_to_its_heading(read, html):
    reading = read(html)

    links = reading.page.eval_on_selector_all(
        "nav a", "(links) => links.map((link) => [link.textContent, document.querySelector(link.hash)?.textContent])"
    )

    assert [words for words, _ in links] == ["The articles", "Timeline", "Rates", "Timeline", "Provenance"]
    assert all(words == heading for words, heading in links)


def test_the_first_key_skips_to_the_report(read, html):
    reading = read(html)

    reading.page.keyboard.press("Tab")
    reading.page.keyboard.press("Enter")

    assert reading.page.evaluate("document.activeElement.id") == "content"


def test_a_chart_tells_what_it_shows_to_those_who_cannot_see_it(read, html):
    reading = read(html)

    label = reading.page.locator(".plot").first.get_attribute("aria-label")
    assert label.startswith("Tariffs")
    assert label.endswith("Two rates over two weeks.")
    assert reading.page.get_by_role("img", name="Two rates over two weeks.").count() == 1


def test_without_javascript_the_page_says_what_the_charts_show(read, html):
    reading = read(html, javascript=False)

    said = reading.page.locator("main").inner_text()
    assert "This chart is drawn by JavaScript" in said
    assert "Two rates over two weeks." in said


@pytest.mark.parametrize("width", [400, 1280])
def test_nothing_runs_over_the_side(read, html, width):
    reading = read(html, width=width)

    assert reading.page.evaluate("document.documentElement.scrollWidth") == width


def test_on_a_narrow_screen_a_chart_keeps_its_width_and_scrolls(read, html):
    reading = read(html, width=400)

    width, seen = reading.page.eval_on_selector(".drawing", "(box) => [box.scrollWidth, box.clientWidth]")
    assert width > 500 > seen
    assert reading.page.eval_on_selector(".drawing", "(box) => { box.scrollLeft = 50; return box.scrollLeft; }") == 50


@pytest.fixture(scope="module")
def long_table() -> str:
    rows = "".join(f"<tr><th>{number}</th><td>{'what was said ' * 12}</td></tr>" for number in range(35))
    head = "<thead><tr><th></th><th>said</th></tr></thead>"
    return report_page(written("# Long", shows("text/html", f"<table>{head}<tbody>{rows}</tbody></table>")))


@pytest.mark.parametrize("width", [400, 1280])
def test_a_long_table_ends_with_a_whole_row_and_says_how_many_there_are(read, long_table, width):
    page = read(long_table, width=width).page

    said = page.locator(".table + p").inner_text()
    assert said.startswith("35 rows, ")
    cut = page.eval_on_selector(
        ".table",
        """(box) => {
          const end = box.getBoundingClientRect().top + box.clientHeight;
          return Math.min(...[...box.querySelectorAll("tr")].map((row) =>
            Math.abs(row.getBoundingClientRect().bottom - end)));
        }""",
    )
    assert cut < 2


def test_a_long_table_is_shown_whole_on_demand_and_on_paper(read, long_table):
    reading = read(long_table)
    hidden = "(box) => box.scrollHeight - box.clientHeight"

    assert reading.page.eval_on_selector(".table", hidden) > 100
    reading.page.get_by_role("button", name="Show all").click()
    assert reading.page.eval_on_selector(".table", hidden) == 0
    reading.page.get_by_role("button", name="Show fewer").click()
    assert reading.page.eval_on_selector(".table", hidden) > 100
    with printing(reading, width=680):
        assert reading.page.eval_on_selector(".table", hidden) == 0
        assert reading.page.locator(".table + p").inner_text() == "35 rows"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_has_no_objection_to_a_long_table(read, long_table, scheme):
    reading = read(long_table, scheme=scheme)
    reading.page.evaluate(AXE)

    found = reading.page.evaluate("axe.run({ resultTypes: ['violations'] })")

    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


def test_on_paper_tools_are_gone_charts_fit_and_evidence_is_unfolded(read, html):
    reading = read(html, scheme="dark")

    with printing(reading, width=680):
        assert not reading.page.locator("nav").is_visible()
        assert not reading.page.locator(".code").first.is_visible()
        assert reading.page.get_by_text("“said so”").is_visible()
        assert reading.page.evaluate(
            "[...document.querySelectorAll('.plot .main-svg')].every((svg) => svg.getBoundingClientRect().width <= 680)"
        )
        reading.page.wait_for_function(f"{TICK_COLOUR} === '{on_paper(reading)}'")


def test_after_printing_the_page_is_as_it_was(read, html):
    reading = read(html, scheme="dark")
    before = reading.page.evaluate(TICK_COLOUR)

    assert reading.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")

    reading.page.wait_for_function(f"{TICK_COLOUR} === '{before}'")
    assert not reading.page.get_by_text("“said so”").is_visible()


HARMS = [
    "<script>document.title = 'taken over'</script>",
    "<img src=x onerror=\"document.title = 'taken over'\">",
    "<svg onload=\"document.title = 'taken over'\"></svg>",
    "<a id=harm href=\"javascript:document.title = 'taken over'\">click</a>",
    "<details open ontoggle=\"document.title = 'taken over'\"><summary>x</summary></details>",
    "<iframe srcdoc=\"<script>parent.document.title = 'taken over'</script>\"></iframe>",
    "<meta http-equiv=refresh content='0;url=data:text/html,taken'>",
    "<style>main { display: none }</style>",
    "<base href='https://example.org/'><link rel=stylesheet href='x.css'>",
    "<form action='https://example.org/'><button autofocus>x</button></form>",
    "<math><mtext><table><mglyph><style><img src=x onerror=\"document.title = 'taken over'\">",
    "<noscript><p title=\"</noscript><img src=x onerror=document.title='taken over'>\">",
]


def test_hostile_results_do_nothing(read):
    reading = read(report_page(written("# Calm", draws(timeline()), *(shows("text/html", harm) for harm in HARMS))))

    if reading.page.locator("#harm").count():
        reading.page.locator("#harm").click()
    assert reading.page.title() == "Calm"
    assert reading.page.locator("main").is_visible()
    assert reading.page.locator("main :is(script:not([type]), iframe, form, style, meta, link, base)").count() == 0
    assert reading.requests == []
    assert reading.complaints == []
