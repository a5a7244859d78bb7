"""The review of findings as Python sees it: what is shown, decisions on disk, two outputs in a notebook."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from tests.widgets.duties import TEXTS, articles, findings, many, measures
from widgets import FindingsReview, findings_review
from workbench.errors import InputError
from workbench.findings.reviewing.reviewed import apply_reviews
from workbench.findings.reviewing.reviews import read_reviews, record_review

TRAITS = ("place", "shelf", "forms", "offers", "listed", "decided", "counts")


class Wire:
    """A view of the review without a browser: what it asks, and what it is answered."""

    def __init__(self, review: FindingsReview) -> None:
        self.review = review
        self.heard: list[dict] = []
        self.revision = 0
        review.send = self.heard.append

    def ask(self, kind: str, **what: object) -> dict:
        """The answer to a message."""
        self.revision += 1
        self.review._handle_custom_msg({"kind": kind, "view": "v", "revision": self.revision, **what}, [])
        return self.heard[-1]

    def decide(self, at: int, verdict: str | None, note: str = "", **corrections: object) -> dict:
        key = self.entries[at]["key"]
        return self.ask("decide", finding=key, verdict=verdict, corrections=corrections, note=note)

    def find(self, *, first: int = 0, **filters: str) -> list[str]:
        """The quotes of the findings that a filter leaves."""
        known = {"state": "all", "kind": "", "article": "", "words": "", **filters}
        assert self.ask("list", first=first, filter=known)["failure"] == ""
        return [entry["quote"] for entry in self.entries]

    @property
    def entries(self) -> list[dict]:
        return self.review.listed["entries"]


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("drafts/reviews.csv")


@pytest.fixture
def wire(path) -> Wire:
    return Wire(FindingsReview(findings(), articles(), path))


def test_a_finding_is_shown_in_its_sentence_with_its_article_and_what_it_says(wire):
    entry = wire.entries[1]

    assert (entry["before"], entry["quote"], entry["after"]) == (
        "Lumenia put a 10% duty on tea, and a ",
        "25% duty",
        " on cars.",
    )
    assert (entry["lead"], entry["trail"]) == ("Talks began.", "Traders were not asked.")
    assert (entry["title"], entry["details"]) == ("Duties on tea", "The <b>Gazette</b> · 2025-04-14")
    assert entry["found"] == {"rate": 25, "status": "announced", "product": "cars", "date": None}
    assert entry["kind"] == "measure"


def test_findings_stand_in_the_order_of_the_articles_whatever_the_order_of_the_rows(path):
    shuffled = FindingsReview(findings().iloc[::-1], articles(), path)

    assert shuffled.listed == FindingsReview(findings(), articles(), path).listed


def test_a_decision_is_on_disk_before_it_is_acknowledged(wire, path):
    answer = wire.decide(0, "rejected", "a joke")

    (row,) = read_reviews(path).to_dict("records")
    assert (row["quote"], row["verdict"], row["note"]) == ("10% duty", "rejected", "a joke")
    assert answer | {"kind": "ack", "view": "v", "revision": 1, "failure": "", "refused": False} == answer
    assert answer["saved"]
    assert wire.review.decided == {wire.entries[0]["key"]: {"verdict": "rejected", "note": "a joke", "corrections": {}}}
    assert wire.review.counts == {"total": 3, "accepted": 0, "corrected": 0, "rejected": 1, "lost": 0}


def test_a_correction_is_checked_kept_and_applied(wire, path):
    wire.decide(1, "corrected", rate="20 %", status="")

    table = wire.review.findings
    pd.testing.assert_frame_equal(table, apply_reviews(findings(), read_reviews(path)))
    assert table.loc[1, "rate"] == 20
    assert pd.isna(table.loc[1, "status"])
    assert "rate 25 → 20, status announced → unknown" in wire.review.to_html()


def test_a_decision_taken_back_leaves_no_trace(wire, path):
    wire.decide(0, "accepted")
    wire.decide(0, None)

    assert read_reviews(path).empty
    assert wire.review.decided == {}


def test_decisions_on_disk_are_respected_by_the_next_review(path):
    record_review(path, findings().iloc[0], "accepted")

    wire = Wire(FindingsReview(findings(), articles(), path))

    assert [entry["quote"][:8] for entry in wire.entries] == ["25% duty", "“We will"]
    assert repr(wire.review) == "FindingsReview('drafts/reviews.csv': 1 of 3 findings reviewed)"


def test_findings_with_reviews_applied_are_reviewed_as_they_were_found(path):
    record_review(path, findings().iloc[0], "corrected", rate=11)

    wire = Wire(FindingsReview(apply_reviews(findings(), read_reviews(path)), articles(), path))

    wire.find(state="corrected")
    assert wire.entries[0]["found"]["rate"] == 10
    assert wire.review.decided[wire.entries[0]["key"]]["corrections"] == {"rate": 11}


def test_decisions_of_another_notebook_are_seen_when_the_review_is_greeted(wire, path):
    record_review(path, findings().iloc[0], "rejected")

    assert wire.ask("hello")["failure"] == ""
    assert wire.review.counts["rejected"] == 1


def test_filters_by_decision_kind_article_and_words(wire):
    wire.decide(1, "accepted")

    assert [quote[:8] for quote in wire.find(state="undecided")] == ["10% duty", "“We will"]
    assert wire.find(state="accepted") == ["25% duty"]
    assert wire.find(kind="measure") == ["10% duty", "25% duty"]
    assert wire.find(kind="measure", article="b") == []
    assert wire.find(words="CARS") == ["25% duty"]
    assert [quote[:8] for quote in wire.find(words="protest roe")] == ["“We will"]
    assert wire.find(words="no such word") == []


def test_a_finding_decided_on_stays_in_sight_until_one_filters_again(wire):
    wire.find(state="undecided")
    wire.decide(0, "accepted")

    assert len(wire.entries) == 3
    assert len(wire.find(state="undecided")) == 2


def test_a_review_whose_finding_is_gone_is_counted_and_told(path):
    record_review(path, measures().iloc[0], "accepted")

    review = FindingsReview(measures().iloc[[1]], articles(), path)

    assert review.counts["lost"] == 1
    assert "1 review is of a finding no longer found; it stays in drafts/reviews.csv" in review.to_html()


def test_a_disk_that_refuses_is_not_acknowledged_but_told_in_words(wire, path, monkeypatch):
    def full(*_arguments, **_named):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(findings_review, "record_review", full)
        answer = wire.decide(0, "accepted")

    assert answer["failure"] == "The decision cannot be written to drafts/reviews.csv: No space left on device."
    assert (answer["saved"], answer["refused"]) == ("", False)
    assert wire.decide(0, "accepted")["saved"]
    assert len(read_reviews(path)) == 1


def test_a_file_broken_by_another_program_is_told_of_left_alone_and_the_decision_waits(wire, path):
    path.parent.mkdir()
    path.write_text("nonsense\n1\n", encoding="utf-8")

    answer = wire.decide(0, "accepted")

    assert "no column 'article'" in answer["failure"]
    assert (answer["saved"], answer["refused"]) == ("", False)
    assert path.read_text(encoding="utf-8") == "nonsense\n1\n"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ({"verdict": "corrected", "corrections": {"rate": "much"}}, "the rate is 'much'"),
        ({"verdict": "perhaps"}, "the verdict is 'perhaps'"),
        ({"finding": "gone"}, "no longer in the table"),
    ],
)
def test_what_never_can_be_kept_is_refused_in_words(wire, path, what, said):
    message = {"finding": wire.entries[0]["key"], "verdict": "accepted", "corrections": {}, "note": "", **what}

    answer = wire.ask("decide", **message)

    assert said in answer["failure"]
    assert answer["refused"]
    assert not path.exists()


def test_a_message_that_makes_no_sense_is_answered_as_a_fault(wire):
    assert "a fault of ours: KeyError" in wire.ask("decide")["failure"]


def test_twenty_thousand_findings_are_not_sent_to_the_browser(path):
    wire = Wire(FindingsReview(many(20_000), articles(), path))

    assert (wire.review.counts["total"], wire.review.listed["total"]) == (20_000, 20_000)
    assert len(json.dumps([getattr(wire.review, name) for name in TRAITS])) < 60_000
    wire.find(first=19_990)
    assert [entry["found"]["rate"] for entry in wire.entries][-1] == 19_999


def test_hostile_text_is_cut_seen_and_stays_text(path):
    hostile = "x" * 1_000_000 + "<script>alert(1)</script> \u202e \x00 " + "“" * 1000 + " 10% duty " + "y" * 1_000_000
    start = hostile.index("10% duty")
    table = articles().assign(text=[hostile, TEXTS["b"]], title=hostile, outlet=hostile)
    one = measures().head(1).assign(start=start, end=start + 8, product=hostile)
    long = one.assign(start=0, end=len(hostile), quote=hostile)
    record_review(path, one.iloc[0], "accepted", note=hostile[-3000:])

    wire = Wire(FindingsReview(pd.concat([one, long]), table, path))
    wire.find()

    sent = json.dumps([getattr(wire.review, name) for name in TRAITS], ensure_ascii=False)
    assert len(sent) < 40_000
    assert "\u202e" not in sent
    assert "<script" not in wire.review.to_html()


def test_a_finding_of_an_article_that_was_not_given_can_still_be_decided(path):
    wire = Wire(FindingsReview(findings(), articles().head(1), path))

    assert wire.entries[-1]["title"] == "An article that was not given"
    assert wire.decide(-1, "rejected")["saved"]


def test_with_nothing_to_review_it_says_so(path):
    review = FindingsReview(findings().iloc[:0], articles(), path)

    assert repr(review) == "FindingsReview('drafts/reviews.csv': 0 of 0 findings reviewed)"
    assert "0 of 0 findings" in review.to_html()


def test_tables_from_elsewhere_are_refused_in_words(path):
    with pytest.raises(InputError, match="no column 'text'"):
        FindingsReview(findings(), articles().drop(columns="text"), path)
    with pytest.raises(InputError, match="no column 'quote'"):
        FindingsReview(findings().drop(columns="quote"), articles(), path)


def test_without_a_browser_it_runs_and_leaves_the_decisions_as_an_ordinary_output(tmp_path):
    articles().to_csv(tmp_path / "articles.csv", index=False)
    findings().to_csv(tmp_path / "findings.csv", index=False)
    record_review(tmp_path / "drafts/reviews.csv", findings().iloc[1], "rejected")
    source = (
        "import pandas as pd\nfrom widgets import FindingsReview\n"
        "FindingsReview(pd.read_csv('findings.csv'), pd.read_csv('articles.csv'))"
    )
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    nbformat.write(notebook, tmp_path / "in.ipynb")
    papermill = [sys.executable, "-m", "papermill", "in.ipynb", "out.ipynb", "--kernel", "python3", "--no-progress-bar"]

    subprocess.run(papermill, cwd=tmp_path, check=True, capture_output=True)

    widget, page = nbformat.read(tmp_path / "out.ipynb", as_version=4).cells[0].outputs
    assert widget.data["text/plain"].startswith("Review of findings")
    assert widget.metadata == {"workbench": {"role": "editor"}}
    assert set(page.data) == {"text/html", "text/plain"}
    assert all("rejected" in shown and "25% duty" in shown for shown in page.data.values())
