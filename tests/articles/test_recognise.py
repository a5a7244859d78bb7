"""An insight is recognised by how it is built, however it is typed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.articles.recognise import insight_title, is_insight

HEADING = re.compile(r"^\W*([1-5])\. ([A-Z][\w ]+?) *$", re.MULTILINE)

TYPOGRAPHIES: dict[str, Callable[[str], str]] = {
    "as it came": lambda text: text,
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "Markdown headings": lambda text: HEADING.sub(r"### \1. \2", text),
    "bold headings": lambda text: HEADING.sub(r"**\1. \2**", text),
    "bold names": lambda text: HEADING.sub(r"**\2**", text),
    "number and bracket": lambda text: HEADING.sub(r"\1) \2", text),
    "Roman numbers": lambda text: HEADING.sub(
        lambda found: f"{'I II III IV V'.split()[int(found[1]) - 1]}. {found[2]}", text
    ),
    "key caps": lambda text: HEADING.sub("\\1\ufe0f\u20e3 \\2", text),
    "Section 1:": lambda text: HEADING.sub(r"Section \1: \2", text),
    "colons": lambda text: HEADING.sub(r"\1. \2:", text),
    "capitals": lambda text: HEADING.sub(lambda found: found[0].upper(), text),
    "no-break spaces": lambda text: HEADING.sub("\\1.\u00a0\\2", text),
    "run-in headings": lambda text: re.sub(
        r"^\W*([1-5])\. ([A-Z][\w ]+?) *\n+", r"**\1. \2:** ", text, flags=re.MULTILINE
    ),
}


@pytest.mark.parametrize("markers", [True, False], ids=["with field markers", "without"])
@pytest.mark.parametrize("typography", TYPOGRAPHIES)
@pytest.mark.parametrize("seed", ["000_76ddc1c839b96292.txt", "001_4dd67e00ecd1d115.txt"])
def test_an_insight_is_recognised_in_every_typography(seeds: Path, seed: str, typography: str, markers: bool) -> None:
    text = (seeds / seed).read_text(encoding="utf-8")
    if not markers:
        text = re.sub(r"^# .*\n", "", text, flags=re.MULTILINE)

    assert is_insight(TYPOGRAPHIES[typography](text))


@pytest.mark.parametrize("gone", range(1, 6))
def test_an_insight_that_lacks_a_section_is_one(seeds: Path, gone: int) -> None:
    text = (seeds / "000_76ddc1c839b96292.txt").read_text(encoding="utf-8").split("# News Comment")[1]
    sections = re.split(r"(?m)^(?=[1-5]\. )", text)

    assert is_insight("".join(section for section in sections if not section.startswith(f"{gone}.")))


@pytest.mark.parametrize("seed", ["002_0372b9a1d6cb17c1.txt", "003_dfc449211e3ec4df.txt", "004_536f6f29c2678727.txt"])
def test_a_report_is_no_insight(seeds: Path, seed: str) -> None:
    assert not is_insight((seeds / seed).read_text(encoding="utf-8"))


EXPLAINER = """Five things to know about the tariffs

1. What happened
The duties were announced in April.

2. Who pays
Importers do.

3. Why it matters
Prices rise.

4. What are the key variables
Nobody knows.

5. What comes next
More talks.
"""


@pytest.mark.parametrize(
    "text",
    [
        EXPLAINER,
        EXPLAINER.replace("1. ", "**1. ").replace("\n2. ", "\n### 2. "),
        "# Summary\nTalks began.\n\n# Background\nThere were talks before.\n",
        "Trends\nSales rose.\n\nMotives\nProfit.\n\nEvents\nA fair in May.\n",
        "1. The event drew crowds.\n2. The motive was profit.\n3. The structure collapsed.",
        "1. Japan\n2. Korea\n3. Canada\n4. Mexico\n5. Brazil\n",
        "",
    ],
)
def test_numbered_points_alone_are_no_insight(text: str) -> None:
    assert not is_insight(text)


def test_a_megabyte_on_one_line_is_judged_at_once() -> None:
    assert not is_insight("1. " * 2_000_000)
    assert not is_insight("#" * 5_000_000)


def test_the_title_is_the_line_below_its_marker() -> None:
    assert insight_title("\ufeff## Title\r\n\r\nTALKS BEGIN\r\n# Summary\r\n") == "TALKS BEGIN"
    assert insight_title("# Title\n# Summary\nText") is None
    assert insight_title("1. Event Identification\nText") is None
